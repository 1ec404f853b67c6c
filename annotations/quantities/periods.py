"""Periods of a text, resolved against the article's date where they are relative.

What can't be resolved stays unresolved and says why. Conventions (docs/quantities.md):
近三年 and 过去三年 reach from three years before the article's year to it, 5年内 and 未来10年
from it to as many years later, 目前 is the article's year (its month, where the article is
dated to the month: then it was inferred from what the article itself says), 近日 its month.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from annotations.quantities import relative
from annotations.quantities.anchors import Anchor, YearsBefore, anchor_of, months_from
from annotations.quantities.events import shipped_calendar
from annotations.quantities.governing import COMPARED
from annotations.quantities.model import Period, PeriodRole
from annotations.quantities.relative import closed, count_of, opened
from annotations.quantities.roles import with_words
from annotations.quantities.sentences import FULL_STOP
from annotations.quantities.shadow import folded
from annotations.quantities.times import ABSOLUTE, DAY_ALONE, written

_N = r"(?:[0-9]{1,2}|[一两二三四五六七八九十]{1,3})"
_PART = r"(?:(?:上|下)半年|前三季度?|第?[一二三四1-4]季度|年?[底末初]|年中|岁末)"
PERIOD = re.compile(
    r"(?=[0-9一二两三四五六七八九十“\"「‘'上本刚即今去前明后来当同该次翌下第年岁全过近最这未往接此日目如迄截新春开眼现早多不昨首党原以])"
    r"(?<![0-9.])(?:"
    r"(?P<just>(?:刚刚|即将)?过去的(?=(?:19|20)[0-9]{2}\s?年))"
    r"|(?P<rel>今年|去年|(?<!目)前年(?![产均收营])|明年|"
    r"(?<![之以此成熟产建投达])后年(?![产均收营])|来年|上一?年度|上年|本年度?|当年|同一?年|该年|"
    r"次年|翌年)"
    rf"(?:(?P<relpart>年?底|年?末|年初|初(?![步期心始衷])|(?:上|下)半年|前三季度?|"
    rf"第?[一二三四1-4](?:(?:至|到|--?|~|—)[一二三四1-4])?季度|年中|以来)"
    r"|(?P<relmonth>\s?(?:1[0-2]|0?[1-9]|[一二三四五六七八九]|十[一二]?)\s?月(?:份|底|初|末|"
    r"[上中下]旬)?)"
    r"(?:\s?(?P<relday>3[01]|[12][0-9]|0?[1-9])\s?[日号]"
    r"(?:\s?(?:--?|——?|~|至|到)\s?(?P<relday2>3[01]|[12][0-9]|0?[1-9])\s?[日号])?)?)?"
    r"|(?P<pastyear>过去的?一年(?:里|来|间|中)?)"
    rf"|(?P<past>(?:在?过去的?|近|最近|前|这)(?P<pastn>{_N})(?:多|余|来)?年(?!前|后|内|级)(?:多|"
    rf"来|间|以来|里)?)"
    rf"|(?P<since>(?P<sincen>{_N})(?:多|余)?年来(?!自))"
    r"|(?P<fewyears>(?:近|过去|这|最近)(?:些|几|一两|两三|数)?年(?:来|间|以来)?)"
    rf"|(?P<future>(?:未来|今后|往后|接下来的?|此后)的?(?P<fn>{_N})(?:\s?(?:--?|——?|~|至|"
    rf"到)\s?(?P<fn2>{_N}))?年"
    r"(?:之?内|里|间|时间)?)"
    rf"|(?P<within>(?P<wn>{_N})(?:\s?(?:--?|——?|~|至|到)\s?(?P<wn2>{_N}))?年(?:之?内|时间内))"
    rf"|(?P<later>(?P<ln>{_N})年(?:之?后)(?!劲))"
    rf"|(?P<ago>(?P<an>{_N})(?:多|余)?年(?:之?前|以前)(?!夕|端|沿))"
    r"|(?P<part0>(?:上|下)半年|前三季度|第?[一二三四](?:(?:至|到|--?|~|—)[一二三四])?季度|年底前?|年末|岁末|年初|年中|年内|全年(?!(?:目标|任务|计划|工作)))"
    rf"|(?P<first>(?:今年)?[前头](?P<months_n>{_N})个月)"
    r"|(?P<month0>本月|上个?月|下个?月|当月|同月)"
    r"|(?P<day0>昨[日天]|今[日天](?!头)|明[日天]|前天|当天|当日)"
    r"|(?P<now>截至目前|截止目前|目前|当前|眼下|如今|现今|迄今|现阶段|至今|截至发稿)"
    r"|(?P<recent>近日|日前(?!往)|近期|近来|最近(?!的?[0-9一二三四五六七八九十]))"
    r"|(?P<new>新年伊始|新春伊始|开年(?:以来)?|年初以来|新年(?=首|第一))"
    r"|(?P<lately>此前不久|不久前|前不久|不久之前)"
    r"|(?P<former>(?<=[由从])(?:原来|原先|此前|过去|以前|以往|最初|当初)(?=的))"
    r"|(?P<vague>早年|多年来?|近年来?|近年|未来(?!医疗|产业|科学|科技|社区|工厂|教育|健康|学校|城|能源|食品|论坛|车间)(?=[,，]|[一-龥])|下一步|下一阶段|不久的将来)"
    # 第五届进博会期间: an edition of an event that the calendar may know
    r"|(?P<edition>(?:第(?P<number>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})|首)届"
    r"(?P<what>[^,。;“”!?\n第届]{1,24}?(?:会|坛|展|节))"
    r"(?=期间|上(?![市海升])|[^,。;\n]{0,10}?(?:召开|举行|举办|开幕|闭幕)))"
    r"|(?P<occasion>(?:党的)?(?P<congress>(?:十[六七八九]|二十)(?:大|届[一二三四五六七]中全会))"
    r"(?=以来|召开|闭幕|期间))"
    rf"|(?P<alone>{DAY_ALONE})"
    rf"|{ABSOLUTE})"
)


# Where a time may begin, and what has to follow a first character of the language.
_HOT = re.compile(
    "[0-9一二两三四五六七八九十“\"「‘'上本刚即今去前头明后来当同该次翌下第年岁全过近最这未往接此日目如迄截新春开眼现早多"
    "不昨首党原以]"
)
_DIGITS: Final = frozenset("0123456789")
_IN_NUMBER: Final = frozenset("0123456789.")
_COUNTING: Final = frozenset("0123456789一二两三四五六七八九十")
_DATED = re.compile("[年月]|^[0-9]{1,2}日|季度|^(?:19|20)[0-9]|世纪|^.{1,2}五|中全会|^.{1,2}大")
_SOME: Final = frozenset("0123456789一二两三四五六七八九十")
_ANY: Final = frozenset[str]()
_THEN: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys("“\"「‘'", frozenset("十")),
    **{
        first: frozenset(then)
        for first, then in {
            "上": "半年一月个世",
            "本": "年月世",
            "刚": "刚",
            "即": "将",
            "今": "年后日天",
            "去": "年",
            "前": "年三不天",
            "头": "",
            "明": "年日天",
            "后": "年",
            "来": "年",
            "当": "年月前天日",
            "同": "年一月",
            "该": "年",
            "次": "年",
            "翌": "年",
            "下": "半月个一",
            "年": "底末初中内",
            "岁": "末",
            "全": "年",
            "过": "去",
            "近": "日期来年些几一两数",
            "最": "近",
            "这": "些几一两数年",
            "未": "来",
            "往": "后",
            "接": "下",
            "此": "后前",
            "日": "前",
            "目": "前",
            "如": "今",
            "迄": "今",
            "截": "至止",
            "新": "年春",
            "春": "",
            "开": "年",
            "眼": "下",
            "现": "今阶",
            "早": "年",
            "多": "年",
            "不": "久",
            "昨": "日天",
            "首": "届",
            "党": "的",
            "原": "来先",
            "以": "前往",
        }.items()
    },
    "第": _SOME | frozenset("百"),
}
for _first in "前头近这":
    _THEN[_first] |= _SOME


def find_periods(
    text: str, *, anchor: str = "", basis: str = "", shadow: str | None = None
) -> list[Period]:
    """All time expressions of ``text`` in order, disjoint.

    ``anchor``: the article's date, ISO as precise as known ("2024-06-30", "2023-01", "2023"),
    or "" if unknown. ``basis``: how that is known (``PublishedBasis``); what rests on an
    inferred date says so. ``shadow``: ``shadow.folded(text)`` where the caller has it.
    """
    reading = folded(text) if shadow is None else shadow
    reference = anchor_of(anchor, basis)
    found: list[Period] = []
    years = YearsBefore()
    for match in matches(reading):
        period = _resolve(reading, match, reference, years)
        if period is None or reading.startswith(_AWARDS, period.end):
            continue  # 2013年诺贝尔奖得主: says who someone is
        if reading.endswith(_FACING, 0, period.start) and reading.startswith("未来", period.start):
            continue  # 面对未来的竞争: no time at which something is
        if reading.startswith(_LATELY, period.start) and _BEST.match(reading, period.end):
            continue  # 近3年最好成绩: among those of three years, not told of them
        start, end = period.start, period.end
        since = period.role == "from" or period.reason == "plan"
        until = since and reading.endswith(_UNTIL_NOW, start, end)
        if start and reading[start - 1] in "自从" and _EVER_SINCE.match(reading, end):
            period, until = replace(period, role="from"), True  # 自2015年引入龙头以来
        until = until or (period.role == "from" and bool(_SUMMED_UP.match(reading, end)))
        if until and period.resolved and reference.year:
            # From then to the article.
            now = f"{reference.year}"
            last = period.period_end if period.period_end[:4] == now else now
            last = max(last, period.period_start)
            period = replace(period, period_end=last)
        found.append(replace(period, text=text[start:end]))
        compared = COMPARED.search(reading[max(0, start - 4) : start]) is not None
        if period.resolved and match.lastgroup is not None and not compared:
            years.note(match.start(), period, said=match.group("rel") in relative.SHIFTS)
    return found


_BEST = re.compile("(?:以?来)?的?(?:最[好佳高低大快优]|新高|历史)")
_LATELY = ("近", "最近", "过去")
_FACING = ("面对", "面向", "着眼", "放眼", "引领", "赢得", "预见", "决胜")
_EVER_SINCE = re.compile("[^,。;!?\n]{2,24}?以来")
_AWARDS = ("诺贝尔", "度诺贝尔", "诺奖", "图灵奖")
_SUMMED_UP = re.compile(",?[^,。;!?\n]{0,6}(?:累计|共计|总计|已(?!知)|先后|陆续|逐年|连年)")
_UNTIL_NOW = ("以来", "至今", "到现在", "到目前")


def matches(text: str) -> Iterator[re.Match[str]]:
    """What ``PERIOD.finditer`` gives, at a fraction of its cost: most stops are none at once."""
    position = 0
    for hot in _HOT.finditer(text):
        start = hot.start()
        if start < position:
            continue
        character = text[start]
        if character in _COUNTING:
            if character in _DIGITS and text[start - 1 : start] in _IN_NUMBER and start:
                continue
            ahead = text[start : start + 14]
            if not _DATED.search(ahead):
                continue
        elif text[start + 1 : start + 2] not in _THEN.get(character, _ANY):
            continue
        match = PERIOD.match(text, start)
        if match is not None:
            yield match
            position = match.end()


def _resolve(text: str, match: re.Match[str], anchor: Anchor, years: YearsBefore) -> Period | None:
    group = match.group
    start, end = match.span()
    if group("just"):
        # The year itself follows at once and is read with the words before it.
        return None
    if group("rel"):
        return relative.relative_year(text, match, anchor, years)
    if group("past") or group("since"):
        return relative.past_years(match, anchor)
    if group("pastyear"):
        if anchor.year is None:
            return opened(match, anchor.missing)
        late = anchor.month is not None and anchor.month > 3
        last_year = anchor.year if late else anchor.year - 1
        return closed(
            match, f"{anchor.year - 1}", f"{last_year}", anchor.reason, "span" if late else "in"
        )
    if group("fewyears") or group("vague"):
        return opened(match, "vague")
    if group("future") or group("within"):
        return relative.coming_years(text, match, anchor, years)
    if group("former"):
        return opened(match, "former")
    if group("later") or group("ago"):
        count = count_of(group("ln") or group("an"))
        named = years.within(text, start, 80)
        if named is not None and group("ago") and not FULL_STOP.search(text, years.at, start):
            # 2023年,…由三年前的35%提升至58%
            return closed(match, f"{named - count}", f"{named - count}", "year-before")
        if anchor.year is None:
            return opened(match, anchor.missing)
        year = anchor.year + (count if group("later") else -count)
        return closed(match, f"{year}", f"{year}", anchor.reason)
    if group("part0"):
        return relative.part_of_some_year(text, match, anchor, years)
    if group("first"):
        return relative.first_months(text, match, anchor, years)
    if group("month0"):
        return relative.this_month(match, anchor)
    if group("alone"):
        return relative.day_alone(text, match, anchor)
    if group("day0"):
        return relative.this_day(match, anchor)
    if group("now"):
        if anchor.year is None:
            return opened(match, anchor.missing)
        role: PeriodRole = "as-of" if "截" in group("now") else "in"
        return closed(match, anchor.present, anchor.present, anchor.reason, role)
    if group("recent"):
        if anchor.year is None:
            return opened(match, anchor.missing)
        month = anchor.iso[:7]
        return closed(match, month, month, anchor.reason)
    if group("lately"):
        # Weeks rather than days, and nobody says which: the year of the month before.
        if anchor.year is None or anchor.month is None:
            return opened(match, anchor.missing)
        then = months_from(anchor, -1)[:4]
        return closed(match, then, then, anchor.reason)
    if group("new"):
        if anchor.year is None:
            return opened(match, anchor.missing)
        first = f"{anchor.year}-01"
        last = anchor.iso[:7] if "以来" in group("new") and anchor.month else first
        return closed(match, first, last, anchor.reason, "span" if first != last else "in")
    if group("edition"):
        edition = count_of(group("number") or "1")
        held, why = shipped_calendar().edition(group("what"), edition)
        if why == "unknown-event":
            return None
        return closed(match, held, held, "event") if held else opened(match, why)
    if group("occasion"):
        month = shipped_calendar().occasions.get(group("congress"), "")
        if not month:
            return opened(match, "unknown-event")
        first = month[:4] if text.startswith("以来", end) else month
        return with_words(text, closed(match, first, first, "event"))
    what = written(match)
    if what is None:
        if group("cent"):
            return opened(match, "vague")
        return None if group("months") or group("event") else opened(match, "impossible-date")
    if what.year_known:
        reason = "plan" if what.form == "plan" else "stated"
        role = "span" if what.start != what.end else "in"
        period = Period(start, end, "", what.start, what.end, True, reason, role)
        return with_words(text, period)
    return with_words(text, relative.yearless(text, match, what, anchor, years))
