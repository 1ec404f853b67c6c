"""Listed products with what is said of them before: 肺癌|伴随诊断试剂盒, 吸入式|新冠疫苗."""

from collections.abc import Sequence
from typing import Final

from annotations.model import Article, ArticleId, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.edges import PRODUCT, Ends, trimmed, walked, with_count, without_maker
from annotations.suggest.headed import ends_of
from annotations.suggest.spine import Listed, Spine, spine_of
from annotations.suggest.vocabulary import INSIDE, Words

_LONGEST: Final = 16  # characters
_GROWS: Final = frozenset({"种植", "栽培", "养殖", "采收", "加工", "收购"})  # 马塘村|种植|三七


class Widened:
    name = "widened"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        products = [listed for listed in spine.entries.values() if listed.entry.type == PRODUCT]
        if not products:
            return []
        ends = ends_of(context, article, text, blocks)
        found = [_widened(article.id, spine, words, ends, listed) for listed in products]
        found += [_compound(article.id, spine, listed) for listed in products]
        return [suggestion for suggestion in found if suggestion is not None]


def _widened(
    article_id: ArticleId,
    spine: Spine,
    words: Words,
    ends: Ends,
    listed: Listed,
) -> Suggestion | None:
    """A listed product with what is said of it before: 肺癌|伴随诊断试剂盒."""
    reading, head, last = spine.reading, listed.first, listed.last
    if last < len(spine.kinds) and spine.kinds[last] & INSIDE and _goes_on_as_name(spine, last):
        return None
    edge = walked(spine, words, ends, head, PRODUCT, listed.entry.name)
    first = trimmed(spine, words, edge.first if edge.cut is None else edge.cut, head, PRODUCT)
    first = without_maker(spine, words, first, head)
    grown = [n for n in range(first, head) if reading.tokens[n][0] in _GROWS]
    first = grown[-1] + 1 if grown else first
    if first >= head or any(reading.tokens[n][0] == "、" for n in range(first, head)):
        return None
    start, end = with_count(reading.shadow, reading.bounds[first]), reading.bounds[last]
    if end - start > _LONGEST:
        return None
    return named(
        article_id,
        reading.text,
        start,
        end,
        PRODUCT,
        score=0.6 if listed.entry.weak else 0.7,
        reason=f"head:{listed.entry.name}",
    )


def _compound(article_id: ArticleId, spine: Spine, listed: Listed) -> Suggestion | None:
    """磷酸铁锂|正极材料: a listed product that only says of what, or for what, the next one is."""
    behind = spine.entry_starts.get(listed.last)
    if behind is None or behind.entry.type != PRODUCT:
        return None
    if spine.entries[behind.last].first <= listed.first:
        return None  # listed as a whole too
    start, end = spine.reading.bounds[listed.first], spine.reading.bounds[behind.last]
    if end - start > _LONGEST:
        return None
    return named(
        article_id,
        spine.reading.text,
        start,
        end,
        PRODUCT,
        score=0.75,
        reason=f"head:{behind.entry.name}",
    )


def _goes_on_as_name(spine: Spine, token: int) -> bool:
    """Whether a name goes on behind a product: 疫苗|工程中心; 疫苗|研发 does not."""
    _, tag = spine.reading.tokens[token]
    return tag[0] != "v" and token not in spine.place_starts
