"""Times that say when only together with something else: the article's date, a year before.

All take a match of the pattern in ``periods.py`` and give a ``Period`` without its text.
"""

import calendar
import re
from datetime import date, timedelta
from typing import Final

from annotations.quantities.anchors import Anchor, YearsBefore, months_from
from annotations.quantities.model import Period, PeriodRole
from annotations.quantities.numerals import value_of
from annotations.quantities.roles import with_words
from annotations.quantities.sentences import FULL_STOP
from annotations.quantities.times import Written, months_of, part_of_year

_FUTURE_CUE = re.compile(
    r"将|预计|拟|计划|力争|争取|目标|有望|规划|确保|预期|届时|即将|正式投产(?!$)|"
    r"到(?=[0-9今明年])|建成后|"
    r"(?<=[月底末])前(?=[^,。]{0,6}(?:投产|建成|完成|开工|竣工|达产|投用))"
)
_NAMED_EVENT = re.compile(r"发布|出台|印发|提出|制定|公布|启动|成立|签署|签订|获批|编制|实施")
_NINE_MONTHS: Final = 9
SHIFTS: Final = {
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


def relative_year(
    text: str, match: re.Match[str], anchor: Anchor, years: YearsBefore
) -> Period | None:
    """去年底, 今年4月28日, 同年."""
    word = match.group("rel")
    reason = anchor.reason
    if word in _REFERRING:
        named = years.within(text, match.start(), 200)
        if named is None:
            return opened(match, "no-year-before")
        year, reason = named + _REFERRING[word], "year-before"
    else:
        if anchor.year is None:
            return opened(match, anchor.missing)
        year = anchor.year + SHIFTS[word]
    month = match.group("relmonth")
    if month:
        number = count_of(re.sub(r"[\s月份底初末上中下旬]", "", month))
        iso = f"{year}-{number:02d}"
        day = match.group("relday")
        if not day:
            return with_words(text, closed(match, iso, iso, reason))
        last = match.group("relday2") or day
        limit = calendar.monthrange(year, number)[1]
        if int(day) > limit or int(last) > limit or int(last) < int(day):
            return opened(match, "impossible-date")
        role: PeriodRole = "span" if last != day else "in"
        return closed(match, f"{iso}-{int(day):02d}", f"{iso}-{int(last):02d}", reason, role)
    part = match.group("relpart") or ""
    if part == "以来":
        last_month = anchor.iso[:7] if anchor.month and year == anchor.year else f"{year}"
        return closed(
            match, f"{year}-01" if "-" in last_month else f"{year}", last_month, reason, "from"
        )
    what = part_of_year(f"{year}", part)
    assert what is not None
    role = "span" if what.start != what.end else "in"
    return with_words(text, closed(match, what.start, what.end, reason, role))


def past_years(match: re.Match[str], anchor: Anchor) -> Period:
    """近三年, 三年来: up to the article."""
    if anchor.year is None:
        return opened(match, anchor.missing)
    told = value_of(match.group("pastn") or match.group("sincen"))
    if told is None or told[1] is not None:  # 近一两年
        return opened(match, "vague")
    count = int(told[0])
    return closed(match, f"{anchor.year - count}", f"{anchor.year}", anchor.reason, "span")


# 使得园区企业三年内新增专利57项: it has come about
_BROUGHT = re.compile("(?<!将)(?:使得|促使|(?<![即大])使|让)[^,。;将可能要]{0,8}$")


def coming_years(text: str, match: re.Match[str], anchor: Anchor, years: YearsBefore) -> Period:
    """未来10年, 5年内: from the article, or from a plan of a year named before."""
    count = count_of(
        match.group("fn2") or match.group("fn") or match.group("wn2") or match.group("wn")
    )
    # 2021年发布了…规划,…未来10年: told from that event on.
    named = years.within(text, match.start(), 90)
    if (
        named is not None
        and (anchor.year is None or named < anchor.year)
        and years.role in ("in", "as-of")
        and not FULL_STOP.search(text, years.at, match.start())
        and _NAMED_EVENT.search(text, years.at, match.start())
    ):
        return closed(match, f"{named}", f"{named + count}", "named-event", "span")
    if anchor.year is None:
        return opened(match, anchor.missing)
    if _BROUGHT.search(text, max(0, match.start() - 16), match.start()):
        return closed(match, f"{anchor.year - count}", f"{anchor.year}", anchor.reason, "span")
    return closed(match, f"{anchor.year}", f"{anchor.year + count}", anchor.reason, "span")


def part_of_some_year(
    text: str, match: re.Match[str], anchor: Anchor, years: YearsBefore
) -> Period:
    """上半年, 三季度, 年底前."""
    part = match.group("part0").removesuffix("前")
    by = match.group("part0").endswith("前")
    if part == "年内" or part == "全年":
        part = ""
    year, reason = _governing_year(text, match.start(), part, anchor, years)
    if year is None:
        return opened(match, anchor.missing)
    told = match.group("part0") == "全年" and reason == anchor.reason
    if told and anchor.month is not None and anchor.month <= 3:
        year -= not _future_near(text, match.start())  # 全年, told in February, is over
    nine = part.startswith("前三") and reason == anchor.reason and anchor.month is not None
    if nine and anchor.month is not None and anchor.month < _NINE_MONTHS:
        year -= not _future_near(text, match.start())  # 前三季度, told in June, is last year's
    what = part_of_year(f"{year}", part)
    assert what is not None
    role: PeriodRole = "by" if by else "span" if what.start != what.end else "in"
    return with_words(text, closed(match, what.start, what.end, reason, role))


def first_months(
    text: str, match: re.Match[str], anchor: Anchor, years: YearsBefore
) -> Period | None:
    """前11个月 of a year named before, else the article's; told in January, last year's."""
    count = count_of(match.group("months_n"))
    if not 1 <= count <= 12:
        return None
    year, reason = _governing_year(text, match.start(), "", anchor, years)
    if year is None:
        return opened(match, anchor.missing)
    if reason == anchor.reason and anchor.month is not None and count > anchor.month:
        year -= 1
    return closed(match, f"{year}-01", f"{year}-{count:02d}", reason, "span")


def _governing_year(
    text: str, at: int, part: str, anchor: Anchor, years: YearsBefore
) -> tuple[int | None, str]:
    """The year of 三季度 or 6月: one named just before in the sentence, else the article's."""
    named = years.within(text, at, 80)
    if named is not None and years.role != "by" and not FULL_STOP.search(text, years.at, at):
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


def yearless(
    text: str, match: re.Match[str], what: Written, anchor: Anchor, years: YearsBefore
) -> Period:
    """6月13日, 6月: of a year named before in the sentence, else the article's or the last."""
    start, end = match.span()
    named = years.within(text, start, 80)
    reason = anchor.reason
    role: PeriodRole = "span" if what.start != what.end else "in"
    if named is not None and years.role != "by" and not FULL_STOP.search(text, years.at, start):
        year, reason = named, "year-before"
    elif anchor.year is None:
        return Period(start, end, "", reason=anchor.missing, role=role)
    else:
        year = anchor.year
        # 1至10月, told in June, are those of the year before.
        last = what.end if what.form == "month" else what.start
        # An article that is dated to November may well be of the 30th.
        shared = min(len(last), len(anchor.iso)) - 4
        later = anchor.month is not None and last[4:][:shared] > anchor.iso[4:][:shared]
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
    stop = FULL_STOP.search(text, at, high)
    return _FUTURE_CUE.search(text, low, stop.start() if stop else high) is not None


def this_month(match: re.Match[str], anchor: Anchor) -> Period:
    """本月, 上个月, 下个月; 当月 stays open."""
    word = match.group("month0")
    if word in ("当月", "同月"):
        return opened(match, "no-year-before")
    if anchor.month is None or anchor.year is None:
        return opened(match, anchor.missing)
    iso = months_from(anchor, {"本": 0, "上": -1, "下": 1}[word[0]])
    return closed(match, iso, iso, anchor.reason)


_TO_COME = ("将于", "定于", "拟于", "计划于", "将在", "将")
_NEAR = 240  # code points
_DAY_OF_MONTH = re.compile(r"(?P<month>1[0-2]|[1-9])月(?:3[01]|[12]?[0-9])日")
_MONTH_LENGTH = len("2024-01")


def this_day(match: re.Match[str], anchor: Anchor) -> Period:
    """昨日, 今天, 明天; 当天 stays open."""
    if match.group("day0") in ("当天", "当日"):
        return opened(match, "no-year-before")
    if len(anchor.iso) < 10:
        return opened(match, anchor.missing)
    shift = {"昨": -1, "今": 0, "明": 1, "前": -2}[match.group("day0")[0]]
    try:
        day = (date.fromisoformat(anchor.iso) + timedelta(days=shift)).isoformat()
    except (ValueError, OverflowError):
        return opened(match, "impossible-date")
    return closed(match, day, day, anchor.reason)


def day_alone(text: str, match: re.Match[str], anchor: Anchor) -> Period:
    """27日: of the month of the wire (4月7日电 …7日开幕), else of the article's month, or of the
    one before where the article is of an earlier day."""
    if anchor.month is None or anchor.year is None:
        return opened(match, anchor.missing)
    day = int(match.group("alone").removesuffix("日"))
    named = list(_DAY_OF_MONTH.finditer(text, max(0, match.start() - _NEAR), match.start()))
    if named:
        number = int(named[-1]["month"])
        month = f"{anchor.year - (number > anchor.month)}-{number:02d}"
    else:
        ahead = text.endswith(_TO_COME, 0, match.start())
        later = len(anchor.iso) > _MONTH_LENGTH and day > int(anchor.iso[8:10])
        month = months_from(anchor, -1 if later and not ahead else 0)
    iso = f"{month}-{day:02d}"
    return (
        closed(match, iso, iso, anchor.reason) if _exists(iso) else opened(match, "impossible-date")
    )


def closed(
    match: re.Match[str], first: str, last: str, reason: str, role: PeriodRole = "in"
) -> Period:
    """A resolved period at the match."""
    return Period(match.start(), match.end(), "", first, last, True, reason, role)


def opened(match: re.Match[str], reason: str) -> Period:
    """An unresolved period at the match, with the reason."""
    return Period(match.start(), match.end(), "", reason=reason)


def count_of(text: str) -> int:
    """The number of a numeral, 0 where it is none."""
    value = value_of(text)
    return int(value[0]) if value else 0


def _exists(iso: str) -> bool:
    year, month, day = (int(part) for part in iso.split("-"))
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
