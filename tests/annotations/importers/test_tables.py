"""Tables of articles: the columns are recognised or given, one row is one article."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ImportFailure
from annotations.importers import delimited, read_sources, spreadsheet, tables
from annotations.importers.articles import parse_part, parts, raw_text
from annotations.importers.base import Member
from annotations.importers.limits import Budget, Limits
from annotations.regions import Registry, load_registry
from annotations.text.offsets import apply_edits
from tests.annotations.importers import documents
from tests.annotations.importers.documents import BODY

HEAD = ["序号", "标题", "媒体", "发布时间", "正文", "链接", "地区", "备注"]
ROWS = [
    HEAD,
    [1, "成都产业观察", "新港日报", datetime(2023, 11, 2), BODY[0], "https://example.org/1",
     "成都市", "甲"],
    [2, "武汉产业观察", "江城报", "2022/5/8", BODY[1], "", "武汉、湖北", None],
]  # fmt: skip


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def as_csv(rows: Sequence[Sequence[Any]], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    import csv
    import io

    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode(encoding)


def members(raw: bytes, importer: Any = delimited, **columns: str) -> list[Member]:
    return list(importer.unpack(raw, Budget(), columns))


def code(raw: bytes, importer: Any = delimited, **columns: str) -> str:
    with pytest.raises(ImportFailure) as caught:
        members(raw, importer, **columns)
    return caught.value.code


@pytest.mark.parametrize("name", ["表.xlsx", "表.csv", "表.tsv"])
def test_each_row_is_an_article(registry: Registry, name: str) -> None:
    raw = {
        "表.xlsx": documents.xlsx({"文章": ROWS}),
        "表.csv": as_csv(ROWS, encoding="gb18030"),
        "表.tsv": as_csv(ROWS, "\t", "utf-8-sig"),
    }[name]
    found = [parse_part(name, part, registry) for part in parts(name, raw, budget=Budget())]
    assert [a.file_name for a in found] == [f"{name}#2", f"{name}#3"]
    first, second = found
    assert (first.title, first.source, first.published, first.published_basis) == (
        "成都产业观察", "新港日报", "2023-11-02", "stated",
    )  # fmt: skip
    assert (first.url, first.regions) == ("https://example.org/1", ("成都",))
    assert (second.published, second.regions) == ("2022-05-08", ("武汉", "湖北"))
    assert first.text.endswith(BODY[0] + "\n")
    assert [block.kind for block in first.blocks][:3] == ["title", "meta", "body"]
    assert "备注: 甲" in first.text and "序号" not in first.text
    # The row's bytes stand for themselves from here on.
    assert apply_edits(raw_text(first.file_name, first.raw), first.edits) == first.text


def test_the_same_row_in_another_table_is_a_duplicate(tmp_path: Path, registry: Registry) -> None:
    (tmp_path / "a.xlsx").write_bytes(documents.xlsx({"一": ROWS}))
    renumbered = [HEAD, [7, *ROWS[1][1:]]]
    (tmp_path / "b.xlsx").write_bytes(documents.xlsx({"一": renumbered}))
    outcomes = list(read_sources([tmp_path], regions=registry))
    assert [(o.file, o.status) for o in outcomes] == [
        ("a.xlsx#2", "parsed"), ("a.xlsx#3", "parsed"), ("b.xlsx#2", "duplicate"),
    ]  # fmt: skip


def test_titles_above_the_headings_and_further_sheets() -> None:
    sheets = {
        "说明": [["这张表是说明", ""], ["没有文章", ""]],
        "一": [
            ["某某汇总"],
            [],
            ["标题", "内容"],
            ["甲", BODY[0]],
            [],
            ["乙", BODY[1]],
            ["丙", ""],
        ],
        "二": [["标题", "内容"], ["丁", BODY[2]]],
    }
    found = members(documents.xlsx(sheets), spreadsheet)
    assert [m.name for m in found] == ["#4", "#6", "#7", "#二!2"]
    assert [m.error.code if m.error else "" for m in found] == ["", "", "empty-row", ""]


def test_columns_that_cannot_be_told_can_be_given() -> None:
    rows = [["名", "东西"], ["甲", BODY[0]], ["乙", BODY[1]]]
    with pytest.raises(ImportFailure) as caught:
        members(as_csv(rows))
    assert caught.value.code == "columns-unknown"
    assert caught.value.data["columns"] == ["名", "东西"]
    named = members(as_csv(rows), text="东西", title="名")
    numbered = members(as_csv(rows), text="#2", title="#1")
    assert [m.raw for m in named] == [m.raw for m in numbered]
    assert [m.name for m in named] == ["#2", "#3"]
    bare = members(as_csv(rows[1:]), text="#2", title="#1")
    assert [m.name for m in bare] == ["#1", "#2"]
    assert code(as_csv(rows), text="没有") == "columns-missing"
    assert code(as_csv(rows), title="名") == "columns-wrong"
    assert code(as_csv(rows), text="名", bogus="名") == "columns-wrong"


def test_cells_with_lines_quotes_and_markup(registry: Registry) -> None:
    rows = [["title", "content"], ["甲\n乙", "第一段，说完了。\n\n第二段，“引”，说完了。"],
            ["丙", "<p>第一段，说完了。</p><p>第二段&amp;，说完了。</p>"]]  # fmt: skip
    found = [m.reading for m in members(as_csv(rows))]
    assert found[0] and found[0].text == "甲 乙\n\n第一段，说完了。\n\n第二段，“引”，说完了。\n"
    assert found[1] and found[1].text == "丙\n\n第一段，说完了。\n第二段&，说完了。\n"
    assert apply_edits(found[1].raw_text, found[1].edits) == found[1].text


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_delimiters_are_told(delimiter: str) -> None:
    assert len(members(as_csv(ROWS, delimiter))) == 2
    assert len(members(f"sep={delimiter}\r\n".encode() + as_csv(ROWS, delimiter))) == 2


def test_limits_of_tables() -> None:
    with pytest.raises(ImportFailure) as caught:
        list(delimited.unpack(as_csv(ROWS), Budget(Limits(rows=1)), {}))
    assert caught.value.code == "too-many-rows"
    clock = iter(float(n) for n in range(10**6))
    slow = Budget(Limits(seconds=1), clock=lambda: next(clock))
    many = as_csv([HEAD, *([ROWS[1]] * 2000)])
    with pytest.raises(ImportFailure) as caught:
        list(delimited.unpack(many, slow, {}))
    assert caught.value.code == "took-too-long"


def test_a_million_empty_rows_end_soon() -> None:
    raw = documents.xlsx({"一": ROWS})
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    empty = "".join(f'<row r="{n}"><c r="A{n}"/></row>' for n in range(4, 60_000))
    far = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    sheet = sheet.replace("</sheetData>", empty + far + "</sheetData>")
    raw = documents.repacked(raw, {"xl/worksheets/sheet1.xml": sheet.encode()})
    assert len(members(raw, spreadsheet)) == 2


def test_headings_are_recognised_in_both_languages() -> None:
    assert tables.recognised(["Title", " 正 文 ", "发布时间：", "URL", "???"]) == {
        "title": 0, "text": 1, "date": 2, "url": 3,
    }  # fmt: skip
    assert tables.preview([(1, ["", " "]), (2, ["甲" * 500, "乙"])]) == [["甲" * 200, "乙"]]


@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=6), st.booleans())
def test_any_rows_give_articles_or_one_clear_failure(rows: list[list[str]], given: bool) -> None:
    columns = {"text": "#1", "title": "#2"} if given else {}
    try:
        found = list(tables.articles(enumerate(rows, 1), columns, Budget()))
    except ImportFailure as failure:
        assert failure.code in ("columns-unknown", "columns-missing")
        return
    for member in found:
        if member.reading is not None:
            reading = member.reading
            assert member.raw.decode("utf-8") == reading.raw_text
            assert apply_edits(reading.raw_text, reading.edits) == reading.text


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("2024-06-30", "2024-06-30"), ("2024/6/30 10:20", "2024-06-30"), ("20240630", "2024-06-30"),
        ("45473", "2024-06-30"), ("45473.43", "2024-06-30"), ("36526", "2000-01-01"),
        ("1719712800", "2024-06-30"), ("1719712800000", "2024-06-30"), ("2024年6月", "2024-06"),
        ("12775", ""), ("3", ""), ("300000", ""), ("0719712800", ""), ("36525", ""), ("昨天", ""),
    ],
)  # fmt: skip
def test_dates_as_tables_keep_them(registry: Registry, cell: str, date: str) -> None:
    rows = [["标题", "正文", "发布时间"], ["甲", BODY[1], cell]]
    (part,) = parts("a.csv", as_csv(rows), budget=Budget())
    article = parse_part("a.csv", part, registry)
    assert article.published == date
    assert article.published_basis == ("stated" if date else "unknown")
    assert article.published_evidence == (cell if date else "")
