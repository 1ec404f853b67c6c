"""Endless lines broken for reading: the text, what is copied and all offsets stay as they are."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from annotations.model import Block
from desktop.reader.marks import Mark
from desktop.reader.pane import ReaderPane
from desktop.theme import DARK, LIGHT
from tests.desktop.reader.conftest import COLOURS
from tests.desktop.reader.test_paragraphs import LINE

TEXT = f"题目\n{LINE}\n最后一段😀。"
BLOCKS = (Block(0, 3, "title"), Block(3, len(TEXT), "body"))
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    pane = ReaderPane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(640, 480)
    pane.set_article(TEXT, BLOCKS, ())
    pane.show()
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    return pane


def breaks(pane: ReaderPane) -> list[int]:
    paragraphs = pane._page.paragraphs
    return [paragraphs.ends[n] for n in range(len(paragraphs)) if paragraphs.is_break(n)]


def test_the_text_stays_and_is_copied_as_it_is(pane: ReaderPane) -> None:
    assert len(breaks(pane)) >= 5
    assert pane.text() == TEXT
    pane.selectAll()
    assert pane.createMimeDataFromSelection().text() == TEXT
    pane.copy()
    assert QGuiApplication.clipboard().text() == TEXT
    pane.set_selected_range(3, 3 + len(LINE))
    assert pane.selected_range() == (3, 3 + len(LINE))
    assert pane.createMimeDataFromSelection().text() == LINE


def test_broken_lines_stand_apart_like_paragraphs(pane: ReaderPane) -> None:
    first = breaks(pane)[0]
    page = pane._page
    above, below = page.caret_rect(first - 1), page.caret_rect(first)
    gap = page.sheet.metrics.body.gap
    assert below.top() - above.top() == page.sheet.metrics.body.pitch + gap
    assert below.left() == page.sheet.left


def test_a_sentence_before_a_break_ends_before_it(pane: ReaderPane) -> None:
    first = breaks(pane)[0]
    pane.set_selected_range(first - 5, first)
    assert pane.selected_range() == (first - 5, first)
    block = pane.document().findBlock(pane.textCursor().position())
    assert block.blockNumber() == pane._page.paragraphs.number_at(first - 1)


def test_find_goes_over_a_break(pane: ReaderPane) -> None:
    first = breaks(pane)[2]
    assert pane.find_text(TEXT[first - 40 : first + 40])
    assert pane.selected_range() is not None
    found = pane.selected_range()
    assert found is not None and TEXT[found[0] : found[1]] == TEXT[first - 40 : first + 40]


def test_a_mark_over_a_break_is_one_mark(pane: ReaderPane) -> None:
    first = breaks(pane)[0]
    pane.add_marks([Mark("over", first - 8, first + 8, "地区", COLOURS)])
    page = pane._page
    number = page.paragraphs.number_at(first - 1)
    parts = [
        fragment
        for each in (number, number + 1)
        for here in page.marks_of(each, page.ensure(each)).values()
        for fragment in here.fragments
    ]
    assert sum(part.opens for part in parts) == 1 and sum(part.closes for part in parts) == 1
    pane.grab()


def test_the_sign_says_that_the_break_is_only_for_reading(pane: ReaderPane) -> None:
    number = pane._page.paragraphs.number_at(breaks(pane)[0] - 1)
    pane.reveal(breaks(pane)[0], breaks(pane)[0] + 1, flash=False)
    sign = pane._page.sheet.break_sign(number)
    assert sign is not None and pane._page.sheet.break_sign(0) is None
    at = QPoint(round(sign.left()) + 4, round(sign.center().y()) - pane.verticalScrollBar().value())
    event = QHelpEvent(QEvent.Type.ToolTip, at, pane.viewport().mapToGlobal(at))
    QGuiApplication.sendEvent(pane.viewport(), event)
    assert "for reading only" in QToolTip.text()
    QToolTip.hideText()
    for theme in (LIGHT, DARK):
        pane.set_theme(theme)
        image = pane.grab().toImage()
        row = {image.pixelColor(at.x() + dx, at.y()).name() for dx in range(-4, 20)}
        assert len(row) > 1  # dots on the ground


def test_a_triple_click_takes_what_is_shown_as_one(pane: ReaderPane) -> None:
    first, second = breaks(pane)[:2]
    rect = pane._page.caret_rect(first + 3)
    at = QPoint(round(rect.x()) + 5, round(rect.y()) + 28 - pane.verticalScrollBar().value())
    pane.reveal(first, first + 1, flash=False)
    at.setY(round(rect.y()) + 28 - pane.verticalScrollBar().value())
    QTest.mouseDClick(pane.viewport(), Left, pos=at)
    QTest.mouseClick(pane.viewport(), Left, pos=at)
    assert pane.selected_range() == (first, second)


def test_the_arrow_keys_pass_a_break_both_ways(pane: ReaderPane) -> None:
    first = breaks(pane)[0]
    pane.set_selected_range(first - 2, first - 2)
    for _ in range(6):
        QTest.keyClick(pane, Qt.Key.Key_Right)
    assert pane.caret() > first
    for _ in range(8):
        QTest.keyClick(pane, Qt.Key.Key_Left)
    assert pane.caret() < first
    pane.moveCursor(QTextCursor.MoveOperation.End)
    assert pane.caret() == len(TEXT)


def test_a_break_costs_no_press_of_an_arrow_key(pane: ReaderPane) -> None:
    first = breaks(pane)[0]
    pane.set_selected_range(first - 2, first - 2)
    for key, step in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)):
        for _ in range(5):
            before = pane.caret()
            QTest.keyClick(pane, key)
            assert pane.caret() == before + step


def test_switching_keeps_place_selection_and_selected_mark(pane: ReaderPane) -> None:
    place = breaks(pane)[3]
    pane.add_marks([Mark("here", place + 4, place + 8, "地区", COLOURS)])
    pane.scroll_to(place)
    pane.select_mark("here")
    pane.set_selected_range(place + 20, place + 30)
    said: list[str] = []
    pane.mark_selected.connect(said.append)
    pane.set_broken(False)
    assert breaks(pane) == [] and pane.text() == TEXT
    assert pane.first_visible() <= place < pane.first_visible() + 60
    assert pane.selected_range() == (place + 20, place + 30)
    assert pane.selected_mark() == "here" and said == []
    pane.set_broken(True)
    assert len(breaks(pane)) >= 5 and pane.selected_range() == (place + 20, place + 30)
    assert pane.selected_mark() == "here"


def test_switching_leaves_folds_as_they_are(qtbot: QtBot) -> None:
    text = f"菜单\n链接\n{LINE}\n免责\n声明"
    end = 6 + len(LINE) + 1
    blocks = (
        Block(0, 6, "boilerplate"), Block(6, end, "body"), Block(end, len(text), "boilerplate"),
    )  # fmt: skip
    pane = ReaderPane(LIGHT)
    qtbot.addWidget(pane)
    pane.set_article(text, blocks, ())
    pane.show()
    pane.toggle_fold_at(end + 1)
    before = pane.folded_ranges()
    assert len(before) == 1
    pane.set_broken(False)
    assert pane.folded_ranges() == before
    pane.set_broken(True)
    assert pane.folded_ranges() == before
