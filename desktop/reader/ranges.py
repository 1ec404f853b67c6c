"""Ranges of an article's text: trimmed, grown, found, moved. Code points, half-open."""

import re

from annotations.text import segmentation

Range = tuple[int, int]


def trimmed(text: str, start: int, end: int) -> Range | None:
    """The range without blank space at its ends; None if nothing is left."""
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    kept = len(part.strip())
    return (start + lead, start + lead + kept) if kept else None


def moved_edge(text: str, span: Range, *, edge: str, step: int, by_word: bool) -> Range | None:
    """``span`` with one end moved by a character or to the next word's edge.

    ``step``: -1 or 1. None where the end can't go there: past the text or the other end.
    """
    position = span[0] if edge == "start" else span[1]
    if by_word:
        position = _word_edge(text, position, step)
    else:
        position += step
    start, end = (position, span[1]) if edge == "start" else (span[0], position)
    return (start, end) if 0 <= start < end <= len(text) and (start, end) != span else None


def _word_edge(text: str, position: int, step: int) -> int:
    while 0 <= (inside := position if step > 0 else position - 1) < len(text):
        start, end = segmentation.word_at(text, inside)
        position = max(end, position + 1) if step > 0 else min(start, position - 1)
        if not text[inside].isspace():
            break
    return position


def find(text: str, query: str, origin: Range, *, backwards: bool = False) -> Range | None:
    """The next hit of ``query`` behind (before) ``origin``, going round at the end.

    Case does not matter. None if the text has no hit.
    """
    if not query:
        return None
    pattern = re.compile(re.escape(query), re.IGNORECASE)
    if not backwards:
        hit = pattern.search(text, origin[1]) or pattern.search(text)
        return hit.span() if hit else None
    last: Range | None = None
    for hit in pattern.finditer(text, 0, origin[0]):
        last = hit.span()
    if last is None:
        for hit in pattern.finditer(text):
            last = hit.span()
    return last


class GrowingSelection:
    """A selection that grows step by step and can shrink back the same way."""

    def __init__(self) -> None:
        self._steps: list[Range] = []

    def grown(self, text: str, current: Range) -> Range:
        """The next larger unit around ``current``: word, clause, sentence, paragraph."""
        if not self._steps or self._steps[-1] != current:
            self._steps = [current]
        start, end = segmentation.grow(text, *current)
        if (start, end) != current:
            self._steps.append((start, end))
        return self._steps[-1]

    def shrunk(self, current: Range) -> Range | None:
        """What ``current`` grew from; None if it did not."""
        if len(self._steps) < 2 or self._steps[-1] != current:
            return None
        self._steps.pop()
        return self._steps[-1]
