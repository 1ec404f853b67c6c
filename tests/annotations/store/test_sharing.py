"""One writer a project; others read what it has committed."""

import os
from pathlib import Path

import pytest

from annotations import Project, open_project
from annotations.errors import ProjectError
from annotations.operations import AddSpans, DeleteArticles, NewSpan, SetCodebook, UpdateArticle
from tests.annotations.builders import (
    FIRST,
    SECOND,
    at,
    beside,
    contents,
    ids,
    project_with,
    python,
)

HOLD = """
import sys
from annotations import open_project
project = open_project(sys.argv[1])
print(project.read_only_reason or "writes", flush=True)
sys.stdin.read()
project.close()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.bijian"
    project_with(path, FIRST, SECOND).close()
    return path


def refused(project: Project) -> ProjectError:
    with pytest.raises(ProjectError) as caught:
        project.apply(UpdateArticle(article_id=ids(project)[0], title="x"))
    return caught.value


def test_second_process_reads_only_and_says_why(path: Path) -> None:
    with open_project(path) as project:
        second = python(HOLD, path)
        assert second.stdout is not None
        assert second.stdout.readline() == "open-elsewhere\n"
        second.communicate(timeout=30)
        # The second one's end leaves the first one's lock alone.
        third = python(HOLD, path)
        assert third.stdout is not None
        assert third.stdout.readline() == "open-elsewhere\n"
        third.communicate(timeout=30)
        project.apply(UpdateArticle(article_id=ids(project)[0], title="still mine"))
    assert beside(path) == ["p.bijian"]


def test_reader_sees_what_is_committed_and_refuses_to_write(path: Path) -> None:
    with open_project(path) as writer, open_project(path) as reader:
        assert (reader.read_only, reader.read_only_reason) == (True, "open-elsewhere")
        place = at(writer, ids(writer)[0], "重庆")
        writer.apply(AddSpans((NewSpan(place.article_id, place.start, place.end, "地区"),)))
        writer.apply(SetCodebook(writer.codebook.source + "\n# changed\n"))
        assert contents(reader) == contents(writer)
        assert reader.snapshot() == writer.snapshot()
        error = refused(reader)
        assert (error.code, error.data["reason"]) == ("read-only", "open-elsewhere")
        for step in (reader.undo, reader.redo):
            with pytest.raises(ProjectError, match="read-only"):
                step()
        assert reader.check() == []


def test_frozen_reader_sees_one_moment(path: Path) -> None:
    with open_project(path) as writer, open_project(path, read_only=True) as reader:
        before = contents(reader)
        with reader.frozen():
            assert contents(reader) == before
            writer.apply(DeleteArticles(tuple(ids(writer))))
            assert contents(reader) == before
            assert reader.check() == []
        assert contents(reader) == contents(writer)
        assert reader.articles() == []


def test_asked_to_read_only(path: Path) -> None:
    with open_project(path, read_only=True) as reader:
        assert (refused(reader).code, reader.read_only_reason) == ("read-only", "asked")
        # It holds no lock: another may write.
        with open_project(path) as writer:
            assert not writer.read_only


def test_killed_writer_frees_the_project(path: Path) -> None:
    writer = python(HOLD, path)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "writes\n"
    with open_project(path) as second:
        assert second.read_only_reason == "open-elsewhere"
    writer.kill()
    writer.communicate(timeout=30)
    with open_project(path) as third:
        assert not third.read_only
    assert beside(path) == ["p.bijian"]


@pytest.mark.skipif(os.name == "nt", reason="making links needs a privilege on Windows")
def test_a_link_is_the_same_project(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    link = folder / "other-name.bijian"
    link.symlink_to(path)
    with open_project(path) as writer, open_project(link) as reader:
        assert reader.read_only_reason == "open-elsewhere"
        writer.apply(UpdateArticle(article_id=ids(writer)[0], title="seen"))
        assert reader.articles()[0].title == "seen"
    with open_project(link) as writer:
        assert not writer.read_only
    assert beside(path) == ["elsewhere", "p.bijian"]
    assert beside(link) == ["other-name.bijian"]


def test_closing_leaves_one_file_and_may_be_repeated(path: Path) -> None:
    project = open_project(path)
    assert f"{path.name}.lock" in beside(path)
    project.close()
    assert beside(path) == ["p.bijian"]
    with open_project(path) as next_one:
        project.close()  # must not take the next one's lock away
        assert not next_one.read_only
        with open_project(path) as reader:
            assert reader.read_only_reason == "open-elsewhere"


def test_names_that_look_like_parts_of_an_address(tmp_path: Path) -> None:
    for name in ("a?b#c%20d&e.bijian", "比鉴 项目.bijian"):
        project_with(tmp_path / name, FIRST).close()
        with open_project(tmp_path / name) as project:
            assert project.text(ids(project)[0]) == FIRST
        (tmp_path / name).unlink()
    assert list(tmp_path.iterdir()) == []
