"""A claim's fields: every check, and their JSON form there and back."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import InvalidAnnotation
from annotations.fields import check_fields, check_period, fields_from_json, fields_to_json
from annotations.model import CLAIM_KINDS, COMPARATORS, SCOPES, VALUE_CLASSES, ClaimFields

KEYS = [
    "regions", "subject", "indicator", "value_text", "low", "high", "unit", "comparator",
    "period_text", "period_start", "period_end", "kind", "class", "scope", "note",
]  # fmt: skip

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
# What a JSON number can hold exactly.
NUMBERS = (
    st.none()
    | st.integers(-(10**15), 10**15).map(Decimal)
    | st.sampled_from([Decimal("0.5"), Decimal("12.75"), Decimal("-3.2"), Decimal("0")])
)
PERIODS = st.sampled_from(["", "2025", "2022-05", "2023-01-10", "2024-02-29"])


@st.composite
def sound_fields(draw: st.DrawFn) -> ClaimFields:
    low, high = draw(NUMBERS), draw(NUMBERS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    start, end = sorted((draw(PERIODS), draw(PERIODS)))
    names = draw(st.lists(WORDS, max_size=3))
    return ClaimFields(
        regions=tuple(dict.fromkeys(name.strip() for name in names if name.strip())),
        subject=draw(WORDS),
        indicator=draw(WORDS),
        value_text=draw(WORDS),
        low=low,
        high=high,
        unit=draw(WORDS),
        comparator=draw(st.sampled_from(COMPARATORS)),
        period_text=draw(WORDS),
        period_start=start,
        period_end=end,
        kind=draw(st.sampled_from(CLAIM_KINDS)),
        value_class=draw(st.sampled_from(VALUE_CLASSES)),
        scope=draw(st.sampled_from(SCOPES)),
        note=draw(WORDS),
    )


def code(document: Any) -> str:
    with pytest.raises(InvalidAnnotation) as caught:
        fields_from_json(document)
    return caught.value.code


@given(sound_fields())
def test_there_and_back(fields: ClaimFields) -> None:
    assert check_fields(fields) == fields
    document = json.loads(json.dumps(fields_to_json(fields), ensure_ascii=False))
    assert list(document) == KEYS
    assert fields_from_json(document) == fields


def test_left_out_or_null_is_the_default() -> None:
    assert fields_from_json({}) == ClaimFields()
    assert fields_from_json(dict.fromkeys(KEYS)) == ClaimFields()


def test_numbers_are_exact() -> None:
    assert fields_from_json({"low": 0.1}).low == Decimal("0.1")
    assert fields_from_json({"low": "12345678901234567890.123456789012345"}).low == Decimal(
        "12345678901234567890.123456789012345"
    )
    assert fields_to_json(ClaimFields(low=Decimal("5E+10")))["low"] == 50_000_000_000


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ([], "fields-not-object"),
        ("x", "fields-not-object"),
        ({"value": 1}, "unknown-field"),
        ({"value_class": "number"}, "unknown-field"),
        ({"regions": "重庆"}, "bad-field-type"),
        ({"regions": [1]}, "bad-field-type"),
        ({"subject": 1}, "bad-field-type"),
        ({"low": True}, "bad-field-type"),
        ({"low": [1]}, "bad-field-type"),
        ({"low": "many"}, "bad-number"),
        ({"low": float("nan")}, "bad-number"),
        ({"high": float("inf")}, "bad-number"),
        ({"low": "1e999999999"}, "bad-number"),
        ({"low": "1e-999999999"}, "bad-number"),
        ({"low": 2, "high": 1}, "range-reversed"),
        ({"comparator": ">="}, "bad-choice"),
        ({"kind": "fact"}, "bad-choice"),
        ({"class": "text"}, "bad-choice"),
        ({"scope": "world"}, "bad-choice"),
        ({"period_start": "2024-13"}, "bad-period"),
        ({"period_end": "23"}, "bad-period"),
        ({"period_start": "2025", "period_end": "2024"}, "period-reversed"),
        ({"period_start": "2024-05-02", "period_end": "2024-05-01"}, "period-reversed"),
    ],
)
def test_refused(document: Any, expected: str) -> None:
    assert code(document) == expected


@pytest.mark.parametrize(
    "value",
    ["2025-00", "2025-1", "2023-02-29", "2100-02-29", "2025-04-31", "2025-01-00", "25", " 2025",
     "2025 ", "2025\n", "２０２５", "٢٠٢٥", "2025-", "2025/01", "2025-01-01T00"],
)  # fmt: skip
def test_no_date(value: str) -> None:
    with pytest.raises(InvalidAnnotation, match="bad-period") as caught:
        check_period("published", value)
    assert caught.value.data == {"field": "published", "value": value}


@pytest.mark.parametrize("value", ["", "2025", "2022-05", "2023-01-10", "2024-02-29", "2000-02-29"])
def test_date(value: str) -> None:
    check_period("published", value)


def test_periods_of_unlike_precision_overlap() -> None:
    check_fields(ClaimFields(period_start="2025-06", period_end="2025"))
    check_fields(ClaimFields(period_start="2025", period_end="2025-06"))


def test_regions_are_cleaned() -> None:
    fields = check_fields(ClaimFields(regions=(" 重庆 ", "", "重庆", "\ud800", "深圳")))
    assert fields.regions == ("重庆", "?", "深圳")
    assert check_fields(replace(fields, note="\udc80x")).note == "?x"
