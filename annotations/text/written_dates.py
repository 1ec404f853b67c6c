"""Full dates in other forms than 2024年3月12日: in Chinese numerals, with the day first, in an
article's address."""

import re
from datetime import date

_DIGITS = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": "0", "○": "0", "Ｏ": "0", "O": "0", "0": "0"}
_HAN = re.compile(
    r"([一二][〇零○ＯO0一二三四五六七八九]{3})年\s*(十[一二]?|[一二三四五六七八九])月\s*"
    r"([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
)
HAN_LINE = re.compile(rf"^[(（]?\s*{_HAN.pattern}\s*[)）]?$")
"""A line that is a date in Chinese numerals: how a document is signed."""

# .../2024/03/12/..., /n1/2024/0312/c1-2.html, /202403/12/, /202403/t20240312_5.html, /20240312/
_YEAR, _MONTH, _DAY = r"((?:19|20)\d\d)", r"(0?[1-9]|1[0-2])", r"(0?[1-9]|[12]\d|3[01])"
_TWO_MONTH, _TWO_DAY = r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_IN_ADDRESS = tuple(
    re.compile(rf"[/_]{form}(?=[/._?-]|$)")
    for form in (
        rf"t{_YEAR}{_TWO_MONTH}{_TWO_DAY}",
        rf"{_YEAR}[/-]{_MONTH}[/-]{_DAY}",
        rf"{_YEAR}[/-]?{_TWO_MONTH}/?{_TWO_DAY}",
    )
)


def han_date(line: str) -> str:
    """The date, ISO, of a line such as 二〇二四年三月十二日; "" where it is none."""
    found = HAN_LINE.match(line.strip())
    if found is None:
        return ""
    year = int("".join(_DIGITS[character] for character in found.group(1)))
    return _iso(year, _below_hundred(found.group(2)), _below_hundred(found.group(3)))


# 12.04.2015 01:09, the way of pages made elsewhere: the day comes first where dots divide.
_DAY_FIRST = re.compile(r"^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$")


def day_first(line: str) -> str:
    """The date, ISO, of a line such as 12.04.2015 01:09; "" where it is none."""
    found = _DAY_FIRST.match(line.strip())
    if found is None:
        return ""
    return _iso(int(found.group(3)), int(found.group(2)), int(found.group(1)))


def address_date(url: str) -> str:
    """The day, ISO, that the path of an article's address names; "" where it names none."""
    path = re.sub(r"^\w+://", "", url).partition("?")[0]
    for form in _IN_ADDRESS:
        found = form.search(path)
        if found:
            return _iso(*(int(part) for part in found.groups()))
    return ""


def _below_hundred(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    value = int(_DIGITS[ones]) if ones else 0
    return value + 10 * int(_DIGITS[tens] if tens else "1") if ten else value


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat() if 1949 <= year < 2100 else ""
    except ValueError:
        return ""
