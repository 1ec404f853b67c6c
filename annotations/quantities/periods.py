"""Periods of a text, resolved against the article's date where they are relative.

What can't be resolved stays unresolved and says why. Conventions (docs/quantities.md):
近三年 and 过去三年 reach from three years before the article's year to it, 5年内 and 未来10年
from it to as many years later, 目前 is the article's year, 近日 its month.
"""

import calendar
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from annotations.quantities.model import Period, PeriodRole, Quantity
from annotations.quantities.numerals import value_of
from annotations.quantities.shadow import folded
from annotations.quantities.times import ABSOLUTE, Written, months_of, part_of_year, written

_N = r"(?:[0-9]{1,2}|[一两二三四五六七八九十]{1,3})"
_PART = r"(?:(?:上|下)半年|前三季度?|第?[一二三四1-4]季度|年?[底末初]|年中|岁末)"
_PERIOD = re.compile(
    r"(?=[0-9一二两三四五六七八九十“\"「上本刚即今去前明后来当同该次翌下第年岁全过近最这未往接此日目如迄截新春开眼现早多不昨])"
    r"(?<![0-9.])(?:"
    r"(?P<just>(?:刚刚|即将)?过去的(?=(?:19|20)[0-9]{2}\s?年))"
    r"|(?P<rel>今年|去年|(?<!目)前年(?![产均收营])|明年|"
    r"(?<![之以此成熟产建投达])后年(?![产均收营])|来年|上一?年度|上年|本年度?|当年|同一?年|该年|"
    r"次年|翌年)"
    rf"(?:(?P<relpart>年?底|年?末|年初|初(?![步期心始衷])|(?:上|下)半年|前三季度?|"
    rf"第?[一二三四1-4]季度|年中|以来)"
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
    r"|(?P<part0>(?:上|下)半年|前三季度|第?[一二三四]季度|年底前?|年末|岁末|年初|年中|年内|全年)"
    r"|(?P<month0>本月|上个?月|下个?月|当月|同月)"
    r"|(?P<day0>昨[日天]|今[日天](?!头)|明[日天]|前天|当天|当日)"
    r"|(?P<now>截至目前|截止目前|目前|当前|眼下|如今|现今|迄今|现阶段|至今|截至发稿)"
    r"|(?P<recent>近日|日前(?!往)|近期|近来|最近(?!的?[0-9一二三四五六七八九十]))"
    r"|(?P<new>新年伊始|新春伊始|开年(?:以来)?|年初以来|新年(?=首|第一))"
    r"|(?P<lately>此前不久|不久前|前不久|不久之前)"
    r"|(?P<vague>早年|多年来?|近年来?|近年|未来(?=[,，]|[一-龥])|下一步|下一阶段|不久的将来)"
    rf"|{ABSOLUTE})"
)
_BEFORE: Final = re.compile(
    r"(?P<by>到|至|直到|力争到|预计到|截至|截止到?|截至到|自|从|由|始于|早在|迈向|面向|面向到|"
    r"展望|在|于)\s?$"
)
_GROWN_TO = re.compile(
    r"(?:增|长|加|升|高|大|降|少|变|延|展|续|涨|扩|推迟|提前|缩短|至|[0-9%元家个年])(?:至|到)\s?$"
)
_BY_AFTER = re.compile(r"^(?:以?前|之前|底前|末前|左右)")
_FROM_AFTER = re.compile(r"^(?:起(?!步|点|到|草)|[^,。;、]{0,8}以来|开始)")
_FUTURE_CUE = re.compile(
    r"将|预计|拟|计划|力争|争取|目标|有望|规划|确保|预期|届时|即将|正式投产(?!$)|"
    r"到(?=[0-9今明年])|建成后"
)
_NAMED_EVENT = re.compile(r"发布|出台|印发|提出|制定|公布|启动|成立|签署|签订|获批|编制|实施")
_STOP = re.compile(r"[。！？!\n]|\?|;")
_FULL_STOP = re.compile(r"[。！？!\n]|\?(?![\w])")
_COMMA = re.compile(r"[,，;；:：(（)）、]")
_TITLE = re.compile(r"《[^《》\n]{1,80}》")
_CAGR = re.compile(
    r"(?:(?:复合|年均|年化|年平均)[^,，。]{0,6}(?:增长率|增速|增幅|增长)|CAGR)[^,，。;]{0,12}$"
)
_COMPARED = re.compile("[较比与](?:之)?$|相比于?$|相较于?$|对比$")
_BEGAN = re.compile(
    "(?:成立|创立|创办|创建|始建|组建|诞生|设立|注册|落户|开业|建成|建校|建院|建)[于在]?$"
)
_NOW_CUE = re.compile("已(?!知)|现有|现已")
_LASTING = re.compile("年|^20[0-9]{2}$|十[一二三四五六]五")
_WINDOW: Final = 400
_BRACKET_AFTER = re.compile(r"^[^,，。;；()（）]{0,10}[(（]\s?$")
_RELATIVE_SHIFT: Final = {
    "今年": 0,
    "本年": 0,
    "本年度": 0,
    "去年": -1,
    "上年": -1,
    "上年度": -1,
    "上一年度": -1,
    "前年": -2,
    "明年": 1,
    "来年": 1,
    "后年": 2,
}
_REFERRING: Final = {"当年": 0, "同年": 0, "同一年": 0, "该年": 0, "次年": 1, "翌年": 1}


@dataclass(frozen=True, slots=True)
class _Anchor:
    year: int | None
    month: int | None
    iso: str
    reason: str

    @property
    def missing(self) -> str:
        return "no-article-date" if self.year is None else "article-date-imprecise"


def find_periods(
    text: str, *, anchor: str = "", basis: str = "", shadow: str | None = None
) -> list[Period]:
    """All time expressions of ``text`` in order, disjoint.

    ``anchor``: the article's date, ISO as precise as known ("2024-06-30", "2023-01", "2023"),
    or "" if unknown. ``basis``: how that is known (``PublishedBasis``); what rests on an
    inferred date says so. ``shadow``: ``shadow.folded(text)`` where the caller has it.
    """
    reading = folded(text) if shadow is None else shadow
    reference = _anchor(anchor, basis)
    found: list[Period] = []
    years = _YearsBefore()
    for match in _PERIOD.finditer(reading):
        period = _resolve(reading, match, reference, years)
        if period is None:
            continue
        start, end = period.start, period.end
        if period.role == "from" and reading.endswith("以来", start, end) and reference.year:
            # From then to the article.
            last = max(period.period_end, f"{reference.year}")
            period = replace(period, period_end=last if period.resolved else "")
        found.append(replace(period, text=text[start:end]))
        if period.resolved and match.group("rel") is None and match.lastgroup is not None:
            years.note(match.start(), period)
    return found


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
    titles = [match.span() for match in _TITLE.finditer(reading, low, high)]
    inside = [
        period
        for period in periods[first:last]
        if not any(a <= period.start < b for a, b in titles)
        and not _COMPARED.search(reading[max(low, period.start - 4) : period.start])
    ]
    rank = isinstance(quantity, Quantity) and quantity.value_class == "rank"
    now = rank or _NOW_CUE.search(reading, low, start) is not None
    # 十年来, 6月13日: the figure is itself the time.
    own = [period for period in inside if period.start < end and start < period.end]
    if own:
        return own[0]
    if not inside:
        return None if now else _carried(reading, low, periods, starts, anchor)
    before = [
        period
        for period in inside
        if period.end <= start
        # 成立于2011年,现有员工1800人: when it began says nothing of now, nor of a rank.
        and not (
            (
                (rank and not _ahead(period, anchor))
                or _BEGAN.search(reading[max(low, period.start - 5) : period.start])
            )
            and _COMMA.search(reading, period.end, start)
        )
    ]
    after = [period for period in inside if period.start >= end]
    if after and _BRACKET_AFTER.match(reading[end : after[0].start]):
        return after[0]
    if before and _CAGR.search(reading[max(low, start - 20) : start]):
        told = [p for p in before if p.resolved and p.role != "by"]
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
        return _nearest(reading, before, start)
    clause_end = _COMMA.search(reading, end, high)
    limit = clause_end.start() if clause_end else high
    found = next((period for period in after if period.start < limit), None)
    return found or (None if now else _carried(reading, low, periods, starts, anchor))


def _ahead(period: Period, anchor: str) -> bool:
    return bool(anchor) and period.period_end[:4] > anchor[:4]


def default_period(anchor: str, basis: str = "") -> Period:
    """The period of a statement that names none: the article's own year, or unresolved."""
    reference = _anchor(anchor, basis)
    if reference.year is None:
        return Period(0, 0, "", reason="no-article-date")
    year = f"{reference.year}"
    return Period(0, 0, "", year, year, True, reference.reason)


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a range of the folded text: full stops end it, semicolons don't.

    At most 400 characters to either side.
    """
    low = max(0, start - _WINDOW)
    for match in _FULL_STOP.finditer(text, low, start):
        low = match.end()
    high = min(len(text), end + _WINDOW)
    stop = _FULL_STOP.search(text, end, high)
    return low, stop.start() if stop else high


def _carried(
    text: str, low: int, periods: Sequence[Period], starts: Sequence[int], anchor: str
) -> Period | None:
    """The year that opened an earlier sentence of the paragraph and holds on: 在2022年,…。…

    A year long gone only tells how something began; what follows it stands today.
    """
    floor = max(0, low - _WINDOW)
    paragraph = _line_start(text, floor, low)
    if text[paragraph : paragraph + 6].lstrip().startswith("其中"):
        # 其中 goes on with what the paragraph before said.
        paragraph = _line_start(text, floor, floor + len(text[floor:paragraph].rstrip()))
    first, last = bisect_right(starts, paragraph - 1), bisect_right(starts, low - 1)
    for period in reversed(periods[first:last]):
        if period.role == "by" or not period.resolved or not _LASTING.search(period.text):
            continue
        if anchor and int(anchor[:4]) - int(period.period_end[:4]) > 1:
            continue
        opening = text[sentence_bounds(text, period.start, period.start)[0] : period.start]
        if len(opening.strip()) <= 4 and len(period.period_end) <= 7:
            return period
    return None


def _line_start(text: str, floor: int, at: int) -> int:
    return max(floor, text.rfind("\n", floor, at) + 1)


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


class _YearsBefore:
    """The last absolute year that was read, for months and 同年."""

    def __init__(self) -> None:
        self.at = -1
        self.year: int | None = None
        self.role: PeriodRole = "in"

    def note(self, at: int, period: Period) -> None:
        if period.period_end[:4].isdigit() and period.reason == "stated":
            self.at, self.year, self.role = at, int(period.period_end[:4]), period.role

    def within(self, text: str, at: int, distance: int) -> int | None:
        if self.year is None or at - self.at > distance:
            return None
        return self.year


def _anchor(iso: str, basis: str) -> _Anchor:
    if not re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?", iso):
        return _Anchor(None, None, "", "no-article-date")
    month = int(iso[5:7]) if len(iso) >= 7 else None
    reason = "inferred-article-date" if basis == "inferred" else "article-date"
    return _Anchor(int(iso[:4]), month, iso, reason)


def _resolve(
    text: str, match: re.Match[str], anchor: _Anchor, years: _YearsBefore
) -> Period | None:
    group = match.group
    start, end = match.span()
    if group("just"):
        # The year itself follows at once and is read with the words before it.
        return None
    if group("rel"):
        return _relative(text, match, anchor, years)
    if group("past") or group("since"):
        return _past(match, anchor)
    if group("pastyear"):
        if anchor.year is None:
            return _open(match, anchor.missing)
        late = anchor.month is not None and anchor.month > 3
        last_year = anchor.year if late else anchor.year - 1
        return _closed(
            match, f"{anchor.year - 1}", f"{last_year}", anchor.reason, "span" if late else "in"
        )
    if group("fewyears") or group("vague"):
        return _open(match, "vague")
    if group("future") or group("within"):
        return _future(text, match, anchor, years)
    if group("later") or group("ago"):
        if anchor.year is None:
            return _open(match, anchor.missing)
        count = _count(group("ln") or group("an"))
        year = anchor.year + (count if group("later") else -count)
        return _closed(match, f"{year}", f"{year}", anchor.reason)
    if group("part0"):
        return _part(text, match, anchor, years)
    if group("month0"):
        return _this_month(match, anchor)
    if group("day0"):
        return _this_day(match, anchor)
    if group("now"):
        if anchor.year is None:
            return _open(match, anchor.missing)
        role: PeriodRole = "as-of" if "截" in group("now") else "in"
        return _closed(match, f"{anchor.year}", f"{anchor.year}", anchor.reason, role)
    if group("recent"):
        if anchor.year is None:
            return _open(match, anchor.missing)
        month = anchor.iso[:7]
        return _closed(match, month, month, anchor.reason)
    if group("lately"):
        # Weeks rather than days: the month before, which in January is last year's.
        if anchor.year is None or anchor.month is None:
            return _open(match, anchor.missing)
        month = _months_from(anchor, -1)
        return _closed(match, month, month, anchor.reason)
    if group("new"):
        if anchor.year is None:
            return _open(match, anchor.missing)
        first = f"{anchor.year}-01"
        last = anchor.iso[:7] if "以来" in group("new") and anchor.month else first
        return _closed(match, first, last, anchor.reason, "span" if first != last else "in")
    what = written(match)
    if what is None:
        if group("cent"):
            return _open(match, "vague")
        return None if group("months") or group("event") else _open(match, "impossible-date")
    if what.year_known:
        reason = "plan" if what.form == "plan" else "stated"
        role = "span" if what.start != what.end else "in"
        period = Period(start, end, "", what.start, what.end, True, reason, role)
        return _with_words(text, period)
    return _with_words(text, _yearless(text, match, what, anchor, years))


def _relative(
    text: str, match: re.Match[str], anchor: _Anchor, years: _YearsBefore
) -> Period | None:
    word = match.group("rel")
    reason = anchor.reason
    if word in _REFERRING:
        named = years.within(text, match.start(), 200)
        if named is None:
            return _open(match, "no-year-before")
        year, reason = named + _REFERRING[word], "year-before"
    else:
        if anchor.year is None:
            return _open(match, anchor.missing)
        year = anchor.year + _RELATIVE_SHIFT[word]
    month = match.group("relmonth")
    if month:
        number = _count(re.sub(r"[\s月份底初末上中下旬]", "", month))
        iso = f"{year}-{number:02d}"
        day = match.group("relday")
        if not day:
            return _with_words(text, _closed(match, iso, iso, reason))
        last = match.group("relday2") or day
        limit = calendar.monthrange(year, number)[1]
        if int(day) > limit or int(last) > limit or int(last) < int(day):
            return _open(match, "impossible-date")
        role: PeriodRole = "span" if last != day else "in"
        return _closed(match, f"{iso}-{int(day):02d}", f"{iso}-{int(last):02d}", reason, role)
    part = match.group("relpart") or ""
    if part == "以来":
        last_month = anchor.iso[:7] if anchor.month and year == anchor.year else f"{year}"
        return _closed(
            match, f"{year}-01" if "-" in last_month else f"{year}", last_month, reason, "from"
        )
    what = part_of_year(f"{year}", part)
    assert what is not None
    role = "span" if what.start != what.end else "in"
    return _with_words(text, _closed(match, what.start, what.end, reason, role))


def _past(match: re.Match[str], anchor: _Anchor) -> Period:
    if anchor.year is None:
        return _open(match, anchor.missing)
    told = value_of(match.group("pastn") or match.group("sincen"))
    if told is None or told[1] is not None:  # 近一两年
        return _open(match, "vague")
    count = int(told[0])
    return _closed(match, f"{anchor.year - count}", f"{anchor.year}", anchor.reason, "span")


def _future(text: str, match: re.Match[str], anchor: _Anchor, years: _YearsBefore) -> Period:
    count = _count(
        match.group("fn2") or match.group("fn") or match.group("wn2") or match.group("wn")
    )
    # 2021年发布了…规划,…未来10年: told from that event on.
    named = years.within(text, match.start(), 90)
    if (
        named is not None
        and (anchor.year is None or named < anchor.year)
        and years.role in ("in", "as-of")
        and not _FULL_STOP.search(text, years.at, match.start())
        and _NAMED_EVENT.search(text, years.at, match.start())
    ):
        return _closed(match, f"{named}", f"{named + count}", "named-event", "span")
    if anchor.year is None:
        return _open(match, anchor.missing)
    return _closed(match, f"{anchor.year}", f"{anchor.year + count}", anchor.reason, "span")


def _part(text: str, match: re.Match[str], anchor: _Anchor, years: _YearsBefore) -> Period:
    part = match.group("part0").removesuffix("前")
    by = match.group("part0").endswith("前")
    if part == "年内" or part == "全年":
        part = ""
    year, reason = _governing_year(text, match.start(), part, anchor, years)
    if year is None:
        return _open(match, anchor.missing)
    what = part_of_year(f"{year}", part)
    assert what is not None
    role: PeriodRole = "by" if by else "span" if what.start != what.end else "in"
    return _with_words(text, _closed(match, what.start, what.end, reason, role))


def _governing_year(
    text: str, at: int, part: str, anchor: _Anchor, years: _YearsBefore
) -> tuple[int | None, str]:
    """The year of 三季度 or 6月: one named just before in the sentence, else the article's."""
    named = years.within(text, at, 80)
    if named is not None and years.role != "by" and not _FULL_STOP.search(text, years.at, at):
        return named, "year-before"
    if anchor.year is None:
        return None, anchor.missing
    first = months_of(part)[0] if part else 1
    year = anchor.year
    # Told in January, 四季度 is last year's; 年底 is mostly one to come.
    over = anchor.month is not None and first > anchor.month and not part.startswith(("年", "岁"))
    if over and not _future_near(text, at):
        year -= 1
    return year, anchor.reason


def _yearless(
    text: str, match: re.Match[str], what: Written, anchor: _Anchor, years: _YearsBefore
) -> Period:
    start, end = match.span()
    named = years.within(text, start, 80)
    reason = anchor.reason
    role: PeriodRole = "span" if what.start != what.end else "in"
    if named is not None and years.role != "by" and not _FULL_STOP.search(text, years.at, start):
        year, reason = named, "year-before"
    elif anchor.year is None:
        return Period(start, end, "", reason=anchor.missing, role=role)
    else:
        year = anchor.year
        later = (
            anchor.month is not None
            and what.start[4:] > f"-{anchor.iso[5:]}"[: len(what.start) - 4]
        )
        if later and not _future_near(text, start):
            year -= 1
    first, last = what.start.replace("----", f"{year}", 1), what.end.replace("----", f"{year}", 1)
    if first > last:  # 12月20日至1月5日
        last = f"{year + 1}{last[4:]}"
    if len(first) == 10 and not (_exists(first) and _exists(last)):
        return Period(start, end, "", reason="impossible-date", role=role)
    return Period(start, end, "", first, last, True, reason, role)


def _future_near(text: str, at: int) -> bool:
    """Whether the clause around speaks of what is to come."""
    low = max(0, at - 12)
    high = min(len(text), at + 40)
    stop = _FULL_STOP.search(text, at, high)
    return _FUTURE_CUE.search(text, low, stop.start() if stop else high) is not None


def _with_words(text: str, period: Period) -> Period:
    """到, 截至, 自 … before, and 起, 前 after, taken into the period's role and range."""
    start, end, role = period.start, period.end, period.role
    window = text[max(0, start - 6) : start]
    after = text[end : end + 11]
    just = re.search(r"(?:刚刚|即将)?过去的$", window)
    if just is not None:
        start -= len(window) - just.start()
    before = _BEFORE.search(window)
    if before is not None and period.resolved and just is None:
        word = before["by"]
        shown = start - len(window) + before.start()
        if word in ("截至", "截止", "截止到", "截至到"):
            start, role = shown, "as-of"
        elif word in ("到", "至", "直到", "力争到", "预计到", "迈向", "面向", "面向到", "展望"):
            if not _GROWN_TO.search(window):
                role = "by"
                start = start - 1 if word.endswith("到") and word != "面向到" else start
        elif word in ("自", "从", "由") and _FROM_AFTER.match(after):
            start, role = shown, "from"
    if _BY_AFTER.match(after) and not after.startswith("左右") and role != "as-of":
        role = "by"
        end += 2 if after.startswith(("以前", "之前", "底前", "末前")) else 1
    elif (since := _FROM_AFTER.match(after)) and role in ("in", "from"):
        role = "from"
        end += since.end()
    return replace(period, start=start, end=end, role=role)


def _this_month(match: re.Match[str], anchor: _Anchor) -> Period:
    word = match.group("month0")
    if word in ("当月", "同月"):
        return _open(match, "no-year-before")
    if anchor.month is None or anchor.year is None:
        return _open(match, anchor.missing)
    iso = _months_from(anchor, {"本": 0, "上": -1, "下": 1}[word[0]])
    return _closed(match, iso, iso, anchor.reason)


def _this_day(match: re.Match[str], anchor: _Anchor) -> Period:
    if match.group("day0") in ("当天", "当日"):
        return _open(match, "no-year-before")
    if len(anchor.iso) < 10:
        return _open(match, anchor.missing)
    from datetime import date, timedelta

    shift = {"昨": -1, "今": 0, "明": 1, "前": -2}[match.group("day0")[0]]
    try:
        day = (date.fromisoformat(anchor.iso) + timedelta(days=shift)).isoformat()
    except (ValueError, OverflowError):
        return _open(match, "impossible-date")
    return _closed(match, day, day, anchor.reason)


def _months_from(anchor: _Anchor, shift: int) -> str:
    assert anchor.year is not None and anchor.month is not None
    months = anchor.year * 12 + anchor.month - 1 + shift
    return f"{months // 12}-{months % 12 + 1:02d}"


def _closed(
    match: re.Match[str], first: str, last: str, reason: str, role: PeriodRole = "in"
) -> Period:
    return Period(match.start(), match.end(), "", first, last, True, reason, role)


def _open(match: re.Match[str], reason: str) -> Period:
    return Period(match.start(), match.end(), "", reason=reason)


def _count(text: str) -> int:
    value = value_of(text)
    return int(value[0]) if value else 0


def _exists(iso: str) -> bool:
    year, month, day = (int(part) for part in iso.split("-"))
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
