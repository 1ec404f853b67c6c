"""Which marks lie on which paragraph: buckets, so that one change costs one paragraph."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from desktop.reader.marks import Mark, reading_order, smallest_first


class MarkIndex:
    """Marks by id and by paragraph.

    ``starts``: the first code point of each paragraph, ascending, beginning
    with 0. ``length``: code points of the text. A mark outside the text or
    without extent raises ``ValueError``.
    """

    def __init__(self, starts: Sequence[int], length: int, marks: Iterable[Mark] = ()) -> None:
        self._starts = starts
        self._length = length
        self._marks = {mark.id: mark for mark in marks}
        self._buckets: dict[int, list[Mark]] = {}
        # The marks of the beginning, from which buckets are filled when asked for: an
        # article is opened before anyone knows what of it will be read.
        self._first = sorted(self._marks.values(), key=attrgetter("start"))
        self._first_starts: list[int] = []
        self._reach: list[int] = []  # up to here, the furthest that any mark reaches
        furthest = 0
        for mark in self._first:
            start, end = mark.start, mark.end
            if not 0 <= start < end:
                raise ValueError(f"mark {mark.id}: {start}..{end} of {length}")
            if end > furthest:
                furthest = end
            self._first_starts.append(start)
            self._reach.append(furthest)
        if furthest > length:
            raise ValueError(f"a mark ends at {furthest} of {length}")

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
            self._bucket(number).append(mark)
        return touched

    def remove(self, mark_id: str) -> range:
        """Remove a mark (``KeyError`` if unknown); returns the paragraphs it touched."""
        mark = self._marks.pop(mark_id)
        touched = self.paragraphs(mark.start, mark.end)
        for number in touched:
            bucket = self._bucket(number)
            bucket[:] = [other for other in bucket if other.id != mark_id]
        return touched

    def in_paragraph(self, number: int) -> Sequence[Mark]:
        """Marks that touch a paragraph, in no particular order."""
        return self._bucket(number)

    def _bucket(self, number: int) -> list[Mark]:
        """The marks of a paragraph, gathered when first asked for."""
        bucket = self._buckets.get(number)
        if bucket is None:
            begin = self._starts[number]
            end = self._starts[number + 1] if number + 1 < len(self._starts) else self._length + 1
            low = bisect_left(self._first_starts, begin)
            bucket = self._first[low : bisect_left(self._first_starts, end)]
            # Those that began before and reach into the paragraph.
            while low and self._reach[low - 1] > begin:
                low -= 1
                if self._first[low].end > begin:
                    bucket.append(self._first[low])
            self._buckets[number] = bucket
        return bucket

    def at(self, position: int) -> list[Mark]:
        """Marks over the code point at ``position``, the smallest first."""
        number = bisect_right(self._starts, position) - 1
        found = [m for m in self.in_paragraph(number) if m.start <= position < m.end]
        return sorted(found, key=smallest_first)

    def next_after(
        self, key: tuple[int, int, str], *, wanted: Callable[[Mark], bool] = lambda mark: True
    ) -> Mark | None:
        """The first mark in reading order behind ``key`` (see ``reading_order``), not cyclic."""
        return self._neighbour(key, wanted, forwards=True)

    def last_before(
        self, key: tuple[int, int, str], *, wanted: Callable[[Mark], bool] = lambda mark: True
    ) -> Mark | None:
        """The last mark in reading order before ``key``, not cyclic."""
        return self._neighbour(key, wanted, forwards=False)

    def _neighbour(
        self, key: tuple[int, int, str], wanted: Callable[[Mark], bool], *, forwards: bool
    ) -> Mark | None:
        here = max(0, bisect_right(self._starts, key[0]) - 1)
        numbers = range(here, len(self._starts)) if forwards else range(here, -1, -1)
        for number in numbers:
            begins = self._starts[number]
            found = [
                mark
                for mark in self._bucket(number)
                if mark.start >= begins
                and wanted(mark)
                and (reading_order(mark) > key if forwards else reading_order(mark) < key)
            ]
            if found:
                return (min if forwards else max)(found, key=reading_order)
        return None
