"""Phrases as Chinese articles write them, and what each says.

Written from the language: a column for the phrase, the number in the base unit (low..high
for a range), the unit, the comparator and the class.
"""

from decimal import Decimal

import pytest

from annotations.quantities.find import find_quantities
from annotations.quantities.phrase import parse_quantity

NUMBERS = """
1 234亿元                 123400000000   元             =
2 000家                   2000           家             =
12 345.6万元              123456000      元             =
5300 余家                 5300           家             >
300 多个                  300            个             >
10+个                     10             个             >
不过3000元                3000           元             ≤
35万千升                  350000         立方米         =
从开工到封顶不到10家      10             家             <
30TWh                     30000000000    千瓦时         =
用电300万度               3000000        千瓦时         =
单笔最高贷款1000万元      10000000       元             ≤
30万方厂房                300000         平方米         =
土方30万方                300000         立方米         =
# Arabic
500亿元                 50000000000    元      =
55.5亿元                5550000000     元      =
1.4亿元                 140000000      元      =
3,900家                 3900           家      =
1,234,567元             1234567        元      =
12345家                 12345          家      =
0.5亿元                 50000000       元      =
500 亿元                50000000000    元      =
８０００平方米          8000           平方米  =
２００家                200            家      =
80.9%                   80.9           %       =
80.9％                  80.9           %       =
80.9 %                  80.9           %       =
0家                     0              家      =
2个项目                 2              个      =
1家                     1              家      =
3万5千人                35000          人      =
1亿2000万元             120000000      元      =
2.5万亿元               2500000000000  元      =
1.2万亿元               1200000000000  元      =
6千家                   6000           家      =
3百家                   300            家      =
120万人次               1200000        人次    =
80万人份                800000         人份    =
# Chinese
三百二十家              320            家      =
三百二十五个            325            个      =
两千个                  2000           个      =
两千五百家              2500           家      =
一百零五项              105            项      =
一千零八十名            1080           名      =
十二条                  12             条      =
二十家                  20             家      =
廿五家                  25             家      =
五家                    5              家      =
两款                    2              款      =
三项                    3              项      =
一万五千人              15000          人      =
三点五亿元              350000000      元      =
一点二万亿元            1200000000000  元      =
十万元                  100000         元      =
五千万元                50000000       元      =
六十三万亩              420000000      平方米  =
壹佰万元                1000000        元      =
伍拾万元                500000         元      =
九百六十万平方公里      9600000000000  平方米  =
# bare scales and levels
百亿元                  10000000000    元      ≈
千亿元                  100000000000   元      ≈
万亿元                  1000000000000  元      ≈
千万元                  10000000       元      ≈
百家                    100            家      ≈
千亿级                  100000000000   元      ≈
百亿级产业              10000000000    元      ≈
万亿级市场              1000000000000  元      ≈
百亿元级                10000000000    元      ≈
千亿元级                100000000000   元      ≈
百万吨级                1000000        吨      ≈
千亿级产业集群          100000000000   元      ≈
# vague numerals
数十家                  10             家      ≥
数百名                  100            名      ≥
数千人                  1000           人      ≥
数万亩                  6666666.67     平方米  ≥
数百亿元                10000000000    元      ≥
几十个                  10             个      ≥
几百家                  100            家      ≥
几千万元                10000000       元      ≥
好几十家                10             家      ≥
上百家                  100            家      ≥
上千平方米              1000           平方米  ≥
上万人                  10000          人      ≥
上亿元                  100000000      元      ≥
成百上千家              1000           家      ≥
# 多, 余, 几 and their like
20多个                  20             个      >
1000多种                1000           种      >
5300余家                5300           家      >
5300馀家                5300           家      >
10余次                  10             次      >
十余次                  10             次      >
十多家                  10             家      >
十几个                  10             个      >
二十几家                20             家      >
三百余项                300            项      >
1000多万元              10000000       元      >
十几亿元                1000000000     元      >
10余亿元                1000000000     元      >
2亿多元                 200000000      元      >
3万余平方米             30000          平方米  >
百余家                  100            家      >
千余名                  1000           名      >
十来个                  10             个      ≈
100来家                 100            家      ≈
# before the number
近3900亿元              390000000000   元      ≈
约120家                 120            家      ≈
大约50个                50             个      ≈
将近百家                100            家      ≈
接近45万平方米          450000         平方米  ≈
近百家                  100            家      ≈
近百亿元                10000000000    元      ≈
约20余个                20             个      ≈
超100家                 100            家      >
超过90%                 90             %       >
超过90%以上             90             %       >
超百亿元                10000000000    元      >
过亿元                  100000000      元      >
逾千家                  1000           家      >
突破1000亿元            100000000000   元      >
突破了1000亿元          100000000000   元      >
多于30家                30             家      >
高于5%                  5              %       >
不少于15个              15             个      ≥
不低于60%               60             %       ≥
不小于100人             100            人      ≥
至少3家                 3              家      ≥
至少有3家               3              家      ≥
至少建成15个            15             个      ≥
不下50家                50             家      ≥
不到50家                50             家      <
不足30%                 30             %       <
低于5%                  5              %       <
少于20家                20             家      <
不超过100家             100            家      ≤
不高于10%               10             %       ≤
至多5家                 5              家      ≤
最多10个                10             个      ≤
最高500万元             5000000        元      ≤
最高可达400万人份       4000000        人份    ≤
最高可望达400万人份     4000000        人份    ≤
最高补助500万元         5000000        元      ≤
最高给予1000万元        10000000       元      ≤
达500亿元               50000000000    元      =
达到500亿元             50000000000    元      =
力争达到500亿元         50000000000    元      =
高达80%                 80             %       =
# after the number
90%以上                 90             %       ≥
20家以上                20             家      ≥
100人及以上             100            人      ≥
5%以下                  5              %       <
30%以内                 30             %       ≤
100家左右               100            家      ≈
436亿元左右             43600000000    元      ≈
50家上下                50             家      ≈
3000元起                3000           元      ≥
百亿元以上              10000000000    元      ≥
约100家左右             100            家      ≈
300家之多               300            家      =
# ratios
3个百分点               3              百分点  =
0.5个百分点             0.5            百分点  =
1.2百分点               1.2            百分点  =
三分之一                33.33          %       =
三分之二以上            66.67          %       ≥
四分之一                25             %       =
五分之三                60             %       =
百分之十五              15             %       =
百分之九十以上          90             %       ≥
百分之八点五            8.5            %       =
千分之三                0.3            %       =
5‰                      0.5            %       =
三成                    30             %       =
六成五                  65             %       =
近七成                  70             %       ≈
超过八成                80             %       >
一半                    50             %       =
一半以上                50             %       ≥
近一半                  50             %       ≈
半数以上                50             %       ≥
过半                    50             %       >
超过半数                50             %       >
3倍                     3              倍      =
1.5倍                   1.5            倍      =
一倍                    1              倍      =
十余倍                  10             倍      >
翻一番                  2              倍      =
翻番                    2              倍      =
翻两番                  4              倍      =
翻了三番                8              倍      =
翻倍                    2              倍      =
# money
5亿美元                 500000000      美元    =
5亿港元                 500000000      港元    =
300万欧元               3000000        欧元    =
20亿日元                2000000000     日元    =
1000万英镑              10000000       英镑    =
500亿元人民币           50000000000    元      =
人民币500亿元           50000000000    元      =
$5亿                    500000000      美元    =
US$300万                3000000        美元    =
￥2000万                20000000       元      =
HK$8亿                  800000000      港元    =
5000元/平方米           5000           元/平方米 =
# area, length, mass, energy
12平方公里              12000000       平方米  =
12平方千米              12000000       平方米  =
12km²                   12000000       平方米  =
30万平方米              300000         平方米  =
30万㎡                  300000         平方米  =
500m²                   500            平方米  =
8000平米                8000           平方米  =
150亩                   100000         平方米  =
100亩                   66666.67       平方米  =
3公顷                   30000          平方米  =
27公里                  27000          米      =
10km                    10000          米      =
350米                   350            米      =
3.5万吨                 35000          吨      =
600公斤                 0.6            吨      =
50千克                  0.05           吨      =
200万吨标准煤           2000000        吨标准煤 =
30亿千瓦时              3000000000     千瓦时  =
120万千瓦               1200000        千瓦    =
50兆瓦                  50000          千瓦    =
300万立方米             3000000        立方米  =
45万标准箱              450000         标准箱  =
# counts by measure word
17批次                  17             批次    =
19张                    19             张      =
14条                    14             条      =
5台                     5              台      =
3例                     3              例      =
8座                     8              座      =
12所                    12             所      =
6间                     6              间      =
25栋                    25             栋      =
40件                    40             件      =
300余件                 300            件      >
7套                     7              套      =
9支                     9              支      =
60位                    60             位      =
4大类                   4              大类    =
11处                    11             处      =
2700张床位              2700           张床位  =
15个                    15             个      =
6条重点产业链           6              条      =
130余个创新服务平台     130            个      >
# 大
四大主导产业            4              个      =
两大                    2              个      =
八大公共技术平台        8              个      =
六大                    6              个      =
十大                    10             个      =
5大平台                 5              个      =
# traditional characters
近3900億元              390000000000   元      ≈
5300餘家                5300           家      >
兩千個                  2000           个      =
三百五十項              350            项      =
數十項                  10             项      ≥
30萬平方米              300000         平方米  =
不少於15個              15             个      ≥
千億級                  100000000000   元      ≈
80萬份                  800000         份      =
"""

RANGES = """
5000万元-1亿元          50000000    100000000    元
5000万–1亿元            50000000    100000000    元
500万-1000万人份        5000000     10000000     人份
500-1000万人份          5000000     10000000     人份
1億至2億人份            100000000   200000000    人份
5-10亿元                500000000   1000000000   元
10~20家                 10          20           家
10到15家                10          15           家
10至20个                10          20           个
三到五家                3           5            家
三至五个                3           5            个
两三家                  2           3            家
三五家                  3           5            家
两三百家                200         300          家
十五六个                15          16           个
五六十家                50          60           家
七八百亿元              70000000000 80000000000  元
20%-30%                 20          30           %
20-30%                  20          30           %
百分之五到十            5           10           %
三到五百家              300         500          家
2—3个                   2           3            个
1.5-2倍                 1.5         2            倍
100亿元至200亿元        10000000000 20000000000  元
10万-20万平方米         100000      200000       平方米
"""

DURATIONS = """
20个工作日以内       20    工作日  ≤
15分钟左右      15    分钟   ≈
两年            2     年     =
不到两年        2     年     <
两年半          2.5   年     =
一年半          1.5   年     =
3年多           3     年     >
十余年          10    年     >
半年            0.5   年     =
半个月          0.5   个月   =
3个多月         3     个月   >
3个半月         3.5   个月   =
6个月           6     个月   =
两个季度        6     个月   =
45天            45    天     =
2周             14    天     =
48小时          48    小时   =
30秒            30    秒     =
20个工作日      20    工作日 =
1-2年           1     年     range
三到五年        3     年     range
十年来          10    年     =
不超过5个工作日 5     工作日 ≤
"""

RANKS = """
市场占有率第一                  1   =
综合排名由第8位                 8   =
国内率先                        1   =
在国际上率先提出                1   =
产业集聚度最高                  1   =
园区专业化程度最为显著          1   =
首家                    1    =
首个                    1    =
全国首个                1    =
全市首个                1    =
国内首款                1    =
全球首例                1    =
全国首台套              1    =
深圳市首家              1    =
唯一                    1    =
全国唯一                1    =
唯一一家                1    =
位居全国第一            1    =
位居全国第二            2    =
排名第三                3    =
列全省第5位             5    =
全球第二大              2    =
第一名                  1    =
居首位                  1    =
榜首                    1    =
前十名                  10   ≤
进入全国前三            3    ≤
全国前10强              10   ≤
排名前十                10   ≤
TOP10                   10   ≤
我国北方最大            1    =
全国规模最大            1    =
西部地区最具规模        1    =
或将成为全国最大        1    ≈
"""


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.splitlines() if line and not line.startswith("#")]


def decimal_of(text: str) -> Decimal:
    return Decimal(text)


@pytest.mark.parametrize("row", rows(NUMBERS), ids=lambda row: "".join(row[:-3]))
def test_number(row: list[str]) -> None:
    # A phrase may hold a blank.
    phrase, (low, unit, comparator) = " ".join(row[:-3]), row[-3:]
    found = parse_quantity(phrase)
    assert found is not None
    assert (found.low, found.high, found.unit, found.comparator, found.not_a_claim) == (
        Decimal(low), None, unit, comparator, None,
    )  # fmt: skip
    assert found.value_class == "number"


@pytest.mark.parametrize("row", rows(RANGES), ids=lambda row: row[0])
def test_range(row: list[str]) -> None:
    phrase, low, high, unit = row
    found = parse_quantity(phrase)
    assert found is not None
    assert (found.low, found.high, found.unit) == (Decimal(low), Decimal(high), unit)
    assert (found.comparator, found.not_a_claim, found.text) == ("range", None, phrase)


@pytest.mark.parametrize("row", rows(DURATIONS), ids=lambda row: row[0])
def test_duration(row: list[str]) -> None:
    phrase, low, unit, comparator = row
    found = parse_quantity(phrase)
    assert found is not None
    assert (found.low, found.unit, found.comparator) == (Decimal(low), unit, comparator)
    assert (found.value_class, found.not_a_claim) == ("duration", None)


@pytest.mark.parametrize("row", rows(RANKS), ids=lambda row: row[0])
def test_rank(row: list[str]) -> None:
    phrase, place, comparator = row
    found = parse_quantity(phrase)
    assert found is not None
    assert (found.low, found.unit, found.comparator) == (Decimal(place), "位次", comparator)
    assert (found.value_class, found.not_a_claim) == ("rank", None)


@pytest.mark.parametrize(
    ("sentence", "shown", "number", "measure", "noun"),
    [
        ("集聚相关企业近5300余家,", "近5300余家", "5300余家", "家", ""),
        ("贡献了超过90%以上的产值", "超过90%以上", "90%", "%", ""),
        ("达到近3900亿元。", "近3900亿元", "3900亿元", "元", ""),
        ("力争达到500亿元", "500亿元", "500亿元", "元", ""),
        ("形成不少于100人的科研人才队伍", "不少于100人", "100人", "人", "科研人才队伍"),
        ("引进20多个中医专科的专家", "20多个", "20多个", "个", "中医专科"),
        ("作为四大主导产业之一", "四大", "四大", "大", "主导产业"),
        ("产能最高可望达400万人份", "最高可望达400万人份", "400万人份", "人份", ""),
        ("打造全市首个产业集群", "全市首个", "首个", "首个", ""),
        ("增长了100家左右。", "100家左右", "100家", "家", ""),
        ("拥有3家研发机构", "3家", "3家", "家", "研发机构"),
    ],
)
def test_comparators_are_kept_apart_from_the_number(
    sentence: str, shown: str, number: str, measure: str, noun: str
) -> None:
    [found] = find_quantities(sentence, claims_only=True)
    assert found.text == sentence[found.start : found.end] == shown
    assert sentence[found.number_start : found.number_end] == number
    assert (found.measure, found.noun) == (measure, noun)
    for cue in found.cues:
        assert sentence[cue.start : cue.end] == cue.text


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("产业规模突破500亿", "元"),
        ("总投资超10亿", "元"),
        ("全年营收达到3.5亿", "元"),
        ("常住人口1.4亿", "人"),
        ("从业人员50余万", "人"),
        ("研发投入从1.2亿起步", "元"),
        ("机架规模超810万标准机架", "标准机架"),
        ("服务用户3亿", "人"),
        ("汇聚了亿级的中西医知识内容", "条"),
        ("打造千亿级产业", "元"),
        ("百亿园区", "元"),
        ("GDP2000亿元", "元"),
        ("GDP同比增长5.5%", "%"),
        ("增速为-3.5%", "%"),
    ],
)
def test_the_unit_of_a_number_without_one_comes_from_beside_it(sentence: str, unit: str) -> None:
    [found] = find_quantities(sentence, claims_only=True)
    assert found.unit == unit


def test_a_negative_share() -> None:
    [found] = find_quantities("增速为-3.5%,", claims_only=True)
    assert (found.low, found.text) == (Decimal("-3.5"), "-3.5%")


@pytest.mark.parametrize("phrase", ["尚无一项标准", "尚未有分级标准", "暂无相关企业"])
def test_a_stated_absence_is_zero(phrase: str) -> None:
    [found] = find_quantities(phrase, claims_only=True)
    assert (found.low, found.value_class) == (0, "qualitative")


@pytest.mark.parametrize(
    ("phrase", "unit"),
    [
        ("尚未有人工智能专病、专项任务语料库标准及分级标准。", "套"),
        ("当地尚无上市公司,差距明显", "家"),
        ("暂无中试平台", "个"),
        ("没有一家企业", "家"),
        ("尚无先例", ""),
    ],
)
def test_what_there_is_none_of_has_its_measure_word(phrase: str, unit: str) -> None:
    [found] = find_quantities(phrase, claims_only=True)
    assert (found.low, found.unit) == (0, unit)


@pytest.mark.parametrize("phrase", ["尚无法确定", "暂无法统计", "没有数", "", "企业", "无"])
def test_no_figure(phrase: str) -> None:
    assert parse_quantity(phrase) is None


def test_from_and_to_are_two_figures() -> None:
    found = find_quantities("由2016年的31亿元上升至2020年的264亿元", claims_only=True)
    assert [one.low for one in found] == [3_100_000_000, 26_400_000_000]
    found = find_quantities("从5家到10家", claims_only=True)
    assert [one.low for one in found] == [5, 10]


def test_a_sentence_with_several_figures() -> None:
    sentence = (
        "到2025年产业规模达到500亿元,集聚200家企业;到2030年产业规模达到千亿级,集聚500家企业。"
    )
    found = find_quantities(sentence, claims_only=True)
    assert [(one.text, one.unit) for one in found] == [
        ("500亿元", "元"), ("200家", "家"), ("千亿级", "元"), ("500家", "家"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "texts", "comparators"),
    [
        (
            "分别给予最高300万元、500万元和1000万元奖励",
            ["最高300万元", "500万元", "1000万元"],
            "≤≤≤",
        ),
        ("产值分别超过20亿元、30亿元", ["超过20亿元", "30亿元"], ">>"),
        ("分别为20亿元、30亿元", ["20亿元", "30亿元"], "=="),
        ("分别引进超20家企业、3名院士", ["超20家", "3名"], ">="),
        ("产值超过20亿元,投资30亿元", ["超过20亿元", "30亿元"], ">="),
    ],
)
def test_a_bound_that_all_of_a_row_share(sentence: str, texts: list[str], comparators: str) -> None:
    found = find_quantities(sentence, claims_only=True)
    assert [one.text for one in found] == texts
    assert "".join(one.comparator for one in found) == comparators
    assert all(sentence[cue.start : cue.end] == cue.text for one in found for cue in one.cues)


@pytest.mark.parametrize(
    ("sentence", "text", "comparator", "word"),
    [
        ("以不到全国万分之一的土地", "万分之一", "<", "不到"),
        ("产量约占全球的四分之一", "四分之一", "≈", "约"),
        ("超过全省的三成", "三成", ">", "超过"),
        ("占全省的三成", "三成", "=", ""),
    ],
)
def test_the_bound_of_a_share_stands_before_the_whole(
    sentence: str, text: str, comparator: str, word: str
) -> None:
    [found] = find_quantities(sentence, claims_only=True)
    assert (found.text, found.comparator) == (text, comparator)
    assert "".join(cue.text for cue in found.cues) == word
    assert all(sentence[cue.start : cue.end] == cue.text for cue in found.cues)


def test_a_superlative_that_goes_on_from_another() -> None:
    found = find_quantities("产业集聚度最高,专业化色彩最为显著的园区", claims_only=True)
    assert [one.text for one in found] == ["最高", "最为显著"]
    assert find_quantities("专业化色彩最为显著的时期", claims_only=True) == []


def test_chains_and_clusters_of_a_formula_are_counted_and_its_layouts_are_not() -> None:
    found = find_quantities("三地共建的“六链五群”之一,形成“一核两翼”布局", claims_only=True)
    assert [(one.text, one.low, one.unit) for one in found] == [
        ("六链", 6, "条"),
        ("五群", 5, "个"),
    ]


def test_a_class_of_cleanliness_is_a_grade() -> None:
    [found] = find_quantities("在十万级洁净车间内", claims_only=True)
    assert (found.text, found.value_class, found.low) == ("十万级", "grade", 100_000)


def test_how_long_something_lasted_and_how_it_was_reached() -> None:
    [found] = find_quantities("经过近二十年发展,园区成形", claims_only=True)
    assert (found.text, found.low, found.comparator) == ("近二十年", 20, "≈")
    assert find_quantities("经过三年努力,园区成形", claims_only=True) == []


def test_the_phases_of_a_project_are_counted_and_a_phase_is_not() -> None:
    [found] = find_quantities("项目分两期建设", claims_only=True)
    assert (found.low, found.unit) == (2, "期")
    assert find_quantities("项目二期建设", claims_only=True) == []


def test_dates_of_events_are_claims_and_other_dates_are_not() -> None:
    [meeting] = find_quantities("6月13日至14日,在秦皇岛举办座谈会。", claims_only=True)
    assert (meeting.value_class, meeting.low, meeting.comparator) == ("date", None, "range")
    [signed] = find_quantities("今年4月28日,三地签订框架协议。", claims_only=True)
    assert (signed.text, signed.value_class) == ("今年4月28日", "date")
    assert find_quantities("4月28日天气晴朗。", claims_only=True) == []
    assert find_quantities("3月14日,该局发文表示,产品已经上市。", claims_only=True) == []
    [fair] = find_quantities("在第五届进博会期间,双方正式签署意向。", claims_only=True)
    assert (fair.value_class, fair.low, fair.unit) == ("date", 5, "届")
