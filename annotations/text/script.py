"""The simplified shadow of a text: same length, so that every offset holds in both."""

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from typing import Literal

_PIECE = 1 << 16
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")

# 陜西: pages turned into traditional characters have it for 陝西.
_LOOKALIKES = {ord("陜"): "陕"}
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
    return _remembered(text) if len(text) <= _PIECE else _simplified(text)


@functools.lru_cache(maxsize=8)
def _remembered(text: str) -> str:
    # Ten steps of an import each want the shadow of the same text.
    return _simplified(text)


def _simplified(text: str) -> str:
    if not _HAN.search(text):
        return text
    return "".join(map(_same_length, _pieces(text))).translate(_LOOKALIKES)


def match_key(name: str) -> str:
    """What spellings of one name have in common: script, width and case are folded.

    中藥 and 中药, （POCT） and (poct) have one key; it is for comparing, not for showing.
    """
    return unicodedata.normalize("NFKC", simplified(name)).casefold().strip()


def each_converted(text: str, to: Literal["simplified", "traditional"]) -> str:
    """``text`` with each character converted for itself, exactly as long."""
    # A line each, so that no phrase is seen in them; one call, because calls are slow.
    lines = _converter("t2s" if to == "simplified" else "s2t")("\n".join(text)).split("\n")
    if len(lines) != len(text):
        return _by_character(text, "t2s" if to == "simplified" else "s2t")
    return "".join(b if len(b) == 1 else a for a, b in zip(text, lines, strict=True))


def traditional_share(text: str) -> float:
    """Of the characters that differ between the scripts, the share that is traditional.

    0.0 for simplified text and for text without any such character.
    """
    sample = Counter(_HAN.findall(text[: 2 * _PIECE]))
    traditional = sum(n for c, n in sample.items() if _character(c, "t2s") != c)
    simple = sum(n for c, n in sample.items() if _character(c, "s2t") != c)
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


def _same_length(piece: str) -> str:
    if _HALF.search(piece):  # OpenCC takes UTF-8, which has no halves of pairs
        return _by_character(piece, "t2s")
    converted = _converter("t2s")(piece)
    if len(converted) == len(piece):
        return converted
    if "\n" in piece:
        return "".join(
            _same_length(line) if line.strip() else line for line in piece.splitlines(keepends=True)
        )
    return _by_character(piece, "t2s")


def _by_character(piece: str, config: str) -> str:
    table = {ord(c): _character(c, config) for c in set(piece) if _HAN.match(c)}
    return piece.translate(table)


@functools.lru_cache(maxsize=1 << 15)
def _character(character: str, config: str) -> str:
    # Cached: for a single character the call costs far more than the conversion.
    changed = _converter(config)(character)
    return changed if len(changed) == 1 else character
