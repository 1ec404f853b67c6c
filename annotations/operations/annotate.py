"""Annotations given as a document, added all or none."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from annotations.errors import InvalidAnnotation
from annotations.operations.base import clean
from annotations.operations.claims import NewClaim, add_claim
from annotations.operations.relations import NewRelation, add_relation
from annotations.operations.spans import NewSpan, add_span, entity_for, known_label
from annotations.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class NewEntity:
    """A canonical name to have in the project, mentioned or not."""

    label: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Annotate:
    """Add entities, mentions, claims and relations as one step.

    ``span_keys`` and ``claim_keys`` are the ids the document itself uses for
    them ("" or left out for none), so that its relations can refer to what it adds. A
    fault is raised as ``InvalidAnnotation`` with ``item`` naming the place.
    """

    entities: tuple[NewEntity, ...] = ()
    spans: tuple[NewSpan, ...] = ()
    claims: tuple[NewClaim, ...] = ()
    relations: tuple[NewRelation, ...] = ()
    span_keys: tuple[str, ...] = ()
    claim_keys: tuple[str, ...] = ()
    kind = "annotate"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {
            "count": len(self.spans) + len(self.claims) + len(self.relations),
            "label": "",
            "spans": len(self.spans),
            "claims": len(self.claims),
        }

    def run(self, transaction: Transaction) -> None:
        made: dict[str, str] = {}
        for number, entity in enumerate(self.entities):
            with item("entities", number):
                if not entity.name.strip():
                    raise InvalidAnnotation("entity-without-name")
                label = known_label(transaction, entity.label)
                entity_id = entity_for(transaction, label, clean(entity.name))
                if entity.note:
                    transaction.update("entity", entity_id, {"note": clean(entity.note)})
        for number, span in enumerate(self.spans):
            with item("spans", number):
                _note_id(made, self.span_keys, number, add_span(transaction, span))
        for number, claim in enumerate(self.claims):
            with item("claims", number):
                _note_id(made, self.claim_keys, number, add_claim(transaction, claim))
        for number, relation in enumerate(self.relations):
            with item("relations", number):
                source = made.get(relation.source_id, relation.source_id)
                target = made.get(relation.target_id, relation.target_id)
                add_relation(transaction, NewRelation(relation.label, source, target))


def _note_id(made: dict[str, str], keys: tuple[str, ...], number: int, new_id: str) -> None:
    key = keys[number] if number < len(keys) else ""
    if not key:
        return
    if key in made:
        raise InvalidAnnotation("id-twice", id=key)
    made[key] = new_id


@contextmanager
def item(section: str, number: int) -> Iterator[None]:
    """Name the place in the document in any fault raised inside."""
    try:
        yield
    except InvalidAnnotation as error:
        error.data.setdefault("item", f"{section}[{number}]")
        raise
