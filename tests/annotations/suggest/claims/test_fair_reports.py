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
    ],
)
def test_kind(bench: Workbench, text: str, value: str, kind: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.kind == kind
