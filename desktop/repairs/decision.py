"""What may stand at a place: numbered candidates, a field for any text, taking back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.repairing import Site

MOST = 9  # number keys
UNDO_KEY = "Ctrl+Backspace"


class DecisionBox(QWidget):
    """Shows one site; says what was decided and decides nothing itself."""

    taken = Signal(str)  # the text that shall stand there
    undone = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._site: Site | None = None
        self._candidates: tuple[str, ...] = ()
        self._allowed = True
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.list = QListWidget()
        self.list.setMinimumHeight(96)
        self.list.itemActivated.connect(lambda item: self.take(self.list.row(item) + 1))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Another text; Return takes it"))
        self.field.returnPressed.connect(self._take_typed)
        self.keep = QPushButton(self.tr("Keep as it is (0)"))
        self.keep.clicked.connect(self.keep_raw)
        keys = QKeySequence(UNDO_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self.undo = QPushButton(self.tr("Undo this repair ({keys})").format(keys=keys))
        self.undo.clicked.connect(self.undone)
        self._bar = QProgressBar()
        self._bar.setMaximumWidth(180)
        self._cancel = QPushButton(self.tr("Cancel the search"))
        self._cancel.clicked.connect(self.cancel_requested)
        for button in (self.keep, self.undo, self._cancel):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        row.addWidget(self.undo)
        searching = QHBoxLayout()
        searching.addWidget(self.title, 1)
        searching.addWidget(self._bar)
        searching.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(searching)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self.set_busy(False)
        self.show_site(None, "")

    def show_site(self, site: Site | None, title: str) -> None:
        self._site = site
        self.title.setText(title)
        self.field.clear()
        proposed = site is not None and site.state == "proposed"
        self.show_candidates(site.candidates if site is not None and proposed else ())
        self._enable()

    def set_allowed(self, allowed: bool) -> None:
        """Whether anything can be decided at all."""
        self._allowed = allowed
        self._enable()

    def show_candidates(self, candidates: Sequence[str]) -> None:
        self._candidates = tuple(candidates[:MOST])
        self.list.clear()
        for number, candidate in enumerate(self._candidates, 1):
            shown = candidate.replace("\n", "⏎") or self.tr("nothing (delete it)")
            self.list.addItem(f"{number}  {shown}")
        if self._candidates:
            self.list.setCurrentRow(0)

    def set_busy(self, busy: bool) -> None:
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def take(self, number: int) -> None:
        """Take candidate ``number``, from 1; nothing happens where there is none."""
        if self._allowed and 1 <= number <= len(self._candidates):
            self.taken.emit(self._candidates[number - 1])

    def keep_raw(self) -> None:
        if self._allowed and self._site is not None and self._site.state == "proposed":
            self.taken.emit(self._site.raw)

    def _take_typed(self) -> None:
        if self._allowed and self._site is not None:
            self.taken.emit(self.field.text())

    def _enable(self) -> None:
        site = self._site
        proposed = site is not None and site.state == "proposed"
        self.list.setEnabled(self._allowed and proposed)
        self.field.setEnabled(self._allowed and site is not None)
        self.keep.setEnabled(self._allowed and proposed)
        self.undo.setEnabled(self._allowed and site is not None and not proposed)
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
