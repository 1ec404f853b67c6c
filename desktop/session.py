"""An open project as the panels see it: apply, undo, redo, and the signal that it changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.errors import BijianError
from annotations.snapshots import advance

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.model import Changes, JournalEntry
    from annotations.operations import Operation
    from annotations.project import Project
    from annotations.views.base import Snapshot


class Session(QObject):
    """One open project. Every panel reads from it and redraws on ``changed``."""

    changed = Signal(object)  # Changes, after every apply, undo and redo
    failed = Signal(object)  # BijianError: an operation that was refused

    def __init__(
        self, project: "Project", *, language: str = "zh_CN", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.project = project
        self.language = language
        self._snapshot: Snapshot | None = None
        self._closed = False

    def apply(self, operation: "Operation", *, group: str | None = None) -> "Changes | None":
        """Do an operation; None where it was refused (then ``failed`` has said why).

        Operations in a row with the same ``group`` are one undo step.
        """
        try:
            changes = self.project.apply(operation, group=group)
        except BijianError as error:
            self.failed.emit(error)
            return None
        self._announce(changes)
        return changes

    def undo(self) -> None:
        """Undo the last operation, of this or an earlier session."""
        self._step(self.project.undo)

    def redo(self) -> None:
        """Redo the last undone operation."""
        self._step(self.project.redo)

    def undoable(self) -> "JournalEntry | None":
        return None if self.project.read_only else self.project.undoable()

    def redoable(self) -> "JournalEntry | None":
        return None if self.project.read_only else self.project.redoable()

    def snapshot(self) -> "Snapshot":
        """Everything that views look at; kept current from each change."""
        if self._snapshot is None:
            self._snapshot = self.project.snapshot()
        return self._snapshot

    def close(self) -> None:
        self._closed = True
        self.project.close()

    def is_closed(self) -> bool:
        return self._closed

    def _step(self, step: "Callable[[], Changes | None]") -> None:
        try:
            changes = step()
        except BijianError as error:
            self.failed.emit(error)
            return
        if changes is not None:
            self._announce(changes)

    def _announce(self, changes: "Changes") -> None:
        if not changes.rows:
            return
        if self._snapshot is not None:
            self._snapshot = advance(self._snapshot, changes)
        self.changed.emit(changes)
