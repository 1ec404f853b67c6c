"""The year an undated article was written in, from how it speaks of time."""

import pytest

from annotations.text.blocks import classify
from annotations.text.metadata import Metadata, read_metadata


def metadata(title: str, body: str) -> Metadata:
    text = f"{title}\n\n{body}\n"
    return read_metadata(text, classify(text))


@pytest.mark.parametrize(
    ("body", "year"),
    [
        # The figure of a whole year is known when the year is over, and 今年 is another year.
        ("2022年，全市医药产值达到642亿元，同比增长12%。今年上半年，新增企业9家。", "2023"),
        ("2023年，全县实现产值46亿元，占全市三成。今年一季度，订单增长两成。", "2024"),
        ("全区2021年完成工业投资210亿元。今年以来，又有八个项目签约。", "2022"),
        # ... of a part of it while it lasts.
        ("2024年上半年，新港实现产值310亿元，增长6%，企业达到220家。", "2024"),
        ("2023年前三季度，新港出口额达到19亿元，其中药品占四成。", "2023"),
        ("2022年1-9月，新港高新区完成投资88亿元，为年计划的八成。", "2022"),
        ("截至2023年6月，园区入驻企业120家。2022年，园区产值达到70亿元。", "2023"),
        # A dated event that opens the article is news.
        (
            "2024年5月20日，新港药谷投资大会举行，签约38个项目。2023年，全市产值达到200亿元。",
            "2024",
        ),
        (
            "2025年1月8日，新港高新区印发若干措施，自2025年3月1日起施行。首期资金已于去年12月到位。"
            "通过三年努力，力争到2027年产值达到千亿元。2024年，全区产值突破720亿元，同比增长8%。",
            "2025",
        ),
        # So is one in the name of what was held on a day, or will be this month.
        (
            "5月25日，2023年全市招商项目5月份集中签约活动在新港举行，签约项目9个。",
            "2023",
        ),
        # In the first weeks of a year the whole year before is told of.
        (
            "1月31日上午，新港工厂生产繁忙，产线于去年12月份投产。2023年，园区新引进项目38个。",
            "2024",
        ),
        (
            "12月8日，2020年新港生物产业大会召开。园区于2018年12月动工，今年12月3日封顶，明年投用。",
            "2020",
        ),
        (
            "8月3日，新港举行2018年重点项目集中开工活动。今年上半年，园区产值增长四成。"
            "预计到2019年，十个项目投产。",
            "2018",
        ),
        (
            "2019年以来，新港获批17个新药。今年是发展30周年。2023新港生物医药产业周将于本月举办。",
            "2023",
        ),
        # ... also where its name says nothing of a meeting, or the day stands behind it.
        ("11月7日，新港高新区2022年重大项目集中投产活动顺利举行。今年以来，投资大增。", "2022"),
        (
            "2025年新港国际器械设备展17日在新港会展中心开幕。今年第二次参展的企业说，效果很好。",
            "2025",
        ),
        (
            "公司成立于2021年。去年一年开展了千次实验。2023年产值突破90亿元。"
            "10月31日，2024新港生物技术创新大会召开。",
            "2024",
        ),
        # What is planned for a year is written of in it.
        ("4月17日，会议召开。根据《新港2024年重点协商、调研计划》，这是今年第一个议题。", "2024"),
        # The year a programme is named after is none in which anything happened.
        ("2019 年 4 月 8 日，院士论坛在新港举行，深入实施“健康新港2035”规划。", "2019"),
        # What has been in one year and is to be in the next is told in that year.
        ("10月27日，公司挂牌。首个品种将于2021年上市。公司2020年4月完成融资。", "2020"),
        # 去年 beside the year it is.
        ("2023年，新港举办了首届药博会，比上年多签约12个项目。产业园二期计划2025年投产。", "2024"),
        # What follows a year to come is to come as well.
        (
            "2024年，三市低空经济规模约480亿元，占全省八成。样机正做试验，预计2026年取证，2027年交付首批。"
            "今年二月，三市签署了协议。",
            "2025",
        ),
        # Not yet that year, hardly still the other.
        (
            "2021年，新港发布了规划。细雨里一期工程开工，预计2023年投产。今年又有三家企业落户。",
            "2022",
        ),
        ("新港药谷在2019年动工，今年六月迎来第一百家企业，二期将于2021年建成。", "2020"),
    ],
)
def test_the_year(body: str, year: str) -> None:
    found = metadata("新港药谷的新与变", body)
    assert (found.published[:4], found.published_basis) == (year, "inferred")
    assert found.published_evidence in body or "…" in found.published_evidence


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("签约超280亿！2024新港新能源汽车零部件大会举行", "2024"),
        ("2023新港医疗器械创新周开幕", "2023"),
    ],
)
def test_an_event_of_a_year_in_the_title_is_news(title: str, year: str) -> None:
    found = metadata(title, "大会现场签约项目38个，来自各地的企业家齐聚一堂。")
    assert (found.published, found.published_basis) == (year, "inferred")


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("新港高新区2024年工作总结和2025年工作安排", "2025"),
        ("新港市科技局2023年度重点工作计划", "2023"),
        ("新港县2022年国民经济和社会发展统计公报", "2023"),
        ("新港药谷2021年回顾", "2022"),
    ],
)
def test_reviews_and_programmes_of_a_year(title: str, year: str) -> None:
    found = metadata(title, "全区主要指标稳中有进，新签约项目21个，企业达到58家，创新动能增强。")
    assert (found.published, found.published_basis) == (year, "inferred")


@pytest.mark.parametrize(
    "body",
    [
        "2015年，企业在新港成立，主营医疗器械。",  # founded then; written whenever
        "《新港药谷行动计划（2023—2025年）》提出，到2025年产值达到500亿元。",
        "自2025年3月1日起施行的办法共五章，申报材料在网上提交。",
        "2020年全市产值为300亿元，2021年为400亿元，增长很快。",
        "到2030年，新港将建成两个园区，企业达到500家。",
        "2019年投产的一期有三条生产线，2020年投产的二期有五条。",
    ],
)
def test_too_few_clues_say_nothing(body: str) -> None:
    assert metadata("新港药谷的新与变", body).published_basis == "unknown"


def test_a_year_to_come_bounds_the_answer() -> None:
    body = "2024年，新港产值达到90亿元，同比增长7%。今年新园区动工，力争到2025年底建成。"
    assert metadata("新港药谷", body).published == "2025"
    late = "2024年，新港产值达到90亿元，同比增长7%。去年开工的园区预计2024年底建成。"
    assert metadata("新港药谷", late).published in ("", "2024")  # at odds: nothing later than that


def test_years_that_are_aimed_at_or_name_a_prize_say_nothing() -> None:
    for body in (
        "近日，新港印发方案，力争到2030年形成园区7个。北区2030年规模达100亿元，南区2030年突破90亿元。",
        "博览会在新港开幕。2013年诺贝尔奖得主和院士带来27个项目。今年7月，新港发布计划。",
    ):
        assert metadata("新港动态", body).published == ""


@pytest.mark.parametrize(
    ("body", "year"),
    [
        # What is expected of a whole year, or invested in it, is told while it lasts.
        ("今年，全县种植药材8万亩。2015年，全县种植药材8万亩，预计全年产量8000吨。", "2015"),
        (
            "2023年1月，省政府批复同意设立开发区。2023年，全区重点项目32个，年度计划投资52亿元。",
            "2023",
        ),
        ("园区二期今年开工，总投资2亿元。2022年园区将持续优化营商环境，成立专班。", "2022"),
    ],
)
def test_a_year_that_is_not_over(body: str, year: str) -> None:
    assert metadata("江洲药材", body).published[:4] == year


@pytest.mark.parametrize(
    ("body", "date"),
    [
        (
            "近日，江洲市发布《2020江洲独角兽企业榜单》，31家企业上榜。今年1月，新港完成融资。",
            "2020",
        ),
        (
            "9月18日，《江洲市健康产业发展行动计划(2018-2020)》正式发布。到2020年，规模达10亿元。",
            "2018-09",
        ),
        ("3月21日，江洲开发区签订协议。项目将于2018年10月开工建设，占地200亩。", "2018-03"),
        ("今年1-7月，集群实现产值368亿元。2021年，集群实现产值443亿元，增长48%。", "2022"),
    ],
)
def test_documents_and_what_is_soon_to_come(body: str, date: str) -> None:
    assert metadata("江洲产业", body).published.startswith(date)


def test_the_month_that_a_range_ends_with_is_not_the_articles() -> None:
    body = "今年1-7月，集群实现产值368亿元。2021年，集群实现产值443亿元，增长48%。"
    assert metadata("江洲产业", body).published == "2022"


def test_the_day_of_a_wire_beats_the_stamp_of_a_mirror_long_after() -> None:
    text = (
        "江洲产业\n发布时间:2024-11-25 10:00\n\n新华社江洲4月7日电 (记者赵某)江洲签约12个项目。\n"
    )
    read = read_metadata(text, classify(text))
    assert (read.published, read.published_basis) == ("2024-04-07", "inferred")
    near = text.replace("4月7日", "11月20日")
    read = read_metadata(near, classify(near))
    assert (read.published, read.published_basis) == ("2024-11-25", "stated")


def test_a_date_in_lines_of_its_own() -> None:
    text = "江洲产值增长11% 医药领跑\n2013\n07/19\n15:14\n\n上半年全市工业总产值增长11%。\n"
    assert read_metadata(text, classify(text)).published == "2013-07-19"


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("2月28日下午，江洲联盟大会召开。本次活动是2023江洲数字经济论坛的分论坛。", "2023-02"),
        (
            "今年6月，工厂迁入江洲。2015年下半年，园区迎来企业。一周前，在2015江洲产业大会上签约。",
            "2015",
        ),
    ],
)
def test_events_of_a_year(body: str, date: str) -> None:
    assert metadata("江洲产业", body).published.startswith(date)


def test_the_last_whole_year_beside_a_later_list() -> None:
    body = "公司入选2022年全省后备企业资源库。2021年，销售额达到3亿元，增长一成。"
    assert metadata("江洲药业", body).published == "2022"


def test_a_stamp_at_the_end_of_the_title() -> None:
    text = (
        "江洲上半年生物医药与健康产业同比增长12% ©原创 2021-09-14 10:54 0\n"
        "近日,江洲市发改委方面介绍,上半年,江洲生物医药健康产业实现增加值688亿元,同比增长12.0%。\n"
    )
    read = read_metadata(text, classify(text))
    assert (read.published, read.published_basis) == ("2021-09-14", "stated")


def test_the_source_of_a_disclaimer_ends_at_its_quotation_mark() -> None:
    text = (
        "江洲药交会开幕\n江洲药交会开幕，签约22个项目。\n"
        '凡本网注明"来源:虎网"的所有作品,版权均属虎网所有,使用时必须注明"来源:虎网"。违反者将追究责任。\n'
    )
    assert "违反" not in read_metadata(text, classify(text)).source
