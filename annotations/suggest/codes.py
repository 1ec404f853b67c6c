"""Names of things between quotation marks: “渭党5号”, PD-1抑制剂“达伯舒”."""

import re
from collections.abc import Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import known_word

_PRODUCT: Final = "产品/技术"
_POLICY: Final = "政策/规划"
_CODE = re.compile(
    "“((?:[\u4e00-\u9fff]{1,6}|[A-Za-z]{1,8})[- ]?(?:[0-9]{1,4}|[一二三四五六七八九十]{1,2}(?=号))"
    "(?:号|型|代|[A-Za-z]{1,2})?)”"
)
_TIME = re.compile("[年月日届期周第双国学]$|^(?:全球|中国|世界)")
# “双百”工程, “415X”产业集群: schemes, not things.
_SCHEMES = re.compile(
    "(?:等)?(?:工程|计划|行动|专项|战略|体系|布局|模式|政策|产业|条|现代|先进|格局|目标|规划|企业|品牌|人才)"
)
_PHRASE: Final = 5  # characters from which what is quoted may be a phrase
_BRAND = re.compile("“([\u4e00-\u9fffA-Za-z0-9·-]{2,10})”")


# “浙里办”“皖事通”等平台, “揭榜挂帅”“赛马”等机制: what they are stands behind the last.
_ROW = re.compile(
    "((?:“[^“”\n,。;]{2,12}”[、和及]?){2,8})(?:等[一-鿿]{0,6}?|[一-鿿]{0,2})"
    "(?:(?P<thing>平台|系统|APP|小程序|机器人|大模型|产品|品种|设备|应用|软件|药物|卫星|工船|车型)|"
    "(?P<scheme>机制|制度|改革|举措|做法|政策|计划|工程|行动|战略))"
)
_ITEM = re.compile("“([^“”]{2,12})”")


class Codes:
    """Things with a code or a brand of their own, in quotation marks."""

    name = "codes"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        shadow = spine.reading.shadow
        found: list[Suggestion] = []
        if "“" not in shadow:
            return found
        for match in _CODE.finditer(shadow):
            word = re.split("[0-9]", match.group(1))[0]
            if not _TIME.search(word) and not _SCHEMES.match(shadow, match.end()):
                found.append(_thing(article, text, match, 0.6, "quoted"))
        for row in _ROW.finditer(shadow):
            label = _PRODUCT if row.group("thing") else _POLICY
            found += [
                _thing(article, text, item, 0.62, "quoted", label)
                for item in _ITEM.finditer(shadow, row.start(1), row.end(1))
            ]
        for end in _product_ends(spine):
            brand = _BRAND.match(shadow, end)
            if (
                brand is not None
                and not _SCHEMES.match(shadow, brand.end())
                and not shadow.startswith("—", brand.end())
                and not known_word(brand.group(1))  # 机器人“下楼”: what it does
                and not _told(spine, brand.start(1), brand.group(1))
            ):
                found.append(_thing(article, text, brand, 0.62, "quoted"))
        return found


def _told(spine: Spine, start: int, quoted: str) -> bool:
    """Whether something is said, not named: 设备“飞入寻常百姓家”."""
    first = spine.reading.at.get(start)
    if first is None or len(quoted) < _PHRASE:
        return False
    word, tag = spine.reading.tokens[first]
    return tag[0] == "v" and len(word) > 1


def _product_ends(spine: Spine) -> list[int]:
    """Where listed products, and what by its head is one, end in the text."""
    ends = {
        spine.reading.bounds[listed.last]
        for listed in spine.entries.values()
        if listed.entry.type == _PRODUCT and listed.entry.name.endswith(tuple(_MADE))
    }
    return sorted(ends | {hit.end for hit in spine.heads if hit.word in _MADE})


# Heads of things that are sold under a brand.
_MADE = frozenset(
    (
        "机器人 大模型 单抗 注射液 胶囊 疫苗 药物 新药 创新药 软件 芯片 无人机 卫星 火箭 抑制剂 "
        "操作系统 试剂盒 新能源汽车 汽车 飞机 客机 直升机 设备 仪器 装置"
    ).split()
)


def _thing(
    article: Article,
    text: str,
    match: re.Match[str],
    score: float,
    reason: str,
    label: str = _PRODUCT,
) -> Suggestion:
    start, end = match.span(1)
    return named(article.id, text, start, end, label, score=score, reason=reason)
