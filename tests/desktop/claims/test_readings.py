from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.fields import check_period
from annotations.model import ClaimFields
from desktop.claims.numbers import grouped, parse_number, typed
from desktop.claims.periods import parse_period
from desktop.claims.readings import Unreadable, read, shown

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**16), max_value=10**16)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("500亿", "50000000000", ""),
        ("1,234.5", "1234.5", ""),
        ("17", "17", ""),
        (" 386.5 亿元", "38650000000", "元"),
        ("1.2万亿元", "1200000000000", "元"),
        ("３千万", "30000000", ""),
        ("百", None, ""),
        ("1200万平方米", "12000000", "平方米"),
        ("-3.1%", "-3.1", "%"),
        ("68.5％", "68.5", "%"),
        ("12,34", None, ""),
        ("很多", None, ""),
        ("5亿亿", None, ""),
        ("1.2.3", None, ""),
        ("", None, ""),
    ],
)
def test_numbers_are_read_in_the_base_unit_or_refused(
    text: str, number: str | None, unit: str
) -> None:
    expected = None if number is None else (Decimal(number), unit)
    assert parse_number(text) == expected


@given(NUMBERS)
def test_a_number_shown_reads_back_as_itself(number: Decimal) -> None:
    for text in (typed(number), grouped(number)):
        found = parse_number(text)
        assert found is not None, text
        assert found[0] == number


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("", ""),
        ("2025", "2025"),
        ("2025年", "2025"),
        ("2025-6", "2025-06"),
        ("2025年6月", "2025-06"),
        ("2025/06/30", "2025-06-30"),
        ("２０２５年６月３０日", "2025-06-30"),
        ("2025-13", None),
        ("2025-02-30", None),
        ("20250630", None),
        ("去年", None),
    ],
)
def test_periods_become_iso_or_are_refused(text: str, iso: str | None) -> None:
    assert parse_period(text) == iso


@given(st.dates())
def test_every_date_is_read_in_both_spellings(date: object) -> None:
    year, month, day = str(date).split("-")
    assert parse_period(str(date)) == str(date)
    assert parse_period(f"{year}年{int(month)}月{int(day)}日") == str(date)
    check_period("period_start", str(date))


def test_regions_are_split_and_each_kept_once() -> None:
    fields = read(ClaimFields(), "regions", "北京、天津，河北; 天津 ")
    assert fields.regions == ("北京", "天津", "河北")
    assert shown(fields, "regions") == "北京、天津、河北"


def test_an_upper_end_makes_a_range_and_clearing_it_ends_the_range() -> None:
    fields = read(ClaimFields(low=Decimal(280), unit="家"), "high", "320")
    assert (fields.high, fields.comparator) == (Decimal(320), "range")
    assert read(fields, "high", " ").comparator == "="


def test_a_unit_typed_behind_the_number_fills_an_empty_unit_only() -> None:
    assert read(ClaimFields(), "low", "500亿元").unit == "元"
    with pytest.raises(Unreadable) as refused:
        read(ClaimFields(unit="家"), "low", "500亿元")
    assert refused.value.code == "other-unit"


def test_ends_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        read(ClaimFields(low=Decimal(5)), "high", "4")
    assert refused.value.code == "range-reversed"
    with pytest.raises(Unreadable) as refused:
        read(ClaimFields(period_start="2025", period_end="2026"), "period_end", "2024")
    assert refused.value.code == "period-reversed"


def test_a_single_date_moves_both_ends_of_the_period() -> None:
    fields = read(ClaimFields(), "period_start", "2025")
    assert (fields.period_start, fields.period_end) == ("2025", "2025")
    fields = read(fields, "period_start", "2024-06")
    assert (fields.period_start, fields.period_end) == ("2024-06", "2024-06")
    fields = read(fields, "period_end", "2026")
    assert read(fields, "period_start", "2023").period_end == "2026"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2023年上半年", "2023-01", "2023-06"),
        ("2020年至2023年", "2020", "2023"),
        ("今年上半年", "", ""),  # which year that is the article tells, not the words
        ("2019年以来", "", ""),
        ("2022年和2023年", "", ""),
    ],
)
def test_a_period_in_words_gives_its_dates_where_there_are_none(
    text: str, start: str, end: str
) -> None:
    fields = read(ClaimFields(), "period_text", text)
    assert (fields.period_text, fields.period_start, fields.period_end) == (text, start, end)
    dated = ClaimFields(period_start="2021", period_end="2021")
    kept = read(dated, "period_text", text)
    assert (kept.period_start, kept.period_end) == ("2021", "2021")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("今年上半年", "2024-01", "2024-06"),
        ("去年", "2023", "2023"),
        ("近三年", "2021", "2024"),
        ("2019年以来", "2019", "2024"),
        ("2023年至今", "2023", "2024"),
        ("2023年一至三季度", "2023-01", "2023-09"),
        ("前三季度", "2023-01", "2023-09"),
        ("2024上半年", "2024-01", "2024-06"),
        ("十四五", "2021", "2025"),
        ("近年来", "", ""),
    ],
)
def test_a_period_in_words_is_counted_from_the_articles_date(
    text: str, start: str, end: str
) -> None:
    published = ("2024-06-30", "stated")
    fields = read(ClaimFields(), "period_text", text, published)
    assert (fields.period_start, fields.period_end) == (start, end)
    if start:
        either = read(ClaimFields(), "period_start", text, published)
        assert (either.period_start, either.period_end) == (start, end)


def test_dates_follow_the_words_they_came_from_and_no_others() -> None:
    published = ("2024-06-30", "stated")
    fields = read(ClaimFields(), "period_text", "去年", published)
    assert read(fields, "period_text", "今年", published).period_start == "2024"
    by_hand = read(fields, "period_start", "2022", published)
    assert read(by_hand, "period_text", "今年", published).period_start == "2022"


def test_a_value_as_written_gives_its_number_where_there_is_none() -> None:
    fields = read(ClaimFields(), "value_text", "187家")
    assert (fields.value_text, fields.low, fields.unit) == ("187家", Decimal(187), "家")
    assert read(fields, "value_text", "190家").low == Decimal(187)
    assert read(ClaimFields(), "value_text", "很多").low is None
    assert read(ClaimFields(unit="户"), "value_text", "187家").low is None
