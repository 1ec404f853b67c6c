"""The time and kind that a title or heading sets for what stands below it.

一、2024年主要工作, 2022年上半年工业经济运行分析: what is told below without a time is of
that year or part of it, until another heading names another time or speaks of what is to come.
二、2025年主要目标, …行动计划(2024—2026年): uncued figures below are
targets or plans.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotations.model import Article, Block, ClaimKind
from annotations.quantities.model import Period
from annotations.quantities.periods import find_periods
from annotations.quantities.shadow import folded

_REVIEW = re.compile(
    r"总结|回顾|运行(?:分析|情况|简析|概况|特点)|公报|简况|概况|年报|半年报|工作报告|工作情况|完成情况|执行情况|落实情况|进展情况|"
    r"发展情况|经济(?:形势)?分析|形势分析|(?:主要|重点)?工作(?:成效|成绩|亮点|进展)|主要(?:工作|成绩|成效|做法)|工作开展|(?:统计|监测)分析|成绩单|(?:注册|审批|建设|投资|登记|审评|受理|招商|出口|检查|抽检)情况$"
)
_AHEAD = re.compile(
    r"计划(?!执行|完成)|思路|打算|展望|要点|安排|目标(?!(?:任务)?(?:完成|实现|落实|进展))|下一步|下步|下一?阶段|规划|部署|方案|预算(?!执行|完成)|举措|措施|未来"
)
_TODAY = re.compile(
    r"问题|困难|不足|短板|瓶颈|挑战|制约|形势"
)  # told as they stand while one writes
# What such a heading says of all below it: 主要目标, 2024年重点任务, 下一步打算.
_TARGETS = re.compile(
    r"(?:目标|指标)(?!任务?完成|完成|考核|责任|任务完成|实现情况)(?![\u4e00-\u9fff]{5})"
)
_PLANS = re.compile(
    r"(?:重点任务|主要任务|工作任务|任务分工|工作安排|重点安排|任务安排|工作打算|下一步|下步|下一?阶段|工作思路|工作计划|工作部署|"
    r"重点工程|重大工程|建设任务|建设内容|实施步骤|空间布局|保障措施|(?:主要|重点|具体)措施)(?!完成|落实|进展|执行|回顾|总结|情况)"
)
_TASKS_AHEAD = re.compile(r"(?:重点|主要)?(?:工作|举措|安排|打算|任务)$")
_PLAN_TITLE = re.compile(
    r"(?:行动计划|行动方案|实施方案|工作方案|发展规划|建设方案|规划纲要|规划|实施意见|指导意见|若干意见|三年行动|攻坚方案|建设规划|发展纲要|工作要点)"
    r"[》”]?(?:\(?(?:试行|草案|征求意见稿|修订版|送审稿|20\d\d年?[-—–~至]+20\d\d年?)\)?|的通知|\s)*$"
)
_NEWS = re.compile(
    r"发布|出台|印发(?!.*通知$)|解读|问答|一图|图解|看懂|亮点|获批|通过|公布|记者|专家|启动|落地"
)
_STANDING = re.compile(
    r"基础|现状|背景|形势|成效|回顾|成绩|总结|概况|情况|进展|优势|条件|必要性|重要性|意义|亮点|编制说明|成就"
)
# 一、发展基础: a heading by its number, also where the page does not mark it as one.
_CHAPTER = re.compile(r"[\s#*]*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节部])")
_LONGEST = 40
_NUMBERED = re.compile(
    r"^[\s#*—-]*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十0-9]+[)）]|[0-9]+[.、])?\s*"
)
_OPEN_YEAR = re.compile(
    r"^(?:全年|年内|当年|(?:上|下)半年|前三季度?|第?[一二三四1-4]季度|年[底末初]|年中|"
    r"[前头][0-9一二三四五六七八九十]+个月|(?:[0-9]{1,2}|[一二三四五六七八九十]+)(?:月?[-—~至到]+[0-9一二三四五六七八九十]+)?月.*)$"
)
TITLED = "title-months"
_YEAR = 4
_MONTH_LENGTH = len("2024-01")
_LATEST_REVIEW = "03"
# What is told since the year that an article opens with.
_SINCE = re.compile("今年|日前|近日|昨日|目前|[0-9]{1,2}月[0-9]{1,2}日")


@dataclass(frozen=True, slots=True)
class Frame:
    """From ``start`` on, in code points; ``period`` is None where no time is set any more.

    ``kind``: what uncued figures below are where the heading speaks of what is to come, of
    the time ``ahead`` if it names one; ``cue`` is its word.
    """

    start: int
    period: Period | None
    kind: ClaimKind | None = None
    ahead: Period | None = None
    cue: str = ""


def frames_of(
    article: Article, shadow: str, blocks: Sequence[Block], periods: Sequence[Period]
) -> tuple[Frame, ...]:
    """The times that title and headings set, in the order of the text; none is usual."""
    found: list[Frame] = []
    title = folded(article.title)
    named = find_periods(
        title, anchor=article.published, basis=article.published_basis, shadow=title
    )
    whole = _framing(title, named, 0, headed=False)
    planned = None if _NEWS.search(title) else _PLAN_TITLE.search(title)
    if whole is not None:
        found.append(Frame(0, whole))
    elif (months := _months_of_title(named)) is not None:
        found.append(Frame(0, months))
    elif planned is not None:
        found.append(Frame(0, None, "plan", cue=planned.group().strip("》”")))
    elif (opened := _opened_with(article, shadow, blocks, periods)) is not None:
        found.append(Frame(opened.start, opened))
    document = found[0] if planned is not None and whole is None else None
    for block in blocks:
        text = shadow[block.start : block.end].strip()
        if len(text) > _LONGEST or not text or (block.kind == "body" and text[-1] in "。;:!?,"):
            continue
        if block.kind not in ("title", "heading", "body"):
            continue
        inside = [p for p in periods if block.start <= p.start and p.end <= block.end]
        line = shadow[block.start : block.end]
        period = _framing(line, inside, block.start, headed=block.kind == "heading")
        if period is not None:
            found.append(Frame(block.start, period))
            continue
        chapter = _CHAPTER.match(line) is not None
        if block.kind != "heading" and not chapter:
            continue
        ahead = _what_is_ahead(line, inside, block.start, article.published)
        # What a review has achieved is of its time; below a plan's targets it is of today.
        planned_before = bool(found) and found[-1].kind is not None
        speaks = _AHEAD.search(line) or _TODAY.search(line)
        if planned_before:
            speaks = speaks or _STANDING.search(line)
        if ahead is not None:
            found.append(ahead)
        elif found and speaks and (block.kind == "heading" or planned_before):
            found.append(Frame(block.start, None))
        elif chapter and document is not None:
            found.append(replace(document, start=block.start))
        elif chapter and planned_before:
            found.append(
                Frame(block.start, None)
            )  # the next chapter says nothing of what is to come
    return tuple(found)


def _months_of_title(named: Sequence[Period]) -> Period | None:
    """The months that a title opens with: 2018年上半年全省医药产业保持高速增长."""
    first = named[0] if named else None
    if first is None or first.start or not first.resolved or first.role != "span":
        return None
    months = len(first.period_start) == len(first.period_end) == _MONTH_LENGTH
    return replace(first, reason=TITLED) if months else None


def _opened_with(
    article: Article, shadow: str, blocks: Sequence[Block], periods: Sequence[Period]
) -> Period | None:
    """The year before, where an article of the first months opens with it (2023年,…) and tells
    of nothing since: what it tells of is that year's."""
    published = article.published
    if len(published) < _MONTH_LENGTH or published[5:7] > _LATEST_REVIEW:
        return None
    body = [block for block in blocks if block.kind in ("body", "heading")]
    first = next((block for block in body if block.kind == "body"), None)
    if first is None:
        return None
    start = (
        first.start
        + len(shadow[first.start : first.end])
        - len(shadow[first.start : first.end].lstrip())
    )
    year = next((one for one in periods if one.start == start), None)
    if year is None or year.period_end != str(int(published[:_YEAR]) - 1):
        return None
    if not shadow.startswith(",", year.end):
        return None
    if any(_SINCE.search(shadow, block.start, block.end) for block in body):
        return None
    return year


def _what_is_ahead(
    line: str, periods: Sequence[Period], start: int, published: str
) -> Frame | None:
    """The frame of a heading that speaks of what is to come; None for any other."""
    targets, plans = _TARGETS.search(line), _PLANS.search(line)
    year = next((p for p in periods if p.resolved and len(p.period_end) == _YEAR), None)
    later = year is not None and bool(published) and year.period_end >= published[:_YEAR]
    if targets is None and plans is None:
        plans = _TASKS_AHEAD.search(line.strip()) if later else None
    if year is not None and not later:
        return None
    if targets is not None:
        return Frame(start, None, "target", year, targets.group())
    if plans is not None:
        return Frame(start, None, "plan", year, plans.group())
    return None


def _framing(line: str, periods: Sequence[Period], start: int, *, headed: bool) -> Period | None:
    """The time of a review, by its title or heading; a heading may be little but the time."""
    for period in periods:
        if not period.resolved or period.role in ("by", "from"):
            continue
        after = line[period.end - start :]
        review = _REVIEW.search(after)
        ahead = _AHEAD.search(after)
        if review is not None and not (ahead and ahead.start() < review.start()):
            return period
        before = _NUMBERED.sub("", line[: period.start - start])
        little = len(after.strip()) <= _YEAR and not _PLANS.search(after)
        if headed and not before and little and ahead is None:
            return period
        return None
    return None


def within(frame: Period, period: Period) -> Period:
    """全年 or 上半年 in the review of another year is of that year."""
    year, own = frame.period_end[:_YEAR], period.period_end[:_YEAR]
    if (
        not period.resolved
        or year >= own
        or period.reason not in ("article-date", "inferred-article-date")
        or not _OPEN_YEAR.match(period.text)
    ):
        return period
    return replace(
        period,
        period_start=f"{year}{period.period_start[_YEAR:]}",
        period_end=f"{year}{period.period_end[_YEAR:]}",
        reason="year-before",
    )
