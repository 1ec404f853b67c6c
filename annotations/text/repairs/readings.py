"""Pinyin readings of characters, and how glosses are spelled. ``pypinyin`` is loaded late."""

import functools
import unicodedata

LETTERS = "a-zɑɡāáǎàēéěèêếềīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ\u0300-\u030c"
HAN = "〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_TONES = frozenset("\u0304\u0301\u030c\u0300")


@functools.lru_cache(maxsize=1 << 14)
def readings(character: str) -> frozenset[str]:
    """Every reading of a character, with tone marks."""
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.TONE, heteronym=True, errors="ignore")
    return frozenset(spelled(reading) for row in found for reading in row)


def spelled(syllable: str) -> str:
    """One spelling of each letter: composed, with the plain a and g."""
    return unicodedata.normalize("NFC", syllable.replace("ɑ", "a").replace("ɡ", "g"))


def toneless(syllable: str) -> str:
    """Without tone marks; ü is v, and ê is e, as keyboards have it."""
    letters = unicodedata.normalize("NFD", syllable)
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    return bare.replace("ü", "v").replace("ê", "e")


def reads(character: str, syllable: str) -> bool:
    """Whether ``syllable`` is a reading of ``character``; one without a tone fits any tone."""
    syllable = spelled(syllable)
    plain = toneless(syllable)
    if syllable != plain:
        return syllable in readings(character)
    return plain in {toneless(reading) for reading in readings(character)}
