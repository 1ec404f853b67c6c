"""How an article looks in the library: title, what is known of it, how far it is read."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.library.model import ENTRY, Entry
from desktop.theme import Theme, mixed

_MARGIN = 10
_GAP = 4
_INDENT = 18


class ArticleDelegate(QStyledItemDelegate):
    """A line of title, one of region and source, one of date and counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        bold, small = _fonts(option.font)
        height = 2 * _MARGIN + QFontMetrics(bold).height() + 2 * QFontMetrics(small).height()
        return QSize(120, height + 2 * _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Entry = index.data(ENTRY)
        theme = self._theme
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, mixed(theme.accent, theme.base, 0.16))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(theme.accent, theme.base, 0.06))
        bold, small = _fonts(option.font)
        indent = _INDENT if entry.indented else 0
        left, right = rect.left() + _MARGIN + 14 + indent, rect.right() - _MARGIN
        top = rect.top() + _MARGIN
        self._dot(painter, QPointF(left - 10, top + 9), entry.article.state)
        if entry.indented:
            self._branch(painter, rect, left - 20, top + 9)

        painter.setFont(bold)
        metrics = QFontMetrics(bold)
        title = entry.article.title or entry.article.file_name
        title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, right - left)
        painter.setPen(theme.text)
        painter.drawText(left, top + metrics.ascent(), title)
        top += metrics.height() + _GAP

        painter.setFont(small)
        metrics = QFontMetrics(small)
        painter.setPen(theme.muted)
        regions = "、".join(entry.article.regions)
        shown = metrics.elidedText(
            regions or self.tr("no region yet"), Qt.TextElideMode.ElideRight, right - left
        )
        painter.setPen(theme.accent if regions else theme.muted)
        painter.drawText(left, top + metrics.ascent(), shown)
        room = right - left - metrics.horizontalAdvance(shown) - 16
        painter.setPen(theme.muted)
        painter.drawText(
            QRectF(left, top, right - left, metrics.height()),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(entry.article.source, Qt.TextElideMode.ElideRight, max(0, room)),
        )
        top += metrics.height() + _GAP
        painter.setPen(theme.muted)
        counts = self.tr("{spans} entities · {claims} claims").format(
            spans=entry.spans, claims=entry.claims
        )
        room = right - left - metrics.horizontalAdvance(counts) - 12
        painter.drawText(
            QRectF(left, top, right - left, metrics.height()),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            counts,
        )
        about = [_date(entry)] if _date(entry) else []
        if entry.article.reprint_of is not None:
            about.append(self.tr("reprint"))
        elif entry.reprints:
            about.append(self.tr("%n reprint(s)", "", entry.reprints))
        line = metrics.elidedText(" · ".join(about), Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(left, top + metrics.ascent(), line)
        painter.setPen(QPen(theme.border, 1))
        painter.drawLine(rect.left() + _MARGIN, rect.bottom(), right, rect.bottom())
        painter.restore()

    def _branch(self, painter: QPainter, rect: QRect, right: int, middle: int) -> None:
        """The angle that leads from the article above to its reprint."""
        painter.setPen(QPen(self._theme.muted, 1))
        painter.drawLine(right - 8, rect.top(), right - 8, middle)
        painter.drawLine(right - 8, middle, right, middle)

    def _dot(self, painter: QPainter, centre: QPointF, state: str) -> None:
        """Unread: a ring; being read: half; read: full."""
        colour: QColor = self._theme.accent
        circle = QRectF(centre.x() - 4, centre.y() - 4, 8, 8)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if state == "done" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if state == "reading":
            painter.setBrush(colour)
            painter.drawPie(circle, 90 * 16, 180 * 16)


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * 0.88)
    return bold, small


def _date(entry: Entry) -> str:
    article = entry.article
    return f"≈{article.published}" if article.published_basis == "inferred" else article.published
