"""Pinyin glosses after characters, left by converters for readers: 科學(xué)城, 红(hong)网.

A bracket goes only where it holds a reading of the very character before it.
A syllable with a tone mark is a gloss even if the dictionary has the character
in another tone; a bare ASCII word is an abbreviation unless it is a reading.
"""

import functools
import re

from annotations.model import Edit
from annotations.text.repairs.readings import HAN, LETTERS, readings, spelled, toneless

REASON = "gloss"
TONE_AGREES = 1.0
TONE_DIFFERS = 0.97
NO_TONE = 0.95

_BRACKET = rf"[(（][ \u3000]{{0,2}}[{LETTERS}]{{1,9}}[ \u3000]{{0,2}}[)）]"
_GLOSSED = re.compile(rf"([{HAN}])((?:{_BRACKET})+)")
_ONE = re.compile(rf"[(（][ \u3000]*([{LETTERS}]+)[ \u3000]*[)）]")


def propose(text: str) -> list[Edit]:
    """One deletion for each gloss. ``pypinyin`` is loaded at the first candidate."""
    edits: list[Edit] = []
    for match in _GLOSSED.finditer(text):
        character = match.group(1)
        for bracket in _ONE.finditer(text, match.start(2), match.end(2)):
            confidence = _confidence(character, bracket.group(1))
            if not confidence:
                break  # what follows a bracket that stays is no gloss of this character
            edits.append(Edit(bracket.start(), bracket.end(), "", REASON, confidence))
    return edits


@functools.lru_cache(maxsize=1 << 14)
def _confidence(character: str, syllable: str) -> float:
    syllable = spelled(syllable)
    plain = toneless(syllable)
    known = readings(character)
    if syllable != plain and syllable in known:
        return TONE_AGREES
    if plain not in {toneless(reading) for reading in known}:
        return 0.0
    return TONE_DIFFERS if syllable != plain else NO_TONE
