"""The nouns of a project: frozen records without behaviour that could surprise.

Every ``start``/``end`` is a half-open range of Unicode code points into the
reading text of an article (what ``Project.text`` returns), never UTF-16 units
and never bytes.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, NewType

ArticleId = NewType("ArticleId", str)
BlockId = NewType("BlockId", str)
SpanId = NewType("SpanId", str)
EntityId = NewType("EntityId", str)
ClaimId = NewType("ClaimId", str)
EvidenceId = NewType("EvidenceId", str)
RelationId = NewType("RelationId", str)
RejectionId = NewType("RejectionId", str)
EntryId = NewType("EntryId", str)

PublishedBasis = Literal["stated", "inferred", "unknown"]
ReadingState = Literal["new", "reading", "done"]
BlockKind = Literal["title", "meta", "body", "heading", "caption", "boilerplate", "duplicate"]
Comparator = Literal["=", "≈", "<", "≤", ">", "≥", "range", "vague"]
ClaimKind = Literal["actual", "target", "plan", "estimate", "advice"]
ValueClass = Literal["number", "rank", "date", "grade", "duration", "qualitative"]
SuggestionType = Literal["entity", "claim"]
Scope = Literal["", "national", "region", "zone", "organisation"]

READING_STATES: tuple[ReadingState, ...] = ("new", "reading", "done")
BLOCK_KINDS: tuple[BlockKind, ...] = (
    "title",
    "meta",
    "body",
    "heading",
    "caption",
    "boilerplate",
    "duplicate",
)
COMPARATORS: tuple[Comparator, ...] = ("=", "≈", "<", "≤", ">", "≥", "range", "vague")
CLAIM_KINDS: tuple[ClaimKind, ...] = ("actual", "target", "plan", "estimate", "advice")
VALUE_CLASSES: tuple[ValueClass, ...] = (
    "number",
    "rank",
    "date",
    "grade",
    "duration",
    "qualitative",
)
SCOPES: tuple[Scope, ...] = ("", "national", "region", "zone", "organisation")
FOLDED_BLOCKS: frozenset[str] = frozenset({"boilerplate", "duplicate"})
COUNTED_BLOCKS: frozenset[str] = frozenset({"title", "heading", "body"})
"""The article's own words: what suggestions, statistics and gold labels look at."""


@dataclass(frozen=True, slots=True)
class Article:
    """One imported source file.

    ``published`` is ISO, as precise as known ("2024-06-30", "2022-05", "2021")
    or empty; ``published_basis`` says how it is known and
    ``published_evidence`` quotes what it rests on. ``regions`` are names, the
    first one is the main region. ``reprint_of``: the article that stands for
    this one where both print the same text, else None.
    """

    id: ArticleId
    file_name: str
    title: str
    source: str
    author: str
    url: str
    published: str
    published_basis: PublishedBasis
    published_evidence: str
    regions: tuple[str, ...]
    encoding: str
    characters: int
    state: ReadingState
    position: int
    raw_sha256: str
    text_sha256: str
    edits_sha256: str
    imported_at: str
    imported_by: str
    proposals_sha256: str = ""
    reprint_of: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A run of whole lines of one kind; blocks tile the reading text without gaps."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Span:
    """A mention of an entity: a labelled range and the exact text it covers."""

    id: SpanId
    article_id: ArticleId
    start: int
    end: int
    quote: str
    label: str
    entity_id: EntityId | None = None
    note: str = ""
    annotator: str = ""
    created_at: str = ""
    updated_at: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """What one or more spans mention, under its canonical name."""

    id: EntityId
    label: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage a claim rests on."""

    id: EvidenceId
    claim_id: ClaimId
    article_id: ArticleId
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class ClaimFields:
    """What a claim says, in comparable form.

    ``low`` is the number in the base unit (元 for 亿元); ``high`` is set only
    for ranges. ``period_start``/``period_end`` are ISO, as precise as known,
    both inclusive and equal for a single point in time.
    """

    regions: tuple[str, ...] = ()
    subject: str = ""
    indicator: str = ""
    value_text: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    comparator: Comparator = "="
    period_text: str = ""
    period_start: str = ""
    period_end: str = ""
    kind: ClaimKind = "actual"
    value_class: ValueClass = "number"
    scope: Scope = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement about a region under one dimension of the comparison."""

    id: ClaimId
    dimension: str
    fields: ClaimFields
    evidence: tuple[Evidence, ...]
    annotator: str = ""
    created_at: str = ""
    updated_at: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link between two spans (ids of spans or claims)."""

    id: RelationId
    label: str
    source_id: str
    target_id: str
    annotator: str = ""
    created_at: str = ""
    updated_at: str = ""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A suggestion that was turned down, by what it proposed where.

    ``label``: an entity type or a dimension; ``value_text``: of a claim, else "".
    """

    id: RejectionId
    article_id: ArticleId
    start: int
    end: int
    quote: str
    type: SuggestionType
    label: str
    value_text: str = ""
    annotator: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after an operation; None means it did not exist."""

    table: str
    id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What one operation, undo or redo did. Views redraw from this."""

    entry_id: EntryId
    operation: str
    detail: dict[str, Any]
    direction: Literal["do", "undo", "redo"]
    rows: tuple[RowChange, ...] = ()

    def ids(self, table: str) -> set[str]:
        """Ids of the rows of ``table`` that were inserted, changed or deleted."""
        return {row.id for row in self.rows if row.table == table}

    def touches(self, *tables: str) -> bool:
        return any(row.table in tables for row in self.rows)

    @property
    def articles(self) -> set[ArticleId]:
        """Articles of which anything changed: their own row, blocks, spans or evidence."""
        found: set[ArticleId] = set()
        for row in self.rows:
            for image in (row.before, row.after):
                if image is None:
                    continue
                if row.table == "article":
                    found.add(ArticleId(row.id))
                elif "article_id" in image:
                    found.add(ArticleId(image["article_id"]))
        return found


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One step of the project's history, as the undo menu and the log show it."""

    id: EntryId
    operation: str
    detail: dict[str, Any]
    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A change made to the raw text on its way to the reading text.

    ``start``/``end``: code points into the *raw* (decoded) text; that range is
    replaced by ``replacement``. Edits of one article are sorted and disjoint.
    """

    start: int
    end: int
    replacement: str
    reason: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """A place in the raw text that may be damaged, left as it is until someone decides.

    ``start``/``end``: code points into the raw text, disjoint from each other and
    from the edits. ``candidates``: what may have stood there, best first.
    ``confidence``: 0 to 1, of the first candidate.
    """

    start: int
    end: int
    reason: str
    confidence: float
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """What an importer makes of one file, before it enters a project.

    ``sketch`` is what ``annotations.reprints`` knows the text by again, if it was made.
    """

    file_name: str
    raw: bytes
    encoding: str
    text: str
    edits: tuple[Edit, ...]
    blocks: tuple[Block, ...]
    title: str = ""
    source: str = ""
    author: str = ""
    url: str = ""
    published: str = ""
    published_basis: PublishedBasis = "unknown"
    published_evidence: str = ""
    regions: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    notices: tuple[str, ...] = field(default=())
    sketch: bytes = b""
