"""Word, PDF and MHTML: what is text, what is a heading, what goes; and what is refused."""

import base64
import io
import zipfile
from typing import Any

import pytest

from annotations.errors import ImportFailure
from annotations.importers import docx, mhtml, parse_file, pdf
from annotations.importers.limits import Budget, Limits
from annotations.regions import Registry, load_registry
from annotations.text.offsets import TextMap, apply_edits
from tests.annotations.importers import documents
from tests.annotations.importers.documents import BODY, SENTENCE, set_lines


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def code(call: Any, *arguments: Any) -> str:
    with pytest.raises(ImportFailure) as caught:
        call(*arguments)
    return caught.value.code


# Word


def test_paragraphs_headings_and_tables_in_their_order(registry: Registry) -> None:
    def build(document: Any) -> None:
        document.core_properties.title = "属性里的标题"
        document.core_properties.author = "王某"
        document.add_paragraph("成都生物医药产业观察", style="Title")
        document.add_paragraph(BODY[0])
        document.add_heading("一组数据", level=2)
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip(
            (c for row in table.rows for c in row.cells), ("指标", "数值", "产值", "500\n亿元"),
            strict=True,
        ):  # fmt: skip
            cell.text = text
        document.add_paragraph(BODY[1])

    article = parse_file("a.docx", documents.docx(build), registry)
    assert article.text.splitlines() == [
        "成都生物医药产业观察", BODY[0], "一组数据", "指标\t数值", "产值\t500 亿元", BODY[1],
    ]  # fmt: skip
    kinds = {article.text[b.start : b.end].split("\n")[0]: b.kind for b in article.blocks}
    assert kinds["成都生物医药产业观察"] == "title" and kinds["一组数据"] == "heading"
    # The properties are a template's or a typist's more often than the article's.
    assert (article.title, article.author) == ("成都生物医药产业观察", "王某")
    assert (article.encoding, article.published_basis) == ("docx", "unknown")


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def with_body(xml: str) -> bytes:
    body = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>'
    return documents.docx(parts={"word/document.xml": body.encode()})


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
         "甲\t乙\n丙\n"),
        ("<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>",
         "新\n"),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>控件里</w:t></w:r></w:p></w:sdtContent></w:sdt>",
         "控件里\n"),
        ("<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
         "链接\n"),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>框里一</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t></w:r></w:p></w:tc>"
         "</w:tr></w:tbl>", "框里一\n二\n"),
    ],
)  # fmt: skip
def test_word_markup(xml: str, text: str) -> None:
    assert docx.read(with_body(xml), Budget()).text == text


def test_entities_never_reach_the_library() -> None:
    doubled = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">'
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [{doubled}]><x>&b;</x>'
    outside = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    )
    for evil in (bomb.encode(), outside.encode(), outside.encode("utf-16")):
        for part in ("word/document.xml", "docProps/core.xml", "word/_rels/document.xml.rels"):
            raw = documents.docx(parts={part: evil})
            assert code(docx.read, raw, Budget()) == "xml-entities"


def test_word_files_that_are_none(registry: Registry) -> None:
    good = documents.docx()
    assert code(parse_file, "a.docx", good[: len(good) // 2], registry) == "broken-file"
    assert code(parse_file, "a.docx", b"PK\x03\x04 nothing", registry) == "broken-file"
    assert code(
        parse_file, "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, registry
    ) == ("encrypted")
    assert code(
        parse_file, "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, registry
    ) == ("old-office-format")
    assert code(parse_file, "a.docx", with_body("<w:p/>"), registry) == "empty-file"
    deep = with_body("<w:p><w:r>" + "<w:smartTag>" * 5000 + "<w:t>深</w:t>" + "</w:smartTag>" * 5000
                     + "</w:r></w:p>")  # fmt: skip
    assert code(parse_file, "a.docx", deep, registry) == "broken-file"


def test_a_bomb_in_a_word_file_is_not_unpacked(registry: Registry) -> None:
    raw = documents.docx(parts={"word/media/x.bin": b"\0" * (40 << 20)})
    assert len(raw) < 1 << 17
    assert code(parse_file, "a.docx", raw, registry) == "zip-bomb"


def test_a_page_saved_under_the_name_of_a_word_file(registry: Registry) -> None:
    article = parse_file("a.doc", documents.page(documents.paragraphs()), registry)
    assert article.text.splitlines() == BODY


# PDF


def test_lines_are_joined_and_running_heads_go(registry: Registry) -> None:
    long = BODY[0] + BODY[1] + BODY[2]
    head = [(200.0, 810.0, 9.0, "新港日报 2023年第4期")]
    pages = [
        [*head, (290.0, 30.0, 9.0, f"- {number} -"), *set_lines([long, long], top=700)]
        for number in (1, 2, 3)
    ]
    pages[0].insert(1, (180.0, 760.0, 20.0, "成都生物医药产业观察"))
    raw = documents.pdf(pages, title="Microsoft Word - 稿.doc")
    article = parse_file("a.pdf", raw, registry)
    assert article.text.splitlines() == ["成都生物医药产业观察"] + [long] * 6
    assert article.title == "成都生物医药产业观察"
    assert article.regions == ("成都",)
    reasons = {edit.reason for edit in article.edits}
    assert any("running-head" in reason for reason in reasons)


def test_every_position_of_a_pdf_leads_to_its_extracted_text() -> None:
    reading = pdf.read(documents.pdf([set_lines([BODY[0] + BODY[1]])]), Budget())
    assert apply_edits(reading.raw_text, reading.edits) == reading.text
    positions = TextMap(reading.edits, len(reading.raw_text))
    for start in range(len(reading.text) - 6):
        first, last = positions.raw_range(start, start + 6)
        raw = "".join(reading.raw_text[first:last].split())
        assert raw == "".join(reading.text[start : start + 6].split())


def test_a_paragraph_goes_on_over_the_page() -> None:
    lines = set_lines([BODY[0] + BODY[1] + BODY[2]])
    cut = len(lines) - 2
    shift = lines[cut][1] - 760
    first = lines[:cut]
    second = [(x, y - shift, size, text) for x, y, size, text in lines[cut:]]
    reading = pdf.read(documents.pdf([first, second]), Budget())
    assert reading.text == BODY[0] + BODY[1] + BODY[2] + "\n"


def test_english_words_are_put_together_again() -> None:
    lines = [
        (72.0, 740.0, 12.0, "The park reports that its firms have grown in pharma-"),
        (72.0, 720.0, 12.0, "ceutical output, and that state-of-the-art equipment"),
        (72.0, 700.0, 12.0, "is in use there today."),
    ]
    text = pdf.read(documents.pdf([lines]), Budget()).text
    assert "grown in pharmaceutical output" in text
    assert "equipment is in use" in text


def test_pdf_files_that_have_no_text(registry: Registry) -> None:
    assert (
        code(parse_file, "a.pdf", documents.pdf([[], []], picture=True), registry) == "pdf-scanned"
    )
    assert code(parse_file, "a.pdf", documents.pdf([[]]), registry) == "pdf-scanned"
    good = documents.pdf([set_lines(BODY)])
    assert code(parse_file, "a.pdf", good[:400], registry) == "broken-file"
    assert code(parse_file, "a.pdf", b"%PDF-1.7\n" + b"\0" * 500, registry) == "broken-file"
    limited = Budget(Limits(pages=1))
    assert code(pdf.read, documents.pdf([set_lines(BODY)] * 2), limited) == "too-many-pages"


def test_an_encrypted_pdf_says_so(registry: Registry) -> None:
    raw = documents.pdf([set_lines(BODY)])
    encrypt = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32
        + b"> >> /ID [<" + b"00" * 16 + b"> <" + b"00" * 16 + b">] /Root"
    )  # fmt: skip
    assert code(parse_file, "a.pdf", raw.replace(b"/Root", encrypt), registry) == "encrypted"


def test_a_pdf_under_another_name_is_read_as_one(registry: Registry) -> None:
    raw = documents.pdf([set_lines([SENTENCE])])
    assert parse_file("下载.txt", raw, registry).text == SENTENCE + "\n"


# MHTML


def saved_page(body: bytes, *, kind: str = "text/html", charset: str = "utf-8") -> bytes:
    encoded = base64.encodebytes(body)
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\n"
        b"Subject: =?utf-8?B?" + base64.b64encode("存下的标题".encode()) + b"?=\r\n"
        b"Date: Tue, 1 Mar 2022 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; boundary="XX"\r\n\r\n--XX\r\nContent-Type: image/png\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--XX\r\nContent-Type: "
        + kind.encode() + b"; charset=" + charset.encode()
        + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded + b"\r\n--XX--\r\n"
    )  # fmt: skip


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_a_page_saved_as_one_file(registry: Registry, charset: str) -> None:
    source = documents.page(documents.paragraphs(), head="", charset=charset)
    article = parse_file("a.mhtml", saved_page(source, charset=charset), registry)
    assert article.text.splitlines() == BODY
    assert (article.title, article.url) == ("存下的标题", "https://example.org/a")
    assert article.published_basis != "stated"  # when it was saved is not when it was published
    reading = mhtml.read(article.raw, Budget())
    assert reading.raw_text == source.decode(charset)
    assert apply_edits(reading.raw_text, article.edits) == article.text


def test_mhtml_without_a_page() -> None:
    assert code(mhtml.read, saved_page(b"x", kind="text/css"), Budget()) == "mhtml-without-page"
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n)
        for n in range(3000)
    )
    assert code(mhtml.read, nested, Budget()) in ("mhtml-without-page", "broken-file")


def test_helpers_make_what_they_say() -> None:
    with zipfile.ZipFile(io.BytesIO(with_body("<w:p/>"))) as package:
        assert package.testzip() is None
