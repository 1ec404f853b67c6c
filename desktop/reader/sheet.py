"""Where the paragraphs of a page stand: exact heights of those measured, estimates of the others.

Knows no text layout. Coordinates are those of the document: pixels, y growing
down, without scrolling.
"""

from PySide6.QtCore import QRectF

from desktop.reader.heights import HeightIndex
from desktop.reader.metrics import Metrics, PageMetrics
from desktop.reader.paragraphs import Fold, Paragraphs


class Sheet:
    """The page's width and metrics, its open folds, and each paragraph's height."""

    def __init__(self, paragraphs: Paragraphs, metrics: PageMetrics, width: float) -> None:
        self._paragraphs = paragraphs
        self._open: set[int] = set()
        self._room = 0.0
        self.start_over(metrics, width)

    def start_over(self, metrics: PageMetrics, width: float) -> None:
        """Estimate everything anew for another size of text or width of page."""
        self.metrics = metrics
        self.width = width
        self._room = 0.0
        self._measured = bytearray(len(self._paragraphs))
        self._heights = HeightIndex(self._estimates())

    @property
    def left(self) -> float:
        """Left edge of the text: a wide page keeps its lines at a readable length."""
        return max(float(self.metrics.margin), (self.width - self.metrics.column) / 2)

    @property
    def text_width(self) -> float:
        return max(float(self.metrics.size * 4), self.width - 2 * self.left)

    def __len__(self) -> int:
        return len(self._heights)

    # -- places --------------------------------------------------------------

    def metrics_of(self, number: int) -> Metrics:
        return self.metrics.of(self._paragraphs.kind(number))

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
        fold = self._paragraphs.fold_of(number)
        if fold is not None and fold.first == number and fold.first in self._open:
            top += self.metrics.fold_row
        return top

    def line_top(self, number: int, line: int) -> float:
        return self.text_top(number) + line * self.metrics_of(number).pitch

    def lines_rect(self, number: int, first: int, last: int) -> QRectF:
        """All of some lines, and the little that chips and handles reach beyond them."""
        pitch = self.metrics_of(number).pitch
        top = self.line_top(number, first)
        return QRectF(0, top - 4, self.width, (last - first + 1) * pitch + 10)

    def break_sign(self, number: int) -> QRectF | None:
        """The gap behind a paragraph that only seems to end; None where there is none."""
        if not self._paragraphs.is_break(number) or self.is_hidden(number):
            return None
        gap = self.metrics_of(number).gap
        bottom = self.top_of(number) + self.height_of(number)
        return QRectF(self.left, bottom - gap, self.text_width, gap)

    def bottom(self) -> float:
        """Where the page ends."""
        return max(self._heights.total() + self.metrics.body.pitch, self._room)

    def make_room(self, bottom: float) -> None:
        """Let the page end no higher than ``bottom``: its last lines can be scrolled up."""
        self._room = bottom

    def need_room(self, bottom: float) -> None:
        """Give up room made below ``bottom``: the user has scrolled away from it."""
        self._room = min(self._room, bottom)

    # -- folds ---------------------------------------------------------------

    def fold_row(self, fold: Fold) -> QRectF:
        """Where the row of a fold is drawn."""
        top = self.top_of(fold.first) + (self.metrics.body.gap if fold.first == 0 else 0)
        return QRectF(self.left, top, self.text_width, self.metrics.fold_row)

    def is_open(self, fold: Fold) -> bool:
        return fold.first in self._open

    def is_hidden(self, number: int) -> bool:
        """Whether a paragraph is collapsed into the row of its fold."""
        fold = self._paragraphs.fold_of(number)
        return fold is not None and fold.first not in self._open

    def set_open(self, fold: Fold, is_open: bool) -> None:
        """Unfold or collapse: the heights of its paragraphs are estimates again."""
        (self._open.add if is_open else self._open.discard)(fold.first)
        for number in range(fold.first, fold.last + 1):
            self._measured[number] = 0
            self._heights.set(number, self._estimate(number) + self._extra(number))

    # -- heights -------------------------------------------------------------

    def measure(self, number: int, lines: int) -> int:
        """Give a paragraph of so many lines its height; returns by how much it grew."""
        self._measured[number] = 1
        return self._heights.set(number, self._height(number, lines) + self._extra(number))

    def next_unmeasured(self, number: int) -> int | None:
        """The first paragraph from ``number`` on whose lines are to be counted; None if none."""
        while (number := self._measured.find(0, number)) >= 0:
            if not self.is_hidden(number):
                return number
            self._measured[number] = 1
        return None

    def _extra(self, number: int) -> int:
        return self.metrics.body.gap if number == 0 else 0

    def _estimates(self) -> list[int]:
        paragraphs, body = self._paragraphs, self.metrics.body
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
        characters = self._paragraphs.ends[number] - self._paragraphs.starts[number]
        per_line = max(1, int(self.text_width / metrics.font.pixelSize()))
        return self._height(number, -(-characters // per_line) if characters else 1)

    def _height(self, number: int, lines: int) -> int:
        """Height of a paragraph of so many lines, with its gap and the row of its fold."""
        paragraphs = self._paragraphs
        fold = paragraphs.fold_of(number)
        if fold is not None and fold.first not in self._open:
            return self.metrics.fold_row + self.metrics.body.gap if number == fold.first else 0
        metrics = self.metrics_of(number)
        row = self.metrics.fold_row if fold is not None and number == fold.first else 0
        if paragraphs.starts[number] == paragraphs.ends[number]:
            return row + metrics.blank
        goes_on = paragraphs.is_cut(number) and not paragraphs.is_break(number)
        return row + lines * metrics.pitch + (0 if goes_on else metrics.gap)
