"""The table view of the matrix: keys, copying, and a place that survives changes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.matrix.content import Content
from desktop.matrix.delegate import MatrixDelegate
from desktop.matrix.headers import WrappingHeader
from desktop.matrix.model import MatrixModel, tab_separated, text_of
from desktop.widgets.shades import Shades, paint_surface

_COPY_WITH_TITLES = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C
)
_Place = tuple[tuple[str, str] | None, int, int, dict[str, int]]


class MatrixTable(QTableView):
    """Cells of one size, painted by a delegate.

    Enter or a double click opens one, Esc selects none.

    Signals: ``open_requested(row, column)``, ``current_changed(row, column)``
    (-1, -1 for none).
    """

    open_requested = Signal(int, int)
    current_changed = Signal(int, int)

    def __init__(self, shades: Shades, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix_model = MatrixModel(self)
        self.setModel(self.matrix_model)
        self._across = WrappingHeader(Qt.Orientation.Horizontal, shades, self)
        self._down = WrappingHeader(Qt.Orientation.Vertical, shades, self)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(self._down)
        self._down.setSectionResizeMode(WrappingHeader.ResizeMode.Fixed)
        self._delegate = MatrixDelegate(shades, self.font(), self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._open = self._action(self.open_current)
        self._copy = self._action(self.copy_selection)
        self._copy_titled = self._action(self.copy_with_titles)
        self._copy.setShortcuts(QKeySequence.StandardKey.Copy)
        self._copy_titled.setShortcut(QKeySequence(_COPY_WITH_TITLES))
        self.set_shades(shades)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the menu again and size the cells for the language's words."""
        self._open.setText(self.tr("Open the passage"))
        self._copy.setText(self.tr("Copy"))
        self._copy_titled.setText(self.tr("Copy with titles"))
        self.setAccessibleName(self.tr("Comparison matrix"))
        self.refit()

    def refit(self) -> None:
        """Size headers and cells for the present font and words."""
        self._delegate.set_font(self.font())
        size = self._delegate.cell_size()
        self._down.setDefaultSectionSize(size.height())
        self._across.setDefaultSectionSize(size.width())
        self._across.titles_changed()
        self._down.titles_changed()

    def set_shades(self, shades: Shades) -> None:
        self.setStyleSheet(
            f"QTableView {{ gridline-color: {shades.line.name()}; }}"
            f"QTableCornerButton::section {{ background: {shades.header.name()}; border: none; }}"
        )
        # After the style sheet, which gives former palettes back; it cuts the viewport off, too.
        for ground in (self, self.viewport()):
            paint_surface(ground, shades)
        self._delegate.set_shades(shades)
        self._across.set_shades(shades)
        self._down.set_shades(shades)
        self.viewport().update()

    def show_content(self, content: Content) -> None:
        """Show ``content``; current cell, widths and scroll position stay where they were."""
        place = self._place()
        if not self.matrix_model.set_content(content):
            self.viewport().update()
            return
        self._across.titles_changed()
        self._down.titles_changed()
        self._restore(place)

    @property
    def content(self) -> Content | None:
        return self.matrix_model.content

    def open_current(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.open_requested.emit(index.row(), index.column())

    def copy_selection(self) -> None:
        """Put the selected cells on the clipboard, tab-separated."""
        self._put(with_titles=False)

    def copy_with_titles(self) -> None:
        """The same with the titles of rows and columns around them."""
        self._put(with_titles=True)

    def event(self, event: QEvent) -> bool:
        # The window may have the same keys for other panels: here they are the table's.
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._handler(event) is not None:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        handler = self._handler(event)
        if handler is None:
            super().keyPressEvent(event)
            return
        handler()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.open_requested.emit(index.row(), index.column())

    def _handler(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.open_current
        if event.key() == Qt.Key.Key_Escape and self.currentIndex().isValid():
            return self.selectionModel().clear
        if event.matches(QKeySequence.StandardKey.Copy):
            # The base class would copy the current cell alone.
            return self.copy_selection
        if event.keyCombination() == _COPY_WITH_TITLES:
            return self.copy_with_titles
        return None

    def _action(self, handler: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: handler())
        self.addAction(action)
        return action

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.current_changed.emit(current.row(), current.column())
        self._across.viewport().update()
        self._down.viewport().update()

    def _put(self, *, with_titles: bool) -> None:
        content = self.content
        indexes = self.selectedIndexes() or [self.currentIndex()]
        indexes = [index for index in indexes if index.isValid()]
        if content is None or not indexes:
            return
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        chosen = {(index.row(), index.column()) for index in indexes}
        lines = [
            [text_of(content.look(row, column)) if (row, column) in chosen else ""
             for column in columns]
            for row in rows
        ]  # fmt: skip
        if with_titles:
            titled = [
                [content.rows[row].title, *line] for row, line in zip(rows, lines, strict=True)
            ]
            lines = [["", *(content.columns[column].title for column in columns)], *titled]
        QGuiApplication.clipboard().setText(tab_separated(lines))

    def _place(self) -> _Place:
        content, index = self.content, self.currentIndex()
        keys = content.keys(index.row(), index.column()) if content and index.isValid() else None
        widths = {}
        if content:
            default = self._across.defaultSectionSize()
            sizes = {
                header.key: self._across.sectionSize(number)
                for number, header in enumerate(content.columns)
            }
            widths = {key: size for key, size in sizes.items() if size != default}
        return (keys, self.horizontalScrollBar().value(), self.verticalScrollBar().value(), widths)

    def _restore(self, place: _Place) -> None:
        keys, across, down, widths = place
        content = self.content
        if content is None:
            return
        for number, header in enumerate(content.columns):
            if header.key in widths:
                self._across.resizeSection(number, widths[header.key])
        if keys is not None:
            places = content.place_of(*keys)
            if places is not None:
                index = self.matrix_model.index(*places)
                self.selectionModel().setCurrentIndex(
                    index, self.selectionModel().SelectionFlag.ClearAndSelect
                )
        # The bars know their new range only after the view was laid out.
        self.updateGeometries()
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)
