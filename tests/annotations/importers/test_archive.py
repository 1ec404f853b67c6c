"""ZIP archives: every file in them by its own importer, and none that would do harm."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from annotations.errors import ImportFailure
from annotations.importers import PLACE, Outcome, preview_table, read_sources
from annotations.importers.limits import Limits
from annotations.regions import Registry, load_registry
from tests.annotations.importers import documents
from tests.annotations.importers.documents import BODY


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def outcomes(folder: Path, raw: bytes, registry: Registry, **limits: int) -> dict[str, str]:
    """What became of each thing in an archive: its status, or why it failed."""
    (folder / "a.zip").write_bytes(raw)
    found = read_sources([folder / "a.zip"], regions=registry, limits=Limits(**limits))
    return {outcome.file: _said(outcome) for outcome in found}


def _said(outcome: Outcome) -> str:
    return outcome.error.code if outcome.error else outcome.status


def test_everything_in_an_archive_is_read_and_the_rest_goes_on(
    tmp_path: Path, registry: Registry
) -> None:
    table = "标题,正文\n甲," + BODY[0] + "\n乙," + BODY[1] + "\n"
    raw = documents.archive(
        {
            "新闻/一.txt": BODY[0].encode(),
            "新闻/二.html": documents.page(documents.paragraphs()),
            "三.docx": documents.docx(),
            "四.pdf": documents.pdf([documents.set_lines(BODY)]),
            "五.csv": table.encode("gb18030"),
            "六.txt": BODY[0].encode(),
            "坏.docx": b"PK\x03\x04",
            "图.png": b"\x89PNG",
            "里.zip": documents.archive({"x.txt": b"x"}),
            "伪.txt": documents.archive({"x.txt": b"x"}),
            "空.txt": b" ",
            ".hidden": b"x",
            "__MACOSX/新闻/._一.txt": b"x",
        }
    )
    assert outcomes(tmp_path, raw, registry) == {
        "a.zip!三.docx": "parsed",
        "a.zip!五.csv#2": "parsed",
        "a.zip!五.csv#3": "parsed",
        "a.zip!伪.txt": "nested-archive",
        "a.zip!六.txt": "parsed",
        "a.zip!四.pdf": "parsed",
        "a.zip!图.png": "unsupported-format",
        "a.zip!坏.docx": "broken-file",
        "a.zip!新闻/一.txt": "duplicate",
        "a.zip!新闻/二.html": "parsed",
        "a.zip!空.txt": "empty-file",
        "a.zip!里.zip": "nested-archive",
    }


@pytest.mark.parametrize("codec", ["gb18030", "utf-8"])
def test_names_without_a_mark_are_read_in_their_code_page(
    tmp_path: Path, registry: Registry, codec: str
) -> None:
    names = ["重庆产业新闻/生物医药产业.txt", "武汉光谷.txt"]
    raw = documents.archive_with_bytes_as_names(
        {name.encode(codec): f"{BODY[0]}{name}".encode() for name in names}
    )
    assert set(outcomes(tmp_path, raw, registry)) == {f"a.zip!{name}" for name in names}


def test_paths_that_lead_out_and_links_are_refused(tmp_path: Path, registry: Registry) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name in ("../../x.txt", "/etc/y.txt", "C:\\z.txt", "a/../../w.txt"):
            package.writestr(name, BODY[0])
        link = zipfile.ZipInfo("链.txt")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        package.writestr(link, "/etc/passwd")
    assert outcomes(tmp_path, stream.getvalue(), registry) == {
        "a.zip!../../x.txt": "unsafe-path",
        "a.zip!/etc/y.txt": "unsafe-path",
        "a.zip!C:/z.txt": "unsafe-path",
        "a.zip!a/../../w.txt": "unsafe-path",
        "a.zip!链.txt": "archive-link",
    }
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["a.zip"]


def test_bombs_are_not_unpacked(tmp_path: Path, registry: Registry) -> None:
    big = documents.archive({"a.txt": b"a" * (30 << 20)}, level=9)
    assert outcomes(tmp_path, big, registry) == {"a.zip": "zip-bomb"}
    many = documents.archive({f"{n}.txt": b"x" for n in range(20)})
    assert outcomes(tmp_path, many, registry, members=10) == {"a.zip": "too-many-members"}
    one = documents.archive({"a.txt": b"ab\n" * 5000, "b.txt": BODY[0].encode()})
    assert outcomes(tmp_path, one, registry, bytes=9000) == {
        "a.zip!a.txt": "file-too-large", "a.zip!b.txt": "parsed",
    }  # fmt: skip
    two = documents.archive({"a.txt": BODY[0].encode() * 40, "b.txt": BODY[1].encode() * 40})
    assert outcomes(tmp_path, two, registry, unpacked=5000) == {"a.zip": "zip-bomb"}


def test_sizes_that_lie_do_not_help(tmp_path: Path, registry: Registry) -> None:
    raw = bytearray(documents.archive({"a.txt": b"a" * (8 << 20)}, level=9))
    size = (8 << 20).to_bytes(4, "little")
    small = (100).to_bytes(4, "little")
    lying = bytes(raw).replace(size, small)
    assert lying != bytes(raw)
    assert outcomes(tmp_path, lying, registry) == {"a.zip!a.txt": "broken-file"}


def test_encrypted_members_say_so(tmp_path: Path, registry: Registry) -> None:
    raw = bytearray(documents.archive({"a.txt": BODY[0].encode()}))
    raw[6] |= 1  # the flag, in the local header and in the directory
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    assert outcomes(tmp_path, bytes(raw), registry) == {"a.zip!a.txt": "encrypted"}


def test_an_empty_and_a_cut_archive(tmp_path: Path, registry: Registry) -> None:
    good = documents.archive({"a.txt": BODY[0].encode()})
    assert outcomes(tmp_path, good[:-30], registry) == {"a.zip": "broken-file"}
    assert outcomes(tmp_path, documents.archive({}), registry) == {"a.zip": "empty-file"}


def test_odd_names_are_shown_on_one_line(tmp_path: Path, registry: Registry) -> None:
    name = "一\n二" + "长" * 300 + ".txt"
    (found,) = outcomes(tmp_path, documents.archive({name: BODY[0].encode()}), registry)
    assert "\n" not in found and len(found) <= 240 and found.endswith("长.txt")


def test_the_columns_of_a_table_in_an_archive_can_be_given(
    tmp_path: Path, registry: Registry
) -> None:
    raw = documents.archive(
        {
            "甲/名单.csv": f"甲,{BODY[0]}\n乙,{BODY[1]}\n".encode(),
            "乙.csv": f"标题,正文\n丙,{BODY[2]}\n".encode(),
            "丁.xlsx": documents.xlsx({"表": [["东西", "名"], [BODY[0] * 2, "丁文"]]}),
            "戊.txt": BODY[0].encode(),
        }
    )
    path = tmp_path / "a.zip"
    path.write_bytes(raw)
    assert outcomes(tmp_path, raw, registry) == {
        "a.zip!乙.csv#2": "parsed",
        "a.zip!丁.xlsx": "columns-unknown",
        "a.zip!戊.txt": "parsed",
        "a.zip!甲/名单.csv": "columns-unknown",
    }
    assert preview_table(path, "!甲/名单.csv") == [["甲", BODY[0]], ["乙", BODY[1]]]
    assert preview_table(path, "!丁.xlsx")[0] == ["东西", "名"]
    columns = {"text": "#2", "title": "#1", PLACE: "!甲/名单.csv"}
    found = list(read_sources([path], regions=registry, columns=columns))
    assert [(o.file, o.article.title if o.article else "") for o in found] == [
        ("a.zip!甲/名单.csv#1", "甲"), ("a.zip!甲/名单.csv#2", "乙"),
    ]  # fmt: skip
    columns = {"text": "东西", "title": "名", PLACE: "!丁.xlsx"}
    (one,) = read_sources([path], regions=registry, columns=columns)
    assert one.article is not None and one.article.title == "丁文"


def test_a_preview_of_what_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(documents.archive({"a.txt": b"x", "..\\b.csv": b"x"}))
    for place, code in (("!a.txt", "unsupported-format"), ("!c.csv", "file-missing"),
                        ("!../b.csv", "unsafe-path")):  # fmt: skip
        with pytest.raises(ImportFailure) as caught:
            preview_table(path, place)
        assert caught.value.code == code


def test_names_that_would_deceive_are_shown_as_they_are(tmp_path: Path, registry: Registry) -> None:
    names = ["长" * 300 + ".txt", "a\nb\x1b[31m.txt", "\u202etxt.exe.txt"]
    raw = documents.archive({name: (BODY[0] + name).encode() for name in names})
    found = outcomes(tmp_path, raw, registry)
    assert set(found.values()) == {"parsed"}
    assert all(len(name) <= 240 and name.isprintable() for name in found)
    assert "a.zip!a b\ufffd[31m.txt" in found and "a.zip!\ufffdtxt.exe.txt" in found
