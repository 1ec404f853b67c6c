import time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

import annotations
from annotations.model import Block, ClaimFields, ParsedArticle
from annotations.operations import (
    AddClaims,
    DeleteAnnotations,
    ImportArticles,
    NewClaim,
    Passage,
    UpdateArticle,
    UpdateClaim,
)
from annotations.project import Project
from desktop.matrix.panel import MatrixPanel
from desktop.session import Session
from desktop.theme import DARK, LIGHT


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> MatrixPanel:
    panel = MatrixPanel(session, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(900, 600)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def go_to(panel: MatrixPanel, region: str, dimension: str) -> tuple[int, int]:
    """Make the cell of these titles current; returns its place."""
    content = panel.table.content
    assert content is not None
    place = content.place_of(region, dimension)
    assert place is not None, (region, dimension)
    panel.table.setCurrentIndex(panel.table.matrix_model.index(*place))
    return place


def look(panel: MatrixPanel, region: str, dimension: str) -> object:
    content = panel.table.content
    assert content is not None
    place = content.place_of(region, dimension)
    assert place is not None
    return content.look(*place)


def text(panel: MatrixPanel, region: str, dimension: str) -> str:
    content = panel.table.content
    assert content is not None
    place = content.place_of(region, dimension)
    assert place is not None
    return str(panel.table.matrix_model.index(*place).data())


def cell_image(panel: MatrixPanel, region: str, dimension: str) -> QImage:
    """The cell without its grid lines, and not selected."""
    content = panel.table.content
    assert content is not None
    place = content.place_of(region, dimension)
    assert place is not None
    index = panel.table.matrix_model.index(*place)
    panel.table.scrollTo(index)
    panel.table.clearSelection()
    # Wherever another test left the pointer, no cell is under it.
    QApplication.sendEvent(panel.table.viewport(), QEvent(QEvent.Type.Leave))
    box = panel.table.visualRect(index).adjusted(3, 3, -4, -4)
    return panel.table.viewport().grab(box).toImage()


def colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_a_cell_shows_value_unit_period_kind_and_passages(panel: MatrixPanel) -> None:
    found = look(panel, "临江高新区", "产业规模")
    assert (found.value, found.unit, found.period) == ("386.5", "亿元", "2023")  # type: ignore[attr-defined]
    assert (found.kind, found.more, found.passages) == ("actual", 2, 5)  # type: ignore[attr-defined]
    assert found.conflict  # type: ignore[attr-defined]
    assert text(panel, "临江高新区", "产业规模") == "386.5 亿元 (2023)"
    assert text(panel, "云岭新区", "龙头企业/重大项目") == "5,000万–1亿 元 (△plan)"
    assert text(panel, "滨海三市联盟（核心区）", "企业集聚") == "12,345 家 (2023)"


def test_empty_not_disclosed_and_zero_are_three_things(panel: MatrixPanel) -> None:
    assert text(panel, "石江县", "产业规模") == ""
    assert text(panel, "云岭新区", "创新平台") == "not disclosed"
    assert text(panel, "临江高新区", "卡点/堵点").startswith("0 家")
    empty = cell_image(panel, "石江县", "产业规模")
    nothing = cell_image(panel, "云岭新区", "创新平台")
    zero = cell_image(panel, "临江高新区", "卡点/堵点")
    backgrounds = [image.pixelColor(2, image.height() // 2) for image in (empty, zero)]
    assert all(colour == LIGHT.base for colour in backgrounds)
    # The hatching reaches where neither of the others paints.
    strip = nothing.copy(0, 0, nothing.width(), 8)
    assert len(colours(strip)) > 1
    assert len(colours(empty.copy(0, 0, empty.width(), 8))) == 1
    assert len(colours(zero)) > len(colours(empty)) > 1


def test_reading_the_last_article_of_a_region_turns_empty_into_not_disclosed(
    qtbot: QtBot, session: Session, panel: MatrixPanel
) -> None:
    article = next(a for a in session.project.articles() if a.regions == ("石江县",))
    session.apply(UpdateArticle(article_id=article.id, state="done"))
    qtbot.waitUntil(lambda: text(panel, "石江县", "产业规模") == "not disclosed")


def test_it_follows_every_change_and_stays_where_it_was(
    qtbot: QtBot, session: Session, panel: MatrixPanel
) -> None:
    go_to(panel, "云岭新区", "企业集聚")
    panel.table.horizontalHeader().resizeSection(4, 260)
    panel.table.horizontalScrollBar().setValue(120)
    claim = next(c for c in session.project.claims() if c.fields.low == Decimal(150))
    session.apply(
        UpdateClaim(claim_id=claim.id, fields=ClaimFields(
            regions=("云岭新区",), indicator="相关企业", low=Decimal(160), unit="家"))
    )  # fmt: skip
    qtbot.waitUntil(lambda: text(panel, "云岭新区", "企业集聚") == "160 家")
    # A new region is a new row: the model is reset, the place is kept.
    article = session.project.articles()[0]
    session.apply(
        AddClaims((NewClaim("人才", ClaimFields(regions=("甲县",)), (Passage(article.id, 0, 5),)),))
    )
    qtbot.waitUntil(lambda: panel.table.matrix_model.rowCount() == 5)
    index = panel.table.currentIndex()
    assert panel.table.content is not None
    assert panel.table.content.keys(index.row(), index.column()) == ("云岭新区", "企业集聚")
    assert panel.table.horizontalScrollBar().value() == 120
    assert panel.table.horizontalHeader().sectionSize(4) == 260
    assert text(panel, "甲县", "人才") == article.title[:5]
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: text(panel, "云岭新区", "企业集聚") == "≥150 家 (2018–2022)")
    assert panel.table.matrix_model.rowCount() == 4


def test_many_changes_in_one_turn_are_computed_once(
    qtbot: QtBot, session: Session, panel: MatrixPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    import desktop.matrix.panel as module

    made: list[object] = []
    real = module.Content

    def counted(*args: object, **options: object) -> object:
        made.append(None)
        return real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "Content", counted)
    claim = session.project.claims()[0]
    for dimension in ("人才", "数字化", "政策支持"):
        session.apply(UpdateClaim(claim_id=claim.id, dimension=dimension))
    assert made == []
    qtbot.waitUntil(lambda: len(made) == 1)
    span = session.project.spans()[0]
    session.apply(DeleteAnnotations(span_ids=(span.id,)))
    QApplication.processEvents()
    panel.hide()
    session.apply(UpdateClaim(claim_id=claim.id, dimension="人才"))
    QApplication.processEvents()
    assert len(made) == 1
    panel.show()
    assert len(made) == 2


def test_enter_and_double_click_open_the_headline_passage(
    qtbot: QtBot, session: Session, panel: MatrixPanel
) -> None:
    place = go_to(panel, "云岭新区", "产业规模")
    claim = next(c for c in session.project.claims() if c.fields.low == Decimal(21000000000))
    expected = [
        claim.evidence[0].article_id, claim.evidence[0].start, claim.evidence[0].end, claim.id
    ]  # fmt: skip
    with qtbot.waitSignal(panel.passage_requested) as asked:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert asked.args == expected
    box = panel.table.visualRect(panel.table.matrix_model.index(*place))
    with qtbot.waitSignal(panel.passage_requested) as asked:
        qtbot.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert asked.args == expected
    with qtbot.assertNotEmitted(panel.passage_requested):
        go_to(panel, "石江县", "产业规模")
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)


def test_a_click_lists_the_claims_and_a_listed_passage_opens(
    qtbot: QtBot, session: Session, panel: MatrixPanel
) -> None:
    content = panel.table.content
    assert content is not None
    place = content.place_of("临江高新区", "产业规模")
    assert place is not None
    box = panel.table.visualRect(panel.table.matrix_model.index(*place))
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    rows = panel.details.rows
    assert [row.first for row in rows] == [True, False, True, False, True]
    assert panel.details.remark == "These claims disagree with each other."
    QApplication.processEvents()
    view = panel.details.list_view
    second = view.visualRect(view.model().index(1, 0))
    with qtbot.waitSignal(panel.passage_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=second.center())
    passage = rows[1].evidence
    assert asked.args == [passage.article_id, passage.start, passage.end, rows[1].claim.id]
    with qtbot.waitSignal(panel.passage_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Down)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args[3] == rows[2].claim.id
    go_to(panel, "云岭新区", "创新平台")
    assert "云岭新区" in panel.details.remark
    assert panel.details.rows == []


def test_claims_have_room_only_while_a_cell_is_chosen(qtbot: QtBot, panel: MatrixPanel) -> None:
    panel.table.setFocus()
    assert not panel.details.isVisible()
    QApplication.processEvents()
    size = panel.table.size()
    go_to(panel, "临江高新区", "产业规模")
    assert panel.details.isVisible() and panel.details.rows
    assert panel.table.visualRect(panel.table.currentIndex()).intersects(
        panel.table.viewport().rect()
    )
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Escape)
    assert not panel.details.isVisible()
    qtbot.waitUntil(lambda: panel.table.size() == size)
    assert not panel.table.selectedIndexes()


def test_arrows_move_and_copies_paste_into_a_spreadsheet(qtbot: QtBot, panel: MatrixPanel) -> None:
    go_to(panel, "临江高新区", "产业规模")
    clipboard = QGuiApplication.clipboard()
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "386.5 亿元 (2023)"
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    qtbot.keyClick(panel.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == (
        "≈210 亿元 (2022)\t≥150 家 (2018–2022)\n≈3,900 亿元 (2023)\t12,345 家 (2023)"
    )
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(panel.table, Qt.Key.Key_C, both)
    lines = clipboard.text().split("\n")
    assert lines[0] == "\t产业规模\t企业集聚"
    assert lines[2].split("\t")[0] == "滨海三市联盟（核心区）"


def test_kinds_narrow_the_matrix_and_say_what_they_hide(qtbot: QtBot, panel: MatrixPanel) -> None:
    buttons = {b.text(): b for b in panel.findChildren(QToolButton) if b.isCheckable()}
    qtbot.mouseClick(buttons["◎ target"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert panel.kinds() == {"target"}
    assert not buttons["All"].isChecked()
    assert text(panel, "临江高新区", "产业规模") == "≥600 亿元 (2027, ◎target)"
    assert not look(panel, "临江高新区", "产业规模").conflict  # type: ignore[attr-defined]
    assert text(panel, "云岭新区", "产业规模") == "● ◇"
    assert text(panel, "云岭新区", "创新平台") == "not disclosed"
    go_to(panel, "云岭新区", "产业规模")
    assert panel.details.remark == "Left out by the filter: 2 claims."
    qtbot.mouseClick(buttons["● actual"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert panel.kinds() == {"actual", "target"}
    assert text(panel, "临江高新区", "产业规模") == "386.5 亿元 (2023)"
    qtbot.mouseClick(buttons["All"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert panel.kinds() == frozenset()
    assert text(panel, "云岭新区", "专家建议").startswith("尽快出台")


def test_rows_and_columns_swap_and_the_cell_stays_current(qtbot: QtBot, panel: MatrixPanel) -> None:
    go_to(panel, "临江高新区", "企业集聚")
    swap = next(b for b in panel.findChildren(QToolButton) if "Swap" in b.text())
    with qtbot.waitSignal(panel.transposed_changed):
        qtbot.mouseClick(swap, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert panel.property("transposed") is True
    content, index = panel.table.content, panel.table.currentIndex()
    assert content is not None
    assert [header.title for header in content.columns][:2] == ["临江高新区", "云岭新区"]
    assert content.keys(index.row(), index.column()) == ("临江高新区", "企业集聚")
    panel.setProperty("transposed", False)
    QApplication.processEvents()
    assert not swap.isChecked()
    assert panel.table.matrix_model.rowCount() == 4


def test_titles_follow_the_language_and_are_never_clipped(qtbot: QtBot, project: Project) -> None:
    panel = MatrixPanel(Session(project, language="en"), LIGHT)
    qtbot.addWidget(panel)
    panel.resize(900, 600)
    panel.show()
    header = panel.table.horizontalHeader()
    titles = [panel.table.matrix_model.headerData(n, Qt.Orientation.Horizontal) for n in range(14)]
    assert titles[2] == "Industry scale"
    narrow = panel.table.fontMetrics().horizontalAdvance("Leading firms")
    before = header.height()
    header.resizeSection(5, narrow + 24)
    QApplication.processEvents()
    assert header.height() > before
    down = panel.table.verticalHeader()
    longest = down.fontMetrics().horizontalAdvance("滨海三市联盟（核心区）")
    assert down.width() >= longest + 8


def test_without_claims_it_says_how_to_fill_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with annotations.create_project(tmp_path / "new.bijian") as project:
        panel = MatrixPanel(Session(project, language="en"), DARK)
        qtbot.addWidget(panel)
        panel.resize(500, 400)
        panel.show()
        assert not panel.table.isVisible()
        hint = panel.grab().toImage()
        assert len(colours(hint)) > 10
        assert "Q  Positioning" in panel._hint.text()
        panel.hide()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_picture_is_written_without_a_screen(
    qtbot: QtBot, session: Session, tmp_path: Path, theme: object
) -> None:
    panel = MatrixPanel(session, theme)  # type: ignore[arg-type]
    qtbot.addWidget(panel)
    panel.resize(1200, 600)
    panel.grab_png(tmp_path / "matrix.png")
    image = QImage(str(tmp_path / "matrix.png"))
    assert image.width() == 1200
    assert len(colours(image.copy(0, 0, 1200, 300))) > 100
    assert image.pixelColor(600, 570) == theme.base  # type: ignore[attr-defined]
    with pytest.raises(OSError):
        panel.grab_png(tmp_path / "missing" / "matrix.png")


def test_two_hundred_by_a_hundred_cells_are_painted_in_no_time(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    regions = [f"第{n}区" for n in range(200)]
    with annotations.create_project(tmp_path / "wide.bijian") as project:
        words = "甲乙丙丁" * 10
        project.apply(ImportArticles((ParsedArticle(
            file_name="a.txt", raw=words.encode(), encoding="utf-8", text=words, edits=(),
            blocks=(Block(0, len(words), "body"),), title="甲", regions=("第0区",)),)))  # fmt: skip
        article = project.articles()[0]
        dimensions = [label.id for label in project.codebook.dimensions]
        project.apply(AddClaims(tuple(
            NewClaim(
                dimensions[n % len(dimensions)],
                ClaimFields(regions=(region,), indicator=f"指标{n}", low=Decimal(n * 1000 + 7),
                            unit="元"),
                (Passage(article.id, n % 30, n % 30 + 3),),
            )
            for region in regions for n in range(len(dimensions))
        )))  # fmt: skip
        session = Session(project, language="zh_CN")
        panel = MatrixPanel(session, LIGHT)
        qtbot.addWidget(panel)
        panel.set_transposed(True)
        panel.resize(1400, 900)
        panel.show()
        assert panel.table.matrix_model.columnCount() == 200
        panel.grab()
        start = time.perf_counter()
        for step in range(10):
            panel.table.horizontalScrollBar().setValue(step * 1500)
            panel.table.viewport().grab()
        # 100 ms a page is what was measured with room to spare; ten times that is a fault.
        assert (time.perf_counter() - start) / 10 < 1.0
        corner = panel.table.indexAt(QPoint(5, 5))
        assert corner.isValid()
        selection = panel.table.selectionModel()
        selection.select(corner, QItemSelectionModel.SelectionFlag.Select)
        panel.hide()
