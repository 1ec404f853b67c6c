"""What an article is about: counted in title and body, never in boilerplate."""

from pathlib import Path

import pytest

from annotations.model import Block
from annotations.regions import RegionProposal, Registry, load_registry, propose
from annotations.text.blocks import classify
from annotations.text.decode import decode
from annotations.text.offsets import apply_edits
from annotations.text.repair import propose_edits


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def proposals(registry: Registry, text: str, **known: str) -> list[RegionProposal]:
    return propose(registry, text, classify(text), **known)


def main(registry: Registry, text: str, **known: str) -> list[str]:
    return [p.region for p in proposals(registry, text, **known) if p.main]


def test_one_main_region_and_the_passages_it_rests_on(registry: Registry) -> None:
    text = (
        "苏州工业园区产值破千亿\n近日，苏州工业园区发布数据。园区位于苏州。\n"
        "与成都相比，苏州工业园区起步更早。\n"
    )
    found = proposals(registry, text)
    assert [p.region for p in found if p.main] == ["苏州工业园区"]
    assert found[0].region == "苏州工业园区" and found[0].score > found[1].score
    assert {text[start:end] for start, end in found[0].passages} == {"苏州工业园区"}


def test_two_when_they_are_balanced(registry: Registry) -> None:
    text = "苏州与成都：双城记\n苏州有企业300家，成都有企业310家。\n苏州重研发，成都重临床。\n"
    assert sorted(main(registry, text)) == ["成都", "苏州"]


def test_what_lies_in_the_main_region_is_not_another(registry: Registry) -> None:
    text = "重庆医药产业观察\n重庆渝中区企业多，重庆渝中区增速快，渝中区是重庆的核心区。\n"
    assert main(registry, text) == ["重庆"]


def test_boilerplate_never_counts(registry: Registry) -> None:
    text = (
        "新材料产业观察\n成都的产业发展很快。\n最近更新\n武汉发布计划\n武汉再添新军\n武汉武汉武汉\n"
        "武汉举行比赛\n版权所有：武汉某社\n"
    )
    found = proposals(registry, text)
    assert [p.region for p in found] == ["成都"]


def test_the_source_helps_only_where_nothing_else_does(registry: Registry) -> None:
    text = "产业观察\n我市产业发展很快，大家都有信心。\n"
    assert main(registry, text, source="深圳商报") == ["深圳"]
    assert main(registry, text) == []
    assert main(registry, text.replace("我市", "成都"), source="深圳商报") == ["成都"]


@pytest.mark.parametrize(
    ("text", "source", "regions"),
    [
        ("鼓楼区的企业多了。鼓楼区出台政策。", "福州日报", ["福州鼓楼区"]),
        ("鼓楼区的企业多了。鼓楼区出台政策。", "徐州日报", ["徐州鼓楼区"]),
        ("鼓楼区的企业多了。鼓楼区出台政策。", "", ["鼓楼区"]),
        ("龙华区的企业多了。龙华区出台政策。", "海口日报", ["海口龙华区"]),
        ("龙华区的企业多了。龙华区出台政策。", "海南日报", ["海口龙华区"]),
        ("龙华区的企业多了。龙华区出台政策。", "深圳商报", ["龙华区"]),
        ("朝阳区的企业多了。朝阳区出台政策。", "长春日报", ["长春朝阳区"]),
        ("新华区的企业多了。新华区出台政策。", "沧州日报", ["沧州新华区"]),
        ("新华区的企业多了。新华区出台政策。", "石家庄日报", ["石家庄新华区"]),
        ("新华区的企业多了。新华区出台政策。", "", []),
        ("西湖区的企业多了。西湖区出台政策。", "南昌日报", ["南昌西湖区"]),
        # What the text names counts more than where its source is at home.
        ("南京鼓楼区：鼓楼区的企业多了，南京重视鼓楼区。", "福州日报", ["鼓楼区"]),
        ("石家庄高新技术产业开发区产值增长。石家庄高新区有企业300家。", "", ["石家庄高新区"]),
        ("中国（湖北）自由贸易试验区挂牌，湖北自贸区有企业9万家。", "", ["湖北自贸区"]),
        ("苏南国家自主创新示范区建设加快，苏南自创区政策落地。", "", ["苏南国家自主创新示范区"]),
        ("胶东经济圈五市合作，胶东经济圈规划出台。", "", ["胶东经济圈"]),
    ],
)  # fmt: skip
def test_names_that_several_places_share(
    registry: Registry, text: str, source: str, regions: list[str]
) -> None:
    found = propose(registry, text, (Block(0, len(text), "body"),), source=source)
    assert [p.region for p in found if p.main] == regions


@pytest.mark.parametrize(
    ("number", "regions"),
    [
        ("000", ["西部(重庆)科学城"]),
        ("001", ["龙华区"]),
        ("002", ["西部(重庆)科学城"]),
        ("003", ["京津冀"]),
        ("004", ["京津冀"]),
    ],
)
def test_the_real_articles(
    registry: Registry, seeds: Path, number: str, regions: list[str]
) -> None:
    raw = decode(next(seeds.glob(f"{number}_*.txt")).read_bytes()).text
    text = apply_edits(raw, propose_edits(raw))
    assert main(registry, text) == regions


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        # Who is treated, studies or banks there, and where somebody comes from, say little.
        (
            "东台小镇\n上海瑞金医院、上海自然博物馆、上海协和教育集团入驻，东台市政府和东台企业共建。\n",
            ["东台市"],
        ),
        # The brand of a park that is elsewhere.
        (
            "园区揭牌\n中关村(大兴)细胞产业园揭牌，中关村(大兴)细胞产业园由北京大兴区建设，北京支持。\n",
            ["大兴区"],
        ),
        (
            "获评优秀\n我市深圳(河源)产业园获评优秀，深圳(河源)产业园引进企业21家，投向河源市。\n",
            ["河源"],
        ),
        # Only the last of places that stand in each other is where something is.
        (
            "产业动态\n陕西省汉中市略阳县森林覆盖率78%，产业兴旺。\n",
            ["略阳县"],
        ),
        # Several places of one city against the province around it.
        (
            "车间里\n碧江高新区的车间投产。碧江区重视，贵州省支持，碧江区的贵州企业入选。\n",
            ["碧江区"],
        ),
        # The zone of a district that no list has, and a list of the whole country's.
        (
            "武清开发区再登全国产业园区百强榜\n武清开发区位列第48名，武清开发区有企业230家。\n",
            ["天津武清开发区"],
        ),
        # Only the school says where.
        ("南京师范大学举办推进会\n学校与企业合作，实验室揭牌。\n", ["南京"]),
        # What no list has: a zone called after a place.
        (
            "昆山经开区\n走进昆山经济技术开发区，江苏某某药业有限公司扩建。苏州市重视。\n",
            ["昆山经开区"],
        ),
        (
            "近日，保定莲池经济开发区传来消息。莲池经济开发区有企业20家，河北省给予支持。\n",
            ["保定莲池经济开发区"],
        ),
        # The zone governs the text though the title names the city.
        (
            "长春药谷再添项目\n日前，长春新区举行签约仪式，项目落户长春药谷。长春药谷很大。长春重视。\n"
            "长春新区负责人说，将加快建设。\n",
            ["长春新区"],
        ),
        # Named later on, or once, it does not.
        (
            "烟台医药大会开幕\n烟台举行大会。烟台有企业200家。\n黄渤海新区聚集了半数企业。\n",
            ["烟台"],
        ),
        (
            "合肥观察\n合肥高新区与合肥经开区都在合肥。合肥高新区大，合肥经开区快。合肥合肥。\n",
            ["合肥"],
        ),
        # Media and firms are named after places they do not speak of.
        ("某网湖南新闻3月2日电 长沙举行大会，湖南某某生物股份有限公司参加。\n", ["长沙"]),
        # The whole country, where the text says so.
        (
            "发布会：全国百余家园区主攻新药\n全国有园区百余家，苏州、泰州较快。\n",
            ["全国"],
        ),
        ("我国医药园区发展报告\n全国有园区500家。长三角园区增长。\n", ["全国"]),
        ("苏州综合竞争力保持全国前列\n全国园区很多，全国园区都在发展，全国如此。\n", ["苏州"]),
        ("医药产业观察\n我国医药产业发展很快，大家都有信心。\n", []),
        ("医药产业观察\n成都发展快，居全国第二，占全国的三成。\n", ["成都"]),
    ],
)
def test_what_the_article_is_about(registry: Registry, text: str, regions: list[str]) -> None:
    assert main(registry, text) == regions


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "吉林通化：医药城的路\n4月18日，吉林省医药大会在通化举行。吉林省多地参会。"
            "通化市去年产值358亿元，全市有企业93户。\n",
            ["通化"],
        ),
        (
            "药材产业观察\n甘肃药材有名。甘肃省内，陇西县种植35万亩。"
            "陇西县仓储百万吨，全县有加工企业50户，全县人均收入提高。\n",
            ["陇西县"],
        ),
        (
            "云南文山三七观察\n文山壮族苗族自治州产量大，文山市有市场。"
            "全州有企业98家，云南各地都来。\n",
            ["文山壮族苗族自治州"],
        ),
    ],
)
def test_the_narrower_place_that_an_article_is_about(
    registry: Registry, text: str, wanted: list[str]
) -> None:
    assert main(registry, text, title=text.split("\n")[0]) == wanted


def test_a_title_of_honour_is_no_place(registry: Registry) -> None:
    text = "通化观察\n通化是“中国医药城”，通化市的企业多。\n"
    assert "泰州医药高新区" not in [p.region for p in proposals(registry, text)]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        # Who comes to see a place, and where those come from who settle there.
        (
            "海口市政协来常考察健康产业\n7月28日，海口市政协一行来常考察。考察团来到常州生命健康产业园。\n"
            "该园是常州的重点园区。\n",
            ["常州"],
        ),
        (
            "北京10家药企入驻沧州\n由京冀共建的园区迎来北京的药企，北京药企保留批准文号。园区在沧州。\n",
            ["沧州"],
        ),
        # A document's place, however much it speaks of the country.
        (
            "近日，河南省印发方案，建设全国重要的医疗器械基地。\n郑州、新乡、安阳、商丘、信阳、南阳各有一园，"
            "打造全国知名平台，辐射全国市场。\n",
            ["河南"],
        ),
        # Districts side by side are of their city, and a district's own event is the district's.
        (
            "16个项目集中签约\n签约项目在牟平区、蓬莱区、莱阳市、福山区和牟平区。\n下一步，烟台市将建设药库。\n",
            ["烟台"],
        ),
        (
            "8月3日，重庆市巴南区举行重点项目集中开工活动。\n重庆生物医药产业园位于巴南区。重庆生物医药产业园"
            "已引进项目30个，占巴南区三成。重庆生物医药产业园还将扩建。\n",
            ["巴南区"],
        ),
        # A place that begins a name in a list counts little, one that is listed itself as ever.
        (
            "药港新进展\n菏泽现代医药港已签约。苏州近岸蛋白质、北京康辰、北京科信、北京必成、上海奕谱科技等企业落地菏泽。\n",
            ["菏泽"],
        ),
        # 长白山 is no 白山, 杭州湾 not 杭州.
        ("龙井市做大医药\n龙井市依托长白山资源，长白山药材种类多，长白山水质好。\n", ["龙井市"]),
        ("杭州湾新区再添新军\n康养项目在杭州湾新区落成。\n", ["宁波前湾新区"]),
    ],
)
def test_whose_article_it_is(registry: Registry, text: str, regions: list[str]) -> None:
    assert main(registry, text) == regions


@pytest.mark.parametrize(
    ("text", "region"),
    [
        # A cluster or a brand in the name of a park that is in one place
        (
            "位于苏州相城区的长三角江洲医疗科技产业园启用。\n长三角江洲医疗科技产业园打造长三角新高地，"
            "相城区再添载体。\n",
            "相城区",
        ),
        (
            "中关村医疗器械园二期开工\n中关村医疗器械园二期在大兴区开工。中关村医疗器械园占地百亩。\n",
            "大兴区",
        ),
        # Where visitors come to, whatever else is named
        (
            "某公司一行到盐城经济技术开发区考察交流。公司参与广东、上海、深圳、成都、北京等地的标准制定，"
            "在全国有线路，在全国领先。\n",
            "盐城经开区",
        ),
    ],
)
def test_names_of_parks_and_visits(registry: Registry, text: str, region: str) -> None:
    assert main(registry, text) == [region]


def test_a_cluster_that_is_spoken_of_stays(registry: Registry) -> None:
    text = "长三角生物医药观察\n长三角企业多，苏州领先。\n"
    assert main(registry, text) == ["长三角"]


def test_a_text_of_the_whole_country_without_any_place(registry: Registry) -> None:
    text = "上半年医药工业运行\n规模以上医药工业增加值增长11%,高于全国工业整体增速4个百分点。\n"
    assert main(registry, text) == ["全国"]
    assert main(registry, "医药观察\n企业很多。\n") == []


def test_a_place_in_brackets_only_says_which_branch(registry: Registry) -> None:
    assert main(registry, "医药产业增长\n引进某某方(成都)健康产业园等项目,全省增长。\n") == []


def test_self_governing_counties_by_their_short_names(registry: Registry) -> None:
    for text in ("秀山中药材产业\n秀山发展药材。\n", "秀山县中药材产业\n药材增长。\n"):
        assert main(registry, text) == ["秀山土家族苗族自治县"]
