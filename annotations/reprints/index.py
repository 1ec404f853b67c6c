"""Which sketches share hashes with a new one: an inverted index in sorted arrays.

A dict of lists would take ten times the memory. Arrays are merged as they grow, each
new one with those before it that are not much longer, so that there are few of them
and each hash is moved a logarithmic number of times.
"""

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Hashes = np.ndarray[Any, np.dtype[np.uint32]]
    Postings = np.ndarray[Any, np.dtype[np.uint64]]

_COMMON = 64
"""A hash that so many sketches hold is a turn of phrase: it makes nobody a candidate."""


class SketchIndex:
    """Sketches by number, in the order in which they were added."""

    def __init__(self) -> None:
        self._sketches: list[Hashes] = []
        self._runs: list[Postings] = []

    def __len__(self) -> int:
        return len(self._sketches)

    def sketch(self, number: int) -> "Hashes":
        return self._sketches[number]

    def add(self, hashes: "Hashes") -> int:
        """Add a sketch; returns its number."""
        import numpy as np

        number = len(self._sketches)
        self._sketches.append(hashes)
        run = hashes.astype(np.uint64) << np.uint64(32) | np.uint64(number)
        while self._runs and len(self._runs[-1]) < 2 * len(run):
            run = np.concatenate((self._runs.pop(), run))
            run.sort(kind="stable")  # which merges two sorted halves in one pass
        self._runs.append(run)
        return number

    def candidates(self, hashes: "Hashes", at_least: int = 3) -> list[int]:
        """Numbers of sketches that share at least so many hashes, most shared first."""
        import numpy as np

        shared: Counter[int] = Counter()
        low = hashes.astype(np.uint64) << np.uint64(32)
        high = low + np.uint64(0xFFFFFFFF)
        found = [
            (np.searchsorted(run, low, side="left"), np.searchsorted(run, high, side="right"))
            for run in self._runs
        ]
        total = np.zeros(len(hashes), dtype=np.int64)
        for first, last in found:
            total += last - first
        for run, (first, last) in zip(self._runs, found, strict=True):
            count = last - first
            usable = (count > 0) & (total <= _COMMON)
            if not usable.any():
                continue
            first, count = first[usable], count[usable]
            # All positions first, first+1, … first+count-1 of all hashes, in one array.
            ends = np.cumsum(count)
            places = np.arange(ends[-1]) - np.repeat(ends - count, count) + np.repeat(first, count)
            numbers, times = np.unique(run[places] & np.uint64(0xFFFFFFFF), return_counts=True)
            for number, share in zip(numbers.tolist(), times.tolist(), strict=True):
                shared[number] += share
        return [number for number, share in shared.most_common() if share >= at_least]
