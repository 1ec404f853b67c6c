"""Names of the shipped lists, where they stand as words of their own."""

from collections.abc import Sequence

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.edges import PRODUCT, number_before, with_count
from annotations.suggest.spine import Listed, Spine, spine_of
from annotations.suggest.vocabulary import INSIDE, Words

FIRM, PARK = "企业", "园区/基地"
_FIELDS = frozenset({"生物", "医药", "基因", "能源", "医疗"})
_BEHIND_FIELDS = frozenset({"技术", "产业", "经济", "制造业", "领域"})
_SHORT = 6  # characters
_SCORES = {"产业赛道": 0.7, "产品/技术": 0.65}
SECTOR, EVENT, BODY, SCHOOL = "产业赛道", "活动/会议", "机构/实验室", "高校院所"


class Shipped:
    name = "shipped"
    type: SuggestionType = "entity"
    by_annotations = False

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
            if entry.weak or entry.type == SECTOR or _field_of(spine, listed):
                continue
            if entry.type == SCHOOL and spine.reading.shadow.startswith("城", bounds[end]):
                continue  # 福州大学|城
            if entry.type in (BODY, SCHOOL):
                found += _inner(context, article, text, spine, listed)
            last = _with_trade(spine, context.vocabulary.words, listed)
            start, stop = bounds[first], bounds[last]
            if entry.type == PARK and stop - start <= _SHORT:
                start = _with_place(spine, listed)
            if entry.type == PRODUCT:
                start = with_count(spine.reading.shadow, start)
            if entry.type == EVENT:
                start = bounds[number_before(spine, first)]
            found.append(
                named(
                    article.id,
                    text,
                    start,
                    stop,
                    entry.type,
                    score=_SCORES.get(entry.type, 0.85),
                    reason=f"listed:{entry.name}",
                    source="lexicon",
                    entity=entry.name
                    if last == listed.last and entry.name != spine.reading.shadow[start:stop]
                    else "",
                )
            )
        return found


def _field_of(spine: Spine, listed: Listed) -> bool:
    """前沿|生物|技术: a listed firm's name that here is a field; 共|赢|创|未来: words."""
    tokens = spine.reading.tokens
    if listed.first and tokens[listed.first - 1][0] in ("共", "双", "齐"):
        return listed.entry.type == FIRM and len(tokens[listed.first][0]) == 1
    behind = tokens[listed.last][0] if listed.last < len(tokens) else ""
    trade = tokens[listed.last - 1][0]
    return listed.entry.type == FIRM and trade in _FIELDS and behind in _BEHIND_FIELDS


def _with_place(spine: Spine, listed: Listed) -> int:
    """北京|亦庄, 中山|火炬开发区: with the city in short before it; not with 浦东新区."""
    bounds, first = spine.reading.bounds, listed.first
    place = spine.places.get(first, spine.places.get(listed.last, first))
    if place >= first or spine.reading.tokens[first - 1][0][-1] in "区县市省":
        return bounds[first]
    return bounds[place]


def _with_trade(spine: Spine, words: Words, listed: Listed) -> int:
    """The end of a firm's name that goes on with what it deals in: 绿叶|生物, 泰康|制药."""
    tokens, last = spine.reading.tokens, listed.last
    if listed.entry.type != FIRM or last >= len(tokens) or tokens[last][0] not in words.extends:
        return last
    behind = last + 1
    if behind < len(tokens):
        word = tokens[behind][0]
        if spine.kinds[behind] & INSIDE and word not in words.never:
            return last  # 某某|生物|大分子药物: what it makes
    return behind


def _inner(
    context: Context, article: Article, text: str, spine: Spine, outer: Listed
) -> list[Suggestion]:
    """The university a listed hospital or institute begins with: 四川大学|华西医院."""
    names = context.vocabulary.words.entries
    bounds = spine.reading.bounds
    for last in range(outer.last - 1, outer.first, -1):
        entry = names.get(spine.reading.slice(outer.first, last))
        if entry is not None and entry.type == SCHOOL and entry.name.endswith("大学"):
            start, stop = bounds[outer.first], bounds[last]
            return [
                named(
                    article.id,
                    text,
                    start,
                    stop,
                    SCHOOL,
                    score=0.85,
                    reason=f"listed:{entry.name}",
                    source="lexicon",
                    entity=entry.name if entry.name != spine.reading.shadow[start:stop] else "",
                )
            ]
    return []
