"""What an operation is, and the checks that several of them share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from annotations.errors import InvalidAnnotation
from annotations.fields import clean
from annotations.model import ArticleId
from annotations.store.transaction import Transaction

__all__ = ["Operation", "Passage", "clean", "existing", "quote_of"]


class Operation(Protocol):
    """A change to a project: applied whole in one transaction, or not at all.

    ``kind`` names it in the journal and the undo menu; ``detail`` is what the
    menu's wording needs (counts, labels), known before it runs.
    """

    @property
    def kind(self) -> str: ...

    @property
    def detail(self) -> Mapping[str, Any]: ...

    def run(self, transaction: Transaction) -> None: ...


@dataclass(frozen=True, slots=True)
class Passage:
    """A range of an article's reading text; ``quote``, if given, must be what stands there."""

    article_id: ArticleId
    start: int
    end: int
    quote: str | None = None


def quote_of(transaction: Transaction, passage: Passage) -> str:
    """The exact text of a passage; raises ``InvalidAnnotation`` where it does not fit."""
    text = transaction.text(passage.article_id)
    if text is None:
        raise InvalidAnnotation("no-such-article", article=passage.article_id)
    where = {"article": passage.article_id, "start": passage.start, "end": passage.end}
    if not 0 <= passage.start < passage.end <= len(text):
        raise InvalidAnnotation("range-outside-text", **where, length=len(text))
    quote = text[passage.start : passage.end]
    if not quote.strip():
        raise InvalidAnnotation("range-is-blank", **where)
    if passage.quote is not None and passage.quote != quote:
        raise InvalidAnnotation("quote-differs", **where, quote=passage.quote, found=quote)
    return quote


def existing(transaction: Transaction, table: str, row_id: str) -> dict[str, Any]:
    """A row that must be there; raises ``InvalidAnnotation`` otherwise."""
    row = transaction.row(table, row_id)
    if row is None:
        raise InvalidAnnotation("no-such-row", table=table, id=row_id)
    return row
