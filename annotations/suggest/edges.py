"""Where a name begins whose head is known: the tokens before it are walked to the left.

First as far as they may belong to a name at all, then what only says how many or how good
is trimmed off again. Token numbers throughout, as in ``Spine``.
"""

from dataclasses import dataclass
from typing import Final

from annotations.suggest.coined import GRAMMAR, coined
from annotations.suggest.spine import Spine
from annotations.suggest.tagging import Token, known_word
from annotations.suggest.vocabulary import CLOSES, FRONT, INSIDE, PROPER, Words

_STEPS: Final = 16
_FIRM_NAME: Final = 16  # characters before 有限公司
_MEDICINE: Final = 10  # characters before 胶囊
_DIGITS: Final = 4  # of a number before 价, 伏
_COUNTED: Final = frozenset("价代英轴伏类")
_BRACKET: Final = 6  # tokens a bracket inside a name may hold: 科技(重庆)有限公司

FIRM, BODY, PARK, OFFICE, SCHOOL = "企业", "机构/实验室", "园区/基地", "政府部门", "高校院所"
PRODUCT, POLICY, EVENT, MEDIUM = "产品/技术", "政策/规划", "活动/会议", "媒体"

# A name that ends inside another is part of it (北京大学 … 研究中心) or its neighbour
# (科学城 · 金凤实验室): by the type that ends, then the types that go on.
PART_OF = {
    SCHOOL: frozenset({BODY, SCHOOL, PARK}),
    FIRM: frozenset({BODY, PARK, FIRM}),
    PARK: frozenset({PARK, OFFICE, FIRM, POLICY, EVENT}),
    OFFICE: frozenset({OFFICE, POLICY, EVENT}),
    BODY: frozenset({POLICY, EVENT}),
}
BRANCHES = frozenset({"基地", "分中心", "分院", "分所", "分部"})
JOINS = frozenset("和与及暨")
LINKS = frozenset({"·", "•", "-", "—", "/", "+", "&", "－"})

Ends = dict[int, tuple[str, str]]
"""By token: type and head of the name that ends before it."""

_JOINED = frozenset({OFFICE, PARK, BODY, PRODUCT, EVENT, SCHOOL, POLICY})
# What offices that have 和 in their names are for.
_TASKS = frozenset(
    (
        "工业 经济 卫生 健康 人力资源 住房 城乡 城乡建设 建设 自然资源 规划 文化 文化旅游 科技 "
        "科学技术 科学 农业 农村 商务 教育 发展 改革 民族 宗教 知识产权 体育 市场 食品 药品 交通 "
        "国土资源 园林 财政 质量 安全 水利 投资 贸易 产业 企业 企业服务 行政 审批 大数据 政务 信息 "
        "通信 新闻 出版 广播 环境 生态"
    ).split()
)
_ORDINALS = frozenset({"第一", "第二", "第三", "第四", "第五", "第六"})
_NO_FIRM = frozenset(
    {
        "企业",
        "项目",
        "公司",
        "记者",
        "家",
        "即",
        "单位",
        "投资商",
        "运营商",
        "开发商",
        "承建商",
        "供应商",
        "业主",
        "主办方",
        "承办方",
        "协办方",
        "举办方",
        "股东",
        "总包",
    }
)
# Of words no name contains these may stand in that of an event with a number before it.
_OF_EVENTS = frozenset({"未来", "企业", "产品", "项目", "机构", "代表", "行业", "需求", "会"})
_NATIONAL = frozenset({"国家", "全国", "中国"})
# Of names only where a list shows that nothing else is meant: 、国际细胞研发中心.
_LEADS = frozenset(
    "国际 临床 靶向 免疫 再生 合成 康复 诊疗 筛选 递送 检验 预防 精准 先进 生态".split()
)
# First words of events.
_WIDE = frozenset({"世界", "国际", "全球", "全国", "全省", "全市", "全区", "亚洲", "首届"})
_FOUNDED = frozenset({"重点实验室", "工程中心", "研究中心", "工程研究中心", "创新中心"})
# Of two countries, as a segmenter never sees them.
_BILATERAL = frozenset(
    {f"中{other}" for other in "德新以日韩法英美俄意瑞丹葡非欧澳加泰缅老巴白匈奥芬荷比希"}
)
_GUILDS = frozenset({"协会", "商会", "学会", "联合会", "促进会"})
# Whose guild, or whose meeting it is: 院士|联合会, 大健康|院士|论坛.
_MEMBERS = frozenset({"行业", "院士", "专家", "企业家"})
_CENTRES = frozenset({"科学中心", "医学中心", "医疗中心"})
_GO_ON = frozenset(
    {
        "审评认证中心",
        "审评中心",
        "检查中心",
        "审查中心",
        "标本室",
        "工作站",
        "研究室",
        "分院",
        "分中心",
        "联盟",
        "院区",
        "分会",
        "学分会",
        "医学分会",
        "分部",
        "南院",
        "北院",
    }
)
# Behind a name these begin what is done there: 产业园|二期|建设|…基地, 知识城|规划|建设|…谷.
_DOES = frozenset({"建设", "规划", "打造", "运营", "创办", "建成", "联合"})
_PHASES = frozenset({"一期", "二期", "三期", "四期", "五期"})
# Before an institute's name with 和 in it: …共建的|长效和靶向制剂国家重点实验室.
_OPENS = frozenset(
    {
        "的",
        "共建",
        "建设",
        "成立",
        "组建",
        "筹建",
        "设立",
        "获批",
        "建立",
        "启动",
        "元",
        "入选",
        "建成",
        "配置",
        "包括",
        "包含",
        "涵盖",
    }
)


@dataclass(frozen=True, slots=True)
class Edge:
    """Where the walk ended; ``cut``: token after a 和 the name might start behind."""

    first: int
    cut: int | None


def walked(
    spine: Spine,
    words: Words,
    ends: Ends,
    head: int,
    label: str,
    word: str,
) -> Edge:
    kinds, tokens = spine.kinds, spine.reading.tokens
    first, cut = head, None
    for _ in range(_STEPS):
        if first <= 0:
            break
        inner = ends.get(first)
        if inner is not None and first != head:
            goes_on = label in PART_OF[inner[0]] or word in _GO_ON or inner[1] in _CENTRES
            goes_on = goes_on or (word in BRANCHES and spine.places.get(head) == first)
            # 深圳湾实验室|坪山|…中心: what it has at another place.
            goes_on = goes_on or (inner[0] == label == BODY and first in spine.place_starts)
            if not goes_on:
                break
        elif inner is not None and not (
            label in PART_OF[inner[0]] or word in _GO_ON or inner[1] in _CENTRES
        ):
            break
        place = spine.places.get(first)
        if place is not None:
            first = place
            continue
        mark = tokens[first - 1][0]
        if mark in _DOES and label in _JOINED and _acts(spine, first - 1):
            break
        if first < head and tokens[first][0] in words.builds and mark in words.trades:
            break  # 某某制药|建设|…平台
        listed = spine.entries.get(first)
        if listed is not None:
            # 教育部|重点实验室 is founded by the ministry; other offices end before a name.
            founded = listed.entry.type == OFFICE and label == BODY and word in _FOUNDED
            # 农业农村部|某地某某研究所: the ministry's institute at a place
            seated = first in spine.place_starts and listed.entry.name.endswith("部")
            founded = founded or (label == BODY and seated and word.endswith("研究所"))
            apart = listed.entry.type in (MEDIUM, EVENT, OFFICE) and label != listed.entry.type
            if apart and not founded and word not in _GO_ON:
                break
            if label == PRODUCT and listed.entry.type in PART_OF:
                break
            if listed.entry.type in (FIRM, SCHOOL) and tokens[first][0] in words.builds:
                break  # 昭衍新药|建设|…平台
            first = listed.first
            continue
        if first == head and mark in _MEMBERS and (word in _GUILDS or label == EVENT):
            first -= 1
            continue
        if label == BODY and mark in words.titles and mark not in words.within:
            if first == head or not known_word(tokens[first][0]):
                break  # …教授某某团队: a person stands before the head, not a name's part
            first -= 1  # 院士专家|成果展示中心
            continue
        if label == PRODUCT and first > 1 and _modifies(spine, words, first - 2):
            first -= 2  # 可|吸收|封堵器
            continue
        if kinds[first - 1] & INSIDE:
            first -= 1
            continue
        if mark == ")":
            opened = _opening(spine, first - 1)
            if opened is None:
                break
            first = opened
        elif mark in LINKS and label != MEDIUM and first > 1 and _inside(spine, first - 1):
            first -= 1
        elif mark in JOINS and cut is None and label in _JOINED:
            joins = label in (OFFICE, SCHOOL) or tokens[head][0] in words.verbs
            if first == head and not joins:
                break  # 分析与|应用中心 goes on, 高校和|实验室 does not
            if mark == "暨" and label != EVENT:
                break
            if first - 1 in ends or not _inside(spine, first - 1):
                break
            before = spine.head_ends.get(first - 1)
            if label in (BODY, PARK) and before and words.heads[before.word] in PART_OF:
                break  # 质检中心某地分中心和|市药品检测中心: two bodies
            if label == PRODUCT and (first - 1 in spine.head_ends or first - 1 in spine.entries):
                break  # 某某颗粒和|某某饮品: two things
            cut = first
            first -= 1
        elif mark == "中" and spine.reading.slice(first - 1, first + 1) in _BILATERAL:
            first -= 1  # 中|韩(长春)国际合作示范区
        elif first > 1 and spine.reading.slice(first - 2, first) in _BILATERAL:
            first -= 2  # 中|以|医疗创新中心
        elif len(mark) == 1 and first > 1 and kinds[first - 2] & PROPER and _own(tokens[first - 1]):
            first -= 2  # 思拓|凡: the last character of a name cut off
        elif label in (BODY, PARK) and first < head and (size := coined(spine, words, first)):
            first -= size  # 国|仟|医疗科技创新研究院, 麟|沣|医疗科技产业园
        elif label == BODY and mark in _ORDINALS and first <= head:
            first -= 1
        elif label == EVENT and first != head and number_before(spine, first) < first:
            first = number_before(spine, first)
        else:
            break
    return Edge(first, cut)


def _acts(spine: Spine, verb: int) -> bool:
    """Whether what ends before the verb does something to what follows it."""
    tokens = spine.reading.tokens
    if verb > 0 and tokens[verb - 1][0] in _DOES:
        verb -= 1  # 规划|建设
    if not verb:
        return False
    if tokens[verb - 1][0] in _PHASES:
        return True
    listed = spine.entries.get(verb)
    if listed is not None and listed.entry.type in (PARK, BODY, FIRM):
        return True
    # 黄埔区|联合|中山大学附属…医院, not 京津冀|联合创新中心.
    behind = spine.entry_starts.get(verb + 1)
    return (
        verb in spine.places
        and tokens[verb][0] == "联合"
        and behind is not None
        and behind.entry.type in (SCHOOL, BODY)
    )


def _modifies(spine: Spine, words: Words, first: int) -> bool:
    """Whether two tokens together are a listed modifier."""
    return spine.reading.slice(first, first + 2) in words.modifiers


def numbered_start(spine: Spine, words: Words, head: int) -> int | None:
    """The year or number an event's name begins with: 2023甲与乙对接活动."""
    tokens = spine.reading.tokens
    for token in range(head - 1, max(-1, head - 1 - _STEPS), -1):
        word = tokens[token][0]
        if number_before(spine, token + 1) <= token:
            return number_before(spine, token + 1)
        joins = word in JOINS or word in ("—", "——")
        never = word in words.never and word not in _OF_EVENTS
        if not joins and (spine.kinds[token] & CLOSES or never):
            return None
    return None


def _own(token: Token) -> bool:
    word, tag = token
    return "\u3400" <= word <= "\u9fff" and tag[0] not in "pcum" and word not in GRAMMAR


def numbered(word: str) -> bool:
    """A year or a number in a series before an event: 2024…座谈会, 第五届…大会."""
    if len(word) - word.endswith("年") == 4 and word[:4].isdigit():
        return word.startswith(("19", "20"))
    return word == "首届" or (word.startswith("第") and word.endswith(("届", "次")))


def number_before(spine: Spine, first: int) -> int:
    """Where the number before token ``first`` starts (2024, 第五届, 第|89|届); else ``first``."""
    tokens = spine.reading.tokens
    if first > 0 and numbered(tokens[first - 1][0]):
        return first - 1
    if first > 1 and tokens[first - 1][0] == "年" and numbered(tokens[first - 2][0]):
        return first - 2  # 2024|年|世界大健康博览会
    if first > 2 and tokens[first - 1][0] in ("届", "次") and tokens[first - 3][0] == "第":
        return first - 3
    return first


def _inside(spine: Spine, before: int) -> bool:
    """Whether what ends before token ``before`` may stand within a name."""
    return (
        before in spine.places or before in spine.entries or bool(spine.kinds[before - 1] & INSIDE)
    )


def _opening(spine: Spine, closing: int) -> int | None:
    """The token of the bracket closed at ``closing``, if a place or a short name is in it."""
    tokens = spine.reading.tokens
    for token in range(closing - 1, max(-1, closing - 1 - _BRACKET), -1):
        if tokens[token][0] == "(":
            inside = token + 1
            reached = inside
            while reached < closing and reached in spine.place_starts:
                reached = spine.place_starts[reached]  # (珠海横琴)
            place = reached == closing or (
                inside + 1 == closing
                and (tokens[inside][1] == "ns" or tokens[inside][0] in _BRACKETED)
            )
            return token if place and token > 0 and _inside(spine, token) else None
        if not spine.kinds[token] & INSIDE and token + 1 not in spine.places:
            return None
    return None


_BRACKETED = frozenset({"国际", "中国", "亚洲"})  # 江洲(国际)医疗器械产业园
_OF_BRANDS = frozenset("正前新大成中")  # 海天|正|生物科技有限公司


def registered(spine: Spine, words: Words, head: int) -> int:
    """The start of a firm's full name: back over any words to a place, a mark or grammar."""
    kinds, tokens, bounds = spine.kinds, spine.reading.tokens, spine.reading.bounds
    first = head
    while first > 0 and bounds[head] - bounds[first - 1] <= _FIRM_NAME:
        place = spine.places.get(first)
        if place is not None:
            # 四川省成都市… goes on; 企业重庆… does not.
            first = place
            if first not in spine.places:
                group = tokens[first - 1][0] == "集团" if first else False
                mother = spine.entries.get(first) or (
                    spine.entries.get(first - 1) if group else None
                )
                if mother is not None and mother.entry.type == FIRM:
                    first = mother.first  # 白药集团|文山|七花有限公司
                break
            continue
        word, tag = tokens[first - 1]
        if word == ")":
            opened = _opening(spine, first - 1)
            if opened is None:
                break
            first = opened
        elif (
            word in GRAMMAR
            or word in _NO_FIRM
            or kinds[first - 1] & CLOSES
            or (
                word in words.never
                and tag[0] in "vpcudrmf"
                and word not in _OF_BRANDS
                and not _piece(spine, first - 1)
            )
        ):
            break
        elif kinds[first - 1] & INSIDE or (tag[0] not in "pcu" and "\u3400" <= word[0] <= "\u9fff"):
            first -= 1
        else:
            break
    return first


def _piece(spine: Spine, token: int) -> bool:
    """煜|辰|光|能|科技: a character among others that no dictionary has together."""
    tokens = spine.reading.tokens
    if len(tokens[token][0]) > 1 or token < 1:
        return False
    word, tag = tokens[token - 1]
    return len(word) == 1 and tag[0] not in "pcumq" and "\u3400" <= word <= "\u9fff"


def medicine(spine: Spine, words: Words, head: int) -> int:
    """The start of a medicine's name: any words, up to what cannot be of it: 元|胡|止痛|滴丸."""
    tokens, bounds, kinds = spine.reading.tokens, spine.reading.bounds, spine.kinds
    first = head
    while first > 0 and bounds[head] - bounds[first - 1] <= _MEDICINE:
        word, tag = tokens[first - 1]
        if first in spine.places or kinds[first - 1] & CLOSES or word in GRAMMAR:
            break
        firm = spine.entries.get(first)
        if (firm is not None and firm.entry.type in PART_OF) or tag[0] in "pcur":
            break
        known = first - 1 in spine.entry_starts or word in words.modifiers
        if word in words.never or (kinds[first - 1] & FRONT and not known):
            break
        first -= 1
    return first


def without_maker(spine: Spine, words: Words, first: int, head: int) -> int:
    """Past the brand of whoever makes it: 联芯致康|动态血糖传感器."""
    tokens = spine.reading.tokens
    while first < head and first not in spine.entry_starts:
        word = tokens[first][0]
        if (
            known_word(word)
            or word in words.modifiers
            or word.isascii()
            or not "\u3400" <= word[0] <= "\u9fff"
        ):
            break
        first += 1
    return first


def trimmed(spine: Spine, words: Words, first: int, head: int, label: str, word: str = "") -> int:
    kinds, tokens = spine.kinds, spine.reading.tokens
    while first < head:
        if label == EVENT and (
            numbered(tokens[first][0])
            or tokens[first][0] in _WIDE
            or number_before(spine, min(first + 3, head)) == first
        ):
            break
        if label == PRODUCT:
            place = spine.place_starts.get(first)
            if place is not None and place < head:
                first = place  # a product's region is not its name
                continue
            if first + 1 == head and word in words.thing_heads and tokens[first][0] in words.verbs:
                break  # 焊接机器人: what it does is what it is
            acts = tokens[first][1][0] == "v" and tokens[first][0] not in words.modifiers
            if acts and first not in spine.entry_starts:
                first += 1
                continue
        if first in spine.place_starts or tokens[first][0] in words.keep:
            break
        if label in (BODY, PARK) and any(
            first + size <= head and coined(spine, words, first + size) == size for size in (1, 2)
        ):
            break
        if tokens[first][0] == "性":
            first += 1  # 标杆性|省级…示范区
            continue
        if spine.reading.slice(first, first + 2) in _BILATERAL:
            break
        if label == PRODUCT and first + 1 < head and _modifies(spine, words, first):
            break
        if label in (BODY, PARK) and tokens[first][0] in _LEADS and _in_list(spine, first):
            break  # 、国际核酸科技中心
        if label == PRODUCT and tokens[first][0] in words.kinds:
            break  # 高端辅料, 特色制剂: which kind it is
        listed = spine.entry_starts.get(first)
        whole = listed is not None and listed.last <= head
        if whole and not (listed is not None and listed.entry.weak and kinds[first] & FRONT):
            break
        if kinds[first] & FRONT or not kinds[first] & INSIDE:
            first += 1
            continue
        break
    return first


def worth_joining(spine: Spine, words: Words, first: int, cut: int, head: int, label: str) -> bool:
    """Whether 甲和乙平台 is one name: its first part says which one, its second does not."""
    if first >= cut - 1:
        return False
    if cut in spine.place_starts:
        return False
    if label == OFFICE:
        return _office_words(spine, first, cut)
    if label == POLICY and not _opened(spine, first):
        return False
    if (
        label in (BODY, POLICY)
        and _opened(spine, first)
        and trimmed(spine, words, cut, head, label) < head
    ):
        return True
    if label == SCHOOL:  # 华中科技大学机械科学与|工程学院
        university = spine.entry_starts.get(first)
        if university is not None and university.entry.type == SCHOOL:
            return True
        inner = [spine.head_ends.get(token) for token in range(first + 1, cut - 1)]
        return any(hit is not None and words.heads[hit.word] == SCHOOL for hit in inner)
    proper, domain, own = strength(spine, words, first, cut - 1)
    if label in (BODY, PARK, EVENT) and (own >= 2 or domain) and _set_apart(spine, first):
        return True
    if trimmed(spine, words, cut, head, label) >= head:
        return bool(proper or domain or own)  # 研发及生产基地: the second part is no name
    if label == PARK and cut - 1 - first == 1 and head - cut == 1:
        return True  # 细胞与基因产业园: two of a kind
    listed = spine.entry_starts.get(cut)
    return (
        bool(proper or (label == BODY and spine.reading.tokens[first][0] in _NATIONAL))
        and known_word(spine.reading.tokens[cut][0])
        and (listed is None or listed.entry.type not in PART_OF)
    )


def _office_words(spine: Spine, first: int, cut: int) -> bool:
    """Whether offices are called so: 工业|和信息化局, not 评审|和教育厅."""
    return any(spine.reading.tokens[n][0] in _TASKS for n in range(first, cut - 1))


def _opened(spine: Spine, first: int) -> bool:
    """Whether a name surely begins here: behind 共建的, or behind the university it is of."""
    if not first or first in spine.place_starts:
        return False
    entry = spine.entry_starts.get(first)
    if entry is not None and entry.entry.type in PART_OF:
        return entry.entry.type == SCHOOL
    before = spine.entries.get(first)
    of_school = before is not None and before.entry.type == SCHOOL
    return of_school or spine.reading.tokens[first - 1][0] in _OPENS


def _in_list(spine: Spine, first: int) -> bool:
    return bool(first) and spine.reading.tokens[first - 1][0] in ("、", "包括", "包含", "涵盖")


def _set_apart(spine: Spine, first: int) -> bool:
    """Whether a mark stands before: 、有机功能分子与|多肽药物研究所, 包括临床研究及|转化中心."""
    if not first:
        return True
    return bool(spine.kinds[first - 1] & CLOSES) or spine.reading.tokens[first - 1][0] in _OPENS


def strength(spine: Spine, words: Words, first: int, head: int) -> tuple[int, int, int]:
    """How many tokens before the head name a thing, belong to the field, are its own at all."""
    proper = domain = own = 0
    token = first
    while token < head:
        place = spine.place_starts.get(token)
        if place is not None and place <= head:
            proper += 1
            token = place
            continue
        listed = spine.entry_starts.get(token)
        if listed is not None and listed.last <= head:
            domain += 1
            proper += listed.entry.type in (FIRM, SCHOOL, PARK, BODY)
            own += 1
            token = listed.last
            continue
        if token + 1 < head and _modifies(spine, words, token):
            own += 2
            token += 2
            continue
        bits = spine.kinds[token]
        own += spine.reading.tokens[token][0] in _MEMBERS
        proper += bool(bits & PROPER)
        if bits & INSIDE and not bits & FRONT:
            own += 1 + (spine.reading.bounds[token + 1] - spine.reading.bounds[token] > 3)
        token += 1
    return proper, domain, own


def with_count(shadow: str, start: int) -> int:
    """13价|肺炎球菌疫苗, 800|伏电驱: with the number that says which kind it is."""
    first = start
    if first and shadow[first] not in _COUNTED and shadow[first - 1] == "价":
        first -= 1
    if shadow[first] not in _COUNTED:
        return start
    number = first
    while number > 0 and shadow[number - 1].isdigit():
        number -= 1
    return number if 0 < first - number <= _DIGITS else start


def token_at(at: dict[int, int], offset: int) -> int:
    """The token that holds ``offset``; words are short, so the start is near."""
    while offset not in at:
        offset -= 1
    return at[offset]
