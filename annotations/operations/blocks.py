"""What a paragraph is, said by hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.errors import InvalidAnnotation
from annotations.model import BLOCK_KINDS, ArticleId
from annotations.operations.base import existing
from annotations.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SetBlockKind:
    """Give the paragraph at ``start`` (a code point inside it) another kind.

    With ``end``, all paragraphs from there to the one of the character before ``end``.
    A paragraph is a line with the blank lines behind it. The block it stands in is
    split and what is then of one kind in a row is joined, so that blocks go on tiling
    the text. Raises ``InvalidAnnotation``: "unknown-block-kind", "no-such-row",
    "range-outside-text".
    """

    article_id: ArticleId
    start: int
    block_kind: str
    end: int | None = None
    kind = "set-block-kind"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": 1, "label": "", "block": self.block_kind}

    def run(self, transaction: Transaction) -> None:
        if self.block_kind not in BLOCK_KINDS:
            raise InvalidAnnotation(
                "unknown-block-kind", kind=self.block_kind, known=list(BLOCK_KINDS)
            )
        existing(transaction, "article", self.article_id)
        text = transaction.text(self.article_id)
        assert text is not None
        behind = self.start + 1 if self.end is None else self.end
        if not 0 <= self.start < behind <= len(text):
            raise InvalidAnnotation(
                "range-outside-text",
                article=self.article_id,
                start=self.start,
                end=behind,
                length=len(text),
            )
        start, end = paragraph_at(text, self.start)
        end = max(end, paragraph_at(text, behind - 1)[1])
        rows = sorted(
            transaction.find("block", article_id=self.article_id), key=lambda row: row["start"]
        )
        if all(
            row["kind"] == self.block_kind
            for row in rows
            if row["start"] < end and start < row["end"]
        ):
            return
        _retile(transaction, self.article_id, rows, _painted(rows, start, end, self.block_kind))


def paragraph_at(text: str, position: int) -> tuple[int, int]:
    """The line at ``position`` with the blank lines behind it, half-open code points.

    On a blank line it is the paragraph before; blank lines at the very beginning
    belong to the first line.
    """
    start = text.rfind("\n", 0, position) + 1
    while start and not _line(text, start).strip():
        start = text.rfind("\n", 0, start - 1) + 1
    if not text[:start].strip():
        start = 0
    end = start
    filled = False
    while end < len(text):
        line = _line(text, end)
        if line.strip() and filled:
            break
        filled = filled or bool(line.strip())
        end += len(line)
    return start, end


def _line(text: str, start: int) -> str:
    newline = text.find("\n", start)
    return text[start:] if newline < 0 else text[start : newline + 1]


def _painted(
    rows: list[dict[str, Any]], start: int, end: int, kind: str
) -> list[tuple[int, int, str]]:
    """Ranges and kinds with ``start`` to ``end`` of another kind, equal neighbours joined."""
    pieces: list[tuple[int, int, str]] = []
    for row in rows:
        for low, high, of in (
            (row["start"], min(row["end"], start), row["kind"]),
            (max(row["start"], start), min(row["end"], end), kind),
            (max(row["start"], end), row["end"], row["kind"]),
        ):
            if low >= high:
                continue
            if pieces and pieces[-1][2] == of:
                pieces[-1] = (pieces[-1][0], high, of)
            else:
                pieces.append((low, high, of))
    return pieces


def _retile(
    transaction: Transaction,
    article_id: ArticleId,
    rows: list[dict[str, Any]],
    pieces: list[tuple[int, int, str]],
) -> None:
    """Write the tiling; blocks that stay as they are keep their rows."""
    kept = {(row["start"], row["end"], row["kind"]) for row in rows}
    wanted = set(pieces)
    for row in rows:
        if (row["start"], row["end"], row["kind"]) not in wanted:
            transaction.delete("block", row["id"])
    transaction.insert_many(
        "block",
        [
            {
                "id": transaction.new_id(),
                "article_id": article_id,
                "start": start,
                "end": end,
                "kind": kind,
            }
            for start, end, kind in pieces
            if (start, end, kind) not in kept
        ],
    )
