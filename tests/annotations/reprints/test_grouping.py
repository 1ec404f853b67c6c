"""Which article stands for which, without comparing all pairs."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.reprints import Candidate, Grouper, SketchIndex, sketch_of
from annotations.reprints.sketch import unpacked
from tests.annotations.reprints.test_sketch import article


def candidate(
    key: str, text: str, stated: str = "", representative: str = "", *, sourced: bool = False
) -> Candidate:
    return Candidate(key, sketch_of(text), stated, representative, sourced)


def test_the_first_stands_for_its_copies_and_excerpts() -> None:
    whole = article(1)
    grouper = Grouper()
    assert grouper.place(candidate("whole", whole)) is None
    assert grouper.place(candidate("other", article(2))) is None
    assert grouper.place(candidate("copy", whole)) == ("copy", "whole")
    assert grouper.place(candidate("excerpt", whole[300:900])) == ("excerpt", "whole")


def test_the_fullest_text_stands_for_its_excerpts_whenever_they_appeared() -> None:
    text = article(1)
    grouper = Grouper()
    grouper.place(candidate("excerpt", text[:1200], "2024-05-01", sourced=True))
    assert grouper.place(candidate("whole", text, "2024-06-30")) == ("excerpt", "whole")
    assert grouper.place(candidate("early excerpt", text[500:], "2020-01-01")) == (
        "early excerpt",
        "whole",
    )
    # What only the rest of the text shares is still found.
    assert grouper.place(candidate("the end", text[1400:])) == ("the end", "whole")


def test_of_equally_full_prints_source_and_date_count_then_the_earlier() -> None:
    text = article(1)
    grouper = Grouper()
    grouper.place(candidate("bare", text))
    longer = text + article(9, 40)  # a credit or two is no fuller text
    assert grouper.place(candidate("longer", longer)) == ("longer", "bare")
    assert grouper.place(candidate("dated", text, "2024-06-30")) == ("bare", "dated")
    assert grouper.place(candidate("earlier", text, "2024-06-01")) == ("dated", "earlier")
    assert grouper.place(candidate("sourced", text, sourced=True)) == ("earlier", "sourced")
    both = candidate("both", text[:1900], "2024-07-02", sourced=True)
    assert grouper.place(both) == ("sourced", "both")
    late = candidate("late", text, "2024-07-03", sourced=True)
    assert grouper.place(late) == ("late", "both")


@pytest.mark.parametrize("length", [300, 2_000, 30_000])
@pytest.mark.parametrize("order", [0, 1])
def test_an_excerpt_of_three_quarters_never_stands_for_the_whole(length: int, order: int) -> None:
    for seed in range(12):
        whole = article(seed, length)
        pair = [candidate("whole", whole), candidate("part", whole[: length * 3 // 4], "2020")]
        grouper = Grouper()
        grouper.place(pair[order])
        assert grouper.place(pair[1 - order]) == ("part", "whole")


def test_two_articles_are_not_joined_by_a_third_that_prints_both() -> None:
    one, two = article(1), article(2)
    grouper = Grouper()
    grouper.place(candidate("one", one))
    grouper.place(candidate("two", two))
    assert grouper.place(candidate("both", one + two, "")) in (("one", "both"), ("two", "both"))
    assert grouper.place(candidate("copy of two", two[:1000])) is not None


def test_articles_of_the_project_are_known_and_reprints_are_not_asked() -> None:
    text = article(1)
    grouper = Grouper([candidate("old", text, "2024"), candidate("reprint", text, "2023", "old")])
    assert grouper.place(candidate("new", text, "2024-05")) == ("new", "old")


def test_without_a_sketch_nothing_is_claimed() -> None:
    grouper = Grouper([Candidate("broken", b"\x07abc")])
    assert grouper.place(candidate("short", "短文")) is None
    assert grouper.place(candidate("short too", "短文")) is None


NUMBERS = st.integers(0, 400)


@given(st.lists(st.sets(NUMBERS, max_size=40), max_size=30), st.sets(NUMBERS))
def test_the_index_finds_who_shares_enough(sets: list[set[int]], query: set[int]) -> None:
    import numpy as np

    def hashes(numbers: set[int]):  # type: ignore[no-untyped-def]
        return np.array(sorted(numbers), dtype="<u4")

    index = SketchIndex()
    for numbers in sets:
        index.add(hashes(numbers))
    found = index.candidates(hashes(query), at_least=2)
    shared = {number: len(numbers & query) for number, numbers in enumerate(sets)}
    assert set(found) == {number for number, count in shared.items() if count >= 2}
    assert [shared[number] for number in found] == sorted(
        (shared[number] for number in found), reverse=True
    )


def test_a_turn_of_phrase_in_all_articles_makes_no_candidates() -> None:
    chance = random.Random(4)
    phrase = "记者从有关部门获悉这一消息引起广泛关注业内人士表示前景可期"
    index = SketchIndex()
    for number in range(200):
        sketch = unpacked(sketch_of(article(number, 300) + phrase))
        assert sketch is not None
        index.add(sketch)
    query = unpacked(sketch_of(article(chance.randrange(10**6, 10**7), 300) + phrase))
    assert query is not None
    assert index.candidates(query) == []
