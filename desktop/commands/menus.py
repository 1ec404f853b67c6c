"""Menus and shortcuts, generated from the registry."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar

from desktop.commands.base import Command
from desktop.commands.registry import COMMANDS, MENUS, SUBMENUS, TOOLS

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class Actions(QObject):
    """One QAction a command, in the window's menu bar and reachable by its keys.

    Enablement is looked up when a menu opens and after each change; an action
    whose command can't run now is disabled and says so by being grey.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, tuple[Command, QAction]] = {}
        self._menus: dict[str, QMenu] = {}
        self._choices: dict[str, QActionGroup] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        for name, title in MENUS.items():
            menu = window.menuBar().addMenu(QCoreApplication.translate("Commands", title))
            menu.aboutToShow.connect(self.refresh)
            self._menus[name] = menu
        for entry in COMMANDS:
            self._add(entry)
        self._make_tools()
        self.refresh()

    def action(self, command_id: str) -> QAction:
        return self._actions[command_id][1]

    def menu(self, name: str) -> QMenu:
        return self._menus[name]

    def refresh_soon(self) -> None:
        """Refresh once, after everything that goes on now: one key may change many things."""
        self._soon.start()

    def refresh(self) -> None:
        """Bring enablement and check marks up to date."""
        self._soon.stop()
        for entry, action in self._actions.values():
            action.setEnabled(entry.enabled(self._window))
            if entry.checked is not None:
                action.setChecked(entry.checked(self._window))

    def _add(self, entry: Command) -> None:
        if entry.menu in SUBMENUS and entry.menu not in self._menus:
            parent, title = SUBMENUS[entry.menu]
            self._menus[parent].addSeparator()
            submenu = self._menus[parent].addMenu(QCoreApplication.translate("Commands", title))
            self._menus[entry.menu] = submenu
        menu = self._menus[entry.menu]
        last = menu.actions()[-1] if menu.actions() else None
        if last is not None and last.data() is not None and last.data() != entry.group:
            menu.addSeparator()
        action = QAction(_with_keys(entry), self._window)
        action.setData(entry.group)
        action.setObjectName(entry.id)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setCheckable(entry.checked is not None)
        if entry.choice:
            self._choices.setdefault(entry.choice, QActionGroup(self)).addAction(action)
        action.triggered.connect(lambda _checked=False, e=entry: self._run(e))
        menu.addAction(action)
        # Also on the window itself, so that the keys work wherever the focus is.
        self._window.addAction(action)
        self._actions[entry.id] = (entry, action)

    def _make_tools(self) -> None:
        bar = QToolBar(QCoreApplication.translate("Commands", "Tools"), self._window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for group in TOOLS:
            if bar.actions():
                bar.addSeparator()
            for command_id in group:
                action = self.action(command_id)
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                title = action.text().rstrip("…")
                # Undo's menu text says what it would undo; a button must not change its width.
                action.setIconText(title)
                action.setToolTip(f"{title} ({keys})" if keys else title)
                bar.addAction(action)
        self._window.addToolBar(bar)

    def _run(self, entry: Command) -> None:
        if entry.enabled(self._window):
            entry.run(self._window)
        self.refresh()


def _with_keys(entry: Command) -> str:
    """The title; behind a tab, where a menu shows the shortcut, keys that panels act on."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = " / ".join(QKeySequence(key).toString(native) for key in entry.shown_keys)
    return f"{entry.shown_title()}\t{keys}" if keys and not entry.keys else entry.shown_title()
