"""What suggesters may look at: built once from a project, replaced piece by piece after."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from annotations.codebook import Codebook
from annotations.model import (
    Article,
    ArticleId,
    Block,
    Claim,
    Entity,
    EntityId,
    Rejection,
    Span,
)
from annotations.regions import Registry, load_registry
from annotations.suggest.reading import Reading, read
from annotations.suggest.vocabulary import Vocabulary, shipped_vocabulary

if TYPE_CHECKING:
    from annotations.suggest.base import Suggester, Suggestion
    from annotations.suggest.edges import Ends
    from annotations.suggest.learned import Model
    from annotations.suggest.spine import Spine


class SuggestSource(Protocol):
    """Where a context comes from; ``annotations.Project`` is one."""

    @property
    def codebook(self) -> Codebook: ...

    def articles(self) -> list[Article]: ...

    def text(self, article_id: str, /) -> str: ...

    def blocks(self, article_id: str, /) -> tuple[Block, ...]: ...

    def spans(self) -> list[Span]: ...

    def claims(self) -> list[Claim]: ...

    def entities(self) -> list[Entity]: ...

    def rejections(self) -> list[Rejection]: ...

    def own_regions(self) -> str: ...


@dataclass(slots=True)
class Looked:
    """What is known of one article's text, found when first asked for."""

    reading: Reading
    spine: "Spine | None" = None
    ends: "Ends | None" = None
    proposed: "dict[str, Sequence[Suggestion]]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """Plain data, so that a background job can have it.

    ``articles`` with their ``texts`` and ``blocks`` are those that are looked at; ``spans``,
    ``claims`` and ``rejections`` are the whole project's: what was accepted in one article
    is suggested in another. ``model``: learned from this project, if there is one that is
    better than the patterns. ``advice``: propose what experts advise also where it has no
    figure. Not for use by two threads at once.
    """

    codebook: Codebook
    registry: Registry
    vocabulary: Vocabulary
    articles: Mapping[ArticleId, Article]
    texts: Mapping[ArticleId, str]
    blocks: Mapping[ArticleId, Sequence[Block]]
    spans: Sequence[Span] = ()
    claims: Sequence[Claim] = ()
    entities: Mapping[EntityId, Entity] = field(default_factory=dict)
    rejections: Sequence[Rejection] = ()
    model: "Model | None" = None
    advice: bool = False
    _looked: dict[tuple[ArticleId, str], Looked] = field(default_factory=dict, repr=False)
    _memo: dict[str, object] = field(default_factory=dict, repr=False)

    def looked(self, article: Article, text: str, blocks: Sequence[Block]) -> Looked:
        """The shared analysis of an article, made once for all suggesters."""
        key = (article.id, article.text_sha256)
        found = self._looked.get(key)
        if found is None or found.reading.text is not text or not _same(found.reading, blocks):
            found = Looked(read(text, blocks, self.vocabulary.joints))
            self._looked[key] = found
        return found

    def proposed(
        self, suggester: "Suggester", article: Article, text: str, blocks: Sequence[Block]
    ) -> "Sequence[Suggestion]":
        """What ``suggester`` proposes, computed once where the text alone decides it."""
        if suggester.by_annotations:
            return suggester.suggest(self, article, text, blocks)
        known = self.looked(article, text, blocks).proposed
        found = known.get(suggester.name)
        if found is None:
            found = known[suggester.name] = suggester.suggest(self, article, text, blocks)
        return found

    def forget(self, article: Article) -> None:
        """Let go of an article's analysis: a large corpus need not stay in memory."""
        self._looked.pop((article.id, article.text_sha256), None)

    def memo(self) -> dict[str, object]:
        """For what a suggester derives from the accepted annotations once."""
        return self._memo

    def with_annotations(
        self,
        *,
        spans: Sequence[Span],
        claims: Sequence[Claim],
        entities: Mapping[EntityId, Entity],
        rejections: Sequence[Rejection],
    ) -> "Context":
        """After a change of the annotations; what is known of the texts is kept."""
        return replace(
            self,
            spans=spans,
            claims=claims,
            entities=entities,
            rejections=rejections,
            _memo={},
        )


def context_of(
    source: SuggestSource,
    *,
    article_ids: Collection[str] | None = None,
    registry: Registry | None = None,
    vocabulary: Vocabulary | None = None,
    model: "Model | None" = None,
    advice: bool = False,
) -> Context:
    """Read all that suggesters look at; texts only of ``article_ids`` (all where None)."""
    articles = {
        article.id: article
        for article in source.articles()
        if article_ids is None or article.id in article_ids
    }
    return Context(
        codebook=source.codebook,
        registry=registry or load_registry(own=source.own_regions()),
        vocabulary=vocabulary or shipped_vocabulary(),
        articles=articles,
        texts={article_id: source.text(article_id) for article_id in articles},
        blocks={article_id: source.blocks(article_id) for article_id in articles},
        spans=source.spans(),
        claims=source.claims(),
        entities={entity.id: entity for entity in source.entities()},
        rejections=source.rejections(),
        model=model,
        advice=advice,
    )


def _same(reading: Reading, blocks: Sequence[Block]) -> bool:
    return reading.kinds == tuple((b.start, b.end, b.kind) for b in blocks)
