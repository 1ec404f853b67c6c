"""A line under the articles to find text in the active one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget


class FindBar(QWidget):
    """Enter finds the next place, Shift+Enter the one before, Escape closes."""

    find_requested = Signal(str, bool)  # query, backwards
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = QLineEdit(placeholderText=self.tr("Find in the article"))
        self._result = QLabel()
        previous, following, close = QToolButton(), QToolButton(), QToolButton()
        previous.setArrowType(Qt.ArrowType.UpArrow)
        previous.setToolTip(self.tr("Previous place"))
        following.setArrowType(Qt.ArrowType.DownArrow)
        following.setToolTip(self.tr("Next place"))
        close.setText("✕")
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        for widget in (self._query, previous, following, self._result, close):
            layout.addWidget(widget)
        layout.setStretch(0, 1)
        self._query.textChanged.connect(lambda _text: self._ask(False))
        previous.clicked.connect(lambda: self._ask(True))
        following.clicked.connect(lambda: self._ask(False))
        close.clicked.connect(self.close_bar)
        self.hide()

    def open_bar(self, query: str = "") -> None:
        self.show()
        if query:
            self._query.setText(query)
        self._query.selectAll()
        self._query.setFocus()

    def close_bar(self) -> None:
        # First, or Qt hands the focus to whatever comes next.
        self.closed.emit()
        self.hide()

    def again(self, *, backwards: bool) -> None:
        """Look for the same words once more; opens the bar where there are none yet."""
        if self._query.text():
            self._ask(backwards)
        else:
            self.open_bar()

    def show_result(self, found: bool) -> None:
        self._result.setText("" if found or not self._query.text() else self.tr("not found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _ask(self, backwards: bool) -> None:
        if self._query.text():
            self.find_requested.emit(self._query.text(), backwards)
        else:
            self.show_result(True)
