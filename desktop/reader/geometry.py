"""Where the marks of one paragraph are drawn: fragments, lanes, tints and chips.

Works on lines given as plain boxes, so it can be tried without a window. All
offsets in here are UTF-16 units from the start of the paragraph.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from desktop.reader.marks import Mark

LANES = 4
_TINTED = ("entity", "suggestion")


class LineBox(Protocol):
    """One laid-out line: units [start, end) and where they are drawn."""

    start: int
    end: int

    def extents(self, start: int, end: int) -> list[tuple[float, float]]:
        """Left and right edges of units of this line; several where it runs both ways."""
        ...


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a mark inside the paragraph; whether it begins and ends here."""

    mark: Mark
    start: int
    end: int
    opens: bool
    closes: bool


@dataclass(slots=True)
class Fragment:
    """A piece on one line. ``tints``: the edges of what is tinted by this mark."""

    mark: Mark
    extents: list[tuple[float, float]]
    opens: bool
    closes: bool
    lane: int
    tints: list[tuple[float, float]] = field(default_factory=list)

    @property
    def left(self) -> float:
        return self.extents[0][0]

    @property
    def right(self) -> float:
        return self.extents[-1][1]

    def covers(self, x: float) -> bool:
        return any(left <= x < right for left, right in self.extents)


@dataclass(slots=True)
class Chip:
    """A chip above a line; marks that found no room stand behind the first as "+n"."""

    marks: list[Mark]
    text: str
    x: float
    width: float
    room: float
    badge: float = 0.0

    @property
    def right(self) -> float:
        return self.x + self.width + self.badge


@dataclass(slots=True)
class LineMarks:
    """What is drawn on one line: fragments (longest mark first), chips, lanes in use."""

    fragments: list[Fragment] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class ChipSizes:
    """``measure``: the elided text of a chip and its width; pixels throughout."""

    measure: Callable[[str], tuple[str, float]]
    badge: float
    gap: float
    drift: float


ParagraphMarks = dict[int, LineMarks]


def place_marks(
    pieces: Sequence[Piece], lines: Sequence[LineBox], width: float, sizes: ChipSizes, stack: int
) -> ParagraphMarks:
    """Everything to draw for ``pieces`` on ``lines``, by line number.

    ``width``: right limit of chips; ``stack``: how many tints may lie on one another.
    """
    placed: ParagraphMarks = {}
    if not pieces or not lines:
        return placed
    lanes = assign_lanes(pieces)
    line_ends = [line.end for line in lines]
    order = sorted(
        range(len(pieces)), key=lambda i: (_length(pieces[i]), -pieces[i].start), reverse=True
    )
    for index in order:
        piece = pieces[index]
        number = min(bisect_right(line_ends, piece.start), len(lines) - 1)
        while number < len(lines) and lines[number].start < piece.end:
            line = lines[number]
            start, end = max(piece.start, line.start), min(piece.end, line.end)
            extents = line.extents(start, end) if start < end else []
            if extents:
                here = placed.setdefault(number, LineMarks())
                opens = piece.opens and start == piece.start
                closes = piece.closes and end == piece.end
                here.fragments.append(Fragment(piece.mark, extents, opens, closes, lanes[index]))
                here.lanes = max(here.lanes, lanes[index] + 1)
            number += 1
    for here in placed.values():
        _tint(here.fragments, stack)
        openers = [f for f in here.fragments if f.opens and f.mark.shape != "doubt"]
        here.chips = pack_chips(openers, width, sizes)
    return placed


def changed_lines(old: ParagraphMarks, new: ParagraphMarks) -> list[int]:
    """Numbers of the lines that look different, ascending."""
    return sorted(n for n in old.keys() | new.keys() if old.get(n) != new.get(n))


def assign_lanes(pieces: Sequence[Piece]) -> list[int]:
    """A lane for each piece: short marks nearest the text, overlapping ones apart.

    There are ``LANES``; where more pieces overlap, the longest share the last one.
    """
    taken: list[tuple[list[int], list[int]]] = [([], []) for _ in range(LANES - 1)]
    lanes = [LANES - 1] * len(pieces)
    for index in sorted(
        range(len(pieces)), key=lambda i: (_length(pieces[i]), pieces[i].start, pieces[i].mark.id)
    ):
        piece = pieces[index]
        for lane, (starts, ends) in enumerate(taken):
            at = bisect_left(starts, piece.end)  # the first that begins behind this piece
            if at == 0 or ends[at - 1] <= piece.start:
                starts.insert(at, piece.start)
                ends.insert(at, piece.end)
                lanes[index] = lane
                break
    return lanes


def pack_chips(openers: Sequence[Fragment], width: float, sizes: ChipSizes) -> list[Chip]:
    """Chips from left to right, none over another or past ``width``.

    A chip that would drift too far from its mark joins the one before it ("+n").
    """
    chips: list[Chip] = []
    for fragment in sorted(openers, key=lambda f: (f.left, f.left - f.right)):
        text, wide = sizes.measure(fragment.mark.title)
        x = max(fragment.left, chips[-1].right + sizes.gap) if chips else fragment.left
        drift = max(sizes.drift, fragment.right - fragment.left - wide / 2)
        if chips and x - fragment.left > drift:
            _join(chips[-1], [fragment.mark], sizes)
        else:
            room = max(0.0, fragment.left - sizes.drift)
            chips.append(Chip([fragment.mark], text, x, wide, room))
    while chips:
        wanted = [chip.x for chip in chips]
        if _push_back(chips, width, sizes) or len(chips) == 1:
            break
        last = chips.pop()
        for chip, x in zip(chips, wanted, strict=False):
            chip.x = x
        _join(chips[-1], last.marks, sizes)
    return chips


def _push_back(chips: list[Chip], width: float, sizes: ChipSizes) -> bool:
    """Move chips left off the right edge; False if one would go too far from its mark."""
    limit = width
    for chip in reversed(chips):
        if chip.right <= limit:
            return True
        chip.x = limit - chip.width - chip.badge
        if chip.x < chip.room:
            chip.x = max(0.0, chip.x)
            return False
        limit = chip.x - sizes.gap
    return True


def _join(chip: Chip, marks: Sequence[Mark], sizes: ChipSizes) -> None:
    chip.marks.extend(marks)
    chip.badge = sizes.badge


def _tint(fragments: Sequence[Fragment], stack: int) -> None:
    """Tint each stretch of a line by the ``stack`` shortest entities over it only."""
    tinted = [fragment for fragment in fragments if fragment.mark.shape in _TINTED]
    if len(tinted) <= stack or any(len(fragment.extents) > 1 for fragment in tinted):
        for fragment in tinted:
            fragment.tints = list(fragment.extents)
        return
    edges = sorted({x for fragment in tinted for x in fragment.extents[0]})
    shortest_first = tinted[::-1]
    for left, right in itertools.pairwise(edges):
        over = [f for f in shortest_first if f.left <= left and f.right >= right]
        for fragment in over[:stack]:
            if fragment.tints and fragment.tints[-1][1] == left:
                fragment.tints[-1] = (fragment.tints[-1][0], right)
            else:
                fragment.tints.append((left, right))


def _length(piece: Piece) -> int:
    return piece.mark.end - piece.mark.start
