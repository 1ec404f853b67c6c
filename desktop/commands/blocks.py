"""Commands that say what the paragraph at the caret is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.base import Command, with_column, writable

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def _can_change(window: "MainWindow") -> bool:
    return writable(window) and with_column(window)


def _set(kind: str) -> Callable[["MainWindow"], None]:
    return lambda window: window.desk().articles.set_paragraph_kind(kind)


def _is(kind: str) -> Callable[["MainWindow"], bool]:
    return lambda window: with_column(window) and window.desk().articles.paragraph_kind() == kind


_KINDS = (
    ("body", QT_TRANSLATE_NOOP("Commands", "Body"), "Ctrl+F8"),
    ("heading", QT_TRANSLATE_NOOP("Commands", "Heading"), "Shift+F8"),
    ("title", QT_TRANSLATE_NOOP("Commands", "Title"), ""),
    ("meta", QT_TRANSLATE_NOOP("Commands", "Source and date"), ""),
    ("caption", QT_TRANSLATE_NOOP("Commands", "Caption"), ""),
    ("boilerplate", QT_TRANSLATE_NOOP("Commands", "Boilerplate"), ""),
    ("duplicate", QT_TRANSLATE_NOOP("Commands", "Repeated text"), ""),
)

COMMANDS = (
    Command(
        "block.toggle",
        QT_TRANSLATE_NOOP("Commands", "Paragraph: body or boilerplate"),
        "article",
        4,
        lambda window: window.desk().articles.toggle_boilerplate(),
        ("F8",),
        _can_change,
    ),
    *(
        Command(
            f"block.{kind}",
            title,
            "block",
            0,
            _set(kind),
            (keys,) if keys else (),
            _can_change,
            _is(kind),
        )
        for kind, title, keys in _KINDS
    ),
)
