"""The year and month an article was written in, reasoned from how its text speaks of time.

Some wordings settle the year (刚刚过去的2022年, 今年是“十四五”开局之年). Otherwise each
mention of a year is a clue for one year or another: the figure of a whole year says that the
year is over, one of its first half that it is not, a dated event that opens the article that
it is news, a year to come that it has not come. Where the clues do not add up, nothing is said.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotations.model import Block
from annotations.text.repeats import cells
from annotations.text.segmentation import Range, sentence_at

_OPENING = 240
_YEARS = range(1949, 2100)
_ENOUGH = 1.5  # what the clues for a year have to weigh …
_MARGIN = 0.5  # … and by how much they outweigh those for any other

_YEAR = re.compile(
    r"(?<![\d.])((?:19|20)\d{2})(?!\d)(?=\s*年|[^\d\s.,，。、:：/\-—%％~～至到]{2})(\s*年)?"
)
_YEAR_SPAN = re.compile(r"(?<!\d)(?:19|20)\d{2}\s*年?\s*[-—–~～至到]+\s*(?:19|20)?\d{2,4}\s*年?")
_JUST_PAST = re.compile(r"(刚刚?|已经?)?(过去|结束|收官|落幕)的?\s*((?:19|20)\d{2})\s*年")
_THIS_IS = re.compile(
    r"今年\s*[(（]?\s*((?:19|20)\d{2})\s*年?[)）]|((?:19|20)\d{2})\s*年\s*[(（]今年[)）]"
    r"|今年是\s*((?:19|20)\d{2})\s*年|((?:19|20)\d{2})\s*年\s*以来"
)
_LAST_IS = re.compile(
    r"去年\s*[(（]\s*((?:19|20)\d{2})\s*年?[)）]|((?:19|20)\d{2})\s*年\s*[(（]去年[)）]"
)
_PLAN_YEAR = re.compile(
    r"(?:今年|当下|当前)[^。]{0,12}[“\"]?(十三五|十四五|十五五)[”\"]?[^。]{0,8}(开局|收官|中期|关键)"
)
_PLAN_START = {"十三五": 2016, "十四五": 2021, "十五五": 2026}
_PAST_YEAR_WORDS = re.compile(r"过去的?一年|去年|上一?年度|上年")
_THIS_YEAR = re.compile(r"今年|年初以来|新年伊始|新春|开年")
_EARLY = re.compile(r"(?<![\d年])[12]月\d{1,2}日")
_FUTURE_BEFORE = re.compile(
    r"(到|至|预计|预期|力争|计划|规划|目标|将于?|有望|争取|确保|截止到?|将在|拟于?|展望|远景|建成|面向|迈向)"
    r"[^。，,;；]{0,8}$"
)
# 力争到2030年: that year has not come wherever else it is named.
_SURELY_AHEAD = re.compile(
    r"(力争|预计|计划|规划|目标|有望|争取|确保|拟)[^。，,;；]{0,4}(?:到|至|在|于)?\s*$"
)
# 12月8日,…2020年生物产业大会召开: the year in the name of what is held is that of the day.
_HELD_OF_YEAR = re.compile(
    r"^(?!前|底|末|初|中|上半|下半|全年|[一二三四第])(?:[^,，。;；\d]|\d{1,2}月份){2,36}?(奠基|大会|论坛|峰会|会议|仪式|博览会|交易会|洽谈会|推介会|座谈会|年会|活动周|大赛|活动|招商会|招聘会|发布会)"
)
# 健康江城2035规划, 中国制造2025: the year a programme is named after.
_PROGRAMME_YEAR = re.compile(r"(?:中国制造|健康[\u4e00-\u9fff]{2,3}|工业|制造业?)[“\"]?\s*$")
_PROGRAMME_BEHIND = re.compile(r"[”」』\"》]?(?:年)?(?:规划|行动|纲要|远景|愿景|战略)")
_AWARDED = re.compile("(?:度)?(?:诺贝尔|诺奖|图灵奖|拉斯克)")  # 2013年诺贝尔奖得主: long ago
_THIS_MONTH = re.compile(
    r"[^。,，\d]{2,30}?(?:本月|本周|近日|日前|今天|昨天|昨日|前天|明天|下周|下月)"
)
# 2025年某某展17日在…开幕
_OPENED_THEN = re.compile(
    r"[^,，。;；\d]{2,30}(?:展|大会|论坛|峰会|博览会|展览会|年会)(?:于)?\d{1,2}日[^。;；,，]{0,24}?(?:开幕|举行|召开|启幕)"
)
_OPENED = re.compile(r"[^。;；\n]{2,40}?(?:召开|举行|举办|开幕|闭幕|启幕)")
_DAY_ALONE = re.compile(r"(1[0-2]|[1-9])\s*月\s*(3[01]|[12]?\d)\s*[日号][^。!?\n]{0,60}$")
_FUTURE_AFTER = re.compile(
    r"^[^。;；，,]{0,14}(可达|前|底前|之前|投产|建成|完工|竣工|投用|达到|力争|将|预计|目标|远景)"
)
_PAST_AFTER = re.compile(r"^[^。;；]{0,30}(已|了|实现|完成|发布|印发|出台|成立|获批|同比|增长)")
_UNTIL_NOW = re.compile(r"(截至|截止|截止到|截至到)\s*$")
_IN_FORCE = re.compile(r"^[^。;；，,]{0,8}(起|后)[^。;；，,]{0,4}(施行|实施|执行|生效|试行)")
_DAY = re.compile(r"^\s*(1[0-2]|0?[1-9])\s*月\s*(3[01]|[12]\d|0?[1-9])\s*[日号]")
# A day tells the year of what it reports, not one when something once began.
_FIRST_DAY_BEFORE = re.compile(
    r"(成立|创立|创办|创建|始建|组建|设立|注册|上市|建成|投产|颁布|出生|生)于\s*$|(自|从|截至|截止|截至到|至|到|以)\s*$"
)
_FIRST_DAY_AFTER = re.compile(r"\s*(起|前|止|施行|实施|成立|注册|出生|生)")
_LATER = re.compile(
    r"([一二两三四五六七八九十]{1,3}|(?<!\d)\d{1,2})\s*年(来|后|间|过去|以后|之后|之间|前)(?![三四上半几])"
)
_MONTH_OF_YEAR = re.compile(r"^\s*(1[0-2]|0?[1-9])\s*月")
_PART_OF_YEAR = re.compile(
    r"^\s*(上半年|下半年|前三季度|[一二三]季度|第[一二三]季度|前[一二两三]个?季度|前\S{1,3}个?月|[1一]\s*[-—–~～至到]\s*\S{1,2}月)"
)
_YEARLY_FIGURE = re.compile(
    r"^\s*(?:全年|度)?[,，]?[^。;；]{0,40}?(?:实现|达到?|突破|完成|增长|同比|超过?|逾|占|累计|为|新?引进|新签约|新增)[^。;；]{0,12}?\d"
)
_PROGRAMME = re.compile(
    r"((?:19|20)\d{2})\s*年度?(?:重点)?(?:工作|任务)?(?:的?总体)?(?:安排|计划|要点|打算|思路|部署)"
)
_REVIEW = re.compile(
    r"((?:19|20)\d{2})\s*年度?(?:[^\d年。;；,，]{0,16})(?:总结|回顾|年报|工作报告|统计公报|述职)"
)
_YEARS_OF_WORK = re.compile(
    r"(?:通过|经过|用)\s*([一二两三四五]|[1-5])(?:到[一二两三四五])?\s*年(?:左右|时间)?的?\s*(?:努力|攻坚|建设|培育|发展)?"
    r"[^。;；]{0,12}?到\s*((?:19|20)\d{2})\s*年"
)
_COUNTS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_MONTH = re.compile(
    r"(?:(今年)\s{0,2})?(?<![\d年.\-—–~～至到])(1[0-2]|[1-9])\s*月(?=\s*(\d{1,2})\s*日|的|份|初|底|末|中|以来|上旬|中旬|"
    r"下旬|[,，])"
)
_OTHER_YEAR_BEFORE = re.compile(r"(去年|前年|明年|上年|当年|次年|同年|每年|历年|\d\s*年)\s*$")

# 本次活动是2023某某论坛的分论坛: the year of the whole is that of the part.
_PART_OF_EVENT = re.compile(
    r"[^。;；，,\d]{2,24}?(?:论坛|大会|峰会|博览会)的?(?:分论坛|重要|平行|系列|配套|专场)"
)
_LIST_OF_YEAR = re.compile(
    r"发布(?:了)?《(?P<year>20\d\d)年?(?:度)?[^《》\d]{2,30}(?:榜单|名单|指数|排行榜|白皮书)》"
)
_SPAN_PUBLISHED = re.compile(
    r"[(（](?P<year>20\d\d)\s*年?\s*[-—–~～至]+\s*20\d\d\s*年?[)）]》?(?:正式|日前|近日|于[^，,。]{2,12})?(?:发布|印发|出台|公布)"
)
# What is expected of a whole year, or to be invested in it, is told while it lasts.
_RUNNING = re.compile(
    r"[^\n]{0,100}?(?:预计(?:今年)?全年|全年预计|年度计划(?:完成)?投资|年计划(?:完成)?投资|预计到年底)"
)
_NEXT = 30  # characters of the sentence behind
_WILL = re.compile(r"[^。;；，,\d]{0,14}(?:将|计划|拟)(?![近军])")

Role = Literal["day", "month", "part", "yearly", "event", "named", "in force"]


@dataclass(frozen=True, slots=True)
class Inferred:
    """``month`` is 0 where only the year is known; ``year_at`` and ``month_at`` say where in
    the text each of them rests."""

    year: int
    year_at: int
    month: int = 0
    month_at: int = 0


@dataclass(frozen=True, slots=True)
class _Mention:
    """A year in the text: of the future, or past with what it is the year of."""

    year: int
    start: int
    end: int
    future: bool
    role: Role


def infer(shadow: str, blocks: Sequence[Block]) -> Inferred | None:
    """When the article was written; ``shadow`` is its text in simplified characters."""
    body = _read(shadow, blocks)
    if not body.strip():
        return None
    year, at = _settled(body) or _titled(body, blocks) or _weighed(body, blocks)
    if not year:
        return None
    month, month_at = _month(body, blocks)
    return Inferred(year, at, month, month_at)


def _read(shadow: str, blocks: Sequence[Block]) -> str:
    """What is read, everything else blanked out so that offsets stay."""
    pieces: list[str] = []
    position = 0
    for block in blocks:
        if block.kind in ("title", "heading", "body"):
            pieces.append(re.sub(r"[^\n]", " ", shadow[position : block.start]))
            pieces.append(shadow[block.start : block.end])
            position = block.end
    lines = "".join(pieces).split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    for at in cells([lines[number].strip() for number in filled]):
        lines[filled[at]] = " " * len(lines[filled[at]])  # 开工时间: of a project, not of the text
    return "\n".join(lines)


def _settled(body: str) -> tuple[int, int] | None:
    """(year, where that is said) where the text says it outright."""
    for pattern, shift in ((_THIS_IS, 0), (_JUST_PAST, 1), (_LAST_IS, 1)):
        for match in pattern.finditer(body):
            digits = next(g for g in match.groups() if g and g.isdigit())
            if match.group(0).endswith("以来") and _later_past(body, int(digits)):
                continue  # since then
            if not _is_span(body, match.start(), match.end()):
                return int(digits) + shift, match.start()
    plan = _PLAN_YEAR.search(body)
    if plan and plan.group(2) in ("开局", "收官"):
        return _PLAN_START[plan.group(1)] + (4 if plan.group(2) == "收官" else 0), plan.start()
    return None


def _later_past(body: str, year: int) -> bool:
    """Whether a later year is spoken of that is not to come, or one that names what is held
    (2023上海国际生物医药产业周将于本月举办)."""
    return any(
        one.year > year and (not one.future or one.role == "event") for one in _mentions(body)
    )


def _titled(body: str, blocks: Sequence[Block]) -> tuple[int, int] | None:
    """(year, where) of a title such as 2024年工作总结和2025年工作安排, written at the turn."""
    for block in blocks:
        if block.kind != "title":
            continue
        programme = _PROGRAMME.search(body, block.start, block.end)
        if programme:
            return int(programme.group(1)), programme.start()
        review = _REVIEW.search(body, block.start, block.end)
        if review:
            return int(review.group(1)) + 1, review.start()
    return None


def _weighed(body: str, blocks: Sequence[Block]) -> tuple[int, int]:
    """(year, where its strongest clue stands), (0, 0) where the clues are too few or at odds."""
    mentions = _told_apart(list(_mentions(body)), body)
    past = [one for one in mentions if not one.future and one.role != "in force"]
    if not past:
        return _by_documents(body) or _by_what_is_to_come(body, blocks, mentions)
    latest = max(one.year for one in past)
    soonest = min((one.year for one in mentions if one.future and one.year > latest), default=0)
    clues: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for year, weight, at in (
        *_of_mentions(body, blocks, past, latest),
        *_of_words(body, past, latest),
        *_of_documents(body),
        *_of_plans(body, mentions, latest, soonest),
    ):
        if year >= latest and (not soonest or year <= soonest):
            clues[year].append((weight, at))
    totals = {year: sum(weight for weight, _ in found) for year, found in clues.items()}
    ranked = sorted(totals, key=lambda year: (-totals[year], year))
    if not ranked or totals[ranked[0]] < _ENOUGH:
        return 0, 0
    best = ranked[0]
    if len(ranked) > 1 and totals[best] - totals[ranked[1]] < _MARGIN:
        return 0, 0
    _, at = max(clues[best], key=lambda clue: (clue[0], -clue[1]))
    return best, at


def _by_documents(body: str) -> tuple[int, int] | None:
    """(year, where) of a document that comes out with its years in its name."""
    found = {(year, at) for year, _, at in _of_documents(body)}
    return min(found, key=lambda one: one[1]) if len({year for year, _ in found}) == 1 else None


def _by_what_is_to_come(
    body: str, blocks: Sequence[Block], mentions: Sequence[_Mention]
) -> tuple[int, int]:
    """3月21日,…签约。项目将于2018年10月开工: of the year that is to go on so soon; else (0, 0)."""
    month, _ = _month(body, blocks)
    soonest = min((one for one in mentions if one.future), key=lambda one: one.year, default=None)
    if not month or soonest is None:
        return 0, 0
    then = _MONTH_OF_YEAR.match(body, soonest.end) or _MONTH_OF_YEAR.match(body[soonest.end :])
    ahead = body[max(0, soonest.start - 4) : soonest.start].endswith(("将于", "定于", "拟于"))
    if then is None or not ahead or int(then.group(1)) <= month:
        return 0, 0
    return soonest.year, soonest.start


Clue = tuple[int, float, int]
"""The year it speaks for, how much it weighs, where it stands."""


def _told_apart(mentions: list[_Mention], body: str) -> list[_Mention]:
    """The mentions, those of years that are surely to come (力争到2030年) of the future."""
    ahead = [
        one.year
        for one in mentions
        if one.future and _SURELY_AHEAD.search(body, max(0, one.start - 12), one.start)
    ]
    if not ahead:
        return mentions
    return [
        replace(one, future=True) if one.year >= min(ahead) and one.role != "day" else one
        for one in mentions
    ]


def _of_mentions(
    body: str, blocks: Sequence[Block], past: Sequence[_Mention], latest: int
) -> Iterator[Clue]:
    """What the latest year that is past is said to be the year of."""
    heads = [(b.start, b.end) for b in blocks if b.kind in ("title", "heading")]
    first = next((b.start for b in blocks if b.kind == "body"), 0)
    _, opening_end = sentence_at(body, _after_blanks(body, first))
    last_whole = next((p for p in past if p.year == latest - 1 and p.role == "yearly"), None)
    named = any(p.year == latest and p.role == "named" for p in past)
    if last_whole is not None and named:
        # 入选2022年…名单,…。2021年,销售额达到…: the last whole year is the one before
        yield latest, 1.5, last_whole.start
    for one in past:
        if one.year != latest:
            continue
        in_title = any(start <= one.start < end for start, end in heads)
        opens = in_title or first <= one.start < max(opening_end, first + 1)
        if one.role == "day":
            news = one.start < first + _OPENING and not _LATER.search(body)
            yield latest, 0.5 if not news else 3.0 if opens else 1.5, one.start
        elif one.role == "month":
            yield latest, 1.5 if opens else 0.5, one.start
        elif one.role == "part":
            yield latest, 2.0, one.start
        elif _RUNNING.match(body, one.end, sentence_at(body, one.start)[1] + _NEXT):
            yield latest, 2.5, one.start  # 2015年,…达8万亩。预计全年产量…: the year is not over
        elif _will(body, one):
            yield latest, 1.5, one.start  # 2022年园区将…: that year is not over
        elif one.role == "event":
            if _THIS_MONTH.match(body, one.end, one.end + 40):
                yield latest, 3.0, one.start  # 2023…产业周将于本月举办
            elif not _PAST_YEAR_WORDS.search(body, *sentence_at(body, one.start)):
                heavy = opens or _opened_on_a_day(body, one)
                part_of = _PART_OF_EVENT.match(body, one.end)
                yield latest, 2.0 if heavy or part_of else 0.5, one.start
        elif one.role == "named" and one.start < first + _OPENING and _is_held(body, one):
            yield latest, 2.5, one.start
        elif _plans_of_the_year(body, one):
            yield latest, 2.0, one.start
        elif one.role == "yearly":
            yield latest, -1.5, one.start
            yield latest + 1, 1.0, one.start


def _opened_on_a_day(body: str, one: _Mention) -> bool:
    """Whether it is reported on which day it was held: 10月31日,2024某某大会召开."""
    if not _DAY_ALONE.search(body[max(0, one.start - 24) : one.start]):
        return False
    return bool(_OPENED.match(body, one.end, one.end + 48))


def _is_held(body: str, one: _Mention) -> bool:
    """Whether the year stands in the name of what was held on a day that is named before it."""
    after = body[one.end : one.end + 60]
    if _OPENED_THEN.match(after):
        return True
    held = _HELD_OF_YEAR.match(after[:48])
    return held is not None and bool(_DAY_ALONE.search(body[max(0, one.start - 72) : one.start]))


def _will(body: str, one: _Mention) -> bool:
    """Whether it is told what will be done in that year."""
    return one.role in ("yearly", "named") and bool(_WILL.match(body, one.end))


def _plans_of_the_year(body: str, one: _Mention) -> bool:
    """《某某2024年重点工作计划》: what is in force while it is written about."""
    opened = body.rfind("《", max(0, one.start - 16), one.start)
    if opened < 0 or "》" in body[opened : one.start]:
        return False
    closed = body.find("》", one.end, one.end + 40)
    return closed > 0 and body[opened:closed].endswith(("计划", "要点", "安排", "清单", "任务"))


def _of_documents(body: str) -> Iterator[Clue]:
    """近日发布《2022…榜单》, 《…行动计划(2018-2020)》正式发布: documents come out in their year."""
    for pattern in (_LIST_OF_YEAR, _SPAN_PUBLISHED):
        for match in pattern.finditer(body):
            yield int(match["year"]), 2.0, match.start()


def _of_words(body: str, past: Sequence[_Mention], latest: int) -> Iterator[Clue]:
    """今年 beside a year that is named is another year; 去年 in one sentence with it is it."""
    this = _THIS_YEAR.search(body)
    if this:
        planned = any(one.year == latest and _plans_of_the_year(body, one) for one in past)
        planned = planned or any(one.year == latest and _will(body, one) for one in past)
        if planned or latest == _latest_beside(body, this.start(), past):
            yield latest, 2.0, this.start()
        else:
            yield latest + 1, 1.5, this.start()
    whole = next((one for one in past if one.year == latest and one.role == "yearly"), None)
    if whole is not None and _EARLY.search(body) and _PAST_YEAR_WORDS.search(body):
        yield latest + 1, 1.0, whole.start  # 1月18日…签约。2023年,园区引进项目38个
    for match in _PAST_YEAR_WORDS.finditer(body):
        start, end = sentence_at(body, match.start())
        named = [one.year for one in past if start <= one.start < end]
        if named and max(named) == latest:
            yield latest + 1, 2.0, match.start()
            return


def _of_plans(body: str, mentions: Sequence[_Mention], latest: int, soonest: int) -> Iterator[Clue]:
    """What is to come has not come; so many years of work to a year begin so many before it."""
    if soonest == latest + 1:
        dated = [
            one for one in mentions if one.year == latest and one.role in ("day", "month", "part")
        ]
        if dated:
            yield latest, 1.25, dated[0].start  # that has been, the next year is still to come
    if soonest == latest + 2:
        at = next(one.start for one in mentions if one.future and one.year == soonest)
        yield latest + 1, 0.75, at  # not yet that year, hardly still this one
    for match in _YEARS_OF_WORK.finditer(body):
        count, target = match.group(1), int(match.group(2))
        years = _COUNTS.get(count) or int(count)
        yield target - years, 1.0, match.start()
        yield target - years + 1, 1.0, match.start()


def _latest_beside(body: str, at: int, past: Sequence[_Mention]) -> int:
    """The year named right beside 今年: 2024年…今年, as in 截至2024年5月,今年."""
    starts = [one.start for one in past]
    number = bisect_right(starts, at) - 1
    if number >= 0 and at - starts[number] <= 14 and "月" in body[starts[number] : at]:
        return past[number].year
    return 0


def _mentions(body: str) -> Iterator[_Mention]:
    spans = [match.span() for match in _YEAR_SPAN.finditer(body)]
    span_starts = [start for start, _ in spans]
    ahead_from, sentence_end = 0, 0  # the year to come last named in this sentence
    for match in _YEAR.finditer(body):
        year = int(match.group(1))
        if year not in _YEARS or _AWARDED.match(body, match.end()):
            continue
        if not match.group(2) and (
            _PROGRAMME_YEAR.search(body, max(0, match.start() - 8), match.start())
            or _PROGRAMME_BEHIND.match(body, match.end())
        ):
            continue
        at = bisect_right(span_starts, match.start()) - 1
        if at >= 0 and match.start() < spans[at][1]:
            continue
        before = body[max(0, match.start() - 14) : match.start()]
        after = body[match.end() : match.end() + 60]
        role = _role(before, after) if match.group(2) else "event"
        ahead = bool(_FUTURE_AFTER.search(after[:40])) and not _PAST_AFTER.search(after[:40])
        ahead = ahead and not _HELD_OF_YEAR.match(after)  # 2022年重大项目集中投产活动
        future = not _UNTIL_NOW.search(before) and (
            bool(_FUTURE_BEFORE.search(before)) or (ahead and role not in ("part", "event"))
        )
        if match.start() >= sentence_end:
            ahead_from, (_, sentence_end) = 0, sentence_at(body, match.start())
        if ahead_from and year >= ahead_from:
            future = True  # 预计2026年取证,2027年交付
        elif future:
            ahead_from = year
        yield _Mention(year, match.start(), match.end(), future, role)


def _role(before: str, after: str) -> Role:
    """What a year is the year of, from what stands around 2024年."""
    if _IN_FORCE.search(after):
        return "in force"
    day = _DAY.match(after)
    if day:
        first = _FIRST_DAY_BEFORE.search(before) or _FIRST_DAY_AFTER.match(after[day.end() :])
        return "named" if first else "day"
    if _PART_OF_YEAR.match(after):
        return "part"
    if _MONTH_OF_YEAR.match(after):
        return "month"
    clause = after.split("年", 1)[0]  # 2021年,发布规划,到2025年达到…: not a figure of 2021
    return "yearly" if _YEARLY_FIGURE.match(clause) else "named"


def _is_span(body: str, start: int, end: int) -> bool:
    return bool(_YEAR_SPAN.search(body, max(0, start - 2), min(len(body), end + 8)))


def _after_blanks(body: str, at: int) -> int:
    while at < len(body) and body[at].isspace():
        at += 1
    return at


def _month(body: str, blocks: Sequence[Block]) -> Range:
    """(month, where) in which the article opens, (0, 0) where it later has a later one past."""
    first = next((b.start for b in blocks if b.kind == "body"), 0)
    opening = [m for m in _MONTH.finditer(body, first, first + _OPENING) if _bare(body, m)]
    if not opening:
        return 0, 0
    month = int(opening[0].group(2))
    later = [
        int(m.group(2))
        for m in _MONTH.finditer(body, first)
        if m.group(1) and _bare(body, m) and int(m.group(2)) > month
    ]
    return (0, 0) if later else (month, opening[0].start(2))


def _bare(body: str, match: re.Match[str]) -> bool:
    """A month of the current year that has come: no other year before it, nothing to come."""
    before = body[max(0, match.start(2) - 14) : match.start(2)]
    return not (_OTHER_YEAR_BEFORE.search(before) or _FUTURE_BEFORE.search(before))
