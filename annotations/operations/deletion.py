"""Operations that take things away; each names all that goes with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.model import ArticleId, ClaimId, SpanId
from annotations.operations.base import existing
from annotations.operations.claims import delete_claim
from annotations.operations.reprints import leave_to_heir
from annotations.operations.spans import drop_orphan
from annotations.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class DeleteAnnotations:
    """Delete mentions and claims, and the relations that hang on them."""

    span_ids: tuple[SpanId, ...] = ()
    claim_ids: tuple[ClaimId, ...] = ()
    kind = "delete-annotations"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": len(self.span_ids) + len(self.claim_ids), "label": ""}

    def run(self, transaction: Transaction) -> None:
        for span_id in dict.fromkeys(self.span_ids):
            _delete_span(transaction, existing(transaction, "span", span_id))
        for claim_id in dict.fromkeys(self.claim_ids):
            existing(transaction, "claim", claim_id)
            _delete_relations(transaction, claim_id)
            delete_claim(transaction, claim_id)


@dataclass(frozen=True, slots=True)
class DeleteArticles:
    """Delete articles with everything that stands on them.

    A claim that also rests on another article keeps those passages.
    """

    article_ids: tuple[ArticleId, ...]
    kind = "delete-articles"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": len(self.article_ids), "label": ""}

    def run(self, transaction: Transaction) -> None:
        for article_id in dict.fromkeys(self.article_ids):
            existing(transaction, "article", article_id)
            for row in transaction.find("span", article_id=article_id):
                _delete_span(transaction, row)
            passages = transaction.find("evidence", article_id=article_id)
            for row in passages:
                transaction.delete("evidence", row["id"])
            for claim_id in sorted({row["claim_id"] for row in passages}):
                if not transaction.find("evidence", claim_id=claim_id):
                    _delete_relations(transaction, claim_id)
                    delete_claim(transaction, claim_id)
            for table in ("block", "rejection"):
                for row in transaction.find(table, article_id=article_id):
                    transaction.delete(table, row["id"])
            leave_to_heir(transaction, article_id)
            transaction.delete("article", article_id)


def _delete_span(transaction: Transaction, row: Mapping[str, Any]) -> None:
    _delete_relations(transaction, row["id"])
    transaction.delete("span", row["id"])
    drop_orphan(transaction, row["entity_id"])


def _delete_relations(transaction: Transaction, annotation_id: str) -> None:
    for column in ("source_id", "target_id"):
        for row in transaction.find("relation", **{column: annotation_id}):
            transaction.delete("relation", row["id"])
