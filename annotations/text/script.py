"""The simplified shadow of a text: same length, so that every offset holds in both."""

import functools
import re
from collections.abc import Callable

_PIECE = 1 << 16
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")

_HALF = re.compile("[\ud800-\udfff]")


@functools.cache
def _converter(config: str) -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC(config).convert
    return convert


def simplified(text: str) -> str:
    """``text`` in simplified characters, exactly as long: 1:1 by code points.

    OpenCC's t2s changes the length only in rare phrases; a line where it does
    is converted character by character.
    """
    if not _HAN.search(text):
        return text
    convert = _converter("t2s")
    return "".join(_same_length(piece, convert) for piece in _pieces(text))


def traditional_share(text: str) -> float:
    """Of the characters that differ between the scripts, the share that is traditional.

    0.0 for simplified text and for text without any such character.
    """
    sample = "".join(_HAN.findall(text[: 2 * _PIECE]))
    if not sample:
        return 0.0
    to_simplified = _same_length(sample, _converter("t2s"))
    to_traditional = _by_character(sample, _converter("s2t"))
    traditional = sum(a != b for a, b in zip(sample, to_simplified, strict=True))
    simple = sum(a != b for a, b in zip(sample, to_traditional, strict=True))
    return traditional / (traditional + simple) if traditional + simple else 0.0


def _pieces(text: str) -> list[str]:
    """Runs of whole lines of about 64 Ki characters; a longer line is cut."""
    if len(text) <= _PIECE:
        return [text]
    pieces: list[str] = []
    start = 0
    while start < len(text):
        end = min(start + _PIECE, len(text))
        newline = text.rfind("\n", start, end)
        if end < len(text) and newline > start:
            end = newline + 1
        pieces.append(text[start:end])
        start = end
    return pieces


def _same_length(piece: str, convert: Callable[[str], str]) -> str:
    if _HALF.search(piece):  # OpenCC takes UTF-8, which has no halves of pairs
        return _by_character(piece, convert)
    converted = convert(piece)
    if len(converted) == len(piece):
        return converted
    if "\n" in piece:
        return "".join(
            _same_length(line, convert) if line.strip() else line
            for line in piece.splitlines(keepends=True)
        )
    return _by_character(piece, convert)


def _by_character(piece: str, convert: Callable[[str], str]) -> str:
    table: dict[str, str] = {}
    for character in set(piece):
        changed = convert(character) if _HAN.match(character) else character
        table[character] = changed if len(changed) == 1 else character
    return "".join(table[character] for character in piece)
