"""Whose figure it is: the named thing or noun phrase that governs it.

In this order: words that stand beside the measure (生命健康产业 of 生命健康产业规模), a name
before the figure in its clause, the clause's own subject, the same in the clauses before
it, the subject of the figure before it in the paragraph, the article's sector.
"""

import re
from dataclasses import dataclass

from annotations.quantities.model import Quantity
from annotations.suggest.claims.beside import Found
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import run_before
from annotations.suggest.claims.page import Clause, Name, Page

ORGANISATIONS = frozenset({"企业", "机构/实验室", "高校院所", "政府部门"})
ZONES = frozenset({"园区/基地"})
_SPEAKERS = frozenset({"人物", "媒体", "地区", "活动/会议"})
_WEAKER = frozenset({"产业赛道", "产品/技术", "政府部门"})
_NOT_THEIRS = re.compile(
    r"(?:依托|依托于|由|与|和|同|跟|及|对|对于|向|围绕|联合|通过|位于|坐落于|落户于?|入驻|来自|包括|包含|以及|携手|为|给|从|据|按照|根据|距离?|服务|经|在|、|“|赴|到|于)$"
)
_LEADING = re.compile(
    r"^(?:我国|全国|全球|中国|世界|国内|全省|全市|全区|全县|我省|我市|我区|本市|本省|本区|当地|"
    r"目前|其中|去年|今年|如今|据了解|近年来|同时|此外|另外|仅|而|但|且|并|也|的|年|“)+"
)
_FIRMS = "企业"  # without 该 or 这家: firms in general
_POINTING = re.compile(r"^(?:该|本|此|这一?家?个?|上述|整个)")
_KINDS = {
    **dict.fromkeys(("园区", "产业园", "科技园", "基地"), "园区/基地"),
    **dict.fromkeys(("公司", "企业", "集团"), "企业"),
    **dict.fromkeys(("中心", "实验室", "研究院"), "机构/实验室"),
}
_SPEAKING = re.compile(
    "也?(?:介绍|表示|说|称|透露|坦言|告诉|认为|指出|强调|提到|谈到|坦承|直言|感慨)"
)
_MARK = re.compile("[,。;:!?\n]")
# 市医疗器械行业协会负责人谈到,…: who speaks owns nothing of what is told.
_SPOKEN_FOR = re.compile(
    r"[^,。;:]{0,36}?(?:负责人|相关人士|工作人员|处长|巡视员|主任|院长|会长|秘书长|董事长|总经理|局长|市长|区长|书记|总监|专家|教授|研究员)"
    r"[^,。;:]{0,24}(?:介绍|表示|说|称|透露|坦言|告诉[^,。;:]{0,4}|认为|指出|强调|提到|谈到|坦承|直言|看来)[^,。;:]{0,4}$"
)
_UNNAMED = frozenset({"项目", "平台", "基金", "系统", "工厂"})
_CALLED = re.compile(r"[^\W_0-9的了着是在将与和及由为对等该本此、]{2,20}$")
_ENDS = {
    "园区/基地": ("园", "区", "基地", "城", "港", "谷"),
    "机构/实验室": ("中心", "院", "所", "实验室", "平台"),
}
_ANAPHORS = (
    "实验室",
    "研究院",
    "研究所",
    "创新中心",
    "中心",
    "产业园",
    "科技园",
    "园区",
    "基地",
    "公司",
    "企业",
    "集团",
    "集群",
    "平台",
    "项目",
    "医院",
    "大学",
    "学院",
    "高新区",
    "经开区",
    "开发区",
    "科学城",
    "新区",
    "基金",
    "产业",
    "系统",
    "工厂",
)


_IS = re.compile("(?:已|现已|也|目前)?(?:是|为|成为|系)")


@dataclass(frozen=True, slots=True)
class Subject:
    """``type``: the entity type where it is a name, else "". ``sure`` is 0 to 1."""

    text: str
    reason: str
    sure: float
    type: str = ""


@dataclass(slots=True)
class Carried:
    """The subject of the figure before, within one paragraph."""

    subject: Subject | None = None
    paragraph: int = -1
    sentence: int = -1


def subject_of(
    page: Page, number: int, quantity: Quantity, found: Found, carried: Carried, lexicon: Lexicon
) -> Subject:
    """The subject of a figure in clause ``number``; its text may be empty."""
    clause = page.clauses[number]
    opener = _named(page, clause.start, quantity.start, None)
    if (
        quantity.value_class == "rank"
        and opener is not None
        and opener.type in ORGANISATIONS | ZONES
        and opener.start - _opened(page, clause.start, quantity.start) <= 0
        and _IS.match(page.shadow, opener.end)
    ):
        return Subject(opener.name, f"clause:{opener.name}", 0.85, opener.type)  # X是全球最大的…
    start, end = found.owner
    if end > start:
        beside = _beside(page, start, end, lexicon)
        if beside is not None:
            return beside
    opened = _pointed(page, _opened(page, clause.start, quantity.start), quantity.start)
    if opened is not None:
        return opened
    if (item := _listed(page, clause, quantity)) is not None:
        return Subject(item.name, f"clause:{item.name}", 0.8, item.type)
    named = _named(page, clause.start, quantity.start, found)
    if named is not None and _governs(page, named, clause.start, quantity.start, found):
        return Subject(named.name, f"clause:{named.name}", 0.85, named.type)
    if (phrase := _first_phrase(page, clause, quantity.start, found, lexicon)) is not None:
        return phrase
    if (here := _region_opening(page, clause)) is not None:
        return Subject(here, f"clause:{here}", 0.7, "地区")
    first, _ = page.sentence(number)
    if carried.subject is not None and carried.sentence == clause.sentence:
        return Subject(
            carried.subject.text, f"sentence:{carried.subject.text}", 0.8, carried.subject.type
        )
    for earlier in range(number - 1, max(first, number - 8) - 1, -1):
        other = page.clauses[earlier]
        if other.part != clause.part:
            break
        opening = _opened(page, other.start, other.end)
        last = next((n for n in page.names_in(other.start, other.end) if n.end == other.end), None)
        if (
            earlier == number - 1
            and last is not None
            and last.type in ORGANISATIONS | ZONES
            and (page.shadow.startswith("的", last.start - 1))
        ):
            return Subject(last.name, f"sentence:{last.name}", 0.75, last.type)
        if (meant := _pointed(page, opening, other.end)) is not None:
            return meant
        named = _named(page, other.start, other.end, None)
        if (
            named is not None
            and named.start - opening <= 2
            and _predicated(page, named.end, other.end)
        ):
            return Subject(named.name, f"sentence:{named.name}", 0.75, named.type)
        region = next(
            (m for m in page.mentions_in(other.start, other.end) if m[0] - opening <= 0), None
        )
        if (
            earlier in (first, number - 1)
            and region is not None
            and _predicated(page, region[1], other.end)
        ):
            return Subject(region[2].name, f"sentence:{region[2].name}", 0.7, "地区")
    if first < number and page.clauses[first].part == clause.part:
        whole = page.clauses[first]
        if (phrase := _first_phrase(page, whole, whole.end, None, lexicon)) is not None:
            return Subject(phrase.text, f"sentence:{phrase.text}", 0.6, phrase.type)
    if carried.subject is not None and carried.subject.type in ORGANISATIONS:
        here = _region_opening(page, page.clauses[first])
        if here is not None:
            return Subject(here, f"sentence:{here}", 0.6, "地区")
    if carried.subject is not None and carried.paragraph == clause.paragraph:
        return Subject(
            carried.subject.text, f"paragraph:{carried.subject.text}", 0.7, carried.subject.type
        )
    low = page.paragraph_start(number)
    names = [
        n
        for n in page.names_in(low, clause.start)
        if n.type in ORGANISATIONS | ZONES | {"产业赛道"} and not _speaks(page, n)
    ]
    if names:
        return Subject(names[0].name, f"paragraph:{names[0].name}", 0.55, names[0].type)
    if page.topics:
        return Subject(page.topics[0], f"article:{page.topics[0]}", 0.5, "产业赛道")
    return Subject("", "none", 0.0)


def _listed(page: Page, clause: Clause, quantity: Quantity) -> Name | None:
    """其中重楼5万亩、附子4万亩: the thing right before each figure of a list."""
    for name in page.names_in(clause.start, quantity.start):
        if name.end == quantity.start and name.type in ("产业赛道", "产品/技术"):
            before = page.shadow[clause.start : name.start]
            if before in ("", "其中") or before.endswith("、"):
                return name
    return None


def _region_opening(page: Page, clause: Clause) -> str | None:
    """The region that opens a sentence and does what it tells: 宁波拥有…企业近千家."""
    opening = _opened(page, clause.start, clause.end)
    for start, end, region in page.mentions_in(clause.start, clause.end):
        if start <= opening <= end and _predicated(page, end, clause.end):
            return region.name
    return None


def _beside(page: Page, start: int, end: int, lexicon: Lexicon) -> Subject | None:
    """The owner of a measure, or of a count: what stands beside it without a verb."""
    raw = page.shadow[start:end]
    text = _LEADING.sub("", raw).strip(' “”"、的')
    at = start + max(0, raw.find(text))
    for first, stop, _ in page.mentions_in(start, end):
        if first == at and stop < end:  # 龙华区医药制造业: the region is a field of its own
            text = page.shadow[stop:end].strip(' “”"、的')
            break
    pointing = _POINTING.match(text)
    bare = text[pointing.end() :] if pointing else text
    if bare in lexicon.generic or not bare:
        named_before = bare in _ANAPHORS and (pointing is not None or bare != _FIRMS)
        return _meant(page, bare, start) if named_before else None
    names = [name for name in page.names_in(start, end) if name.type not in _SPEAKERS]
    names = [
        name
        for name in names
        if not any(o is not name and o.start <= name.start and name.end <= o.end for o in names)
    ]
    type_ = names[-1].type if names and names[-1].end == end else ""
    if len(names) > 1 and sum(name.end - name.start + 1 for name in names) >= end - start:
        text = "、".join(dict.fromkeys(name.name for name in names))
        return Subject(text, f"noun:{text}", 0.85, names[0].type)
    if len(text) < 3 and not names:
        return None
    return Subject(text, f"noun:{text}", 0.85, type_)


def _named(page: Page, start: int, end: int, found: Found | None) -> Name | None:
    """The first name of a clause that can own a figure; what is counted owns nothing."""
    words = found.words if found is not None else (0, 0)
    best: Name | None = None
    for name in page.names_in(start, end):
        if _speaks(page, name):
            continue
        if name.type in _SPEAKERS or (words[0] <= name.start < words[1]):
            continue
        if name.type == "政策/规划":
            continue
        window = page.shadow[max(start, name.start - 4) : name.start]
        if name.start > start and _NOT_THEIRS.search(window):
            continue
        if best is None or (best.type in _WEAKER and name.type in ORGANISATIONS | ZONES):
            best = name
    return best


def _speaks(page: Page, name: Name) -> bool:
    """Whether someone of a body only tells of it: 市医疗器械行业协会负责人谈到."""
    if name.type not in ORGANISATIONS:
        return False
    stop = _MARK.search(page.shadow, name.end, name.end + 80)
    end = stop.start() if stop is not None else name.end + 80
    return _SPOKEN_FOR.match(page.shadow, name.end, end) is not None


def _governs(page: Page, name: Name, low: int, end: int, found: Found) -> bool:
    """Whether a name does what the figure tells: it opens the clause, or a verb follows it.

    医疗器械 in 聚焦医疗器械、生物药的13个赛道 is one of the things counted.
    """
    between = page.shadow[name.end : end]
    listed = "、" in between or between.endswith(("等", "等的"))
    if listed and not _predicated(page, name.end, end):
        return False
    if name.start - _opened(page, low, end) <= 2:
        return True
    if found.words[1] > found.words[0] and name.end == found.words[0]:
        return True
    return _predicated(page, name.end, end)


def _predicated(page: Page, start: int, end: int) -> bool:
    """Whether a verb, adverb or preposition follows the nouns at ``start``."""
    number = page.token_at(start)
    while number < len(page.tokens):
        _, tag, first, last = page.word(number)
        if last > end:
            return False
        if first >= start and (tag in ("v", "d", "p", "vd", "vshi", "vyou")):
            return True
        number += 1
    return False


def _first_phrase(
    page: Page, clause: Clause, end: int, found: Found | None, lexicon: Lexicon
) -> Subject | None:
    """The nouns before the first verb of a clause; 该公司 and 实验室 by the name they mean."""
    start = _opened(page, clause.start, end)
    number = page.token_at(start)
    stop = start
    verb = False
    while number < len(page.tokens):
        word, tag, first, last = page.word(number)
        if last > end or last - start > 24:
            break
        if (tag in ("v", "d", "p", "vd", "vshi", "vyou", "c", "r") and first > start) or not word[
            0
        ].isalnum():
            verb = tag[:1] == "v" or tag in ("d", "p")
            break
        if first == start and tag[0] in "vpdcrmut":
            return _pointed(page, start, end)
        stop = last
        number += 1
    if stop == start:
        return None
    phrase = page.shadow[start:stop]
    if (
        found is not None
        and found.words[1] > found.words[0]
        and start < found.words[1]
        and stop > found.words[0]
    ):
        return None
    text = _LEADING.sub("", phrase).strip("的 ").removesuffix("内").removesuffix("里")
    if (text in _ANAPHORS and text != _FIRMS) or _POINTING.match(text):
        meant = _meant(page, text, start)
        if meant is not None:
            return meant
    if _SPEAKING.match(page.shadow, stop):
        return None  # 园区负责人罗建国介绍: who speaks owns nothing
    if not verb or text in lexicon.generic or len(text) < 3 or lexicon.measure(text) is not None:
        return None
    if any(
        s <= start + phrase.find(text) and start + phrase.find(text) + len(text) <= e
        for s, e, _ in page.mentions_in(start, stop)
    ):
        return None
    run = run_before(page, stop, start, lexicon, most=20)
    text = page.shadow[run[0] : run[1]]
    if len(text) < 3 or text in lexicon.generic:
        return None
    return Subject(text, f"noun:{text}", 0.65)


def _pointed(page: Page, start: int, end: int) -> Subject | None:
    """该项目, 本公司, 实验室 without more: what was named last of that kind."""
    text = page.shadow[start : min(end, start + 12)]
    pointing = _POINTING.match(text)
    if pointing is not None:
        return _meant(page, text[pointing.end() :], start)
    head = next((head for head in _ANAPHORS if text.startswith(head)), None)
    if head is None or page.name_from(start, start + 32) is not None:
        return None
    after = page.token_at(start + len(head))
    if after >= len(page.tokens) or page.bounds[after] != start + len(head):
        return None
    word, tag = page.tokens[after]
    # 实验室布局…, 园区已…, 中心内: the head alone; 实验室建设 goes on.
    if word in "内里中的," or tag in ("v", "d", "p", "f", "uj", "t"):
        return _meant(page, text, start)
    return None


def _opened(page: Page, start: int, end: int) -> int:
    """Where a clause begins behind the times, regions and adverbs that open it."""
    while True:
        shifted = _skipped(page, start, end)
        if shifted == start:
            return start
        start = shifted


def _meant(page: Page, text: str, position: int) -> Subject | None:
    """The last name before ``position`` that ends as ``text`` begins (实验室, 该中心)."""
    bare = _POINTING.sub("", text)
    for head in _ANAPHORS:
        if not bare.startswith(head):
            continue
        names = page.names_in(max(0, position - 1500), position)
        for name in reversed(names):
            if name.name.endswith(head) and len(name.name) > len(head):
                return Subject(name.name, f"meant:{head}", 0.75, name.type)
        kind = _KINDS.get(head, "")
        for name in reversed(names):
            if name.type == kind and (kind == "企业" or name.name.endswith(_ENDS[kind])):
                return Subject(name.name, f"meant:{head}", 0.7, name.type)
        if head in _UNNAMED and _POINTING.match(page.shadow[position : position + 4]):
            return _last_called(page, head, position)
        return None
    return None


def _last_called(page: Page, head: str, position: int) -> Subject | None:
    """该项目: the last words before that end so, 楚骏新能源固态电池项目 of 落户…的楚骏…项目."""
    low = max(0, position - 300)
    at = page.shadow.rfind(head, low, position)
    while at >= 0:
        end = at + len(head)
        called = _CALLED.search(page.shadow[max(low, at - 24) : at])
        text = called.group() if called is not None else ""
        if len(text) >= 3 and not page.shadow.startswith(("数", "个"), end):
            return Subject(f"{text}{head}", f"meant:{head}", 0.65)
        at = page.shadow.rfind(head, low, at)
    return None


def _skipped(page: Page, start: int, end: int) -> int:
    """Past a time, a region or an adverb that opens a clause."""
    for period_start, period_end in page.openers(start):
        if period_start <= start < period_end <= end:
            start = period_end
    while start < end and page.shadow[start] in ' ,、“"':
        start += 1
    leading = _LEADING.match(page.shadow[start : min(end, start + 16)])
    return start + leading.end() if leading else start
