"""PDF pages that are not one column of lines: the order of reading, however they were drawn."""

import random
from collections.abc import Sequence
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.importers import pdf
from annotations.importers.limits import Budget
from tests.annotations.importers import documents
from tests.annotations.importers.documents import BODY, PdfRule, PdfText

SIZE = 12.0
LONG = "".join(BODY)
OTHER = (
    "天津开发区的细胞产业起步较早，已有二十余家企业落户，产品覆盖肿瘤与自身免疫疾病。"
    "园区负责人说，临床资源仍是短板，希望与北京的医院建立长期合作，共用伦理审查结果。"
    "今后三年，开发区计划投入六亿元，用于建设中试平台和冷链仓库，降低企业的试错成本。"
)
THIRD = (
    "石家庄的药企以化学药见长，近年转向创新药，三家企业的研发投入超过营业收入的一成。"
    "当地政府把闲置厂房改为标准车间，租金前两年减半，吸引了一批小型设备企业入驻园区。"
)


def column(
    text: str, left: float, width: int, *, top: float = 700, indent: int = 2, leading: float = 20
) -> list[PdfText]:
    """A paragraph set to ``width`` characters from ``left`` on."""
    lines: list[PdfText] = []
    rest = text
    while rest:
        room = width - indent
        lines.append((left + SIZE * indent, top, SIZE, rest[:room]))
        rest, indent, top = rest[room:], 0, top - leading
    return lines


def text_of(
    pages: Sequence[Sequence[PdfText]], *, rules: Sequence[PdfRule] = (), rotate: int = 0
) -> list[str]:
    raw = documents.pdf(pages, rules=rules, rotate=rotate)
    return pdf.read(raw, Budget()).text.splitlines()


def by_rows(lines: Sequence[PdfText]) -> list[PdfText]:
    """As some programs write a page: line by line across its columns."""
    return sorted(lines, key=lambda line: (-line[1], line[0]))


TITLE = (150.0, 760.0, 22.0, "三地生物医药产业观察")
TWO = [*column(LONG, 60, 18), *column(OTHER, 310, 18)]


@pytest.mark.parametrize("drawn", ["columns", "rows", "backwards"])
def test_two_columns_under_a_title(drawn: str) -> None:
    page = [TITLE, *TWO]
    if drawn == "rows":
        page = by_rows(page)
    elif drawn == "backwards":
        page.reverse()
    assert text_of([page]) == [TITLE[3], LONG, OTHER]


def test_columns_whose_lines_are_at_different_heights() -> None:
    page = by_rows([TITLE, *column(LONG, 60, 18), *column(OTHER, 310, 18, top=693, leading=18)])
    assert text_of([page]) == [TITLE[3], LONG, OTHER]


def test_a_sentence_goes_on_in_the_next_column_and_page() -> None:
    lines = column(LONG + OTHER + THIRD, 0, 18)
    cut, per = len(lines) // 3, 20

    def moved(some: Sequence[PdfText], left: float) -> list[PdfText]:
        shift = 700 - some[0][1]
        return [(x + left, y + shift, size, text) for x, y, size, text in some]

    pages = [
        by_rows([*moved(lines[:cut], 60), *moved(lines[cut : 2 * cut], 310)]),
        moved(lines[2 * cut :], 60),
    ]
    assert per and text_of(pages) == [LONG + OTHER + THIRD]


def test_three_columns() -> None:
    page = by_rows([TITLE, *column(LONG, 40, 13), *column(OTHER, 215, 13), *column(THIRD, 390, 13)])
    assert text_of([page]) == [TITLE[3], LONG, OTHER, THIRD]


def test_full_width_text_between_columns() -> None:
    head = column(THIRD, 60, 38, top=720)
    tail = column(THIRD, 60, 38, top=330)
    page = [*head, *column(LONG, 60, 18, top=640), *column(OTHER, 310, 18, top=640), *tail]
    random.Random(3).shuffle(page)
    assert text_of([page]) == [THIRD, LONG, OTHER, THIRD]


ROWS = [
    ("指标", "2022年", "2023年", "说明"),
    ("产值", "450亿元", "500亿元", "按现行价格计算"),
    ("企业数", "260家", "300家", "期末数"),
    ("增速", "9%", "12%", "可比口径"),
]
LEFTS = (72.0, 190.0, 290.0, 390.0)


def table(top: float = 500, leading: float = 24) -> list[PdfText]:
    return [
        (left, top - number * leading, SIZE, cell)
        for number, row in enumerate(ROWS)
        for left, cell in zip(LEFTS, row, strict=True)
        if cell
    ]


def test_a_table_without_lines_is_read_by_rows() -> None:
    page = [*column(LONG, 60, 38), *table(), *column(OTHER, 60, 38, top=380)]
    random.Random(1).shuffle(page)
    assert text_of([page]) == [LONG, *("\t".join(row) for row in ROWS), OTHER]


def test_a_cell_of_several_lines_in_a_table_without_lines() -> None:
    page = [*table()]
    full = "按现行价格计算的规模以上"
    page = [(x, y, size, full if text == "按现行价格计算" else text) for x, y, size, text in page]
    page.append((LEFTS[3], 500 - 24 - 14, SIZE, "工业企业总产值"))
    page = [(x, y - 14 if y < 470 and text[:2] != "工业" else y, s, text) for x, y, s, text in page]
    lines = text_of([[*column(LONG, 60, 38), *page]])
    assert lines[2] == f"产值\t450亿元\t500亿元\t{full}工业企业总产值"
    assert lines[3] == "企业数\t260家\t300家\t期末数"


def frame(
    heights: Sequence[float], uprights: Sequence[float], *, pieces: bool = False
) -> list[PdfRule]:
    """The lines of a table; in ``pieces`` each cell draws its own, as Word writes them."""
    rules: list[PdfRule] = []
    for y in heights:
        if pieces:
            rules += [(a, y, b, y) for a, b in pairwise(uprights)]
        else:
            rules.append((uprights[0], y, uprights[-1], y))
    return rules + [(x, heights[0], x, heights[-1]) for x in uprights]


@pytest.mark.parametrize("pieces", [False, True])
def test_drawn_lines_say_what_a_cell_is(pieces: bool) -> None:
    heights = (520, 490, 430, 400)
    uprights = (60, 180, 280, 540)
    rules = frame(heights, uprights, pieces=pieces)
    cells = [
        (72.0, 500.0, SIZE, "指标"), (190.0, 500.0, SIZE, "2023年"), (300.0, 500.0, SIZE, "说明"),
        (72.0, 456.0, SIZE, "产值"), (190.0, 456.0, SIZE, "500亿元"),
        (300.0, 470.0, SIZE, "规模以上工业企业总产值，按现"),
        (300.0, 454.0, SIZE, "行价格计算，不含配套服务，各"),
        (300.0, 438.0, SIZE, "县区数据由统计局提供"),
        (72.0, 410.0, SIZE, "企业数"), (300.0, 410.0, SIZE, "期末数"),
    ]  # fmt: skip
    page = [*column(LONG, 60, 38), *cells, *column(OTHER, 60, 38, top=370)]
    random.Random(2).shuffle(page)
    assert text_of([page], rules=rules) == [
        LONG,
        "指标\t2023年\t说明",
        "产值\t500亿元\t规模以上工业企业总产值，按现行价格计算，不含配套服务，各县区数据由统计局提供",
        "企业数\t\t期末数",
        OTHER,
    ]


def test_a_table_across_two_columns_of_text() -> None:
    upper = [*column(LONG, 60, 18, top=720), *column(OTHER, 310, 18, top=720)]
    rules = frame((460, 430, 400, 370, 340), (60, 180, 280, 380, 530))
    cells = [(x, 440 - 30 * n, SIZE, c) for n, row in enumerate(ROWS)
             for x, c in zip(LEFTS, row, strict=True)]  # fmt: skip
    lower = [*column(THIRD, 60, 18, top=310), *column(LONG, 310, 18, top=310)]
    page = by_rows([*upper, *cells, *lower])
    assert text_of([page], rules=rules) == [
        LONG, OTHER, *("\t".join(row) for row in ROWS), THIRD, LONG,
    ]  # fmt: skip


def test_lines_that_only_part_a_page_make_no_table() -> None:
    page = [*column(LONG, 60, 38), *column(OTHER, 60, 38, top=600)]
    rules = [(60, y, 540, y) for y in (730, 720, 620, 520)]
    assert text_of([page], rules=rules) == [LONG, OTHER]


def test_a_figure_in_the_last_row_of_a_page_is_no_page_number() -> None:
    names = [(LONG + OTHER)[at : at + 3] for at in range(62)]
    pages = [
        [
            cell
            for n, name in enumerate(some)
            for cell in (
                (72.0, 780 - 24.0 * n, SIZE, name),
                (300.0, 780 - 24.0 * n, SIZE, str(n + 10)),
            )
        ]
        for some in (names[:31], names[31:])
    ]
    assert text_of(pages) == [f"{name}\t{n % 31 + 10}" for n, name in enumerate(names)]


def test_page_numbers_and_running_heads_of_both_sides_go() -> None:
    pages = []
    for number in range(1, 5):
        right = number % 2
        pages.append(
            [
                (60.0, 800.0, 9.0, "产业经济评论" if right else "2024年第3期"),
                (450.0, 800.0, 9.0, "2024年第3期" if right else "产业经济评论"),
                *by_rows(TWO),
                (500.0 if right else 60.0, 40.0, 9.0, str(number + 57)),
            ]
        )
    assert text_of(pages) == [LONG, OTHER] * 4


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_pages_that_are_shown_turned(rotate: int) -> None:
    page = by_rows(
        [(150.0, 560.0, 22.0, TITLE[3]), *column(LONG, 60, 18, top=500),
         *column(OTHER, 310, 18, top=500)]
    )  # fmt: skip
    if seen_by_pdfium(page, rotate) < seen_by_pdfium(page, 0):
        pytest.skip("pdfium leaves out turned text of fonts that this system has nothing like")
    assert text_of([page], rotate=rotate) == [TITLE[3], LONG, OTHER]


def seen_by_pdfium(page: Sequence[PdfText], rotate: int) -> int:
    """How many characters it finds at all, whatever their order."""
    document = pypdfium2.PdfDocument(documents.pdf([page], rotate=rotate))
    try:
        return int(document[0].get_textpage().count_chars())
    finally:
        document.close()


def test_upper_indices_stay_in_their_line() -> None:
    # Ten and not one figure: pdfium leaves out text of one character in a font without widths.
    page = [(72.0, 700.0, SIZE, "产能为10"), (72.0 + 5 * 12, 705.0, 7.0, "12"),
            (72.0 + 5 * 12 + 14, 700.0, SIZE, "吨，总投资3亿元。")]  # fmt: skip
    assert text_of([page]) == ["产能为10¹²吨，总投资3亿元。"]


def test_hyphens_that_belong_to_a_word() -> None:
    lines = text_of(
        [
            [
                (72.0, 740.0, 12.0, "Firms made kits for COVID-"),
                (72.0, 720.0, 12.0, "19 and for influ-"),
                (72.0, 700.0, 12.0, "enza last year."),
            ]
        ]
    )
    assert lines == ["Firms made kits for COVID-19 and for influenza last year."]


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_drawing_does_not_matter(chance: random.Random) -> None:
    heights = (250, 220, 190, 160, 130)
    rules = frame(heights, (60, 180, 280, 380, 530))
    cells = [(x, 230 - 30 * n, SIZE, c) for n, row in enumerate(ROWS)
             for x, c in zip(LEFTS, row, strict=True)]  # fmt: skip
    page = [TITLE, *TWO, *cells]
    chance.shuffle(page)
    expected = [TITLE[3], LONG, OTHER, *("\t".join(row) for row in ROWS)]
    assert text_of([page], rules=rules) == expected


def test_a_block_set_in_and_items_with_hanging_lines() -> None:
    inset = [
        (x + 48, y, size, text) for x, y, size, text in column(OTHER, 72, 30, indent=0, top=620)
    ]
    item = "• " + THIRD
    hanging = [(72.0, 500.0, SIZE, item[:30])]
    hanging += [(x + 24, y, size, text) for x, y, size, text in
                column(item[30:], 72, 28, indent=0, top=480)]  # fmt: skip
    page = [*column(LONG, 72, 36, top=740), *inset, *hanging, *column(LONG, 72, 36, top=380)]
    assert text_of([page]) == [LONG, OTHER, item, LONG]


def test_the_letters_of_a_ligature_stay_together() -> None:
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        b"1 begincodespacerange <00> <ff> endcodespacerange "
        b"2 beginbfchar <01> <00660069> <02> <00660066> endbfchar endcmap end end"
    )
    content = b"BT /F1 12 Tf 72 700 Td (The speci\\001c o\\002er of a \\001rm) Tj ET"
    raw = (
        b"%%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        b"2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
        b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >> endobj\n"
        b"4 0 obj << /Length %d >> stream\n%s\nendstream endobj\n"
        b"5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >> endobj\n"
        b"6 0 obj << /Length %d >> stream\n%s\nendstream endobj\n"
        b"trailer << /Root 1 0 R >>\n%%%%EOF" % (len(content), content, len(cmap), cmap)
    )
    assert pdf.read(raw, Budget()).text == "The specific offer of a firm\n"


def set_rows(left: float, texts: Sequence[str], *, leading: float = 20) -> list[PdfText]:
    return [(left, 700 - leading * number, SIZE, text) for number, text in enumerate(texts)]


def test_columns_of_headings_and_short_paragraphs() -> None:
    left = [
        "一、总体要求", "坚持创新驱动，以企业为主体，推动产", "业链与创新链融合，打造具有全国影响",
        "力的产业集群。", "二、重点任务", "建设公共平台，引进龙头企业，培育专", "精特新企业。",
    ]  # fmt: skip
    right = [
        "三、保障措施",
        "成立领导小组，设立产业基金，规模三",
        "十亿元，首期十亿元。",
        "四、附则",
    ]
    page = by_rows([*set_rows(60, left), *set_rows(310, right)])
    assert text_of([page]) == [
        left[0], "".join(left[1:4]), left[4], "".join(left[5:]),
        right[0], "".join(right[1:3]), right[3],
    ]  # fmt: skip


def test_a_column_of_text_beside_a_few_figures() -> None:
    side = [(420.0, 700 - 20.0 * n, 10.0, text) for n, text in
            enumerate(["园区数据", "企业300家", "产值500亿元"])]  # fmt: skip
    lines = text_of([by_rows([*column(LONG + OTHER, 60, 26), *side])])
    assert lines[0] == LONG + OTHER


def test_a_table_with_a_column_of_words_stays_a_table() -> None:
    words = [
        "海上风电导管架智能制造基地项目", "储能系统集成及检测中心项目", "深远海养殖装备项目",
        "海洋生物制品中试平台建设项目", "氢燃料电池电堆生产线项目",
    ]  # fmt: skip
    sums = ["12.5亿元", "8亿元", "3.2亿元", "1.6亿元", "6亿元"]
    page = by_rows([*set_rows(60, words, leading=26), *set_rows(400, sums, leading=26)])
    assert text_of([page]) == [f"{a}\t{b}" for a, b in zip(words, sums, strict=True)]


def test_a_watermark_across_the_text_is_left_out() -> None:
    raw = documents.pdf([column(LONG, 60, 34), column(OTHER, 60, 34)])
    mark = "内部资料".encode("utf-16-be").hex()
    slanted = f"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 450 Tm <{mark}> Tj ET".encode()
    # The length that was written before it no longer holds; readers look for the end.
    raw = raw.replace(b"\nendstream\nendobj", b"\n" + slanted + b"\nendstream\nendobj")
    reading = pdf.read(raw, Budget())
    assert reading.text.splitlines() == [LONG, OTHER]
    assert reading.notices == ("turned-characters:8",)
