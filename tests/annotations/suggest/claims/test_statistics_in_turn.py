"""Statistics of a place as its office tells them: times in turn, shares, bare scales."""

import pytest

from tests.annotations.suggest.claims.unseen import Workbench, told

DATE = "2022-07-18"
TURN = (
    "2021年全区实现生产总值750亿元。一季度、上半年、前三季度和全年GDP增速分别为18.8%、9.6%、8.7%和6.2%,"
    "两年平均增速分别为4.7%、5.0%、5.5%和4.4%。"
)


@pytest.mark.parametrize(
    ("value", "start", "end", "indicator"),
    [
        ("18.8%", "2021-01", "2021-03", "地区生产总值增速"),
        ("9.6%", "2021-01", "2021-06", "地区生产总值增速"),
        ("8.7%", "2021-01", "2021-09", "地区生产总值增速"),
        ("6.2%", "2021", "2021", "地区生产总值增速"),
        ("5.5%", "2021-01", "2021-09", "地区生产总值年均增速"),
        ("4.4%", "2021", "2021", "地区生产总值年均增速"),
    ],
)
def test_each_rate_is_of_the_time_at_its_turn(
    bench: Workbench, value: str, start: str, end: str, indicator: str
) -> None:
    found = bench.suggest(TURN, place="无锡", date=DATE)
    [fields] = [s.fields for s in found if s.fields is not None and s.fields.value_text == value]
    assert (fields.period_start, fields.period_end) == (start, end)
    assert fields.indicator == indicator


def test_years_in_turn(bench: Workbench) -> None:
    text = "2019年、2020年和2021年,全市产值分别为10亿元、12亿元和15亿元。"
    found = bench.suggest(text, place="无锡", date=DATE)
    years = [s.fields.period_start for s in sorted(found, key=lambda s: s.start) if s.fields]
    assert years == ["2019", "2020", "2021"]


def test_fewer_times_than_figures_are_not_in_turn(bench: Workbench) -> None:
    text = "2019年和2021年,甲、乙、丙三地产值分别为10亿元、12亿元和15亿元。"
    found = bench.suggest(text, place="无锡", date=DATE)
    assert {s.fields.period_start for s in found if s.fields and s.fields.unit == "元"} == {"2021"}


def test_year_behind_what_it_rests_on_holds_for_the_paragraph(bench: Workbench) -> None:
    text = "根据统一核算结果,2021年全区实现生产总值750亿元。分产业看,第二产业实现增加值280亿元。"
    fields = told(bench, text, "280亿元", date=DATE).fields
    assert fields is not None and fields.period_start == "2021"


@pytest.mark.parametrize(
    ("text", "value", "low", "unit"),
    [
        ("企业数量占无锡市2/3以上。", "2/3以上", "66.67", "%"),
        ("全区凭借近千亿的地区生产总值成为典范。", "近千亿", "100000000000", "元"),
        ("凭借超百亿的税收,全区名列前茅。", "超百亿", "10000000000", "元"),
    ],
)
def test_shares_and_bare_scales(
    bench: Workbench, text: str, value: str, low: str, unit: str
) -> None:
    fields = told(bench, text, value, date=DATE).fields
    assert fields is not None and (str(fields.low), fields.unit) == (low, unit)


def test_what_years_within_brought_about(bench: Workbench) -> None:
    done = told(bench, "服务到位,使得园区企业三年内新增专利57项。", "57项", date=DATE).fields
    planned = told(bench, "将使园区企业三年内新增专利57项。", "57项", date=DATE).fields
    assert done is not None and (done.kind, done.period_start, done.period_end) == (
        "actual",
        "2019",
        "2022",
    )
    assert planned is not None and planned.kind != "actual" and planned.period_end == "2025"


def test_amounts_of_the_firm_just_named(bench: Workbench) -> None:
    text = "基金支持企业技改,推动该企业年营收突破35亿元。"
    assert told(bench, text, "突破35亿元", date=DATE).label == "龙头企业/重大项目"


def test_all_zones_of_a_province_are_no_zone(bench: Workbench) -> None:
    text = "2021年在全省开发区综合考核中位列第三。"
    fields = told(bench, text, "第三", date=DATE).fields
    assert fields is not None and fields.regions == ("无锡",)


def test_bare_zone_of_the_title_is_that_of_the_source(bench: Workbench) -> None:
    found = bench.suggest(
        "上半年,主导产业产值增长31.9%。",
        place="无锡",
        date=DATE,
        title="上半年经开区工业稳居全市第一",
        source="无锡经开区",
    )
    assert {s.fields.regions for s in found if s.fields} == {("无锡经开区",)}


def test_share_of_a_target_is_reached(bench: Workbench) -> None:
    """完成全年目标的56.6%: told of what is done, in the time of the sentence."""
    text = "今年上半年,全市新增产值282亿元,完成全年目标的56.6%。"
    fields = told(bench, text, "56.6%", date=DATE).fields
    assert fields is not None and fields.kind == "actual"
    assert (fields.period_start, fields.period_end) == ("2022-01", "2022-06")


def test_firms_above_a_size_with_a_nickname(bench: Workbench) -> None:
    text = "一季度,全市规模以上61家“三新”产业企业完成产值28.7亿元。"
    assert told(bench, text, "61家", date=DATE).label == "企业集聚"


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("签约引进15家某某医药行业协会的医药企业。", "15家", "企业集聚"),
        ("医药产业发展工作专班成立后,签约企业15家。", "15家", "企业集聚"),
    ],
)
def test_guilds_and_task_forces_are_no_laboratories(
    bench: Workbench, text: str, value: str, label: str
) -> None:
    assert told(bench, text, value, date=DATE).label == label


@pytest.mark.parametrize("text", ["张国华、李建明两位专家获颁聘书。", "三位大使将发挥作用。"])
def test_those_just_named_are_not_counted(bench: Workbench, text: str) -> None:
    assert not [s for s in bench.suggest(text, place="无锡", date=DATE) if "位" in s.value_text]
