"""Brands coined of characters that no dictionary has together: 国仟, 麟沣."""

from typing import Final

from annotations.suggest.spine import Spine
from annotations.suggest.tagging import known_word
from annotations.suggest.vocabulary import CLOSES, Words

GRAMMAR: Final = frozenset(
    "的了着过之是在有和与及或等将被把于对为以向从到也还都就而且但并其该此各每使让由据因所"
)
_NUMERALS: Final = frozenset("一二三四五六七八九十百千万亿两几数多半第")


def coined(spine: Spine, words: Words, first: int) -> int:
    """How many tokens before ``first`` are characters of a brand that no dictionary has: one or
    two single ones right behind a mark, a preposition or a verb."""
    tokens = spine.reading.tokens
    grown = len(tokens[first][0]) == 1
    word, tag = tokens[first - 1]
    guessed = tag == "m" and len(word) == 2 and not known_word(word) and not _NUMERALS & set(word)
    if (
        guessed
        and first > 1
        and (spine.kinds[first - 2] & CLOSES or tokens[first - 2][1][0] in "pv")
    ):
        return 1  # 国仟: no number, whatever the tagger guesses
    for size in (2, 1):
        low = first - size
        if low < 1 or (size == 1 and not grown):
            continue
        chars = [tokens[n][0] for n in range(low, first)]
        if any(len(c) != 1 or not "\u3400" <= c <= "\u9fff" for c in chars):
            continue
        if any(tokens[n][1][0] in "avdpcur" for n in range(low, first)):
            continue  # 做|大
        if any(c in GRAMMAR or c in _NUMERALS or c in words.particles for c in chars):
            continue
        if size == 2 and (known_word("".join(chars)) or low + 1 in spine.places):
            continue
        behind = spine.kinds[low - 1] & CLOSES or tokens[low - 1][1][0] in "pv"
        if behind and (size == 2 or not known_word(chars[0] + tokens[first][0])):
            return size
    return 0
