"""What looks like a figure and is none, and why.

``before_number`` looks at the digits and what stands around them before any unit
is read; ``after_reading`` judges a quantity that has been read.
"""

import re
from typing import Final

from annotations.quantities.model import NotAClaim
from annotations.quantities.units import UnitTable

_DIGITS = re.compile(r"[0-9]++")
# After digits that follow a Chinese character, only these can make them something else.
_ODD_AFTER = frozenset(".:-/后零时号)]、")
_VERSION = re.compile(r"[0-9]++(?:\.[0-9]++){2,}+")
_CLOCK = re.compile(
    r"[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?(?![0-9])|[0-9]{1,2}时[0-9]{0,2}分?(?!代|期)"
)
_SCORE = re.compile(r"[0-9]{1,3}[:/][0-9]{1,3}(?![0-9.]*\s?[%万亿])")
_PHONE = re.compile(
    r"1[3-9][0-9]{9}(?![0-9])|0[0-9]{2,3}-?[0-9]{7,8}(?![0-9])|[48]00-?[0-9]{3}-?[0-9]{4}(?![0-9])"
    r"|[0-9]{6,}(?=-[0-9])"
)
_DECADE = re.compile(r"(?:[0-9]0|[五六七八九零]零)后(?!的?[0-9])")
_LIST_LINE = re.compile(r"(?:^|\n)[ \t]*[-•·*]?[ \t]*[(\[]?$")
_LIST_END = re.compile(
    r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:[.)\]](?![0-9])|、|\s?[:：](?![0-9]))"
)
_RANKED_LINE = re.compile(r"(?:^|\n)[ \t]*[-•·*][ \t]+$")
_IN_BRACKETS = re.compile(r"[(\[〔][0-9一二三四五六七八九十]{1,3}[)\]〕]")
_UNIT_HEAD = re.compile(r"(?:单位\s?[:：]?\s?|[(])$")
_WORD = re.compile(r"[0-9A-Za-z]")
_NAME_BEFORE = re.compile(r"[A-Za-z][-‑·. ]?$|[A-Za-z]-$|[0-9A-Za-z]/[A-Z]*\s?$")
_LETTERS_BEFORE = re.compile(r"[A-Za-z]{2,}$")
_DOCUMENT = re.compile(r"[\]〕)][ ]?第?$")
_STRONG = frozenset({"money", "ratio", "area", "mass", "energy"})
_PLAN_AFTER = re.compile(
    r"(?:行动|计划|规划|攻坚|方案|实施计划|实施方案|发展规划|纲要|工程(?!师)|倍增|滚动|期限?|国债|保修|质保|贷款|"
    r"一遇|期的)"
)
_TIME_AFTER = re.compile(r"(?:之?内|[之以]?后|[之以]?前|间|以来|时间|期间|里(?!程)|来(?!自))")
_TIME_BEFORE = re.compile(
    r"(?:近|未来|过去|今后|最近|往后|此后|接下来|接下来的|前|后|每|这|那|头|连续|过去的|未来的|"
    r"近来的|时隔|首|"
    r"第|再过|提前|延长|推迟|用|随后|刚刚过去的)(?:的)?$"
)
_ISOTOPE = re.compile(
    "[氢碳氮氧氟磷硫铬钴镍铜镓锗硒溴锶钇锆钼锝钯铟碘铯钐钬镥铼铱金铊铅砹镭锕钍铀镅锎]-$"
)
_DIGITS_OF = re.compile("(?:[一两二三四五1-5]|双)位数")  # 两位数增长: no figure, a range of them
# Words of their own: what comes after the carcass of a house, fitting out, anime …
_AGAIN = re.compile(
    "(?:二|两|2)次(?:结构|装修|元|供水|创业|开发|利用|分配|加工|能源|污染|电池|创新|转型|腾飞|审议|设备)"
)
_JUBILEE = re.compile("(?:庆祝|纪念|喜迎|献礼)[^,。;]{0,12}$|(?:新中国|建国|建党|建军)(?:成立)?$")
# Stemona, no hundred of them: 发展百部5000亩, 百部、白蔹.
_HERB = re.compile("百部(?:$|(?=[、,。;0-9]|种植|基地|等))")
_WAY = re.compile("的?(?:[\u4e00-\u9fff]{2})(?:之)?路(?![径线段])")  # 十年归国路
_AROUND_THE_CLOCK = re.compile(
    r"(?:24|二十四|7\*24|7×24)小时(?:不|在线|值守|服务|运转|连续|轮班|营业|无人|自助|全天|响应)"
)
# 通过三年努力 tells how, 经过近二十年发展 how long.
_EFFORT = re.compile(r"的?(?:不懈|持续|共同)?(?:努力|奋斗|攻坚|苦战)")
_GREW = re.compile(
    r"(?:内|间|来)?(?:共|总共|合计)?(?:推进|实施|完成|翻了?[一二两三四]?番|翻倍|累计|增长|新增|净增|年均|投入|投资|引进|培育|安排|建成|打造|再造)"
)  # 三年翻两番
_LASTED = re.compile(r"(?:经过|历经|走过)了?近?$")
_COURSE = re.compile(r"的?(?:快速|持续|创新)?(?:发展|建设|培育|历程|探索|深耕|积累|积淀)")
_CLEAN_ROOM = re.compile(r"级?[的]?(?:洁净|净化|无尘|GMP|空气)")
_SET_QUOTES: Final = {"“": "”", "「": "」", "‘": "’", "『": "』", '"': '"'}
_SET_LENGTH = 9


def before_number(text: str, start: int, table: UnitTable) -> tuple[NotAClaim, int] | None:
    """(reason, end) where the ASCII digits at ``start`` of the folded text are no figure."""
    previous = text[start - 1] if start else "\n"
    digits = _DIGITS.match(text, start)
    end = digits.end() if digits else start
    if (
        end - start < 6
        and "\u4e00" <= previous <= "\u9fff"
        and text[end : end + 1] not in _ODD_AFTER
    ):
        return None
    match = _VERSION.match(text, start)
    if match:
        return "version", match.end()
    match = _DECADE.match(text, start)
    if match:
        return "decade", match.end()
    match = _CLOCK.match(text, start)
    if match:
        return "plain-time", match.end()
    match = _PHONE.match(text, start)
    if match and table.unit_at(text, match.end()) is None:
        return "phone-or-id", match.end()
    match = _SCORE.match(text, start)
    if match:
        return "ratio-or-score", match.end()
    if previous in "+" or (previous == "-" and start > 1 and _WORD.match(text, start - 2)):
        return "model-name", digits_end(text, start)
    window = text[max(0, start - 6) : start]
    if _RANKED_LINE.search(window):
        return "ranked-list", digits_end(text, start)
    if listed := list_number(text, start):
        return "list-number", listed
    if _DOCUMENT.search(window) and text.startswith("号", digits_end(text, start)):
        return "document-number", digits_end(text, start) + 1
    return None


def list_number(text: str, start: int) -> int:
    """Where the number of a list item (1. at a line's head, (三)) that stands here ends, or 0."""
    before = text[max(0, start - 8) : start] if start >= 8 else "\n" + text[:start]
    if _LIST_LINE.search(before):
        match = _LIST_END.match(text, start)
        if match:
            return match.end()
    if before[-1] in "([" and start:
        match = _IN_BRACKETS.match(text, start - 1)
        if match:
            return match.end()
    return 0


def digits_end(text: str, start: int) -> int:
    """Where the run of ASCII digits, points and letters at ``start`` ends."""
    match = _NAME_RUN.match(text, start)
    return match.end() if match else start + 1


_NAME_RUN = re.compile(r"[0-9A-Za-z]++(?:[.\-/][0-9A-Za-z]++)*+")


def part_of_name(text: str, start: int, kind: str) -> bool:
    """Letters before the digits make them a name (PD-1, ISO 9001), unless it is GDP5.5%."""
    if _ISOTOPE.search(text, max(0, start - 2), start):
        return True  # 镥-177
    window = text[max(0, start - 8) : start]
    if not window or not (window[-1].isascii() and _NAME_BEFORE.search(window)):
        return False
    return not (kind in _STRONG and _LETTERS_BEFORE.search(window))


def duration_dates(text: str, start: int, end: int, unit: str) -> NotAClaim | None:
    """Why a duration only dates something (5年内, 未来10年), or None where it is said of itself."""
    if _PLAN_AFTER.match(text, end):
        return "plan-name"
    if _AROUND_THE_CLOCK.match(text, start):
        return "set-phrase"
    if unit == "年" and (
        set_phrase(text, start, end)
        or _WAY.match(text, end)
        or _JUBILEE.search(text[max(0, start - 14) : start])
    ):
        return "set-phrase"  # “庆祝新中国成立70周年”
    if unit in ("年", "个月", "天", "工作日"):
        before = text[max(0, start - 6) : start]
        if _EFFORT.match(text, end) or (unit == "年" and _GREW.match(text, end)):
            return "plain-time"
        if unit == "年" and _LASTED.search(before) and _COURSE.match(text, end):
            return None
        if _TIME_BEFORE.search(before):
            return "plain-time"
        # 协同发展十年来 tells how long; 十年内 tells when.
        after = _TIME_AFTER.match(text, end)
        if after is not None and after.group() != "来":
            return "plain-time"
    return None


def clean_room(text: str, end: int) -> bool:
    """十万级洁净车间: a class of cleanliness."""
    return _CLEAN_ROOM.match(text, end) is not None


def set_phrase(text: str, start: int, end: int) -> bool:
    """“三园多点”, “四个一批”, “一核两翼”: a short quoted formula with a count in it; 两位数增长,
    二次结构."""
    if any(one.match(text, start) for one in (_DIGITS_OF, _AGAIN, _HERB)):
        return True
    low = max(0, start - _SET_LENGTH)
    at = max(text.rfind(mark, low, start) for mark in _SET_QUOTES)
    if at < 0:
        return False
    closing = _SET_QUOTES[text[at]]
    if closing in text[at + 1 : start]:
        return False
    return text.find(closing, end, end + _SET_LENGTH) >= 0


def unit_head(text: str, start: int, end: int) -> bool:
    """(亿元), 单位:万人: the head of a table."""
    return _UNIT_HEAD.search(text[max(0, start - 4) : start]) is not None and (
        text[end : end + 1] in (")", "", "\n", " ", "]")
    )


def read_count(text: str, start: int, end: int) -> bool:
    """A bare number of three or more digits that ends a line of a link list."""
    if text[end : end + 1] not in ("\n", "", "\r") or end - start < 3:
        return False
    line = text.rfind("\n", max(0, start - 80), start) + 1
    return line > 0 and text[line:start].lstrip().startswith(("-", "·", "•", "*"))


def contact(text: str, start: int, end: int, table: UnitTable) -> NotAClaim | None:
    """A number that is called, or a deadline in a notice to readers."""
    before = text[max(0, start - 10) : start]
    if table.contact.search(before) and text[end : end + 1] not in "%个家人亿万":
        return "phone-or-id"
    after = text[end : end + 14]
    if table.notice.search(after):
        return "contact-notice"
    return None
