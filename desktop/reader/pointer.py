"""The mouse over a page: clicks that go through overlapping marks, dragged edges."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF

from desktop.reader.hits import handle_points
from desktop.reader.layout import ReaderLayout
from desktop.reader.marks import Mark
from desktop.reader.painter import HANDLE_RADIUS

_NEAR = 4.0


class ClickCycle:
    """Which mark a click selects: the smallest, then the next larger at each further click."""

    def __init__(self) -> None:
        self._at = QPointF(-1e6, -1e6)

    def pick(self, marks: tuple[Mark, ...], at: QPointF, selected: str | None) -> str | None:
        """The id to select for a click at ``at`` (document coordinates)."""
        again = (at - self._at).manhattanLength() <= 2 * _NEAR
        self._at = at
        if not marks:
            return None
        ids = [mark.id for mark in marks]
        if again and selected in ids:
            return ids[(ids.index(selected) + 1) % len(ids)]
        return ids[0]


@dataclass(frozen=True, slots=True)
class EdgeDrag:
    """One end of a mark being dragged: the mark as it was and as it is shown."""

    original: Mark
    shown: Mark
    first: bool

    def moved_to(self, position: int, length: int) -> "EdgeDrag":
        """The same drag with the end at ``position``; the mark keeps a character at least."""
        if self.first:
            start = max(0, min(position, self.original.end - 1))
            return replace(self, shown=replace(self.shown, start=start))
        end = min(length, max(position, self.original.start + 1))
        return replace(self, shown=replace(self.shown, end=end))


def grabbed_edge(page: ReaderLayout, selected: str | None, at: QPointF) -> EdgeDrag | None:
    """The drag that begins with a press at ``at`` on a handle of the selected mark."""
    mark = page.index.get(selected)
    if mark is None or mark.shape == "doubt":
        return None
    start, end = handle_points(page, mark)
    reach = HANDLE_RADIUS + _NEAR
    for point, first in ((end, False), (start, True)):
        if point is None:
            continue
        away = at - QPointF(point.x(), point.y() + 2)
        if abs(away.x()) <= reach and abs(away.y()) <= reach:
            return EdgeDrag(mark, mark, first)
    return None
