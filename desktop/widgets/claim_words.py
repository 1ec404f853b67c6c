"""A claim's fields in the few words that a cell, a tooltip or a bar has room for."""

import re
from dataclasses import dataclass

from annotations.model import ClaimFields
from annotations.quantities.format import format_value
from desktop.widgets.wording import marked_kind

_NUMBER = r"[-−+]?\d[\d,.]*"
_FIGURE = re.compile(
    rf"(?P<main>[≈<≤>≥]?{_NUMBER}(?:(?P<scale>万亿|亿|万)?–{_NUMBER})?)(?P<unit>\D.{{0,15}})?\Z"
)
_SCALE = re.compile(r"万亿|亿|万")
_LONG = re.compile(r"(?<![\d.])\d{4,}")


@dataclass(frozen=True, slots=True)
class Value:
    """A value in two parts: the figure and its unit, or words and no unit."""

    main: str
    unit: str = ""
    is_figure: bool = False

    def __str__(self) -> str:
        return f"{self.main} {self.unit}".strip()


def value_of(fields: ClaimFields) -> Value:
    """The value as shown: "500" and "亿元"; words as they are; "" where nothing is known."""
    text = format_value(fields)
    found = _FIGURE.match(text)
    if found is None or (fields.low is None and fields.high is None):
        return Value(text or fields.note)
    main, unit = found["main"], found["unit"] or ""
    if found["scale"]:
        # 5000万–1亿元: the second scale belongs to its number as much as the first.
        scale = _SCALE.match(unit)
        cut = scale.end() if scale else 0
        main, unit = main + unit[:cut], unit[cut:]
    return Value(_LONG.sub(lambda digits: f"{int(digits[0]):,}", main), unit, True)


def period_of(fields: ClaimFields) -> str:
    """ "2022-05", "2021–2025", "2023-01–06", or what the text says where no date is known."""
    start, end = fields.period_start, fields.period_end
    if start and end and start != end:
        if len(start) == len(end) and "-" in start:
            # Within a year or a month: what both have is said once.
            shared = next(n for n in (7, 4, 0) if start[:n] == end[:n])
            end = end[shared:].lstrip("-")
        return f"{start}–{end}"
    return start or end or fields.period_text


def about_of(fields: ClaimFields) -> str:
    """Whose figure of what: "金凤实验室 · 科研团队"."""
    parts = [fields.subject, fields.indicator]
    return " · ".join(part for part in dict.fromkeys(parts) if part)


def line_of(fields: ClaimFields) -> str:
    """The claim in one line: value, kind, period, subject and indicator."""
    parts = [str(value_of(fields)), marked_kind(fields.kind), period_of(fields), about_of(fields)]
    return " · ".join(part for part in parts if part)
