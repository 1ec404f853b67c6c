"""The marks of the laid-out paragraphs: placed when first drawn, kept until something changes."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout

from desktop.reader.geometry import (
    ChipSizes,
    ParagraphMarks,
    Piece,
    changed_lines,
    place_marks,
)
from desktop.reader.lines import LaidLine
from desktop.reader.mark_index import MarkIndex
from desktop.reader.metrics import PageMetrics
from desktop.reader.paragraphs import Paragraphs
from desktop.reader.sheet import Sheet

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class PlacedMarks:
    """Where the marks of ``index`` are drawn on the paragraphs of a page."""

    def __init__(self, paragraphs: Paragraphs, index: MarkIndex, sheet: Sheet) -> None:
        self._paragraphs = paragraphs
        self._index = index
        self._sheet = sheet
        self._placed: dict[int, ParagraphMarks] = {}
        self.use_metrics(sheet.metrics)

    def use_metrics(self, metrics: PageMetrics) -> None:
        """Measure chips for another size of text."""
        self._metrics = metrics
        self._chip_metrics = QFontMetricsF(metrics.chip_font)
        self._chip_texts: dict[str, tuple[str, float]] = {}
        size = metrics.chip_font.pixelSize()
        badge = self._chip_metrics.horizontalAdvance("+9") + 4.0
        self._sizes = ChipSizes(self._measure_chip, badge, 2.0, size * 9.0)

    def _measure_chip(self, title: str) -> tuple[str, float]:
        found = self._chip_texts.get(title)
        if found is None:
            size = self._metrics.chip_font.pixelSize()
            text = self._chip_metrics.elidedText(title, Qt.TextElideMode.ElideRight, size * 9.0)
            found = text, self._chip_metrics.horizontalAdvance(text) + size * 0.8
            self._chip_texts[title] = found
        return found

    def forget(self, number: int) -> None:
        self._placed.pop(number, None)

    def forget_all(self) -> None:
        self._placed.clear()

    def of(self, number: int, layout: QTextLayout, stack: int) -> ParagraphMarks:
        """Placed marks of a laid-out paragraph; at most ``stack`` tints lie on one another."""
        placed = self._placed.get(number)
        if placed is None:
            placed = self._placed[number] = self._place(number, layout, stack)
        return placed

    def place_again(self, number: int, layout: QTextLayout, stack: int) -> QRectF | None:
        """Place a paragraph's marks anew; the area that looks different, None for none."""
        old = self._placed.pop(number, None)
        if old is None:
            return None
        lines = changed_lines(old, self.of(number, layout, stack))
        return self._sheet.lines_rect(number, lines[0], lines[-1]) if lines else None

    def is_placed(self, number: int) -> bool:
        return number in self._placed

    def areas_of(self, mark_id: str | None) -> Iterable[QRectF]:
        """The lines a mark lies on, where it is placed."""
        mark = self._index.get(mark_id)
        if mark is None:
            return
        for number in self._index.paragraphs(mark.start, mark.end):
            lines = [
                line
                for line, here in self._placed.get(number, {}).items()
                if any(fragment.mark.id == mark_id for fragment in here.fragments)
            ]
            if lines:
                yield self._sheet.lines_rect(number, min(lines), max(lines))

    def lines_of(self, number: int, layout: QTextLayout) -> list[LaidLine]:
        """The lines of a laid-out paragraph."""
        start, end = self._paragraphs.starts[number], self._paragraphs.ends[number]
        both_ways = _RIGHT_TO_LEFT.search(self._paragraphs.text, start, end) is not None
        return [
            LaidLine(layout.lineAt(line), both_ways=both_ways) for line in range(layout.lineCount())
        ]

    def _place(self, number: int, layout: QTextLayout, stack: int) -> ParagraphMarks:
        marks = self._index.in_paragraph(number)
        if not marks:
            return {}
        paragraphs = self._paragraphs
        start, end = paragraphs.starts[number], paragraphs.ends[number]
        pieces = [
            Piece(
                mark,
                paragraphs.local(number, max(start, mark.start)),
                paragraphs.local(number, min(end, mark.end)),
                # Blank space before or behind the paragraph is nothing to begin or end in.
                mark.start >= start or not paragraphs.text[mark.start : start].strip(),
                mark.end <= end or not paragraphs.text[end : mark.end].strip(),
            )
            for mark in marks
            if mark.start < end
        ]
        return place_marks(
            pieces,
            self.lines_of(number, layout),
            self._sheet.text_width + self._metrics.margin * 0.4,
            self._sizes,
            stack,
        )
