"""What pages labelled by others made visible, in sentences of our own."""

import pytest

from tests.annotations.suggest.claims.unseen import DATE, Workbench, told


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("规划布局18个创新载体相继落户,5个科研平台加快推进。", "18个", "actual"),
        ("规划布局18个创新载体相继落户,5个科研平台加快推进。", "5个", "actual"),
        ("规划建设18个创新载体。", "18个", "plan"),
        ("规划18个创新载体,其中一半将全部落户新区。", "18个", "plan"),
        ("今年我市力推4个产业集群向国家级跃升。", "4个", "plan"),
    ],
)
def test_what_was_planned_and_has_happened(
    bench: Workbench, text: str, value: str, kind: str
) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("今年,我市将抓好集群建设。推动企业上云。选拔6个市级产业集群。", "plan"),
        ("今年,我市将抓好集群建设。推动企业上云。已选拔6个市级产业集群。", "actual"),
        ("今年,我市将抓好集群建设。去年成效显著。选拔6个市级产业集群。", "actual"),
        ("今年,我市抓好集群建设。推动企业上云。选拔6个市级产业集群。", "actual"),
    ],
)
def test_what_a_paragraph_of_intentions_goes_on_with(
    bench: Workbench, text: str, kind: str
) -> None:
    fields = told(bench, text, "6个").fields
    assert fields is not None and fields.kind == kind


@pytest.mark.parametrize(
    ("text", "value", "regions"),
    [
        (
            "其中,无锡市工程机械、苏州市新材料、常州市光伏等4个产业集群为国家集群。",
            "4个",
            ("江苏",),
        ),
        ("昆山市电子陶瓷、江阴市特钢、宜兴市电线3个产业集群入选。", "3个", ("江苏",)),
        ("无锡市工程机械产业建成4个产业集群。", "4个", ("无锡",)),
        ("全球药企TOP50中,16家在无锡布局。", "16家", ("无锡",)),
        ("全球百强企业中,有12家落户无锡。", "12家", ("无锡",)),
        ("全球百强企业中,有12家落户上海。", "12家", ("上海",)),
    ],
)
def test_region(bench: Workbench, text: str, value: str, regions: tuple[str, ...]) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.regions == regions


def test_first_of_a_list_make_no_claim(bench: Workbench) -> None:
    found = bench.suggest("全球药企TOP50中,16家在无锡布局。", place="无锡", date=DATE)
    assert [one.value_text for one in found] == ["16家"]


def test_firms_that_settle_are_firms(bench: Workbench) -> None:
    fields = told(bench, "百强企业中,有12家落户无锡。", "12家").fields
    assert fields is not None and fields.indicator == "企业数"


def test_things_of_a_list_are_the_subjects(bench: Workbench) -> None:
    text = "中药材种植面积80万亩,其中重楼5万亩、附子4万亩。"
    found = [one.fields for one in bench.suggest(text, place="大理", date=DATE)]
    told_of = [(f.subject, f.indicator) for f in found if f is not None]
    assert told_of[1:] == [("重楼", "种植面积"), ("附子", "种植面积")]
    labels = [one.label for one in bench.suggest(text, place="大理", date=DATE)]
    assert labels == ["产业规模"] * 3


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("国家卫生健康委、科技部等12部门印发意见,提出培育龙头企业100家。", ("全国",)),
        ("科技部印发意见,提出培育龙头企业100家。", ()),
    ],
)
def test_document_of_several_ministries(
    bench: Workbench, text: str, regions: tuple[str, ...]
) -> None:
    found = [one.fields for one in bench.suggest(text, place="", date=DATE)]
    assert [f.regions for f in found if f is not None and f.unit == "家"] == [regions]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024年第三季度一期建成投入运营。", "2024年第三季度"),
        ("2018年4月,市委作出在新区建设科学装置的重大部署。", "2018年4月"),
        ("2019年2月,《江洲发展规划纲要》颁布。", "2019年2月"),
        ("5月6日,康宁医院开诊。", "5月6日"),
        ("5月6日,设备展在无锡拉开帷幕。", "5月6日"),
    ],
)
def test_date_of_an_event(bench: Workbench, text: str, value: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.value_class == "date"


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("该院与全市300多家企业开展了技术开发合作。", "300多家", "产学研机制"),
        ("园区集聚职业经理人700多人。", "700多人", "人才"),
        ("园区布局科技创新载体24个。", "24个", "创新平台"),
        ("园区建有15000个标准机柜。", "15000个", "数字化"),
    ],
)
def test_dimension(bench: Workbench, text: str, value: str, dimension: str) -> None:
    assert told(bench, text, value).label == dimension


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("大会分三种项目类型。", []),
        ("新发展天麻34万平方米,仅此两项可增收2亿元。", ["34万平方米", "2亿元"]),
        ("全球前十设计企业7家入驻。", ["7家"]),
        ("面积超50亩的“数据”项目10个。", ["10个"]),
        ("全镇2000平方米以上大户就达到23户。", ["23户"]),
        ("亿元以上项目3个。", ["3个"]),
        ("这是4月12日拍摄的一处茶青收购点。", []),
    ],
)
def test_figures_that_say_what_is_counted(bench: Workbench, text: str, values: list[str]) -> None:
    found = bench.suggest(text, place="无锡", date=DATE)
    assert [one.value_text for one in found] == values


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("计划总投资725亿元,其中外资项目16个。", "16个", "actual"),
        ("计划供地1760亩,其中签约项目57个。", "57个", "actual"),
        ("计划供地1760亩,其中签约项目57个。", "1760亩", "plan"),
        ("争取了6000万元专项债资金。", "6000万元", "actual"),
        ("争取到2026年集聚企业60家。", "60家", "target"),
        ("建成国内首个协同创新平台。", "国内首个", "actual"),
    ],
)
def test_kind(bench: Workbench, text: str, value: str, kind: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.kind == kind


@pytest.mark.parametrize(
    ("text", "value", "region"),
    [
        ("深圳缤纷时代、横店影视、安步高等商贸项目3个。", "3个", "无锡"),
        ("上海集成电路产业规模占全国25%以上。", "25%以上", "上海"),
        ("苏州工业园区:全国半导体产业“心脏”,汇聚600余家设计企业。", "600余家", "苏州工业园区"),
    ],
)
def test_names_that_begin_with_a_place(
    bench: Workbench, text: str, value: str, region: str
) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.regions == (region,)


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("数字经济项目13个。", "13个", "龙头企业/重大项目"),
        ("全市规划通用机场5个。", "5个", "空间载体"),
        ("全县茶园面积达到15万亩。", "15万亩", "产业规模"),
        ("全县食用菌企业7家,农村专业合作组织达到27个。", "27个", "企业集聚"),
        ("茶农人均年增收2000元以上。", "2000元以上", "产业规模"),
    ],
)
def test_dimension_of_other_trades(bench: Workbench, text: str, value: str, dimension: str) -> None:
    assert told(bench, text, value).label == dimension


def test_a_rank_is_named_once(bench: Workbench) -> None:
    fields = told(bench, "增加值增速11%,在全省园区中排名第7。", "第7").fields
    assert fields is not None and "排名排名" not in fields.indicator


def test_among_these_goes_on_with_country_and_year(bench: Workbench) -> None:
    text = "据统计,2022年我国汽车产量达到2702万辆。其中,电动汽车产量达到705万辆,增长34.4%。"
    found = [one.fields for one in bench.suggest(text, place="无锡", date=DATE)]
    assert [(f.regions, f.period_start) for f in found if f] == [(("全国",), "2022")] * 3
    own = "2022年我国汽车产量达到2702万辆。其中,苏州汽车产量达到20万辆。"
    fields = told(bench, own, "20万辆").fields
    assert fields is not None and (fields.regions, fields.period_start) == (("苏州",), "2022")


def test_growth_of_two_in_a_row(bench: Workbench) -> None:
    text = "汽车产量达到2702万辆,同比增长34.4%和35.5%。"
    found = [one.fields for one in bench.suggest(text, place="无锡", date=DATE)]
    named = [f.indicator for f in found if f and f.unit == "%"]
    assert len(named) == 2 and all(name.endswith("增速") for name in named)


def test_what_a_forecast_reaches_is_forecast(bench: Workbench) -> None:
    text = "研究预计,2021年规模为300亿元,到2030年,产业规模将达到900亿元。"
    fields = told(bench, text, "900亿元").fields
    assert fields is not None and fields.kind == "estimate"
    aimed = told(bench, "到2030年,产业规模将达到900亿元。", "900亿元").fields
    assert aimed is not None and aimed.kind == "target"


def test_what_a_plan_period_is_to_reach(bench: Workbench) -> None:
    text = "根据规划,“十四五”期间要形成集群。同时,推动制度创新,贸易总额达到1万亿元。"
    fields = told(bench, text, "1万亿元").fields
    assert fields is not None and fields.kind == "target"


def test_rank_of_the_country(bench: Workbench) -> None:
    found = bench.suggest("我国数字经济总量跃居世界第二。", place="", date=DATE)
    assert [one.fields.regions for one in found if one.fields] == [("全国",)]


@pytest.mark.parametrize("text", ["万人发明专利拥有量再创新高。", "强化“卡脖子”关键技术合作攻关。"])
def test_no_claim(bench: Workbench, text: str) -> None:
    assert bench.suggest(text, place="无锡", date=DATE) == []


@pytest.mark.parametrize(
    ("text", "value", "indicator"),
    [
        ("全市在汽车产量上取得了显著成绩,达到了293万辆。", "293万辆", "产量"),
        ("园区总产值再创新高,突破900亿元。", "突破900亿元", "总产值"),
        ("园区产值、投资再创新高,集聚企业60家。", "60家", "企业集聚数"),
    ],
)
def test_measure_of_the_clause_before(
    bench: Workbench, text: str, value: str, indicator: str
) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.indicator == indicator


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("二是船舶工业稳步复苏,工业产值增长9%。", "9%", "产业规模"),
        ("还存在一些问题。二是新开工项目仅5个。", "5个", "卡点/堵点"),
    ],
)
def test_points_are_gaps_only_where_troubles_are_told(
    bench: Workbench, text: str, value: str, dimension: str
) -> None:
    assert told(bench, text, value).label == dimension


def test_what_an_average_is_over_is_no_claim(bench: Workbench) -> None:
    text = "原油、天然气产量同比分别增长7.6%、6.3%,两年平均分别增长6.6%、11.2%。"
    found = [one.fields for one in bench.suggest(text, place="无锡", date=DATE)]
    assert [f.value_text for f in found if f] == ["7.6%", "6.3%", "6.6%", "11.2%"]
    assert not any("增速增速" in f.indicator for f in found if f)


def test_capacity_a_day(bench: Workbench) -> None:
    for text in ("建成5万吨/日的海水淡化项目。", "建成5万吨/日海水淡化项目。"):
        fields = told(bench, text, "5万吨/日").fields
        assert fields is not None and fields.unit == "吨/日"


def test_whole_year_is_the_one_told_last(bench: Workbench) -> None:
    text = "2023年,制造业增加值318亿元。其中,船舶工业全年实现增加值13亿元。"
    fields = told(bench, text, "13亿元").fields
    assert fields is not None and fields.period_start == "2023"


@pytest.mark.parametrize(
    "text",
    [
        "新华社北京8月2日电 全市形成园区21个。",
        "唐山港5万吨级泊位投用,全市形成园区21个。",
    ],
)
def test_places_that_only_lead_in(bench: Workbench, text: str) -> None:
    fields = told(bench, text, "21个").fields
    assert fields is not None and fields.regions == ("无锡",)


def test_people_where_no_unit_is_told(bench: Workbench) -> None:
    fields = told(bench, "会议在线观看人数达80多万。", "80多万").fields
    assert fields is not None and fields.unit == "人"


def test_what_there_is_since_something_was_built(bench: Workbench) -> None:
    text = "产业园于2018年底落成至今,已注册企业210家。"
    fields = told(bench, text, "210家").fields
    assert fields is not None and fields.period_start == DATE[:4]


def test_first_of_its_kind(bench: Workbench) -> None:
    fields = told(bench, "这是全市首场专题推介会。", "全市首场").fields
    assert fields is not None and (fields.value_class, fields.low) == ("rank", 1)


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("推介会27日在线举行。", "27日", "2024-06-27"),
        ("行动计划7日发布。", "7日", "2024-06-07"),
        ("某社江洲4月7日电 博览会7日在江洲开幕。", "7日", "2024-04-07"),
        ("某社江洲12月7日电 博览会7日在江洲开幕。", "7日", "2023-12-07"),
    ],
)
def test_day_without_its_month(bench: Workbench, text: str, value: str, day: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and (fields.value_class, fields.period_start) == ("date", day)


@pytest.mark.parametrize(
    "text", ["15日内办结审批。", "每日开工。", "第30日启动验收。", "27日的会上。"]
)
def test_days_that_are_no_dates(bench: Workbench, text: str) -> None:
    found = bench.suggest(text, place="无锡", date=DATE)
    assert not any(one.fields and one.fields.value_class == "date" for one in found)


def test_day_of_the_month_before(bench: Workbench) -> None:
    found = bench.suggest("推介会27日在线举行。", place="无锡", date="2024-06-03")
    assert [one.fields.period_start for one in found if one.fields] == ["2024-05-27"]
    ahead = bench.suggest("推介会将于27日在线举行。", place="无锡", date="2024-06-03")
    assert [one.fields.period_start for one in ahead if one.fields] == ["2024-06-27"]
    unknown = bench.suggest("推介会27日在线举行。", place="无锡", date="2024")
    assert [one.fields.period_start for one in unknown if one.fields] == [""]


def test_a_day_keeps_the_articles_year(bench: Workbench) -> None:
    text = "2023年,园区产值900亿元。6月3日,园区大会举行。"
    fields = told(bench, text, "6月3日").fields
    assert fields is not None and fields.period_start == "2024-06-03"


def test_phases_in_a_row_are_no_claims(bench: Workbench) -> None:
    found = bench.suggest("产业园三期、四期、五期、六期正陆续开工。", place="无锡", date=DATE)
    assert not [one.value_text for one in found if one.value_text.endswith("期")]
