"""Where the same words stand elsewhere, and tagging all of those places."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.model import ArticleId, Block, Span, SpanId
from annotations.operations import AddSpans, NewSpan
from desktop.session import Session
from desktop.suggestions.occurrences import occurrences
from desktop.suggestions.occurrences_dialog import OccurrencesDialog
from desktop.theme import LIGHT

A = ArticleId("a")


def span(text: str, quote: str, label: str) -> Span:
    start = text.index(quote)
    return Span(SpanId("s"), A, start, start + len(quote), quote, label)


def test_every_place_that_is_not_tagged_so() -> None:
    text = "园区建成。高新园区扩建，园区招商。"
    found = occurrences(A, text, (), [span(text, "园区", "园区/基地")], "园区", "园区/基地")
    assert [each.start for each in found] == [7, 12]


def test_a_place_inside_a_longer_mention_says_so() -> None:
    text = "高新园区扩建，园区招商。"
    (inner, free) = occurrences(A, text, (), [span(text, "高新园区", "地区")], "园区", "园区/基地")
    assert inner.taken is not None and inner.taken.quote == "高新园区"
    assert free.taken is None


@pytest.mark.parametrize(
    "text, count", [("AI、AIDS、AI芯片", 2), ("GenAI", 0), ("人工AI智能", 1), ("AI2", 0)]
)
def test_latin_words_count_whole(text: str, count: int) -> None:
    assert len(occurrences(A, text, (), [], "AI", "产品/技术")) == count


def test_traditional_and_simplified_are_the_same() -> None:
    text = "實驗室與实验室"
    assert [each.start for each in occurrences(A, text, (), [], "实验室", "企业")] == [0, 4]
    assert [each.start for each in occurrences(A, text, (), [], "實驗室", "企业")] == [0, 4]


def test_folded_blocks_are_left_out() -> None:
    text = "园区。\n相关链接：园区\n"
    blocks = (Block(0, 4, "body"), Block(4, len(text), "boilerplate"))
    assert [each.start for each in occurrences(A, text, blocks, [], "园区", "企业")] == [0]


@pytest.fixture
def dialog_on(qtbot: QtBot, session: Session) -> Callable[[str, str], OccurrencesDialog]:
    def make(quote: str, label: str) -> OccurrencesDialog:
        dialog = OccurrencesDialog(session, LIGHT, quote, label)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        qtbot.waitUntil(lambda: not dialog.searching())
        return dialog

    return make


def test_enter_tags_all_ticked_places_as_one_step(
    session: Session, dialog_on: Callable[[str, str], OccurrencesDialog], qtbot: QtBot
) -> None:
    dialog = dialog_on("园区", "园区/基地")
    places = dialog.model.chosen()
    texts = {a.id: session.project.text(a.id) for a in session.project.articles()}
    assert len(places) == sum(text.count("园区") for text in texts.values()) == 3
    # One is left out by Space, then Enter tags the others.
    dialog.list.setCurrentIndex(dialog.model.index(1))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.model.number_ticked() == len(places) - 1
    before = len(session.project.spans())
    with qtbot.waitSignal(dialog.applied) as applied:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert applied.args == [len(places) - 1]
    assert not dialog.isVisible()
    spans = session.project.spans()
    assert len(spans) == before + len(places) - 1
    left_out = places[1]
    assert not any((s.article_id, s.start) == (left_out.article_id, left_out.start) for s in spans)
    session.undo()
    assert len(session.project.spans()) == before


def test_places_inside_other_mentions_are_listed_but_not_ticked(
    session: Session, dialog_on: Callable[[str, str], OccurrencesDialog]
) -> None:
    article = session.project.articles()[0]
    start = session.project.text(article.id).index("临江高新区")
    session.apply(AddSpans((NewSpan(article.id, start, start + 5, "地区"),)))
    dialog = dialog_on("高新区", "园区/基地")
    total = dialog.model.rowCount()
    assert dialog.model.number_ticked() == total - 1
    dialog.none.click()
    assert dialog.model.number_ticked() == 0 and not dialog.apply.isEnabled()
    dialog.all.click()
    assert dialog.model.number_ticked() == total


def test_another_label_searches_again(
    session: Session, dialog_on: Callable[[str, str], OccurrencesDialog], qtbot: QtBot
) -> None:
    span = session.project.spans()[0]
    dialog = dialog_on(span.quote, span.label)
    here = dialog.model.rowCount()
    dialog.labels.setCurrentIndex(dialog.labels.findData("企业"))
    qtbot.waitUntil(lambda: not dialog.searching())
    assert dialog.model.rowCount() == here + 1  # its own place may be tagged otherwise too
    assert dialog.model.number_ticked() == here
    dialog.reject()
    assert QApplication.activeModalWidget() is None
