"""The workbook, read back by two other libraries and by LibreOffice."""

import errno
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import range_boundaries
from python_calamine import CalamineWorkbook

from annotations.briefing import sheet as sheet_module
from annotations.briefing import write_workbook
from annotations.briefing.evidence_sheet import COLUMNS
from annotations.briefing.sheet import Sheet
from annotations.briefing.wording import LANGUAGES
from annotations.errors import Cancelled, ExportError
from annotations.views.base import Snapshot
from tests.annotations.views.records import TEXT, article, claim, snapshot

NAMES = ["Matrix", "Evidence", "Sources", "Codebook"]
LANGUAGE_NAMES = sorted(LANGUAGES)


def sample() -> Snapshot:
    return snapshot(
        [
            article(
                "a1",
                "甲",
                state="done",
                url="https://example.org/1#x",
                published="2022-05",
                published_basis="inferred",
            ),
            article("a2", "乙", "丙", source="=cmd()", title="+标题"),
        ],
        [
            claim(
                "1",
                "企业集聚",
                "甲",
                low=200,
                unit="家",
                subject="企业",
                indicator="企业数",
                passages=[("a1", 3, 8), ("a1", 0, 2)],
                value_text="二百家",
            ),
            claim(
                "2",
                "企业集聚",
                "甲",
                low=500,
                unit="家",
                kind="target",
                period_start="2030",
                passages=[("a1", 0, 8)],
            ),
            claim(
                "3",
                "产业规模",
                "乙",
                "甲",
                low="50000000000",
                unit="元",
                comparator="≈",
                passages=[("a2", 10, 17)],
                period_start="2025",
                period_end="2025",
            ),
            claim("4", "创新平台", "丙", low=0, unit="个", passages=[("a2", 25, 31)]),
            claim("5", "气候", "丙", value_text="宜人", value_class="qualitative"),
        ],
    )


def texts(_: str) -> str:
    return TEXT


def write(shot: Snapshot, path: Path, language: str = "zh_CN", **more: Any) -> Any:
    return write_workbook(shot, path, texts=texts, language=language, **more)


def rows_of(path: Path, name: str) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()


def evidence(path: Path, language: str = "zh_CN") -> list[dict[str, Any]]:
    """The rows by the columns' keys, which headings of either language stand for."""
    head, *rows = rows_of(path, "Evidence")
    assert head == [LANGUAGES[language][column.key] for column in COLUMNS]
    return [dict(zip((column.key for column in COLUMNS), row, strict=True)) for row in rows]


def link(cell: Any) -> tuple[str, str]:
    match = re.fullmatch(r"'(\w+)'!([A-Z]+\d+)", cell.hyperlink.location)
    assert match is not None
    return match[1], match[2]


def linked(sheet: Any) -> list[Any]:
    return [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_reads_back_equal_through_two_libraries(tmp_path: Path, language: str) -> None:
    path = tmp_path / "简报.xlsx"
    report = write(sample(), path, language)
    assert report.evidence_rows == 7 and report.sources == 2 and report.claims == 5
    assert report.regions == 3 and report.dimensions == 15 and report.notes == ()
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == NAMES == CalamineWorkbook.from_path(path).sheet_names
    for name in NAMES:
        by_openpyxl = [[cell.value or "" for cell in row] for row in book[name].iter_rows()]
        by_calamine = [[value or "" for value in row] for row in rows_of(path, name)]
        assert by_openpyxl == by_calamine
    rows = evidence(path, language)
    assert [row["claim"] for row in rows] == ["3", "1", "1", "2", "3", "4", "5"]
    first = rows[1]
    assert first["quote"] == TEXT[3:8] and first["context"] == TEXT[:9]
    assert (first["start"], first["end"], first["low"]) == (3, 8, 200)
    assert first["value"] == "200家" and first["region"] == "甲"
    assert rows[0]["value"] == "≈500亿元" and rows[0]["low"] == 50_000_000_000


def test_every_figure_leads_to_its_evidence_and_back(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    report = write(sample(), path)
    book = openpyxl.load_workbook(path)
    matrix, rows = book["Matrix"], book["Evidence"]
    cells = [cell for cell in linked(matrix) if cell.column > 2]
    assert len(cells) == 5
    for cell in cells:
        sheet, address = link(cell)
        assert sheet == "Evidence"
        target = rows[address]
        assert link(target) == ("Matrix", cell.coordinate)
        region = matrix.cell(cell.row, 1).value
        dimension = matrix.cell(1, cell.column).value
        block = [
            row
            for row in rows.iter_rows(min_row=2)
            if (row[1].value, row[2].value) == (region, dimension)
        ]
        # The rows of one cell stand together, and all lead back to it.
        assert [row[0].row for row in block] == list(range(target.row, target.row + len(block)))
        assert all(link(row[0]) == ("Matrix", cell.coordinate) for row in block)
    for row in rows.iter_rows(min_row=2):
        if row[11].value:
            sheet, address = link(row[11])
            assert (sheet, book[sheet][address].value) == ("Sources", row[11].value)
    sources = book["Sources"]
    for row in sources.iter_rows(min_row=2):
        sheet, address = link(row[9])
        assert sheet == "Evidence" and rows[f"L{address[1:]}"].value == row[0].value
    for name in NAMES:
        for cell in linked(book[name]):
            if not cell.hyperlink.target:
                sheet, address = link(cell)
                assert book[sheet][address].value not in (None, "")
    assert report.links == sum(len(linked(book[name])) for name in NAMES)
    assert sources["M2"].hyperlink.target == "https://example.org/1"
    assert sources["M2"].value == "https://example.org/1#x"


def test_matrix_lists_what_a_cell_holds(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write(sample(), path)
    head, *rows = rows_of(path, "Matrix")
    place = head.index("企业集聚")
    assert rows[0][0] == rows[1][0] == "甲"
    assert rows[0][place] == "● 200家"
    assert rows[1][place].split("\n") == ["● 200家 · 企业 企业数 · 2 处", "◎ 500家 · 2030 · 1 处"]
    assert rows[0][1] == "1 篇" and rows[1][1] == "2022-05（推定）"


def test_a_crowded_cell_counts_what_it_does_not_list(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    claims = [claim(f"{n}", "人才", "甲", low=n, unit="人") for n in range(20)]
    write(snapshot([], claims), path, "en")
    lines = rows_of(path, "Matrix")[2][10].split("\n")
    assert len(lines) == 13 and lines[-1] == "… +8 more on the Evidence sheet"
    assert len(evidence(path, "en")) == 20


def test_empty_nothing_and_zero_look_different(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write(sample(), path)
    sheet = openpyxl.load_workbook(path)["Matrix"]
    column = {cell.value: cell.column for cell in sheet[1]}
    at = {sheet.cell(row, 1).value: row for row in (2, 4, 6)}
    nothing = sheet.cell(at["甲"], column["人才"])
    empty = sheet.cell(at["乙"], column["人才"])
    zero = sheet.cell(at["丙"], column["创新平台"])
    value = sheet.cell(at["甲"], column["企业集聚"])
    assert [cell.value for cell in (nothing, empty, zero)] == ["〔—〕", None, "● 0个"]
    looks = {(cell.fill.fgColor.rgb, cell.fill.fill_type) for cell in (nothing, empty, zero, value)}
    assert len(looks) == 4
    legend = [cell.value for row in sheet.iter_rows(min_row=8) for cell in row]
    kinds = ("kind.actual", "kind.target", "kind.plan", "kind.estimate", "kind.advice")
    states = ("empty_legend", "nothing_legend", "zero_legend", "conflict_legend", "link_legend")
    for key in (*kinds, *states):
        assert any(LANGUAGES["zh_CN"][key] in str(text) for text in legend)


@pytest.mark.parametrize("kind", ["actual", "target", "plan", "estimate", "advice"])
def test_kinds_differ_by_mark_and_tint(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "out.xlsx"
    kinds = ["actual", "target", "plan", "estimate", "advice"]
    write(snapshot([], [claim(k, "人才", k, low=1, kind=k) for k in kinds]), path)
    sheet = openpyxl.load_workbook(path)["Matrix"]
    looks = {
        sheet.cell(2 + 2 * place, 1).value: (
            sheet.cell(2 + 2 * place, 11).value[0],
            sheet.cell(2 + 2 * place, 11).fill.fgColor.rgb,
        )
        for place in range(5)
    }
    mine = looks.pop(kind)
    assert all(mine[0] != other[0] and mine[1] != other[1] for other in looks.values())


def test_set_up_for_reading_and_print(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write(sample(), path)
    book = openpyxl.load_workbook(path)
    for name in NAMES:
        sheet = book[name]
        assert sheet.freeze_panes and sheet.auto_filter.ref
        left, top, right, bottom = range_boundaries(sheet.auto_filter.ref)
        assert (left, top) == (1, 1) and right <= sheet.max_column and bottom <= sheet.max_row
        assert sheet.page_setup.paperSize == 8 and sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$1:$1"
        assert "&P" in sheet.oddFooter.right.text
        assert sheet["A1"].font.name == "Microsoft YaHei"
        last = sheet.max_row if name != "Matrix" else 7
        heights = [sheet.row_dimensions[row].height for row in range(1, last + 1)]
        assert all(height and height <= 409 for height in heights)
    long = claim("1", "人才", "甲", note="注" * 600, value_text="很" * 40)
    write(snapshot([], [long]), path)
    assert openpyxl.load_workbook(path)["Evidence"].row_dimensions[2].height > 300


TRAPS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    '=HYPERLINK("http://e.org","x")',
    "{=A1}",
    "_x0041_",
    "_x0041_x0042_",
    "a_x000D_b",
    "_x005F_x0041_",
    "_X0041_",
    "<r>",
    "<r></r>",
    "<r><t>a</t></r>",
    "&amp;<b>\"'",
    "http://example.org",
    "internal:'Matrix'!A1",
    "1e5",
    "TRUE",
    "#N/A",
    " outer space ",
    "a\n\nb\n",
    "𠮷😀",
    "\u2028x\u0085y",
    "'quoted",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_dangerous_text_is_text(tmp_path: Path, trap: str) -> None:
    path = tmp_path / "out.xlsx"
    shot = snapshot(
        [article("a1", trap, title=trap, source=trap)],
        [
            claim(
                "1",
                trap,
                trap,
                subject=trap,
                note=trap,
                value_text=trap,
                period_text=trap,
                value_class="qualitative",
                passages=[("a1", 0, 3)],
            )
        ],
    )
    report = write(shot, path)
    assert report.notes == ()
    (row,) = evidence(path)
    for key in ("region", "dimension", "subject", "note", "value_text", "title"):
        assert row[key] == trap, key
    assert rows_of(path, "Sources")[1][2] == trap
    book = openpyxl.load_workbook(path)
    texts_read = {cell.value for name in NAMES for line in book[name].iter_rows() for cell in line}
    # openpyxl takes every "x005F_" out of what it reads, also where it is meant.
    assert trap.replace("x005F_", "") in texts_read
    for name in NAMES:
        for line in book[name].iter_rows():
            assert all(cell.data_type != "f" for cell in line)


def test_what_no_workbook_holds_is_made_visible_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    shot = snapshot([], [claim("1", "人才", "甲", note="a\x00b\x0bc\ud83dd\uffffe\r\nf\rg")])
    report = write(shot, path)
    assert evidence(path)[0]["note"] == "a␀b␋c\ufffdd\ufffde\nf\ng"
    assert [(note.code, note.sheet, note.count) for note in report.notes] == [
        ("characters-replaced", "Evidence", 1)
    ]


@pytest.mark.parametrize("character", ["字", "😀", "a"])
def test_long_text_is_split_and_never_cut(tmp_path: Path, character: str) -> None:
    path = tmp_path / "out.xlsx"
    note, quoted = character * 70_000 + "尾", "引" * 40_000
    text = quoted + "。"
    shot = snapshot(
        [article("a1", "甲", title=note)],
        [
            claim(
                "1",
                "人才",
                "甲",
                note=note,
                value_text=note,
                value_class="qualitative",
                passages=[("a1", 0, 40_000)],
                text=text,
            ),
            claim("2", "人才", "甲", note="short"),
        ],
    )
    report = write_workbook(shot, path, texts=lambda _: text, language="en")
    rows = evidence(path, "en")
    assert "".join(row["note"] for row in rows) == note + "short"
    assert "".join(row["value_text"] for row in rows) == note
    assert "".join(row["quote"] for row in rows) == quoted
    assert "".join(line[1] for line in rows_of(path, "Sources")[1:]) == note
    assert rows[1]["number"].startswith("E1 (cont. 2/")
    assert rows[-1]["number"] == "E2" and rows[-1]["note"] == "short"
    assert {note.code for note in report.notes} == {"texts-split"}
    # The second claim's row still leads to its cell, and the cell to the first row.
    book = openpyxl.load_workbook(path)
    assert link(book["Evidence"].cell(len(rows) + 1, 1)) == link(book["Evidence"]["A2"])


def test_long_headings_end_in_an_ellipsis(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    region = "区" * 40_000
    report = write(snapshot([], [claim("1", "人才", region, low=1)]), path)
    assert rows_of(path, "Matrix")[1][0].endswith("…")
    assert "".join(row["region"] for row in evidence(path)) == region
    assert ("texts-shortened", "Matrix") in {(note.code, note.sheet) for note in report.notes}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/" + "a" * 3000,
        "https://e.org/" + "é<>" * 20,
        "javascript:1",
        "www.e.org",
        "https://e.org/" + "%" * 2000,
    ],
)
def test_an_address_excel_does_not_take_is_text(tmp_path: Path, url: str) -> None:
    path = tmp_path / "out.xlsx"
    report = write(snapshot([article("a1", "甲", url=url)]), path)
    assert rows_of(path, "Sources")[1][12] == url
    assert openpyxl.load_workbook(path)["Sources"]["M2"].hyperlink is None
    assert [note.code for note in report.notes] == ["urls-as-text"]


def test_links_past_excels_limit_become_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sheet_module.LINK_LIMIT == 65_530
    monkeypatch.setattr(sheet_module, "LINK_LIMIT", 3)
    path = tmp_path / "out.xlsx"
    report = write(sample(), path)
    book = openpyxl.load_workbook(path)
    assert len(linked(book["Evidence"])) == 3
    assert [row["number"] for row in evidence(path)] == [f"E{n}" for n in range(1, 8)]
    assert ("links-as-text", "Evidence", 10) in {
        (note.code, note.sheet, note.count) for note in report.notes
    }


@pytest.mark.parametrize(
    ("number", "expected", "noted"),
    [
        (Decimal("NaN"), "NaN", True),
        (Decimal("-Infinity"), "-Infinity", True),
        (Decimal("12345678901234567890"), "12345678901234567890", True),
        (Decimal("0.1234567890123456789"), "0.1234567890123456789", True),
        (Decimal("123456789012345"), 123456789012345, False),
        (Decimal("-80.9"), -80.9, False),
        (Decimal("5E+10"), 50_000_000_000, False),
        (Decimal("1E+200"), "1E+200", True),
    ],
)
def test_numbers_are_exact_or_text(
    tmp_path: Path, number: Decimal, expected: object, noted: bool
) -> None:
    path = tmp_path / "out.xlsx"
    report = write(snapshot([], [claim("1", "人才", "甲", low=number)]), path)  # type: ignore[arg-type]
    assert evidence(path)[0]["low"] == expected
    assert (("numbers-as-text", 1) in {(n.code, n.count) for n in report.notes}) is noted


def test_an_empty_project_makes_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    report = write(snapshot(), path)
    assert report.evidence_rows == 0 and openpyxl.load_workbook(path).sheetnames == NAMES


def test_a_claim_without_region_dimension_or_passage_is_there(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write(snapshot([], [claim("1", "", low=3)]), path, "en")
    (row,) = evidence(path, "en")
    assert (row["region"], row["dimension"], row["quote"]) == ("(no region)", "(no dimension)", "")


def test_evidence_of_an_article_that_is_gone_still_shows(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write(snapshot([], [claim("1", "人才", "甲", low=3, passages=[("gone", 0, 3)])]), path)
    assert evidence(path)[0]["quote"] == TEXT[:3]


def test_cancelling_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(b"old")
    for refuse_after in range(3):
        answers = iter([False] * refuse_after + [True] * 9)
        with pytest.raises(Cancelled):
            write(sample(), path, cancelled=lambda answers=answers: next(answers))
        assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_progress_grows_to_all(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    claims = [claim(f"{n}", "人才", "甲", low=n) for n in range(450)]
    shot = snapshot([], claims)
    write(shot, tmp_path / "out.xlsx", progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 450), (200, 450), (400, 450), (450, 450)]


def test_a_file_open_in_excel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "used by another process")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(ExportError) as caught:
        write(sample(), tmp_path / "out.xlsx")
    assert caught.value.code == "export-no-permission"
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_fails_leaves_no_file(tmp_path: Path) -> None:
    def broken(_: str) -> str:
        raise OSError(errno.EIO, "text can't be read")

    with pytest.raises(ExportError):
        write_workbook(sample(), tmp_path / "out.xlsx", texts=broken, language="en")
    assert list(tmp_path.iterdir()) == []


def test_refusals_of_the_writer_are_errors() -> None:
    import io

    import xlsxwriter

    workbook = xlsxwriter.Workbook(io.BytesIO())
    run = workbook.add_format()
    sheet = Sheet("Evidence", workbook.add_worksheet("Evidence"), run)
    calls: list[Callable[[], None]] = [
        lambda: sheet.text(1_048_576, 0, "x", run),
        lambda: sheet.text(1_048_576, 0, "", run),
        lambda: sheet.text(1_048_576, 0, "_x0041_", run),
        lambda: sheet.rich(1_048_576, 0, [("a", run), ("b", run)], run),
        lambda: sheet.count(1_048_576, 0, 1, run),
        lambda: sheet.link(1_048_576, 0, "'Matrix'!A1", "x", run, run),
        lambda: sheet.height(1_048_576, 20),
    ]
    for call in calls:
        with pytest.raises(ExportError) as caught:
            call()
        assert caught.value.code == "workbook-too-many-rows"
    with pytest.raises(ExportError) as caught:
        sheet.text(0, 16_384, "x", run)
    assert caught.value.code == "workbook-refused"
    workbook.close()


def test_languages_have_the_same_words_and_gaps() -> None:
    tables = list(LANGUAGES.values())
    gaps = [
        {
            key: sorted(re.findall(r"\{(\w+)\}", text))
            for key, text in table.items()
            if not key.endswith(".one")
        }
        for table in tables
    ]
    assert gaps[0] == gaps[1]
    with pytest.raises(ExportError):
        write_workbook(snapshot(), "unused.xlsx", texts=texts, language="fr")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_it_unharmed(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    shot = sample()
    # These two LibreOffice reads right and writes wrong: it escapes only every other underscore.
    traps = [trap for trap in TRAPS if trap not in ("_x0041_x0042_", "_x005F_x0041_")]
    extra = [
        claim(
            f"x{n}",
            "人才",
            "丁",
            note=trap,
            value_text=trap,
            value_class="qualitative",
            passages=[("a2", 0, 3)],
        )
        for n, trap in enumerate(traps)
    ]
    shot = snapshot(list(shot.articles.values()), [*shot.claims.values(), *extra])
    write(shot, path)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(tmp_path / "again"),
            str(path),
        ],
        check=True,
        timeout=180,
        capture_output=True,
    )
    again = tmp_path / "again" / "out.xlsx"
    for name in NAMES:
        ours = [[value for value in row if value != ""] for row in rows_of(path, name)]
        theirs = [[value for value in row if value != ""] for row in rows_of(again, name)]
        assert theirs[: len(ours)] == ours
    book = openpyxl.load_workbook(again)
    assert len([cell for cell in linked(book["Matrix"]) if cell.column > 2]) == 6
