"""How the values of a claim's closed lists are called on screen, and their marks."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, Qt

from annotations.model import ClaimKind, Comparator, Scope, ValueClass
from annotations.views.marks import KIND_MARKS

_KINDS: Mapping[ClaimKind, str] = {
    "actual": QT_TRANSLATE_NOOP("Claim", "actual"),
    "target": QT_TRANSLATE_NOOP("Claim", "target"),
    "plan": QT_TRANSLATE_NOOP("Claim", "plan"),
    "estimate": QT_TRANSLATE_NOOP("Claim", "estimate"),
    "advice": QT_TRANSLATE_NOOP("Claim", "advice"),
}
_COMPARATORS: Mapping[Comparator, str] = {
    "=": QT_TRANSLATE_NOOP("Claim", "exactly"),
    "≈": QT_TRANSLATE_NOOP("Claim", "about"),
    "<": QT_TRANSLATE_NOOP("Claim", "less than"),
    "≤": QT_TRANSLATE_NOOP("Claim", "at most"),
    ">": QT_TRANSLATE_NOOP("Claim", "more than"),
    "≥": QT_TRANSLATE_NOOP("Claim", "at least"),
    "range": QT_TRANSLATE_NOOP("Claim", "from … to"),
    "vague": QT_TRANSLATE_NOOP("Claim", "vague"),
}
_COMPARATOR_MARKS: Mapping[Comparator, str] = {"range": "↔", "vague": "～"}
_CLASSES: Mapping[ValueClass, str] = {
    "number": QT_TRANSLATE_NOOP("Claim", "number"),
    "rank": QT_TRANSLATE_NOOP("Claim", "rank"),
    "date": QT_TRANSLATE_NOOP("Claim", "date"),
    "grade": QT_TRANSLATE_NOOP("Claim", "grade"),
    "duration": QT_TRANSLATE_NOOP("Claim", "duration"),
    "qualitative": QT_TRANSLATE_NOOP("Claim", "in words"),
}
_SCOPES: Mapping[Scope, str] = {
    "": QT_TRANSLATE_NOOP("Claim", "not stated"),
    "national": QT_TRANSLATE_NOOP("Claim", "national figure"),
    "region": QT_TRANSLATE_NOOP("Claim", "whole region"),
    "zone": QT_TRANSLATE_NOOP("Claim", "zone or park"),
    "organisation": QT_TRANSLATE_NOOP("Claim", "single organisation"),
}


def _claim(source: str) -> str:
    return QCoreApplication.translate("Claim", source)


def kind_word(kind: ClaimKind) -> str:
    return _claim(_KINDS[kind])


def marked_kind(kind: ClaimKind) -> str:
    """The mark and the word, told apart without colour: "◎ target"."""
    return f"{KIND_MARKS[kind]} {kind_word(kind)}"


def comparator_word(comparator: Comparator) -> str:
    mark = _COMPARATOR_MARKS.get(comparator, comparator)
    return f"{mark}  {_claim(_COMPARATORS[comparator])}"


def class_word(value_class: ValueClass) -> str:
    return _claim(_CLASSES[value_class])


def scope_word(scope: Scope) -> str:
    return _claim(_SCOPES[scope])


def count_of_passages(count: int) -> str:
    """ "1 passage", "3 passages"; counts have their own strings for languages with plurals."""
    if count == 1:
        return QCoreApplication.translate("Claim", "1 passage")
    return QCoreApplication.translate("Claim", "%n passages", "", count)


def badge_of_passages(count: int) -> str:
    """The same where there is little room: in Chinese one character will do (3 证)."""
    if count == 1:
        return QCoreApplication.translate("Claim", "1 passage", "badge in a matrix cell")
    return QCoreApplication.translate("Claim", "%n passages", "badge in a matrix cell", count)


def count_of_claims(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Claim", "1 claim")
    return QCoreApplication.translate("Claim", "%n claims", "", count)


def not_disclosed() -> str:
    """All articles about a region were read and nothing was found."""
    return QCoreApplication.translate("Claim", "not disclosed")


def stamp(annotator: str, at: str) -> str:
    """Who and when; ``at`` is UTC in ISO, shown in local time to the minute."""
    time = QDateTime.fromString(at, Qt.DateFormat.ISODate)
    local = time.toLocalTime().toString("yyyy-MM-dd HH:mm") if time.isValid() else at
    return " · ".join(part for part in (annotator, local) if part)
