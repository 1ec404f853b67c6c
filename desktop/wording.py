"""Names of operations, kinds and states in the interface's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotations.model import JournalEntry

_OPERATIONS = {
    "add-spans": QT_TRANSLATE_NOOP("Operations", "tagging"),
    "update-span": QT_TRANSLATE_NOOP("Operations", "change of an entity"),
    "add-claims": QT_TRANSLATE_NOOP("Operations", "adding a claim"),
    "update-claim": QT_TRANSLATE_NOOP("Operations", "change of a claim"),
    "delete-annotations": QT_TRANSLATE_NOOP("Operations", "deletion"),
    "delete-articles": QT_TRANSLATE_NOOP("Operations", "removal of articles"),
    "import-articles": QT_TRANSLATE_NOOP("Operations", "import"),
    "update-article": QT_TRANSLATE_NOOP("Operations", "change of an article"),
    "set-codebook": QT_TRANSLATE_NOOP("Operations", "change of the codebook"),
    "add-relations": QT_TRANSLATE_NOOP("Operations", "adding relations"),
    "annotate": QT_TRANSLATE_NOOP("Operations", "adding annotations"),
    "sample": QT_TRANSLATE_NOOP("Operations", "sample annotations"),
}
_STATES = {
    "new": QT_TRANSLATE_NOOP("States", "unread"),
    "reading": QT_TRANSLATE_NOOP("States", "reading"),
    "done": QT_TRANSLATE_NOOP("States", "read"),
}


def operation_title(entry: JournalEntry) -> str:
    """What an undo step did, for the undo menu."""
    wording = _OPERATIONS.get(entry.operation)
    title = QCoreApplication.translate("Operations", wording) if wording else entry.operation
    count = entry.detail.get("count", 1)
    return f"{title} ×{count}" if isinstance(count, int) and count > 1 else title


def state_title(state: str) -> str:
    """A reading state in words."""
    return QCoreApplication.translate("States", _STATES[state])
