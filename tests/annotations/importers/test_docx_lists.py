"""Numbers of lists in Word files as Word shows them, and what else is shown or is not."""

import re

import pytest

from annotations.importers import docx, parse_file
from annotations.importers.docx_numerals import numeral
from annotations.importers.limits import Budget
from annotations.regions import load_registry
from tests.annotations.importers import documents

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


@pytest.mark.parametrize(
    ("form", "numbers", "shown"),
    [
        ("decimal", (1, 12), "1 12"),
        ("decimalZero", (3, 12), "03 12"),
        ("chineseCountingThousand", (1, 10, 11, 20, 105), "一 十 十一 二十 一百零五"),
        ("chineseCountingThousand", (1010, 10020), "一千零一十 一万零二十"),
        ("chineseCounting", (9, 19), "九 十九"),
        ("chineseLegalSimplified", (2, 11, 20), "贰 壹拾壹 贰拾"),
        ("ideographLegalTraditional", (3, 6), "參 陸"),
        ("ideographDigital", (10, 23), "一〇 二三"),
        ("ideographTraditional", (1, 10, 11), "甲 癸 11"),
        ("ideographZodiac", (1, 12), "子 亥"),
        ("upperLetter", (1, 26, 27, 53), "A Z AA AAA"),
        ("lowerLetter", (2, 28), "b bb"),
        ("upperRoman", (4, 1999), "IV MCMXCIX"),
        ("lowerRoman", (9,), "ix"),
        ("decimalEnclosedCircleChinese", (1, 20, 21, 50, 51), "① ⑳ ㉑ ㊿ 51"),
        ("decimalEnclosedParen", (1, 20), "⑴ ⒇"),
        ("ordinal", (1, 2, 3, 11, 22), "1st 2nd 3rd 11th 22nd"),
        ("decimalFullWidth", (10,), "１０"),
        ("none", (4,), ""),
        ("a form of later years", (4,), "4"),
        ("lowerLetter", (10**9,), str(10**9)),
    ],
)  # fmt: skip
def test_forms_of_numbers(form: str, numbers: tuple[int, ...], shown: str) -> None:
    assert " ".join(numeral(number, form) for number in numbers) == shown


def level(at: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


SYMBOLS = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
NUMBERING = (
    f'<?xml version="1.0"?><w:numbering xmlns:w="{W}">'
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + level(0, "chineseCounting", "第%1章", '<w:pStyle w:val="Heading1"/>')
    + level(1, "decimal", "%1.%2", '<w:pStyle w:val="Heading2"/><w:isLgl/>')
    + level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="0"/>')
    + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
    + f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="n"/>{SYMBOLS}</w:lvl>'
    + level(1, "bullet", "o") + level(2, "bullet", "–")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Linked"/>'
    "</w:abstractNum>"
    + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num>'
    "</w:numbering>"
)  # fmt: skip
STYLES = (
    f'<?xml version="1.0"?><w:styles xmlns:w="{W}">'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
    '<w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="ours"><w:name w:val="节标题"/>'
    '<w:basedOn w:val="Heading2"/></w:style>'
    '<w:style w:type="numbering" w:styleId="Linked"><w:name w:val="条目"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>'
)


def word(xml: str) -> bytes:
    """A Word file whose body is ``xml``, with the lists and styles above."""
    namespaces = f'xmlns:w="{W}" xmlns:wps="{WPS}" xmlns:mc="{MC}"'
    body = f'<?xml version="1.0"?><w:document {namespaces}><w:body>{xml}</w:body></w:document>'
    return documents.docx(
        parts={
            "word/document.xml": body.encode(),
            "word/numbering.xml": NUMBERING.encode(),
            "word/styles.xml": STYLES.encode(),
        }
    )


def item(text: str, number: int | None = None, at: int | None = 0, style: str = "") -> str:
    listed = ""
    if number is not None:
        deep = "" if at is None else f'<w:ilvl w:val="{at}"/>'
        listed = f'<w:numPr>{deep}<w:numId w:val="{number}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def lines(xml: str) -> list[str]:
    return docx.read(word(xml), Budget()).text.splitlines()


def test_levels_count_and_begin_anew() -> None:
    assert lines(
        item("总体要求", 1) + item("指导思想", 1, 1) + item("基本原则", 1, 1) + item("甲", 1, 2)
        + item("乙", 1, 2) + item("说明") + item("丙", 1, 2) + item("重点任务", 1)
        + item("产业", 1, 1) + item("丁", 1, 2)
    ) == [
        "一、总体要求", "（一）指导思想", "（二）基本原则", "1. 甲", "2. 乙", "说明", "3. 丙",
        "二、重点任务", "（一）产业", "1. 丁",
    ]  # fmt: skip


def test_lists_of_one_kind_go_on_unless_they_say_where_they_start() -> None:
    assert lines(item("甲", 1) + item("乙", 5) + item("丙", 2) + item("丁", 2) + item("戊", 6)) == [
        "一、甲", "二、乙", "一、丙", "二、丁", "三、戊",
    ]  # fmt: skip


def test_headings_are_numbered_by_their_style() -> None:
    reading = docx.read(
        word(
            item("总则", style="Heading1") + item("目的", style="Heading2")
            + item("范围", style="ours") + item("附则", style="Heading1")
            + item("施行", style="Heading2") + item("不编号", 0, style="Heading2")
        ),
        Budget(),
    )  # fmt: skip
    assert reading.text.splitlines() == [
        "第一章 总则", "1.1 目的", "1.2 范围", "第二章 附则", "2.1 施行", "不编号",
    ]  # fmt: skip
    assert len(reading.headings) == 6


def test_a_level_that_never_begins_anew() -> None:
    assert lines(item("总则", 3) + item("甲", 3, 2) + item("附则", 3) + item("乙", 3, 2)) == [
        "第一章 总则", "a) 甲", "第二章 附则", "b) 乙",
    ]  # fmt: skip


def test_bullets_of_symbol_fonts() -> None:
    assert lines(item("甲", 4) + item("乙", 4, 1) + item("丙", 4, 2)) == ["• 甲", "○ 乙", "– 丙"]


def test_lists_in_cells_and_broken_references() -> None:
    row = f"<w:tr><w:tc>{item('甲', 1)}{item('乙', 1)}</w:tc><w:tc>{item('丙')}</w:tc></w:tr>"
    assert lines(f"<w:tbl>{row}</w:tbl>" + item("丁", 99) + item("戊", 1, 77) + item("己", 1)) == [
        "一、甲 二、乙\t丙", "丁", "戊", "三、己",
    ]  # fmt: skip


def test_an_empty_item_counts_and_says_nothing() -> None:
    assert [line for line in lines(item("甲", 1) + item("", 1) + item("丙", 1)) if line] == [
        "一、甲", "三、丙",
    ]  # fmt: skip


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    deleted = '<w:del w:id="1" w:author="x"/>'
    first = f"<w:p><w:pPr><w:rPr>{deleted}</w:rPr></w:pPr><w:r><w:t>园区企业</w:t></w:r></w:p>"
    assert lines(first + item("达300家。") + item("后文。")) == ["园区企业达300家。", "后文。"]


def test_hidden_text_phonetic_guides_and_moved_text_are_not_shown() -> None:
    xml = (
        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>'
        "<w:r><w:ruby><w:rt><w:r><w:t>xué</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>学</w:t></w:r>"
        "</w:rubyBase></w:ruby></w:r>"
        "<w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>"
    )
    assert lines(xml) == ["甲显学新处"]


def test_figures_above_the_line() -> None:
    up = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    xml = (
        f"<w:p><w:r><w:t>产能10</w:t></w:r><w:r>{up}<w:t>4</w:t></w:r><w:r><w:t>吨，见</w:t></w:r>"
        f"<w:r>{up}<w:t>[1]</w:t></w:r></w:p>"
    )
    assert lines(xml) == ["产能10⁴吨，见[1]"]


def test_a_text_box_follows_its_paragraph() -> None:
    box = f"<w:txbxContent>{item('框一')}{item('框二')}</w:txbxContent>"
    shape = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    xml = f"<w:p><w:r><w:t>园区企业</w:t></w:r>{shape}<w:r><w:t>达300家。</w:t></w:r></w:p>"
    assert lines(xml + item("后文。")) == ["园区企业达300家。", "框一", "框二", "后文。"]
    cell = f"<w:tbl><w:tr><w:tc>{xml}</w:tc><w:tc>{item('乙')}</w:tc></w:tr></w:tbl>"
    assert lines(cell) == ["园区企业达300家。 框一 框二\t乙"]


def test_the_table_of_contents_is_folded() -> None:
    contents = item("一、总体要求\t1", style="TOC1") + item("二、重点任务\t3", style="TOC1")
    article = parse_file(
        "a.docx",
        word(contents + item("总则", style="Heading1") + item(documents.SENTENCE)),
        load_registry(),
    )
    kinds = [(article.text[b.start : b.end].split("\n")[0], b.kind) for b in article.blocks]
    assert kinds[0] == ("一、总体要求\t1", "boilerplate")
    assert ("第一章 总则", "title") in kinds and (documents.SENTENCE, "body") in kinds


def test_headers_footers_and_comments_are_not_part_of_the_text() -> None:
    def build(document: object) -> None:
        section = document.sections[0]  # type: ignore[attr-defined]
        section.header.paragraphs[0].text = "新港日报社内部资料"
        section.footer.paragraphs[0].text = "第 1 页"
        paragraph = document.add_paragraph(documents.SENTENCE)  # type: ignore[attr-defined]
        document.add_comment(paragraph.runs, text="请核对", author="王")  # type: ignore[attr-defined]

    assert docx.read(documents.docx(build), Budget()).text == documents.SENTENCE + "\n"


def test_numbers_by_the_library_s_own_list_styles() -> None:
    def build(document: object) -> None:
        for text in ("甲", "乙"):
            document.add_paragraph(text, style="List Number")  # type: ignore[attr-defined]
        document.add_paragraph("丙", style="List Bullet")  # type: ignore[attr-defined]

    assert docx.read(documents.docx(build), Budget()).text.splitlines() == [
        "1. 甲", "2. 乙", "• 丙",
    ]  # fmt: skip


def test_a_list_that_refers_to_itself_ends() -> None:
    circle = re.sub(r'<w:num w:numId="1">.*?</w:num>', '<w:num w:numId="1"><w:abstractNumId'
                    ' w:val="3"/></w:num>', NUMBERING)  # fmt: skip
    raw = documents.repacked(
        word(item("甲", 6) + item("乙", 1)), {"word/numbering.xml": circle.encode()}
    )
    assert docx.read(raw, Budget()).text == "甲\n乙\n"
