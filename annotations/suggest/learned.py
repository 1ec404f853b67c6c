"""Names by what was learned from the project's own annotations (training.py makes the model).

A conditional random field over characters. What the patterns and word lists propose is among
its features, so that it learns above all where they are wrong; for the types it has seen
enough of it then stands in their place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from annotations.model import Article, Block
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.merging import merged
from annotations.suggest.reading import Reading
from annotations.suggest.spine import spine_of
from annotations.text.segmentation import sentences

LONGEST: Final = 400
"""A sentence of more characters is learned and read in pieces of so many."""

DOUBTED: Final = 0.05
"""Proposals the model gives less than this are left out."""

ADDED: Final = 0.6
"""Names nobody else proposes are added from this on."""

SURE: Final = 0.85
"""From this on a name takes the place of proposals with other edges."""

KEPT = "project"
"""Suggestions of this source stay beside what the model says: they are accepted names."""


@dataclass(frozen=True, slots=True)
class Model:
    """What a training gave. ``labels``: the types it answers for.

    ``patterns_f1`` and ``learned_f1``: strict, by mentions, on the ``held_out`` sentences that
    it did not learn from. ``sentences``: how many had annotations. ``spans``: how many mentions
    the project had, to tell when there are enough more to learn anew.
    """

    weights: bytes
    labels: frozenset[str]
    sentences: int
    held_out: int
    patterns_f1: float
    learned_f1: float
    spans: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence at ``start``, character by character: the text, word edges with tags,
    what the patterns propose."""

    start: int
    text: str
    words: tuple[str, ...]
    proposed: tuple[str, ...]


def revised(
    context: Context,
    article: Article,
    text: str,
    blocks: Sequence[Block],
    found: list[Suggestion],
) -> list[Suggestion]:
    """``found`` by patterns and lists, with the model's answers for the types it knows."""
    model = context.model
    if model is None:
        return found
    reading = spine_of(context, article, text, blocks).reading
    patterns = merged(s for s in found if s.source != KEPT and s.type == "entity")
    entities = {(s.start, s.end, s.label): s.entity for s in patterns}
    tagger = _tagger(context, model)
    doubted: set[tuple[int, int, str]] = set()
    added: list[Suggestion] = []
    by_row = _by_row(reading, patterns)
    for row, own in by_row:
        tags = tagger.tag(features(row))
        read: list[tuple[int, int, str, float]] = []
        for first, last, label in spans_of(tags):
            if label in model.labels:
                read.append((first, last, label, _sure(tagger, first, last, label)))
        sure = {(first, last) for first, last, _, share in read if share >= SURE}
        for s in own:
            if s.label not in model.labels:
                continue
            first, last = s.start - row.start, s.end - row.start
            crossed = any(a < last and first < b and (a, b) != (first, last) for a, b in sure)
            if crossed or _sure(tagger, first, last, s.label) < DOUBTED:
                doubted.add((s.start, s.end, s.label))
        for first, last, label, share in read:
            start, end = row.start + first, row.start + last
            beside = any(s.start < end and start < s.end for s in own)
            if share < (SURE if beside else ADDED):
                continue
            added.append(
                named(
                    article.id,
                    text,
                    start,
                    end,
                    label,
                    score=round(min(share, 0.99), 2),
                    reason="learned",
                    source="learned",
                    entity=entities.get((start, end, label), ""),
                )
            )
    kept = [s for s in found if s.source == KEPT or (s.start, s.end, s.label) not in doubted]
    known = {(s.start, s.end, s.label) for s in kept}
    return [*kept, *(s for s in added if (s.start, s.end, s.label) not in known)]


def _sure(tagger: Any, first: int, last: int, label: str) -> float:
    """How sure the model is of a name: of its edges, the less sure one."""
    shares = [tagger.marginal(f"B-{label}", first)]
    if last - first > 1:
        shares.append(tagger.marginal(f"I-{label}", last - 1))
    return float(min(shares))


def _by_row(
    reading: Reading, patterns: Sequence[Suggestion]
) -> Iterator[tuple[Row, list[Suggestion]]]:
    """The rows with the proposals that stand in each."""
    ordered = sorted(patterns, key=lambda s: s.start)
    at = 0
    for row in rows(reading, patterns):
        end = row.start + len(row.text)
        while at < len(ordered) and ordered[at].start < row.start:
            at += 1
        own = []
        while at < len(ordered) and ordered[at].start < end:
            if ordered[at].end <= end:
                own.append(ordered[at])
            at += 1
        yield row, own


def rows(reading: Reading, patterns: Sequence[Suggestion]) -> Iterator[Row]:
    """The sentences of a reading; ``patterns`` must be merged."""
    proposed = ["O"] * len(reading.shadow)
    for suggestion in sorted(patterns, key=lambda s: s.end - s.start, reverse=True):
        if suggestion.type != "entity" or proposed[suggestion.start] != "O":
            continue  # within a longer one
        for at in range(suggestion.start, suggestion.end):
            proposed[at] = f"I-{suggestion.label}"
        proposed[suggestion.start] = f"B-{suggestion.label}"
    words: list[str] = []
    for word, tag in reading.tokens:
        words += [f"{'S' if len(word) == 1 else 'B'}-{tag}", *[f"I-{tag}"] * (len(word) - 1)]
        if len(word) > 1:
            words[-1] = f"E-{tag}"
    for start, end in sentences(reading.shadow):
        edges = [*range(start, end, LONGEST), end]
        for first, last in pairwise(edges):
            yield Row(
                first,
                reading.shadow[first:last],
                tuple(words[first:last]),
                tuple(proposed[first:last]),
            )


def features(row: Row) -> list[list[str]]:
    """The features of each character: itself and its neighbours, words, proposals."""
    text, words, proposed = row.text, row.words, row.proposed
    count = len(text)
    found: list[list[str]] = []
    for at in range(count):
        own = [
            f"c={text[at]}",
            f"w={words[at]}",
            f"p={proposed[at]}",
            f"k={_kind(text[at])}",
        ]
        for offset in (-2, -1, 1, 2):
            near = at + offset
            if 0 <= near < count:
                own.append(f"c{offset}={text[near]}")
                own.append(f"w{offset}={words[near]}")
                own.append(f"p{offset}={proposed[near]}")
            else:
                own.append(f"c{offset}=|")
        if at:
            own.append(f"b-={text[at - 1]}{text[at]}")
        if at + 1 < count:
            own.append(f"b+={text[at]}{text[at + 1]}")
        found.append(own)
    return found


def spans_of(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first, behind the last, label) of each run B-x, I-x …; a stray I-x starts one."""
    start, label = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        goes_on = tag.startswith("I-") and tag[2:] == label
        if label and not goes_on:
            yield start, at, label
            label = ""
        if tag != "O" and not goes_on:
            start, label = at, tag[2:]


def _kind(character: str) -> str:
    if character.isdigit():
        return "digit"
    if character.isascii():
        return "latin" if character.isalpha() else "mark"
    return "han" if character.isalpha() else "mark"


def _tagger(context: Context, model: Model) -> Any:
    known = context.memo().get("tagger")
    if isinstance(known, tuple) and known[0] is model:
        return known[1]
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model.weights)
    context.memo()["tagger"] = (model, tagger)
    return tagger
