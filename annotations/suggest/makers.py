"""Things by whose they are: 西北工业大学的|仿生骨, 某某药业生产的|温胆片.

What follows a maker's name and 的, or 研发的, 生产的 …, up to the end of its phrase. Names of
products are made of any words; that somebody makes it is often all that says it is one.
"""

from collections.abc import Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.edges import PRODUCT, Ends
from annotations.suggest.firms import FIRM, trade_name
from annotations.suggest.headed import ends_of
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import known_word
from annotations.suggest.vocabulary import CLOSES, FRONT, INSIDE, PROPER, Words

_MEASURED = frozenset(
    (
        "市场 市场占有率 占有率 市占率 产量 销量 产值 收入 规模 出口 价格 产能 订单 份额 市场份额 "
        "数量 面积"
    ).split()
)
_LONGEST: Final = 14  # characters
_TOKENS: Final = 7
_MAKERS = frozenset({FIRM, "高校院所"})


class Makers:
    name = "makers"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        tokens, bounds = spine.reading.tokens, spine.reading.bounds
        ends = ends_of(context, article, text, blocks)
        found: list[Suggestion] = []
        for number in [n for n, token in enumerate(tokens) if token[0] == "的" and n]:
            made = tokens[number - 1][0]
            if made not in words.makes:
                if not _maker(spine, words, ends, number):
                    continue
                made = spine.reading.slice(number - 1, number)
            last = _end(spine, words, number + 1)
            if last is None:
                continue
            start, end = bounds[number + 1], bounds[last]
            found.append(
                named(article.id, text, start, end, PRODUCT, score=0.55, reason=f"cue:{made}的")
            )
        return found


def _maker(spine: Spine, words: Words, ends: Ends, last: int) -> bool:
    """Whether a firm's or a school's name ends before token ``last``."""
    listed = spine.entries.get(last)
    if listed is not None:
        return listed.entry.type in _MAKERS
    if ends.get(last, ("", ""))[0] in _MAKERS:
        return True
    return any(trade_name(spine, words, first, last) for first in range(max(0, last - 4), last - 1))


def _end(spine: Spine, words: Words, first: int) -> int | None:
    """The end of the phrase from token ``first``, if it may name a thing."""
    tokens, kinds, bounds = spine.reading.tokens, spine.kinds, spine.reading.bounds
    last = first
    while last < len(tokens) and last - first < _TOKENS:
        word, tag = tokens[last]
        if word in _MEASURED and last > first:
            break  # 某某生物的水痘疫苗|市场占有率
        if kinds[last] & CLOSES or word in words.never or word in words.measures:
            break
        if tag[0] in "vpcudrf" and not kinds[last] & INSIDE:
            break
        last += 1
    if last == first or last >= len(tokens) or not spine.reading.slice(first, last)[0].isalpha():
        return None
    phrase = spine.reading.slice(first, last)
    if not 3 <= len(phrase) <= _LONGEST or "\n" in phrase:
        return None
    if phrase in words.entries or phrase in words.classes or phrase in words.heads:
        return None
    # A phrase that is the object or the subject of what follows, not half of a longer one.
    word, tag = tokens[last]
    if not (kinds[last] & CLOSES or tag[0] in "vpcud" or word in words.never):
        return None
    if bounds[last] in spine.title_ends or first in spine.place_starts:
        return None
    at = range(first, last)
    if any(bounds[n] in spine.title_starts for n in at):
        return None
    final = tokens[last - 1]
    if final[1][0] not in "nzxgj" and known_word(final[0]):
        return None
    own = [n for n in at if not kinds[n] & FRONT]
    telling = [
        n
        for n in own
        if kinds[n] & PROPER
        or tokens[n][0] in words.modifiers
        or not known_word(tokens[n][0])
        or n in spine.entry_starts
    ]
    # One word of the dictionary (答案, 车间) is no name; nor are several common ones.
    return last if telling and (last - first > 1 or not known_word(final[0])) else None
