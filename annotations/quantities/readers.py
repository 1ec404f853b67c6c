"""Readers of figures, one for each way they begin: digits, 三百二十, 数十, 百分之, 一半, $ …

Each looks at a bounded window of the folded text and says how far it read.
"""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from annotations.quantities import ranks, rejections
from annotations.quantities.assembling import (
    grade_of,
    no_claim,
    noun_after,
    plain_quantity,
    quantity_of,
)
from annotations.quantities.dates import session_at, time_at
from annotations.quantities.measuring import SEPARATOR, Measured, measured_at, percent_of
from annotations.quantities.model import Cue, NotAClaim, Quantity
from annotations.quantities.numerals import numeral_at, run_end, value_of
from annotations.quantities.times import TIME_AT
from annotations.quantities.units import UnitTable, unit_table

_CURRENCY: Final = {
    "US$": "美元",
    "$": "美元",
    "HK$": "港元",
    "¥": "元",
    "RMB": "元",
    "€": "欧元",
    "£": "英镑",
}
_GRADE = re.compile(r"(?:[1-5一二三四五]?A{1,5}|[1-5]A)级")
_NOT_NUMERAL_AFTER: Final = {
    "一": "统唯同之专单划归如任第万逐某每另哪这那进",
    "三": "再周",
    "十": "数合",
    "百": "老",
    "两": "斤银伎",
    "千": "大秋",
    "万": "千小",
    **dict.fromkeys("二四五六", "周"),
}
_INDEFINITE_UNITS = frozenset("个家项种名位款条台次所座类批")
_FRACTION = re.compile(r"([1-9])/([2-9]|10)(?![0-9/])")
_REST = re.compile(r"[^,。;!?\n“”]{0,40}")
_CHAINS = re.compile(
    r"[一二三四五六七八九十]{1,2}链(?=[一二三四五六七八九十]{1,2}群)|(?<=链)[一二三四五六七八九十]{1,2}群(?!众|体)"
)
_OF = re.compile(
    r"(?:[约近超逾占到足过的了]|(?:比重|比例|占比|份额)[已约]?(?:为|达到?|是|近)? ?|"
    r"占(?:全国|全省|全市|全球|我国|世界|国内|总[数量额]|[\u4e00-\u9fff]{2,4}[省市县区州])的?)$"
)


def digits(text: str, start: int, table: UnitTable) -> tuple[Quantity | None, int]:
    """5300余家, 1/3, 2023年, PD-1: whatever begins with an ASCII digit."""
    time = time_at(text, start)
    if time is not None:
        return time, time.number_end
    fraction = _FRACTION.match(text, start)
    if fraction is not None and _OF.search(text[max(0, start - 7) : start]):
        top, bottom = Decimal(fraction[1]), Decimal(fraction[2])
        if top < bottom:
            share = plain_quantity(
                text, start, fraction.end(), percent_of(top, bottom), "%", fraction.group()
            )
            return share, fraction.end()
    rejected = rejections.before_number(text, start, table)
    if rejected is not None:
        reason, end = rejected
        return no_claim(text, start, end, reason), end
    numeral = numeral_at(text, start)
    if numeral is None:
        end = run_end(text, start)
        return no_claim(text, start, end, "too-long"), end
    measured = measured_at(text, numeral, table)
    if measured.reason == "list-name":
        listed = ranks.listed_at(text, start, numeral.end, numeral.low)
        if listed is not None:
            return listed, listed.number_end
    kind = measured.unit.kind if measured.unit else ""
    if rejections.part_of_name(text, start, kind):
        end = max(rejections.digits_end(text, start), numeral.end)
        return no_claim(text, start, end, "model-name"), end
    if measured.unit is None and not measured.base and not measured.reason:
        after = text[numeral.end : numeral.end + 1]
        if after.isascii() and after.isalpha():
            grade = _GRADE.match(text, start)
            if grade:
                return grade_of(text, start, grade.end()), grade.end()
            end = rejections.digits_end(text, start)
            return no_claim(text, start, end, "model-name"), end
        if not numeral.scaled and measured.high is None:
            end = measured.end
            why: NotAClaim = "no-unit"
            if rejections.read_count(text, start, end):
                why = "ranked-list"
            elif (called := rejections.contact(text, start, end, table)) is not None:
                why = called
            elif end - start > 6 and numeral.arabic:
                why = "phone-or-id"
            quantity = no_claim(text, start, end, why)
            return replace(quantity, low=measured.low), end
    return quantity_of(text, start, numeral, measured, table), measured.end


def han(text: str, start: int, table: UnitTable) -> tuple[Quantity | None, int]:
    """三百二十, 百亿, 十四五: whatever begins with a Chinese numeral."""
    chains = _CHAINS.match(text, start)
    if chains is not None:
        return _formula(text, start, chains.end()), chains.end()
    phrase = table.idiom_at(text, start)
    if phrase:
        return no_claim(text, start, start + len(phrase), "set-phrase"), start + len(phrase)
    if text[start] in "一二两三四五六七八九十":
        time = time_at(text, start)
        if time is not None:
            return time, time.number_end
    previous = text[start - 1] if start else "\n"
    if previous in _NOT_NUMERAL_AFTER.get(text[start], ""):
        return None, run_end(text, start)
    numeral = numeral_at(text, start)
    if numeral is None:
        return None, run_end(text, start)
    end = numeral.end
    if text[end : end + 1] == "是" and numeral.low < 20 and _enumerates(text, start):
        return no_claim(text, start, end + 1, "list-number"), end + 1
    if previous in "([\n \t" and rejections.list_number(text, start):
        return no_claim(text, start, end, "list-number"), end
    measured = measured_at(text, numeral, table)
    if measured.reason == "list-name":
        listed = ranks.listed_at(text, start, numeral.end, numeral.low)
        if listed is not None:
            return listed, listed.number_end
    if measured.unit is None and not measured.base and not measured.reason:
        if measured.level or (numeral.scaled and not numeral.bare):
            return quantity_of(text, start, numeral, measured, table), measured.end
        return None, end
    return quantity_of(text, start, numeral, measured, table), measured.end


def _formula(text: str, start: int, end: int) -> Quantity:
    """六链 or 五群 of “六链五群”: what other such formulas count is a layout, these are counts."""
    value = value_of(text[start : end - 1])
    unit = "条" if text[end - 1] == "链" else "个"
    return plain_quantity(text, start, end, value[0] if value else Decimal(0), unit, text[end - 1])


def vague(text: str, start: int, table: UnitTable) -> tuple[Quantity | None, int]:
    """数十家, 上百名, 几十亿元, and 若干 and 几家 without a number."""
    numeral = numeral_at(text, start)
    if numeral is not None:
        previous = text[start - 1] if start else "\n"
        if (text[start] == "上" and previous in "以线网市海路船身台跟赶迈登跃站踏跨升") or (
            text[start] == "数" and previous in "指系参函多少总倍位次"
        ):
            return None, start + 1
        measured = measured_at(text, numeral, table)
        if measured.unit is None and not measured.base and not numeral.scaled:
            return None, numeral.end
        if text.startswith("成千上万", start):  # very many
            return no_claim(text, start, measured.end, "set-phrase"), measured.end
        return quantity_of(text, start, numeral, measured, table), measured.end
    end = start + (2 if text.startswith(("若干", "好几"), start) else 1)
    if text[end : end + 1] in _INDEFINITE_UNITS and text[start - 1 : start] not in ("十", "无"):
        quantity = no_claim(text, start, end + 1, "indefinite")
        return replace(quantity, comparator="vague", measure=text[end]), end + 1
    return None, end


def part(text: str, start: int) -> tuple[Quantity | None, int]:
    """百分之九十, 千分之三: percent."""
    factor = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}[text[start]]
    numeral = numeral_at(text, start + 3)
    if numeral is None:
        return None, start + 3
    low, high, end = numeral.low, numeral.high, numeral.end
    separator = SEPARATOR.match(text, end)
    if separator and high is None:
        at = separator.end()
        at += 3 if text.startswith(text[start : start + 3], at) else 0
        second = numeral_at(text, at)
        if second and second.high is None and second.low > low:
            high, end = second.low, second.end
    measured = Measured(
        low * factor,
        None if high is None else high * factor,
        end,
        None,
        "%",
        text[start : start + 3],
        numeral.implied,
    )
    return quantity_of(text, start, numeral, measured, unit_table()), end


def half(text: str, start: int, end: int, table: UnitTable) -> Quantity | None:
    """一半, 过半, 半年."""
    word = text[start:end]
    if word in ("一半",) or (word == "半" and text.startswith("数", end)):
        end += 0 if word == "一半" else 1
        return plain_quantity(text, start, end, Decimal(50), "%", word)
    if word != "半":
        if text.startswith("数", end):
            end += 1
        cue = Cue(start, start + len(word.rstrip("数")) - 1, word.rstrip("数")[:-1], ">")
        quantity = plain_quantity(text, start, end, Decimal(50), "%", "半")
        return replace(quantity, comparator=">", cues=(cue, *quantity.cues))
    if text[start - 1 : start] in ("上", "下", "大", "多", "小", "年", "月"):
        return None
    spelling = "个月" if text.startswith("个月", end) else text[end : end + 1]
    spelling = (
        "小时" if text.startswith("小时", end) or text.startswith("个小时", end) else spelling
    )
    unit = table.unit(spelling)
    if unit is None:
        return None
    shown = end + (3 if text.startswith("个小时", end) else len(spelling))
    quantity = plain_quantity(text, start, shown, unit.to_base(Decimal("0.5")), unit.base, spelling)
    reason = rejections.duration_dates(text, start, quantity.end, unit.base)
    if text.startswith("来", quantity.end) and not text[start - 1 : start].isalpha():
        reason = "plain-time"  # 半年来,…
    return replace(quantity, value_class="duration", not_a_claim=reason)


def rank(text: str, start: int, end: int) -> tuple[Quantity | None, int]:
    """全市首个, 第二, 前十, 最大; a session of an event (第五届…) is a date."""
    if text[start] == "第":
        session = session_at(text, start)
        if session is not None:
            return session, session.number_end
    if text[start] == "前":
        time = TIME_AT.match(text, start + 1)
        if time is not None or text.startswith("前三季", start):
            return None, end
    quantity = ranks.rank_at(text, start)
    return quantity, quantity.number_end if quantity else end


def growth(text: str, start: int, end: int) -> Quantity:
    """翻一番, 翻两番: times what it was."""
    word = text[start:end]
    power = value_of(word[-2]) if word.endswith("番") and word[-2] not in "翻了" else None
    low = Decimal(2) ** int(power[0]) if power else Decimal(2)
    return plain_quantity(text, start, end, low, "倍", word[-1])


def money(text: str, start: int, end: int, table: UnitTable) -> tuple[Quantity | None, int]:
    """$5亿, ¥300万: the sign is the unit, whatever 元 follows."""
    at = end + (text[end] == " ")
    numeral = numeral_at(text, at)
    if numeral is None:
        return None, run_end(text, at)
    base = _CURRENCY[text[start:end]]
    measured = measured_at(text, numeral, table)
    if measured.unit is None or measured.unit.kind != "money":
        measured = Measured(
            numeral.low,
            numeral.high,
            numeral.end,
            table.unit(base),
            base,
            text[start:end],
            numeral.implied,
        )
    elif measured.base == "元":
        measured = replace(measured, base=base)
    return quantity_of(text, start, numeral, measured, table), measured.end


def absence(text: str, start: int, end: int) -> Quantity:
    """尚无, 尚未有: none so far, which is a statement and no gap."""
    word = text[start:end]
    unit = word[-1] if word.startswith("没有一") else _usual(text, end)
    quantity = plain_quantity(text, start, end, Decimal(0), unit, "" if unit != word[-1] else unit)
    return replace(quantity, value_class="qualitative", noun=noun_after(text, end))


def _usual(text: str, start: int) -> str:
    """The measure word of what there is none of: 套 of 尚未有…分级标准, "" if unknown."""
    clause = _REST.match(text, start)
    missing = clause.group().rstrip() if clause is not None else ""
    for unit, nouns in unit_table().usual.items():
        if missing.endswith(nouns):
            return unit
    return ""


def _enumerates(text: str, start: int) -> bool:
    """一是…, 二是…: at the beginning of a clause."""
    return not start or text[start - 1] in ",。;:!?\n“” 、"
