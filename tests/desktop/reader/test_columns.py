"""Columns over a real project: opening, closing, and following its changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from annotations.model import Block, ClaimFields, ParsedArticle
from annotations.operations import (
    AddClaims,
    AddSpans,
    DeleteAnnotations,
    DeleteArticles,
    ImportArticles,
    NewClaim,
    NewSpan,
    Passage,
    UpdateArticle,
    UpdateClaim,
    UpdateSpan,
)
from annotations.project import create_project
from desktop.reader.columns import ReaderColumns
from desktop.session import Session
from desktop.theme import DARK, LIGHT

Left = Qt.MouseButton.LeftButton


def article(number: int, basis: str = "inferred") -> ParsedArticle:
    text = f"第{number}篇报道\n示例市𠮷林园区集聚企业{number}00家😀，产值突破500亿元。\n" * 8
    return ParsedArticle(
        file_name=f"{number}.txt",
        raw=text.encode(),
        encoding="utf-8",
        text=text,
        edits=(),
        blocks=(Block(0, len(text), "body"),),
        title=f"第{number}篇报道",
        source="示例日报",
        published="2024-06",
        published_basis=basis,
        published_evidence="今年六月",
        regions=("示例市", "东部", "全国"),
    )


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    project = create_project(tmp_path / "a.bijian", annotator="tester")
    project.apply(ImportArticles(tuple(article(number) for number in range(1, 7))))
    session = Session(project)
    yield session
    session.close()


@pytest.fixture
def columns(session: Session, qtbot: QtBot) -> ReaderColumns:
    columns = ReaderColumns(session, LIGHT)
    qtbot.addWidget(columns)
    columns.resize(1200, 600)
    columns.show()
    return columns


@pytest.fixture
def ids(session: Session) -> list[str]:
    return [each.id for each in session.project.articles()]


def add_span(session, article_id, quote="园区", label="园区/基地"):
    start = session.project.text(article_id).index(quote)
    changes = session.apply(AddSpans((NewSpan(article_id, start, start + len(quote), label),)))
    return changes.ids("span").pop()


def add_claim(session, *passages):
    found = []
    for article_id, quote in passages:
        start = session.project.text(article_id).index(quote)
        found.append(Passage(article_id, start, start + len(quote)))
    changes = session.apply(
        AddClaims((NewClaim("产业规模", ClaimFields(value_text="500亿元"), tuple(found)),))
    )
    return changes.ids("claim").pop()


def quotes(column):
    return {column.pane.text()[m.start : m.end]: m.title for m in column.pane.marks()}


def test_empty_state_says_what_to_do(columns):
    assert columns.active() is None and columns.articles() == []
    assert columns._empty.isVisible() and "article" in columns._empty.text()
    columns.close_active()
    columns.focus_next_column()
    columns.zoom(1)


def test_opening_replaces_or_goes_beside(columns, ids, qtbot):
    with qtbot.waitSignal(columns.active_changed):
        columns.open_article(ids[0])
    assert columns.articles() == [ids[0]]
    columns.open_article(ids[1])
    assert columns.articles() == [ids[1]]
    for other in (ids[0], ids[2], ids[3]):
        columns.open_article(other, beside=True)
    assert columns.articles() == [ids[1], ids[0], ids[2], ids[3]]
    columns.open_article(ids[4], beside=True)
    assert columns.articles() == [ids[1], ids[0], ids[4], ids[3]]
    columns.open_article(ids[1], beside=True)
    assert columns.active().article_id == ids[1] and len(columns.articles()) == 4


def test_closing_goes_to_the_neighbour_and_to_the_empty_state(columns, ids, qtbot):
    for article_id in ids[:3]:
        columns.open_article(article_id, beside=True)
    columns.open_article(ids[1])
    qtbot.mouseClick(columns.active().header.close_button, Left)
    assert columns.articles() == [ids[0], ids[2]] and columns.active().article_id == ids[0]
    columns.close_active()
    columns.close_active()
    assert columns.active() is None and columns._empty.isVisible()


def test_column_count(columns, ids):
    columns.set_column_count(3)
    assert columns.articles() == ids[:3]
    columns.open_article(ids[2])
    columns.set_column_count(1)
    assert columns.articles() == [ids[2]]
    columns.set_column_count(9)
    assert columns.articles() == [ids[2], ids[0], ids[1], ids[3]]


def test_focus_makes_active_and_goes_round(columns, ids, qtbot):
    for article_id in ids[:3]:
        columns.open_article(article_id, beside=True)
    columns.active().pane.setFocus()
    seen = []
    for _ in range(3):
        columns.focus_next_column()
        seen.append(columns.active().article_id)
        assert columns.active().pane.hasFocus()
    assert seen == ids[:3]
    columns.focus_previous_column()
    assert columns.active().article_id == ids[1]
    first = columns.columns()[0]
    qtbot.mouseClick(first.pane.viewport(), Left, pos=QPoint(50, 300))
    assert columns.active() is first
    qtbot.mouseClick(columns.columns()[2].header, Left)
    assert columns.active() is columns.columns()[2] and columns.active().pane.hasFocus()
    columns.open_article(ids[0])
    assert columns.active().pane.hasFocus()


def test_marks_follow_spans(columns, session, ids):
    column = columns.open_article(ids[0])
    span = add_span(session, ids[0])
    other = add_span(session, ids[1])
    assert quotes(column) == {"园区": "园区/基地"} and other not in column.pane.marks()
    column.select_annotation("span", span)
    session.apply(UpdateSpan(span_id=span, label="企业"))
    assert quotes(column) == {"园区": "企业"} and column.pane.selected_mark() == span
    start = session.project.text(ids[0]).index("𠮷林")
    session.apply(UpdateSpan(span_id=span, start=start))
    assert quotes(column) == {"𠮷林园区": "企业"} and column.pane.selected_mark() == span
    session.apply(DeleteAnnotations(span_ids=(span,)))
    assert quotes(column) == {} and column.pane.selected_mark() is None
    for _ in range(3):
        session.undo()
    assert quotes(column) == {"园区": "园区/基地"}
    session.redo()
    assert quotes(column) == {"园区": "企业"}


def test_marks_follow_claims_in_all_columns(columns, session, ids):
    one, two = columns.open_article(ids[0]), columns.open_article(ids[1], beside=True)
    claim = add_claim(session, (ids[0], "产值突破500亿元"), (ids[1], "500亿元"))
    assert quotes(one) == {"产值突破500亿元": "产业规模"} and quotes(two) == {"500亿元": "产业规模"}
    mark = one.pane.marks()[0]
    assert mark.shape == "claim" and one.marks.claim_of(mark.id) == claim
    columns.select_annotation("claim", claim, ids[0])
    said = []
    columns.mark_selected.connect(lambda *found: said.append(found))
    session.apply(UpdateClaim(claim_id=claim, dimension="人才"))
    assert quotes(one) == {"产值突破500亿元": "人才"} and quotes(two) == {"500亿元": "人才"}
    start = session.project.text(ids[0]).index("500亿元")
    session.apply(UpdateClaim(claim_id=claim, passages=(Passage(ids[0], start, start + 5),)))
    assert quotes(one) == {"500亿元": "人才"} and quotes(two) == {}
    assert one.marks.annotation_of(one.pane.selected_mark()) == ("claim", claim)
    assert said == []
    session.apply(DeleteAnnotations(claim_ids=(claim,)))
    assert quotes(one) == {} and said == [("", "")]
    session.undo()
    assert quotes(one) == {"500亿元": "人才"}


def test_marks_of_an_article_opened_later(columns, session, ids):
    span, claim = add_span(session, ids[2]), add_claim(session, (ids[2], "集聚企业"))
    column = columns.open_article(ids[2])
    assert quotes(column) == {"园区": "园区/基地", "集聚企业": "产业规模"}
    named = {column.marks.annotation_of(mark.id) for mark in column.pane.marks()}
    assert named == {("span", span), ("claim", claim)}
    assert "500亿元" in column._tooltip(column.marks.marks_of("claim", claim)[0])


def test_one_annotation_is_selected_in_all_columns_together(columns, session, ids):
    spans = [add_span(session, article_id) for article_id in ids[:2]]
    for article_id in ids[:2]:
        columns.open_article(article_id, beside=True)
    said = []
    columns.mark_selected.connect(lambda *found: said.append(found))
    for span, article_id in zip(spans, ids, strict=False):
        columns.select_annotation("span", span, article_id)
    assert said == [("span", spans[0]), ("span", spans[1])]
    assert [c.pane.selected_mark() for c in columns.columns()] == [None, spans[1]]


def test_article_removed_and_changed(columns, session, ids):
    columns.open_article(ids[0])
    column = columns.open_article(ids[1], beside=True)
    session.apply(UpdateArticle(article_id=ids[1], title="新的标题", state="done"))
    assert column.header.title.text() == "新的标题"
    session.apply(DeleteArticles((ids[1],)))
    assert columns.articles() == [ids[0]] and columns.active().article_id == ids[0]


def test_header_tells_a_stated_date_from_an_inferred_one(columns, session, ids):
    header = columns.open_article(ids[0]).header
    assert header.date.text() == "≈ 2024-06" and "今年六月" in header.date.toolTip()
    session.apply(UpdateArticle(article_id=ids[0], published="2024-06-30"))
    assert header.date.text() == "2024-06-30"


def test_reveal_opens_the_article(columns, session, ids):
    columns.open_article(ids[0])
    text = session.project.text(ids[3])
    start = text.rindex("产值")
    columns.reveal(ids[3], start, start + 2)
    pane = columns.active().pane
    assert columns.articles() == [ids[3]]
    top = pane._page.caret_rect(start).top() - pane.verticalScrollBar().value()
    assert 0 <= top <= pane.viewport().height() / 3


def test_signals_name_annotations(columns, session, ids, qtbot):
    column = columns.open_article(ids[0])
    claim = add_claim(session, (ids[0], "产值突破"))
    column.select_annotation("claim", claim)
    column.pane.setFocus()
    with qtbot.waitSignal(columns.edge_dragged) as moved:
        qtbot.keyClick(column.pane, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    start = session.project.text(ids[0]).index("产值突破")
    before = (start, start + 4)
    assert moved.args == ["claim", claim, ids[0], before, start, start + 5]
    with qtbot.waitSignal(columns.mark_activated) as activated:
        qtbot.keyClick(column.pane, Qt.Key.Key_Return)
    assert activated.args == ["claim", claim]
    with qtbot.waitSignal(columns.label_key_pressed) as pressed:
        qtbot.keyClick(column.pane, Qt.Key.Key_E)
    assert pressed.args == ["e"]
    with qtbot.waitSignal(columns.delete_requested):
        qtbot.keyClick(column.pane, Qt.Key.Key_Delete)
    at = QPoint(5, 5)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, at, at, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(columns.context_menu_requested) as menu:
        QGuiApplication.sendEvent(column.pane.viewport(), event)
    assert menu.args[1:] == ["claim", claim]


def test_zoom_and_theme_go_to_all_columns(columns, ids):
    for article_id in ids[:2]:
        columns.open_article(article_id, beside=True)
    columns.zoom(1)
    sizes = [column.pane.text_size() for column in columns.columns()]
    assert sizes[0] == sizes[1] > 17
    columns.open_article(ids[2], beside=True)
    assert columns.active().pane.text_size() == sizes[0]
    columns.zoom(0)
    assert {column.pane.text_size() for column in columns.columns()} == {17}
    columns.set_theme(DARK)
    columns.open_article(ids[3], beside=True)
    for column in columns.columns():
        assert column.pane.grab().toImage().pixelColor(3, 3) == DARK.base


def test_files_dropped_on_the_text_are_left_to_the_window(columns, ids):
    pane = columns.open_article(ids[0]).pane
    assert not pane.acceptDrops() and not pane.viewport().acceptDrops()
