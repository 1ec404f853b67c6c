"""Suggestions in the interface's words: sources, reasons, scores, names of fields."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from annotations.suggest.base import Suggestion

_SOURCES: Mapping[str, str] = {
    "project": QT_TRANSLATE_NOOP("Suggestions", "tagged before"),
    "lexicon": QT_TRANSLATE_NOOP("Suggestions", "word list"),
    "region": QT_TRANSLATE_NOOP("Suggestions", "list of regions"),
    "pattern": QT_TRANSLATE_NOOP("Suggestions", "pattern"),
    "learned": QT_TRANSLATE_NOOP("Suggestions", "learned"),
    "quantity": QT_TRANSLATE_NOOP("Suggestions", "quantity"),
}
# A reason is a code, and behind a colon the cue it rests on.
_REASONS: Mapping[str, str] = {
    "accepted": QT_TRANSLATE_NOOP("Suggestions", "tagged {cue} times elsewhere"),
    "again": QT_TRANSLATE_NOOP("Suggestions", "the same as “{cue}” in this article"),
    "called": QT_TRANSLATE_NOOP("Suggestions", "a short form of “{cue}”"),
    "short": QT_TRANSLATE_NOOP("Suggestions", "a short form of “{cue}”"),
    "head": QT_TRANSLATE_NOOP("Suggestions", "ends in “{cue}”"),
    "listed": QT_TRANSLATE_NOOP("Suggestions", "in the word list as “{cue}”"),
    "region": QT_TRANSLATE_NOOP("Suggestions", "in the list of regions as “{cue}”"),
    "sector": QT_TRANSLATE_NOOP("Suggestions", "a sector, by “{cue}”"),
    "trade": QT_TRANSLATE_NOOP("Suggestions", "a firm, by “{cue}”"),
    "class": QT_TRANSLATE_NOOP("Suggestions", "listed under “{cue}”"),
    "list": QT_TRANSLATE_NOOP("Suggestions", "in a list with others of its kind"),
    "title": QT_TRANSLATE_NOOP("Suggestions", "beside the title “{cue}”"),
    "says": QT_TRANSLATE_NOOP("Suggestions", "someone who speaks: “{cue}”"),
    "source": QT_TRANSLATE_NOOP("Suggestions", "named as the source"),
    "reporter": QT_TRANSLATE_NOOP("Suggestions", "named as the reporter's"),
    "learned": QT_TRANSLATE_NOOP("Suggestions", "learned from the annotations"),
    "cue": QT_TRANSLATE_NOOP("Suggestions", "by “{cue}”"),
    "phrase": QT_TRANSLATE_NOOP("Suggestions", "by “{cue}”"),
    "unit": QT_TRANSLATE_NOOP("Suggestions", "by the unit “{cue}”"),
    "sentence": QT_TRANSLATE_NOOP("Suggestions", "in the sentence: “{cue}”"),
    "paragraph": QT_TRANSLATE_NOOP("Suggestions", "in the paragraph: “{cue}”"),
    "heading": QT_TRANSLATE_NOOP("Suggestions", "from the heading: “{cue}”"),
    "title-line": QT_TRANSLATE_NOOP("Suggestions", "from the title: “{cue}”"),
    "article": QT_TRANSLATE_NOOP("Suggestions", "from the article: “{cue}”"),
    "published": QT_TRANSLATE_NOOP("Suggestions", "counted from the article's date {cue}"),
    "default": QT_TRANSLATE_NOOP("Suggestions", "nothing says otherwise"),
}
_FIELDS: Mapping[str, str] = {
    "label": QT_TRANSLATE_NOOP("Suggestions", "Why"),
    "regions": QT_TRANSLATE_NOOP("Suggestions", "Regions"),
    "dimension": QT_TRANSLATE_NOOP("Suggestions", "Dimension"),
    "subject": QT_TRANSLATE_NOOP("Suggestions", "Subject"),
    "indicator": QT_TRANSLATE_NOOP("Suggestions", "Indicator"),
    "value_text": QT_TRANSLATE_NOOP("Suggestions", "Value"),
    "comparator": QT_TRANSLATE_NOOP("Suggestions", "Comparison"),
    "kind": QT_TRANSLATE_NOOP("Suggestions", "Kind"),
    "period": QT_TRANSLATE_NOOP("Suggestions", "Period"),
    "value_class": QT_TRANSLATE_NOOP("Suggestions", "Class"),
    "scope": QT_TRANSLATE_NOOP("Suggestions", "Scope"),
}
# A suggester's names of fields, as those of the form.
_FORM_FIELDS: Mapping[str, tuple[str, ...]] = {
    "label": ("dimension",),
    "class": ("value_class",),
    "value": ("value_text",),
    "period": ("period_text",),
    "period_end": ("period_start",),
    "high": ("low",),
}


def source_word(source: str) -> str:
    """Who suggested: "lexicon" as "tagged before"; several are joined by "+"."""
    parts = [
        QCoreApplication.translate("Suggestions", _SOURCES[part]) if part in _SOURCES else part
        for part in source.split("+")
    ]
    return " + ".join(parts)


def score_word(score: float) -> str:
    """"92 %"; a score below 1 is never shown as 100 %."""
    percent = round(score * 100)
    return f"{min(percent, 99) if score < 1 else 100}%"


def field_word(name: str) -> str:
    return QCoreApplication.translate("Suggestions", _FIELDS[name])


def form_fields(names: Mapping[str, str]) -> dict[str, str]:
    """Reasons by the names that the claim's form has for the fields."""
    found: dict[str, str] = {}
    for name, reason in names.items():
        for place in _FORM_FIELDS.get(name, (name,)):
            found.setdefault(place, reason)
    return found


def doubtful_fields(suggestion: "Suggestion") -> tuple[str, ...]:
    """The doubtful fields by the form's names, in the form's order."""
    found = form_fields(dict.fromkeys(suggestion.doubtful, ""))
    order = [
        "regions", "dimension", "subject", "indicator", "value_text", "low", "unit",
        "comparator", "kind", "period_text", "period_start", "value_class", "scope",
    ]  # fmt: skip
    return tuple(name for name in order if name in found)


def reason_text(reason: str) -> str:
    """A suggester's reason in words: a code of ours with its cue, else as it is."""
    code, _, cue = reason.partition(":")
    wording = _REASONS.get(code)
    if wording is None:
        return cue or reason
    said = QCoreApplication.translate("Suggestions", wording)
    if cue or "{cue}" not in wording:
        return said.format(cue=cue)
    return said.replace("“{cue}”", "").replace("{cue}", "").strip(" ：:，,")
