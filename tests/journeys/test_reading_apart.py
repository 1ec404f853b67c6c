"""A file that crashes its reader, or never ends, in the window: one line in a report."""

import multiprocessing
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotations.importers import registry
from annotations.processes import Workers
from desktop.app import Shell
from tests.annotations.importers import hostile
from tests.journeys.driving import trigger

OpenShell = Callable[..., Shell]
HOSTILE = ("tests.annotations.importers.hostile_registered",)


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "IMPORTERS", (hostile.IMPORTER, *registry.IMPORTERS))


@pytest.fixture
def shell(open_shell: OpenShell, tmp_path: Path) -> Shell:
    shell = open_shell()
    vars(shell)["workers"] = Workers(2, gentle=True, modules=HOSTILE)
    shell.window.files.new_project(tmp_path / "p.bijian")
    return shell


def folder(tmp_path: Path, **files: str) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, content in files.items():
        (folder / f"{name}.md").write_text(content, encoding="utf-8")
    return folder


def report() -> str:
    (lines,) = [
        dialog.findChild(QPlainTextEdit).toPlainText()
        for dialog in QApplication.topLevelWidgets()
        if isinstance(dialog, QDialog) and dialog.isVisible()
    ]
    return str(lines)


def test_a_crash_is_one_line_and_the_others_are_there(
    shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    window = shell.window
    with qtbot.waitSignal(window.files.imported, timeout=30_000):
        window.files.import_paths([folder(tmp_path, a="甲文。", b="abort", c="丙文。")])
    assert [line.split(":")[0] for line in report().splitlines()] == ["b.md"]
    assert "崩溃" in report()
    project = window.session().project
    assert [article.file_name for article in project.articles()] == ["a.md", "c.md"]
    assert project.check() == []
    trigger(window, "edit.undo")
    assert project.articles() == []


def test_cancelled_while_a_file_never_ends(shell: Shell, tmp_path: Path, qtbot: QtBot) -> None:
    window = shell.window
    many = {f"f{number:02}": f"第{number}篇。" for number in range(40)}
    window.files.import_paths([folder(tmp_path, **many, g="endless")])
    # What stands before it is there, ten by ten.
    qtbot.waitUntil(lambda: len(window.session().snapshot().articles) >= 30, timeout=30_000)
    with qtbot.waitSignal(window.files.imported, timeout=10_000):
        window.job_bar.findChild(QPushButton).click()
    assert 30 <= len(window.session().project.articles()) <= 40


def test_closed_while_a_file_never_ends(shell: Shell, tmp_path: Path, qtbot: QtBot) -> None:
    window = shell.window
    many = {f"f{number:02}": f"第{number}篇。" for number in range(20)}
    window.files.import_paths([folder(tmp_path, **many, g="endless")])
    qtbot.waitUntil(lambda: len(window.session().snapshot().articles) >= 10, timeout=30_000)
    started = time.monotonic()
    window.close()
    shell.workers.close()
    assert time.monotonic() - started < 10
    assert [p for p in multiprocessing.active_children() if p.name == "bijian-worker"] == []
