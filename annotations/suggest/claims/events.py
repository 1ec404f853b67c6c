"""Claims of dates: what happened on that day, and to whom."""

import re

from annotations.quantities.model import Quantity
from annotations.suggest.claims import subjects
from annotations.suggest.claims.beside import Found
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.page import Page
from annotations.suggest.claims.subjects import Subject

# 示范药业成立于1998年: the verb stands before its date.
_FOUNDED = re.compile(
    r"(成立|创立|创建|始建|创办|创设|组建|设立|诞生|注册|建成|上市|启用|起步|兴建|落户|投产|动工|开工|创刊|建校|建院)于$"
)


_NO_EVENT = ("项目", "仪式", "区", "资金", "基金", "会上", "上", "活动")


def _first(window: str, word: str) -> int:
    """Where something is first said to happen: not in 启动项目, 启动仪式, 发布会上; -1 nowhere."""
    place = window.find(word)
    while place >= 0 and window.startswith(_NO_EVENT, place + len(word)):
        if window.startswith("仪式", place + len(word)):
            return place  # 签约仪式举行: that is when it was signed
        place = window.find(word, place + 1)
    return place


def event_of(
    page: Page, number: int, quantity: Quantity, lexicon: Lexicon
) -> tuple[Found, Subject]:
    """What happened on a date, and to whom."""
    last = page.sentence(number)[1]
    end = page.clauses[last - 1].end
    window = page.shadow[quantity.end : min(end, quantity.end + 120)]
    at, word, name = len(window), "", "日期"
    for candidate, called in lexicon.events:
        place = _first(window, candidate)
        if 0 <= place < at:
            at, word, name = place, candidate, called
    founded = _FOUNDED.search(page.shadow, max(0, quantity.start - 4), quantity.start)
    if founded is not None:
        at, word, name = len(window), founded.group(1), f"{founded.group(1)}日期"
    thing = ""
    if word in ("签署", "签订", "签约", "签下", "达成", "印发", "发布", "出台", "批复", "公布"):
        rest = window[at : at + 48]
        thing = next((noun for noun in lexicon.objects if noun in rest), "")
    if word in ("举办", "举行", "召开", "开幕", "会议"):
        near = window[: at + 48]
        if any(noun in near for noun in lexicon.meetings):
            name = "会议日期"
    indicator = f"{thing}{name}" if thing and not name.startswith(thing) else name
    start = quantity.end
    stop = quantity.end + at
    names = [n for n in page.names_in(start, stop) if n.type not in ("地区", "人物", "媒体")]
    beyond = [
        n
        for n in page.names_in(start + at, min(end, start + at + 60))
        if n.type not in ("地区", "人物", "媒体", "产业赛道")
    ]
    if name == "会议日期":
        events = [n for n in (*names, *beyond) if n.type == "活动/会议"]
        names = events[:1] or names
    if thing in ("框架协议", "合作协议", "战略合作协议", "协议") and not names:
        names = beyond[:1]
    names = [n for n in names if n.type != "产业赛道"] or names
    joined: list[str] = []
    stop_at = None
    for one in names:
        if stop_at is not None and page.shadow[stop_at : one.start] not in (
            "、",
            "和",
            "与",
            "同",
            "联合",
            "及",
            "携手",
        ):
            break
        joined.append(one.name)
        stop_at = one.end
    text = "、".join(dict.fromkeys(joined))
    sure = 0.8 if word else 0.4
    found = Found(indicator, f"event:{word}" if word else "none", sure)
    if text:
        return found, Subject(text, f"event:{text}", 0.8, names[0].type)
    subject = subjects.subject_of(page, number, quantity, found, subjects.Carried(), lexicon)
    return found, subject
