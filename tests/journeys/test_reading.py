"""How the text is shown is chosen in the menu and remembered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations import create_project, open_project
from annotations.importing import import_paths
from desktop.app import Shell
from desktop.main_window import MainWindow
from desktop.suggestions.occurrences_dialog import OccurrencesDialog
from tests.desktop.reader.test_paragraphs import LINE
from tests.journeys.driving import trigger


def _is_broken(window: MainWindow) -> bool:
    active = window.desk().columns.active()
    assert active is not None
    paragraphs = active.pane._page.paragraphs
    return any(paragraphs.is_break(number) for number in range(len(paragraphs)))


def test_endless_lines_are_broken_or_not(open_shell: Callable[..., Shell], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"示例市的产业观察\n\n{LINE}\n", encoding="utf-8")
    project = create_project(tmp_path / "a.bijian")
    import_paths(project, [tmp_path / "a.txt"], progress=lambda *_: None)
    shell = open_shell()
    shell.window.show_project(project)
    article_id = project.articles()[0].id
    shell.window.desk().columns.open_article(article_id)
    action = shell.window.actions_of_commands.action("view.breaks")
    assert _is_broken(shell.window) and action.isChecked()
    trigger(shell.window, "view.breaks")
    assert not _is_broken(shell.window) and not action.isChecked()
    assert project.text(article_id) == shell.window.desk().columns.columns()[0].pane.text()
    shell.window.close()

    again = open_shell().window
    again.show_project(open_project(tmp_path / "a.bijian"))
    again.desk().columns.open_article(article_id)
    assert not _is_broken(again)
    trigger(again, "view.breaks")
    assert _is_broken(again)


def test_a_key_for_selected_words_works_at_once(
    open_shell: Callable[..., Shell], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_text(
        "示例市的产业观察\n\n园区企业多，园区还大。\n", encoding="utf-8"
    )
    project = create_project(tmp_path / "a.bijian")
    import_paths(project, [tmp_path / "a.txt"], progress=lambda *_: None)
    window = open_shell().window
    window.show_project(project)
    window.desk().columns.open_article(project.articles()[0].id)
    pane = window.desk().columns.columns()[0].pane
    window.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    qtbot.wait(50)
    pane.set_selected_range(pane.text().index("园区"), pane.text().index("园区") + 2)
    qtbot.waitUntil(window.actions_of_commands.action("suggestions.occurrences").isEnabled)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(pane, Qt.Key.Key_L, held)
    (dialog,) = window.findChildren(OccurrencesDialog)
    assert dialog.isVisible()
    dialog.reject()
