"""An article's text as the paragraphs that are laid out, and the way between their offsets.

Three kinds of offset meet here: code points into the article's text (what
everybody else uses), UTF-16 units (Qt's) and positions in the ``QTextDocument``.
The last differ from the second because an endless paragraph is cut into
several blocks, each cut costing one position. Some cuts are breaks: they are
shown, like the end of a paragraph, for reading only. The text has none there.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotations.model import COUNTED_BLOCKS, FOLDED_BLOCKS, Block
from annotations.text.breaks import LONG_LINE, breaks_in
from annotations.text.offsets import Utf16Index

# Laying out costs about 0.4 ms per 1,000 characters, and a mark changes a whole
# block: longer paragraphs are cut. Ordinary articles hold lines of some 7,000.
LONGEST = 12_000
CHUNK = 3_000
_SENTENCE_END = re.compile(r"[。！？!?；;…][”’」』）)\"']*")

# What QTextDocument would take for a paragraph break, an image or a frame.
# One unit replaces one unit: offsets stay as they are.
_ODD = re.compile("[\r\x00\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_SHOWN_AS = {"\r": "\u240d", "\x00": "\u2400", "\u2029": "\u00b6"}


@dataclass(frozen=True, slots=True)
class Fold:
    """Paragraphs ``first`` to ``last`` (inclusive) that can be collapsed into one row."""

    first: int
    last: int
    kind: str
    characters: int


class Paragraphs:
    """The paragraphs of a text, their kinds and folds, and offset conversion.

    ``starts``/``ends``: code points, without the newline that ends a
    paragraph; ``display``: the text to give to ``QTextDocument.setPlainText``.
    ``broken``: endless lines of the article's own text are broken for reading.
    """

    def __init__(self, text: str, blocks: Sequence[Block] = (), *, broken: bool = False) -> None:
        self.text = text
        own = _own_text(blocks)
        breaks: list[int] = []

        def breaks_of(start: int, end: int) -> Sequence[int]:
            if not broken or end - start < LONG_LINE or not own(start):
                return ()
            breaks.extend(found := breaks_in(text, start, end))
            return found

        starts, ends, cuts = _split(text, breaks_of)
        self.starts = starts
        self.ends = ends
        self._cuts = cuts
        self._units = Utf16Index(text)
        # Document positions of the block separators that stand for cuts.
        self._separators = [self._units.to_utf16(cut) + i for i, cut in enumerate(cuts)]
        self.display = _displayed(text, cuts)
        self._kinds, self.folds = _kinds_and_folds(text, starts, blocks)
        self._fold_starts = [fold.first for fold in self.folds]
        self._cut_set = frozenset(cuts)
        self._break_set = frozenset(breaks)

    def __len__(self) -> int:
        return len(self.starts)

    def kind(self, number: int) -> str:
        """The kind of the block a paragraph belongs to; "body" where none is given."""
        return self._kinds.get(number, "body")

    def numbers_of_kind(self, *kinds: str) -> list[int]:
        return [number for number, kind in self._kinds.items() if kind in kinds]

    def is_cut(self, number: int) -> bool:
        """Whether a paragraph only goes on in the next one, without a newline between."""
        return self.ends[number] in self._cut_set

    def is_break(self, number: int) -> bool:
        """Whether a paragraph seems to end, for reading only, and goes on in the next one."""
        return self.ends[number] in self._break_set

    def shown_around(self, position: int) -> tuple[int, int]:
        """The paragraph at a code point as a reader sees it, in code points."""
        first = last = self.number_at(position)
        while first and self.is_cut(first - 1) and not self.is_break(first - 1):
            first -= 1
        while self.is_cut(last) and not self.is_break(last):
            last += 1
        return self.starts[first], self.ends[last]

    def number_at(self, position: int) -> int:
        """The paragraph in which a code point lies."""
        return max(0, bisect_right(self.starts, position) - 1)

    def fold_of(self, number: int) -> Fold | None:
        """The fold a paragraph belongs to, open or not."""
        index = bisect_right(self._fold_starts, number) - 1
        if index >= 0 and number <= self.folds[index].last:
            return self.folds[index]
        return None

    def to_document(self, position: int) -> int:
        """Document position of a code point."""
        return self._units.to_utf16(position) + bisect_right(self._cuts, position)

    def to_document_end(self, position: int) -> int:
        """Document position of the end of a range: before a cut that is made there."""
        return self._units.to_utf16(position) + bisect_left(self._cuts, position)

    def to_text(self, position: int) -> int:
        """Code point of a document position; inside a surrogate pair that of the character."""
        return self._units.to_code_point(position - bisect_left(self._separators, position))

    def units(self, number: int) -> tuple[int, int]:
        """First document position and length in UTF-16 units of a paragraph."""
        first = self.to_document(self.starts[number])
        end = self.ends[number]
        return first, self._units.to_utf16(end) - self._units.to_utf16(self.starts[number])

    def local(self, number: int, position: int) -> int:
        """UTF-16 units from the start of a paragraph to a code point of it."""
        return self._units.to_utf16(position) - self._units.to_utf16(self.starts[number])


def _own_text(blocks: Sequence[Block]) -> Callable[[int], bool]:
    """Tells of a code point whether the article itself speaks there, not a menu or a teaser."""
    tiles = sorted(blocks, key=lambda block: block.start)
    starts = [block.start for block in tiles]

    def is_own(position: int) -> bool:
        at = bisect_right(starts, position) - 1
        return at < 0 or tiles[at].kind in COUNTED_BLOCKS or position >= tiles[at].end

    return is_own


def _split(
    text: str, breaks_of: Callable[[int, int], Sequence[int]]
) -> tuple[list[int], list[int], list[int]]:
    """Starts and ends of paragraphs, and the cuts made in over-long ones (code points)."""
    starts: list[int] = []
    ends: list[int] = []
    cuts: list[int] = []
    start, find = 0, text.find
    while True:
        newline = find("\n", start)
        end = newline if newline >= 0 else len(text)
        if end - start >= LONG_LINE:
            for cut in _cuts(text, start, end, breaks_of(start, end)):
                starts.append(start)
                ends.append(cut)
                cuts.append(cut)
                start = cut
        starts.append(start)
        ends.append(end)
        if newline < 0:
            return starts, ends, cuts
        start = newline + 1


def _cuts(text: str, start: int, end: int, breaks: Sequence[int]) -> Iterable[int]:
    """Where to cut a long line: at its breaks, and where it is too long to be laid out at once."""
    for stop in (*breaks, end):
        if stop - start > LONGEST:
            yield from _chunks(text, start, stop)
        if stop < end:
            yield stop
        start = stop


def _chunks(text: str, start: int, end: int) -> Iterable[int]:
    """Cuts behind a sentence near every ``CHUNK`` characters."""
    while end - start > 2 * CHUNK:
        aim = start + CHUNK
        found = _SENTENCE_END.search(text, aim, min(aim + CHUNK // 2, end - 1))
        start = found.end() if found else aim
        yield start


def _displayed(text: str, cuts: Sequence[int]) -> str:
    if _ODD.search(text):
        text = _ODD.sub(lambda odd: _SHOWN_AS.get(odd.group(), "\ufffd"), text)
    if not cuts:
        return text
    edges = [0, *cuts, len(text)]
    return "\n".join(text[a:b] for a, b in itertools.pairwise(edges))


def _kinds_and_folds(
    text: str, starts: Sequence[int], blocks: Sequence[Block]
) -> tuple[dict[int, str], list[Fold]]:
    kinds: dict[int, str] = {}
    folds: list[Fold] = []
    for block in sorted(blocks, key=lambda block: block.start):
        if block.kind == "body":
            continue
        first, behind = bisect_left(starts, block.start), bisect_left(starts, block.end)
        if first >= behind:
            continue
        for number in range(first, behind):
            kinds[number] = block.kind
        if block.kind in FOLDED_BLOCKS and text[block.start : block.end].strip():
            folds.append(Fold(first, behind - 1, block.kind, block.end - block.start))
    return kinds, folds
