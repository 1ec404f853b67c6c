"""Medicines by the stems of their international names: 恩沙替尼, 曲妥珠单抗, 司美格鲁肽.

The stems are those of the list of the World Health Organization in Chinese; what is before
one belongs to no word of the language.
"""

import re
from collections.abc import Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.edges import PRODUCT
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import known_word
from annotations.suggest.vocabulary import CLOSES, Words

_STEM = re.compile(
    "珠单抗|利尤单抗|单抗|替尼|西利|列净|列汀|他汀|沙坦|普利|洛尔|地平|拉唑|霉素|沙星|那韦|布韦|昔布|司琼|帕利"
    "|鲁肽|替康|他滨|曲塞|紫杉醇|沙班|格雷|度胺|佐米|泊帕|仑赛|奥仑赛|环素|西林|噻嗪|西坦|拉西坦|立酮|哌唑|培南"
)
_BEFORE: Final = 5  # characters before a stem


class Medicines:
    name = "medicines"
    type: SuggestionType = "entity"

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        found: list[Suggestion] = []
        for match in _STEM.finditer(spine.reading.shadow):
            last = spine.reading.at.get(match.end())
            first = _first(spine, words, last) if last is not None else None
            if first is None:
                continue
            start, end = spine.reading.bounds[first], match.end()
            # 单抗 alone is a class of medicines, and so is what a known word says of it.
            if end - start < len(match[0]) + 1:
                continue
            found.append(
                named(article.id, text, start, end, PRODUCT, score=0.7, reason=f"head:{match[0]}")
            )
        return found


def _first(spine: Spine, words: Words, last: int) -> int | None:
    """Back over what no dictionary has, and single characters that are no grammar."""
    tokens, bounds = spine.reading.tokens, spine.reading.bounds
    first = last
    while first > 0 and bounds[last] - bounds[first - 1] <= _BEFORE + 3:
        word, tag = tokens[first - 1]
        if spine.kinds[first - 1] & CLOSES or word in words.particles or word in words.never:
            break
        if len(word) == 1 and tag[0] in "mqpcu":
            break
        inside = first == last or len(word) == 1 or not known_word(word)
        if not inside or first in spine.places or word in words.modifiers:
            break
        first -= 1
    return first if first < last else None
