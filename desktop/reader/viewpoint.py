"""Keeps what is being read in its place while heights around it become exact."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QScrollBar, QWidget

from desktop.reader.layout import ReaderLayout

_TRIES = 3


class Viewpoint:
    """Remembers the line at the top of the view (or a revealed one) and returns to it.

    A line is remembered by its first code point, so it is found again after a
    change of width or font, however often the window is resized.
    """

    def __init__(self, bar: QScrollBar, viewport: QWidget) -> None:
        self._bar = bar
        self._viewport = viewport
        self._page: ReaderLayout | None = None
        self._position: int | None = None  # None: the very top
        self._offset = 0.0
        self._share: float | None = None
        self._moving = False

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What scrolls in here is not the user; the view returns to its place afterwards."""
        outer, self._moving = self._moving, True
        try:
            yield
        finally:
            self._moving = outer
        self.restore()

    def use(self, page: ReaderLayout) -> None:
        """Start at the top of another page."""
        self._page = page
        self._position, self._offset, self._share = None, 0.0, None

    def capture(self) -> None:
        """Remember what is at the top now; to be called when the user has scrolled."""
        if self._page is None or self._moving:
            return
        y = self._bar.value()
        self._share = None
        self._page.sheet.need_room(y + self._viewport.height())
        if y <= 0:
            self._position = None
            return
        self._position = self._page.position_of_line_at(y)
        self._offset = self._page.caret_rect(self._position).top() - y

    def pin(self, position: int, share: float) -> None:
        """Bring a code point's line to a ``share`` of the view's height and keep it there."""
        self._position, self._share = position, share
        self.restore()
        self.settle()

    def restore(self) -> None:
        """Scroll so that the remembered line stands where it stood."""
        if self._page is None:
            return
        offset = self._offset
        if self._share is not None:
            offset = self._viewport.height() * self._share
        value = 0
        if self._position is not None:
            value = round(self._page.caret_rect(self._position).top() - offset)
        if self._share is not None:
            self._page.sheet.make_room(value + self._viewport.height())
        self._page.announce()
        outer, self._moving = self._moving, True
        try:
            self._bar.setValue(value)
        finally:
            self._moving = outer

    def settle(self) -> None:
        """Make heights exact one view up and down, so that scrolling there does not jump."""
        if self._page is None:
            return
        for _ in range(_TRIES):
            y, height = self._bar.value(), self._viewport.height()
            if not self._page.ensure_between(y - height, y + 2 * height):
                return
            self.restore()
