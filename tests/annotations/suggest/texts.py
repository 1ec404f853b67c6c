"""What tests of suggestions share: a text looked at without a project."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from annotations.codebook import load_codebook
from annotations.model import Article, ArticleId, Block
from annotations.regions import Registry, load_registry
from annotations.suggest import Context, Suggestion, suggest
from annotations.suggest.vocabulary import shipped_vocabulary

ID = ArticleId("a")


@cache
def registry() -> Registry:
    return load_registry()


def article(text: str, **given: Any) -> Article:
    fields: dict[str, Any] = {
        "id": ID,
        "file_name": "a.txt",
        "title": "",
        "source": "",
        "author": "",
        "url": "",
        "published": "",
        "published_basis": "unknown",
        "published_evidence": "",
        "regions": (),
        "encoding": "utf-8",
        "characters": len(text),
        "state": "new",
        "position": 0,
        "raw_sha256": "",
        "text_sha256": "",
        "edits_sha256": "",
        "imported_at": "",
        "imported_by": "",
    }
    return Article(**{**fields, **given})


def context(text: str, *, blocks: Sequence[Block] = (), **given: Any) -> Context:
    """A context of one article; ``given``: of the article (source, author …)."""
    one = article(text, **given)
    return Context(
        codebook=load_codebook(),
        registry=registry(),
        vocabulary=shipped_vocabulary(),
        articles={one.id: one},
        texts={one.id: text},
        blocks={one.id: tuple(blocks)},
    )


def entities(text: str, **given: Any) -> list[Suggestion]:
    return suggest(context(text, **given), only="entity")


def names(text: str, label: str, **given: Any) -> list[str]:
    """The quotes of one type that are suggested, each once, in order."""
    found = entities(text, **given)
    return list(dict.fromkeys(s.quote for s in found if s.label == label))
