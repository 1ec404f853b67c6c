"""The search for what may stand at a doubtful place, in the background, one place at a time."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.repairing import Source, candidates_for
from desktop.jobs import Job

_PAUSE = 120  # milliseconds for which a place is looked at before a search is worth it


class CandidateSearch(QObject):
    """``found`` tells a site's id and its candidates, likeliest first.

    What was found is remembered until ``forget``; a search that is not wanted any
    more is cancelled.
    """

    found = Signal(int, tuple)
    progressed = Signal(int, int)  # done, of
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: dict[int, tuple[str, ...]] = {}
        self._job: Job | None = None
        self._wanted: tuple[Source, int] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._start)

    def ask(self, source: Source, site_id: int) -> tuple[str, ...] | None:
        """Candidates if they are known; else None, and ``found`` follows."""
        known = self._known.get(site_id)
        if known is None:
            self._wanted = (source, site_id)
            self._pause.start()
            if self._job is not None:
                self._job.cancel()
        else:
            self.cancel()
        return known

    def busy(self) -> bool:
        return self._job is not None or self._pause.isActive()

    def cancel(self) -> None:
        """Stop looking; what was found so far stays known."""
        self._wanted = None
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Cancel and wait for the thread: before the owner goes."""
        self.cancel()
        if self._job is not None:
            self._job.wait()

    def forget(self) -> None:
        """What was found may be otherwise now."""
        self._known.clear()

    def _start(self) -> None:
        if self._wanted is None or self._job is not None:
            return  # an unwanted search is still ending: _end starts the wanted one
        source, site_id = self._wanted
        self._wanted = None

        def work(progress: Any, cancelled: Any) -> tuple[str, ...]:
            return candidates_for(source, site_id, progress=progress, cancelled=cancelled)

        job = Job(self.tr("Searching candidates"), work, self)
        self._job = job
        job.progressed.connect(lambda done, total, _what: self.progressed.emit(done, total))
        job.succeeded.connect(lambda result: self._succeed(site_id, result))
        job.failed.connect(lambda _error: self._end())
        job.cancelled.connect(self._end)
        self.busy_changed.emit(True)
        job.start()

    def _succeed(self, site_id: int, result: tuple[str, ...]) -> None:
        self._known[site_id] = result
        self._end()
        self.found.emit(site_id, result)

    def _end(self) -> None:
        self._job = None
        self.busy_changed.emit(False)
        if self._wanted is not None and not self._pause.isActive():
            self._start()
