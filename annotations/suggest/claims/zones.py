"""Development zones that the list of regions lacks, by the place they are called after.

太仓高新区 is no figure of 太仓市: what a zone's own name says is of the zone.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotations.model import Article
from annotations.quantities.shadow import folded
from annotations.regions import Mention, Region, Registry

_HEAD = (
    r"(?:(?:国家|省)级)?(?:高新(?:技术产业开发)?区|经开区|经济(?:技术)?开发区|高新技术开发区|工业园区|"
    r"综合保税区|综保区|保税区|自贸区|临空经济区|空港经济区|产业集聚区|开发区)"
)
_AFTER = re.compile(_HEAD)
_NAME = re.compile("[\u4e00-\u9fff]+")
_BARE = len("省级开发区")
_WITHIN = frozenset({"province", "city", "district"})


def with_zones(shadow: str, mentions: Sequence[Mention], registry: Registry) -> list[Mention]:
    """The mentions, those that only begin the name of an unlisted zone as that zone.

    A zone named in full somewhere goes by that name: 竞秀经济开发区 by 保定竞秀经济开发区.
    """
    rows: list[Mention] = []
    names: dict[str, Region] = {}
    for start, end, region in _opened(shadow, mentions, registry):
        head = _AFTER.match(shadow, end) if region.level in _WITHIN else None
        if head is None or _zones_of_all(shadow[start:end], region, head.group()):
            rows.append((start, end, region))
            continue
        name = shadow[start : head.end()]
        rows.append((start, head.end(), Region(name, "zone", parent=region.name)))
        names.setdefault(name, rows[-1][2])
    if not names:
        return rows
    full = {
        name: max((other for other in names if other.endswith(name)), key=len) for name in names
    }
    return [
        (start, end, names[full[region.name]] if region.name in full else region)
        for start, end, region in rows
    ]


def _zones_of_all(place: str, region: Region, head: str) -> bool:
    """全省开发区, 安徽省级开发区: all that the place has, no zone of its own."""
    if place[0] in "全我本该":
        return True
    return region.level == "province" and head.endswith("开发区") and len(head) <= _BARE


def main_region(article: Article, registry: Registry) -> Region | None:
    """The article's first region; where the title names a zone of it, that zone.

    A zone that the list lacks is known by the place its name begins with.
    """
    if not article.regions:
        return None
    given = article.regions[0]
    known = registry.find(given)
    if known is None:
        zones = [region for _, _, region in _zones(given, registry)]
        return zones[0] if zones else None
    if known.level not in _WITHIN:
        return known
    for _, _, zone in _zones(article.title, registry):
        outer = registry.find(zone.parent)
        if outer is not None and outer.name == known.name:
            return zone
    bare = _AFTER.search(article.title)
    if bare is not None:
        # 上半年经开区工业稳居全市第一, on the site of 雅安经开区
        for _, _, zone in _zones(article.source or "", registry):
            outer = registry.find(zone.parent)
            if outer is not None and outer.name == known.name and zone.name.endswith(bare[0]):
                return zone
    return known


def _zones(text: str, registry: Registry) -> list[Mention]:
    shadow = folded(text)
    found = with_zones(shadow, registry.mentions(shadow), registry)
    return [row for row in found if row[2].level == "zone" and not registry.is_listed(row[2].name)]


def _opened(shadow: str, mentions: Sequence[Mention], registry: Registry) -> list[Mention]:
    """The mentions of a text, and a bare 太仓 before the head of a zone."""
    found = list(mentions)
    for head in _AFTER.finditer(shadow):
        for length in (4, 3, 2):
            start = head.start() - length
            if start < 0 or any(start < high for _, high, _ in _near(found, head.start())):
                continue
            stem = shadow[start : head.start()]
            if not _NAME.fullmatch(stem):
                continue
            named = [registry.find(stem + end) for end in ("市", "县", "区")]
            places = [region for region in named if region is not None]
            if len(places) == 1:
                found.append((start, head.start(), places[0]))
                break
    return sorted(found, key=lambda row: row[:2])


def _near(mentions: Sequence[Mention], before: int) -> Sequence[Mention]:
    """The mentions that begin last before a place."""
    at = bisect_left(mentions, before, key=lambda row: row[0])
    return mentions[max(0, at - 3) : at]
