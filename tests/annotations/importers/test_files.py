"""Files and folders: what is read, what is left out and why, and that the rest goes on."""

import hashlib
import os
import sys
from pathlib import Path

import pytest

from annotations.errors import Cancelled, ImportFailure
from annotations.importers import collect, read_bytes, read_sources
from annotations.importers import files as files_module
from annotations.regions import Registry, load_registry
from tests.annotations.importers import documents

TEXT = "成都产业观察\n成都的产业发展很快，大家都有信心。\n"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def write(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_are_walked_in_order_and_hidden_entries_skipped(tmp_path: Path) -> None:
    names = ["b.txt", "a.md", "sub/c.TXT", "sub/deep/d.txt", "no_suffix"]
    paths = {write(tmp_path / name) for name in names}
    write(tmp_path / ".hidden.txt")
    write(tmp_path / ".git/x.txt")
    write(tmp_path / "picture.png")
    collected = collect([tmp_path])
    assert set(collected.files) == paths
    assert collected.files == sorted(collected.files, key=lambda p: (len(p.parents), str(p)))
    assert [(o.file, o.error and o.error.code) for o in collected.refused] == [
        ("picture.png", "unsupported-format")
    ]


def test_a_file_given_by_name_is_always_tried(tmp_path: Path) -> None:
    odd = write(tmp_path / "page.log")
    assert collect([odd, odd]).files == [odd]
    assert collect([tmp_path / "gone.txt"]).files == [tmp_path / "gone.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_links_round_in_a_circle_end(tmp_path: Path) -> None:
    file = write(tmp_path / "a/x.txt")
    (tmp_path / "a/loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a/self").symlink_to(tmp_path / "a/self")
    assert file in collect([tmp_path]).files
    assert len([f for f in collect([tmp_path]).files if f.name == "x.txt"]) == 1


def test_each_file_has_its_outcome_and_the_rest_goes_on(tmp_path: Path, registry: Registry) -> None:
    write(tmp_path / "1.txt")
    write(tmp_path / "2 copy.txt")
    (tmp_path / "3.txt").write_bytes(b"")
    (tmp_path / "4.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    write(tmp_path / "5.md", "# 武汉产业观察\n\n武汉的产业发展很快。\n")
    known = write(tmp_path / "6.txt", "已经在了，不再导入。\n")
    (tmp_path / "7.pdf").write_bytes(b"%PDF-1.4")
    progress: list[tuple[int, int, str]] = []
    outcomes = list(
        read_sources(
            [tmp_path, tmp_path / "gone.txt"],
            regions=registry,
            known={hashlib.sha256(known.read_bytes()).hexdigest()},
            progress=lambda *args: progress.append(args),
        )
    )
    assert {o.file: (o.status, o.error.code if o.error else "") for o in outcomes} == {
        "1.txt": ("parsed", ""),
        "2 copy.txt": ("duplicate", ""),
        "3.txt": ("failed", "empty-file"),
        "4.txt": ("failed", "not-text"),
        "5.md": ("parsed", ""),
        "6.txt": ("duplicate", ""),
        "7.pdf": ("failed", "broken-file"),
        "gone.txt": ("failed", "file-missing"),
    }
    assert progress[0] == (0, 8, "1.txt") and progress[-1] == (8, 8, "")
    articles = [o.article for o in outcomes if o.article]
    assert [a.regions for a in articles] == [("成都",), ("武汉",)]


def test_cancelling_stops_between_files(tmp_path: Path, registry: Registry) -> None:
    for number in range(4):
        write(tmp_path / f"{number}.txt", TEXT + str(number))
    done: list[str] = []
    with pytest.raises(Cancelled):
        for outcome in read_sources([tmp_path], regions=registry, cancelled=lambda: len(done) == 2):
            done.append(outcome.file)
    assert done == ["0.txt", "1.txt"]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs permissions that hold"
)
def test_no_permission_is_reported(tmp_path: Path, registry: Registry) -> None:
    closed = write(tmp_path / "closed.txt")
    folder = write(tmp_path / "folder/x.txt").parent
    closed.chmod(0)
    folder.chmod(0)
    try:
        outcomes = list(read_sources([tmp_path], regions=registry))
    finally:
        folder.chmod(0o700)
    assert {o.file: o.error and o.error.code for o in outcomes} == {
        "closed.txt": "permission-denied",
        "folder": "permission-denied",
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(ImportFailure) as caught:
        read_bytes(pipe)
    assert caught.value.code == "not-a-file"


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    big = write(tmp_path / "big.txt", "x" * 100)
    with pytest.raises(ImportFailure) as caught:
        read_bytes(big, limit=99)
    assert caught.value.code == "file-too-large"
    assert caught.value.data == {"file": "big.txt", "size": 100, "limit": 99}
    assert read_bytes(big, limit=100) == b"x" * 100


def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "a.txt")
    real = os.fstat

    def grown(descriptor: int) -> os.stat_result:
        with file.open("a", encoding="utf-8") as stream:
            stream.write("还有")
        return real(descriptor)

    monkeypatch.setattr(files_module.os, "fstat", grown)
    with pytest.raises(ImportFailure) as caught:
        read_bytes(file)
    assert caught.value.code == "file-changed"


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes only there")
def test_a_name_that_is_no_text_can_be_stored(tmp_path: Path, registry: Registry) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt"))
    write(path)
    (outcome,) = read_sources([tmp_path], regions=registry)
    assert outcome.file == "\ufffd\ufffd.txt"
    assert outcome.status == "parsed"


@pytest.mark.parametrize(
    ("name", "raw", "codes"),
    [
        ("a.rtf", b"{\\rtf1\\ansi \\'bd\\'fc}", ["unsupported-format"]),
        ("a.doc", b"{\\rtf1\\ansi text}", ["unsupported-format"]),
        (
            "a.pptx",
            documents.archive({"[Content_Types].xml": b"<x/>", "ppt/slides/slide1.xml": b"<x/>"}),
            ["unsupported-format"],
        ),
        (
            "a.odt",
            documents.archive(
                {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}
            ),
            ["unsupported-format"],
        ),
        (
            "a.epub",
            documents.archive(
                {
                    "mimetype": b"application/epub+zip",
                    "META-INF/container.xml": b"<x/>",
                    "OEBPS/1.xhtml": documents.page(documents.paragraphs()),
                }
            ),
            ["parsed"],
        ),
    ],
)
def test_kinds_that_are_no_text_say_so_in_one_line(
    tmp_path: Path, registry: Registry, name: str, raw: bytes, codes: list[str]
) -> None:
    (tmp_path / name).write_bytes(raw)
    found = list(read_sources([tmp_path / name], regions=registry))
    assert [outcome.error.code if outcome.error else outcome.status for outcome in found] == codes
