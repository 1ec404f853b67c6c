"""Several journal entries that are one step."""

from pathlib import Path

from annotations import create_project, open_project
from annotations.operations import ImportArticles, UpdateArticle
from tests.annotations.builders import contents, ids, parsed


def one(name: str) -> ImportArticles:
    return ImportArticles((parsed(f"{name}\n", file_name=name),))


def test_a_group_is_undone_and_redone_whole_also_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "p.bijian"
    with create_project(path) as project:
        project.apply(one("before"))
        empty = contents(project)
        for name in "abc":
            project.apply(one(name), group="import")
        full = contents(project)
        undoable = project.undoable()
        assert undoable is not None and undoable.detail["count"] == 3
    with open_project(path) as project:
        changes = project.undo()
        assert changes is not None and len(changes.ids("article")) == 3
        assert changes.detail["count"] == 3
        assert contents(project) == empty
        redoable = project.redoable()
        assert redoable is not None and redoable.detail["count"] == 3
    with open_project(path) as project:
        project.redo()
        assert contents(project) == full
        assert project.redo() is None
        assert project.check() == []
        project.undo()
        project.undo()
        assert project.articles() == [] and project.undo() is None
        project.redo()
        assert contents(project) == empty


def test_what_is_done_in_between_is_a_step_of_its_own(tmp_path: Path) -> None:
    with create_project(tmp_path / "p.bijian") as project:
        project.apply(one("a"), group="import")
        project.apply(UpdateArticle(article_id=ids(project)[0], title="中间"))
        project.apply(one("b"), group="import")
        project.apply(one("c"), group="import")
        project.apply(one("d"), group="another")
        names = []
        while project.undo():
            names.append([article.file_name for article in project.articles()])
        assert names == [["a", "b", "c"], ["a"], ["a"], []]
        while project.redo():
            pass
        assert [article.title for article in project.articles()] == ["中间", "", "", ""]
        assert project.check() == []


def test_something_new_drops_the_undone_group(tmp_path: Path) -> None:
    with create_project(tmp_path / "p.bijian") as project:
        for name in "ab":
            project.apply(one(name), group="import")
        project.undo()
        project.apply(one("c"), group="import")
        assert project.redoable() is None
        project.undo()
        assert project.articles() == []
        assert project.check() == []
