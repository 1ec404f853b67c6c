"""Excel workbooks as tables of articles: every sheet whose columns can be told."""

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from annotations.errors import ImportFailure
from annotations.importers import office, tables
from annotations.importers.base import Columns, Importer, Member, broken
from annotations.importers.limits import Budget
from annotations.importers.tables import Row

_KIND = "XLSX"
_COLUMNS = 256


def unpack(raw: bytes, budget: Budget, columns: Columns) -> Iterator[Member]:
    """Rows are "#12" on the first sheet with articles, "#名称!12" on others.

    Sheets whose columns can't be told are passed over where another's can.
    """
    first_failure: ImportFailure | None = None
    found = 0
    for name, rows in sheets(raw, budget):
        place = f"#{name}!" if found else "#"
        try:
            for member in tables.articles(rows, columns, budget, place=place):
                found += 1
                yield member
        except ImportFailure as failure:
            if failure.code not in ("columns-unknown", "columns-missing"):
                raise
            first_failure = first_failure or failure
    if first_failure is not None and not found:
        raise first_failure


def sheets(raw: bytes, budget: Budget) -> Iterator[tuple[str, Iterator[Row]]]:
    """(name, rows) of each sheet, to be read in turn."""
    office.check(raw, budget, kind=_KIND)
    import openpyxl

    with broken(_KIND), warnings.catch_warnings():
        # On what it does not keep when it writes; it only reads here.
        warnings.simplefilter("ignore")
        workbook = openpyxl.load_workbook(
            io.BytesIO(raw), read_only=True, data_only=True, keep_links=False
        )
    try:
        for sheet in workbook.worksheets:
            yield str(sheet.title), _rows(sheet, budget)
    finally:
        workbook.close()


def _rows(sheet: Any, budget: Budget) -> Iterator[Row]:
    """Rows that hold anything; a long run of blank ones is the end of the sheet."""
    blank = 0
    with broken(_KIND), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet.reset_dimensions()  # what a file says of its size may be wrong
        for number, cells in enumerate(sheet.iter_rows(max_col=_COLUMNS, values_only=True), 1):
            if number % 200 == 0:
                budget.check()
            texts = [_text(cell) for cell in cells]
            if any(texts):
                blank = 0
                yield number, texts
            else:
                blank += 1
                if blank > budget.limits.blank_rows:
                    return


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return (
            value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


IMPORTER = Importer("xlsx", (".xlsx", ".xlsm"), unpack=unpack)
