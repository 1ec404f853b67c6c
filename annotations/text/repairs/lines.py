"""Sentences that a hard line end was set into are joined again.

Certain only where the line can't have ended there: behind a comma, inside a
bracket or a quotation that the next line closes, and in text that was wrapped
at one width all along. A line that merely lacks its full stop is proposed.
"""

import re

from annotations.model import Edit
from annotations.text.repairs.readings import HAN

REASON = "line-break"
UNFINISHED = 0.93
WRAPPED = 0.92
NO_END_MARK = 0.6

_BREAK = re.compile(r"(?<=\S)[ \t\u3000]*\n(?:[ \t]*\n)?[ \t\u3000]*(?=\S)")
_HAN = re.compile(f"[{HAN}]")
_PAIRS = (("“", "”"), ("（", "）"), ("(", ")"), ("《", "》"), ("「", "」"))
_FIGURE = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff ]{0,4}[0-9][0-9.,\-—–~～]*$")
_MEASURE = re.compile(r"[家个個项項亿億万萬元%％名人种種款台条條亩畝]")
_PROSE = 15  # characters of a line that is more than a label or an item of a list
_WRAPPED_LINES = 5
_LOOK = 400


def propose(text: str) -> list[Edit]:
    """One edit for each line end that stands inside a sentence."""
    if "\n" not in text:
        return []
    edits: list[Edit] = []
    wrapped = _wrapped(text)
    for match in _BREAK.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        before = text[max(start, match.start() - _LOOK) : match.start()]
        after = text[match.end() : len(text) if end < 0 else min(end, match.end() + _LOOK)]
        single = text.count("\n", match.start(), match.end()) == 1
        confidence = _confidence(before, after, single and match.start() in wrapped)
        if confidence:
            space = " " if before[-1].isascii() and after[0].isascii() else ""
            edits.append(Edit(match.start(), match.end(), space, REASON, confidence))
    return edits


def _confidence(before: str, after: str, wrapped: bool) -> float:
    if not _HAN.search(before[-8:]) or not _goes_on(after):
        return 0.0
    last = before[-1]
    if len(before) >= _PROSE and _FIGURE.search(before) and _MEASURE.match(after):
        return UNFINISHED  # 引育5—10|家企业
    if len(before) < _PROSE or len(_HAN.findall(before)) * 2 < len(before):
        return 0.0
    if last in ",，、" and len(after) >= _PROSE:
        return UNFINISHED
    if not _HAN.match(last):
        return 0.0
    if _closes(before, after):
        return UNFINISHED
    if wrapped:
        return WRAPPED
    same = before[:12] in after or after[:12] in before
    open_part = len(before) - 1 - before.rfind("。")
    if _PROSE <= open_part < len(before) and "。" in after and not same:
        return NO_END_MARK
    return 0.0


def _goes_on(after: str) -> bool:
    return bool(_HAN.match(after)) or (after[:1].isascii() and after[:1].isalnum())


def _closes(before: str, after: str) -> bool:
    """Whether ``after`` closes what ``before`` opened and left open, nothing opened between."""
    for opening, closing in _PAIRS:
        if before.rfind(opening) > before.rfind(closing):
            end = after.find(closing)
            begin = after.find(opening)
            if end >= 0 and not 0 <= begin < end:
                return True
    return False


def _wrapped(text: str) -> frozenset[int]:
    """Ends of lines in a row of several that are all of one width, within a character or two."""
    found: set[int] = set()
    run: list[int] = []
    width = 0
    position = 0
    for line in text.split("\n"):
        end = position + len(line)
        wide = _width(line)
        if run and abs(wide - width) <= 2 and wide >= 2 * _PROSE:
            run.append(end)
        else:
            if len(run) >= _WRAPPED_LINES:
                found.update(run)
            run, width = [end], wide
        position = end + 1
    if len(run) >= _WRAPPED_LINES:
        found.update(run)
    return frozenset(found)


def _width(line: str) -> int:
    """In halves of a Chinese character; long lines are no wrapped ones."""
    if len(line) > 120:
        return -10
    return sum(2 if character > "\u2e7f" or character in "“”‘’—…" else 1 for character in line)
