"""One to four articles side by side."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSplitter, QStackedLayout, QWidget

from annotations.model import ArticleId, Changes
from desktop.reader.column import ArticleColumn
from desktop.session import Session
from desktop.suggestions.item import Item
from desktop.theme import Theme

MOST_COLUMNS = 4


class ReaderColumns(QWidget):
    """Columns of articles, one of them active, following the session's changes.

    Annotations are named by kind ("span", "claim", "suggestion" or "doubt") and id.
    ``edge_dragged``: kind, id, article, the passage as it is (start, end), new start, new end, in
    code points.
    """

    active_changed = Signal()
    mark_selected = Signal(str, str)
    mark_activated = Signal(str, str)
    range_selected = Signal(int, int)
    label_key_pressed = Signal(str)
    delete_requested = Signal()
    edge_dragged = Signal(str, str, str, object, int, int)
    context_menu_requested = Signal(QPoint, str, str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._columns: list[ArticleColumn] = []
        self._active: ArticleColumn | None = None
        self._text_size: int | None = None
        self._broken = True
        self._empty = QLabel(
            self.tr(
                "No article is open.\n\nDouble click an article in the list to read it here."
                "\nHold Ctrl to open it beside the others."
            )
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(24)
        font = self._empty.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self._empty.setFont(font)
        self._empty.setAutoFillBackground(True)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(5)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._splitter)
        self._colour_ground()
        session.changed.connect(self._follow)

    # -- which articles ------------------------------------------------------------

    def active(self) -> ArticleColumn | None:
        """The column that keys and commands go to; None if no article is open."""
        return self._active

    def columns(self) -> list[ArticleColumn]:
        return list(self._columns)

    def articles(self) -> list[ArticleId]:
        """The open articles from left to right."""
        return [column.article_id for column in self._columns]

    def open_article(self, article_id: ArticleId, *, beside: bool = False) -> ArticleColumn:
        """Show an article in the active column, or beside the others.

        One that is open already becomes the active one. Where all columns are
        taken the last one that is not active gives way.
        """
        column = self._column_of(article_id)
        if column is None:
            if self._active is None or (beside and len(self._columns) < MOST_COLUMNS):
                column = self._add_column(article_id)
            else:
                column = self._active
                if beside:
                    column = [each for each in self._columns if each is not self._active][-1]
                self._clear_selection(column)
                column.show_article(article_id)
                if column is self._active:
                    self.active_changed.emit()
        self._activate(column)
        return column

    def reveal(self, article_id: ArticleId, start: int, end: int) -> None:
        """Bring a passage into view, opening its article if need be."""
        self.open_article(article_id).pane.reveal(start, end)

    def show_suggestions(self, article_id: ArticleId, suggestions: Sequence[Item]) -> None:
        """Show what is suggested for an open article; for another article does nothing."""
        column = self._column_of(article_id)
        if column is not None:
            column.show_suggestions(suggestions)

    def go_to_suggestion(self, article_id: ArticleId, suggestion_id: str) -> None:
        """Select a suggestion in its article, which is opened if need be."""
        self.open_article(article_id).go_to(suggestion_id)

    def select_annotation(self, kind: str, annotation_id: str, article_id: ArticleId) -> None:
        """Select an annotation in the column of an open article, without scrolling."""
        column = self._column_of(article_id)
        if column is not None:
            column.select_annotation(kind, annotation_id)

    def stop(self) -> None:
        """Compute nothing any more: the project is being closed."""
        for column in self._columns:
            column.stop()

    def close_active(self) -> None:
        if self._active is not None:
            self.close_column(self._active)

    def close_column(self, column: ArticleColumn) -> None:
        """Close a column; its neighbour becomes the active one."""
        place = self._columns.index(column)
        self._columns.remove(column)
        was_active = column is self._active
        had_focus = column.pane.hasFocus()
        self._clear_selection(column)
        if was_active:
            self._active = None
        column.hide()
        column.setParent(None)
        column.deleteLater()
        if not self._columns:
            self._stack.setCurrentWidget(self._empty)
            self.active_changed.emit()
        elif was_active:
            self._activate(self._columns[max(0, place - 1)])
            if had_focus and self._active is not None:
                self._active.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_column_count(self, count: int) -> None:
        """Show 1 to 4 columns: closes the last ones or opens the next articles beside."""
        count = max(1, min(MOST_COLUMNS, count))
        while len(self._columns) > count:
            self.close_column([each for each in self._columns if each is not self._active][-1])
        if len(self._columns) == count:
            return
        active, opened = self._active, set(self.articles())
        for article in self._session.project.articles():
            if len(self._columns) < count and article.id not in opened:
                self._add_column(article.id)
        if self._columns:
            self._activate(active or self._columns[0])

    def focus_next_column(self) -> None:
        self._focus_neighbour(1)

    def focus_previous_column(self) -> None:
        self._focus_neighbour(-1)

    def _focus_neighbour(self, step: int) -> None:
        if self._active is not None:
            place = (self._columns.index(self._active) + step) % len(self._columns)
            self._columns[place].pane.setFocus(Qt.FocusReason.OtherFocusReason)
            self._activate(self._columns[place])

    def _column_of(self, article_id: ArticleId) -> ArticleColumn | None:
        return next((each for each in self._columns if each.article_id == article_id), None)

    def _add_column(self, article_id: ArticleId) -> ArticleColumn:
        column = ArticleColumn(self._session, article_id, self._theme)
        if self._text_size is not None:
            column.pane.set_text_size(self._text_size)
        column.pane.set_broken(self._broken)
        self._connect(column)
        self._columns.append(column)
        self._splitter.addWidget(column)
        width = max(1, self._splitter.width() // len(self._columns))
        self._splitter.setSizes([width] * len(self._columns))
        self._stack.setCurrentWidget(self._splitter)
        return column

    def _connect(self, column: ArticleColumn) -> None:
        pane, marks = column.pane, self._naming(column)
        column.activated.connect(lambda: self._activate(column))
        column.close_requested.connect(lambda: self.close_column(column))
        column.annotation_selected.connect(
            lambda kind, annotation_id: self._on_selected(column, kind, annotation_id)
        )
        pane.mark_activated.connect(lambda mark_id: self.mark_activated.emit(*marks(mark_id)))
        pane.range_selected.connect(self.range_selected)
        pane.label_key_pressed.connect(self.label_key_pressed)
        pane.delete_requested.connect(self.delete_requested)
        pane.zoom_changed.connect(self._set_text_size)
        pane.edge_dragged.connect(
            lambda mark_id, start, end: self._on_edge_dragged(column, mark_id, start, end)
        )
        pane.context_menu_requested.connect(
            lambda at, mark_id: self.context_menu_requested.emit(at, *marks(mark_id))
        )

    @staticmethod
    def _naming(column: ArticleColumn) -> Callable[[str], tuple[str, str]]:
        # The column's marks are another object for each article it shows.
        return lambda mark_id: column.marks.annotation_of(mark_id)

    # -- what columns tell ------------------------------------------------------------

    def _activate(self, column: ArticleColumn) -> None:
        if column is self._active or column not in self._columns:
            return
        self._active = column
        for each in self._columns:
            each.header.set_active(each is column)
            if each is not column and each.pane.hasFocus():
                # Keys go to the column that looks active.
                column.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.active_changed.emit()

    def _on_selected(self, column: ArticleColumn, kind: str, annotation_id: str) -> None:
        if kind:
            for other in self._columns:
                if other is not column:
                    other.deselect()
        self.mark_selected.emit(kind, annotation_id)

    def _clear_selection(self, column: ArticleColumn) -> None:
        column.pane.select_mark(None)

    def _on_edge_dragged(self, column: ArticleColumn, mark_id: str, start: int, end: int) -> None:
        before = column.pane.range_of(mark_id)
        if before is not None:
            kind, annotation_id = column.marks.annotation_of(mark_id)
            self.edge_dragged.emit(kind, annotation_id, column.article_id, before, start, end)

    def _follow(self, changes: Changes) -> None:
        gone = {row.id for row in changes.rows if row.table == "article" and row.after is None}
        for column in list(self._columns):
            if column.article_id in gone:
                self.close_column(column)
            else:
                column.follow(changes)

    # -- appearance ---------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._colour_ground()
        for column in self._columns:
            column.set_theme(theme)

    def zoom(self, step: int) -> None:
        """Larger (1), smaller (-1) or normal (0) text in all columns."""
        if self._active is not None:
            pane = self._active.pane
            (pane.zoom_in if step > 0 else pane.zoom_out if step < 0 else pane.reset_zoom)()

    def is_broken(self) -> bool:
        """Whether endless lines are broken for reading."""
        return self._broken

    def set_broken(self, broken: bool) -> None:
        """Break endless lines for reading in all columns, or show them as they are."""
        self._broken = broken
        for column in self._columns:
            column.pane.set_broken(broken)

    def _set_text_size(self, pixels: int) -> None:
        self._text_size = pixels
        for column in self._columns:
            column.pane.set_text_size(pixels)

    def _colour_ground(self) -> None:
        palette = self._empty.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.base)
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.muted)
        self._empty.setPalette(palette)
        # The gaps between columns show the splitter itself.
        gaps = self._splitter.palette()
        gaps.setColor(QPalette.ColorRole.Window, self._theme.border)
        self._splitter.setAutoFillBackground(True)
        self._splitter.setPalette(gaps)
