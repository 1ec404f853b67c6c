"""The short form of values."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import COMPARATORS, VALUE_CLASSES, ClaimFields
from annotations.quantities.format import format_value, plain_digits


def value(low: str | None, unit: str = "", high: str | None = None, **fields: Any) -> ClaimFields:
    return ClaimFields(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        unit=unit,
        **fields,
    )


@pytest.mark.parametrize(
    ("fields", "short"),
    [
        (value("50000000000", "元"), "500亿元"),
        (value("5.55E+9", "元"), "55.5亿元"),
        (value("390000000000", "元", comparator="≈"), "≈3900亿元"),
        (value("1200000000000", "元"), "1.2万亿元"),
        (value("50000000", "元", "100000000", comparator="range"), "5000万–1亿元"),
        (value("5000000", "人份", "10000000", comparator="range"), "500–1000万人份"),
        (value("15", "个", comparator="≥"), "≥15个"),
        (value("20", "个", comparator=">"), ">20个"),
        (value("80.9", "%"), "80.9%"),
        (value("80.90", "％"), "80.9%"),
        (value("123456", "%"), "123456%"),
        (value("120000000", "m²"), "1.2亿m²"),
        (value("12000000", "平方米"), "1200万平方米"),
        (value("5300", "家", comparator=">"), ">5300家"),
        (value("12345", "家"), "12345家"),
        (value("12345", "元"), "1.2345万元"),
        (value("9999", "元"), "9999元"),
        (value("50000000000", "美元"), "500亿美元"),
        (value("500", "亿元"), "500亿元"),
        (value("0", "家"), "0家"),
        (value("0E+3", "家"), "0家"),
        (value("-0", "家"), "0家"),
        (value("-25000", "元"), "-2.5万元"),
        (value("0.1", "元"), "0.1元"),
        (value("0", "元", "500000000", comparator="range"), "0–5亿元"),
        (value(None, "元", "500000000", comparator="range"), "≤5亿元"),
        (value("7", "个", "7", comparator="range"), "7个"),
        (value("1", "位次", value_text="全市首个", value_class="rank"), "全市首个"),
        (value("1", "位次", value_class="rank"), "1位次"),
        (value("100", "名", value_text="数百名", comparator="vague"), "数百名"),
        (value(None, value_text=" 进入临床试验 ", value_class="qualitative"), "进入临床试验"),
        (value("NaN", "元", value_text="若干"), "若干"),
        (value("Infinity", "元"), ""),
        (value(None), ""),
    ],
)
def test_short_form(fields: ClaimFields, short: str) -> None:
    assert format_value(fields) == short


def test_a_number_of_any_length_keeps_all_its_digits() -> None:
    digits = "1234567890" * 3 + ".0123456789"
    assert format_value(value(digits, "家")) == digits + "家"


def test_a_monstrous_exponent_is_not_written_out() -> None:
    assert len(format_value(value("1E+999999", "元"))) < 30


SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "": 1}
FINITE = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)


@given(FINITE, st.sampled_from(["元", "家", "%", "吨"]))
def test_scaling_loses_nothing(number: Decimal, unit: str) -> None:
    short = format_value(ClaimFields(low=number, unit=unit))
    assert short.endswith(unit)
    rest = short.removesuffix(unit)
    scale = next(word for word in SCALES if rest.endswith(word))
    digits = Decimal(rest.removesuffix(scale))
    # Exact comparison: the product could need more digits than the context keeps.
    assert digits.as_integer_ratio()[0] * SCALES[scale] * number.as_integer_ratio()[1] == (
        number.as_integer_ratio()[0] * digits.as_integer_ratio()[1]
    )


@given(
    st.builds(
        ClaimFields,
        low=st.none() | st.decimals(),
        high=st.none() | st.decimals(),
        unit=st.sampled_from(["", "元", "%", "亿元", " 家 "]),
        value_text=st.text("若干约一二 ", max_size=8),
        comparator=st.sampled_from(COMPARATORS),
        value_class=st.sampled_from(VALUE_CLASSES),
    )
)
def test_any_fields_have_a_short_form_without_what_is_no_number(fields: ClaimFields) -> None:
    short = format_value(fields)
    assert not any(word in short for word in ("NaN", "Inf", "None"))
    assert short == short.strip()


@given(FINITE)
def test_plain_digits_have_no_exponent_and_no_idle_zeros(number: Decimal) -> None:
    digits = plain_digits(number)
    if abs(number.adjusted()) <= 40:
        assert "E" not in digits
        assert not ("." in digits and digits.endswith("0"))
    assert Decimal(digits) == number
