"""Pinyin glosses after characters, left by converters for readers: 科學(xué)城, 红(hong)网.

A bracket goes only where it holds a reading of the very character before it.
A syllable with a tone mark is a gloss even if the dictionary has the character
in another tone; a bare ASCII word is an abbreviation unless it is a reading.
"""

import functools
import re
import unicodedata

from annotations.model import Edit

REASON = "gloss"
TONE_AGREES = 1.0
TONE_DIFFERS = 0.97
NO_TONE = 0.95

_LETTERS = "a-zɑɡāáǎàēéěèêếềīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ\u0300-\u030c"
_HAN = "〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_BRACKET = rf"[(（][ \u3000]{{0,2}}[{_LETTERS}]{{1,9}}[ \u3000]{{0,2}}[)）]"
_GLOSSED = re.compile(rf"([{_HAN}])((?:{_BRACKET})+)")
_ONE = re.compile(rf"[(（][ \u3000]*([{_LETTERS}]+)[ \u3000]*[)）]")
_TONES = frozenset("\u0304\u0301\u030c\u0300")


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
    syllable = _spelled(syllable)
    plain = _toneless(syllable)
    readings = _readings(character)
    if syllable != plain and syllable in readings:
        return TONE_AGREES
    if plain not in {_toneless(reading) for reading in readings}:
        return 0.0
    return TONE_DIFFERS if syllable != plain else NO_TONE


@functools.lru_cache(maxsize=1 << 14)
def _readings(character: str) -> frozenset[str]:
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.TONE, heteronym=True, errors="ignore")
    return frozenset(_spelled(reading) for row in found for reading in row)


def _spelled(syllable: str) -> str:
    """One spelling of each letter: composed, with the plain a and g."""
    return unicodedata.normalize("NFC", syllable.replace("ɑ", "a").replace("ɡ", "g"))


def _toneless(syllable: str) -> str:
    """Without tone marks; ü is v, and ê is e, as keyboards have it."""
    letters = unicodedata.normalize("NFD", syllable)
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    return bare.replace("ü", "v").replace("ê", "e")
