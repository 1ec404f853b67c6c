"""Reads resources/regions/*.toml, and lists of the user's own, into a registry."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotations.errors import BijianError
from annotations.regions.model import LEVELS, Region
from annotations.regions.registry import Registry, Usage

SHIPPED = Path(__file__).resolve().parent.parent.parent / "resources" / "regions"

_CITY_ENDS = ("地区", "市", "盟")
_DISTRICT_ENDS = ("自治县", "自治旗", "林区", "特区", "新区", "区", "县", "市", "旗")


def load_registry(
    directory: Path = SHIPPED, *, extra: Sequence[Path] = (), own: str = ""
) -> Registry:
    """The shipped regions and those of ``extra`` files, which may replace them by name.

    ``own``: a project's own list as TOML text; it comes last. Raises
    ``BijianError("regions-unreadable")`` naming the file and the fault.
    """
    usage = _read(directory / "usage.toml")
    return Registry(
        known_regions(directory, extra=extra, own=own),
        Usage(
            key_cities=frozenset(usage.get("key_cities", ())),
            not_alone=frozenset(usage.get("not_alone", ())),
            not_before=tuple(usage.get("not_before", ())),
            not_after=dict(usage.get("not_after", {})),
        ),
        media=_read(directory / "media.toml").get("media", {}),
    )


def known_regions(
    directory: Path = SHIPPED, *, extra: Sequence[Path] = (), own: str = ""
) -> tuple[Region, ...]:
    """The regions of ``load_registry`` alone, in a third of the time: nothing is looked for."""
    provinces = _listed(directory / "provinces.toml")
    listed = [
        *_listed(directory / "clusters.toml"),
        *_listed(directory / "zones.toml"),
        *(region for path in extra for region in _listed(path)),
        *parse_regions(own, "regions"),
    ]
    usage = _read(directory / "usage.toml")
    short: Mapping[str, list[str]] = usage.get("short", {})
    cities = _cities(_read(directory / "cities.toml").get("cities", {}), short, provinces)
    key_cities = frozenset(usage.get("key_cities", ()))
    taken = {region.name for region in (*provinces, *cities, *listed)}
    districts = _districts(
        _read(directory / "districts.toml").get("districts", {}),
        (*provinces, *cities),
        key_cities,
        taken,
        usage.get("self_governing", ()),
    )
    named = _read(directory / "named-zones.toml")
    by_name = {region.name: region for region in (*provinces, *cities, *districts)}
    by_name.update((zone.name, zone) for zone in _named_zones(named, by_name.values()))
    by_name.update((region.name, _with_forms(region, named)) for region in listed)
    return tuple(by_name.values())


def parse_regions(source: str, name: str) -> list[Region]:
    """The regions of a list in TOML; ``name`` names it in errors.

    Raises ``BijianError("regions-unreadable")`` or ``("regions-bad-entry")``.
    """
    try:
        rows = tomllib.loads(source).get("region", [])
    except tomllib.TOMLDecodeError as error:
        raise BijianError("regions-unreadable", path=name, detail=str(error)) from error
    if not isinstance(rows, list):
        raise BijianError("regions-bad-entry", path=name, number=1)
    return [_region(row, name, number) for number, row in enumerate(rows, 1)]


def write_regions(regions: Iterable[Region]) -> str:
    """A list of regions as TOML that ``parse_regions`` reads back."""
    entries: list[str] = []
    for region in regions:
        lines = ["[[region]]", f"name = {_string(region.name)}", f'level = "{region.level}"']
        if region.parent:
            lines.append(f"parent = {_string(region.parent)}")
        for key, names in (("aliases", region.aliases), ("members", region.members)):
            if names:
                lines.append(f"{key} = [{', '.join(map(_string, names))}]")
        entries.append("\n".join(lines) + "\n")
    return "\n".join(entries)


def merged_regions(old: str, new: str, name: str) -> str:
    """Two lists as one; of regions of one name the new one holds. ``name``: of the new list."""
    regions = {region.name: region for region in parse_regions(old, "regions")}
    regions.update((region.name, region) for region in parse_regions(new, name))
    return write_regions(regions.values())


def _region(row: Any, path: str, number: int) -> Region:
    fields = row if isinstance(row, dict) else {}
    name, level = fields.get("name"), fields.get("level")
    lists = [fields.get("aliases", []), fields.get("members", [])]
    strings = all(
        isinstance(names, list) and all(isinstance(n, str) and n.strip() for n in names)
        for names in lists
    )
    parent = fields.get("parent", "")
    if (
        not isinstance(name, str)
        or not name.strip()
        or level not in LEVELS
        or not isinstance(parent, str)
        or not strings
    ):
        raise BijianError("regions-bad-entry", path=path, number=number)
    return Region(
        name=name.strip(),
        level=level,
        parent=parent.strip(),
        aliases=tuple(alias.strip() for alias in lists[0]),
        members=tuple(member.strip() for member in lists[1]),
    )


def _string(text: str) -> str:
    # JSON's strings are TOML's, except that TOML wants DEL escaped as well.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _listed(path: Path) -> list[Region]:
    return parse_regions(_source(path), str(path))


def _cities(
    table: Mapping[str, list[str]],
    short: Mapping[str, list[str]],
    provinces: Iterable[Region],
) -> list[Region]:
    taken = {province.name for province in provinces}
    cities: list[Region] = []
    for province, names in table.items():
        for full in names:
            name = next((full.removesuffix(end) for end in _CITY_ENDS if full.endswith(end)), full)
            if full in short or len(name) < 2 or name in taken:
                # 自治州 keep their full name; 吉林市 must not be taken for 吉林.
                cities.append(Region(full, "city", province, tuple(short.get(full, ()))))
            else:
                cities.append(Region(name, "city", province, (full,)))
    return cities


def _districts(
    table: Mapping[str, list[str]],
    above: Iterable[Region],
    key_cities: frozenset[str],
    taken: set[str],
    self_governing: Sequence[str],
) -> list[Region]:
    """Names that several divisions share carry their parent, save those of a key city."""
    parents = {spelling: r for r in above for spelling in (r.name, *r.aliases)}
    count = Counter(name for names in table.values() for name in names)
    in_key = Counter(
        name
        for parent, names in table.items()
        if parents[parent].name in key_cities
        for name in names
    )
    districts: list[Region] = []
    for parent_spelling, names in table.items():
        parent = parents[parent_spelling]
        for full in names:
            stem = next((full.removesuffix(e) for e in _DISTRICT_ENDS if full.endswith(e)), full)
            bare = (count[full] == 1 and full not in taken) or (
                parent.name in key_cities and in_key[full] == 1 and full not in taken
            )
            # 滨海新区, 两江新区, 浦东新区 stand in the list of zones, with their other names.
            if full in taken and full.endswith("新区"):
                continue
            name = full if bare else parent.name + full
            spellings = {p + full for p in (parent.name, *parent.aliases)}
            if len(stem) >= 2:
                spellings |= {p + stem for p in (parent.name, *parent.aliases)}
            if not bare:
                spellings.add(full)
            if full.endswith("自治县"):
                short = [one for one in self_governing if full.startswith(one)]
                spellings.update(form for one in short for form in (one, f"{one}县"))
            districts.append(
                Region(name, "district", parent.name, tuple(sorted(spellings - {name})))
            )
    return districts


def _named_zones(
    table: Mapping[str, Mapping[str, list[str]]], places: Iterable[Region]
) -> Iterator[Region]:
    """石家庄高新区 and its like: a zone for each place of each kind."""
    spelled = {spelling: p.name for p in places for spelling in (*p.aliases, p.name)}
    for suffix, kind in table.items():
        for place in kind["places"]:
            stem = place[:-1] if len(place) > 2 and place[-1] in "市区县" else place
            zone = Region(stem + suffix, "zone", spelled[place])
            yield _with_forms(zone, table)


def _with_forms(region: Region, table: Mapping[str, Mapping[str, list[str]]]) -> Region:
    """A zone under its longer names too: 合肥高新区 is 合肥高新技术产业开发区."""
    for suffix, kind in table.items():
        if region.level == "zone" and region.name.endswith(suffix) and region.name != suffix:
            stem = region.name.removesuffix(suffix)
            forms = (form.format(stem) for form in kind["forms"])
            return replace(region, aliases=tuple(dict.fromkeys((*region.aliases, *forms))))
    return region


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_source(path))
    except tomllib.TOMLDecodeError as error:
        raise BijianError("regions-unreadable", path=str(path), detail=str(error)) from error


def _source(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BijianError("regions-unreadable", path=str(path), detail=str(error)) from error
