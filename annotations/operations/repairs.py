"""Deciding what stands at a damaged place, and taking a repair back.

The reading text of an article changes only while nothing stands on it. The raw
bytes never change; texts and edits before and after stay in the file, so that
undo and redo find them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from annotations.errors import InvalidAnnotation
from annotations.importers.articles import raw_text
from annotations.model import ArticleId, Block, Edit, Proposal
from annotations.operations.base import clean, existing
from annotations.store.records import (
    block_of,
    edits_bytes,
    edits_of,
    proposals_bytes,
    proposals_of,
)
from annotations.store.transaction import Transaction
from annotations.text.metadata import read_metadata
from annotations.text.offsets import TextMap, apply_edits
from annotations.text.repair import mend
from annotations.text.repairs import controls, newlines

BY_HAND = "by-hand"
"""Reason of an edit whose text somebody typed or chose; the damage's reason stands before it."""

_Item = TypeVar("_Item", Edit, Proposal)

LONGEST = 2000
"""Characters of a text that can be put in the place of a damaged one."""


@dataclass(frozen=True, slots=True)
class TakeRepair:
    """Let ``text`` stand at a doubtful or a repaired place: a candidate, or typed.

    ``raw_start`` names the place: where it begins in the raw text (code points).
    Raises ``InvalidAnnotation``: "no-such-row", "article-is-annotated",
    "no-such-repair", "repair-too-long", "raw-text-differs".
    """

    article_id: ArticleId
    raw_start: int
    text: str
    kind = "take-repair"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": 1, "label": ""}

    def run(self, transaction: Transaction) -> None:
        if len(self.text) > LONGEST:
            raise InvalidAnnotation("repair-too-long", length=len(self.text), limit=LONGEST)
        state = _State.of(transaction, self.article_id)
        replacement = fit_to_read(clean(self.text))
        proposal = next((p for p in state.proposals if p.start == self.raw_start), None)
        edit = next((e for e in state.edits if e.start == self.raw_start), None)
        if proposal is not None:
            taken = Edit(proposal.start, proposal.end, replacement, _by_hand(proposal.reason))
            edits = _sorted([*state.edits, taken])
            proposals = [p for p in state.proposals if p is not proposal]
        elif edit is not None:
            taken = replace(edit, replacement=replacement, reason=_by_hand(edit.reason))
            edits = [taken if e is edit else e for e in state.edits]
            proposals = list(state.proposals)
        else:
            raise InvalidAnnotation("no-such-repair", article=self.article_id, site=self.raw_start)
        state.change(edits, proposals)


@dataclass(frozen=True, slots=True)
class UndoRepair:
    """Turn a repaired place back into what the raw text says; its repair stays as a candidate.

    Raises ``InvalidAnnotation`` as ``TakeRepair`` does.
    """

    article_id: ArticleId
    raw_start: int
    kind = "undo-repair"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": 1, "label": ""}

    def run(self, transaction: Transaction) -> None:
        state = _State.of(transaction, self.article_id)
        edit = next((e for e in state.edits if e.start == self.raw_start), None)
        if edit is None:
            raise InvalidAnnotation("no-such-repair", article=self.article_id, site=self.raw_start)
        raw = state.raw[edit.start : edit.end]
        if fit_to_read(raw) != raw:
            # A control character, or a line end that Qt would count otherwise than we do.
            raise InvalidAnnotation(
                "repair-is-needed", article=self.article_id, site=self.raw_start
            )
        reason = edit.reason.removesuffix("+" + BY_HAND) if edit.reason != BY_HAND else BY_HAND
        proposal = Proposal(edit.start, edit.end, reason, edit.confidence, (edit.replacement,))
        state.change(
            [e for e in state.edits if e is not edit], _sorted([*state.proposals, proposal])
        )


@dataclass(frozen=True, slots=True)
class _State:
    """An article's text as it stands before a repair is taken or undone."""

    transaction: Transaction
    article: Mapping[str, Any]
    raw: str
    text: str
    edits: tuple[Edit, ...]
    proposals: tuple[Proposal, ...]

    @classmethod
    def of(cls, transaction: Transaction, article_id: ArticleId) -> "_State":
        article = existing(transaction, "article", article_id)
        for table in ("span", "evidence"):
            if transaction.find(table, article_id=article_id):
                raise InvalidAnnotation("article-is-annotated", article=article_id)
        text = transaction.text(article_id)
        assert text is not None
        edits = edits_of(transaction.stored(article["edits_sha256"]))
        proposals = proposals_of(transaction.stored(article["proposals_sha256"]))
        raw = raw_text(article["file_name"], transaction.stored(article["raw_sha256"]))
        if not _fits(raw, edits, text):
            raise InvalidAnnotation("raw-text-differs", article=article_id)
        return cls(transaction, article, raw, text, edits, proposals)

    def change(self, edits: Sequence[Edit], proposals: Sequence[Proposal]) -> None:
        """Write the text that ``edits`` make, with its blocks and its title."""
        text = apply_edits(self.raw, edits)
        if not text.strip():
            raise InvalidAnnotation("repair-empties-text", article=self.article["id"])
        rows = sorted(
            self.transaction.find("block", article_id=self.article["id"]),
            key=lambda row: row["start"],
        )
        before = tuple(map(block_of, rows))
        blocks = moved(before, self.text, text, self.edits, edits, len(self.raw))
        changes: dict[str, Any] = {
            "characters": len(text),
            "text_sha256": self.transaction.store(text.encode("utf-8")),
            "edits_sha256": self.transaction.store(edits_bytes(edits)),
            "proposals_sha256": self.transaction.store(proposals_bytes(proposals)),
        }
        found = read_metadata(self.text, before).title
        if found and self.article["title"] == found:
            changes["title"] = read_metadata(text, blocks).title or found
        self.transaction.update("article", self.article["id"], changes)
        self._retile(rows, blocks)

    def _retile(self, rows: list[dict[str, Any]], blocks: Sequence[Block]) -> None:
        article_id = self.article["id"]
        for number, block in enumerate(blocks):
            values = {"start": block.start, "end": block.end, "kind": block.kind}
            if number < len(rows):
                self.transaction.update("block", rows[number]["id"], values)
            else:
                block_id = self.transaction.new_id()
                row = {"id": block_id, "article_id": article_id, **values}
                self.transaction.insert("block", row)
        for row in rows[len(blocks) :]:
            self.transaction.delete("block", row["id"])


def moved(
    blocks: Sequence[Block],
    text: str,
    new_text: str,
    edits: Sequence[Edit],
    new_edits: Sequence[Edit],
    raw_length: int,
) -> tuple[Block, ...]:
    """The blocks of ``text`` on ``new_text``, made of the same raw text by other edits.

    Kinds are kept, set by hand or known from the format as they may be; a block
    begins at the beginning of a line, and lines that were joined are of the first one's kind.
    """
    old, new = TextMap(edits, raw_length), TextMap(new_edits, raw_length)
    found: list[Block] = []
    for block in blocks:
        start = new.reading_position(old.raw_position(block.start)) if block.start else 0
        if 0 < start < len(new_text) and new_text[start - 1] != "\n":
            newline = new_text.find("\n", start)
            start = len(new_text) if newline < 0 else newline + 1
        if found and start <= found[-1].start:
            continue
        if start >= len(new_text):
            break
        if found:
            found[-1] = replace(found[-1], end=start)
        found.append(Block(start, len(new_text), block.kind))
    joined: list[Block] = []
    for block in found:
        if joined and joined[-1].kind == block.kind:
            joined[-1] = replace(joined[-1], end=block.end)
        else:
            joined.append(block)
    return tuple(joined)


def fit_to_read(text: str) -> str:
    """``text`` as a reading text can hold it: LF for line ends, no control characters."""
    return mend(text, (newlines.propose, controls.propose)).text


def _by_hand(reason: str) -> str:
    parts = [part for part in reason.split("+") if part != BY_HAND]
    return "+".join([*parts, BY_HAND])


def _sorted(items: Sequence[_Item]) -> list[_Item]:
    return sorted(items, key=lambda item: (item.start, item.end))


def _fits(raw: str, edits: Sequence[Edit], text: str) -> bool:
    try:
        return apply_edits(raw, edits) == text
    except ValueError:
        return False
