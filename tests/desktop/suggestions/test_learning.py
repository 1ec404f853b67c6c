"""Training in the background: when it starts, what it says, how it ends."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from annotations.operations import AddSpans, NewSpan
from desktop.job_bar import JobBar
from desktop.session import Session
from desktop.suggestions.learning import Learning
from tests.desktop.suggestions.fake import FakeSource


@pytest.fixture
def learning(session: Session, source: FakeSource) -> Iterator[Learning]:
    learning = Learning(session, source)
    yield learning
    source.hold.clear()
    learning.stop()


@pytest.fixture
def said(learning: Learning) -> list[str]:
    said: list[str] = []
    learning.said.connect(said.append)
    return said


def test_the_score_is_announced_and_the_model_used(
    learning: Learning, source: FakeSource, said: list[str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(learning.learned):
        learning.learn_now()
    assert source.used == [source.learned]
    assert len(said) == 1 and all(part in said[0] for part in ("83%", "76%", "120"))


def test_it_starts_by_itself_when_due_and_the_hands_rest(
    learning: Learning, source: FakeSource, session: Session, qtbot: QtBot
) -> None:
    source.is_due = True
    learning.set_on(True)
    article = session.project.articles()[0].id
    with qtbot.waitSignal(learning.learned, timeout=10_000):
        session.apply(AddSpans((NewSpan(article, 0, 2, "企业"),)))


def test_a_model_that_is_no_better_is_not_kept(
    learning: Learning, source: FakeSource, said: list[str], qtbot: QtBot
) -> None:
    assert source.learned is not None
    source.learned = replace(source.learned, model=None)
    learning.learn_now()
    qtbot.waitUntil(lambda: bool(said))
    assert [each.model for each in source.used] == [None] and "83%" in said[0]


def test_cancelled_from_the_progress_bar(
    learning: Learning, source: FakeSource, said: list[str], qtbot: QtBot
) -> None:
    bar = JobBar()
    qtbot.addWidget(bar)
    learning.job_started.connect(bar.follow)
    source.hold.set()
    learning.learn_now()
    assert bar.busy() and learning.busy() and not bar.isHidden()
    bar._cancel.click()
    qtbot.waitUntil(lambda: bool(said))
    assert not bar.busy() and not learning.busy() and source.used == []


def test_too_little_to_learn_from_is_said_where_it_was_asked_for(
    learning: Learning, source: FakeSource, said: list[str], qtbot: QtBot
) -> None:
    source.learned, source.is_due = None, True
    learning.set_on(True)
    learning._consider()
    qtbot.waitUntil(lambda: not learning.busy())
    assert said == []
    learning.learn_now()
    qtbot.waitUntil(lambda: bool(said))
    assert not learning.busy()
