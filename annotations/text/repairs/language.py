"""How likely a run of Chinese characters is: pairs from a dictionary and from the page itself.

The dictionary is the word list of ``jieba`` (MIT), read as a file: the library
itself need not be loaded. Everything is looked up in simplified characters.
"""

import functools
import math
import re
from collections import Counter
from collections.abc import Mapping
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from annotations.text.repairs import gbk
from annotations.text.script import each_converted, traditional_share

_LONGEST = 4  # of a word whose pairs count
_ENOUGH = 60  # characters that tell the script of a page
_PARTICLES = 150  # characters that are words by themselves
_RARE_PAIR = 5  # occurrences below which a pair of the dictionary says nothing
_FLOOR = 2e-8
# Shares of the four sources; a pair known to the dictionary outweighs all else.
_DICTIONARY_PAIR, _PAGE_PAIR, _DICTIONARY_CHARACTER, _PAGE_CHARACTER = 0.45, 0.25, 0.25, 0.05
_PUNCTUATION: Mapping[str, float] = {
    ",": 0.04, "。": 0.02, "、": 0.015, "“": 0.005, "”": 0.005, "(": 0.004, ")": 0.004,
    ":": 0.002, ";": 0.002, "《": 0.002, "》": 0.002, "?": 0.0005, "!": 0.0005, "—": 0.001,
    "…": 0.0003, "·": 0.0005, "%": 0.001, "\n": 0.005, " ": 0.002,
}  # fmt: skip
_WIDE = re.compile("[，（）！？；：]")
_NARROW = re.compile("(?<=[\u4e00-\u9fff])[,()!?;:](?=[\u4e00-\u9fff])")
_FOLDED = 5  # narrow marks between characters that show it
_SENTENCE = frozenset(",。、“”():;《》?!%\n 0123456789")


class Words:
    """Frequencies of the dictionary's characters and of pairs of them within words."""

    def __init__(self) -> None:
        rows = _dictionary().split()
        pairs: dict[str, int] = {}
        characters: dict[str, int] = {}
        alone: dict[str, int] = {}
        for word, count in zip(rows[0::3], rows[1::3], strict=True):
            length = len(word)
            if length == 2:
                pairs[word] = pairs.get(word, 0) + int(count)
            elif length == 1:
                alone[word] = characters[word] = int(count)
            elif length <= _LONGEST and len(count) > 1:
                for at in range(length - 1):
                    pair = word[at : at + 2]
                    pairs[pair] = pairs.get(pair, 0) + int(count)
        for pair, number in pairs.items():
            for character in pair:
                characters[character] = characters.get(character, 0) + number
        self.pairs = pairs
        # 的, 在, 将 … need no neighbour to make sense.
        self.particles = frozenset(sorted(alone, key=lambda word: -alone[word])[:_PARTICLES])
        self.characters = characters
        self.total = max(1, sum(characters.values()))


def _dictionary() -> str:
    """The word list as it is; "" where it is not installed: then nothing counts as certain."""
    package = find_spec("jieba")
    for folder in (package.submodule_search_locations or ()) if package is not None else ():
        path = Path(folder) / "dict.txt"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


@functools.cache
def words() -> Words:
    """The dictionary, read at the first use (half a second)."""
    return Words()


@functools.cache
def foreign_to(script: str) -> frozenset[str]:
    """Characters of GBK that "traditional" or "simplified" text has another form of."""
    if not script:
        return frozenset()
    characters = "".join(c for c in gbk.pairs().values() if "\u4e00" <= c <= "\u9fff")
    changed = each_converted(characters, "simplified" if script == "simplified" else "traditional")
    return frozenset(a for a, b in zip(characters, changed, strict=True) if a != b)


class Language:
    """Log probabilities of characters one after another, on a given page.

    ``page``: its text in simplified characters, from which names and terms
    are learned that no dictionary has. ``original``: the same text as it is;
    ``script`` is what it is written in, "" if both or neither; ``folded`` says
    that an earlier tool made all its punctuation narrow.
    """

    def __init__(self, page: str, original: str = "") -> None:
        self._words = words()
        share = traditional_share(original) if len(original) >= _ENOUGH else 0.5
        self.script = "traditional" if share > 0.8 else "simplified" if share < 0.05 else ""
        self.folded = not _WIDE.search(original) and len(_NARROW.findall(original)) >= _FOLDED
        self._foreign = foreign_to(self.script) - set(original)
        self._page = Counter(page)
        self._page_pairs = Counter(map("".join, pairwise(page)))
        self._length = max(1, len(page))
        self._single: dict[str, float] = {}
        self._double: dict[str, float] = {}

    def step(self, before: str, character: str) -> float:
        """ln P(character | the character before it), at most 0. Simplified characters."""
        key = before + character
        known = self._double.get(key)
        if known is None:
            known = self._double[key] = math.log(self._pair(before, character))
        return known

    def total(self, text: str) -> float:
        """ln P of ``text`` after its first character."""
        return sum(map(self.step, text, text[1:]))

    def is_foreign(self, characters: str) -> bool:
        """Whether one of them is of the script that the page is not written in."""
        return not self._foreign.isdisjoint(characters)

    def of_its_own(self, text: str) -> float:
        """ln P of ``text`` wherever it stands, by its own characters alone."""
        return math.log(self._alone(text[0])) + self.total(text) if text else 0.0

    def makes_sense(self, text: str, start: int, end: int, *, particles: bool = True) -> bool:
        """Whether each character of ``text[start:end]`` is part of a word or a particle.

        A word is what the dictionary has, or what the page has twice. Whatever
        is neither punctuation nor known so does not make sense. Without
        ``particles`` each has to be part of a word.
        """
        linked = [self._linked(text[at : at + 2]) for at in range(len(text))]
        return all(
            (particles and text[at] in self._words.particles)
            or linked[at]
            or (at > 0 and linked[at - 1])
            or (text[at] in _SENTENCE and text[at] != text[at - 1 : at])
            for at in range(start, end)
        )

    def _linked(self, pair: str) -> bool:
        return (
            self._words.pairs.get(pair, 0) >= _RARE_PAIR
            or self._page_pairs.get(pair, 0) >= 2
            or pair in ("——", "……")
            or (len(pair) == 2 and pair.isascii() and pair.isalnum())
        )

    def _pair(self, before: str, character: str) -> float:
        key = before + character
        share = self._alone(character)
        inside = self._words.pairs.get(key)
        if inside:
            share += _DICTIONARY_PAIR * inside / self._words.characters[before]
        seen = self._page_pairs.get(key)
        if seen:
            share += _PAGE_PAIR * seen / self._page[before]
        return min(1.0, share)

    def _alone(self, character: str) -> float:
        known = self._single.get(character)
        if known is None:
            if character in _PUNCTUATION:
                known = _PUNCTUATION[character]
            elif character.isascii():
                known = 0.001
            else:
                known = (
                    _FLOOR
                    + _DICTIONARY_CHARACTER
                    * self._words.characters.get(character, 0)
                    / self._words.total
                    + _PAGE_CHARACTER * self._page.get(character, 0) / self._length
                )
            self._single[character] = known
        return known
