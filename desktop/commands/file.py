"""Commands on projects and files."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands import importing
from desktop.commands.base import Command, with_articles, with_project, writable

COMMANDS = (
    Command(
        "file.new",
        QT_TRANSLATE_NOOP("Commands", "New project…"),
        "file",
        0,
        lambda window: window.files.ask_new(),
        ("Ctrl+N",),
    ),
    Command(
        "file.open",
        QT_TRANSLATE_NOOP("Commands", "Open project…"),
        "file",
        0,
        lambda window: window.files.ask_open(),
        ("Ctrl+O",),
    ),
    Command(
        "file.sample",
        QT_TRANSLATE_NOOP("Commands", "Open the sample project"),
        "file",
        0,
        lambda window: window.files.open_sample(),
    ),
    Command(
        "file.import",
        QT_TRANSLATE_NOOP("Commands", "Import files…"),
        "file",
        1,
        lambda window: window.files.ask_import_files(),
        ("Ctrl+I",),
        writable,
    ),
    Command(
        "file.import_folder",
        QT_TRANSLATE_NOOP("Commands", "Import a folder…"),
        "file",
        1,
        lambda window: window.files.ask_import_folder(),
        ("Ctrl+Shift+I",),
        writable,
    ),
    *importing.COMMANDS,
    Command(
        "file.export_excel",
        QT_TRANSLATE_NOOP("Commands", "Export the Excel briefing…"),
        "file",
        2,
        lambda window: window.files.ask_export("excel"),
        ("Ctrl+E",),
        with_articles,
    ),
    Command(
        "file.export_jsonl",
        QT_TRANSLATE_NOOP("Commands", "Export gold labels as JSONL…"),
        "file",
        2,
        lambda window: window.files.ask_export("jsonl"),
        (),
        with_articles,
    ),
    Command(
        "file.export_bio",
        QT_TRANSLATE_NOOP("Commands", "Export gold labels as BIO…"),
        "file",
        2,
        lambda window: window.files.ask_export("bio"),
        (),
        with_articles,
    ),
    Command(
        "file.close",
        QT_TRANSLATE_NOOP("Commands", "Close project"),
        "file",
        3,
        lambda window: window.files.close_project(),
        ("Ctrl+Shift+W",),
        with_project,
    ),
    Command(
        "file.quit",
        QT_TRANSLATE_NOOP("Commands", "Quit"),
        "file",
        4,
        lambda window: window.close(),
        ("Ctrl+Q",),
    ),
)
