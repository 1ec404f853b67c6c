"""Views by name, as JSON and CSV."""

import csv
import io
import json

import pytest

from annotations.views.registry import VIEWS, to_csv, to_json
from tests.annotations.views.records import TEXT, article, claim, snapshot

SHOT = snapshot(
    [article("a1", "甲", state="done"), article("a2", "乙")],
    [
        claim(
            "1",
            "产业规模",
            "甲",
            low="50000000000",
            unit="元",
            value_text="五百亿元",
            kind="target",
            period_start="2025",
            period_end="2025",
            passages=[("a1", 0, 3)],
        ),
        claim("2", "产业规模", "甲", low="27.5", unit="%", period_text="近年"),
        claim("3", "人才", "乙", low=0, unit="人", passages=[("a2", 4, 6), ("a2", 7, 9)]),
        claim("4", "人才", "乙", value_text='说"多", 也说\n少'),
    ],
)


def test_matrix_as_json() -> None:
    document = json.loads(json.dumps(to_json(VIEWS["matrix"](SHOT), SHOT)))
    assert document["view"] == "matrix"
    assert document["rows"] == [{"key": "甲", "title": "甲"}, {"key": "乙", "title": "乙"}]
    cells = {(cell["row"], cell["column"]): cell for cell in document["cells"]}
    assert cells["甲", "产业规模"] == {
        "row": "甲",
        "column": "产业规模",
        "state": "value",
        "text": "27.5%",
        "value": "27.5%",
        "low": 27.5,
        "high": None,
        "unit": "%",
        "comparator": "=",
        "period": "近年",
        "kind": "actual",
        "passages": 1,
        "claims": ["2", "1"],
        "conflict": False,
    }
    assert cells["乙", "人才"]["state"] == "zero"
    assert cells["乙", "人才"]["low"] == 0
    assert cells["乙", "人才"]["passages"] == 2
    assert cells["甲", "人才"] == {
        "row": "甲",
        "column": "人才",
        "state": "nothing",
        "text": "",
        "value": "",
        "low": None,
        "high": None,
        "unit": "",
        "comparator": "",
        "period": "",
        "kind": "",
        "passages": 0,
        "claims": [],
        "conflict": False,
    }
    assert ("乙", "产业规模") not in cells


def test_csv_reads_back() -> None:
    rows = list(csv.reader(io.StringIO(to_csv(VIEWS["matrix"](SHOT), SHOT), newline="")))
    assert len({len(row) for row in rows}) == 1
    table = {row[0]: dict(zip(rows[0], row, strict=True)) for row in rows[1:]}
    assert table["甲"]["产业规模"] == "27.5% (近年, actual); 500亿元 (2025, target)"
    assert table["甲"]["人才"] == "—"
    assert table["乙"]["产业规模"] == ""
    assert table["乙"]["人才"] == '0人 (actual); 说"多", 也说\n少 (actual)'


def test_evidence_has_a_row_for_every_passage() -> None:
    table = VIEWS["evidence"](SHOT)
    assert [row.key for row in table.rows] == ["1-0", "2", "3-0", "3-1", "4"]
    assert table.cell("1-0", "quote").text == TEXT[0:3]
    assert table.cell("1-0", "low").text == "50000000000"
    assert (table.cell("3-1", "start").text, table.cell("3-1", "end").text) == ("7", "9")
    assert table.cell("3-1", "title").text == "标题a2"
    assert table.cell("2", "quote").state == "empty"


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_every_view_has_json_and_csv(name: str) -> None:
    for shot in (SHOT, snapshot()):
        table = VIEWS[name](shot)
        document = json.loads(json.dumps(to_json(table, shot), ensure_ascii=False, allow_nan=False))
        assert document["view"] == name == table.name
        listed = {(cell["row"], cell["column"]) for cell in document["cells"]}
        assert listed == {key for key, cell in table.cells.items() if cell.state != "empty"}
        rows = list(csv.reader(io.StringIO(to_csv(table, shot), newline="")))
        assert len(rows) == len(table.rows) + 1
