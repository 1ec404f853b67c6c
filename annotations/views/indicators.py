"""What can be drawn over regions, and the bars of one such chart."""

from dataclasses import dataclass
from decimal import Decimal

from annotations.model import Claim, ClaimId, ClaimKind
from annotations.views.base import Snapshot
from annotations.views.order import claim_regions, headline_key, region_order


@dataclass(frozen=True, slots=True)
class IndicatorChoice:
    """A measure that claims give numbers for: how many regions and claims have it."""

    indicator: str
    unit: str
    regions: int
    claims: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A value of one region. ``low`` and ``high`` are the ends of a range, equal for one number.

    ``value`` (base unit) is where the bar ends: the number, or the upper end
    of a range. ``period`` is ISO (2025, 2022/2025) or, lacking that, as worded.
    """

    region: str
    value: Decimal
    low: Decimal
    high: Decimal
    kind: ClaimKind
    period: str
    claim_id: ClaimId


def indicators(snapshot: Snapshot) -> list[IndicatorChoice]:
    """Measures with numbers, most comparable first: by regions, then claims, then name.

    The same words with another unit are another measure.
    """
    regions: dict[tuple[str, str], set[str]] = {}
    counts: dict[tuple[str, str], int] = {}
    for claim in snapshot.claims.values():
        if not _drawable(claim):
            continue
        key = (claim.fields.indicator, claim.fields.unit)
        regions.setdefault(key, set()).update(claim_regions(claim.fields))
        counts[key] = counts.get(key, 0) + 1
    choices = [
        IndicatorChoice(indicator, unit, len(regions[indicator, unit]), count)
        for (indicator, unit), count in counts.items()
    ]
    return sorted(
        choices,
        key=lambda choice: (-choice.regions, -choice.claims, choice.indicator, choice.unit),
    )


def series(snapshot: Snapshot, indicator: str, unit: str) -> list[Bar]:
    """The bars of one measure, region by region in the matrix's order.

    A region has one bar for each different value, kind and period, the
    headline first; claims that repeat one another share a bar.
    """
    places = {region: place for place, region in enumerate(region_order(snapshot))}
    found: list[tuple[int, Claim, str]] = []
    for claim in snapshot.claims.values():
        fields = claim.fields
        if fields.indicator == indicator and fields.unit == unit and _drawable(claim):
            for region in claim_regions(fields):
                found.append((places[region], claim, region))
    found.sort(key=lambda item: (item[0], headline_key(item[1])))
    bars: dict[tuple[str, Decimal, Decimal, str, str], Bar] = {}
    for _, claim, region in found:
        low, high = claim.fields.low, claim.fields.high
        assert low is not None
        if high is None:
            high = low
        kind, period = claim.fields.kind, _period(claim)
        key = (region, low, high, kind, period)
        bars.setdefault(key, Bar(region, high, low, high, kind, period, claim.id))
    return list(bars.values())


def _drawable(claim: Claim) -> bool:
    fields = claim.fields
    return (
        bool(fields.indicator)
        and fields.low is not None
        and fields.low.is_finite()
        and (fields.high is None or fields.high.is_finite())
        and fields.value_class not in ("date", "qualitative")
    )


def _period(claim: Claim) -> str:
    return period_label(claim.fields.period_start, claim.fields.period_end) or (
        claim.fields.period_text
    )


def period_label(start: str, end: str) -> str:
    """A period in ISO, shortest form: 2025, 2022/2025, "" where nothing is known."""
    if start and end and start != end:
        return f"{start}/{end}"
    return end or start
