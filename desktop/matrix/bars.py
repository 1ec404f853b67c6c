"""Horizontal bars over regions on a pyqtgraph plot. Import late: pyqtgraph loads NumPy.

The bars are painted in pixels, not in data units, because a plot's transform
would stretch hatching and outlines and blur edges between two pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QToolTip, QWidget

from annotations.model import ClaimKind
from desktop.widgets.shades import Shades

_BAR_PIXELS = 30
_GAP = 0.5  # between two regions, in bars
_THICKNESS = 0.56
_LONGEST_REGION = 190
_LABEL_GAP = 8
_CRAMPED = 160  # pixels between the axis and the right edge
_PATTERNS: Mapping[ClaimKind, Qt.BrushStyle] = {
    "actual": Qt.BrushStyle.SolidPattern,
    "target": Qt.BrushStyle.BDiagPattern,
    "plan": Qt.BrushStyle.NoBrush,
    "estimate": Qt.BrushStyle.Dense6Pattern,
    "advice": Qt.BrushStyle.HorPattern,
}


@dataclass(frozen=True, slots=True)
class BarLook:
    """One bar: its ends in the axis' unit, and what is written at it."""

    region: str
    low: float
    high: float
    kind: ClaimKind
    value: str
    remark: str
    tip: str
    claim_id: str

    @property
    def is_range(self) -> bool:
        return self.low != self.high


def paint_bar(painter: QPainter, box: QRectF, kind: ClaimKind, tones: Shades) -> None:
    """A bar or a legend's swatch: every kind has its own filling, not only its own hue."""
    hue = tones.kinds[kind]
    painter.setPen(QPen(hue, 1, Qt.PenStyle.DashLine if kind == "plan" else Qt.PenStyle.SolidLine))
    painter.setBrush(tones.base)
    painter.drawRect(box)
    painter.setBrush(QBrush(hue, _PATTERNS[kind]))
    painter.drawRect(box)


class _Bars(pg.GraphicsObject):
    """All bars of a plot with their labels."""

    def __init__(self, font: QFont, tones: Shades) -> None:
        super().__init__()
        self.looks: list[BarLook] = []
        self.places: list[float] = []
        self.font = font
        self.tones = tones
        self.current = -1
        self.remarks_shown = True
        self._bounds = QRectF()

    def set_bars(self, looks: list[BarLook], places: list[float], bounds: QRectF) -> None:
        self.prepareGeometryChange()
        self.looks, self.places, self._bounds = looks, places, bounds
        self.current = -1
        self.update()

    def set_bounds(self, bounds: QRectF) -> None:
        self.prepareGeometryChange()
        self._bounds = bounds

    def boundingRect(self) -> QRectF:
        return self._bounds

    def small_font(self) -> QFont:
        small = QFont(self.font)
        if small.pointSizeF() > 0:
            small.setPointSizeF(max(7.0, small.pointSizeF() * 0.9))
        return small

    def label_width(self, look: BarLook) -> float:
        value = QFontMetricsF(self._bold()).horizontalAdvance(look.value)
        if not self.remarks_shown:
            return value
        return value + 8 + QFontMetricsF(self.small_font()).horizontalAdvance(look.remark)

    def fit_labels(self, width: float) -> None:
        """Leave remarks to the tips where ``width`` pixels have no room for bars beside them."""
        self.remarks_shown = True
        longest = max(map(self.label_width, self.looks), default=0.0)
        self.remarks_shown = longest + _LABEL_GAP + 12 <= 0.75 * width

    def pixel_box(self, number: int, transform: QTransform) -> QRectF:
        """The bar's rectangle, on whole pixels."""
        look, place = self.looks[number], self.places[number]
        start = look.low if look.is_range else min(0.0, look.low)
        end = look.high if look.is_range else max(0.0, look.high)
        corner = transform.map(QPointF(start, place - _THICKNESS / 2))
        other = transform.map(QPointF(end, place + _THICKNESS / 2))
        left, right = sorted((round(corner.x()), round(other.x())))
        top, bottom = sorted((round(corner.y()), round(other.y())))
        return QRectF(left, top, max(2, right - left), bottom - top)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        transform = painter.worldTransform()
        painter.save()
        painter.setWorldTransform(QTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
        zero = round(transform.map(QPointF(0, 0)).x())
        for number, look in enumerate(self.looks):
            box = self.pixel_box(number, transform)
            paint_bar(painter, box, look.kind, self.tones)
            if look.is_range:
                self._paint_ends(painter, box, look.kind)
            if number == self.current:
                painter.setPen(QPen(self.tones.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(-3, -3, 3, 3))
            self._paint_label(painter, max(box.right(), zero), box.center().y(), look)
        painter.restore()

    def _bold(self) -> QFont:
        bold = QFont(self.font)
        bold.setBold(True)
        return bold

    def _paint_ends(self, painter: QPainter, box: QRectF, kind: ClaimKind) -> None:
        painter.setPen(QPen(self.tones.kinds[kind], 2))
        for x in (box.left(), box.right()):
            painter.drawLine(QPointF(x, box.top() - 3), QPointF(x, box.bottom() + 3))

    def _paint_label(self, painter: QPainter, right: float, middle: float, look: BarLook) -> None:
        bold, small = self._bold(), self.small_font()
        metrics = QFontMetricsF(bold)
        baseline = round(middle + (metrics.ascent() - metrics.descent()) / 2)
        left = right + _LABEL_GAP
        painter.setFont(bold)
        painter.setPen(self.tones.text)
        painter.drawText(QPointF(left, baseline), look.value)
        if not self.remarks_shown:
            return
        left += metrics.horizontalAdvance(look.value) + 8
        painter.setFont(small)
        painter.setPen(self.tones.muted)
        painter.drawText(QPointF(left, baseline), look.remark)


class _Numbers(pg.AxisItem):
    """An axis whose numbers have thousands separators and no SI prefixes."""

    def boundingRect(self) -> QRectF:
        # With a grid pyqtgraph leaves no room beside the ends, and drops the label of zero.
        return super().boundingRect().adjusted(-40, 0, 40, 0)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        decimals = 0 if spacing >= 1 else min(4, len(f"{spacing:.10f}".rstrip("0").split(".")[1]))
        return [f"{value:,.{decimals}f}" for value in values]


class BarPlot(pg.PlotWidget):
    """Bars grouped by region, the first on top. ``bar_opened(claim_id)`` on click or Enter."""

    bar_opened = Signal(str)

    def __init__(self, tones: Shades, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, background=None, axisItems={"bottom": _Numbers("bottom")})
        self._tones = tones
        self._bars = _Bars(self.font(), tones)
        self._regions: list[tuple[float, str]] = []
        self._rows = 1.0
        plot = self.getPlotItem()
        plot.addItem(self._bars)
        plot.hideButtons()
        # Half a tick's label: the last one stands under the right end of the axis.
        plot.layout.setContentsMargins(1, 1, 28, 1)
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=False, y=False)
        box = plot.getViewBox()
        box.invertY(True)
        box.setDefaultPadding(0)
        box.sigResized.connect(lambda *_: self._fit())
        self.setAntialiasing(False)
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        left, bottom = plot.getAxis("left"), plot.getAxis("bottom")
        left.setStyle(tickLength=0, hideOverlappingLabels=False)
        bottom.setStyle(tickLength=0, hideOverlappingLabels=False, maxTickLevel=0)
        for axis in (left, bottom):
            axis.setZValue(-10)  # the grid belongs to the axis: keep it behind the bars
        bottom.enableAutoSIPrefix(False)
        self.set_tones(tones)

    @property
    def looks(self) -> list[BarLook]:
        return list(self._bars.looks)

    def set_tones(self, tones: Shades) -> None:
        self._tones = self._bars.tones = tones
        self.setBackground(tones.base)
        plot = self.getPlotItem()
        for name in ("left", "bottom"):
            axis = plot.getAxis(name)
            axis.setPen(tones.line)
            axis.setTextPen(tones.text if name == "left" else tones.muted)
            axis.setTickFont(self.font() if name == "left" else self._bars.small_font())
        plot.getAxis("bottom").setGrid(60 if tones.theme.dark else 90)
        self._bars.update()

    def show_bars(self, looks: list[BarLook], unit: str) -> None:
        """Draw ``looks``; those of one region must follow one another."""
        self._bars.font = self.font()
        places: list[float] = []
        groups: list[tuple[str, list[float]]] = []
        row = 0.5 + _GAP / 2
        for look in looks:
            if groups and groups[-1][0] != look.region:
                row += _GAP
            if not groups or groups[-1][0] != look.region:
                groups.append((look.region, []))
            groups[-1][1].append(row)
            places.append(row)
            row += 1
        self._rows = row - 0.5 + _GAP / 2
        self._bars.set_bars(looks, places, QRectF(0, 0, 1, self._rows))
        metrics = QFontMetricsF(self.font())
        self._regions = [
            (
                sum(rows) / len(rows),
                metrics.elidedText(region, Qt.TextElideMode.ElideRight, _LONGEST_REGION),
            )
            for region, rows in groups
        ]
        plot = self.getPlotItem()
        left = plot.getAxis("left")
        left.setTicks([self._regions])
        widest = max((metrics.horizontalAdvance(name) for _, name in self._regions), default=40)
        left.setWidth(int(widest) + 22)
        bottom = plot.getAxis("bottom")
        small = QFontMetricsF(self._bars.small_font())
        bottom.setHeight(int(small.height() * 2 + 10))
        bottom.setLabel(unit, **{"color": self._tones.muted.name()})
        self.setFixedHeight(int(self._rows * _BAR_PIXELS + bottom.height() + 14))
        self._fit()

    def bar_box(self, number: int) -> QRectF:
        """Where a bar stands, in pixels of the viewport."""
        transform = self._bars.sceneTransform() * self.viewportTransform()
        return self._bars.pixel_box(number, transform)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        number = self._bar_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self._choose(number)
            self.bar_opened.emit(self._bars.looks[number].claim_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._bar_at(event.position()) >= 0
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            number = self._bar_at(QPointF(event.pos()))  # type: ignore[attr-defined]
            tip = self._bars.looks[number].tip if number >= 0 else ""
            QToolTip.showText(event.globalPos(), tip, self)  # type: ignore[attr-defined]
            return True
        return bool(super().viewportEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        looks, current = self._bars.looks, self._bars.current
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and looks:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._choose(max(0, min(len(looks) - 1, current + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current >= 0:
            self.bar_opened.emit(looks[current].claim_id)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _choose(self, number: int) -> None:
        self._bars.current = number
        self._bars.update()

    def _bar_at(self, position: QPointF) -> int:
        """The bar under a point of the viewport, its label and the space around it included."""
        for number, look in enumerate(self._bars.looks):
            box = self.bar_box(number)
            zone = QRectF(
                QPointF(box.left() - 4, box.top() - 4),
                QSizeF(box.width() + 12 + self._bars.label_width(look), box.height() + 8),
            )
            if zone.contains(position):
                return number
        return -1

    def _fit(self) -> None:
        """Choose the range so that the longest bar and its label both have room."""
        looks = self._bars.looks
        box = self.getPlotItem().getViewBox()
        width = box.width()
        if not looks or width < 10:
            return
        self._bars.fit_labels(width)
        # The numbers under the axis would stand on one another; every bar has its own.
        self.getPlotItem().getAxis("bottom").setStyle(showValues=width >= _CRAMPED)
        least = min(0.0, *(look.low for look in looks))
        most = max(0.0, *(look.high for look in looks))
        if most == least:
            most = least + 1
        # Pixels per unit: every bar must end early enough for its own label.
        narrowest = (0.25 if width >= _CRAMPED else 0.08) * width / (most - least)
        widest = (width - 24) / (most - least)
        for look in looks:
            reach = max(0.0, look.high) - least
            room = width - self._bars.label_width(look) - _LABEL_GAP - 12
            if reach > 0:
                widest = min(widest, room / reach)
        scale = max(narrowest, widest)
        right = least + width / scale
        self._bars.set_bounds(QRectF(least, 0, right - least, self._rows))
        # One pixel to the left of zero, or its tick would count as outside.
        margin = (4 if least < 0 else 1) / scale
        box.setXRange(least - margin, right, padding=0)
        box.setYRange(0, self._rows, padding=0)
