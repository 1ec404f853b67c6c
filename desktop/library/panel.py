"""The library: all articles of the project, filtered, opened by key, click or menu."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from annotations.model import ArticleId
from desktop.library.delegate import ArticleDelegate
from desktop.library.model import LibraryModel
from desktop.session import Session
from desktop.theme import Theme


class LibraryPanel(QWidget):
    """Enter or double click opens an article; with Ctrl it opens beside the others."""

    open_requested = Signal(str, bool)  # article id, beside the open ones
    menu_requested = Signal(QPoint)  # global position; the current article is meant
    selection_changed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LibraryModel(session, self)
        self._delegate = ArticleDelegate(theme)
        self._filter = _Filter(placeholderText=self.tr("Filter: title, source, region"))
        self._filter.left.connect(self.focus_list)
        self._filter.setClearButtonEnabled(True)
        self._filter.setAccessibleName(self.tr("Filter articles"))
        self._list = _List()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.tr("Articles"))
        self._hint = QLabel(
            self.tr(
                "No articles yet.\n\nDrop files or folders here, or choose File ▸ Import files."
            )
        )
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setMargin(24)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(6, 6, 6, 6)
        top.addWidget(self._filter)
        layout.addLayout(top)
        layout.addLayout(self._stack, 1)
        self._filter.textChanged.connect(self._model.set_filter)
        self._kept: tuple[list[ArticleId], ArticleId | None, int] = ([], None, 0)
        self._model.modelAboutToBeReset.connect(self._keep_place)
        self._model.modelReset.connect(self._restore_place)
        self._model.modelReset.connect(self._show_hint)
        self._list.opened.connect(self._open)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(
            lambda point: self.menu_requested.emit(self._list.viewport().mapToGlobal(point))
        )
        self._list.selectionModel().selectionChanged.connect(
            lambda *_: self.selection_changed.emit()
        )
        self._show_hint()

    def selected(self) -> list[ArticleId]:
        """The selected articles, in the order of the list."""
        rows = sorted(index.row() for index in self._list.selectedIndexes())
        return [self._model.entry(row).article.id for row in rows]

    def select(self, article_id: ArticleId) -> None:
        row = self._model.row_of(article_id)
        if row is not None:
            # Said outright: the view itself would toggle while Ctrl is held.
            self._list.selectionModel().setCurrentIndex(
                self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def focus_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # The focus alone makes the first one current, but shows and selects nothing.
        if not self._list.selectedIndexes() and self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(max(0, self._list.currentIndex().row())))

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self._list.viewport().update()

    def _keep_place(self) -> None:
        current = self._list.currentIndex()
        article_id = self._model.entry(current.row()).article.id if current.isValid() else None
        self._kept = (self.selected(), article_id, self._list.verticalScrollBar().value())

    def _restore_place(self) -> None:
        """Articles that come in while one reads the list leave it where it is."""
        selected, current, scroll = self._kept
        selection = self._list.selectionModel()
        rows = self._model.rows_of({*selected, *([current] if current else [])})
        for article_id in selected:
            if article_id in rows:
                index = self._model.index(rows[article_id])
                selection.select(index, QItemSelectionModel.SelectionFlag.Select)
        if current is not None and current in rows:
            index = self._model.index(rows[current])
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._list.verticalScrollBar().setValue(scroll)

    def _open(self, row: int, beside: bool) -> None:
        self.open_requested.emit(self._model.entry(row).article.id, beside)

    def _show_hint(self) -> None:
        self._stack.setCurrentWidget(self._list if self._model.total() else self._hint)


class _Filter(QLineEdit):
    """Enter and the down key go to what was found, Esc back to everything."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                # What was done to the project is meant, not what was typed here.
                event.ignore()
                return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            super().keyPressEvent(event)
            return
        self.left.emit()
        event.accept()


class _List(QListView):
    opened = Signal(int, bool)  # row, beside

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.opened.emit(self.currentIndex().row(), beside)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.opened.emit(index.row(), beside)
