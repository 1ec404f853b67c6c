"""Suggestions for many articles, in worker processes; the same as ``suggest`` gives."""

import hashlib
import pickle
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from annotations.codebook import Codebook
from annotations.errors import BijianError
from annotations.model import (
    Article,
    ArticleId,
    Block,
    Claim,
    Entity,
    EntityId,
    Rejection,
    Span,
    SuggestionType,
)
from annotations.processes import Answer, End, State, Workers
from annotations.regions import Registry, load_registry
from annotations.suggest.base import Suggestion
from annotations.suggest.context import Context
from annotations.suggest.learned import Model
from annotations.suggest.registry import suggest
from annotations.suggest.vocabulary import shipped_vocabulary

SECONDS: Final = 600.0
"""What one article may take; a million characters take about ten."""

_TOGETHER: Final = 8  # articles that one process gets at a time
_CHARACTERS: Final = 16_000  # of these together


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What a context is made of beside the articles that are looked at: plain data."""

    codebook: Codebook
    own_regions: str = ""
    spans: Sequence[Span] = ()
    claims: Sequence[Claim] = ()
    entities: Mapping[EntityId, Entity] | None = None
    rejections: Sequence[Rejection] = ()
    model: Model | None = None
    advice: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """An article to look at. ``digest``: of what was suggested the last time, b"" if unknown."""

    article: Article
    text: str
    blocks: Sequence[Block]
    digest: bytes = b""


@dataclass(frozen=True, slots=True)
class Looked:
    """``suggestions`` in reading order, None where they are those of the ``Text``'s digest.

    ``error``: why there are none, "process-crashed", "took-too-long" or "too-much-memory".
    """

    article_id: ArticleId
    suggestions: tuple[Suggestion, ...] | None
    digest: bytes
    error: BijianError | None = None


@dataclass(frozen=True, slots=True)
class _Packed:
    article_id: ArticleId
    suggestions: bytes | None
    digest: bytes

    def unpacked(self) -> Looked:
        found = None if self.suggestions is None else pickle.loads(self.suggestions)
        return Looked(self.article_id, found, self.digest)


_Answers = Generator[Answer[_Packed] | End, None, None]


def look_through(
    known: Known,
    texts: Iterable[Text],
    workers: Workers,
    *,
    only: SuggestionType | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    patience: float = 0.0,
) -> Generator[Looked, None, None]:
    """Article by article, in their order; ``texts`` are taken as they are needed.

    An article on which its process ends has an ``error``, and the others go on. Raises
    ``Cancelled``. ``patience``: seconds to let the processes finish what they have, so that
    they stay warm when it is cancelled.
    """
    state = State((known, only))
    begun: dict[int, Sequence[Text]] = {}

    def run(batches: Iterable[Sequence[Text]]) -> _Answers:
        return workers.run(
            _look, batches, state=state, seconds=SECONDS, cancelled=cancelled, patience=patience
        )

    def batches() -> Iterator[Sequence[Text]]:
        for number, batch in enumerate(_batches(texts)):
            begun[number] = batch
            yield batch

    with closing(run(batches())) as answers:
        done = 0
        for answer in answers:
            if isinstance(answer, Answer):
                done += 1
                yield answer.value.unpacked()
                continue
            batch = begun.pop(answer.number)
            if answer.error is not None:
                yield from _behind(batch[done:], answer.error, run)
            done = 0


def _behind(
    batch: Sequence[Text],
    error: BijianError | None,
    run: Callable[[Iterable[Sequence[Text]]], _Answers],
) -> Iterator[Looked]:
    """On the first of these a process ended; the others are looked at by another one."""
    while error is not None and batch:
        yield Looked(batch[0].article.id, (), b"", error)
        batch, error = batch[1:], None
        for answer in run([batch] if batch else []):
            if isinstance(answer, Answer):
                yield answer.value.unpacked()
                batch = batch[1:]
            else:
                error = answer.error


def _batches(texts: Iterable[Text]) -> Iterator[Sequence[Text]]:
    batch: list[Text] = []
    size = 0
    for each in texts:
        if batch and (len(batch) == _TOGETHER or size + len(each.text) > _CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += len(each.text)
    if batch:
        yield batch


def _look(state: tuple[Known, SuggestionType | None], batch: Sequence[Text]) -> Iterator[_Packed]:
    """In a worker: the suggestions of each article, pickled once for both their uses."""
    known, only = state
    base = _context(known)
    for each in batch:
        article = each.article
        context = replace(
            base,
            articles={article.id: article},
            texts={article.id: each.text},
            blocks={article.id: each.blocks},
        )
        found = tuple(suggest(context, only=only))
        context.forget(article)
        pickled = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
        digest = hashlib.blake2b(pickled, digest_size=16).digest()
        yield _Packed(article.id, None if digest == each.digest else pickled, digest)


@lru_cache(maxsize=1)
def _context(known: Known) -> Context:
    """One is kept: what is derived from the annotations serves all articles."""
    return Context(
        codebook=known.codebook,
        registry=_registry(known.own_regions),
        vocabulary=shipped_vocabulary(),
        articles={},
        texts={},
        blocks={},
        spans=known.spans,
        claims=known.claims,
        entities=known.entities or {},
        rejections=known.rejections,
        model=known.model,
        advice=known.advice,
    )


@lru_cache(maxsize=1)
def _registry(own: str) -> Registry:
    return load_registry(own=own)
