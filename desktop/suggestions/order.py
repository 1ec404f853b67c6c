"""Which suggestions are in the queue and in what order: plain functions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count, repeat
from operator import attrgetter, eq
from typing import Literal

from annotations.model import ArticleId
from desktop.suggestions.item import Item

_ID = attrgetter("id")

Sorting = Literal["position", "score"]


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for; "" asks for everything. ``label`` goes with a ``type``."""

    type: str = ""
    label: str = ""

    def takes(self, suggestion: Item) -> bool:
        return self.type in ("", suggestion.type) and self.label in ("", suggestion.label)


def reading_order(suggestion: Item) -> tuple[int, int, str]:
    """What suggestions of one article are sorted by: of those that start together the longer."""
    now = suggestion.now
    return (now.start, -now.end, suggestion.id)


def arranged(
    suggestions: Iterable[Item],
    places: Mapping[ArticleId, int],
    *,
    wanted: Filter = Filter(),
    sorting: Sorting = "position",
) -> list[Item]:
    """The wanted suggestions in order; ``places``: where each article stands in the library."""

    def position(suggestion: Item) -> tuple[int, tuple[int, int, str]]:
        place = places.get(suggestion.article_id, len(places))
        return (place, reading_order(suggestion))

    found = sorted(filter(wanted.takes, suggestions), key=position)
    if sorting == "score":
        found.sort(key=lambda suggestion: -suggestion.score)
    return found


def counts(suggestions: Iterable[Item]) -> dict[tuple[str, str], int]:
    """How many there are of each type and label."""
    found: dict[tuple[str, str], int] = {}
    for suggestion in suggestions:
        key = (suggestion.type, suggestion.label)
        found[key] = found.get(key, 0) + 1
    return found


def excerpt(text: str, start: int, end: int, around: int = 24) -> tuple[str, str, str]:
    """What stands before, at and behind [start, end) (code points), within its paragraph."""
    first = max(text.rfind("\n", 0, start) + 1, start - around)
    newline = text.find("\n", end)
    last = min(len(text) if newline < 0 else newline, end + around)
    before, behind = text[first:start].lstrip(), text[end:last].rstrip()
    if first > 0 and text[first - 1] != "\n":
        before = f"…{before}"
    if last < len(text) and text[last] != "\n":
        behind = f"{behind}…"
    return before, text[start:end], behind


def neighbour(queue: Sequence[Item], current: str, step: int) -> Item | None:
    """The next (1) or previous (-1) one behind ``current``, going round; from an end if unknown."""
    if not queue:
        return None
    place = place_of(queue, current)
    if place is not None:
        return queue[(place + step) % len(queue)]
    return queue[0] if step > 0 else queue[-1]


def place_of(queue: Sequence[Item], suggestion_id: str) -> int | None:
    """Where a suggestion stands; a few milliseconds among a hundred thousand."""
    found = map(eq, map(_ID, queue), repeat(suggestion_id))
    return next(compress(count(), found), None)
