"""Learning from what was accepted: a model, and whether it is better than the patterns.

A fifth is held out: the patterns (with the names accepted in the rest) and the model are scored
on it. Of few sentences each is held out once, in five rounds, as a fifth of a hundred sentences
says little. Only a model that is clearly better is
kept, and then learns from all sentences.
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

BETTER: Final = 0.02
"""By how much the model's F1 must exceed that of the patterns: less may be chance."""

_HELD_OUT: Final = 5
_FEW: Final = 400  # sentences up to which each is held out once
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
    number: int

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
    folds = _folds(sentences)
    steps = (len(folds) + 1) * ITERATIONS
    wanted = proposed = learned = right_known = right_learned = held_out = 0
    for number, fold in enumerate(folds):
        out = {s.number for s in fold}
        rest = [s for s in sentences if s.number not in out]
        weights = fitter(
            _examples(rest), progress=_reporting(progress, number, steps), cancelled=cancelled
        )
        trial = Model(weights, _labels(rest), annotated, len(fold), 0.0, 0.0)
        known = _without(context, fold)
        patterns = _counts(fold, _suggested(known, fold, cancelled))
        own = _counts(fold, _suggested(replace(known, model=trial, _memo={}), fold, cancelled))
        held_out += len(fold)
        wanted += patterns.wanted
        proposed, right_known = proposed + patterns.proposed, right_known + patterns.right
        learned, right_learned = learned + own.proposed, right_learned + own.right
    patterns_f1 = _f1(wanted, proposed, right_known)
    learned_f1 = _f1(wanted, learned, right_learned)
    result = Training(None, annotated, held_out, patterns_f1, learned_f1)
    if learned_f1 < patterns_f1 + BETTER:
        progress(steps, steps, "")
        return result
    last = _reporting(progress, len(folds), steps)
    weights = fitter(_examples(sentences), progress=last, cancelled=cancelled)
    progress(steps, steps, "")
    model = Model(
        weights,
        _labels(sentences),
        annotated,
        held_out,
        patterns_f1,
        learned_f1,
        len(context.spans),
    )
    return replace(result, model=model)


def _reporting(progress: Progress, number: int, steps: int) -> Callable[[int], None]:
    """Progress of the ``number``-th of several fits."""

    def report(iteration: int) -> None:
        progress(number * ITERATIONS + min(iteration, ITERATIONS), steps, "")

    return report


def _folds(sentences: Sequence[_Sentence]) -> list[list[_Sentence]]:
    """The sentences to hold out in turn: each once, or of many only a fifth.

    Whole articles where there are enough: a sentence says much of the others of its article,
    and what is wanted to know is how the next article will do.
    """
    numbers = list(range(len(sentences)))
    articles = list(dict.fromkeys(sentence.article.id for sentence in sentences))
    if len(articles) >= 2 * _HELD_OUT:
        place = {article: number for number, article in enumerate(articles)}
        numbers = [place[sentence.article.id] for sentence in sentences]
    folds = [
        [s for s, number in zip(sentences, numbers, strict=True) if number % _HELD_OUT == fold]
        for fold in range(_HELD_OUT)
    ]
    return folds if len(sentences) <= _FEW else folds[:1]


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
                found.append(_Sentence(article, row, tuple(inside), count))
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


@dataclass(frozen=True, slots=True)
class _Counts:
    wanted: int
    proposed: int
    right: int


def _counts(held_out: Sequence[_Sentence], proposed: Sequence[Suggestion]) -> _Counts:
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
    return _Counts(len(wanted), len(given), len(wanted & given))


def _f1(wanted: int, proposed: int, right: int) -> float:
    return 2 * right / (wanted + proposed) if wanted or proposed else 0.0
