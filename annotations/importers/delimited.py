"""CSV and TSV tables of articles."""

import csv
import io
from collections.abc import Iterator

from annotations.importers import tables
from annotations.importers.base import Columns, Importer, Member, broken
from annotations.importers.limits import Budget, check_size
from annotations.importers.tables import Row
from annotations.text.decode import decode

_KIND = "CSV"
_DELIMITERS = ",\t;|"
_SAMPLE = 1 << 16


def unpack(raw: bytes, budget: Budget, columns: Columns) -> Iterator[Member]:
    with broken(_KIND):
        yield from tables.articles(rows(raw, budget), columns, budget)


def rows(raw: bytes, budget: Budget) -> Iterator[Row]:
    """Numbered as a spreadsheet would show them: a cell of several lines is in one row."""
    check_size(len(raw), budget.limits.bytes)
    text = decode(raw).text
    # Some spreadsheets write a first line that names the delimiter.
    if text[:4].lower() == "sep=" and text[5:6] in ("\n", "\r"):
        delimiter, text = text[4], text[5:].lstrip("\r\n")
    else:
        delimiter = _delimiter(text[:_SAMPLE])
    # A limit for all readers of the process; the default is shorter than a long article.
    csv.field_size_limit(budget.limits.characters)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for number, cells in enumerate(reader, 1):
        if number % 200 == 0:
            budget.check()
        yield number, cells[:256]


def _delimiter(sample: str) -> str:
    """The one that gives the first rows the same number of cells, and more than one."""
    best = (0.0, 0, ",")
    for delimiter in _DELIMITERS:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        try:
            widths = [len(cells) for _, cells in zip(range(30), reader, strict=False) if cells]
        except csv.Error:
            continue
        if not widths or widths[0] < 2:
            continue
        agree = sum(width == widths[0] for width in widths) / len(widths)
        best = max(best, (agree, widths[0], delimiter), key=lambda row: row[:2])
    return best[2]


IMPORTER = Importer("csv", (".csv", ".tsv", ".tab"), unpack=unpack)
