"""Import of many files, cancelled and resumed; paragraphs flipped by key: the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.sample import SAMPLE
from desktop.app import Shell
from desktop.files import PORTION_FILES
from tests.annotations.test_importing import write

from .driving import trigger

OpenShell = Callable[..., Shell]
NUMBER = 6 * PORTION_FILES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(NUMBER):
        write(tmp_path / "in", f"{number:03}.txt", number)
    return tmp_path / "in"


def test_an_import_is_cancelled_and_resumed(
    open_shell: OpenShell, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_shell().window
    window.files.new_project(tmp_path / "p.bijian")
    session = window.session()

    def cancel_soon(_changes: object) -> None:
        session.changed.disconnect(cancel_soon)
        window.job_bar._cancel.click()

    session.changed.connect(cancel_soon)
    with qtbot.waitSignal(window.files.imported, timeout=30_000) as imported:
        window.files.import_paths([folder])
    first = len(session.project.articles())
    assert len(imported.args[0]) == first == PORTION_FILES
    assert not window.job_bar.busy()
    with qtbot.waitSignal(window.files.imported, timeout=60_000) as imported:
        window.files.import_paths([folder])
    statuses = [report.status for report in imported.args[0]]
    assert statuses == ["duplicate"] * first + ["imported"] * (NUMBER - first)
    assert len(session.project.articles()) == NUMBER
    trigger(window, "edit.undo")
    assert len(session.project.articles()) == first
    trigger(window, "edit.undo")
    assert session.project.articles() == []


def test_the_window_closes_in_the_middle_of_an_import(
    open_shell: OpenShell, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    from annotations import open_project

    window = open_shell().window
    window.files.new_project(tmp_path / "p.bijian")
    with qtbot.waitSignal(window.session().changed, timeout=30_000):
        window.files.import_paths([folder])
    trigger(window, "file.close")
    qtbot.wait(50)
    with open_project(tmp_path / "p.bijian") as project:
        assert len(project.articles()) >= PORTION_FILES
        assert project.check() == []


def test_paragraphs_are_flipped_by_key(open_shell: OpenShell, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_shell().window
    window.files.new_project(tmp_path / "p.bijian")
    with qtbot.waitSignal(window.files.imported, timeout=30_000):
        window.files.import_paths([SAMPLE / "articles" / "01-jinfeng-laboratory.txt"])
    desk = window.desk()
    (article,) = desk.session.project.articles()
    pane = desk.columns.open_article(article.id).pane
    window.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(lambda: pane.hasFocus() and window.isActiveWindow())
    text = desk.session.project.text(article.id)
    before = desk.session.project.blocks(article.id)
    body = next(block for block in before if block.kind == "body")
    place = text.index("\n", body.start) + 1
    place += len(text[place:]) - len(text[place:].lstrip())
    pane.set_selected_range(place, place)
    assert desk.articles.paragraph_kind() == "body"
    QTest.keyClick(pane, Qt.Key.Key_F8)
    assert desk.articles.paragraph_kind() == "boilerplate"
    assert pane.caret() == place  # in what is folded from now on, left open
    QTest.keyClick(pane, Qt.Key.Key_F8)
    assert desk.session.project.blocks(article.id) == before
    QTest.keyClick(pane, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert desk.articles.paragraph_kind() == "heading"
    trigger(window, "block.caption")
    assert desk.articles.paragraph_kind() == "caption"
    assert window.actions_of_commands.action("block.caption").isChecked()
    for _ in range(4):
        trigger(window, "edit.undo")
    assert desk.session.project.blocks(article.id) == before
    assert desk.session.project.check() == []
