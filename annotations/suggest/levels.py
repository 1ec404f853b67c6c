"""Bodies named by the level they belong to: 省药学科学院, 省电子信息集团, 济南市委市政府.

Of the words in front of their heads no dictionary has enough, and the level (省, 市) is cut off as
the end of a place; here they are read by their characters. So are the areas of free trade zones.
"""

import re
from collections.abc import Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.offices import with_place
from annotations.suggest.spine import spine_of

_SCHOOL: Final = "高校院所"
_FIRM: Final = "企业"
_OFFICE: Final = "政府部门"
_BODY: Final = "机构/实验室"
_PARK: Final = "园区/基地"

# What no such name has in it: 省内外科学院 says which ones, not its name.
_PLAIN = "[^\\W\\d_a-zA-Z的和与及等个家是在有为对向从把到内外里重点大型龙头支持引进企业]"
_ACADEMY = re.compile(f"[省市]{_PLAIN}{{0,8}}?(?:科学院|农科院|林科院|社科院)(?!院士)")
_GROUP = re.compile(f"[省市]{_PLAIN}{{2,8}}?集团(?!有限|股份|公司|[化式军])")
_BOTH = re.compile("[省市县区州]委[省市县区州](?:人民)?政府(?!办|网|新|研|参事)")
_AREA = re.compile(
    "(?:中国\\([\u4e00-\u9fff]{2,8}\\))?(?:自由贸易试验区|自贸试验区|自贸区)[\u4e00-\u9fff]{2,6}?片区"
)
# 长丰(双凤)经开区: a zone with the town it is in
_IN_BRACKETS = re.compile(
    "\\([\u4e00-\u9fff]{2,4}\\)(?:经济(?:技术)?开发区|经开区|高新(?:技术产业开发)?区|工业园区?|开发区)"
)
# 中新集团董事长: whoever leads it says that it is one
_LED = re.compile(
    "(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,6}?集团)(?=(?:党委书记|董事局主席|执行董事|董事长|总裁|总经理|副总裁|首席))"
)
_LABORATORY = re.compile(
    f"[省市](?!级|重点|属|内){_PLAIN}{{2,14}}?(?:检验检测中心|质量检验中心|检测中心|检验中心|产业研究院|技术研究院|"
    "工程研究中心|技术创新中心)(?:[\u4e00-\u9fff]{2,4}分中心)?"
)
_FORMS: Final = (
    (_ACADEMY, _SCHOOL, 0.75),
    (_GROUP, _FIRM, 0.75),
    (_BOTH, _OFFICE, 0.85),
    (_LABORATORY, _BODY, 0.8),
)


class Levels:
    name = "levels"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        shadow = spine.reading.shadow
        ends = {end: start for start, end, _ in spine.mentions}
        found: list[Suggestion] = []
        for pattern, label, score in _FORMS:
            for match in pattern.finditer(shadow):
                start = with_place(spine, match.start(), ends)
                if start is not None:
                    reason = f"head:{match[0][1:]}"
                    found.append(
                        named(
                            article.id, text, start, match.end(), label, score=score, reason=reason
                        )
                    )
        for match in _LED.finditer(shadow):
            start, end = match.span("name")
            found.append(named(article.id, text, start, end, _FIRM, score=0.75, reason="head:集团"))
        for match in _AREA.finditer(shadow):
            start = ends.get(match.start(), match.start())
            found.append(
                named(article.id, text, start, match.end(), _PARK, score=0.9, reason="head:片区")
            )
        for match in _IN_BRACKETS.finditer(shadow):
            start = ends.get(match.start(), -1)
            for short in (2, 3):  # a county's short form is not among the mentions
                if start < 0 and match.start() - short in ends:
                    start = match.start() - short
            start = ends.get(start, start)  # 安徽|长丰
            if start >= 0:
                reason = f"head:{match[0].split(')')[1]}"
                found.append(
                    named(article.id, text, start, match.end(), _PARK, score=0.9, reason=reason)
                )
        return found
