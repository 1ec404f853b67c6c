"""Selecting text with keys, mouse and by code; copying it; finding it."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from desktop.reader.pane import ReaderPane
from desktop.theme import LIGHT

Key, Modifier, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def open_all(pane):
    for start, _ in pane.folded_ranges():
        pane.toggle_fold_at(start)


def test_selection_comes_back_in_code_points(pane, qtbot):
    text = pane.text()
    start = text.index("𠮷林园区")
    with qtbot.waitSignal(pane.range_selected) as signal:
        pane.set_selected_range(start, start + 4)
    assert signal.args == [start, start + 4]
    assert pane.selected_range() == (start, start + 4)
    start = text.index("😀")
    pane.set_selected_range(start, start + 1)
    assert pane.selected_range() == (start, start + 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("字𠮷😀a\n。\u2028\r "), min_size=1, max_size=30), st.data())
def test_any_selection_round_trips_and_copies_exactly(qtbot, text, data):
    pane = ReaderPane(LIGHT)
    try:
        pane.set_article(text, (), ())
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        pane.set_selected_range(start, end)
        kept = text[start:end].strip()
        found = pane.selected_range()
        assert (text[slice(*found)] if found else "") == kept
        assert pane.createMimeDataFromSelection().text() == text[start:end]
    finally:
        pane.deleteLater()


def test_copy_takes_the_stored_text_with_what_qt_would_change(pane, qtbot):
    text = "甲\u00a0乙\u2028丙𠮷\n丁"
    pane.set_article(text, (), ())
    qtbot.keyClick(pane, Key.Key_A, Modifier.ControlModifier)
    qtbot.keyClick(pane, Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text


def test_selected_range_has_no_blank_ends(pane):
    text = pane.text()
    start = text.index("。", text.index("扩建"))
    pane.set_selected_range(start, start + 2)  # with the newline
    assert pane.selected_range() == (start, start + 1)
    newline = text.index("\n")
    pane.set_selected_range(newline, newline + 1)
    assert pane.selected_range() is None


def test_keyboard_selects_over_astral_characters(pane, qtbot):
    start = pane.text().index("𠮷林")
    pane.set_selected_range(start, start)
    for _ in range(3):
        qtbot.keyClick(pane, Key.Key_Right, Modifier.ShiftModifier)
    assert pane.selected_range() == (start, start + 3)
    assert pane.caret() == start + 3


def test_mouse_drag_selects_and_says_so_once(pane, point_of, qtbot):
    start = pane.text().index("产值突破")
    said = []
    pane.range_selected.connect(lambda *found: said.append(found))
    left = point_of(start) - QPoint(10, 0)
    qtbot.mousePress(pane.viewport(), Left, pos=left)
    for position in range(start, start + 4):
        _drag_to(pane, point_of(position) + QPoint(8, 0))
    qtbot.mouseRelease(pane.viewport(), Left, pos=point_of(start + 3) + QPoint(8, 0))
    assert pane.selected_range() == (start, start + 4)
    assert said == [(start, start + 4)]


def _drag_to(pane, at):
    """A move with the button held, which qtbot can't send."""
    from PySide6.QtGui import QMouseEvent

    viewport = pane.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), Qt.MouseButton.NoButton, Left,
        Modifier.NoModifier,
    )  # fmt: skip
    QGuiApplication.sendEvent(viewport, event)


def test_double_click_selects_a_word_and_space_grows_it(pane, point_of, qtbot):
    text = pane.text()
    position = text.index("企业300")
    qtbot.mouseDClick(pane.viewport(), Left, pos=point_of(position))
    steps = [pane.selected_range()]
    assert text[slice(*steps[0])] == "企业"
    for _ in range(3):
        qtbot.keyClick(pane, Key.Key_Space)
        steps.append(pane.selected_range())
    for inner, outer in pairwise(steps):
        assert outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer
    assert text[slice(*steps[-1])].endswith("扩建。")
    for expected in reversed(steps[:-1]):
        qtbot.keyClick(pane, Key.Key_Space, Modifier.ShiftModifier)
        assert pane.selected_range() == expected
    qtbot.keyClick(pane, Key.Key_Space, Modifier.ShiftModifier)
    assert pane.selected_range() == steps[0]


def test_triple_click_selects_the_paragraph(pane, point_of, qtbot):
    at = point_of(pane.text().index("企业300"))
    qtbot.mouseDClick(pane.viewport(), Left, pos=at)
    qtbot.mouseClick(pane.viewport(), Left, pos=at)
    start, end = pane.selected_range()
    assert pane.text()[start:end].startswith("示例市") and pane.text()[start:end].endswith("扩建。")


def test_space_without_a_selection_pages(pane, qtbot):
    pane.set_article("一行文字。\n" * 200, (), ())
    qtbot.keyClick(pane, Key.Key_Space)
    down = pane.verticalScrollBar().value()
    assert 0 < down <= pane.viewport().height()
    qtbot.keyClick(pane, Key.Key_Space, Modifier.ShiftModifier)
    assert pane.verticalScrollBar().value() == 0


def test_find_goes_round_in_both_directions(pane):
    text = pane.text()
    places = [i for i in range(len(text)) if text.startswith("示例市", i)]
    pane.set_selected_range(0, 0)
    assert len(places) == 3
    for place in [*places, places[0]]:
        assert pane.find_text("示例市")
        assert pane.selected_range() == (place, place + 3)
    for place in (places[2], places[1]):
        assert pane.find_text("示例市", backwards=True)
        assert pane.selected_range() == (place, place + 3)
    before = pane.selected_range()
    assert not pane.find_text("没有的词")
    assert not pane.find_text("")
    assert pane.selected_range() == before


def test_find_takes_both_scripts_for_the_same(pane):
    text = "園區的產業規模，园区的产业规模。"
    pane.set_article(text, [], [])
    for query in ("产业规模", "產業規模"):
        for place in (text.index("產業"), text.index("产业")):
            assert pane.find_text(query)
            assert pane.selected_range() == (place, place + 4)
    pane.set_article("別的文章", [], [])
    assert not pane.find_text("产业规模")
    assert pane.find_text("别的")


def test_find_unfolds_what_it_finds(pane):
    assert pane.find_text("免责声明")
    assert pane.folded_ranges() == []


def test_every_move_of_the_caret_is_survived(pane):
    pane.set_article(pane.text() + "\n\nشركة عربية 中文", (), ())
    document = pane.document()
    for operation in QTextCursor.MoveOperation:
        for position in range(document.characterCount()):
            cursor = QTextCursor(document)
            cursor.setPosition(position)
            cursor.movePosition(operation)
            assert 0 <= cursor.position() < document.characterCount()


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Down])
def test_the_caret_steps_over_collapsed_text(pane, qtbot, key):
    start, end = pane.folded_ranges()[0]
    pane.set_selected_range(start - 1, start - 1)
    qtbot.keyClick(pane, key)
    assert pane.caret() == start
    qtbot.keyClick(pane, key)
    assert pane.caret() >= end
    back = Key.Key_Left if key == Key.Key_Right else Key.Key_Up
    qtbot.keyClick(pane, back)
    assert pane.caret() == start
    qtbot.keyClick(pane, back)
    assert pane.caret() < start


def test_enter_on_a_fold_opens_and_closes_it(pane, qtbot):
    start, end = pane.folded_ranges()[0]
    pane.set_selected_range(start - 1, start - 1)
    qtbot.keyClick(pane, Key.Key_Right)
    qtbot.keyClick(pane, Key.Key_Return)
    assert pane.folded_ranges() == []
    pane.set_selected_range(start + 2, end)
    assert pane.selected_range() == (start + 2, end)
    qtbot.keyClick(pane, Key.Key_Escape)
    qtbot.keyClick(pane, Key.Key_Return)
    assert pane.folded_ranges() == [(start, end)]
    assert pane.caret() in (start, end + 1)


def test_a_click_on_the_row_of_a_fold_opens_it(pane, qtbot):
    start, _ = pane.folded_ranges()[0]
    row = pane._page.sheet.fold_row(pane._page.paragraphs.folds[0])
    qtbot.mouseClick(pane.viewport(), Left, pos=row.center().toPoint())
    assert pane.folded_ranges() == []
    assert pane.text()[start:].startswith("相关链接")
    qtbot.mouseClick(pane.viewport(), Left, pos=row.center().toPoint())
    assert len(pane.folded_ranges()) == 1


def test_escape_drops_text_then_mark(pane, qtbot):
    pane.select_mark("park")
    pane.set_selected_range(0, 3)
    qtbot.keyClick(pane, Key.Key_Escape)
    assert pane.selected_range() is None and pane.selected_mark() == "park"
    qtbot.keyClick(pane, Key.Key_Escape)
    assert pane.selected_mark() is None
