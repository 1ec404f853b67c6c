"""Reviewing suggestions through the real window: what is proposed, decided and taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations import open_project
from annotations.sample import SAMPLE
from desktop.app import Shell
from desktop.main_window import MainWindow
from desktop.reader.pane import ReaderPane
from desktop.suggestions.item import Item
from desktop.suggestions.occurrences_dialog import OccurrencesDialog
from desktop.suggestions.threshold_dialog import ThresholdDialog

from .driving import trigger

OpenShell = Callable[..., Shell]
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the open articles are looked through."""
    pending = window.desk().suggestions.pending
    qtbot.waitUntil(lambda: pending.waiting() == 0 and not pending.busy(), timeout=30_000)


def current(window: MainWindow) -> Item:
    item = window.desk().suggestions.review.current()
    assert item is not None
    return item


def pending_places(window: MainWindow) -> set[tuple[int, int, str]]:
    queue = window.desk().suggestions.review.queue()
    return {(item.given.start, item.given.end, item.given.label) for item in queue}


def open_articles(window: MainWindow, path: Path, qtbot: QtBot) -> ReaderPane:
    """A new project with the sample's articles, the second of them open."""
    window.files.new_project(path)
    with qtbot.waitSignal(window.files.imported, timeout=30_000):
        window.files.import_paths([SAMPLE / "articles"])
    desk = window.desk()
    pane = desk.columns.open_article(desk.session.project.articles()[1].id).pane
    settle(window, qtbot)
    return pane


def test_accept_reject_correct_and_take_back(
    open_shell: OpenShell, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "work.bijian"
    window = open_shell().window
    pane = open_articles(window, path, qtbot)
    desk = window.desk()
    project = desk.session.project
    dashed = [mark for mark in pane.marks() if mark.shape == "suggestion"]
    assert len(dashed) > 10
    assert len(dashed) == desk.suggestions.panel.model.rowCount()

    # Accept: the mention is there, the next suggestion is selected.
    trigger(window, "suggestions.review")
    while current(window).type != "entity":
        QTest.keyClicks(pane, ".")
    accepted = current(window)
    QTest.keyClick(pane, Key.Key_Return)
    (span,) = project.spans()
    assert (span.start, span.end, span.label) == (accepted.start, accepted.end, accepted.label)
    assert current(window).id != accepted.id and pane.selected_mark() == current(window).id

    # Reject.
    settle(window, qtbot)
    while current(window).type != "entity":
        trigger(window, "suggestions.next")
    rejected = current(window)
    QTest.keyClick(pane, Key.Key_Backspace)
    assert len(project.rejections()) == 1 and len(project.spans()) == 1
    assert current(window).id != rejected.id

    # Correct, with the key of another label.
    settle(window, qtbot)
    while current(window).type != "entity" or current(window).label == "活动/会议":
        trigger(window, "suggestions.next")
    corrected = current(window)
    QTest.keyClicks(pane, "h")
    assert {(s.start, s.label) for s in project.spans()} == {
        (accepted.start, accepted.label), (corrected.start, "活动/会议"),
    }  # fmt: skip

    # Next and previous.
    settle(window, qtbot)
    here = current(window).id
    trigger(window, "suggestions.next")
    assert current(window).id != here
    trigger(window, "suggestions.previous")
    assert current(window).id == here

    decided = {(each.given.start, each.given.end, each.given.label)
               for each in (accepted, rejected, corrected)}  # fmt: skip
    settle(window, qtbot)
    assert not decided & pending_places(window)

    # Nothing of it comes back when the project is opened again.
    trigger(window, "file.close")
    assert window.files.open_project(path)
    desk = window.desk()
    project = desk.session.project
    desk.columns.open_article(project.articles()[1].id)
    settle(window, qtbot)
    assert not decided & pending_places(window)

    # Undo, one decision after the other, brings each back, and selects it.
    for each in (corrected, rejected, accepted):
        trigger(window, "edit.undo")
        settle(window, qtbot)
        place = (each.given.start, each.given.end, each.given.label)
        assert place in pending_places(window)
        assert current(window).id == each.id
    assert project.spans() == [] and project.rejections() == []


def test_all_occurrences_and_all_above_a_score_are_one_step_each(
    open_shell: OpenShell, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "work.bijian"
    window = open_shell().window
    open_articles(window, path, qtbot)
    desk = window.desk()
    project, review = desk.session.project, desk.suggestions.review
    texts = [project.text(article.id) for article in project.articles()]
    item = max(
        (each for each in review.queue() if each.type == "entity"),
        key=lambda each: sum(text.count(each.quote) for text in texts),
    )
    review.select(item.id)
    trigger(window, "suggestions.occurrences")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, OccurrencesDialog)
    qtbot.waitUntil(lambda: not dialog.searching())
    number = dialog.model.number_ticked()
    assert number >= 2
    QTest.keyClick(dialog.list, Key.Key_Return)
    assert len(project.spans()) == number
    assert {span.label for span in project.spans()} == {item.label}
    trigger(window, "edit.undo")
    assert project.spans() == []

    settle(window, qtbot)
    trigger(window, "suggestions.accept_above")
    above = QApplication.activeModalWidget()
    assert isinstance(above, ThresholdDialog)
    above.slider.setValue(50)
    qtbot.waitUntil(lambda: above.model.rowCount() > 0)
    number = above.model.rowCount()
    QTest.keyClick(above.list, Key.Key_Return)
    assert len(project.spans()) + len(project.claims()) == number
    trigger(window, "edit.undo")
    assert project.spans() == [] and project.claims() == []
    settle(window, qtbot)


def test_occurrences_of_words_selected_by_hand(
    open_shell: OpenShell, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_shell().window
    pane = open_articles(window, tmp_path / "work.bijian", qtbot)
    start = pane.text().index("企业")
    pane.set_selected_range(start, start + 2)
    trigger(window, "suggestions.occurrences")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, OccurrencesDialog)
    qtbot.waitUntil(lambda: not dialog.searching())
    assert dialog.model.rowCount() > 1
    QTest.keyClick(dialog, Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


@pytest.mark.parametrize("on", [True, False])
def test_the_switch_is_remembered(
    open_shell: OpenShell, tmp_path: Path, qtbot: QtBot, on: bool
) -> None:
    window = open_shell().window
    pane = open_articles(window, tmp_path / "work.bijian", qtbot)
    if not on:
        trigger(window, "suggestions.show")
        assert not any(mark.shape == "suggestion" for mark in pane.marks())
    trigger(window, "file.close")
    assert window.files.open_project(tmp_path / "work.bijian")
    assert window.desk().suggestions.is_on() == on
    assert window.actions_of_commands.action("suggestions.show").isChecked() == on


def test_nothing_is_left_running(open_shell: OpenShell, tmp_path: Path, qtbot: QtBot) -> None:
    """Closing in the middle of a computation ends it; the guard on threads sees to the rest."""
    window = open_shell().window
    open_articles(window, tmp_path / "work.bijian", qtbot)
    desk = window.desk()
    desk.suggestions.panel.everywhere.click()
    desk.suggestions.pending.look_again()
    qtbot.waitUntil(lambda: desk.suggestions.pending.waiting() > 0)
    trigger(window, "file.close")
    with open_project(tmp_path / "work.bijian") as project:
        assert project.check() == []
