"""Where the sentence around a range begins and ends."""

import re
from typing import Final

FULL_STOP = re.compile(r"[。！？!\n]|\?(?![\w])")
WINDOW: Final = 400


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a range of the folded text: full stops end it, semicolons don't.

    At most 400 characters to either side.
    """
    low = max(0, start - WINDOW)
    for match in FULL_STOP.finditer(text, low, start):
        low = match.end()
    high = min(len(text), end + WINDOW)
    stop = FULL_STOP.search(text, end, high)
    return low, stop.start() if stop else high


def line_start(text: str, floor: int, at: int) -> int:
    """Where the line that holds ``at`` begins, not before ``floor``."""
    return max(floor, text.rfind("\n", floor, at) + 1)
