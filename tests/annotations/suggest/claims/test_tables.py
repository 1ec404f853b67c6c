"""Claims from tables: lines of cells parted by tabs, as importers give them."""

import time
from decimal import Decimal

import pytest

from annotations.suggest.base import Suggestion
from tests.annotations.suggest.claims.unseen import Workbench

YEARS = (
    "2022年主要指标如下。\n指标\t2021年\t2022年\n研发经费（亿元）\t240.3\t263.6\n"
    "高新技术企业（家）\t599\t771\n技术合同成交额\t35亿元\t1,042亿元\n全市继续推进。"
)
REGIONS = (
    "地区\t工业总产值(亿元)\t企业数(家)\t占比\n深圳\t4500\t300\t45%\n东莞\t2,380.5\t120\t24%\n"
)


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return Workbench()


def rows(found: list[Suggestion]) -> list[tuple[str, str, str, Decimal | None, str, str]]:
    return [
        (
            "、".join(f.regions),
            f.indicator,
            f.value_text,
            f.low,
            f.unit,
            f.period_start,
        )
        for s in found
        if (f := s.fields) is not None
    ]


def test_measures_in_rows_and_years_in_columns(bench: Workbench) -> None:
    found = bench.suggest(YEARS, place="绵阳", date="2023-05-10")
    assert rows(found) == [
        ("绵阳", "研发经费", "240.3", Decimal(24_030_000_000), "元", "2021"),
        ("绵阳", "研发经费", "263.6", Decimal(26_360_000_000), "元", "2022"),
        ("绵阳", "高新技术企业数", "599", Decimal(599), "家", "2021"),
        ("绵阳", "高新技术企业数", "771", Decimal(771), "家", "2022"),
        ("绵阳", "技术合同成交额", "35亿元", Decimal(3_500_000_000), "元", "2021"),
        ("绵阳", "技术合同成交额", "1,042亿元", Decimal(104_200_000_000), "元", "2022"),
    ]
    assert all(s.quote == YEARS[s.start : s.end] for s in found)
    assert all(s.fields.value_text in s.quote for s in found if s.fields)
    assert len({s.id for s in found}) == len(found)


def test_regions_in_rows_and_measures_in_columns(bench: Workbench) -> None:
    found = bench.suggest(REGIONS, place="广东", date="2023")
    assert rows(found)[:2] == [
        ("深圳", "工业总产值", "4500", Decimal(450_000_000_000), "元", "2023"),
        ("深圳", "企业数", "300", Decimal(300), "家", "2023"),
    ]
    assert [f[0] for f in rows(found)] == ["深圳"] * 3 + ["东莞"] * 3


def test_years_to_come_are_targets(bench: Workbench) -> None:
    text = "指标\t2023年\t2025年\n产业规模(亿元)\t240\t500\n"
    found = bench.suggest(text, place="绵阳", date="2024-01-10")
    assert [s.fields.kind for s in found if s.fields] == ["actual", "target"]


@pytest.mark.parametrize(
    "text",
    [
        "指标\t2021年\t2022年\n研发经费\t240.3\t263.6\n",  # no unit anywhere
        "首页\t新闻\t2024-05-01\n时政\t要闻\t2024-05-02\n",
        "序号\t名称\t备注\n1\t测试中心\t无\n2\t检验中心\t无\n",
        "产值(亿元)\t240\n",  # one line is no table
    ],
)
def test_no_claims(bench: Workbench, text: str) -> None:
    assert bench.suggest(text, place="绵阳", date="2023-05-10") == []


def test_the_unit_above_a_table(bench: Workbench) -> None:
    text = "单位：亿元\n指标\t2021年\t2022年\n工业产值\t240.3\t263.6\n"
    found = bench.suggest(text, place="绵阳", date="2023-05-10")
    assert [row[3:5] for row in rows(found)] == [
        (Decimal(24_030_000_000), "元"),
        (Decimal(26_360_000_000), "元"),
    ]


def test_numbered_rows(bench: Workbench) -> None:
    text = "序号\t城市\t产值\n1\t深圳\t500亿元\n2\t东莞\t300亿元\n"
    found = bench.suggest(text, place="广东", date="2023")
    assert [(row[0], row[1], row[2]) for row in rows(found)] == [
        ("深圳", "产值", "500亿元"),
        ("东莞", "产值", "300亿元"),
    ]


@pytest.mark.parametrize("unit", ["a\t1\n", "\t", "产值(亿元)\t5\t6\t7\n", "1\t2\n\n"])
def test_time_grows_with_the_text_only(bench: Workbench, unit: str) -> None:
    def seconds(characters: int) -> float:
        text = (unit * (characters // len(unit) + 1))[:characters]
        best = 9e9
        for _ in range(2):
            started = time.process_time()
            bench.suggest(text, place="合肥", date="2023-05")
            best = min(best, time.process_time() - started)
        return best

    seconds(2_000)
    small, large = seconds(4_000), seconds(16_000)
    assert large < 4 * 2.5 * small + 0.3
