"""Every passage behind every claim, one row each: the long form of the matrix."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotations.fields import fields_to_json
from annotations.model import Article, Claim, Evidence
from annotations.quantities.format import format_value
from annotations.views.base import Cell, Header, Snapshot, Table
from annotations.views.order import claim_regions, dimension_ids

_FIELDS = (
    "subject",
    "indicator",
    "value_text",
    "low",
    "high",
    "unit",
    "comparator",
    "period_text",
    "period_start",
    "period_end",
    "kind",
    "class",
    "scope",
    "note",
)
_COLUMNS = (
    "claim",
    "regions",
    "dimension",
    "value",
    *_FIELDS,
    "quote",
    "article",
    "title",
    "source",
    "published",
    "file",
    "start",
    "end",
    "annotator",
    "reprint_of",
)


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A claim with one of its passages.

    ``passage`` and ``article`` are None for a claim without evidence.
    ``dimension`` is the codebook's id where the codebook knows it. ``reprint_of``
    stands for ``article`` where that only prints its text again.
    """

    claim: Claim
    dimension: str
    regions: tuple[str, ...]
    passage: Evidence | None
    article: Article | None
    reprint_of: Article | None = None


def evidence_rows(snapshot: Snapshot) -> Iterator[EvidenceRow]:
    """One row per claim and passage, in the order of the claims and their evidence."""
    dimensions = dimension_ids(snapshot)
    for claim in snapshot.claims.values():
        yield from rows_of(snapshot, claim, dimensions[claim.dimension])


def rows_of(snapshot: Snapshot, claim: Claim, dimension: str) -> Iterator[EvidenceRow]:
    """The rows of one claim; at least one, also where it has no passage."""
    regions = claim_regions(claim.fields)
    if not claim.evidence:
        yield EvidenceRow(claim, dimension, regions, None, None)
    for passage in claim.evidence:
        article = snapshot.articles.get(passage.article_id)
        original = None
        if article is not None and article.reprint_of is not None:
            original = snapshot.articles.get(article.reprint_of)
        yield EvidenceRow(claim, dimension, regions, passage, article, original)


def evidence(snapshot: Snapshot) -> Table:
    """The rows of ``evidence_rows`` as a table of texts, keyed by passage (or claim) id."""
    rows: list[Header] = []
    cells: dict[tuple[str, str], Cell] = {}
    for row in evidence_rows(snapshot):
        claim, passage = row.claim, row.passage
        key = claim.id if passage is None else passage.id
        rows.append(Header(key, f"{' '.join(row.regions)} {row.dimension}".strip()))
        for column, text in _texts(row).items():
            if text:
                cells[key, column] = Cell(
                    state="value", claims=(claim.id,), passages=int(passage is not None), text=text
                )
    columns = tuple(Header(column, column) for column in _COLUMNS)
    return Table(name="evidence", rows=tuple(rows), columns=columns, cells=cells)


def _texts(row: EvidenceRow) -> dict[str, str]:
    fields, passage, article = row.claim.fields, row.passage, row.article
    known = fields_to_json(fields)
    texts = {name: "" if known[name] is None else str(known[name]) for name in _FIELDS}
    texts["claim"] = row.claim.id
    texts["regions"] = " ".join(fields.regions)
    texts["dimension"] = row.dimension
    texts["value"] = format_value(fields)
    texts["annotator"] = row.claim.annotator
    for name in ("low", "high"):
        number = getattr(fields, name)
        texts[name] = "" if number is None else format(number, "f")
    if passage is not None:
        texts["quote"] = passage.quote
        texts["article"] = passage.article_id
        texts["start"], texts["end"] = str(passage.start), str(passage.end)
    if article is not None:
        texts["title"], texts["source"] = article.title, article.source
        texts["published"], texts["file"] = article.published, article.file_name
    if row.reprint_of is not None:
        texts["reprint_of"] = row.reprint_of.id
    return texts
