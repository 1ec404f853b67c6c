"""The strip under the matrix: every claim of the current cell with its passages."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.matrix.content import Content, PassageRow
from desktop.widgets.claim_words import about_of, period_of, value_of
from desktop.widgets.painting import draw_lines, draw_text, wrap
from desktop.widgets.shades import Shades
from desktop.widgets.tips import tip
from desktop.widgets.wording import (
    count_of_claims,
    count_of_passages,
    marked_kind,
    not_disclosed,
    scope_word,
)

_ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT = 14
_NARROW = 480  # pixels; below, the article's title stands under the quote, not beside the value


class _Passages(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[PassageRow] = []

    def set_rows(self, rows: list[PassageRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{value_of(row.claim.fields)} “{row.evidence.quote}” {row.article}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{row.evidence.quote}\n— {row.article}")
        return None


class _PassageDelegate(QStyledItemDelegate):
    """A claim's line (for its first passage), then the quote over two lines at most."""

    def __init__(self, shades: Shades, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.shades = shades

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        font = QFont(self._view.font())
        bold, small = QFont(font), QFont(font)
        bold.setBold(True)
        if font.pointSizeF() > 0:
            small.setPointSizeF(max(7.0, font.pointSizeF() * 0.9))
        return font, bold, small

    def _quote(self, row: PassageRow, width: float) -> list[str]:
        return wrap(f"“{row.evidence.quote}”", self._fonts()[0], width - _LEFT - 12, 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: PassageRow = index.data(_ROW_ROLE)
        font, bold, small = self._fonts()
        width = self._view.viewport().width()
        height = len(self._quote(row, width)) * QFontMetrics(font).lineSpacing() + 9
        if row.first:
            height += QFontMetrics(bold).lineSpacing()
        if row.elsewhere or (row.first and width < _NARROW):
            height += QFontMetrics(small).lineSpacing()
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: PassageRow = index.data(_ROW_ROLE)
        shades, fields = self.shades, row.claim.fields
        font, bold, small = self._fonts()
        painter.save()
        painter.setClipRect(option.rect)
        selected = option.state & QStyle.StateFlag.State_Selected
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        if selected or hovered:
            painter.fillRect(option.rect, shades.selection if selected else shades.hover)
        box = QRectF(option.rect).adjusted(_LEFT, 4, -12, -4)
        bar = QRectF(option.rect.left() + 4, option.rect.top(), 3, option.rect.height())
        painter.fillRect(bar.adjusted(0, 4 if row.first else 0, 0, -1), shades.kinds[fields.kind])
        head = QFontMetricsF(bold if row.first else small)
        baseline = box.top() + head.ascent()
        end = box.left()
        if row.first:
            end = self._paint_claim(painter, box, baseline, row)
        top = box.top()
        narrow = option.rect.width() < _NARROW
        if row.elsewhere or (row.first and not narrow):
            self._paint_article(painter, box, end, baseline, row)
        if row.first or row.elsewhere:
            top += head.lineSpacing()
        painter.setFont(font)
        painter.setPen(shades.text)
        quote = self._quote(row, option.rect.width())
        draw_lines(painter, QRectF(box.left(), top, box.width(), box.height()), quote)
        if row.first and narrow:
            below = top + len(quote) * QFontMetrics(font).lineSpacing()
            baseline = below + QFontMetricsF(small).ascent()
            self._paint_article(painter, box, box.left(), baseline, row, left_aligned=True)
        painter.restore()

    def _paint_article(
        self,
        painter: QPainter,
        box: QRectF,
        end: float,
        baseline: float,
        row: PassageRow,
        *,
        left_aligned: bool = False,
    ) -> None:
        """The article's title: at the right of a claim's line, or alone above or under a quote."""
        small = self._fonts()[2]
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        painter.setPen(self.shades.muted)
        room = box.right() - end - 16
        title = metrics.elidedText(row.article, Qt.TextElideMode.ElideRight, room)
        beside = row.first and not left_aligned
        left = box.right() - metrics.horizontalAdvance(title) if beside else end
        draw_text(painter, left, baseline, title)

    def _paint_claim(
        self, painter: QPainter, box: QRectF, baseline: float, row: PassageRow
    ) -> float:
        shades, fields = self.shades, row.claim.fields
        _font, bold, small = self._fonts()
        value = value_of(fields)
        narrow = box.width() + _LEFT + 12 < _NARROW
        limit = box.right() if narrow else box.left() + box.width() * 0.72
        painter.setFont(bold)
        painter.setPen(shades.text)
        main = QFontMetricsF(bold).elidedText(
            value.main, Qt.TextElideMode.ElideRight, box.width() * 0.45
        )
        end = draw_text(painter, box.left(), baseline, main) + 4
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        scope = scope_word(fields.scope) if fields.scope in ("national", "zone") else ""
        parts = [
            (value.unit, shades.muted),
            (marked_kind(fields.kind), shades.kinds[fields.kind]),
            (period_of(fields), shades.muted),
            (about_of(fields), shades.text),
            (scope, shades.danger if fields.scope == "national" else shades.muted),
        ]
        for text, colour in parts:
            if not text or limit - end < 24:
                continue
            painter.setPen(colour)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, limit - end)
            end = draw_text(painter, end, baseline, shown) + 10
        return end


class _PassageList(QListView):
    opened = Signal(int)

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Heights follow the width, because the quotes wrap.
        self.scheduleDelayedItemsLayout()


class ClaimDetails(QWidget):
    """Title, what is to be known about the cell, and its passages; a click opens one.

    Signal: ``passage_requested(article_id, start, end, claim_id)``, code points.
    """

    passage_requested = Signal(str, int, int, str)

    def __init__(self, shades: Shades, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shades = shades
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        bold = QFont(self.font())
        bold.setBold(True)
        self._title.setFont(bold)
        self._remark = QLabel(self)
        self._remark.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setWordWrap(True)
        self._model = _Passages(self)
        self._list = _PassageList(self)
        self._list.setModel(self._model)
        self._delegate = _PassageDelegate(shades, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.clicked.connect(lambda index: self.open_row(index.row()))
        self._list.opened.connect(self.open_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 4, 4)
        layout.setSpacing(3)
        layout.addWidget(self._title)
        layout.addWidget(self._remark)
        layout.addWidget(self._list, 1)
        self.set_shades(shades)

    @property
    def rows(self) -> list[PassageRow]:
        """The passages listed, in their order."""
        return list(self._model.rows)

    @property
    def remark(self) -> str:
        return self._remark.text()

    @property
    def list_view(self) -> QListView:
        return self._list

    def set_shades(self, shades: Shades) -> None:
        self._shades = self._delegate.shades = shades
        self._list.viewport().update()

    def show_cell(self, content: Content | None, row: int, column: int) -> None:
        """List the passages of a cell; (-1, -1) for none."""
        if content is None or row < 0 or column < 0:
            self._fill("", "", [])
            return
        region, dimension = content.titles(row, column)
        passages = content.passages(row, column)
        claims = len(content.claims(row, column))
        title = f"{region} · {dimension}"
        if claims:
            counts = self.tr("{claims}, {passages}").format(
                claims=count_of_claims(claims), passages=count_of_passages(len(passages))
            )
            # Where there is no room for both, the counts keep together.
            title = f"{title}\n{counts}" if self.width() < _NARROW else f"{title}   {counts}"
        self._fill(title, self._remark_on(content, row, column), passages)
        conflict = content.look(row, column).conflict
        self._colour_remark(self._shades.danger if conflict else self._shades.muted)

    def open_row(self, number: int) -> None:
        """Ask for the passage of a listed row."""
        if 0 <= number < len(self._model.rows):
            row = self._model.rows[number]
            self.passage_requested.emit(
                row.evidence.article_id, row.evidence.start, row.evidence.end, row.claim.id
            )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            bold = QFont(self.font())
            bold.setBold(True)
            self._title.setFont(bold)

    def _colour_remark(self, colour: QColor) -> None:
        self._remark.setStyleSheet(f"color: {colour.name()}")

    def _fill(self, title: str, remark: str, passages: list[PassageRow]) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        if passages != self._model.rows:
            self._model.set_rows(passages)

    def _remark_on(self, content: Content, row: int, column: int) -> str:
        region, dimension = content.titles(row, column)
        look = content.look(row, column)
        sentences = []
        if look.conflict:
            sentences.append(self.tr("These claims disagree with each other."))
        if look.state == "nothing":
            sentence = self.tr(
                "{state}: every article about {region} was read, and none says anything on "
                "{dimension}."
            )
            sentences.append(
                sentence.format(
                    state=not_disclosed().capitalize(), region=region, dimension=dimension
                )
            )
        elif look.state == "empty":
            sentence = self.tr("Nothing is known yet on {dimension} in {region}.")
            sentences.append(sentence.format(region=region, dimension=dimension))
        hidden = content.hidden(row, column)
        if hidden:
            sentence = self.tr("Left out by the filter: {claims}.")
            sentences.append(sentence.format(claims=count_of_claims(hidden)))
        return " ".join(sentences)
