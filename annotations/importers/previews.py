"""The first rows of a table whose columns someone has to choose."""

from pathlib import Path

from annotations.errors import ImportFailure
from annotations.importers import archive, delimited, spreadsheet, tables
from annotations.importers.files import read_bytes
from annotations.importers.limits import Budget
from annotations.importers.registry import importer_for


def preview_table(path: Path, place: str = "") -> list[list[str]]:
    """Some rows of the first sheet that has any, long cells cut; raises ``ImportFailure``.

    ``place``: of a table in an archive, "!news/a.xlsx". Rows have as many cells as the
    widest of them; columns without any are kept, so that their numbers are those of the file.
    """
    raw = read_bytes(path)
    budget = Budget()
    name = path.name
    if place:
        raw = _member(raw, place, budget, name)
        name = place
    importer = importer_for(name, raw)
    rows: list[list[str]] = []
    if importer is delimited.IMPORTER:
        rows = tables.preview(delimited.rows(raw, budget))
    elif importer is spreadsheet.IMPORTER:
        for _, sheet in spreadsheet.sheets(raw, budget):
            rows = tables.preview(sheet)
            if rows:
                break
    else:
        raise ImportFailure("unsupported-format", file=name, suffix=Path(name).suffix)
    width = max((_filled(row) for row in rows), default=0)
    return [[*row, *[""] * width][:width] for row in rows]


def _member(raw: bytes, place: str, budget: Budget, name: str) -> bytes:
    for member in archive.unpack(raw, budget, {}):
        if member.name == place:
            if member.error is not None:
                raise member.error
            return member.raw
    raise ImportFailure("file-missing", file=name + place)


def _filled(row: list[str]) -> int:
    """How many cells there are up to the last one that holds anything."""
    return max((number for number, cell in enumerate(row, 1) if cell), default=0)
