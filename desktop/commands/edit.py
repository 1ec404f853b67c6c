"""Commands that change annotations or find text."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.base import Command, with_column, with_project, writable

COMMANDS = (
    Command(
        "edit.undo",
        QT_TRANSLATE_NOOP("Commands", "Undo"),
        "edit",
        0,
        lambda window: window.session().undo(),
        ("Ctrl+Z",),
        lambda window: writable(window) and window.session().undoable() is not None,
    ),
    Command(
        "edit.redo",
        QT_TRANSLATE_NOOP("Commands", "Redo"),
        "edit",
        0,
        lambda window: window.session().redo(),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        lambda window: writable(window) and window.session().redoable() is not None,
    ),
    Command(
        "edit.find",
        QT_TRANSLATE_NOOP("Commands", "Find in the article"),
        "edit",
        1,
        lambda window: window.desk().show_find(),
        ("Ctrl+F",),
        with_column,
    ),
    Command(
        "edit.delete",
        QT_TRANSLATE_NOOP("Commands", "Delete the selected annotation"),
        "edit",
        2,
        lambda window: window.desk().delete_selected(),
        (),
        lambda window: writable(window) and window.desk().selected() is not None,
        shown_keys=("Del",),
    ),
    Command(
        "edit.next",
        QT_TRANSLATE_NOOP("Commands", "Next annotation"),
        "edit",
        2,
        lambda window: window.desk().step_annotation(1),
        ("F4",),
        with_column,
    ),
    Command(
        "edit.previous",
        QT_TRANSLATE_NOOP("Commands", "Previous annotation"),
        "edit",
        2,
        lambda window: window.desk().step_annotation(-1),
        ("Shift+F4",),
        with_column,
    ),
    Command(
        "edit.add_passage",
        QT_TRANSLATE_NOOP("Commands", "Add the selection to the shown claim"),
        "edit",
        2,
        lambda window: window.desk().add_passage(),
        ("Ctrl+D",),
        lambda window: writable(window) and window.desk().can_add_passage(),
    ),
    Command(
        "edit.inspect",
        QT_TRANSLATE_NOOP("Commands", "Go to the form"),
        "edit",
        3,
        lambda window: window.desk().focus_inspector(),
        ("F2",),
        with_project,
    ),
)
