"""Overlapping proposals settled: which one of several is shown."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotations.suggest.base import Suggestion

# Within an organisation's name these are its modifiers, and give way to it.
_MODIFIERS = frozenset({"地区", "产业赛道", "产品/技术"})
# These stand inside another's name and are still mentioned: 北京大学 in 北京大学 … 研究中心.
_INNER = frozenset({"高校院所", "企业"})
_SCHOOL, _PERSON = "高校院所", "人物"
_BODY = "机构/实验室"
_MEDIUM = "媒体"
_STATED = 0.97
_BRANCHES = ("院区", "院區", "分部")
_OUTER = frozenset({"机构/实验室", "园区/基地", "产品/技术"})
# Agreements and plans name those they bind.
_NAMING = frozenset({"政策/规划"})
_PARTIES = frozenset({"高校院所", "企业", "园区/基地", "机构/实验室", "政府部门"})
_BONUS = 0.05  # where suggesters agree
_PER_CHARACTER = 0.015
_MUCH = 0.25
_SURE_SOURCES = frozenset({"lexicon", "project"})


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
    chosen = [s for heap in _heaps(entities.values()) for s in _chosen(heap)]
    return sorted(
        [*_without_guesses(chosen), *claims.values()],
        key=lambda s: (s.start, -s.end, s.type, s.label),
    )


def _without_guesses(chosen: list[Suggestion]) -> list[Suggestion]:
    """Without firms guessed from a trade inside another name, unless they also stand alone."""
    guessed = [s for s in chosen if s.reasons.get("label", "").startswith("trade:")]
    if not guessed:
        return chosen
    outer: dict[str, bool] = {}
    ends = sorted((s.start, -s.end) for s in chosen)
    furthest = -1
    inside: set[tuple[int, int]] = set()
    for start, end in ends:
        if -end <= furthest:
            inside.add((start, -end))
        furthest = max(furthest, -end)
    for s in guessed:
        outer[s.quote] = outer.get(s.quote, False) or (s.start, s.end) not in inside
    return [
        s for s in chosen if not s.reasons.get("label", "").startswith("trade:") or outer[s.quote]
    ]


def _better(first: Suggestion, second: Suggestion) -> Suggestion:
    best, other = (first, second) if first.score >= second.score else (second, first)
    if best.entity or not other.entity:
        return best
    return replace(best, entity=other.entity)


def _heaps(found: Iterable[Suggestion]) -> Iterator[list[Suggestion]]:
    """Suggestions that overlap each other, however indirectly; most are alone."""
    heap: list[Suggestion] = []
    end = 0
    for suggestion in sorted(found, key=lambda s: s.start):
        if heap and suggestion.start >= end:
            yield heap
            heap = []
            end = 0
        heap.append(suggestion)
        end = max(end, suggestion.end)
    if heap:
        yield heap


def _chosen(found: list[Suggestion]) -> list[Suggestion]:
    if len(found) == 1:
        return found
    found = _inherited(_without_glued(_without_stumps(found)))
    starts: list[int] = []  # of the outermost of what is chosen: disjoint, in order
    outer: list[Suggestion] = []
    within: dict[int, list[Suggestion]] = {}  # by start of the outermost: what stands inside
    for suggestion in sorted(found, key=_rank, reverse=True):
        last = bisect_left(starts, suggestion.end)
        first = last
        while first > 0 and outer[first - 1].end > suggestion.start:
            first -= 1
        touched = outer[first:last]
        if len(touched) == 1 and may_nest(suggestion, touched[0]):
            beside = within.setdefault(touched[0].start, [])
            if all(_beside(suggestion, s) for s in beside):
                beside.append(suggestion)
        elif all(may_nest(other, suggestion) for other in touched):
            for other in touched:
                within.pop(other.start, None)
            inside = list(touched)  # one level is enough to choose from
            starts[first:last] = [suggestion.start]
            outer[first:last] = [suggestion]
            within[suggestion.start] = inside
    return [*outer, *(s for inside in within.values() for s in inside)]


def _beside(first: Suggestion, second: Suggestion) -> bool:
    """Whether both may stand in one name: apart, or one again in the other."""
    if first.end <= second.start or second.end <= first.start:
        return True
    return may_nest(first, second) or may_nest(second, first)


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
        or (s.label == _SCHOOL and s.quote.endswith(("大学", "大學")))
        or (s.label == _BODY and longest[s.start, s.label].quote.endswith(_BRANCHES))
        or (s.label == _MEDIUM and s.score >= _STATED)  # 来源:岭南网|江洲时报
        or longest[s.start, s.label] is s
        or longest[s.start, s.label].score < s.score - _MUCH
    ]


def _without_glued(found: list[Suggestion]) -> list[Suggestion]:
    """Without names that are a listed one and a character before it (做大做|强|金凤实验室), and
    those that are only the end of a listed one: 重组|人血白蛋白."""
    listed: dict[tuple[int, str], int] = {}
    for s in found:
        if s.source in _SURE_SOURCES:
            listed[s.end, s.label] = min(s.start, listed.get((s.end, s.label), s.start))
    return [
        s
        for s in found
        if s.source in _SURE_SOURCES or not _is_glued(s.start, listed.get((s.end, s.label)))
    ]


def _is_glued(start: int, listed: int | None) -> bool:
    return listed is not None and (listed == start + 1 or listed < start)


def _inherited(found: list[Suggestion]) -> list[Suggestion]:
    """A name made of another one and a head is as sure as that one: 泰州医药高新区|管委会."""
    starts: dict[int, list[Suggestion]] = {}
    for suggestion in found:
        if suggestion.label not in _MODIFIERS and suggestion.label != _PERSON:
            starts.setdefault(suggestion.start, []).append(suggestion)
    result: list[Suggestion] = []
    for suggestion in found:
        beside = starts.get(suggestion.start, ())
        if (
            len(beside) > 1
            and suggestion.label not in _MODIFIERS
            and suggestion.reasons.get("label", "").startswith("head:")
        ):
            inner = max(
                (
                    s.score
                    for s in beside
                    if s.end < suggestion.end
                    and s.label != suggestion.label
                    and s.score - _MUCH <= suggestion.score
                ),
                default=0.0,
            )
            if inner > suggestion.score:
                result.append(replace(suggestion, score=inner))
                continue
        result.append(suggestion)
    return result


def may_nest(inner: Suggestion, outer: Suggestion) -> bool:
    """Whether both are mentioned where one stands inside the other."""
    if not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    if (inner.start, inner.end) == (outer.start, outer.end):
        return False
    if inner.label == "园区/基地" and outer.label == "政府部门":
        return inner.start == outer.start  # 长沙经开区 in 长沙经开区管委会
    if inner.label == outer.label == _SCHOOL:
        # 厦门大学 in 厦门大学能源学院
        return inner.start == outer.start and inner.quote.endswith(("大学", "大學"))
    if inner.label == outer.label == _BODY and outer.quote.endswith(_BRANCHES):
        return inner.start == outer.start  # 同仁医院 in 同仁医院亦庄院区
    if inner.label == "园区/基地" and inner.quote.endswith(("集群", "先行区", "药都")):
        return False  # what a plan is for: 《烟台市生物医药产业集群培育方案》
    return (inner.label in _INNER and outer.label in _OUTER) or (
        inner.label in _PARTIES and outer.label in _NAMING
    )


def _rank(suggestion: Suggestion) -> tuple[int, float, int]:
    size = suggestion.end - suggestion.start
    # 健康中国 in 第十七届健康中国论坛
    theme = suggestion.label in _NAMING and suggestion.source == "lexicon"
    return (
        suggestion.label not in _MODIFIERS and not theme,
        suggestion.score + _PER_CHARACTER * min(size, 30),
        -suggestion.start,
    )
