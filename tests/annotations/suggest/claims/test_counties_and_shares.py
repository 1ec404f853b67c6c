"""Crops of counties, shares of a whole told in turn, what a firm will yield once it runs."""

import pytest

from tests.annotations.suggest.claims.unseen import DATE, Workbench, told


@pytest.mark.parametrize(
    ("text", "value", "indicator"),
    [
        ("包括4个500亩以上核心示范区和12个百亩级基地。", "4个", "核心示范区数"),
        ("包括4个500亩以上核心示范区和12个百亩级基地。", "12个", "基地数"),
        ("共有7个国内外拟落地园区的优秀创业项目参与路演。", "7个", "参与优秀创业项目数"),
        ("打造16条双模百万级一次性手套生产线。", "16条", "一次性手套生产线数"),
        ("园区重点项目32个,年度计划投资52亿元。", "52亿元", "年度计划投资"),
        ("产业一直保持年均20%左右的增速。", "20%左右", "产业年均增速"),
        ("拥有20多家研发能力强、科技含量高的规模医药企业。", "20多家", "规模医药企业数"),
    ],
)
def test_indicator(bench: Workbench, text: str, value: str, indicator: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.indicator == indicator


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("目前已完成部分装修,预计2026年底全部投产,达产后可实现年产值2亿元。", "2亿元", "estimate"),
        ("二期项目列入市重大项目,总投资2亿元,年可实现产值3亿元。", "3亿元", "estimate"),
        ("我们瞄准高端,严格把关,今年新引进项目10多个。", "10多个", "actual"),
        ("发展潜力巨大的园区,年产值约40亿元。", "约40亿元", "actual"),
        ("市场潜力可达40亿元。", "可达40亿元", "estimate"),
    ],
)
def test_kind(bench: Workbench, text: str, value: str, kind: str) -> None:
    fields = [s.fields for s in bench.suggest(text, place="无锡", date=DATE)]
    [one] = [f for f in fields if f is not None and value.endswith(f.value_text)]
    assert one.kind == kind


@pytest.mark.parametrize(
    ("value", "region"), [("49%", "上海"), ("27%", "浙江"), ("20%", "江苏"), ("4%", "安徽")]
)
def test_shares_in_turn(bench: Workbench, value: str, region: str) -> None:
    text = "长三角集聚31%的全国相关企业(1367家),其中上海占49%、浙江27%、江苏20%、安徽4%。"
    fields = told(bench, text, value).fields
    assert fields is not None and fields.regions == (region,)
    assert told(bench, text, "31%").label == "企业集聚"


@pytest.mark.parametrize(
    ("text", "value", "region"),
    [
        ("余杭区(29家)、西湖区(24家)构成双核。", "24家", "西湖区"),
        ("这种效应推动全国形成12个技术节点。", "12个", "全国"),
    ],
)
def test_region(bench: Workbench, text: str, value: str, region: str) -> None:
    fields = told(bench, text, value, place="杭州").fields
    assert fields is not None and fields.regions == (region,)


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("取得江洲商标4个。", "4个", "主导细分赛道"),
        ("形成百亿医疗器械产业板块。", "百亿", "产业规模"),
        ("国内外7家知名企业参加签约仪式。", "7家", "协同机制"),
        ("二期项目列入市重大项目,总投资2亿元,年可实现产值3亿元。", "3亿元", "龙头企业/重大项目"),
    ],
)
def test_dimension(bench: Workbench, text: str, value: str, dimension: str) -> None:
    assert told(bench, text, value).label == dimension


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("自2018年起累计投入补助资金1亿元。", "1亿元", ("2018", "2024")),
        (
            "2023年1月,省政府印发文件,正式批复同意设立江洲经济开发区。",
            "2023年1月",
            ("2023-01",) * 2,
        ),
    ],
)
def test_period(bench: Workbench, text: str, value: str, period: tuple[str, str]) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and (fields.period_start, fields.period_end) == period


def test_events_in_the_names_of_projects_are_none(bench: Workbench) -> None:
    text = "6月9日上午,示范性启动项目“江洲药谷”在宝山奠基。"
    fields = told(bench, text, "6月9日").fields
    assert fields is not None and fields.indicator == "奠基日期"
    text = "2月17日,某部负责人在新闻发布会上透露,产业规模3万亿元。"
    assert not [
        s for s in bench.suggest(text, place="无锡", date=DATE) if s.value_text == "2月17日"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "某集团九所副总工程师说,规模达到10亿元。",
        "依托“六大工程”、“6个50”重点工程,规模达到10亿元。",
    ],
)
def test_numbers_in_names(bench: Workbench, text: str) -> None:
    values = [s.value_text for s in bench.suggest(text, place="无锡", date=DATE)]
    assert "10亿元" in values and "九所" not in values and "6个" not in values


@pytest.mark.parametrize(
    ("text", "value", "what"),
    [
        ("此次推介会,将签约投资20亿元的开发项目。", "20亿元", "plan"),
        (
            "项目建成达产后,预计年产值300亿元,从业人员400人;附属企业9家,税收约8亿元。",
            "约8亿元",
            "estimate",
        ),
        ("该小镇还入选未来医疗大会“产业园区”TOP10。", "TOP10", "actual"),
    ],
)
def test_kind_of_what_is_to_come(bench: Workbench, text: str, value: str, what: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.kind == what


def test_the_day_on_which_it_was_said_is_not_of_what_is_said(bench: Workbench) -> None:
    text = "5月6日,副区长吴强介绍:“全区产业规模达到3300亿元。”"
    fields = told(bench, text, "3300亿元").fields
    assert fields is not None and fields.period_start == "2024"


def test_a_cluster_in_the_name_of_a_park_and_examples_are_no_regions(bench: Workbench) -> None:
    text = "长三角江洲医疗科技产业园占地面积90亩。"
    fields = told(bench, text, "90亩", place="苏州").fields
    assert fields is not None and fields.regions == ("苏州",)
    text = "成都、武汉、西安等城市形成多中心。据监测,全年产业规模突破12亿元。"
    fields = told(bench, text, "突破12亿元", place="杭州").fields
    assert fields is not None and fields.regions == ("杭州",)
