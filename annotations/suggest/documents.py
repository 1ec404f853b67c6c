"""Documents in title marks, names in quotation marks with a kind behind, X+Y in quotation marks."""

import re
from collections.abc import Sequence

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion
from annotations.suggest.context import Context
from annotations.suggest.spine import spine_of

POLICY, SECTOR, PRODUCT, PARK = "政策/规划", "产业赛道", "产品/技术", "园区/基地"
_TITLE = re.compile("《([^《》\n]{2,60})》")
_POLICY_END = re.compile(
    "(规划|计划|方案|意见|办法|条例|协议|措施|纲要|行动|通知|细则|指南|法|规定|决定|若干政策|政策|标准|目录|规范|白皮书|蓝皮书|报告|清单|指引|备忘录|战略|倡议|宣言|合同|协定)"
    "(\\([^()]{2,20}\\))?$"
)
_PLUS = re.compile("“([A-Za-z\u4e00-\u9fff]{2,8}[+×][A-Za-z\u4e00-\u9fff]{2,8})”")
_QUOTED_PARK = re.compile("“([\u4e00-\u9fff]{2,7}[谷城港岛园湾])”")
_QUOTED_PLAN = re.compile(
    "“([\u4e00-\u9fff\\d]{2,10}(?:计划|工程|行动|政策|战略|规划))”|“([\u4e00-\u9fff\\d]{2,8})”(?:品牌|行动|计划|工程|战略)"
)


class Documents:
    name = "documents"
    type: SuggestionType = "entity"

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        shadow = spine_of(context, article, text, blocks).reading.shadow
        found: list[Suggestion] = []

        def add(start: int, end: int, label: str, score: float, reason: str) -> None:
            found.append(
                Suggestion(
                    article_id=article.id,
                    start=start,
                    end=end,
                    quote=text[start:end],
                    type="entity",
                    label=label,
                    score=score,
                    source="pattern",
                    reasons={"label": reason},
                )
            )

        for match in _TITLE.finditer(shadow):
            if _POLICY_END.search(match[1]):
                add(match.start(), match.end(), POLICY, 0.85, "title-marks")
        for match in _PLUS.finditer(shadow):
            label = PRODUCT if match[1].startswith(("AI", "智能")) else SECTOR
            add(match.start(1), match.end(1), label, 0.85, "plus")
        for match in _QUOTED_PARK.finditer(shadow):
            add(match.start(1), match.end(1), PARK, 0.6, "quoted")
        for match in _QUOTED_PLAN.finditer(shadow):
            group = 1 if match[1] else 2
            if match[group].startswith(("头号", "一号", "民生", "民心")):
                continue
            add(match.start(group), match.end(group), POLICY, 0.6, "quoted")
        return found
