"""Numerals: Arabic, Chinese and mixed, read exactly.

    1.4亿  5,300  3万5千  三百二十  两千五  二〇二五  廿五  三点五亿  百亿  数十  两三百  十几

The patterns are possessive: no text makes them try anything twice.
"""

import re
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Final

from annotations.model import Comparator

LONGEST: Final = 40
"""A numeral of more characters is no figure of an article."""

DIGITS: Final = {
    **{character: value for value, character in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}
_SMALL: Final = {"十": 1, "百": 2, "千": 3, "拾": 1, "佰": 2, "仟": 3}
_LARGE: Final = {"万": 4, "亿": 8}
_TENS: Final = {"廿": 2, "卅": 3}

# 百 and 千 belong to what follows in 百分点, 千克.
_SCALE = r"(?:[十万亿]|百(?!分)|千(?!克|米|瓦|卡|升|伏|帕|焦|赫|字节))"
# Possessive only where a class of characters repeats: up to Python 3.11.4 a possessive group
# that fails half-way goes back too far (cpython issue 106052). What may follow these groups is
# always optional, so plain ones do not run back either.
# 5 300家: blanks part thousands where a measure follows, not in a row of a table.
_ARABIC = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))+"
    r"|(?<![0-9] )[0-9]{1,3}(?: [0-9]{3}(?![0-9]))+(?=(?:\.[0-9]{1,4})? ?[\u4e00-\u9fff%])"
    r"|[0-9]++)(?:\.[0-9]++)?"
)
_HAN_DIGIT = "零〇一二两三四五六七八九"
_NUMERAL = re.compile(
    rf"(?P<arabic>{_ARABIC})"
    rf"(?P<scaled>[ ]?{_SCALE}+(?:[0-9]++(?:\.[0-9]++)?{_SCALE}+)*)?"
    rf"|(?P<han>(?:[{_HAN_DIGIT}十万亿廿卅千]|百(?!分))+(?:点[{_HAN_DIGIT}]++[十百千万亿]*+)?)"
    r"|(?P<formal>[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{2,40}+)"
)
_VAGUE = re.compile(
    rf"(?:好几|数|几)(?P<scale>{_SCALE}+)|上(?P<over>[百千万亿]++)|成[百千]上(?P<mass>[千万])"
)
_VAGUE_FIRST = frozenset("数几上好成")
# 多 and its like between number and unit, and the scale that may follow: 1000多万, 十几亿.
_INFIX = re.compile(
    r"(?P<word>[多余来几]|(?<=[0-9]) [多余](?=[\u4e00-\u9fff])|\+(?=[个家项名条款]))"
    rf"(?P<scale>{_SCALE}*)"
)
_INFIX_FIRST = frozenset("多余来几 +")
_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|.")
_POINT = re.compile(rf"([{_HAN_DIGIT}十百千]+)点([{_HAN_DIGIT}]+)([十百千万亿]*)$")
_ADJACENT = re.compile(r"([一二两三四五六七八])([二两三四五六七八九])(?=[十百千万亿]|$)")
_POSITIONAL = re.compile(rf"[{_HAN_DIGIT}]{{2,}}$")


@dataclass(slots=True)  # not frozen, which would cost three times as much to make
class Numeral:
    """A numeral in a text: ``low`` to ``high`` (None: one number) before any unit.

    ``implied``: the comparator that the numeral itself carries (百亿 ≈, 数十 ≥, 20多 >).
    ``infix_start``: where 多, 余, 几 stands, or -1. ``scaled``: 万 or 亿 is in it.
    ``bare``: scales alone (百亿). ``unscaled``: digits without any scale.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None = None
    implied: Comparator = "="
    infix_start: int = -1
    scaled: bool = False
    bare: bool = False
    arabic: bool = False
    unscaled: bool = False


def shifted(number: Decimal, places: int) -> Decimal:
    """``number`` times ten to ``places``, exactly, whatever the context's precision."""
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    return whole(Decimal((sign, digits, exponent + places)))


def value_of(numeral: str) -> tuple[Decimal, Decimal | None] | None:
    """The number a numeral stands for, and the upper one of 两三百; None if it is none."""
    numeral = numeral.replace(" ", "")
    if not numeral or len(numeral) > LONGEST:
        return None
    if numeral.isascii():
        return Decimal(numeral.replace(",", "")), None
    if len(numeral) == 1 and numeral in DIGITS:
        return Decimal(DIGITS[numeral]), None
    if _POSITIONAL.match(numeral) and not _is_pair(numeral):
        if len(numeral) == 2 and "〇" not in numeral and "零" not in numeral:
            return None
        return Decimal("".join(str(DIGITS[character]) for character in numeral)), None
    pair = _ADJACENT.search(numeral)
    # 三五 is said for a few; 三五百 too.
    if pair and _is_pair(pair.group()):
        low = _single(numeral[: pair.start(2)] + numeral[pair.end(2) :])
        high = _single(numeral[: pair.start(1)] + numeral[pair.start(2) :])
        return None if low is None or high is None or low >= high else (low, high)
    single = _single(numeral)
    return None if single is None else (single, None)


def numeral_at(text: str, start: int) -> Numeral | None:
    """The numeral that begins at ``start`` of the folded text, with 多 or 几 after it."""
    if text[start : start + 1] in _VAGUE_FIRST:
        vague = _VAGUE.match(text, start)
        if vague is not None:
            return _vague(text, start, vague)
    match = _NUMERAL.match(text, start)
    if match is None:
        return None
    numeral = match.group()
    value = value_of(numeral)
    if value is None:
        return None
    low, high = value
    end = match.end()
    implied: Comparator = "="
    bare = numeral[0] in "百千万亿"
    if bare:
        implied = "≈"
    infix_start = -1
    scaled = numeral[-1] in "万亿" or "万" in numeral or "亿" in numeral
    infix = _INFIX.match(text, end) if text[end : end + 1] in _INFIX_FIRST else None
    if infix is not None and high is None:
        word, scale = infix.group("word").strip(), infix.group("scale")
        # 十几 and 百几十 are numerals, 5几 is none; 来 needs a round number before it.
        if word not in "几来" or numeral[-1] in "十百千0":
            factor = _single(scale) if scale else Decimal(1)
            if factor is not None and len(scale) <= 4:
                low = _product(low, factor)
                implied = "≈" if word == "来" else ">"
                infix_start, end = infix.end("word") - 1, infix.end()
                scaled = scaled or "万" in scale or "亿" in scale
    return Numeral(
        start=start,
        end=end,
        low=low,
        high=high,
        implied=implied,
        infix_start=infix_start,
        scaled=scaled,
        bare=bare,
        arabic=match.lastgroup in ("arabic", "scaled"),
        unscaled=match.group("arabic") == numeral or _POSITIONAL.match(numeral) is not None,
    )


def run_end(text: str, start: int) -> int:
    """Where the run of numeral characters at ``start`` ends; at least one further on."""
    match = _NUMERAL.match(text, start)
    return max(match.end() if match else start, start + 1)


def _vague(text: str, start: int, match: re.Match[str]) -> Numeral | None:
    scale = match.group("scale") or match.group("over") or match.group("mass")
    low = _single(scale) if len(scale) <= 4 else None
    if low is None:
        return None
    end = match.end()
    if text.startswith("余", end):
        end += 1
    return Numeral(start, end, low, implied="≥", scaled="万" in scale or "亿" in scale, bare=True)


def _is_pair(digits: str) -> bool:
    if len(digits) != 2 or digits[0] not in DIGITS or digits[1] not in DIGITS:
        return False
    first, second = DIGITS[digits[0]], DIGITS[digits[1]]
    return first > 0 and (second == first + 1 or (first, second) == (3, 5))


def _single(numeral: str) -> Decimal | None:
    """One number; None where the characters make none (千百, 亿万, 五五)."""
    point = _POINT.match(numeral)
    if point is not None:
        whole = _single(point.group(1))
        if whole is None:
            return None
        decimals = "".join(str(DIGITS[character]) for character in point.group(2))
        scale = _single(point.group(3)) if point.group(3) else Decimal(1)
        return None if scale is None else _product(Decimal(f"{whole}.{decimals}"), scale)
    total = Decimal(0)
    section = Decimal(0)
    number: Decimal | None = None
    last_scale = 0  # exponent of the scale just before, 0 after a digit or 零
    lowest = 99  # small scales of a section fall: 三百二十
    lowest_large = 99
    for token in _TOKEN.findall(numeral):
        if token[0].isascii():
            if number is not None or len(token) > LONGEST:
                return None
            number, last_scale = Decimal(token.replace(",", "")), 0
        elif token in DIGITS:
            if DIGITS[token] == 0 and (last_scale or number is None):
                last_scale = 0
                if numeral in ("零", "〇"):
                    number = Decimal(0)
                continue
            if number is not None:
                return None
            number = Decimal(DIGITS[token])
        elif token in _TENS:
            if number is not None or lowest <= 1:
                return None
            section += 10 * _TENS[token]
            lowest, last_scale = 1, 0
        elif token in _SMALL:
            exponent = _SMALL[token]
            if exponent >= lowest or (number is None and section):
                return None
            section += shifted(Decimal(1) if number is None else number, exponent)
            number, lowest, last_scale = None, exponent, exponent
        elif token in _LARGE:
            exponent = _LARGE[token]
            whole = section + (number or 0)
            if exponent == 8 and total and lowest_large == 4:
                # 一万亿, 两万三千亿
                total = shifted(total + whole, 8)
            elif exponent >= lowest_large:
                return None
            else:
                if not whole:
                    if section or number is not None or total:
                        return None
                    whole = Decimal(1)
                total += shifted(whole, exponent)
            section, number, lowest = Decimal(0), None, 99
            lowest_large, last_scale = exponent, exponent
        else:
            return None
    if number is not None:
        if last_scale > 1 and numeral[-1] in DIGITS:
            # 三百二 is 320, 一万五 is 15,000
            number = shifted(number, last_scale - 1)
        section += number
    elif not section and not total and numeral not in ("零", "〇"):
        return None
    return total + section


def whole(number: Decimal) -> Decimal:
    """``number`` without idle zeros behind the point."""
    exponent = number.as_tuple().exponent
    if exponent == 0:
        return number
    return Decimal(int(number)) if number == number.to_integral_value() else number


def _product(number: Decimal, factor: Decimal) -> Decimal:
    with localcontext() as context:
        context.prec = 2 * LONGEST + 10
        return whole(number * factor)
