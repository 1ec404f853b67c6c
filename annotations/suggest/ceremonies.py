"""What is held: 举办|医药健康领域重大产业项目集中开复工活动.

Ceremonies and matchmaking meetings are called by whole phrases in which words stand that no
other name contains (项目, 集中); that they are held shows where they begin.
"""

import re
from collections.abc import Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.spine import spine_of

_EVENT: Final = "活动/会议"
_KINDS: Final = (
    "开工仪式|开复工活动|集中签约活动|集中开工活动|签约仪式|启动仪式|揭牌仪式|动员大会|对接活动|招商活动|配对会|"
    "洽谈会|推介会|对接会|恳谈会|采购会"
)
_WORDS: Final = "[^\\s,。;:的“”《》、了将\\d]"
_HOLDS = re.compile(
    f"(?:举办|举行|召开)了?(?P<name>{_WORDS}{{4,28}}?(?P<kind>{_KINDS}))(?![上中期场])"
)
_HELD = re.compile(
    f"(?:(?<=[,。;\n])|^)(?P<name>{_WORDS}{{6,30}}?(?P<kind>{_KINDS}))"
    "(?=(?:在[^,。;]{1,16})?(?:正式|隆重|顺利|成功)?(?:举行|召开|举办|启动))"
)
_LISTED = re.compile(
    f"(?:、|举办|举行|召开)(?P<name>{_WORDS}{{2,14}}?(?P<kind>洽谈会|配对会|推介会|对接会|恳谈会|采购会))(?=[、,。]|等)"
)
_WHEN = re.compile("^(?:日前|近日|今天|昨天|当天|会上|上午|下午|同期|期间|随后)")


class Ceremonies:
    name = "ceremonies"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        shadow = spine_of(context, article, text, blocks).reading.shadow
        found: dict[tuple[int, int], Suggestion] = {}
        for pattern in (_HOLDS, _HELD, _LISTED):
            for match in pattern.finditer(shadow):
                start, end = match.span("name")
                said = _WHEN.match(match["name"])
                start += said.end() if said is not None else 0
                if (start, end) not in found:
                    reason = f"head:{match['kind']}"
                    found[start, end] = named(
                        article.id, text, start, end, _EVENT, score=0.72, reason=reason
                    )
        return list(found.values())
