"""The lines of one laid-out paragraph: making them, and where their characters are drawn."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop.reader.metrics import Metrics

_HIDDEN_WIDTH = 1e7


class LaidLine:
    """A line of a laid-out paragraph as ``geometry`` wants it."""

    __slots__ = ("_both_ways", "_line", "end", "start")

    def __init__(self, line: QTextLine, *, both_ways: bool) -> None:
        self._line = line
        self._both_ways = both_ways
        self.start: int = line.textStart()
        self.end: int = self.start + line.textLength()

    def extents(self, start: int, end: int) -> list[tuple[float, float]]:
        line = self._line
        if not self._both_ways:
            return [(line.cursorToX(start)[0], line.cursorToX(end)[0])]
        edges = []
        for unit in range(start, end):
            leading = line.cursorToX(unit, QTextLine.Edge.Leading)[0]
            trailing = line.cursorToX(unit, QTextLine.Edge.Trailing)[0]
            if leading != trailing:
                edges.append((min(leading, trailing), max(leading, trailing)))
        edges.sort()
        joined: list[tuple[float, float]] = []
        for left, right in edges:
            if joined and left <= joined[-1][1] + 0.1:
                joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
            else:
                joined.append((left, right))
        return joined


class LineMaker:
    """Breaks paragraphs of a document into lines of one pitch."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._wrapping = QTextOption()
        self._wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._hidden = QTextOption()
        self._hidden.setWrapMode(QTextOption.WrapMode.NoWrap)

    def make(self, layout: QTextLayout, metrics: Metrics, length: int, width: float | None) -> int:
        """Lay out ``length`` UTF-16 units in lines of ``width`` pixels; returns how many lines.

        ``width`` None: a collapsed paragraph, which is one line nobody sees.
        """
        self._apply_font(layout, metrics, length)
        layout.setTextOption(self._hidden if width is None else self._wrapping)
        base = metrics.baseline if length else metrics.blank * 0.85
        layout.beginLayout()
        lines = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_HIDDEN_WIDTH if width is None else width)
            line.setPosition(QPointF(0, lines * metrics.pitch + base - line.ascent()))
            lines += 1
        layout.endLayout()
        return lines

    def _apply_font(self, layout: QTextLayout, metrics: Metrics, length: int) -> None:
        """Set titles and headings in their own font; nothing to do for body text."""
        if metrics.font == self._document.defaultFont():
            if layout.formats():
                layout.setFormats([])
            return
        whole = QTextLayout.FormatRange()
        whole.start, whole.length, whole.format = 0, length, QTextCharFormat()
        whole.format.setFont(metrics.font)
        layout.setFormats([whole])
