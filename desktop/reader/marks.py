"""What the reading pane draws: a labelled range of an article's text."""

from dataclasses import dataclass
from typing import Literal

Shape = Literal["entity", "claim", "suggestion", "doubt"]
"""A doubt is a place where the text may be damaged: no annotation, and without a chip."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A range to be marked; ``start``/``end`` are code points, half-open.

    ``title`` is the text of its chip; ``colours`` are the hues for the light
    and the dark theme ("#rrggbb").
    """

    id: str
    start: int
    end: int
    title: str
    colours: tuple[str, str]
    shape: Shape = "entity"


def reading_order(mark: Mark) -> tuple[int, int, str]:
    """Sorts marks as a reader meets them: by start, the enclosing one first."""
    return (mark.start, -mark.end, mark.id)


def smallest_first(mark: Mark) -> tuple[int, int, str]:
    """Sorts marks at one place so that the most specific one comes first."""
    return (mark.end - mark.start, mark.start, mark.id)
