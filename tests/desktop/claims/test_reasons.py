"""The form of a claim that was suggested: why its fields are as they are, and what to look at."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.claims.form import ClaimForm
from desktop.session import Session
from desktop.theme import DARK, LIGHT


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> ClaimForm:
    form = ClaimForm(session, LIGHT)
    qtbot.addWidget(form)
    form.resize(320, 700)
    form.show_claim(session.project.claims()[0].id)
    form.show()
    qtbot.waitExposed(form)
    return form


def explain(form: ClaimForm) -> None:
    assert form.claim_id is not None
    form.explain(form.claim_id, {"regions": "因为文章", "kind": "力争"}, ("kind", "unit"))


def test_reasons_stand_under_their_fields(form: ClaimForm) -> None:
    explain(form)
    assert form.page.reason("regions").text() == "因为文章"
    assert form.page.reason("regions").isVisible() and not form.page.reason("subject").isVisible()
    assert form.doubtful() == {"kind", "unit"}


def test_the_first_doubtful_field_has_the_keyboard(form: ClaimForm) -> None:
    explain(form)
    form.focus_doubtful()
    assert form.lines["unit"].hasFocus()


def test_enter_or_an_edit_puts_a_doubt_to_rest(form: ClaimForm, qtbot: QtBot) -> None:
    explain(form)
    looks = form.lines["unit"].styleSheet()
    form.lines["unit"].setFocus()
    qtbot.keyClick(form.lines["unit"], Qt.Key.Key_Return)
    assert form.doubtful() == {"kind"} and form.lines["unit"].styleSheet() != looks
    form.choices["kind"].setFocus()
    qtbot.keyClick(form.choices["kind"], Qt.Key.Key_Return)
    assert form.doubtful() == set()


def test_another_claim_has_no_reasons_yet(form: ClaimForm, session: Session) -> None:
    explain(form)
    first = form.claim_id
    form.show_claim(session.project.claims()[1].id)
    assert form.doubtful() == set() and not form.page.reason("regions").isVisible()
    form.explain(first or "", {"regions": "x"}, ("kind",))  # not the claim shown
    assert form.doubtful() == set()


def test_an_edit_elsewhere_keeps_the_doubts(form: ClaimForm, session: Session) -> None:
    explain(form)
    form.lines["subject"].setText("园区")
    form.lines["subject"].commit_requested.emit()
    assert session.project.claims()[0].fields.subject == "园区"
    assert form.doubtful() == {"kind", "unit"}


def test_doubt_is_seen_in_both_themes(form: ClaimForm) -> None:
    for theme in (LIGHT, DARK):
        form.set_theme(theme)
        plain = form.grab().toImage()
        explain(form)
        assert form.grab().toImage() != plain
        form._forget_reasons()
