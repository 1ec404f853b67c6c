"""How a suggestion looks in the queue: label and score, the words in context, what is claimed."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.suggestions.model import ROW, Row
from desktop.suggestions.wording import score_word, source_word
from desktop.theme import Ink, Theme, mixed
from desktop.widgets.shades import shades

_MARGIN = 10
_GAP = 4
_BEFORE = 0.28  # of the width, for the words before the passage
_PASSAGE = 0.72


class SuggestionDelegate(QStyledItemDelegate):
    """Three lines: label, words, and what is claimed or why; one more for the article's title."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.with_articles = False
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._shades = shades(theme)
        self._inks: dict[tuple[str, str], Ink] = {}  # working one out takes longer than drawing

    def ink(self, colours: tuple[str, str]) -> Ink:
        found = self._inks.get(colours)
        if found is None:
            found = self._inks[colours] = self._theme.ink(colours)
        return found

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # Asked of one row for all: thousands of rows must not be worked out to be stacked.
        small = QFontMetrics(small_font(option.font)).height()
        lines = 3 if self.with_articles else 2
        height = QFontMetrics(option.font).height() + lines * (small + _GAP)
        return QSize(120, height + 2 * _MARGIN - 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row = index.data(ROW)
        theme, rect = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, mixed(theme.accent, theme.base, 0.16))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(theme.accent, theme.base, 0.06))
        left, right = rect.left() + _MARGIN + 2, rect.right() - _MARGIN
        small = small_font(option.font)
        step = QFontMetrics(small).height() + _GAP
        top = rect.top() + _MARGIN - 2
        self._head(painter, QRectF(left, top, right - left, step - _GAP), row, small)
        top += step
        painter.setFont(option.font)
        height = QFontMetrics(option.font).height()
        line = QRectF(left, top, right - left, height)
        draw_words(painter, line, theme, self.ink(row.colours).tint, row.context)
        top += height + _GAP
        painter.setFont(small)
        metrics = QFontMetrics(small)
        for text, colour in (
            (row.line, self._shades.doubt if row.suggestion.doubtful else theme.muted),
            (row.article, theme.muted),
        ):
            if text:
                painter.setPen(colour)
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
                painter.drawText(left, top + metrics.ascent(), shown)
                top += step
        painter.setPen(QPen(theme.border, 1))
        painter.drawLine(rect.left() + _MARGIN, rect.bottom(), right, rect.bottom())
        painter.restore()

    def _head(self, painter: QPainter, box: QRectF, row: Row, font: QFont) -> None:
        """The label's chip left, source and score right."""
        theme = self._theme
        ink = self.ink(row.colours)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        known = f"{source_word(row.suggestion.source)} · {score_word(row.suggestion.score)}"
        painter.setPen(theme.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, known)
        room = int(box.width()) - metrics.horizontalAdvance(known) - 24
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        chip = QRectF(box.left(), box.top(), metrics.horizontalAdvance(title) + 10, box.height())
        pen = QPen(ink.line, 1)
        pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(ink.chip if row.suggestion.type == "entity" else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(ink.chip_text)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, title)


def draw_words(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    tint: QColor,
    context: tuple[str, str, str],
) -> None:
    """A passage on ``tint`` with what stands before and behind it, on one line of ``box``."""
    metrics = QFontMetrics(painter.font())
    before, passage, behind = (" ".join(part.split()) for part in context)
    width = int(box.width())
    passage = metrics.elidedText(passage, Qt.TextElideMode.ElideMiddle, int(width * _PASSAGE))
    room = width - metrics.horizontalAdvance(passage)
    before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, min(room, int(width * _BEFORE)))
    room -= metrics.horizontalAdvance(before)
    behind = metrics.elidedText(behind, Qt.TextElideMode.ElideRight, max(0, room))
    x, baseline = box.left(), box.top() + metrics.ascent()
    for text, colour, marked in (
        (before, theme.muted, False),
        (passage, theme.text, True),
        (behind, theme.muted, False),
    ):
        advance = metrics.horizontalAdvance(text)
        if marked:
            ground = QRectF(x, box.top() - 1, advance, metrics.height() + 2)
            painter.fillRect(ground, tint)
        painter.setPen(colour)
        painter.drawText(int(x), int(baseline), text)
        x += advance


def small_font(font: QFont) -> QFont:
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * 0.88)
    return small
