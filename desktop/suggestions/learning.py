"""Trains the learned suggester in the background, when enough was annotated since the last time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.model import Changes
from desktop.jobs import Job, Progress
from desktop.session import Session
from desktop.suggestions.source import Learned, Source
from desktop.suggestions.wording import score_word

_QUIET_MS = 4_000  # no training between two quick decisions


class Learning(QObject):
    """Asks, when the hands rest, whether to train, and does it in a job.

    ``job_started(job)``: for a progress bar with its cancel button. After a
    cancelled training nothing is tried again until ``learn_now``.
    """

    job_started = Signal(object)
    learned = Signal()  # what is suggested may be other now
    said = Signal(str)

    def __init__(self, session: Session, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source = source
        self._on = False
        self._cancelled = False
        self._asked = False
        self._stopped = False
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self._consider)
        session.changed.connect(self._on_changed)

    def busy(self) -> bool:
        return self._job is not None

    def set_on(self, on: bool) -> None:
        """Whether to train by itself."""
        self._on = on
        if on:
            self._timer.start()
        else:
            self._timer.stop()

    def learn_now(self) -> None:
        """Train, whether it is due or not."""
        self._cancelled = False
        if self._job is None and not self._stopped:
            self._start(asked=True)

    def stop(self) -> None:
        """Give up and wait for the thread (the project is being closed)."""
        self._stopped = True
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _on_changed(self, changes: Changes) -> None:
        if self._on and changes.touches("span"):
            self._timer.start()

    def _consider(self) -> None:
        if self._job is not None or self._cancelled or self._stopped:
            return
        if self._source.due(self._session.project, self._session.snapshot()):
            self._start(asked=False)

    def _start(self, *, asked: bool) -> None:
        self._asked = asked
        source = self._source
        gathered = source.gather(self._session.project, self._session.snapshot())

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Any:
            return source.learn(gathered, progress, cancelled)

        job = Job(self.tr("Learning from the annotations"), work, self)
        job.succeeded.connect(self._take)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._on_cancelled)
        for end in (job.succeeded, job.failed, job.cancelled):
            end.connect(self._on_end)
        self._job = job
        self.job_started.emit(job)
        job.start()

    def _take(self, learned: Learned | None) -> None:
        if learned is None:
            if self._asked:
                self.said.emit(
                    self.tr("There is too little to learn from yet: annotate a few articles more.")
                )
            return
        if learned.model is None:
            words = self.tr(
                "Learned from %n annotated sentence(s): F1 {score} on sentences held out, no"
                " better than the {before} of patterns and lists, which stay.",
                "",
                learned.sentences,
            )
        else:
            words = self.tr(
                "Learned from %n annotated sentence(s): F1 {score} on sentences held out, {before}"
                " by patterns and lists alone.",
                "",
                learned.sentences,
            )
        # What was learned before belongs to fewer annotations: the newest comparison counts.
        self._source.use(learned)
        self.said.emit(
            words.format(score=score_word(learned.score), before=score_word(learned.before))
        )
        self.learned.emit()

    def _fail(self, _error: object) -> None:
        self._cancelled = True
        self.said.emit(self.tr("Learning did not work this time."))

    def _on_cancelled(self) -> None:
        self._cancelled = True
        if not self._stopped:
            self.said.emit(self.tr("Learning cancelled."))

    def _on_end(self) -> None:
        self._job = None
