"""Plain text, and whatever else turns out to be text."""

from annotations.importers.base import Importer, Reading
from annotations.importers.limits import Budget
from annotations.text.decode import decode
from annotations.text.repair import mend


def read(raw: bytes, budget: Budget | None = None) -> Reading:
    decoded = decode(raw)
    mended = mend(decoded.text)
    return Reading(
        raw_text=decoded.text,
        encoding=decoded.encoding,
        text=mended.text,
        edits=mended.edits,
        damaged=decoded.damaged,
        proposals=mended.proposals,
    )


def raw_text(raw: bytes) -> str:
    """The ``raw_text`` of ``read`` alone: repairs, which take their time, are left out."""
    return decode(raw).text


IMPORTER = Importer("text", (".txt", ".text"), read)
