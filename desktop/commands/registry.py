"""All commands, in the order of the menus, and the menus' titles."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands import article, blocks, edit, file, help, repair, suggestions, view
from desktop.commands.base import Command

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *edit.COMMANDS,
    *article.COMMANDS,
    *repair.COMMANDS,
    *blocks.COMMANDS,
    *suggestions.COMMANDS,
    *view.COMMANDS,
    *help.COMMANDS,
)

MENUS = {
    "file": QT_TRANSLATE_NOOP("Commands", "&File"),
    "edit": QT_TRANSLATE_NOOP("Commands", "&Edit"),
    "article": QT_TRANSLATE_NOOP("Commands", "&Article"),
    "suggestions": QT_TRANSLATE_NOOP("Commands", "&Suggestions"),
    "view": QT_TRANSLATE_NOOP("Commands", "&View"),
    "help": QT_TRANSLATE_NOOP("Commands", "&Help"),
}
SUBMENUS = {
    "block": ("article", QT_TRANSLATE_NOOP("Commands", "This paragraph is")),
    "doubt": ("article", QT_TRANSLATE_NOOP("Commands", "Doubtful places")),
    "theme": ("view", QT_TRANSLATE_NOOP("Commands", "Colours")),
    "language": ("view", QT_TRANSLATE_NOOP("Commands", "Language")),
}
TOOLS = (
    ("file.import", "file.export_excel"),
    ("edit.undo", "edit.redo", "edit.find"),
    ("view.reading", "view.both", "view.matrix", "view.chart"),
    ("article.done", "view.palette"),
)
"""What the tool bar offers, group by group."""


def command(command_id: str) -> Command:
    """The command with this id; raises ``KeyError``."""
    return {entry.id: entry for entry in COMMANDS}[command_id]
