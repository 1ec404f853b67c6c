"""The command palette: type a few letters, Enter runs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from desktop.commands.base import Command
from desktop.commands.registry import COMMANDS

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class CommandPalette(QDialog):
    """Every command that can run now, filtered by what is typed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("All commands"))
        self.resize(520, 420)
        self._input = QLineEdit(placeholderText=self.tr("What do you want to do?"))
        self._input.installEventFilter(self)
        self._list = QTreeWidget()
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.addWidget(self._input)
        layout.addWidget(self._list)
        self._input.textChanged.connect(self._fill)
        self._input.returnPressed.connect(self._run)
        self._list.itemActivated.connect(lambda _item, _column: self._run())
        self._fill("")
        self._input.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            count = self._list.topLevelItemCount()
            if step and count:
                row = self._list.indexOfTopLevelItem(self._list.currentItem())
                self._list.setCurrentItem(self._list.topLevelItem((row + step) % count))
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        words = text.casefold().split()
        self._list.clear()
        for entry in COMMANDS:
            title = entry.shown_title().rstrip("…")
            searched = f"{title} {entry.title}".casefold()
            if entry.enabled(self._window) and all(word in searched for word in words):
                self._list.addTopLevelItem(_item(entry, title))
        self._list.setCurrentItem(self._list.topLevelItem(0))

    def _run(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        entry: Command = item.data(0, Qt.ItemDataRole.UserRole)
        self.accept()
        entry.run(self._window)


def _item(entry: Command, title: str) -> QTreeWidgetItem:
    shown = (*entry.keys, *entry.shown_keys)
    keys = QKeySequence(shown[0]) if shown else QKeySequence()
    item = QTreeWidgetItem([title, keys.toString(QKeySequence.SequenceFormat.NativeText)])
    item.setData(0, Qt.ItemDataRole.UserRole, entry)
    return item
