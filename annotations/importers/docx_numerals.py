"""Word's forms of numbers in lists (``w:numFmt``): 3 as 三, iii, C, 叁, ③, 丙 …"""

from collections.abc import Callable, Mapping
from typing import Final

_CHINESE: Final = ("〇一二三四五六七八九", ("", "十", "百", "千"), "万")
_FORMAL: Final = ("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"), "万")
_FORMAL_TRADITIONAL: Final = ("零壹貳參肆伍陸柒捌玖", ("", "拾", "佰", "仟"), "萬")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_LONGEST: Final = 30


def numeral(number: int, form: str) -> str:
    """``number`` as Word shows it in ``form``; a form that is not known shows digits."""
    if form == "none":
        return ""
    written = _FORMS.get(form, str)(number) if number >= 0 else ""
    # Letters and Roman numbers grow with the number itself: 30,000 times a.
    return written if written and len(written) <= _LONGEST else str(number)


def _counted(
    number: int, digits: str, units: tuple[str, ...], myriad: str, *, formal: bool = False
) -> str:
    """十一, 一百零五, 一万零二十; 一十一 where ``formal``."""
    if not number:
        return digits[0]
    if number >= 10**8:
        return str(number)
    zero = "零"
    high, low = divmod(number, 10**4)
    written = ""
    if high:
        written = _counted(high, digits, units, myriad, formal=formal) + myriad
        if not low:
            return written
        if low < 1000:
            written += zero
    pending = False
    started = False
    for place in (3, 2, 1, 0):
        digit = low // 10**place % 10
        if digit:
            if pending and started:
                written += zero
            written += digits[digit] + units[place]
            started, pending = True, False
        else:
            pending = True
    if not formal and not high and written.startswith(digits[1] + units[1]):
        written = written[1:]
    return written


def _digits(row: str) -> Callable[[int], str]:
    return lambda number: "".join(row[int(digit)] for digit in str(number))


def _chinese(number: int) -> str:
    return _counted(number, *_CHINESE)


def _roman(number: int) -> str:
    if not 0 < number < 20_000:
        return ""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def _letters(number: int) -> str:
    """a … z, then aa, bb, cc: the letter is repeated, it is no number to the base of 26."""
    if not 0 < number <= 26 * _LONGEST:
        return ""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _run(first: str, count: int) -> Callable[[int], str]:
    """Characters that stand one after the other from ``first``, which is 1."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= count else ""


def _circled(number: int) -> str:
    if number == 0:
        return "⓪"
    for low, high, first in ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")):
        if low <= number <= high:
            return chr(ord(first) + number - low)
    return ""


def _of(row: str) -> Callable[[int], str]:
    return lambda number: row[number - 1] if 1 <= number <= len(row) else ""


def _sexagenary(number: int) -> str:
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12] if number else ""


def _ordinal(number: int) -> str:
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


_FORMS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalHalfWidth": str,
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": _digits("〇一二三四五六七八九"),
    "japaneseDigitalTenThousand": _digits("〇一二三四五六七八九"),
    "taiwaneseDigital": _digits("〇一二三四五六七八九"),
    "chineseLegalSimplified": lambda number: _counted(number, *_FORMAL, formal=True),
    "ideographLegalTraditional": lambda number: _counted(
        number, *_FORMAL_TRADITIONAL, formal=True
    ),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographEnclosedCircle": _run("㊀", 10),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _run("⑴", 20),
    "decimalEnclosedFullstop": _run("⒈", 20),
}  # fmt: skip
