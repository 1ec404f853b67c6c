"""What stands on a PDF page: runs of characters with their places, and the lines drawn."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from annotations.errors import ImportFailure
from annotations.importers.pdf_layout import GAP, Rule, Run
from annotations.importers.raising import raised

_HYPHENS: Final = "\ufffe\x02"  # what pdfium has for a hyphen at the end of a line
_LABEL: Final = re.compile(
    r"^([•●○■□◆◇▪▶➢·※*–-]|[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．]|[①-⑳])$"
)
_LONGEST_LABEL: Final = 5
_BEHIND_LABEL: Final = 4.0  # in heights of a character
_PATHS: Final = 4_000  # a page with more of them is a drawing
_PREVAILS: Final = 0.8  # of the characters of a page
_THIN: Final = 2.0
_LONG: Final = 12.0
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PageText:
    """``units``: the page's characters as pdfium orders them; runs are ranges of them.

    ``aslant``: how many characters were left out as they are set at another angle than
    most, as a watermark across the text is.
    """

    units: list[str]
    runs: list[Run]
    aslant: int = 0


def read_text(page: Any) -> PageText:
    """Runs in pdfium's order, which is mostly that of the file."""
    textpage = page.get_textpage()
    try:
        units, index = _units(textpage)
        box_of = _boxes(textpage, page)
        runs: list[Run] = []
        # start, end, left, right, bottom, top, and where its last character begins
        current: list[float] | None = None
        for at, character in enumerate(units):
            # A blank of full width was typed and takes its place; others may be pdfium's own.
            if character.isspace() and character != "\u3000":
                if character == "\n" and current:
                    runs.append(_run(current))
                    current = None
                continue
            left, bottom, right, top = box_of(index[at])
            # The text of an item may stand far behind its bullet or number.
            room = GAP
            if current and current[1] - current[0] <= _LONGEST_LABEL:
                begun = "".join(units[int(current[0]) : int(current[1])])
                room = _BEHIND_LABEL if _LABEL.match(begun) else GAP
            if current and _continues(current, left, bottom, top, room):
                if character.isdecimal() and _is_raised(current, bottom, top):
                    units[at] = raised(character) or character
                current[1] = at + 1
                current[6] = left
                current[2] = min(current[2], left)
                current[3] = max(current[3], right)
                # The line's height is that of its largest characters: ² stands in it.
                current[4] = min(current[4], bottom)
                current[5] = max(current[5], top)
                continue
            if current:
                runs.append(_run(current))
            current = (
                None if character == "\u3000" else [at, at + 1, left, right, bottom, top, left]
            )
        if current:
            runs.append(_run(current))
        upright = _upright(textpage, runs, index)
        aslant = sum(run.end - run.start for run in runs) - sum(r.end - r.start for r in upright)
        return PageText(units, upright, aslant)
    finally:
        textpage.close()


def _upright(textpage: Any, runs: list[Run], index: list[int]) -> list[Run]:
    """Runs at the angle of most characters; all of them where no angle prevails."""
    import pypdfium2.raw as pdfium

    if len(runs) < 2:
        return runs
    angles = [
        round(math.degrees(pdfium.FPDFText_GetCharAngle(textpage.raw, index[run.start])) / 10) % 36
        for run in runs
    ]
    counts: Counter[int] = Counter()
    for run, angle in zip(runs, angles, strict=True):
        counts[angle] += run.end - run.start
    angle, count = counts.most_common(1)[0]
    if count < _PREVAILS * sum(counts.values()):
        return runs
    return [run for run, other in zip(runs, angles, strict=True) if other == angle]


def rules_of(page: Any) -> list[Rule]:
    """Level and upright lines, and the edges of boxes; none of a page that is a drawing."""
    import pypdfium2.raw as pdfium

    turned = _turned(page)
    found: list[Rule] = []
    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1)
    for count, path in enumerate(paths):
        if count >= _PATHS:
            return []
        bounds = path.get_bounds()
        left, bottom, right, top = bounds if turned is None else turned(bounds)
        if top - bottom <= _THIN and right - left >= _LONG:
            height = (top + bottom) / 2
            found.append(Rule(left, right, height, height))
        elif right - left <= _THIN and top - bottom >= _LONG:
            across = (left + right) / 2
            found.append(Rule(across, across, bottom, top))
        elif right - left >= _LONG and top - bottom >= _LONG / 2:
            found += [
                Rule(left, right, top, top), Rule(left, right, bottom, bottom),
                Rule(left, left, bottom, top), Rule(right, right, bottom, top),
            ]  # fmt: skip
    return found


def _run(current: list[float]) -> Run:
    start, end, left, right, bottom, top, _ = current
    return Run(int(start), int(end), left, right, bottom, top)


def _continues(current: list[float], left: float, bottom: float, top: float, room: float) -> bool:
    size = current[5] - current[4]
    smaller = min(size, top - bottom)
    overlap = min(current[5], top) - max(current[4], bottom)
    # Upper and lower indices are small and lie within the line; a heading beside is larger.
    if overlap < 0.5 * smaller or top - bottom > 1.6 * max(size, 0.1):
        return False
    # The letters of a ligature have one place; bold may be drawn twice, a little apart.
    return current[6] - 0.3 * size <= left <= current[3] + room * max(size, top - bottom)


def _is_raised(current: list[float], bottom: float, top: float) -> bool:
    size = current[5] - current[4]
    return top - bottom < 0.8 * size and bottom - current[4] > 0.2 * size


def _units(textpage: Any) -> tuple[list[str], list[int]]:
    """The characters of a page and pdfium's number of each; halves of pairs are put together."""
    import pypdfium2.raw as pdfium

    count = textpage.count_chars()
    if count <= 0:
        return [], []
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(textpage, 0, count, buffer)
    if written - 1 == count:
        codes = buffer[:count]
    else:
        codes = [pdfium.FPDFText_GetUnicode(textpage, at) for at in range(count)]
    units: list[str] = []
    index: list[int] = []
    for at, code in enumerate(codes):
        if 0xDC00 <= code < 0xE000 and units and "\ud800" <= units[-1] < "\udc00":
            pair = 0x10000 + ((ord(units[-1]) - 0xD800) << 10) + (code - 0xDC00)
            units[-1] = chr(pair)
        else:
            # 0: a glyph of a font that does not say which character it is.
            character = chr(code) if 0 < code <= 0x10FFFF else "\ufffd"
            units.append("-" if character in _HYPHENS else character)
            index.append(at)
    return units, index


def _boxes(textpage: Any, page: Any) -> Callable[[int], Box]:
    """The place of a character by pdfium's number; without pypdfium2's wrapping, for speed."""
    import pypdfium2.raw as pdfium

    rectangle = pdfium.FS_RECTF()
    pointer = ctypes.byref(rectangle)
    raw = textpage.raw
    function = pdfium.FPDFText_GetLooseCharBox
    turned = _turned(page)

    def box_of(index: int) -> Box:
        if not function(raw, index, pointer):
            raise ImportFailure("broken-file", kind="PDF", detail=f"character {index}")
        box = rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
        return box if turned is None else turned(box)

    return box_of


def _turned(page: Any) -> Callable[[Box], Box] | None:
    """From places on a page to those on it as it is shown turned; None where it is not."""
    rotation = page.get_rotation()
    if rotation not in (90, 180, 270):
        return None
    width, height = page.get_size()  # as shown

    def turned(box: Box) -> Box:
        left, bottom, right, top = box
        if rotation == 90:
            return bottom, height - right, top, height - left
        if rotation == 180:
            return width - right, height - top, width - left, height - bottom
        return width - top, left, width - bottom, right

    return turned
