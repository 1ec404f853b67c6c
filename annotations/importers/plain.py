"""Plain text, and whatever else turns out to be text."""

from annotations.importers.base import Importer, Reading
from annotations.importers.limits import Budget
from annotations.text.decode import decode
from annotations.text.offsets import apply_edits
from annotations.text.repair import certain, propose_edits


def read(raw: bytes, budget: Budget | None = None) -> Reading:
    decoded = decode(raw)
    edits = certain(propose_edits(decoded.text))
    return Reading(
        raw_text=decoded.text,
        encoding=decoded.encoding,
        text=apply_edits(decoded.text, edits),
        edits=edits,
        damaged=decoded.damaged,
    )


IMPORTER = Importer("text", (".txt", ".text"), read)
