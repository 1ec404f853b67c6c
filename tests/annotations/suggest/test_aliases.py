"""Other names of the same thing are linked to it."""

import pytest

from tests.annotations.suggest.texts import entities


def linked(text: str, quote: str) -> set[str]:
    return {s.entity for s in entities(text) if s.quote == quote}


@pytest.mark.parametrize(
    "said",
    [
        "(以下简称“银杏中心”)",
        "（下文简称“银杏中心”）",
        "（简称银杏中心）",
        "(以下简称\n\n“银杏中心”)",
    ],
)
def test_declared_short_form(said: str) -> None:
    full = "国家银杏种质资源创新中心"
    text = f"{full}{said}揭牌。如今银杏中心已有百人。"
    assert linked(text, "银杏中心") == {full}


def test_letters_in_a_bracket() -> None:
    text = "辉阳生物研究院(HYBI)成立，HYBI将招募百人。"
    assert linked(text, "HYBI") == {"辉阳生物研究院"}


def test_a_firm_by_its_brand() -> None:
    text = "重庆植朗药业有限公司开工。植朗药业董事长表示，植朗将扩产。"
    full = "重庆植朗药业有限公司"
    assert linked(text, "植朗药业") == {full}
    assert linked(text, "植朗") == {full}


def test_a_brand_that_is_a_word_is_not_looked_for() -> None:
    text = "未来生物科技有限公司开工。未来我们会更好。"
    assert linked(text, "未来") == set()


def test_a_bracket_that_says_something_else_is_no_alias() -> None:
    text = "湖州欣奕华半导体有限公司(上市)开工，上市后再说。"
    assert linked(text, "上市") == set()
