"""Names of damages in the interface's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_REASONS = {
    "gloss": QT_TRANSLATE_NOOP("Repairs", "Pinyin behind a character"),
    "word-gloss": QT_TRANSLATE_NOOP("Repairs", "Pinyin behind a word"),
    "shifted": QT_TRANSLATE_NOOP("Repairs", "Read half a character late"),
    "lost-byte": QT_TRANSLATE_NOOP("Repairs", "Half of a character is lost"),
    "tag": QT_TRANSLATE_NOOP("Repairs", "Left over from the page's source"),
    "line-break": QT_TRANSLATE_NOOP("Repairs", "Line end inside a sentence"),
    "control": QT_TRANSLATE_NOOP("Repairs", "Invisible character"),
    "by-hand": QT_TRANSLATE_NOOP("Repairs", "decided by hand"),
}


def reason_text(reason: str) -> str:
    """What was or may be wrong; several reasons are joined with a dot."""
    parts = [part for part in reason.split("+") if part in _REASONS] or reason.split("+")[:1]
    return " · ".join(QCoreApplication.translate("Repairs", _REASONS.get(p, p)) for p in parts)
