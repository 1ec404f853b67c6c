"""Identifiers that are unique across machines and sort by the time they were made."""

import secrets
import time

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u


class IdMaker:
    """Makes ids that only increase, however many are asked for in one tick of the clock.

    An id is sixteen characters: 48 bits of milliseconds, then 32 random bits.
    Clocks may tick every 16 ms only, in which thousands of ids are made: random bits
    alone would meet again, so within a tick the next id is a random step further.
    """

    def __init__(self) -> None:
        self._last = 0

    def new(self) -> str:
        number = int(time.time() * 1000) << 32 | secrets.randbits(32)
        if number >> 32 <= self._last >> 32:
            number = self._last + 1 + secrets.randbits(16)
        self._last = number
        return "".join(_ALPHABET[number >> shift & 31] for shift in range(75, -1, -5))


def new_id() -> str:
    """One id; who needs many keeps an ``IdMaker``."""
    return IdMaker().new()
