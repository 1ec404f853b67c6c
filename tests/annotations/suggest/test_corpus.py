"""Suggestions for many articles in worker processes: the same as without."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.errors import Cancelled
from annotations.operations import AcceptSuggestions, RejectSuggestions
from annotations.processes import Workers
from annotations.project import Project
from annotations.sample import create_sample
from annotations.suggest import context_of, corpus, suggest
from annotations.suggest.corpus import Known, Looked, Text, look_through


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(2) as workers:
        yield workers


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_sample(tmp_path / "sample.bijian", annotator="林") as project:
        found = suggest(context_of(project), only="entity")
        project.apply(AcceptSuggestions(tuple(found[:5])))
        project.apply(RejectSuggestions(tuple(found[5:9])))
        yield project


def known_of(project: Project) -> Known:
    return Known(
        codebook=project.codebook,
        own_regions=project.own_regions(),
        spans=project.spans(),
        claims=project.claims(),
        entities={entity.id: entity for entity in project.entities()},
        rejections=project.rejections(),
    )


def texts(project: Project, digests: dict[str, bytes] | None = None) -> Iterator[Text]:
    for article in project.articles():
        digest = (digests or {}).get(article.id, b"")
        yield Text(article, project.text(article.id), project.blocks(article.id), digest)


@pytest.mark.parametrize("only", [None, "entity", "claim"])
def test_the_same_as_in_this_process(project: Project, workers: Workers, only: str | None) -> None:
    here = suggest(context_of(project), only=only)  # type: ignore[arg-type]
    looked = list(look_through(known_of(project), texts(project), workers, only=only))  # type: ignore[arg-type]
    assert [each.article_id for each in looked] == [a.id for a in project.articles()]
    assert [each for one in looked for each in one.suggestions or ()] == here
    assert [each.id for one in looked for each in one.suggestions or ()] == [s.id for s in here]


def test_what_is_known_already_does_not_cross(project: Project, workers: Workers) -> None:
    first = list(look_through(known_of(project), texts(project), workers))
    digests = {each.article_id: each.digest for each in first}
    again = list(look_through(known_of(project), texts(project, digests), workers))
    assert [each.suggestions for each in again] == [None] * len(first)
    assert {each.article_id: each.digest for each in again} == digests
    project.undo()  # some come back
    after = list(look_through(known_of(project), texts(project, digests), workers))
    assert any(each.suggestions is not None for each in after)


def test_where_a_process_ends_the_other_articles_go_on(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus, "_TOGETHER", 3)
    articles = project.articles()
    victim = articles[1].id
    monkeypatch.setenv("BIJIAN_TEST_VICTIM", victim)
    with Workers(1, modules=("tests.annotations.suggest.crashing",)) as workers:
        looked = list(look_through(known_of(project), texts(project), workers))
    assert [each.article_id for each in looked] == [article.id for article in articles]
    assert [each.error.code if each.error else "" for each in looked] == [
        "process-crashed" if article.id == victim else "" for article in articles
    ]
    here = [each for each in suggest(context_of(project)) if each.article_id != victim]
    assert [each for one in looked for each in one.suggestions or ()] == here
    assert os.environ["BIJIAN_TEST_VICTIM"] == victim


def test_cancelled(project: Project, workers: Workers) -> None:
    seen: list[Looked] = []
    with pytest.raises(Cancelled):
        for each in look_through(
            known_of(project), texts(project), workers, cancelled=lambda: bool(seen), patience=5
        ):
            seen.append(each)
    assert workers.running() > 0
