"""Zones that no list has, told by the place they are called after: 太仓高新区.

A list is never whole: there are more than two thousand provincial zones. A place's name with
the name of a kind of zone right behind it is a zone of that place. With a name of its own
between (宁波前湾新区) it may be a verb instead (成都推进新区建设), so that a text has to use it
more than once.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from annotations.regions.model import Region

Chosen = Callable[[Sequence[Region]], Region | None]

_CANONICAL = {
    "高新区": "高新区",
    "高新技术产业开发区": "高新区",
    "高新技术开发区": "高新区",
    "国家高新区": "高新区",
    "国家级高新区": "高新区",
    "国家高新技术产业开发区": "高新区",
    "国家级高新技术产业开发区": "高新区",
    "经开区": "经开区",
    "经济技术开发区": "经开区",
    "国家经开区": "经开区",
    "国家级经开区": "经开区",
    "国家级经济技术开发区": "经开区",
    "经济开发区": "经济开发区",
    "新区": "新区",
    "开发区": "开发区",
}
_KIND = re.compile("|".join(sorted(_CANONICAL, key=lambda form: -len(form))))
# 新区域, 新区划: other words.
_GOES_ON = ("域", "划", "间", "块", "位")
_LONGEST_PLACE = 10
_OWN_NAME = (2, 3)
_HAN = re.compile("[\u4e00-\u9fff]+$")
# What no name of a zone has in it, but a sentence between a place and a zone.
_SENTENCE = frozenset("的在与和及把是有到从为将对等于以由了市区县省州其该各多个")


def zone_named(name: str, spelled: Mapping[str, Sequence[Region]], chosen: Chosen) -> Region | None:
    """The zone of this folded name, None where it is not a place's name with a kind of zone."""
    for kind in _KIND.finditer(name):
        if kind.end() != len(name):
            continue
        found = _at(name, kind, spelled, chosen)
        if found is not None and found[0] == 0:
            return found[1]
    return None


def zones_in(
    shadow: str, spelled: Mapping[str, Sequence[Region]], chosen: Chosen
) -> Iterator[tuple[int, int, Region]]:
    """(start, end, zone) in folded text, from left to right."""
    again: dict[str, bool] = {}
    for kind in _KIND.finditer(shadow):
        if shadow.startswith(_GOES_ON, kind.end()):
            continue
        found = _at(shadow, kind, spelled, chosen)
        if found is None:
            continue
        start, zone, own = found
        if own:
            name = shadow[start : kind.end()]
            if name not in again:
                whole = shadow.count(name)
                again[name] = whole > 1 or shadow.count(own + kind.group(0)) > whole
            if not again[name]:
                continue
        yield start, kind.end(), zone


def _at(
    shadow: str,
    kind: re.Match[str],
    spelled: Mapping[str, Sequence[Region]],
    chosen: Chosen,
) -> tuple[int, Region, str] | None:
    """(start, zone, its own name between the place and the kind) for a kind in the text."""
    suffix = _CANONICAL[kind.group(0)]
    for gap in (0, *_OWN_NAME):
        end = kind.start() - gap
        own = shadow[max(end, 0) : kind.start()]
        if gap and (len(own) < gap or not _HAN.match(own) or _SENTENCE & set(own)):
            continue
        for length in range(min(_LONGEST_PLACE, end), 1, -1):
            places = _places(shadow[end - length : end], suffix, spelled)
            place = chosen(places) if places else None
            if place is None or place.level not in ("city", "district"):
                continue
            if gap and place.level != "city":
                continue
            stem = _stem(shadow[end - length : end], place)
            listed = spelled.get(stem + own + suffix, ())
            if len(listed) == 1:
                return end - length, listed[0], own
            if place.level == "district" and place.name.endswith("区"):
                stem = place.parent + stem.removeprefix(place.parent)  # 保定竞秀
            return end - length, Region(stem + own + suffix, "zone", place.name), own
    return None


def _places(
    spelling: str, suffix: str, spelled: Mapping[str, Sequence[Region]]
) -> Sequence[Region]:
    """Those of the name, or of it without its 市 or 县: 太仓高新区 is of 太仓市."""
    if spelling in spelled:
        return spelled[spelling]
    # 建设新区 may be any sentence's: only a 市 or 县 is left out before it.
    for end in "市县" if suffix == "新区" else "市县区":
        if spelling + end in spelled:
            return spelled[spelling + end]
    return ()


def _stem(spelling: str, place: Region) -> str:
    """太仓市 as 太仓, 保定市竞秀区 as 保定竞秀."""
    if place.level == "district" and spelling.startswith(place.parent):
        rest = spelling.removeprefix(place.parent)
        if len(rest) > 2:
            spelling = place.parent + rest.removeprefix("市")
    bare = spelling[:-1] if spelling[-1] in "市区县" and len(spelling) > 2 else spelling
    return bare if len(bare) >= 2 else spelling
