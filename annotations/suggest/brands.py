"""Brands that stand bare before what they make: 亦度|疫苗|生产基地, 联芯致康|传感器|项目.

Nothing in such a name says that it is a firm's; but somebody's base or project for a product
begins with whose it is.
"""

from collections.abc import Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.firms import FIRM, of_brand
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import known_word
from annotations.suggest.vocabulary import CLOSES, Words

_AHEAD: Final = 9  # tokens between a product and the base or project for it
_LEAST, _MOST = 2, 5  # characters of a brand
_RARE = frozenset({"g", "zg", "ng", "nr", "nz", "j"})  # tags of single characters that are no words
_THINGS = frozenset({"产品/技术", "产业赛道"})


class Brands:
    name = "brands"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        bounds = spine.reading.bounds
        found: list[Suggestion] = []
        for listed in spine.entry_starts.values():
            if listed.entry.type not in _THINGS:
                continue
            place = _facility(spine, words, listed.last)
            first = _brand(spine, words, listed.first) if place else None
            if first is None:
                continue
            start, end = bounds[first], bounds[listed.first]
            found.append(
                named(article.id, text, start, end, FIRM, score=0.6, reason=f"cue:{place}")
            )
        return found


def _facility(spine: Spine, words: Words, last: int) -> str:
    """The base or project that the phrase behind a product comes to, "" if it does not."""
    tokens = spine.reading.tokens
    for token in range(last, min(last + _AHEAD, len(tokens))):
        word = tokens[token][0]
        if word in words.facilities:
            return word
        if spine.kinds[token] & CLOSES or word == "的" or token in spine.place_starts:
            return ""
    return ""


def _brand(spine: Spine, words: Words, last: int) -> int | None:
    """Where the brand before token ``last`` starts: words of no language, up to an edge."""
    tokens, bounds = spine.reading.tokens, spine.reading.bounds
    first = last
    while first > 0 and bounds[last] - bounds[first - 1] <= _MOST:
        if not of_brand(spine, words, first - 1, ""):
            break
        first -= 1
    brand = spine.reading.slice(first, last)
    if not _LEAST <= len(brand) < _MOST or brand in words.modifiers:
        return None
    if not all("\u3400" <= c <= "\u9fff" for c in brand):
        return None
    parts = [tokens[token][0] for token in range(first, last)]
    if any(part in words.modifiers or part in words.within for part in parts):
        return None
    unknown = any(len(part) > 1 and not known_word(part) for part in parts)
    # 思拓|凡, 珈|贝: two pieces of what the segmenter does not know.
    pieces = len(parts) == 2 and (
        (len(parts[0]) > 1 and len(brand) == 3)
        or all(tokens[token][1] in _RARE for token in range(first, last))
    )
    if not unknown and not pieces:
        return None
    if first == 0:
        return first
    word, tag = tokens[first - 1]
    edge = (
        spine.kinds[first - 1] & CLOSES
        or tag[0] in "vpcud"
        or word in words.particles
        or first in spine.places
    )
    return first if edge else None
