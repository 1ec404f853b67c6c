"""Claims against gold: which were found, and which of their fields are right."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from annotations.evaluation.gold import Gold, GoldClaim, folded, overlaps
from annotations.evaluation.scores import Share
from annotations.model import VALUE_CLASSES, ArticleId, ClaimFields
from annotations.regions import Registry
from annotations.suggest.base import Suggestion

_WHAT_IT_IS = re.compile("[州盟旗]|[\u4e00-\u9fff]{1,10}自治[州县旗区]")
FIELDS = (
    "value",
    "unit",
    "comparator",
    "period",
    "kind",
    "class",
    "dimension",
    "region",
)


@dataclass(frozen=True, slots=True)
class WrongField:
    """A field of a found claim that differs: what gold says, what was proposed."""

    article_id: ArticleId
    quote: str
    field: str
    wanted: str
    proposed: str


@dataclass(frozen=True, slots=True)
class ClaimScores:
    """``found``: of all gold claims; ``numbers``: of those that state a number.

    ``classes``: found of each class of value the gold has (number, rank, date …).
    ``fields``: per field, right out of the found claims whose gold says what it is.
    ``false``: proposals that are no gold claim, out of all proposals; ``trapped`` of them
    rest on passages that gold names as no claims.
    """

    found: Share
    numbers: Share
    classes: dict[str, Share]
    fields: dict[str, Share]
    false: Share
    trapped: int
    missed: tuple[GoldClaim, ...]
    wrong: tuple[WrongField, ...]
    invented: tuple[Suggestion, ...]


def score_claims(gold: Gold, proposed: Iterable[Suggestion], registry: Registry) -> ClaimScores:
    """A gold claim is found by the proposal over its quote that states the same value.

    Each proposal answers one gold claim at most; of several the one with most fields right.
    """
    judged = set(gold.articles)
    given = [s for s in proposed if s.type == "claim" and s.article_id in judged]
    by_article: defaultdict[ArticleId, list[int]] = defaultdict(list)
    for number, suggestion in enumerate(given):
        by_article[suggestion.article_id].append(number)
    used: dict[int, int] = {}
    pairs: list[tuple[int, int, int]] = []
    for wanted, claim in enumerate(gold.claims):
        for number in by_article[claim.article_id]:
            suggestion = given[number]
            if suggestion.fields is not None and _same_claim(claim, suggestion):
                right = sum(_judge(claim, suggestion, registry).values())
                pairs.append((right, -number, wanted))
    answers: dict[int, int] = {}
    for _right, negative, wanted in sorted(pairs, reverse=True):
        number = -negative
        if number not in used and wanted not in answers:
            used[number] = wanted
            answers[wanted] = number
    fields: defaultdict[str, Share] = defaultdict(Share)
    wrong: list[WrongField] = []
    for wanted, number in answers.items():
        claim, suggestion = gold.claims[wanted], given[number]
        for field, right in _judge(claim, suggestion, registry).items():
            fields[field] += Share(int(right), 1)
            if not right:
                wrong.append(
                    WrongField(
                        claim.article_id,
                        claim.quote,
                        field,
                        _shown(field, claim.fields, claim.dimension),
                        _shown(field, suggestion.fields or ClaimFields(), suggestion.label),
                    )
                )
    numeric = [wanted for wanted, claim in enumerate(gold.claims) if claim.numeric]
    classes: dict[str, Share] = {}
    for wanted, claim in enumerate(gold.claims):
        name = claim.fields.value_class
        classes[name] = classes.get(name, Share()) + Share(int(wanted in answers), 1)
    invented = tuple(s for number, s in enumerate(given) if number not in used)
    trapped = sum(
        any(
            article_id == s.article_id and overlaps([place], [(s.start, s.end)])
            for article_id, place in gold.traps
        )
        for s in invented
    )
    return ClaimScores(
        found=Share(len(answers), len(gold.claims)),
        numbers=Share(sum(wanted in answers for wanted in numeric), len(numeric)),
        classes={name: classes[name] for name in VALUE_CLASSES if name in classes},
        fields={field: fields[field] for field in FIELDS},
        false=Share(len(invented), len(given)),
        trapped=trapped,
        missed=tuple(c for wanted, c in enumerate(gold.claims) if wanted not in answers),
        wrong=tuple(wrong),
        invented=invented,
    )


def _same_claim(claim: GoldClaim, suggestion: Suggestion) -> bool:
    """Over the same words, and of the same value: as written, or as a number."""
    fields = suggestion.fields
    assert fields is not None
    if not overlaps(claim.ranges, [(suggestion.start, suggestion.end)]):
        return False
    wanted, proposed = folded(claim.fields.value_text), folded(fields.value_text)
    if wanted and proposed and (wanted in proposed or proposed in wanted):
        return True
    return claim.fields.low is not None and _same_number(fields.low, claim.fields.low)


def _same_number(proposed: Decimal | None, wanted: Decimal | None) -> bool:
    """Equal, or equal to as many decimals as gold gives: 33.3 for 三分之一."""
    if proposed is None or wanted is None:
        return proposed is wanted
    if proposed == wanted:
        return True
    exponent = wanted.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent < 0 and round(proposed, -exponent) == wanted


def _judge(claim: GoldClaim, suggestion: Suggestion, registry: Registry) -> dict[str, bool]:
    fields, wanted = suggestion.fields, claim.fields
    assert fields is not None
    judged: dict[str, bool] = {}
    if "low" in claim.given:
        judged["value"] = _same_number(fields.low, wanted.low) and _same_number(
            fields.high, wanted.high
        )
        judged["unit"] = fields.unit == wanted.unit
    if "comparator" in claim.given:
        judged["comparator"] = fields.comparator == wanted.comparator
    if "period" in claim.given:
        judged["period"] = (fields.period_start, fields.period_end) == (
            wanted.period_start,
            wanted.period_end,
        )
    judged["kind"] = fields.kind == wanted.kind
    judged["class"] = fields.value_class == wanted.value_class
    judged["dimension"] = suggestion.label == claim.dimension
    if wanted.regions:
        judged["region"] = any(
            _same_region(proposed, gold, registry)
            for proposed in fields.regions
            for gold in wanted.regions
        )
    return judged


def _same_region(proposed: str, wanted: str, registry: Registry) -> bool:
    """The same region, or its name without what it is: 文山 for 文山壮族苗族自治州."""
    if _region(proposed, registry) == _region(wanted, registry):
        return True
    rest = proposed.removeprefix(wanted)
    return len(wanted) >= 2 and rest != proposed and _WHAT_IT_IS.fullmatch(rest) is not None


def _region(name: str, registry: Registry) -> str:
    """One name for a region; gold may leave out 市 or 县: 莱阳."""
    found = registry.find(name)
    if found is None:
        full = [region for end in ("市", "县", "区") if (region := registry.find(name + end))]
        found = full[0] if len(full) == 1 else None
    return found.name if found is not None else name


def _shown(field: str, fields: ClaimFields, dimension: str) -> str:
    if field == "dimension":
        return dimension
    if field == "region":
        return "、".join(fields.regions)
    if field == "value":
        return " – ".join(str(n) for n in (fields.low, fields.high) if n is not None)
    if field == "period":
        return f"{fields.period_start}/{fields.period_end}"
    return str(getattr(fields, {"class": "value_class"}.get(field, field)))
