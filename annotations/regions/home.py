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

# 我市, 全省 … speak of the home of who writes; 我国 and 全国 do not.
_OWN = re.compile(r"(?:我|本|全)(?P<what>省|市|区|县)(?![域别分块场区县民])")
_ADVERBS = ("完", "安", "健", "保", "成")  # 完全市场化, 安全区, 健全县域: no region spoken of

_LEVELS = {
    "省": ("province",),
    "市": ("city", "province"),
    "区": ("district", "new-area"),
    "县": ("district",),
}
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
    whole = registry.find(stem)
    if whole is not None and whole.level != "cluster":
        return whole
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
        if region.level in _LEVELS[what]:
            municipality = region.name in _MUNICIPALITIES
            # 我市 of a provincial paper may be any city; 我省 of a municipality there is not.
            if region.level == "province" and (what == "市") != municipality:
                return None
            return region
    return None
