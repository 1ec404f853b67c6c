"""Marks: hitting, selecting, adding, removing, dragging, and the signals about them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from desktop.reader.hits import handle_points
from desktop.reader.marks import Mark, reading_order
from desktop.reader.pane import ReaderPane
from desktop.theme import DARK, LIGHT

Key, Modifier, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def chip_point(pane: ReaderPane, mark_id: str) -> QPoint:
    page = pane._page
    for number in range(len(page.paragraphs)):
        for line, here in page.marks_of(number, page.ensure(number)).items():
            for chip in here.chips:
                if chip.marks[0].id == mark_id:
                    y = (
                        page.sheet.line_top(number, line)
                        + page.sheet.metrics_of(number).chip_top()
                        + 5
                    )
                    x = page.sheet.left + chip.x + chip.width / 2
                    return QPoint(round(x), round(y) - pane.verticalScrollBar().value())
    raise AssertionError(f"{mark_id} has no chip")


def drag(pane: ReaderPane, start: QPoint, *stops: QPoint) -> None:
    viewport = pane.viewport()

    def send(kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        where = QPointF(at)
        event = QMouseEvent(
            kind, where, QPointF(viewport.mapToGlobal(at)), button, held, Modifier.NoModifier
        )
        QGuiApplication.sendEvent(viewport, event)

    none = Qt.MouseButton.NoButton
    send(QEvent.Type.MouseButtonPress, start, Left, Left)
    for stop in stops:
        send(QEvent.Type.MouseMove, stop, none, Left)
    send(QEvent.Type.MouseButtonRelease, stops[-1], Left, none)


def test_click_selects_the_smallest_and_goes_through_the_others(pane, point_of, qtbot):
    at = point_of(pane.text().index("林园区"))
    picked = []
    pane.mark_selected.connect(picked.append)
    for expected in ("place", "park", "firms", "place"):
        # A press soon after a release is a double click to some platforms, not to this test.
        qtbot.mouseClick(pane.viewport(), Left, pos=at)
        assert pane.selected_mark() == expected
    assert picked == ["place", "park", "firms", "place"]


def test_click_beside_marks_selects_none(pane, point_of, qtbot):
    pane.select_mark("park")
    with qtbot.waitSignal(pane.mark_selected) as signal:
        qtbot.mouseClick(pane.viewport(), Left, pos=point_of(pane.text().index("增长迅速")))
    assert signal.args == [""] and pane.selected_mark() is None


@pytest.mark.parametrize("quote, expected", [
    ("集聚", "firms"), ("园区集聚", "park"), ("500", "amount"), ("研究", "centre"),
])  # fmt: skip
def test_what_is_under_the_pointer(pane, point_of, qtbot, quote, expected):
    hovered = []
    pane.mark_hovered.connect(hovered.append)
    at = point_of(pane.text().index(quote))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(pane.viewport().mapToGlobal(at)),
        Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Modifier.NoModifier,
    )  # fmt: skip
    # Sent straight on: where the system's pointer is does not matter to this.
    QGuiApplication.sendEvent(pane.viewport(), event)
    assert hovered[-1:] == [expected]


def test_chip_is_hit_and_double_click_on_it_activates(pane, qtbot):
    activated = []
    pane.mark_activated.connect(activated.append)
    for mark_id in ("firms", "centre"):
        qtbot.mouseClick(pane.viewport(), Left, pos=chip_point(pane, mark_id))
        assert pane.selected_mark() == mark_id
    qtbot.mouseDClick(pane.viewport(), Left, pos=chip_point(pane, "centre"))
    assert activated == ["centre"]
    assert pane.selected_range() is None
    pane.select_mark("park")
    qtbot.keyClick(pane, Key.Key_Return)
    assert activated == ["centre", "park"]


def test_marks_are_added_replaced_and_removed(pane, point_of, qtbot):
    text = pane.text()
    new = Mark("new", text.index("增长"), text.index("增长") + 2, "指标", ("#123456", "#abcdef"))
    pane.add_marks([new])
    qtbot.mouseClick(pane.viewport(), Left, pos=point_of(new.start))
    assert pane.selected_mark() == "new"
    moved = replace(new, end=new.end + 2)
    pane.add_marks([moved])
    assert pane.selected_mark() == "new" and pane.range_of("new") == (new.start, new.end + 2)
    pane.remove_marks(["new", "never there"])
    assert pane.selected_mark() is None
    assert {mark.id for mark in pane.marks()} == {"park", "place", "firms", "amount", "centre"}


def test_a_change_of_marks_redraws_what_was_drawn(pane, qtbot):
    before = pane.grab().toImage()
    start = pane.text().index("增长")
    pane.add_marks([Mark("new", start, start + 4, "指标", ("#c02020", "#ff8080"))])
    with_mark = pane.grab().toImage()
    assert with_mark != before
    pane.remove_marks(["new"])
    assert pane.grab().toImage() == before


def test_next_and_previous_go_round_in_reading_order(pane):
    # Suggestions are no annotations: they are gone through with keys of their own.
    annotations = [mark for mark in pane.marks() if mark.shape != "suggestion"]
    order = [mark.id for mark in sorted(annotations, key=reading_order)]
    pane.set_selected_range(0, 0)
    found = []
    for _ in range(len(order) + 1):
        pane.select_next_mark()
        found.append(pane.selected_mark())
    assert found == [*order, order[0]]
    pane.select_previous_mark()
    assert pane.selected_mark() == order[-1]
    pane.select_mark(None)
    pane.set_selected_range(pane.range_of("centre")[0], pane.range_of("centre")[0])
    pane.select_next_mark()
    assert pane.selected_mark() == "centre"
    pane.show_mark("amount")
    assert pane.selected_mark() == "amount" and pane.caret() == pane.range_of("amount")[0]


@pytest.mark.parametrize("key, modifiers, expected", [
    (Key.Key_Right, Modifier.AltModifier, "𠮷林园区集"),
    (Key.Key_Left, Modifier.AltModifier, "𠮷林园"),
    (Key.Key_Left, Modifier.AltModifier | Modifier.ShiftModifier, "市𠮷林园区"),
    (Key.Key_Right, Modifier.AltModifier | Modifier.ShiftModifier, "林园区"),
    (Key.Key_Right, Modifier.AltModifier | Modifier.ControlModifier, "𠮷林园区集聚"),
])  # fmt: skip
def test_keys_move_the_edges_of_the_selected_mark(pane, qtbot, key, modifiers, expected):
    pane.select_mark("park")
    with qtbot.waitSignal(pane.edge_dragged) as signal:
        qtbot.keyClick(pane, key, modifiers)
    mark_id, start, end = signal.args
    assert (mark_id, pane.text()[start:end]) == ("park", expected)
    assert pane.text()[slice(*pane.range_of("park"))] == "𠮷林园区"  # asked for, not done


def test_an_edge_does_not_pass_the_other(pane, qtbot):
    text = pane.text()
    one = Mark("one", text.index("增"), text.index("增") + 1, "指标", ("#123456", "#abcdef"))
    pane.add_marks([one])
    pane.select_mark("one")
    with qtbot.assertNotEmitted(pane.edge_dragged):
        qtbot.keyClick(pane, Key.Key_Left, Modifier.AltModifier)


def test_dragging_a_handle_says_where_to(pane, point_of, qtbot):
    pane.select_mark("park")
    page = pane._page
    start, end = handle_points(page, page.index.get("park"))
    to = point_of(pane.text().index("聚企业")) + QPoint(8, 0)
    with qtbot.waitSignal(pane.edge_dragged) as signal:
        drag(pane, end.toPoint() + QPoint(0, 2), to - QPoint(20, 0), to)
    assert signal.args[0] == "park"
    assert pane.text()[signal.args[1] : signal.args[2]] == "𠮷林园区集聚"
    # The mark itself stays until whoever listens changes it.
    assert pane.text()[slice(*pane.range_of("park"))] == "𠮷林园区"
    assert pane.selected_mark() == "park" and pane.selected_range() is None
    with qtbot.waitSignal(pane.edge_dragged) as signal:
        to = point_of(pane.text().index("园区集")) - QPoint(9, 0)
        drag(pane, start.toPoint() + QPoint(0, 2), to)
    assert pane.text()[signal.args[1] : signal.args[2]] == "园区"


def test_escape_gives_up_a_drag(pane, point_of, qtbot):
    pane.select_mark("park")
    _, end = handle_points(pane._page, pane._page.index.get("park"))
    qtbot.mousePress(pane.viewport(), Left, pos=end.toPoint())
    qtbot.keyClick(pane, Key.Key_Escape)
    with qtbot.assertNotEmitted(pane.edge_dragged):
        qtbot.mouseRelease(pane.viewport(), Left, pos=point_of(pane.text().index("企业")))
    assert pane.text()[slice(*pane.range_of("park"))] == "𠮷林园区"


@pytest.mark.parametrize("key, modifiers, expected", [
    (Key.Key_3, Modifier.NoModifier, ["3"]),
    (Key.Key_Q, Modifier.NoModifier, ["q"]),
    (Key.Key_Q, Modifier.ShiftModifier, ["q"]),
    (Key.Key_7, Modifier.KeypadModifier, ["7"]),
    (Key.Key_Q, Modifier.ControlModifier, []),
    (Key.Key_Q, Modifier.AltModifier, []),
    (Key.Key_Comma, Modifier.NoModifier, []),
    (Key.Key_F5, Modifier.NoModifier, []),
])  # fmt: skip
def test_label_keys(pane, qtbot, key, modifiers, expected):
    pressed = []
    pane.label_key_pressed.connect(pressed.append)
    qtbot.keyClick(pane, key, modifiers)
    assert pressed == expected


def test_label_keys_come_before_shortcuts_of_the_window(pane, qtbot):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Q, Modifier.NoModifier, "q")
    event.ignore()
    QGuiApplication.sendEvent(pane, event)
    assert event.isAccepted()


def test_delete_is_asked_for_not_done(pane, qtbot):
    pane.select_mark("park")
    for key in (Key.Key_Delete, Key.Key_Backspace):
        with qtbot.waitSignal(pane.delete_requested):
            qtbot.keyClick(pane, key)
    assert pane.range_of("park") is not None


def test_input_methods_are_refused(pane):
    assert not pane.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not pane.viewport().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    pane.set_article("别的", (), ())
    assert not pane.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_context_menu_names_the_mark(pane, point_of, qtbot):
    at = point_of(pane.text().index("研究"))
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, pane.viewport().mapToGlobal(at), Modifier.NoModifier
    )
    with qtbot.waitSignal(pane.context_menu_requested) as signal:
        QGuiApplication.sendEvent(pane.viewport(), event)
    assert signal.args[1] == "centre" and pane.selected_mark() == "centre"


def test_tooltip_is_that_of_the_marks(qtbot, pane, point_of):
    asked = []
    own = ReaderPane(LIGHT, tooltip_for=lambda mark_id: asked.append(mark_id) or f"about {mark_id}")
    qtbot.addWidget(own)
    own.resize(pane.size())
    own.set_article(pane.text(), (), pane.marks())
    own.show()
    own.reveal(0, 0, flash=False)
    number = own._page.paragraphs.number_at(own.text().index("研究"))
    rect = own._page.caret_rect(own.text().index("研究"))
    at = QPoint(round(rect.x()) + 5, round(rect.y()) + 28 - own.verticalScrollBar().value())
    event = QHelpEvent(QEvent.Type.ToolTip, at, own.viewport().mapToGlobal(at))
    QGuiApplication.sendEvent(own.viewport(), event)
    assert number and asked == ["centre"]
    assert QToolTip.text() == "<qt>about centre</qt>"
    QToolTip.hideText()


def test_both_themes_and_all_shapes_draw(pane):
    light = pane.grab().toImage()
    pane.set_theme(DARK)
    dark = pane.grab().toImage()
    assert dark.pixelColor(4, 4) == DARK.base and light.pixelColor(4, 4) == LIGHT.base
    for mark in pane.marks():
        pane.select_mark(mark.id)
        assert pane.grab().toImage() != dark
