"""Reports of fairs and of firms, as other hands label them."""

import pytest

from tests.annotations.suggest.claims.unseen import DATE, Workbench, told

FAIR = "本届药交会到会代表5万余人,参展品种8930余个。全市产值达10亿元。"


@pytest.mark.parametrize(
    ("value", "dimension"),
    [("5万余人", "协同机制"), ("8930余个", "协同机制"), ("10亿元", "产业规模")],
)
def test_what_is_told_of_the_fair(bench: Workbench, value: str, dimension: str) -> None:
    assert told(bench, FAIR, value).label == dimension


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("等10味药材构成“江洲十味”。", "10味", "味", "="),
        ("来自29个国家和地区的56家海外买家到场。", "29个", "个", "="),
        ("茯苓皮产量为一到两吨,莪术则是一吨左右。", "一到两吨", "吨", "range"),
        ("茯苓皮产量为一到两吨,莪术则是一吨左右。", "一吨左右", "吨", "≈"),
        ("吸引了34家国际国内一流的物流企业。", "34家", "家", "="),
        ("其中某集团60所11万平方米厂房完成主体施工。", "11万平方米", "平方米", "="),
        ("车型位居美国细分产品进口第一。", "第一", "位次", "="),
        ("为期4天的大会闭幕。", "4天", "天", "="),
    ],
)
def test_figures(bench: Workbench, text: str, value: str, unit: str, comparator: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and (fields.unit, fields.comparator) == (unit, comparator)


@pytest.mark.parametrize("text", ["建一吨的厂。", "一味追求规模。", "味道很好。"])
def test_no_figures(bench: Workbench, text: str) -> None:
    assert not bench.suggest(text, place="无锡", date=DATE)


@pytest.mark.parametrize(
    ("text", "value", "start"),
    [
        ("药交会于18日在江洲拉开帷幕。", "18日", "2024-06-18"),
        ("1958年,江洲被国家医药管理局确定为全国药交会主办地。", "1958年", "1958"),
        ("产业近5年年均增长16%,市场主体突破3800家。", "突破3800家", "2024"),
        ("产业近5年新增企业300家,新增专利达900件。", "900件", "2019"),
    ],
)
def test_period(bench: Workbench, text: str, value: str, start: str) -> None:
    fields = [s.fields for s in bench.suggest(text, place="无锡", date=DATE)]
    [one] = [f for f in fields if f is not None and f.value_text.endswith(value)]
    assert one.period_start == start


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("我市共谋划布局重大产业项目60个,总投资达350亿元。", "60个", "plan"),
        ("对赌指标投资额达到677万元。", "677万元", "target"),
        ("全县共谋划布局药材项目60个。其中,新建项目13个,续建项目47个。", "13个", "plan"),
        ("全县共谋划布局药材项目60个,现已全部开工。其中,新建项目13个。", "13个", "actual"),
        ("博览会期间,将与120家采购商洽谈。", "120家", "plan"),
    ],
)
def test_kind(bench: Workbench, text: str, value: str, kind: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.kind == kind


def test_session_opened_today_is_no_day_of_its_own(bench: Workbench) -> None:
    """第二届…今日开幕: neither the edition with the day in one quote, nor a value of two."""
    found = bench.suggest("第二届青川药材博览会今日开幕。", place="无锡", date=DATE)
    assert not [s for s in found if "今日" in s.quote]


def test_floor_space_of_a_fair(bench: Workbench) -> None:
    text = "第二届青川药材博览会今日开幕。展出面积3.2万平方米,设置6个展馆。"
    assert told(bench, text, "3.2万平方米").label == "协同机制"
    assert told(bench, text, "6个").label == "协同机制"


def test_amounts_in_the_portrait_of_a_firm(bench: Workbench) -> None:
    """2.9亿元 of sales is the firm's, where the article is about one firm, not its sector's."""
    portrait = (
        "江洲康泰药业股份有限公司成立于2003年。江洲康泰药业股份有限公司专注注射剂。"
        "江洲康泰药业股份有限公司重视研发。2021年,销售额达到2.9亿元。"
    )
    assert told(bench, portrait, "2.9亿元").label == "龙头企业/重大项目"
    region = "江洲大力发展医药。2021年,全市医药产业销售额达到2.9亿元。"
    assert told(bench, region, "2.9亿元").label == "产业规模"
