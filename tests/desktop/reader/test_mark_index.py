from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reader.mark_index import MarkIndex
from desktop.reader.marks import Mark, reading_order, smallest_first

LENGTH = 40
COLOURS = ("#000000", "#ffffff")


@st.composite
def marks(draw):
    start = draw(st.integers(0, LENGTH - 1))
    end = draw(st.integers(start + 1, LENGTH))
    return Mark(draw(st.sampled_from("abcdefgh")), start, end, "", COLOURS)


starts = st.sets(st.integers(1, LENGTH - 1), max_size=8).map(lambda found: [0, *sorted(found)])
steps = st.lists(st.one_of(marks(), st.sampled_from("abcdefgh")), max_size=25)


@given(starts, st.lists(marks(), max_size=8, unique_by=lambda mark: mark.id), steps)
def test_index_agrees_with_a_plain_list(starts, first, steps):
    index = MarkIndex(starts, LENGTH, first)
    plain = {mark.id: mark for mark in first}
    for step in steps:
        if isinstance(step, Mark):
            index.add(step)
            plain[step.id] = step
        elif step in plain:
            index.remove(step)
            del plain[step]
        else:
            assert step not in index
    assert {mark.id: mark for mark in index} == plain
    for position in range(LENGTH):
        expected = [m for m in plain.values() if m.start <= position < m.end]
        assert index.at(position) == sorted(expected, key=smallest_first)
    edges = [*starts, LENGTH]
    for number, (begin, end) in enumerate(pairwise(edges)):
        touching = {m.id for m in plain.values() if m.start < end and m.end > begin}
        assert {m.id for m in index.in_paragraph(number)} == touching
    order = sorted(plain.values(), key=reading_order)
    for here, mark in enumerate(order):
        assert index.next_after(reading_order(mark)) == (order[here + 1 : here + 2] or [None])[0]
        before = order[here - 1] if here else None
        assert index.last_before(reading_order(mark)) == before


@pytest.mark.parametrize("start, end", [(3, 3), (-1, 4), (0, LENGTH + 1), (5, 2)])
def test_marks_outside_the_text_are_refused(start, end):
    mark = Mark("a", start, end, "", COLOURS)
    with pytest.raises(ValueError):
        MarkIndex([0], LENGTH, [mark])
    index = MarkIndex([0], LENGTH)
    with pytest.raises(ValueError):
        index.add(mark)
    assert list(index) == []
