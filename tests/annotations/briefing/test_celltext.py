"""Text on its way into a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.briefing.celltext import (
    clean,
    is_linkable,
    lines_needed,
    needs_parts,
    safe_parts,
    shortened,
    split_text,
    utf16_length,
    width_of,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()) | st.sampled_from("𠮷😀\n\r\tx_0041<r>"))


@given(ANY_TEXT, st.integers(2, 9))
def test_splitting_loses_nothing_and_fits(text: str, limit: int) -> None:
    pieces = split_text(text, limit)
    assert "".join(pieces) == text
    assert all(utf16_length(piece) <= limit for piece in pieces)


def test_splitting_at_the_real_limit_prefers_line_ends() -> None:
    text = ("😀" * 12_000 + "\n") * 3
    first, *others = split_text(text)
    assert first.endswith("\n") and utf16_length(first) == 24_001
    assert "".join([first, *others]) == text


@given(ANY_TEXT)
def test_cleaned_text_can_stand_in_a_workbook(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert not any(
        (character < " " and character not in "\n\t") or character in "\ufffe\uffff"
        for character in cleaned
    )
    assert clean(cleaned) == cleaned


def test_what_is_cleaned_stays_visible() -> None:
    assert clean("a\x00b\x1bc\ud800d\r\ne\rf\tg") == "a␀b␛c\ufffdd\ne\nf\tg"
    plain = "普通的一句话，with 𠮷."
    assert clean(plain) is plain


@given(st.text("_x0041<r>/甲"))
def test_parts_join_to_the_text_and_none_is_an_escape(text: str) -> None:
    parts = safe_parts(text)
    assert "".join(parts) == text
    assert not any(needs_parts(part) for part in parts)
    assert needs_parts(text) <= (len(parts) > 1 or text == "<r>"[:2])


@pytest.mark.parametrize(
    ("url", "linkable"),
    [
        ("https://example.org/新闻?id=1#a", True),
        ("http://example.org", True),
        ("https://example.org/a b", False),
        ("https://example.org/\n", False),
        ("javascript:alert(1)", False),
        ("file:///etc/hosts", False),
        ("example.org", False),
        ("", False),
        ("https://e.org/" + "a" * 2065, True),
        ("https://e.org/" + "a" * 2066, False),
    ],
)
def test_linkable(url: str, linkable: bool) -> None:
    assert is_linkable(url) is linkable


def test_a_chinese_character_is_two_wide() -> None:
    assert width_of("abc") == 3
    assert width_of("甲乙c") == 5
    assert lines_needed("甲" * 50, 21) == 5
    assert lines_needed("a\n\nb", 21) == 3


@given(st.text("甲a𠮷 \n", max_size=40), st.integers(4, 30))
def test_shortened_fits_and_says_so(text: str, width: int) -> None:
    short = shortened(text, width)
    whole = " ".join(text.split())
    assert "\n" not in short and width_of(short) <= max(width, width_of("…") + 1)
    assert short == whole or (short.endswith("…") and whole.startswith(short[:-1]))
