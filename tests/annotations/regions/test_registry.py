"""Names of regions, in either script and any bracket, alone and in running text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import BijianError
from annotations.regions import Registry, load_registry
from annotations.regions.model import LEVELS


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def names(registry: Registry, text: str) -> list[str]:
    return [region.name for _, _, region in registry.mentions(text)]


def test_the_shipped_lists_are_whole(registry: Registry) -> None:
    by_level = {level: [r for r in registry if r.level == level] for level in LEVELS}
    assert len(by_level["province"]) == 34
    assert len(by_level["city"]) >= 333
    assert len(by_level["district"]) > 2500
    assert all(by_level.values())
    for region in registry:
        assert not region.parent or registry.find(region.parent) is not None, region
        for member in region.members:
            assert registry.find(member) is not None, (region.name, member)
        assert registry.find(region.name) is region


STATE_NEW_AREAS = (
    "浦东新区 滨海新区 两江新区 舟山群岛新区 兰州新区 南沙新区 "
    "西咸新区 贵安新区 西海岸新区 金普新区 天府新区 湘江新区 江北新区 "
    "福州新区 滇中新区 哈尔滨新区 长春新区 赣江新区 雄安新区"
)


def test_what_the_state_has_counted(registry: Registry) -> None:
    assert len(STATE_NEW_AREAS.split()) == 19
    for name in STATE_NEW_AREAS.split():
        region = registry.find(name)
        assert region is not None and region.level == "new-area", name
    assert len([r for r in registry if r.name.endswith("自贸区")]) == 22
    several = [r for r in registry if r.name.endswith("国家自主创新示范区")]
    assert all(r.level == "cluster" and len(r.members) >= 2 for r in several)
    bay = registry.find("粤港澳大湾区")
    assert bay is not None and len(bay.members) == 11
    # What crosses the borders of provinces says which of their cities belong to it.
    plain, shenyang = registry.find("关中平原城市群"), registry.find("沈阳")
    assert plain is not None and shenyang is not None
    for city, inside in (("西安", True), ("天水", True), ("榆林", False)):
        member = registry.find(city)
        assert member is not None and registry.contains(plain, member) is inside
    circle = registry.find("沈阳现代化都市圈")
    assert circle is not None and registry.contains(circle, shenyang)


def test_a_spelling_belongs_to_one_zone_or_cluster(registry: Registry) -> None:
    owner: dict[str, str] = {}
    for region in registry:
        if region.level == "district":
            continue
        for spelling in dict.fromkeys((region.name, *region.aliases)):
            assert owner.setdefault(spelling, region.name) == region.name, spelling


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("重庆市", "重庆"),
        ("重慶", "重庆"),
        ("西部（重慶）科學城", "西部(重庆)科学城"),
        ("西部(重庆)科学城", "西部(重庆)科学城"),
        ("京津冀地區", "京津冀"),
        ("成渝双城经济圈", "成渝地区双城经济圈"),
        ("龙华区", "龙华区"),
        ("海口市龙华区", "海口龙华区"),
        ("光谷", "东湖高新区"),
        ("浦东", "浦东新区"),
        ("内蒙古自治区", "内蒙古"),
        ("恩施州", "恩施土家族苗族自治州"),
        ("吉林", "吉林"),
        ("合肥高新技术产业开发区", "合肥高新区"),
        ("江阴国家高新区", "江阴高新区"),
        ("吉林高新区", "吉林高新区"),
        ("襄阳经济技术开发区", "襄阳经开区"),
        ("中国(上海)自由贸易试验区", "上海自贸区"),
        ("中国(上海)自由贸易试验区临港新片区", "临港新片区"),
        ("张江国家自主创新示范区", "上海张江高新区"),
        ("长三角一体化示范区", "长三角生态绿色一体化发展示范区"),
    ],
)
def test_find(registry: Registry, spelling: str, name: str) -> None:
    region = registry.find(spelling)
    assert region is not None and region.name == name


def test_find_refuses_to_guess(registry: Registry) -> None:
    assert registry.find("亚特兰蒂斯") is None
    assert registry.find("") is None


def test_parents_and_titles(registry: Registry) -> None:
    zone = registry.find("西部(重庆)科学城")
    district = registry.find("龙华区")
    assert zone is not None and zone.parent == "重庆"
    assert district is not None
    assert [region.name for region in registry.parents(district)] == ["深圳", "广东"]
    assert registry.title("龙华区") == "深圳 · 龙华区"
    assert registry.title("海口龙华区") == "海口龙华区"
    assert registry.title("深圳") == "深圳"
    assert registry.title("不在册") == "不在册"


def test_clusters_contain_their_members_and_what_lies_in_them(registry: Registry) -> None:
    cluster, city, zone = (registry.find(name) for name in ("京津冀", "石家庄", "天津经开区"))
    assert cluster and city and zone
    assert registry.contains(cluster, city) and registry.contains(cluster, zone)
    assert not registry.contains(city, cluster)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("走进西部（重慶）科學城，重慶高新區的企業", ["西部(重庆)科学城", "重庆高新区"]),
        ("北京大兴—天津西青—河北石家庄—保定安国", ["大兴区", "西青区", "河北", "石家庄", "安国市"]),
        ("深圳市龙华区，龙华区企业", ["龙华区", "龙华区"]),
        ("海口市的龙华区", ["海口", "海口龙华区"]),
        ("福州的鼓楼区", ["福州", "福州鼓楼区"]),
        ("京津冀协同发展", ["京津冀"]),
        ("粤港澳大湾区与长三角", ["粤港澳大湾区", "长三角"]),
        ("北京大学、上海交大、重庆银行、北京时间", []),
        ("朝阳产业、平安科技、日照充足", []),
        ("黄河南岸、珠江西岸", []),
        ("河北区域格局", ["河北"]),
        ("西部(重庆)科学城谋划，科学城正聚焦", ["西部(重庆)科学城"] * 2),
        ("科学城正聚焦", []),
        ("成都科学城与西部(重庆)科学城", ["西部(成都)科学城", "西部(重庆)科学城"]),
        ("龙华区的企业，如今龙华为产业而兴", ["龙华区", "龙华区"]),
    ],
)
def test_mentions(registry: Registry, text: str, found: list[str]) -> None:
    assert names(registry, text) == found


@given(
    st.text(st.characters() | st.sampled_from("西部(重庆)科学城北京龙华区海口市（）"), max_size=60)
)
def test_mentions_are_sorted_disjoint_and_within(registry: Registry, text: str) -> None:
    position = 0
    for start, end, _ in registry.mentions(text):
        assert position <= start < end <= len(text)
        position = end


def test_a_users_own_list_adds_and_replaces(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[region]]\nname = "星城"\nlevel = "zone"\nparent = "重庆"\naliases = ["重庆星城"]\n'
        '[[region]]\nname = "京津冀"\nlevel = "cluster"\nmembers = ["北京"]\n',
        encoding="utf-8",
    )
    registry = load_registry(extra=[own])
    assert names(registry, "重庆星城与京津冀") == ["星城", "京津冀"]
    cluster = registry.find("京津冀")
    assert cluster is not None and cluster.members == ("北京",)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('[[region]]\nname = "x"\nlevel = "galaxy"\n', "regions-bad-entry"),
        ('[[region]]\nlevel = "zone"\n', "regions-bad-entry"),
        ("not toml", "regions-unreadable"),
    ],
)
def test_a_faulty_list_is_named(tmp_path: Path, content: str, code: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(BijianError) as caught:
        load_registry(extra=[own])
    assert caught.value.code == code
    assert caught.value.data["path"] == str(own)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("江苏省昆山市高新技术产业开发区，高新区", ["江苏", "昆山高新区", "昆山高新区"]),
        ("邯郸丛台经济开发区，丛台经济开发区", ["邯郸丛台经济开发区"] * 2),
        ("宁波前湾新区挂牌，前湾新区", ["宁波前湾新区"] * 2),
        # Once, it may be any words between a place and a zone.
        ("成都推进新区建设", ["成都"]),
        ("武汉新区域合作", ["武汉"]),
        ("全国高新区、省级经济开发区、国家级新区", []),
        ("南昌赣江新区", ["南昌", "赣江新区"]),
        ("石家庄市经济技术开发区", ["石家庄经开区"]),
        # No region inside a longer name.
        ("嘉義縣政府", ["嘉义县"]),
        ("某某义县", []),
        ("辽宁义县，走进义县", ["辽宁", "义县", "义县"]),
        ("黄渤海新区", ["烟台经开区"]),
        ("东方产经记者", []),
        ("海南省东方市", ["海南", "东方"]),
    ],
)
def test_zones_that_no_list_has_and_ends_of_longer_names(
    registry: Registry, text: str, found: list[str]
) -> None:
    assert names(registry, text) == found


def test_an_unlisted_zone_is_found_by_its_name_and_lies_in_its_place(registry: Registry) -> None:
    zone = registry.find("义乌高新区")
    city = registry.find("义乌市")
    assert zone is not None and city is not None
    assert (zone.name, zone.level, zone.parent) == ("义乌高新区", "zone", "义乌市")
    assert registry.contains(city, zone)
    assert [region.name for region in registry.parents(zone)] == ["义乌市", "金华", "浙江"]
    assert registry.title("义乌高新区") == "义乌高新区"
    assert registry.find("义乌市高新技术产业开发区") == zone
    assert registry.is_listed("义乌市") and not registry.is_listed("义乌高新区")
    assert registry.find("亚特兰高新区") is None
