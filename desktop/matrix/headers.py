"""Headers of the matrix: flat, and wrapped instead of clipped."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.widgets.painting import draw_lines, wrap
from desktop.widgets.shades import Shades

_PAD = 8
_MOST_LINES = 3


class WrappingHeader(QHeaderView):
    """Titles over up to three lines; the one of the current cell is marked.

    Across, the height follows the titles; down, the width does, so that region
    names of usual length stand whole on one line.
    """

    def __init__(
        self, orientation: Qt.Orientation, shades: Shades, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self._shades = shades
        self._extent: int | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMinimumSectionSize(48 if orientation == Qt.Orientation.Horizontal else 24)
        self.sectionResized.connect(self._forget_extent)

    def set_shades(self, shades: Shades) -> None:
        self._shades = shades
        self.viewport().update()

    def titles_changed(self) -> None:
        """Measure again: the titles or the font are different now."""
        self._extent = None
        self.updateGeometry()
        self.geometriesChanged.emit()

    def sizeHint(self) -> QSize:
        if self._extent is None:
            self._extent = self._measure()
        if self.orientation() == Qt.Orientation.Horizontal:
            return QSize(super().sizeHint().width(), self._extent)
        return QSize(self._extent, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        if not rect.isValid():
            return
        current = self._is_current(logical_index)
        shades = self._shades
        painter.save()
        painter.fillRect(rect, shades.header_active if current else shades.header)
        painter.setPen(shades.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        font = self._title_font()
        painter.setFont(font)
        painter.setPen(shades.text)
        inner = QRectF(rect).adjusted(_PAD, 3, -_PAD, -3)
        lines = wrap(self._title(logical_index), font, inner.width(), _MOST_LINES)
        height = len(lines) * QFontMetrics(font).lineSpacing()
        box = QRectF(inner.left(), inner.center().y() - height / 2, inner.width(), height)
        across = self.orientation() == Qt.Orientation.Horizontal
        side = Qt.AlignmentFlag.AlignHCenter if across else Qt.AlignmentFlag.AlignLeft
        draw_lines(painter, box, lines, alignment=side)
        painter.restore()

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _title(self, section: int) -> str:
        model = self.model()
        return str(model.headerData(section, self.orientation()) or "") if model else ""

    def _is_current(self, section: int) -> bool:
        selection = self.selectionModel()
        if selection is None:
            return False
        index = selection.currentIndex()
        if not index.isValid():
            return False
        across = self.orientation() == Qt.Orientation.Horizontal
        return section == (index.column() if across else index.row())

    def _measure(self) -> int:
        font = self._title_font()
        metrics = QFontMetrics(font)
        titles = [self._title(section) for section in range(self.count())]
        if self.orientation() == Qt.Orientation.Horizontal:
            most = max(
                (
                    len(wrap(title, font, self.sectionSize(section) - 2 * _PAD, _MOST_LINES))
                    for section, title in enumerate(titles)
                ),
                default=1,
            )
            return max(1, most) * metrics.lineSpacing() + 12
        widest = max((metrics.horizontalAdvance(title) for title in titles), default=40)
        # Beyond some 14 characters a name wraps; the cells must keep their room.
        return min(widest, metrics.height() * 14) + 2 * _PAD + 4

    def _forget_extent(self) -> None:
        if self.orientation() == Qt.Orientation.Horizontal:
            self._extent = None
            self.updateGeometry()
