"""Import in portions: one step, cancelled and resumed, reprints found on the way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotations import Project, create_project
from annotations.errors import Cancelled
from annotations.importing import (
    PORTION_FILES,
    Known,
    Report,
    import_paths,
    known_of,
    read_portions,
)
from annotations.operations import SetRegions
from tests.annotations.builders import contents, parsed
from tests.annotations.reprints.test_sketch import article

NUMBER = 2 * PORTION_FILES + 7


def quiet(done: int, total: int, what: str) -> None:
    pass


def prose(seed: int, length: int = 600) -> str:
    text = article(seed, length)
    return "。\n".join(text[n : n + 50] for n in range(0, length, 50)) + "。\n"


def write(folder: Path, name: str, seed: int, head: str = "", body: str | None = None) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"某地产业观察{seed}\n{head}\n{body or prose(seed)}", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(NUMBER):
        write(tmp_path / "in", f"{number:03}.txt", number)
    return tmp_path / "in"


@pytest.fixture
def project(tmp_path: Path):  # type: ignore[no-untyped-def]
    with create_project(tmp_path / "p.bijian") as project:
        yield project


def after(number: int) -> Callable[[], bool]:
    calls = iter(range(10**6))
    return lambda: next(calls) >= number


def test_many_portions_are_one_step(project: Project, folder: Path) -> None:
    empty = contents(project)
    reports = import_paths(project, [folder], progress=quiet)
    assert [report.status for report in reports] == ["imported"] * NUMBER
    assert [report.article_id for report in reports] == [a.id for a in project.articles()]
    undoable = project.undoable()
    assert undoable is not None
    assert (undoable.operation, undoable.detail["count"]) == ("import-articles", NUMBER)
    project.undo()
    assert contents(project) == empty
    project.redo()
    assert len(project.articles()) == NUMBER
    assert project.check() == []


def test_cancelled_and_resumed(project: Project, folder: Path) -> None:
    with pytest.raises(Cancelled):
        import_paths(project, [folder], progress=quiet, cancelled=after(PORTION_FILES + 10))
    assert len(project.articles()) == PORTION_FILES
    reports = import_paths(project, [folder], progress=quiet)
    statuses = [report.status for report in reports]
    assert statuses == ["duplicate"] * PORTION_FILES + ["imported"] * (NUMBER - PORTION_FILES)
    assert len(project.articles()) == NUMBER
    assert all(report.duplicate_of == report.article_id for report in reports[:PORTION_FILES])
    project.undo()
    project.undo()
    assert project.articles() == []


def test_portions_are_bounded_and_do_not_depend_on_each_other(folder: Path) -> None:
    portions = list(read_portions([folder], Known(), progress=quiet, cancelled=lambda: False))
    assert [len(portion.reports) for portion in portions] == [PORTION_FILES, PORTION_FILES, 7]


def by_file(reports: list[Report]) -> dict[str, Report]:
    return {report.path.name: report for report in reports}


def test_reprints_are_found_within_and_across_imports(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder, "a.txt", 1, "2024-05-06 来源：甲报")
    write(folder, "b.txt", 2, "2024-05-07 来源：乙报")
    write(folder, "a-copy.txt", 1, "2024-05-08 来源：丙报", prose(1).replace("的", "之"))
    found = by_file(import_paths(project, [folder], progress=quiet))
    a, copy = found["a.txt"], found["a-copy.txt"]
    assert (a.duplicate_of, copy.duplicate_of) == ("", a.article_id)
    # An earlier excerpt joins the fuller text; an earlier print of all of it takes its place.
    excerpt = write(tmp_path, "excerpt.txt", 1, "2024-04-30 来源：戊报", prose(1)[:400])
    reports = import_paths(project, [excerpt], progress=quiet)
    assert reports[0].duplicate_of == a.article_id
    early = write(tmp_path, "early.txt", 1, "2024-05-01 来源：丁报")
    reports = import_paths(project, [early], progress=quiet)
    standing = {x.file_name: x.reprint_of for x in project.articles()}
    assert reports[0].duplicate_of == ""
    assert standing == {
        "a.txt": reports[0].article_id,
        "a-copy.txt": reports[0].article_id,
        "excerpt.txt": reports[0].article_id,
        "b.txt": None,
        "early.txt": None,
    }
    project.undo()
    assert project.article(copy.article_id).reprint_of == a.article_id
    assert project.check() == []


def test_texts_without_a_sketch_get_one(project: Project, tmp_path: Path) -> None:
    from annotations.operations import ImportArticles

    text = f"某地产业观察1\n\n{prose(1)}"
    project.apply(ImportArticles((parsed(text, file_name="old.txt", raw=b"older bytes"),)))
    assert project.sketches() == {}
    assert [bool(candidate.sketch) for candidate in known_of(project).articles] == [True]
    copy = write(tmp_path, "copy.txt", 1)
    (report,) = import_paths(project, [copy], progress=quiet)
    assert report.duplicate_of == project.articles()[0].id
    assert set(project.sketches()) == {known.id for known in project.articles()}


def test_the_projects_own_regions_are_looked_for(project: Project, tmp_path: Path) -> None:
    own = '[[region]]\nname = "云栖智谷"\nlevel = "zone"\nparent = "杭州"\n'
    project.apply(SetRegions(own))
    body = "云栖智谷的企业多起来了。云栖智谷今年新增企业三十家。\n" * 3
    path = write(tmp_path, "own.txt", 1, body=body)
    (report,) = import_paths(project, [path], progress=quiet)
    assert report.regions == ("云栖智谷",)
    assert (report.encoding, report.published_basis) == ("utf-8", "unknown")
    assert report.blocks["body"] >= 1


def test_a_file_that_fails_stops_no_other(project: Project, tmp_path: Path) -> None:
    good = write(tmp_path, "good.txt", 1)
    (tmp_path / "empty.txt").write_bytes(b"")
    reports = import_paths(
        project, [tmp_path / "empty.txt", tmp_path / "gone.txt", good], progress=quiet
    )
    assert [report.status for report in reports] == ["failed", "failed", "imported"]
    assert len(project.articles()) == 1
