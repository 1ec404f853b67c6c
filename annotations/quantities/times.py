"""Absolute times as written: years, months, days, their spans, and plans' periods.

One pattern for both sides: ``find_periods`` resolves them, ``find_quantities``
must not take them for figures. Nothing here needs the article's date.
"""

import calendar
import re
from dataclasses import dataclass

from annotations.quantities.numerals import value_of

_Y = r"(?:(?:19|20)[0-9]{2}(?![0-9])|[一二][九〇零][〇零一二三四五六七八九]{2})"
_SEP = r"\s?(?:--?|——?|~|至|到)\s?"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|[一二三四五六七八九])"
_Q = r"(?:[一二三四1-4])"
_QS = rf"第?{_Q}(?:{_SEP}{_Q})?季度"
_PART = rf"(?:(?:上|下)半年|前三季度?|{_QS}|[春夏秋冬]季|年?[底末初]|年中|岁末|全年)"
_MONTH_PART = r"(?:份|上旬|中旬|下旬|[初底末])"

ABSOLUTE = (
    rf"(?P<iso>(?P<iy>(?:19|20)[0-9]{{2}})(?P<isep>[-/.])(?P<im>1[0-2]|0?[1-9])(?P=isep)"
    rf"(?P<id>3[01]|[12][0-9]|0?[1-9])(?![0-9]))"
    # 2023年6月13日至14日, 2023年6月-2024年3月, 2023年6月
    rf"|(?P<ym>(?P<y>{_Y})\s?年\s?(?P<m>{_M})\s?月(?P<mp>{_MONTH_PART})?"
    rf"(?:\s?(?P<d>{_D})\s?[日号])?"
    rf"(?:{_SEP}(?:(?:(?P<y2>{_Y})\s?年\s?)?(?P<m2>{_M})\s?月(?!内))?(?:(?P<d2>{_D})\s?[日号])?(?<=[日号月]))?)"
    # 2023年1-5月
    rf"|(?P<ymm>(?P<yk>{_Y})\s?年\s?(?P<mk>{_M}){_SEP}(?P<ml>{_M})\s?月)"
    # 2021-2030年, 2021年至2023年, 2021—25年
    rf"|(?P<span>(?P<ya>{_Y})\s?(?:年度?)?{_SEP}(?P<yb>{_Y}|[0-9]{{2}}(?![0-9]))\s?年(?:度|间|"
    rf"期间)?)"
    # 2022年上半年, 2023年底, 2023年
    rf"|(?P<year>(?P<yy>{_Y})\s?(?:年|(?=[上下]半年|全年))(?P<part>{_PART})?(?:度|间|期间)?)"
    # 2022智博会: an event of that year
    r"|(?P<event>(?P<ey>20[0-9]{2})(?=[^\W\d_年]{1,16}?"
    r"(?:大会|峰会|论坛|博览会|[博年展交]会|洽谈会|座谈会|交易会|研讨会|活动|大赛|推介)))"
    # 6月13日至14日, 6月
    rf"|(?P<md>(?P<mm>{_M})\s?月\s?(?P<dd>{_D})\s?[日号]"
    rf"(?:{_SEP}(?:(?P<mm2>{_M})\s?月\s?)?(?P<dd2>{_D})\s?[日号])?)"
    rf"|(?P<months>(?P<ma>{_M})(?:月?{_SEP}(?P<mb>{_M}))?月(?!产|均|度|销|薪|活|嫂|球|饼|季|光|亮|"
    rf"租|收|报|供)(?P<mbp>{_MONTH_PART})?)"
    rf"|(?P<plan>[“\"「‘']?十[一二三四五六]五[”\"」’']?(?![个家项条位种名款类万亿%多余])"
    r"(?:时?期?间|时期|中后期|期?末|末期|初期?|中期|开局之年|收官之年|以来)?)"
    r"|(?P<decade>(?:(?P<century>[12][0-9]|[一二]?十[一二三四五六七八九]?)世纪|上世纪|本世纪)"
    r"?(?P<tens>[0-9二三四五六七八九十]{1,2})年代)"
    r"|(?P<middle>本世纪中叶)"
    r"|(?P<cent>(?:[12][0-9]|二?十[一二三四五六七八九]?)世纪(?:初|末|中叶)?)"
)

# 推介会27日在线举行: a day without its month, where what happened then follows at once
DAY_ALONE = (
    r"(?<![0-9月年第每逢至到\-/.~—、一二三四五六七八九十])(?:3[01]|[12][0-9]|[1-9])日"
    r"(?=(?:上午|下午|晚间?|凌晨|中午)?(?:(?:在|于)[^,。;、0-9]{1,20}?|,?(?!记者|据|在)[\u4e00-\u9fff]{2,8}?)?"
    r"(?:在线|正式|集中|隆重|举行)?(?:拉开帷幕|拉开序幕|举行|举办|召开|开幕|闭幕|落幕|启动|发布|印发|公布|揭牌|开工|奠基|投产|签约|亮相|上线|开馆|开园|通车)"
    r"(?!的|后|前|会上|以来))"
)
_QUARTERS = re.compile(_Q)
TIME_AT = re.compile(ABSOLUTE)
PLANS = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031}


@dataclass(frozen=True, slots=True)
class Written:
    """A time as written: in ISO ends without a year, ``----`` stands for it (``-----06-13``)."""

    start: str
    end: str
    form: str
    year_known: bool = True


def written(match: re.Match[str]) -> Written | None:
    """What a match of ``ABSOLUTE`` says; None where the calendar has no such day."""
    group = match.group
    if group("iso"):
        day = _iso(int(group("iy")), int(group("im")), int(group("id")))
        return Written(day, day, "day") if day else None
    if group("ym"):
        return _year_month(match)
    if group("ymm"):
        year, month, last_month = _year(group("yk")), _number(group("mk")), _number(group("ml"))
        if month > last_month:
            return None
        return Written(f"{year}-{month:02d}", f"{year}-{last_month:02d}", "month")
    if group("span"):
        first = _year(group("ya"))
        last_text = group("yb")
        last = _year(last_text) if len(last_text) == 4 else first // 100 * 100 + int(last_text)
        return Written(f"{first}", f"{last}", "years") if first <= last else None
    if group("year"):
        return part_of_year(f"{_year(group('yy'))}", group("part") or "")
    if group("event"):
        return Written(group("ey"), group("ey"), "event")
    if group("md"):
        return _month_day(match)
    if group("months"):
        first = _number(group("ma"))
        last = _number(group("mb")) if group("mb") else first
        if first > last:
            return None
        return Written(f"-----{first:02d}", f"-----{last:02d}", "month", False)
    if group("plan"):
        start = PLANS[group("plan").lstrip("“\"「‘'")[1]]
        if "末" in group("plan") or "收官" in group("plan"):
            return Written(f"{start + 4}", f"{start + 4}", "plan")
        if "初" in group("plan") or "开局" in group("plan"):
            return Written(f"{start}", f"{start}", "plan")
        return Written(f"{start}", f"{start + 4}", "plan")
    if group("middle"):
        return Written("2050", "2050", "year")
    if group("decade"):
        tens = group("tens")
        decade = int(tens) if tens.isdigit() else _number(tens)
        century = group("century")
        base = 1900 if century is None else (_number(century) - 1) * 100
        if "本世纪" in group("decade"):
            base = 2000
        if decade % 10:
            return None
        return Written(f"{base + decade}", f"{base + decade + 9}", "decade")
    return None


def part_of_year(year: str, part: str) -> Written | None:
    """上半年, 三季度, 底 … of ``year`` (four characters, ``----`` if not known)."""
    known = year != "----"
    if not part or part == "全年":
        return Written(year, year, "year", known)
    first, last = months_of(part)
    return Written(f"{year}-{first:02d}", f"{year}-{last:02d}", "part", known)


def months_of(part: str) -> tuple[int, int]:
    """First and last month of a part of the year, 1 to 12."""
    if part.startswith("上半"):
        return 1, 6
    if part.startswith("下半"):
        return 7, 12
    if part.startswith("前三"):
        return 1, 9
    if part.endswith("季度"):
        # 一至三季度, 三季度
        numbers = [_number(told) for told in _QUARTERS.findall(part.removesuffix("季度"))]
        first, last = numbers[0], max(numbers[0], numbers[-1])
        return 3 * first - 2, 3 * last
    if part.endswith("季"):
        return {"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 12)}[part[0]]
    if part.endswith("初"):
        return 1, 1
    if part == "年中":
        return 6, 6
    return 12, 12


def month_end(iso: str) -> str:
    """The last day of ``2023-02``."""
    year, month = int(iso[:4]), int(iso[5:7])
    return f"{iso}-{calendar.monthrange(year, month)[1]:02d}"


def _year_month(match: re.Match[str]) -> Written | None:
    group = match.group
    year, month = _year(group("y")), _number(group("m"))
    year2 = _year(group("y2")) if group("y2") else year
    month2 = _number(group("m2")) if group("m2") else month
    if group("d"):
        first = _iso(year, month, _number(group("d")))
        last = _iso(year2, month2, _number(group("d2"))) if group("d2") else first
        return Written(first, last, "day") if first and last and first <= last else None
    first, last = f"{year}-{month:02d}", f"{year2}-{month2:02d}"
    return Written(first, last, "month") if first <= last else None


def _month_day(match: re.Match[str]) -> Written | None:
    group = match.group
    month, day = _number(group("mm")), _number(group("dd"))
    month2 = _number(group("mm2")) if group("mm2") else month
    day2 = _number(group("dd2")) if group("dd2") else day
    # A leap year, so that 2月29日 passes; the year is not known here.
    if not _iso(2024, month, day) or not _iso(2024, month2, day2):
        return None
    return Written(f"-----{month:02d}-{day:02d}", f"-----{month2:02d}-{day2:02d}", "day", False)


def _number(text: str) -> int:
    value = value_of(text)
    return int(value[0]) if value else 0


def _year(text: str) -> int:
    value = value_of(text)
    return int(value[0]) if value else 0


def _iso(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return ""
    return f"{year:04d}-{month:02d}-{day:02d}"
