"""A damaged article is imported, its repairs are reviewed by keys, and the columns follow."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations import create_project
from annotations.importing import import_paths
from annotations.repairing import doubts
from desktop.app import Shell
from desktop.reader.column import ArticleColumn
from desktop.repairs.dialog import RepairsDialog
from tests.desktop.repairs.test_dialog import RAW, SECOND
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


def test_a_doubtful_place_is_decided_from_the_text(
    open_shell: Callable[..., Shell], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_bytes((RAW + SECOND).encode())
    project = create_project(tmp_path / "a.bijian")
    import_paths(project, [tmp_path / "a.txt"], progress=lambda *_: None)
    window = open_shell().window
    window.show_project(project)
    article_id = project.articles()[0].id
    window.desk().columns.open_article(article_id)
    active = window.desk().columns.active()
    assert active is not None
    places = [site.id for site in doubts(project, article_id)]
    assert len(places) >= 2
    active.pane.setFocus()
    trigger(window, "doubt.next")
    trigger(window, "doubt.next")
    assert active.selected() == ("doubt", str(places[1]))
    trigger(window, "doubt.previous")
    assert active.selected() == ("doubt", str(places[0]))
    assert window.desk().selected() is None  # nothing that Del could delete
    said = window.desk().inspector.words.text()
    assert "存疑" in said and "没有选中" not in said
    trigger(window, "doubt.next")

    QTest.keyClick(active.pane, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(RepairsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert (site := dialog.current()) is not None and site.id == places[1]
    QTest.keyClick(dialog.list, Qt.Key.Key_0)  # keep it as it is
    dialog.reject()
    qtbot.wait(0)
    assert active.marks.marks_of("doubt", str(places[1]))[0] not in _shown(active)
    assert len(_shown(active)) == len(places) - 1
    assert window.focusWidget() is active.pane

    trigger(window, "edit.undo")
    assert len(_shown(active)) == len(places)


def _shown(column: ArticleColumn) -> list[str]:
    return [mark.id for mark in column.pane.marks() if mark.shape == "doubt"]
