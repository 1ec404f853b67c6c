"""Experts' advice without a figure is suggested where the box is ticked, and only there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.suggestions.core_source import CoreSource
from desktop.theme import LIGHT
from desktop.workspace import Workspace
from tests.annotations.builders import project_with

TEXT = "新港药学院教授林远建议，尽快设立中试基金，补齐转化短板。园区产值达到50亿元。"


@pytest.fixture
def workspace(qtbot: QtBot, tmp_path: Path) -> Iterator[Workspace]:
    with project_with(tmp_path / "p.bijian", TEXT) as project:
        workspace = Workspace(Session(project), LIGHT, CoreSource(models=tmp_path / "models"))
        qtbot.addWidget(workspace)
        workspace.resize(1500, 900)
        workspace.show()
        workspace.columns.open_article(project.articles()[0].id)
        workspace.suggestions.set_on(True)
        settle(workspace, qtbot)
        yield workspace
        workspace.suggestions.stop()


def settle(workspace: Workspace, qtbot: QtBot) -> None:
    pending = workspace.suggestions.pending
    qtbot.waitUntil(lambda: pending.waiting() == 0 and not pending.busy(), timeout=15_000)


def kinds(workspace: Workspace) -> list[str]:
    queue = workspace.suggestions.review.queue()
    return sorted(each.now.fields.kind for each in queue if each.now.fields is not None)


def test_the_box_brings_advice_and_takes_it_away(workspace: Workspace, qtbot: QtBot) -> None:
    box = workspace.suggestions.panel.advice
    assert not box.isChecked() and kinds(workspace) == ["actual"]
    box.click()
    settle(workspace, qtbot)
    assert kinds(workspace) == ["actual", "advice"]
    workspace.suggestions.toggle_advice()  # the command of the menu
    settle(workspace, qtbot)
    assert not box.isChecked() and kinds(workspace) == ["actual"]
