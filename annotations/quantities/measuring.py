"""What a numeral is measured in: its unit, a second number of a range, a level (千亿级)."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from typing import Final

from annotations.model import Comparator
from annotations.quantities import rejections
from annotations.quantities.model import NotAClaim
from annotations.quantities.numerals import Numeral, numeral_at, value_of
from annotations.quantities.units import Unit, UnitTable

SEPARATOR = re.compile(r"[ ]?(?:--?|——?|~|至|到|或(?=[0-9]))[ ]?")
_TRAILING_SCALE = re.compile(r"(?:[十百千]?[万亿]++|[百千])$")
_LEVEL = re.compile(r"(?:元)?(?:量级|级)(?!别|数|配)")
_TENTH = re.compile(
    r"成(?:(?P<half>[半一二三四五六七八九]))?(?![为了果功立员本长熟都品药分型套份群就绩语体交规])"
)
_MONTHS = re.compile(r"个(?P<more>[多余半])(?P<unit>月|小时|星期|钟头)")
_GREAT = re.compile(
    r"大(?![会街道学厦厅洋洲战棚洞堂都幅型量约概于小米豆麦连庆同理夫雁声气众数]|家|兴区|兴)"
)
_PER = re.compile(
    r"/(?P<unit>(?:日|天|年|月|小时|分钟|秒)(?=的?[\u4e00-\u9fff])|(?:公斤|千克|斤|吨|亩|平方米|平米|人|户|家|个|台|套|瓶|盒|支|次|度|千瓦时|立方米)(?=[的\u4e00-\u9fff,。;、])|[\u4e00-\u9fff㎡²]{1,4}|m²|m2|km²|kWh|kg|t|a)(?![A-Za-z])"
)
_CLASS_NAME = re.compile(
    r"[型线甲](?!企业数)|级(?!以上)|类(?=新药|医疗器械|器械|注册|创新药|备案|疫苗|药|产品\(|"
    r"生物制品|、[ⅠⅡⅢ一二三]|[0-9]{1,5}[余多]?[张个项款件种])"
)
_CLAUSE_MARK = re.compile("[,。;!?\n]")
_ENDS_AMOUNT: Final = frozenset(
    "的左上以之和与同多余在占比位跃居较亦均也并且及至到级量许整元后前或等其增下大起升涨扩突达提已将可投用是"
)
_FLOOR = re.compile("面积|厂房|载体|空间|楼|园区|建筑|孵化|办公|用房|标准房|竣工|施工|交付|封顶")
_LEVEL_FLOOR = Decimal(10) ** 10
_PROJECTS = re.compile("(?:重[大点])?项目(?![化制部书标年])")
_MOST_COUNTED = Decimal(10) ** 6
_HUNDRED = Decimal(100)
_ROUNDED = Decimal("0.01")


@dataclass(slots=True)  # not frozen, which would cost three times as much to make
class Measured:
    """A number with what it is measured in, before its surroundings are looked at."""

    low: Decimal
    high: Decimal | None
    end: int
    unit: Unit | None
    base: str
    measure: str
    implied: Comparator
    level: bool = False
    reason: NotAClaim | None = None


def measured_at(text: str, numeral: Numeral, table: UnitTable) -> Measured:
    """The unit after a numeral, and the second number of a range."""
    first = _unit_after(text, numeral, table)
    if numeral.high is not None or numeral.implied == ">":
        return first
    separator = SEPARATOR.match(text, first.end if first.unit else numeral.end)
    if separator is None or first.reason is not None:
        return first
    second = numeral_at(text, separator.end())
    if second is None or second.high is not None or second.implied not in ("=", "≈"):
        return first
    if numeral.arabic and text[second.start] in "百千万亿":
        return first  # 5-亿 is no range
    last = _unit_after(text, second, table)
    if last.reason is not None or (first.unit and last.base != first.base):
        return first
    # 从5家到10家 is a growth, not a range; 2021-5 and 3-乙 are neither.
    if first.unit and numeral.start and text[numeral.start - 1] in "从由自":
        return first
    if (
        last.unit is None
        and not last.base
        and not (second.scaled and (numeral.scaled or numeral.arabic))
    ):
        return first
    low = first.low
    if first.unit is None and last.unit is not None:
        low = last.unit.to_base(numeral.low) if not first.base else first.low
    if first.unit is None and not numeral.scaled and len(text[numeral.start : numeral.end]) < 9:
        scale = _TRAILING_SCALE.search(text[second.start : second.end])
        factor = value_of(scale.group()) if scale else None
        if (
            factor is not None
            and low * factor[0] < last.low
            and text[numeral.start] not in "百千万亿"
        ):
            low = low * factor[0]
    if low >= last.low:
        return first
    return replace(last, low=low, high=last.low, implied="=")


def _unit_after(text: str, numeral: Numeral, table: UnitTable) -> Measured:
    end = numeral.end
    at = end + (numeral.arabic and text[end : end + 1] == " ")
    low, high, implied = numeral.low, numeral.high, numeral.implied

    if text.startswith("分之", end) and not numeral.scaled:
        top = numeral_at(text, end + 2)
        if top is not None and top.high is None and 0 < top.low < low:
            share = percent_of(top.low, low)
            return Measured(share, None, top.end, None, "%", "分之", top.implied)
    tenth = _TENTH.match(text, end)
    if tenth is not None and low < 10 and (high or low) < 10:
        extra = Decimal(0)
        if tenth.group("half"):
            extra = (
                Decimal(5)
                if tenth["half"] == "半"
                else (value_of(tenth["half"]) or (Decimal(0),))[0]
            )
        top_share = None if high is None else 10 * high
        return Measured(10 * low + extra, top_share, tenth.end(), None, "%", "成", implied)
    months = _MONTHS.match(text, end)
    if months is not None:
        spelling = "个月" if months["unit"] == "月" else months["unit"]
        unit = table.unit(spelling)
        assert unit is not None
        half = Decimal("0.5") if months["more"] == "半" else Decimal(0)
        sign: Comparator = implied if half else ">"
        return Measured(
            unit.to_base(low + half), None, months.end(), unit, unit.base, spelling, sign
        )

    reason = _name_after(text, numeral, at, table)
    if reason is not None:
        return replace(reason, low=low, high=high)
    unit = table.unit_at(text, at)
    if unit is None and text.startswith("度", at) and "电" in _near(text, numeral.start, at + 1):
        unit = _kilowatt_hours(table)  # 用电300万度
    if unit is not None:
        shown = at + len(unit.spelling)
        if unit.spelling == "方" and _FLOOR.search(_near(text, numeral.start, shown)):
            unit = table.unit("平方米") or unit  # 30万方的厂房
        base = unit.base
        if (
            unit.kind == "duration"
            and text.startswith("半", shown)
            and (text[shown + 1 : shown + 2] not in ("导", "数"))
        ):
            low, shown = low + Decimal("0.5"), shown + 1
        per = _PER.match(text, shown)
        if per is not None and unit.kind != "duration":
            base, shown = f"{base}/{per['unit']}", per.end()
        upper = None if high is None else unit.to_base(high)
        measured = Measured(unit.to_base(low), upper, shown, unit, base, text[at:shown], implied)
        return _leveled(text, measured, numeral)
    great = _GREAT.match(text, end)
    if great is not None and high is None and numeral.implied == "=" and not numeral.scaled:
        if 2 <= low <= 10:
            return Measured(low, None, great.end(), None, "个", "大", implied)
        if numeral.low > 10 and not numeral.arabic:
            return Measured(low, None, great.end(), None, "", "大", implied, reason="set-phrase")
        if low == 1:
            return Measured(low, None, great.end(), None, "个", "大", implied, reason="article")
    measured = Measured(low, high, end, None, "", "", implied)
    if high is None and (_rounded(text, numeral) or (_PROJECTS.match(text, end) and low < 1000)):
        counted = table.bare_at(text, end)
        if counted:
            return replace(measured, base=counted)  # 千余参展商, 数百企业
    if numeral.scaled:
        return _leveled(text, replace(measured, base=_implied(text, numeral, end, table)), numeral)
    return measured


def _rounded(text: str, numeral: Numeral) -> bool:
    """Whether a number says no more than how many hundreds or thousands there are."""
    if numeral.low < 10 or numeral.low >= _MOST_COUNTED:
        return False
    said = numeral.infix_start >= 0 or numeral.implied == "≥"
    return said or (numeral.bare and text[numeral.start - 1 : numeral.start] in "近超逾约")


def _kilowatt_hours(table: UnitTable) -> Unit | None:
    hours = table.unit("千瓦时")
    return None if hours is None else replace(hours, spelling="度")


def _near(text: str, start: int, end: int) -> str:
    """The words beside a figure within its clause."""
    low = max(0, start - 10)
    return _CLAUSE_MARK.split(text[low:start])[-1] + _CLAUSE_MARK.split(text[end : end + 6])[0]


def _name_after(text: str, numeral: Numeral, at: int, table: UnitTable) -> Measured | None:
    """6号楼, 500强, 二期, 3.0版: the number is part of a name."""
    if text[at : at + 1] not in table.name_first:
        return None
    made = Measured(Decimal(0), None, at, None, "", "", numeral.implied)
    for name, words in table.names.items():
        if not text.startswith(words, at):
            continue
        word = next(word for word in words if text.startswith(word, at))
        if name == "grade-name" and not _CLASS_NAME.match(text, at):
            continue
        clean = word == "级" and rejections.clean_room(text, at)
        if name == "grade-name" and numeral.scaled and not clean:
            continue
        if name == "phase-name" and numeral.low > 5:
            continue
        if name == "phase-name" and text[max(0, numeral.start - 1) : numeral.start] == "分":
            continue  # 分两期建设
        if name == "phase-name" and text.startswith(("期间", "期待", "期货", "期望"), at):
            continue
        if name == "list-name" and numeral.low < 5:
            continue
        if name == "address" and text.startswith(
            ("楼宇", "楼市", "室内", "室外", "号召", "号称", "号文"), at
        ):
            continue
        if (
            name == "version"
            and word == "代"
            and text.startswith(("代表", "代理", "代码", "代工"), at)
        ):
            continue
        return replace(made, end=at + len(word), measure=word, reason=name)  # type: ignore[arg-type]
    return None


def _leveled(text: str, measured: Measured, numeral: Numeral) -> Measured:
    """千亿级, 万吨级, 百亿产业: the order of magnitude."""
    level = _LEVEL.match(text, measured.end)
    if level is not None and (numeral.scaled or measured.low >= 10_000):
        base = measured.base
        if not base and measured.low >= _LEVEL_FLOOR:
            base = "元"
        return replace(
            measured,
            end=level.end(),
            implied="≈",
            level=True,
            base=base,
            measure=measured.measure + level.group(),
        )
    if measured.unit is None and numeral.bare and numeral.low >= _LEVEL_FLOOR:
        after = text[measured.end : measured.end + 1]
        if measured.base or not after or not "\u4e00" <= after <= "\u9fff":
            return replace(measured, base=measured.base or "元", level=True)
    return measured


_OF_CLUSTER = re.compile("[\u4e00-\u9fff]{0,8}产业(?:集群|链|带|园)")
_TRADES = ("技术", "科技", "产业", "服务", "安全", "工程")


def _implied(text: str, numeral: Numeral, end: int, table: UnitTable) -> str:
    """The unit a number without one most likely has, by what stands beside it, or ""."""
    at = end
    level = _LEVEL.match(text, end)
    if level is not None:
        at = level.end()
    at += text.startswith("的", at)
    after = text[at : at + 8]
    if _OF_CLUSTER.match(text, at):
        return "元"  # 超1000亿某某健康医药产业集群
    for rule in table.implied:
        if any(word in after for word in rule.after if after.find(word) <= 4 and word in after):
            return rule.unit
    if after[:1] not in _ENDS_AMOUNT and "\u4e00" <= after[:1] <= "\u9fff" and at == end:
        return ""  # 规模超810万机柜: something is counted, though not in a unit we know
    before = text[max(0, numeral.start - 14) : numeral.start]
    cut = max(before.rfind(mark) for mark in ",。;!?\n")
    clause = before[cut + 1 :]
    best, unit = -1, ""
    for rule in table.implied:
        for word in rule.before:
            at = clause.rfind(word)
            if clause.startswith(_TRADES, at + len(word)):
                continue  # 新一代信息技术千亿级: what the trade is called
            if at > best:
                best, unit = at, rule.unit
    return unit


def percent_of(top: Decimal, bottom: Decimal) -> Decimal:
    """A fraction in percent: exact if finite within two places, else rounded to two."""
    with localcontext() as context:
        context.prec = 90
        exact = _HUNDRED * top / bottom
        rounded = exact.quantize(_ROUNDED)
        return (
            rounded.normalize() if rounded != rounded.to_integral_value() else Decimal(int(rounded))
        )
