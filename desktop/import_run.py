"""One import in the background: portions are read in a thread and applied in this one."""

from collections.abc import Callable, Generator
from contextlib import closing
from threading import Semaphore
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from annotations.errors import Cancelled
from annotations.ids import new_id
from desktop.jobs import Job, Progress

if TYPE_CHECKING:
    from annotations.importing import Known, Portion, Report
    from desktop.session import Session

Read = Callable[["Known", Progress, Callable[[], bool]], Generator["Portion", None, None]]
"""Reads articles for a project of which ``Known`` says what it has; runs in a thread."""

_POLL = 0.1  # seconds between looks at whether to stop
_SHOWN = 0.08  # seconds between steps of the progress bar, each of which paints the window


def _seldom(progress: Progress) -> Progress:
    last = 0.0

    def shown(done: int, total: int, what: str) -> None:
        nonlocal last
        now = monotonic()
        if now - last >= _SHOWN or done == total:
            last = now
            progress(done, total, what)

    return shown


class ImportRun(QObject):
    """Reads articles for a session's project; everything it adds is one undo step.

    Cancelled, it keeps what was added by then. ``done`` is emitted after the job's own
    end, with the reports of all files that were dealt with and whether that is all.
    """

    done = Signal(list, bool)
    _read = Signal(object)  # Portion, from the thread

    def __init__(self, session: "Session", read: Read, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._portions = read
        self._group = new_id()
        self._reports: list[Report] = []
        self._applied = Semaphore(0)
        self.job = Job(title, self._work, self)
        # Queued: the thread must not wait inside the slot of another.
        self._read.connect(self._apply, Qt.ConnectionType.QueuedConnection)
        self.job.succeeded.connect(self._succeed)
        self.job.cancelled.connect(self._stop)
        self.job.failed.connect(lambda _error: self._stop())

    def _work(self, progress: Progress, cancelled: Callable[[], bool]) -> Any:
        """In the thread; reads the project through a reader of its own."""
        from annotations.importing import finished, known_of
        from annotations.project import open_project

        path = self._session.project.path
        progress = _seldom(progress)
        with open_project(path, read_only=True) as reader:
            known = known_of(reader, cancelled=cancelled)
        reports: list[Report] = []
        with closing(self._portions(known, progress, cancelled)) as portions:
            for portion in portions:
                self._read.emit(portion)
                # Worker processes read on meanwhile. This thread would gain nothing by it, as
                # only one runs Python, and would make each statement of the other wait its turn.
                while not self._applied.acquire(timeout=_POLL):
                    if cancelled():
                        raise Cancelled
                reports += portion.reports
        with open_project(path, read_only=True) as reader:
            return finished(reports, reader.articles())

    def _apply(self, portion: "Portion") -> None:
        if self.job.is_cancelled() or self._session.is_closed():
            return
        if (
            portion.operation is not None
            and self._session.apply(portion.operation, group=self._group) is None
        ):
            self.job.cancel()  # the session has said why
            return
        self._reports += portion.reports
        self._applied.release()

    def _succeed(self, reports: "list[Report]") -> None:
        if not self._session.is_closed():
            self.done.emit(reports, True)
        self.deleteLater()

    def _stop(self) -> None:
        from annotations.importing import finished

        if not self._session.is_closed():
            articles = self._session.snapshot().articles.values()
            self.done.emit(finished(self._reports, articles), False)
        self.deleteLater()
