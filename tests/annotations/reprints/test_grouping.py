"""Which article stands for which, without comparing all pairs."""

import random

from hypothesis import given
from hypothesis import strategies as st

from annotations.reprints import Candidate, Grouper, SketchIndex, sketch_of
from annotations.reprints.sketch import unpacked
from tests.annotations.reprints.test_sketch import article


def candidate(key: str, text: str, stated: str = "", representative: str = "") -> Candidate:
    return Candidate(key, sketch_of(text), stated, len(text), representative)


def test_the_first_stands_for_its_copies_and_excerpts() -> None:
    whole = article(1)
    grouper = Grouper()
    assert grouper.place(candidate("whole", whole)) is None
    assert grouper.place(candidate("other", article(2))) is None
    assert grouper.place(candidate("copy", whole)) == ("copy", "whole")
    assert grouper.place(candidate("excerpt", whole[300:900])) == ("excerpt", "whole")


def test_the_earliest_stated_date_stands_for_the_group_then_the_longest() -> None:
    text = article(1)
    grouper = Grouper()
    grouper.place(candidate("undated", text))
    assert grouper.place(candidate("longer", text + article(9, 300))) == ("undated", "longer")
    assert grouper.place(candidate("late", text, "2024-06-30")) == ("longer", "late")
    assert grouper.place(candidate("early", text[:1500], "2024-06-01")) == ("late", "early")
    # From now on the excerpt stands for the text, and what only the rest shares is not its.
    assert grouper.place(candidate("again", text, "2024-07-01")) == ("again", "early")


def test_two_articles_are_not_joined_by_a_third_that_prints_both() -> None:
    one, two = article(1), article(2)
    grouper = Grouper()
    grouper.place(candidate("one", one))
    grouper.place(candidate("two", two))
    assert grouper.place(candidate("both", one + two, "")) in (("one", "both"), ("two", "both"))
    assert grouper.place(candidate("copy of two", two[:1000])) is not None


def test_articles_of_the_project_are_known_and_reprints_are_not_asked() -> None:
    text = article(1)
    grouper = Grouper([candidate("old", text, "2024"), candidate("reprint", text, "2025", "old")])
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
