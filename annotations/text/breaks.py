"""Where an endless line can be broken for reading: only proposed, the text stays as it is.

Scrapers lose paragraph breaks, and what is left is a line of thousands of
characters. Where the breaks were nobody knows; a reader is helped by any that
come behind a sentence and before one that opens a new thought.
"""

import re
from itertools import pairwise
from typing import Final

from annotations.text import segmentation

LONG_LINE: Final = 800
"""Code points of a line from which breaks are proposed: real paragraphs are shorter."""

_LEAST: Final = 110
_ENOUGH: Final = 240
_AMPLE: Final = 700

# Words with which a new thought begins, and the numbers of points in a list.
_OPENER = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}(?:[）)、．.]|是[，,:：]?)|第[一二三四五六七八九十]{1,3}[，,、]"
    r"|首先|其次|再次|最[后後]|此外|另外|另一方面|[与與]此同[时時]|近年[来來]|近日|日前|目前|[据據]"
    r"|[记記]者|[对對]此|下一步|接下[来來]|展望|值得|事[实實]上|不[过過][，,]|然而|去年|今年"
    r"|[“「][^”」]{12,}"
)
# An ASCII "?" is as often what an earlier tool left of a character: 確?科研人員.
_STOP = re.compile(r"[。！？!…]+[”’」』）)】》〉\"']*$|\.[”’」』）)】》〉\"']*$")
_OPENING = frozenset("“「『（(【《〈")
_BRACKET = re.compile("[“「『（(【《〈”」』）)】》〉]")


def breaks_in(text: str, start: int, end: int) -> list[int]:
    """Code points in ``start``:``end``, a line, at which a new paragraph may be shown to begin.

    Rising, each behind a sentence and the blanks after it, none inside quotes or
    brackets unless they stay open for very long. Empty for a line of ordinary length.
    """
    if end - start < LONG_LINE:
        return []
    line = text[start:end]
    sentences = segmentation.sentences(line)
    found: list[int] = []
    piece, depth = 0, 0
    for (first, last), (following, _) in pairwise(sentences):
        depth = max(0, depth + _opened(line, first, last))
        length = last - piece
        if length < _LEAST or len(line) - following < _LEAST:
            continue
        if length < _AMPLE:
            if depth or not _STOP.search(line, max(first, last - 8), last):
                continue
            if length < _ENOUGH and not _OPENER.match(line, following):
                continue
        found.append(start + following)
        piece, depth = following, 0
    return found


def _opened(line: str, first: int, last: int) -> int:
    """How many quotes and brackets are opened and not closed."""
    return sum(
        1 if mark.group() in _OPENING else -1 for mark in _BRACKET.finditer(line, first, last)
    )
