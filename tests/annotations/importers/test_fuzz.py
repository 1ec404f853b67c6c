"""Broken files: whatever is flipped, cut or put in, there is an article or one clear failure."""

from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.errors import ImportFailure
from annotations.importers.articles import Part, parts
from annotations.importers.limits import Budget, Limits
from annotations.importers.registry import importer_for
from annotations.text.offsets import apply_edits
from tests.annotations.importers import documents
from tests.annotations.importers.documents import BODY
from tests.annotations.importers.test_documents import saved_page


@cache
def original(name: str) -> bytes:
    made: dict[str, Callable[[], bytes]] = {
        "a.html": lambda: documents.page(
            f"<ul><li><a href=/>首页</a></ul>{documents.paragraphs()}"
        ),
        "a.mhtml": lambda: saved_page(documents.page(documents.paragraphs())),
        "a.docx": documents.docx,
        "a.pdf": lambda: documents.pdf([documents.set_lines(BODY)] * 2, title="题"),
        "a.xlsx": lambda: documents.xlsx({"一": [["标题", "正文"], ["甲", BODY[0]]]}),
        "a.csv": lambda: "标题,正文\n甲,“乙”\n丙,丁\n".encode("gb18030"),
        "a.zip": lambda: documents.archive(
            {"甲.txt": BODY[0].encode(), "乙.csv": b"title,text\na,b\n"}
        ),
    }
    return made[name]()


@st.composite
def damaged(draw: st.DrawFn, name: str) -> bytes:
    raw = bytearray(original(name))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(raw) - 1)))
        how = draw(st.sampled_from(["flip", "cut", "drop", "insert", "repeat"]))
        if how == "flip" and raw:
            raw[at] ^= 1 << draw(st.integers(0, 7))
        elif how == "cut":
            del raw[at:]
        elif how == "drop":
            del raw[at : at + draw(st.integers(1, 64))]
        elif how == "insert":
            raw[at:at] = draw(st.binary(max_size=16))
        else:
            raw[at:at] = raw[at : at + draw(st.integers(1, 256))]
    return bytes(raw)


def read_all(name: str, raw: bytes) -> int:
    """How many things were read; everything that is read maps back to its raw text."""
    budget = Budget(Limits(seconds=30))
    count = 0
    try:
        for part in parts(name, raw, budget=budget):
            count += _read(name, part, budget)
    except ImportFailure as failure:
        assert failure.data["file"] == name
    return count


def _read(name: str, part: Part, budget: Budget) -> int:
    if part.error is not None:
        return 0
    reading = part.reading
    if reading is None:
        read = importer_for(name + part.place, part.raw).read
        assert read is not None
        try:
            reading = read(part.raw, budget)
        except ImportFailure:
            return 0
    assert apply_edits(reading.raw_text, reading.edits) == reading.text
    reading.text.encode("utf-8")
    return 1


FORMATS = ["a.html", "a.mhtml", "a.docx", "a.pdf", "a.xlsx", "a.csv", "a.zip"]


@pytest.mark.parametrize("name", FORMATS)
def test_undamaged_files_are_read(name: str) -> None:
    assert read_all(name, original(name)) == {"a.csv": 2, "a.zip": 2}.get(name, 1)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_files_fail_clearly_or_are_read(name: str, data: st.DataObject) -> None:
    read_all(name, data.draw(damaged(name)))


@pytest.mark.parametrize("name", FORMATS)
def test_files_cut_anywhere(name: str) -> None:
    raw = original(name)
    for length in range(1, len(raw), max(1, len(raw) // 60)):
        read_all(name, raw[:length])


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_word_files_with_damaged_parts(part: str, data: st.DataObject) -> None:
    _damaged_part("a.docx", part, data)


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"]
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_excel_files_with_damaged_parts(part: str, data: st.DataObject) -> None:
    _damaged_part("a.xlsx", part, data)


def _damaged_part(name: str, part: str, data: st.DataObject) -> None:
    """Damage inside the packing, which its checksums would otherwise find first."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(original(name))) as package:
        xml = bytearray(package.read(part))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(xml) - 1))
        xml[at : at + data.draw(st.integers(0, 20))] = data.draw(
            st.binary(max_size=3)
            | st.sampled_from([b"", b"</w:p>", b'"', b"<", b"-1", b"99999999999"])
        )
    read_all(name, documents.repacked(original(name), {part: bytes(xml)}))
