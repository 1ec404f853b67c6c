from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from desktop.reader.geometry import LANES, ChipSizes, Piece, assign_lanes, place_marks
from desktop.reader.marks import Mark

EM = 10.0
COLOURS = ("#000000", "#ffffff")
SIZES = ChipSizes(measure=lambda title: (title, len(title) * 8.0), badge=12.0, gap=2.0, drift=60.0)


@dataclass
class Line:
    """A line of characters that are all one em wide."""

    start: int
    end: int

    def extents(self, start, end):
        return [((start - self.start) * EM, (end - self.start) * EM)]


def piece(name, start, end, shape="entity", title="地区"):
    return Piece(Mark(name, start, end, title, COLOURS, shape), start, end, True, True)


@st.composite
def pieces(draw):
    found = []
    for number in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, 59))
        end = draw(st.integers(start + 1, 60))
        shape = draw(st.sampled_from(["entity", "claim", "suggestion"]))
        found.append(piece(f"m{number}", start, end, shape, "x" * draw(st.integers(1, 12))))
    return found


@given(pieces())
def test_overlapping_pieces_have_lanes_of_their_own_while_there_are_any(found):
    lanes = assign_lanes(found)
    for i, one in enumerate(found):
        for j in range(i):
            other = found[j]
            overlap = one.start < other.end and other.start < one.end
            if overlap and lanes[i] == lanes[j]:
                assert lanes[i] == LANES - 1


def test_the_shorter_mark_is_nearer_to_the_text():
    found = [piece("long", 0, 20, "claim"), piece("short", 3, 6), piece("middle", 2, 9)]
    assert assign_lanes(found) == [2, 0, 1]


@given(pieces(), st.integers(1, 3))
def test_what_is_placed(found, stack):
    lines = [Line(0, 25), Line(25, 50), Line(50, 60)]
    width = 25 * EM
    placed = place_marks(found, lines, width, SIZES, stack)
    for number, line in enumerate(lines):
        here = placed.get(number)
        expected = {p.mark.id for p in found if p.start < line.end and p.end > line.start}
        assert {f.mark.id for f in here.fragments} == expected if here else not expected
        if here is None:
            continue
        # Every mark that begins here has its chip or is counted in one.
        begins = sorted(f.mark.id for f in here.fragments if f.opens)
        assert sorted(m.id for chip in here.chips for m in chip.marks) == begins
        for one, other in zip(here.chips, here.chips[1:], strict=False):
            assert one.right <= other.x
        assert all(chip.x >= 0 for chip in here.chips)
        if len(here.chips) > 1:
            assert here.chips[-1].right <= width
        # At most so many tints lie on one another, and none is lost where there is room.
        for column in range(25):
            x = (column + 0.5) * EM
            tinted = [f for f in here.fragments if any(a <= x < b for a, b in f.tints)]
            over = [f for f in here.fragments if f.covers(x) and f.mark.shape != "claim"]
            assert len(tinted) == min(stack, len(over))


def test_chips_without_room_are_counted():
    found = [piece(f"m{n}", 0, 2 + n, title="产业规模") for n in range(6)]
    placed = place_marks(found, [Line(0, 25)], 250.0, SIZES, 2)
    chips = placed[0].chips
    assert sum(len(chip.marks) for chip in chips) == 6
    assert chips[-1].badge > 0
