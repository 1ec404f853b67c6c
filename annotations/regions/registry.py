"""Finds regions by name and in running text."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotations.regions.model import Region
from annotations.regions.unlisted import zone_named, zones_in
from annotations.text.script import simplified

Mention = tuple[int, int, Region]

# One replacement a character: for texts this is ten times as fast as str.translate.
_FOLDED = tuple(zip("（）［］　", "()[] ", strict=True))
_HEADS = (
    "科学城",
    "新区",
    "高新区",
    "经开区",
    "自贸区",
    "工业园区",
    "经济开发区",
    "开发区",
    "示范区",
    "大湾区",
)
# Behind these a name begins: 在义县, 走进义县.
_BEFORE_NAMES = frozenset("在到赴与和及的是于从由对为向自进访了把被将给让以同跟往去至即该今日者我")
_DISTRICT_END = re.compile("(新区|区|县|市)$")


@dataclass(frozen=True, slots=True)
class Usage:
    """How names are used in running text; see resources/regions/usage.toml."""

    key_cities: frozenset[str] = frozenset()
    not_alone: frozenset[str] = frozenset()
    not_before: tuple[str, ...] = ()
    not_after: Mapping[str, str] = field(default_factory=dict)


class Registry:
    """All regions known to a project, by any spelling in either script."""

    def __init__(
        self,
        regions: Sequence[Region],
        usage: Usage | None = None,
        *,
        media: Mapping[str, str] | None = None,
    ) -> None:
        self._usage = usage or Usage()
        # The longer name first: 正北方网 is not 北方网.
        self.media = dict(sorted((media or {}).items(), key=lambda row: -len(row[0])))
        """Names of media that do not say where they are at home, with that place."""
        self._regions = {region.name: region for region in regions}
        spelled: defaultdict[str, list[Region]] = defaultdict(list)
        rows = [
            (spelling, region)
            for region in self._regions.values()
            for spelling in dict.fromkeys((region.name, *region.aliases))
        ]
        # One call for all: a call each costs half a second at start.
        spellings = folded("\n".join(spelling for spelling, _ in rows)).split("\n")
        self._folded: dict[str, str] = {}
        for spelling, (_, region) in zip(spellings, rows, strict=True):
            self._folded.setdefault(region.name, spelling)  # its name comes first
            if region not in spelled[spelling]:
                spelled[spelling].append(region)
        self._spelled = dict(spelled)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for spelling in self._spelled:
            if len(spelling) > 1 and spelling not in self._usage.not_alone:
                lengths[spelling[:2]].add(len(spelling))
        self._lengths = {key: sorted(found, reverse=True) for key, found in lengths.items()}
        # Where a name may start, found without a step of Python a character.
        self._starts = _pairs(self._lengths)

    def __iter__(self) -> Iterator[Region]:
        return iter(self._regions.values())

    def __len__(self) -> int:
        return len(self._regions)

    def find(self, name: str) -> Region | None:
        """The region of this name or alias; None if there is none or it could be several.

        A zone called after a listed place (太仓高新区) is found though no list has it.
        """
        if name in self._regions:
            return self._regions[name]
        shadow = folded(name).strip()
        if shadow in self._spelled:
            return self._chosen(self._spelled[shadow], Counter())
        return zone_named(shadow, self._spelled, lambda places: self._chosen(places, Counter()))

    def is_listed(self, name: str) -> bool:
        """Whether a list has a region of exactly this name; ``find`` knows other zones too."""
        return name in self._regions

    def parents(self, region: Region) -> list[Region]:
        """What it lies in, from the nearest outwards."""
        found: list[Region] = []
        while region.parent in self._regions and len(found) < 8:
            region = self._regions[region.parent]
            found.append(region)
        return found

    def title(self, name: str) -> str:
        """For display: with the region it lies in, such as "深圳 · 龙华区"."""
        region = self._regions.get(name)
        if region is None or not region.parent or region.level == "city":
            return name
        if folded(region.parent) in folded(name):
            return name
        return f"{region.parent} · {name}"

    def contains(self, outer: Region, inner: Region) -> bool:
        """``inner`` lies in ``outer``: by its parents, or as a member of a cluster."""
        line = [inner, *self.parents(inner)]
        if any(region.name == outer.name for region in line[1:]):
            return True
        return any(region.name in outer.members for region in line)

    def mentions(self, text: str, *, home: Region | None = None) -> list[Mention]:
        """(start, end, region) of every mention, longest first at each place, in order.

        A name that several districts share is resolved by the cities the text
        names, then by ``home``, where who writes is at home; a short form (龙华, 科学城)
        counts where the full name occurs.
        """
        shadow = folded(text)
        found = self._matches(shadow)
        named = Counter(regions[0].name for _, _, regions in found if len(regions) == 1)
        near = [region.name for region in (home, *self.parents(home))] if home else []
        mentions: list[Mention] = []
        for start, end, regions in found:
            region = self._chosen(regions, named, near)
            if region is not None:
                mentions.append((start, end, region))
        unlisted = zones_in(shadow, self._spelled, lambda places: self._chosen(places, named, near))
        return self._with_short_forms(shadow, _with_zones(mentions, list(unlisted)))

    def _matches(self, shadow: str) -> list[tuple[int, int, list[Region]]]:
        found: list[tuple[int, int, list[Region]]] = []
        lengths = self._lengths
        done = 0
        for match in self._starts.finditer(shadow):
            position = match.start()
            if position < done:
                continue
            for length in lengths.get(shadow[position : position + 2], ()):
                spelling = shadow[position : position + length]
                if spelling not in self._spelled or spelling in self._usage.not_alone:
                    continue
                if spelling.endswith("区") and shadow.startswith("域", position + length):
                    continue  # 河北区域 is not 河北区
                done = position + length
                if self._stands(shadow, position, done, spelling):
                    found.append((position, done, self._spelled[spelling]))
                break
        return found

    def _stands(self, shadow: str, start: int, end: int, spelling: str) -> bool:
        if shadow.startswith(self._usage.not_before, end):
            return False
        # 嘉|义县: a county of two characters may be the end of a longer name.
        if len(spelling) == 2 and spelling[1] == "县" and not self._begins(shadow, start):
            return False
        return not (start and shadow[start - 1] in self._usage.not_after.get(spelling, ""))

    def _begins(self, shadow: str, at: int) -> bool:
        """Whether a name may start here: behind no character of a name."""
        before = shadow[max(0, at - 8) : at]
        if not before or not "\u4e00" <= before[-1] <= "\u9fff" or before[-1] in _BEFORE_NAMES:
            return True
        return any(before[-length:] in self._spelled for length in range(2, len(before) + 1))

    def _chosen(
        self, regions: Sequence[Region], named: Counter[str], near: Sequence[str] = ()
    ) -> Region | None:
        """One of several regions of a name: the one whose surroundings the text names most,
        else the one that lies in the narrowest of ``near``."""
        if len(regions) <= 1:
            return regions[0] if regions else None
        weights = [
            max((named[parent.name] for parent in self.parents(region)), default=0)
            for region in regions
        ]
        best = max(weights)
        if best:
            leading = [r for r, weight in zip(regions, weights, strict=True) if weight == best]
            if len(leading) == 1:
                return leading[0]
            regions = leading
        for name in near:
            inside = [r for r in regions if any(p.name == name for p in self.parents(r))]
            if len(inside) == 1:
                return inside[0]
        # What stands on its own comes before what lies in it: 吉林 the province.
        higher = [region for region in regions if region.level in ("cluster", "province")]
        if len(higher) == 1:
            return higher[0]
        key = [region for region in regions if region.parent in self._usage.key_cities]
        return key[0] if len(key) == 1 else None

    def _with_short_forms(self, shadow: str, mentions: list[Mention]) -> list[Mention]:
        forms: dict[str, str] = {}
        known = {region.name: region for _, _, region in mentions}
        for name, region in known.items():
            full = self._folded.get(name, name)
            if region.level == "district":
                # Without the city's name before it: 海口龙华区 → 龙华区.
                own = full.removeprefix(self._folded.get(region.parent, ""))
                stem = _DISTRICT_END.sub("", own)
                if len(stem) >= 2 and stem not in self._spelled:
                    forms[stem] = "" if stem in forms else name
            elif name not in self._regions:
                # 竞秀经济开发区 of 保定竞秀经济开发区, 前湾新区 of 宁波前湾新区.
                own = full
                for outer in (region, *self.parents(region)):
                    own = own.removeprefix(self._folded.get(outer.parent, ""))
                if own != full and own not in _HEADS and own not in self._spelled:
                    forms[own] = "" if own in forms else name
            for head in _HEADS:
                if full.endswith(head) and full != head:
                    forms[head] = "" if head in forms else name
        starts = [start for start, _, _ in mentions]
        ends = [end for _, end, _ in mentions]
        extra: list[Mention] = []
        taken: list[tuple[int, int]] = []
        for form, name in sorted(forms.items(), key=lambda row: -len(row[0])):
            if not name:
                continue
            for match in re.finditer(re.escape(form), shadow):
                start, end = match.span()
                at = bisect_left(ends, start)
                # Right after another place it is that place's: 成都科学城.
                if at < len(starts) and (starts[at] < end and ends[at] >= start):
                    continue
                if any(low < end and start < high for low, high in taken[-8:]):
                    continue
                if self._stands(shadow, start, end, form):
                    extra.append((start, end, known[name]))
                    taken.append((start, end))
        return sorted((*mentions, *extra), key=lambda row: row[:2]) if extra else mentions


def _with_zones(mentions: list[Mention], zones: Sequence[Mention]) -> list[Mention]:
    """A zone takes the place of those it is called after; a listed zone stays as it is."""
    starts = [start for start, _, _ in mentions]
    dropped: set[int] = set()
    kept: list[Mention] = []
    for start, end, zone in zones:
        first = bisect_left(starts, start)
        if first and mentions[first - 1][1] > start:
            first -= 1
        inside = [at for at in range(first, bisect_left(starts, end))]
        if all(start <= mentions[at][0] and mentions[at][1] < end for at in inside):
            dropped.update(inside)
            kept.append((start, end, zone))
    if not kept:
        return mentions
    left = (mention for at, mention in enumerate(mentions) if at not in dropped)
    return sorted((*left, *kept), key=lambda row: row[:2])


def folded(text: str) -> str:
    """Simplified, with half-width brackets; as long as ``text``."""
    shadow = simplified(text)
    for wide, narrow in _FOLDED:
        shadow = shadow.replace(wide, narrow)
    return shadow


def _pairs(heads: Iterable[str]) -> re.Pattern[str]:
    """Matches the first of two characters that may be one of ``heads``, or a few others."""
    listed = list(heads)
    if not listed:
        return re.compile("(?!)")
    first, second = ("".join(sorted({head[at] for head in listed})) for at in (0, 1))
    return re.compile(f"[{re.escape(first)}](?=[{re.escape(second)}])")
