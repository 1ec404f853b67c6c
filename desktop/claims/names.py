"""Names that a field offers while one types: those the project uses already."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from annotations.views.base import Snapshot
from desktop.claims.editors import ordered_names


def known_names(
    snapshot: Snapshot, dimension: str, regions: Sequence[str] = ()
) -> dict[str, list[str]]:
    """For regions, subject, indicator and unit the names in use.

    Regions in the articles' order, then those of claims, then ``regions``, which
    are known but not in use; the others by how often they are used, those under
    ``dimension`` first.
    """
    every = [claim.fields for claim in snapshot.claims.values()]
    here = [claim.fields for claim in snapshot.claims.values() if claim.dimension == dimension]
    of_articles = [name for article in snapshot.articles.values() for name in article.regions]
    of_claims = [name for fields in every for name in fields.regions]
    names = {"regions": ordered_names(of_articles, (*of_claims, *regions))}
    for field in ("subject", "indicator", "unit"):
        names[field] = ordered_names(
            _by_use(getattr(fields, field) for fields in here),
            _by_use(getattr(fields, field) for fields in every),
        )
    return names


def region_names(own: str) -> list[str]:
    """Names of the project's ``own`` regions (its list as TOML), then of the shipped ones."""
    from annotations.regions.loading import parse_regions

    return ordered_names([region.name for region in parse_regions(own, "regions")], _shipped())


@cache
def _shipped() -> tuple[str, ...]:
    """Reading the list takes 60 ms: once, when a field first wants it."""
    from annotations.regions.loading import known_regions

    # What is hard to spell comes first: zones and clusters before 2,800 districts.
    regions = sorted(known_regions(), key=lambda region: region.level in ("district", "city"))
    return tuple(region.name for region in regions)


def _by_use(names: Iterable[str]) -> list[str]:
    return [name for name, _ in Counter(names).most_common()]
