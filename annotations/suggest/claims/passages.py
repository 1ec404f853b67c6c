"""The stretch of text that a claim rests on."""

from annotations.quantities.model import Quantity
from annotations.suggest.claims.page import Page

_LONG_CLAUSE = 72
_LEAD_IN = 16


def passage_of(page: Page, number: int, quantity: Quantity) -> tuple[int, int]:
    """The stretch that states it: its clause, with a time that stands alone before it."""
    clause = page.clauses[number]
    start, end = min(clause.start, quantity.start), max(clause.end, quantity.end)
    if quantity.value_class == "date":
        _, last = page.sentence(number)
        for other in page.clauses[number + 1 : last]:
            if other.part != clause.part or other.end - start > 120:
                break
            if end - start >= 14:
                break
            end = other.end
        return start, end
    if end - start > _LONG_CLAUSE:
        low, high = max(start, quantity.start - 40), min(end, quantity.end + 32)
        mark = page.shadow.rfind("、", low, quantity.start)
        start = mark + 1 if mark >= 0 else start if low == start else low
        if high < end:
            mark = page.shadow.rfind("、", quantity.end, high)
            end = mark if mark > quantity.end else high
    elif number and start == clause.start:
        before = page.clauses[number - 1]
        length = before.end - before.start
        near = before.sentence == clause.sentence and before.part == clause.part
        times = page.periods_in(before.start, before.end)
        if near and length <= _LEAD_IN and any((q - p) * 2 >= length for p, q in times):
            start = before.start
    return start, end
