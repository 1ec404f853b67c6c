"""From raw text to reading text: the registered repairs, one after the other.

Each repair sees what those before it made of the text. What is certain is
applied and composed into one list of edits over the raw text; what is not is
kept as proposals, and the text stays there as it is.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from annotations.model import Edit, Proposal
from annotations.text.offsets import TextMap, apply_edits, compose
from annotations.text.repairs import (
    controls,
    glosses,
    lines,
    newlines,
    shifts,
    tags,
    word_glosses,
)

Repair = Callable[[str], Sequence[Edit | Proposal]]

CERTAIN = 0.9
"""Edits of at least this confidence are applied; others wait for the user."""

REPAIRS: tuple[Repair, ...] = (
    newlines.propose,
    controls.propose,
    shifts.propose,
    tags.propose,
    glosses.propose,
    word_glosses.propose,
    lines.propose,
)


@dataclass(frozen=True, slots=True)
class Mended:
    """``text`` is what ``edits``, all of them certain, make of the raw text.

    Edits and ``proposals`` are sorted, disjoint, and in code points of the raw text.
    """

    text: str
    edits: tuple[Edit, ...]
    proposals: tuple[Proposal, ...]


def mend(text: str, repairs: Sequence[Repair] = REPAIRS) -> Mended:
    """Apply what is certain, list what is doubtful. Time is linear in the length."""
    edits: list[Edit] = []
    proposals: list[Proposal] = []
    current = text
    for repair in repairs:
        found = repair(current)
        if not found:
            continue
        before = TextMap(edits, len(text))
        taken = _Taken(before.reading_range(p.start, p.end) for p in proposals)
        further: list[Edit] = []
        for item in found:
            if taken.touches(item.start, item.end):
                continue  # nobody decided yet what stands there
            if isinstance(item, Edit) and item.confidence >= CERTAIN:
                further.append(item)
                continue
            start, end = before.raw_range(item.start, item.end)
            if isinstance(item, Proposal):
                proposals.append(replace(item, start=start, end=end))
            else:
                candidate = (item.replacement,)
                proposals.append(Proposal(start, end, item.reason, item.confidence, candidate))
        edits = compose(edits, further, current)
        current = apply_edits(current, further)
        proposals = disjoint(proposals, edits)
    return Mended(current, tuple(edits), tuple(proposals))


def disjoint(proposals: Sequence[Proposal], edits: Sequence[Edit]) -> list[Proposal]:
    """Proposals in order, without those that overlap an edit or one before them."""
    taken = _Taken((edit.start, edit.end) for edit in edits)
    kept: list[Proposal] = []
    end = 0
    for proposal in sorted(proposals, key=lambda p: (p.start, p.end)):
        if proposal.start >= end and not taken.touches(proposal.start, proposal.end):
            kept.append(proposal)
            end = proposal.end
    return kept


def propose_edits(text: str, repairs: Sequence[Repair] = REPAIRS) -> list[Edit]:
    """The certain edits alone, in code points of ``text``."""
    return list(mend(text, repairs).edits)


def certain(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that may be applied without asking."""
    return tuple(edit for edit in edits if edit.confidence >= CERTAIN)


class _Taken:
    """Sorted disjoint ranges, and whether another range reaches into one."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        rows = sorted(ranges)
        self._starts = [start for start, _ in rows]
        self._ends = [end for _, end in rows]

    def touches(self, start: int, end: int) -> bool:
        """Ranges that only meet do not touch."""
        at = bisect_left(self._starts, max(end, start + 1)) - 1
        return at >= 0 and self._ends[at] > start
