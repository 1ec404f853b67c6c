"""Keys and clicks as a person makes them, on the real window."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.reader.pane import ReaderPane


def trigger(window: MainWindow, command_id: str) -> None:
    """Choose a command from its menu; it must be enabled."""
    window.actions_of_commands.refresh()
    action = window.actions_of_commands.action(command_id)
    assert action.isEnabled(), command_id
    action.trigger()


def press(widget: QWidget, key: str) -> None:
    """A printable key, or a key by its Qt name, with the focus where it is."""
    widget.setFocus()
    if len(key) == 1:
        QTest.keyClicks(widget, key)
    else:
        QTest.keyClick(widget, getattr(Qt.Key, f"Key_{key}"))


def type_text(window: MainWindow, text: str) -> None:
    """Commit text to the widget with the focus, as an input method does, then Return."""
    widget = window.focusWidget()
    assert widget is not None
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def select(pane: ReaderPane, quote: str, text: str) -> tuple[int, int]:
    """Select the first occurrence of ``quote``; returns its range in code points."""
    start = text.index(quote)
    pane.set_selected_range(start, start + len(quote))
    assert pane.selected_range() == (start, start + len(quote))
    return start, start + len(quote)


def double_click_cell(window: MainWindow, region: str, dimension: str, qtbot: QtBot) -> None:
    """Double click the matrix cell of a region and a dimension (dimension titles as shown)."""
    table = window.desk().matrix.table
    qtbot.waitUntil(table.isVisible)  # the matrix follows in the next turn of the event loop
    model = table.model()
    headers = [
        model.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for c in range(model.columnCount())
    ]
    regions = [
        model.headerData(r, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole)
        for r in range(model.rowCount())
    ]
    index = model.index(regions.index(region), headers.index(dimension))
    table.scrollTo(index)
    place: QPoint = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
