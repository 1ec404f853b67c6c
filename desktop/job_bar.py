"""Progress of background work in the status bar, with a button that cancels it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop.jobs import Job


class JobBar(QWidget):
    """Shows the running job; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._title = QLabel()
        self._bar = QProgressBar()
        self._bar.setMaximumWidth(220)
        self._cancel = QPushButton(self.tr("Cancel"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._bar, self._cancel):
            layout.addWidget(widget)
        self._cancel.clicked.connect(self._on_cancel)
        self.hide()

    def busy(self) -> bool:
        return self._job is not None

    def start(self, job: Job) -> None:
        """Show and start a job; the caller makes sure that none is running."""
        self.follow(job)
        job.start()

    def follow(self, job: Job) -> None:
        """Show a job that someone else starts."""
        self._job = job
        self._title.setText(job.title)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        job.progressed.connect(self._on_progress)
        for end in (job.succeeded, job.failed, job.cancelled):
            end.connect(self._on_end)
        self.show()

    def stop(self) -> None:
        """Cancel the running job and wait for its thread (the window closes)."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _on_progress(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setToolTip(what)

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._job.cancel()

    def _on_end(self) -> None:
        self._job = None
        self.hide()
