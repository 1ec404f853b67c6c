"""Names by what they end in: 实验室, 产业园, 有限公司, 管委会, 大学, 论坛, 试剂盒 …"""

import re
from collections.abc import Sequence
from typing import Final

from annotations.model import Article, ArticleId, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.edges import (
    BODY,
    BRANCHES,
    EVENT,
    FIRM,
    JOINS,
    LINKS,
    OFFICE,
    PARK,
    PART_OF,
    POLICY,
    PRODUCT,
    SCHOOL,
    Edge,
    Ends,
    medicine,
    numbered_start,
    registered,
    strength,
    token_at,
    trimmed,
    walked,
    with_count,
    without_maker,
    worth_joining,
)
from annotations.suggest.people import spelled
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.vocabulary import CLOSES, Hit, Words

_LONGEST: Final = 32
# Too weak to end another's name: 人工智能医药团队, 孵化器建设中心.
_LOOSE = frozenset(
    {"中心", "团队", "孵化器", "加速器", "智库", "园区", "基地", "公司", "部", "委", "平台"}
)
# Names of firms are made of any words: from these heads every word goes on up to a place.
_REGISTERED = frozenset({"有限公司", "有限责任公司", "股份有限公司", "股份公司"})
# Before 医院 these say which kind of one: 三甲医院, 中医医院.
_ANY = frozenset(
    {
        "人民",
        "中心",
        "综合",
        "三甲",
        "中医",
        "专科",
        "公立",
        "民营",
        "私立",
        "附属",
        "妇幼",
        "儿童",
        "市",
        "县",
    }
)
_ANY_PARK = frozenset({"高科技", "高新技术", "现代化", "综合性", "专业化", "国际化"})
_SAID_OF = (
    "最大",
    "重要",
    "影响力",
    "领先",
    "一流",
    "知名",
    "唯一",
    "最强",
    "最全",
    "著名",
    "竞争力",
    "特色",
)
_ZONES = frozenset(
    {"高新区", "经开区", "开发区", "高新技术产业开发区", "经济技术开发区", "经济开发区", "保税区"}
)
_DOES = frozenset({"生产", "制造", "研发", "开发", "应用", "使用", "投资", "采购", "引进"})
_CUT_PARKS = frozenset({"产业园", "科技园", "工业园", "创业园"})
_TOGETHER_WITH = re.compile("[^,。;]*有限公司(?:联合|携手|会同)")
# 惠州积极响应|国家发展战略
_FOLLOWING = re.compile("[^,。;《“]*(?:响应|融入|对接|贯彻落实|深入实施)(?!机制)")
_ALL_KINDS = re.compile("[全我本]?[省市县区国]?各类(?!别)")
_ANY_STRATEGY = frozenset(("国家战略", "国家发展战略", "国家重大战略", "重大战略", "发展战略"))
_HOW_LARGE = re.compile("[十百千万]亿级的?$")
_KIND_OF_ZONE = re.compile(
    "(?:省级|国家级|市级)(?:经济|高新)?(?:技术)?(?:产业)?(?:开发区|园区|高新区|经开区)$"
)
_BOTH = re.compile("(?:国家地方(?:共建|联合)|国地共建|省部共建|部省共建|省市共建|部市共建)$")
# 2024年(第六届)|世界大健康博览会
_YEAR_AND_NUMBER = re.compile("20[0-9]{2}年?\\(第[0-9一二三四五六七八九十]{1,4}届\\)$")
_ABROAD = (
    "德国",
    "美国",
    "法国",
    "日本",
    "英国",
    "瑞士",
    "韩国",
    "瑞典",
    "丹麦",
    "荷兰",
    "意大利",
    "以色列",
)
# Which one it is is said by a place alone: 某某市|医学会.
_TELLING = frozenset(
    {"产研院", "工研院", "医院", "医学会", "药学会", "医师协会", "医药协会", "疾控中心", "血液中心"}
)
# Before 公司 these say what it does, and are no name without it: 武汉血液制品|公司.
_SAYS_WHAT = frozenset(
    (
        "血液制品 制品 工程 开发 投资 管理 服务 发展 建设 贸易 咨询 运营 租赁 销售 保险 担保 物业 "
        "劳务 食品 酒店 旅游 运输 物流 供应链 饮片 中药饮片 技术 设备 器械 医疗器械 药品 化工 数据 "
        "信息 设计 置业 孵化 种植 养殖 农业 林业"
    ).split()
)
_MEASURES = ("个", "家", "所", "座", "批")
# 两国政府; 武汉市委|市政府 are two.
# 深圳西北部 is a part of it.
_NO_OFFICE = re.compile(
    "两国|[省市县区]委[省市县区]?(?:人民)?政府|(?:[东西南北中内外上下]|结合)部$"
)
_CALLED = re.compile("(?!等|、|的)[\u4e00-\u9fff]{2,6}?(?=[、,。;”]|等)")
_ACADEMIES = ("中国科学院", "中科院")


class Headed:
    name = "headed"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        ends = ends_of(context, article, text, blocks)
        found: list[Suggestion] = []
        for hit in spine.heads:
            suggestion = _named(article.id, spine, words, ends, hit)
            if suggestion is not None:
                found.append(suggestion)
        return found


def ends_of(context: Context, article: Article, text: str, blocks: Sequence[Block]) -> Ends:
    """Where names of organisations end in an article, found when first asked for."""
    looked = context.looked(article, text, blocks)
    if looked.ends is None:
        spine = spine_of(context, article, text, blocks)
        looked.ends = _inner_ends(spine, context.vocabulary.words)
    return looked.ends


def _inner_ends(spine: Spine, words: Words) -> Ends:
    """By token number: the type and head of the name that ends there, for organisations."""
    at = spine.reading.at
    ends: Ends = {}
    for hit in spine.heads:
        label = words.heads[hit.word]
        if _is_part(spine, hit):
            continue
        if label in PART_OF and hit.word not in _LOOSE:
            ends[at[hit.end]] = (label, hit.word)
    return ends


def _numbered(spine: Spine, first: int) -> bool:
    """Whether the first word only measures the number before it."""
    tokens = spine.reading.tokens
    word, behind = tokens[first][0], tokens[first + 1][0]
    if word.isdecimal() and behind.startswith(_MEASURES):
        return True  # 30|个省产业园
    return first > 0 and tokens[first - 1][0][-1].isdecimal() and word.startswith(_MEASURES)


def _named(
    article_id: ArticleId,
    spine: Spine,
    words: Words,
    ends: Ends,
    hit: Hit,
) -> Suggestion | None:
    reading = spine.reading
    label = words.heads[hit.word]
    last = reading.at[hit.end]
    head = token_at(reading.at, hit.start)
    tokens = reading.tokens
    if last < len(tokens) and tokens[last][0] in words.not_before.get(hit.word, ()):
        return None
    if _is_part(spine, hit):
        return None
    if reading.shadow[reading.bounds[head] : hit.start] in words.never:
        return None  # 签订|协议
    if hit.word == "公司" and reading.shadow.endswith(("上市", "子"), 0, hit.start):
        return None  # 深交所上市公司: a kind of firm; 泰和医药子公司: the firm is named
    if label == SCHOOL and reading.shadow.startswith("城", hit.end):
        return None  # 福州大学|城
    if hit.word == "新区" and last in spine.places:
        return None  # 江北新区, 雄安新区: regions
    if hit.word == "生产线" and (head in spine.head_ends or head in spine.entries):
        return None  # 短刀电池|生产线: the product is named, not the line
    if (
        label == OFFICE
        and tokens[head][1] == "nt"
        and head + 1 == last
        and _is_local(spine, head, hit)
    ):
        return _one_word(article_id, spine, words, head, hit, label)  # 经|河北省政府
    if hit.word in _REGISTERED:
        first = registered(spine, words, head)
        if first >= head:  # 煜|辰光|能|科技股份有限公司
            edge = walked(spine, words, ends, head, label, hit.word)
            first = trimmed(spine, words, edge.first, head, label, hit.word)
    elif hit.word in words.dosages:
        first = medicine(spine, words, head)
    else:
        edge = walked(spine, words, ends, head, label, hit.word)
        first = trimmed(spine, words, edge.first, head, label, hit.word)
        if label == EVENT:
            numbered_first = numbered_start(spine, words, head)
            if numbered_first is not None and numbered_first < first:
                first, edge = numbered_first, Edge(numbered_first, None)
        if edge.cut is not None and not worth_joining(spine, words, first, edge.cut, head, label):
            first = trimmed(spine, words, edge.cut, head, label)
    if label in (FIRM, PARK, BODY) and hit.word not in _REGISTERED:
        first = _behind_zone(spine, first, head, label)
    if label == PRODUCT and hit.word not in words.dosages:
        first = without_maker(spine, words, first, head)
    if first >= head:
        if label in (OFFICE, BODY) and tokens[head][1] == "nt" and head + 1 == last:
            return _one_word(article_id, spine, words, head, hit, label)
        return _local_office(article_id, spine, head, hit) if label == OFFICE else None
    if hit.word in ("团队", "办公室") and spelled(spine, words, reading.bounds[first]) == hit.start:
        return None  # 夏宁邵|团队: a person's, not a body of its own
    if label == OFFICE and _NO_OFFICE.search(reading.shadow, reading.bounds[first], hit.end):
        return None
    if hit.word == "疗法":
        stem = reading.slice(first, head)
        if stem in words.kinds or stem.isascii():
            return None  # 新型疗法; CAR-T is the name of CAR-T疗法
    if hit.word == "公司" and _of_sector(spine, first, head):
        return None
    quoted = _quoted(spine, first, last)
    proper, domain, own = strength(spine, words, first, head)
    if hit.word in words.proper_heads and not proper:
        return None
    if label in (PARK, BODY) and not proper and _only_said(spine, first):
        return None  # 规模最大的|生物药生产基地
    if hit.word == "医院" and reading.slice(first, head) in _ANY:
        return None
    if label == PARK and reading.slice(first, head) in _ANY_PARK:
        return None
    if hit.word == "大学" and tokens[head - 1][0].endswith("外"):
        return None  # 山东省外大学
    if label == POLICY and tokens[first][0] == "版":
        return None  # 2.0|版若干措施
    if label == POLICY and tokens[first][0] == "集群" and first and tokens[first - 1][0] == "产业":
        first -= 1  # 产业|集群发展专项行动
    if label in (BODY, PARK) and _numbered(spine, first):
        return None  # 2|所省重点实验室: how many there are
    weak = hit.word in words.weak_heads
    if hit.word in words.thing_heads and spine.reading.tokens[first][0] in words.verbs:
        if head - first == 1 and spine.reading.tokens[first][0] in _DOES:
            return None  # 去年生产|机器人: what is done with it, not which kind
        own = max(own, 2)
    if label == PRODUCT and tokens[first][0] in words.kinds:
        own = max(own + 1, 2 if hit.word in words.thing_heads else 1)  # 大型压缩机
    if hit.word in words.dosages and reading.bounds[head] - reading.bounds[first] >= 2:
        own = max(own, 2)
    enough = domain or own >= 2 or (own and head - first >= 3) or quoted
    if not own and head - first >= 2 and spine.reading.tokens[first][0] in words.keep:
        own = 1  # 国家先进存储产业创新中心: common words, but of the whole country
    if weak and not (enough or (proper and label not in (PRODUCT, POLICY))):
        return None
    if not own and not domain:
        # 重庆市|检测中心 is one, 重庆|研究院 may be any.
        office = first in spine.place_starts and tokens[head - 1][0][-1] in "市省区县"
        telling = hit.word in _TELLING
        if not proper or (label == BODY and not telling and not office):
            return None
    if label == PRODUCT and hit.word in words.vague and not quoted:
        joined = any(tokens[n][0] in JOINS or tokens[n][0] in LINKS for n in range(first, head))
        if (
            joined
            or reading.slice(first, head) in words.tools
            or (hit.word == "平台" and not proper)
        ):
            return None
    start, end = reading.bounds[first], hit.end
    if label == PRODUCT:
        start = with_count(reading.shadow, start)
    if label == EVENT:
        year = _YEAR_AND_NUMBER.search(reading.shadow, max(0, start - 14), start)
        start = year.start() if year is not None else start
    if label == BODY:
        start = _founded_by_both(reading.shadow, start)
    if label == OFFICE and first not in spine.place_starts and first not in spine.entry_starts:
        start = _with_level(spine, first)
    listed = spine.entries.get(last)
    if label == PARK and listed is not None and listed.entry.type == PARK:
        of_district = spine.places.get(listed.first) == first
        if of_district and tokens[listed.first - 1][0][-1] in "区县市":
            start = reading.bounds[listed.first]  # 浦东新区|张江科学城: two names
    if hit.word in _CUT_PARKS and reading.shadow.startswith(("区里", "区内"), end):
        end += 1  # 产业园|区里
    branch = hit.word == "公司" and head in spine.places
    if hit.word == "公司" and not branch:
        called = (
            _CALLED.match(reading.shadow, end)
            if reading.shadow.startswith(_ABROAD, start)
            else None
        )
        if called is not None and tokens[last][1][0] not in "vpducfrm":
            start, end = called.span()  # 德国齿科器械公司|卡瓦科尔
        else:
            said = tokens[head - 1][0]
            if said not in _SAYS_WHAT:
                end = hit.start  # 雅博捷锐公司 is 雅博捷锐
    start = _quoted_start(reading.shadow, start, end)
    start = _own_start(reading.shadow, start, end, label)
    if not (2 if hit.word == "公司" else 3) <= end - start <= _LONGEST:
        return None
    if label == PARK and not proper and _HOW_LARGE.search(reading.shadow, max(0, start - 4), start):
        return None  # 成为千亿级|医药健康产业园区
    if label == POLICY and reading.shadow[start:end] in _ANY_STRATEGY:
        return None
    if label == PARK and _KIND_OF_ZONE.search(reading.shadow, start, end):
        return None
    if reading.shadow.count(")", start, end) > reading.shadow.count("(", start, end):
        return None  # 领先(重庆)|基地, cut within its bracket
    score = 0.55 + 0.1 * quoted + 0.15 * (not weak) + 0.15 * bool(proper) + 0.05 * bool(domain)
    score = min(score, 0.95)
    if hit.word in BRANCHES and any(
        ends.get(token, ("", ""))[0] == BODY for token in range(first + 1, head)
    ):
        label = BODY  # 某某实验室重庆基地 is a laboratory's
    if label == BODY and reading.shadow.startswith(_ACADEMIES, start) and hit.word != "实验室":
        label = SCHOOL  # institutes of the academy of sciences
    if label in (BODY, PARK) and last + 1 < len(tokens) and tokens[last][0] == "(":
        place = spine.place_starts.get(last + 1)
        if place is not None and place < len(tokens) and tokens[place][0] == ")":
            end = reading.bounds[place + 1]  # 国家…创新中心(苏州)
    return named(
        article_id,
        reading.text,
        start,
        end,
        label,
        score=round(score, 2),
        reason=f"head:{hit.word}",
    )


def _quoted_start(shadow: str, start: int, end: int) -> int:
    """“国盛产投·|宝山药谷”: of a name in quotes with a dot in it, all that is quoted."""
    if not shadow.startswith("”", end):
        return start
    opened = shadow.rfind("“", max(0, end - _LONGEST), start)
    before = shadow[opened + 1 : start]
    dotted = "·" in shadow[max(opened, 0) : end]
    whole = opened >= 0 and dotted and not any(mark in before for mark in "”,。;的")
    return opened + 1 if whole else start


def _behind_zone(spine: Spine, first: int, head: int, label: str) -> int:
    """石家庄高新区|石药控股集团: a firm is not called after the zone that it stands in.

    Nor is a firm's own park or laboratory; 常熟高新区医疗器械产业园 is.
    """
    for token in range(head, first, -1):
        hit, listed = spine.head_ends.get(token), spine.entry_starts.get(token)
        zone = (hit is not None and hit.word in _ZONES) or (
            token in spine.places and spine.reading.tokens[token - 1][0][-1] in "区县镇"
        )
        if zone and (label == FIRM or (listed is not None and listed.entry.type == FIRM)):
            return token
    return first


def _of_sector(spine: Spine, first: int, head: int) -> bool:
    """Whether it is only said where and in what a firm is: 中国|新药研发|公司."""
    rest = spine.place_starts.get(first, first)
    if spine.reading.tokens[rest][0] in ("中国", "我国", "国内"):
        rest += 1
    listed = spine.entry_starts.get(rest)
    return listed is not None and listed.last == head and listed.entry.type == "产业赛道"


def _is_local(spine: Spine, token: int, hit: Hit) -> bool:
    """Whether the office's place is in the same word: 河北省|政府."""
    start = spine.reading.bounds[token]
    return hit.start - start > 1 and spine.reading.shadow[hit.start - 1] in "省市县区州"


def _one_word(
    article_id: ArticleId, spine: Spine, words: Words, token: int, hit: Hit, label: str
) -> Suggestion | None:
    """A name that the dictionary has as one word: 上海市科委, 同仁医院."""
    reading = spine.reading
    start, end = reading.bounds[token], reading.bounds[token + 1]
    word = reading.shadow[start:end]
    rest = word.removesuffix(hit.word)
    local = len(rest) > 1 and (rest[-1] in "省市县区州" or label == BODY)
    if word in words.heads or not local or rest in _ANY:
        return _local_office(article_id, spine, token, hit) if label == OFFICE else None
    return named(article_id, reading.text, start, end, label, score=0.7, reason=f"head:{hit.word}")


def _local_office(article_id: ArticleId, spine: Spine, head: int, hit: Hit) -> Suggestion | None:
    """An office without its place, where it is one word: 区卫健局."""
    reading = spine.reading
    start = reading.bounds[head]
    if hit.start != start + 1 or reading.shadow[start] not in "省市区县州旗" or len(hit.word) < 3:
        return None
    return named(
        article_id, reading.text, start, hit.end, OFFICE, score=0.65, reason=f"head:{hit.word}"
    )


def _only_said(spine: Spine, first: int) -> bool:
    """Whether a thing is described, not named: 全国重要的…, 最大的…, 有影响力的…."""
    tokens = spine.reading.tokens
    if first < 2 or tokens[first - 1][0] != "的":
        return False
    return tokens[first - 2][0].endswith(_SAID_OF)


def _own_start(shadow: str, start: int, end: int, label: str) -> int:
    """甲有限公司联合|乙中心, 全区各类|面板: where a name's own words begin."""
    pattern = {PRODUCT: _ALL_KINDS, POLICY: _FOLLOWING}.get(label, _TOGETHER_WITH)
    before = pattern.match(shadow, start, end)
    return before.end() if before is not None and before.end() < end else start


def _founded_by_both(shadow: str, start: int) -> int:
    """国家地方共建|具身智能机器人创新中心: who founded it is part of its name."""
    found = _BOTH.search(shadow, max(0, start - 10), start)
    return found.start() if found else start


def _with_level(spine: Spine, first: int) -> int:
    """县|中医药产业发展局: of which level an office is."""
    bounds, tokens = spine.reading.bounds, spine.reading.tokens
    if not first or tokens[first - 1][0] not in ("省", "市", "县", "区", "州", "旗"):
        return bounds[first]
    before = tokens[first - 2] if first > 1 else ("", "x")
    free = first < 2 or spine.kinds[first - 2] & CLOSES or before[1][0] in "pvcu"
    return bounds[first - 1] if free else bounds[first]


def _is_part(spine: Spine, hit: Hit) -> bool:
    """Whether a head of one character is just the end of a short word: 布局 is no 局."""
    reading = spine.reading
    if hit.word == "委" and reading.shadow.startswith("常", hit.start - 1):
        return True  # 市委常委 is a person's title
    if len(hit.word) > 1 or hit.start in reading.at:
        return False
    return len(reading.tokens[token_at(reading.at, hit.start)][0]) < 3


def _quoted(spine: Spine, first: int, last: int) -> bool:
    tokens = spine.reading.tokens
    return (
        first > 0 and tokens[first - 1][0] == "“" and last < len(tokens) and tokens[last][0] == "”"
    )
