"""Where everything will stand in the workbook, decided before a cell is written.

All rows and columns are counted from zero.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotations.model import Article, ArticleId, Claim
from annotations.views.base import Header, Snapshot, Table
from annotations.views.matrix import matrix

FIRST_REGION_ROW = 1
ROWS_PER_REGION = 2
FIRST_DIMENSION_COLUMN = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """The compiled matrix, the articles in their order, and the places of rows and columns."""

    snapshot: Snapshot
    table: Table
    articles: tuple[Article, ...]
    regions: Mapping[str, int]
    dimensions: Mapping[str, int]

    def matrix_target(self, row: Header, column: Header) -> str:
        """The address of a cell's heading on Matrix."""
        place = FIRST_REGION_ROW + ROWS_PER_REGION * self.regions[row.key]
        return address("Matrix", place, FIRST_DIMENSION_COLUMN + self.dimensions[column.key])

    def claims(self, row: Header, column: Header) -> Sequence[Claim]:
        """The claims of a cell, the headline first."""
        return [self.snapshot.claims[key] for key in self.table.cell(row.key, column.key).claims]

    def evidence_total(self) -> int:
        """Rows of Evidence before long texts are split."""
        claims = self.snapshot.claims
        return sum(
            max(1, len(claims[key].evidence))
            for cell in self.table.cells.values()
            for key in cell.claims
        )


@dataclass(frozen=True, slots=True)
class EvidencePlaces:
    """Where Evidence ended up having things.

    ``cells``: first row of a matrix cell by (row key, column key); ``articles``:
    first row and number of rows of an article; ``rows``: passages written.
    """

    cells: Mapping[tuple[str, str], int]
    articles: Mapping[ArticleId, tuple[int, int]]
    rows: int


def plan(snapshot: Snapshot) -> Plan:
    """Compile the matrix and number its rows and columns."""
    table = matrix(snapshot)
    return Plan(
        snapshot=snapshot,
        table=table,
        articles=tuple(sorted(snapshot.articles.values(), key=lambda article: article.position)),
        regions={header.key: place for place, header in enumerate(table.rows)},
        dimensions={header.key: place for place, header in enumerate(table.columns)},
    )


def address(sheet: str, row: int, column: int) -> str:
    """A cell's address as links want it."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"'{sheet}'!{letters}{row + 1}"
