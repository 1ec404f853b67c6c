"""The application's own source: the core's suggesters on a real project."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations.errors import Cancelled
from annotations.model import ArticleId
from annotations.processes import Workers
from annotations.project import Project
from annotations.sample import create_sample
from annotations.suggest import context_of, suggest
from desktop.session import Session
from desktop.suggestions.core_source import ENOUGH_SPANS, CoreSource
from desktop.suggestions.source import Reading


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_sample(tmp_path / "sample.bijian", annotator="林") as project:
        yield project


@pytest.fixture
def session(qapp: object, project: Project) -> Session:
    return Session(project)


def readings(project: Project) -> list[Reading]:
    return [
        Reading(article, project.text(article.id), project.blocks(article.id))
        for article in project.articles()
    ]


def found(source: CoreSource, session: Session) -> dict[str, list[Any]]:
    project = session.project
    prepared = source.prepare(project, session.snapshot())
    result = source.suggest(prepared, readings(project), lambda: False)
    return {key: list(each) for key, each in result.items()}


def anew(project: Project) -> dict[str, list[Any]]:
    """The same without anything kept from before."""
    result: dict[str, list[Any]] = {article.id: [] for article in project.articles()}
    for each in suggest(context_of(project)):
        result[each.article_id].append(each)
    return result


def test_what_is_kept_from_job_to_job_changes_nothing(session: Session) -> None:
    source, project = CoreSource(), session.project
    session.changed.connect(source.follow)
    first = found(source, session)
    assert first == anew(project)
    entities = [each for every in first.values() for each in every if each.type == "entity"]
    claims = [each for every in first.values() for each in every if each.type == "claim"]
    assert entities and claims
    for operation in (
        source.accept(entities[:2]),
        source.reject(entities[2:4]),
        source.accept(claims[:1]),
        source.reject(claims[1:2]),
    ):
        session.apply(operation)
        assert found(source, session) == anew(project)
    for _ in range(4):
        session.undo()
        assert found(source, session) == anew(project)
    assert found(source, session) == first
    session.redo()
    assert found(source, session) == anew(project)


def test_cancelled_between_articles(session: Session) -> None:
    source, project = CoreSource(), session.project
    prepared = source.prepare(project, session.snapshot())
    with pytest.raises(Cancelled):
        source.suggest(prepared, readings(project), lambda: True)


def test_a_correction_means_another_entity(session: Session) -> None:
    source = CoreSource()
    plain = next(
        each for every in found(source, session).values() for each in every
        if each.type == "entity" and each.end - each.start > 2
    )  # fmt: skip
    relabelled = source.corrected(
        plain, label="活动/会议", start=plain.start, end=plain.end, quote=plain.quote
    )
    assert (relabelled.label, relabelled.entity) == ("活动/会议", "")
    shorter = source.corrected(
        plain, label=plain.label, start=plain.start, end=plain.end - 1, quote=plain.quote[:-1]
    )
    session.apply(source.accept((shorter,)))
    assert any(span.quote == shorter.quote for span in session.project.spans())


def test_training_is_due_once_there_is_enough_and_again_when_it_grew(session: Session) -> None:
    source, project = CoreSource(), session.project
    assert (len(project.spans()) >= ENOUGH_SPANS) == source.due(project, session.snapshot())
    source.gather(project, session.snapshot())
    assert not source.due(project, session.snapshot())


def test_too_few_sentences_teach_nothing(session: Session) -> None:
    source = CoreSource()
    gathered = source.gather(session.project, session.snapshot())
    assert source.learn(gathered, lambda *_: None, lambda: False) is None


def test_many_articles_in_worker_processes(session: Session) -> None:
    project = session.project
    with Workers(2) as workers:
        source = CoreSource(lambda: workers)
        session.changed.connect(source.follow)
        digests: dict[ArticleId, bytes] = {article.id: b"" for article in project.articles()}
        for _ in range(2):
            prepared = source.prepare(project, session.snapshot())
            looked = {
                each.article_id: list(each.suggestions or ())
                for each in source.look_through(prepared, digests, lambda: False)
            }
            assert looked == anew(project)
            every = [each for found in looked.values() for each in found]
            session.apply(source.accept(every[:1]))
        asked = dict(list(digests.items())[:1])
        prepared = source.prepare(project, session.snapshot())
        (only,) = source.look_through(prepared, asked, lambda: False)
        assert only.article_id in asked
        with pytest.raises(Cancelled):
            list(source.look_through(prepared, digests, lambda: True))
    assert CoreSource().apart is False
