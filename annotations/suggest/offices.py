"""Offices by level and kind: 省政府办公厅, 苏州市委, 科技部社会发展科技司.

Such names are made of so few and so common words that a segmenter joins them with what stands
beside them; here they are read by their characters.
"""

import re
from collections.abc import Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.spine import Spine, spine_of

_OFFICE: Final = "政府部门"
_SCHOOL: Final = "高校院所"
_LOCAL = re.compile(
    "[省市县区州旗](?:人民)?政府(?:办公厅|办公室|新闻办公室|新闻办|研究室|参事室|驻京办)?(?!参事|特约|特邀)|"
    "[省市县区州旗]委(?:办公厅|办公室|宣传部|组织部|统战部|政法委|网信办|改革办|编办|金融办|军民融合办)?"
    "(?![员托派任书会员副常党巡机讲]|组织|宣传|统战|政法)|"
    "[市县区](?:经济(?:技术)?开发区|高新(?:技术产业)?(?:开发)?区|开发区|工业园区)管(?:理)?委(?:员)?会|"
    "[省市县区州旗](?:人大常委会|政协|纪委监委|纪委)(?![委主副常])"
)
# 湘河镇党委, 高新区党工委: of the party, with the place's name before it
_PARTY = re.compile(
    "(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}(?:镇|乡|街道)(?:党委政府|党委|党工委|人民政府|政府)(?![委副书常])"
)
# Of a ministry or a city, as lists call them: 、发展改革委、科技部.
_BARE = re.compile(
    "(?<=[、,和\\s])(?:发展改革委|卫生健康委|住房城乡建设委|经济信息化委|科学技术委|国资委|网信办)(?=[、,和等\\s])"
)
# 县经科信局、县商务和物流局: local offices in a row.
_ROW = re.compile(
    "(?:(?<=[、,。;(由经\n])|^)[省市县区州](?!域|场|级|民|面|长|委|内|外|里|城)[\u4e00-\u9fff]{2,7}?(?:局|办|委)(?=[、,)]|(?:对|等|牵头|负责|联合|主办))"
)
# 全省政府, 城市政府, 各市委: no office is named.
_NOT_BEFORE = frozenset(
    "全各本该我贵某每两多城都超门股夜上楼老新小片园辖社地景校厂库山牧特同跨外一二三四五六七八九十"
)
# 中科院|兰州化物所: institutes of the academies by their short names
_ACADEMY = re.compile(
    "(?:中国科学院|中科院|中国医学科学院|中国农业科学院|中国农科院)"
    "[\u4e00-\u9fff]{2,10}?(?:研究所|研究院|(?<![场研])所)(?![长谓在有属以述需])"
)
_DEPARTMENT = re.compile(
    "[\u4e00-\u9fff]{2,10}?(?:司|局|中心|办公室)(?=(?:副|原)?(?:司长|局长|主任|处长|巡视员|负责人)|(?:有关|相关)负责人)"
)


class Offices:
    """Local offices with or without their place, and departments of ministries."""

    name = "offices"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        shadow = spine.reading.shadow
        ends = {end: start for start, end, _ in spine.mentions}
        found: list[Suggestion] = []
        for match in _LOCAL.finditer(shadow):
            start = with_place(spine, match.start(), ends)
            if start is not None:
                found.append(
                    named(
                        article.id,
                        text,
                        start,
                        match.end(),
                        _OFFICE,
                        score=0.75 if start < match.start() else 0.65,
                        reason=f"head:{shadow[match.start() : match.end()]}",
                    )
                )
        for match in _PARTY.finditer(shadow):
            start, end = match.span()
            if shadow[start] not in _NOT_BEFORE:
                found.append(
                    named(article.id, text, start, end, _OFFICE, score=0.8, reason="head:党委")
                )
        for match in _ROW.finditer(shadow):
            start, end = match.span()
            found.append(
                named(
                    article.id, text, start, end, _OFFICE, score=0.7, reason=f"head:{match[0][-1]}"
                )
            )
        for match in _BARE.finditer(shadow):
            start, end = match.span()
            found.append(
                named(article.id, text, start, end, _OFFICE, score=0.8, reason=f"head:{match[0]}")
            )
        for match in _ACADEMY.finditer(shadow):
            start, end = match.span()
            found.append(named(article.id, text, start, end, _SCHOOL, score=0.9, reason="head:所"))
        found += _departments(article, text, spine)
        return found


def with_place(spine: Spine, level: int, ends: dict[int, int]) -> int | None:
    """Where the office begins whose level stands at ``level``; None where it is none."""
    for end in (level + 1, level):  # 苏州市|委, 苏州|市委
        if end in ends:
            return ends[end]
    reading = spine.reading
    token = reading.at.get(level + 1, 0) - 1
    if token >= 0 and reading.tokens[token][0] == "城市":
        return None
    if token >= 0 and reading.tokens[token][1] == "ns" and reading.bounds[token] < level:
        return reading.bounds[token]  # a place that the registry lacks, or has twice
    if level and reading.shadow[level - 1] in _NOT_BEFORE:
        return None
    return level


def _departments(article: Article, text: str, spine: Spine) -> list[Suggestion]:
    """科技部|社会发展科技司 before 司长: the department of a ministry that is listed."""
    reading = spine.reading
    found: list[Suggestion] = []
    for listed in spine.entries.values():
        if listed.entry.type != _OFFICE:
            continue
        start, end = reading.bounds[listed.first], reading.bounds[listed.last]
        behind = _DEPARTMENT.match(reading.shadow, end)
        if behind is not None and not behind.group().startswith(("有关", "相关", "各", "等")):
            found.append(
                named(
                    article.id,
                    text,
                    start,
                    behind.end(),
                    _OFFICE,
                    score=0.85,
                    reason=f"head:{behind.group()[-1]}",
                )
            )
    return found
