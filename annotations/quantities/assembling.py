"""From a measured number to a quantity: its comparators, its noun, and why it may be none."""

import re
from dataclasses import replace
from decimal import Decimal

from annotations.model import Comparator, ValueClass
from annotations.quantities import comparators, rejections
from annotations.quantities.measuring import Measured
from annotations.quantities.model import Cue, NotAClaim, Quantity
from annotations.quantities.numerals import LONGEST, Numeral
from annotations.quantities.units import UnitTable

_WHOLE_END = frozenset("的国省市区县球界业量数")
_ONE_OF = frozenset({"count", "people", "area", "mass", "volume", "length"})  # 一个, 一亩地
_ONLY_ONE = re.compile(r"(?:只有|仅有|仅|只|至少|不到|唯|不足)$")
_NEXT_ONE = ("下一个", "又一个", "另一个", "再造一个")  # 下一个千亿产业: how big it is to be
_NOUN = re.compile(r"的?[ ]?(?P<noun>[\u4e00-\u9fffA-Za-z0-9·]{1,16})")
_NOUN_END = re.compile(
    r"[的了在将已等和与及为由是被把从向并也都有正或至到达]|[基用属位处关]于|[对于]|之[一二]|入驻|"
    r"签约|落户"
)
_COUNTED_AFTER = re.compile(
    r"(?:以上|以下)?的?[\u4e00-\u9fff]{0,6}(?:企业|集群|园区|项目|基地|龙头)"
    r"(?:[0-9]{1,5}|[一二三四五六七八九十两]{1,3})[余多]?[家个条座]"
)


def quantity_of(
    text: str, start: int, numeral: Numeral, measured: Measured, table: UnitTable
) -> Quantity:
    """A quantity with its comparators, noun and, if it is none, the reason."""
    end = measured.end
    if numeral.scaled and rejections.clean_room(text, numeral.end):
        # 十万级洁净车间: a class, whose number counts nothing.
        end = numeral.end + text.startswith("级", numeral.end)
        return replace(grade_of(text, start, end), low=numeral.low)
    low, high = measured.low, measured.high
    kind = measured.unit.kind if measured.unit else ""
    if (
        start
        and text[start - 1] == "-"
        and measured.base == "%"
        and (
            start < 2
            or (
                not (text[start - 2].isalnum() and text[start - 2].isascii())
                and text[start - 2] != "%"
            )
        )
    ):
        start, low, high = start - 1, -low, high
    before = comparators.cues_before(text, start)
    after = comparators.cues_after(text, end)
    shown, shown_end = start, end
    comparator: Comparator = "range" if high is not None else measured.implied
    cues: tuple[Cue, ...] = ()
    if before or after:
        if high is None:
            comparator = comparators.resolve((*before, *after), measured.implied)
        shown = min((cue.start for cue in before if cue.comparator != "="), default=start)
        shown_end = max((cue.end for cue in after), default=end)
        cues = (*reversed(before), *after)
    if not cues and measured.base == "%" and text[start - 1 : start] in _WHOLE_END:
        # The words between belong to no value: 不到 of 不到全国的万分之一 stands apart.
        apart = comparators.share_cue(text, start)
        if apart is not None and comparator == "=":
            comparator, cues = apart.comparator, (apart,)
    at = numeral.infix_start
    if at >= 0:
        infix = Cue(at, at + 1, text[at], numeral.implied)
        cues = (*reversed(before), infix, *after)
    value_class: ValueClass = "duration" if kind == "duration" else "number"
    reason = measured.reason or _reason(text, start, end, numeral, measured, table)
    if kind == "duration" and text.startswith("来", shown_end) and text[end + 1 : end + 2] != "自":
        shown_end += 1
        # 协同发展十年来 tells how long, 三年来,… only when.
        alone = shown == 0 and shown_end == len(text)
        if not alone and not (shown and "\u4e00" <= text[shown - 1] <= "\u9fff"):
            reason = reason or "plain-time"
    noun = noun_after(text, shown_end) if kind in ("count", "people", "") or measured.level else ""
    return Quantity(
        start=shown,
        end=shown_end,
        text=text[shown:shown_end],
        number_start=start,
        number_end=end,
        low=low,
        high=high,
        unit=measured.base,
        comparator=comparator,
        value_class=value_class,
        measure=measured.measure,
        noun=noun,
        cues=cues,
        not_a_claim=reason,
    )


def _reason(
    text: str, start: int, end: int, numeral: Numeral, measured: Measured, table: UnitTable
) -> NotAClaim | None:
    unit = measured.unit
    kind = unit.kind if unit else ""
    if unit is not None and kind == "duration":
        dates = rejections.duration_dates(text, start, end, unit.base)
        contact = rejections.contact(text, start, end, table)
        if contact is not None or dates is not None:
            return contact or dates
        if unit.base == "年" and text[start:end] in ("百年", "千年", "万年"):
            return "set-phrase"
    meant = measured.high is not None or any(
        cue.comparator != "=" for cue in comparators.cues_after(text, end)
    )
    if text[start : numeral.end] == "一" and numeral.low == 1 and not meant:  # 一吨左右
        if kind == "duration" and measured.low == 1:
            return "plain-time"
        said = _ONLY_ONE.search(text[max(0, start - 3) : start])
        if kind in _ONE_OF and not said:
            return "article"
    if measured.level and start and text[start - 1] == "双":
        return "set-phrase"  # “双千亿”目标
    if start and text[start - 1] == "每":
        return "unit-name"  # 每万人, 每10个
    if kind == "money" or measured.level:
        # 3家百亿级企业, 过50亿元企业5家: what kind of firm is counted, not how much it is.
        before = comparators.cues_before(text, start)
        at = min((cue.start for cue in before), default=start)
        named = text[at - 1 : at] in ("个", "家", "条", "座") and not text.endswith(
            _NEXT_ONE, 0, at
        )
        counted = _COUNTED_AFTER.match(text, end) or named
        if counted and (measured.level or before or text.startswith("以上", end)):
            return "grade-name"
    if (
        numeral.bare
        and len(text[start : numeral.end]) == 1
        and rejections.unit_head(text, start, end)
    ):
        return "unit-name"
    if (
        (kind == "count" or measured.measure == "大")
        and not numeral.arabic
        and rejections.set_phrase(text, start, end)
    ):
        return "set-phrase"
    if kind in ("count", ""):
        return rejections.contact(text, start, end, table)
    return None


def noun_after(text: str, start: int) -> str:
    """What is counted by a figure that ends at ``start``, cut by particles; "" if nothing."""
    match = _NOUN.match(text, start)
    if match is None:
        return ""
    noun = match["noun"]
    stop = _NOUN_END.search(noun, 1)
    return noun[: stop.start()] if stop else noun


def plain_quantity(
    text: str, start: int, end: int, low: Decimal, unit: str, measure: str
) -> Quantity:
    """A quantity of one number whose surroundings need no further look."""
    before = comparators.cues_before(text, start)
    after = comparators.cues_after(text, end)
    cues = (*reversed(before), *after)
    shown = min((cue.start for cue in before if cue.comparator != "="), default=start)
    shown_end = max((cue.end for cue in after), default=end)
    return Quantity(
        shown,
        shown_end,
        text[shown:shown_end],
        start,
        end,
        low=low,
        unit=unit,
        comparator=comparators.resolve(cues, "="),
        measure=measure,
        cues=cues,
    )


def grade_of(text: str, start: int, end: int) -> Quantity:
    """4A级: a grade, with what has it."""
    return Quantity(
        start,
        end,
        text[start:end],
        start,
        end,
        unit="级",
        value_class="grade",
        measure="级",
        noun=noun_after(text, end),
    )


def no_claim(text: str, start: int, end: int, reason: NotAClaim) -> Quantity:
    """What looks like a figure and is none."""
    end = min(end, len(text))
    # A run of 10 MB is named, not copied.
    return Quantity(
        start, end, text[start : min(end, start + LONGEST)], start, end, not_a_claim=reason
    )
