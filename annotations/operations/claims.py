"""Operations on claims and their evidence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.errors import InvalidAnnotation
from annotations.fields import check_fields
from annotations.model import ClaimFields, ClaimId
from annotations.operations.base import Passage, existing, quote_of
from annotations.store.records import field_columns
from annotations.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim to add, with at least one passage that it rests on."""

    dimension: str
    fields: ClaimFields
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class AddClaims:
    """Add claims with their evidence."""

    claims: tuple[NewClaim, ...]
    kind = "add-claims"

    @property
    def detail(self) -> Mapping[str, Any]:
        dimensions = {claim.dimension for claim in self.claims}
        label = dimensions.pop() if len(dimensions) == 1 else ""
        return {"count": len(self.claims), "label": label}

    def run(self, transaction: Transaction) -> None:
        for claim in self.claims:
            add_claim(transaction, claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateClaim:
    """Change the dimension, the fields or the passages of a claim; None leaves as is."""

    claim_id: ClaimId
    dimension: str | None = None
    fields: ClaimFields | None = None
    passages: tuple[Passage, ...] | None = None
    kind = "update-claim"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": 1, "label": self.dimension or ""}

    def run(self, transaction: Transaction) -> None:
        row = existing(transaction, "claim", self.claim_id)
        changes: dict[str, Any] = {}
        if self.dimension is not None:
            changes["dimension"] = known_dimension(transaction, self.dimension)
        if self.fields is not None:
            changes |= field_columns(check_fields(self.fields))
        moved = self.passages is not None and _replace_evidence(
            transaction, self.claim_id, self.passages
        )
        if moved or any(row[column] != value for column, value in changes.items()):
            transaction.update("claim", self.claim_id, {**changes, "updated_at": transaction.now})


def known_dimension(transaction: Transaction, spelling: str) -> str:
    """The id of a dimension by any of its spellings."""
    label = transaction.codebook.dimension(spelling)
    if label is None:
        known = [dimension.id for dimension in transaction.codebook.dimensions]
        raise InvalidAnnotation("unknown-dimension", dimension=spelling, known=known)
    return label.id


def delete_claim(transaction: Transaction, claim_id: str) -> None:
    """Delete a claim with all its evidence."""
    for row in transaction.find("evidence", claim_id=claim_id):
        transaction.delete("evidence", row["id"])
    transaction.delete("claim", claim_id)


def add_claim(transaction: Transaction, claim: NewClaim) -> str:
    """Check and insert one claim with its evidence; returns its id."""
    claim_id: str = transaction.new_id()
    transaction.insert(
        "claim",
        {
            "id": claim_id,
            "dimension": known_dimension(transaction, claim.dimension),
            **field_columns(check_fields(claim.fields)),
            "annotator": transaction.annotator,
            "created_at": transaction.now,
            "updated_at": transaction.now,
        },
    )
    _add_evidence(transaction, claim_id, claim.passages)
    return claim_id


def _add_evidence(transaction: Transaction, claim_id: str, passages: tuple[Passage, ...]) -> None:
    if not passages:
        raise InvalidAnnotation("claim-without-passage", claim=claim_id)
    transaction.insert_many(
        "evidence",
        [
            {
                "id": transaction.new_id(),
                "claim_id": claim_id,
                "article_id": passage.article_id,
                "start": passage.start,
                "end": passage.end,
                "quote": quote_of(transaction, passage),
            }
            for passage in passages
        ],
    )


def _replace_evidence(
    transaction: Transaction, claim_id: str, passages: tuple[Passage, ...]
) -> bool:
    """Make ``passages`` the evidence of a claim; whether that changed anything.

    Rows are changed in place where their number allows it, so that a passage
    whose edge moves keeps its identity on screen.
    """
    rows = transaction.find("evidence", claim_id=claim_id)
    before = [(row["article_id"], row["start"], row["end"]) for row in rows]
    if before == [(p.article_id, p.start, p.end) for p in passages]:
        return False
    if not passages:
        raise InvalidAnnotation("claim-without-passage", claim=claim_id)
    for row, passage in zip(rows, passages, strict=False):
        transaction.update(
            "evidence",
            row["id"],
            {
                "article_id": passage.article_id,
                "start": passage.start,
                "end": passage.end,
                "quote": quote_of(transaction, passage),
            },
        )
    for row in rows[len(passages) :]:
        transaction.delete("evidence", row["id"])
    if len(passages) > len(rows):
        _add_evidence(transaction, claim_id, passages[len(rows) :])
    return True
