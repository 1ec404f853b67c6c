"""Text on its way into a cell: what a worksheet can hold, where to split it, how wide it is.

Lengths that Excel limits are counted in UTF-16 units, as Excel counts them.
"""

import math
import re
from itertools import pairwise

CELL_LIMIT = 32_767
"""UTF-16 units a cell holds."""

URL_LIMIT = 2_079
"""UTF-16 units a link's address may have."""

LINK_LIMIT = 65_530
"""Links a worksheet may have."""

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9a-fA-F]{4}_)")
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`\[\]\x00-\x20]+\Z")
# XlsxWriter would escape it, after it has measured the address.
_LONE_PERCENT = re.compile("%(?![0-9a-fA-F]{2})")
_SINGLE_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """``text`` with what XML can't hold made visible, and line ends as LF.

    Control characters become their pictures (U+2400 to U+241F), lone
    surrogates and the two non-characters U+FFFD. Tab and newline stay.
    """
    if text.isprintable() or _UNSAFE.search(text) is None:
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSAFE.sub(_picture, text)


def needs_parts(text: str) -> bool:
    """Whether a plain string cell would garble ``text``; see ``safe_parts``."""
    return text.startswith("<r>") or ("_x" in text and _ESCAPE_LIKE.search(text) is not None)


def safe_parts(text: str) -> list[str]:
    """``text`` cut so that no part looks like an escape (_x0041_) or a rich string (<r>…</r>).

    Readers join the parts of a rich string without decoding across them, while
    a plain cell loses one underscore in ``_x0041_x0042_`` and vanishes for ``<r></r>``.
    """
    cuts = [match.start() + 6 for match in _ESCAPE_LIKE.finditer(text)]
    if not cuts and text.startswith("<r>"):
        cuts = [2]
    edges = [0, *cuts, len(text)]
    return [text[start:end] for start, end in pairwise(edges) if end > start]


def utf16_length(text: str) -> int:
    """Length of ``text`` in UTF-16 units."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split_text(text: str, limit: int = CELL_LIMIT) -> list[str]:
    """``text`` in pieces of at most ``limit`` UTF-16 units; joined they are ``text`` again.

    Splits after a line end where one is near, never inside a character. An
    empty text is one empty piece.
    """
    if len(text) * 2 <= limit or utf16_length(text) <= limit:
        return [text]
    pieces: list[str] = []
    start = 0
    while start < len(text):
        end = _fitting_end(text, start, limit)
        if end < len(text):
            newline = text.rfind("\n", start, end)
            if newline >= start + (end - start) // 2:
                end = newline + 1
        pieces.append(text[start:end])
        start = end
    return pieces


def is_linkable(url: str) -> bool:
    """Whether ``url`` can be a link in Excel: http(s), no odd characters, not too long."""
    if _URL.match(url) is None or _LONE_PERCENT.search(url) is not None:
        return False
    return utf16_length(url) <= URL_LIMIT


def width_of(text: str) -> int:
    """Width of one line in units of a Latin letter; a Chinese character is two wide."""
    # In UTF-8 Latin takes one byte, Chinese three: half of what exceeds one is the extra width.
    length = len(text)
    return length + (len(text.encode("utf-8", "surrogatepass")) - length) // 2


def lines_needed(text: str, width: float) -> int:
    """Lines that wrapped ``text`` takes in a column ``width`` units wide."""
    # A Chinese line breaks up to one character early.
    usable = max(width - 1, 1)
    if "\n" not in text:
        return max(1, math.ceil(width_of(text) / usable))
    return sum(max(1, math.ceil(width_of(line) / usable)) for line in text.split("\n"))


def shortened(text: str, width: int) -> str:
    """One line of at most ``width`` units, ended by … where something was left out."""
    text = " ".join(text.split())
    if width_of(text) <= width:
        return text
    end = 0
    while width_of(text[: end + 1] + "…") <= width:
        end += 1
    return text[:end] + "…"


def _fitting_end(text: str, start: int, limit: int) -> int:
    # At most `limit` units: at least half as many characters fit, at most as many.
    low, high = start + limit // 2, min(start + limit, len(text))
    low = min(low, high)
    while low < high:
        middle = (low + high + 1) // 2
        if utf16_length(text[start:middle]) <= limit:
            low = middle
        else:
            high = middle - 1
    return max(low, start + 1)


def _picture(match: re.Match[str]) -> str:
    character = match.group()
    if _SINGLE_SURROGATE.match(character) or character in "\ufffe\uffff":
        return "\ufffd"
    return chr(0x2400 + ord(character))
