"""Doubtful places in the text: how they are drawn, walked through, pointed at and decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from annotations.importing import import_paths
from annotations.operations import TakeRepair, UndoRepair
from annotations.project import create_project
from annotations.repairing import doubts
from desktop.reader.column import ArticleColumn
from desktop.reader.columns import ReaderColumns
from desktop.reader.pane import ReaderPane
from desktop.session import Session
from desktop.theme import DARK, LIGHT, Theme
from tests.desktop.reader.conftest import DOUBTS, MARKS, PointOf
from tests.desktop.repairs.test_dialog import RAW, SECOND

Left = Qt.MouseButton.LeftButton


@pytest.fixture
def doubtful(pane: ReaderPane) -> ReaderPane:
    pane.add_marks(DOUBTS)
    return pane


def chips_of(pane: ReaderPane) -> list[str]:
    page = pane._page
    return [
        mark.id
        for number in range(len(page.paragraphs))
        if not page.sheet.is_hidden(number)
        for here in page.marks_of(number, page.ensure(number)).values()
        for chip in here.chips
        for mark in chip.marks
    ]


def test_a_doubt_has_neither_chip_nor_handles(doubtful: ReaderPane) -> None:
    assert sorted(chips_of(doubtful)) == sorted(mark.id for mark in MARKS)
    doubtful.select_mark("doubt:2")
    moved = []
    doubtful.edge_dragged.connect(lambda *args: moved.append(args))
    QTest.keyClick(doubtful, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert moved == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_wave_is_drawn_under_it(pane: ReaderPane, theme: Theme) -> None:
    pane.set_theme(theme)
    before = pane.grab().toImage()
    pane.add_marks(DOUBTS[1:])
    after = pane.grab().toImage()
    changed = [
        (x, y)
        for y in range(after.height())
        for x in range(after.width())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    heights = {y for _, y in changed}
    widths = [x for x, _ in changed]
    # Not a line but a wave: a few pixels high, over the width of its characters in this font.
    assert 3 <= len(heights) <= 8
    words = "增长"
    advance = QFontMetricsF(pane.document().defaultFont()).horizontalAdvance(words)
    assert abs(max(widths) - min(widths) - advance) <= 5
    hue = theme.hue(DOUBTS[1].colours)
    nearest = min(_distance(after.pixelColor(x, y), hue) for x, y in changed)
    assert nearest < 60


def _distance(one: QColor, other: QColor) -> int:
    return (
        abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
    )


def test_doubts_and_annotations_are_walked_through_apart(doubtful: ReaderPane) -> None:
    seen = []
    for _ in range(3):
        assert doubtful.select_next_doubt()
        seen.append(doubtful.selected_mark())
    assert seen == ["doubt:1", "doubt:2", "doubt:1"]
    assert doubtful.select_previous_doubt() and doubtful.selected_mark() == "doubt:2"
    for _ in range(8):
        doubtful.select_next_mark()
        mark = doubtful._page.index.get(doubtful.selected_mark())
        assert mark is not None and mark.shape in ("entity", "claim")


def test_without_doubts_there_is_nothing_to_walk_to(pane: ReaderPane) -> None:
    assert not pane.select_next_doubt() and not pane.select_previous_doubt()
    assert pane.selected_mark() is None


def test_a_click_selects_it_and_a_double_click_or_enter_opens_it(
    doubtful: ReaderPane, point_of: PointOf
) -> None:
    opened: list[str] = []
    doubtful.mark_activated.connect(opened.append)
    at = point_of(DOUBTS[0].start)
    QTest.mouseClick(doubtful.viewport(), Left, pos=at)
    assert doubtful.selected_mark() == "doubt:1" and opened == []
    QTest.mouseDClick(doubtful.viewport(), Left, pos=at)
    assert opened == ["doubt:1"] and doubtful.selected_range() is None
    QTest.keyClick(doubtful, Qt.Key.Key_Return)
    assert opened == ["doubt:1", "doubt:1"]


# -- in a project -----------------------------------------------------------------


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    (tmp_path / "a.txt").write_bytes((RAW + SECOND).encode())
    project = create_project(tmp_path / "a.bijian", annotator="tester")
    import_paths(project, [tmp_path / "a.txt"], progress=lambda *_: None)
    session = Session(project)
    yield session
    session.close()


@pytest.fixture
def column(session: Session, qtbot: QtBot) -> Iterator[ArticleColumn]:
    columns = ReaderColumns(session, LIGHT)
    qtbot.addWidget(columns)
    columns.resize(700, 600)
    columns.show()
    qtbot.waitExposed(columns)
    yield columns.open_article(session.project.articles()[0].id)
    columns.stop()


def shown(column: ArticleColumn) -> list[tuple[int, int]]:
    return sorted((m.start, m.end) for m in column.pane.marks() if m.shape == "doubt")


def test_the_doubtful_places_of_an_article_are_marked(
    session: Session, column: ArticleColumn
) -> None:
    places = doubts(session.project, column.article_id)
    assert len(places) >= 2
    assert shown(column) == [(site.start, site.end) for site in places]
    assert column.marks.doubt_count() == len(places)


def test_a_mark_goes_when_its_place_is_decided_and_comes_back_with_undo(
    session: Session, column: ArticleColumn
) -> None:
    first, *others = doubts(session.project, column.article_id)
    session.apply(TakeRepair(column.article_id, first.id, "换"))
    grown = 1 - (first.end - first.start)
    assert shown(column) == [(site.start + grown, site.end + grown) for site in others]
    session.undo()
    assert shown(column) == [(site.start, site.end) for site in (first, *others)]
    session.apply(TakeRepair(column.article_id, first.id, first.raw))  # kept as it is
    assert shown(column) == [(site.start, site.end) for site in others]


def test_the_head_counts_them_and_leads_to_the_next(
    session: Session, column: ArticleColumn
) -> None:
    head = column.header.doubts
    places = doubts(session.project, column.article_id)
    assert head.isVisible() and str(len(places)) in head.text() and "F7" in head.toolTip()
    QTest.mouseClick(head, Left)
    QTest.mouseClick(head, Left)
    assert column.selected() == ("doubt", str(places[1].id))
    for site in places:
        session.apply(TakeRepair(column.article_id, site.id, site.raw))
    assert not head.isVisible()
    session.undo()
    assert head.isVisible() and "1" in head.text()


def test_a_repair_taken_back_is_doubtful_from_then_on(
    session: Session, column: ArticleColumn
) -> None:
    before = len(shown(column))
    gloss = next(e for e in session.project.edits(column.article_id) if e.reason == "gloss")
    session.apply(UndoRepair(column.article_id, gloss.start))
    assert len(shown(column)) == before + 1


def test_pointing_at_it_tells_what_stands_there_and_what_may(
    session: Session, column: ArticleColumn, qtbot: QtBot
) -> None:
    place = next(s for s in doubts(session.project, column.article_id) if "?!拔" in s.raw)
    point = _point_on(column.pane, place.start)
    event = QHelpEvent(QEvent.Type.ToolTip, point, column.pane.viewport().mapToGlobal(point))
    QGuiApplication.sendEvent(column.pane.viewport(), event)
    first = QToolTip.text()
    assert "Doubtful" in first and "In the file: ?!拔" in first and "Looking for" in first
    # Once candidates are found they stand where the pointer still is.
    qtbot.waitUntil(lambda: "Perhaps: " in QToolTip.text(), timeout=20_000)
    assert "我們將努力把金鳳" in QToolTip.text() and "Looking for" not in QToolTip.text()
    QToolTip.hideText()


def _point_on(pane: ReaderPane, position: int) -> QPoint:
    pane.reveal(position, position + 1, flash=False)
    rect = pane._page.caret_rect(position)
    return QPoint(round(rect.x()) + 5, round(rect.y()) + 28 - pane.verticalScrollBar().value())


def test_a_column_that_is_closed_looks_no_more(session: Session, column: ArticleColumn) -> None:
    place = next(s for s in doubts(session.project, column.article_id) if "?!拔" in s.raw)
    column._tooltip(f"doubt:{place.id}")
    column.close_requested.emit()
    # The test's own watch fails it if a thread goes on.
