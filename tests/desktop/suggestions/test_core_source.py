"""The application's own source: the core's suggesters on a real project."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations.errors import Cancelled
from annotations.model import ArticleId
from annotations.operations import AddSpans, NewSpan
from annotations.processes import Workers
from annotations.project import Project, open_project
from annotations.sample import create_sample
from annotations.suggest import context_of, suggest
from desktop.session import Session
from desktop.suggestions.core_source import ENOUGH_SPANS, CoreSource
from desktop.suggestions.source import Learned, Reading
from tests.annotations.builders import project_with


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


def taught(path: Path) -> Project:
    """A project whose names no pattern knows, all of them tagged in its first article."""
    dice = random.Random(7)
    text, spans = "", []
    for _ in range(130):
        name = "".join(dice.sample("赤橙黄绿青蓝紫墨银金玄苍", 2)) + "号机组"
        before, behind = dice.choice((("昨天", "开动。"), ("我们在", "旁。"), ("", "状态良好。")))
        text += before
        spans.append((len(text), len(text) + len(name)))
        text += name + behind
    project = project_with(path, text, "新到的茶墨号机组也来了。")
    first = project.articles()[0].id
    project.apply(AddSpans(tuple(NewSpan(first, a, b, "产品/技术") for a, b in spans)))
    return project


def test_what_was_learned_is_there_in_the_next_session(qapp: object, tmp_path: Path) -> None:
    models = tmp_path / "models"
    with taught(tmp_path / "p.bijian") as project:
        source, session = CoreSource(models=models), Session(project)
        assert not any(each.source == "learned" for each in found(source, session)[last(project)])
        learned = source.learn(
            source.gather(project, session.snapshot()), lambda *_: None, lambda: False
        )
        assert learned is not None and learned.model is not None
    with open_project(tmp_path / "p.bijian") as project:
        source, session = CoreSource(models=models), Session(project)
        assert source.due(project, session.snapshot())
        (each,) = found(source, session)[last(project)]
        assert (each.quote, each.source) == ("茶墨号机组", "learned")
        # Nothing new was tagged since.
        assert not source.due(project, session.snapshot())
        # A training of this session says that the patterns are better: they stay.
        source.use(Learned(0.1, 0.2, 130, None))
        assert found(source, session)[last(project)] == []


def last(project: Project) -> str:
    return project.articles()[1].id


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
