"""Titles that name months, days that are not of what lasts, where those counted come from."""

import pytest

from tests.annotations.suggest.claims.unseen import DATE, Workbench, told


def periods(bench: Workbench, text: str, title: str) -> dict[str, tuple[str, str]]:
    found = bench.suggest(text, place="无锡", date="2024-08-06", title=title)
    return {s.value_text: (s.fields.period_start, s.fields.period_end) for s in found if s.fields}


def test_a_title_that_opens_with_months_dates_what_is_told_below(bench: Workbench) -> None:
    text = "医药制造业增加值增长15.7%,贡献率为7.8%。6月份投资增长18%。目前,全市现有企业200家。"
    found = periods(bench, text, "2024年上半年全市医药产业保持高速增长")
    assert found["15.7%"] == found["7.8%"] == ("2024-01", "2024-06")
    assert found["18%"] == ("2024-06", "2024-06")
    assert found["200家"][0] == "2024"


def test_another_title_does_not(bench: Workbench) -> None:
    found = periods(bench, "医药制造业增加值增长15.7%。", "全市医药产业上半年迈上新台阶")
    assert found["15.7%"] == ("2024", "2024")


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("今天正式开园的江洲产业基地占地300亩,总投资45亿元。", "300亩", "2024"),
        ("今天正式开园的江洲产业基地占地300亩,总投资45亿元。", "45亿元", "2024"),
        ("今天,12家企业签约。", "12家", "2024-06-30"),
        ("当日发布的一期项目占地55亩。", "55亩", "2024"),
        ("2020年以来新增8家上市公司,上市企业数达到47家。", "47家", "2024"),
        ("2020年以来新增8家上市公司,总市值超过3000亿元。", "超过3000亿元", "2024"),
    ],
)
def test_period(bench: Workbench, text: str, value: str, period: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.period_start == period


def test_what_came_since_is_of_all_the_time(bench: Workbench) -> None:
    fields = told(bench, "2020年以来新增8家上市公司,上市企业数达到47家。", "8家").fields
    assert fields is not None and (fields.period_start, fields.period_end) == ("2020", "2024")


@pytest.mark.parametrize(
    ("text", "value", "field", "wanted"),
    [
        ("集中开工的10家北京医药企业总投资28亿元。", "28亿元", "regions", ("无锡",)),
        ("已建成50公里起步区市政道路。", "50公里", "comparator", "="),
        ("在建项目总投资20亿元。", "20亿元", "kind", "plan"),
        ("预计可招才引智约5000名创新型、专业化人才。", "约5000名", "indicator", "专业化人才数"),
        ("建起了全中国最大的耗材基地。", "最大", "value_class", "rank"),
    ],
)
def test_field(bench: Workbench, text: str, value: str, field: str, wanted: object) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and getattr(fields, field) == wanted


def test_big_and_small_projects_are_counted_and_nothing_else(bench: Workbench) -> None:
    text = "其中投资50亿以上项目3个、10-50亿项目8个。匆匆扒两口饭。"
    values = [s.value_text for s in bench.suggest(text, place="无锡", date=DATE)]
    assert values == ["3个", "8个"]


def test_members_who_attend(bench: Workbench) -> None:
    text = "江洲科技有限公司等80家联盟理事单位、会员单位参会。"
    assert told(bench, text, "80家").label == "协同机制"
