"""How sure a proposal is, and which of its fields someone should look at."""

from annotations.model import ClaimKind
from annotations.quantities.model import Period, Quantity
from annotations.suggest.claims.beside import Found
from annotations.suggest.claims.dimensions import Choice
from annotations.suggest.claims.places import Place
from annotations.suggest.claims.subjects import Subject

_PLANNED = frozenset({"target", "plan", "estimate", "advice"})


def score_of(
    quantity: Quantity, found: Found, subject: Subject, place: Place, choice: Choice, kind: float
) -> float:
    base = {
        "number": 0.95,
        "rank": 0.8,
        "date": 0.75,
        "duration": 0.7,
        "grade": 0.6,
        "qualitative": 0.5,
    }[quantity.value_class]
    weak = (
        0.14 * max(0.0, 0.9 - found.sure)
        + 0.08 * max(0.0, 0.8 - subject.sure)
        + 0.12 * max(0.0, 0.8 - place.sure)
        + 0.1 * max(0.0, 0.6 - choice.sure)
        + 0.08 * max(0.0, 0.7 - kind)
    )
    return round(max(0.2, base - weak), 3)


def doubtful_of(
    quantity: Quantity,
    found: Found,
    subject: Subject,
    place: Place,
    choice: Choice,
    period: Period | None,
    kind: ClaimKind,
    kind_confidence: float,
) -> tuple[str, ...]:
    """Fields worth a look: few, or nobody looks at all."""
    names: list[str] = []
    if not place.regions or place.sure < 0.65:
        names.append("regions")
    if not subject.text or subject.sure < 0.5:
        names.append("subject")
    if found.sure < 0.5:
        names.append("indicator")
    if quantity.value_class == "number" and (quantity.low is None or not quantity.unit):
        names.append("unit")
    if (
        kind in _PLANNED
        and kind != "advice"
        and period is not None
        and period.text
        and not period.resolved
        and period.reason != "vague"
    ):
        names.append("period_text")
    if kind_confidence < 0.55:
        names.append("kind")
    if choice.sure < 0.42:
        names.append("dimension")
    return tuple(names)
