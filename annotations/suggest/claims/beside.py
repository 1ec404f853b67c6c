"""What stands beside a figure: its measure, its verb, the nouns it counts."""

import re
from dataclasses import dataclass, field
from typing import Final

from annotations.quantities.model import Quantity
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import Range, run_before
from annotations.suggest.claims.page import Clause, Page

NOWHERE: Final[Range] = (0, 0)
_BRACKET: Final = 14  # characters of a remark in brackets behind a measure
_PASSED_TAGS = frozenset(("d", "u", "ul", "uj", "uz", "uv", "t", "zg", "m", "ug"))
_LIGHT_VERBS = frozenset(("达", "达到", "是", "有", "可", "能", "会", "要"))
_MANNER = frozenset(("集中", "正式", "成功", "顺利", "联合", "共同"))  # 12项目|集中|签约
_KINDS = re.compile(r"^.{0,16}(?:各类|各种|多个|一批|现有|已有|共有)(?=.{2})")
_FIELD = re.compile(r"^.{1,8}领域(?=.{2})")
_THE = re.compile(
    r"^(?:全市|全省|全区|全县|全国|我国|我市|我省|我区|本市|现有|已有|共有|一批|各类|多个|各种|各|多|该|其|国内外|全部|以上|不同|新的|全新的?|优质|知名|相关|有关|的)+"
)


@dataclass(frozen=True, slots=True)
class Found:
    """``owner``: where the words stand whose figure it is (subject), if they stand beside it.

    ``words``: the range of the words it was read from. ``sure`` is 0 to 1.
    """

    indicator: str
    reason: str
    sure: float
    owner: Range = NOWHERE
    words: Range = NOWHERE
    noun: str = ""


@dataclass(slots=True)
class Before:
    """What earlier figures of the paragraph measured."""

    measure: str = ""
    latest: str = ""
    at: int = -1
    sentence: int = -1
    paragraph: int = -1
    by_unit: dict[str, str] = field(default_factory=dict)
    row: list[str] = field(default_factory=list)
    """What the amounts of the sentence measured, in their order."""

    def of_unit(self, unit: str, paragraph: int) -> str:
        """What the last figure in ``unit`` of that paragraph measured, or ""."""
        return self.by_unit.get(unit, "") if paragraph == self.paragraph else ""


def link_start(page: Page, position: int, low: int, lexicon: Lexicon) -> int:
    """Where the words between a measure and its figure begin: 已|达到|约 before 500亿元."""
    for _ in range(16):
        while position > low and page.shadow[position - 1] in ' (“"':
            position -= 1
        if position > low and page.shadow[position - 1] == ")":
            opened = page.shadow.rfind("(", max(low, position - _BRACKET), position)
            if opened > low:
                position = opened  # 地区生产总值(GDP)949亿元
                continue
        jump = page.jumps.get(position)
        if jump is not None and low <= jump < position:
            position = jump
            continue
        if position <= low or page.shadow.endswith(("占比", "比重"), low, position):
            break
        word, tag, start, end = page.word(page.token_before(position))
        if end > position or start < low:
            break
        if word not in lexicon.links and tag not in _PASSED_TAGS:
            # 完整|度达, 占地约: the dictionary joined a link to what is before it.
            if (
                len(word) > 1
                and word[-1] in "达至约为"
                and word not in ("抵达", "发达", "以至", "甚至")
            ):
                return position - 1
            break
        position = start
    return position


def measure_before(
    page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon
) -> Found | None:
    """产业规模 of 生命健康产业规模达到500亿元."""
    end = link_start(page, quantity.start, clause.start, lexicon)
    if page.shadow.endswith(("占比", "比重"), clause.start, end):
        share = _share_measure(page, clause, end, lexicon)
        if share is not None:
            return share
    if page.shadow.endswith("额以上", clause.start, quantity.start) or page.shadow.endswith(
        "规模以上", clause.start, quantity.start
    ):
        return None  # 全市规模以上|61家企业: which ones are counted
    start, end = run_before(page, end, clause.start, lexicon)
    low = max(page.figure_end(clause.start, end - 1), end - lexicon.longest_measure)
    known = lexicon.measure(page.shadow[low:end])
    shortest = 2 if start == end else 3  # 产值 of 2022|年产值, as the segmenter has it
    if known is not None and end - low - known[1] >= shortest and low + known[1] < start:
        start = low + known[1]  # a measure whose words the dictionary calls verbs
    phrase = page.shadow[start:end]
    known = lexicon.measure(phrase)
    if known is not None:
        name, at = known
        return Found(
            name,
            f"measure:{phrase[at:]}",
            0.95,
            _owner(page, start, start + at, clause, lexicon),
            (start + at, end),
        )
    if phrase.endswith(lexicon.endings) and len(phrase) >= 2:
        name, at = tail_of(page, start, end, lexicon)
        return Found(
            name, f"measure:{name}", 0.85, _owner(page, start, at, clause, lexicon), (at, end)
        )
    return None


def _share_measure(page: Page, clause: Clause, end: int, lexicon: Lexicon) -> Found | None:
    """产值占比 of 产业产值占比, which the segmenter takes for two links."""
    known = lexicon.measure(page.shadow[max(clause.start, end - 10) : end])
    if known is not None and known[0] not in ("占比", "比重"):
        start = max(clause.start, end - 10) + known[1]
        return Found(known[0], f"measure:{known[0]}", 0.9, words=(start, end))
    words = run_before(page, end - 2, clause.start, lexicon)
    phrase = page.shadow[words[0] : words[1]]
    if not phrase:
        return None
    said = lexicon.measure(phrase)
    base = said[0] if said is not None else cleaned(phrase, lexicon)[-8:]
    name = f"{base.removesuffix('所')}{page.shadow[end - 2 : end]}"  # 收入中的所|占比例
    return Found(name, f"measure:{name}", 0.85, (words[0], words[0]), (words[0], end))


def _owner(page: Page, start: int, end: int, clause: Clause, lexicon: Lexicon) -> Range:
    """The words before a measure: 生命健康产业 of 生命健康产业|规模, or before 的."""
    if end <= start and page.shadow.startswith("的", start - 1) and start - 1 > clause.start:
        return run_before(page, start - 1, clause.start, lexicon)
    if (
        end > start
        and page.shadow.endswith("产业规模", start, end + 4)
        and page.shadow[end : end + 2] == "产业"
    ):
        return start, end + 2
    return start, end


def tail_of(page: Page, start: int, end: int, lexicon: Lexicon) -> tuple[str, int]:
    """The last words of a run, no more than eight code points: what a ratio is called."""
    at = end
    number = page.token_before(end)
    while number >= 0:
        _, _, first, _last = page.word(number)
        if first < start or end - first > 8:
            break
        at = first
        number -= 1
    if at == end:
        at = max(start, end - 8)
    return page.shadow[at:end], at


def listed(page: Page, words: Range, clause: Clause) -> Range:
    """Names that stand in a row after 的: 亦度疫苗生产基地、思拓凡生物药高端制造基地."""
    start, end = words
    names = page.names_in(start, clause.end)
    last = end
    for name in names:
        if name.start <= last + 1 or page.shadow[last : name.start] in ("、", "和", "与", "及"):
            last = max(last, name.end)
    return start, last


def last_word(page: Page, words: Range) -> str:
    """The head of a run: its last word, or the last two if that is a single character."""
    start, end = words
    number = page.token_before(end)
    at = end
    while number >= 0:
        _, _, first, _last = page.word(number)
        if first < start or (end - at >= 2):
            break
        at = first
        number -= 1
    return page.shadow[at:end]


def verb_before(page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon) -> str:
    return verb_at(page, quantity.start, clause.start, lexicon)


def verb_at(page: Page, position: int, low: int, lexicon: Lexicon) -> str:
    """The verb right before ``position``, adverbs and 了 passed over."""
    for _ in range(5):
        while position > low and page.shadow[position - 1] in ' “"':
            position -= 1
        if position <= low:
            return ""
        word, tag, start, end = page.word(page.token_before(position))
        if end > position or start < low:
            return ""
        if (
            word in lexicon.verb_measures
            or word in lexicon.acting
            or (tag.startswith("v") and word not in _LIGHT_VERBS and word not in lexicon.worthless)
        ):
            return word
        if (
            word not in lexicon.links
            and word not in lexicon.worthless
            and (tag not in _PASSED_TAGS)
        ):
            return ""
        position = start
    return ""


def verb_after(page: Page, words: Range, clause: Clause, quantity: Quantity) -> str:
    """What the counted things do: 开工 of 2个项目在科学城开工建设."""
    number = page.token_at(words[1]) if words[1] > quantity.end else len(page.tokens)
    while number < len(page.tokens):
        word, tag, first, _last = page.word(number)
        if first >= min(clause.end, words[1] + 12) or first in page.figure_starts:
            return ""
        if tag.startswith("v") and first >= words[1] and word not in _MANNER:
            return word
        if word in "、的之":
            return ""
        number += 1
    return ""


def noun_of(page: Page, words: Range, lexicon: Lexicon) -> str:
    """A run of nouns as it names a measure: without a region before it, kinds and fields."""
    start, end = words
    mentions = page.mentions_in(start, end)
    if mentions and mentions[0][0] == start and mentions[0][1] < end:
        start = mentions[0][1]
    return cleaned(page.shadow[start:end], lexicon)


def cleaned(noun: str, lexicon: Lexicon) -> str:
    noun = _THE.sub("", noun.replace("“", "").replace("”", "")).strip(' "·、()')
    noun = _KINDS.sub("", _FIELD.sub("", noun))
    for tail in ("之一", "等", "左右", "以上"):
        noun = noun.removesuffix(tail)
    if len(noun) > 14:
        noun = noun[-12:]
    return "" if noun in lexicon.worthless else noun
