"""The queue's order and what stands around a passage."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import ArticleId
from annotations.suggest.base import Suggestion
from desktop.suggestions.item import item
from desktop.suggestions.order import Filter, arranged, counts, excerpt, neighbour

ONE, TWO = ArticleId("one"), ArticleId("two")


def suggestion(article: ArticleId, start: int, end: int, **other: object) -> Suggestion:
    plain = Suggestion(article, start, end, "词" * (end - start), "entity", "企业", 0.5, "pattern")
    return replace(plain, **other)  # type: ignore[arg-type]


ITEMS = [
    item(suggestion(TWO, 0, 2, score=0.9)),
    item(suggestion(ONE, 5, 7, score=0.4, label="人物")),
    item(suggestion(ONE, 3, 4, score=0.6)),
    item(suggestion(ONE, 3, 9, score=0.6, type="claim", label="产业规模")),
]


def places(items: list) -> list[tuple[str, int, int]]:
    return [(each.article_id, each.start, each.end) for each in items]


def test_in_reading_order_the_enclosing_one_comes_first() -> None:
    found = arranged(ITEMS, {ONE: 0, TWO: 1})
    assert places(found) == [("one", 3, 9), ("one", 3, 4), ("one", 5, 7), ("two", 0, 2)]


def test_by_score_equals_stay_in_reading_order() -> None:
    found = arranged(ITEMS, {ONE: 0, TWO: 1}, sorting="score")
    assert places(found) == [("two", 0, 2), ("one", 3, 9), ("one", 3, 4), ("one", 5, 7)]


@pytest.mark.parametrize(
    "wanted, number",
    [(Filter(), 4), (Filter("entity"), 3), (Filter("claim"), 1), (Filter("entity", "人物"), 1)],
)
def test_filter(wanted: Filter, number: int) -> None:
    assert len(arranged(ITEMS, {}, wanted=wanted)) == number


def test_counts_are_of_type_and_label() -> None:
    assert counts(ITEMS) == {
        ("entity", "企业"): 2, ("entity", "人物"): 1, ("claim", "产业规模"): 1,
    }  # fmt: skip


def test_neighbours_go_round() -> None:
    first, *_, last = ITEMS
    assert neighbour(ITEMS, last.id, 1) is first
    assert neighbour(ITEMS, first.id, -1) is last
    assert neighbour(ITEMS, "gone", 1) is first
    assert neighbour(ITEMS, "gone", -1) is last
    assert neighbour([], "", 1) is None


def test_an_excerpt_keeps_to_its_paragraph() -> None:
    text = "上一段。\n" + "前" * 40 + "词" + "后" * 40 + "\n下一段"
    start = text.index("词")
    assert excerpt(text, start, start + 1, 5) == ("…前前前前前", "词", "后后后后后…")
    assert excerpt("头词尾\n别", 1, 2) == ("头", "词", "尾")


@given(st.text(max_size=60), st.integers(0, 59), st.integers(1, 10), st.integers(0, 20))
def test_an_excerpt_shows_the_passage_itself(
    text: str, start: int, length: int, around: int
) -> None:
    end = min(start + length, len(text))
    if start < end:
        before, passage, behind = excerpt(text, start, end, around)
        assert passage == text[start:end]
        assert len(before) <= around + 1 and len(behind) <= around + 1
