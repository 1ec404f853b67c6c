"""Which of a text's periods a figure belongs to: the one that governs it in its sentence."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from annotations.quantities.anchors import anchor_of
from annotations.quantities.model import Period, Quantity
from annotations.quantities.sentences import WINDOW, line_start, sentence_bounds
from annotations.quantities.shadow import folded

_STOP = re.compile(r"[。！？!\n]|\?|;")
_COMMA = re.compile(r"[,，;；:：(（)）、]")
_CLAUSE_END = re.compile(r"[,;:。]")
_TITLE = re.compile(r"《[^《》\n]{1,80}》")
_CAGR = re.compile(
    r"(?:(?:复合|年均|年化|年平均)[^,，。]{0,6}(?:增长率|增速|增幅|增长)|CAGR)[^,，。;]{0,12}$"
)
COMPARED = re.compile("[较比与](?:之)?$|相比于?$|相较于?$|对比$")
_BASE = re.compile("的?(?:基础上|水平上?|基数|[0-9.]+倍)")  # 在2022年基础上翻一番
_AFTER_ALL = re.compile("(?:经过|历经|经|通过)了?$")  # 经过近二十年发展: how long, not since when
_GROWN = re.compile("(?:增|升|提|降|缩|压|涨|扩|减|发展|跃|变)[^,;。]{0,4}(?:至|到|为)")
_REACHED = re.compile("建成|成为|达到|突破|形成|迈上|跻身|制定|培育")
_EVENT_NAME = re.compile(
    "[\u4e00-\u9fff]{2,16}?(?:活动|大会|会议|仪式|论坛|峰会|推介会|发布会|座谈会|招商会)"
)
OWN_RULE = re.compile(
    "对[^,。;]{2,40}?(?:给予|按[^,。;]{2,16}(?:补助|补贴|奖励|资助)|一次性(?:奖励|补助)|奖励|补助|补贴|资助)"
)
_BY_NOW = re.compile("累计|已(?!知)|现有|目前|截至")
_BECAME = re.compile(
    "成为|获评|入选|跻身|晋级|上榜|荣登|获批|完成|建成|交付|下线|开通|诞生|迎来|拿下|产出|落成|发出|发射|迈出|签下|落地|颁发|取得|获得"
)
_THERE = re.compile(
    "会上|(?:开幕|签约|启动|开工)式上|仪式上|(?:大会|会议|活动|签约|仪式)现场|大会期间|会议期间|活动期间|当天|当日|本次(?:大会|活动|会议|签约)|"
    "齐聚|参会|参展|出席|到会|与会"
)
_DAY = re.compile("月[0-9一二三四五六七八九十]{1,3}[日号]|^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
_BEGAN = re.compile(
    "(?:成立|创立|创办|创建|始建|组建|诞生|设立|注册|落户|开业|建成|建校|建院|建)[于在]?$"
)
# 于2023年1月获省政府批复设立,…; 已于去年10月竣工,…: how it came about, not since when it is so.
_CAME_ABOUT = re.compile(
    "(?:成立|设立|组建|创立|创办|始建|开园|揭牌|挂牌|启用|投用|开工|动工|奠基|封顶|落成|竣工|完工|建成|"
    "投产|交付|交付使用|投入使用|投入运营|开业|通车|获批|批复|升级|更名|迁入)"
    "(?:设立|成立|建设|投产|投用|使用|运营|开园|为[^,;。]{2,14}(?:园|区|基地|中心|企业))?$"
)
# 自2019年启用以来已引进187家: since the day it began is up to now.
_SINCE_BEGUN = re.compile(
    "(?:成立|设立|组建|创立|开园|揭牌|挂牌|启用|投用|开工|建成|投产|投入使用|投入运营|开业|落户|启动建设|开工建设|建设|启动|运营|创建)以来$"
)
_ADDED = re.compile("新增|净增|增加")  # 去年投产,新增产能1800吨: it came with it
_FIGURE = re.compile("[0-9]|[一二两三四五六七八九十百千][家个项款条名亿万]")
_GOING_ON = re.compile("正(?:在|与|和|同|加快|积极|抓紧|全力|着力|推进|建设|谋划|筹建|筹备)")
_NOW_CUE = re.compile("已(?!知)|现有|现已")
_STANDING = re.compile("仍|依然|现有|拥有|共有|建有|设有|(?:全[省市区县州域]|园区)(?:现)?有")
_IN_MONTH = re.compile("[^至到~—-]*月(?:份|底|初|末|[上中下]旬)?")
_CONTRAST = re.compile("(?:但|但是|不过|然而|可是|与此同时|同时)[,也要是]?")
_AMONG = re.compile("其中")
# 对新引进的企业,给予50万元奖励: a rule holds while it is in force.
_RULE = re.compile(
    "[（(]?[一二三四五六七八九十]?[)）、]?对[^。;]{2,60}?(?:给予|予以|奖励|补助|补贴|资助)"
)
_HELD = re.compile("(?:会|坛|节|仪式|活动|大赛)[^,。;]{0,16}?(?:召开|举行|举办|开幕|启幕)")
_REPORTED = re.compile(
    "会上(?:介绍|说|表示|透露|指出|强调|坦言)|发布的《|报告》?[^,。]{0,8}显示|榜单|评价"
)
_LASTING = re.compile("年|月|季度|^20[0-9]{2}$|十[一二三四五六]五")
_BRACKET_AFTER = re.compile(r"^[^,，。;；()（）]{0,10}[(（]\s?$")


def _compared_with(text: str, periods: Sequence[Period], start: int, low: int) -> Period | None:
    """2020年 of 相较于2020年的46677件: of the year that another is compared with."""
    for period in periods:
        if text[period.end : start] == "的" and COMPARED.search(
            text[max(low, period.start - 4) : period.start]
        ):
            return period
    return None


def period_for(
    text: str,
    quantity: Quantity | tuple[int, int],
    periods: Sequence[Period],
    anchor: str = "",
    *,
    shadow: str | None = None,
) -> Period | None:
    """The period that a quantity of ``text`` belongs to, or None if its sentence names none.

    ``periods``: from ``find_periods`` of the same text, in order. The nearest one before the
    quantity in its sentence governs it, also across commas and semicolons; one in brackets
    right after it wins; failing both, the first one after it in its clause. Years inside
    a title 《…》 govern nothing. A compound growth rate covers its sentence's whole span.
    Where the sentence names none, the year that opened
    an earlier sentence of the paragraph holds on. An unresolved period governs too: better
    none than a wrong one.
    """
    reading = folded(text) if shadow is None else shadow
    start, end = (
        quantity if isinstance(quantity, tuple) else (quantity.number_start, quantity.number_end)
    )
    low, high = sentence_bounds(reading, start, end)
    starts = [period.start for period in periods]
    first = bisect_right(starts, low - 1)
    last = bisect_right(starts, high - 1)
    times = isinstance(quantity, Quantity) and quantity.unit == "倍"
    titles = [match.span() for match in _TITLE.finditer(reading, low, high)]
    inside = [
        period
        for period in periods[first:last]
        if not any(a <= period.start < b for a, b in titles)
        and not COMPARED.search(reading[max(low, period.start - 4) : period.start])
        and not _BASE.match(reading, period.end)
        and not (times and reading[period.end : start] == "的")  # 是2020年的3.4倍
        and not (period.role == "span" and _AFTER_ALL.search(reading, low, period.start))
    ]
    # 今年8月获批,是第17个新药: how many there are by now is a place too.
    rank = isinstance(quantity, Quantity) and (
        quantity.value_class == "rank" or quantity.text.startswith("第")
    )
    clause = max((reading.rfind(mark, low, start) for mark in ",;:"), default=-1) + 1
    became = rank and _BECAME.search(reading, max(clause, low), start) is not None
    now = (
        rank
        or _NOW_CUE.search(reading, low, start) is not None
        or _STANDING.search(reading, low, start) is not None
        or _CONTRAST.match(reading[low : low + 8].lstrip()) is not None
        or _RULE.match(reading[low:start].lstrip()) is not None
    )
    if len(inside) > 1:
        # 9月10日,举行2024年三季度集中开工活动: the quarter only names the event.
        named = [p for p in inside[1:] if _EVENT_NAME.match(reading, p.end)]
        inside = [p for p in inside if p not in named]
    compared = _compared_with(reading, periods[first:last], start, low)
    if compared is not None:
        return compared
    # 十年来, 6月13日: the figure is itself the time.
    own = [period for period in inside if period.start < end and start < period.end]
    if own:
        return own[0]
    if not inside:
        there = _of_the_event(reading, low, start, high, periods, starts)
        if there is not None:
            return there
        return None if now else _carried(reading, low, periods, starts, anchor)
    before = [
        period
        for period in inside
        if period.end <= start
        # 成立于2011年,现有员工1800人: when it began says nothing of now, nor of a rank.
        and not (
            (
                (rank and not _ahead(period, anchor) and not became)
                or _BEGAN.search(reading[max(low, period.start - 5) : period.start])
            )
            and _COMMA.search(reading, period.end, start)
        )
        # 由2015年的35%提升至58%: what it was then is not what it is.
        and not (
            reading[max(0, period.start - 1) : period.start] in ("由", "从")
            and _GROWN.search(reading, period.end, start)
        )
        and not _is_background(reading, period, start)
        # 到2027年,建成…,对…企业给予奖励: a rule holds from now on
        and not (period.end < clause and OWN_RULE.match(reading, max(clause, low)))
        # 预计2025年上市,…累计惠及50万人: what is so by now is not of a year to come.
        and not (
            _ahead(period, anchor)
            and period.role != "by"
            and period.end < clause - 1
            and _BY_NOW.search(reading, max(clause, low), start)
        )
    ]
    after = [period for period in inside if period.start >= end]
    if after and _BRACKET_AFTER.match(reading[end : after[0].start]):
        return after[0]
    if before and _CAGR.search(reading[max(low, start - 20) : start]):
        told = [p for p in inside if p.end <= start and p.resolved and p.role != "by"]
        told = told if told and told[-1].period_start == told[-1].period_end else []
        if len(told) >= 2 and told[-2].period_start < told[-1].period_end:
            a, b = told[-2], told[-1]
            return Period(
                a.start,
                b.end,
                text[a.start : b.end],
                a.period_start,
                b.period_end,
                True,
                a.reason,
                "span",
            )
    if before:
        nearest = _nearest(reading, before, start)
        within = reading.endswith("内", nearest.start, nearest.end)
        if within and _REACHED.search(reading, nearest.end, start):
            # 5年内建成100万平方米: there by then; 三年内投入30亿元 is spread over them.
            return replace(nearest, period_start=nearest.period_end, role="by")
        return nearest
    clause_end = _COMMA.search(reading, end, high)
    limit = clause_end.start() if clause_end else high
    found = next((period for period in after if period.start < limit), None)
    if (
        found is not None
        and "的" in reading[end : end + 2]
        and not reading.startswith("的", found.end)
    ):
        found, now = (
            None,
            True,
        )  # 总投资12亿元的项目今年3月开工: when it was begun, not when it cost that
    return found or (None if now else _carried(reading, low, periods, starts, anchor))


def _is_background(text: str, period: Period, start: int) -> bool:
    """Whether a time before a figure tells how things came about and not when the figure holds."""
    comma = _COMMA.search(text, period.end, start)
    since = period.role == "from" and _SINCE_BEGUN.search(text, period.start, period.end)
    if since and _NOW_CUE.search(text, period.end, start):
        return True
    if comma is None:
        return False
    told = text[period.end : comma.start()]
    if told.endswith("至今") and _NOW_CUE.search(text, comma.start(), start):
        return True  # 2018年底落成至今,已注册企业210家
    own = text[max(text.rfind(mark, comma.start(), start) for mark in ",;:") + 1 : start]
    if _CAME_ABOUT.search(told) and not _FIGURE.search(told) and not _ADDED.search(own):
        return True
    last = max(text.rfind(mark, comma.start(), start) for mark in ",;:")
    return _GOING_ON.search(text, last + 1, start) is not None


def _ahead(period: Period, anchor: str) -> bool:
    return bool(anchor) and period.period_end[:4] > anchor[:4]


def default_period(anchor: str, basis: str = "") -> Period:
    """The period of a statement that names none: the article's own year, or unresolved."""
    reference = anchor_of(anchor, basis)
    if reference.year is None:
        return Period(0, 0, "", reason="no-article-date")
    year = f"{reference.year}"
    return Period(0, 0, "", year, year, True, reference.reason)


# 根据统一核算结果,2021年全区…: the year opens the sentence all the same
_ACCORDING = re.compile("(?:根据|依据|据)[^,。;]{1,24},")


def _carried(
    text: str, low: int, periods: Sequence[Period], starts: Sequence[int], anchor: str
) -> Period | None:
    """The year that opened an earlier sentence of the paragraph and holds on: 在2022年,…。…

    A year long gone only tells how something began; what follows it stands today.
    """
    floor = max(0, low - WINDOW)
    paragraph = line_start(text, floor, low)
    if text[paragraph : paragraph + 6].lstrip().startswith("其中"):
        # 其中 goes on with what the paragraph before said.
        paragraph = line_start(text, floor, floor + len(text[floor:paragraph].rstrip()))
    first, last = bisect_right(starts, paragraph - 1), bisect_right(starts, low - 1)
    among = _AMONG.match(text[low : low + 6].lstrip()) is not None
    if among:
        before = sentence_bounds(text, low - 2, low - 2)[0] if low > 2 else low
        told = [
            one
            for one in periods[first:last]
            if one.start >= before
            and not COMPARED.search(text[max(before, one.start - 4) : one.start])
        ]
        if (
            told
            and told[-1].resolved
            and told[-1].role != "by"
            and _FIGURE.search(text, told[-1].end, low)
        ):
            return told[-1]  # 据悉,2024年我国产量3128万辆。其中,…
    for period in reversed(periods[first:last]):
        if period.role == "by" or not period.resolved or not _LASTING.search(period.text):
            continue
        if period.role == "from" and not among:
            continue  # 2021年以来,…: what is told next is not of all that time
        if anchor and int(anchor[:4]) - int(period.period_end[:4]) > 1:
            continue
        begin, stop = sentence_bounds(text, period.start, period.start)
        if among and stop < low - 1 and _BY_NOW.search(text, stop, low):
            continue  # 2015年,…协议。…已吸引60家。其中,…: of those there are by now
        opening = _ACCORDING.sub("", text[begin : period.start].lstrip())
        if len(opening.strip()) <= 4 and len(period.period_end) <= 7:
            whole = period.period_end[:4] == period.period_end or period.role == "span"
            if whole or among or not _IN_MONTH.fullmatch(period.text):
                return period
    return None


def _of_the_event(
    text: str, low: int, start: int, high: int, periods: Sequence[Period], starts: Sequence[int]
) -> Period | None:
    """The day that opened the paragraph, for what is told to have happened there: 会上,…"""
    clause_end = _CLAUSE_END.search(text, start, high)
    there = _THERE.search(text, low, clause_end.start() if clause_end else high)
    # 会上发布的《…报告》显示: what a report finds is not of that day.
    if not there or _REPORTED.search(text, low, start):
        return None
    paragraph = line_start(text, max(0, low - WINDOW), low)
    for period in periods[bisect_right(starts, paragraph - 1) : bisect_right(starts, low - 1)]:
        if not period.resolved:
            continue
        said = text[period.start : period.end]
        held = "月" in said and _HELD.search(text[period.end : period.end + 60].split("。")[0])
        if held or _DAY.search(said):
            return period
    return None


def _nearest(text: str, before: Sequence[Period], start: int) -> Period:
    """The last one before, save a bare 目前 or 近日 that a date of the same sentence explains."""
    nearest = before[-1]
    if nearest.reason != "vague" or len(before) < 2:
        return nearest
    # 到2025年, 未来… : the vague word adds nothing to the date.
    dated = before[-2]
    if dated.resolved and not _STOP.search(text, dated.end, nearest.start):
        return dated
    return nearest
