"""Mentions against gold: strict (same place or name, same type) and partial (some overlap).

Where gold is an inventory, each name counts once an article, however often it stands there;
where it lists every mention, each mention counts.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from annotations.evaluation.gold import Gold, Range, folded, overlaps
from annotations.evaluation.scores import Score
from annotations.model import ArticleId
from annotations.suggest.base import Suggestion


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold name that was not found as it is, or a proposal that no gold name is.

    ``instead``: what overlaps it, each as label and quote.
    """

    article_id: ArticleId
    label: str
    quote: str
    start: int
    instead: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MentionScores:
    """By type, and over all (``micro``: every name weighs the same)."""

    strict: dict[str, Score]
    partial: dict[str, Score]
    missed: tuple[Miss, ...]
    wrong: tuple[Miss, ...]

    @property
    def strict_all(self) -> Score:
        return sum(self.strict.values(), Score())

    @property
    def partial_all(self) -> Score:
        return sum(self.partial.values(), Score())


@dataclass(frozen=True, slots=True)
class _Name:
    article_id: ArticleId
    label: str
    quote: str
    ranges: tuple[Range, ...]


def score_mentions(gold: Gold, proposed: Iterable[Suggestion]) -> MentionScores:
    """Score the proposals for the gold's articles; others are not looked at."""
    judged = set(gold.articles)
    wanted = _grouped(
        (_Name(m.article_id, m.label, m.quote, m.ranges) for m in gold.mentions), gold.inventory
    )
    given = _grouped(
        (
            _Name(s.article_id, s.label, s.quote, ((s.start, s.end),))
            for s in proposed
            if s.type == "entity" and s.article_id in judged
        ),
        gold.inventory,
    )
    wanted_near = _near(wanted.values())
    given_near = _near(given.values())
    strict: defaultdict[str, Score] = defaultdict(Score)
    partial: defaultdict[str, Score] = defaultdict(Score)
    missed: list[Miss] = []
    wrong: list[Miss] = []
    for key, name in wanted.items():
        hit = key in given
        touched = hit or any(
            overlaps(name.ranges, other.ranges)
            for other in given_near.get((name.article_id, name.label), ())
        )
        strict[name.label] += Score(found=int(hit), wanted=1)
        partial[name.label] += Score(found=int(touched), wanted=1)
        if not hit:
            missed.append(_miss(name, given.values()))
    for key, name in given.items():
        hit = key in wanted
        touched = hit or any(
            overlaps(name.ranges, other.ranges)
            for other in wanted_near.get((name.article_id, name.label), ())
        )
        strict[name.label] += Score(right=int(hit), proposed=1)
        partial[name.label] += Score(right=int(touched), proposed=1)
        if not hit:
            wrong.append(_miss(name, wanted.values()))
    return MentionScores(dict(strict), dict(partial), tuple(missed), tuple(wrong))


def _grouped(names: Iterable[_Name], inventory: bool) -> dict[Hashable, _Name]:
    grouped: dict[Hashable, _Name] = {}
    for name in names:
        key: Hashable = (name.article_id, name.label, *name.ranges)
        if inventory:
            key = (name.article_id, name.label, folded(name.quote))
        known = grouped.get(key)
        if known is not None:
            ranges = tuple(sorted({*known.ranges, *name.ranges}))
            name = _Name(known.article_id, known.label, known.quote, ranges)
        grouped[key] = name
    return grouped


def _near(names: Iterable[_Name]) -> dict[tuple[ArticleId, str], list[_Name]]:
    near: defaultdict[tuple[ArticleId, str], list[_Name]] = defaultdict(list)
    for name in names:
        near[name.article_id, name.label].append(name)
    return near


def _miss(name: _Name, others: Iterable[_Name]) -> Miss:
    instead = sorted(
        {
            (other.label, other.quote)
            for other in others
            if other.article_id == name.article_id and overlaps(name.ranges, other.ranges)
        }
    )
    return Miss(name.article_id, name.label, name.quote, name.ranges[0][0], tuple(instead))
