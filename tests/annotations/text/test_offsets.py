"""Positions between raw text, reading text and UTF-16."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import Edit
from annotations.text.offsets import Segment, TextMap, Utf16Index, apply_edits, compose

texts = st.text(alphabet="ab中文😀𠀀\n(é)", max_size=40)


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Edit]:
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=12)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return [
        Edit(start, end, draw(st.text("xyz学", max_size=3)), draw(st.sampled_from("pq")))
        for start, end in pairs
    ]


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    raw = draw(texts)
    return raw, draw(edits_of(len(raw)))


@given(texts)
def test_utf16_positions_convert_there_and_back(text: str) -> None:
    index = Utf16Index(text)
    for position in range(len(text) + 1):
        unit = len(text[:position].encode("utf-16-le")) // 2
        assert index.to_utf16(position) == unit
        assert index.to_code_point(unit) == position
    assert index.utf16_length == len(text.encode("utf-16-le")) // 2


def test_a_unit_inside_a_pair_is_the_pair() -> None:
    index = Utf16Index("a😀b")
    assert [index.to_code_point(unit) for unit in range(-1, 7)] == [0, 0, 1, 1, 2, 3, 3, 3]
    assert index.to_utf16(99) == 4


@given(texts_with_edits())
def test_segments_tile_both_texts(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    reading = apply_edits(raw, edits)
    position = raw_position = 0
    for segment in TextMap(edits, len(raw)).segments():
        assert (segment.start, segment.raw_start) == (position, raw_position)
        position, raw_position = segment.end, segment.raw_end
        if not segment.reason:
            assert reading[segment.start : segment.end] == raw[segment.raw_start : segment.raw_end]
    assert (position, raw_position) == (len(reading), len(raw))


@given(texts_with_edits())
def test_positions_are_monotone_total_and_agree(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    reading = apply_edits(raw, edits)
    positions = TextMap(edits, len(raw))
    forward = [positions.reading_position(i) for i in range(len(raw) + 1)]
    backward = [positions.raw_position(i) for i in range(len(reading) + 1)]
    assert forward == sorted(forward) and backward == sorted(backward)
    assert forward[0] >= 0 and forward[-1] == len(reading)
    assert backward[0] == 0 and backward[-1] <= len(raw)


@given(texts_with_edits(), st.data())
def test_a_raw_range_yields_its_reading_range(
    case: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    raw, edits = case
    edits = [edit for edit in edits if edit.start < edit.end]  # repairs never insert
    reading = apply_edits(raw, edits)
    positions = TextMap(edits, len(raw))
    start = data.draw(st.integers(0, len(reading)))
    end = data.draw(st.integers(start, len(reading)))
    raw_start, raw_end = positions.raw_range(start, end)
    inside = [
        Edit(edit.start - raw_start, edit.end - raw_start, edit.replacement, edit.reason)
        for edit in edits
        if raw_start <= edit.start and edit.end <= raw_end
    ]
    yielded = apply_edits(raw[raw_start:raw_end], inside)
    back_start, back_end = positions.reading_range(raw_start, raw_end)
    assert reading[start:end] in yielded  # a replacement cut by the range is taken whole
    assert yielded == reading[back_start:back_end]
    if yielded == reading[start:end] and yielded:
        # Smallest: neither end is a deletion that the passage does not need.
        assert not any(
            not edit.replacement and (edit.start == 0 or edit.end == raw_end - raw_start)
            for edit in inside
        )


def test_the_smallest_raw_range_holds_the_glosses_inside_it() -> None:
    raw = "科学(xué)城(chéng)好"
    edits = [Edit(2, 7, "", "gloss"), Edit(8, 15, "", "gloss")]
    positions = TextMap(edits, len(raw))
    assert apply_edits(raw, edits) == "科学城好"
    assert positions.raw_range(0, 2) == (0, 2)
    assert positions.raw_range(1, 3) == (1, 8)
    assert positions.raw_range(2, 3) == (7, 8)
    assert positions.raw_range(3, 4) == (15, 16)
    assert positions.raw_range(2, 2) == (2, 2)
    assert positions.reading_range(3, 6) == (2, 2)
    assert positions.segments()[1] == Segment(2, 2, 2, 7, "gloss")


@given(texts_with_edits(), st.data())
def test_composed_edits_do_what_the_two_do(
    case: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    raw, first = case
    middle = apply_edits(raw, first)
    second = data.draw(edits_of(len(middle)))
    assert apply_edits(raw, compose(first, second, middle)) == apply_edits(middle, second)


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(2, 4, "", "a"), Edit(3, 5, "", "a")],
        [Edit(4, 5, "", "a"), Edit(1, 2, "", "a")],
        [Edit(1, 99, "", "a")],
        [Edit(3, 2, "", "a")],
    ],
)
def test_edits_that_do_not_fit_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="edits"):
        TextMap(edits, 10)
    with pytest.raises(ValueError, match="edits"):
        apply_edits("x" * 10, edits)
