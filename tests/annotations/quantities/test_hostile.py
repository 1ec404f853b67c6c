"""Hostile text costs time in proportion to its length, whatever it consists of."""

import time
from collections.abc import Callable

import pytest

from annotations.quantities.find import find_quantities
from annotations.quantities.governing import period_for
from annotations.quantities.kinds import kind_of, scope_of
from annotations.quantities.periods import find_periods

SIZE = 8_000
# Four times the text may take about four times as long; what is quadratic takes sixteen times.
LIMIT = 9.0
UNITS = {
    "digits": "1",
    "noughts": "0",
    "ones": "一",
    "tens": "十",
    "scales": "亿万",
    "years": "2021年",
    "days": "1月1日",
    "years and dashes": "2021-",
    "points": "1.",
    "commas": "1,",
    "dashes": "1-",
    "clock": "1:",
    "counts": "5个",
    "firms": "三家",
    "ranges": "一至",
    "fractions": "百分之",
    "brackets": "((（",
    "numbers in brackets": "(1",
    "titles": "《",
    "quotes": "“",
    "quoted counts": "“三家",
    "list lines": "\n- 1",
    "ordinals": "第一届",
    "editions": "第五届进博会",
    "congresses": "党的二十大",
    "superlatives": "最大",
    "ranks": "全国首",
    "fronts": "前十",
    "comparators": "超过不少于约",
    "ceilings": "最高",
    "telephones": "电话1",
    "notices": "联系30日",
    "relative years": "去年今年",
    "future": "未来3年",
    "growth": "由1年增长至",
    "plans": "十四五",
    "halves": "半年",
    "letters": "a1",
    "links": "http://",
    "one sentence": "产业规模达到500亿元,",
    "no figure": "生物医药产业园区",
}


def _read(text: str) -> None:
    quantities = find_quantities(text)
    periods = find_periods(text, anchor="2024-06-30")
    for quantity in quantities[:50]:
        numbers = (quantity.number_start, quantity.number_end)
        period = period_for(text, quantity, periods, "2024-06-30", shadow=text)
        kind_of(text, numbers, anchor="2024-06-30", period=period, shadow=text)
        scope_of(text, numbers, shadow=text)


def processor_time(function: Callable[[str], None], text: str) -> float:
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        function(text)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("name", sorted(UNITS))
def test_time_grows_with_the_length(name: str) -> None:
    unit = UNITS[name]
    _read(unit)  # tables are loaded once
    short = processor_time(_read, unit * (SIZE // len(unit)))
    long = processor_time(_read, unit * (4 * SIZE // len(unit)))
    # Below some milliseconds the clock says nothing.
    assert long < max(0.1, short * LIMIT)


@pytest.mark.parametrize("unit", ["7", "(", "。", "生物医药产业", "1.5亿元,企业"], ids=str)
def test_ten_million_characters(unit: str) -> None:
    """A run of one kind is passed over; ordinary text without a stop takes seconds, not hours."""
    size = 10_000_000 if len(unit) == 1 else 600_000
    text = unit * (size // len(unit))
    begun = time.process_time()
    found = find_quantities(text, shadow=text)
    find_periods(text, anchor="2024", shadow=text)
    assert time.process_time() - begun < 60
    assert all(len(quantity.text) < 50 for quantity in found)
