"""Where the sentence around a range begins and ends."""

import re
from typing import Final

FULL_STOP = re.compile(r"[。！？!\n]|\?(?![\w])")
_MARKS: Final = "。！？!\n"
WINDOW: Final = 400


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a range of the folded text: full stops end it, semicolons don't.

    At most 400 characters to either side.
    """
    floor = max(0, start - WINDOW)
    low = max(floor, *(text.rfind(mark, floor, start) + 1 for mark in _MARKS))
    asked = text.rfind("?", low, start)
    while asked >= 0 and FULL_STOP.match(text, asked, start) is None:
        asked = text.rfind("?", low, asked)
    low = max(low, asked + 1)
    high = min(len(text), end + WINDOW)
    stop = FULL_STOP.search(text, end, high)
    return low, stop.start() if stop else high


def line_start(text: str, floor: int, at: int) -> int:
    """Where the line that holds ``at`` begins, not before ``floor``."""
    return max(floor, text.rfind("\n", floor, at) + 1)
