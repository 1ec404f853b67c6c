"""What a figure measures: 产业规模 of 产业规模达到500亿元, 科研团队数 of 20个科研团队.

The same thing gets the same wording wherever it occurs: known measures by their name in
the lexicon, counts as the counted noun with 数.
"""

import re
from dataclasses import replace

from annotations.quantities.model import Quantity
from annotations.suggest.claims.amounts import amount
from annotations.suggest.claims.beside import Before, Found, cleaned, measure_before
from annotations.suggest.claims.counts import count
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import run_after
from annotations.suggest.claims.page import Clause, Page
from annotations.suggest.claims.ranking import rank
from annotations.suggest.claims.ratios import growth, share

_TOTALS = frozenset(("总数", "总量", "总额", "总规模", "数量", "总计", "总和", "总值"))
_GUESSED = 0.5
_REACHES = re.compile(
    "(?:则|也|已|更是|一举|首次|共)?(?:达到?|突破|超过?|增至|增长到|升至)?了?(?:约|近|超)?"
)
_MONEY = ("值", "收入", "额", "规模", "投资", "利润", "税收")
_AMOUNTS = ("产量", "销量", "出货量", "吞吐量", "面积", "产能", "总量", "交付量")
_THAN = re.compile("(?:高于|高出|超出|快于|低于|慢于|领先|好于)[^,。;]{1,16}$")
_COMPARED_WITH = ("平均水平", "平均值", "平均增速", "平均", "水平")


def indicator_of(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found:
    """The measure of ``quantity``, from the words beside it.

    总数达286家 is of what was counted before, 高于全市平均水平5个百分点 of the rate before.
    """
    found = _measured(page, clause, quantity, before, lexicon)
    earlier = ""
    if found.indicator in _TOTALS:
        earlier = before.of_unit(quantity.unit, clause.paragraph)
    elif quantity.unit in ("百分点", "%") and (
        found.indicator.endswith(_COMPARED_WITH)
        or (quantity.unit == "百分点" and _THAN.search(page.shadow, clause.start, quantity.start))
    ):
        earlier = before.latest if before.paragraph == clause.paragraph else ""
    if not earlier and (found.sure < _GUESSED or found.reason.startswith("unit:")):
        earlier = _told_before(page, clause, quantity, lexicon)
    return replace(found, indicator=earlier, reason=f"carried:{earlier}") if earlier else found


def _told_before(page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon) -> str:
    """产量再创新高,达到了293万辆: the measure of the clause before, where this one only reaches."""
    number = page.clause_number(quantity.number_start)
    if not number or not _REACHES.fullmatch(page.shadow, clause.start, quantity.start):
        return ""
    other = page.clauses[number - 1]
    counted = any(at in page.figure_starts for at in range(other.start, other.end))
    if other.sentence != clause.sentence or counted:
        return ""
    endings = _MONEY if quantity.unit == "元" else _AMOUNTS
    for end in range(other.end, other.start + 1, -1):
        known = lexicon.measure(page.shadow[max(other.start, end - lexicon.longest_measure) : end])
        if known is not None and known[0].endswith(endings):
            return known[0]
    return ""


def _measured(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found:
    if quantity.value_class == "rank":
        return rank(page, clause, quantity, before, lexicon)
    if quantity.value_class == "qualitative":
        start, end = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
        noun = cleaned(page.shadow[start:end], lexicon)
        return Found(
            noun or "现状",
            f"noun:{noun}" if noun else "none",
            0.6 if noun else 0.3,
            words=(start, end),
        )
    unit = quantity.unit
    if unit in lexicon.people or _counts(quantity, lexicon):
        return count(page, clause, quantity, before, lexicon)
    if unit in ("%", "百分点", "倍", "‰") or quantity.text.startswith("翻"):
        found = growth(page, clause, quantity, before, lexicon)
        if found is not None:
            return found
        named = measure_before(page, clause, quantity, lexicon)
        if named is not None and named.indicator.endswith(("率", "占比", "度", "强度")):
            return named
        found = share(page, clause, quantity, lexicon)
        if found is not None:
            return found
    return amount(page, clause, quantity, before, lexicon)


def note(before: Before, clause: Clause, quantity: Quantity, found: Found) -> None:
    """Remember what was measured, for figures that follow without naming it."""
    if quantity.value_class not in ("number", "duration") or found.sure < 0.5:
        return
    if before.paragraph != clause.paragraph:
        before.by_unit.clear()
        before.paragraph = clause.paragraph
    before.by_unit[quantity.unit] = found.indicator
    before.latest, before.at = found.indicator, clause.sentence
    if quantity.unit in ("%", "百分点", "倍") and before.sentence == clause.sentence:
        return  # growth is always of the amount before it
    if before.sentence != clause.sentence:
        before.row.clear()
    before.row.append(found.indicator)
    before.measure, before.sentence = found.indicator, clause.sentence


def _counts(quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether the unit is a measure word of things, not of an amount (吨, 千瓦, 人份)."""
    if quantity.value_class == "duration":
        return False
    return quantity.unit in lexicon.things or quantity.measure == "大" or not quantity.unit
