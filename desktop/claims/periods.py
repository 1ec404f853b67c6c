"""Dates as an analyst types them into the form, to ISO as precise as they are known."""

import re
import unicodedata

from annotations.errors import InvalidAnnotation
from annotations.fields import check_period

_TYPED = re.compile(
    r"(?P<year>\d{4})\s*年?\s*"
    r"(?:[-/.年]?\s*(?P<month>\d{1,2})\s*月?\s*(?:[-/.月]?\s*(?P<day>\d{1,2})\s*[日号]?)?)?\Z"
)


def parse_period(text: str) -> str | None:
    """ "2025年6月" → "2025-06"; "" stays ""; None where it is no date."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return ""
    found = _TYPED.match(plain)
    if found is None or (found["month"] and not re.search(r"\D", plain)):
        # 20250630 could be read in more than one way.
        return None
    parts = [found["year"], *(f"{int(p):02d}" for p in (found["month"], found["day"]) if p)]
    iso = "-".join(parts)
    try:
        check_period("period", iso)
    except InvalidAnnotation:
        return None
    return iso


def reversed_period(start: str, end: str) -> bool:
    """Whether ``end`` lies before ``start`` in the precision that both have."""
    shared = min(len(start), len(end))
    return bool(shared) and start[:shared] > end[:shared]
