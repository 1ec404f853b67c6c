"""The sentence around a passage, for a reader who has only the workbook."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

TextProvider = Callable[[str], str]
"""Gives the reading text of an article by its id."""

_END = re.compile("[。！？!?；;…]+[”’」』）)\"']*|\n+")
_LONGEST = 600


class Sentences:
    """Looks up sentences in reading texts, each text read and cut once."""

    def __init__(self, texts: TextProvider) -> None:
        self._texts = texts
        self._cut: dict[str, tuple[str, list[int]]] = {}

    def around(self, article_id: str, start: int, end: int) -> str:
        """The sentence or sentences that hold [start, end) (code points), without outer space.

        Context longer than some 600 characters on one side is left out and marked by ….
        """
        text, edges = self._article(article_id)
        start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
        first = edges[max(0, bisect_right(edges, start) - 1)]
        last = edges[min(len(edges) - 1, bisect_left(edges, max(end, start + 1)))]
        last = max(last, end)
        before = "…" if start - first > _LONGEST else ""
        after = "…" if last - end > _LONGEST else ""
        first = max(first, start - _LONGEST)
        last = min(last, end + _LONGEST)
        return f"{before}{text[first:last].strip()}{after}"

    def _article(self, article_id: str) -> tuple[str, list[int]]:
        if article_id not in self._cut:
            text = self._texts(article_id)
            edges = [0, *(match.end() for match in _END.finditer(text)), len(text)]
            self._cut[article_id] = (text, edges)
        return self._cut[article_id]
