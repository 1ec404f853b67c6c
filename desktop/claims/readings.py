"""From what is typed in one field to the claim's fields, and back. No Qt, no wording."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from annotations.model import ClaimFields
from desktop.claims.editors import split_names
from desktop.claims.numbers import parse_number, typed
from desktop.claims.periods import parse_period, reversed_period


class Unreadable(Exception):
    """What was typed can't be taken; ``code`` says why, ``text`` is what it is about."""

    def __init__(self, code: str, text: str = "") -> None:
        super().__init__(code, text)
        self.code = code
        self.text = text


def shown(fields: ClaimFields, name: str) -> str:
    """The value of a field as its editor shows it."""
    value = getattr(fields, name)
    if name == "regions":
        return "、".join(value)
    if name in ("low", "high"):
        return typed(value)
    return str(value)


def read(
    fields: ClaimFields, name: str, text: str, published: tuple[str, str] = ("", "")
) -> ClaimFields:
    """``fields`` with the field ``name`` set from ``text``.

    ``published``: the date of the claim's article and what it rests on, for 去年 and 今年上半年.

    Fields that only make sense together change together: a unit typed behind a
    number, an upper end and the comparator "range", a date and the end of a
    period that is a single date, a value or a period in words and its number or dates
    where there are none yet. Raises ``Unreadable``.
    """
    if name == "period_text":
        return _read_period_text(fields, text, published)
    if name in ("period_start", "period_end"):
        return _read_period(fields, name, text, published)
    return _READERS.get(name, _read_text)(fields, name, text)


def _read_text(fields: ClaimFields, name: str, text: str) -> ClaimFields:
    return replace(fields, **{name: text.strip()})


def _read_regions(fields: ClaimFields, name: str, text: str) -> ClaimFields:
    return replace(fields, regions=split_names(text))


def _read_number(fields: ClaimFields, name: str, text: str) -> ClaimFields:
    if not text.strip():
        fields = replace(fields, **{name: None})
        if name == "high" and fields.comparator == "range":
            fields = replace(fields, comparator="=")
        return fields
    found = parse_number(text)
    if found is None:
        raise Unreadable("not-a-number", text.strip())
    number, unit = found
    if unit and fields.unit and unit != fields.unit:
        raise Unreadable("other-unit", unit)
    fields = replace(fields, **{name: number}, unit=unit or fields.unit)
    if fields.low is not None and fields.high is not None:
        if fields.low > fields.high:
            raise Unreadable("range-reversed")
        if name == "high" and fields.comparator == "=":
            fields = replace(fields, comparator="range")
    return fields


def _read_period(
    fields: ClaimFields, name: str, text: str, published: tuple[str, str]
) -> ClaimFields:
    date = parse_period(text)
    meant = _meaning(text, published) if date is None else None
    if meant is not None:
        # 今年上半年 typed where a date is asked for says both ends.
        return replace(fields, period_start=meant[0], period_end=meant[1])
    if date is None:
        raise Unreadable("not-a-date", text.strip())
    before = fields.period_start
    fields = replace(fields, **{name: date})
    if name == "period_start" and fields.period_end in ("", before):
        # A single date so far: both ends move together.
        fields = replace(fields, period_end=date)
    elif name == "period_end" and not fields.period_start:
        fields = replace(fields, period_start=date)
    if reversed_period(fields.period_start, fields.period_end):
        raise Unreadable("period-reversed")
    return fields


def _read_value_text(fields: ClaimFields, name: str, text: str) -> ClaimFields:
    fields = _read_text(fields, name, text)
    if fields.low is None and fields.high is None and not fields.unit:
        found = parse_number(fields.value_text)
        if found is not None:
            fields = replace(fields, low=found[0], unit=found[1])
    return fields


def _read_period_text(fields: ClaimFields, text: str, published: tuple[str, str]) -> ClaimFields:
    """The words of a period, and its dates where those were empty or what the words said."""
    before = _meaning(fields.period_text, published)
    dates = (fields.period_start, fields.period_end)
    fields = _read_text(fields, "period_text", text)
    meant = _meaning(fields.period_text, published)
    if meant is None or (any(dates) and dates != before):
        return fields
    return replace(fields, period_start=meant[0], period_end=meant[1])


def _meaning(text: str, published: tuple[str, str]) -> tuple[str, str] | None:
    """(first, last) in ISO that the words of a period mean; None where they mean no one period."""
    if not text.strip():
        return None
    from annotations.quantities.periods import find_periods  # late: few claims are typed

    found = find_periods(text, anchor=published[0], basis=published[1])
    if len(found) != 1 or not found[0].resolved:
        return None
    # 2019年以来 ends with the article, if its date is known.
    if found[0].role == "from" and not published[0]:
        return None
    return found[0].period_start, found[0].period_end


_READERS: Mapping[str, Callable[[ClaimFields, str, str], ClaimFields]] = {
    "regions": _read_regions,
    "low": _read_number,
    "high": _read_number,
    "value_text": _read_value_text,
}
