"""Damages sound text as a converter does that works on GBK bytes without their alignment.

It knows the bytes of every character; what vanishes from its output vanishes as
in a decoder, which drops pairs that stand for nothing.
"""

from dataclasses import dataclass

from pypinyin import Style, pinyin


@dataclass(frozen=True)
class Damaged:
    """``text`` with ``start`` to ``end`` damaged, where ``truth`` stood, ``lost`` pairs dropped."""

    text: str
    start: int
    end: int
    truth: str
    lost: int


def pair(character: str) -> bytes:
    try:
        raw = character.encode("gbk")
    except UnicodeEncodeError:
        return b""
    return raw if len(raw) == 2 else b""


def cut_by_gloss(text: str, at: int) -> Damaged | None:
    """The second byte of ``text[at]`` and the first of the next taken for a character and glossed.

    None where they make no Han character with a reading, or the run has no end.
    """
    first, second = pair(text[at]), pair(text[at + 1 : at + 2])
    if not first or not second:
        return None
    try:
        between = bytes((first[1], second[0])).decode("gbk")
    except UnicodeDecodeError:
        return None
    if not "\u4e00" <= between <= "\u9fff":
        return None
    reading = pinyin(between, style=Style.TONE, errors="ignore")
    late = read_late(text, at + 1)
    if not reading or late is None:
        return None
    run, end, lost = late
    broken = f"?{reading[0][0]}){run}"
    damaged = text[: at + 1] + broken + text[end:]
    return Damaged(damaged, at + 1, at + 1 + len(broken), text[at + 1 : end], lost)


def cut_by_mark(text: str, at: int) -> Damaged | None:
    """A3 A1 or A3 BF across ``text[at]`` and the next character taken for ！ or ？."""
    first, second = pair(text[at]), pair(text[at + 1 : at + 2])
    if not second or first[1:] != b"\xa3" or second[:1] not in (b"\xa1", b"\xbf"):
        return None
    late = read_late(text, at + 1)
    if late is None:
        return None
    run, end, lost = late
    broken = "?" + ("!" if second[0] == 0xA1 else "?") + run
    damaged = text[:at] + broken + text[end:]
    return Damaged(damaged, at, at + len(broken), text[at:end], lost)


def read_late(text: str, at: int) -> tuple[str, int, int] | None:
    """``text`` from the second byte of ``text[at]`` on, until an ASCII byte serves as one.

    (What is read, where sound text goes on, pairs dropped); None where no such byte
    comes, or a byte that no decoder takes.
    """
    read: list[str] = []
    lost = 0
    trail = pair(text[at])[1]
    position = at + 1
    while True:
        if trail < 0x80:
            return "".join(read) + chr(trail), position, lost
        following = pair(text[position : position + 1])
        if not following:
            return None
        both = bytes((trail, following[0]))
        try:
            character = both.decode("gbk")
        except UnicodeDecodeError:
            lost += 1
        else:
            read.append(character)
        trail = following[1]
        position += 1


def glossed(text: str, at: list[int]) -> str:
    """``text`` with the readings of the Han characters at these positions behind them."""
    pieces = []
    chosen = set(at)
    for number, character in enumerate(text):
        pieces.append(character)
        if number in chosen and "\u4e00" <= character <= "\u9fff":
            reading = pinyin(character, style=Style.TONE, errors="ignore")
            if reading:
                pieces.append(f"({reading[0][0]})")
    return "".join(pieces)
