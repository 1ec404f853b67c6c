"""Media: where an article says it comes from, and who is said to report."""

import re
from collections.abc import Sequence

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.spine import spine_of

MEDIUM, OFFICE = "媒体", "政府部门"
_SURE = 0.97
_OFFICES = ("科", "局", "委", "委员会", "管委会", "办公室", "政府", "厅", "人民政府")
_QUOTES = "“”\"'《》"
_REPORTER = re.compile(
    "(?<![\u4e00-\u9fff])([\u4e00-\u9fff\\d]{2,8}?(?:新闻|日报|晚报|商报|网|报|社|在线|客户端|发布))(?=记者|讯|消息)"
)
_SITE = re.compile("[\u4e00-\u9fff]{2,4}(?:日报|晚报|新闻)网")
# 据广东发布微信公众号消息
_ACCOUNT = re.compile(
    "(?:据|来自|引自|援引)“?([\u4e00-\u9fff]{2,8}?)”?(?:官方)?(?:微信)?(?:公众号|订阅号|视频号|客户端|官网|官微)"
)
# 齐鲁网·闪电新闻7月2日讯: a site and its channel.
_CHANNEL = re.compile(
    "(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,6}[网报])[·-]([\u4e00-\u9fff]{2,8}?)(?=记者|讯|消息|客户端|[0-9]{1,2}月)"
)
_LABEL_BEHIND = re.compile(
    "(?:收集编辑|收集|整理|作者|编辑|责任编辑|责编|记者|时间|日期|发布时间|发布日期|浏览次数|点击|本文来源|原标题|标签)$"
)
_STAMPED = re.compile("(?:19|20)[0-9]{2}[-年./].*$")
_BOTH = re.compile("([\u4e00-\u9fff]{1,4}网)([\u4e00-\u9fff]{2,4}(?:日报|晚报|时报|商报|晨报))")
_OF_THE_NET = ("网", "报", "客户端", "新闻", "发布", "在线")
_HAN = re.compile("[\u3400-\u9fff]")
_NO_SOURCE = (
    "作者",
    "编审",
    "编辑",
    "时间",
    "日期",
    "发布",
    "责任编辑",
    "本站",
    "原创",
    "网络",
    "互联网",
    "本网",
    "转载",
    "未知",
    "佚名",
    "综合",
    "其他",
)
_SOURCE = re.compile(
    "(?:来源|稿源|转自|来自|信息来源)[:： ]{1,3}([^\\s,，。;；:：|()—《》【】]{2,20})"
)


class Media:
    name = "media"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        reading = spine_of(context, article, text, blocks).reading
        shadow, at = reading.shadow, reading.at
        found: list[Suggestion] = []
        for pattern, usual in ((_SOURCE, 0.8), (_REPORTER, 0.75), (_ACCOUNT, 0.9)):
            for match in pattern.finditer(shadow):
                score = usual
                start, end = _bare(shadow, *match.span(1))
                label_behind = _LABEL_BEHIND.search(shadow, start, end)
                if label_behind is not None and label_behind.start() > start:
                    end = label_behind.start()  # 来源:本站原创|作者:
                if pattern is _SOURCE and shadow.startswith(_NO_SOURCE, start):
                    continue
                if shadow.endswith(("本报", "本网", "本社", "我报"), start, end):
                    continue  # 图片均由本报|记者
                if pattern is _SOURCE and "、" in shadow[start:end]:
                    continue  # 来源:甲局、乙处: offices in a row
                stamped = _STAMPED.search(shadow, start, end)
                if stamped is not None and stamped.start() > start:
                    end = stamped.start()  # 来源:某某网|2023-03-23
                both = _BOTH.fullmatch(shadow, start, end) if pattern is _SOURCE else None
                if both is not None:  # 来源:某某网|某某时报
                    found.append(
                        named(article.id, text, *both.span(1), MEDIUM, score=_SURE, reason="source")
                    )
                    start = both.start(2)
                if end - start < 2 or not _HAN.search(shadow, start, end):
                    continue  # 来源: 2024-06-12
                label = OFFICE if shadow.endswith(_OFFICES, start, end) else MEDIUM
                if pattern is _SOURCE and shadow.endswith(_OF_THE_NET, start, end):
                    score = _SURE  # 来源:某省人民政府网 is the site, not the office
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
        for match in _SITE.finditer(shadow):
            if match.start() in at:
                found.append(
                    named(article.id, text, *match.span(), MEDIUM, score=_SURE, reason="reporter")
                )
        for match in _CHANNEL.finditer(shadow):
            for part in (1, 2):
                start, end = match.span(part)
                found.append(
                    named(article.id, text, start, end, MEDIUM, score=_SURE, reason="reporter")
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
