"""The review of repairs, with the real widgets and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations import create_project
from annotations.importing import import_paths
from annotations.model import ArticleId
from annotations.operations import AddSpans, DeleteAnnotations, DeleteArticles, NewSpan
from annotations.repairing import sites, source_of
from desktop.repairs.dialog import RepairsDialog
from desktop.repairs.model import SITE
from desktop.session import Session
from desktop.theme import DARK, LIGHT
from tests.annotations.operations.test_repairs import RAW

SECOND = "上游形成人才隊伍?!蔽鞑浚ㄖ貞c)科學城負責人(fùzérén)稱。\n"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    (tmp_path / "a.txt").write_bytes((RAW + SECOND).encode())
    project = create_project(tmp_path / "a.bijian", annotator="tester")
    import_paths(project, [tmp_path / "a.txt"], progress=lambda *_: None)
    session = Session(project)
    yield session
    session.close()


def open_dialog(session: Session, qtbot: QtBot, theme: object = LIGHT) -> RepairsDialog:
    article_id = session.project.articles()[0].id
    source = source_of(session.project, article_id)
    dialog = RepairsDialog(session, article_id, source, theme)  # type: ignore[arg-type]
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> Iterator[RepairsDialog]:
    dialog = open_dialog(session, qtbot)
    yield dialog
    dialog.reject()
    qtbot.wait(0)


def wait_for_candidates(dialog: RepairsDialog, qtbot: QtBot) -> None:
    if dialog.search.busy():
        with qtbot.waitSignal(dialog.search.found, timeout=20_000):
            pass


def article_of(session: Session) -> ArticleId:
    return session.project.articles()[0].id


def test_it_opens_at_the_first_doubtful_place(dialog: RepairsDialog, qtbot: QtBot) -> None:
    site = dialog.current()
    assert site is not None and site.state == "proposed"
    assert "?!拔覀" in dialog.raw.toPlainText() and "(xué)" in dialog.raw.toPlainText()
    assert "(xué)" not in dialog.reading.toPlainText()
    assert dialog.raw.textCursor().position() > 0
    assert dialog.list.currentIndex().data(SITE) == site
    wait_for_candidates(dialog, qtbot)
    assert "我們將努力把金鳳" in dialog.decision.list.item(0).text()


def test_it_opens_at_the_place_asked_for(session: Session, qtbot: QtBot) -> None:
    article_id = article_of(session)
    source = source_of(session.project, article_id)
    places = [site for site in sites(source) if site.state == "proposed"]
    dialog = RepairsDialog(session, article_id, source, LIGHT, at=places[-1].id)
    assert dialog.current() == places[-1] != places[0]
    applied = next(site for site in sites(source) if site.state == "applied")
    other = RepairsDialog(session, article_id, source, LIGHT, at=applied.id)
    assert other.current() == applied
    for each in (dialog, other):
        each.reject()
    qtbot.wait(0)


def test_the_arrow_keys_go_through_the_list(dialog: RepairsDialog) -> None:
    first = dialog.current()
    assert dialog.focusWidget() is dialog.list
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.current() not in (None, first)


def test_a_number_key_takes_a_candidate_and_goes_on(
    session: Session, dialog: RepairsDialog, qtbot: QtBot
) -> None:
    wait_for_candidates(dialog, qtbot)
    first = dialog.current()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_1)
    assert "“大腦”。“我們將努力把金鳳實驗室" in session.project.text(article_of(session))
    assert dialog.current() != first
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "?!拔覀" in session.project.text(article_of(session))


def test_digits_can_be_typed(session: Session, dialog: RepairsDialog, qtbot: QtBot) -> None:
    wait_for_candidates(dialog, qtbot)
    dialog.decision.field.setFocus()
    QTest.keyClicks(dialog.decision.field, "1x0")
    assert dialog.decision.field.text() == "1x0"
    QTest.keyClick(dialog.decision.field, Qt.Key.Key_Return)
    assert "“大腦”1x0實驗室" in session.project.text(article_of(session))


def test_zero_keeps_what_stands_there(session: Session, dialog: RepairsDialog) -> None:
    site = dialog.current()
    assert site is not None
    text = session.project.text(article_of(session))
    QTest.keyClick(dialog.list, Qt.Key.Key_0)
    assert session.project.text(article_of(session)) == text
    assert site.id not in [p.start for p in session.project.proposals(article_of(session))]


def test_keys_step_round_the_doubtful_places(dialog: RepairsDialog, qtbot: QtBot) -> None:
    seen = []
    for _ in range(4):
        site = dialog.current()
        assert site is not None and site.state == "proposed"
        seen.append(site.id)
        QTest.keyClick(dialog.list, Qt.Key.Key_F4)
    count = len(set(seen))
    assert count >= 2 and seen[:count] == sorted(set(seen)) and seen[count] == seen[0]
    here = dialog.current()
    QTest.keyClick(dialog.list, Qt.Key.Key_F4)
    QTest.keyClick(dialog.list, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.current() == here


def test_any_repair_is_undone_by_key(session: Session, dialog: RepairsDialog) -> None:
    dialog.filter.setCurrentIndex(1)
    gloss = next(e for e in session.project.edits(article_of(session)) if e.reason == "gloss")
    index = dialog.model.index_of(gloss.start)
    dialog.list.setCurrentIndex(index)
    current = dialog.current()
    assert current is not None and current.id == gloss.start
    assert not dialog.decision.keep.isEnabled() and dialog.decision.undo.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert session.project.text(article_of(session)).startswith("科學(xué)城")
    current = dialog.current()
    assert current is not None and (current.id, current.state) == (gloss.start, "proposed")
    QTest.keyClick(dialog.list, Qt.Key.Key_1)
    assert session.project.text(article_of(session)).startswith("科學城")


def test_the_filter_shows_all_or_the_doubtful(dialog: RepairsDialog) -> None:
    def shown() -> set[str]:
        model = dialog.model
        return {
            model.index(n, 0, model.index(row, 0)).data(SITE).state
            for row in range(model.rowCount())
            for n in range(model.rowCount(model.index(row, 0)))
        }

    assert shown() == {"proposed"}
    dialog.filter.setCurrentIndex(1)
    assert shown() == {"proposed", "applied"}


def test_an_annotated_article_can_only_be_looked_at(
    session: Session, dialog: RepairsDialog, qtbot: QtBot
) -> None:
    assert not dialog.banner.isVisible()
    article_id = article_of(session)
    label = session.project.codebook.entities[0].id
    changes = session.apply(AddSpans((NewSpan(article_id, 0, 3, label),)))
    assert changes is not None
    assert dialog.banner.isVisible() and "annotated" in dialog.banner.text()
    wait_for_candidates(dialog, qtbot)
    before = session.project.text(article_id)
    QTest.keyClick(dialog.list, Qt.Key.Key_1)
    QTest.keyClick(dialog.list, Qt.Key.Key_0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert session.project.text(article_id) == before
    session.apply(DeleteAnnotations(tuple(s.id for s in session.project.spans(article_id))))
    assert not dialog.banner.isVisible()
    QTest.keyClick(dialog.list, Qt.Key.Key_1)
    assert session.project.text(article_id) != before


def test_a_search_is_cancelled(dialog: RepairsDialog, qtbot: QtBot) -> None:
    if not dialog.search.busy():
        pytest.skip("already done")
    dialog.search.cancel()
    qtbot.waitUntil(lambda: not dialog.search.busy(), timeout=10_000)
    assert not dialog.decision._cancel.isVisible()


def test_it_closes_when_its_article_goes(
    session: Session, dialog: RepairsDialog, qtbot: QtBot
) -> None:
    session.apply(DeleteArticles((article_of(session),)))
    assert not dialog.isVisible()


def test_it_closes_in_the_middle_of_a_search(session: Session, qtbot: QtBot) -> None:
    dialog = open_dialog(session, qtbot, DARK)
    qtbot.wait(150)
    dialog.reject()
    qtbot.wait(0)


def test_a_sound_article_has_nothing_to_decide(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "b.txt").write_text("园区产值达到五百亿元。\n", encoding="utf-8")
    with create_project(tmp_path / "b.bijian") as project:
        import_paths(project, [tmp_path / "b.txt"], progress=lambda *_: None)
        session = Session(project)
        dialog = open_dialog(session, qtbot)
        assert dialog.current() is None
        assert "五百亿元" in dialog.reading.toPlainText()
        QTest.keyClick(dialog, Qt.Key.Key_1)
        QTest.keyClick(dialog, Qt.Key.Key_F4)
        dialog.reject()
        qtbot.wait(0)
        session.close()


def test_what_cannot_be_shown_has_a_sign(tmp_path: Path, qtbot: QtBot) -> None:
    raw = "园区😀产\x07值(zhí)达到\r\n五百亿元。" + SECOND
    (tmp_path / "c.txt").write_bytes(raw.encode())
    with create_project(tmp_path / "c.bijian") as project:
        import_paths(project, [tmp_path / "c.txt"], progress=lambda *_: None)
        session = Session(project)
        dialog = open_dialog(session, qtbot)
        assert "园区😀产␇值(zhí)达到␍\n五百亿元。" in dialog.raw.toPlainText()
        selected = [s.cursor.selectedText() for s in dialog.raw.extraSelections()]
        assert "(zhí)" in selected
        dialog.reject()
        qtbot.wait(0)
        session.close()
