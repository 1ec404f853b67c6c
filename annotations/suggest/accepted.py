"""Names accepted in this project before, wherever they stand: instant and precise."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from annotations.model import Article, Block, EntityId, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.firms import short_forms
from annotations.suggest.merging import may_nest
from annotations.suggest.spine import spine_of
from annotations.suggest.tagging import known_word
from annotations.text.script import simplified

PROJECT, SECTOR, FIRM = "project", "产业赛道", "企业"
_LONG = frozenset({"产业", "產業", "行业", "行業"})
_SHORTEST = 2
_LEAST = 0.55  # from this score on a longer name counts
_AROUND = 16  # characters
_EXAMPLES = 40
_SHORT_FORM = 0.7  # score of the short form of an accepted name
_PLACE = 7  # characters of a place at the front of a firm's name, less one


@dataclass(frozen=True, slots=True)
class _Known:
    label: str
    share: float
    count: int
    entity: str
    short_of: str = ""


class Accepted:
    name = "accepted"
    type: SuggestionType = "entity"
    by_annotations = True

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        automaton = _automaton(context)
        if automaton is None:
            return []
        reading = spine_of(context, article, text, blocks).reading
        at = reading.at
        found: list[Suggestion] = []
        for last, known in automaton.iter_long(reading.shadow):
            size, name = known
            start, end = last + 1 - size, last + 1
            # Short names must be words of their own: 安国 not in 平安国际.
            if size <= 3 and (start not in at or end not in at):
                continue
            sure = _SHORT_FORM if name.short_of else min(0.95, 0.75 + 0.04 * name.count)
            reason = f"short:{name.short_of}" if name.short_of else f"accepted:{name.count}"
            found.append(
                named(
                    article.id,
                    text,
                    start,
                    end,
                    name.label,
                    score=round(sure * name.share, 2),
                    reason=reason,
                    source=PROJECT,
                    entity=name.entity,
                )
            )
        return found


def reconciled(
    context: Context, article: Article, text: str, found: Sequence[Suggestion]
) -> list[Suggestion]:
    """Without accepted names that are only part of a longer name here, and the other way round.

    中药 was accepted, here stands 中药新药: the longer one is meant. But where the annotator
    marked the shorter one though the very same words stood around it, it is meant again.
    """
    project = [s for s in found if s.source == PROJECT]
    if not project:
        return list(found)
    others = sorted((s for s in found if s.source != PROJECT), key=lambda s: (s.start, -s.end))
    longest = max((s.end - s.start for s in others), default=0)
    starts = [s.start for s in others]
    windows = _windows(context)
    dropped: set[int] = set()
    own = {s.quote for s in context.spans if s.article_id == article.id and s.label == SECTOR}
    long_forms = {s.quote[:-2] for s in others if s.label == SECTOR and s.quote[-2:] in _LONG}
    short_forms = {(s.start, s.quote) for s in others if s.label == SECTOR}
    for inner in project:
        other_form = inner.quote in long_forms or (
            inner.quote[-2:] in _LONG and (inner.start, inner.quote[:-2]) in short_forms
        )
        if inner.label == SECTOR and other_form and inner.quote not in own:
            # Which form it takes is each article's own: 生物医药 there, 生物医药产业 here.
            dropped.add(id(inner))
            continue
        first = bisect_left(starts, inner.end - longest)
        last = bisect_right(starts, inner.start)
        for outer in others[first:last]:
            if outer.end < inner.end or outer.end - outer.start == inner.end - inner.start:
                continue
            if outer.score < _LEAST or id(outer) in dropped:
                continue
            left, right = text[outer.start : inner.start], text[inner.end : outer.end]
            if any(
                before.endswith(left) and after.startswith(right)
                for before, after in windows.get((inner.quote, inner.label), ())
            ):
                dropped.add(id(outer))
            elif not may_nest(inner, outer):
                dropped.add(id(inner))
                break
    return [s for s in found if id(s) not in dropped]


def _windows(context: Context) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """What stood around accepted names, as far as their articles are being looked at."""
    memo = context.memo()
    known = memo.get("windows")
    # The articles looked at may have changed since.
    if isinstance(known, tuple) and known[0] is context.texts:
        result: dict[tuple[str, str], list[tuple[str, str]]] = known[1]
        return result
    result = defaultdict(list)
    for span in context.spans:
        text = context.texts.get(span.article_id)
        around = result[span.quote, span.label]
        if text is not None and len(around) < _EXAMPLES:
            start, end = span.start, span.end
            around.append((text[max(0, start - _AROUND) : start], text[end : end + _AROUND]))
    memo["windows"] = (context.texts, result)
    return result


def _automaton(context: Context) -> Any:
    """Over all accepted names, each with the label most of its mentions have."""
    memo = context.memo()
    if "accepted" not in memo:
        memo["accepted"] = _build(context)
    return memo["accepted"]


def _build(context: Context) -> Any:
    import ahocorasick

    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    entities: defaultdict[tuple[str, str], Counter[EntityId]] = defaultdict(Counter)
    if not context.spans:
        return None
    quotes = [span.quote.strip().replace("\x1f", "\n") for span in context.spans]
    # Quotes may hold line ends; one call converts all, a mark that no quote holds parts them.
    shadows = simplified("\x1f".join(quotes)).split("\x1f")
    for span, shadow in zip(context.spans, shadows, strict=True):
        if len(shadow) < _SHORTEST or "\n" in shadow:
            continue
        labels[shadow][span.label] += 1
        if span.entity_id is not None:
            entities[shadow, span.label][span.entity_id] += 1
    if not labels:
        return None
    automaton = ahocorasick.Automaton()
    short: dict[str, _Known] = {}
    for shadow, counts in labels.items():
        (label, count), *_ = counts.most_common(1)
        chosen = entities[shadow, label].most_common(1)
        entity = context.entities.get(chosen[0][0]) if chosen else None
        known = _Known(label, count / sum(counts.values()), count, entity.name if entity else "")
        automaton.add_word(shadow, (len(shadow), known))
        if label == FIRM:
            for form in _short_forms(context, shadow):
                short[form] = replace(known, entity=known.entity or shadow, short_of=shadow)
    for form, known in short.items():
        if form not in labels:
            automaton.add_word(form, (len(form), known))
    automaton.make_automaton()
    return automaton


def _short_forms(context: Context, name: str) -> list[str]:
    """What another article may call an accepted firm: 植恩生物 of 植恩生物技术股份有限公司."""
    words = context.vocabulary.words
    places = [name[:size] for size in range(2, _PLACE) if context.registry.find(name[:size])]
    forms = short_forms(name, places, words)
    return [
        form
        for form in forms
        if form != name
        and form not in places
        and form not in words.entries
        and (len(form) > 3 or not known_word(form))
    ]
