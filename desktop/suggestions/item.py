"""A suggestion that waits for a decision, under an id that corrections do not change."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.model import ArticleId, ClaimFields

if TYPE_CHECKING:
    from annotations.suggest.base import Suggestion


@dataclass(frozen=True, slots=True)
class Item:
    """``given``: as it was suggested; ``now``: as it would be accepted.

    ``id`` is that of ``given``, worked out once: a suggestion hashes itself each
    time it is asked. Everything else is read from ``now``.
    """

    id: str
    given: "Suggestion"
    now: "Suggestion"

    @property
    def corrected(self) -> bool:
        return self.now is not self.given

    @property
    def article_id(self) -> ArticleId:
        return self.now.article_id

    @property
    def start(self) -> int:
        return self.now.start

    @property
    def end(self) -> int:
        return self.now.end

    @property
    def quote(self) -> str:
        return self.now.quote

    @property
    def type(self) -> str:
        return self.now.type

    @property
    def label(self) -> str:
        return self.now.label

    @property
    def score(self) -> float:
        return self.now.score

    @property
    def source(self) -> str:
        return self.now.source

    @property
    def fields(self) -> ClaimFields | None:
        return self.now.fields

    @property
    def reasons(self) -> Mapping[str, str]:
        return self.now.reasons

    @property
    def doubtful(self) -> tuple[str, ...]:
        return self.now.doubtful


def item(suggestion: "Suggestion") -> Item:
    """A suggestion as it was suggested."""
    return Item(suggestion.id, suggestion, suggestion)
