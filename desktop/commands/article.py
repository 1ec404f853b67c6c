"""Commands on articles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.base import Command, with_column, writable

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def _can_change(window: "MainWindow") -> bool:
    return writable(window) and bool(window.desk().articles.chosen())


def _has_selected(window: "MainWindow") -> bool:
    """Articles are selected in the library."""
    return window.workspace is not None and bool(window.workspace.library.selected())


COMMANDS = (
    Command(
        "article.open",
        QT_TRANSLATE_NOOP("Commands", "Open"),
        "article",
        0,
        lambda window: window.desk().open_chosen(beside=False),
        (),
        _has_selected,
        shown_keys=("Return",),
    ),
    Command(
        "article.open_beside",
        QT_TRANSLATE_NOOP("Commands", "Open beside"),
        "article",
        0,
        lambda window: window.desk().open_chosen(beside=True),
        ("Ctrl+Return",),
        _has_selected,
    ),
    Command(
        "article.close",
        QT_TRANSLATE_NOOP("Commands", "Close the column"),
        "article",
        0,
        lambda window: window.desk().columns.close_active(),
        ("Ctrl+W",),
        with_column,
    ),
    Command(
        "article.done",
        QT_TRANSLATE_NOOP("Commands", "Mark as read"),
        "article",
        1,
        lambda window: window.desk().articles.set_state("done"),
        ("Ctrl+M",),
        _can_change,
    ),
    Command(
        "article.reading",
        QT_TRANSLATE_NOOP("Commands", "Mark as being read"),
        "article",
        1,
        lambda window: window.desk().articles.set_state("reading"),
        (),
        _can_change,
    ),
    Command(
        "article.new",
        QT_TRANSLATE_NOOP("Commands", "Mark as unread"),
        "article",
        1,
        lambda window: window.desk().articles.set_state("new"),
        (),
        _can_change,
    ),
    Command(
        "article.details",
        QT_TRANSLATE_NOOP("Commands", "About this article…"),
        "article",
        2,
        lambda window: window.desk().articles.show_details(),
        ("Ctrl+Shift+A",),
        _can_change,
    ),
    Command(
        "article.join_reprints",
        QT_TRANSLATE_NOOP("Commands", "The selected articles reprint the first"),
        "article",
        2,
        lambda window: window.desk().articles.join_reprints(),
        (),
        lambda window: writable(window) and window.desk().articles.can_join_reprints(),
    ),
    Command(
        "article.leave_reprints",
        QT_TRANSLATE_NOOP("Commands", "Not a reprint"),
        "article",
        2,
        lambda window: window.desk().articles.leave_reprints(),
        (),
        lambda window: writable(window) and window.desk().articles.can_leave_reprints(),
    ),
    Command(
        "article.remove",
        QT_TRANSLATE_NOOP("Commands", "Remove from the project"),
        "article",
        3,
        lambda window: window.desk().articles.remove(),
        (),
        _can_change,
    ),
)
