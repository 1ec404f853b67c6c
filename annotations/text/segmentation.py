"""Words, clauses, sentences and paragraphs: (start, end) in code points.

Words come from ``rjieba`` or, where that is missing, from ``jieba``: the same
dictionary and algorithm. Only runs of Chinese characters go to it; numbers and
Latin words are cut here, so that both give the same words.

Everything at a position looks at a bounded window around it: a paragraph of
10 MB without a stop costs no more than a short one.
"""

import functools
import re
from collections.abc import Callable, Iterator
from typing import Final

from annotations.text.script import simplified

Range = tuple[int, int]
Cutter = Callable[[str], list[str]]

WINDOW: Final = 2000
"""A clause or sentence longer than twice this is cut off, in code points."""

_WORD_WINDOW: Final = 200
_PIECE: Final = 1 << 16

_TOKEN = re.compile(
    r"(?P<han>[\u3400-\u9fff\uf900-\ufaff]+)"
    r"|\d+(?:[.,:/\-]\d+)*(?:%|％|‰)?(?![A-Za-z])"
    r"|[^\W_\u3400-\u9fff\uf900-\ufaff]+(?:[.+&_'’\-][^\W_\u3400-\u9fff\uf900-\ufaff]+)*"
    r"|[\U00020000-\U0003134f]"
    r"|(?P<blank>\s+)"
    r"|(?P<mark>.)",
    re.DOTALL,
)

_CLOSERS = "”’」』）)】》〉"
# A "?" that an earlier tool left of a character cut in two: 新聞?dòng)浾
_CUT = "(?![a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ]{1,6}[)）])"
# An ellipsis or a run of stops is one end; quotes and brackets closed after it belong to it.
# ASCII stops: ? ! ; everywhere, a full stop only after a word and before a blank or the end
# (never in 55.5, a file name or an address).
_SENTENCE_END = re.compile(
    rf"(?:[。！？!；;]|\?{_CUT}|…+)+[{_CLOSERS}]*|(?<=[A-Za-z)\]”’])\.[{_CLOSERS}]*(?=\s|$)|\n+"
)
_CLAUSE_END = re.compile(
    rf"(?:[。！？!；;，、]|\?{_CUT}|…+|——)+[{_CLOSERS}]*|(?<!\d)[,:：]|[,:：](?!\d)"
    rf"|(?<=[A-Za-z)\]”’])\.[{_CLOSERS}]*(?=\s|$)|\n+"
)


def words(text: str, *, cut: Cutter | None = None) -> list[Range]:
    """Ranges of the words of ``text``: blanks and punctuation are left out.

    ``cut``: segmenter for a run of simplified Chinese characters.
    """
    found: list[Range] = []
    for start, end, is_word in _tokens(text, cut or cutter()):
        if is_word:
            found.append((start, end))
    return found


def word_at(text: str, position: int) -> Range:
    """The word at or just before ``position``; a lone mark or blank run if there is none."""
    if not text:
        return 0, 0
    position = min(max(position, 0), len(text) - 1)
    low = max(0, position - _WORD_WINDOW)
    high = min(len(text), position + _WORD_WINDOW)
    # Cut the window where a run of one kind ends: the same words come out as from the whole.
    bounds = [m.end() for m in re.finditer(r"[^\w]", text[low:position])]
    if bounds:
        low += bounds[0] if position - low >= _WORD_WINDOW else 0
    for start, end, _ in _tokens(text[low:high], cutter()):
        if start + low <= position < end + low:
            return start + low, end + low
    return position, position + 1


def clause_at(text: str, position: int) -> Range:
    """The part between two commas or stops, with the mark that ends it; blanks trimmed."""
    return _between(text, position, _CLAUSE_END)


def sentence_at(text: str, position: int) -> Range:
    """The sentence, with its stop and the quotes closed after it; blanks trimmed."""
    return _between(text, position, _SENTENCE_END)


def paragraph_at(text: str, position: int) -> Range:
    """The line at ``position`` without its line end and the blanks around it."""
    position = min(max(position, 0), len(text))
    start = text.rfind("\n", 0, position) + 1
    newline = text.find("\n", position)
    return _trimmed(text, start, len(text) if newline < 0 else newline)


def sentences(text: str) -> list[Range]:
    """All sentences in order, blanks between them left out."""
    found: list[Range] = []
    start = 0
    for end in _ends(text, 0, len(text), _SENTENCE_END):
        first, last = _trimmed(text, start, end)
        if first < last:
            found.append((first, last))
        start = end
    first, last = _trimmed(text, start, len(text))
    if first < last:
        found.append((first, last))
    return found


def grow(text: str, start: int, end: int) -> Range:
    """The next larger unit that holds ``start``:``end``: word, clause, sentence, paragraph.

    Each step is strictly larger; a range that is a paragraph or more comes back
    unchanged.
    """
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    last = max(start, end - 1)
    for unit in (word_at, clause_at, sentence_at, paragraph_at):
        low = unit(text, start)
        high = low if low[0] <= last < low[1] else unit(text, last)
        grown = min(low[0], start), max(high[1], end)
        if grown != (start, end) and grown[0] <= start and end <= grown[1]:
            return grown
    return start, end


@functools.cache
def cutter() -> Cutter:
    """The segmenter in use: ``rjieba`` if it is there, else ``jieba``."""
    try:
        return rjieba_cutter()
    except ImportError:
        return jieba_cutter()


def rjieba_cutter() -> Cutter:
    """Raises ``ImportError`` where there is no build for the platform."""
    import rjieba

    def cut(run: str) -> list[str]:
        return list(rjieba.cut(run))

    return cut


def jieba_cutter() -> Cutter:
    import logging

    import jieba

    jieba.setLogLevel(logging.ERROR)

    def cut(run: str) -> list[str]:
        return list(jieba.cut(run))

    return cut


def _tokens(text: str, cut: Cutter) -> Iterator[tuple[int, int, bool]]:
    """(start, end, is a word) of everything in ``text``, without gaps."""
    shadow = simplified(text)
    for match in _TOKEN.finditer(shadow):
        start, end = match.span()
        if match.lastgroup != "han":
            yield start, end, match.lastgroup is None
            continue
        for piece_start in range(start, end, _PIECE):
            piece = shadow[piece_start : min(end, piece_start + _PIECE)]
            position = piece_start
            for word in cut(piece):
                yield position, position + len(word), True
                position += len(word)


def _between(text: str, position: int, ends: re.Pattern[str]) -> Range:
    if not text:
        return 0, 0
    position = min(max(position, 0), len(text) - 1)
    low = max(0, position - WINDOW)
    high = min(len(text), position + WINDOW)
    # Within the paragraph first: a line end always separates.
    low = max(low, text.rfind("\n", low, position) + 1)
    newline = text.find("\n", position, high)
    high = high if newline < 0 else newline
    start = low
    end = high
    for stop in _ends(text, low, high, ends):
        if stop > position:
            end = stop
            break
        start = stop
    trimmed = _trimmed(text, start, end)
    return trimmed if trimmed[0] < trimmed[1] else (position, position + 1)


def _ends(text: str, low: int, high: int, ends: re.Pattern[str]) -> Iterator[int]:
    """Where the units in ``low``:``high`` end, rising."""
    start = low
    # pos/endpos keep lookbehind working across the window's edges.
    for match in ends.finditer(text, low, high):
        end = match.end()
        # A straight quote closes only what one opened in this unit.
        if end < high and text[end] in "\"'" and text.count(text[end], start, end) % 2:
            end += 1
        yield end
        start = end


def _trimmed(text: str, start: int, end: int) -> Range:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
