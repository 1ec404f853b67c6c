"""Suggestions in the interface's words: sources, reasons, scores, names of fields."""

import re
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
    "quantity": QT_TRANSLATE_NOOP("Suggestions", "figure"),
    "statement-advice": QT_TRANSLATE_NOOP("Suggestions", "advice"),
    "statement-bottleneck": QT_TRANSLATE_NOOP("Suggestions", "bottleneck"),
    "statement-stage": QT_TRANSLATE_NOOP("Suggestions", "stage"),
    "statement-standing": QT_TRANSLATE_NOOP("Suggestions", "standing"),
}
# A reason is a code, and behind a colon the cue it rests on. Of two wordings the second is
# for a reason without a cue.
_REASONS: Mapping[str, tuple[str, ...]] = {
    "accepted": (QT_TRANSLATE_NOOP("Suggestions", "tagged {cue} times elsewhere"),),
    "again": (QT_TRANSLATE_NOOP("Suggestions", "the same as “{cue}” in this article"),),
    "called": (QT_TRANSLATE_NOOP("Suggestions", "a short form of “{cue}”"),),
    "short": (QT_TRANSLATE_NOOP("Suggestions", "a short form of “{cue}”"),),
    "head": (QT_TRANSLATE_NOOP("Suggestions", "ends in “{cue}”"),),
    "listed": (QT_TRANSLATE_NOOP("Suggestions", "in the word list as “{cue}”"),),
    "region": (QT_TRANSLATE_NOOP("Suggestions", "in the list of regions as “{cue}”"),),
    "sector": (QT_TRANSLATE_NOOP("Suggestions", "a sector, by “{cue}”"),),
    "trade": (QT_TRANSLATE_NOOP("Suggestions", "a firm, by “{cue}”"),),
    "class": (QT_TRANSLATE_NOOP("Suggestions", "listed under “{cue}”"),),
    "list": (QT_TRANSLATE_NOOP("Suggestions", "in a list with others of its kind"),),
    "title-marks": (QT_TRANSLATE_NOOP("Suggestions", "between title marks"),),
    "plus": (QT_TRANSLATE_NOOP("Suggestions", "a quoted name with “+” or “×”"),),
    "quoted": (QT_TRANSLATE_NOOP("Suggestions", "in quotation marks, as such names are"),),
    "byline": (QT_TRANSLATE_NOOP("Suggestions", "in the line of authors"),),
    "author": (QT_TRANSLATE_NOOP("Suggestions", "named as the author"),),
    "title": (QT_TRANSLATE_NOOP("Suggestions", "beside the title “{cue}”"),),
    "says": (QT_TRANSLATE_NOOP("Suggestions", "someone who speaks: “{cue}”"),),
    "source": (QT_TRANSLATE_NOOP("Suggestions", "named as the source"),),
    "reporter": (QT_TRANSLATE_NOOP("Suggestions", "named as the reporter's"),),
    "learned": (QT_TRANSLATE_NOOP("Suggestions", "learned from the annotations"),),
    "cue": (QT_TRANSLATE_NOOP("Suggestions", "by “{cue}”"),),
    "words": (QT_TRANSLATE_NOOP("Suggestions", "as written: “{cue}”"),),
    "noun": (QT_TRANSLATE_NOOP("Suggestions", "by the noun “{cue}”"),),
    "verb": (QT_TRANSLATE_NOOP("Suggestions", "by the verb “{cue}”"),),
    "measure": (QT_TRANSLATE_NOOP("Suggestions", "by what is measured: “{cue}”"),),
    "indicator": (QT_TRANSLATE_NOOP("Suggestions", "by the indicator “{cue}”"),),
    "unit": (QT_TRANSLATE_NOOP("Suggestions", "by the unit “{cue}”"),),
    "subject": (QT_TRANSLATE_NOOP("Suggestions", "by the subject, of type “{cue}”"),),
    "speaker": (QT_TRANSLATE_NOOP("Suggestions", "said by “{cue}”"),),
    "carried": (QT_TRANSLATE_NOOP("Suggestions", "goes on from “{cue}”"),),
    "meant": (QT_TRANSLATE_NOOP("Suggestions", "meant by “{cue}”"),),
    "stated": (QT_TRANSLATE_NOOP("Suggestions", "stated: “{cue}”"),),
    "event": (QT_TRANSLATE_NOOP("Suggestions", "by the event “{cue}”"),),
    "named-event": (QT_TRANSLATE_NOOP("Suggestions", "counted from an event: “{cue}”"),),
    "article-date": (
        QT_TRANSLATE_NOOP("Suggestions", "“{cue}”, counted from the article's date"),
        QT_TRANSLATE_NOOP("Suggestions", "the article's date"),
    ),
    "inferred-article-date": (
        QT_TRANSLATE_NOOP("Suggestions", "“{cue}”, counted from the article's inferred date"),
        QT_TRANSLATE_NOOP("Suggestions", "the article's inferred date"),
    ),
    "clause": (
        QT_TRANSLATE_NOOP("Suggestions", "in the clause: “{cue}”"),
        QT_TRANSLATE_NOOP("Suggestions", "from the clause"),
    ),
    "sentence": (
        QT_TRANSLATE_NOOP("Suggestions", "in the sentence: “{cue}”"),
        QT_TRANSLATE_NOOP("Suggestions", "from the sentence"),
    ),
    "paragraph": (
        QT_TRANSLATE_NOOP("Suggestions", "in the paragraph: “{cue}”"),
        QT_TRANSLATE_NOOP("Suggestions", "from the paragraph"),
    ),
    "heading": (
        QT_TRANSLATE_NOOP("Suggestions", "from the heading: “{cue}”"),
        QT_TRANSLATE_NOOP("Suggestions", "from the heading"),
    ),
    "article": (
        QT_TRANSLATE_NOOP("Suggestions", "from the article: “{cue}”"),
        QT_TRANSLATE_NOOP("Suggestions", "from the article"),
    ),
    "filed": (QT_TRANSLATE_NOOP("Suggestions", "as in claims made before: {cue}"),),
    "owner": (QT_TRANSLATE_NOOP("Suggestions", "by whose it is: “{cue}”"),),
    "gap": (QT_TRANSLATE_NOOP("Suggestions", "told as a gap or a problem"),),
    "given": (QT_TRANSLATE_NOOP("Suggestions", "because money or support is given: “{cue}”"),),
    "plan": (QT_TRANSLATE_NOOP("Suggestions", "the years of a plan: “{cue}”"),),
    "year-before": (QT_TRANSLATE_NOOP("Suggestions", "“{cue}”, counted from a year named before"),),
    "former": (QT_TRANSLATE_NOOP("Suggestions", "an earlier time that nobody names: “{cue}”"),),
    "unknown-edition": (
        QT_TRANSLATE_NOOP("Suggestions", "when this edition was held is not known: “{cue}”"),
    ),
    "unknown-event": (
        QT_TRANSLATE_NOOP("Suggestions", "when this took place is not known: “{cue}”"),
    ),
    "ambiguous-event": (
        QT_TRANSLATE_NOOP("Suggestions", "could be one of several events: “{cue}”"),
    ),
    "no-year-before": (QT_TRANSLATE_NOOP("Suggestions", "no year is named before it: “{cue}”"),),
    "impossible-date": (QT_TRANSLATE_NOOP("Suggestions", "there is no such day: “{cue}”"),),
    "no-article-date": (
        QT_TRANSLATE_NOOP("Suggestions", "“{cue}”, but the article's date is not known"),
        QT_TRANSLATE_NOOP("Suggestions", "the article's date is not known"),
    ),
    "article-date-imprecise": (
        QT_TRANSLATE_NOOP("Suggestions", "“{cue}”, but the article's date is not exact enough"),
        QT_TRANSLATE_NOOP("Suggestions", "the article's date is not exact enough"),
    ),
    "unresolved": (QT_TRANSLATE_NOOP("Suggestions", "not resolved: “{cue}”"),),
    "default": (
        QT_TRANSLATE_NOOP("Suggestions", "nothing says otherwise: {cue}"),
        QT_TRANSLATE_NOOP("Suggestions", "nothing says otherwise"),
    ),
}
# "cue: 余, carried: 家" is two reasons; a comma within a cue is none.
_PARTS = re.compile(r",\s*(?=[a-z][a-z-]*:\s)")
_REFINED = re.compile(r"[a-z-]+, [a-z-]+:")  # "unresolved, vague: 未来" is one
# Said by the value itself, so not worth a line.
_SILENT = frozenset({"none", "value", "default"})
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
    "region": ("regions",),
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
    """ "92 %"; a score below 1 is never shown as 100 %."""
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
    """A suggester's reasons in words: each a code of ours with its cue, else as it is.

    "" where there is nothing to say beyond the value itself.
    """
    refined = _REFINED.match(reason) is not None
    parts = [reason] if refined else _PARTS.split(reason)
    return "; ".join(part for part in map(_one_reason, parts) if part)


def _one_reason(reason: str) -> str:
    code, _, cue = (part.strip() for part in reason.partition(":"))
    code, _, detail = (part.strip() for part in code.partition(","))
    if code in _SILENT and (not cue or code == "value"):
        return ""
    if code == "default" and cue in _REASONS:
        code, cue = cue, ""
    if code == "unresolved" and detail in _REASONS:
        code = detail  # why it is not resolved says more than that it is not
    wordings = _REASONS.get(code)
    if wordings is None:
        return cue or detail or reason
    wording = wordings[0] if cue or len(wordings) == 1 else wordings[1]
    return QCoreApplication.translate("Suggestions", wording).format(cue=cue)
