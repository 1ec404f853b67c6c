"""What news pages made visible: ways of telling a figure that were read wrongly before."""

import pytest

from tests.annotations.suggest.claims.unseen import DATE, Workbench, told


@pytest.mark.parametrize(
    "text",
    [
        "厂房进入二次结构施工阶段。",
        "动员大会在无锡市第二会场举行。",
        "市政协副主席一行11人到园区考察。",
        "据新华社无锡6月11日电,园区开工。",
        "省六届人大会议提交了建议。",
        "下一步抓好4个方面的工作。",
        "小镇位于海拔1500米的山区。",
        "以“庆祝新中国成立70周年”为主题。",
        "活动设置三个分会场。",
        "从儿童到超过200斤的患者都能使用。",
        "村里形成了以百部、白蔹为主的格局。",
        "他的十年归国路令人难忘。",
        "要在“堵点”招商、“卡点”攻关上合作。",
        "6月18日,药港二号楼项目建设现场,厂房已经完工。",
    ],
)
def test_no_claim(bench: Workbench, text: str) -> None:
    assert [s.value_text for s in bench.suggest(text, place="无锡", date=DATE)] == []


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("比原计划提前一个月,厂房占地30亩。", "30亩", "actual"),
        ("按照施工计划,现完成总工程量的60%。", "60%", "actual"),
        ("按计划如期开工的16个项目进展顺利。", "16个", "actual"),
        ("在建设过程中,园区用时270天封顶。", "270天", "actual"),
        ("面对未来的竞争,园区集中开工79个项目。", "79个", "actual"),
        ("主要建设内容包括厂房4栋。", "4栋", "actual"),
        ("规划面积14平方公里,引进企业22家。", "22家", "actual"),
        ("大会将于9月16日在无锡举行。", "9月16日", "plan"),
        ("年度计划投资258亿元。", "258亿元", "plan"),
    ],
)
def test_kind(bench: Workbench, text: str, value: str, kind: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.kind == kind


@pytest.mark.parametrize(
    ("text", "value", "period", "kind"),
    [
        # The year to come that a paragraph opened with holds on ...
        ("到2027年,全市建成公园64个。锻炼人数占三成以上。", "三成以上", "2027", "target"),
        ("到2027年,全市建成公园64个。新培育企业5家。", "5家", "2027", "target"),
        # ... until something is told of today.
        ("到2027年,全市建成公园64个。目前园区有企业5家。", "5家", "2024", "actual"),
        ("力争到“十四五”期末,产业总规模达到900亿元。", "900亿元", "2025", "target"),
        ("自2015年引入龙头以来,园区已完成投资371亿元。", "371亿元", "2024", "actual"),
        ("按照计划目标,到2027年,产值达到90亿元。新增企业3家以上。", "3家以上", "2027", "target"),
        ("6月19日,项目推进会在无锡举行。当日,6个项目开工。", "6个", "2024-06-19", "actual"),
        ("2023年最高的奖励是50万元。", "50万元", "2023", "actual"),
        ("2013年诺贝尔奖得主带来27个项目。", "27个", "2024", "actual"),
        ("园区获近3年最好成绩,有企业90家。", "90家", "2024", "actual"),
        (
            "2015年,两地签订协议。园区已吸引企业60家。其中,外地企业36家。",
            "36家",
            "2024",
            "actual",
        ),
    ],
)
def test_period_and_kind(bench: Workbench, text: str, value: str, period: str, kind: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and (fields.period_end, fields.kind) == (period, kind)


def test_an_undated_text_aims_at_a_year_wherever_it_names_it(bench: Workbench) -> None:
    text = "力争到2030年形成园区7个。北区主攻影像,2030年规模达100亿元。"
    fields = told(bench, text, "100亿元", date="").fields
    assert fields is not None and (fields.kind, fields.period_end) == ("target", "2030")


@pytest.mark.parametrize(
    ("text", "value", "regions"),
    [
        ("在我国,器械产值只是制药业的1/5。", "1/5", ("全国",)),
        ("《中国药典》收载的药材有190种。", "190种", ("无锡",)),
        ("园区将汇聚全国700多家企业。", "700多家", ("无锡",)),
        ("集群拥有全球品牌药企2家。", "2家", ("无锡",)),
        ("新湖制药、四川绿源、江宁药业等10个项目开工。", "10个", ("无锡",)),
        ("公司每年销售菌种至云南、贵州等地区1200万袋。", "1200万袋", ("无锡",)),
        ("16个项目包括宜兴市的药材园。", "16个", ("无锡",)),
        ("京津冀产业协同发展的6条产业链持续壮大。", "6条", ("京津冀",)),
        ("我国新药快速发展,创新药出海迅猛,交易额超1300亿美元。", "超1300亿美元", ("全国",)),
        (
            "园区有企业45家。其中,天津企业9家。已投产产品近100个。",
            "近100个",
            ("无锡",),
        ),
    ],
)
def test_region(bench: Workbench, text: str, value: str, regions: tuple[str, ...]) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and fields.regions == regions


@pytest.mark.parametrize(
    ("text", "value", "indicator"),
    [
        ("97个亿元以上项目开工。", "97个", "亿元以上项目"),
        ("目前有医疗器械生产企业近400家。", "近400家", "生产企业数"),
        ("拥有660家规模以上医药工业企业。", "660家", "规模以上医药工业企业数"),
        ("新培育2家营业收入超500亿元的企业。", "2家", "企业数"),
        ("基地入驻15个高端原料及制剂研发项目。", "15个", "项目数"),
        ("拥有90万亩花木种植面积。", "90万亩", "面积"),
        ("还有20多个医药相关国家级创新平台。", "20多个", "创新平台数"),
        ("开工项目30个。按区域分,江阴市16个。", "16个", "开工项目数"),
        ("签约项目30个,新增产业园区5个。", "5个", "产业园区数"),
        ("获批新药17个,约占全国1/4。", "1/4", "占全国比重"),
    ],
)
def test_indicator(bench: Workbench, text: str, value: str, indicator: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None and indicator in fields.indicator


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("迈克生物产业园等9个产业链项目开工。", "9个", "龙头企业/重大项目"),
        ("今年签约主导产业项目56个。", "56个", "龙头企业/重大项目"),
        ("全县种植南药7.8万亩。", "7.8万亩", "产业规模"),
        ("将建成深圳市首个产业发展集聚区。", "深圳市首个", "区域定位"),
        ("投资金额达301.16亿元。", "301.16亿元", "龙头企业/重大项目"),
        ("2024年全产业链突破3000亿元。", "突破3000亿元", "产业规模"),
        ("全省有39个国家级高新区。", "39个", "空间载体"),
        ("研发人员数量占全国的40%。", "40%", "人才"),
        ("今年5月,全市印发生物医药行动计划。", "今年5月", "政策支持"),
        ("2016年,无锡成功获批国家中医药综合改革试验区。", "2016年", "区域定位"),
        ("厂房预计2025年6月投入使用。", "2025年6月", "空间载体"),
    ],
)
def test_dimension(bench: Workbench, text: str, value: str, dimension: str) -> None:
    assert told(bench, text, value).label == dimension


def test_who_speaks_owns_nothing(bench: Workbench) -> None:
    text = "市医疗器械行业协会负责人谈到,新吴区是主要聚集地,年产值占全市七成以上。"
    fields = told(bench, text, "七成以上").fields
    assert fields is not None
    assert "协会" not in fields.subject and fields.scope == "region"


def test_how_large_a_trade_is_without_its_unit(bench: Workbench) -> None:
    text = "无锡已形成新一代信息技术千亿级、先进制造500亿级产业集群。"
    found = {
        s.value_text: s.fields.unit
        for s in bench.suggest(text, place="无锡", date=DATE)
        if s.fields
    }
    assert told(bench, "一期11万方已全面竣工交付。", "11万方").fields.unit == "平方米"  # type: ignore[union-attr]
    assert found["千亿级"] == found["500亿级"] == "元"


def test_a_text_that_ends_with_the_country(bench: Workbench) -> None:
    assert told(bench, "在新区有企业90家,在全国", "90家").fields is not None


def test_a_hundred_works_are_counted(bench: Workbench) -> None:
    assert told(bench, "园区推出百部精品剧目。", "百部").value_text == "百部"
