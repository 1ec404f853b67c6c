"""A claim's value in the short form that fits a table cell: 500亿元, ≥15个, 5000万–1亿元."""

from decimal import Decimal

from annotations.model import ClaimFields

# Exponent and word of each scale, largest first; 万亿 is only said of money.
_SCALES = ((12, "万亿"), (8, "亿"), (4, "万"))
_SIGNS = {"≈": "≈", "<": "<", "≤": "≤", ">": ">", "≥": "≥"}
_AS_WORDED = frozenset({"rank", "date", "grade", "qualitative"})
_LONGEST_PLAIN = 40


def format_value(fields: ClaimFields) -> str:
    """The value of a claim in the short form Chinese tables use, in no user language.

    Numbers are scaled to 万, 亿 (and 万亿 for money) without losing a digit;
    the unit keeps the words it was given. Where there is no number, where the
    number only stands for words (ranks, dates, grades), or where it is vague
    (数百名), ``value_text`` is used as the article has it.
    """
    wording = fields.value_text.strip()
    low = _finite(fields.low)
    high = _finite(fields.high)
    if wording and (fields.value_class in _AS_WORDED or fields.comparator == "vague"):
        return wording
    if low is None and high is None:
        return wording
    unit = "%" if fields.unit in ("%", "％") else fields.unit.strip()
    if low is None:
        assert high is not None
        return f"≤{_scaled(high, unit)}{unit}"
    sign = _SIGNS.get(fields.comparator, "")
    if high is None or high == low:
        return f"{sign}{_scaled(low, unit)}{unit}"
    low_digits, low_scale = _split(low, unit)
    high_digits, high_scale = _split(high, unit)
    if low_scale == high_scale:
        low_scale = ""
    elif low == 0:
        low_digits, low_scale = "0", ""
    return f"{sign}{low_digits}{low_scale}–{high_digits}{high_scale}{unit}"


def plain_digits(number: Decimal) -> str:
    """All digits of a finite number without exponent and without trailing zeros.

    Numbers that would need more than some forty characters keep their exponent.
    """
    if abs(number.adjusted()) > _LONGEST_PLAIN:
        return str(number)
    digits = format(number, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits in ("-0", "") else digits


def _scaled(number: Decimal, unit: str) -> str:
    return "".join(_split(number, unit))


def _split(number: Decimal, unit: str) -> tuple[str, str]:
    """Digits and scale word of ``number``."""
    plain = plain_digits(number)
    if number == 0 or unit == "%" or unit[:1] in ("万", "亿", "千", "百"):
        return plain, ""
    money = unit.endswith("元")
    for exponent, word in _SCALES:
        if number.adjusted() < exponent or (word == "万亿" and not money):
            continue
        digits = plain_digits(_shifted(number, -exponent))
        # 12345家 reads better than 1.2345万家; money is always compared in 亿元 or 万元.
        if money or len(digits) + len(word) < len(plain):
            return digits, word
    return plain, ""


def _shifted(number: Decimal, places: int) -> Decimal:
    # Decimal.scaleb would round to the context's precision; this does not.
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    return Decimal((sign, digits, exponent + places))


def _finite(number: Decimal | None) -> Decimal | None:
    return number if number is not None and number.is_finite() else None
