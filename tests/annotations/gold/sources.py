"""A source of gold in memory, for texts that no importer would leave as they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.model import (
    Article,
    ArticleId,
    Block,
    Claim,
    Entity,
    EntityId,
    Relation,
    Span,
    SpanId,
)
from tests.annotations.views.records import article


@dataclass
class Memory:
    """Satisfies ``GoldSource`` from plain lists; articles without blocks are one body."""

    texts: dict[str, str]
    span_list: list[Span] = field(default_factory=list)
    claim_list: list[Claim] = field(default_factory=list)
    entity_list: list[Entity] = field(default_factory=list)
    relation_list: list[Relation] = field(default_factory=list)
    block_map: dict[str, tuple[Block, ...]] = field(default_factory=dict)

    def articles(self) -> list[Article]:
        return [article(key, "甲", characters=len(text)) for key, text in self.texts.items()]

    def text(self, id: str, /) -> str:
        return self.texts[id]

    def blocks(self, id: str, /) -> tuple[Block, ...]:
        return self.block_map.get(id, (Block(0, len(self.texts[id]), "body"),))

    def spans(self) -> list[Span]:
        return self.span_list

    def claims(self) -> list[Claim]:
        return self.claim_list

    def entities(self) -> list[Entity]:
        return self.entity_list

    def relations(self) -> list[Relation]:
        return self.relation_list


def span(
    text: str,
    start: int,
    end: int,
    label: str = "企业",
    key: str = "",
    of: str = "a1",
    entity: str | None = None,
) -> Span:
    return Span(
        SpanId(key or f"{of}-{start}-{end}-{label}"),
        ArticleId(of),
        start,
        end,
        text[start:end],
        label,
        EntityId(entity) if entity else None,
    )


def one(text: str, *ranges: tuple[int, int, str], blocks: Sequence[Block] = ()) -> Memory:
    """One article "a1" with spans at ``ranges``."""
    source = Memory({"a1": text}, [span(text, *item) for item in ranges])
    if blocks:
        source.block_map["a1"] = tuple(blocks)
    return source
