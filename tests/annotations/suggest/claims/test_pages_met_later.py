"""What a further round of pages made visible, in sentences of our own."""

import pytest

from tests.annotations.suggest.claims.unseen import DATE, Workbench, told


@pytest.mark.parametrize(
    "text",
    [
        "大会学习了二十届四中全会精神。",
        "贯彻市委九届三次、四次全会精神。",
        "用好国内国际两个市场、两种资源。",
        "一批“首个”“首创”的标签贴在墙上。",
        "来自体院的全国冠军、教练到场。",
        "从六大维度、20项指标进行综合评估。",
        "市政协六届二十八次主席会议召开。",
        "提出了15年远景目标。",
        "讨论支持医药产业高质量发展十条措施的修改。",
        "本周(10月25日至10月31日),园区动态如下。",
    ],
)
def test_no_claim(bench: Workbench, text: str) -> None:
    assert [s.value_text for s in bench.suggest(text, place="无锡", date=DATE)] == []


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [
        ("研发投入强度维持在 8% 以上。", "8% 以上", "≥"),
        ("他担任过两个企业的顾问。", "两个", "="),
        ("园区产值过百亿元。", "过百亿元", ">"),
    ],
)
def test_comparator(bench: Workbench, text: str, value: str, comparator: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.comparator == comparator


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("论坛以“共享未来”为题,邀请了9名专家。", "9名", "actual"),
        ("签约项目33个,计划总投资118亿元;集中开工项目27个。", "27个", "actual"),
        ("项目占地30亩,预计年产值超10亿元;第二个项目总投资30亿元。", "30亿元", "actual"),
        ("计划打造康养园,建成运营后,预计年产值10亿元,年纳税1亿元。", "1亿元", "estimate"),
        ("小镇规划人口15万人。", "15万人", "plan"),
        ("据测算,小镇每年新增消费90亿元。", "90亿元", "estimate"),
        ("项目每年可带动就业300人。", "300人", "estimate"),
        ("公司预计新增3条生产线。", "3条", "plan"),
        ("玉米剑指进口的痛点;目前,实验室已与企业合作,合同金额2亿元。", "2亿元", "actual"),
    ],
)
def test_kind(bench: Workbench, text: str, value: str, kind: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.kind == kind


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "2022年实现营业收入171亿元、利税26亿元,分别增长9.3%、7.1%。",
            ["营业收入增速", "利税增速"],
        ),
        ("营业收入、利润总额分别增长9.3%和7.1%。", ["营业收入增速", "利润总额增速"]),
    ],
)
def test_growth_of_several_measures_in_turn(
    bench: Workbench, text: str, indicators: list[str]
) -> None:
    found = [s.fields for s in bench.suggest(text, place="无锡", date=DATE)]
    assert [f.indicator for f in found if f is not None and f.unit == "%"] == indicators


def test_same_amount_twice_in_a_list(bench: Workbench) -> None:
    text = "项目每年新增旅游收入30亿元、工资收入30亿元、税收2亿元。"
    found = bench.suggest(text, place="无锡", date=DATE)
    assert [s.value_text for s in found] == ["30亿元", "30亿元", "2亿元"]
    assert len({s.id for s in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "value", "low"),
    [
        ("企业数量位居全国第 3。", "全国第 3", "3"),
        ("产值占全国的比重为1/4。", "1/4", "25"),
        ("约占全省的1/6。", "1/6", "16.67"),
    ],
)
def test_value(bench: Workbench, text: str, value: str, low: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and str(fields.low) == low


@pytest.mark.parametrize(
    ("text", "value", "region"),
    [
        ("上海有药企17家;江苏则自成一派,拥有龙头企业3家。", "3家", "江苏"),
        ("论坛以“全球健康、共享未来”为题,邀请了7名专家。", "7名", "无锡"),
        ("公司本次全球发售2.61亿元股票。", "2.61亿元", "无锡"),
        ("本市位列全国城市竞争力第31位,设立10亿元专项基金。", "10亿元", "无锡"),
        ("其药品填补国内空白,企业研发投入超40亿元。", "超40亿元", "无锡"),
    ],
)
def test_region(bench: Workbench, text: str, value: str, region: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.regions == (region,)


def test_what_a_plan_goes_on_to_aim_at(bench: Workbench) -> None:
    text = "《行动计划》提出,到2026年,格局基本形成。在重点领域,新增3家上市企业。"
    fields = told(bench, text, "3家").fields
    assert fields is not None and (fields.period_start, fields.kind) == ("2026", "target")


def test_year_of_what_came_before_does_not_hold(bench: Workbench) -> None:
    text = "这是继2013年退市之后,公司再次上市,募集资金33亿元。"
    fields = told(bench, text, "33亿元").fields
    assert fields is not None and fields.period_start == DATE[:4]


def test_article_of_a_years_end_that_opens_with_it(bench: Workbench) -> None:
    text = "2023年,园区聚焦主业。\n\n全力打造高地,产业规模突破900亿元,新开工项目21个。"
    found = [s.fields for s in bench.suggest(text, place="无锡", date="2024-02-01")]
    told_of = [(f.value_text, f.period_start, f.kind) for f in found if f is not None]
    assert told_of == [("突破900亿元", "2023", "actual"), ("21个", "2023", "actual")]


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("为攻克两大技术难题,某某药业在2021年组建了公司。", "2021年", "龙头企业/重大项目"),
        ("公司完成融资3亿元。", "3亿元", "龙头企业/重大项目"),
        ("这里设有4个研究机构。", "4个", "创新平台"),
    ],
)
def test_dimension(bench: Workbench, text: str, value: str, dimension: str) -> None:
    assert told(bench, text, value).label == dimension
