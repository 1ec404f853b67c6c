"""Identifiers that are unique across machines and sort by the time they were made."""

import secrets
import time

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u


def new_id() -> str:
    """Sixteen characters: 48 bits of milliseconds, then 32 random bits."""
    number = (int(time.time() * 1000) & (1 << 48) - 1) << 32 | secrets.randbits(32)
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(75, -1, -5))
