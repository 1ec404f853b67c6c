"""The command that reviews repairs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.base import Command

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def _has_article(window: "MainWindow") -> bool:
    return window.workspace is not None and bool(window.workspace.chosen_articles())


COMMANDS = (
    Command(
        "article.repairs",
        QT_TRANSLATE_NOOP("Commands", "Repairs…"),
        "article",
        4,
        lambda window: window.desk().show_repairs(),
        ("Ctrl+Shift+R",),
        _has_article,
    ),
)
