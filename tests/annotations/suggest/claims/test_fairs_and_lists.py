"""Who came to a fair, which list one is on, what is counted without a measure word."""

import pytest

from tests.annotations.suggest.claims.unseen import DATE, Workbench, told


@pytest.mark.parametrize(
    ("text", "value", "indicator", "unit"),
    [
        ("本届博览会吸引千余参展商到场。", "千余", "吸引参展商数", "家"),
        ("吸引百余专家和数百企业参会。", "百余", "吸引专家数", "人"),
        ("吸引百余专家和数百企业参会。", "数百", "企业数", "家"),
        ("已集聚上百创新平台。", "上百", "集聚创新平台数", "个"),
        ("带动千余农户增收。", "千余", "农户数", "户"),
        ("12项目集中签约。", "12", "签约项目数", "个"),
        ("近百项目签约。", "近百", "签约项目数", "个"),
        ("会议期间参会人数超过2万人。", "超过2万人", "参会人数", "人"),
        ("国家级、省级特色产业集群各50个。", "50个", "省级特色产业集群数", "个"),
        (
            "其中厂房8万平方米、办公楼2万平方米、公寓1万平方米。",
            "2万平方米",
            "办公楼面积",
            "平方米",
        ),
        ("其中厂房8万平方米、办公楼2万平方米、公寓1万平方米。", "1万平方米", "公寓面积", "平方米"),
        ("平台累计服务企业1200余家次。", "1200余家次", "服务企业数", "家次"),
        ("建成国内规模最大、功能最全的检测平台。", "最大", "平台规模排名", "位次"),
        ("力争打造下一个千亿产业。", "千亿", "产业规模", "元"),
    ],
)
def test_what_is_counted(
    bench: Workbench, text: str, value: str, indicator: str, unit: str
) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None
    assert (fields.indicator, fields.unit) == (indicator, unit)


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("本届博览会吸引千余参展商到场。", "千余", "协同机制"),
        ("本届博览会参会人数超过2万人。", "超过2万人", "协同机制"),
        ("本届大会已连续举办五届。", "五届", "协同机制"),
        ("线上观看人数突破100万人次。", "突破100万人次", "协同机制"),
        ("大会吸引300余家企业参展。", "300余家", "协同机制"),
        ("园区集聚300余家企业。", "300余家", "企业集聚"),
        ("中心通过认证项目230项。", "230项", "创新平台"),
        ("平台累计服务企业1200余家次。", "1200余家次", "创新平台"),
        ("惠企政策惠及企业1200家次。", "1200家次", "政策支持"),
        ("建成国内规模最大、功能最全的检测平台。", "最大", "创新平台"),
    ],
)
def test_dimension(bench: Workbench, text: str, value: str, dimension: str) -> None:
    assert told(bench, text, value).label == dimension


@pytest.mark.parametrize(
    ("text", "value", "low"),
    [
        ("江洲制药跻身世界500强。", "世界500强", 500),
        ("江洲县连续五年入选全国百强县。", "全国百强", 100),
        ("江洲制药入选中国医药工业百强榜十强。", "十强", 10),
        ("这里是全省资源最集中的区域,也是发展最迅速的片区。", "最迅速", 1),
    ],
)
def test_places_on_lists(bench: Workbench, text: str, value: str, low: int) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None
    assert (fields.low, fields.unit, fields.value_class) == (low, "位次", "rank")
    assert fields.comparator == ("=" if low == 1 else "≤")


@pytest.mark.parametrize(
    "text",
    [
        "园区里有3家世界500强企业。",
        "5家企业进入中国制造业500强。",
        "世界500强企业的负责人到访。",
        "成千上万个家庭因此受益。",
        "完成年度项目标准化建设,打造2024项目年。",
        "今日头条发布。今天的江洲正在建设新城。",
    ],
)
def test_no_rank_and_no_count(bench: Workbench, text: str) -> None:
    claims = bench.suggest(text, place="无锡", date=DATE)
    values = {claim.value_text for claim in claims}
    assert not values & {
        "世界500强",
        "500强",
        "中国制造业500强",
        "成千上万个",
        "2024",
        "今日",
        "今天",
    }


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("今日上午,江洲药谷揭牌。", "今日上午", "2024-06-30"),
        ("昨天下午,江洲药谷正式开园。", "昨天下午", "2024-06-29"),
    ],
)
def test_days_by_the_article(bench: Workbench, text: str, value: str, day: str) -> None:
    fields = told(bench, text, value).fields
    assert fields is not None
    assert (fields.period_start, fields.value_class) == (day, "date")


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("按不超过设备投资额的15%给予补助。", "≤"),
        ("按不低于销售收入的15%投入研发。", "≥"),
        ("占设备投资额的15%。", "="),
    ],
)
def test_bounds_before_what_is_shared(bench: Workbench, text: str, comparator: str) -> None:
    fields = told(bench, text, "15%").fields
    assert fields is not None and fields.comparator == comparator
