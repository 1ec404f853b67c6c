"""Names of the shipped lists, where they stand as words of their own."""

from collections.abc import Sequence

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion
from annotations.suggest.context import Context
from annotations.suggest.headed import numbered
from annotations.suggest.spine import spine_of

_SCORES = {"产业赛道": 0.7, "产品/技术": 0.65}
SECTOR, EVENT = "产业赛道", "活动/会议"


class Shipped:
    name = "shipped"
    type: SuggestionType = "entity"

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        bounds = spine.reading.bounds
        found: list[Suggestion] = []
        end = -1
        for first in sorted(spine.entry_starts):
            if first < end:
                continue
            listed = spine.entry_starts[first]
            end = listed.last
            entry = listed.entry
            if entry.weak or entry.type == SECTOR:
                continue
            start, stop = bounds[first], bounds[listed.last]
            if entry.type == EVENT and first and numbered(spine.reading.tokens[first - 1][0]):
                start = bounds[first - 1]
            quote = text[start:stop]
            found.append(
                Suggestion(
                    article_id=article.id,
                    start=start,
                    end=stop,
                    quote=quote,
                    type="entity",
                    label=entry.type,
                    score=_SCORES.get(entry.type, 0.85),
                    source="lexicon",
                    reasons={"label": f"listed:{entry.name}"},
                    entity=entry.name if entry.name != spine.reading.shadow[start:stop] else "",
                )
            )
        return found
