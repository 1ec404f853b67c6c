import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import ClaimFields
from desktop.matrix.model import tab_separated
from desktop.widgets.claim_words import period_of, value_of

CELLS = st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=2), min_size=1, max_size=4)


@given(CELLS)
def test_every_pasted_cell_stays_one_cell_and_no_formula(lines: list[list[str]]) -> None:
    pasted = [line.split("\t") for line in tab_separated(lines).split("\n")]
    assert [len(line) for line in pasted] == [len(line) for line in lines]
    for line, cells in zip(lines, pasted, strict=True):
        for before, after in zip(line, cells, strict=True):
            assert after.strip() == " ".join(before.split())
            assert after[:1] not in ("=", "@")
            assert not (after[:1] in ("+", "-") and not after[1:2].isdigit())


def test_a_negative_figure_is_pasted_as_a_number() -> None:
    assert tab_separated([["-3.1 %", "=SUM(A1)"]]) == "-3.1 %\t =SUM(A1)"


def test_a_value_is_parted_into_figure_and_unit() -> None:
    from decimal import Decimal

    cases = {
        ("38650000000", None, "元"): ("386.5", "亿元"),
        ("390000000000", None, "元"): ("3,900", "亿元"),
        ("50000000", "100000000", "元"): ("5,000万–1亿", "元"),
        ("28000000000", "32000000000", "元"): ("280–320", "亿元"),
        ("12345", None, "家"): ("12,345", "家"),
        ("-3.1", None, "%"): ("-3.1", "%"),
        ("0.12345", None, "%"): ("0.12345", "%"),
        ("0", None, "家"): ("0", "家"),
        ("7", None, ""): ("7", ""),
    }
    for (low, high, unit), expected in cases.items():
        fields = ClaimFields(
            low=Decimal(low),
            high=Decimal(high) if high else None,
            unit=unit,
            comparator="range" if high else "=",
        )
        value = value_of(fields)
        assert (value.main, value.unit) == expected
        assert value.is_figure
    words = value_of(ClaimFields(value_text="全省第1家核药平台", value_class="qualitative"))
    assert (str(words), words.is_figure) == ("全省第1家核药平台", False)


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2021", "2025", "2021–2025"),
        ("2023-01", "2023-06", "2023-01–06"),
        ("2022-11", "2023-02", "2022-11–2023-02"),
        ("2023-03-01", "2023-03-15", "2023-03-01–15"),
        ("2023", "2023-06", "2023–2023-06"),
        ("2023", "2023", "2023"),
    ],
)
def test_a_period_says_once_what_its_ends_share(start: str, end: str, shown: str) -> None:
    assert period_of(ClaimFields(period_start=start, period_end=end)) == shown
