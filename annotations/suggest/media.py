"""Media: where an article says it comes from, and who is said to report."""

import re
from collections.abc import Sequence

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion
from annotations.suggest.context import Context
from annotations.suggest.spine import spine_of

MEDIUM = "媒体"
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
                start, end = match.span(1)
                found.append(
                    Suggestion(
                        article_id=article.id,
                        start=start,
                        end=end,
                        quote=text[start:end],
                        type="entity",
                        label=MEDIUM,
                        score=score,
                        source="pattern",
                        reasons={"label": "source" if pattern is _SOURCE else "reporter"},
                    )
                )
        return found
