"""Lines of a page told by other lines: an article pasted twice, a table with a cell a line."""

from collections import defaultdict
from collections.abc import Sequence

_LONG = 60  # characters of a line that is repeated by itself
_PROSE = 20  # of one that is repeated with its neighbours
_FIRST_HEADS = frozenset({"序号", "编号", "No.", "NO.", "№"})
_COLUMNS = range(2, 13)
_HEAD_MAX = 16
_CELL_MAX = 60


def repeated(lines: Sequence[str]) -> set[int]:
    """Numbers of lines that say once more, in the same order, what stands further up.

    Two lines of running text in a row are enough, or one that is long. A short line
    alone may be a refrain or a heading.
    """
    first: dict[str, int] = {}
    again: defaultdict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if len(line) < _PROSE:
            continue
        if line in first:
            again[number - first[line]].append(number)
        else:
            first[line] = number
    found: set[int] = set()
    for numbers in again.values():
        run: list[int] = []
        for number in [*numbers, -1]:
            if run and number != run[-1] + 1:
                if len(run) > 1 or len(lines[run[0]]) >= _LONG:
                    found.update(run)
                run = []
            run.append(number)
    return found


def cells(lines: Sequence[str]) -> set[int]:
    """Numbers of the lines of a table whose cells stand one to a line.

    Its heads begin with 序号, and each row with its number: 1, 2, …
    """
    found: set[int] = set()
    for start, head in enumerate(lines):
        if head not in _FIRST_HEADS:
            continue
        for columns in _COLUMNS:
            if lines[start + columns : start + columns + 1] != ["1"]:
                continue
            heads = lines[start : start + columns]
            end, row = start + columns, 1
            while end + columns <= len(lines) and lines[end] == str(row):
                if any(len(c) > _CELL_MAX or "。" in c for c in lines[end : end + columns]):
                    break
                end, row = end + columns, row + 1
            if row > 2 and all(len(cell) <= _HEAD_MAX for cell in heads):
                found.update(range(start, end))
            break
    return found
