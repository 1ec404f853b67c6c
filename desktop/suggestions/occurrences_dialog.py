"""All places where the same words stand, to be looked over and tagged as one undo step."""

from time import perf_counter
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotations.model import ArticleId, Span
from annotations.operations import AddSpans, NewSpan
from desktop.claims.parts import swatch
from desktop.session import Session
from desktop.suggestions.delegate import draw_words, small_font
from desktop.suggestions.occurrences import Occurrence, occurrences
from desktop.theme import Theme
from desktop.widgets.shades import paint_surface, shades, show_boxes

_SLICE = 0.006  # seconds of looking through texts between two turns of the event loop
_OCCURRENCE = int(Qt.ItemDataRole.UserRole)
_TITLE = _OCCURRENCE + 1
_TAKEN = _OCCURRENCE + 2
_Index = QModelIndex | QPersistentModelIndex


class OccurrencesDialog(QDialog):
    """Finds places article by article while it is open; Enter tags the ticked ones.

    Places inside another mention are listed, but not ticked. ``applied(count)``.
    """

    applied = Signal(int)

    def __init__(
        self, session: Session, theme: Theme, quote: str, label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._theme = theme
        self._quote = quote
        self._left: list[ArticleId] = []
        self._spans: dict[ArticleId, list[Span]] = {}
        self.setWindowTitle(self.tr("Tag all occurrences"))
        self.resize(640, 520)
        shown = quote if len(quote) <= 40 else f"{quote[:40]}…"
        title = QLabel(self.tr("All places where “{words}” stands").format(words=shown))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        self.labels = QComboBox()
        self.labels.setAccessibleName(self.tr("Label"))
        self._offer_labels(label)
        self.model = OccurrenceModel(session, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._delegate = _Delegate(theme, self._colours)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Places"))
        self._state = QLabel()
        self._state.setStyleSheet(f"color: {theme.muted.name()}")
        self.all = QPushButton(self.tr("Tick all"))
        self.none = QPushButton(self.tr("Tick none"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._arrange(title)
        self.labels.currentIndexChanged.connect(self._search)
        self.model.ticked.connect(self._show_count)
        self.all.clicked.connect(lambda: self.model.tick_all(True))
        self.none.clicked.connect(lambda: self.model.tick_all(False))
        self.buttons.accepted.connect(self._apply)
        self.buttons.rejected.connect(self.reject)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._look_further)
        paint_surface(self.list, shades(theme))
        self._search()
        self.list.setFocus()

    def _arrange(self, title: QLabel) -> None:
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.labels)
        below = QHBoxLayout()
        below.addWidget(self.all)
        below.addWidget(self.none)
        below.addWidget(self._state, 1, Qt.AlignmentFlag.AlignRight)
        for button in (self.all, self.none):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addLayout(below)
        layout.addWidget(self.buttons)
        # Only now: a button that is in no dialog yet is not taken as its default.
        self.apply.setDefault(True)

    def searching(self) -> bool:
        return bool(self._left)

    def _offer_labels(self, chosen: str) -> None:
        for label in self._session.snapshot().codebook.entities:
            icon = swatch(self._theme.hue(label.colours))
            self.labels.addItem(icon, label.title(self._session.language), label.id)
        self.labels.setCurrentIndex(max(0, self.labels.findData(chosen)))

    def _colours(self) -> tuple[str, str]:
        label = self._session.snapshot().codebook.entity(self.labels.currentData() or "")
        return label.colours if label else ("#5b6470", "#aab4c0")

    def _search(self) -> None:
        snapshot = self._session.snapshot()
        self._left = list(reversed(snapshot.articles))
        self._spans = {}
        for span in snapshot.spans.values():
            self._spans.setdefault(span.article_id, []).append(span)
        self.model.clear()
        self._timer.start()
        self._show_count()

    def _look_further(self) -> None:
        """As many articles as fit into a few milliseconds."""
        began = perf_counter()
        project, label = self._session.project, self.labels.currentData() or ""
        found: list[Occurrence] = []
        while self._left and perf_counter() - began < _SLICE:
            article_id = self._left.pop()
            text = project.text(article_id)
            spans = self._spans.get(article_id, [])
            blocks = project.blocks(article_id)
            found += occurrences(article_id, text, blocks, spans, self._quote, label)
        self.model.add(found)
        if not self._left:
            self._timer.stop()
        self._show_count()

    def _show_count(self) -> None:
        count = self.model.number_ticked()
        self.apply.setText(self.tr("Tag %n place(s)", "", count))
        self.apply.setEnabled(count > 0)
        if self._left:
            self._state.setText(self.tr("Looking through %n article(s) …", "", len(self._left)))
        elif not self.model.rowCount():
            self._state.setText(self.tr("There is no other place that is not tagged yet."))
        else:
            self._state.setText(
                self.tr("%n place(s); Space ticks, Enter tags", "", self.model.rowCount())
            )

    def _apply(self) -> None:
        label = self.labels.currentData()
        spans = tuple(
            NewSpan(each.article_id, each.start, each.end, label) for each in self.model.chosen()
        )
        if spans and self._session.apply(AddSpans(spans)) is not None:
            self.applied.emit(len(spans))
            self.accept()


class OccurrenceModel(QAbstractListModel):
    """Places with ticks."""

    ticked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._places: list[Occurrence] = []
        self._ticks: list[bool] = []

    def clear(self) -> None:
        self.beginResetModel()
        self._places, self._ticks = [], []
        self.endResetModel()

    def add(self, places: list[Occurrence]) -> None:
        if places:
            first = len(self._places)
            self.beginInsertRows(QModelIndex(), first, first + len(places) - 1)
            self._places += places
            self._ticks += [place.taken is None for place in places]
            self.endInsertRows()

    def chosen(self) -> list[Occurrence]:
        return [place for place, tick in zip(self._places, self._ticks, strict=True) if tick]

    def number_ticked(self) -> int:
        return sum(self._ticks)

    def tick_all(self, tick: bool) -> None:
        self._ticks = [tick] * len(self._ticks)
        if self._ticks:
            self.dataChanged.emit(self.index(0), self.index(len(self._ticks) - 1))
        self.ticked.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._places)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        place = self._places[index.row()]
        if role == _OCCURRENCE:
            return place
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = self._ticks[index.row()]
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "".join(place.context)
        if role == _TITLE:
            article = self._session.snapshot().articles.get(place.article_id)
            return (article.title or article.file_name) if article else ""
        if role == _TAKEN:
            return self._taken(place)
        return None

    def setData(self, index: _Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticks[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def _taken(self, place: Occurrence) -> str:
        if place.taken is None:
            return ""
        label = self._session.snapshot().codebook.entity(place.taken.label)
        title = label.title(self._session.language) if label else place.taken.label
        if (place.taken.start, place.taken.end) == (place.start, place.end):
            return self.tr("tagged as {label}").format(label=title)
        return self.tr("part of “{words}” ({label})").format(
            words=place.taken.quote[:30], label=title
        )


class _Delegate(QStyledItemDelegate):
    """A tick, the words in context, and below them the article."""

    def __init__(self, theme: Theme, colours: Any) -> None:
        super().__init__()
        self._theme = theme
        self._colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        small = QFontMetrics(small_font(option.font)).height()
        return QSize(200, QFontMetrics(option.font).height() + small + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        option.palette = show_boxes(option.palette, self._theme)
        style = option.widget.style()
        # The colour of the highlight would hide the words' own.
        highlighted = bool(option.state & QStyle.StateFlag.State_Selected)
        option.state &= ~QStyle.StateFlag.State_Selected
        painter.save()
        if highlighted:
            painter.fillRect(option.rect, shades(self._theme).selection)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        box = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemText, option, option.widget
        ).adjusted(6, 6, -8, -4)
        painter.setFont(option.font)
        place: Occurrence = index.data(_OCCURRENCE)
        tint = self._theme.ink(self._colours()).tint
        draw_words(painter, QRectF(box), self._theme, tint, place.context)
        small = small_font(option.font)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(self._theme.muted)
        words = " · ".join(part for part in (index.data(_TAKEN), index.data(_TITLE)) if part)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        top = box.top() + QFontMetrics(option.font).height() + 4
        painter.drawText(box.left(), top + metrics.ascent(), words)
        painter.restore()
