"""What is written as Chinese writes numbers is read back as the same number."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from annotations.quantities.find import find_quantities
from annotations.quantities.format import format_value, plain_digits
from annotations.quantities.numerals import value_of
from annotations.quantities.phrase import parse_quantity
from annotations.quantities.units import to_base, unit_table

DIGITS = "零一二三四五六七八九"
SCALES = ((8, "亿"), (4, "万"))
UNITS = ("家", "个", "元", "人", "种", "项", "吨", "平方米", "人份", "美元", "台", "倍")
PREFIXES = {
    "": "=", "近": "≈", "约": "≈", "超过": ">", "逾": ">", "不少于": "≥", "至少": "≥", "不到": "<",
    "不足": "<", "不超过": "≤", "最高": "≤", "达到": "=",
}  # fmt: skip
SUFFIXES = {"": "", "以上": "≥", "左右": "≈", "以下": "<"}
TRADITIONAL = str.maketrans("亿万两个种项余约过", "億萬兩個種項餘約過")


PIECES = (
    *"年月亿万百十三两一元家个%近约-至到,.。()《》“”首第前大级成半多余数几上翻番倍届A¥億餘 \n",
    *(
        "5",
        "12",
        "2025",
        "超过",
        "以上",
        "最大",
        "分之",
        "企业",
        "产业规模",
        "PD-1",
        "之一",
        "期间",
        "1/3",
    ),
)


def in_chinese(number: int, *, liang: bool = False) -> str:
    """12305 as 一万二千三百零五; with ``liang`` 2000 as 两千."""
    if number == 0:
        return "零"
    for exponent, word in SCALES:
        if number >= 10**exponent:
            head, rest = divmod(number, 10**exponent)
            text = in_chinese(head, liang=liang) + word
            if rest:
                gap = "零" if rest < 10 ** (exponent - 1) else ""
                text += gap + in_chinese(rest, liang=liang)
            return text
    text = ""
    for exponent, word in ((3, "千"), (2, "百"), (1, "十")):
        head, number = divmod(number, 10**exponent)
        if head:
            digit = "两" if liang and head == 2 and exponent > 1 else DIGITS[head]
            text += digit + word
        elif text and number and not text.endswith("零"):
            text += "零"
    return text + (DIGITS[number] if number else "") if number or text else "零"


def with_commas(number: int) -> str:
    return f"{number:,}"


@given(st.integers(1, 10**12 - 1), st.booleans())
def test_chinese_numerals(number: int, liang: bool) -> None:
    spelled = in_chinese(number, liang=liang)
    assert value_of(spelled.rstrip("零")) == (number, None), spelled


@given(st.integers(10, 99), st.sampled_from("家个项种"))
def test_ten_may_drop_its_one(number: int, measure: str) -> None:
    spelled = in_chinese(number)
    short = spelled[1:] if spelled.startswith("一十") else spelled
    found = parse_quantity(f"引进{short}{measure}")
    assert found is not None and (found.low, found.unit) == (number, measure)


@given(
    st.integers(2, 10**9),
    st.sampled_from(UNITS),
    st.sampled_from(sorted(PREFIXES)),
    st.sampled_from(sorted(SUFFIXES)),
    st.sampled_from(["arabic", "commas", "chinese", "full width"]),
    st.booleans(),
)
def test_any_style(
    number: int, unit: str, prefix: str, suffix: str, style: str, traditional: bool
) -> None:
    spelled = {
        "arabic": str(number),
        "commas": with_commas(number),
        "chinese": in_chinese(number).rstrip("零"),
        "full width": str(number).translate({ord(str(n)): 0xFF10 + n for n in range(10)}),
    }[style]
    if style != "commas" and style != "chinese" and number > 10**6:
        spelled = f"{plain_digits(Decimal(number) / 10**4)}万"
    sentence = f"总量{prefix}{spelled}{unit}{suffix}。"
    if traditional:
        sentence = sentence.translate(TRADITIONAL)
    claims = find_quantities(sentence, claims_only=True)
    assert len(claims) == 1, sentence
    [found] = claims
    base = unit_table().unit(unit)
    assert base is not None
    assert (found.low, found.unit) == (Decimal(number), base.base)
    said = {PREFIXES[prefix], SUFFIXES[suffix]} - {"", "="}
    strongest = next((sign for sign in "<≤>≥≈" if sign in said), "=")
    # 一亿 and its like are exact, 亿 alone is not.
    assert found.comparator == strongest
    assert sentence[found.start : found.end] == found.text


@given(
    st.decimals(Decimal("0.01"), Decimal(99999), places=2),
    st.sampled_from(["", "十", "百", "千", "万", "亿", "万亿"]),
    st.sampled_from(["元", "美元", "吨", "平方米"]),
)
def test_decimals_with_scales(number: Decimal, scale: str, unit: str) -> None:
    digits = plain_digits(number)
    factor = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}[
        scale
    ]
    found = parse_quantity(f"共{digits}{scale}{unit}")
    assert found is not None
    assert (found.low, found.unit) == (number * factor, unit)


@given(
    st.integers(1, 9999),
    st.integers(1, 9999),
    st.sampled_from(["-", "—", "至", "到", "~", "－", "～"]),
    st.sampled_from(["万元", "亿元", "家", "%", "万人份", "个"]),
    st.booleans(),
)
def test_ranges(first: int, second: int, mark: str, unit: str, twice: bool) -> None:
    low, high = sorted((first, second))
    if low == high or (1900 <= low < 2100):  # 2000-2010家 could be years
        return
    if not twice and mark in "-－—" and low < 32 and high < 32 and unit in ("个",):
        return
    sentence = f"规模为{low}{unit if twice else ''}{mark}{high}{unit}。"
    claims = find_quantities(sentence, claims_only=True)
    assert len(claims) == 1, sentence
    expected_low, base = to_base(Decimal(low), unit)
    expected_high, _ = to_base(Decimal(high), unit)
    assert (claims[0].low, claims[0].high, claims[0].unit) == (expected_low, expected_high, base)
    assert claims[0].comparator == "range"


@given(st.integers(2, 10**11), st.sampled_from(["元", "家", "人份", "美元"]))
def test_the_short_form_of_a_cell_is_read_back(number: int, unit: str) -> None:
    from annotations.model import ClaimFields

    short = format_value(ClaimFields(low=Decimal(number), unit=unit))
    found = parse_quantity(short)
    assert found is not None and (found.low, found.unit) == (number, unit)


@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=25,
    )
)
def test_any_text_gives_quantities_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    position = 0
    for quantity in find_quantities(text):
        assert position <= quantity.number_start < quantity.number_end <= len(text)
        assert 0 <= quantity.start <= quantity.number_start
        assert quantity.end <= len(text)
        assert quantity.text == text[quantity.start : quantity.end]
        if quantity.high is not None:
            assert quantity.low is not None and quantity.low < quantity.high
            assert quantity.comparator == "range"
        if quantity.low is not None:
            assert quantity.low.is_finite()
        position = quantity.number_end


@given(st.text(max_size=80))
def test_any_text_at_all(text: str) -> None:
    for quantity in find_quantities(text):
        assert quantity.text == text[quantity.start : quantity.end]
