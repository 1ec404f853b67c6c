"""Kinds of names that other writers' articles have: written from the language, not from them."""

import pytest

from tests.annotations.suggest.texts import entities, names

FIRM, BODY, PARK, OFFICE, SCHOOL = "企业", "机构/实验室", "园区/基地", "政府部门", "高校院所"
PERSON, PRODUCT, POLICY, PLACE = "人物", "产品/技术", "政策/规划", "地区"
SECTOR, MEDIUM = "产业赛道", "媒体"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("敦煌、平遥、泉州等地都来取经。", ["敦煌", "平遥", "泉州"]),
        ("湖南浏阳的企业来访，浏阳还要扩产。", ["湖南", "浏阳"]),
        ("贵州威宁等县先行试点。", ["贵州", "威宁"]),
        ("产品卖到莫桑比克和里斯本。", ["莫桑比克", "里斯本"]),
        ("海外专家走进黄土高原。", ["黄土高原"]),
        ("一座座新城拔地而起，新建厂房已经交付。", []),
        ("这里是自由的，也是光明的。", []),
    ],
)
def test_counties_in_short_and_places_abroad(text: str, wanted: list[str]) -> None:
    assert names(text, PLACE) == wanted


def test_zone_that_is_spoken_of_as_of_a_place() -> None:
    assert names("横琴的澳门企业越来越多。", PLACE)[0] == "横琴"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("副局长申屠岚说，", ["申屠岚"]),
        ("研究院院长周景和说，", ["周景和"]),
        ("总经理宓立成说，", ["宓立成"]),
        ("公司会长郑沛然开门见山。", ["郑沛然"]),
        ("项目负责人匡明达习惯早起。", ["匡明达"]),
        ("首席科学家Emily Zhao说。", ["Emily Zhao"]),
        ("主任医师扎西多杰问大家。", ["扎西多杰"]),
        ("记者 钱小满 实习生 温朗）", ["钱小满", "温朗"]),
        ("首席技术官姜一宁笑着说。", ["姜一宁"]),
        ("教授彭文说，两地接壤。", ["彭文"]),
        ("教授王军在会上发言。", ["王军"]),
    ],
)
def test_people_of_rare_surnames_and_given_names(text: str, wanted: list[str]) -> None:
    assert names(text, PERSON) == wanted


@pytest.mark.parametrize(
    ("label", "text", "wanted"),
    [
        (FIRM, "绿叶制药与信达生物签约。", ["绿叶制药", "信达生物"]),
        (FIRM, "上汽通用五菱、宁德时代到场。", ["上汽通用五菱", "宁德时代"]),
        (FIRM, "这座能源之城正在转型，一管细胞走了很远。", []),
        (FIRM, "公司全称南京岚川智能科技有限公司。", ["南京岚川智能科技有限公司"]),
        (OFFICE, "由县中药产业发展局牵头。", ["县中药产业发展局"]),
        (OFFICE, "经河北省政府批复。", ["河北省政府"]),
        (BODY, "国家地方共建人形机器人创新中心揭牌。", ["国家地方共建人形机器人创新中心"]),
        (BODY, "企业共建的柔性和微纳传感国家重点实验室。", ["柔性和微纳传感国家重点实验室"]),
        (BODY, "三甲医院的医生很忙。", []),
        (BODY, "同仁医院很忙。", ["同仁医院"]),
        (PARK, "落户汉江台商投资区。", ["汉江台商投资区"]),
        (PARK, "成为全国最大的药品生产基地。", []),
        (PARK, "北京亦庄发布政策。", ["北京亦庄"]),
        (PARK, "《常州市新型储能产业集群培育方案》出台。", []),
        (POLICY, "设立农机与储能装备基金。", ["农机与储能装备基金"]),
        (POLICY, "签署《行业自律公约》。", ["《行业自律公约》"]),
        (POLICY, "推行“赛马制”。", ["赛马制"]),
        (PRODUCT, "做出13价肺炎球菌疫苗。", ["13价肺炎球菌疫苗"]),
        (PRODUCT, "推出跌打止痛酊。", ["跌打止痛酊"]),
        (PRODUCT, "主产羌活、秦艽、何首乌。", ["羌活", "秦艽", "何首乌"]),
        (PRODUCT, "生产TOPCon电池、异质结电池和逆变器。", ["TOPCon电池", "异质结电池", "逆变器"]),
        (SECTOR, "聚焦航空维修、飞行培训等产业。", ["航空维修", "飞行培训"]),
    ],
)
def test_names_of_each_kind(label: str, text: str, wanted: list[str]) -> None:
    assert names(text, label) == wanted, [(s.label, s.quote) for s in entities(text)]


def test_a_park_and_what_is_built_in_its_second_phase_are_two() -> None:
    found = names("在青浦生物医药产业园二期建设神经介入器械生产基地。", PARK)
    assert "神经介入器械生产基地" in found
    assert not any("建设" in quote for quote in found)


def test_a_campus_of_a_hospital_and_the_hospital() -> None:
    found = names("天津医科大学总医院滨海院区启用。", BODY)
    assert {"天津医科大学总医院滨海院区", "天津医科大学总医院"} <= set(found)


def test_source_that_is_an_office_is_none_of_the_media() -> None:
    text = "来源：陇西县人民政府办公室 发布时间：2024-05-01"
    assert names(text, OFFICE) == ["陇西县人民政府办公室"]
    assert names(text, MEDIUM) == []
    assert names("（来源：“黄埔发布”公众号）", MEDIUM) == ["黄埔发布"]
