"""Which region a figure is of: from its clause, sentence, paragraph, heading or article.

A figure of the whole country is never the region's, whatever the article is about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotations.model import Scope
from annotations.quantities.model import Quantity
from annotations.regions import Mention, Region, Registry
from annotations.regions.listed import begins_listed_name
from annotations.suggest.claims.page import Clause, Page

NATION = "全国"
_OPEN_NAMES = frozenset({"地区", "产业赛道", "园区/基地"})  # a region inside these is their own
WORLD = "全球"
_ZONES = frozenset({"zone", "science-city", "new-area"})
# A zone that is governed as such; what else is called a zone is a park within one.
_GOVERNED = ("区", "科学城", "新城")
_PARTS = re.compile(r"板块|片区|组团|区域|园区|支点|极")
_MEANT = re.compile(
    r"(?:该|这家|这个)?(?:公司|企业|项目|基地|园区|工厂)(?![\u4e00-\u9fff]{0,4}[家个项])|[它其](?!中|他|它|余|次)"
)
# 全国60%的核电产品由德阳造: how much of the country's, not the country's.
_SHARE = re.compile(
    r"(?:总量|总数|总额)?(?:的|近|约|超过?|逾|不到|将近)*"
    r"(?:[0-9.]+%|百分之|[一二三四五六七八九十]分之|[0-9]+/[0-9]|[一二三四五六七八九]成|一半|过半|半数)"
)
_SETTLED = re.compile(
    "(?:企业|药企|公司)?(?:已|均|都)?(?:在|落户|落地|布局|进驻|入驻|扎根)(?:于|在|了)?"
)
# A name of a list whose first word is a place, up to what the list is of.
_FIRST_OF_LIST = re.compile(
    "(?![市县区省镇州的、等有]|[东西南北])[\u4e00-\u9fff]{2,10}、[^,。;]{2,60}?等[^,。;]{0,10}(?:项目|企业|品牌|公司)"
)
_OF_THE_NATION = re.compile(
    "(?:我国|中国)的?[\u4e00-\u9fff]{2,10}(?:总量|规模|产量|产业|行业|市场)"
)
_SEVERAL = 2
_LEAD = 2  # characters before the list: 其中
_SUMMED = re.compile("([两三四五])(?:地|市|省|区|县)(?:合计|共计?|总计|加起来|相加)")
_HOW_MANY = {"两": 2, "三": 3, "四": 4, "五": 5}
_FRACTION = re.compile(
    "的?(?:[一二三四五六七八九十百]{1,3}分之|[0-9.]+%|一半|[0-9.]+倍|[两三四五六七八九十]倍)"
)
_HELD = re.compile(r"(?:市|县|区)?(?:召开|举行|举办|开幕|闭幕|开赛|启幕)")
_SITE = re.compile(
    r"^(?:\d{1,2}月\d{1,2}日[电讯]|(?:海|空)?港(?=[0-9约近超]))|^[\u4e00-\u9fff]{0,4}(?:站|机场|大厦|(?<!电)(?<!铁)(?<!公)路|街|酒店|广场|饭店|会展中心)"
)

# 成都前沿医学中心, no name of an entity that is known: the place only begins the body's name.
_BEGINS_BODY = re.compile(
    r"(?:(?![的了在与和及有已将共新全各等被由对为]|建成|拥有|成立|设立|引进|组建|打造|推动|布局|建设|集聚|依托|"
    r"获批|围绕|累计|国家|[省市县区]级)[\u4e00-\u9fff]){1,10}?"
    r"(?:医学中心|研究中心|创新中心|技术中心|实验室|研究院|研究所|有限公司|大学|学院|医院|集团)"
)

_NATIONAL = re.compile(r"(?P<nation>我国|全国|(?<!其)中国|国内)|(?P<world>全球|全世界|世界)")
_NOT_AFTER = re.compile(
    r"(?:占|占到|占据|面向|辐射|服务|覆盖|来自|走向|遍布|遍及|销往|出口|居|列|位居|位列|排|高于|低于|超过|比|与|较|同|跻身|进入|领跑|领先|在|到|至|向|于|为|是|入选|获评?|被|引领|推动|成为|首批|建设|“|从|由|及|和|按|汇聚|汇集|吸引|集聚|聚集|招引|引进|招募|"
    r"影响|联通|通达|链接|融入|连接|带动|支撑|供应|入围|荣获|荣登|列入|纳入|抢占|布局|瞄准|对标|打造|建成|形成|具有|参与|约占|仅占|的)$"
)
_NOT_BEFORE = re.compile(
    r"发售|招股|配售|品牌|知名|性|第|首|唯一|最|叫响|闻名|有名|推广|瞩目|公认|领先|前[0-9一二三四五六七八九十]|各地|人大|政协|知名|重要|统一|布局|一流|级|影响|有影响|具有|百强|[0-9]+强|五百强|战略|示范|试点|文明|先进|优秀|劳模|科学院|工程院|"
    r"医药|生物|移动|电信|联通|银行|建筑|中铁|铁建|铁路|船舶|航[天空]|石[油化]|平安|国际|医学|科协|社科|[0-9]{1,3}个?(?:省|国家|城市)|范围|平均|水平|同类|排名|顶尖|顶级|知识产权|唯|产学研|电子|中车|中化|建材|核|"
    r"中药|发明|专利|工商联|两会|占比|比重|份额|标准|重点|行业标准|自然|制造2025|力量|声谷|光谷|药谷|硅谷|软件名城|优势|名列|领域|外|市场占有|市占|市场份额|首次|总产能|总量|产量的|产值的"
)
_BODY = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:报|新闻网)(?=[-—·讯记])|[\u4e00-\u9fff]{1,12}?(?:研究院|研究所|集团|公司|大学|学院|学会|协会|促进会|联合会|实验室|博览会|交易会|洽谈会|航展|展览会|大会|论坛|银行|总部|报社)"
    r"|[\u4e00-\u9fff]{0,10}[0-9]{1,4}强|[\u4e00-\u9fff]{1,5}(?:谷|港|岛|之都|药都|声谷)"
)
_TOPIC = re.compile(
    r"^(?:据[^,]{0,12})?(?:[0-9年月日至今去前本上下半末底初当目截到在从自以来的期间]{0,14})$"
)
_PLACED = re.compile(
    "(?:全国|我国|国内|全球|世界)[^,。;]{0,10}(?:第[0-9一二三四五六七八九十]|首位|前列|领先|空白|之首)"
)
_COMPARED = re.compile(
    r"(?:从|比|高于|低于|与|较|距|距离|居|位居|位列|列|名列|稳居|跃居|排名|排在|来自|占|占到|超过|对接|面向|辐射|销往|出口|毗邻|邻近|对标|承接|不同于|连接|通往|赴|邀请|联合|携手|服务|至)$"
)
# 在全省开发区综合考核中位列第三: among whom it was third
_CONTEST = re.compile("[^,。;、]{0,14}?(?:考核|评比|评选|评估|评价|排名|排行|测评|榜单|竞赛)中")
_CONSISTS = re.compile("包括|涵盖|包含|分别[为是有]")
_TOGETHER_THERE = ("协同", "产业协同", "共同", "三地", "两地", "一体化")
_GROUPS = frozenset("家名个位")
_COME_FROM = re.compile("[\u4e00-\u9fff]{0,6}?(?:企业|药企|公司|机构|院校|专家|客商)")
_NEXT_IN_ROW = re.compile("[)]?[、,和及]")
_RIGHT_BEFORE = re.compile("[(]?(?:则|有|占|约|达|为|就|近|共)*")
_JOINED = frozenset(("、", "和", "与", "及", "以及"))


@dataclass(frozen=True, slots=True)
class Place:
    """``regions`` as they go into the claim's field, ``national``: of a country or the world;
    ``topic``: its name opens the clause, so that what follows is of it too."""

    regions: tuple[str, ...]
    reason: str
    sure: float
    national: bool = False
    topic: bool = False


@dataclass(slots=True)
class Last:
    """The region the figures before it were of, within one paragraph; ``among``: told of some
    of those counted before (其中,天津企业9家), so that no later sentence goes on with it."""

    place: Place | None = None
    paragraph: int = -1
    sentence: int = -1
    part: int = -1
    among: bool = False


def place_of(
    page: Page,
    number: int,
    quantity: Quantity,
    last: Last,
    main: Region | None,
    registry: Registry,
    *,
    carried_subject: bool,
    own_subject: bool = False,
    headings: Sequence[Mention] = (),
) -> Place:
    """The regions of a figure in clause ``number``.

    ``carried_subject``: its subject was taken over from an earlier figure, so that a national
    figure goes on; ``own_subject``: its sentence names one. ``headings``: regions named in
    the heading above.
    """
    clause = page.clauses[number]
    rank = quantity.value_class == "rank"
    first, _ = page.sentence(number)
    if not rank:
        cue = _national(page, clause.start, quantity.number_start)
        if cue:
            return _nation(cue, "clause")
    both = _together(page, number, quantity)
    if both:
        return Place(both, f"sentence:{'、'.join(both)}", 0.85)
    turn = _in_turn(page, number, quantity)
    if turn is not None:
        return Place((turn[2].name,), f"clause:{turn[2].name}", 0.85)
    nearest = _nearest(page, clause, quantity)
    if nearest is not None:
        return Place((nearest[2].name,), f"clause:{nearest[2].name}", 0.85)
    own = _mentions(page, clause.start, quantity.start)
    if rank:
        own = [m for m in own if not _CONTEST.match(page.shadow, m[1], quantity.start)]
    around = _around_listed(page, clause, quantity, registry) if own else ""
    if around:
        return Place((around,), f"clause:{own[0][2].name}", 0.7)
    if own:
        counted = page.shadow[quantity.end : quantity.end + 4]
        return _chosen(page, own, clause, main, registry, "clause", counted)
    if not own and (there := _settled_there(page, quantity, clause)) is not None:
        return there
    before = page.clauses[first].start
    part = [other for other in range(first, number) if page.clauses[other].part == clause.part]
    if not rank:
        for earlier in reversed(part):
            other = page.clauses[earlier]
            named = _mentions(page, other.start, other.end)
            cue = _national(page, other.start, other.end)
            if cue and _PLACED.search(page.shadow, other.start, other.end):
                cue = ""  # 位列全国第31位, 填补国内空白: of where it is
            if cue and (carried_subject or not named):
                return _nation(cue, "sentence")
            if named or any(
                name.type not in ("产业赛道", "产品/技术")
                for name in page.names_in(other.start, other.end)
            ):
                break
    if (
        last.place is not None
        and last.place.national
        and carried_subject
        and last.sentence == clause.sentence
    ):
        return last.place
    if (
        last.place is not None
        and last.place.national
        and last.paragraph == clause.paragraph
        and page.shadow.startswith("其中", page.sentence_start(number))
    ):
        return last.place  # 2024年我国汽车产量3128万辆。其中,…
    if last.part != clause.part:
        # 甲市…企业20家;乙省则…,拥有3家: the part opens with a region of its own
        for earlier in part[:1]:
            other = page.clauses[earlier]
            named = _mentions(page, other.start, other.end)
            if named and _TOPIC.match(page.shadow[other.start : named[0][0]]):
                return _chosen(page, named, other, main, registry, "clause")
    if last.place is not None and last.sentence == clause.sentence and not last.place.national:
        return replace(last.place, reason=f"sentence:{'、'.join(last.place.regions)}")
    for earlier in reversed(range(first, number)):
        other = page.clauses[earlier]
        named = [m for m in _mentions(page, other.start, other.end) if not _of_a_park(page, m)]
        opens = bool(named) and bool(_TOPIC.match(page.shadow[other.start : named[0][0]]))
        if named and (opens or "、" not in page.shadow[named[0][0] : other.end]):
            return _chosen(page, named, other, main, registry, "sentence")
    after = _mentions(page, quantity.end, clause.end)
    if after and _CONSISTS.search(page.shadow, quantity.end, after[0][0]):
        after = []  # 16个项目包括某市的…: of one of them only
    if after and main is not None:
        inner = [m for m in after if registry.contains(main, m[2]) or m[2].name == main.name]
        if inner:
            return _chosen(page, inner[:1], clause, main, registry, "clause")
    if (
        last.place is not None
        and last.paragraph == clause.paragraph
        and last.place.topic
        and not last.among
        and not last.place.national
        and (not own_subject or not _around(last.place, main, registry))
    ):
        name = "、".join(last.place.regions)
        return replace(last.place, reason=f"paragraph:{name}", sure=0.75)
    if (
        last.place is not None
        and last.paragraph == clause.paragraph
        and not last.place.national
        and _MEANT.match(page.shadow, before)
    ):
        # 扎根谷城县的…公司,…。公司计划…: still the one told of
        return replace(last.place, reason=f"paragraph:{'、'.join(last.place.regions)}", sure=0.75)
    low = page.paragraph_start(number)
    if before > low:
        named = [m for m in _mentions(page, low, before) if not _listed_with_others(page, m)]
        told = last.among and last.paragraph == clause.paragraph  # only of some of them
        if named and not told and (main is None or len({m[2].name for m in named}) == 1):
            return _chosen(page, named[-1:], clause, main, registry, "paragraph")
    if main is not None and not page.article.regions:
        return Place((main.name,), f"article:{main.name}", 0.6)
    if headings:
        place = _chosen(page, headings[:1], clause, main, registry, "heading")
        return place
    if page.article.regions:
        name = main.name if main is not None else page.article.regions[0]
        return Place((name,), f"article:{name}", 0.8)
    if rank and _OF_THE_NATION.search(page.shadow, clause.start, quantity.start):
        return _nation("我国", "clause")  # 我国数字经济总量跃居世界第二
    if page.national:
        return Place((NATION,), "article:政府部门", 0.5, True)
    return Place((), "none", 0.0)


def scope_for(
    place: Place,
    type_: str,
    guessed: Scope,
    main: Region | None,
    registry: Registry,
    *,
    organisations: frozenset[str],
    zones: frozenset[str],
) -> tuple[Scope, str]:
    """The scope and what says it: the country, the subject's type, the sentence, the region."""
    if place.national:
        return "national", f"region:{place.regions[0]}"
    if type_ in organisations or type_ == "产品/技术":
        return "organisation", f"subject:{type_}"
    if type_ in zones:
        return "zone", f"subject:{type_}"
    if type_ == "产业赛道":
        return "region", f"subject:{type_}"
    if guessed and guessed != "national":
        return guessed, "cue"
    region = registry.find(place.regions[0]) if place.regions else main
    if region is not None and region.level == "zone":
        return "zone", f"region:{region.name}"
    return "region", f"region:{place.regions[0]}" if place.regions else "default"


def _nation(cue: str, where: str) -> Place:
    return Place(
        (WORLD if cue in ("全球", "全世界", "世界") else NATION,), f"{where}:{cue}", 0.9, True
    )


def _national(page: Page, start: int, end: int) -> str:
    """The word that makes a figure one of the whole country, or ""."""
    shadow = page.shadow
    for match in _NATIONAL.finditer(shadow, start, end):
        if any(then.match(shadow, match.end()) for then in (_NOT_BEFORE, _BODY, _SHARE)):
            continue
        opened = shadow.rfind("“", start, match.start())
        if opened > shadow.rfind("”", start, match.start()) and "”" in shadow[match.end() : end]:
            continue  # “全球健康、共享未来”: a motto
        if shadow.rfind("《", start, match.start()) > shadow.rfind("》", start, match.start()):
            continue  # 《中国药典》
        window = shadow[max(start, match.start() - 4) : match.start()]
        alone = shadow.startswith((",", "。"), match.end())
        topic = window == "在" and match.start() - 1 == start and alone
        topic = topic or page.shadow.startswith(("形成", "实现", "新增"), match.end())
        if window and _NOT_AFTER.search(window) and not topic:
            continue  # 在全国,… says where, but opens what is told of it
        if window.endswith("、") and "占" in shadow[start : match.start()]:
            continue  # 占全省的18.5%、全国的17.2%: both are shares of what is told
        name = page.inside_name(match.start(), match.end())
        if name is not None and name.type != "产业赛道":
            continue
        if shadow[match.start() - 1 : match.start()] == ":" and _named_there(page, match.start()):
            continue  # 某某园区:全国半导体产业的心脏: said of the park
        if page.mentions_in(match.end(), end):
            continue  # 全国…,深圳…: a region comes nearer
        return match.group()
    return ""


def _named_there(page: Page, end: int) -> bool:
    """Whether a name ends before the colon before ``end``."""
    return any(name.end == end - 1 for name in page.names_in(max(0, end - 24), end))


def _mentions(page: Page, start: int, end: int) -> list[Mention]:
    """Regions that may own a figure: not those inside a name, nor what one is compared with."""
    found: list[Mention] = []
    passed = end
    for mention in page.mentions_in(start, end):
        low, high, region = mention
        if _wider_than_its_park(page, mention):
            continue
        # 芜湖…公司 in an article on 安徽 is in 芜湖; 成都…中心 in one on its 高新区 says nothing.
        seated = page.main is not None and region.parent == page.main.name
        name = page.inside_name(low, high)
        if (
            name is not None
            and name.type not in _OPEN_NAMES
            and not (seated and name.type == "企业" and name.start == low)
        ):
            continue
        between = page.shadow[high:end]
        if begins_listed_name(page.shadow, low, high, end):
            continue  # 、四川新绿色、: a name in a list that begins with a place
        if "、" in between and low - start > 6 and not between.startswith(("、", "和", "与")):
            continue  # one of the things that are listed before the figure
        if _FIRST_OF_LIST.match(page.shadow, high, end) and low - start <= _LEAD:
            continue  # 深圳缤纷时代、横店影视等项目3个: a name that begins with a place
        if page.shadow[low - 1 : low] in _GROUPS and _COME_FROM.match(page.shadow, high):
            continue  # 10家北京医药企业总投资28亿元: where they come from
        if _FRACTION.match(page.shadow, high):
            continue  # 不及上海的十分之一
        body = not seated and _BEGINS_BODY.match(page.shadow, high)
        if body and not page.shadow.startswith(("市", "区", "县", "省"), high):
            continue
        if _HELD.match(page.shadow, high) or _SITE.match(page.shadow[high : high + 8]):
            continue  # where a meeting is held, a station or a house
        window = page.shadow[max(start, low - 3) : low]
        if (window and _COMPARED.search(window)) or page.shadow[passed:low] in _JOINED:
            passed = high  # 从北京、深圳引进: both are where they are from
            continue
        found.append(mention)
    return found


def _listed_with_others(page: Page, mention: Mention) -> bool:
    """成都、武汉、西安等中西部城市: one of several examples."""
    behind = page.shadow[mention[1] : mention[1] + 1]
    listed = page.shadow.startswith("、", mention[0] - 1)
    return behind == "、" or (listed and behind == "等")


def _wider_than_its_park(page: Page, mention: Mention) -> bool:
    """长三角创新医疗科技产业园: the park is in one city of the cluster that it is called after."""
    low, high, region = mention
    if region.level != "cluster" or (page.main is not None and page.main.name == region.name):
        return False
    name = page.inside_name(low, high)
    return name is not None and name.type == "园区/基地" and name.start == low and name.end > high


def _in_turn(page: Page, number: int, quantity: Quantity) -> Mention | None:
    """广东省和江苏省紧随其后,分别以1909件、1609件位居…: the place named at the figure's turn."""
    clause = page.clauses[number]
    at = page.shadow.rfind("分别", clause.start, quantity.start)
    if at < 0:
        return None
    row = [
        one
        for one in page.quantities
        if at < one.number_start < clause.end and one.unit == quantity.unit and not one.not_a_claim
    ]
    if len(row) < _SEVERAL or quantity not in row:
        return None
    first, _ = page.sentence(number)
    for other in range(number, max(first, number - 2) - 1, -1):
        low, high = page.clauses[other].start, min(at, page.clauses[other].end)
        named = _side_by_side(page, page.mentions_in(low, high))
        if named:
            return named[row.index(quantity)] if len(named) == len(row) else None
    return None


def _side_by_side(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """The places of one list: 深圳市|坪山区和长沙|开福区 are two."""
    found: list[Mention] = []
    for mention in mentions:
        between = page.shadow[found[-1][1] : mention[0]] if found else "、"
        if not between:
            found[-1] = mention  # 深圳|坪山区
        elif between in _JOINED or not found:
            found.append(mention)
        else:
            return []
    return found


def _nearest(page: Page, clause: Clause, quantity: Quantity) -> Mention | None:
    """上海占49%、浙江27%; 余杭区(29家)、西湖区(24家): each of the place right before it."""
    prior = page.figure_end(clause.start, quantity.start - 1)
    if prior <= clause.start:
        return None
    named = page.mentions_in(prior, quantity.start)
    if len(named) != 1 or not _NEXT_IN_ROW.fullmatch(page.shadow, prior, named[0][0]):
        return None
    beside = _RIGHT_BEFORE.fullmatch(page.shadow, named[0][1], quantity.start)
    return named[0] if beside else None


def _together(page: Page, number: int, quantity: Quantity) -> tuple[str, ...]:
    """两地合计: the places named last before it in the paragraph, if they are that many."""
    clause = page.clauses[number]
    told = _SUMMED.match(page.shadow, clause.start)
    if told is None or told.end() > quantity.start:
        return ()
    wanted = _HOW_MANY[told.group(1)]
    low = page.paragraph_start(number)
    names: list[str] = []
    for other in reversed(range(number)):
        if page.clauses[other].start < low or len(names) >= wanted:
            break
        found = _mentions(page, page.clauses[other].start, page.clauses[other].end)
        names[:0] = [m[2].name for m in found if m[2].name not in names]
    return tuple(names) if len(names) == wanted else ()


def _around_listed(page: Page, clause: Clause, quantity: Quantity, registry: Registry) -> str:
    """甲市机械、乙市装备、丙县陶瓷3个集群: the province around the places listed, or ""."""
    if quantity.unit not in ("个", "家", "项"):
        return ""
    own: list[Mention] = []
    for mention in page.mentions_in(clause.start, quantity.start):
        between = page.shadow[own[-1][1] : mention[0]] if own else "、"
        if not between:
            continue  # 益阳市|赫山区 is one place
        if own and ("、" not in between or between == "、"):
            return ""  # no list of things, or of the places themselves
        own.append(mention)
    if len(own) < _SEVERAL or own[0][0] > clause.start + _LEAD:
        return ""
    shared = [
        region.name
        for region in registry.parents(own[0][2])
        if all(registry.contains(region, mention[2]) for mention in own[1:])
    ]
    return shared[0] if shared else ""


def _settled_there(page: Page, quantity: Quantity, clause: Clause) -> Place | None:
    """全球百强药企中,16家|在浦东布局: where those are that are counted."""
    if quantity.unit not in ("家", "个"):
        return None
    settled = _SETTLED.match(page.shadow, quantity.end, clause.end)
    there = page.mentions_in(quantity.end, clause.end) if settled is not None else []
    if settled is None or not there or there[0][0] != settled.end():
        return None
    return Place((there[0][2].name,), f"clause:{there[0][2].name}", 0.8)


def _of_a_park(page: Page, mention: Mention) -> bool:
    """推进湘江新区国家生物产业基地建设,新引进…: the park only has the place in its name."""
    name = page.inside_name(mention[0], mention[1])
    if name is None or name.type != "园区/基地" or name.end <= mention[1]:
        return False
    return not page.shadow.startswith(
        ("已", "现", "有", "内", "将", "的", "入驻", "拥有", "集聚"), name.end
    )


def _chosen(
    page: Page,
    mentions: Sequence[Mention],
    clause: Clause,
    main: Region | None,
    registry: Registry,
    where: str,
    counted: str = "",
) -> Place:
    """Of the regions named together, the one the figure is of; all of an enumeration."""
    head = mentions[0]
    regions = [head[2]]
    end = head[1]
    for low, high, region in mentions[1:]:
        between = page.shadow[end:low]
        if between in _JOINED:
            regions.append(region)
        elif not between and (
            region.parent == regions[-1].name or registry.contains(regions[-1], region)
        ):
            regions[-1] = region  # 深圳市龙华区
        elif len(regions) == 1 and registry.contains(regions[0], region):
            regions[0] = region
        end = high
    names = tuple(dict.fromkeys(region.name for region in regions))
    if main is not None and len(regions) == 1 and regions[0].name != main.name:
        if _park_of(regions[0], main, registry):
            return Place((main.name,), f"article:{main.name}", 0.75)
        if _beside(regions[0], main, registry) and not _alone(page, head, clause, main):
            return Place((main.name,), f"article:{main.name}", 0.75)
        outer = registry.contains(regions[0], main)
        opening = page.shadow[clause.start : head[0]] if head[0] >= clause.start else ""
        topic = where == "clause" and clause.start <= head[0] and _TOPIC.match(opening)
        name = page.inside_name(head[0], head[1])
        if topic and outer and name is not None and name.type == "园区/基地":
            topic = None  # 重庆生物医药产业园 in one of its districts: the park's name, no more
        if regions[0].level == "cluster" and page.shadow.startswith(_TOGETHER_THERE, head[1]):
            outer = False  # 京津冀产业协同…
        if outer and not topic:
            return Place((main.name,), f"article:{main.name}", 0.75)
    if (
        main is not None
        and len(regions) > 1
        and len(regions) == len(main.members)
        and all(registry.contains(main, region) for region in regions)
    ):
        return Place((main.name,), f"{where}:{'、'.join(names)}", 0.85)
    if (
        main is not None
        and len(regions) > 1
        and _PARTS.match(counted)
        and all(registry.contains(main, region) for region in regions)
    ):
        # 高新区、襄州区、谷城县四大板块: of what they are parts of
        return Place((main.name,), f"{where}:{'、'.join(names)}", 0.8)
    sure = 0.9 if where == "clause" else 0.8 if where == "sentence" else 0.7
    opening = page.shadow[clause.start : head[0]] if head[0] >= clause.start else "-"
    return Place(
        names, f"{where}:{page.shadow[head[0] : end]}", sure, topic=bool(_TOPIC.match(opening))
    )


def _alone(page: Page, head: Mention, clause: Clause, main: Region) -> bool:
    """Whether a zone opens its clause and the article's own zone is not named beside it."""
    start = clause.start
    if not start <= head[0] or not _TOPIC.match(page.shadow[start : head[0]]):
        return False
    own = page.mentions_in(start, clause.end)
    return all(region.name != main.name for _, _, region in own)


def _park_of(region: Region, main: Region, registry: Registry) -> bool:
    """生物城 in an article on its 高新区: a park that the zone runs."""
    if region.level != "zone" or region.name.endswith(_GOVERNED):
        return False
    return main.name.endswith(_GOVERNED) and (
        registry.contains(main, region) or _beside(region, main, registry)
    )


def _beside(region: Region, main: Region, registry: Registry) -> bool:
    """Zones of one city overlap: 重庆高新区 in an article on its 科学城."""
    return (
        region.level in _ZONES
        and main.level in _ZONES
        and bool(
            {r.name for r in registry.parents(region)} & {r.name for r in registry.parents(main)}
        )
    )


def _around(place: Place, main: Region | None, registry: Registry) -> bool:
    """Whether a place is wider than the article's region: 山西 for an article on 太原."""
    region = registry.find(place.regions[0]) if place.regions else None
    return region is not None and main is not None and registry.contains(region, main)
