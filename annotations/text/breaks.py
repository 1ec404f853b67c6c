"""Where an endless line can be broken for reading: only proposed, the text stays as it is.

Scrapers lose paragraph breaks, and what is left is a line of thousands of
characters. Where the breaks were nobody knows; a reader is helped by any that
come behind a sentence and before one that opens a new thought.
"""

import re
from typing import Final

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
_STOP = re.compile(
    r"(?:[。！？!…]+|(?P<weak>[；;]))[”’」』）)】》〉]*|(?<=[A-Za-z)\]”’])\.[”’」』）)】》〉]*(?=\s|$)"
)
_STOP_MARK = re.compile("[。！？!…；;.]")
_BLANK = re.compile(r"\s*")
_OPENING = frozenset("“「『（(【《〈")
_BRACKET = re.compile("[“「『（(【《〈”」』）)】》〉]")


def breaks_in(text: str, start: int, end: int) -> list[int]:
    """Code points in ``start``:``end``, a line, at which a new paragraph may be shown to begin.

    Rising, each behind a sentence and the blanks after it, none inside quotes or
    brackets unless they stay open for very long. Empty for a line of ordinary length.
    """
    found: list[int] = []
    if end - start < LONG_LINE:
        return found
    piece = counted = start
    depth = 0
    stop = _next_stop(text, start + _LEAST, end)
    while stop is not None:
        last = _behind_quote(text, piece, stop.end(), end)
        following = _BLANK.match(text, last, end).end()  # type: ignore[union-attr]
        if end - following < _LEAST:
            break
        depth = max(0, depth + _opened(text, counted, last))
        counted = last
        length = last - piece
        open_or_weak = depth > 0 or stop["weak"] is not None
        if length >= _AMPLE or (
            not open_or_weak and (length >= _ENOUGH or _OPENER.match(text, following, end))
        ):
            found.append(following)
            piece = counted = following
            depth = 0
            last = following + _LEAST
        stop = _next_stop(text, last, end)
    return found


def _next_stop(text: str, start: int, end: int) -> re.Match[str] | None:
    # A class alone is searched for ten times as fast as the whole pattern.
    while (mark := _STOP_MARK.search(text, start, end)) is not None:
        stop = _STOP.match(text, mark.start(), end)
        if stop is not None:
            return stop
        start = mark.end()
    return None


def _behind_quote(text: str, piece: int, last: int, end: int) -> int:
    """A straight quote behind a stop belongs to it only where it closes one."""
    if last < end and text[last] in "\"'" and text.count(text[last], piece, last) % 2:
        return last + 1
    return last


def _opened(text: str, first: int, last: int) -> int:
    """How many quotes and brackets are opened and not closed."""
    return sum(
        1 if mark.group() in _OPENING else -1 for mark in _BRACKET.finditer(text, first, last)
    )
