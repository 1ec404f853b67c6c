"""Commands that review repairs and step through doubtful places."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.base import Command

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def _has_doubts(window: "MainWindow") -> bool:
    return window.workspace is not None and window.workspace.articles.has_doubts()


def _at_doubt(window: "MainWindow") -> bool:
    return window.workspace is not None and window.workspace.articles.doubt() is not None


def _has_article(window: "MainWindow") -> bool:
    return window.workspace is not None and bool(window.workspace.articles.chosen())


COMMANDS = (
    Command(
        "article.repairs",
        QT_TRANSLATE_NOOP("Commands", "Repairs…"),
        "article",
        4,
        lambda window: window.desk().articles.show_repairs(),
        ("Ctrl+Shift+R",),
        _has_article,
    ),
    Command(
        "doubt.next",
        QT_TRANSLATE_NOOP("Commands", "Next doubtful place"),
        "doubt",
        0,
        lambda window: window.desk().articles.step_doubt(1),
        ("F7",),
        _has_doubts,
    ),
    Command(
        "doubt.previous",
        QT_TRANSLATE_NOOP("Commands", "Previous doubtful place"),
        "doubt",
        0,
        lambda window: window.desk().articles.step_doubt(-1),
        ("Shift+F7",),
        _has_doubts,
    ),
    Command(
        "doubt.review",
        QT_TRANSLATE_NOOP("Commands", "Review this place…"),
        "doubt",
        1,
        lambda window: window.desk().articles.show_repairs(),
        (),
        _at_doubt,
        shown_keys=("Return",),
    ),
)
