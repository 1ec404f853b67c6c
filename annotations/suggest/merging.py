"""Overlapping proposals settled: which one of several is shown."""

from bisect import bisect_left
from collections.abc import Iterable

from annotations.suggest.base import Suggestion

# Within an organisation's name these are its modifiers, and give way to it.
_MODIFIERS = frozenset({"地区", "产业赛道", "产品/技术"})
# These stand inside another's name and are still mentioned: 北京大学 in 北京大学 … 研究中心.
_INNER = frozenset({"高校院所", "企业"})
_OUTER = frozenset({"机构/实验室", "园区/基地", "产品/技术"})
# Agreements and plans name those they bind.
_NAMING = frozenset({"政策/规划"})
_PARTIES = frozenset({"高校院所", "企业", "园区/基地", "机构/实验室", "政府部门"})
_BONUS = 0.05  # where suggesters agree
_PER_CHARACTER = 0.015
_MUCH = 0.25


def merged(found: Iterable[Suggestion]) -> list[Suggestion]:
    """One proposal a place, in reading order; of those that overlap the better one.

    Mentions and claims are settled apart. Claims of one passage stand beside each other
    where their values differ.
    """
    entities: dict[tuple[int, int, str], Suggestion] = {}
    claims: dict[tuple[int, int, str, str], Suggestion] = {}
    for suggestion in found:
        if suggestion.type == "claim":
            place = (suggestion.start, suggestion.end, suggestion.label, suggestion.value_text)
            best = claims.get(place)
            if best is None or best.score < suggestion.score:
                claims[place] = suggestion
            continue
        key = (suggestion.start, suggestion.end, suggestion.label)
        known = entities.get(key)
        entities[key] = suggestion if known is None else _better(known, suggestion)
    return sorted(
        [*_chosen(entities.values()), *claims.values()],
        key=lambda s: (s.start, -s.end, s.type, s.label),
    )


def _better(first: Suggestion, second: Suggestion) -> Suggestion:
    best, other = (first, second) if first.score >= second.score else (second, first)
    if best.entity or not other.entity:
        return best
    from dataclasses import replace

    return replace(best, entity=other.entity)


def _chosen(found: Iterable[Suggestion]) -> list[Suggestion]:
    ranked = sorted(_without_stumps(found), key=_rank, reverse=True)
    starts: list[int] = []  # of what is chosen and not inside another, rising
    outer: list[Suggestion] = []
    chosen: list[Suggestion] = []
    for suggestion in ranked:
        # The outermost of what is chosen are disjoint and in order.
        last = bisect_left(starts, suggestion.end)
        first = last
        while first > 0 and outer[first - 1].end > suggestion.start:
            first -= 1
        touched = outer[first:last]
        if not touched or all(_may_nest(other, suggestion) for other in touched):
            starts[first:last] = [suggestion.start]
            outer[first:last] = [suggestion]
        elif not (len(touched) == 1 and _may_nest(suggestion, touched[0])):
            continue
        chosen.append(suggestion)
    return _without_twins(chosen)


def _without_stumps(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Without names that another one of their type only goes on from: 中科院 in 中科院…研究所."""
    longest: dict[tuple[int, str], Suggestion] = {}
    listed = list(found)
    for suggestion in listed:
        key = (suggestion.start, suggestion.label)
        known = longest.get(key)
        if known is None or known.end < suggestion.end:
            longest[key] = suggestion
    return [
        s
        for s in listed
        if s.label in _MODIFIERS
        or longest[s.start, s.label] is s
        or longest[s.start, s.label].score < s.score - _MUCH
    ]


def _may_nest(inner: Suggestion, outer: Suggestion) -> bool:
    if not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    if (inner.start, inner.end) == (outer.start, outer.end):
        return False
    return (inner.label in _INNER and outer.label in _OUTER) or (
        inner.label in _PARTIES and outer.label in _NAMING
    )


def _without_twins(chosen: list[Suggestion]) -> list[Suggestion]:
    """Of several that stand inside the same name over each other, the first chosen."""
    kept: list[Suggestion] = []
    ends: dict[int, Suggestion] = {}
    for suggestion in chosen:
        if suggestion.label in _INNER:
            known = ends.get(suggestion.start)
            if known is not None and known.label in _INNER and known.end != suggestion.end:
                continue
            ends.setdefault(suggestion.start, suggestion)
        kept.append(suggestion)
    return kept


def _rank(suggestion: Suggestion) -> tuple[int, float, int]:
    size = suggestion.end - suggestion.start
    return (
        suggestion.label not in _MODIFIERS,
        suggestion.score + _PER_CHARACTER * min(size, 30),
        -suggestion.start,
    )
