"""The hand-made gold of two articles: a floor under what is reproduced, not what is aimed at.

The rules are written from the language (see the other tables); articles nobody here has
seen are what counts. The gold and the articles are not part of the repository.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from annotations.quantities.find import find_quantities
from annotations.quantities.governing import default_period, period_for
from annotations.quantities.kinds import kind_of
from annotations.quantities.model import Quantity
from annotations.quantities.periods import find_periods
from annotations.quantities.sentences import sentence_bounds
from annotations.quantities.shadow import folded
from annotations.text.blocks import classify


def test_what_the_gold_states_is_found(gold: Path, seeds: Path) -> None:
    document = json.loads(gold.read_text(encoding="utf-8"))
    total = 0
    right = dict.fromkeys(
        ("found", "number", "unit", "comparator", "class", "value_text", "year", "kind"), 0
    )
    years = 0
    false = 0
    for key, name in document["files"].items():
        text = (seeds / name).read_text(encoding="utf-8")
        anchor = document["articles"][key]["date"]
        shadow = folded(text)
        quantities = [q for q in find_quantities(text, shadow=shadow) if q.not_a_claim is None]
        periods = find_periods(text, anchor=anchor, shadow=shadow)
        used: set[Quantity] = set()
        for claim in document["claims"]:
            if claim["file"] != key or not claim["quantitative"]:
                continue
            total += 1
            quantity = _of(claim, text, quantities)
            if quantity is None:
                continue
            used.add(quantity)
            right["found"] += 1
            number = claim["number"]
            right["number"] += quantity.low == (None if number is None else Decimal(str(number)))
            right["unit"] += quantity.unit == (claim["unit"] or "")
            right["comparator"] += quantity.comparator == claim["comparator"]
            right["class"] += quantity.value_class == claim["cls"]
            right["value_text"] += quantity.text == claim["value_text"]
            period = period_for(text, quantity, periods, anchor, shadow=shadow)
            if period is None or not period.resolved:
                period = default_period(anchor)
            if claim["time"]:
                years += 1
                right["year"] += period.period_start[:4] == claim["time"][:4]
            low, high = sentence_bounds(shadow, quantity.start, quantity.end)
            numbers = (quantity.number_start - low, quantity.number_end - low)
            guess = kind_of(shadow[low:high], numbers, anchor=anchor, period=period)
            right["kind"] += guess.kind == claim["kind"]
        others = [claim for claim in document["claims"] if not claim["quantitative"]]
        blocks = classify(text)
        for quantity in set(quantities) - used:
            stated = any(claim["value_text"] == quantity.text for claim in others)
            kind = next(b.kind for b in blocks if b.start <= quantity.start < b.end)
            false += not stated and kind not in ("boilerplate", "duplicate")
    assert total == 34
    assert right["found"] >= 34
    assert right["number"] >= 34
    assert right["unit"] >= 34
    assert right["comparator"] >= 34
    assert right["class"] >= 34
    assert right["value_text"] >= 33
    assert right["year"] >= years - 2
    assert right["kind"] >= 33
    assert false == 0


def test_the_traps_of_the_gold_are_no_claims(gold: Path, seeds: Path) -> None:
    document = json.loads(gold.read_text(encoding="utf-8"))
    for trap in document["non_claim_traps"]:
        text = (seeds / document["files"][trap["file"]]).read_text(encoding="utf-8")
        start = text.index(trap["quote"])
        inside = [
            quantity
            for quantity in find_quantities(text, claims_only=True)
            if start <= quantity.start < start + len(trap["quote"])
        ]
        assert inside == []


def _of(claim: dict[str, Any], text: str, quantities: list[Quantity]) -> Quantity | None:
    """The quantity that overlaps the value of a claim within its quote."""
    at = text.index(claim["value_text"], text.index(claim["quote"]))
    end = at + len(claim["value_text"])
    return next((q for q in quantities if q.start < end and at < q.end), None)
