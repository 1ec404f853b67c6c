"""Measures to draw, and their bars."""

from decimal import Decimal

from annotations.views.indicators import IndicatorChoice, indicators, series
from tests.annotations.views.records import article, claim, snapshot


def test_the_most_comparable_measure_comes_first() -> None:
    claims = [
        claim("1", "产业规模", "甲", indicator="产值", unit="元", low=1),
        claim("2", "产业规模", "甲", indicator="产值", unit="元", low=2),
        claim("3", "产业规模", "甲", indicator="产值", unit="元", low=3),
        claim("4", "企业集聚", "甲", "乙", indicator="企业数", unit="家", low=4),
        claim("5", "企业集聚", "甲", indicator="企业数", unit="%", low=4),
        claim("6", "企业集聚", "甲", indicator="企业数", unit="家", value_text="很多"),
        claim("7", "企业集聚", "甲", unit="家", low=4),
        claim("8", "企业集聚", "甲", indicator="日期", low=2024, value_class="date"),
    ]
    assert indicators(snapshot([], claims)) == [
        IndicatorChoice("企业数", "家", 2, 1),
        IndicatorChoice("产值", "元", 1, 3),
        IndicatorChoice("企业数", "%", 1, 1),
    ]


def test_bars_follow_the_matrix_and_repeat_nothing() -> None:
    same = {"indicator": "企业数", "unit": "家"}
    claims = [
        claim("1", "企业集聚", "乙", low=5, **same),
        claim("2", "企业集聚", "甲", low=200, kind="target", period_start="2025", **same),
        claim("3", "企业集聚", "甲", low=10, high=15, comparator="range", **same),
        claim("4", "企业集聚", "甲", low="10", high="15", comparator="range", **same),
        claim("5", "企业集聚", "甲", low=9, indicator="企业数", unit="%"),
        claim("6", "企业集聚", "乙", low=7, period_text="近年", **same),
        claim("7", "企业集聚", "乙", low=7, period_start="2017", period_end="2021", **same),
    ]
    bars = series(snapshot([article("a1", "甲")], claims), "企业数", "家")
    assert [
        (bar.region, bar.value, bar.low, bar.kind, bar.period, bar.claim_id) for bar in bars
    ] == [
        ("甲", Decimal(15), Decimal(10), "actual", "", "3"),
        ("甲", Decimal(200), Decimal(200), "target", "2025", "2"),
        ("乙", Decimal(7), Decimal(7), "actual", "2017/2021", "7"),
        ("乙", Decimal(5), Decimal(5), "actual", "", "1"),
        ("乙", Decimal(7), Decimal(7), "actual", "近年", "6"),
    ]


def test_every_choice_has_bars() -> None:
    claims = [
        claim(str(n), "产业规模", "甲乙丙"[n % 3], indicator="产值", unit="元亩"[n % 2], low=n)
        for n in range(12)
    ]
    shot = snapshot([], claims)
    for choice in indicators(shot):
        bars = series(shot, choice.indicator, choice.unit)
        assert len({bar.region for bar in bars}) == choice.regions
        assert len(bars) == choice.claims
