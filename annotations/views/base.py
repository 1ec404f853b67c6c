"""What every compiled view is: a function from a snapshot to a table with evidence.

Adding a view is one new file with one such function and one line in
``annotations.views.registry``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from annotations.codebook import Codebook
from annotations.model import Article, ArticleId, Claim, ClaimId, Span, SpanId

CellState = Literal["empty", "nothing", "zero", "value"]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything a view may look at, at one moment; views never ask for more."""

    codebook: Codebook
    articles: Mapping[ArticleId, Article] = field(default_factory=dict)
    claims: Mapping[ClaimId, Claim] = field(default_factory=dict)
    spans: Mapping[SpanId, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Header:
    """A row or column: a stable key and what to show for it."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a view.

    ``state``: ``empty`` nothing known, ``nothing`` all its articles were read
    and nothing was found, ``zero`` the headline claim says zero, ``value``
    anything else. ``claims`` are ordered, the headline claim first;
    ``passages`` counts their distinct evidence passages. ``text`` is for views
    without claims or with derived figures. ``conflict``: claims of the cell give
    values for the same thing that can't all be true.
    """

    state: CellState = "empty"
    claims: tuple[ClaimId, ...] = ()
    passages: int = 0
    text: str = ""
    conflict: bool = False


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Table:
    """A compiled view: headers and a sparse grid keyed by (row key, column key)."""

    name: str
    rows: tuple[Header, ...]
    columns: tuple[Header, ...]
    cells: Mapping[tuple[str, str], Cell]

    def cell(self, row: str, column: str) -> Cell:
        return self.cells.get((row, column), EMPTY)


View = Callable[[Snapshot], Table]
