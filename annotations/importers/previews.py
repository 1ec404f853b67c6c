"""The first rows of a table whose columns someone has to choose."""

from pathlib import Path

from annotations.errors import ImportFailure
from annotations.importers import delimited, spreadsheet, tables
from annotations.importers.files import read_bytes
from annotations.importers.limits import Budget
from annotations.importers.registry import importer_for


def preview_table(path: Path) -> list[list[str]]:
    """Some rows of the first sheet that has any, long cells cut; raises ``ImportFailure``.

    Rows have as many cells as the widest of them; columns without any are kept, so that
    their numbers are those of the file.
    """
    raw = read_bytes(path)
    budget = Budget()
    importer = importer_for(path.name, raw)
    rows: list[list[str]] = []
    if importer is delimited.IMPORTER:
        rows = tables.preview(delimited.rows(raw, budget))
    elif importer is spreadsheet.IMPORTER:
        for _, sheet in spreadsheet.sheets(raw, budget):
            rows = tables.preview(sheet)
            if rows:
                break
    else:
        raise ImportFailure("unsupported-format", file=path.name, suffix=path.suffix)
    width = max((_filled(row) for row in rows), default=0)
    return [[*row, *[""] * width][:width] for row in rows]


def _filled(row: list[str]) -> int:
    """How many cells there are up to the last one that holds anything."""
    return max((number for number, cell in enumerate(row, 1) if cell), default=0)
