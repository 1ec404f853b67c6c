"""Reviewing with real widgets: the text, the queue, the form, and the keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations import open_project
from annotations.project import Project
from desktop.reader.pane import ReaderPane
from desktop.session import Session
from desktop.suggestions.item import Item
from desktop.suggestions.label_menu import LabelMenu
from desktop.suggestions.order import Filter
from desktop.theme import DARK, LIGHT, luminance
from desktop.workspace import Workspace
from tests.desktop.claims.sample import build
from tests.desktop.suggestions.conftest import WORDS
from tests.desktop.suggestions.fake import FakeSource

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def pane(workspace: Workspace, project: Project, qtbot: QtBot) -> ReaderPane:
    """The text of the first article, with its suggestions."""
    pane = workspace.columns.open_article(project.articles()[0].id).pane
    settle(workspace, qtbot)
    pane.setFocus()
    return pane


def settle(workspace: Workspace, qtbot: QtBot) -> None:
    pending = workspace.suggestions.pending
    qtbot.waitUntil(lambda: pending.waiting() == 0 and not pending.busy(), timeout=5000)


def dashed(pane: ReaderPane) -> set[str]:
    return {mark.id for mark in pane.marks() if mark.shape == "suggestion"}


def current(workspace: Workspace) -> Item:
    item = workspace.suggestions.review.current()
    assert item is not None
    return item


def test_suggestions_appear_dashed_and_in_the_queue(workspace: Workspace, pane: ReaderPane) -> None:
    review = workspace.suggestions.review
    ids = {item.id for item in review.queue()}
    assert ids and dashed(pane) == ids
    assert workspace.suggestions.panel.model.rowCount() == len(ids)
    assert str(len(ids)) in workspace.side.tabText(1)
    workspace.suggestions.toggle()
    assert dashed(pane) == set() and not review.queue()
    workspace.suggestions.toggle()
    assert workspace.side.currentWidget() is workspace.suggestions.panel


def test_keys_in_the_text(workspace: Workspace, pane: ReaderPane, project: Project) -> None:
    workspace.suggestions.start()
    first = current(workspace)
    assert pane.hasFocus() and pane.selected_mark() == first.id
    spans = len(project.spans())
    QTest.keyClick(pane, Key.Key_Return)
    assert len(project.spans()) == spans + 1
    second = current(workspace)
    assert second.id != first.id and pane.selected_mark() == second.id
    QTest.keyClick(pane, Key.Key_Backspace)
    assert len(project.spans()) == spans + 1 and len(project.rejections()) == 1
    third = current(workspace)
    assert pane.selected_mark() == third.id
    assert first.id not in dashed(pane) and second.id not in dashed(pane)


def test_a_label_key_corrects(workspace: Workspace, pane: ReaderPane, project: Project) -> None:
    workspace.suggestions.start()
    item = current(workspace)
    assert item.type == "entity"
    QTest.keyClicks(pane, "1")
    assert any((s.start, s.end, s.label) == (item.start, item.end, "企业") for s in project.spans())
    assert current(workspace).id != item.id and pane.selected_mark() == current(workspace).id


def test_a_label_key_of_the_other_kind_tags_the_words(
    workspace: Workspace, pane: ReaderPane, project: Project
) -> None:
    review = workspace.suggestions.review
    claim = next(item for item in review.queue() if item.type == "claim")
    review.select(claim.id)
    QTest.keyClicks(pane, "1")
    assert any((s.start, s.end) == (claim.start, claim.end) for s in project.spans())
    assert review.pending.get(claim.id) is not None


def test_selected_words_come_before_the_current_suggestion(
    workspace: Workspace, pane: ReaderPane, project: Project
) -> None:
    workspace.suggestions.start()
    item = current(workspace)
    start = pane.text().index("产业产值")
    pane.set_selected_range(start, start + 4)
    QTest.keyClicks(pane, "0")
    assert any((s.start, s.end) == (start, start + 4) for s in project.spans())
    assert workspace.suggestions.pending.get(item.id) is not None


def test_edges_are_moved_in_the_text_and_esc_takes_them_back(
    workspace: Workspace, pane: ReaderPane, project: Project
) -> None:
    review = workspace.suggestions.review
    item = next(each for each in review.queue() if each.quote == "临江高新区")
    review.select(item.id)
    QTest.keyClick(pane, Key.Key_Left, Modifier.AltModifier)
    assert pane.range_of(item.id) == (item.start, item.end - 1)
    assert pane.selected_mark() == item.id and current(workspace).corrected
    QTest.keyClick(pane, Key.Key_Escape)
    assert pane.range_of(item.id) == (item.start, item.end)
    review.select(item.id)
    QTest.keyClick(pane, Key.Key_Left, Modifier.AltModifier)
    QTest.keyClick(pane, Key.Key_Return)
    assert any(span.quote == "临江高新" for span in project.spans())


def test_keys_in_the_queue(workspace: Workspace, pane: ReaderPane, project: Project) -> None:
    panel = workspace.suggestions.panel
    workspace.suggestions.start()
    workspace.suggestions.review.set_filter(Filter("entity"))
    panel.focus_list()
    first = current(workspace)
    QTest.keyClick(panel.list, Key.Key_Down)
    second = current(workspace)
    assert second.id != first.id and pane.selected_mark() == second.id
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Key.Key_Delete)
    assert len(project.rejections()) == 1
    third = current(workspace)
    assert panel.list.currentIndex().row() == panel.model.row_of(third.id)
    spans = len(project.spans())
    QTest.keyClicks(panel.list, "1")
    assert len(project.spans()) == spans + 1
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Key.Key_Escape)
    assert pane.hasFocus()


def test_the_buttons_of_the_card(
    workspace: Workspace, pane: ReaderPane, project: Project, qtbot: QtBot
) -> None:
    workspace.suggestions.start()
    card = workspace.suggestions.panel.card
    spans = len(project.spans())
    qtbot.mouseClick(card.accept, Qt.MouseButton.LeftButton)
    assert len(project.spans()) == spans + 1 and pane.hasFocus()
    qtbot.mouseClick(card.reject, Qt.MouseButton.LeftButton)
    assert len(project.rejections()) == 1


# A menu grabs the keyboard, which the offscreen platform has none of.
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_correcting_an_entity_offers_the_labels(
    workspace: Workspace, pane: ReaderPane, project: Project, qtbot: QtBot
) -> None:
    workspace.suggestions.start()
    item = current(workspace)
    workspace.focus_inspector()  # F2
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), LabelMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, LabelMenu)
    QTest.keyClicks(menu, "7")
    assert any(
        (s.start, s.end, s.label) == (item.start, item.end, "产品/技术") for s in project.spans()
    )
    assert QApplication.activePopupWidget() is None


def test_a_doubtful_claim_opens_its_form_and_ctrl_enter_goes_on(
    workspace: Workspace, pane: ReaderPane, project: Project
) -> None:
    review = workspace.suggestions.review
    item = next(each for each in review.queue() if each.doubtful)
    following = review.queue()[list(review.queue()).index(item) + 1]
    review.select(item.id)
    claims = len(project.claims())
    QTest.keyClick(pane, Key.Key_Return)
    assert len(project.claims()) == claims + 1
    form = workspace.inspector.form
    assert workspace.side.currentWidget() is workspace.inspector
    assert form.doubtful() == {"kind"}
    assert form.choices["kind"].hasFocus()
    assert form.lines["low"].text() == "600亿" or form.lines["low"].text()
    kind = workspace.selected()
    assert kind is not None and kind[0] == "claim"
    QTest.keyClick(form.choices["kind"], Key.Key_Return)  # looked at, goes on to the next field
    assert form.doubtful() == set()
    focused = workspace.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Key.Key_Return, Modifier.ControlModifier)
    assert pane.hasFocus() and current(workspace).id == following.id
    assert workspace.side.currentWidget() is workspace.suggestions.panel


def test_a_claim_without_doubt_leaves_the_hands_in_the_text(
    workspace: Workspace, pane: ReaderPane, project: Project
) -> None:
    review = workspace.suggestions.review
    item = next(each for each in review.queue() if each.type == "claim" and not each.doubtful)
    review.select(item.id)
    claims = len(project.claims())
    QTest.keyClick(pane, Key.Key_Return)
    assert len(project.claims()) == claims + 1
    assert pane.hasFocus() and workspace.side.currentWidget() is workspace.suggestions.panel


def test_undo_brings_a_decision_back_and_selects_it(
    workspace: Workspace, pane: ReaderPane, session: Session, qtbot: QtBot
) -> None:
    workspace.suggestions.start()
    item = current(workspace)
    QTest.keyClick(pane, Key.Key_Delete)
    assert item.id not in dashed(pane)
    session.undo()
    settle(workspace, qtbot)
    assert item.id in dashed(pane) and pane.selected_mark() == item.id


def test_choosing_an_annotation_ends_the_review_of_the_current_one(
    workspace: Workspace, pane: ReaderPane, project: Project
) -> None:
    workspace.suggestions.start()
    span = project.spans()[0]
    pane.select_mark(span.id)
    assert workspace.suggestions.review.current() is None
    assert workspace.side.currentWidget() is workspace.inspector
    workspace.suggestions.step(1)
    assert workspace.side.currentWidget() is workspace.suggestions.panel


def test_all_articles_lead_from_one_to_the_next(
    workspace: Workspace, pane: ReaderPane, qtbot: QtBot
) -> None:
    workspace.suggestions.panel.everywhere.click()
    settle(workspace, qtbot)
    review = workspace.suggestions.review
    articles = {item.article_id for item in review.queue()}
    assert len(articles) > 1
    review.select(review.queue()[-1].id)
    active = workspace.columns.active()
    assert active is not None and active.article_id == review.queue()[-1].article_id
    assert active.pane.selected_mark() == review.current_id() != ""


def test_articles_side_by_side_have_their_own(
    workspace: Workspace, pane: ReaderPane, project: Project, qtbot: QtBot
) -> None:
    other = workspace.columns.open_article(project.articles()[1].id, beside=True).pane
    settle(workspace, qtbot)
    assert dashed(pane) and dashed(other) and not dashed(pane) & dashed(other)
    assert {item.id for item in workspace.suggestions.review.queue()} == dashed(other)
    pane.setFocus()
    qtbot.waitUntil(lambda: workspace.columns.articles()[0] == workspace.suggestions.review.active)
    assert {item.id for item in workspace.suggestions.review.queue()} == dashed(pane)


def test_empty_states_say_what_helps(workspace: Workspace, project: Project, qtbot: QtBot) -> None:
    panel = workspace.suggestions.panel
    seen = {panel.hint.text()}
    assert panel.hint.text()
    workspace.suggestions.set_on(False)
    seen.add(panel.hint.text())
    workspace.suggestions.set_on(True)
    workspace.columns.open_article(project.articles()[3].id)  # nothing to suggest in this one
    seen.add(panel.hint.text())
    settle(workspace, qtbot)
    seen.add(panel.hint.text())
    assert len(seen) == 4 and "" not in seen


def test_read_only_shows_and_decides_nothing(
    qtbot: QtBot, tmp_path: Path, project: Project
) -> None:
    path = tmp_path / "closed.bijian"
    build(path).close()
    with open_project(path, read_only=True) as fixed:
        workspace = Workspace(Session(fixed), LIGHT, FakeSource(WORDS))
        qtbot.addWidget(workspace)
        workspace.show()
        workspace.suggestions.set_on(True)
        pane = workspace.columns.open_article(fixed.articles()[0].id).pane
        settle(workspace, qtbot)
        workspace.suggestions.start()
        item = current(workspace)
        said: list[str] = []
        workspace.hint.connect(said.append)
        for key in (Key.Key_Return, Key.Key_Delete):
            QTest.keyClick(pane, key)
        QTest.keyClicks(pane, "1")
        assert current(workspace).id == item.id and len(said) == 3
        assert not workspace.suggestions.panel.card.accept.isEnabled()
        workspace.suggestions.stop()
        workspace.hide()


def test_both_themes(workspace: Workspace, pane: ReaderPane) -> None:
    workspace.suggestions.start()
    light = workspace.side.grab().toImage()
    workspace.set_theme(DARK)
    assert workspace.side.grab().toImage() != light
    workspace.set_theme(LIGHT)
    assert workspace.side.grab().toImage() == light


def test_a_switch_of_theme_reaches_what_is_in_both_tabs(workspace: Workspace) -> None:
    for theme in (DARK, LIGHT, DARK):
        workspace.set_theme(theme)
        for show in (workspace.side.show_form, workspace.side.show_queue):
            show()
            page = workspace.side.currentWidget()
            assert page is not None
            image = page.grab().toImage()
            edge = image.pixelColor(image.width() - 3, image.height() - 3)
            assert (luminance(edge) < 0.2) == theme.dark


def test_a_review_begun_too_early_begins_when_something_is_suggested(
    workspace: Workspace, project: Project, qtbot: QtBot
) -> None:
    pane = workspace.columns.open_article(project.articles()[0].id).pane
    workspace.suggestions.start()
    assert workspace.suggestions.review.current() is None
    settle(workspace, qtbot)
    first = workspace.suggestions.review.queue()[0]
    assert pane.selected_mark() == current(workspace).id == first.id
