"""What an amount is called: 产业规模 of 产业规模达到500亿元, 园区面积 of 30万平方米的园区."""

import re

from annotations.quantities.model import Quantity
from annotations.suggest.claims.beside import (
    NOWHERE,
    Before,
    Found,
    cleaned,
    last_word,
    link_start,
    listed,
    measure_before,
    noun_of,
    verb_before,
)
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import Range, run_after, run_before
from annotations.suggest.claims.page import Clause, Page

MONEY = ("元", "美元", "港元", "欧元", "日元", "英镑", "人民币")
AREA = ("平方米", "平方公里", "亩", "公顷")
_BOUGHT = re.compile(r"(?:补助|补贴|奖励|资助|奖补|支持|扶持|贷款|授信|给予|奖)")
_GROWN = ("同比增速", "增长倍数", "增速", "增幅")
_BUILT = tuple(  # 重楼 is a herb
    (
        "公楼 研楼 发楼 合楼 学楼 验楼 大楼 舍楼 务楼 诊楼 公寓 车间 仓库 展厅 酒店 宿舍 用房 "
        "孵化器 实验室 停车场 馆 综合体 加速器 冷库 中试基地 配套 设施"
    ).split()
)
_NAME = 8  # characters of a noun that is taken for an indicator as a whole
_BACKING = re.compile(
    r",?(?:专项|重点|全力|定向)?(?:支持|扶持|补贴|奖补|资助|鼓励|奖励|补助)(?=[\u4e00-\u9fff])"
)
_BEYOND = re.compile(r"收入|产值|利润|投资|产能|规模")


def amount(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found:
    shadow = page.shadow
    money = quantity.unit.startswith(MONEY)
    area = quantity.unit in AREA
    bounded = next((cue for cue in quantity.cues if cue.comparator == "≤"), None)
    if money and bounded is not None:
        low = max(0, bounded.start - 40)
        low = max(low, max(shadow.rfind(mark, low, bounded.start) for mark in "。;\n") + 1)
        gift = _BOUGHT.search(shadow, low, quantity.number_start)
        if gift is not None and not _BEYOND.search(shadow, clause.start, bounded.start):
            what = "贷款额" if gift.group() in ("贷款", "授信") else "补助"
            return Found(
                f"{what}上限", f"cue:{gift.group()}", 0.85, words=(gift.start(), gift.end())
            )
    found = measure_before(page, clause, quantity, lexicon)
    after = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    noun = noun_of(page, after, lexicon)
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
                listed(page, after, clause),
                found.words,
                noun,
            )
        return found
    if found is not None:
        if noun and shadow.startswith("的", quantity.end):
            last = last_word(page, after)
            return Found(f"{last}规模", f"measure:{last}规模", 0.85, after, found.words, noun)
        if found.owner[0] < found.owner[1] == found.words[0]:
            last = last_word(page, found.owner)
            return Found(f"{last}规模", f"measure:{last}规模", 0.8, found.owner, found.words)
        if found.indicator == "规模" and (
            earlier := before.of_unit(quantity.unit, clause.paragraph)
        ).endswith("规模"):
            return Found(earlier, f"carried:{earlier}", 0.8, words=found.words)
        if money and before.at == clause.sentence and before.latest.endswith("基金数"):
            return Found("基金规模", f"carried:{before.latest}", 0.8, noun="基金规模")
        return Found("产业规模" if money else "规模", "measure:规模", 0.7, words=found.words)
    if noun:
        made = _after_amount(page, clause, quantity, after, noun, lexicon, money=money, area=area)
        if made is not None:
            return made
    verb = verb_before(page, clause, quantity, lexicon)
    if verb in lexicon.verb_measures:
        owner = after if noun and shadow.startswith("的", quantity.end) else NOWHERE
        if not money and not area and noun and verb in ("年产", "月产", "日产", "生产", "产"):
            return Found(
                f"{noun}{lexicon.verb_measures[verb]}"
                if len(noun) <= 6
                else lexicon.verb_measures[verb],
                f"verb:{verb}",
                0.8,
                noun=noun,
                words=after,
            )
        return Found(lexicon.verb_measures[verb], f"verb:{verb}", 0.8, owner, noun=noun)
    if area:
        built = run_before(
            page, link_start(page, quantity.start, clause.start, lexicon), clause.start, lexicon
        )
        named = last_word(page, built) if built[0] < built[1] else ""
        if named.endswith(_BUILT):
            # 厂房8万平方米、办公楼2万平方米: each by its own name
            return Found(f"{named}面积", f"noun:{named}", 0.8, built, built, named)
    earlier = _what_grew(before, clause) or before.of_unit(quantity.unit, clause.paragraph)
    if earlier and (money or not verb or verb in lexicon.links):
        return Found(earlier, f"carried:{earlier}", 0.7)
    if quantity.value_class == "duration":
        return duration(page, clause, quantity, lexicon)
    start, end = run_before(
        page, link_start(page, quantity.start, clause.start, lexicon), clause.start, lexicon
    )
    phrase = cleaned(shadow[start:end], lexicon)
    label = (
        "金额" if money else "面积" if area else "比例" if quantity.unit in ("%", "‰") else "数值"
    )
    if area and phrase:
        return Found(
            f"{last_word(page, (start, end))}面积",
            f"unit:{quantity.measure}",
            0.7,
            (start, end),
            (start, end),
        )
    if money and phrase:
        return Found(phrase[-8:], f"noun:{phrase}", 0.5, NOWHERE, (start, end))
    if not money and not area and noun:
        return Found(f"{noun}量", f"noun:{noun}", 0.6, words=after, noun=noun)
    if phrase:
        return Found(f"{phrase[-8:]}{label}", f"noun:{phrase}", 0.5, NOWHERE, (start, end))
    if money and page.topics and (not verb or verb in lexicon.links or len(verb) < 2):
        # 2017年不过27亿元: an amount that is said of a sector is most likely its size.
        return Found("产业规模", f"unit:{quantity.measure}", 0.45)
    if len(verb) > 1 and verb not in lexicon.links:
        return Found(f"{verb}{label}", f"verb:{verb}", 0.45)
    return Found("面积" if area else label, f"unit:{quantity.measure}", 0.35)


def _what_grew(before: Before, clause: Clause) -> str:
    """产业规模 of 产业规模实现翻番,力争超500亿元, "" where nothing grew just before."""
    if before.at != clause.sentence:
        return ""
    grew = next((end for end in _GROWN if before.latest.endswith(end)), "")
    return before.latest.removesuffix(grew) if grew else ""


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
    last = last_word(page, after)
    backing = _BACKING.match(page.shadow, quantity.end) if money else None
    if backing is not None:
        # 每年拿出10亿元支持生物产业: money for it, not its size.
        return Found("扶持资金", f"cue:{backing.group()}", 0.75)
    if area:
        return Found(
            f"{last.removesuffix('面积')}面积", f"noun:{noun}", 0.85, words=after, noun=noun
        )
    if quantity.unit in ("%", "‰") and last not in lexicon.worthless:
        return Found(f"{last}占比", f"noun:{noun}", 0.7, words=after, noun=noun)
    if not money:
        return None
    verb = verb_before(page, clause, quantity, lexicon)
    if verb in ("投资", "总投资", "融资", "占地"):
        return Found(
            lexicon.verb_measures[verb],
            f"verb:{verb}",
            0.85,
            listed(page, after, clause),
            words=after,
            noun=noun,
        )
    known = lexicon.measure(noun)
    if known is not None or noun.endswith(
        ("资金", "基金", "补贴", "奖励", "订单", "合同", "贷款", "经费", "红包", "债券", "融资")
    ):
        short = noun if len(noun) <= _NAME else last
        name = known[0] if known is not None and known[1] == 0 else short
        return Found(
            name + ("规模" if name.endswith("基金") else ""),
            f"noun:{noun}",
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
        return Found(f"{last}规模", f"noun:{noun}", 0.8, after, after, noun)
    if noun.endswith(("项目", "工程")):
        return Found("投资额", f"noun:{noun}", 0.8, after, after, noun)
    return None


def duration(page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon) -> Found:
    label = "年数" if quantity.measure.startswith("年") else "时长"
    words = run_before(
        page, link_start(page, quantity.start, clause.start, lexicon), clause.start, lexicon
    )
    phrase = noun_of(page, words, lexicon)
    verb = verb_before(page, clause, quantity, lexicon)
    if phrase:
        return Found(f"{phrase[-6:]}{label}", f"noun:{phrase}", 0.6, NOWHERE, words)
    if verb:
        return Found(f"{verb}{label}", f"verb:{verb}", 0.5)
    return Found(label, f"unit:{quantity.measure}", 0.35)
