"""The simplified shadow is as long as the text, whatever the text is."""

from hypothesis import given
from hypothesis import strategies as st

from annotations.text.script import simplified, traditional_share


def test_traditional_becomes_simplified() -> None:
    assert simplified("協同創新，龍華區生物醫藥產業(GDP)") == "协同创新，龙华区生物医药产业(GDP)"


@given(st.text(st.characters() | st.sampled_from("協創龍華區著乾瞭餘裏\n，\ud800"), max_size=80))
def test_the_length_never_changes(text: str) -> None:
    assert len(simplified(text)) == len(text)


def test_long_lines_keep_their_length() -> None:
    text = "醫藥產業" * 50_000
    assert simplified(text) == "医药产业" * 50_000


def test_the_script_of_a_page() -> None:
    assert traditional_share("產業發展的每一個階段") > 0.9
    assert traditional_share("产业发展的每一个阶段") == 0.0
    assert traditional_share("plain") == 0.0


def test_a_lookalike_of_shaanxi() -> None:
    assert simplified("陜西省與陝西省") == "陕西省与陕西省"
