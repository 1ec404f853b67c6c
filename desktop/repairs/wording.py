"""Names of damages in the interface's language."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from annotations.repairing import Site

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


_SHOWN = 3
"""Candidates that are named where a doubtful place is pointed at."""


def doubt_text(site: "Site", candidates: Sequence[str] | None) -> str:
    """What a doubtful place says when pointed at: damage, what stands there, what may.

    ``candidates``: likeliest first; None while they are still looked for.
    """
    translate = QCoreApplication.translate
    lines = [
        translate("Repairs", "Doubtful: {what}").format(what=reason_text(site.reason)),
        translate("Repairs", "In the file: {text}").format(text=visible(site.raw)),
    ]
    if candidates is None:
        lines.append(translate("Repairs", "Looking for what may stand here …"))
    elif candidates:
        nothing = translate("Repairs", "nothing")
        texts = "  /  ".join(visible(text) or nothing for text in candidates[:_SHOWN])
        lines.append(translate("Repairs", "Perhaps: {texts}").format(texts=texts))
    lines.append(translate("Repairs", "Enter or a double click opens the review here."))
    return "\n".join(lines)


def visible(text: str, longest: int = 40) -> str:
    """A damaged text on one line: signs for what can't be seen, and no longer than ``longest``."""
    text = "".join(c if c.isprintable() else "�" for c in text.replace("\n", "⏎"))
    return text if len(text) <= longest else text[: longest - 1] + "…"


def reason_text(reason: str) -> str:
    """What was or may be wrong; several reasons are joined with a dot."""
    parts = [part for part in reason.split("+") if part in _REASONS] or reason.split("+")[:1]
    return " · ".join(QCoreApplication.translate("Repairs", _REASONS.get(p, p)) for p in parts)
