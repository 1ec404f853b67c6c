"""Operations on articles: import, and what the analyst corrects about them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.codebook import parse_codebook
from annotations.errors import InvalidAnnotation
from annotations.fields import check_period
from annotations.model import READING_STATES, ArticleId, ParsedArticle
from annotations.operations.base import clean, existing
from annotations.operations.reprints import join
from annotations.store.records import edits_bytes, proposals_bytes
from annotations.store.transaction import Transaction, dump


@dataclass(frozen=True, slots=True)
class ImportArticles:
    """Add parsed files; a file whose bytes the project has already is left out.

    ``reprints``: pairs of raw SHA-256 (hex), an article and the one that stands for it,
    in the order in which they are to be joined; either may be in the project already.
    """

    articles: tuple[ParsedArticle, ...]
    reprints: tuple[tuple[str, str], ...] = ()
    kind = "import-articles"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": len(self.articles), "label": ""}

    def run(self, transaction: Transaction) -> None:
        position = transaction.highest("article", "position")
        for parsed in self.articles:
            sha256 = hashlib.sha256(parsed.raw).hexdigest()
            if transaction.find("article", raw_sha256=sha256):
                continue
            position += 1
            _insert(transaction, parsed, position)
        for member, representative in self.reprints:
            rows = [*transaction.find("article", raw_sha256=member)]
            others = [*transaction.find("article", raw_sha256=representative)]
            if rows and others:
                join(transaction, rows[0]["id"], others[0]["id"])


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateArticle:
    """Correct what is known about an article; None leaves as is.

    A ``published`` given by hand counts as stated, an empty one as unknown.
    """

    article_id: ArticleId
    title: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    regions: tuple[str, ...] | None = None
    state: str | None = None
    kind = "update-article"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": 1, "label": "", "state": self.state or ""}

    def run(self, transaction: Transaction) -> None:
        row = existing(transaction, "article", self.article_id)
        changes: dict[str, Any] = {}
        for column in ("title", "source", "author", "url"):
            value = getattr(self, column)
            if value is not None:
                changes[column] = clean(value.strip())
        if self.published is not None and self.published != row["published"]:
            check_period("published", self.published)
            changes["published"] = self.published
            changes["published_basis"] = "stated" if self.published else "unknown"
            changes["published_evidence"] = ""
        if self.regions is not None:
            names = [clean(name.strip()) for name in self.regions if name.strip()]
            changes["regions"] = dump(list(dict.fromkeys(names)))
        if self.state is not None:
            if self.state not in READING_STATES:
                raise InvalidAnnotation(
                    "unknown-state", state=self.state, known=list(READING_STATES)
                )
            changes["state"] = self.state
        if changes:
            transaction.update("article", self.article_id, changes)


@dataclass(frozen=True, slots=True)
class SetCodebook:
    """Give the project another codebook, as TOML text; raises ``CodebookError``.

    What is annotated with labels it lacks stays as it is.
    """

    source: str
    kind = "set-codebook"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": 1, "label": ""}

    def run(self, transaction: Transaction) -> None:
        parse_codebook(self.source)
        if transaction.row("setting", "codebook") is None:
            transaction.insert("setting", {"id": "codebook", "value": self.source})
        else:
            transaction.update("setting", "codebook", {"value": self.source})


def _insert(transaction: Transaction, parsed: ParsedArticle, position: int) -> None:
    article_id = ArticleId(transaction.new_id())
    text_sha256 = transaction.store(parsed.text.encode("utf-8"))
    if parsed.sketch:
        transaction.keep_sketch(text_sha256, parsed.sketch)
    transaction.insert(
        "article",
        {
            "id": article_id,
            "file_name": clean(parsed.file_name),
            "title": parsed.title,
            "source": parsed.source,
            "author": parsed.author,
            "url": parsed.url,
            "published": parsed.published,
            "published_basis": parsed.published_basis,
            "published_evidence": parsed.published_evidence,
            "regions": dump(list(parsed.regions)),
            "encoding": parsed.encoding,
            "characters": len(parsed.text),
            "state": "new",
            "position": position,
            "raw_sha256": transaction.store(parsed.raw),
            "text_sha256": text_sha256,
            "edits_sha256": transaction.store(edits_bytes(parsed.edits)),
            "proposals_sha256": transaction.store(proposals_bytes(parsed.proposals)),
            "reprint_of": None,
            "imported_at": transaction.now,
            "imported_by": transaction.annotator,
        },
    )
    transaction.insert_many(
        "block",
        [
            {
                "id": transaction.new_id(),
                "article_id": article_id,
                "start": block.start,
                "end": block.end,
                "kind": block.kind,
            }
            for block in parsed.blocks
        ],
    )
