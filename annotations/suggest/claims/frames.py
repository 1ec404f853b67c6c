"""The time that a title or heading sets for what stands below it.

一、2024年主要工作, 2022年上半年工业经济运行分析: what is told below without a time is of
that year or part of it, until another heading names another time or speaks of what is to come.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotations.model import Article, Block
from annotations.quantities.model import Period
from annotations.quantities.periods import find_periods
from annotations.quantities.shadow import folded

_REVIEW = re.compile(
    r"总结|回顾|运行(?:分析|情况|简析|概况|特点)|公报|简况|概况|年报|半年报|工作报告|工作情况|完成情况|落实情况|进展情况|"
    r"发展情况|经济分析|(?:主要|重点)?工作(?:成效|成绩|亮点|进展)|主要(?:工作|成绩|成效|做法)|工作开展|(?:统计|监测)分析|成绩单"
)
_AHEAD = re.compile(
    r"计划|思路|打算|展望|要点|安排|目标|下一步|下步|下一?阶段|规划|部署|方案|预算|举措|措施|未来"
)
_TODAY = re.compile(
    r"问题|困难|不足|短板|瓶颈|挑战|制约|形势"
)  # told as they stand while one writes
_LONGEST = 40
_NUMBERED = re.compile(
    r"^[\s#*—-]*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十0-9]+[)）]|[0-9]+[.、])?\s*"
)
_OPEN_YEAR = re.compile(
    r"^(?:全年|年内|当年|(?:上|下)半年|前三季度?|第?[一二三四1-4]季度|年[底末初]|年中|"
    r"[前头][0-9一二三四五六七八九十]+个月|(?:[0-9]{1,2}|[一二三四五六七八九十]+)(?:月?[-—~至到]+[0-9一二三四五六七八九十]+)?月.*)$"
)
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """From ``start`` on, in code points; ``period`` is None where no time is set any more."""

    start: int
    period: Period | None


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
    if whole is not None:
        found.append(Frame(0, whole))
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
        elif block.kind == "heading" and found and (_AHEAD.search(line) or _TODAY.search(line)):
            found.append(Frame(block.start, None))
    return tuple(found)


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
        if headed and not before and len(after.strip()) <= _YEAR and ahead is None:
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
