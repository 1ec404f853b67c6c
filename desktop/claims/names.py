"""Names that a field offers while one types: those the project uses already."""

from collections import Counter
from collections.abc import Iterable

from annotations.views.base import Snapshot
from desktop.claims.editors import ordered_names


def known_names(snapshot: Snapshot, dimension: str) -> dict[str, list[str]]:
    """For regions, subject, indicator and unit the names in use.

    Regions in the articles' order, then those of claims; the others by how
    often they are used, those under ``dimension`` first.
    """
    every = [claim.fields for claim in snapshot.claims.values()]
    here = [claim.fields for claim in snapshot.claims.values() if claim.dimension == dimension]
    of_articles = [name for article in snapshot.articles.values() for name in article.regions]
    of_claims = [name for fields in every for name in fields.regions]
    names = {"regions": ordered_names(of_articles, of_claims)}
    for field in ("subject", "indicator", "unit"):
        names[field] = ordered_names(
            _by_use(getattr(fields, field) for fields in here),
            _by_use(getattr(fields, field) for fields in every),
        )
    return names


def _by_use(names: Iterable[str]) -> list[str]:
    return [name for name, _ in Counter(names).most_common()]
