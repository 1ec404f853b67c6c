"""Characters and their two bytes in GBK, as far as shifted text needs them.

Only pairs that decode to a character everyone has: the user-defined rows and
the holes of the table are ``EMPTY``; a page read half a character late loses
what falls on them.
"""

import functools

_LEADS = range(0x81, 0xFF)
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


@functools.cache
def pairs() -> dict[int, str]:
    """Character by pair, the pair as ``lead * 256 + trail``."""
    table: dict[int, str] = {}
    for lead in _LEADS:
        for trail in _TRAILS:
            try:
                character = bytes((lead, trail)).decode("gbk")
            except UnicodeDecodeError:
                continue
            if not "\ue000" <= character <= "\uf8ff":
                table[lead << 8 | trail] = character
    return table


@functools.cache
def empty() -> frozenset[int]:
    """Pairs of two high bytes that stand for no character: they vanish when decoded."""
    table = pairs()
    return frozenset(
        lead << 8 | trail
        for lead in _LEADS
        for trail in range(0x80, 0xFF)
        if lead << 8 | trail not in table
    )


@functools.cache
def empty_by_lead() -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The empty pairs: each first byte with its second bytes."""
    rows: dict[int, list[int]] = {}
    for pair in sorted(empty()):
        rows.setdefault(pair >> 8, []).append(pair & 0xFF)
    return tuple((lead, tuple(trails)) for lead, trails in rows.items())


@functools.lru_cache(maxsize=1 << 14)
def encoded(character: str) -> bytes:
    """The two bytes of a character, ``b""`` where GBK has none or only one."""
    try:
        raw = character.encode("gbk")
    except UnicodeEncodeError:
        return b""
    return raw if len(raw) == 2 else b""


def decoded(raw: bytes) -> str:
    """Whole pairs as characters; ``""`` where one of them is empty or out of range."""
    table = pairs()
    characters = [table.get(raw[at] << 8 | raw[at + 1]) for at in range(0, len(raw) - 1, 2)]
    if len(raw) % 2 or None in characters:
        return ""
    return "".join(character for character in characters if character is not None)
