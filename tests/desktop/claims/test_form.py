from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotations import open_project
from annotations.model import Claim, ClaimId
from annotations.operations import DeleteAnnotations, SetRegions, UpdateClaim
from annotations.project import Project
from desktop.claims.editors import TextEditor
from desktop.claims.form import ClaimForm
from desktop.i18n import Translation
from desktop.session import Session
from desktop.theme import DARK, LIGHT
from tests.desktop.claims.keys import write

# Completions are a popup, and the offscreen platform has no keyboard to grab.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> ClaimForm:
    form = ClaimForm(session, LIGHT)
    qtbot.addWidget(form)
    form.resize(320, 700)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    return form


def first(project: Project, number: int = 0) -> Claim:
    return project.claims()[number]


def claim(project: Project, claim_id: ClaimId) -> Claim:
    return next(c for c in project.claims() if c.id == claim_id)


def type_in(qtbot: QtBot, editor: QWidget, text: str) -> None:
    editor.setFocus()
    if isinstance(editor, TextEditor):
        editor.selectAll()
    write(qtbot, editor, text)


def test_enter_commits_one_undo_step_and_goes_to_the_next_field(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    before = first(session.project)
    form.show_claim(before.id)
    steps = len(session.project.history())
    type_in(qtbot, form.lines["indicator"], "工业总产值")
    qtbot.keyClick(form.lines["indicator"], Qt.Key.Key_Return)
    assert claim(session.project, before.id).fields.indicator == "工业总产值"
    assert len(session.project.history()) == steps + 1
    assert form.lines["value_text"].hasFocus()
    session.undo()
    assert form.lines["indicator"].text() == before.fields.indicator
    assert claim(session.project, before.id) == before


def test_leaving_a_field_commits_it(qtbot: QtBot, session: Session, form: ClaimForm) -> None:
    form.show_claim(first(session.project).id)
    type_in(qtbot, form.lines["subject"], "核药产业园")
    qtbot.keyClick(form.lines["subject"], Qt.Key.Key_Tab)
    assert first(session.project).fields.subject == "核药产业园"
    type_in(qtbot, form.note, "口径待核")
    qtbot.keyClick(form.note, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    form.lines["subject"].setFocus()
    assert first(session.project).fields.note == "口径待核"


def test_escape_takes_back_what_was_typed(qtbot: QtBot, session: Session, form: ClaimForm) -> None:
    before = first(session.project)
    form.show_claim(before.id)
    type_in(qtbot, form.lines["unit"], "万")
    qtbot.keyClick(form.lines["unit"], Qt.Key.Key_Escape)
    assert form.lines["unit"].text() == before.fields.unit
    type_in(qtbot, form.note, "草稿")
    qtbot.keyClick(form.note, Qt.Key.Key_Escape)
    assert form.note.text() == ""
    assert first(session.project) == before


def test_a_number_is_understood_in_the_base_unit_and_shown_so(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    form.show_claim(first(session.project).id)
    type_in(qtbot, form.lines["low"], "500亿")
    assert form.page.number_hint.text() == "= 50,000,000,000 元"
    qtbot.keyClick(form.lines["low"], Qt.Key.Key_Return)
    assert first(session.project).fields.low == Decimal("50000000000")
    assert form.lines["high"].hasFocus()
    type_in(qtbot, form.lines["low"], "50000000000.00")
    qtbot.keyClick(form.lines["low"], Qt.Key.Key_Return)
    assert form.lines["low"].text() == "500亿"


def test_what_cannot_be_read_is_neither_committed_nor_lost(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    one, other = first(session.project), first(session.project, 3)
    form.show_claim(one.id)
    type_in(qtbot, form.lines["low"], "很多")
    qtbot.keyClick(form.lines["low"], Qt.Key.Key_Return)
    assert "很多" in form.error("low")
    assert form.lines["low"].hasFocus()
    assert first(session.project) == one
    # Another field, and another claim, do not touch it.
    type_in(qtbot, form.lines["subject"], "园区")
    qtbot.keyClick(form.lines["subject"], Qt.Key.Key_Return)
    assert form.lines["low"].text() == "很多"
    form.show_claim(other.id)
    assert form.error("low") == ""
    form.show_claim(one.id)
    assert form.lines["low"].text() == "很多"
    assert "很多" in form.error("low")
    type_in(qtbot, form.lines["low"], "12亿")
    qtbot.keyClick(form.lines["low"], Qt.Key.Key_Return)
    assert form.error("low") == ""
    assert claim(session.project, one.id).fields.low == Decimal("1200000000")


def test_a_period_that_ends_too_early_is_mended_from_either_end(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    shown = first(session.project)
    form.show_claim(shown.id)
    type_in(qtbot, form.lines["period_end"], "2020")
    qtbot.keyClick(form.lines["period_end"], Qt.Key.Key_Return)
    assert form.error("period_end")
    assert first(session.project) == shown
    type_in(qtbot, form.lines["period_start"], "2018年")
    qtbot.keyClick(form.lines["period_start"], Qt.Key.Key_Return)
    fields = first(session.project).fields
    assert (fields.period_start, fields.period_end) == ("2018", "2020")
    assert form.error("period_end") == ""


def test_the_project_changing_elsewhere_keeps_cursor_and_typed_text(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    shown = first(session.project)
    form.show_claim(shown.id)
    line = form.lines["indicator"]
    line.setFocus()
    line.setCursorPosition(2)
    other = first(session.project, 3)
    session.apply(UpdateClaim(claim_id=other.id, dimension="人才"))
    session.apply(UpdateClaim(claim_id=shown.id, dimension="人才"))
    assert form.choices["dimension"].value == "人才"
    session.undo()
    assert form.choices["dimension"].value == "产业规模"
    assert line.hasFocus()
    assert line.cursorPosition() == 2
    write(qtbot, line, "总")
    session.undo()
    assert line.text() == "产业总产值"


def test_choices_commit_at_once_and_the_wheel_leaves_them_alone(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    shown = first(session.project)
    form.show_claim(shown.id)
    kind = form.choices["kind"]
    kind.setFocus()
    qtbot.keyClick(kind, Qt.Key.Key_Down)
    assert first(session.project).fields.kind == "target"
    qtbot.keyClick(kind, Qt.Key.Key_Return)
    assert form.lines["period_text"].hasFocus()
    where = QPointF(kind.rect().center())
    wheel = QWheelEvent(
        where, QPointF(kind.mapToGlobal(where.toPoint())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(kind, wheel)
    assert first(session.project).fields.kind == "target"
    dimension = form.choices["dimension"]
    assert [dimension.itemText(n) for n in (0, 2)] == ["区域定位  [Q]", "产业规模  [E]"]


def test_known_regions_are_offered_for_the_last_of_several(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    form.show_claim(first(session.project).id)
    line = form.lines["regions"]
    type_in(qtbot, line, "临江高新区、云岭")
    completer = line.completer()
    assert completer.completionCount() == 1
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert line.text() == "临江高新区、云岭新区"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert first(session.project).fields.regions == ("临江高新区", "云岭新区")
    type_in(qtbot, form.lines["indicator"], "产值")
    names = form.lines["indicator"].completer()
    found = {names.completionModel().index(n, 0).data() for n in range(names.completionCount())}
    assert found == {"产业产值", "主导产业总产值"}


def offered(form: ClaimForm) -> list[str]:
    completer = form.lines["regions"].completer()
    model = completer.completionModel()
    return [model.index(n, 0).data() for n in range(completer.completionCount())]


def test_regions_known_but_not_in_use_are_offered(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    line = form.lines["regions"]

    def offered(text: str) -> list[str]:
        form.lines["unit"].setFocus()
        type_in(qtbot, line, text)
        completer = line.completer()
        model = completer.completionModel()
        found = [model.index(n, 0).data() for n in range(completer.completionCount())]
        completer.popup().hide()
        line.revert()
        return found

    form.show_claim(first(session.project).id)
    shipped = offered("科学城")
    assert "西部(重庆)科学城" in shipped and "云上科学城" not in shipped
    assert "龙华区" in offered("龙华")
    own = '[[region]]\nname = "云上科学城"\nlevel = "science-city"\n'
    session.apply(SetRegions(own))
    # What is in use first, then the project's own, then what is shipped.
    assert offered("科学城") == ["云上科学城", *shipped]
    assert offered("高新区")[0] == "临江高新区"
    session.undo()
    assert offered("科学城") == shipped


def test_control_enter_commits_and_goes_back_to_the_article(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    form.show_claim(first(session.project).id)
    type_in(qtbot, form.lines["unit"], "美元")
    with qtbot.waitSignal(form.done):
        qtbot.keyClick(form.lines["unit"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert first(session.project).fields.unit == "美元"
    with qtbot.waitSignal(form.done):
        qtbot.keyClick(form.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_undo_is_the_windows_unless_something_is_being_typed(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    def taken(editor: QWidget) -> bool:
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        )
        event.ignore()
        QApplication.sendEvent(editor, event)
        return event.isAccepted()

    form.show_claim(first(session.project).id)
    editor = form.lines["unit"]
    editor.setFocus()
    assert not taken(editor) and not taken(form.note)
    write(qtbot, editor, "x")
    assert taken(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not taken(editor)


def test_quotes_lead_back_to_their_passage(qtbot: QtBot, session: Session, form: ClaimForm) -> None:
    shown = first(session.project)
    form.show_claim(shown.id)
    assert len(form.page.quotes.cards) == len(shown.evidence) == 2
    assert shown.evidence[0].quote in form.page.quotes.cards[0].words.text()
    with qtbot.waitSignal(form.passage_requested) as asked:
        qtbot.mouseClick(form.page.quotes.cards[1].button, Qt.MouseButton.LeftButton)
    passage = shown.evidence[1]
    assert asked.args == [passage.article_id, passage.start, passage.end, shown.id]
    with qtbot.waitSignal(form.passage_requested):
        qtbot.mouseClick(form.page.quotes.cards[0].words, Qt.MouseButton.LeftButton)


def test_a_deleted_claim_leaves_an_empty_form_that_cannot_be_typed_in(
    qtbot: QtBot, session: Session, form: ClaimForm
) -> None:
    shown = first(session.project)
    form.show_claim(shown.id)
    button = next(b for b in form.findChildren(QToolButton) if b.text() == "Delete this claim")
    with qtbot.waitSignal(form.delete_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [shown.id]
    session.apply(DeleteAnnotations(claim_ids=(shown.id,)))
    assert form.claim_id is None
    assert not form.isEnabled()
    assert all(line.text() == "" for line in form.lines.values())


def test_a_read_only_project_is_shown_and_not_changed(
    qtbot: QtBot, project: Project, tmp_path: Path
) -> None:
    with open_project(project.path, read_only=True) as second:
        form = ClaimForm(Session(second, language="en"), DARK)
        qtbot.addWidget(form)
        form.show()
        shown = first(second)
        form.show_claim(shown.id)
        write(qtbot, form.lines["indicator"], "x")
        assert form.lines["indicator"].text() == shown.fields.indicator
        assert not form.choices["kind"].isEnabled()
        assert form.note.isReadOnly()
        with qtbot.waitSignal(form.passage_requested):
            qtbot.mouseClick(form.page.quotes.cards[0].button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_everything_fits_a_narrow_dock(
    qtbot: QtBot, qapp: QApplication, project: Project, language: str, theme: object
) -> None:
    translation = Translation(qapp)
    translation.switch(language)
    try:
        form = ClaimForm(Session(project, language=language), theme)  # type: ignore[arg-type]
        qtbot.addWidget(form)
        form.setFixedWidth(320)
        form.resize(320, 600)
        form.show_claim(first(project).id)
        form.show()
        qtbot.waitExposed(form)
        for part in form.findChildren(QWidget):
            if not part.isVisible() or not isinstance(part, QLabel | TextEditor | QToolButton):
                continue
            right = part.mapTo(form, QPoint(part.width(), 0)).x()
            assert right <= 320, part
            if isinstance(part, QLabel) and not part.wordWrap() and part.buddy():
                needed = part.fontMetrics().horizontalAdvance(part.text())
                assert part.width() >= needed, part.text()
    finally:
        translation.switch("en")
