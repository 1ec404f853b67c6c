"""Paints a cell of the matrix from its ``Look``: no widget, no document per cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotations.views.marks import KIND_MARKS
from desktop.matrix.content import Look
from desktop.matrix.model import LOOK_ROLE
from desktop.widgets.painting import draw_lines, draw_pill, draw_text, wrap
from desktop.widgets.shades import Shades
from desktop.widgets.wording import badge_of_passages, kind_word, not_disclosed

_PAD = 8


class MatrixDelegate(QStyledItemDelegate):
    """Three lines a cell: the value; what it is the value of; period, kind and passages."""

    def __init__(self, shades: Shades, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._shades = shades
        self.set_font(font)

    def set_shades(self, shades: Shades) -> None:
        self._shades = shades

    def set_font(self, font: QFont) -> None:
        self._font = QFont(font)
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._small = QFont(font)
        if font.pointSizeF() > 0:
            self._small.setPointSizeF(max(7.0, font.pointSizeF() * 0.88))
        else:
            self._small.setPixelSize(max(10, round(font.pixelSize() * 0.88)))
        self._line = QFontMetrics(self._bold).lineSpacing()
        self._small_line = QFontMetrics(self._small).lineSpacing()

    def cell_size(self) -> QSize:
        """A size that suits most cells: the period, the kind and the passages side by side."""
        metrics = QFontMetrics(self._small)
        words = f"2023-12 {KIND_MARKS['estimate']} {kind_word('estimate')}"
        low = metrics.horizontalAdvance(words) + metrics.horizontalAdvance(badge_of_passages(88))
        value = QFontMetrics(self._bold).horizontalAdvance("88,888.8") + metrics.horizontalAdvance(
            "万平方米 +8"
        )
        width = max(low, value) + 2 * _PAD + 24
        return QSize(width, self._line + 2 * self._small_line + 14)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.cell_size()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = index.data(LOOK_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setClipRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, self._shades.selection)
        if isinstance(look, Look):
            self._paint_look(painter, box, look)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._shades.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_look(self, painter: QPainter, box: QRectF, look: Look) -> None:
        if look.state in ("value", "zero"):
            self._paint_value(painter, box, look)
        elif look.state == "nothing":
            painter.fillRect(box, QBrush(self._shades.hatch, Qt.BrushStyle.BDiagPattern))
            painter.setFont(self._small)
            painter.setPen(self._shades.muted)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, not_disclosed())
        else:
            painter.setFont(self._small)
            painter.setPen(self._shades.faint)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.marks or "·")

    def _paint_value(self, painter: QPainter, box: QRectF, look: Look) -> None:
        shades = self._shades
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        wordy = not look.figure
        # Without a middle line the other two move to the centre.
        lines = 3 if look.about or wordy else 2
        height = self._line + (lines - 1) * self._small_line + 3
        top = box.top() + max(2.0, (box.height() - height) / 2)
        right = inner.right()
        if look.conflict:
            right = self._paint_conflict(painter, right, top + self._line / 2)
        if look.more:
            painter.setFont(self._small)
            painter.setPen(QPen(shades.muted))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            text = f"+{look.more}"
            width = QFontMetricsF(self._small).horizontalAdvance(text)
            draw_text(painter, right - width, self._baseline(top), text)
            right -= width + 6
        value_box = QRectF(inner.left(), top, right - inner.left(), self._line)
        if wordy:
            self._paint_words(painter, value_box, inner, look)
        else:
            self._paint_figure(painter, value_box, look)
            if look.about:
                self._paint_about(painter, value_box, inner, look)
        bottom = top + height - self._small_line
        last = QRectF(inner.left(), bottom, inner.width(), self._small_line)
        self._paint_last_line(painter, last, look)

    def _baseline(self, top: float) -> float:
        metrics = QFontMetricsF(self._bold)
        return top + (self._line - metrics.height()) / 2 + metrics.ascent()

    def _paint_conflict(self, painter: QPainter, right: float, middle: float) -> float:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._shades.danger)
        painter.drawEllipse(QRectF(right - 7, middle - 3.5, 7, 7))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        return right - 13

    def _paint_figure(self, painter: QPainter, box: QRectF, look: Look) -> None:
        baseline = self._baseline(box.top())
        painter.setFont(self._bold)
        painter.setPen(self._shades.text)
        metrics = QFontMetricsF(self._bold)
        number = metrics.elidedText(look.value, Qt.TextElideMode.ElideRight, box.width())
        end = draw_text(painter, box.left(), baseline, number)
        room = box.right() - end - 4
        if not look.unit or room < 8:
            return
        painter.setFont(self._small)
        painter.setPen(self._shades.muted)
        unit = QFontMetricsF(self._small).elidedText(look.unit, Qt.TextElideMode.ElideRight, room)
        draw_text(painter, end + 4, baseline, unit)

    def _paint_words(self, painter: QPainter, first: QRectF, inner: QRectF, look: Look) -> None:
        """Words over two lines; the first leaves room for what stands at its right."""
        painter.setFont(self._font)
        painter.setPen(self._shades.text)
        lines = wrap(look.value, self._font, first.width(), 2)
        box = QRectF(inner.left(), first.top() - 1, first.width(), 2 * self._line)
        draw_lines(painter, box, lines)
        if len(lines) == 1 and look.about:
            self._paint_about(painter, first, inner, look)

    def _paint_about(self, painter: QPainter, first: QRectF, inner: QRectF, look: Look) -> None:
        """Subject and indicator under the first line."""
        painter.setFont(self._small)
        painter.setPen(self._shades.muted)
        box = QRectF(inner.left(), first.top() + self._line + 1, inner.width(), self._small_line)
        draw_lines(painter, box, wrap(look.about, self._small, box.width(), 1))

    def _paint_last_line(self, painter: QPainter, box: QRectF, look: Look) -> None:
        shades = self._shades
        painter.setFont(self._small)
        right = box.right()
        if look.passages:
            painter.setPen(QPen(shades.accent))
            painter.setBrush(shades.badge)
            text = badge_of_passages(look.passages)
            right = draw_pill(painter, right, box.center().y(), text) - 6
        metrics = QFontMetricsF(self._small)
        baseline = box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent()
        left = box.left()
        mark = KIND_MARKS[look.kind] if look.kind else ""
        word = f"{mark} {kind_word(look.kind)}" if look.kind else ""
        wide = metrics.horizontalAdvance(word) + metrics.horizontalAdvance(look.period) + 8
        if wide > right - left:
            word = mark
        if word and look.kind:
            painter.setPen(QPen(shades.kinds[look.kind]))
            left = draw_text(painter, left, baseline, word) + 7
        if look.period and right - left > 8:
            painter.setPen(shades.muted)
            period = metrics.elidedText(look.period, Qt.TextElideMode.ElideRight, right - left)
            draw_text(painter, left, baseline, period)
