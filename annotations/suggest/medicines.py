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
    "|格列他|鲁肽|替康|他滨|曲塞|紫杉醇|沙班|格雷|度胺|佐米|泊帕|仑赛|奥仑赛|环素|西林|噻嗪|西坦|拉西坦|立酮|哌唑|培南"
)
_SALT = re.compile(
    "(?:盐酸|甲磺酸|硫酸|枸橼酸|马来酸|富马酸|苯磺酸|琥珀酸|醋酸|酒石酸|磷酸|氢溴酸|对甲苯磺酸|乳酸|注射用|吸入用)+$"
)
_FORM = re.compile(
    "(?:缓释|控释|肠溶|分散|咀嚼|口崩|泡腾)?(?:软胶囊|胶囊|颗粒|注射液|滴眼液|口服液|口服溶液|喷雾剂|乳膏|软膏|凝胶|粉雾剂|"
    "混悬液|冻干粉针|粉针剂?|滴丸|(?:乙醇胺)?[片丸](?![剂区段状仔])|[钠钾钙](?=[、,。片注胶”)]))"
)
_BEFORE: Final = 5  # characters before a stem


class Medicines:
    name = "medicines"
    type: SuggestionType = "entity"
    by_annotations = False

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
        found += _prepared(article, spine, [(s.start, s.end) for s in found])
        return found


def _prepared(article: Article, spine: Spine, stems: list[tuple[int, int]]) -> list[Suggestion]:
    """Medicines with their salt and form: 甲磺酸|奥希替尼|片, 布洛芬|缓释片."""
    bounds, shadow = spine.reading.bounds, spine.reading.shadow
    listed = [
        (bounds[one.first], bounds[one.last])
        for one in spine.entries.values()
        if one.entry.type == PRODUCT
    ]
    found: dict[tuple[int, int], Suggestion] = {}
    known = set(stems)
    for start, end in (*stems, *listed):
        form = _FORM.match(shadow, end)
        if form is None and (start, end) not in known:
            continue  # 注射用|丹参|多酚酸盐: more of it may follow
        salt = _SALT.search(shadow, max(0, start - 12), start)
        if salt is None and form is None:
            continue
        first, last = salt.start() if salt else start, form.end() if form else end
        found[first, last] = named(
            article.id, spine.reading.text, first, last, PRODUCT, score=0.72, reason="head:制剂"
        )
    return list(found.values())


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
