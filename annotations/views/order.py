"""Which claim speaks for a cell, which region comes first, and when two claims contradict."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from annotations.model import Claim, ClaimFields
from annotations.views.base import Snapshot

# Names that articles use for the whole country: a frame for comparison, not a region compared.
WHOLE_COUNTRY = frozenset({"全国", "中国", "我国", "国内", "全球", "世界"})

NO_REGION = ""
"""Row of the claims that name no region."""

_KIND_RANK = {"actual": 0, "target": 1, "plan": 2, "estimate": 3, "advice": 4}


def headline_key(claim: Claim) -> tuple[bool, int, int, int]:
    """Sort key that puts the claim that speaks for a cell first.

    Numbers before qualitative statements; actual before target, plan,
    estimate and advice; the latest period first; then the most passages.
    Claims that are equal in all four keep the snapshot's order.
    """
    fields = claim.fields
    return (
        fields.low is None,
        _KIND_RANK[fields.kind],
        -_day_number(fields.period_end or fields.period_start),
        -len(claim.evidence),
    )


def claim_regions(fields: ClaimFields) -> tuple[str, ...]:
    """The rows a claim belongs to: each region it names once, or ``NO_REGION``."""
    regions = fields.regions
    if len(regions) == 1:
        return regions
    return tuple(dict.fromkeys(regions)) or (NO_REGION,)


def region_order(snapshot: Snapshot) -> list[str]:
    """Regions in the order of a comparison.

    First those of the articles, in the articles' order; then those only claims
    name, in the claims' order; then the whole country; last the row of claims
    without a region.
    """
    articles = sorted(snapshot.articles.values(), key=lambda article: article.position)
    seen: dict[str, None] = {}
    for article in articles:
        for region in article.regions:
            seen[region] = None
    for claim in snapshot.claims.values():
        for region in claim_regions(claim.fields):
            if region not in seen:
                seen[region] = None
    last = [region for region in seen if region in WHOLE_COUNTRY]
    if NO_REGION in seen:
        last.append(NO_REGION)
    return [region for region in seen if region not in last] + last


def dimension_ids(snapshot: Snapshot) -> dict[str, str]:
    """For every dimension a claim carries, the codebook's id, or itself if unknown there."""
    found: dict[str, str] = {}
    for claim in snapshot.claims.values():
        spelling = claim.dimension
        if spelling not in found:
            label = snapshot.codebook.dimension(spelling)
            found[spelling] = spelling if label is None else label.id
    return found


def in_conflict(claims: Sequence[Claim]) -> bool:
    """Whether claims about the same thing give values that can't all be true.

    The same thing: indicator, subject, unit, period and kind agree, and
    indicator or subject is named. Bounds contradict only what lies outside
    them (≥15 agrees with 20); about (≈) counts as the number itself; vague
    values and claims without a number contradict nothing.
    """
    groups: dict[tuple[str, ...], list[ClaimFields]] = {}
    for claim in claims:
        fields = claim.fields
        if fields.low is None and fields.high is None:
            continue
        if fields.comparator == "vague" or not (fields.indicator or fields.subject):
            continue
        period = (fields.period_start, fields.period_end)
        if period == ("", ""):
            period = (fields.period_text, "")
        key = (fields.indicator, fields.subject, fields.unit, *period, fields.kind)
        groups.setdefault(key, []).append(fields)
    return any(len(group) > 1 and not _compatible(group) for group in groups.values())


def is_zero(fields: ClaimFields) -> bool:
    """Whether a claim says zero (and not merely more than zero)."""
    return (
        fields.low is not None
        and fields.low == 0
        and (fields.high is None or fields.high == 0)
        and fields.comparator in ("=", "≈", "≤", "range")
    )


def _compatible(group: Iterable[ClaimFields]) -> bool:
    # Intervals that overlap pairwise share a point, so one running intersection decides.
    floor: tuple[Decimal, bool] | None = None  # bound, and whether it is excluded
    ceiling: tuple[Decimal, bool] | None = None
    for fields in group:
        lower, upper = _interval(fields)
        if lower is not None and (floor is None or lower > floor):
            floor = lower
        if upper is not None and (
            ceiling is None or (upper[0], not upper[1]) < (ceiling[0], not ceiling[1])
        ):
            ceiling = upper
    if floor is None or ceiling is None:
        return True
    if floor[0] == ceiling[0]:
        return not (floor[1] or ceiling[1])
    return floor[0] < ceiling[0]


def _interval(
    fields: ClaimFields,
) -> tuple[tuple[Decimal, bool] | None, tuple[Decimal, bool] | None]:
    low, high = fields.low, fields.high
    if low is None or not low.is_finite():
        ceiling = (high, False) if high is not None and high.is_finite() else None
        return None, ceiling
    if high is not None and high.is_finite():
        return (low, False), (high, False)
    match fields.comparator:
        case "<" | "≤":
            return None, (low, fields.comparator == "<")
        case ">" | "≥":
            return (low, fields.comparator == ">"), None
        case _:
            return (low, False), (low, False)


@lru_cache(maxsize=4096)
def _day_number(period: str) -> int:
    """An ISO date of any precision as a number that grows with time; 0 if unknown.

    A whole year or month counts as its end, so 2025 is later than 2025-03.
    """
    digits = period.replace("-", "")
    if not digits.isascii() or not digits.isdigit():
        return 0
    return int((digits + "9999")[:8])
