"""A lazy document layout: paragraphs are laid out when they are seen.

Before that a paragraph has an estimated height (see ``sheet``). Nothing in here
scrolls; who shows the document asks for exact heights where it is going to look
(``ensure_between``) and keeps its own place (see ``viewpoint``).

Coordinates are those of the document: pixels, y growing down, without scrolling.
"""

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
)

from desktop.reader.geometry import ParagraphMarks
from desktop.reader.lines import LaidLine, LineMaker
from desktop.reader.mark_index import MarkIndex
from desktop.reader.metrics import PageMetrics
from desktop.reader.painter import PagePainter
from desktop.reader.paragraphs import Fold, Paragraphs
from desktop.reader.placed_marks import PlacedMarks
from desktop.reader.sheet import Sheet

_UNKNOWN_WIDTH = 700.0


class ReaderLayout(QAbstractTextDocumentLayout):
    """Lays out and draws an article's paragraphs with their marks.

    ``document`` holds ``paragraphs.display``. Marks are those of ``index``;
    after changing it call ``refresh`` with the paragraphs touched. ``sheet``
    says where paragraphs stand. ``stale`` names an area to be redrawn.
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
        self.sheet = Sheet(paragraphs, metrics, _UNKNOWN_WIDTH)
        self._document = document
        self._painter = painter
        self._placed = PlacedMarks(paragraphs, index, self.sheet)
        self._line_maker = LineMaker(document)
        self._laid: set[int] = set()
        self._announcer = QTimer(self)
        self._announcer.setSingleShot(True)
        self._announcer.setInterval(0)
        self._announcer.timeout.connect(self.announce)
        self.announce()

    def set_metrics(self, metrics: PageMetrics) -> None:
        """Change the size of everything; all paragraphs are laid out anew when seen."""
        self._placed.use_metrics(metrics)
        self._start_over(metrics, self.sheet.width)

    def _start_over(self, metrics: PageMetrics, width: float) -> None:
        self._laid.clear()
        self._placed.forget_all()
        self.sheet.start_over(metrics, width)
        self.announce()

    # -- laying out ------------------------------------------------------------

    def is_laid(self, number: int) -> bool:
        """Whether a paragraph has its lines at the moment."""
        return number in self._laid

    def set_open(self, fold: Fold, is_open: bool) -> None:
        """Unfold or collapse; the caller keeps its place."""
        if is_open == self.sheet.is_open(fold):
            return
        for number in range(fold.first, fold.last + 1):
            self._laid.discard(number)
            self._placed.forget(number)
        self.sheet.set_open(fold, is_open)
        self.announce()

    def block(self, number: int) -> QTextBlock:
        return self._document.findBlockByNumber(number)

    def ensure(self, number: int, block: QTextBlock | None = None) -> QTextLayout:
        """The paragraph's layout, with its lines made if they were not."""
        layout = (block or self.block(number)).layout()
        if number in self._laid and layout.lineCount():
            return layout
        sheet = self.sheet
        lines = self._line_maker.make(
            layout,
            sheet.metrics_of(number),
            self.paragraphs.units(number)[1],
            None if sheet.is_hidden(number) else sheet.text_width,
        )
        self._laid.add(number)
        if sheet.measure(number, lines) and not self._announcer.isActive():
            self._announcer.start()
        return layout

    def ensure_between(self, top: float, bottom: float) -> bool:
        """Measure all paragraphs from ``top`` to ``bottom``; True if heights changed."""
        sheet = self.sheet
        number = sheet.paragraph_at(max(0.0, top))
        y = sheet.top_of(number)
        block = self.block(number)
        changed = False
        while number < len(sheet) and y < bottom:
            before = sheet.height_of(number)
            if number not in self._laid and not sheet.is_hidden(number):
                self.ensure(number, block)
                changed = changed or sheet.height_of(number) != before
            y += sheet.height_of(number)
            number += 1
            block = block.next()
        return changed

    def measure_from(self, number: int, seconds: float) -> int:
        """Measure paragraphs from ``number`` on for some time; returns where to go on."""
        deadline = perf_counter() + seconds
        while perf_counter() < deadline:
            unmeasured = self.sheet.next_unmeasured(number)
            if unmeasured is None:
                return len(self.sheet)
            self.ensure(unmeasured)
            number = unmeasured + 1
        return number

    def forget_outside(self, first: int, last: int) -> None:
        """Drop the lines (not the heights) of paragraphs outside ``first`` to ``last``."""
        for number in [n for n in self._laid if not first <= n <= last]:
            self._laid.discard(number)
            self._placed.forget(number)
            self.block(number).layout().clearLayout()

    def announce(self) -> None:
        """Tell the view the document's size."""
        self._announcer.stop()
        self.documentSizeChanged.emit(self.documentSize())

    # -- marks -----------------------------------------------------------------

    def marks_of(self, number: int, layout: QTextLayout) -> ParagraphMarks:
        """Placed marks of a laid-out paragraph."""
        return self._placed.of(number, layout, self._painter.theme.stacked_tints)

    def lines_of(self, number: int, layout: QTextLayout) -> list[LaidLine]:
        """The lines of a laid-out paragraph."""
        return self._placed.lines_of(number, layout)

    def forget_marks(self) -> None:
        """Place all marks anew, as after a change of theme."""
        self._placed.forget_all()

    def refresh(self, numbers: Iterable[int]) -> None:
        """Place the marks of these paragraphs anew and redraw the lines that changed."""
        for number in numbers:
            if number not in self._laid or self.sheet.is_hidden(number):
                self._placed.forget(number)
            elif self._placed.is_placed(number):
                stack = self._painter.theme.stacked_tints
                area = self._placed.place_again(number, self.ensure(number), stack)
                if area is not None:
                    self.stale.emit(area)

    def redraw_mark(self, mark_id: str | None) -> None:
        """Redraw the lines a mark lies on, where they are laid out."""
        for area in self._placed.areas_of(mark_id):
            self.stale.emit(area)

    def redraw_range(self, start: int, end: int) -> None:
        """Redraw the paragraphs of a range of code points."""
        sheet, numbers = self.sheet, self.index.paragraphs(start, end)
        top = sheet.top_of(numbers[0])
        bottom = sheet.top_of(numbers[-1]) + sheet.height_of(numbers[-1])
        self.stale.emit(QRectF(0, top, sheet.width, bottom - top))

    # -- places ----------------------------------------------------------------

    def caret_rect(self, position: int) -> QRectF:
        """Where the caret before a code point stands: x, top of its line, 0, pitch."""
        sheet, number = self.sheet, self.paragraphs.number_at(position)
        fold = self.paragraphs.fold_of(number)
        if fold is not None and not sheet.is_open(fold):
            row = sheet.fold_row(fold)
            return QRectF(row.left(), row.top(), 0, row.height())
        layout = self.ensure(number)
        line = layout.lineForTextPosition(self.paragraphs.local(number, position))
        if not line.isValid():
            line = layout.lineAt(0)
        x = line.cursorToX(self.paragraphs.local(number, position))[0]
        metrics = sheet.metrics_of(number)
        blank = self.paragraphs.starts[number] == self.paragraphs.ends[number]
        top = sheet.line_top(number, line.lineNumber())
        return QRectF(sheet.left + x, top, 0, metrics.blank if blank else metrics.pitch)

    def position_of_line_at(self, y: float) -> int:
        """The first code point of the line at ``y``."""
        number = self.sheet.paragraph_at(y)
        if self.sheet.is_hidden(number):
            return self.paragraphs.starts[number]
        layout = self.ensure(number)
        line = layout.lineAt(self.line_at(number, y, layout))
        first, _ = self.paragraphs.units(number)
        return self.paragraphs.to_text(first + line.textStart())

    def line_at(self, number: int, y: float, layout: QTextLayout) -> int:
        """The line of a laid-out paragraph at ``y``, the first or last one outside."""
        sheet = self.sheet
        line = int((y - sheet.text_top(number)) // sheet.metrics_of(number).pitch)
        return max(0, min(line, layout.lineCount() - 1))

    # -- Qt's side ---------------------------------------------------------------

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        page = self._document.pageSize().width()
        width = page if page > 0 else self._document.textWidth()
        if width > 0 and width != self.sheet.width:
            self._start_over(self.sheet.metrics, width)
        else:
            self.update.emit()

    def pageCount(self) -> int:
        return 1

    def documentSize(self) -> QSizeF:
        return QSizeF(self.sheet.width, self.sheet.bottom())

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        sheet, number = self.sheet, block.blockNumber()
        if not 0 <= number < len(sheet):
            return QRectF()
        self.ensure(number, block)
        top = sheet.text_top(number)
        bottom = sheet.top_of(number) + sheet.height_of(number)
        return QRectF(sheet.left, top, sheet.text_width, max(0, bottom - top))

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:
        number = self.sheet.paragraph_at(point.y())
        block = self.block(number)
        fold = self.paragraphs.fold_of(number)
        if fold is not None and not self.sheet.is_open(fold):
            return self.block(fold.first).position()
        layout = self.ensure(number, block)
        line = layout.lineAt(self.line_at(number, point.y(), layout))
        x = point.x() - self.sheet.left
        outside = not 0 <= x <= line.naturalTextWidth()
        if outside and accuracy == Qt.HitTestAccuracy.ExactHit:
            return -1
        return block.position() + line.xToCursor(x)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        self._painter.paint(self, painter, context.clip, context.cursorPosition)
