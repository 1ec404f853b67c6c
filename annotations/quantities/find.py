"""Finds every quantity of a text, in time proportional to its length.

One scan stops where a figure may begin; a reader then looks at a bounded window.
What looks like a figure and is none comes back too, with the reason.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from annotations.quantities import readers
from annotations.quantities.dates import relative_at, today_at
from annotations.quantities.model import Quantity
from annotations.quantities.shadow import folded
from annotations.quantities.units import UnitTable, unit_table

_SCAN = re.compile(
    r"(?P<digit>[0-9])"
    r"|(?P<half>一半(?!导|信)|(?:过|超|超过|逾)半数?(?!导|年|个|信)|半(?=数|年|个[月小]|天|小时))"
    r"|(?P<part>[百千万]分之)"
    r"|(?P<han>[零〇一二两三四五六七八九十百千万亿廿卅壹贰叁伍陆柒捌玖拾佰仟])"
    r"|(?P<rank>[首唯第最榜冠前]|率(?=先)|之首|头名|龙头地位|TOP|Top|top)"
    r"|(?P<vague>好几|[数几]|上(?=[百千万亿])|成[百千]上|若干)"
    r"|(?P<title>《)"
    r"|(?P<year>[今明去后]年(?![0-9一二三四五六七八九十]))"
    r"|(?P<today>[今昨][天日](?=[,上下晚早在]))"
    r"|(?P<grow>翻(?:了)?(?:[一二两三四五六1-6]?番|倍))"
    r"|(?P<none>尚无(?!法|从|力|需|暇|明)|尚未有|尚没有|暂无(?!法|需)|仍无(?!法)|"
    r"没有一[家个项款]|[尚仍]属空白)"
    r"|(?P<money>US\$|HK\$|[$¥€£]|RMB)(?=\s?[0-9])"
    r"|(?P<url>https?://[!-~]++|www\.[!-~]++)"
)
# The first characters of all those: a plain set is what the engine searches fastest.
_HOT = re.compile(
    "[0-9零〇一二两三四五六七八九十百千万亿廿卅壹贰叁伍陆柒捌玖拾佰仟过超逾半首唯第最榜冠前率之头龙今明去后昨T"
    "t好数几上成若《翻尚暂仍没UH$¥€£Rhw]"
)
_DIGITS: Final = frozenset("0123456789")
_NUMERALS: Final = frozenset("零〇一二两三四五六七八九十百千万亿廿卅壹贰叁伍陆柒捌玖拾佰仟")
_PLACES: Final = frozenset("0123456789一二三四五六七八九十百")
_SOME: Final = frozenset("十百千万亿个家项种名位款条台次所座类批")
# What may follow a character of _HOT; one that is not listed is left to the pattern.
_THEN: Final[dict[str, frozenset[str]]] = {
    "首": frozenset(
        "个家款例台座条项支部种套只艘架辆枚单件处所张块片本颗栋场幢份门间档宗笔票列类届位席"
    ),
    "最": frozenset("大多高强早快长密全完先集齐具活低小优专新突富丰为迅便繁成发雄"),
    "第": _PLACES | {" "},
    "前": _PLACES | {" "},
    "数": _SOME,
    "几": _SOME,
    "上": frozenset("百千万亿"),
    "成": frozenset("百千"),
    **{
        first: frozenset(then)
        for first, then in zip(
            "今昨明去后率唯榜冠之头龙过逾超好若没尚暂仍半",
            (
                "年天日",
                "天日",
                "年",
                "年",
                "年",
                "先",
                "一",
                "首",
                "军",
                "首",
                "名",
                "头",
                "半",
                "半",
                "半过",
                "几",
                "干",
                "有",
                "无未没属",
                "无",
                "无属",
                "数年个天小",
            ),
            strict=True,
        )
    },
}
_TITLE = re.compile(r"《[^《》\n]{1,80}》")


_BOUNDS: Final = frozenset("<≤>≥≈")
_JOINED: Final = frozenset(("、", "和", "与", "及", ",", "以及"))
_EACH = re.compile("分别|各|依次")


def find_quantities(
    text: str, *, shadow: str | None = None, claims_only: bool = False
) -> list[Quantity]:
    """All quantities of ``text`` in order, disjoint by their numbers.

    ``shadow``: ``shadow.folded(text)`` where the caller has it already.
    ``claims_only``: leave out what is no claim. Of each quantity ``text`` is as in the
    article; ``unit``, ``measure``, ``noun`` and the cues' words are in simplified characters.
    """
    reading = folded(text) if shadow is None else shadow
    found = _shared(reading, list(_scan(reading, unit_table())))
    if claims_only:
        found = [quantity for quantity in found if quantity.not_a_claim is None]
    if reading == text:
        return found
    return [replace(quantity, text=text[quantity.start : quantity.end]) for quantity in found]


def _shared(text: str, found: list[Quantity]) -> list[Quantity]:
    """分别给予最高300万元、500万元、1000万元: the bound before the first holds for all."""
    for number in range(1, len(found)):
        first, then = found[number - 1], found[number]
        if (
            then.cues
            or then.comparator != "="
            or first.comparator not in _BOUNDS
            or first.unit != then.unit
            or first.value_class != then.value_class
            or text[first.end : then.start] not in _JOINED
        ):
            continue
        cues = tuple(cue for cue in first.cues if cue.comparator == first.comparator)
        apart = cues and cues[0].end <= first.number_start
        if apart and _EACH.search(text, max(0, cues[0].start - 12), cues[0].start):
            found[number] = replace(then, comparator=first.comparator, cues=cues)
    return found


def _scan(text: str, table: UnitTable) -> Iterator[Quantity]:
    position = 0
    title_end = 0
    while (hot := _HOT.search(text, position)) is not None:
        start = hot.start()
        position = start + 1
        character, then = text[start], text[start + 1 : start + 2]
        # Most stops are decided by two characters; only the rest pays for the pattern.
        if character in _DIGITS:
            form, end = "digit", position
        elif character in _NUMERALS and then != "半" and then != "分":
            form, end = "han", position
        elif then not in _THEN.get(character, then):
            continue
        else:
            match = _SCAN.match(text, start)
            if match is None:
                continue
            form, end = match.lastgroup or "", match.end()
            position = end
        quantity: Quantity | None
        match form:
            case "url":
                continue
            case "title":
                title = _TITLE.match(text, start)
                title_end = title.end() if title else title_end
                continue
            case "digit":
                quantity, position = readers.digits(text, start, table)
            case "han":
                quantity, position = readers.han(text, start, table)
            case "part":
                quantity, position = readers.part(text, start)
            case "vague":
                quantity, position = readers.vague(text, start, table)
            case "half":
                quantity = readers.half(text, start, end, table)
            case "rank":
                quantity, position = readers.rank(text, start, end)
            case "today":
                quantity = today_at(text, start)
            case "grow":
                quantity = readers.growth(text, start, end)
            case "year":
                quantity = relative_at(text, start)
            case "money":
                quantity, position = readers.money(text, start, end, table)
            case _:
                quantity = readers.absence(text, start, end)
        if quantity is None:
            continue
        position = max(position, quantity.number_end)
        if quantity.start < title_end and quantity.not_a_claim is None:
            quantity = replace(quantity, not_a_claim="title")
        yield quantity
