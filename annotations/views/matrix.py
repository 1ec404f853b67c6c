"""The comparison matrix: regions as rows, dimensions as columns, claims in the cells."""

from collections.abc import Mapping

from annotations.model import ArticleId, Claim
from annotations.views.base import Cell, CellState, Header, Snapshot, Table
from annotations.views.order import (
    claim_regions,
    dimension_ids,
    headline_key,
    in_conflict,
    is_zero,
    region_order,
)
from annotations.views.reprints import passage_key, standing

UNNAMED = "—"
"""Title of the row of claims without a region and of the column without a dimension."""

_NOTHING = Cell(state="nothing")


def matrix(snapshot: Snapshot) -> Table:
    """Compare the regions of a project under its dimensions.

    Rows are in the order of ``region_order``, columns in the codebook's order
    with dimensions it does not know behind. A claim about several regions
    counts in each. A cell's claims are sorted by ``headline_key``. A cell
    without claims is ``nothing`` where its region has articles and all of them
    are read to the end, else ``empty`` (and not stored). Its ``passages`` count
    what reprints of one text say in the same words once.
    """
    dimensions = dimension_ids(snapshot)
    grid: dict[tuple[str, str], list[Claim]] = {}
    for claim in snapshot.claims.values():
        column = dimensions[claim.dimension]
        for region in claim_regions(claim.fields):
            key = (region, column)
            found = grid.get(key)
            if found is None:
                grid[key] = [claim]
            else:
                found.append(claim)
    rows = tuple(Header(region, region or UNNAMED) for region in region_order(snapshot))
    columns = _columns(snapshot, dimensions)
    stands_for = standing(snapshot.articles)
    cells = {key: _cell(claims, stands_for) for key, claims in grid.items()}
    for region in _regions_read(snapshot):
        for header in columns:
            cells.setdefault((region, header.key), _NOTHING)
    return Table(name="matrix", rows=rows, columns=columns, cells=cells)


def _columns(snapshot: Snapshot, dimensions: dict[str, str]) -> tuple[Header, ...]:
    # Ids, not names: a view knows no user language; callers may word the known ones.
    known = [label.id for label in snapshot.codebook.dimensions]
    keys = dict.fromkeys([*known, *dimensions.values()])
    return tuple(Header(key, key or UNNAMED) for key in keys)


def _cell(claims: list[Claim], stands_for: Mapping[ArticleId, ArticleId]) -> Cell:
    if len(claims) > 1:
        claims.sort(key=headline_key)
    passages: set[tuple[object, ...]]
    if stands_for:
        passages = {
            passage_key(passage, stands_for) for claim in claims for passage in claim.evidence
        }
    else:
        passages = {
            (passage.article_id, passage.start, passage.end)
            for claim in claims
            for passage in claim.evidence
        }
    state: CellState = "zero" if is_zero(claims[0].fields) else "value"
    return Cell(
        state=state,
        claims=tuple([claim.id for claim in claims]),
        passages=len(passages),
        conflict=len(claims) > 1 and in_conflict(claims),
    )


def _regions_read(snapshot: Snapshot) -> list[str]:
    """Regions that have articles, all of them read to the end."""
    done: dict[str, bool] = {}
    for article in snapshot.articles.values():
        for region in article.regions:
            done[region] = done.get(region, True) and article.state == "done"
    return [region for region, finished in done.items() if finished]
