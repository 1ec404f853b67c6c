"""Media: where an article says it comes from, and who is said to report."""

import re
from collections.abc import Sequence

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.spine import spine_of

MEDIUM, OFFICE = "媒体", "政府部门"
_OFFICES = ("局", "委", "委员会", "管委会", "办公室", "政府", "厅", "人民政府")
_QUOTES = "“”\"'《》"
_REPORTER = re.compile(
    "(?<![\u4e00-\u9fff])([\u4e00-\u9fff\\d]{2,8}?(?:新闻|日报|晚报|商报|网|报|社|在线|客户端|发布))(?=记者|讯|消息)"
)
_SOURCE = re.compile("(?:来源|稿源|转自|来自|信息来源)[:： ]{1,3}([^\\s,，。;；:：|()]{2,20})")


class Media:
    name = "media"
    type: SuggestionType = "entity"

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        shadow = spine_of(context, article, text, blocks).reading.shadow
        found: list[Suggestion] = []
        for pattern, score in ((_SOURCE, 0.8), (_REPORTER, 0.75)):
            for match in pattern.finditer(shadow):
                start, end = _bare(shadow, *match.span(1))
                if end - start < 2:
                    continue
                label = OFFICE if shadow.endswith(_OFFICES, start, end) else MEDIUM
                found.append(
                    named(
                        article.id,
                        text,
                        start,
                        end,
                        label,
                        score=score,
                        reason="source" if pattern is _SOURCE else "reporter",
                    )
                )
        return found


def _bare(shadow: str, start: int, end: int) -> tuple[int, int]:
    """Without quotation marks and what kind of medium it is: “黄埔发布”公众号."""
    for kind in ("微信公众号", "公众号", "官网", "网站"):
        if shadow.endswith(kind, start, end) and end - len(kind) > start:
            if shadow[end - len(kind) - 1] in _QUOTES:
                end -= len(kind)
            break
    while start < end and shadow[start] in _QUOTES:
        start += 1
    while end > start and shadow[end - 1] in _QUOTES:
        end -= 1
    return start, end
