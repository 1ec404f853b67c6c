"""What a gold format gets and gives: a source of articles with annotations, and a report.

A format is a function from a source and a path to an ``ExportReport``; adding
one is one new file and one line in ``annotations.gold.registry``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from annotations.model import (
    Article,
    ArticleId,
    Block,
    Claim,
    Entity,
    Relation,
    Span,
    SpanId,
)

DropReason = Literal["overlap", "skipped-block"]


class GoldSource(Protocol):
    """Where formats read from; ``annotations.Project`` is one."""

    def articles(self) -> list[Article]: ...

    def text(self, id: str, /) -> str: ...

    def blocks(self, id: str, /) -> tuple[Block, ...]: ...

    def spans(self) -> list[Span]: ...

    def claims(self) -> list[Claim]: ...

    def entities(self) -> list[Entity]: ...

    def relations(self) -> list[Relation]: ...


@dataclass(frozen=True, slots=True)
class Dropped:
    """A span that a format could not carry, and why.

    ``overlap``: another span took its characters; ``skipped-block``: it stands,
    at least in part, in a block that is left out.
    """

    span_id: SpanId
    article_id: ArticleId
    start: int
    end: int
    label: str
    reason: DropReason


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What a gold file holds, and what it does not.

    ``not_carried`` counts by kind ("claims", "relations", "characters" …) what
    the format has no place for.
    """

    format: str
    path: Path
    articles: int
    spans: int
    claims: int
    relations: int
    dropped: tuple[Dropped, ...] = ()
    not_carried: tuple[tuple[str, int], ...] = ()


Export = Callable[[GoldSource, Path], ExportReport]


def by_article(spans: list[Span]) -> dict[ArticleId, list[Span]]:
    """Spans grouped by their article, in reading order."""
    groups: dict[ArticleId, list[Span]] = {}
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        groups.setdefault(span.article_id, []).append(span)
    return groups
