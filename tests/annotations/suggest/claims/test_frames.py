"""What a review's title and headings say of the time of undated facts."""

import pytest

from annotations.model import Block
from annotations.suggest.base import Suggestion
from tests.annotations.suggest.claims.unseen import Workbench

REVIEWED = [
    # title, date, text, value → period
    ("2024年全市产业工作总结", "2025-02-10", "全市有规上企业41家。", "41家", "2024"),
    ("2024年全市产业工作总结", "2025-02-10", "全年实现产值128亿元。", "128亿元", "2024"),
    ("2024年全市产业工作总结", "2025-05-10", "全年实现产值128亿元。", "128亿元", "2024"),
    (
        "2024年全市产业工作总结",
        "2025-02-10",
        "上半年实现产值60亿元。",
        "60亿元",
        "2024-01/2024-06",
    ),
    ("2024年全市产业工作总结", "2025-02-10", "目前在建项目12个。", "12个", "2025"),
    (
        "2022年上半年全区工业经济运行分析",
        "2022-07-20",
        "规上医药企业41家,增长13.5%。",
        "13.5%",
        "2022-01/2022-06",
    ),
    ("2025年重点工作计划", "2024-12-20", "全市有规上企业41家。", "41家", "2024"),
    ("医药产业发展观察", "2025-02-10", "全市有规上企业41家。", "41家", "2025"),
]
HEADED = [
    (["一、2024年主要工作", "新增企业41家。"], "41家", "2024"),
    (["一、2024年主要工作", "(一)招商有力", "新增企业41家。"], "41家", "2024"),
    (["一、2024年主要工作", "新增企业30家。", "二、存在问题", "待供项目14个。"], "14个", "2025"),
    (
        ["一、2024年主要工作", "新增企业30家。", "二、2025年工作思路", "新开工项目9个。"],
        "9个",
        "2025",
    ),
]


def _found(lines: list[str], title: str, date: str) -> list[Suggestion]:
    blocks, start = [], 0
    for line in lines:
        kind = "title" if line == title else "body" if line.endswith("。") else "heading"
        blocks.append(Block(start, start + len(line) + 1, kind))
        start += len(line) + 1
    return Workbench().suggest(
        "\n".join(lines) + "\n", place="无锡", date=date, title=title, blocks=blocks
    )


def _periods(lines: list[str], title: str, date: str) -> dict[str, str]:
    rows = {}
    for one in _found(lines, title, date):
        assert one.fields is not None
        start, end = one.fields.period_start, one.fields.period_end
        rows[one.fields.value_text] = start if start == end else f"{start}/{end}"
    return rows


@pytest.mark.parametrize(("title", "date", "text", "value", "period"), REVIEWED)
def test_a_review_is_of_the_time_its_title_names(
    title: str, date: str, text: str, value: str, period: str
) -> None:
    assert _periods([title, text], title, date)[value] == period


@pytest.mark.parametrize(("lines", "value", "period"), HEADED)
def test_a_heading_holds_until_another_says_otherwise(
    lines: list[str], value: str, period: str
) -> None:
    assert _periods(["全市医药产业", *lines], "全市医药产业", "2025-02-10")[value] == period


AHEAD = [
    # lines, value → kind and period
    (["一、2025年主要目标", "产业规模增长8%。"], "8%", ("target", "2025")),
    (["一、2025年主要目标", "去年规模以上企业有41家。"], "41家", ("actual", "2024")),
    (["二、2025年重点任务", "新建中试平台6个。"], "6个", ("plan", "2025")),
    (["二、2025年重点任务", "园区已建成平台6个。"], "6个", ("actual", "2025")),
    (["二、2025年重点任务", "(一)招商引资", "引进企业30家。"], "30家", ("plan", "2025")),
    (["三、主要目标", "培育百亿级企业5家。"], "5家", ("target", "")),
    (
        ["三、主要目标", "培育企业5家。", "四、发展基础", "全市有医院41家。"],
        "41家",
        ("actual", "2025"),
    ),
    (
        ["三、下一步打算", "引进企业30家。", "四、有关园区", "有企业41家。"],
        "41家",
        ("actual", "2025"),
    ),
    (["一、2024年目标完成情况", "新增企业41家。"], "41家", ("actual", "2024")),
]
DOCUMENTS = [
    # title, lines, value → kind
    ("无锡市医药产业行动计划(2025—2027年)", ["新增规上企业41家。"], "41家", "plan"),
    ("无锡市医药产业行动计划(2025—2027年)", ["一、发展基础", "规上企业41家。"], "41家", "actual"),
    (
        "无锡市医药产业行动计划(2025—2027年)",
        ["一、发展基础", "规上企业41家。", "二、重点工程", "建设平台6个。"],
        "6个",
        "plan",
    ),
    ("无锡市发布医药产业行动计划", ["全市有规上企业41家。"], "41家", "actual"),
    ("《无锡市医药产业行动计划》解读", ["全市有规上企业41家。"], "41家", "actual"),
]


@pytest.mark.parametrize(("lines", "value", "wanted"), AHEAD)
def test_what_stands_below_a_heading_of_what_is_to_come(
    lines: list[str], value: str, wanted: tuple[str, str]
) -> None:
    kind, period = _told(lines, "医药产业发展观察", "2025-02-10")[value]
    assert (kind, period) == wanted


@pytest.mark.parametrize(("title", "lines", "value", "kind"), DOCUMENTS)
def test_what_stands_in_a_plan(title: str, lines: list[str], value: str, kind: str) -> None:
    assert _told(lines, title, "2025-02-10")[value][0] == kind


def _told(lines: list[str], title: str, date: str) -> dict[str, tuple[str, str]]:
    return {
        one.fields.value_text: (one.fields.kind, one.fields.period_end)
        for one in _found([title, *lines], title, date)
        if one.fields is not None
    }
