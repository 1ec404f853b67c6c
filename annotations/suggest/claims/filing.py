"""Where this project files an indicator: dimensions that claims made before stand under.

What one analyst takes for the dimension of a figure is a convention, so a claim that was
made or corrected by hand outweighs the codebook's cue words for the same figure elsewhere.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from annotations.model import Claim
from annotations.suggest.claims.dimensions import Choice
from annotations.text.script import simplified

_SHARE = 0.75  # of the claims of one indicator, for the project to have a convention
_SURE = 0.9
_Key = tuple[str, ...]


class Filing:
    """The dimensions of a project's claims, by indicator with subject or unit."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._counts: defaultdict[_Key, Counter[str]] = defaultdict(Counter)
        for claim in claims:
            fields = claim.fields
            for key in _keys(fields.indicator, fields.subject, fields.unit):
                self._counts[key][claim.dimension] += 1

    def choice(self, indicator: str, subject: str, unit: str) -> Choice | None:
        """The dimension that claims of the same thing stand under; None without a convention.

        The same indicator of the same subject says more than that of another one in the
        same unit. ``cue``: how many claims there are.
        """
        if not self._counts:
            return None
        for key in _keys(indicator, subject, unit):
            counts = self._counts.get(key)
            if counts is not None:
                (dimension, count), *_ = counts.most_common(1)
                if count >= _SHARE * counts.total():
                    return Choice(dimension, str(count), "filed", _SURE)
        return None


def _keys(indicator: str, subject: str, unit: str) -> Iterable[_Key]:
    if indicator:
        indicator = simplified(indicator)
        if subject:
            yield "subject", indicator, simplified(subject)
        yield "unit", indicator, unit
