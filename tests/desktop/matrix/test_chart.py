import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import annotations
from annotations.model import ClaimId, ClaimKind
from annotations.operations import UpdateClaim
from annotations.views.indicators import Bar
from desktop.matrix.chart import IndicatorChart, scale_for
from desktop.session import Session
from desktop.theme import DARK, LIGHT, Theme


@pytest.fixture
def chart(qtbot: QtBot, session: Session) -> IndicatorChart:
    chart = IndicatorChart(session, LIGHT)
    qtbot.addWidget(chart)
    chart.resize(900, 420)
    chart.show()
    qtbot.waitExposed(chart)
    chart.choose("产业产值", "元")
    QApplication.processEvents()
    return chart


def test_pyqtgraph_is_loaded_when_the_chart_is_first_seen_and_not_before() -> None:
    program = """
import sys
import desktop.matrix.chart, desktop.matrix.panel
assert "pyqtgraph" not in sys.modules and "numpy" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_bars_of_the_chosen_indicator_stand_in_a_scaled_unit(chart: IndicatorChart) -> None:
    assert chart.plot is not None
    looks = chart.plot.looks
    assert [(bar.region, bar.low, bar.high, bar.kind) for bar in looks] == [
        ("临江高新区", 386.5, 386.5, "actual"),
        ("临江高新区", 412.0, 412.0, "actual"),
        ("临江高新区", 600.0, 600.0, "target"),
        ("云岭新区", 210.0, 210.0, "actual"),
        ("云岭新区", 280.0, 320.0, "estimate"),
    ]
    assert looks[2].value == "≥600 亿元"
    assert looks[2].remark == "◎ target 2027"
    assert chart.combo.currentText() == "产业产值 (元) · 2 regions"


def test_another_indicator_is_chosen_with_the_keyboard(qtbot: QtBot, chart: IndicatorChart) -> None:
    chart.combo.setFocus()
    qtbot.keyClick(chart.combo, Qt.Key.Key_Up)
    assert chart.plot is not None
    assert [bar.value for bar in chart.plot.looks] == ["428 家", "≥150 家", "12,345 家"]


def test_no_bar_and_no_label_is_clipped(qtbot: QtBot, chart: IndicatorChart) -> None:
    plot = chart.plot
    assert plot is not None
    for width in (900, 560, 420, 330, 270, 900):
        chart.resize(width, 420)
        qtbot.wait(20)
        for number, bar in enumerate(plot.looks):
            box = plot.bar_box(number)
            assert box.left() >= 0
            end = box.right() + 8 + plot._bars.label_width(bar)
            assert end <= plot.viewport().width() + 1, (width, bar)
        assert plot._bars.remarks_shown == (width >= 420)
    left = plot.getPlotItem().getAxis("left")
    needed = plot.fontMetrics().horizontalAdvance("临江高新区")
    assert left.width() >= needed


def test_a_range_is_drawn_from_its_lower_to_its_upper_end(chart: IndicatorChart) -> None:
    plot = chart.plot
    assert plot is not None
    actual, span = plot.bar_box(3), plot.bar_box(4)
    assert span.left() > actual.right()
    scale = actual.width() / 210
    assert span.width() == pytest.approx(40 * scale, abs=2)


def test_clicking_a_bar_or_enter_opens_its_passage(
    qtbot: QtBot, session: Session, chart: IndicatorChart
) -> None:
    plot = chart.plot
    assert plot is not None
    target = next(c for c in session.project.claims() if c.fields.low == Decimal(60000000000))
    middle = plot.bar_box(2).center().toPoint()
    with qtbot.waitSignal(chart.passage_requested) as asked:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    passage = target.evidence[0]
    assert asked.args == [passage.article_id, passage.start, passage.end, target.id]
    with qtbot.assertNotEmitted(chart.passage_requested):
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    with qtbot.waitSignal(chart.passage_requested) as asked:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert asked.args[3] == plot.looks[3].claim_id


def test_it_follows_changes_and_keeps_the_choice(
    qtbot: QtBot, session: Session, chart: IndicatorChart
) -> None:
    claim = next(c for c in session.project.claims() if c.fields.low == Decimal(41200000000))
    session.apply(UpdateClaim(claim_id=claim.id, dimension="人才"))
    from dataclasses import replace

    session.apply(
        UpdateClaim(claim_id=claim.id, fields=replace(claim.fields, low=Decimal(40000000000)))
    )
    plot = chart.plot
    assert plot is not None
    qtbot.waitUntil(lambda: any(bar.high == 400.0 for bar in plot.looks))
    assert chart.combo.currentText().startswith("产业产值")


def test_kinds_differ_without_colour(qtbot: QtBot, chart: IndicatorChart) -> None:
    plot = chart.plot
    assert plot is not None

    def inside(number: int) -> set[int]:
        box = plot.bar_box(number).adjusted(2, 2, -2, -2).toRect()
        image = plot.viewport().grab(box).toImage()
        return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}

    assert len(inside(0)) == 1  # solid, and no grid shining through
    assert len(inside(2)) > 1  # hatched
    assert inside(2) != inside(4)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_picture_is_written_without_a_screen(
    qtbot: QtBot, session: Session, tmp_path: Path, theme: Theme
) -> None:
    chart = IndicatorChart(session, theme)
    qtbot.addWidget(chart)
    chart.resize(800, 400)
    chart.choose("产业产值", "元")
    chart.grab_png(tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    pixels = {image.pixel(x, y) for x in range(0, 800, 2) for y in range(60, 300, 2)}
    assert len(pixels) > 20
    assert image.pixelColor(790, 390) == theme.base


def test_without_a_comparable_indicator_it_says_what_is_missing(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with annotations.create_project(tmp_path / "new.bijian") as project:
        chart = IndicatorChart(Session(project, language="en"), DARK)
        qtbot.addWidget(chart)
        chart.show()
        assert chart.hint.isVisible()
        assert "same indicator" in chart.hint.text()
        assert chart.plot is None
        assert not chart.combo.isEnabled()
        chart.hide()


@pytest.mark.parametrize(
    ("values", "unit", "expected"),
    [
        (["38650000000", "60000000000"], "元", (8, "亿")),
        (["10400000000000"], "元", (12, "万亿")),
        (["3000000000000"], "元", (8, "亿")),
        (["50000000"], "元", (4, "万")),
        (["12345"], "家", (0, "")),
        (["12000000"], "平方米", (4, "万")),
        (["-250000"], "人", (4, "万")),
        (["68.5"], "%", (0, "")),
        (["120000"], "", (0, "")),
        ([], "元", (0, "")),
    ],
)
def test_the_axis_counts_in_what_people_say(
    values: list[str], unit: str, expected: tuple[int, str]
) -> None:
    kind: ClaimKind = "actual"
    bars = [
        Bar("甲", Decimal(v), Decimal(v), Decimal(v), kind, "2025", ClaimId("c")) for v in values
    ]
    assert scale_for(bars, unit) == expected
