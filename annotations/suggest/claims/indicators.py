"""What a figure measures: 产业规模 of 产业规模达到500亿元, 科研团队数 of 20个科研团队.

The same thing gets the same wording wherever it occurs: known measures by their name in
the lexicon, counts as the counted noun with 数.
"""

import re
from dataclasses import dataclass
from typing import Final

from annotations.quantities.model import Quantity
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import Range, run_after, run_before
from annotations.suggest.claims.page import Clause, Page

NOWHERE: Final[Range] = (0, 0)

_PASSED_TAGS = frozenset(("d", "u", "ul", "uj", "uz", "uv", "t", "zg", "m", "ug"))
_MONEY = ("元", "美元", "港元", "欧元", "日元", "英镑", "人民币")
_AREA = ("平方米", "平方公里", "亩", "公顷")
_SHARE = re.compile(r"占(?:据|到|了|比|全|总|其|该|我|本|[^,，。;]{0,20}$)")
_SHARE_OF = re.compile(
    r"占(?P<whole>[^,。;占]{1,24}?)的?(?:比重|比例|份额)?(?:的|已|达到?|约|为|超过?|近|逾|到|了|高|将|不足|不到|至|提升|提高|上升|增长)*$"
)
_GROWTH_MEASURE = re.compile(r"(?:增速|增长率|增幅|涨幅|降幅)$")
_BOUGHT = re.compile(r"(?:补助|补贴|奖励|资助|奖补|支持|扶持|贷款|授信|给予|奖)")
_BEYOND = re.compile(r"收入|产值|利润|投资|产能|规模")
_RESULT = re.compile(r"(?:总数|数量|总量|数|人数|量)$")
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
    unit: str = ""
    at: int = -1
    sentence: int = -1
    paragraph: int = -1


def indicator_of(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found:
    """The measure of ``quantity``, from the words beside it."""
    if quantity.value_class == "rank":
        return _rank(page, clause, quantity, before, lexicon)
    if quantity.value_class == "qualitative":
        start, end = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
        noun = _cleaned(page.shadow[start:end], lexicon)
        return Found(
            noun or "现状",
            f"noun: {noun}" if noun else "none",
            0.6 if noun else 0.3,
            words=(start, end),
        )
    unit = quantity.unit
    counted = (
        unit in lexicon.people
        or not (unit.startswith(_MONEY) or unit in _AREA or unit in ("%", "百分点", "倍", "‰"))
        and quantity.value_class != "duration"
        and _counts(quantity, lexicon)
    )
    if counted:
        return _count(page, clause, quantity, before, lexicon)
    if unit in ("%", "百分点", "倍", "‰") or quantity.text.startswith("翻"):
        found = _growth(page, clause, quantity, before, lexicon)
        if found is not None:
            return found
        named = _measure_before(page, clause, quantity, lexicon)
        if named is not None and named.indicator.endswith(("率", "占比", "度", "强度")):
            return named
        found = _share(page, clause, quantity, lexicon)
        if found is not None:
            return found
    return _amount(page, clause, quantity, before, lexicon)


def note(before: Before, clause: Clause, quantity: Quantity, found: Found) -> None:
    """Remember what was measured, for figures that follow without naming it."""
    if quantity.value_class not in ("number", "duration") or found.sure < 0.5:
        return
    before.latest, before.at = found.indicator, clause.sentence
    if quantity.unit in ("%", "百分点", "倍") and before.sentence == clause.sentence:
        return  # growth is always of the amount before it
    before.measure, before.unit = found.indicator, quantity.unit
    before.sentence, before.paragraph = clause.sentence, clause.paragraph


def link_start(page: Page, position: int, low: int, lexicon: Lexicon) -> int:
    """Where the words between a measure and its figure begin: 已|达到|约 before 500亿元."""
    for _ in range(16):
        while position > low and page.shadow[position - 1] in ' (“"':
            position -= 1
        jump = page.jumps.get(position)
        if jump is not None and low <= jump < position:
            position = jump
            continue
        if position <= low:
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


def _counts(quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether the unit is a measure word of things, not of an amount (吨, 千瓦, 人份)."""
    return quantity.unit in lexicon.things or quantity.measure in ("大",) or not quantity.unit


def _measure_before(
    page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon
) -> Found | None:
    """产业规模 of 生命健康产业规模达到500亿元."""
    end = link_start(page, quantity.start, clause.start, lexicon)
    start, end = run_before(page, end, clause.start, lexicon)
    low = max(page.figure_end(clause.start, end - 1), end - lexicon.longest_measure)
    known = lexicon.measure(page.shadow[low:end])
    if known is not None and end - low - known[1] >= 3 and low + known[1] < start:
        start = low + known[1]  # a measure whose words the dictionary calls verbs
    phrase = page.shadow[start:end]
    known = lexicon.measure(phrase)
    if known is not None:
        name, at = known
        return Found(
            name,
            f"measure: {phrase[at:]}",
            0.95,
            _owner(page, start, start + at, clause, lexicon),
            (start + at, end),
        )
    if phrase.endswith(lexicon.endings) and len(phrase) >= 2:
        name, at = _tail(page, start, end, lexicon)
        return Found(
            name, f"measure: {name}", 0.85, _owner(page, start, at, clause, lexicon), (at, end)
        )
    return None


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


def _tail(page: Page, start: int, end: int, lexicon: Lexicon) -> tuple[str, int]:
    """The last words of a run, no more than eight code points: what a ratio is called."""
    at = end
    number = page.token_before(end)
    while number >= 0:
        _, _, first, last = page.word(number)
        if first < start or end - first > 8:
            break
        at = first
        number -= 1
    if at == end:
        at = max(start, end - 8)
    return page.shadow[at:end], at


def _amount(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found:
    shadow = page.shadow
    money = quantity.unit.startswith(_MONEY)
    area = quantity.unit in _AREA
    bounded = next((cue for cue in quantity.cues if cue.comparator == "≤"), None)
    if money and bounded is not None:
        low = max(0, bounded.start - 40)
        low = max(low, max(shadow.rfind(mark, low, bounded.start) for mark in "。;\n") + 1)
        gift = _BOUGHT.search(shadow, low, quantity.number_start)
        if gift is not None and not _BEYOND.search(shadow, clause.start, bounded.start):
            what = "贷款额" if gift.group() in ("贷款", "授信") else "补助"
            return Found(
                f"{what}上限", f"cue: {gift.group()}", 0.85, words=(gift.start(), gift.end())
            )
    found = _measure_before(page, clause, quantity, lexicon)
    after = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    noun = _noun(page, after, lexicon)
    if found is not None and found.indicator not in ("规模", "总规模"):
        if (
            found.owner[0] == found.owner[1]
            and shadow.startswith("的", quantity.end)
            and (noun or page.name_from(quantity.end + 1, clause.end) is not None)
        ):
            found = Found(
                found.indicator,
                found.reason,
                found.sure,
                _listed(page, after, clause),
                found.words,
                noun,
            )
        return found
    if found is not None:
        if noun and shadow.startswith("的", quantity.end):
            last = _last_word(page, after)
            return Found(f"{last}规模", f"measure: {last}规模", 0.85, after, found.words, noun)
        owner = shadow[found.owner[0] : found.owner[1]]
        if owner and found.owner[1] == found.words[0]:
            last = _last_word(page, found.owner)
            return Found(f"{last}规模", f"measure: {last}规模", 0.8, found.owner, found.words)
        if (
            found.indicator == "规模"
            and before.unit == quantity.unit
            and before.paragraph == clause.paragraph
            and before.measure.endswith("规模")
        ):
            return Found(before.measure, f"carried: {before.measure}", 0.8, words=found.words)
        return Found("产业规模" if money else "规模", "measure: 规模", 0.7, words=found.words)
    if noun:
        made = _after_amount(page, clause, quantity, after, noun, lexicon, money=money, area=area)
        if made is not None:
            return made
    verb = _verb_before(page, clause, quantity, lexicon)
    if verb in lexicon.verb_measures:
        owner = after if noun and shadow.startswith("的", quantity.end) else NOWHERE
        if not money and not area and noun and verb in ("年产", "月产", "日产", "生产", "产"):
            return Found(
                f"{noun}{lexicon.verb_measures[verb]}"
                if len(noun) <= 6
                else lexicon.verb_measures[verb],
                f"verb: {verb}",
                0.8,
                noun=noun,
                words=after,
            )
        return Found(lexicon.verb_measures[verb], f"verb: {verb}", 0.8, owner, noun=noun)
    if before.measure and before.unit == quantity.unit and before.paragraph == clause.paragraph:
        return Found(before.measure, f"carried: {before.measure}", 0.7)
    if quantity.value_class == "duration":
        return _duration(page, clause, quantity, lexicon)
    start, end = run_before(
        page, link_start(page, quantity.start, clause.start, lexicon), clause.start, lexicon
    )
    phrase = _cleaned(shadow[start:end], lexicon)
    if not phrase and quantity.measure:
        named = [name for name in page.names_in(clause.start, quantity.start)]
        if named:
            phrase = ""
    label = (
        "金额" if money else "面积" if area else "比例" if quantity.unit in ("%", "‰") else "数值"
    )
    if area and phrase:
        return Found(
            f"{_last_word(page, (start, end))}面积",
            f"unit: {quantity.measure}",
            0.7,
            (start, end),
            (start, end),
        )
    if money and phrase:
        return Found(phrase[-8:], f"noun: {phrase}", 0.5, NOWHERE, (start, end))
    if not money and not area and noun:
        return Found(f"{noun}量", f"noun: {noun}", 0.6, words=after, noun=noun)
    if phrase:
        return Found(f"{phrase[-8:]}{label}", f"noun: {phrase}", 0.5, NOWHERE, (start, end))
    if verb:
        return Found(f"{verb}{label}", f"verb: {verb}", 0.45)
    return Found("面积" if area else label, f"unit: {quantity.measure}", 0.35)


def _after_amount(
    page: Page,
    clause: Clause,
    quantity: Quantity,
    after: Range,
    noun: str,
    lexicon: Lexicon,
    *,
    money: bool,
    area: bool,
) -> Found | None:
    """2亿元专项资金, 30万平方米的园区, 投资百亿元的项目."""
    last = _last_word(page, after)
    if area:
        return Found(f"{last}面积", f"noun: {noun}", 0.85, words=after, noun=noun)
    if quantity.unit in ("%", "‰") and last not in lexicon.worthless:
        return Found(f"{last}占比", f"noun: {noun}", 0.7, words=after, noun=noun)
    if not money:
        return None
    verb = _verb_before(page, clause, quantity, lexicon)
    if verb in ("投资", "总投资", "融资", "占地"):
        return Found(
            lexicon.verb_measures[verb],
            f"verb: {verb}",
            0.85,
            _listed(page, after, clause),
            words=after,
            noun=noun,
        )
    known = lexicon.measure(noun)
    if known is not None or noun.endswith(
        ("资金", "基金", "补贴", "奖励", "订单", "合同", "贷款", "经费", "红包", "债券", "融资")
    ):
        name = known[0] if known is not None and known[1] == 0 else noun[-8:]
        return Found(
            name + ("规模" if name.endswith("基金") else ""),
            f"noun: {noun}",
            0.85,
            words=after,
            noun=noun,
        )
    if noun.endswith(
        (
            "产业",
            "集群",
            "市场",
            "园区",
            "产业链",
            "赛道",
            "经济",
            "企业",
            "行业",
            "板块",
            "基地",
            "县",
            "强县",
            "强区",
        )
    ):
        return Found(f"{last}规模", f"noun: {noun}", 0.8, after, after, noun)
    if noun.endswith(("项目", "工程")):
        return Found("投资额", f"noun: {noun}", 0.8, after, after, noun)
    return None


def _count(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found:
    """科研团队数 of 20个科研团队; 签约项目数 of 签约项目20个."""
    shadow = page.shadow
    after = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    noun = _noun(page, after, lexicon)
    verb = _verb_before(page, clause, quantity, lexicon)
    sure = 0.95
    words = after
    owner = NOWHERE
    if not noun or noun in lexicon.worthless:
        end = link_start(page, quantity.start, clause.start, lexicon)
        words = run_before(page, end, clause.start, lexicon)
        noun = _noun(page, words, lexicon)
        sure = 0.9
        verb = _verb_at(page, words[0], clause.start, lexicon) if noun else verb
        if not noun and shadow.startswith("的", end - 1):
            sure = 0.5
        known = lexicon.measure(noun) if noun else None
        if known is not None and (known[1] == 0 or not noun.endswith(tuple(lexicon.counted))):
            start = words[0] + known[1] if noun == shadow[words[0] : words[1]] else words[0]
            name = known[0]
            if name in ("保有量", "销量", "产量", "产能", "订单量", "出货量") and known[1]:
                name = noun
            if name.endswith(("率", "额")):
                name = noun
            return Found(
                name, f"measure: {name}", 0.9, (words[0], max(words[0], start)), words, noun
            )
        if "数" in noun[-2:] or noun.endswith("量"):
            return Found(noun[-10:], f"measure: {noun}", 0.9, NOWHERE, words, noun)
    if not noun:
        if before.measure and before.unit == quantity.unit and before.paragraph == clause.paragraph:
            return Found(before.measure, f"carried: {before.measure}", 0.7)
        if verb in lexicon.verb_measures and quantity.unit in (
            "辆",
            "台",
            "架",
            "艘",
            "件",
            "只",
            "套",
        ):
            return Found(lexicon.verb_measures[verb], f"verb: {verb}", 0.6)
        return _uncounted(page, clause, quantity, lexicon, verb)
    if shadow.startswith("的", quantity.end) and quantity.unit in lexicon.people:
        return Found(f"{noun[-8:]}人数", f"noun: {noun}", 0.9, NOWHERE, words, noun)
    if shadow.startswith("之一的", words[1]):
        owner = run_after(page, words[1] + 3, clause.end, lexicon)
    elif shadow.startswith("之一", words[1] - 2) and shadow.startswith("的", words[1]):
        owner = run_after(page, words[1] + 1, clause.end, lexicon)
    name = noun
    if quantity.unit in ("人", "名", "位") and noun in (
        "就业",
        "从业",
        "培训",
        "毕业",
        "参会",
        "参展",
        "再就业",
    ):
        return Found(f"{noun}人数", f"noun: {noun}", sure, owner, words, noun)
    if verb.endswith("产") and verb in lexicon.verb_measures and quantity.unit not in lexicon.people:
        return Found(lexicon.verb_measures[verb], f"verb: {verb}", 0.85, owner, words, noun)
    later = "" if verb in lexicon.acting else _verb_after(page, words, clause, quantity)
    if verb in lexicon.gathering and name.endswith(tuple(lexicon.gathered)):
        return Found(lexicon.gathered_name, f"verb: {verb}", sure, NOWHERE, words, noun)
    if verb in lexicon.acting and not name.startswith(verb):
        name = f"{verb}{name}"
    elif later in lexicon.acting and not name.startswith(later):
        name = f"{later}{name}"
    if not _RESULT.search(name):
        name += "数"
    return Found(name, f"noun: {noun}", sure, owner, words, noun)


def _uncounted(
    page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon, verb: str
) -> Found:
    """带动就业2000人, 排队的还有40余个: nothing countable stands beside it."""
    if quantity.unit in ("人", "名", "位") and verb and verb not in lexicon.having:
        return Found(f"{verb}人数", f"verb: {verb}", 0.7)
    if quantity.unit in ("次", "人次", "场") and verb:
        return Found(f"{verb}次数", f"verb: {verb}", 0.7)
    if quantity.unit in ("人", "名", "位", "户", "人次"):
        return Found(
            "人数" if quantity.unit in ("人", "名", "位") else f"{quantity.unit}数",
            f"unit: {quantity.unit}",
            0.5,
        )
    if quantity.unit == "家":
        return Found("企业数", f"unit: {quantity.unit}", 0.5)
    return Found(f"{quantity.measure or quantity.unit}数", f"unit: {quantity.measure}", 0.3)


def _growth(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found | None:
    """同比增长8.5% after a figure: 总产值同比增速."""
    low = page.figure_end(max(clause.start, quantity.start - 24), quantity.start - 1)
    window = page.shadow[low : quantity.number_start]
    word = name = ""
    for candidate, called in lexicon.growth:
        if candidate in window:
            word, name = candidate, called
            break
    if not word and quantity.text.startswith("翻"):
        word, name = "翻", "增长倍数"
    direct = _measure_before(page, clause, quantity, lexicon)
    if direct is not None and _GROWTH_MEASURE.search(direct.indicator):
        owner = page.shadow[direct.owner[0] : direct.owner[1]]
        base = "" if owner and lexicon.measure(owner) else before.measure
        if owner and (known := lexicon.measure(owner)) is not None:
            return Found(f"{known[0]}{direct.indicator}", direct.reason, 0.9, words=direct.words)
        if base and before.paragraph == clause.paragraph and not _GROWTH_MEASURE.search(base):
            return Found(f"{base}{direct.indicator}", direct.reason, 0.9, words=direct.words)
        return direct
    if not word:
        return None
    at = page.shadow.find(word, low, quantity.number_start) if word in window else quantity.start
    tail = page.shadow[at + len(word) : quantity.number_start]
    if tail.startswith(("至", "到")):  # 由35%提升至52%: a level, no growth
        return None
    own = run_before(page, link_start(page, at, clause.start, lexicon), clause.start, lexicon)
    phrase = page.shadow[own[0] : own[1]]
    known = lexicon.measure(phrase) if phrase else None
    if known is not None:
        return Found(known[0] + name, f"cue: {word}", 0.9, (own[0], own[0] + known[1]), own)
    if phrase and phrase.endswith(lexicon.endings):
        tail_name, start = _tail(page, *own, lexicon)
        return Found(tail_name + name, f"cue: {word}", 0.85, (own[0], start), own)
    if (
        before.measure
        and before.sentence == clause.sentence
        and not _GROWTH_MEASURE.search(before.measure)
    ):
        return Found(before.measure + name, f"cue: {word}, carried: {before.measure}", 0.85)
    if phrase and phrase not in lexicon.worthless:
        return Found(phrase[-8:] + name, f"cue: {word}", 0.7, own, own)
    if before.measure and before.paragraph == clause.paragraph:
        return Found(before.measure + name, f"cue: {word}, carried: {before.measure}", 0.7)
    return Found(name, f"cue: {word}", 0.55)


def _share(page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon) -> Found | None:
    """占全市工业比重达12%; 贡献了90%的产值."""
    shadow = page.shadow
    low = page.figure_end(max(clause.start, quantity.start - 32), quantity.start - 1)
    window = shadow[low : quantity.start]
    match = _SHARE_OF.search(window)
    if match is not None:
        whole = re.sub(r"(?:的)?(?:比重|比例|份额)?$", "", match["whole"].strip("的了到约超近"))
        whole = whole.strip(' “”"')
        if whole in ("比", "据", "到", "了"):
            whole = ""
        name = f"占{whole}比重" if whole else "占比"
        return Found(
            name, f"cue: 占{match['whole']}", 0.85, words=(low + match.start(), quantity.start)
        )
    after = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    noun = _noun(page, after, lexicon)
    if shadow.startswith("的", quantity.end) and noun:
        last = _last_word(page, after)
        return Found(f"{last}占比", f"noun: {noun}", 0.8, words=after, noun=noun)
    at = window.rfind("占")
    if at >= 0:
        return Found("占比", "cue: 占", 0.7)
    return None


def _rank(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found:
    """产业集群排名 of 全市首个…产业集群; 地区生产总值排名 of 总量跃居全省第二."""
    shadow = page.shadow
    after = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    noun = _noun(page, after, lexicon)
    if quantity.measure in ("最高", "最多", "最强", "最快", "最低", "最大", "最密集", "最长"):
        said = _measure_before(page, clause, quantity, lexicon)
        if said is not None and (not noun or said.words[1] == quantity.start):
            return Found(f"{said.indicator}排名", said.reason, 0.8, said.owner, said.words)
    if noun and not shadow[quantity.number_start : quantity.number_end].startswith(
        ("第", "前", "TOP")
    ):
        last = _last_word(page, after)
        name = noun if len(noun) <= 6 else last if len(last) >= 2 else noun[-6:]
        return Found(f"{name}排名", f"noun: {noun}", 0.85, after, after, noun)
    end = link_start(page, quantity.start, clause.start, lexicon)
    position = end
    for _ in range(3):  # 跃居, 位列, 排名: the verb that leads up to the place
        word, tag, start, stop = (
            page.word(page.token_before(position)) if position > clause.start else ("", "", 0, 0)
        )
        if (
            word
            and stop <= position
            and (
                tag.startswith("v")
                or word in ("居", "列", "排", "位居", "排名", "位列", "跃居", "稳居", "名列")
            )
        ):
            position = start
        else:
            break
    words = run_before(page, position, clause.start, lexicon)
    phrase = _noun(page, words, lexicon)
    known = lexicon.measure(phrase) if phrase else None
    if known is not None:
        name = known[0]
        if (
            name in ("总量", "规模", "增速", "体量", "总规模")
            and before.latest
            and before.at == clause.sentence
        ):
            name = (
                f"{before.latest}{name}" if not before.latest.endswith(name) else before.latest
            )
        return Found(
            f"{name}排名", f"measure: {phrase}", 0.85, (words[0], words[0] + known[1]), words
        )
    if before.latest and before.at == clause.sentence and not phrase:
        return Found(f"{before.latest}排名", f"carried: {before.latest}", 0.75)
    if phrase:
        return Found(f"{phrase[-8:]}排名", f"noun: {phrase}", 0.6, words, words)
    return Found("排名", f"rank: {quantity.measure}", 0.5)


def _duration(page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon) -> Found:
    label = "年数" if quantity.measure.startswith("年") else "时长"
    words = run_before(
        page, link_start(page, quantity.start, clause.start, lexicon), clause.start, lexicon
    )
    phrase = _noun(page, words, lexicon)
    verb = _verb_before(page, clause, quantity, lexicon)
    if phrase:
        return Found(f"{phrase[-6:]}{label}", f"noun: {phrase}", 0.6, NOWHERE, words)
    if verb:
        return Found(f"{verb}{label}", f"verb: {verb}", 0.5)
    return Found(label, f"unit: {quantity.measure}", 0.35)


def _listed(page: Page, words: Range, clause: Clause) -> Range:
    """Names that stand in a row after 的: 亦度疫苗生产基地、思拓凡生物药高端制造基地."""
    start, end = words
    names = page.names_in(start, clause.end)
    last = end
    for name in names:
        if name.start <= last + 1 or page.shadow[last : name.start] in ("、", "和", "与", "及"):
            last = max(last, name.end)
    return start, last


def _last_word(page: Page, words: Range) -> str:
    """The head of a run: its last word, or the last two if that is a single character."""
    start, end = words
    number = page.token_before(end)
    at = end
    while number >= 0:
        _, _, first, last = page.word(number)
        if first < start or (end - at >= 2):
            break
        at = first
        number -= 1
    return page.shadow[at:end]


def _verb_before(page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon) -> str:
    return _verb_at(page, quantity.start, clause.start, lexicon)


def _verb_at(page: Page, position: int, low: int, lexicon: Lexicon) -> str:
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
            or tag.startswith("v")
            and word not in ("达", "达到", "是", "有", "可", "能", "会", "要")
        ):
            return word
        if word not in lexicon.links and tag not in _PASSED_TAGS:
            return ""
        position = start
    return ""


def _verb_after(page: Page, words: Range, clause: Clause, quantity: Quantity) -> str:
    """What the counted things do: 开工 of 2个项目在科学城开工建设."""
    number = page.token_at(words[1]) if words[1] > quantity.end else len(page.tokens)
    while number < len(page.tokens):
        word, tag, first, last = page.word(number)
        if first >= min(clause.end, words[1] + 12) or first in page.figure_starts:
            return ""
        if tag.startswith("v") and first >= words[1]:
            return word
        if word in "、的之":
            return ""
        number += 1
    return ""


def _noun(page: Page, words: Range, lexicon: Lexicon) -> str:
    """A run of nouns as it names a measure: without a region before it, kinds and fields."""
    start, end = words
    mentions = page.mentions_in(start, end)
    if mentions and mentions[0][0] == start and mentions[0][1] < end:
        start = mentions[0][1]
    return _cleaned(page.shadow[start:end], lexicon)


def _cleaned(noun: str, lexicon: Lexicon) -> str:
    noun = _THE.sub("", noun.replace("“", "").replace("”", "")).strip(' "·、()')
    noun = _KINDS.sub("", _FIELD.sub("", noun))
    for tail in ("之一", "等", "左右", "以上"):
        noun = noun.removesuffix(tail)
    if len(noun) > 14:
        noun = noun[-12:]
    return "" if noun in lexicon.worthless else noun
