"""Which regions an article is about, with the passages that say so."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from annotations.model import Block
from annotations.regions.epithets import is_epithet
from annotations.regions.home import home_of, own_mentions
from annotations.regions.listed import begins_listed_name
from annotations.regions.model import Region, RegionProposal
from annotations.regions.registry import Registry, folded
from annotations.text.segmentation import sentence_at

_WEIGHTS = {"title": 6.0, "heading": 2.0, "body": 1.0}
_OPENING = 300
_ENOUGH = 2.5  # what says where an article is of
_HARDLY = 0.5  # only where a wire is from, or firms
_SCHOOL = re.compile(
    r"([\u4e00-\u9fff]{2})(?:师范|医科|中医药|药科|理工|工业|农业|林业|科技|财经|外国语|交通)?大学"
)
_BALANCED = 0.8
_PASSAGES = 12
_OTHERS = 0.2  # of a mention's weight, where it is part of the name of a firm or a medium

_SIDE_BY_SIDE = 3  # districts
_PART_OF_ALL = 0.6
_OWN_SHARE = 0.3
_SPOKEN = 2  # times that 全市 and its like have to come
_PART = 0.3
_HALF = 0.5
_WHAT = {"province": "省", "city": "市", "district": "区"}
_MUNICIPAL = frozenset({"北京", "天津", "上海", "重庆"})

_MANY = 6  # places
_SHARE_OF_ALL = 0.25
_COUNTRYWIDE = re.compile("全国工业|全国平均|海关|国家统计局|工信部|全国规模以上")
_WHOLE = re.compile("我国|全国|国家级|中国(?=[^,。;]{0,8}(?:产业|园区|行业|市场))")

NATION = "全国"
"""The region of an article that says it is about the whole country; no list has it."""

_ZONES = frozenset({"zone", "science-city", "new-area"})
# No sentence stands between: 江苏的药企有某某有限公司.
_FIRM_BEHIND = re.compile(
    r"(?:(?![的在与和及是到了]|有(?!限))[\u4e00-\u9fff()]){1,16}?(?:有限责任公司|有限公司|股份公司|集团公司)"
)
# 中新网河北新闻11月8日电: what stands there is a medium's, not what it writes about.
_WIRE = re.compile(
    r"[\u4e00-\u9fff]{0,3}?(?:新闻|频道|站|分社|分网|记者站)?\s*\d{1,2}月\d{1,2}日\s*(?:电|讯|消息)"
)
_NATION = re.compile(
    r"(?<![占居列位为是于])(?:全国(?![^,。;]{0,14}(?:百强|榜|排行|排名|竞争力)|性|首|第|前|人大|政协|唯一|最|领先|平均|重点|工商|知名|一流|百强|各地|两会)"
    r"|我国|中国(?=\S{0,12}(?:行业|产业|市场|园区|企业|经济|制造)))"
)


# 上海瑞金医院, 上海自然博物馆; 山东人常某某: the name of something else, where somebody comes from.
_BEGINS_OTHER = re.compile(
    r"(?:(?![的在与和及是到了、有市省区县])[\u4e00-\u9fff]){1,8}?(?:医院|大学(?!城)|博物馆|教育集团|地产集团|银行|证券)(?![区城园])"
    r"|人(?=[\u4e00-\u9fff]{2,3}[,、，])"
)
# 中关村(大兴)…产业园: the brand of a park that is elsewhere.
_BRAND_OF_PARK = re.compile(
    r"\([\u4e00-\u9fff]{2,4}\)[\u4e00-\u9fff]{0,12}?(?:产业园|小镇|科技园|基地|园区|中心)"
)
_BRANDS = frozenset({"中关村"})
_PARK_BEHIND = re.compile(
    r"(?:(?![的在与和及是到了、])[\u4e00-\u9fff]){1,14}?(?:产业园|科技园|园区|基地|创新中心|研究院|器械园|医药园|产业城)"
)
_COMES_TO = re.compile(r"(?:到|赴|来|走进|前往|莅临)[\u4e00-\u9fff]{0,3}$")
_TO_SEE = re.compile(r"[^,。;:!?\s]{0,10}?(?:考察|调研|参观|交流|观摩|访问|走访)")
# 海口市政协来常考察, 四川代表团赴苏州学习: who comes to see a place is no subject of the article.
_VISITOR = re.compile(
    r"[^,。;:!?\s]{0,14}?(?:参访|到访|做客)|[^,。;:!?\s]{0,12}?(?:来|赴|到|前往|莅临|走进)(?![自源年月日期])[^,。;:!?\s]{1,8}?(?:考察|调研|学习|参观|访问|交流|取经|洽谈|视察|走访)"
)
# 北京10家医药企业入驻沧州: where those come from who settle elsewhere.
_ORIGIN = re.compile(
    r"[^,。;:!?\s]{0,10}?(?:企业|药企|产业|公司)[^,。;:!?\s]{0,14}?(?:入驻|落户|落子|“落子”|转移到|迁入|进驻|迁至|转移落户)(?=[\u4e00-\u9fff]{2})"
)
# 南方省江州区举行…活动: who does what the article opens with.
_ACTS = re.compile(
    r"(?:市|区|县|省)?(?:正式|隆重)?(?:举行|召开|举办|启动)[^,。]{4,40}(?:活动|仪式|大会|会议|推进会)"
)
# 河南省印发…, 省政府办公厅: whose document the text is about.
_ISSUES = re.compile(
    r"(?:省|市|区|县|自治区)?(?:人民)?(?:政府|办公厅|工信厅|发改委|发展改革委|药监局|卫生健康委|科技厅|经信厅|经信局|工信局|科技局)?(?:日前|近日|正式|联合|今天|昨日)?(?:印发|出台|发布|公布|下发|制定)(?:了|实施)?(?:《|[^,。;]{0,20}?(?:方案|计划|意见|措施|规划|办法))"
)


def propose(
    registry: Registry,
    text: str,
    blocks: Sequence[Block],
    *,
    title: str = "",
    source: str = "",
    author: str = "",
) -> list[RegionProposal]:
    """Regions by falling score; those marked ``main`` come first.

    Counted are title, headings and body, never captions or boilerplate.
    ``title`` counts where it does not stand in the text itself. ``source`` says
    what 我市 and 我省 mean, and counts itself only if nothing else names a
    region: 深圳商报 writes of 深圳. ``author`` is asked where the source has no home.

    A zone that opens the text and comes again is the main region before the city it lies in.
    ``NATION`` is proposed where a text names no region in its title and says more of the
    whole country than of any region.
    """
    scores: defaultdict[str, float] = defaultdict(float)
    passages: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    in_title: set[str] = set()
    issued: set[str] = set()
    away: set[str] = set()
    kinds = [(b.start, b.end, b.kind) for b in blocks if b.kind in _WEIGHTS]
    first = next((start for start, _, kind in kinds if kind == "body"), 0)
    opening = first + _OPENING
    zones: dict[str, Region] = {}
    counted = "".join(
        text[start:end] if kind else " " * (end - start)
        for start, end, kind in _filled(kinds, len(text))
    )
    shadow = folded(counted)
    at = 0
    home = home_of(source, registry) or home_of(author, registry)
    mentions = registry.mentions(counted, home=home)
    if home is not None:
        own = own_mentions(counted, home, registry)
        mentions = sorted((*mentions, *own), key=lambda row: row[:2])
    following = {start: region for start, _, region in mentions}
    for start, end, region in mentions:
        if is_epithet(shadow, start, end) or _BRAND_OF_PARK.match(shadow, end):
            continue
        while at + 1 < len(kinds) and kinds[at][1] <= start:
            at += 1
        kind = kinds[at][2]
        if kind == "title":
            in_title.add(region.name)
        bonus = 1.0 if kind == "body" and start < opening else 0.0
        if kind == "body" and start < opening:
            if _ISSUES.match(shadow, end):
                bonus += _WEIGHTS["heading"]
                issued.add(region.name)
            elif _ACTS.match(shadow, end):
                issued.add(region.name)
        weight = 1.0
        if (
            _is_firms(shadow, end)
            or begins_listed_name(shadow, start, end)
            or (kind == "body" and _is_wire(shadow, end, first))
        ):
            weight = _OTHERS
        if _BEGINS_OTHER.match(shadow, end) and kind == "body":
            weight = _OTHERS
        if kind == "body" and end in following and registry.contains(region, following[end]):
            weight = _OTHERS  # 陕西省|汉中市|略阳县: where the last of them is
        if shadow.startswith("(", start - 1) and shadow.startswith(")", end):
            weight = _OTHERS  # 京东方(成都)健康产业园: which one of theirs
        if _lends_its_name(region, shadow, end):
            weight = _OTHERS
            if kind == "title":
                in_title.discard(region.name)
            if region.name in _BRANDS:
                continue
        if kind == "body" and start < opening and _visited(shadow, start, end):
            bonus += _WEIGHTS["heading"]
            issued.add(region.name)
        if _VISITOR.match(shadow, end) or (kind == "title" and _ORIGIN.match(shadow, end)):
            weight = _OTHERS
            in_title.discard(region.name)
            if kind == "title":
                away.add(region.name)
        scores[region.name] += weight * (_WEIGHTS[kind] + bonus)
        passages[region.name].append((start, end))
        if region.level in _ZONES:
            zones[region.name] = region
    if title and not any(kind == "title" for _, _, kind in kinds):
        for _, _, region in registry.mentions(title, home=home):
            in_title.add(region.name)
            scores[region.name] += _WEIGHTS["title"]
    for name in away:
        scores[name] *= _OTHERS  # all that is told of them is where they come from
    if not in_title and max(scores.values(), default=0.0) < _ENOUGH:
        heads = [shadow[start:end] for start, end, kind in kinds if kind == "title"]
        for name in _of_schools(registry, " ".join((folded(title), *heads))):
            in_title.add(name)
            scores[name] += _WEIGHTS["title"]
    if not scores and home is not None:
        scores[home.name] += 1.0
    if not scores and _COUNTRYWIDE.search(shadow):
        return [RegionProposal(NATION, 1.0, (), True)]
    ordered = sorted(scores, key=lambda name: (-scores[name], (passages[name] or [(0, 0)])[0]))
    main = _main(registry, ordered, scores, in_title)
    main = _of_cluster(registry, main, ordered, scores, in_title)
    main = _gathered(registry, main, ordered, scores, in_title)
    main = _widened(registry, main, ordered, scores, in_title)
    main = _narrowed(registry, main, ordered, scores, in_title, shadow, folded(title))
    inner = [name for name in issued if len(main) == 1 and _within(registry, main[0], name)]
    if len(inner) == 1 and not in_title and scores[inner[0]] >= _OWN_SHARE * scores[main[0]]:
        main = inner  # 某市某区举行…: what it holds is the district's
    governing = _governing(registry, main, zones, passages, sentence_at(shadow, first))
    if governing:
        main = [governing]
    elif not in_title and not issued and _of_many(registry, main, scores, shadow):
        main = [NATION]
        ordered.insert(0, NATION)
        scores[NATION] = sum(scores.values())
    elif not in_title and not issued:
        national = _national(shadow, kinds, opening, title)
        if national and sum(weight for weight, _ in national) > max(scores.values(), default=0):
            main = [NATION]
            ordered.insert(0, NATION)
            scores[NATION] = sum(weight for weight, _ in national)
            passages[NATION] = [place for _, place in national if place[1]]
    ordered.sort(key=lambda name: name not in main)
    return [
        RegionProposal(name, scores[name], tuple(passages[name][:_PASSAGES]), name in main)
        for name in ordered
    ]


def _main(
    registry: Registry, ordered: Sequence[str], scores: dict[str, float], in_title: set[str]
) -> list[str]:
    """Normally one; another only if it weighs about as much and is no part of the first."""
    if not ordered or scores[ordered[0]] < _HARDLY:
        return []
    main = [ordered[0]]
    for name in ordered[1:4]:
        if scores[name] < max(_BALANCED * scores[ordered[0]], 4.0):
            break
        if (name in in_title) != (ordered[0] in in_title):
            continue
        region = registry.find(name)
        if region is not None and not any(_related(registry, region, other) for other in main):
            main.append(name)
    return main


def _of_schools(registry: Registry, title: str) -> list[str]:
    """南京 of 南京师范大学…: where the school is that a title names, if nothing else says it."""
    found = [registry.find(match[1]) for match in _SCHOOL.finditer(title)]
    return [region.name for region in found if region is not None][:1]


def _gathered(
    registry: Registry,
    main: Sequence[str],
    ordered: Sequence[str],
    scores: Mapping[str, float],
    in_title: set[str],
) -> list[str]:
    """A place in one city of a province, where what is said of that city's places together
    is more than what is said of the province."""
    place = registry.find(main[0]) if len(main) == 1 else None
    if place is None or place.level != "province" or place.name in in_title:
        return list(main)
    inside: defaultdict[str, list[str]] = defaultdict(list)
    for name in ordered:
        region = registry.find(name)
        if region is None or name == place.name or not registry.contains(place, region):
            continue
        around = [region, *registry.parents(region)]
        city = next((one.name for one in around if one.level == "city"), "")
        if city:
            inside[city].append(name)
    for names in inside.values():
        if len(names) > 1 and sum(scores[name] for name in names) > scores[place.name]:
            districts = [n for n in names if (r := registry.find(n)) and r.level == "district"]
            return [(districts or names)[0]]
    return list(main)


def _of_cluster(
    registry: Registry,
    main: Sequence[str],
    ordered: Sequence[str],
    scores: Mapping[str, float],
    in_title: set[str],
) -> list[str]:
    """A place in a cluster that only stands around it: 打造长三角…高地, told of 苏州."""
    place = registry.find(main[0]) if len(main) == 1 else None
    if place is None or place.level != "cluster" or place.name in in_title:
        return list(main)
    inside = [
        name
        for name in ordered
        if (region := registry.find(name)) is not None
        and name != place.name
        and registry.contains(place, region)
    ]
    cities = {_city(registry, name) for name in inside}
    if inside and len(cities) == 1 and scores[inside[0]] >= _HALF * scores[place.name]:
        return [inside[0]]
    return list(main)


def _city(registry: Registry, name: str) -> str:
    """The city a place is or lies in; itself where it lies in none."""
    region = registry.find(name)
    around = [region, *registry.parents(region)] if region is not None else []
    return next((one.name for one in around if one.level in ("city", "province")), name)


def _within(registry: Registry, outer: str, inner: str) -> bool:
    place, region = registry.find(outer), registry.find(inner)
    return place is not None and region is not None and registry.contains(place, region)


def _widened(
    registry: Registry,
    main: Sequence[str],
    ordered: Sequence[str],
    scores: Mapping[str, float],
    in_title: set[str],
) -> list[str]:
    """The city of several districts that are listed side by side, where it is named itself."""
    place = registry.find(main[0]) if len(main) == 1 else None
    if place is None or place.level != "district" or place.name in in_title:
        return list(main)
    city = place.parent
    siblings = [
        name
        for name in ordered
        if (other := registry.find(name)) is not None and other.parent == city
    ]
    if city not in scores or len(siblings) < _SIDE_BY_SIDE:
        return list(main)
    whole = sum(scores[name] for name in siblings)
    return [city] if scores[place.name] <= _PART_OF_ALL * whole else list(main)


def _narrowed(
    registry: Registry,
    main: Sequence[str],
    ordered: Sequence[str],
    scores: Mapping[str, float],
    in_title: set[str],
    shadow: str,
    title_text: str,
) -> list[str]:
    """The places inside the main region that the article is about rather: 吉林通化 in the title
    is of 通化, and so is an article about 吉林 that goes on with 全市."""
    place = registry.find(main[0]) if len(main) == 1 else None
    if place is None or place.level == "cluster":
        return list(main)
    inside = []
    for name in ordered:
        region = registry.find(name)
        if region is not None and name != place.name and registry.contains(place, region):
            inside.append(region)
    whole = [region for region in inside if region.name.endswith(("州", "盟", "地区"))]
    titled = [
        # 文山 is short for the prefecture as well as for the city in it.
        next((wider for wider in whole if wider.name.startswith(region.name[:2])), region)
        for region in inside
        # 甘肃陇西: short for a county that the text names in full
        if region.name in in_title or _short(region.name) in title_text
    ]
    if titled and (place.name in in_title or place.name in title_text):
        best = titled[0]
        return [best.name] + [
            other.name
            for other in titled[1:3]
            if scores[other.name] >= _BALANCED * scores[best.name]
            and not _related(registry, other, best.name)
        ]
    if place.name in in_title:
        return list(main)
    spoken = {what: len(re.findall(rf"[全我该]{what}", shadow)) for what in "省市区县州"}
    own = max(spoken, key=lambda what: spoken[what])
    if spoken[own] < _SPOKEN or own == _WHAT.get(place.level, "") or place.name in _MUNICIPAL:
        return list(main)
    for region in inside[:6]:
        end = region.name[-1]
        level = end if end in "市县区州" else _WHAT.get(region.level, "")
        if level == own and scores[region.name] >= max(2.0, _PART * scores[place.name]):
            return [region.name]
    return list(main)


def _of_many(
    registry: Registry, main: Sequence[str], scores: Mapping[str, float], shadow: str
) -> bool:
    """Whether a text ranks or lists many places of the whole country, none of them above others."""
    if len(scores) < _MANY or len(main) != 1 or len(_WHOLE.findall(shadow)) < 2:
        return False
    best = max(scores.values())
    return best <= _SHARE_OF_ALL * sum(scores.values())


def _short(name: str) -> str:
    """陇西 of 陇西县, 通化 as it is."""
    return name[:-1] if len(name) > 2 and name[-1] in "县区市旗" else name


def _governing(
    registry: Registry,
    main: Sequence[str],
    zones: Mapping[str, Region],
    passages: Mapping[str, Sequence[tuple[int, int]]],
    opening: tuple[int, int],
) -> str:
    """The zone the text is about, where only the place it lies in was counted more: it opens
    the article, comes again further down, and no other zone of that place is spoken of."""
    if len(main) != 1 or main[0] in zones:
        return ""
    place = registry.find(main[0])
    if place is None:
        return ""
    inside = [name for name, zone in zones.items() if registry.contains(place, zone)]
    if len(inside) != 1:
        return ""
    start, end = opening
    named = [at for at, _ in passages[inside[0]]]
    opens = any(start <= at < end for at in named)
    return inside[0] if opens and any(at >= end for at in named) else ""


def _national(
    shadow: str, kinds: Sequence[tuple[int, int, str]], opening: int, title: str
) -> list[tuple[float, tuple[int, int]]]:
    """(weight, passage) of what is said of the whole country; (0, 0) for a title apart."""
    found: list[tuple[float, tuple[int, int]]] = []
    for start, end, kind in kinds:
        for match in _NATION.finditer(shadow, start, end):
            bonus = 1.0 if kind == "body" and match.start() < opening else 0.0
            if kind == "body" and match.group(0) != NATION:
                continue  # 我国 opens many an article about one place
            found.append((_WEIGHTS[kind] + bonus, match.span()))
    if title and not any(kind == "title" for _, _, kind in kinds) and _NATION.search(folded(title)):
        found.append((_WEIGHTS["title"], (0, 0)))
    return found


def _lends_its_name(region: Region, shadow: str, end: int) -> bool:
    """长三角…产业园 in one of its cities, 中关村…园 anywhere: the name of a park, no more."""
    spread = region.level == "cluster" or region.name in _BRANDS
    return spread and _PARK_BEHIND.match(shadow, end) is not None


def _visited(shadow: str, start: int, end: int) -> bool:
    """某某公司一行到盐城经开区考察: where they come to."""
    if not _COMES_TO.search(shadow, max(0, start - 6), start):
        return False
    return _TO_SEE.match(shadow, end) is not None


def _is_firms(shadow: str, end: int) -> bool:
    """江苏 of 江苏朗科生物制药有限公司."""
    return _FIRM_BEHIND.match(shadow, end) is not None


def _is_wire(shadow: str, end: int, first: int) -> bool:
    return end < first + 48 and _WIRE.match(shadow, end) is not None


def _related(registry: Registry, region: Region, other_name: str) -> bool:
    other = registry.find(other_name)
    return other is not None and (
        registry.contains(region, other) or registry.contains(other, region)
    )


def _filled(kinds: Sequence[tuple[int, int, str]], length: int) -> list[tuple[int, int, str]]:
    rows: list[tuple[int, int, str]] = []
    position = 0
    for start, end, kind in kinds:
        if position < start:
            rows.append((position, start, ""))
        rows.append((start, end, kind))
        position = end
    if position < length:
        rows.append((position, length, ""))
    return rows
