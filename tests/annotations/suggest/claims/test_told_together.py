"""What sentences say together: whose a figure is, of when, of which kind and dimension."""

import pytest

from tests.annotations.suggest.claims.unseen import DATE, Workbench, told


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("高端减速器仍有七成依靠进口。", "七成", "卡点/堵点"),
        ("创新药占比不到5%。", "不到5%", "卡点/堵点"),
        ("全市有机器人企业120家。", "120家", "企业集聚"),
        ("引进无锡太湖药业有限公司等企业,饮片加工企业发展到50家。", "50家", "企业集聚"),
        ("全市技术合同成交额6.3亿元,同比增长12%。", "12%", "产学研机制"),
        ("全市建成国家级海洋牧场示范区67处。", "67处", "空间载体"),
        ("总量居全国第二位。", "全国第二位", "产业规模"),
        ("每年拿出不少于10亿元支持生物产业。", "不少于10亿元", "政策支持"),
        ("消费级无人机占全球70%的市场份额。", "70%", "产业规模"),
        ("这里有30多万专业技术人员。", "30多万", "人才"),
        ("成果转化36项,合同金额4.8亿元。", "4.8亿元", "产学研机制"),
    ],
)
def test_dimension(bench: Workbench, text: str, value: str, dimension: str) -> None:
    text = "全市产业总产值达到900亿元,同比增长8%," + text if text.startswith("总量") else text
    assert told(bench, text, value).label == dimension


@pytest.mark.parametrize(
    ("text", "value", "kind", "period"),
    [
        ("新建的5万平方米厂房将于年底投用。", "5万平方米", "plan", ""),
        ("据机构预测,2026年市场规模将达255亿元,年均增长超过40%。", "超过40%", "estimate", "2026"),
        ("该药预计2025年上市,另一款药累计惠及患者50万名。", "50万名", "actual", "2024"),
        ("博览会在无锡开幕,签约项目43个。", "43个", "actual", "2024"),
        ("牵头实施国家重点研发计划项目26项。", "26项", "actual", "2024"),
        ("财政安排资金26亿元。", "26亿元", "actual", "2024"),
        ("二期预计2025年6月建成,届时年产能达8万台。", "8万台", "", "2025-06"),
        ("今年4月,一款新药完成首例患者给药。", "首例", "actual", "2024-04"),
        ("到2027年,建成平台10个,对企业按合同金额的5%给予奖励。", "5%", "actual", "2024"),
        ("园区打造的平台帮助降低成本约40%。", "约40%", "actual", "2024"),
        ("项目全部投产后,年新增产值60亿元。", "60亿元", "plan", ""),
        ("围绕高质量发展目标,一季度实现地区生产总值(GDP)949亿元。", "949亿元", "actual", "2024-03"),
        ("全市在建项目数为289个。", "289个", "actual", "2024"),
        ("从设备看,投资5-10亿元。", "5-10亿元", "actual", "2024"),
    ],
)
def test_kind_and_period(bench: Workbench, text: str, value: str, kind: str, period: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None
    assert (not kind or fields.kind == kind) and (not period or fields.period_end == period)


@pytest.mark.parametrize(
    ("text", "value", "regions"),
    [
        ("占全省地区生产总值的18.5%、全国的17.2%。", "17.2%", ("无锡",)),
        ("其中国家级龙头企业3家。", "3家", ("无锡",)),
        ("产值312亿元,居全省园区首位。", "首位", ("无锡",)),
        ("苏州产值900亿元,常州产值600亿元,两地合计占全省三成。", "三成", ("苏州", "常州")),
        ("推进江北新区国家生物产业基地建设,新引进项目30个。", "30个", ("无锡",)),
    ],
)
def test_region(bench: Workbench, text: str, value: str, regions: tuple[str, ...]) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.regions == regions


@pytest.mark.parametrize(
    "text",
    [
        "空间不足是不是主要原因?",
        "百克生物、三一重工已经落户。",
        "该疫苗适用于40岁以上人群。",
        "产值却不足邻市一家企业。",
        "镥-177已经很多。",
        "连续三年保持两位数增长。",
        "恒瑞医药、药明康德、信达生物3家企业落户。",
    ],
)
def test_no_claim(bench: Workbench, text: str) -> None:
    found = bench.suggest(text, place="无锡", date=DATE)
    assert [s.value_text for s in found] == []


def test_a_total_is_of_what_was_counted_before(bench: Workbench) -> None:
    fields = told(bench, "新增专精特新企业84家,总数达286家。", "286家").fields
    assert fields is not None and "企业" in fields.indicator


def test_a_rate_above_another_is_of_the_rate_before(bench: Workbench) -> None:
    text = "实现产值86亿元,同比增长14.2%,高于全市平均水平5.1个百分点。"
    fields = told(bench, text, "5.1个百分点").fields
    assert fields is not None and fields.indicator == "产值同比增速"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("无锡高新区位列全国第50名,较上年度的88名提升38个名次。", ["全国第50名", "38个"]),
        ("由国家千人等高级人才创办的企业有100家。", ["100家"]),
    ],
)
def test_places_and_schemes_count_no_people(bench: Workbench, text: str, values: list[str]) -> None:
    found = bench.suggest(text, place="无锡", date=DATE)
    assert [s.value_text for s in found] == values
    if len(values) > 1:
        assert {s.label for s in found} == {"区域定位"}


def test_a_measure_before_a_remark_in_brackets(bench: Workbench) -> None:
    fields = told(bench, "实现地区生产总值(GDP)949亿元。", "949亿元").fields
    assert fields is not None and fields.indicator == "地区生产总值"
