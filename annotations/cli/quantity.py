"""``bijian quantity``: one phrase read as the parser reads articles. Needs no project."""

import argparse
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from annotations.cli.output import print_columns, print_json
from annotations.errors import BijianError
from annotations.fields import check_period
from annotations.quantities.model import Period, Quantity

# The parser's patterns take a tenth of a second to compile: no other command waits for that.


def quantity(arguments: argparse.Namespace) -> int:
    check_period("date", arguments.date)
    document = describe(arguments.phrase, anchor=arguments.date)
    if arguments.json:
        print_json(document)
    else:
        print_columns([[key, _plain(value)] for key, value in document.items() if _plain(value)])
    return 0


def describe(phrase: str, *, anchor: str = "") -> dict[str, Any]:
    """What is printed: the first claim of ``phrase`` (or what it has instead), as JSON values.

    Further figures stand under ``more`` in the same form. ``anchor``: the date that 今年 and
    its like are relative to. Raises ``BijianError("no-quantity")`` where there is no figure.
    """
    from annotations.quantities.find import find_quantities
    from annotations.quantities.periods import find_periods
    from annotations.quantities.phrase import parse_quantity

    first = parse_quantity(phrase)
    if first is None:
        raise BijianError("no-quantity", value=phrase)
    periods = find_periods(phrase, anchor=anchor, basis="stated")
    others = [
        _described(phrase, one, periods, anchor)
        for one in find_quantities(phrase, claims_only=True)
        if one != first
    ]
    return {**_described(phrase, first, periods, anchor), "more": others}


def _described(
    phrase: str, found: Quantity, periods: Sequence[Period], anchor: str
) -> dict[str, Any]:
    from annotations.quantities.governing import period_for
    from annotations.quantities.kinds import kind_of, scope_of

    numbers = (found.number_start, found.number_end)
    period = period_for(phrase, found, periods, anchor)
    kind = kind_of(phrase, numbers, anchor=anchor, period=period)
    return {
        "value_text": found.text,
        "low": _number(found.low),
        "high": _number(found.high),
        "unit": found.unit,
        "comparator": found.comparator,
        "class": found.value_class,
        "measure": found.measure,
        "noun": found.noun,
        "start": found.start,
        "end": found.end,
        "cues": [cue.text for cue in found.cues],
        "not_a_claim": found.not_a_claim,
        "kind": kind.kind,
        "kind_cue": kind.cue,
        "scope": scope_of(phrase, numbers).scope,
        "period_text": period.text if period else "",
        "period_start": period.period_start if period else "",
        "period_end": period.period_end if period else "",
        "period_reason": period.reason if period else "",
    }


def _number(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(
            f"{one['value_text']}={one['low']}{one['unit']}" if isinstance(one, dict) else str(one)
            for one in value
        )
    return "" if value is None else str(value)
