"""Files read in worker processes: the same as here, and what a file can do to its reader."""

import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotations import create_project
from annotations.errors import Cancelled
from annotations.importers import SIZE_LIMIT, Outcome, read_sources, registry
from annotations.importers.limits import LIMITS
from annotations.importers.sources import SMALL
from annotations.importing import import_paths
from annotations.processes import Workers
from annotations.regions import Registry, load_registry
from annotations.sample import SAMPLE
from tests.annotations.importers import hostile
from tests.annotations.importers.documents import docx

ROOT = Path(__file__).resolve().parents[3]
linux = pytest.mark.skipif(sys.platform != "linux", reason="no other system holds to the limit")
# The limit of the pool is some seconds more: a file's reader is asked to stop first.
SHORT = replace(LIMITS, seconds=1.0)


@pytest.fixture(scope="module")
def regions() -> Registry:
    return load_registry()


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(2, modules=("tests.annotations.importers.hostile_registered",)) as workers:
        yield workers


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "IMPORTERS", (hostile.IMPORTER, *registry.IMPORTERS))


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotations.importers.sources._GRACE", 1.0)


def write(folder: Path, **files: str) -> None:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.md").write_text(content, encoding="utf-8")


def statuses(outcomes: list[Outcome]) -> dict[str, str]:
    return {
        outcome.file: outcome.error.code if outcome.error is not None else outcome.status
        for outcome in outcomes
    }


def test_the_same_as_in_this_process(
    tmp_path: Path, regions: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"标题{number}\n重庆的园区。\n", "utf-8")
    (tmp_path / "a-copy.txt").write_bytes((tmp_path / "07.txt").read_bytes())
    (tmp_path / "empty.txt").touch()
    (tmp_path / "t.csv").write_text("标题,正文\n甲,甲文。\n乙,乙文。\n丙,\n", "utf-8")
    (tmp_path / "page.html").write_text("<html><title>页</title><p>正文。</p></html>", "utf-8")
    (tmp_path / "d.docx").write_bytes(docx(lambda document: document.add_paragraph("文档的正文。")))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as package:
        for number in (3, 5):
            package.writestr(f"{number}.txt", f"包内{number}\n天津的企业。\n")
        package.writestr("page.html", (tmp_path / "page.html").read_bytes())
        package.writestr("x.exe", b"MZ")
    said: dict[str, list[tuple[int, int]]] = {}

    def read(which: str, **options: Any) -> list[Outcome]:
        said[which] = []
        return list(
            read_sources(
                [SAMPLE / "articles", tmp_path, tmp_path / "missing.txt"],
                regions=regions,
                progress=lambda done, total, what: said[which].append((done, total)),
                **options,
            )
        )

    with Workers(2) as workers:
        here, apart = read("here"), read("apart", workers=workers)
    assert [str(each.error) for each in here] == [str(each.error) for each in apart]
    assert [replace(each, error=None) for each in here] == [
        replace(each, error=None) for each in apart
    ]
    assert {"parsed", "duplicate", "failed"} == {each.status for each in apart}
    assert said["apart"][-1] == said["here"][-1]
    assert [done for done, _ in said["apart"]] == sorted(done for done, _ in said["apart"])


@pytest.mark.parametrize("deed", ["abort", "exit"])
def test_a_file_that_crashes_its_reader(
    tmp_path: Path, workers: Workers, regions: Registry, deed: str
) -> None:
    write(tmp_path, a="甲文。", b=deed, c="丙文。", d=deed, e=deed, f="己文。")
    outcomes = list(read_sources([tmp_path], regions=regions, workers=workers))
    assert statuses(outcomes) == {
        "a.md": "parsed", "b.md": "process-crashed", "c.md": "parsed",
        "d.md": "process-crashed", "e.md": "process-crashed", "f.md": "parsed",
    }  # fmt: skip
    error = outcomes[1].error
    assert error is not None and error.data["file"] == "b.md"


def test_many_in_a_batch_crash(tmp_path: Path, workers: Workers, regions: Registry) -> None:
    write(tmp_path, **{f"f{n:03}": "abort" if n % 16 == 3 else f"第{n}篇。" for n in range(100)})
    found = statuses(list(read_sources([tmp_path], regions=regions, workers=workers)))
    assert list(found) == [f"f{n:03}.md" for n in range(100)]
    assert [name for name, status in found.items() if status != "parsed"] == [
        f"f{n:03}.md" for n in range(3, 100, 16)
    ]


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("deed", ["endless", "sleep"])
def test_a_file_that_is_never_read_to_its_end(
    tmp_path: Path, workers: Workers, regions: Registry, deed: str
) -> None:
    write(tmp_path, a="甲文。", b=deed, c="丙文。")
    started = time.monotonic()
    outcomes = list(read_sources([tmp_path], regions=regions, workers=workers, limits=SHORT))
    assert time.monotonic() - started < 20
    assert statuses(outcomes) == {"a.md": "parsed", "b.md": "took-too-long", "c.md": "parsed"}


@linux
def test_a_file_that_wants_too_much_memory(
    tmp_path: Path, workers: Workers, regions: Registry
) -> None:
    write(tmp_path, a="甲文。", b="greedy", c="丙文。")
    limits = replace(LIMITS, memory=512 << 20)
    outcomes = list(read_sources([tmp_path], regions=regions, workers=workers, limits=limits))
    assert statuses(outcomes) == {"a.md": "parsed", "b.md": "too-much-memory", "c.md": "parsed"}


@pytest.mark.usefixtures("soon")
def test_in_an_archive_only_the_part_that_did_it_fails(
    tmp_path: Path, workers: Workers, regions: Registry
) -> None:
    members = {
        "1.md": "一文。",
        "2.md": "abort",
        "3.txt": "三文。",
        "4.md": "endless",
        "5.md": "五文。",
    }
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    write(tmp_path, zz="尾文。")
    outcomes = list(read_sources([tmp_path], regions=regions, workers=workers, limits=SHORT))
    assert statuses(outcomes) == {
        "z.zip!1.md": "parsed", "z.zip!2.md": "process-crashed", "z.zip!3.txt": "parsed",
        "z.zip!4.md": "took-too-long", "z.zip!5.md": "parsed", "zz.md": "parsed",
    }  # fmt: skip
    assert outcomes[1].place == "!2.md"


def test_an_archive_that_crashes_all_the_time_is_given_up(
    tmp_path: Path, workers: Workers, regions: Registry
) -> None:
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as package:
        for number in range(30):
            package.writestr(f"{number:02}.md", "abort")
    write(tmp_path, zz="尾文。")
    found = statuses(list(read_sources([tmp_path], regions=regions, workers=workers)))
    assert found.pop("zz.md") == "parsed"
    assert found.pop("z.zip") == "process-crashed", "what was not read is not passed over"
    assert 5 < len(found) < 15 and set(found.values()) == {"process-crashed"}


def test_cancelled_in_an_endless_loop(tmp_path: Path, workers: Workers, regions: Registry) -> None:
    write(tmp_path, a="甲文。", b="endless")
    seen: list[Outcome] = []
    started = time.monotonic()
    with pytest.raises(Cancelled):
        for outcome in read_sources(
            [tmp_path], regions=regions, workers=workers, cancelled=lambda: len(seen) == 1
        ):
            seen.append(outcome)
    assert time.monotonic() - started < 20


def test_a_few_plain_texts_start_no_process(tmp_path: Path, regions: Registry) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"第{number}篇。", "utf-8")
    (tmp_path / "t.csv").write_text("标题,正文\n甲,甲文。\n", "utf-8")
    with Workers(2) as own:
        assert len(list(read_sources([tmp_path], regions=regions, workers=own))) == 6
        assert own.running() == 0
        (tmp_path / "a.txt").write_text("<html><p>网页</p></html>", "utf-8")
        list(read_sources([tmp_path / "a.txt"], regions=regions, workers=own))
        assert own.running() == 0, "by its name it is a text"
        (tmp_path / "a.txt").write_bytes(b"%PDF-1.4 by its beginning")
        (outcome,) = read_sources([tmp_path / "a.txt"], regions=regions, workers=own)
        assert outcome.error is not None and own.running() == 1
        (tmp_path / "large.txt").write_text("大" * SMALL, "utf-8")
        list(read_sources([tmp_path / "large.txt"], regions=regions, workers=own))
        assert own.running() > 0
    assert SMALL < SIZE_LIMIT


def test_nothing_is_written_by_halves(tmp_path: Path, workers: Workers) -> None:
    folder = tmp_path / "articles"
    write(folder, a="甲文。", b="abort", c="丙文。")
    with create_project(tmp_path / "p.bijian") as project:
        reports = import_paths(project, [folder], progress=lambda *_: None, workers=workers)
        assert [report.status for report in reports] == ["imported", "failed", "imported"]
        assert [article.file_name for article in project.articles()] == ["a.md", "c.md"]
        assert project.check() == []
        project.undo()
        assert project.articles() == []


PROGRAM = """
import sys
from desktop.__main__ import main
from tests.annotations.importers import hostile
hostile.register()  # also in the worker processes, which run this again as far as here
if __name__ == "__main__":
    sys.exit(main())
"""


def test_on_the_command_line(tmp_path: Path) -> None:
    program = tmp_path / "bijian.py"
    program.write_text(PROGRAM, encoding="utf-8")
    write(tmp_path / "articles", a="甲文。", b="abort", c="丙文。")

    def bijian(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(program), *arguments],
            cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, encoding="utf-8", timeout=120,
        )  # fmt: skip

    bijian("new", "p.bijian")
    done = bijian("import", "p.bijian", "articles")
    assert done.returncode == 1
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == [
        "imported", "failed", "imported",
    ]  # fmt: skip
    assert "crashed (SIGABRT)" in done.stdout or sys.platform == "win32"
    assert [line for line in done.stderr.splitlines() if not line.startswith("[")] == [
        line for line in done.stderr.splitlines() if line.startswith("bijian: 1 of 3 files failed")
    ]
    assert "Traceback" not in done.stderr
    assert len(bijian("articles", "p.bijian").stdout.splitlines()) == 2
    assert bijian("check", "p.bijian").returncode == 0
