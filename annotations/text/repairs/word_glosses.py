"""Glosses of whole words: 蘇州(sūzhōu), 重庆 (chóng qìng).

A bracket goes only where it is exactly the readings of the characters before
it, one after the other, all of them with tone marks. Without tone marks it may
be the author's own spelling of a name, 华为(huawei), and is only proposed.
"""

import re

from annotations.model import Edit
from annotations.text.repairs.readings import HAN, LETTERS, readings, spelled, toneless

REASON = "word-gloss"
TONED = 0.96
TONELESS = 0.6

_WORD = re.compile(rf"([{HAN}]{{2,8}})[ ]?([(（]([{LETTERS}' ’\u3000]{{4,48}})[)）])")


def propose(text: str) -> list[Edit]:
    """One deletion for each gloss of two characters or more."""
    edits: list[Edit] = []
    for match in _WORD.finditer(text):
        syllables = re.sub("[' ’\u3000]", "", spelled(match.group(3)))
        length, toned = _glossed(match.group(1), syllables)
        if length >= 2:
            confidence = TONED if toned else TONELESS
            edits.append(Edit(match.end(1), match.end(), "", REASON, confidence))
    return edits


def _glossed(characters: str, syllables: str) -> tuple[int, bool]:
    """How many of the last characters ``syllables`` are the readings of; whether with tones."""
    toned = syllables != toneless(syllables)
    rests = {syllables}
    for length, character in enumerate(reversed(characters), 1):
        known = readings(character)
        spellings = known if toned else {toneless(reading) for reading in known}
        rests = {
            rest[: -len(spelling)]
            for rest in rests
            for spelling in spellings
            if spelling and rest.endswith(spelling)
        }
        if "" in rests:
            return length, toned
        if not rests:
            break
    return 0, toned
