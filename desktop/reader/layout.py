"""A lazy document layout: paragraphs are laid out when they are seen.

Before that a paragraph has an estimated height. Nothing in here scrolls; who
shows the document asks for exact heights where it is going to look
(``ensure_between``) and keeps its own place (see ``viewpoint``).

Coordinates are those of the document: pixels, y growing down, without scrolling.
"""

import re
from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop.reader.geometry import (
    ChipSizes,
    ParagraphMarks,
    Piece,
    changed_lines,
    place_marks,
)
from desktop.reader.heights import HeightIndex
from desktop.reader.mark_index import MarkIndex
from desktop.reader.metrics import Metrics, PageMetrics
from desktop.reader.painter import PagePainter
from desktop.reader.paragraphs import Fold, Paragraphs

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HIDDEN_WIDTH = 1e7
_UNKNOWN_WIDTH = 700.0


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


class ReaderLayout(QAbstractTextDocumentLayout):
    """Lays out and draws an article's paragraphs with their marks.

    ``document`` holds ``paragraphs.display``. Marks are those of ``index``;
    after changing it call ``refresh`` with the paragraphs touched. ``stale``
    names an area to be redrawn.
    """

    stale = Signal(QRectF)

    def __init__(
        self,
        document: QTextDocument,
        paragraphs: Paragraphs,
        index: MarkIndex,
        metrics: PageMetrics,
        painter: PagePainter,
    ) -> None:
        super().__init__(document)
        self.paragraphs = paragraphs
        self.index = index
        self.metrics = metrics
        self.painter = painter
        self.width = 0.0
        self._document = document
        self._open: set[int] = set()
        self._laid: set[int] = set()
        self._measured = bytearray(len(paragraphs))
        self._marks: dict[int, ParagraphMarks] = {}
        self._heights = HeightIndex(())
        self._room = 0.0
        self._wrapping = QTextOption()
        self._wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._hidden = QTextOption()
        self._hidden.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._announcer = QTimer(self)
        self._announcer.setSingleShot(True)
        self._announcer.setInterval(0)
        self._announcer.timeout.connect(self.announce)
        self._use_metrics(metrics)
        self._set_width(_UNKNOWN_WIDTH)

    # -- page ----------------------------------------------------------------

    @property
    def left(self) -> float:
        """Left edge of the text: a wide page keeps its lines at a readable length."""
        return max(float(self.metrics.margin), (self.width - self.metrics.column) / 2)

    @property
    def text_width(self) -> float:
        return max(float(self.metrics.size * 4), self.width - 2 * self.left)

    def set_metrics(self, metrics: PageMetrics) -> None:
        """Change the size of everything; all paragraphs are laid out anew when seen."""
        self._use_metrics(metrics)
        self._set_width(self.width)

    def _use_metrics(self, metrics: PageMetrics) -> None:
        self.metrics = metrics
        self._chip_metrics = QFontMetricsF(metrics.chip_font)
        self._chip_texts: dict[str, tuple[str, float]] = {}
        size = metrics.chip_font.pixelSize()
        badge = self._chip_metrics.horizontalAdvance("+9") + 4.0
        self._sizes = ChipSizes(self._measure_chip, badge, 2.0, size * 9.0)

    def _measure_chip(self, title: str) -> tuple[str, float]:
        found = self._chip_texts.get(title)
        if found is None:
            size = self.metrics.chip_font.pixelSize()
            text = self._chip_metrics.elidedText(title, Qt.TextElideMode.ElideRight, size * 9.0)
            found = text, self._chip_metrics.horizontalAdvance(text) + size * 0.8
            self._chip_texts[title] = found
        return found

    def _set_width(self, width: float) -> None:
        self.width = width
        self._laid.clear()
        self._marks.clear()
        self._room = 0.0
        self._measured = bytearray(len(self.paragraphs))
        self._heights = HeightIndex(self._estimates())
        self.announce()

    def _estimates(self) -> list[int]:
        paragraphs, body = self.paragraphs, self.metrics.body
        per_line = max(1, int(self.text_width / self.metrics.size))
        heights = [
            -(-(end - start) // per_line) * body.pitch + body.gap if end > start else body.blank
            for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True)
        ]
        for number in paragraphs.numbers_of_kind(*self.metrics.by_kind):
            heights[number] = self._estimate(number)
        for fold in paragraphs.folds:
            for number in range(fold.first, fold.last + 1):
                heights[number] = self._estimate(number)
        heights[0] += body.gap
        return heights

    def _estimate(self, number: int) -> int:
        metrics = self.metrics_of(number)
        characters = self.paragraphs.ends[number] - self.paragraphs.starts[number]
        per_line = max(1, int(self.text_width / metrics.font.pixelSize()))
        return self._height(number, -(-characters // per_line) if characters else 1)

    def _height(self, number: int, lines: int) -> int:
        """Height of a paragraph of so many lines, with its gap and the row of its fold."""
        fold = self.paragraphs.fold_of(number)
        if fold is not None and fold.first not in self._open:
            return self.metrics.fold_row + self.metrics.body.gap if number == fold.first else 0
        metrics = self.metrics_of(number)
        row = self.metrics.fold_row if fold is not None and number == fold.first else 0
        if self.paragraphs.starts[number] == self.paragraphs.ends[number]:
            return row + metrics.blank
        return row + lines * metrics.pitch + (0 if self.paragraphs.is_cut(number) else metrics.gap)

    # -- paragraphs ------------------------------------------------------------

    def metrics_of(self, number: int) -> Metrics:
        return self.metrics.of(self.paragraphs.kind(number))

    def paragraph_at(self, y: float) -> int:
        return self._heights.at(y)

    def top_of(self, number: int) -> int:
        """Top of a paragraph with everything that belongs to it."""
        return self._heights.before(number)

    def height_of(self, number: int) -> int:
        return self._heights[number]

    def text_top(self, number: int) -> int:
        """Top of a paragraph's first line."""
        top = self.top_of(number) + (self.metrics.body.gap if number == 0 else 0)
        fold = self.paragraphs.fold_of(number)
        if fold is not None and fold.first == number and fold.first in self._open:
            top += self.metrics.fold_row
        return top

    def line_top(self, number: int, line: int) -> float:
        return self.text_top(number) + line * self.metrics_of(number).pitch

    def fold_row(self, fold: Fold) -> QRectF:
        """Where the row of a fold is drawn."""
        top = self.top_of(fold.first) + (self.metrics.body.gap if fold.first == 0 else 0)
        return QRectF(self.left, top, self.text_width, self.metrics.fold_row)

    def is_open(self, fold: Fold) -> bool:
        return fold.first in self._open

    def is_hidden(self, number: int) -> bool:
        """Whether a paragraph is collapsed into the row of its fold."""
        fold = self.paragraphs.fold_of(number)
        return fold is not None and fold.first not in self._open

    def is_laid(self, number: int) -> bool:
        """Whether a paragraph has its lines at the moment."""
        return number in self._laid

    def set_open(self, fold: Fold, is_open: bool) -> None:
        """Unfold or collapse; the caller keeps its place."""
        if is_open == self.is_open(fold):
            return
        (self._open.add if is_open else self._open.discard)(fold.first)
        for number in range(fold.first, fold.last + 1):
            self._laid.discard(number)
            self._marks.pop(number, None)
            self._measured[number] = 0
            extra = self.metrics.body.gap if number == 0 else 0
            self._heights.set(number, self._estimate(number) + extra)
        self.announce()

    def block(self, number: int) -> QTextBlock:
        return self._document.findBlockByNumber(number)

    def ensure(self, number: int, block: QTextBlock | None = None) -> QTextLayout:
        """The paragraph's layout, with its lines made if they were not."""
        layout = (block or self.block(number)).layout()
        if number in self._laid and layout.lineCount():
            return layout
        hidden = self.is_hidden(number)
        metrics = self.metrics_of(number)
        blank = self.paragraphs.starts[number] == self.paragraphs.ends[number]
        _apply_font(layout, metrics, self._document, self.paragraphs.units(number)[1])
        layout.setTextOption(self._hidden if hidden else self._wrapping)
        layout.beginLayout()
        lines = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_HIDDEN_WIDTH if hidden else self.text_width)
            base = metrics.blank * 0.85 if blank else metrics.baseline
            line.setPosition(QPointF(0, lines * metrics.pitch + base - line.ascent()))
            lines += 1
        layout.endLayout()
        self._laid.add(number)
        self._measured[number] = 1
        extra = self.metrics.body.gap if number == 0 else 0
        grown = self._heights.set(number, self._height(number, lines) + extra)
        if grown and not self._announcer.isActive():
            self._announcer.start()
        return layout

    def ensure_between(self, top: float, bottom: float) -> bool:
        """Measure all paragraphs from ``top`` to ``bottom``; True if heights changed."""
        number = self.paragraph_at(max(0.0, top))
        y = self.top_of(number)
        block = self.block(number)
        changed = False
        while number < len(self._heights) and y < bottom:
            before = self._heights[number]
            if number not in self._laid and not self.is_hidden(number):
                self.ensure(number, block)
                changed = changed or self._heights[number] != before
            y += self._heights[number]
            number += 1
            block = block.next()
        return changed

    def measure_from(self, number: int, seconds: float) -> int:
        """Measure paragraphs from ``number`` on for some time; returns where to go on."""
        deadline = perf_counter() + seconds
        while number < len(self._measured) and perf_counter() < deadline:
            number = self._measured.find(0, number)
            if number < 0:
                return len(self._measured)
            if self.is_hidden(number):
                self._measured[number] = 1
            else:
                self.ensure(number)
            number += 1
        return number

    def forget_outside(self, first: int, last: int) -> None:
        """Drop the lines (not the heights) of paragraphs outside ``first`` to ``last``."""
        for number in [n for n in self._laid if not first <= n <= last]:
            self._laid.discard(number)
            self._marks.pop(number, None)
            self.block(number).layout().clearLayout()

    def make_room(self, bottom: float) -> None:
        """Let the page end no higher than ``bottom``: its last lines can be scrolled up."""
        self._room = bottom

    def need_room(self, bottom: float) -> None:
        """Give up room made below ``bottom``: the user has scrolled away from it."""
        self._room = min(self._room, bottom)

    def announce(self) -> None:
        """Tell the view the document's size."""
        self._announcer.stop()
        self.documentSizeChanged.emit(self.documentSize())

    # -- marks -----------------------------------------------------------------

    def marks_of(self, number: int, layout: QTextLayout) -> ParagraphMarks:
        """Placed marks of a laid-out paragraph."""
        placed = self._marks.get(number)
        if placed is None:
            placed = self._marks[number] = self._place(number, layout)
        return placed

    def _place(self, number: int, layout: QTextLayout) -> ParagraphMarks:
        marks = self.index.in_paragraph(number)
        if not marks:
            return {}
        paragraphs = self.paragraphs
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
            self.text_width + self.metrics.margin * 0.4,
            self._sizes,
            self.painter.theme.stacked_tints,
        )

    def lines_of(self, number: int, layout: QTextLayout) -> list[LaidLine]:
        start, end = self.paragraphs.starts[number], self.paragraphs.ends[number]
        both_ways = _RIGHT_TO_LEFT.search(self.paragraphs.text, start, end) is not None
        return [
            LaidLine(layout.lineAt(number), both_ways=both_ways)
            for number in range(layout.lineCount())
        ]

    def forget_marks(self) -> None:
        """Place all marks anew, as after a change of theme."""
        self._marks.clear()

    def refresh(self, numbers: Iterable[int]) -> None:
        """Place the marks of these paragraphs anew and redraw the lines that changed."""
        for number in numbers:
            old = self._marks.pop(number, None)
            if old is None or number not in self._laid or self.is_hidden(number):
                continue
            new = self.marks_of(number, self.ensure(number))
            lines = changed_lines(old, new)
            if lines:
                self.stale.emit(self.lines_rect(number, lines[0], lines[-1]))

    def redraw_mark(self, mark_id: str | None) -> None:
        """Redraw the lines a mark lies on, where they are laid out."""
        mark = self.index.get(mark_id)
        if mark is None:
            return
        for number in self.index.paragraphs(mark.start, mark.end):
            placed = self._marks.get(number)
            if placed is None:
                continue
            lines = [
                line
                for line, here in placed.items()
                if any(fragment.mark.id == mark_id for fragment in here.fragments)
            ]
            if lines:
                self.stale.emit(self.lines_rect(number, min(lines), max(lines)))

    def redraw_range(self, start: int, end: int) -> None:
        """Redraw the paragraphs of a range of code points."""
        numbers = self.index.paragraphs(start, end)
        top = self.top_of(numbers[0])
        bottom = self.top_of(numbers[-1]) + self.height_of(numbers[-1])
        self.stale.emit(QRectF(0, top, self.width, bottom - top))

    def lines_rect(self, number: int, first: int, last: int) -> QRectF:
        """All of some lines, and the little that chips and handles reach beyond them."""
        pitch = self.metrics_of(number).pitch
        top = self.line_top(number, first)
        return QRectF(0, top - 4, self.width, (last - first + 1) * pitch + 10)

    # -- places ----------------------------------------------------------------

    def caret_rect(self, position: int) -> QRectF:
        """Where the caret before a code point stands: x, top of its line, 0, pitch."""
        number = self.paragraphs.number_at(position)
        fold = self.paragraphs.fold_of(number)
        if fold is not None and not self.is_open(fold):
            row = self.fold_row(fold)
            return QRectF(row.left(), row.top(), 0, row.height())
        layout = self.ensure(number)
        line = layout.lineForTextPosition(self.paragraphs.local(number, position))
        if not line.isValid():
            line = layout.lineAt(0)
        x = line.cursorToX(self.paragraphs.local(number, position))[0]
        metrics = self.metrics_of(number)
        blank = self.paragraphs.starts[number] == self.paragraphs.ends[number]
        top = self.line_top(number, line.lineNumber())
        return QRectF(self.left + x, top, 0, metrics.blank if blank else metrics.pitch)

    def position_of_line_at(self, y: float) -> int:
        """The first code point of the line at ``y``."""
        number = self.paragraph_at(y)
        if self.is_hidden(number):
            return self.paragraphs.starts[number]
        layout = self.ensure(number)
        line = layout.lineAt(self.line_at(number, y, layout))
        first, _ = self.paragraphs.units(number)
        return self.paragraphs.to_text(first + line.textStart())

    def line_at(self, number: int, y: float, layout: QTextLayout) -> int:
        """The line of a laid-out paragraph at ``y``, the first or last one outside."""
        line = int((y - self.text_top(number)) // self.metrics_of(number).pitch)
        return max(0, min(line, layout.lineCount() - 1))

    # -- Qt's side ---------------------------------------------------------------

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        page = self._document.pageSize().width()
        width = page if page > 0 else self._document.textWidth()
        if width > 0 and width != self.width:
            self._set_width(width)
        else:
            self.update.emit()

    def pageCount(self) -> int:
        return 1

    def documentSize(self) -> QSizeF:
        return QSizeF(self.width, max(self._heights.total() + self.metrics.body.pitch, self._room))

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not 0 <= number < len(self._heights):
            return QRectF()
        self.ensure(number, block)
        top = self.text_top(number)
        bottom = self.top_of(number) + self.height_of(number)
        return QRectF(self.left, top, self.text_width, max(0, bottom - top))

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:
        number = self.paragraph_at(point.y())
        block = self.block(number)
        fold = self.paragraphs.fold_of(number)
        if fold is not None and not self.is_open(fold):
            return self.block(fold.first).position()
        layout = self.ensure(number, block)
        line = layout.lineAt(self.line_at(number, point.y(), layout))
        x = point.x() - self.left
        outside = not 0 <= x <= line.naturalTextWidth()
        if outside and accuracy == Qt.HitTestAccuracy.ExactHit:
            return -1
        return block.position() + line.xToCursor(x)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        self.painter.paint(self, painter, context.clip, context.cursorPosition)


def _apply_font(
    layout: QTextLayout, metrics: Metrics, document: QTextDocument, length: int
) -> None:
    """Set titles and headings in their own font; nothing to do for body text."""
    if metrics.font == document.defaultFont():
        if layout.formats():
            layout.setFormats([])
        return
    whole = QTextLayout.FormatRange()
    whole.start, whole.length, whole.format = 0, length, QTextCharFormat()
    whole.format.setFont(metrics.font)
    layout.setFormats([whole])
