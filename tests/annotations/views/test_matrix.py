"""The comparison matrix."""

import random

import pytest

from annotations.views.base import EMPTY
from annotations.views.matrix import matrix
from tests.annotations.views.records import article, claim, snapshot


def keys(headers: object) -> list[str]:
    return [header.key for header in headers]  # type: ignore[attr-defined]


def test_rows_are_the_articles_regions_then_others_then_the_country() -> None:
    table = matrix(
        snapshot(
            [article("a2", "乙"), article("a1", "甲", "丁", "全国")],
            [
                claim("1", "人才", "全国"),
                claim("2", "人才", "丙", "甲"),
                claim("3", "人才"),
            ],
        )
    )
    assert keys(table.rows) == ["甲", "丁", "乙", "丙", "全国", ""]
    assert table.rows[-1].title


def test_columns_are_the_codebooks_then_dimensions_it_does_not_know() -> None:
    shot = snapshot([], [claim("1", "气候", "甲"), claim("2", "政策", "甲")])
    table = matrix(shot)
    known = [label.id for label in shot.codebook.dimensions]
    assert keys(table.columns) == [*known, "气候"]
    # An alias counts under the label it is an alias of.
    assert table.cell("甲", "政策支持").claims == ("2",)


def test_a_claim_about_several_regions_counts_in_each() -> None:
    table = matrix(snapshot([], [claim("1", "人才", "甲", "乙", "甲", passages=[("a1", 0, 2)])]))
    for region in ("甲", "乙"):
        assert table.cell(region, "人才").claims == ("1",)
        assert table.cell(region, "人才").passages == 1


def test_passages_are_counted_once() -> None:
    claims = [
        claim("1", "人才", "甲", passages=[("a1", 0, 2), ("a1", 3, 5)]),
        claim("2", "人才", "甲", passages=[("a1", 0, 2), ("a2", 0, 2)]),
    ]
    assert matrix(snapshot([], claims)).cell("甲", "人才").passages == 3


def test_the_headline_is_a_number_actual_latest_best_supported() -> None:
    expected = [
        claim(
            "two passages",
            "人才",
            "甲",
            low=1,
            period_start="2024-05",
            passages=[("a1", 0, 1), ("a1", 1, 2)],
        ),
        claim("one passage", "人才", "甲", low=1, period_start="2024-05", passages=[("a1", 0, 1)]),
        claim("earlier", "人才", "甲", low=1, period_end="2024-04-30", period_start="2024"),
        claim("much earlier", "人才", "甲", low=1, period_start="2023"),
        claim("undated", "人才", "甲", low=1),
        claim("target", "人才", "甲", low=1, kind="target", period_start="2030"),
        claim("plan", "人才", "甲", low=1, kind="plan"),
        claim("estimate", "人才", "甲", low=1, kind="estimate"),
        claim("advice", "人才", "甲", low=1, kind="advice"),
        claim("words", "人才", "甲", value_text="充足", period_start="2026"),
        claim("more words", "人才", "甲", value_text="短缺", kind="target"),
    ]
    for seed in range(5):
        shuffled = random.Random(seed).sample(expected, len(expected))
        cell = matrix(snapshot([], shuffled)).cell("甲", "人才")
        assert list(cell.claims) == [item.id for item in expected]


def test_a_year_is_later_than_its_months() -> None:
    claims = [
        claim("month", "人才", "甲", low=1, period_start="2024-11"),
        claim("year", "人才", "甲", low=2, period_start="2024"),
    ]
    assert matrix(snapshot([], claims)).cell("甲", "人才").claims == ("year", "month")


def test_empty_nothing_and_zero_differ() -> None:
    done, open_ = article("a1", "甲", state="done"), article("a2", "乙", state="reading")
    shot = snapshot(
        [done, open_], [claim("1", "人才", "甲", low=0), claim("2", "人才", "乙", low=3)]
    )
    table = matrix(shot)
    assert table.cell("甲", "人才").state == "zero"
    assert table.cell("乙", "人才").state == "value"
    assert table.cell("甲", "政策支持").state == "nothing"
    assert table.cell("乙", "政策支持") == EMPTY
    assert ("乙", "政策支持") not in table.cells


def test_nothing_needs_all_articles_of_the_region_read() -> None:
    articles = [article("a1", "甲", state="done"), article("a2", "甲", state="new")]
    assert matrix(snapshot(articles)).cell("甲", "人才").state == "empty"
    # A region that only claims name has no article of its own to be read.
    shot = snapshot([articles[0]], [claim("1", "人才", "乙", low=1)])
    assert matrix(shot).cell("乙", "政策支持").state == "empty"


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"low": 0, "comparator": "≈"}, "zero"),
        ({"low": 0, "comparator": "≤"}, "zero"),
        ({"low": 0, "high": 0, "comparator": "range"}, "zero"),
        ({"low": 0, "comparator": ">"}, "value"),
        ({"low": 0, "comparator": "≥"}, "value"),
        ({"low": 0, "high": 5, "comparator": "range"}, "value"),
        ({"value_text": "0"}, "value"),
    ],
)
def test_zero_is_a_number_that_is_zero(fields: dict[str, object], state: str) -> None:
    cell = matrix(snapshot([], [claim("1", "人才", "甲", **fields)])).cell("甲", "人才")  # type: ignore[arg-type]
    assert cell.state == state


def number(key: str, low: int, comparator: str = "=", **fields: object) -> object:
    same = {"indicator": "团队数", "subject": "实验室", "unit": "个", "period_start": "2023"}
    return claim(key, "人才", "甲", low=low, comparator=comparator, **{**same, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        (number("1", 6), number("2", 8), True),
        (number("1", 6), number("2", 6), False),
        (number("1", 6), number("2", 8, period_start="2024"), False),
        (number("1", 6), number("2", 8, kind="target"), False),
        (number("1", 6), number("2", 8, subject="别家"), False),
        (number("1", 6), number("2", 8, indicator="平台数"), False),
        (number("1", 6), number("2", 8, unit="家"), False),
        (number("1", 20), number("2", 15, "≥"), False),
        (number("1", 10), number("2", 15, "≥"), True),
        (number("1", 15), number("2", 15, ">"), True),
        (number("1", 15), number("2", 15, "≤"), False),
        (number("1", 10, "≤"), number("2", 15, "≥"), True),
        (number("1", 10, ">"), number("2", 10, "<"), True),
        (number("1", 10, "range", high=20), number("2", 15), False),
        (number("1", 10, "range", high=20), number("2", 21), True),
        (number("1", 10), number("2", 90, "vague"), False),
        (number("1", 6, subject="", indicator=""), number("2", 8, subject="", indicator=""), False),
    ],
)
def test_conflict(first: object, second: object, conflict: bool) -> None:
    for claims in ([first, second], [second, first]):
        cell = matrix(snapshot([], claims)).cell("甲", "人才")  # type: ignore[arg-type]
        assert cell.conflict is conflict


def test_an_empty_project_has_an_empty_matrix() -> None:
    table = matrix(snapshot())
    assert table.rows == () and not table.cells and table.columns
