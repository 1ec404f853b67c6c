"""Heights of paragraphs, with sums over any prefix, changeable one at a time."""

from collections.abc import Iterable


class HeightIndex:
    """Whole-pixel heights in a Fenwick tree: change, sum and search cost O(log n).

    Estimated heights turn into measured ones all the time while one reads; an
    array of sums would have to be rebuilt at each of these changes.
    """

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        tree = [0, *self._heights]
        size = len(tree)
        for node in range(1, size):
            parent = node + (node & -node)
            if parent < size:
                tree[parent] += tree[node]
        self._tree = tree
        self._top_bit = 1 << (len(self._heights).bit_length() - 1) if self._heights else 0

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> int:
        return self._heights[number]

    def set(self, number: int, height: int) -> int:
        """Give one paragraph its height; returns by how much it grew."""
        grown = height - self._heights[number]
        if grown:
            self._heights[number] = height
            node, size = number + 1, len(self._tree)
            while node < size:
                self._tree[node] += grown
                node += node & -node
        return grown

    def before(self, number: int) -> int:
        """Sum of the heights of the first ``number`` paragraphs."""
        total = 0
        while number:
            total += self._tree[number]
            number &= number - 1
        return total

    def total(self) -> int:
        return self.before(len(self._heights))

    def at(self, y: float) -> int:
        """The paragraph that covers ``y``; the first or last one outside the page.

        Of paragraphs without height it never names one before the covering one.
        """
        found, bit = 0, self._top_bit
        while bit:
            node = found + bit
            if node < len(self._tree) and self._tree[node] <= y:
                y -= self._tree[node]
                found = node
            bit >>= 1
        return min(found, len(self._heights) - 1)
