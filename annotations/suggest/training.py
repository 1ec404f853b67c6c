"""Learning from what was accepted: a model, and whether it is better than the patterns.

Every fifth sentence is held out. The patterns (with the names accepted in the other
sentences) and the model are scored on these; only a model that scores higher is kept, and
then learns from all sentences.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from annotations.errors import Cancelled
from annotations.model import Article, ArticleId, Span
from annotations.suggest.base import Suggestion
from annotations.suggest.context import Context
from annotations.suggest.fitting import ITERATIONS, Example, fit
from annotations.suggest.learned import Model, Row, rows
from annotations.suggest.registry import suggest
from annotations.suggest.spine import spine_of

ENOUGH: Final = 100
"""Sentences with annotations from which learning is tried."""

_HELD_OUT: Final = 5
_SEEN: Final = 8  # mentions of a type from which the model answers for it

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Training:
    """How a training ended. ``model`` is None where there was too little, or the patterns were
    better; the scores are strict F1 by mentions on ``held_out`` sentences."""

    model: Model | None
    sentences: int
    held_out: int = 0
    patterns_f1: float = 0.0
    learned_f1: float = 0.0


@dataclass(frozen=True, slots=True)
class _Sentence:
    article: Article
    row: Row
    spans: tuple[Span, ...]
    held_out: bool

    @property
    def end(self) -> int:
        return self.row.start + len(self.row.text)


def annotated_sentences(context: Context) -> int:
    """How many sentences of the context's articles have annotations."""
    return sum(1 for sentence in _sentences(context, lambda: False) if sentence.spans)


def train(
    context: Context,
    *,
    progress: Progress = lambda done, total, what: None,
    cancelled: Callable[[], bool] = lambda: False,
    fitter: Callable[..., bytes] = fit,
) -> Training:
    """Learn from the context's articles and annotations; takes seconds to minutes.

    A plain function for a background job: ``progress(done, of, "")``. Raises ``Cancelled``
    where ``cancelled`` says so and ``BijianError("training-failed")``.
    """
    context = replace(context, model=None)
    sentences = _sentences(context, cancelled)
    annotated = sum(bool(sentence.spans) for sentence in sentences)
    if annotated < ENOUGH:
        return Training(None, annotated)
    learning = [sentence for sentence in sentences if not sentence.held_out]
    held_out = [sentence for sentence in sentences if sentence.held_out]
    labels = _labels(learning)
    steps = 2 * ITERATIONS

    def first(iteration: int) -> None:
        progress(min(iteration, ITERATIONS), steps, "")

    def second(iteration: int) -> None:
        progress(ITERATIONS + min(iteration, ITERATIONS), steps, "")

    weights = fitter(_examples(learning), progress=first, cancelled=cancelled)
    trial = Model(weights, labels, annotated, len(held_out), 0.0, 0.0)
    known = _without(context, held_out)
    patterns_f1 = _f1(held_out, _suggested(known, held_out, cancelled))
    learned_f1 = _f1(
        held_out, _suggested(replace(known, model=trial, _memo={}), held_out, cancelled)
    )
    result = Training(None, annotated, len(held_out), patterns_f1, learned_f1)
    if learned_f1 <= patterns_f1:
        progress(steps, steps, "")
        return result
    weights = fitter(_examples(sentences), progress=second, cancelled=cancelled)
    progress(steps, steps, "")
    model = Model(weights, _labels(sentences), annotated, len(held_out), patterns_f1, learned_f1)
    return replace(result, model=model)


def _sentences(context: Context, cancelled: Callable[[], bool]) -> list[_Sentence]:
    """Sentences to learn from: those with annotations, and all of articles read to the end.

    What stands in a sentence without any annotation may just not have been looked at yet.
    """
    spans: defaultdict[ArticleId, list[Span]] = defaultdict(list)
    for span in context.spans:
        spans[span.article_id].append(span)
    bare = context.with_annotations(
        spans=(), claims=(), entities=context.entities, rejections=context.rejections
    )
    found: list[_Sentence] = []
    count = 0
    for article in context.articles.values():
        own = sorted(spans[article.id], key=lambda span: span.start)
        if not own and article.state != "done":
            continue
        if cancelled():
            raise Cancelled
        # The model sees what the patterns say without any name from the project itself.
        patterns = suggest(bare, (article.id,), "entity")
        text, blocks = context.texts[article.id], context.blocks[article.id]
        reading = spine_of(bare, article, text, blocks).reading
        at = 0
        for row in rows(reading, patterns):
            end = row.start + len(row.text)
            while at < len(own) and own[at].start < row.start:
                at += 1
            inside: list[Span] = []
            while at < len(own) and own[at].start < end:
                if own[at].end <= end:
                    inside.append(own[at])
                at += 1
            if inside or article.state == "done":
                found.append(_Sentence(article, row, tuple(inside), count % _HELD_OUT == 0))
                count += 1
        bare.forget(article)
    return found


def _examples(sentences: Sequence[_Sentence]) -> list[Example]:
    return [(sentence.row, _tags(sentence)) for sentence in sentences]


def _tags(sentence: _Sentence) -> tuple[str, ...]:
    """B-x, I-x, O by character; of overlapping mentions the longest counts."""
    tags = ["O"] * len(sentence.row.text)
    for span in sorted(sentence.spans, key=lambda s: (s.start - s.end, s.start)):
        first, last = span.start - sentence.row.start, span.end - sentence.row.start
        if any(tag != "O" for tag in tags[first:last]):
            continue
        tags[first:last] = [f"I-{span.label}"] * (last - first)
        tags[first] = f"B-{span.label}"
    return tuple(tags)


def _labels(sentences: Sequence[_Sentence]) -> frozenset[str]:
    counts = Counter(span.label for sentence in sentences for span in sentence.spans)
    return frozenset(label for label, count in counts.items() if count >= _SEEN)


def _without(context: Context, held_out: Sequence[_Sentence]) -> Context:
    """What would be known had the held-out sentences not been annotated."""
    hidden = {span.id for sentence in held_out for span in sentence.spans}
    return context.with_annotations(
        spans=[span for span in context.spans if span.id not in hidden],
        claims=(),
        entities=context.entities,
        rejections=(),
    )


def _suggested(
    context: Context, held_out: Sequence[_Sentence], cancelled: Callable[[], bool]
) -> list[Suggestion]:
    articles = {sentence.article.id for sentence in held_out}
    return suggest(context, articles, "entity", cancelled=cancelled)


def _f1(held_out: Sequence[_Sentence], proposed: Sequence[Suggestion]) -> float:
    """Strict, by mentions; only mentions within the held-out sentences count."""
    wanted = {
        (sentence.article.id, span.start, span.end, span.label)
        for sentence in held_out
        for span in sentence.spans
    }
    by_article: defaultdict[ArticleId, list[_Sentence]] = defaultdict(list)
    for sentence in held_out:
        by_article[sentence.article.id].append(sentence)
    given = {
        (s.article_id, s.start, s.end, s.label)
        for s in proposed
        if any(
            sentence.row.start <= s.start and s.end <= sentence.end
            for sentence in by_article[s.article_id]
        )
    }
    right = len(wanted & given)
    return 2 * right / (len(wanted) + len(given)) if wanted or given else 0.0
