"""Which of several prints of a text stands for the others.

The fullest does, as an excerpt can't show what it left out, whenever it appeared. Prints
of about one length are one text: of those the one that names its source counts more,
then the one that states its date, then the earlier one, then the one that came first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

FULLER = 1.1
"""So many times as long is a fuller text; copies differ by a byline or a credit."""


@dataclass(frozen=True, slots=True)
class Print:
    """``extent``: length of its own words, in any unit that is the same for all.

    ``stated``: a stated ISO date or "". ``order``: when it came in.
    """

    extent: float
    sourced: bool = False
    stated: str = ""
    order: int = 0


def first_of(prints: Sequence[Print]) -> int:
    """The index of the print that stands for all; ``prints`` must not be empty."""
    fullest = max(one.extent for one in prints)
    full = [at for at, one in enumerate(prints) if one.extent * FULLER >= fullest]
    return min(full, key=lambda at: _rank(prints[at]))


def _rank(one: Print) -> tuple[bool, bool, str, int]:
    return (not one.sourced, not one.stated, one.stated, one.order)
