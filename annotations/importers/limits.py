"""How much a file may cost before it is refused: hostile input must not hang or fill memory."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from annotations.errors import Cancelled, ImportFailure


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one file, with all that is in it, may need.

    ``bytes``: of a file, and of one that is in another. ``unpacked``: bytes of
    all parts of an archive or office file together; ``ratio``: unpacked over
    packed bytes, looked at beyond ``ratio_from`` bytes. ``members``: parts of an
    archive. ``markup``: characters of HTML. ``characters``: of a reading text of
    a document. ``rows``: of a table, blank ones left out; ``blank_rows``: in a row
    before a table is taken to have ended. ``pages``: of a PDF. ``seconds``: time.
    ``memory``: bytes a process may have that reads it (Linux).
    """

    bytes: int = 64 << 20
    unpacked: int = 512 << 20
    ratio: int = 250
    ratio_from: int = 4 << 20
    members: int = 20_000
    markup: int = 20_000_000
    characters: int = 20_000_000
    rows: int = 200_000
    blank_rows: int = 20_000
    pages: int = 5_000
    seconds: float = 120.0
    memory: int = 2 << 30


LIMITS: Final = Limits()


class Budget:
    """Limits and the time left of them, for one file; importers ask between pages and rows."""

    def __init__(
        self,
        limits: Limits = LIMITS,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limits = limits
        self._cancelled = cancelled
        self._clock = clock
        self._end = clock() + limits.seconds

    def check(self) -> None:
        """Raises ``Cancelled``, or ``ImportFailure("took-too-long")`` when the time is over."""
        if self._cancelled():
            raise Cancelled
        if self._clock() > self._end:
            raise ImportFailure("took-too-long", seconds=round(self.limits.seconds))

    def restart(self) -> None:
        """Give the whole time anew: for the next article of a file that holds several."""
        self._end = self._clock() + self.limits.seconds


def check_size(size: int, limit: int) -> None:
    """Raises ``ImportFailure("file-too-large")`` beyond ``limit`` bytes or characters."""
    if size > limit:
        raise ImportFailure("file-too-large", size=size, limit=limit)
