"""Lines as a PDF lays them out, made into paragraphs: pure functions over text and places."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

from annotations.model import Edit

REASON: Final = "layout"
RUNNING: Final = "running-head"

_PAGE_NUMBER = re.compile(
    r"^[\W_]*(第\s*)?[0-9０-９一二三四五六七八九十百ivxIVX]{1,5}\s*(页|頁)?[\W_]*"
    r"((共|/|of|／)\s*\d{1,5}\s*(页|頁)?)?[\W_]*$|^page\s+\d{1,5}(\s+of\s+\d{1,5})?$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[0-9０-９]+|(?<=第)[一二三四五六七八九十百]+(?=[页頁])")
_END = re.compile("[。！？!?；;：:…][”’」』）)】\"']*$|[.][\"'”)]*$")
_WIDE = re.compile(
    "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\U00020000-\U0003134f“”‘’…—]"
)
_ITEM = re.compile(
    r"^\s*([•●■◆▪·※*-]\s|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*\S|第.{1,4}[章节条])"
)
_NO_TITLE = re.compile(
    r"^(microsoft\s|幻灯片|powerpoint|untitled|无标题|未命名|\W*$)|\.(docx?|pptx?|xlsx?|wps|indd|cdr|pdf)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PdfLine:
    """``start``/``end``: code points of the raw text, blanks trimmed. Places in points,
    ``bottom`` counted from the foot of the page; ``size``: height of a character's box.
    ``column`` and ``before``: as ``pdf_layout.Placed`` has them."""

    page: int
    start: int
    end: int
    left: float
    right: float
    bottom: float
    size: float
    width: float
    height: float
    column: int = 0
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    edits: tuple[Edit, ...]
    headings: tuple[int, ...]


def flow(text: str, lines: Sequence[PdfLine]) -> Flow:
    """Edits of ``text`` that join lines and take out running heads and page numbers.

    ``headings``: starts, in the text so made, of lines set larger than the rest.
    """
    running = _running(text, lines)
    kept = [line for number, line in enumerate(lines) if number not in running]
    sizes = median(line.size for line in kept) if kept else 0.0
    margins = _margins(kept)
    edits: list[Edit] = []
    headings: list[int] = []
    dropped = sorted(lines[number].start for number in running)
    position = 0
    length = 0  # of the text made so far
    before: PdfLine | None = None
    begins = {  # the first line of a row may be a running head, and goes
        line.start
        for number, line in enumerate(lines)
        if number - 1 in running and lines[number - 1].before == "\n"
    }
    for number, line in enumerate(kept):
        if line.start in begins and line.before is not None:
            line = replace(line, before="\n")
        if before is None:
            separator = ""
        else:
            separator = _separator(text, before, line, margins[number - 1], margins[number], sizes)
        cut = before.end if before else 0
        if (
            before
            and separator == ""
            and text[before.end - 1] in "-\xad"
            and (_is_hyphen(text, before, line))
        ):
            cut -= 1
            length -= 1
        gap = text[cut : line.start]
        if gap != separator:
            has_running = bisect_left(dropped, cut) < bisect_left(dropped, line.start)
            edits.append(Edit(cut, line.start, separator, RUNNING if has_running else REASON))
        length += len(separator)
        if line.size > 1.15 * sizes and line.end - line.start <= 60 and separator in ("", "\n"):
            headings.append(length)
        length += line.end - line.start
        position = line.end
        before = line
    rest = text[position:]
    ending = "\n" if kept else ""
    if rest != ending:
        edits.append(Edit(position, len(text), ending, REASON))
    return Flow(tuple(edits), tuple(headings))


def plausible_title(title: str) -> str:
    """A title out of the file's properties, "" where it is a program's or a file's name."""
    return "" if _NO_TITLE.search(title) or len(title) > 200 else title


def _running(text: str, lines: Sequence[PdfLine]) -> set[int]:
    """Numbers of the lines that are page numbers or come back at the edge of other pages."""
    pages: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        pages.setdefault(line.page, []).append(number)
    edges: dict[int, list[int]] = {}
    for page, numbers in pages.items():
        ordered = sorted(numbers, key=lambda number: -lines[number].bottom)
        edges[page] = [
            number
            for number in dict.fromkeys(ordered[:3] + ordered[-3:])
            if lines[number].bottom > 0.86 * lines[number].height
            or lines[number].bottom < 0.12 * lines[number].height
        ]
    seen = Counter(
        key for numbers in edges.values() for key in {_key(text, lines[n]) for n in numbers}
    )
    found: set[int] = set()
    bare: set[int] = set()
    for numbers in edges.values():
        for number in numbers:
            line = lines[number]
            words = text[line.start : line.end].strip()
            repeated = seen[_key(text, line)]
            if len(pages) >= 2 and repeated >= max(2, min(3, len(pages))) and len(words) <= 80:
                (bare if words.isdecimal() else found).add(number)
            elif not words.isdecimal():
                if _PAGE_NUMBER.match(words):
                    found.add(number)
            elif len(pages) > 1 and int(words) == line.page + 1:
                bare.add(number)
    for number in sorted(bare):
        # A figure in the last row of a table is no page number, wherever it stands.
        line = lines[number]
        beside = (
            other
            for other in pages[line.page]
            if other != number
            and abs(lines[other].bottom - line.bottom) < 0.4 * max(line.size, lines[other].size)
        )
        if all(other in found for other in beside):
            found.add(number)
    return found


def _key(text: str, line: PdfLine) -> tuple[str, int]:
    """Words without numbers, and the height on the page: what makes a running head the same."""
    words = _DIGITS.sub("#", "".join(text[line.start : line.end].split()))
    return words, round(line.bottom / 6)


def _margins(lines: Sequence[PdfLine]) -> list[tuple[float, float]]:
    """(left, right) of the column each line stands in: the common left edge, the farthest right."""
    found: list[tuple[float, float]] = [(0.0, 0.0)] * len(lines)
    pages: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        pages.setdefault(line.page, []).append(number)
    for numbers in pages.values():
        for place, number in enumerate(numbers):
            line = lines[number]
            # Lines near it in reading order: a table elsewhere on the page has its own edges.
            near = (lines[other] for other in numbers[max(0, place - 40) : place + 41])
            same = [
                other
                for other in near
                if other.column == line.column and abs(other.left - line.left) <= 3.2 * line.size
            ]
            found[number] = min(o.left for o in same), max(o.right for o in same)
    return found


def _separator(
    text: str,
    before: PdfLine,
    line: PdfLine,
    margins_before: tuple[float, float],
    margins: tuple[float, float],
    size: float,
) -> str:
    """ "\\n" where a paragraph ends, else what joins the two lines."""
    em = max(size, 1.0) * 0.85
    words = text[line.start : line.end]
    last = text[before.end - 1]
    short = margins_before[1] - before.right > 2.2 * em
    indented = line.left - margins[0] > 1.2 * em
    ended = bool(_END.search(text[max(before.start, before.end - 4) : before.end]))
    # A block set in throughout is no row of paragraphs: the first line stands further in.
    first = line.left - before.left > 0.6 * em or ended or before.column != line.column
    # Behind a bullet the lines of its item stand further in too.
    item = _ITEM.match(text[before.start : before.end]) and not ended
    indented = indented and first and not item
    resized = abs(before.size - line.size) > 0.12 * max(before.size, line.size, 1.0)
    same_page = before.page == line.page
    gap = before.bottom - line.bottom
    far = same_page and gap > 2.1 * max(before.size, line.size) and gap > 0
    if line.before is not None:
        return line.before
    next_column = same_page and gap < 0
    if last == "\xad" or (last == "-" and words[:1].isalnum() and before.end - before.start > 1):
        return ""
    if resized or _ITEM.match(words) or (indented and not next_column) or (far and ended):
        return "\n"
    if short and (
        ended or before.right - before.left < 0.75 * (margins_before[1] - margins_before[0])
    ):
        return "\n"
    if (next_column or not same_page) and ended and (short or indented):
        return "\n"
    if far and not ended and before.end - before.start < 12:
        return "\n"
    return joined(text[before.start : before.end], words)


def ends(line: str) -> bool:
    """It closes a sentence."""
    return bool(_END.search(line[-4:]))


def joined(before: str, after: str) -> str:
    """What stands between two lines of one sentence: a blank only between Western words.

    Chinese text may be broken within a number.
    """
    if _WIDE.match(before[-1:]) or _WIDE.match(after[:1]):
        return ""
    if before[-1:].isdecimal() and after[:1].isdecimal() and _WIDE.search(before + after):
        return ""
    return " "


def _is_hyphen(text: str, before: PdfLine, line: PdfLine) -> bool:
    return text[before.end - 1] != "-" or text[line.start : line.start + 1].islower()
