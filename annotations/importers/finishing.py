"""The repairs of text after a format's own edits, as one list of edits over the raw text."""

from annotations.importers.base import Reading
from annotations.model import Block, Edit
from annotations.text.offsets import TextMap, apply_edits, compose
from annotations.text.repair import certain, propose_edits


def repaired(reading: Reading) -> Reading:
    """``reading`` with the certain repairs of its text; headings and kinds move along."""
    return edited(reading, certain(propose_edits(reading.text)))


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
    )
