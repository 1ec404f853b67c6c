"""From raw text to reading text: the registered repairs, one after the other.

Each repair sees what those before it made of the text; their edits are
composed into one list over the raw text.
"""

from collections.abc import Callable, Sequence

from annotations.model import Edit
from annotations.text.offsets import apply_edits, compose
from annotations.text.repairs import controls, glosses, newlines

Repair = Callable[[str], list[Edit]]

CERTAIN = 0.9
"""Edits of at least this confidence are applied; others wait for the user."""

REPAIRS: tuple[Repair, ...] = (
    newlines.propose,
    controls.propose,
    glosses.propose,
)


def propose_edits(text: str, repairs: Sequence[Repair] = REPAIRS) -> list[Edit]:
    """Edits that make ``text`` readable, sorted and disjoint, in code points of ``text``."""
    edits: list[Edit] = []
    current = text
    for repair in repairs:
        further = repair(current)
        if further:
            edits = compose(edits, further, current)
            current = apply_edits(current, further)
    return edits


def certain(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that may be applied without asking."""
    return tuple(edit for edit in edits if edit.confidence >= CERTAIN)
