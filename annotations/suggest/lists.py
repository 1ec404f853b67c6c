"""Names from lists that say what they are: 甲、乙、丙等头部企业, 在甲、乙和丙领域.

Where nothing says it, a list with known names in it says it of the others.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotations.model import Article, ArticleId, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.firms import trade_name
from annotations.suggest.people import PERSON, is_name
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.vocabulary import CLOSES, FRONT, INSIDE, LISTS, PROPER, Hit, Words

SECTOR, PRODUCT, FIRM, PLACE, BODY = "产业赛道", "产品/技术", "企业", "地区", "机构/实验室"
_ITEM: Final = 7  # tokens
_WHOLE: Final = 6  # tokens, and characters, of an item between two marks
_SHORT: Final = 8
_LONGEST: Final = 14  # characters
_SURE: Final = 3  # known ones that make a list one of their kind
_DESCRIBED: Final = 18  # tokens from the number to the class behind 的
_TWO: Final = 2  # characters
_FAR: Final = 8
_WHOLE_ITEM: Final = 0.75  # 先进储能材料 rather than 储能
_CLASS_WINDOW: Final = 9  # tokens between 等 and the word that says what they are
_JOINS = frozenset({"和", "与", "及", "以及"})
_ENDS = frozenset({"、", "等", "等等"})
_THAN = frozenset({"较", "比", "相比", "优于"})
_LINKS = frozenset({"+", "-", "·", "&", "/"})
# A list of 领域 may hold things rather than sectors: what ends so is a product.
_THINGS = (
    "药物",
    "疫苗",
    "抗体",
    "试剂",
    "试剂盒",
    "机器人",
    "芯片",
    "传感器",
    "材料药",
    "软件",
    "系统",
    "装置",
    "仪器",
    "技术",
    "制剂",
    "新药",
    "抗体药",
    "电池",
    "耗材",
)
_NO_SECTOR = frozenset({"疾病", "科学", "研究", "学科", "应用"})  # 乙肝、肝癌等疾病领域
# 民生、文旅等领域: these are nobody's field.
_NO_FIELDS = frozenset(
    {"民生", "社会民生", "社会事业", "基础设施", "民生工程", "生活", "科学", "管理"}
)
_FOUND_TOGETHER = re.compile("(?:等)?(?:共同|联合|合资)(?:发起|出资|投资|设立|组建|成立|打造)")
_NO_FIRMS = ("新区", "园区", "高校", "当地", "本地", "政府", "院校", "医院", "市场", "全球", "国内")
# Units of these are no offices: 科研单位, 参展单位.
_WHOSE_UNITS = ("科研", "企业", "医疗", "施工", "建设", "成员", "合作", "参展", "参与")
_EXAMPLES = frozenset({"例如", "比如", "如", "包括", "譬如", "诸如"})
_EXAMPLE_WINDOW: Final = 16  # tokens back to what the examples are of
_NOT_CLASS = frozenset({"人"})
# Of these types a list proposes only what looks like a name of its own.
_NAMED = frozenset(
    {FIRM, BODY, "高校院所", "园区/基地", "媒体", "活动/会议", "政府部门", "政策/规划"}
)


@dataclass(frozen=True, slots=True)
class _Item:
    first: int
    last: int


class Lists:
    name = "lists"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        found: list[Suggestion] = []
        done = 0
        for number in [n for n, bits in spine.marked if bits & LISTS]:
            if number < done:
                continue
            items, end = _items(spine, words, number)
            found += _judged(article.id, spine, words, items, end)
            done = max(end, number + 1)
        return found


def _items(spine: Spine, words: Words, mark: int) -> tuple[list[_Item], int]:
    """The items around the first 、 of a list, and the token where the list ends."""
    items = [_Item(_back(spine, words, mark), mark)]
    end = mark
    tokens = spine.reading.tokens
    while end < len(tokens) and (
        tokens[end][0] == "、" or (tokens[end][0] in _JOINS and len(items) > 1)
    ):
        joined = tokens[end][0] in _JOINS
        first = end + 1
        last = _forth(spine, words, first)
        items.append(_Item(first, last))
        end = last
        if joined:
            break
    return items, end


def _back(spine: Spine, words: Words, last: int) -> int:
    first = last
    while first > 0 and last - first < _ITEM:
        place = spine.places.get(first)
        listed = spine.entries.get(first)
        if place is not None:
            first = place
        elif listed is not None:
            first = listed.first
        elif spine.kinds[first - 1] & INSIDE or (
            spine.reading.tokens[first - 1][0] in _LINKS and first > 1
        ):
            first -= 1
        else:
            break
    while first < last and spine.kinds[first] & FRONT and first not in spine.entry_starts:
        first += 1
    return first


def _forth(spine: Spine, words: Words, first: int) -> int:
    tokens, kinds = spine.reading.tokens, spine.kinds
    # What stands between two marks of the list is an item whatever it is made of.
    for last in range(first + 1, min(first + _WHOLE, len(tokens))):
        if tokens[last][0] in _ENDS:
            if spine.reading.bounds[last] - spine.reading.bounds[first] <= _SHORT:
                return last
            break
        if kinds[last] & CLOSES or tokens[last][0] in words.never or tokens[last][0] in _JOINS:
            break
    last = first
    while last < len(tokens) and last - first < _ITEM:
        listed = spine.entry_starts.get(last)
        place = spine.place_starts.get(last)
        if listed is not None:
            last = listed.last
        elif place is not None:
            last = place
        elif tokens[last][0] in words.measures:
            break
        elif kinds[last] & INSIDE or tokens[last][0] in _LINKS:
            last += 1
        else:
            break
    return last


def _class_after(spine: Spine, words: Words, end: int) -> Hit | None:
    """What the list is said to be of: the last such word of the phrase behind it."""
    tokens = spine.reading.tokens
    bounds = spine.reading.bounds
    counted = end < len(tokens) and tokens[end][1] == "m"  # 甲、乙、丙三个细分赛道
    if end >= len(tokens) or (tokens[end][0] not in ("等", "等等", "这", "为") and not counted):
        return None
    if tokens[end][0] == "等" and end + 1 < len(tokens) and tokens[end + 1][0] in ("地", "地区"):
        return spine.classes.get(bounds[end + 2])  # 甲、乙等地建设了…基地
    if counted or (end + 1 < len(tokens) and tokens[end + 1][1] == "m"):
        described = _described(spine, words, end + 1)
        if described is not None:
            return described
    best = None
    token = end + 1
    while token < len(tokens) and token - end <= _CLASS_WINDOW:
        word, tag = tokens[token]
        if spine.kinds[token] & CLOSES or word == "的" or word in _JOINS or word in _THAN:
            break
        if tag[0] == "v" and not spine.kinds[token] & INSIDE:
            break
        hit = spine.classes.get(bounds[token + 1])
        units = (
            hit is not None
            and hit.word == "单位"
            and spine.reading.shadow.endswith(_WHOSE_UNITS, 0, hit.start)
        )
        if (
            hit is not None
            and not units
            and word not in _NOT_CLASS
            and tokens[token - 1][0] not in _NO_SECTOR
        ):
            best = hit
        token += 1
    return best


def _described(spine: Spine, words: Words, first: int) -> Hit | None:
    """等6个|竞争优势大、发展潜力好的产业集群: the sectors' class behind what is said of it."""
    tokens, bounds = spine.reading.tokens, spine.reading.bounds
    for token in range(first, min(first + _DESCRIBED, len(tokens))):
        if tokens[token][0] in ",。;:!?\n":
            return None
        hit = spine.classes.get(bounds[token + 1])
        behind = token + 1 == len(tokens) or tokens[token + 1][0] != "的"
        passed = any(tokens[n][0] == "的" for n in range(first, token))
        if hit is None or not behind:
            continue
        label = words.classes[hit.word]
        if not passed:
            if label == FIRM and "家" in spine.reading.slice(first, first + 2):
                return hit  # 等58家高新技术企业|构建的产业链优势
            continue
        if label == SECTOR or (label == FIRM and "家" in spine.reading.slice(first, first + 3)):
            return hit  # 等20多家|研发能力强、潜力大的企业
    return None


def _class_before(spine: Spine, words: Words, first: int) -> Hit | None:
    """多家公司完成融资,例如|甲、乙、丙: what the examples are of, said before them."""
    tokens = spine.reading.tokens
    if not first or tokens[first - 1][0] not in _EXAMPLES:
        return None
    for token in range(first - 1, max(0, first - _EXAMPLE_WINDOW), -1):
        if tokens[token - 1][0] in "。;!?\n":
            return None
        hit = spine.classes.get(spine.reading.bounds[token])
        if hit is not None and words.classes[hit.word] == FIRM:
            return hit
    return None


def _judged(
    article_id: ArticleId, spine: Spine, words: Words, items: list[_Item], end: int
) -> list[Suggestion]:
    bounds = spine.reading.bounds
    said = _class_after(spine, words, end) or _class_before(spine, words, items[0].first)
    if said is None and end < len(spine.reading.tokens) and spine.reading.tokens[end][0] == "的":
        items = items[:-1]  # 甲药业的胶囊、乙药业|的片剂: whose the next is, no part of the list
    items = [item for item in items if item.first < item.last]
    if said is None and items:
        # The last item may carry it itself: 生物药、核药、精准医学细分赛道.
        last = items[-1]
        hit = spine.classes.get(bounds[last.last])
        if hit is not None and bounds[last.first] < hit.start and hit.start in spine.reading.at:
            cut = spine.reading.at[hit.start]
            while cut > last.first + 1 and spine.kinds[cut - 1] & FRONT:
                cut -= 1
            if words.classes[hit.word] in (SECTOR, FIRM) or hit.word in ("技术", "产品"):
                said = hit
                items[-1] = _Item(last.first, cut)
    if len(items) < 2:
        return []
    known = [_known_type(spine, words, item) for item in items]
    label, score, reason = "", 0.0, ""
    if said is not None:
        label, score, reason = words.classes[said.word], 0.6, f"class:{said.word}"
    else:
        counts = Counter(found for found in known if found)
        founders = _FOUND_TOGETHER.match(spine.reading.shadow, bounds[end])
        if founders is not None and counts[FIRM]:
            label, score, reason = FIRM, 0.55, f"class:{founders[0]}"
        elif counts:
            (best, count), *_ = counts.most_common(1)
            if best in (SECTOR, PRODUCT, FIRM) and count * 2 >= len(items):
                label, score, reason = best, 0.5, "list"
    if not label or label == PLACE:
        return []
    if label == SECTOR and said is not None and known.count(SECTOR) * 3 < len(items):
        # 语义检索、智能问诊等领域: fields of use, not of industry.
        items, known = _of(items, known, SECTOR)
    described = said is not None and said.start > bounds[end] + _FAR
    firms = label == FIRM and said is not None and FIRM in known
    result: list[Suggestion] = []
    for item, type_known in zip(items, known, strict=True):
        if type_known and (type_known != label or label not in (SECTOR, PRODUCT)):
            continue
        start, stop = bounds[item.first], bounds[item.last]
        quote = spine.reading.shadow[start:stop]
        own = label
        if label == SECTOR and quote in _NO_FIELDS:
            continue
        if label == SECTOR and quote.endswith(_THINGS) and not type_known:
            own = PRODUCT
        if not type_known and label == FIRM and said is None and quote.startswith(_NO_FIRMS):
            continue  # 甲集团、乙集团与新区协同
        if not type_known and not _plausible(spine, words, item, own, quote, firms=firms):
            continue
        if described and not type_known and own != FIRM and len(quote) <= _TWO:
            continue
        weak = bool(type_known) and spine.entry_starts[item.first].entry.weak
        if weak and said is None and (label == SECTOR or known.count(label) < _SURE):
            continue
        result.append(
            named(
                article_id,
                spine.reading.text,
                start,
                stop,
                own,
                score=_WHOLE_ITEM if described and own == SECTOR else score,
                reason=reason,
            )
        )
    return result


def _of(items: list[_Item], known: list[str], label: str) -> tuple[list[_Item], list[str]]:
    """Those of the items that are known to be of the type."""
    kept = [(item, found) for item, found in zip(items, known, strict=True) if found == label]
    return [item for item, _ in kept], [found for _, found in kept]


def _known_type(spine: Spine, words: Words, item: _Item) -> str:
    listed = spine.entry_starts.get(item.first)
    if listed is not None and listed.last == item.last:
        return listed.entry.type
    if spine.place_starts.get(item.first) == item.last:
        return PLACE
    if item.last in spine.head_ends and item.last - item.first > 1:
        label = words.heads[spine.head_ends[item.last].word]
        return label if label in _NAMED else ""
    if trade_name(spine, words, item.first, item.last):
        return FIRM
    return ""


def _plausible(
    spine: Spine, words: Words, item: _Item, label: str, quote: str, *, firms: bool
) -> bool:
    """``firms``: a known firm is in a list that is said to be one of firms."""
    if not 2 <= len(quote) <= _LONGEST or quote[0].isdigit() or quote[-1] == "类":
        return False  # 降糖类、呼吸系统类: classes of products
    kinds = spine.kinds[item.first : item.last]
    if label == PERSON:
        return is_name(spine, words, item.first, item.last, quote)
    proper = any(bits & PROPER for bits in kinds)
    if label in _NAMED:
        common = firms and 3 <= len(quote) <= 8 and any(not bits & FRONT for bits in kinds)
        return (proper or common) and quote not in words.heads and quote not in words.classes
    if all(bits & FRONT for bits in kinds) or quote in words.heads or quote in words.classes:
        return False
    return any(bits & INSIDE and not bits & FRONT for bits in kinds) and len(quote) <= 12
