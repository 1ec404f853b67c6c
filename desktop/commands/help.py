"""Commands that explain."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.base import Command

COMMANDS = (
    Command(
        "help.keys",
        QT_TRANSLATE_NOOP("Commands", "Keys…"),
        "help",
        0,
        lambda window: window.show_keys(),
        ("F1",),
    ),
    Command(
        "help.about",
        QT_TRANSLATE_NOOP("Commands", "About Bijian"),
        "help",
        1,
        lambda window: window.show_about(),
    ),
)
