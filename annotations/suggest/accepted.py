"""Names accepted in this project before, wherever they stand: instant and precise."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotations.model import Article, Block, EntityId, SuggestionType
from annotations.suggest.base import Suggestion
from annotations.suggest.context import Context
from annotations.suggest.spine import spine_of
from annotations.text.script import simplified

_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class _Known:
    label: str
    share: float
    count: int
    entity: str


class Accepted:
    name = "accepted"
    type: SuggestionType = "entity"

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
            found.append(
                Suggestion(
                    article_id=article.id,
                    start=start,
                    end=end,
                    quote=text[start:end],
                    type="entity",
                    label=name.label,
                    score=round(min(0.95, 0.75 + 0.04 * name.count) * name.share, 2),
                    source="project",
                    reasons={"label": f"accepted:{name.count}"},
                    entity=name.entity if name.entity != text[start:end] else "",
                )
            )
        return found


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
    for shadow, counts in labels.items():
        (label, count), *_ = counts.most_common(1)
        chosen = entities[shadow, label].most_common(1)
        entity = context.entities.get(chosen[0][0]) if chosen else None
        known = _Known(label, count / sum(counts.values()), count, entity.name if entity else "")
        automaton.add_word(shadow, (len(shadow), known))
    automaton.make_automaton()
    return automaton
