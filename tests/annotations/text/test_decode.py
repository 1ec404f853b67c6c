"""Encodings: one bad byte, a NUL or a cut end must not change the answer."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ImportFailure
from annotations.text.decode import decode

SIMPLIFIED = (
    "本市生物医药产业园昨天开工，总投资55.5亿元。记者了解到，项目预计2025年投产，届时年产值可达百亿元。\n"
    "“我们看好这里的人才和政策。”企业负责人说。\n"
)
TRADITIONAL = (
    "本市生物醫藥產業園昨天開工，總投資55.5億元。記者了解到，項目預計2025年投產，屆時年產值可達百億元。\n"
    "「我們看好這裡的人才和政策。」企業負責人說。\n"
)
ENCODED = [
    ("utf-8", SIMPLIFIED),
    ("utf-8", TRADITIONAL),
    ("gb18030", SIMPLIFIED),
    ("gb18030", TRADITIONAL),
    ("big5hkscs", TRADITIONAL),
    ("utf-16-le", SIMPLIFIED),
    ("utf-16-be", TRADITIONAL),
]


@pytest.mark.parametrize(("encoding", "text"), ENCODED)
def test_each_encoding_is_recognised(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.damaged) == (text, encoding, 0)


@pytest.mark.parametrize(("encoding", "text"), ENCODED)
@pytest.mark.parametrize("place", [0, 0.25, 0.5, 0.9, 1])
def test_a_bad_byte_changes_one_place_only(encoding: str, text: str, place: float) -> None:
    raw = text.encode(encoding)
    at = int(len(raw) * place) & ~1
    while encoding == "utf-8" and at < len(raw) and raw[at] & 0xC0 == 0x80:
        at += 1
    while encoding in ("gb18030", "big5hkscs") and at < len(raw) and raw[at - 1] > 0x7F:
        at += 1  # between characters: after ASCII
    bad = b"\xff\xdf" if encoding == "utf-16-be" else b"\xff"
    bad = b"\x00\xdc" if encoding == "utf-16-le" else bad
    bad = b"\xdc\x00" if encoding == "utf-16-be" else bad
    decoded = decode(raw[:at] + bad + raw[at:])
    assert decoded.encoding == encoding
    assert decoded.damaged >= 1
    assert len(decoded.text) - len(text) in (0, 1)
    assert sum(a == b for a, b in zip(text, decoded.text, strict=False)) >= len(text) * place - 2


@pytest.mark.parametrize(("encoding", "text"), ENCODED)
def test_a_cut_end_shows_and_does_not_change_the_answer(encoding: str, text: str) -> None:
    decoded = decode((text + "产業").encode(encoding, errors="ignore")[:-1])
    assert decoded.encoding == encoding
    assert decoded.text.startswith(text)
    assert decoded.text.endswith("\ufffd")
    assert decoded.damaged >= 1


@pytest.mark.parametrize(("encoding", "text"), ENCODED)
@pytest.mark.parametrize("at_end", [True, False])
def test_a_nul_does_not_change_the_answer(encoding: str, text: str, at_end: bool) -> None:
    half = text.index("\n") + 1
    damaged = text + "\x00" if at_end else text[:half] + "\x00" + text[half:]
    decoded = decode(damaged.encode(encoding))
    assert (decoded.text, decoded.encoding) == (damaged, encoding)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_a_byte_order_mark_decides_and_goes(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + SIMPLIFIED.encode(encoding))
    assert (decoded.text, decoded.encoding) == (SIMPLIFIED, encoding)


def test_a_utf8_mark_before_gb_text_does_not_overrule_the_bytes() -> None:
    assert decode(b"\xef\xbb\xbf" + SIMPLIFIED.encode("gb18030")).encoding == "gb18030"


def test_chinese_after_much_ascii_is_still_found() -> None:
    text = "x = 1\n" * 60_000 + SIMPLIFIED * 5
    assert decode(text.encode("gb18030")).text == text


def test_replacement_characters_of_the_file_itself_are_not_our_damage() -> None:
    assert decode("a\ufffd生物".encode()).damaged == 0
    assert decode("a\ufffd生物医药产业园".encode() + b"\xff").damaged == 1


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\x00")))
def test_any_valid_utf8_comes_back(text: str) -> None:
    try:
        assert decode(text.encode()).text == text
    except ImportFailure:
        # Mostly control characters: no text anyone could read.
        assert sum(character < " " for character in text) >= 16


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    try:
        decoded = decode(raw)
    except ImportFailure as failure:
        assert failure.code == "not-text"
    else:
        assert decoded.damaged <= decoded.text.count("\ufffd")


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"PK\x03\x04" + bytes(100),
        b"\xff\xd8\xff\xe0" + bytes(100),
        b"%PDF-1.7\n...",
        b"MZ\x90\x00\x03" + bytes(200),
        b"\x7fELF\x02\x01\x01" + bytes(100),
        bytes(5000),
        random.Random(1).randbytes(5000),
    ],
    ids=["png", "zip", "jpeg", "pdf", "mz", "elf", "zeros", "noise"],
)
def test_binary_content_is_refused(raw: bytes) -> None:
    with pytest.raises(ImportFailure) as caught:
        decode(raw)
    assert caught.value.code == "not-text"
