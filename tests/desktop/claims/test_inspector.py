import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from annotations.operations import DeleteAnnotations
from desktop.claims.inspector import Inspector
from desktop.session import Session
from desktop.theme import DARK, LIGHT
from tests.desktop.claims.keys import write


@pytest.fixture
def inspector(qtbot: QtBot, session: Session) -> Inspector:
    inspector = Inspector(session, LIGHT)
    qtbot.addWidget(inspector)
    inspector.resize(320, 600)
    inspector.show()
    qtbot.waitExposed(inspector)
    return inspector


def test_without_a_selection_it_says_how_to_begin(inspector: Inspector) -> None:
    assert inspector.currentWidget() is inspector.words
    assert "Ctrl+Enter" in inspector.words.text()


def test_a_deleted_claim_comes_back_with_undo(session: Session, inspector: Inspector) -> None:
    claim = session.project.claims()[0]
    inspector.show_claim(claim.id)
    assert inspector.currentWidget() is inspector.form
    session.apply(DeleteAnnotations(claim_ids=(claim.id,)))
    assert inspector.currentWidget() is inspector.words
    session.undo()
    assert inspector.currentWidget() is inspector.form
    assert inspector.form.claim_id == claim.id
    assert inspector.form.lines["indicator"].text() == claim.fields.indicator
    inspector.show_nothing()
    session.redo()
    session.undo()
    assert inspector.currentWidget() is inspector.words


def test_going_to_a_span_commits_what_was_typed_for_the_claim(
    qtbot: QtBot, session: Session, inspector: Inspector
) -> None:
    inspector.show_claim(session.project.claims()[0].id)
    line = inspector.form.lines["subject"]
    line.setFocus()
    write(qtbot, line, "园区")
    inspector.show_span(session.project.spans()[0].id)
    assert session.project.claims()[0].fields.subject == "园区"
    assert inspector.currentWidget() is inspector.card


def test_a_span_is_relabelled_and_noted(
    qtbot: QtBot, session: Session, inspector: Inspector
) -> None:
    span = session.project.spans()[0]
    inspector.show_span(span.id)
    card = inspector.card
    assert span.quote in card.quotes.cards[0].words.text()
    assert card.label.currentText() == "机构/实验室  [2]"
    card.label.setFocus()
    qtbot.keyClick(card.label, Qt.Key.Key_Down)
    assert session.project.spans()[0].label == "园区/基地"
    qtbot.keyClick(card.label, Qt.Key.Key_Return)
    assert card.note.hasFocus()
    write(qtbot, card.note, "一期")
    with qtbot.waitSignal(inspector.done):
        qtbot.keyClick(card.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.project.spans()[0].note == "一期"
    session.undo()
    session.undo()
    assert session.project.spans()[0] == span
    assert card.label.value == span.label
    assert card.note.text() == ""


def test_requests_carry_what_they_are_about(
    qtbot: QtBot, session: Session, inspector: Inspector
) -> None:
    span = session.project.spans()[0]
    inspector.show_span(span.id)
    QApplication.processEvents()  # lays the new card out
    with qtbot.waitSignal(inspector.passage_requested) as asked:
        qtbot.mouseClick(inspector.card.quotes.cards[0].button, Qt.MouseButton.LeftButton)
    assert asked.args == [span.article_id, span.start, span.end, span.id]
    button = next(
        b for b in inspector.card.findChildren(QToolButton) if b.text() == "Delete this entity"
    )
    with qtbot.waitSignal(inspector.delete_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["span", span.id]


def test_the_dark_theme_is_dark(inspector: Inspector, session: Session) -> None:
    inspector.show_claim(session.project.claims()[0].id)
    inspector.set_theme(DARK)
    image = inspector.grab().toImage()
    assert image.pixelColor(2, image.height() - 2) == DARK.base
