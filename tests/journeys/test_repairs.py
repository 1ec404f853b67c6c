"""A damaged article is imported, its repairs are reviewed by keys, and the columns follow."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations import create_project
from annotations.importing import import_paths
from desktop.app import Shell
from desktop.repairs.dialog import RepairsDialog
from tests.annotations.operations.test_repairs import RAW
from tests.journeys.driving import trigger


def test_repairs_are_reviewed_in_the_window(
    open_shell: Callable[..., Shell], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_bytes(RAW.encode())
    project = create_project(tmp_path / "a.bijian")
    import_paths(project, [tmp_path / "a.txt"], progress=lambda *_: None)
    window = open_shell(language="en").window
    window.show_project(project)
    article_id = project.articles()[0].id
    window.desk().columns.open_article(article_id)
    active = window.desk().columns.active()
    assert active is not None and "?!拔覀" in active.pane.toPlainText()

    trigger(window, "article.repairs")
    (dialog,) = window.findChildren(RepairsDialog)
    qtbot.waitExposed(dialog)
    if dialog.search.busy():
        with qtbot.waitSignal(dialog.search.found, timeout=20_000):
            pass
    QTest.keyClick(dialog.list, Qt.Key.Key_1)
    assert "“大腦”。“我們將努力把金鳳" in active.pane.toPlainText()
    dialog.reject()

    trigger(window, "edit.undo")
    assert "?!拔覀" in active.pane.toPlainText()
