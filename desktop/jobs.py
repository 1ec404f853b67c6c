"""Background work: computes with plain data in a thread, reports, can be cancelled.

A job never touches widgets or the project; its result reaches the GUI thread by
signal and is applied there as one operation.
"""

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from annotations.errors import BijianError, Cancelled
from desktop.interpreter import GuiFirst

Progress = Callable[[int, int, str], None]
Work = Callable[[Progress, Callable[[], bool]], Any]


class _Worker(QThread):
    progressed = Signal(int, int, str)

    def __init__(self, work: Work, cancelled: Event, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = cancelled
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._work(self.progressed.emit, self._cancelled.is_set)
        except BaseException as error:  # carried to the GUI thread, which decides
            self.error = error


class Job(QObject):
    """One piece of work. Exactly one of the three ends is emitted."""

    progressed = Signal(int, int, str)  # done, of, what
    succeeded = Signal(object)
    failed = Signal(object)  # BijianError
    cancelled = Signal()

    def __init__(self, title: str, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._cancel = Event()
        self._gui_first = GuiFirst(self)
        self._worker = _Worker(work, self._cancel, self)
        self._worker.progressed.connect(self.progressed)
        self._worker.finished.connect(self._finish)

    def start(self) -> None:
        self._gui_first.hold()
        self._worker.start()

    def cancel(self) -> None:
        """Ask it to stop at its next step; what it did so far is dropped."""
        self._cancel.set()

    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

    def wait(self) -> None:
        """Block until the thread has ended (on closing the window)."""
        self._worker.wait()
        self._gui_first.release()

    def _finish(self) -> None:
        self._gui_first.release()
        error = self._worker.error
        if self._cancel.is_set() or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, BijianError):
            self.failed.emit(error)
        elif error is not None:
            raise error
        else:
            self.succeeded.emit(self._worker.result)
        self.deleteLater()
