"""Operations on relations between annotations."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.errors import InvalidAnnotation
from annotations.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class NewRelation:
    """A relation to add; both ends are ids of mentions or claims."""

    label: str
    source_id: str
    target_id: str


@dataclass(frozen=True, slots=True)
class AddRelations:
    """Add relations between annotations that exist."""

    relations: tuple[NewRelation, ...]
    kind = "add-relations"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": len(self.relations), "label": ""}

    def run(self, transaction: Transaction) -> None:
        for relation in self.relations:
            add_relation(transaction, relation)


def add_relation(transaction: Transaction, relation: NewRelation) -> str:
    """Check and insert one relation; returns its id."""
    label = transaction.codebook.relation(relation.label)
    if label is None:
        known = [entry.id for entry in transaction.codebook.relations]
        raise InvalidAnnotation("unknown-relation", label=relation.label, known=known)
    for end in (relation.source_id, relation.target_id):
        if not transaction.row("span", end) and not transaction.row("claim", end):
            raise InvalidAnnotation("no-such-annotation", id=end)
    relation_id: str = transaction.new_id()
    transaction.insert(
        "relation",
        {
            "id": relation_id,
            "label": label.id,
            "source_id": relation.source_id,
            "target_id": relation.target_id,
            "annotator": transaction.annotator,
            "created_at": transaction.now,
            "updated_at": transaction.now,
        },
    )
    return relation_id
