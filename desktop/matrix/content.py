"""What the matrix shows, as plain values: no widget, no painting.

A ``Content`` is made once per change of the project; what a cell looks like is
worked out when it is first painted, so that 200 × 100 cells cost nothing until
someone looks at them.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal

from annotations.model import ArticleId, Claim, ClaimId, ClaimKind, Evidence
from annotations.views.base import Cell, Header, Snapshot, Table
from annotations.views.marks import KIND_MARKS
from annotations.views.matrix import matrix
from desktop.widgets.claim_words import Value, about_of, line_of, period_of, value_of

# "filtered": there are claims, but none of a kind that is switched on.
LookState = Literal["empty", "nothing", "zero", "value", "filtered"]


@dataclass(frozen=True, slots=True)
class Look:
    """What is painted in one cell."""

    state: LookState = "empty"
    value: str = ""
    unit: str = ""
    figure: bool = False
    about: str = ""
    period: str = ""
    kind: ClaimKind | None = None
    more: int = 0
    passages: int = 0
    conflict: bool = False
    marks: str = ""


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One passage of a claim, as listed under the matrix.

    ``first`` of its claim; ``elsewhere``: in another article than the one before it.
    """

    claim: Claim
    evidence: Evidence
    article: str
    first: bool
    elsewhere: bool


BLANK = Look()
_MOST_LINES = 20


class Content:
    """The compiled matrix of one snapshot, filtered by kind and turned as asked.

    ``kinds`` empty means all. ``language`` words the dimensions.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        *,
        language: str,
        kinds: Collection[ClaimKind] = (),
        transposed: bool = False,
    ) -> None:
        self.snapshot = snapshot
        self.transposed = transposed
        self.kinds = frozenset(kinds)
        self.table = matrix(snapshot)
        self._shown = _only(snapshot, self.kinds, self.table)
        dimensions = tuple(_worded(header, snapshot, language) for header in self.table.columns)
        regions = self.table.rows
        self.rows: tuple[Header, ...] = dimensions if transposed else regions
        self.columns: tuple[Header, ...] = regions if transposed else dimensions
        self._looks: dict[tuple[int, int], Look] = {}

    @property
    def has_claims(self) -> bool:
        return bool(self.snapshot.claims)

    def keys(self, row: int, column: int) -> tuple[str, str]:
        """(region, dimension) of a shown cell."""
        one, other = self.rows[row].key, self.columns[column].key
        return (other, one) if self.transposed else (one, other)

    def titles(self, row: int, column: int) -> tuple[str, str]:
        """(region, dimension) of a shown cell, worded."""
        one, other = self.rows[row].title, self.columns[column].title
        return (other, one) if self.transposed else (one, other)

    def place_of(self, region: str, dimension: str) -> tuple[int, int] | None:
        """Where the cell of these keys is shown; None where there is no such cell."""
        keys = (dimension, region) if self.transposed else (region, dimension)
        rows = [header.key for header in self.rows]
        columns = [header.key for header in self.columns]
        if keys[0] in rows and keys[1] in columns:
            return rows.index(keys[0]), columns.index(keys[1])
        return None

    def cell(self, row: int, column: int) -> Cell:
        """The cell with only the claims of the kinds switched on."""
        keys = self.keys(row, column)
        shown = self._shown.cell(*keys)
        return shown if shown.claims else self.table.cell(*keys)

    def hidden(self, row: int, column: int) -> int:
        """How many claims of the cell the filter leaves out."""
        keys = self.keys(row, column)
        return len(self.table.cell(*keys).claims) - len(self._shown.cell(*keys).claims)

    def claims(self, row: int, column: int) -> list[Claim]:
        """The claims of a cell that the filter lets through, the headline first."""
        found = self._shown.cell(*self.keys(row, column)).claims
        return [self.snapshot.claims[claim_id] for claim_id in found]

    def look(self, row: int, column: int) -> Look:
        where = (row, column)
        found = self._looks.get(where)
        if found is None:
            found = self._looks[where] = self._make_look(row, column)
        return found

    def passages(self, row: int, column: int) -> list[PassageRow]:
        """Every passage behind a cell, claim by claim."""
        found = []
        for claim in self.claims(row, column):
            for number, evidence in enumerate(claim.evidence):
                title = self._article_title(evidence.article_id)
                elsewhere = number > 0 and (
                    claim.evidence[number - 1].article_id != evidence.article_id
                )
                found.append(PassageRow(claim, evidence, title, number == 0, elsewhere))
        return found

    def lines(self, row: int, column: int) -> list[str]:
        """The claims of a cell, one line each, as far as a tooltip has room."""
        claims = self.claims(row, column)
        lines = [line_of(claim.fields) for claim in claims[:_MOST_LINES]]
        return [*lines, f"+{len(claims) - _MOST_LINES}"] if len(claims) > _MOST_LINES else lines

    def _make_look(self, row: int, column: int) -> Look:
        keys = self.keys(row, column)
        whole, shown = self.table.cell(*keys), self._shown.cell(*keys)
        if not whole.claims:
            return replace(BLANK, state=whole.state) if whole.state == "nothing" else BLANK
        if not shown.claims:
            kinds = {self.snapshot.claims[claim_id].fields.kind for claim_id in whole.claims}
            marks = " ".join(mark for kind, mark in KIND_MARKS.items() if kind in kinds)
            return Look(state="filtered", marks=marks)
        claim = self.snapshot.claims[shown.claims[0]]
        fields = claim.fields
        value = value_of(fields)
        if not value.main and claim.evidence:
            # Tagged, but nothing filled in yet: its own words say what it is about.
            value = Value(claim.evidence[0].quote)
        return Look(
            state="zero" if shown.state == "zero" else "value",
            value=value.main,
            unit=value.unit,
            figure=value.is_figure,
            about=about_of(fields),
            period=period_of(fields),
            kind=fields.kind,
            more=len(shown.claims) - 1,
            passages=shown.passages,
            conflict=shown.conflict,
        )

    def _article_title(self, article_id: ArticleId) -> str:
        article = self.snapshot.articles.get(article_id)
        return (article.title or article.file_name) if article else ""


def _only(snapshot: Snapshot, kinds: frozenset[ClaimKind], whole: Table) -> Table:
    """The matrix of the claims of ``kinds`` alone, so that conflicts are judged among them."""
    if not kinds:
        return whole
    kept: dict[ClaimId, Claim] = {
        claim_id: claim for claim_id, claim in snapshot.claims.items() if claim.fields.kind in kinds
    }
    return matrix(replace(snapshot, claims=kept))


def _worded(header: Header, snapshot: Snapshot, language: str) -> Header:
    label = snapshot.codebook.dimension(header.key)
    return Header(header.key, label.title(language) if label else header.title)
