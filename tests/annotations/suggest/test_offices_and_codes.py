"""Offices by level, departments, names in quotation marks, and where a name begins."""

import pytest

from tests.annotations.suggest.texts import entities, names

OFFICE, PRODUCT, POLICY, MEDIUM = "政府部门", "产品/技术", "政策/规划", "媒体"
FIRM, PARK, SCHOOL = "企业", "园区/基地", "高校院所"


@pytest.mark.parametrize(
    ("label", "text", "wanted"),
    [
        (OFFICE, "近日，省政府办公厅印发通知。", ["省政府办公厅"]),
        (OFFICE, "省委、省政府高度重视。", ["省委", "省政府"]),
        (OFFICE, "江西省政府新闻办召开会议。", ["江西省政府新闻办"]),
        (OFFICE, "由中共绍兴市委宣传部主办。", ["绍兴市委宣传部"]),
        (OFFICE, "工信部装备工业一司副司长何力到会。", ["工信部装备工业一司"]),
        (OFFICE, "全省政府系统、城市政府都应如此。", []),
        (OFFICE, "受市委托，各县政协委员提出建议。", []),
        (OFFICE, "工信部有关司局负责人到会。", ["工信部"]),
        (PRODUCT, "育成“新麦12号”“郑豆3号”等新品种。", ["新麦12号", "郑豆3号"]),
        (PRODUCT, "“远望二号”养殖工船下水。", ["远望二号", "养殖工船"]),
        (PRODUCT, "康复机器人“安步达”已进入医院。", ["康复机器人", "安步达"]),
        (PRODUCT, "机器人“下楼”送货。", []),
        (PRODUCT, "“新市办”“便民通”等平台上线。", ["新市办", "便民通"]),
        (PRODUCT, "生产盐酸埃克替尼片。", ["盐酸埃克替尼片"]),
        (PRODUCT, "布洛芬缓释胶囊销量居首。", ["布洛芬缓释胶囊"]),
        (POLICY, "推行“一照通行”“拿地开建”等改革举措。", ["一照通行", "拿地开建"]),
        (POLICY, "“十四五”期间投入加大。", ["十四五"]),
        (MEDIUM, "江海网·潮声新闻7月2日讯", ["江海网", "潮声新闻"]),
        (FIRM, "深交所上市公司有12家。", []),
        (FIRM, "云南白药集团文江七花有限责任公司投产。", ["云南白药集团文江七花有限责任公司"]),
        (FIRM, "郑州高新区石药控股集团扩产。", ["石药控股集团"]),
        (PARK, "安图生物体外诊断产业园封顶。", ["安图生物体外诊断产业园"]),
        (PARK, "太仓生物港已经开园。", ["太仓生物港"]),
        (SCHOOL, "通化师范学院增设专业。", ["通化师范学院"]),
    ],
)
def test_names(label: str, text: str, wanted: list[str]) -> None:
    assert names(text, label) == wanted, [(s.label, s.quote) for s in entities(text)]


def test_what_two_bodies_build_together_is_not_named_after_the_second() -> None:
    found = names("江海大学附属医院与成都高新区共建华西医药研究中心。", "机构/实验室")
    assert "华西医药研究中心" in found


def test_the_site_of_an_office_is_one_of_the_media() -> None:
    assert names("来源:江西省人民政府网\n正文。", MEDIUM) == ["江西省人民政府网"]
