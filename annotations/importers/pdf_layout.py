"""The order in which what stands on a PDF page is read: columns, rows, tables.

A file may draw its text in any order. Runs of characters that touch are put in order by
where they stand. A strip that stays white over several rows is the gutter of columns if what
stands on its sides is running text, else it divides the cells of a table, which is
read row by row; where lines are drawn, they say what a cell is. Pure functions over places;
all lengths are in points and heights are counted from the foot of the page.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

GAP: Final = 1.2
"""White of so many character heights ends a run: wider than between words set flush."""

_GUTTER: Final = 0.7  # of a character height; what is narrower may lie between two words
_COLUMN: Final = 9  # character heights: figures and labels of tables are narrower
_COLUMN_ROWS: Final = 4
_WIDE_COLUMN: Final = 12
_FILLED: Final = 0.6
_CROSSED: Final = 2  # drawn lines across a gutter: rows of a table
_DEEPEST: Final = 6
_AHEAD: Final = 4  # rows; lines of columns side by side may stand at different heights
_TABLE_RULES: Final = 3
_RULE_OFF: Final = 2.5


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one line that touch: ``start`` and ``end`` are theirs, for the caller."""

    start: int
    end: int
    left: float
    right: float
    bottom: float
    top: float

    @property
    def size(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn on the page: horizontal where ``bottom`` is ``top``, else vertical."""

    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A run in its place. ``column``: a number for what belongs together on the page.

    ``before``: what must stand between it and the run before, None where that has to
    be told from the words: a row and a cell of a table begin with "\\n" and "\\t".
    """

    run: Run
    column: int
    before: str | None = None


Join = Callable[[Run, Run], str]
"""What stands between two lines of one cell."""

Ended = Callable[[Run], bool]
"""Whether a line closes its sentence."""


def ordered(runs: Sequence[Run], rules: Sequence[Rule], join: Join, ended: Ended) -> list[Placed]:
    """``runs`` of a page as they are read."""
    page = _Page(rules, join, ended)
    tables = _tables(runs, rules)
    inside: dict[int, int] = {}
    for number, table in enumerate(tables):
        for run in runs:
            if table.holds(run):
                inside.setdefault(run.start, number)
    blocks: list[Run] = [run for run in runs if run.start not in inside]
    by_start: dict[int, tuple[_Table, list[Run]]] = {}
    for number, table in enumerate(tables):
        held = [run for run in runs if inside.get(run.start) == number]
        if held:
            # For the rest of the page a table is one run as large as its frame.
            frame = Run(
                held[0].start, held[0].end, table.left, table.right, table.bottom, table.top
            )
            blocks.append(frame)
            by_start[frame.start] = (table, held)
    return list(page.region(blocks, by_start, depth=0))


class _Page:
    def __init__(self, rules: Sequence[Rule], join: Join, ended: Ended) -> None:
        self._rules = rules
        self._join = join
        self._ended = ended
        self._column = 0

    def region(
        self, runs: Sequence[Run], tables: dict[int, tuple["_Table", list[Run]]], *, depth: int
    ) -> Iterator[Placed]:
        rows = _rows(runs)
        self._column += 1
        column = self._column
        ended = False  # what follows begins a line
        for first, last, gutters in _bands(rows):
            band = rows[first:last]
            columns = self._columns(band, gutters, tables) if depth < _DEEPEST else []
            if columns:
                for one in columns:
                    yield from self.region(one, tables, depth=depth + 1)
                self._column += 1
                column = self._column
                ended = False
                continue
            for cells in _table_rows(band, gutters):
                for at, cell in enumerate(cells):
                    if cell.runs[0].start in tables:
                        self._column += 1
                        yield from self._cells(*tables[cell.runs[0].start])
                        self._column += 1
                        column = self._column
                        ended = True
                        continue
                    # What stands beside each other is a row; it goes on in no other line.
                    before = "\t" * (cell.column - cells[at - 1].column) if at else None
                    if not at and (ended or len(cells) > 1):
                        before = "\n"
                    ended = False
                    for number, run in enumerate(cell.runs):
                        if number:
                            before = self._join(cell.runs[number - 1], run)
                        yield Placed(run, column, before)
                ended = ended or len(cells) > 1

    def _columns(
        self,
        band: Sequence[list[Run]],
        gutters: Sequence[tuple[float, float]],
        tables: dict[int, tuple["_Table", list[Run]]],
    ) -> list[list[Run]]:
        """The runs of each column from the left, [] where the band has none."""
        runs = [run for row in band for run in row]
        low, high = min(r.bottom for r in runs), max(r.top for r in runs)
        cuts = [
            (left + right) / 2
            for left, right in gutters
            if sum(
                rule.left < left and rule.right > right and low < rule.bottom < high
                for rule in self._rules
                if rule.bottom == rule.top
            )
            < _CROSSED
        ]
        columns: list[list[Run]] = [[] for _ in range(len(cuts) + 1)]
        for run in runs:
            columns[sum(cut < run.left for cut in cuts)].append(run)
        columns = [one for one in columns if one]
        if len(columns) < 2:
            return []
        is_text = (
            all(_is_text(one, tables) for one in columns)
            or any(self._runs_on(one, _WIDE_COLUMN, 5) >= _FILLED for one in columns)
            or (_are_alike(columns) and all(self._runs_on(one, _WIDE_COLUMN, 3) for one in columns))
        )
        return columns if is_text else []

    def _runs_on(self, runs: Sequence[Run], width: float, rows: int) -> float:
        """Which part of the lines end at the very edge and within a sentence, as in a
        paragraph and seldom in cells; 0 for what is narrower or shorter than given."""
        lines = sorted(runs, key=lambda run: -run.middle)
        size = median(run.size for run in lines)
        left, right = min(r.left for r in lines), max(r.right for r in lines)
        if right - left < width * size or len(lines) < rows:
            return 0.0
        count = sum(
            run.right >= right - 1.2 * size
            and after.bottom > run.bottom - 2.6 * size
            and not self._ended(run)
            for run, after in pairwise(lines)
        )
        return count / (len(lines) - 1)

    def _cells(self, table: "_Table", runs: Sequence[Run]) -> Iterator[Placed]:
        """Row after row, in each the cells from the left; an empty cell is one more tab."""
        cuts = table.cuts or _cuts(runs)
        begun = False
        for low, high in table.rows():
            row = [run for run in runs if low <= run.middle < high]
            cells: list[list[Run]] = [[] for _ in range(len(cuts) + 1)]
            for run in row:
                cells[sum(cut < (run.left + run.right) / 2 for cut in cuts)].append(run)
            # The first one ends what stands above the table.
            before = "\n"
            for cell in cells:
                previous: Run | None = None
                for line in _rows(cell):
                    for run in line:
                        if previous is not None:
                            before = self._join(previous, run)
                        yield Placed(run, self._column, before)
                        previous, begun = run, True
                        before = ""
                if previous is not None:
                    before = "\t"
                elif before != "\n" or any(cells):
                    before = before + "\t" if before else "\t"
        assert begun or not runs, "a table that holds runs shows them"


def _are_alike(columns: Sequence[Sequence[Run]]) -> bool:
    """About as wide as each other, and their lines set close: rows of a table stand apart."""
    widths = [max(r.right for r in one) - min(r.left for r in one) for one in columns]
    if min(widths) < 0.7 * max(widths):
        return False
    for one in columns:
        steps = [a.middle - b.middle for a, b in pairwise(sorted(one, key=lambda r: -r.middle))]
        if not steps or max(steps) > 1.6 * max(min(steps), 0.1):
            return False
    return True


@dataclass(slots=True)
class _Cell:
    """``column``: counted from the left by the gutters of its table."""

    column: int
    runs: list[Run]


def _table_rows(
    band: Sequence[list[Run]], gutters: Sequence[tuple[float, float]]
) -> Iterator[list[_Cell]]:
    """Rows of cells; a line alone under a cell that was full goes on in that cell."""
    cuts = [(left + right) / 2 for left, right in gutters]
    edges: dict[int, float] = {}
    for row in band:
        for run in row:
            at = sum(cut < run.left for cut in cuts)
            edges[at] = max(edges.get(at, run.right), run.right)
    before: list[_Cell] = []
    for row in band:
        cells: list[_Cell] = []
        for run in row:
            at = sum(cut < run.left for cut in cuts)
            # Two runs that no gutter divides are two cells all the same.
            cells.append(_Cell(max(at, cells[-1].column + 1 if cells else 0), [run]))
        above = next((c for c in before if c.column == cells[0].column), None)
        if (
            len(cells) == 1
            and len(before) > 1
            and cells[0].column > 0
            and above is not None
            and above.runs[-1].right >= edges[above.column] - 1.5 * row[0].size
            and above.runs[-1].bottom - row[0].top < 0.8 * row[0].size
        ):
            above.runs.append(row[0])
            continue
        if before:
            yield before
        before = cells
    if before:
        yield before


def _is_text(runs: Sequence[Run], tables: dict[int, tuple["_Table", list[Run]]]) -> bool:
    """Running text: wide enough, several rows, and most of them reach far to the right."""
    lines = [run for run in runs if run.start not in tables]
    if len({round(run.middle) for run in lines}) < _COLUMN_ROWS:
        return False
    size = median(run.size for run in lines)
    left, right = min(r.left for r in runs), max(r.right for r in runs)
    if right - left < _COLUMN * size:
        return False
    filled = sum(run.right - run.left >= _FILLED * (right - left) for run in lines)
    return 2 * filled >= len(lines)


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs whose middles are at one height, from the top; each row from the left."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.middle, run.left)):
        if rows:
            head = rows[-1][0]
            if head.middle - run.middle <= 0.5 * min(head.size, run.size):
                rows[-1].append(run)
                continue
        rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.left)
    return rows


def _bands(
    rows: Sequence[list[Run]],
) -> Iterator[tuple[int, int, list[tuple[float, float]]]]:
    """(first row, row behind the last, white strips that run through all of them).

    As many rows as share a strip with something on both sides; other rows are alone.
    """
    first = 0
    while first < len(rows):
        size = median(run.size for run in rows[first])
        free = _free(rows[first])
        last = first + 1
        while last < len(rows):
            both = _shared(free, _free(rows[last]))
            if not both:
                break
            # A strip that has something on both sides must not be lost to the next row, nor
            # one that begins there to a title above it.
            inner = _inner(both, rows[first : last + 1], _GUTTER * size)
            if _inner(free, rows[first:last], _GUTTER * size):
                if not inner:
                    break
            elif _closes(free, rows[first:last], rows[last : last + _AHEAD]):
                break
            free = both
            last += 1
        yield first, last, _inner(free, rows[first:last], _GUTTER * size)
        first = last


def _closes(
    free: Sequence[tuple[float, float]], rows: Sequence[list[Run]], ahead: Sequence[list[Run]]
) -> bool:
    """Whether ``rows``, with ``free`` between them, fill a strip that the next ones share."""
    shared = _free(ahead[0])
    for row in ahead[1:]:
        shared = _shared(shared, _free(row))
    width = _GUTTER * median(run.size for run in ahead[0])
    begun = _inner(shared, ahead, width)
    return len(_inner(_shared(free, shared), [*rows, *ahead], width)) < len(begun)


def _free(row: Sequence[Run]) -> list[tuple[float, float]]:
    """The white of a row, from edge to edge of an endless page."""
    strips: list[tuple[float, float]] = []
    position = float("-inf")
    for run in row:
        if run.left > position:
            strips.append((position, run.left))
        position = max(position, run.right)
    strips.append((position, float("inf")))
    return strips


def _shared(
    one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    at = 0
    for left, right in one:
        while at < len(other) and other[at][1] <= left:
            at += 1
        place = at
        while place < len(other) and other[place][0] < right:
            found.append((max(left, other[place][0]), min(right, other[place][1])))
            place += 1
    return [(left, right) for left, right in found if right > left]


def _inner(
    strips: Sequence[tuple[float, float]], rows: Sequence[list[Run]], width: float
) -> list[tuple[float, float]]:
    """Strips with something on either side that are wide enough."""
    low = min(row[0].left for row in rows)
    high = max(run.right for row in rows for run in row)
    return [
        (left, right)
        for left, right in strips
        if left > low and right < high and right - left >= width
    ]


@dataclass(frozen=True, slots=True)
class _Table:
    """``heights``: of the drawn lines between its rows, from the top; ``cuts``: of upright ones
    inside, from the left."""

    left: float
    right: float
    heights: tuple[float, ...]
    cuts: tuple[float, ...]

    @property
    def top(self) -> float:
        return self.heights[0]

    @property
    def bottom(self) -> float:
        return self.heights[-1]

    def holds(self, run: Run) -> bool:
        middle = (run.left + run.right) / 2
        return self.left <= middle <= self.right and self.bottom <= run.middle < self.top

    def frames(self, rule: Rule) -> bool:
        """A level line in it, perhaps one that only some of its cells have."""
        return (
            self.bottom <= rule.top <= self.top
            and rule.left >= self.left - _RULE_OFF
            and rule.right <= self.right + _RULE_OFF
        )

    def rows(self) -> Iterator[tuple[float, float]]:
        for high, low in pairwise(self.heights):
            yield low, high


def _tables(runs: Sequence[Run], rules: Sequence[Rule]) -> list[_Table]:
    """Three lines or more of one width, one below the other, with two columns in between."""
    level = _joined([rule for rule in rules if rule.bottom == rule.top])
    upright = [rule for rule in rules if rule.bottom != rule.top]
    found: list[_Table] = []
    while len(level) >= _TABLE_RULES:
        top = max(level, key=lambda rule: rule.top)
        same = [
            rule
            for rule in level
            if abs(rule.left - top.left) <= _RULE_OFF and abs(rule.right - top.right) <= _RULE_OFF
        ]
        level = [rule for rule in level if rule not in same]
        heights = tuple(sorted({rule.top for rule in same}, reverse=True))
        if len(heights) < _TABLE_RULES:
            continue
        table = _Table(top.left, top.right, heights, ())
        cuts = sorted(
            {
                round(rule.left, 1)
                for rule in upright
                if top.left + _RULE_OFF < rule.left < top.right - _RULE_OFF
                and rule.bottom < table.top
                and rule.top > table.bottom
            }
        )
        held = [run for run in runs if table.holds(run)]
        if held and (cuts or _cuts(held)):
            inside = tuple(cut for at, cut in enumerate(cuts) if not at or cut - cuts[at - 1] > 2)
            found.append(_Table(top.left, top.right, heights, inside))
            level = [rule for rule in level if not table.frames(rule)]
    return found


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Level lines drawn in pieces, cell by cell, as one."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.top / 2), rule.left)):
        last = joined[-1] if joined else None
        if last and abs(last.top - rule.top) <= 1.5 and rule.left <= last.right + _RULE_OFF:
            joined[-1] = Rule(last.left, max(last.right, rule.right), last.bottom, last.top)
        else:
            joined.append(rule)
    return joined


def _cuts(runs: Sequence[Run]) -> tuple[float, ...]:
    """The middles of white strips through all of ``runs``."""
    rows = _rows(runs)
    free = _free(rows[0])
    for row in rows[1:]:
        free = _shared(free, _free(row))
    size = median(run.size for run in runs)
    return tuple((left + right) / 2 for left, right in _inner(free, rows, 0.4 * size))
