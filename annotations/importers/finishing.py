"""The repairs of text after a format's own edits, as one list of edits over the raw text."""

from dataclasses import replace

from annotations.importers.base import Reading
from annotations.model import Block, Edit, Proposal
from annotations.text.offsets import TextMap, apply_edits, compose
from annotations.text.repair import REPAIRS, disjoint, mend
from annotations.text.repairs import lines


def repaired(reading: Reading, *, wrapped: bool = False) -> Reading:
    """``reading`` with the certain repairs of its text; headings and kinds move along.

    ``wrapped``: lines may end within a sentence. Where the format itself says what
    a paragraph is, two of them are never joined.
    """
    repairs = REPAIRS if wrapped else tuple(one for one in REPAIRS if one is not lines.propose)
    mended = mend(reading.text, repairs)
    positions = TextMap(reading.edits, len(reading.raw_text))
    doubtful: list[Proposal] = []
    for proposal in mended.proposals:
        start, end = positions.raw_range(proposal.start, proposal.end)
        doubtful.append(replace(proposal, start=start, end=end))
    finished = edited(reading, mended.edits)
    # A doubtful run with a tag in it is shown as it is: an edit stands there already.
    apart = disjoint((*reading.proposals, *doubtful), finished.edits)
    return replace(finished, proposals=tuple(apart))


def edited(reading: Reading, further: list[Edit] | tuple[Edit, ...]) -> Reading:
    """``reading`` with ``further`` edits, whose offsets are of its text."""
    if not further:
        return reading
    positions = TextMap(further, len(reading.text))
    moved = positions.reading_position
    return Reading(
        raw_text=reading.raw_text,
        encoding=reading.encoding,
        text=apply_edits(reading.text, further),
        edits=tuple(compose(reading.edits, further, reading.text)),
        headings=tuple(dict.fromkeys(moved(start) for start in reading.headings)),
        stated=reading.stated,
        damaged=reading.damaged,
        kinds=tuple(
            Block(moved(block.start), moved(block.end), block.kind) for block in reading.kinds
        ),
        notices=reading.notices,
        proposals=reading.proposals,
    )
