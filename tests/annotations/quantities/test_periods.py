"""Periods: what they resolve to, on which ground, and which figure belongs to which."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.fields import check_period
from annotations.quantities.find import find_quantities
from annotations.quantities.governing import default_period, period_for
from annotations.quantities.model import Period
from annotations.quantities.periods import PERIOD, find_periods, matches

ABSOLUTE = """
2025年                      2025          2025          in
2021-2030年                 2021          2030          span
2021—2030年                 2021          2030          span
2021—25年                   2021          2025          span
2021年至2023年              2021          2023          span
2021年-2023年               2021          2023          span
２０２３年                  2023          2023          in
二〇二五年                  2025          2025          in
二○二五年                  2025          2025          in
2023年6月13日               2023-06-13    2023-06-13    in
2023年6月13日至14日         2023-06-13    2023-06-14    span
2023年6月13日至7月2日       2023-06-13    2023-07-02    span
2023年6月                   2023-06       2023-06       in
2023年6月至2024年3月        2023-06       2024-03       span
2023年1-5月                 2023-01       2023-05       span
2023年1至5月                2023-01       2023-05       span
2022年上半年                2022-01       2022-06       span
2022年下半年                2022-07       2022-12       span
2024年三季度                2024-07       2024-09       span
2024年第一季度              2024-01       2024-03       span
2023年前三季度              2023-01       2023-09       span
2023年底                    2023-12       2023-12       in
2023年年底                  2023-12       2023-12       in
2023年初                    2023-01       2023-01       in
2023年度                    2023          2023          in
2024-06-30                  2024-06-30    2024-06-30    in
2024/6/30                   2024-06-30    2024-06-30    in
2024.06.30                  2024-06-30    2024-06-30    in
20世纪90年代                1990          1999          span
上世纪八十年代              1980          1989          span
90年代                      1990          1999          span
十四五                      2021          2025          span
‘十四五’末                  2025          2025          in
“十四五”期间                2021          2025          span
十三五时期                  2016          2020          span
“十五五”                    2026          2030          span
十四五末                    2025          2025          in
到2025年                    2025          2025          by
到2030年前                  2030          2030          by
2025年前                    2025          2025          by
截至2023年底                2023-12       2023-12       as-of
截止2023年6月               2023-06       2023-06       as-of
2017年起                    2017          2017          from
刚刚过去的2022年            2022          2022          in
"""
# Relative to an article of 2024-06-30.
RELATIVE = """
今年            2024        2024        in
去年            2023        2023        in
前年            2022        2022        in
明年            2025        2025        in
后年            2026        2026        in
本年度          2024        2024        in
上年            2023        2023        in
今年底          2024-12     2024-12     in
去年底          2023-12     2023-12     in
今年上半年      2024-01     2024-06     span
去年三季度      2023-07     2023-09     span
今年4月28日     2024-04-28  2024-04-28  in
去年11月        2023-11     2023-11     in
今年以来        2024-01     2024-06     from
年底            2024-12     2024-12     in
年底前          2024-12     2024-12     by
年初            2024-01     2024-01     in
上半年          2024-01     2024-06     span
一季度          2024-01     2024-03     span
年内            2024        2024        in
1月10日         2024-01-10  2024-01-10  in
6月13日至14日   2024-06-13  2024-06-14  span
11月20日        2023-11-20  2023-11-20  in
5月底           2024-05     2024-05     in
12月            2023-12     2023-12     in
1-5月           2024-01     2024-05     span
近三年          2021        2024        span
过去三年        2021        2024        span
最近五年        2019        2024        span
十年来          2014        2024        span
三年来          2021        2024        span
5年内           2024        2029        span
三到五年内      2024        2029        span
未来10年        2024        2034        span
未来三到五年    2024        2029        span
今后五年        2024        2029        span
5年后           2029        2029        in
3年前           2021        2021        in
目前            2024        2024        in
截至目前        2024        2024        as-of
如今            2024        2024        in
近日            2024-06     2024-06     in
日前            2024-06     2024-06     in
此前不久        2024        2024        in
新年伊始        2024-01     2024-01     in
本月            2024-06     2024-06     in
上月            2024-05     2024-05     in
昨日            2024-06-29  2024-06-29  in
今天            2024-06-30  2024-06-30  in
"""
OPEN = """
今年            -           no-article-date
近三年          -           no-article-date
1月10日         -           no-article-date
年底            -           no-article-date
目前            -           no-article-date
未来10年        -           no-article-date
昨日            2024-06     article-date-imprecise
本月            2024        article-date-imprecise
此前不久        2024        article-date-imprecise
近年来          2024-06-30  vague
近几年          2024-06-30  vague
近一两年        2024-06-30  vague
未来,           2024-06-30  vague
下一步          2024-06-30  vague
同年            2024-06-30  no-year-before
次年            2024-06-30  no-year-before
当天            2024-06-30  no-year-before
2月30日         2024-06-30  impossible-date
2023年2月30日   2024-06-30  impossible-date
今年2月30日     2024-06-30  impossible-date
"""
NONE = ["成熟后年收入", "目前年产能", "3个月", "三个月", "5月产能", "年均增长", "上市公司", "前沿"]


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("row", rows(ABSOLUTE), ids=lambda row: row[0])
@pytest.mark.parametrize("anchor", ["", "2022-05"])
def test_absolute(row: list[str], anchor: str) -> None:
    text, start, end, role = row
    [period] = find_periods(text, anchor=anchor)
    assert (period.period_start, period.period_end, period.role) == (start, end, role)
    assert period.resolved and period.reason in ("stated", "plan")
    assert period.text == text


@pytest.mark.parametrize("row", rows(RELATIVE), ids=lambda row: row[0])
@pytest.mark.parametrize(
    ("basis", "reason"), [("stated", "article-date"), ("inferred", "inferred-article-date")]
)
def test_relative(row: list[str], basis: str, reason: str) -> None:
    text, start, end, role = row
    [period] = find_periods(text, anchor="2024-06-30", basis=basis)
    assert (period.period_start, period.period_end, period.role) == (start, end, role)
    assert (period.resolved, period.reason, period.text) == (True, reason, text)


@pytest.mark.parametrize("row", rows(OPEN), ids=lambda row: f"{row[0]} in {row[1]}")
def test_what_cannot_be_resolved_says_why(row: list[str]) -> None:
    text, anchor, reason = row
    [period] = find_periods(text, anchor="" if anchor == "-" else anchor)
    assert (period.resolved, period.reason) == (False, reason)
    assert (period.period_start, period.period_end) == ("", "")


@pytest.mark.parametrize("text", NONE)
def test_no_period(text: str) -> None:
    assert [p for p in find_periods(text, anchor="2024-06-30") if p.text != "目前"] == []


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        (
            "2021年,该区发布了产业规划,提供了未来10年的蓝图",
            "2022-05",
            ("2021", "2031", "named-event"),
        ),
        ("2021年出台政策,5年内建成10个园区", "2022-05", ("2021", "2026", "named-event")),
        ("2019年增长,未来3年仍将增长", "2022-05", ("2022", "2025", "article-date")),
        ("2023年开工,次年投产", "2026-01", ("2024", "2024", "year-before")),
        ("2023年,6月签约", "2026-01", ("2023-06", "2023-06", "year-before")),
        ("2023年营收增长,三季度更快", "2026-01", ("2023-07", "2023-09", "year-before")),
        ("项目预计11月20日开工", "2024-06-30", ("2024-11-20", "2024-11-20", "article-date")),
        ("12月20日至1月5日", "2024-06-30", ("2023-12-20", "2024-01-05", "article-date")),
        ("过去一年", "2024-02", ("2023", "2023", "article-date")),
        ("过去一年", "2024", ("2023", "2023", "article-date")),
        ("过去一年", "2024-08-01", ("2023", "2024", "article-date")),
        ("自2019年以来", "2023-01", ("2019", "2023", "stated")),
        ("自2008年建设以来", "2023-01", ("2008", "2023", "stated")),
        ("自2019年以来", "", ("2019", "2019", "stated")),
        ("目前", "2022-05", ("2022-05", "2022-05", "article-date")),
        ("截至目前", "2022-05", ("2022-05", "2022-05", "article-date")),
        ("目前", "2022-05-20", ("2022", "2022", "article-date")),
        ("2023年增长,三年前为负", "2024-05", ("2020", "2020", "year-before")),
        ("三年前为负", "2024-05", ("2021", "2021", "article-date")),
        ("第六届世界智能大会于6月举办", "2024-08", ("2022-06", "2022-06", "year-before")),
        ("比2020年增加,1至5月完成", "2024-06-18", ("2024-01", "2024-05", "article-date")),
        ("全年引进项目", "2024-02-18", ("2023", "2023", "article-date")),
        ("全年引进项目", "2024-06-18", ("2024", "2024", "article-date")),
        ("力争全年引进项目", "2024-02-18", ("2024", "2024", "article-date")),
        ("二期6月底前投产", "2024-02-18", ("2024-06", "2024-06", "article-date")),
        ("1至10月增长", "2024-06-30", ("2023-01", "2023-10", "article-date")),
        ("1至5月增长", "2024-06-30", ("2024-01", "2024-05", "article-date")),
        ("到本世纪中叶", "2024-06-30", ("2050", "2050", "stated")),
        ("此前不久", "2023-01", ("2022", "2022", "article-date")),
    ],
)
def test_what_stands_beside_it_counts(text: str, anchor: str, expected: tuple[str, ...]) -> None:
    period = find_periods(text, anchor=anchor)[-1]
    assert (period.period_start, period.period_end, period.reason) == expected


# Each figure of a sentence and the period it belongs to.
GOVERNED = [
    (
        "到2025年总产值达到600亿元,引进180家企业;到2030年总产值达到千亿级,引进400家企业。",
        ["2025", "2025", "2030", "2030"],
    ),
    (
        "我国机器人销售额由2016年的31亿元上升至2020年的264亿元,复合年增长率达70.8%,2021年将达418亿元。",
        ["2016", "2020", "2016/2020", "2021"],
    ),
    ("产值500亿元(2023年),去年为1亿元。", ["2023", "2023"]),
    ("今年,实验室力争组建不少于15个团队,形成不少于100人的队伍。", ["2024", "2024"]),
    ("2023年实现产值300亿元。新增企业30家。", ["2023", "2023"]),
    ("截至2023年底,共有企业1.2万家,较上年净增856家。", ["2023-12", "2023-12"]),
    ("公司成立于2011年,现有员工1800人。", ["2011", None]),
    ("根据《行动计划(2021-2030年)》,建设12个平台。", [None]),
    ("集聚200家企业。", [None]),
    ("2019年成立中心。已搭建5台样机。", ["2019", None]),
    ("近年来,集聚200家企业。", [""]),
    ("2022年产值超1200亿元,近三年年均增速超25%。", ["2022", "2021/2024"]),
    ("引进企业20家,2025年再引进30家。", [None, "2025"]),
    ("三地协同发展十年来,新增企业30家。", ["2014/2024", "2014/2024"]),
    ("2023年,A市产值5亿元;B市产值6亿元。", ["2023", "2023"]),
    ("配套率由2020年的35%提升至58%。", ["2020", None]),
    ("2023年,配套率由三年前的35%提升至58%。", ["2020", "2023"]),
    ("出报告时间由原来的40分钟缩短至8分钟。", ["", None]),
    ("力争交易额在2022年基础上翻一番。", [None]),
    ("到2025年,交易额力争在2022年基础上翻一番。", ["2025"]),
    ("经过近二十年发展,已集聚企业1200多家。", [None, None]),
    ("今年9月,药物获批开展临床试验,成为西南首个双抗。", ["2024-09", "2024-09"]),
    ("5年内,园区将建成100万平方米厂房。", ["2029"]),
    ("三年内投入30亿元。", ["2024/2027"]),
    ("5月20日,投资大会举行。会上签约项目38个,总投资286亿元。", ["2024-05-20"] * 3),
    ("5月20日,投资大会举行。该市有企业38家。", ["2024-05-20", None]),
    ("前5个月,完成投资20亿元。", ["2024-01/2024-05"]),
    ("前11个月,完成投资20亿元。", ["2023-01/2023-11"]),
    ("6月10日,举行2024年第二季度集中开工活动,32个项目开工。", ["2024-06-10", "2024-06-10"]),
    ("去年产值50亿元,是2020年的3.4倍。", ["2023", "2023"]),
    ("2023年,配套率由三年前的35%提升至58%;产量15万辆。", ["2020", "2023", "2023"]),
    ("“十四五”以来,建成风电554万千瓦。", ["2021/2024"]),
    (
        "2020年产值13亿元,今年上半年增长21.4%,预计全年突破16亿元。",
        ["2020", "2024-01/2024-06", "2024"],
    ),
    ("产值达5亿元。\n2023年另有6亿元。", [None, "2023"]),
    # how and when it came about is not when it holds
    ("该区于2023年1月获省政府批复设立,总面积4平方公里。", ["2023-01", None]),
    ("厂房已于去年10月竣工,入驻企业31家,其中外地企业占七成。", ["2023-10", None, None]),
    ("自2019年启用以来已引进企业187家。", [None]),
    ("自2019年以来引进企业187家。", ["2019/2024"]),
    ("总投资12亿元的抗体项目今年3月开工。", [None, "2024-03"]),
    ("去年产值93亿元,正与邻市共建占地2000亩的园区。", ["2023", None]),
    # what the sentence before was about holds on only where it goes on about that
    ("2021年以来,已有9款新药获批。张江有一半。", ["2021/2024", None]),
    ("2023年,面积112万亩。但转化率仅为35%。", ["2023", None]),
    ("2023年,产值21亿元。全县有加工企业48家。", ["2023", None]),
    ("2023年,产值21亿元。农民人均收入3100元。", ["2023", "2023"]),
    ("1—5月,企业实现利润11亿元。研发费用8亿元。", ["2024-01/2024-05"] * 2),
    ("今年1—5月,全省产量49万辆。其中省会产量38万辆。", ["2024-01/2024-05"] * 2),
    ("2023年,产值21亿元。全县有企业48家,年加工能力30万吨。", ["2023", None, None]),
    ("单抗今年8月获批,是园区的第17个新药。", ["2024-08", None]),
    ("自2012年启动建设以来已入驻企业430家。", [None]),
    ("上半年,开工项目40个。对新增企业,给予50万元奖励。", ["2024-01/2024-06", None]),
    ("5月底,信息大会在镇上举行。大会现场签约项目18个。", ["2024-05", "2024-05"]),
    ("5月2日,大会召开。处长在会上介绍,全省有企业7家。", ["2024-05-02", None]),
    ("二期项目去年建成投产,新增产能1800吨。", ["2023"]),
    ("上半年,产值6亿元。总投资86亿元的项目已于7月投产。", ["2024-01/2024-06", None, "2023-07"]),
    ("三年内联合制定标准50项以上。", ["2027"]),
    ("5月20日,投资大会举行。300余名企业家、投资人齐聚江畔。", ["2024-05-20"] * 2),
    # an event's day, and what is told there
    ("5月23日至24日,座谈会召开。有关专家30余人参会。", ["2024-05-23/2024-05-24"] * 2),
    ("5月2日,大会开幕。会上发布的《报告》显示,园区居全国第二。", ["2024-05-02", None]),
]


@pytest.mark.parametrize(("text", "expected"), GOVERNED, ids=[row[0][:16] for row in GOVERNED])
def test_the_period_that_governs_a_figure(text: str, expected: list[str | None]) -> None:
    anchor = "2024-06-30"
    periods = find_periods(text, anchor=anchor)
    got: list[str | None] = []
    for quantity in find_quantities(text, claims_only=True):
        period = period_for(text, quantity, periods, anchor)
        if period is None:
            got.append(None)
        elif period.period_start == period.period_end:
            got.append(period.period_start)
        else:
            got.append(f"{period.period_start}/{period.period_end}")
    assert got == expected


def test_an_unresolved_period_governs_too() -> None:
    text = "近年来,集聚200家企业。"
    periods = find_periods(text, anchor="2024")
    [quantity] = find_quantities(text, claims_only=True)
    period = period_for(text, quantity, periods, "2024")
    assert period is not None and (period.resolved, period.reason) == (False, "vague")


def test_the_default_is_the_articles_year() -> None:
    assert default_period("2024-06-30").period_start == "2024"
    assert default_period("2024-06-30", "inferred").reason == "inferred-article-date"
    assert not default_period("").resolved


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_a_written_day_is_read_back(day: date) -> None:
    text = f"{day.year}年{day.month}月{day.day}日"
    [period] = find_periods(f"({text})")
    assert (period.period_start, period.period_end, period.text) == (
        day.isoformat(), day.isoformat(), text,
    )  # fmt: skip


@given(
    st.dates(date(2000, 1, 1), date(2090, 12, 31)),
    st.integers(0, 40),
    st.sampled_from(["至", "-", "—", "到", "~"]),
)
def test_a_written_span_is_read_back(first: date, days: int, mark: str) -> None:
    last = first + timedelta(days=days)
    if first.year != last.year:
        return
    text = f"{first.year}年{first.month}月{first.day}日{mark}{last.month}月{last.day}日"
    [period] = find_periods(text)
    assert (period.period_start, period.period_end) == (first.isoformat(), last.isoformat())


@given(
    st.text(
        "0123456789年月日至-—到今去明近未来过去底初上半季度一二三十四五前后内目“”,。 \n",
        max_size=60,
    )
)
def test_any_text_gives_well_formed_periods_in_order(text: str) -> None:
    for anchor in ("", "2024", "2024-06", "2024-06-30"):
        periods = find_periods(text, anchor=anchor)
        position = 0
        for period in periods:
            check(text, period, position)
            position = period.end


@given(
    st.text(
        "0123456789一二两三四五六七八九十年月日号至-—到今去明近未来过底初上半季度前后内目“”,。 世纪"
        "首届党的大会中全期间原来以往刚将截止新春开此不久当同该次翌本这些最在从由头个",
        max_size=60,
    )
)
def test_the_quick_look_passes_over_no_time(text: str) -> None:
    assert [m.span() for m in matches(text)] == [m.span() for m in PERIOD.finditer(text)]


def check(text: str, period: Period, position: int) -> None:
    assert position <= period.start < period.end <= len(text)
    assert text[period.start : period.end] == period.text
    check_period("start", period.period_start)
    check_period("end", period.period_end)
    assert period.resolved == bool(period.period_start)
    assert period.reason
    if period.resolved:
        shared = min(len(period.period_start), len(period.period_end))
        assert period.period_start[:shared] <= period.period_end[:shared]


def test_a_day_of_the_month_that_the_article_is_dated_to() -> None:
    [period] = find_periods("11月21日,大会举行。", anchor="2023-11", basis="inferred")
    assert period.period_start == "2023-11-21"
    [later] = find_periods("12月3日,大会举行。", anchor="2023-11", basis="inferred")
    assert later.period_start == "2022-12-03"
