"""Where media are at home, and what 我市 and 我省 mean in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import Block
from annotations.regions import Region, Registry, home_of, load_registry, propose
from annotations.regions.home import own_mentions
from annotations.regions.loading import merged_regions, parse_regions, write_regions


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("深圳商報", "深圳"), ("天津日报", "天津"), ("重庆晨报", "重庆"), ("上游新闻", "重庆"),
        ("河北长安网", "河北"), ("长江日报", "武汉"), ("滨海新区政府网", "滨海新区"),
        ("龙华区融媒体中心", "龙华区"), ("重庆高新区管委会", "重庆高新区"), ("北京商报", "北京"),
        ("西部(重庆)科学城", "西部(重庆)科学城"), ("来源：上游新聞", "重庆"),
        ("昆山日报", "昆山市"), ("萧山发布", "萧山区"), ("光明日报", None), ("新民网", None),
        ("新华社", None), ("人民日报", None), ("科技日报", None), ("京津冀发布", None),
        ("中国新闻网", None), ("今日頭條專欄", None), ("", None), ("今日高邮", "高邮市"),
    ],
)  # fmt: skip
def test_media_and_offices(registry: Registry, source: str, place: str | None) -> None:
    home = home_of(source, registry)
    assert (home and home.name) == place


def test_every_medium_of_the_list_has_a_place(registry: Registry) -> None:
    assert registry.media
    for medium, place in registry.media.items():
        home = home_of(medium, registry)
        assert home is not None and home.name == place, medium


@pytest.mark.parametrize(
    ("source", "text", "names"),
    [
        ("深圳商报", "我市与全省、本区", "深圳 广东"),
        ("重庆日报", "我市将完善政策，全省没有", "重庆"),
        ("河北日报", "我省发布，我市没有", "河北"),
        ("龙华区融媒体中心", "我区、我市", "龙华区 深圳"),
        ("广西日报", "全区上下、我区，全市没有，我省没有", "广西 广西"),
        ("南宁日报", "全区、我市", "广西 南宁"),
        ("内蒙古日报", "全区、全盟没有", "内蒙古"),
        ("成都高新区管委会", "全区、我市、全省", "成都高新区 成都 四川"),
        ("昆山日报", "我市、全省", "昆山市 江苏"),
        ("延边日报", "全州、我省，我市没有", "延边朝鲜族自治州 吉林"),
        ("苏州日报", "全州没有，我市", "苏州"),
        ("锡林郭勒日报", "全盟、全区", "锡林郭勒盟 内蒙古"),
        ("深圳商报", "健全市场体系，完全市场化，安全区，全市场，我国", ""),
    ],
)
def test_what_own_words_mean(registry: Registry, source: str, text: str, names: str) -> None:
    home = home_of(source, registry)
    assert home is not None
    found = list(own_mentions(text, home, registry))
    assert [region.name for _, _, region in found] == names.split()
    assert all(text[start:end][0] in "我全本" for start, end, _ in found)


def test_own_words_count_with_their_passages(registry: Registry) -> None:
    text = "我市出台措施。我市企业增多。成都也来了。"
    proposals = propose(registry, text, (Block(0, len(text), "body"),), source="深圳商报")
    assert proposals[0].region == "深圳" and proposals[0].main
    assert [text[start:end] for start, end in proposals[0].passages] == ["我市", "我市"]
    # The author's medium is asked where the source has no home.
    (first, *_) = propose(
        registry, text, (Block(0, len(text), "body"),), source="今日头条", author="上游新闻"
    )
    assert first.region == "重庆"
    unknown = propose(registry, text, (Block(0, len(text), "body"),), source="新华社")
    assert [proposal.region for proposal in unknown] == ["成都"]


NAMES = st.text(min_size=1, max_size=8).map(str.strip).filter(bool)


@given(
    st.lists(
        st.builds(
            Region,
            NAMES,
            st.sampled_from(["zone", "city", "cluster"]),
            st.just("") | NAMES,
            st.lists(NAMES, max_size=2).map(tuple),
            st.lists(NAMES, max_size=2).map(tuple),
        ),
        max_size=4,
        unique_by=lambda region: region.name,
    )
)
def test_a_list_is_read_back_as_written(regions: list[Region]) -> None:
    source = write_regions(regions)
    assert parse_regions(source, "own") == regions
    assert parse_regions(merged_regions(source, source, "own"), "own") == regions
