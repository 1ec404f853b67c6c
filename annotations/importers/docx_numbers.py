"""The numbers and bullets that Word puts before paragraphs without storing them as text.

A list's levels are described once (``abstractNum``); paragraphs name a list and a
level, directly or through their style, and what is shown is counted here in the order of
the document as ECMA-376 part 1, 17.9 describes it. Lists that share a description
go on counting where the other one stopped, unless they say at which number they start.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from annotations.importers.docx_numerals import numeral

WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS: Final = 9
_SYMBOL_FONTS: Final = ("symbol", "wingdings", "webdings")
_BULLET: Final = "•"
# Set tight by Chinese writers; behind the others Word leaves a gap.
_TIGHT: Final = "、，。．：；）】〕》）"


@dataclass(frozen=True, slots=True)
class _Level:
    """``text``: "%1.%2" with the numbers of levels; ``restart``: the level (from 1) whose
    next number lets this one begin anew, 0 for none, -1 for any before it."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int = -1
    legal: bool = False
    gap: bool = True
    style: str = ""
    symbol: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    """``counts``: the name under which it counts; ``starts``: level to number, its own."""

    counts: str
    levels: tuple[_Level, ...]
    starts: dict[int, int]


@dataclass(slots=True)
class _Counter:
    numbers: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbering:
    """``label`` has to be asked once for each paragraph, in the order of the document."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        """The root elements of the parts of that name; None for a file without one."""
        self._styles = _styles(styles)
        self._lists = _lists(numbering, self._styles)
        self._counters: dict[str, _Counter] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: Any) -> str:
        """What is shown before the text, with the gap behind it; "" for no list."""
        number, level = self._place(paragraph)
        listed = self._lists.get(number)
        if listed is None or not 0 <= level < len(listed.levels):
            return ""
        numbers = self._counted(number, listed, level)
        return _shown(listed.levels, level, numbers)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """(id of the list, level from 0) by the paragraph itself, then by its style."""
        properties = paragraph.find(WORD + "pPr")
        if properties is None:
            return self._by_style("")
        number, level = _named(properties)
        named = properties.find(WORD + "pStyle")
        style = named.get(WORD + "val", "") if named is not None else ""
        if number is not None:
            return number, level or 0
        number, by_style = self._by_style(style)
        return number, by_style if level is None else level

    def _by_style(self, style: str) -> tuple[str, int]:
        for name in _line(style, self._styles):
            number, level = self._styles[name].number, self._styles[name].level
            if number is None:
                continue
            listed = self._lists.get(number)
            if listed is None:
                return "", 0
            linked = [at for at, one in enumerate(listed.levels) if one.style == name]
            return number, linked[0] if linked else level or 0
        return "", 0

    def _counted(self, number: str, listed: _List, level: int) -> list[int]:
        counter = self._counters.setdefault(listed.counts, _Counter())
        own = listed.starts.get(level)
        if own is not None and (number, level) not in self._begun:
            counter.numbers[level] = own
        else:
            before = counter.numbers[level]
            counter.numbers[level] = listed.levels[level].start if before is None else before + 1
        self._begun.add((number, level))
        for at in range(level + 1, len(listed.levels)):
            restart = listed.levels[at].restart
            if restart < 0 or 0 < level + 1 <= restart:
                counter.numbers[at] = None
        for at in range(level):
            if counter.numbers[at] is None:
                counter.numbers[at] = listed.starts.get(at, listed.levels[at].start)
        return [count or 0 for count in counter.numbers]


@dataclass(frozen=True, slots=True)
class _Style:
    based: str = ""
    number: str | None = None
    level: int | None = None


def _styles(root: Any) -> dict[str, _Style]:
    found: dict[str, _Style] = {}
    default = ""
    for style in root.iter(WORD + "style") if root is not None else ():
        name = style.get(WORD + "styleId", "")
        properties = style.find(WORD + "pPr")
        number, level = _named(properties) if properties is not None else (None, None)
        found[name] = _Style(_value(style, "basedOn"), number, level)
        if style.get(WORD + "type") == "paragraph" and style.get(WORD + "default") in ("1", "true"):
            default = name
    if default:
        found[""] = _Style(default)
    return found


def _line(style: str, styles: dict[str, _Style]) -> list[str]:
    """A style and those it is based on; a circle ends."""
    line: list[str] = []
    while style in styles and style not in line and len(line) < 40:
        line.append(style)
        style = styles[style].based or "\0"
    return line


def _lists(root: Any, styles: dict[str, _Style]) -> dict[str, _List]:
    if root is None:
        return {}
    described = {
        one.get(WORD + "abstractNumId", ""): one for one in root.iter(WORD + "abstractNum")
    }
    described_by = {num.get(WORD + "numId", ""): _value(num, "abstractNumId")
                    for num in root.iter(WORD + "num")}  # fmt: skip
    found: dict[str, _List] = {}
    for num in root.iter(WORD + "num"):
        counts = _value(num, "abstractNumId")
        for _ in range(4):  # a description may only name a style that names a list
            linked = _value(described.get(counts), "numStyleLink")
            number = styles[linked].number if linked in styles else None
            if number is None or number not in described_by:
                break
            counts = described_by[number]
        abstract = described.get(counts)
        if abstract is None:
            continue
        levels = [_Level()] * _LEVELS
        for element in abstract.findall(WORD + "lvl"):
            at = _integer(element.get(WORD + "ilvl"), 0)
            if 0 <= at < _LEVELS:
                levels[at] = _level(element)
        starts: dict[int, int] = {}
        for override in num.findall(WORD + "lvlOverride"):
            at = _integer(override.get(WORD + "ilvl"), 0)
            if not 0 <= at < _LEVELS:
                continue
            replaced = override.find(WORD + "lvl")
            if replaced is not None:
                levels[at] = _level(replaced)
            if override.find(WORD + "startOverride") is not None:
                starts[at] = _integer(_value(override, "startOverride"), 1)
        found[num.get(WORD + "numId", "")] = _List(counts, tuple(levels), starts)
    found.pop("0", None)  # says that a paragraph is in no list
    return found


def _level(element: Any) -> _Level:
    properties = element.find(WORD + "rPr")
    fonts = properties.find(WORD + "rFonts") if properties is not None else None
    names = " ".join(fonts.attrib.values()).casefold() if fonts is not None else ""
    hidden = properties is not None and properties.find(WORD + "vanish") is not None
    form = element.find(WORD + "numFmt")
    legal = element.find(WORD + "isLgl")
    return _Level(
        start=_integer(_value(element, "start"), 0),
        form=form.get(WORD + "val", "decimal") if form is not None else "decimal",
        text="" if hidden else _value(element, "lvlText"),
        restart=_integer(_value(element, "lvlRestart"), -1),
        legal=legal is not None and legal.get(WORD + "val", "1") not in ("0", "false", "off"),
        gap=_value(element, "suff") != "nothing",
        style=_value(element, "pStyle"),
        symbol=any(font in names for font in _SYMBOL_FONTS),
    )


def _shown(levels: tuple[_Level, ...], level: int, numbers: list[int]) -> str:
    described = levels[level]
    if described.form == "bullet":
        mark = described.text.strip()
        # A symbol font's letters are little pictures: the private ones and Wingdings' n or l.
        symbol = described.symbol or any("\ue000" <= one <= "\uf8ff" for one in mark)
        if mark == "o":
            mark = "○"  # Word's second level, an o of Courier New
        return f"{_BULLET if symbol else mark[:4]} " if mark else ""
    pieces: list[str] = []
    text = described.text
    at = 0
    while at < len(text):
        if text[at] == "%" and text[at + 1 : at + 2].isdecimal() and text[at + 1] != "0":
            other = int(text[at + 1]) - 1
            if other <= level:
                form = "decimal" if described.legal else levels[other].form
                pieces.append(numeral(numbers[other], form))
            at += 2
        else:
            pieces.append(text[at])
            at += 1
    label = "".join(pieces).strip()
    if not label:
        return ""
    return label + (" " if described.gap and label[-1] not in _TIGHT else "")


def _named(properties: Any) -> tuple[str | None, int | None]:
    """(id of the list, level) of w:numPr, None for what it doesn't say."""
    named = properties.find(WORD + "numPr")
    if named is None:
        return None, None
    number = named.find(WORD + "numId")
    level = named.find(WORD + "ilvl")
    return (
        number.get(WORD + "val", "") if number is not None else None,
        _integer(level.get(WORD + "val"), 0) if level is not None else None,
    )


def _value(element: Any, name: str) -> str:
    child = element.find(WORD + name) if element is not None else None
    return "" if child is None else str(child.get(WORD + "val", ""))


def _integer(text: str | None, otherwise: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return otherwise
