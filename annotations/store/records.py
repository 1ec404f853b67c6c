"""Between rows of the project file and the records of ``annotations.model``."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from annotations.model import (
    Article,
    ArticleId,
    Block,
    Claim,
    ClaimFields,
    ClaimId,
    Edit,
    Entity,
    EntityId,
    Evidence,
    EvidenceId,
    Proposal,
    Rejection,
    RejectionId,
    Relation,
    RelationId,
    Span,
    SpanId,
)
from annotations.store.transaction import dump

Row = Mapping[str, Any]


def article_of(row: Row) -> Article:
    return Article(
        id=ArticleId(row["id"]),
        file_name=row["file_name"],
        title=row["title"],
        source=row["source"],
        author=row["author"],
        url=row["url"],
        published=row["published"],
        published_basis=row["published_basis"],
        published_evidence=row["published_evidence"],
        regions=tuple(json.loads(row["regions"])),
        encoding=row["encoding"],
        characters=row["characters"],
        state=row["state"],
        position=row["position"],
        raw_sha256=row["raw_sha256"],
        text_sha256=row["text_sha256"],
        edits_sha256=row["edits_sha256"],
        proposals_sha256=row["proposals_sha256"],
        reprint_of=ArticleId(row["reprint_of"]) if row["reprint_of"] is not None else None,
        imported_at=row["imported_at"],
        imported_by=row["imported_by"],
    )


def block_of(row: Row) -> Block:
    return Block(row["start"], row["end"], row["kind"])


def span_of(row: Row) -> Span:
    return Span(
        id=SpanId(row["id"]),
        article_id=ArticleId(row["article_id"]),
        start=row["start"],
        end=row["end"],
        quote=row["quote"],
        label=row["label"],
        entity_id=EntityId(row["entity_id"]) if row["entity_id"] is not None else None,
        note=row["note"],
        annotator=row["annotator"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


def entity_of(row: Row) -> Entity:
    return Entity(EntityId(row["id"]), row["label"], row["name"], row["note"])


def evidence_of(row: Row) -> Evidence:
    return Evidence(
        EvidenceId(row["id"]),
        ClaimId(row["claim_id"]),
        ArticleId(row["article_id"]),
        row["start"],
        row["end"],
        row["quote"],
    )


def claim_of(row: Row, evidence: Sequence[Evidence]) -> Claim:
    return Claim(
        id=ClaimId(row["id"]),
        dimension=row["dimension"],
        fields=ClaimFields(
            regions=tuple(json.loads(row["regions"])),
            subject=row["subject"],
            indicator=row["indicator"],
            value_text=row["value_text"],
            low=_decimal(row["low"]),
            high=_decimal(row["high"]),
            unit=row["unit"],
            comparator=row["comparator"],
            period_text=row["period_text"],
            period_start=row["period_start"],
            period_end=row["period_end"],
            kind=row["kind"],
            value_class=row["class"],
            scope=row["scope"],
            note=row["note"],
        ),
        evidence=tuple(evidence),
        annotator=row["annotator"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


def rejection_of(row: Row) -> Rejection:
    return Rejection(
        id=RejectionId(row["id"]),
        article_id=ArticleId(row["article_id"]),
        start=row["start"],
        end=row["end"],
        quote=row["quote"],
        type=row["type"],
        label=row["label"],
        value_text=row["value_text"],
        annotator=row["annotator"],
        created_at=row["created_at"],
    )


def relation_of(row: Row) -> Relation:
    return Relation(
        RelationId(row["id"]),
        row["label"],
        row["source_id"],
        row["target_id"],
        row["annotator"],
        row["created_at"],
        row["updated_at"],
    )


def field_columns(fields: ClaimFields) -> dict[str, Any]:
    """The columns of a claim's row that hold its fields."""
    return {
        "regions": dump(list(fields.regions)),
        "subject": fields.subject,
        "indicator": fields.indicator,
        "value_text": fields.value_text,
        "low": _number(fields.low),
        "high": _number(fields.high),
        "unit": fields.unit,
        "comparator": fields.comparator,
        "period_text": fields.period_text,
        "period_start": fields.period_start,
        "period_end": fields.period_end,
        "kind": fields.kind,
        "class": fields.value_class,
        "scope": fields.scope,
        "note": fields.note,
    }


def edits_bytes(edits: Sequence[Edit]) -> bytes:
    """The edit list as it is stored: one JSON row an edit."""
    rows = [[e.start, e.end, e.replacement, e.reason, e.confidence] for e in edits]
    return dump(rows).encode("utf-8")


def edits_of(content: bytes) -> tuple[Edit, ...]:
    return tuple(Edit(*row) for row in json.loads(content))


def proposals_bytes(proposals: Sequence[Proposal]) -> bytes:
    """The list of doubtful places as it is stored: one JSON row a place."""
    rows = [[p.start, p.end, p.reason, p.confidence, list(p.candidates)] for p in proposals]
    return dump(rows).encode("utf-8")


def proposals_of(content: bytes) -> tuple[Proposal, ...]:
    return tuple(
        Proposal(start, end, reason, confidence, tuple(candidates))
        for start, end, reason, confidence, candidates in json.loads(content)
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _number(value: Decimal | None) -> str | None:
    """Plain digits: 5E+10 and 50000000000 are stored alike."""
    if value is None:
        return None
    # Not Decimal.normalize(), which rounds to the context's 28 digits.
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return digits if value else "0"
