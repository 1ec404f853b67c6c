"""A real project, a source that suggests known things, and the panels around them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotations.project import Project
from desktop.session import Session
from desktop.suggestions.pending import Pending
from desktop.suggestions.review import Review
from desktop.theme import LIGHT
from desktop.workspace import Workspace
from tests.desktop.claims.sample import build
from tests.desktop.suggestions.fake import FakeSource

WORDS = {"园区": "园区/基地", "临江高新区": "地区", "三类证": "产品/技术"}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with build(tmp_path / "regions.bijian") as project:
        yield project


@pytest.fixture
def source() -> FakeSource:
    return FakeSource(WORDS)


@pytest.fixture
def session(qapp: object, project: Project) -> Session:
    return Session(project, language="zh_CN")


@pytest.fixture
def pending(session: Session, source: FakeSource) -> Iterator[Pending]:
    pending = Pending(session, source)
    yield pending
    source.hold.clear()
    pending.stop()


@pytest.fixture
def review(session: Session, pending: Pending, source: FakeSource) -> Review:
    review = Review(session, pending, source)
    review.set_on(True)
    return review


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[Pending], None]:
    """Wait until everything watched was looked through since the last change."""

    def wait(pending: Pending) -> None:
        qtbot.waitUntil(lambda: pending.waiting() == 0 and not pending.busy(), timeout=5000)

    return wait


@pytest.fixture
def workspace(qtbot: QtBot, session: Session, source: FakeSource) -> Iterator[Workspace]:
    workspace = Workspace(session, LIGHT, source)
    qtbot.addWidget(workspace)
    workspace.resize(1500, 900)
    workspace.show()
    qtbot.waitExposed(workspace)
    workspace.suggestions.set_on(True)
    yield workspace
    source.hold.clear()
    workspace.suggestions.stop()
