"""Operations on which article stands for which: groups of near-duplicates, one level deep."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.errors import InvalidAnnotation
from annotations.model import COUNTED_BLOCKS, ArticleId
from annotations.operations.base import existing
from annotations.reprints.precedence import Print, first_of
from annotations.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SetReprint:
    """Say by hand that an article reprints another, or (``of`` None) that it does not.

    ``of`` may be a reprint itself: then what it reprints stands for both, unless that
    is this article, in which case ``of`` takes its place for the whole group. Raises
    ``InvalidAnnotation``: "no-such-row", "reprint-of-itself".
    """

    article_id: ArticleId
    of: ArticleId | None
    kind = "set-reprint"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": 1, "label": ""}

    def run(self, transaction: Transaction) -> None:
        existing(transaction, "article", self.article_id)
        if self.of is None:
            transaction.update("article", self.article_id, {"reprint_of": None})
            return
        existing(transaction, "article", self.of)
        if self.of == self.article_id:
            raise InvalidAnnotation("reprint-of-itself", article=self.article_id)
        join(transaction, self.article_id, self.of)


def join(transaction: Transaction, article_id: str, of: str) -> None:
    """Let ``of``, or what it reprints, stand for an article and all that reprint it."""
    if article_id == of:
        return
    representative = transaction.row("article", of)
    assert representative is not None, f"no article {of}"
    root = representative["reprint_of"] or of
    if root == article_id:
        transaction.update("article", of, {"reprint_of": None})
        root = of
    for row in transaction.find("article", reprint_of=article_id):
        transaction.update("article", row["id"], {"reprint_of": root})
    transaction.update("article", article_id, {"reprint_of": root})


def leave_to_heir(transaction: Transaction, article_id: str) -> None:
    """Before an article goes: the best of its reprints stands for the others from now on."""
    members = transaction.find("article", reprint_of=article_id)
    if not members:
        return
    heir = members[first_of([_print(transaction, row) for row in members])]
    for row in members:
        root = None if row["id"] == heir["id"] else heir["id"]
        transaction.update("article", row["id"], {"reprint_of": root})


def _print(transaction: Transaction, row: Mapping[str, Any]) -> Print:
    """Its extent is that of title, headings and body: a page's menus make no text fuller."""
    blocks = transaction.find("block", article_id=row["id"])
    counted = sum(b["end"] - b["start"] for b in blocks if b["kind"] in COUNTED_BLOCKS)
    return Print(
        counted or row["characters"],
        bool(row["source"]),
        row["published"] if row["published_basis"] == "stated" else "",
        row["position"],
    )
