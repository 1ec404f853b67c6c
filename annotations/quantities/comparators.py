"""Comparator words before and after a number, kept apart from it.

The rule, documented in docs/quantities.md and in line with the hand-made gold:

    >   超 逾 突破 多于, and 多 余 几 right after the numeral (20多个, 5300余家)
    ≥   以上 不少于 不低于 至少 起, and 数十, 上百
    <   不到 不足 低于 以内 以下
    ≤   不超过 至多 最高 最高可达
    ≈   近 约 左右 上下 许 来, a level (千亿级) and a bare scale (百亿元)

A word that bounds beats one that approximates, a strict bound beats a weak one
(超过90%以上 is >), and a word beside the number beats what the numeral itself
implies (约20余个 is ≈).
"""

import re
from collections.abc import Iterable
from typing import Final

from annotations.model import Comparator
from annotations.quantities.model import Cue

_BEFORE: Final[dict[str, Comparator]] = {
    **dict.fromkeys(
        ("近", "约", "大约", "大概", "大致", "约为", "约有", "约达", "约合", "约占", "将近", "接近",
         "逼近", "近乎", "几近", "几乎", "差不多", "约莫", "估计", "近达"), "≈",
    ),
    **dict.fromkeys(
        ("超", "超过", "超过了", "超出", "逾", "突破", "突破了", "多于", "大于", "高于", "优于", "过",
         "破", "远超", "超逾", "超越", "愈", "已超", "已逾", "迈过", "跨过", "越过", "大大超过"), ">",
    ),
    **dict.fromkeys(
        ("不少于", "不低于", "不小于", "不下", "不下于", "不短于", "至少", "至少有", "至少要", "起码",
         "最少", "最低", "最少有", "不亚于", "达到或超过", "达到和超过"), "≥",
    ),
    **dict.fromkeys(
        ("不到", "不足", "低于", "少于", "小于", "短于", "未满", "不满", "不及", "未到", "未达", "未达到",
         "未超", "尚不足", "不够", "还不到", "仅不到"), "<",
    ),
    **dict.fromkeys(
        ("不超过", "不超", "不多于", "不高于", "不大于", "不长于", "未超过", "至多", "最多", "最高",
         "最高可", "最高可达", "最高达", "最多可", "最多可达", "最高可望达", "最高为", "最高不超过",
         "上限为", "上限", "最长", "最长不超过", "封顶", "控制在"), "≤",
    ),
    **dict.fromkeys(
        ("达", "达到", "达到了", "力争", "力争达到", "争取", "高达", "可达", "达至", "增至", "升至", "增长至",
         "增长到", "增加到", "增加至", "提升至", "提升到", "提高到", "提高至", "扩大到", "扩大至",
         "满", "降至", "下降至", "多达", "实现"), "=",
    ),
}  # fmt: skip
_LONGEST = max(map(len, _BEFORE))
_LAST = frozenset(word[-1] for word in _BEFORE)
# A single character is no comparator at the end of these: 节约, 最近, 通过, 打破, 不满.
_NOT_AFTER: Final = {
    "近": "最附邻临靠远相亲贴", "约": "节签预大违合条制公特邀履简契失续解", "过": "通超经路不渡越走度跨跳错透",
    "超": "赶反高", "破": "突打攻爆", "满": "不未丰充圆美饱", "达": "到发直抵表传送转下通雷", "愈": "治痊",
    "不足": "", "实现": "", "最高": "", "最低": "", "起码": "",
}  # fmt: skip
# Comparators with a verb between them and the number: 最高补助500万元, 至少建成15个.
_APART: Final[tuple[tuple[re.Pattern[str], Comparator, re.Pattern[str] | None], ...]] = (
    (re.compile(r"(?:最高|至多|最多|上限)[\u4e00-\u9fff]{0,6}$"), "≤",
     re.compile(r"(?:可|给予|补助|奖励|资助|补贴|支持|获|得|到|达|予|为|至|贷|享受|投入|提供|"
                r"降低?|涨)$")),
    (re.compile(r"(?:至少|起码|最少)[\u4e00-\u9fff]{1,4}$"), "≥", None),
)  # fmt: skip
_APART_HINTS = ("高", "多", "少", "码", "上限")

_AFTER: Final[tuple[tuple[str, Comparator], ...]] = (
    ("及以上", "≥"), ("或以上", "≥"), ("以上", "≥"), ("之上", "≥"),
    ("及以下", "≤"), ("或以下", "≤"), ("以下", "<"), ("之下", "<"), ("以内", "<"), ("之内", "<"),
    ("左右", "≈"), ("上下", "≈"), ("许", "≈"), ("有余", ">"), ("出头", ">"), ("开外", ">"),
    ("之多", "="), ("多", ">"), ("余", ">"), ("不等", "vague"), ("起步", "≥"), ("起", "≥"),
)  # fmt: skip
_AFTER_FIRST = frozenset(word[0] for word, _ in _AFTER)
_NOT_THEN: Final = {
    "上下": ("游", "左右", "级", "联动"), "许": ("可", "多", "愿"), "以下": ("几", "简称", "三", "四", "五"),
    "多": ("样", "元", "层", "方", "国", "家", "个", "项", "种", "功能", "中心", "学科", "式", "级", "场景",
           "媒体", "边", "次", "点", "肽", "糖", "组学", "模态", "头", "地", "领域", "能", "靶", "少"),
    "余": ("杭", "姚", "额", "热", "量", "年", "地"),
    "起": ("来", "到", "初", "源", "草", "点", "步", "用", "飞", "诉"),
    "左右": ("手", "两", "翼"),
}  # fmt: skip
_STRENGTH: Final[tuple[Comparator, ...]] = ("<", "≤", ">", "≥", "≈")


def cues_before(text: str, start: int) -> list[Cue]:
    """Comparators of the folded ``text`` that end at ``start``, nearest first."""
    found: list[Cue] = []
    while len(found) < 4:
        at = start
        if at and text[at - 1] == " ":
            at -= 1
        if not at or text[at - 1] not in _LAST:
            break
        for length in range(min(_LONGEST, at), 0, -1):
            word = text[at - length : at]
            comparator = _BEFORE.get(word)
            if comparator is not None:
                break
        else:
            break
        before = text[at - length - 1 : at - length] if at > length else ""
        if before and before in _NOT_AFTER.get(word, ""):
            break
        found.append(Cue(at - length, at, word, comparator))
        start = at - length
    if not found or all(cue.comparator == "=" for cue in found):
        apart = _apart(text, start)
        if apart is not None:
            found.append(apart)
    return found


def cues_after(text: str, end: int) -> list[Cue]:
    """Comparators of the folded ``text`` that begin at ``end``."""
    found: list[Cue] = []
    while len(found) < 2 and text[end : end + 1] in _AFTER_FIRST:
        for word, comparator in _AFTER:
            if text.startswith(word, end):
                break
        else:
            break
        then = end + len(word)
        if text.startswith(_NOT_THEN.get(word, ("\0",)), then):
            break
        found.append(Cue(end, then, word, comparator))
        end = then
    return found


def resolve(cues: Iterable[Cue], implied: Comparator, *, is_range: bool) -> Comparator:
    """One comparator from the words beside a number and what its numeral implies."""
    said = {cue.comparator for cue in cues}
    if is_range:
        return "range"
    for comparator in _STRENGTH:
        if comparator in said:
            return comparator
    return implied


def _apart(text: str, start: int) -> Cue | None:
    window = text[max(0, start - 9) : start]
    if not any(hint in window for hint in _APART_HINTS):
        return None
    for pattern, comparator, last in _APART:
        match = pattern.search(window)
        if match is not None and (last is None or last.search(window)):
            at = start - len(window)
            return Cue(at + match.start(), start, match.group(), comparator)
    return None
