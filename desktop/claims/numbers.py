"""Numbers as an analyst types them into the form: 500亿, 1,234.5, ≈ nothing cleverer.

Sentences are read by ``annotations.quantities``; this reads one field, says so
where it doesn't understand, and never guesses.
"""

import re
import unicodedata
from decimal import Decimal

from annotations.quantities.format import plain_digits

_TYPED = re.compile(
    r"(?P<sign>[-+]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
    r"\s*(?P<scale>[百千万亿]{0,3})\s*(?P<unit>(?![\d_百千万亿])[\w%‰°℃$￥¥€][^,.\d]*)?\Z"
)
_SCALES = {"": 0, "百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10,
           "千亿": 11, "万亿": 12, "亿万": 12}  # fmt: skip


def parse_number(text: str) -> tuple[Decimal, str] | None:
    """The number in the base unit and the unit that follows it; None if it is no number.

    Accepts digits with thousands separators, a decimal point, a sign and one of
    百, 千, 万, 百万, 千万, 亿, 百亿, 千亿, 万亿, in half or full width:
    "500亿元" is (50000000000, "元").
    """
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    found = _TYPED.match(plain)
    if found is None or found["scale"] not in _SCALES:
        return None
    digits = found["digits"].replace(",", "") + (found["fraction"] or "")
    number = Decimal(found["sign"] + digits)
    sign, figures, exponent = number.as_tuple()
    # Moving the exponent keeps every digit; multiplying would round to the context.
    scaled = Decimal((sign, figures, int(exponent) + _SCALES[found["scale"]]))
    return scaled, (found["unit"] or "").strip()


def grouped(number: Decimal) -> str:
    """All digits with thousands separators: 50,000,000,000."""
    whole, _, fraction = plain_digits(number).partition(".")
    if not whole.lstrip("-").isdigit():
        return whole
    text = f"{int(whole):,}"
    if whole.startswith("-") and not text.startswith("-"):
        text = f"-{text}"
    return f"{text}.{fraction}" if fraction else text


def typed(number: Decimal | None) -> str:
    """A number as one would type it: 500亿 where that is exact and short, else grouped."""
    if number is None:
        return ""
    for word, exponent in (("亿", 8), ("万", 4)):
        if number.adjusted() < exponent:
            continue
        sign, figures, power = number.as_tuple()
        short = plain_digits(Decimal((sign, figures, int(power) - exponent)))
        if len(short) <= 7 and "E" not in short:
            whole, _, fraction = short.partition(".")
            return f"{int(whole):,}{'.' + fraction if fraction else ''}{word}"
    return grouped(number)
