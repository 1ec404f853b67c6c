"""What a command is. Menus, shortcuts, the command palette and the key list come from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def always(window: "MainWindow") -> bool:
    return True


def with_project(window: "MainWindow") -> bool:
    """A project is open."""
    return window.workspace is not None


def writable(window: "MainWindow") -> bool:
    """A project is open and may be changed."""
    return window.workspace is not None and not window.workspace.session.project.read_only


def with_articles(window: "MainWindow") -> bool:
    """The open project has articles."""
    return window.workspace is not None and bool(window.workspace.session.snapshot().articles)


def with_column(window: "MainWindow") -> bool:
    """An article is open in a column."""
    return window.workspace is not None and window.workspace.columns.active() is not None


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a user can ask for.

    ``title`` is the English source text (translation context "Commands");
    ``keys`` are portable key sequences; commands with the same ``menu`` and
    ``group`` stand together. ``checked`` makes it a check mark. ``shown_keys``
    are said in menus and lists, but acted on by the panel that has the focus:
    keys such as Enter, which mean something else elsewhere. Of the checked commands
    with the same ``choice`` one is always on: they are shown as alternatives.
    """

    id: str
    title: str
    menu: str
    group: int
    run: Callable[["MainWindow"], None]
    keys: tuple[str, ...] = ()
    enabled: Callable[["MainWindow"], bool] = always
    checked: Callable[["MainWindow"], bool] | None = None
    shown_keys: tuple[str, ...] = ()
    choice: str = ""

    def shown_title(self) -> str:
        """The title in the interface's language."""
        return QCoreApplication.translate("Commands", self.title)
