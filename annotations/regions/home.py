"""Where an article's source is at home, which says what 我市 and 我省 mean in it."""

import re
from collections.abc import Iterator

from annotations.model import Article
from annotations.regions.model import Region
from annotations.regions.registry import Registry, folded

# What a medium's name ends in; without it nothing stands behind the name of the place.
_MEDIUM = re.compile(
    r"(日报社?|商报|晚报|晨报|都市报|特区报|早报|快报|时报|经济报|法治报|科技报|青年报|报社?|新闻网?|"
    r"电视台|广播电视台|卫视|发布|政府网|长安网|在线|之声|网站?|融媒体?中心|客户端|观察|头条)$"
)

# 今日高邮, 掌上江阴: what small media put before the name of their place
_GREETING = re.compile("^(?:今日|掌上|智慧|魅力|活力|美丽|看)(?=[\u4e00-\u9fff]{2,4}$)")

# Words that are called like a county: 光明日报 is not at home in 光明区.
_WORDS = frozenset(
    "光明 新华 和平 团结 东方 解放 人民 新民 建设 民族 五星 红旗 向阳 前进 胜利 友好 幸福 先锋 "
    "新兴 城关 新城 东风 青年 振兴 振安 文化 科技 兴业".split()
)

# 我市, 全省 … speak of the home of who writes; 我国 and 全国 do not.
_OWN = re.compile(r"(?:我|本|全)(?P<what>省|市|区|县|州|盟|旗)(?![域别分块场区县民])")
_ADVERBS = ("完", "安", "健", "保", "成")  # 完全市场化, 安全区, 健全县域: no region spoken of

_LEVELS = {
    "省": ("province",),
    "市": ("district", "city", "province"),
    "区": ("district", "new-area", "zone", "science-city", "province"),
    "县": ("district",),
    "州": ("city",),
    "盟": ("city",),
    "旗": ("district",),
}
_ENDS = {"州": "自治州", "盟": "盟", "旗": "旗"}
# 全区 of theirs is the whole of it; the others have no 区 of their own.
_AUTONOMOUS = frozenset({"内蒙古", "广西", "西藏", "宁夏", "新疆"})
_MUNICIPALITIES = frozenset({"北京", "天津", "上海", "重庆"})


def home_place(article: Article, registry: Registry) -> Region | None:
    """Where the article's source is at home: 深圳商报 in 深圳; None where that is not known.

    The author is looked at where the source has no home: a platform that prints
    what 上游新闻 wrote.
    """
    return home_of(article.source, registry) or home_of(article.author, registry)


def home_of(source: str, registry: Registry) -> Region | None:
    """The place of a medium, an office or a site by the list of media, else by its name.

    A name that names several places (长江, 京津冀) has no home unless one lies in
    the other: 重庆日报两江新区频道 is at home in 两江新区.
    """
    name = folded(source).strip()
    if not name:
        return None
    for medium, place_name in registry.media.items():
        if medium in name:
            return registry.find(place_name)
    stem = name
    while (shorter := _MEDIUM.sub("", stem)) and shorter != stem:
        stem = shorter
    stem = _GREETING.sub("", stem)
    whole = registry.find(stem)
    if whole is not None and whole.level != "cluster":
        return whole
    if 2 <= len(stem) <= 4 and stem not in _WORDS:
        full = [registry.find(stem + end) for end in ("市", "县", "区")]
        found = [region for region in full if region is not None]
        if len(found) == 1:
            return found[0]
    places = [region for _, _, region in registry.mentions(stem) if region.level != "cluster"]
    if places:
        inner = places[0]
        for place in places[1:]:
            if registry.contains(inner, place):
                inner = place
            elif place.name != inner.name and not registry.contains(place, inner):
                return None
        return inner
    return None


def own_mentions(text: str, home: Region, registry: Registry) -> Iterator[tuple[int, int, Region]]:
    """(start, end, region) of each 我市, 全省 … in ``text``, where ``home`` has such a region."""
    shadow = folded(text)
    line = [home, *registry.parents(home)]
    for match in _OWN.finditer(shadow):
        if match.start() and shadow[match.start() - 1] in _ADVERBS:
            continue
        region = _meant(line, match["what"])
        if region is not None:
            yield match.start(), match.end(), region


def _meant(line: list[Region], what: str) -> Region | None:
    for region in line:
        if region.level not in _LEVELS[what]:
            continue
        name = region.name
        if what == "区":
            if region.level == "province" and name not in _AUTONOMOUS:
                return None
            if region.level in ("zone", "science-city") and not name.endswith("区"):
                continue
            if region.level == "district" and not name.endswith("区"):
                continue
        elif (what in _ENDS and not name.endswith(_ENDS[what])) or (
            what == "县" and name.endswith(("区", "市", "旗"))
        ):
            return None
        elif what == "市" and region.level == "district":
            if not name.endswith("市"):
                continue  # 我市 of a district is the city it lies in, of 昆山市 itself
        elif what == "市" and region.level == "city" and not _is_city(region):
            return None  # 我市 of a prefecture is one of its cities
        elif what == "省" and name in _AUTONOMOUS:
            return None
        # 我市 of a provincial paper may be any city; 我省 of a municipality there is not.
        if region.level == "province" and what in "省市":
            return region if (what == "市") == (name in _MUNICIPALITIES) else None
        return region
    return None


def _is_city(region: Region) -> bool:
    return not region.name.endswith(("自治州", "盟", "地区"))
