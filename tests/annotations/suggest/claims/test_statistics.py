"""Pages of figures: years compared with, places in turn, shares of the country, registrations."""

import pytest

from tests.annotations.suggest.claims.unseen import DATE, Workbench, told


@pytest.mark.parametrize(
    ("text", "value", "region"),
    [
        ("广东省和江苏省紧随其后,分别以1909件、1609件位居前列。", "1909件", "广东"),
        ("广东省和江苏省紧随其后,分别以1909件、1609件位居前列。", "1609件", "江苏"),
        ("最少的是宁夏、黑龙江省和西藏,分别为7件、5件和3件。", "3件", "西藏"),
        ("深圳坪山区和长沙开福区分别以285件与262件排名靠前。", "262件", "开福区"),
        ("有效产品12900件,全国占比15%,排名第一。", "15%", "江苏"),
        ("有效产品12900件,全国占比15%,排名第一。", "第一", "江苏"),
    ],
)
def test_region(bench: Workbench, text: str, value: str, region: str) -> None:
    fields = told(bench, text, value, place="江苏").fields
    assert fields is not None and fields.regions == (region,)


@pytest.mark.parametrize(
    ("value", "year"), [("36989件", "2021"), ("46677件", "2020"), ("23263件", "2021")]
)
def test_the_year_that_is_compared_with_dates_its_own_figure_only(
    bench: Workbench, value: str, year: str
) -> None:
    text = "2021年全国产品注册合计36989件,相较于2020年的46677件,减少9688件。其中,备案23263件。"
    fields = told(bench, text, value).fields
    assert fields is not None and fields.period_start == year


def test_a_title_of_a_year_and_its_registrations(bench: Workbench) -> None:
    found = bench.suggest(
        "湖南省以2256件居全国首位。", place="", date="2022-03-01", title="2021年全国产品注册情况"
    )
    one = next(s for s in found if s.value_text == "2256件")
    assert one.fields is not None and one.fields.period_start == "2021"
    assert one.fields.indicator == "数量"


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("有效产品总数达38661件。", "38661件", "产业规模"),
        ("首次注册394件。", "394件", "产业规模"),
        ("巩固发展30万亩金银花。", "30万亩", "产业规模"),
        ("继续实施4元/公斤的收购补贴政策。", "4元/公斤", "政策支持"),
    ],
)
def test_dimension(bench: Workbench, text: str, value: str, dimension: str) -> None:
    assert told(bench, text, value).label == dimension


def test_classes_lists_and_indicators_are_no_figures(bench: Workbench) -> None:
    text = (
        "生产企业4618家(其中一类2805家、二类2445家)。入榜“2024领域重点高新区top20”。"
        "评价指标由4个一级指标构成。"
    )
    values = [s.value_text for s in bench.suggest(text, place="无锡", date=DATE)]
    assert values == ["4618家", "2805家", "2445家"]
