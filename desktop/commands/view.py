"""Commands on what is shown and how."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.base import Command, with_column, with_project

COMMANDS = (
    Command(
        "view.palette", QT_TRANSLATE_NOOP("Commands", "All commands…"), "view", 0,
        lambda window: window.show_command_palette(), ("Ctrl+K",),
    ),
    Command(
        "view.reading", QT_TRANSLATE_NOOP("Commands", "Reading only"), "view", 1,
        lambda window: window.desk().set_layout("reading"), ("Ctrl+1",), with_project,
        lambda window: window.layout_name() == "reading",
    ),
    Command(
        "view.matrix", QT_TRANSLATE_NOOP("Commands", "Matrix only"), "view", 1,
        lambda window: window.desk().set_layout("matrix"), ("Ctrl+2",), with_project,
        lambda window: window.layout_name() == "matrix",
    ),
    Command(
        "view.both", QT_TRANSLATE_NOOP("Commands", "Reading and matrix"), "view", 1,
        lambda window: window.desk().set_layout("both"), ("Ctrl+3",), with_project,
        lambda window: window.layout_name() == "both",
    ),
    Command(
        "view.chart", QT_TRANSLATE_NOOP("Commands", "Chart of an indicator"), "view", 1,
        lambda window: window.desk().toggle_chart(), ("Ctrl+4",), with_project,
        lambda window: window.workspace is not None and window.workspace.chart_shown(),
    ),
    Command(
        "view.library", QT_TRANSLATE_NOOP("Commands", "Go to the articles"), "view", 2,
        lambda window: window.desk().library.focus_list(), ("Ctrl+L",), with_project,
    ),
    Command(
        "view.next_column", QT_TRANSLATE_NOOP("Commands", "Next column"), "view", 2,
        lambda window: window.desk().columns.focus_next_column(), ("F6",), with_column,
    ),
    Command(
        "view.previous_column", QT_TRANSLATE_NOOP("Commands", "Previous column"), "view", 2,
        lambda window: window.desk().columns.focus_previous_column(), ("Shift+F6",), with_column,
    ),
    Command(
        "view.zoom_in", QT_TRANSLATE_NOOP("Commands", "Larger text"), "view", 3,
        lambda window: window.desk().zoom(1), ("Ctrl++", "Ctrl+="), with_column,
    ),
    Command(
        "view.zoom_out", QT_TRANSLATE_NOOP("Commands", "Smaller text"), "view", 3,
        lambda window: window.desk().zoom(-1), ("Ctrl+-",), with_column,
    ),
    Command(
        "view.zoom_reset", QT_TRANSLATE_NOOP("Commands", "Normal text size"), "view", 3,
        lambda window: window.desk().zoom(0), ("Ctrl+0",), with_column,
    ),
    Command(
        "view.light", QT_TRANSLATE_NOOP("Commands", "Light colours"), "theme", 0,
        lambda window: window.set_theme_setting("light"), (),
        checked=lambda window: window.theme_setting() == "light",
    ),
    Command(
        "view.dark", QT_TRANSLATE_NOOP("Commands", "Dark colours"), "theme", 0,
        lambda window: window.set_theme_setting("dark"), (),
        checked=lambda window: window.theme_setting() == "dark",
    ),
    Command(
        "view.system_theme", QT_TRANSLATE_NOOP("Commands", "Colours of the system"), "theme", 0,
        lambda window: window.set_theme_setting("system"), (),
        checked=lambda window: window.theme_setting() == "system",
    ),
    Command(
        "view.chinese", QT_TRANSLATE_NOOP("Commands", "Chinese (中文)"), "language", 0,
        lambda window: window.language_chosen.emit("zh_CN"), (),
        checked=lambda window: window.language_setting() == "zh_CN",
    ),
    Command(
        "view.english", QT_TRANSLATE_NOOP("Commands", "English"), "language", 0,
        lambda window: window.language_chosen.emit("en"), (),
        checked=lambda window: window.language_setting() == "en",
    ),
    Command(
        "view.system_language", QT_TRANSLATE_NOOP("Commands", "Language of the system"), "language",
        0, lambda window: window.language_chosen.emit("system"), (),
        checked=lambda window: window.language_setting() == "system",
    ),
)
