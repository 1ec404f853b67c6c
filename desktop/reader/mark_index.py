"""Which marks lie on which paragraph: buckets, so that one change costs one paragraph."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from desktop.reader.marks import Mark, reading_order, smallest_first

_START = attrgetter("start")


class MarkIndex:
    """Marks by id and by paragraph.

    ``starts``: the first code point of each paragraph, ascending, beginning
    with 0. ``length``: code points of the text. A mark outside the text or
    without extent raises ``ValueError``.
    """

    def __init__(self, starts: Sequence[int], length: int, marks: Iterable[Mark] = ()) -> None:
        self._starts = starts
        self._length = length
        self._marks: dict[str, Mark] = {}
        self._buckets: dict[int, list[Mark]] = {}
        self._fill(marks)

    def _fill(self, marks: Iterable[Mark]) -> None:
        """What ``add`` does, for the tens of thousands of an article just opened."""
        self._marks = {mark.id: mark for mark in marks}
        starts, length, buckets = self._starts, self._length, self._buckets
        last, number, bucket = len(starts) - 1, 0, buckets.setdefault(0, [])
        for mark in sorted(self._marks.values(), key=_START):
            start, end = mark.start, mark.end
            if not 0 <= start < end <= length:
                raise ValueError(f"mark {mark.id}: {start}..{end} of {length}")
            if number < last and start >= starts[number + 1]:
                number = bisect_right(starts, start, number + 1) - 1
                bucket = buckets.setdefault(number, [])
            bucket.append(mark)
            further = number + 1
            while further <= last and end > starts[further]:
                buckets.setdefault(further, []).append(mark)
                further += 1

    def __len__(self) -> int:
        return len(self._marks)

    def __contains__(self, mark_id: object) -> bool:
        return mark_id in self._marks

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks.values())

    def get(self, mark_id: str | None) -> Mark | None:
        return None if mark_id is None else self._marks.get(mark_id)

    def paragraphs(self, start: int, end: int) -> range:
        """Numbers of the paragraphs that [start, end) touches."""
        first = bisect_right(self._starts, start) - 1
        if first + 1 == len(self._starts) or end <= self._starts[first + 1]:
            return range(first, first + 1)
        return range(first, bisect_right(self._starts, max(end - 1, start)))

    def add(self, mark: Mark) -> range:
        """Add a mark, or replace the one with its id; returns the paragraphs it touches."""
        if not 0 <= mark.start < mark.end <= self._length:
            raise ValueError(f"mark {mark.id}: {mark.start}..{mark.end} of {self._length}")
        if mark.id in self._marks:
            self.remove(mark.id)
        self._marks[mark.id] = mark
        touched = self.paragraphs(mark.start, mark.end)
        for number in touched:
            bucket = self._buckets.get(number)
            if bucket is None:
                self._buckets[number] = [mark]
            else:
                bucket.append(mark)
        return touched

    def remove(self, mark_id: str) -> range:
        """Remove a mark (``KeyError`` if unknown); returns the paragraphs it touched."""
        mark = self._marks.pop(mark_id)
        touched = self.paragraphs(mark.start, mark.end)
        for number in touched:
            left = [other for other in self._buckets[number] if other.id != mark_id]
            if left:
                self._buckets[number] = left
            else:
                del self._buckets[number]
        return touched

    def in_paragraph(self, number: int) -> Sequence[Mark]:
        """Marks that touch a paragraph, in no particular order."""
        return self._buckets.get(number, ())

    def at(self, position: int) -> list[Mark]:
        """Marks over the code point at ``position``, the smallest first."""
        number = bisect_right(self._starts, position) - 1
        found = [m for m in self.in_paragraph(number) if m.start <= position < m.end]
        return sorted(found, key=smallest_first)

    def next_after(self, key: tuple[int, int, str]) -> Mark | None:
        """The first mark in reading order behind ``key`` (see ``reading_order``), not cyclic."""
        return self._neighbour(key, forwards=True)

    def last_before(self, key: tuple[int, int, str]) -> Mark | None:
        """The last mark in reading order before ``key``, not cyclic."""
        return self._neighbour(key, forwards=False)

    def _neighbour(self, key: tuple[int, int, str], *, forwards: bool) -> Mark | None:
        here = max(0, bisect_right(self._starts, key[0]) - 1)
        numbers = range(here, len(self._starts)) if forwards else range(here, -1, -1)
        for number in numbers:
            begins = self._starts[number]
            found = [
                mark
                for mark in self._buckets.get(number, ())
                if mark.start >= begins
                and (reading_order(mark) > key if forwards else reading_order(mark) < key)
            ]
            if found:
                return (min if forwards else max)(found, key=reading_order)
        return None
