"""Where names begin and end in sentences, by what stands around them: written from the language."""

import pytest

from tests.annotations.suggest.texts import entities, names

FIRM, BODY, PARK, OFFICE, SCHOOL = "企业", "机构/实验室", "园区/基地", "政府部门", "高校院所"
PERSON, PRODUCT, POLICY, PLACE = "人物", "产品/技术", "政策/规划", "地区"
SECTOR, EVENT = "产业赛道", "活动/会议"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("总经理闫若楠指着样机说。", ["闫若楠"]),
        ("市委书记邝伯年在会上提出要求。", ["邝伯年"]),
        ("总工程师陆琪作了说明。", ["陆琪"]),
        ("分析师叶嘉欣则提醒投资者。", ["叶嘉欣"]),
        ("晚报记者 祁小雨 龚一帆", ["祁小雨", "龚一帆"]),
        ("记者田真真现场体验。", ["田真真"]),
        ("钟南山院士团队来访。", ["钟南山"]),
        ("种植大户汪三喜算了一笔账。", ["汪三喜"]),
        ("副市长欧阳若兰带队考察。", ["欧阳若兰"]),
        ("院长和书记高度重视。", []),
        ("投资人齐聚一堂。", []),
        ("黄石市长江边的工厂", []),
    ],
)
def test_people_end_where_something_may_follow(text: str, wanted: list[str]) -> None:
    assert names(text, PERSON) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("北京通州区和天津武清区签约。", ["北京", "通州区", "天津", "武清区"]),
        ("地处皖豫交界。", ["皖豫"]),
        ("填补鄂西北地区空白。", ["鄂西北地区"]),
        ("粤东西北加快振兴。", ["粤东西北"]),
        ("辽宁省委书记来此调研。", ["辽宁"]),
        ("在谯城区十河镇，药农正忙。", ["谯城区", "十河镇"]),
        ("产品远销日本和东南亚。", ["日本", "东南亚"]),
        ("京津冀地区的企业", ["京津冀"]),
        ("完全市场化运作，健全县域体系。", []),
        ("日本大学的学者来访。", []),
    ],
)
def test_regions_side_by_side_and_in_short(text: str, wanted: list[str]) -> None:
    assert names(text, PLACE) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("引进葛瑞生物等企业。", ["葛瑞生物"]),
        ("落户的迈瑞金生物自主研发新药。", ["迈瑞金生物"]),
        ("泓盛生物首席科学家来到现场。", ["泓盛生物"]),
        ("鼓励车规级芯片研发。", []),
        ("要做大医药、做强器械。", []),
        ("中医证候诊断是难点。", []),
        ("京津生物医药优势互补。", []),
        ("钠离子电池已经量产。", []),
    ],
)
def test_brands_by_what_they_stand_between(text: str, wanted: list[str]) -> None:
    assert names(text, FIRM) == wanted


def test_whose_base_it_is_is_a_firm_that_is_found_bare_elsewhere() -> None:
    text = "珈贝疫苗生产基地开工。未来，将依托珈贝等项目。"
    assert [s.start for s in entities(text) if s.label == FIRM] == [0, text.rindex("珈贝")]


def test_a_brand_guessed_within_a_longer_name_is_none_unless_it_stands_alone() -> None:
    assert names("岳屏山工业创新中心揭牌。", FIRM) == []


@pytest.mark.parametrize(
    ("label", "text", "wanted"),
    [
        (OFFICE, "常德高新区管委会发布通知。", ["常德高新区管委会"]),
        (PARK, "常德高新区管委会发布通知。", ["常德高新区"]),
        (SCHOOL, "南昌大学药学院教授来访。", ["南昌大学药学院", "南昌大学"]),
        (SCHOOL, "郑州大学机械与动力工程学院", ["郑州大学机械与动力工程学院", "郑州大学"]),
        (SCHOOL, "华西医院属于四川大学。", ["四川大学"]),
        (SCHOOL, "四川大学华西医院参与共建。", ["四川大学"]),
        (BODY, "生物影像信息与分析中心启用。", ["生物影像信息与分析中心"]),
        (BODY, "国家病毒试剂与疫苗工程研究中心", ["国家病毒试剂与疫苗工程研究中心"]),
        (BODY, "组建生物技术成果转化联盟。", ["生物技术成果转化联盟"]),
        (BODY, "做大做强金凤实验室等平台。", ["金凤实验室"]),
        (BODY, "教授韩青禾团队取得突破。", []),
        (PARK, "隆平制药建设安全性评价平台。", ["安全性评价平台"]),
        (EVENT, "开展2022苏州高新区与北京企业对接活动等。", ["2022苏州高新区与北京企业对接活动"]),
        (EVENT, "第89届中国国际医疗器械博览会开幕。", ["第89届中国国际医疗器械博览会"]),
        (EVENT, "在全省生物医药产业推进会上", ["全省生物医药产业推进会"]),
    ],
)
def test_names_joined_and_within_names(label: str, text: str, wanted: list[str]) -> None:
    assert names(text, label) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("自研的肝癌伴随诊断试剂盒获批。", ["肝癌伴随诊断试剂盒"]),
        ("鼻喷吸入式新冠病毒中和抗体药物进入临床。", ["鼻喷吸入式新冠病毒中和抗体药物"]),
        ("公司生产活血止痛胶囊和清热毒颗粒。", ["活血止痛胶囊", "清热毒颗粒"]),
        ("引进全自动核酸提取仪。", ["全自动核酸提取仪"]),
        ("还有大型压缩机、扫地机器人。", ["大型压缩机", "扫地机器人"]),
        ("高端辅料依赖进口。", ["高端辅料"]),
        ("“医惠通”数字平台上线。", ["医惠通"]),
        ("新药HSK-203获批临床。", ["HSK-203"]),
        ("钠离子电池生产线投产。", ["钠离子电池"]),
        ("重组人血白蛋白获批上市。", ["重组人血白蛋白"]),
        ("采用人工智能技术。", []),
        ("执行GB-2023标准。", []),
    ],
)
def test_products_with_what_is_said_of_them(text: str, wanted: list[str]) -> None:
    assert names(text, PRODUCT) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("双方签署共建某某产业园合作框架协议。", ["共建某某产业园合作框架协议"]),
        ("双方签署合作协议。", []),
        ("入选“珠城英才”计划的团队", ["“珠城英才”计划"]),
        ("打造“三核五带”格局。", ["三核五带"]),
        ("设立生物医药产业母基金。", ["生物医药产业母基金"]),
        ("完善产业扶持政策和人才激励政策体系。", ["产业扶持政策", "人才激励政策体系"]),
        ("印发《促进生物医药发展办法2.0》。", ["《促进生物医药发展办法2.0》"]),
        ("政策性银行给予支持。", []),
    ],
)
def test_policies_with_and_without_title_marks(text: str, wanted: list[str]) -> None:
    assert names(text, POLICY) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“中医药+旅游”成为新亮点。", ["中医药+旅游"]),
        ("“场地+资金”双管齐下。", []),
        ("智能问诊、语义检索等领域都能应用。", []),
        ("五金话产业前景", []),
        ("茶产业兴旺。", ["茶产业"]),
    ],
)
def test_sectors_only_of_industry(text: str, wanted: list[str]) -> None:
    assert names(text, SECTOR) == wanted


@pytest.mark.parametrize(
    ("label", "text", "wanted"),
    [
        (PRODUCT, "西安理工大学的仿生肌腱已经转让。", ["仿生肌腱"]),
        (PRODUCT, "恒康药业研制的温胆片获准注册。", ["温胆片"]),
        (PRODUCT, "公司的答案是创新，企业的需求很大。", []),
        (PRODUCT, "自主研发的恩沙替尼、伏美替尼获批。", ["恩沙替尼", "伏美替尼"]),
        (PRODUCT, "曲妥珠单抗降价。", ["曲妥珠单抗"]),
        (OFFICE, "区卫健局透露，院区年底投用。", ["区卫健局"]),
        (OFFICE, "启东市委常委来到现场。", []),
        (BODY, "签约中以医疗创新中心。", ["中以医疗创新中心"]),
        (SCHOOL, "在岳屏山大学科技城设点。", []),
        (PLACE, "长白山脚下，长江入海口旁。", []),
        (POLICY, "推行“三项改革”，建立“一厂一员”服务机制。", ["三项改革", "一厂一员"]),
        (PERSON, "□沈若谦 摄影报道", ["沈若谦"]),
    ],
)
def test_things_of_makers_and_what_words_hide(label: str, text: str, wanted: list[str]) -> None:
    assert names(text, label) == wanted


@pytest.mark.parametrize(
    ("label", "text", "wanted"),
    [
        (BODY, "其中,通过国仟医疗科技创新研究院等平台会聚人才。", ["国仟医疗科技创新研究院"]),
        (PARK, "除此之外,麟沣医疗科技产业园也已开园。", ["麟沣医疗科技产业园"]),
        (FIRM, "签约落户扬子江紫龙药业等企业。", ["扬子江紫龙药业"]),
        (FIRM, "德国齿科器械公司卡瓦塞尔、本地企业都来了。", ["卡瓦塞尔"]),
        (
            FIRM,
            "产业园投资商百汇置业(深圳)有限公司介绍。",
            ["百汇置业(深圳)有限公司"],
        ),
        (BODY, "为重塑浙江省实验室体系出力。", ["浙江省实验室"]),
        (PARK, "打造15个标杆性省级大健康产业示范区。", ["大健康产业示范区"]),
        ("人物", "附属医院院长瞿介明说,这不容易。", ["瞿介明"]),
        ("人物", "乐从镇党委委员李彬和21位中外院士出席。", ["李彬"]),
        ("政府部门", "美诺微创、活水床旁等四十家科研单位参加。", []),
        ("产业赛道", "是经开区重大产业项目。", []),
        ("地区", "为来宾们介绍“四中心四平台”。", []),
        ("媒体", "来源: 2024-06-12 10:11", []),
    ],
)
def test_names_that_pages_showed(label: str, text: str, wanted: list[str]) -> None:
    assert names(text, label) == wanted
