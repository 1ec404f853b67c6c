"""Pinyin glosses after characters, left by converters for readers: 科學(xué)城, 红(hong)网.

A bracket goes only where it holds a reading of the very character before it.
A syllable with a tone mark is a gloss even if the dictionary has the character
in another tone; a bare ASCII word is an abbreviation unless it is a reading. Without
a tone mark some brackets may be the author's own, on a page that no converter has
glossed: a single letter, 总额(e), and a character that is spoken about, “亩(mu)”. Those
are only proposed.
"""

import functools
import re
from dataclasses import replace

from annotations.model import Edit
from annotations.text.repairs.readings import HAN, LETTERS, readings, spelled, toneless

REASON = "gloss"
TONE_AGREES = 1.0
TONE_DIFFERS = 0.97
NO_TONE = 0.95

DOUBTFUL = 0.6

_CONVERTED = 2  # glosses with tone marks: somebody's program went over the page
_QUOTED = re.compile("[“‘「『\"'《]$")
_UNQUOTED = re.compile("^[”’」』\"'》]")
_SPOKEN_OF = re.compile(
    "(读作|读音为?|读成|念作|念成|念|拼音为?|发音为?|谐音|全拼|音同|音|注音为?)[“‘「『\"']?$"
)
_BRACKET = rf"[(（][ \u3000]{{0,2}}[{LETTERS}]{{1,9}}[ \u3000]{{0,2}}[)）]"
_GLOSSED = re.compile(rf"([{HAN}])((?:{_BRACKET})+)")
_ONE = re.compile(rf"[(（][ \u3000]*([{LETTERS}]+)[ \u3000]*[)）]")


def propose(text: str) -> list[Edit]:
    """One deletion for each gloss. ``pypinyin`` is loaded at the first candidate."""
    edits: list[Edit] = []
    doubtful: list[int] = []
    toned = 0
    for match in _GLOSSED.finditer(text):
        character = match.group(1)
        for bracket in _ONE.finditer(text, match.start(2), match.end(2)):
            confidence = _confidence(character, bracket.group(1))
            if not confidence:
                break  # what follows a bracket that stays is no gloss of this character
            if confidence != NO_TONE:
                toned += 1
            elif _is_the_authors(text, match.start(), bracket):
                doubtful.append(len(edits))
            edits.append(Edit(bracket.start(), bracket.end(), "", REASON, confidence))
    if toned < _CONVERTED:
        for number in doubtful:
            edits[number] = replace(edits[number], confidence=DOUBTFUL)
    return edits


def _is_the_authors(text: str, at: int, bracket: re.Match[str]) -> bool:
    if len(bracket.group(1)) == 1:
        return True
    before, after = text[max(0, at - 8) : at], text[bracket.end() : bracket.end() + 1]
    quoted = _QUOTED.search(before) and _UNQUOTED.match(after)
    return bool(quoted or _SPOKEN_OF.search(before))


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
