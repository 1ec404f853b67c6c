"""Operations on suggestions: the accepted become annotations, the rejected are kept out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.model import ClaimFields
from annotations.operations.base import Passage, clean, quote_of
from annotations.operations.claims import NewClaim, add_claim
from annotations.operations.spans import NewSpan, add_span, known_label
from annotations.store.transaction import Transaction
from annotations.suggest.base import Suggestion


@dataclass(frozen=True, slots=True)
class AcceptSuggestions:
    """Turn suggestions into mentions and claims, all of them or none.

    A mention that stands there already is passed over. Raises ``InvalidAnnotation`` where a
    quote is not what stands at its place.
    """

    suggestions: tuple[Suggestion, ...]
    kind = "accept-suggestions"

    @property
    def detail(self) -> Mapping[str, Any]:
        return _detail(self.suggestions)

    def run(self, transaction: Transaction) -> None:
        for suggestion in self.suggestions:
            if suggestion.type == "entity":
                _accept_mention(transaction, suggestion)
            else:
                passage = Passage(
                    suggestion.article_id, suggestion.start, suggestion.end, suggestion.quote
                )
                fields = suggestion.fields or ClaimFields()
                add_claim(transaction, NewClaim(suggestion.label, fields, (passage,)))


@dataclass(frozen=True, slots=True)
class RejectSuggestions:
    """Keep suggestions from coming back at their places.

    The same words rejected twice under one label are demoted wherever they stand
    (``annotations.suggest.registry``).
    """

    suggestions: tuple[Suggestion, ...]
    kind = "reject-suggestions"

    @property
    def detail(self) -> Mapping[str, Any]:
        return _detail(self.suggestions)

    def run(self, transaction: Transaction) -> None:
        for suggestion in self.suggestions:
            quote = quote_of(
                transaction,
                Passage(suggestion.article_id, suggestion.start, suggestion.end, suggestion.quote),
            )
            what = {
                "article_id": suggestion.article_id,
                "start": suggestion.start,
                "end": suggestion.end,
                "quote": quote,
                "type": suggestion.type,
                "label": suggestion.label,
                "value_text": clean(suggestion.value_text),
            }
            if transaction.find("rejection", **what):
                continue
            transaction.insert(
                "rejection",
                {
                    "id": transaction.new_id(),
                    **what,
                    "annotator": transaction.annotator,
                    "created_at": transaction.now,
                },
            )


def _accept_mention(transaction: Transaction, suggestion: Suggestion) -> None:
    label = known_label(transaction, suggestion.label)
    article_id, start, end = suggestion.article_id, suggestion.start, suggestion.end
    if transaction.find("span", article_id=article_id, start=start, end=end, label=label):
        return
    entity = suggestion.entity or None
    add_span(
        transaction, NewSpan(article_id, start, end, label, quote=suggestion.quote, entity=entity)
    )


def _detail(suggestions: Sequence[Suggestion]) -> Mapping[str, Any]:
    labels = {suggestion.label for suggestion in suggestions}
    return {"count": len(suggestions), "label": labels.pop() if len(labels) == 1 else ""}
