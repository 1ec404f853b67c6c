"""A sketch of a text: the smallest hashes of its 5-grams, as many as its length deserves.

Bottom-k sketches (Broder, On the resemblance and containment of documents, 1997)
with k a quarter of the 5-grams: two sketches are comparable below the smaller of
their largest hashes, where each holds *all* hashes of its text. So containment is
estimated without bias also for an excerpt of a much longer article.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from annotations.model import Block
from annotations.reprints.shadow import comparable

if TYPE_CHECKING:
    import numpy as np

    Hashes = np.ndarray[Any, np.dtype[np.uint32]]

GRAM = 5
_LEAST, _MOST, _RATE = 256, 2048, 4
_COMPARABLE = 12
_VERSION = b"\x01"


def sketch_of(text: str, blocks: Sequence[Block] = ()) -> bytes:
    """The sketch of an article as it is stored; at most 8 KiB."""
    return _VERSION + _hashes(comparable(text, blocks)).tobytes()


def unpacked(sketch: bytes) -> "Hashes | None":
    """The hashes of a stored sketch, ascending; None for one of another version."""
    import numpy as np

    if not sketch.startswith(_VERSION) or len(sketch) % 4 != 1:
        return None
    return np.frombuffer(sketch, dtype="<u4", offset=1)


def containment(one: "Hashes", other: "Hashes") -> float:
    """How much of the smaller text stands in the larger: an estimate, 0 to 1.

    0 where there is too little to judge by.
    """
    import numpy as np

    if not len(one) or not len(other):
        return 0.0
    # A sketch that holds its whole text is comparable all the way up.
    limit = min(_reach(one), _reach(other))
    one = one[: np.searchsorted(one, limit, side="right")]
    other = other[: np.searchsorted(other, limit, side="right")]
    smaller = min(len(one), len(other))
    if smaller < _COMPARABLE:
        return 0.0
    return len(np.intersect1d(one, other, assume_unique=True)) / smaller


def extent(hashes: "Hashes") -> float:
    """About how many different 5-grams a text has, by its sketch (within some per cent)."""
    if len(hashes) < _LEAST:
        return float(len(hashes))
    return (len(hashes) - 1) / ((int(hashes[-1]) + 1) / 2**32)


def _reach(hashes: "Hashes") -> int:
    """Up to which hash a sketch holds all of its text."""
    return 0xFFFFFFFF if len(hashes) < _LEAST else int(hashes[-1])


def _hashes(text: str) -> "Hashes":
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    count = len(codes) - GRAM + 1
    if count < 1:
        return np.empty(0, dtype="<u4")
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(GRAM):
        mixed = mixed * np.uint64(0x100000001B3) ^ codes[place : place + count]
    # The finaliser of MurmurHash3: without it neighbouring grams have neighbouring hashes.
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xFF51AFD7ED558CCD)
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xC4CEB9FE1A85EC53)
    hashes = np.unique((mixed >> np.uint64(32)).astype("<u4"))
    return hashes[: max(_LEAST, min(_MOST, len(hashes) // _RATE))]
