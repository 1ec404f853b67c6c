"""Operations on entity mentions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.errors import InvalidAnnotation
from annotations.model import ArticleId, SpanId
from annotations.operations.base import Passage, clean, existing, quote_of
from annotations.store.transaction import Transaction
from annotations.text.script import match_key


@dataclass(frozen=True, slots=True)
class NewSpan:
    """A mention to add. ``start``/``end``: code points; ``quote``, if given, is checked.

    ``entity`` is the canonical name of what is mentioned; the quote itself if None.
    """

    article_id: ArticleId
    start: int
    end: int
    label: str
    note: str = ""
    quote: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class AddSpans:
    """Add mentions; each joins the entity of its label that has its text, in whichever script."""

    spans: tuple[NewSpan, ...]
    kind = "add-spans"

    @property
    def detail(self) -> Mapping[str, Any]:
        labels = {span.label for span in self.spans}
        return {"count": len(self.spans), "label": labels.pop() if len(labels) == 1 else ""}

    def run(self, transaction: Transaction) -> None:
        for span in self.spans:
            add_span(transaction, span)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateSpan:
    """Change the label, the edges or the note of a mention; None leaves as is."""

    span_id: SpanId
    label: str | None = None
    start: int | None = None
    end: int | None = None
    note: str | None = None
    kind = "update-span"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": 1, "label": self.label or ""}

    def run(self, transaction: Transaction) -> None:
        row = existing(transaction, "span", self.span_id)
        start = row["start"] if self.start is None else self.start
        end = row["end"] if self.end is None else self.end
        label = row["label"] if self.label is None else known_label(transaction, self.label)
        quote = quote_of(transaction, Passage(row["article_id"], start, end))
        if (start, end, label) != (row["start"], row["end"], row["label"]):
            _refuse_twin(transaction, row["article_id"], start, end, label)
        entity_id = row["entity_id"]
        if (quote, label) != (row["quote"], row["label"]):
            entity_id = entity_for(transaction, label, quote)
        changes = {
            "start": start,
            "end": end,
            "quote": quote,
            "label": label,
            "entity_id": entity_id,
            "note": row["note"] if self.note is None else clean(self.note),
        }
        if all(row[column] == value for column, value in changes.items()):
            return
        transaction.update("span", self.span_id, {**changes, "updated_at": transaction.now})
        drop_orphan(transaction, row["entity_id"])


def known_label(transaction: Transaction, spelling: str) -> str:
    """The id of an entity type by any of its spellings."""
    label = transaction.codebook.entity(spelling)
    if label is None:
        known = [entity.id for entity in transaction.codebook.entities]
        raise InvalidAnnotation("unknown-label", label=spelling, known=known)
    return label.id


def entity_for(transaction: Transaction, label: str, name: str) -> str:
    """The entity of this type and name in whichever script, made where there is none."""
    key = match_key(name)
    found = transaction.find("entity", label=label, match_key=key)
    if found:
        return str(found[0]["id"])
    entity_id = transaction.new_id()
    row = {"id": entity_id, "label": label, "name": name, "match_key": key, "note": ""}
    transaction.insert("entity", row)
    return entity_id


def drop_orphan(transaction: Transaction, entity_id: str | None) -> None:
    """Delete an entity that nothing mentions any more and that carries no note."""
    if entity_id is None or transaction.find("span", entity_id=entity_id):
        return
    row = transaction.row("entity", entity_id)
    if row is not None and not row["note"]:
        transaction.delete("entity", entity_id)


def add_span(transaction: Transaction, span: NewSpan) -> str:
    """Check and insert one mention; returns its id."""
    quote = quote_of(transaction, Passage(span.article_id, span.start, span.end, span.quote))
    label = known_label(transaction, span.label)
    _refuse_twin(transaction, span.article_id, span.start, span.end, label)
    span_id: str = transaction.new_id()
    transaction.insert(
        "span",
        {
            "id": span_id,
            "article_id": span.article_id,
            "start": span.start,
            "end": span.end,
            "quote": quote,
            "label": label,
            "entity_id": _entity_of(transaction, label, span.entity, quote),
            "note": clean(span.note),
            "annotator": transaction.annotator,
            "created_at": transaction.now,
            "updated_at": transaction.now,
        },
    )
    return span_id


def _entity_of(transaction: Transaction, label: str, name: str | None, quote: str) -> str:
    return entity_for(transaction, label, clean(name) if name and name.strip() else quote)


def _refuse_twin(
    transaction: Transaction, article_id: ArticleId, start: int, end: int, label: str
) -> None:
    if transaction.find("span", article_id=article_id, start=start, end=end, label=label):
        raise InvalidAnnotation(
            "span-exists", article=article_id, start=start, end=end, label=label
        )
