"""Typing as people do: ASCII by keys, Chinese as an input method commits it."""

from itertools import groupby

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def write(qtbot: QtBot, editor: QWidget, text: str) -> None:
    """Type ``text`` where the cursor of ``editor`` stands."""
    for plain, run in groupby(text, key=str.isascii):
        part = "".join(run)
        if plain:
            qtbot.keyClicks(editor, part)
        else:
            event = QInputMethodEvent()
            event.setCommitString(part)
            QApplication.sendEvent(editor, event)
