"""Groups of reprints: set by hand, one level deep, and left to an heir."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations import Project
from annotations.errors import InvalidAnnotation
from annotations.model import ArticleId
from annotations.operations import DeleteArticles, SetReprint, UpdateArticle
from tests.annotations.builders import contents, ids, project_with


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_with(tmp_path / "p.bijian", "甲文\n", "乙文更长\n", "丙文\n", "丁文\n") as project:
        yield project


def groups(project: Project) -> dict[str, str | None]:
    names = {article.id: article.file_name[0] for article in project.articles()}
    return {names[a.id]: names[a.reprint_of] if a.reprint_of else None for a in project.articles()}


def test_groups_stay_one_level_deep(project: Project) -> None:
    a, b, c, d = ids(project)
    project.apply(SetReprint(b, a))
    project.apply(SetReprint(d, c))
    project.apply(SetReprint(c, b))  # what b reprints stands for all
    assert groups(project) == {"0": None, "1": "0", "2": "0", "3": "0"}
    project.apply(SetReprint(a, c))  # c takes the place of a
    assert groups(project) == {"0": "2", "1": "2", "2": None, "3": "2"}
    project.apply(SetReprint(b, None))
    assert groups(project) == {"0": "2", "1": None, "2": None, "3": "2"}
    assert project.check() == []
    for _ in range(5):
        project.undo()
    assert set(groups(project).values()) == {None}


def test_what_cannot_be_is_refused(project: Project) -> None:
    a, *_ = ids(project)
    before = contents(project)
    for operation in (
        SetReprint(a, a),
        SetReprint(a, ArticleId("none")),
        SetReprint(ArticleId("none"), a),
    ):
        with pytest.raises(InvalidAnnotation):
            project.apply(operation)
    assert contents(project) == before


def test_the_best_reprint_inherits_when_the_representative_is_deleted(project: Project) -> None:
    a, b, c, d = ids(project)
    for member in (b, c, d):
        project.apply(SetReprint(member, a))
    project.apply(UpdateArticle(article_id=d, published="2024-05"))
    project.apply(DeleteArticles((a,)))
    assert groups(project) == {"1": None, "2": "1", "3": "1"}  # the fullest
    project.apply(DeleteArticles((b,)))
    assert groups(project) == {"2": "3", "3": None}  # the one with a stated date
    assert project.check() == []
    project.undo()
    project.undo()
    assert groups(project) == {"0": None, "1": "0", "2": "0", "3": "0"}
    project.redo()
    assert groups(project) == {"1": None, "2": "1", "3": "1"}
    project.undo()
    project.apply(DeleteArticles((a, b, c, d)))
    assert project.articles() == [] and project.check() == []
