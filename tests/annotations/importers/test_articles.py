"""From bytes to an article that is ready to enter a project."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ImportFailure
from annotations.importers import importer_for, parse_file
from annotations.importers.limits import Budget, Limits
from annotations.regions import Registry, load_registry
from annotations.text.decode import decode
from annotations.text.offsets import TextMap, apply_edits

PAGE = (
    "成都醫(yī)藥產(chǎn)業(yè)觀察\r\n来源：新港日报 发布时间：2023年3月7日\r\n"
    "近日，成都高新区发布数据，成都高新区企业达300家。\r\n免责声明：本文来源于网络，仅供参考。\r\n"
)


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def test_a_page_becomes_an_article(registry: Registry) -> None:
    article = parse_file("page.txt", PAGE.encode("gb18030"), registry)
    assert article.encoding == "gb18030"
    assert article.title == "成都醫藥產業觀察"
    assert (article.source, article.published, article.published_basis) == (
        "新港日报", "2023-03-07", "stated",
    )  # fmt: skip
    assert article.regions == ("成都",)
    assert [block.kind for block in article.blocks] == ["title", "meta", "body", "boilerplate"]
    assert "\r" not in article.text and article.notices == ()
    assert article.raw == PAGE.encode("gb18030")
    assert apply_edits(decode(article.raw).text, article.edits) == article.text


def test_front_matter_is_what_is_stated(registry: Registry) -> None:
    raw = (
        "---\ntitle: 甲\ndate: 2022-05-08 10:00\nsource: 乙\n---\n正文一句，成都说完了。\n".encode()
    )
    article = parse_file("note.md", raw, registry)
    assert (article.title, article.source, article.published) == ("甲", "乙", "2022-05-08")
    assert article.published_basis == "stated"
    assert article.published_evidence == "2022-05-08 10:00"


def test_a_file_without_a_title_goes_by_its_name(registry: Registry) -> None:
    assert parse_file("笔记 3.txt", "一句话，说完了。".encode(), registry).title == "笔记 3"


def test_undecodable_bytes_show_and_are_counted(registry: Registry) -> None:
    article = parse_file(
        "a.txt", "成都的产业发展很快，".encode() + b"\xff" + "真的。".encode(), registry
    )
    assert article.text.count("\ufffd") == 1
    assert article.notices == ("undecodable-characters:1",)


@pytest.mark.parametrize(
    ("raw", "code"),
    [(b"", "empty-file"), (b" \r\n\t", "empty-file"), (b"\xef\xbb\xbf\x0b", "empty-file"),
     (b"\x89PNG\r\n\x1a\n123", "not-text"), (b"\x00" * 99, "not-text")],
)  # fmt: skip
def test_what_holds_no_text_fails(registry: Registry, raw: bytes, code: str) -> None:
    with pytest.raises(ImportFailure) as caught:
        parse_file("a.txt", raw, registry)
    assert caught.value.code == code
    assert caught.value.data["file"] == "a.txt"


def test_a_file_beyond_the_limit_fails(registry: Registry) -> None:
    with pytest.raises(ImportFailure) as caught:
        parse_file("a.txt", b"x" * 11, registry, budget=Budget(Limits(bytes=10)))
    assert (caught.value.code, caught.value.data["limit"]) == ("file-too-large", 10)


def test_importers_are_chosen_by_suffix() -> None:
    assert importer_for("A.MD").id == "markdown"
    assert importer_for("a.txt").id == importer_for("a").id == importer_for("a.log").id == "text"


@given(
    st.binary(max_size=300) | st.text(max_size=200).map(str.encode),
    st.sampled_from(["a.txt", "a.md"]),
)
def test_any_bytes_become_an_article_or_a_failure(
    registry: Registry, raw: bytes, name: str
) -> None:
    try:
        article = parse_file(name, raw, registry)
    except ImportFailure:
        return
    decoded = decode(raw).text
    assert apply_edits(decoded, article.edits) == article.text
    assert TextMap(article.edits, len(decoded)).reading_length == len(article.text)
    assert "".join(article.text[b.start : b.end] for b in article.blocks) == article.text
    article.text.encode("utf-8")


def test_the_real_articles(registry: Registry, seeds: Path) -> None:
    for file in sorted(seeds.glob("*.txt")):
        raw = file.read_bytes()
        article = parse_file(file.name, raw, registry)
        positions = TextMap(article.edits, len(raw.decode()))
        assert article.encoding == "utf-8" and article.title and len(article.regions) == 1
        assert positions.segments()[-1].end == len(article.text)
        assert article.published
