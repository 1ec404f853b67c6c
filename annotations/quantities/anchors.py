"""What a time is relative to: the article's date, and the years named before it."""

import re
from dataclasses import dataclass

from annotations.quantities.model import Period, PeriodRole


@dataclass(frozen=True, slots=True)
class Anchor:
    """The article's date: year and month where known, ``iso`` as given."""

    year: int | None
    month: int | None
    iso: str
    reason: str

    @property
    def present(self) -> str:
        """What 目前 means: the year, or the month of an article that is dated to the month.

        A day is mostly that of a publication, often a reprint; a month was inferred from
        what the article says of itself.
        """
        return self.iso if len(self.iso) == 7 else f"{self.year}"

    @property
    def missing(self) -> str:
        return "no-article-date" if self.year is None else "article-date-imprecise"


def anchor_of(iso: str, basis: str) -> Anchor:
    """``iso``: an ISO date as precise as known, or "". ``basis``: how it is known."""
    if not re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?", iso):
        return Anchor(None, None, "", "no-article-date")
    month = int(iso[5:7]) if len(iso) >= 7 else None
    reason = "inferred-article-date" if basis == "inferred" else "article-date"
    return Anchor(int(iso[:4]), month, iso, reason)


class YearsBefore:
    """The last absolute year that was read, for months and 同年."""

    def __init__(self) -> None:
        self.at = -1
        self.year: int | None = None
        self.role: PeriodRole = "in"

    def note(self, at: int, period: Period, *, said: bool = False) -> None:
        """Remember a resolved period that stands at ``at``; ``said``: 今年, 去年 and their like."""
        stated = said or period.reason in ("stated", "event")
        if stated and period.period_end[:4].isdigit():
            self.at, self.year, self.role = at, int(period.period_end[:4]), period.role

    def within(self, text: str, at: int, distance: int) -> int | None:
        """The year named last before ``at``, at most ``distance`` code points away."""
        if self.year is None or at - self.at > distance:
            return None
        return self.year


def months_from(anchor: Anchor, shift: int) -> str:
    """The article's month, ``shift`` months on: 2023-12 for -1 of 2024-01."""
    assert anchor.year is not None and anchor.month is not None
    months = anchor.year * 12 + anchor.month - 1 + shift
    return f"{months // 12}-{months % 12 + 1:02d}"
