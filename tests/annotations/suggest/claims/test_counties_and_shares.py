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
