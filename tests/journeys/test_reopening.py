"""A project that is opened again shows what was being read, where it was being read."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from annotations import Project, create_project, open_project
from annotations.importing import import_paths
from annotations.model import ArticleId
from annotations.operations import DeleteArticles
from desktop.app import Settings, Shell
from desktop.reading_places import Place, remember, remembered
from desktop.settings import PLACES


def made(folder: Path, name: str = "a") -> Project:
    """A project of three long articles."""
    for number in range(3):
        lines = "".join(f"第{number}区的第{line}家企业投产了。\n\n" for line in range(200))
        (folder / f"{number}.txt").write_text(f"第{number}区产业观察\n\n{lines}", encoding="utf-8")
    project = create_project(folder / f"{name}.bijian")
    import_paths(project, [folder / f"{n}.txt" for n in range(3)], progress=lambda *_: None)
    return project


def test_articles_and_places_come_back(
    open_shell: Callable[..., Shell], tmp_path: Path, qtbot: QtBot
) -> None:
    project = made(tmp_path)
    first, second, _ = [article.id for article in project.articles()]
    window = open_shell().window
    window.show_project(project)
    columns = window.desk().columns
    columns.open_article(first)
    columns.open_article(second, beside=True)
    columns.columns()[0].pane.scroll_to(1200)
    columns.open_article(first)
    qtbot.wait(20)
    seen = [column.pane.first_visible() for column in columns.columns()]
    assert seen[0] > 1000
    window.close()

    again = open_shell().window
    again.show_project(open_project(tmp_path / "a.bijian"))
    qtbot.wait(20)
    columns = again.desk().columns
    assert columns.articles() == [first, second]
    active = columns.active()
    assert active is not None and active.article_id == first
    assert [column.pane.first_visible() for column in columns.columns()] == seen
    assert again.session().undoable() is not None  # the import: nothing was changed by looking


def test_an_article_that_is_gone_is_passed_over(
    open_shell: Callable[..., Shell], tmp_path: Path
) -> None:
    project = made(tmp_path)
    first, second, third = [article.id for article in project.articles()]
    window = open_shell().window
    window.show_project(project)
    for number, article_id in enumerate((first, second, third)):
        window.desk().columns.open_article(article_id, beside=number > 0)
    window.close()
    with open_project(tmp_path / "a.bijian") as other:
        other.apply(DeleteArticles((second,)))

    again = open_shell().window
    again.show_project(open_project(tmp_path / "a.bijian"))
    assert again.desk().columns.articles() == [first, third]


def test_projects_are_told_apart_and_garbage_is_ignored(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    one, other = tmp_path / "one.bijian", tmp_path / "other.bijian"
    remember(settings, one, [Place(ArticleId("a"), 5, True)])
    remember(settings, other, [])
    settings.sync()
    read = Settings(tmp_path / "settings.ini")
    assert remembered(read, one) == [Place(ArticleId("a"), 5, True)]
    assert remembered(read, other) == []
    assert remembered(read, tmp_path / "third.bijian") == []
    read.set(PLACES, ["nonsense", "[1, 2]", '["x", [["a"]]]'])
    assert remembered(read, one) == []
