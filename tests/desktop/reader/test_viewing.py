"""Scrolling, resizing, zooming and revealing; endless paragraphs; other scripts."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage

from annotations.model import Block
from desktop.reader.hits import hit_at
from desktop.reader.marks import Mark
from desktop.reader.metrics import DEFAULT_SIZE, LARGEST, SMALLEST
from desktop.reader.pane import ReaderPane
from desktop.theme import LIGHT

COLOURS = ("#2f6fb7", "#6cb0ff")
LONG = "\n".join(
    f"第{n}段：园区集聚企业{n}家，" + "产业规模持续扩大，" * (n % 7) + "Mixed text 2030。"
    for n in range(400)
)


@pytest.fixture
def long_pane(qtbot):
    pane = ReaderPane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    marks = [
        Mark(f"m{i}", p, p + 4, "产业赛道", COLOURS)
        for i, p in enumerate(range(0, len(LONG) - 10, 90))
    ]
    pane.set_article(LONG, (), marks)
    pane.show()
    return pane


def top_in_view(pane, position):
    """Top of a code point's line from the top of the view."""
    return pane._page.caret_rect(position).top() - pane.verticalScrollBar().value()


@pytest.mark.parametrize("number", [0, 3, 150, 398, 399])
def test_reveal_brings_a_passage_into_the_upper_third(long_pane, qtbot, number):
    start = LONG.index(f"第{number}段")
    long_pane.reveal(start, start + 4)
    for _ in range(2):
        top = top_in_view(long_pane, start)
        assert 0 <= top <= long_pane.viewport().height() / 3
        # Heights measured afterwards do not move it.
        qtbot.waitUntil(lambda: not long_pane._idle.isActive(), timeout=20_000)


def test_reveal_before_the_pane_is_shown_holds_when_it_is(qtbot):
    pane = ReaderPane(LIGHT)
    qtbot.addWidget(pane)
    pane.set_article(LONG, (), ())
    start = LONG.index("第200段")
    pane.reveal(start, start + 4)
    pane.resize(420, 600)
    pane.show()
    assert 0 <= top_in_view(pane, start) <= pane.viewport().height() / 3


def test_reveal_unfolds_and_flashes(pane, qtbot):
    start, end = pane.folded_ranges()[0]
    pane.reveal(start + 5, end)
    assert pane.folded_ranges() == []
    flashing = pane.grab().toImage()
    qtbot.waitUntil(lambda: pane._highlights.flash is None, timeout=5_000)
    assert pane.grab().toImage() != flashing


def test_measuring_in_the_background_moves_nothing(long_pane, qtbot):
    long_pane.verticalScrollBar().setValue(9_000)
    first = long_pane.first_visible()
    top = top_in_view(long_pane, first)
    qtbot.waitUntil(lambda: not long_pane._idle.isActive(), timeout=20_000)
    assert long_pane.first_visible() == first
    assert top_in_view(long_pane, first) == top


def test_resizing_keeps_the_sentence_at_the_top(long_pane):
    start = LONG.index("第222段")
    long_pane.scroll_to(start)
    for width in (400, 900, 330, 600):
        long_pane.resize(width, 500)
        assert abs(top_in_view(long_pane, start)) <= 1


def test_scrolling_up_into_unmeasured_text_is_smooth(long_pane):
    long_pane.verticalScrollBar().setValue(12_000)
    seen = long_pane.first_visible()
    for _ in range(10):
        before = top_in_view(long_pane, seen)
        long_pane.verticalScrollBar().triggerAction(
            long_pane.verticalScrollBar().SliderAction.SliderSingleStepSub
        )
        long_pane.grab()
        moved = top_in_view(long_pane, seen) - before
        assert moved == long_pane.verticalScrollBar().singleStep()


def test_zoom_keeps_the_place_and_its_limits(long_pane, qtbot):
    start = LONG.index("第222段")
    long_pane.scroll_to(start)
    for _ in range(30):
        long_pane.zoom_in()
    assert long_pane.text_size() == LARGEST
    assert abs(top_in_view(long_pane, start)) <= 1
    for _ in range(60):
        long_pane.zoom_out()
    assert long_pane.text_size() == SMALLEST
    long_pane.reset_zoom()
    assert long_pane.text_size() == DEFAULT_SIZE
    assert abs(top_in_view(long_pane, start)) <= 1


def test_control_and_wheel_zoom(long_pane):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QGuiApplication, QWheelEvent

    for turn, expected in ((120, 1), (-120, 0)):
        event = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QGuiApplication.sendEvent(long_pane.viewport(), event)
        assert (long_pane.text_size() > DEFAULT_SIZE) == bool(expected)


def test_page_keys_reach_the_end_and_the_beginning(long_pane, qtbot):
    long_pane.setFocus()
    qtbot.keyClick(long_pane, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert long_pane.caret() == len(LONG)
    bar = long_pane.verticalScrollBar()
    assert top_in_view(long_pane, len(LONG)) < long_pane.viewport().height()
    qtbot.keyClick(long_pane, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert long_pane.caret() == 0 and bar.value() <= 30


def test_one_endless_paragraph_opens_at_once(qtbot):
    sentence = "园区😀集聚企业三百家，"
    text = sentence * (200_000 // len(sentence))
    marks = [Mark(f"m{p}", p, p + 9, "企业", COLOURS) for p in range(0, len(text) - 9, 400)]
    pane = ReaderPane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    begin = time.perf_counter()
    pane.set_article(text, (), marks)
    pane.show()
    pane.grab()
    pane.reveal(len(text) - 40, len(text) - 35)
    pane.grab()
    # Half a second on an idle machine would be far too long; this one may be busy.
    assert time.perf_counter() - begin < 2
    pane.set_selected_range(0, len(text))
    assert pane.selected_range() == (0, len(text))
    assert pane.createMimeDataFromSelection().text() == text


def test_text_that_runs_both_ways(qtbot, pane):
    text = "公司名 شركة الصين للتكنولوجيا 在沙特设厂"
    start = text.index("الصين")
    pane.set_article(text, (), [Mark("ar", start, start + 5, "企业", COLOURS)])
    page = pane._page
    here = page.marks_of(0, page.ensure(0))[0]
    (left, right), *more = here.fragments[0].extents
    assert not more and 20 < right - left < 120
    middle = page.sheet.left + (left + right) / 2
    y = page.sheet.line_top(0, 0) + page.sheet.metrics.body.baseline - 5
    assert [mark.id for mark in hit_at(page, middle, y).marks] == ["ar"]


def test_blocks_have_their_looks(pane):
    page = pane._page
    sizes = {page.paragraphs.kind(n): page.sheet.metrics_of(n) for n in range(len(page.paragraphs))}
    assert sizes["title"].font.pixelSize() > sizes["heading"].font.pixelSize() > 0
    assert sizes["heading"].font.bold() and not sizes["body"].font.bold()
    assert page.ensure(0).lineAt(0).height() > page.ensure(2).lineAt(0).height()


def test_the_text_is_there_for_screen_readers(pane):
    interface = QAccessible.queryAccessibleInterface(pane)
    assert interface.text(QAccessible.Text.Name) == pane.accessibleName() != ""
    assert pane.document().toPlainText() == pane.text()


def test_an_empty_article(pane, qtbot):
    pane.set_article("", (), ())
    assert pane.selected_range() is None and pane.marks() == []
    qtbot.keyClick(pane, Qt.Key.Key_Space)
    pane.select_next_mark()
    pane.reveal(0, 5)
    pane.grab()


def test_an_article_that_is_all_boilerplate(pane, qtbot):
    text = "相关链接\n首页"
    pane.set_article(text, (Block(0, len(text), "boilerplate"),), ())
    assert pane.folded_ranges() == [(0, len(text))]
    pane.grab()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(pane, key)
        assert pane.caret() == 0
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert pane.folded_ranges() == []


def _is_shown_as_it_stands(pane):
    """Whether what is on the screen is what painting everything anew gives."""
    shown = pane.screen().grabWindow(pane.winId()).toImage()
    form = QImage.Format.Format_RGB32
    return shown.convertToFormat(form) == pane.grab().toImage().convertToFormat(form)


def test_another_article_is_painted_from_top_to_bottom(long_pane, qtbot):
    long_pane.clearFocus()
    qtbot.wait(300)
    assert _is_shown_as_it_stands(long_pane)
    long_pane.set_article(LONG[::-1], [], [])
    qtbot.wait(300)
    assert _is_shown_as_it_stands(long_pane)


def test_no_line_is_shown_twice_when_heights_above_become_exact(long_pane, qtbot):
    long_pane.set_article("\n".join("i " * 30 * (n % 9) for n in range(300)) + LONG, [], [])
    long_pane.scroll_to(len(long_pane.text()) - 3000)
    long_pane.clearFocus()
    qtbot.waitUntil(lambda: _is_shown_as_it_stands(long_pane))
    value = long_pane.verticalScrollBar().value()
    qtbot.wait(1500)
    assert long_pane.verticalScrollBar().value() != value, "nothing above was estimated"
    assert _is_shown_as_it_stands(long_pane)


def test_no_part_of_the_caret_stays_when_another_widget_has_the_focus(long_pane, qtbot):
    long_pane.setFocus()
    for _ in range(3):
        qtbot.keyClick(long_pane, Qt.Key.Key_Right)
    qtbot.wait(50)
    long_pane.clearFocus()
    qtbot.wait(50)
    assert _is_shown_as_it_stands(long_pane)
