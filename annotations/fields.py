"""A claim's fields: their JSON form and their checks."""

import re
from collections.abc import Mapping
from dataclasses import fields as record_fields
from decimal import Decimal, InvalidOperation
from typing import Any

from annotations.errors import InvalidAnnotation
from annotations.model import (
    CLAIM_KINDS,
    COMPARATORS,
    SCOPES,
    VALUE_CLASSES,
    ClaimFields,
)

_PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CHOICES: dict[str, tuple[str, ...]] = {
    "comparator": COMPARATORS,
    "kind": CLAIM_KINDS,
    "value_class": VALUE_CLASSES,
    "scope": SCOPES,
}
_LARGEST = 40  # digits before or after the point
_JSON_NAMES = {"value_class": "class"}
_NAMES = tuple(field.name for field in record_fields(ClaimFields))
_TEXTS = ("subject", "indicator", "value_text", "unit", "period_text", "note")


def check_period(name: str, value: str) -> None:
    """A date as precise as known: "", 2025, 2022-05 or 2023-01-10."""
    match = _PERIOD.match(value)
    if value and match is None:
        raise InvalidAnnotation("bad-period", field=name, value=value)
    if match is None:
        return
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is not None and not 1 <= month <= 12:
        raise InvalidAnnotation("bad-period", field=name, value=value)
    if month is not None and day is not None:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        last = 28 if month == 2 and not leap else _DAYS[month - 1]
        if not 1 <= day <= last:
            raise InvalidAnnotation("bad-period", field=name, value=value)


def check_fields(fields: ClaimFields) -> ClaimFields:
    """The fields cleaned of what no file could hold; raises ``InvalidAnnotation``."""
    for name, choices in _CHOICES.items():
        value = getattr(fields, name)
        if value not in choices:
            raise InvalidAnnotation(
                "bad-choice", field=_JSON_NAMES.get(name, name), value=value, choices=list(choices)
            )
    for name in ("low", "high"):
        number = getattr(fields, name)
        if number is None:
            continue
        # Numbers are stored with all their digits: 1E999999999 would be a gigabyte of noughts.
        if not number.is_finite() or abs(number.adjusted()) > _LARGEST:
            raise InvalidAnnotation("bad-number", field=name, value=str(number))
    if fields.low is not None and fields.high is not None and fields.low > fields.high:
        raise InvalidAnnotation("range-reversed", low=str(fields.low), high=str(fields.high))
    check_period("period_start", fields.period_start)
    check_period("period_end", fields.period_end)
    if fields.period_start and fields.period_end:
        first, last = fields.period_start, fields.period_end
        shared = min(len(first), len(last))
        if first[:shared] > last[:shared]:
            raise InvalidAnnotation("period-reversed", start=first, end=last)
    values = {name: getattr(fields, name) for name in _NAMES}
    for name in _TEXTS:
        values[name] = clean(values[name])
    regions = (clean(region.strip()) for region in fields.regions)
    values["regions"] = tuple(dict.fromkeys(region for region in regions if region))
    return ClaimFields(**values)


def fields_to_json(fields: ClaimFields) -> dict[str, Any]:
    """The published JSON form, every key present."""
    document: dict[str, Any] = {}
    for name in _NAMES:
        value = getattr(fields, name)
        if name == "regions":
            value = list(value)
        elif isinstance(value, Decimal):
            value = int(value) if value == value.to_integral_value() else float(value)
        document[_JSON_NAMES.get(name, name)] = value
    return document


def fields_from_json(document: Any) -> ClaimFields:
    """Read the published JSON form; keys left out or null take their defaults."""
    if not isinstance(document, Mapping):
        raise InvalidAnnotation("fields-not-object")
    known = {_JSON_NAMES.get(name, name): name for name in _NAMES}
    unknown = sorted(set(document) - set(known))
    if unknown:
        raise InvalidAnnotation("unknown-field", fields=unknown, known=sorted(known))
    values: dict[str, Any] = {}
    for key, value in document.items():
        if value is not None:
            values[known[key]] = _value(key, known[key], value)
    return check_fields(ClaimFields(**values))


def clean(text: str) -> str:
    """``text`` without lone surrogates, which no file could hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _value(key: str, name: str, value: Any) -> Any:
    if name == "regions":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise InvalidAnnotation("bad-field-type", field=key, expected="list of strings")
        return tuple(value)
    if name in ("low", "high"):
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise InvalidAnnotation("bad-field-type", field=key, expected="number")
        try:
            return Decimal(str(value))
        except InvalidOperation:
            raise InvalidAnnotation("bad-number", field=key, value=value) from None
    if not isinstance(value, str):
        raise InvalidAnnotation("bad-field-type", field=key, expected="string")
    return value
