"""Which names are found in sentences, by type: written from the language."""

import pytest

from tests.annotations.suggest.texts import entities, names

FIRM, BODY, PARK, OFFICE, SCHOOL = "企业", "机构/实验室", "园区/基地", "政府部门", "高校院所"
PERSON, PRODUCT, POLICY, PLACE = "人物", "产品/技术", "政策/规划", "地区"
SECTOR, MEDIUM, EVENT = "产业赛道", "媒体", "活动/会议"


@pytest.mark.parametrize(
    ("label", "text", "wanted"),
    [
        (FIRM, "昨日，湖州欣奕华半导体有限公司举行了开业仪式。", "湖州欣奕华半导体有限公司"),
        (FIRM, "由盛弘科创(天津)有限公司承建。", "盛弘科创(天津)有限公司"),
        (FIRM, "企业四川辉阳生命工程股份有限公司落户。", "四川辉阳生命工程股份有限公司"),
        (FIRM, "引进了晟斯生物、柏垠科技等企业。", "晟斯生物"),
        (BODY, "依托贺兰山实验室开展研究。", "贺兰山实验室"),
        (BODY, "除钱塘江创新研究院外，还有多家机构。", "钱塘江创新研究院"),
        (BODY, "南昌大学第二附属医院正在试用。", "南昌大学第二附属医院"),
        (BODY, "国家先进存储产业创新中心(武汉)揭牌。", "国家先进存储产业创新中心(武汉)"),
        (PARK, "位于大亚湾的惠州埃克森石化产业园已经投产。", "惠州埃克森石化产业园"),
        (PARK, "走进贵阳综合保税区。", "贵阳综合保税区"),
        (PARK, "将建设细胞与基因产业园。", "细胞与基因产业园"),
        (PARK, "落户成都高新区后发展很快。", "成都高新区"),
        (OFFICE, "杭州市经济和信息化局发布通知。", "杭州市经济和信息化局"),
        (OFFICE, "江西省住房和城乡建设厅印发文件。", "江西省住房和城乡建设厅"),
        (OFFICE, "国家药监局批准了这款新药。", "国家药监局"),
        (OFFICE, "沈阳市科技局局长表示支持。", "沈阳市科技局"),
        (SCHOOL, "与华北理工大学合作多年。", "华北理工大学"),
        (SCHOOL, "中国科学院西北高原生物研究所研制成功。", "中国科学院西北高原生物研究所"),
        (PERSON, "项目负责人赵立新介绍，一期已完工。", "赵立新"),
        (PERSON, "浙江大学教授欧阳宏伟团队取得突破。", "欧阳宏伟"),
        (PERSON, "“订单已经排到明年。”总经理孟凡说。", "孟凡"),
        (PERSON, "秦志远认为，时机已经成熟。", "秦志远"),
        (PERSON, "(本报记者 方静怡)", "方静怡"),
        (PERSON, "由罗永章、施一公等院士领衔。", "罗永章"),
        (PRODUCT, "展出了猪瘟病毒抗原检测试剂盒。", "猪瘟病毒抗原检测试剂盒"),
        (PRODUCT, "焊接机器人正在作业。", "焊接机器人"),
        (PRODUCT, "一款名叫“血流导向装置”的器械。", "血流导向装置"),
        (PRODUCT, "CAR-T疗法进入临床。", "CAR-T"),
        (POLICY, "根据《江苏省数字经济促进条例》，", "《江苏省数字经济促进条例》"),
        (POLICY, "纳入“雏鹰计划”的企业", "雏鹰计划"),
        (PLACE, "在长三角布局。", "长三角"),
        (PLACE, "我国西部地区潜力很大。", "西部地区"),
        (SECTOR, "低空经济蓄势待发。", "低空经济"),
        (SECTOR, "石墨烯产业链不断延伸。", "石墨烯"),
        (SECTOR, "发展香料产业前景广阔。", "香料产业"),
        (SECTOR, "“旅游+康养”成为新亮点。", "旅游+康养"),
        (MEDIUM, "来源:赣南日报 作者:佚名", "赣南日报"),
        (MEDIUM, "极目新闻记者在现场看到", "极目新闻"),
        (EVENT, "在第十二届中国花卉博览会上", "第十二届中国花卉博览会"),
        (EVENT, "参加2024世界智能网联汽车大会的嘉宾", "2024世界智能网联汽车大会"),
    ],
)
def test_found(label: str, text: str, wanted: str) -> None:
    assert wanted in names(text, label), [(s.label, s.quote) for s in entities(text)]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        (OFFICE, "进一步优化天津布局。"),
        (BODY, "这是我们的中心任务。"),
        (PRODUCT, "加强核心技术攻关，突破技术瓶颈。"),
        (PERSON, "相关负责人表示，高度重视。"),
        (PERSON, "与会人员认为时间紧迫。"),
        (FIRM, "大力支持生物医药发展。"),
        (FIRM, "新一轮科技革命正在到来。"),
        (PARK, "各产业园区要加强合作。"),
        (SECTOR, "带动整个行业发展，培育主导产业。"),
        (SECTOR, "乙肝、肝癌等疾病领域仍有空白。"),
        (POLICY, "制定工作计划和实施方案。"),
        (SCHOOL, "许多大学毕业生留了下来。"),
    ],
)
def test_not_invented(label: str, text: str) -> None:
    assert names(text, label) == []


@pytest.mark.parametrize(
    ("text", "label", "wanted"),
    [
        ("聚焦生物药、核药、精准医学等细分赛道。", SECTOR, ["生物药", "核药", "精准医学"]),
        (
            "引进罗伯特医疗、康诺思腾、微纳核芯等企业。",
            FIRM,
            ["罗伯特医疗", "康诺思腾", "微纳核芯"],
        ),
        ("攻克超滤膜、离子刻蚀等关键技术。", PRODUCT, ["超滤膜", "离子刻蚀"]),
    ],
)
def test_lists_say_what_they_are_of(text: str, label: str, wanted: list[str]) -> None:
    assert names(text, label) == wanted


def test_name_within_a_longer_one_of_another_type_is_found_too() -> None:
    text = "北京大学重庆大数据研究院揭牌。"
    assert names(text, BODY) == ["北京大学重庆大数据研究院"]
    assert names(text, SCHOOL) == ["北京大学"]
    assert names(text, PLACE) == []  # what only says where gives way


def test_traditional_text_is_read_through_its_shadow() -> None:
    text = "𠮷日，重慶芳澤生物科技有限公司與南開大學簽約，總經理劉新說。"
    found = {(s.label, s.quote) for s in entities(text)}
    assert (FIRM, "重慶芳澤生物科技有限公司") in found
    assert (SCHOOL, "南開大學") in found
    assert (PERSON, "劉新") in found
    assert all(text[s.start : s.end] == s.quote for s in entities(text))


def test_full_width_and_ascii_punctuation_read_alike() -> None:
    full = "华融（天津）有限公司（以下简称“华融天津”）落户。"
    plain = "华融(天津)有限公司(以下简称“华融天津”)落户。"
    assert [(s.start, s.end, s.label) for s in entities(full)] == [
        (s.start, s.end, s.label) for s in entities(plain)
    ]


def test_a_person_is_found_again_without_title() -> None:
    text = "院长宋慧敏表示支持。几年前，没有人相信宋慧敏能成功。"
    places = [s.start for s in entities(text) if s.label == PERSON]
    assert places == [2, text.rindex("宋慧敏")]


def test_title_and_author_of_an_article_help() -> None:
    text = "园区建设提速。\n\n张雪峰\n"
    assert names(text, PERSON) == []
    assert names(text, PERSON, author="张雪峰") == ["张雪峰"]


def test_own_region_by_where_the_source_is_at_home() -> None:
    text = "我市将加快布局。"
    (found,) = [s for s in entities(text, source="深圳商报") if s.label == PLACE]
    assert (found.quote, found.entity) == ("我市", "深圳")
