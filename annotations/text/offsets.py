"""Where a position lies: in the raw text, in the reading text, and in UTF-16.

All ranges are half-open. Positions are code points unless a name says UTF-16.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from annotations.model import Edit

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Index:
    """Converts between code points of ``text`` and UTF-16 units (Qt's positions).

    Costs nothing where the text has no character beyond U+FFFF. Positions
    outside the text are taken as its nearest end; a unit in the middle of a
    surrogate pair is taken as the pair's beginning.
    """

    __slots__ = ("_points", "_units", "length", "utf16_length")

    def __init__(self, text: str) -> None:
        self._points = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + number for number, point in enumerate(self._points)]
        self.length = len(text)
        self.utf16_length = len(text) + len(self._points)

    def to_utf16(self, position: int) -> int:
        """UTF-16 offset of the code point offset ``position``."""
        position = min(max(position, 0), self.length)
        if not self._points:
            return position
        return position + bisect_left(self._points, position)

    def to_code_point(self, unit: int) -> int:
        """Code point offset of the UTF-16 offset ``unit``."""
        unit = min(max(unit, 0), self.utf16_length)
        if not self._points:
            return unit
        return unit - bisect_left(self._units, unit)


class Segment(NamedTuple):
    """A piece of the map: reading[start:end] came from raw[raw_start:raw_end].

    ``reason`` is "" for text taken over unchanged. A deletion has ``start == end``.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int
    reason: str


class TextMap:
    """Positions of the raw text against those of the reading text.

    Both directions are monotone and total; positions outside are clamped.
    Raises ``ValueError`` where the edits overlap, are unsorted or leave the text.
    """

    __slots__ = (
        "_out_ends", "_out_starts", "_raw_ends", "_raw_starts", "_reasons",
        "raw_length", "reading_length",
    )  # fmt: skip

    def __init__(self, edits: Sequence[Edit], raw_length: int) -> None:
        _check(edits, raw_length)
        self.raw_length = raw_length
        self._raw_starts = [edit.start for edit in edits]
        self._raw_ends = [edit.end for edit in edits]
        self._reasons = [edit.reason for edit in edits]
        self._out_starts: list[int] = []
        self._out_ends: list[int] = []
        shift = 0
        for edit in edits:
            start = edit.start + shift
            self._out_starts.append(start)
            self._out_ends.append(start + len(edit.replacement))
            shift += len(edit.replacement) - (edit.end - edit.start)
        self.reading_length = raw_length + shift

    def reading_position(self, raw: int) -> int:
        """Where a raw position lies in the reading text; replaced text counts as its beginning."""
        raw = min(max(raw, 0), self.raw_length)
        at = bisect_right(self._raw_starts, raw) - 1
        if at < 0:
            return raw
        if raw >= self._raw_ends[at]:
            return self._out_ends[at] + raw - self._raw_ends[at]
        return self._out_starts[at]

    def raw_position(self, reading: int) -> int:
        """Where a reading position lies in the raw text, before anything deleted there."""
        reading = min(max(reading, 0), self.reading_length)
        at = bisect_left(self._out_starts, reading) - 1
        if at < 0:
            return reading
        if reading >= self._out_ends[at]:
            return self._raw_ends[at] + reading - self._out_ends[at]
        return self._raw_starts[at]

    def reading_range(self, start: int, end: int) -> tuple[int, int]:
        """The reading range of a raw range; replacements it touches are taken whole."""
        start, end = self._ordered(start, end, self.raw_length)
        first = self.reading_position(start)
        if start == end:
            return first, first
        at = bisect_left(self._raw_starts, end) - 1
        if at < 0:
            return first, end
        if end >= self._raw_ends[at]:
            return first, self._out_ends[at] + end - self._raw_ends[at]
        return first, self._out_ends[at]

    def raw_range(self, start: int, end: int) -> tuple[int, int]:
        """The smallest raw range that yields a reading range, deletions inside it included."""
        start, end = self._ordered(start, end, self.reading_length)
        if start == end:
            position = self.raw_position(start)
            return position, position
        at = bisect_right(self._out_starts, start) - 1
        if at < 0:
            first = start
        elif start >= self._out_ends[at]:
            first = self._raw_ends[at] + start - self._out_ends[at]
        else:
            first = self._raw_starts[at]
        at = bisect_left(self._out_starts, end) - 1
        if at < 0:
            return first, end
        if end >= self._out_ends[at]:
            return first, self._raw_ends[at] + end - self._out_ends[at]
        return first, self._raw_ends[at]

    def segments(self) -> list[Segment]:
        """Every piece in order: they tile both texts, deletions are empty in the reading text."""
        found: list[Segment] = []
        out = raw = 0
        rows = zip(
            self._out_starts, self._out_ends, self._raw_starts, self._raw_ends, self._reasons,
            strict=True,
        )  # fmt: skip
        for out_start, out_end, raw_start, raw_end, reason in rows:
            if raw_start > raw:
                found.append(Segment(out, out_start, raw, raw_start, ""))
            found.append(Segment(out_start, out_end, raw_start, raw_end, reason))
            out, raw = out_end, raw_end
        if raw < self.raw_length:
            found.append(Segment(out, self.reading_length, raw, self.raw_length, ""))
        return found

    @staticmethod
    def _ordered(start: int, end: int, length: int) -> tuple[int, int]:
        start = min(max(start, 0), length)
        return start, min(max(end, start), length)


def apply_edits(raw: str, edits: Sequence[Edit]) -> str:
    """The text that ``edits`` make of ``raw``; raises ``ValueError`` as ``TextMap`` does."""
    _check(edits, len(raw))
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces.append(raw[position : edit.start])
        pieces.append(edit.replacement)
        position = edit.end
    pieces.append(raw[position:])
    return "".join(pieces)


def compose(first: Sequence[Edit], second: Sequence[Edit], middle: str) -> list[Edit]:
    """One list of edits that does what ``first`` and then ``second`` do.

    ``middle`` is the text between the two: the result of ``first``, to which
    the offsets of ``second`` refer. Edits that touch the same characters are
    merged: reasons joined with "+", the lower confidence kept.
    """
    if not second:
        return list(first)
    if not first:
        return list(second)
    raw_length = len(middle) + sum(e.end - e.start - len(e.replacement) for e in first)
    positions = TextMap(first, raw_length)
    # (middle start, middle end, stage, edit): the second stage sorts first where both are
    # empty at one place, because raw_position() lies before what was deleted there.
    items: list[tuple[int, int, int, Edit]] = [
        (start, end, 1, edit)
        for start, end, edit in zip(positions._out_starts, positions._out_ends, first, strict=True)
    ]
    items += [(edit.start, edit.end, 0, edit) for edit in second]
    items.sort(key=lambda item: item[:3])
    composed: list[Edit] = []
    group: list[tuple[int, int, int, Edit]] = []
    group_end = -1
    for item in items:
        if group and item[0] >= group_end:
            composed.append(_merged(group, positions, middle))
            group = []
        group_end = max(group_end, item[1]) if group else item[1]
        group.append(item)
    if group:
        composed.append(_merged(group, positions, middle))
    return composed


def _merged(group: list[tuple[int, int, int, Edit]], positions: TextMap, middle: str) -> Edit:
    if len(group) == 1:
        start, end, stage, edit = group[0]
        if stage == 1:
            return edit
        raw_start, raw_end = positions.raw_range(start, end)
        return Edit(raw_start, raw_end, edit.replacement, edit.reason, edit.confidence)
    start = min(item[0] for item in group)
    end = max(item[1] for item in group)
    later = [
        Edit(edit.start - start, edit.end - start, edit.replacement, edit.reason)
        for _, _, stage, edit in group
        if stage == 0
    ]
    raw_start, raw_end = positions.raw_range(start, end)
    reasons = dict.fromkeys(item[3].reason for item in sorted(group, key=lambda i: -i[2]))
    return Edit(
        raw_start,
        raw_end,
        apply_edits(middle[start:end], later),
        "+".join(reasons),
        min(item[3].confidence for item in group),
    )


def _check(edits: Sequence[Edit], length: int) -> None:
    position = 0
    for edit in edits:
        if edit.start < position or edit.end < edit.start or edit.end > length:
            raise ValueError(f"edits overlap, are unsorted or leave the text: {edit!r}")
        position = edit.end
