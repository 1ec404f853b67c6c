"""Commands that bring articles in from elsewhere than files."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.base import Command, writable

COMMANDS = (
    Command(
        "file.paste",
        QT_TRANSLATE_NOOP("Commands", "Paste an article…"),
        "file",
        1,
        lambda window: window.files.ask_paste(),
        ("Ctrl+Shift+V",),
        writable,
    ),
)
