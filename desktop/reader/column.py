"""One article in its column: header and reading pane, kept current with the project."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotations.model import Article, ArticleId, Changes
from desktop.reader.article_marks import ArticleMarks
from desktop.reader.header import ArticleHeader
from desktop.reader.pane import ReaderPane
from desktop.session import Session
from desktop.suggestions.item import Item
from desktop.theme import Theme

if TYPE_CHECKING:
    from annotations.repairing import Site
    from desktop.repairs.guesses import Guesses

# Rows of these tables change what all marks of an article look like or stand on.
_REBUILD_FOR = ("block", "content", "setting")


def _differs(changes: Changes, article_id: ArticleId, column: str) -> bool:
    """Whether an article has something else now in a column of its row."""
    return any(
        row.id == article_id
        and row.before is not None
        and row.after is not None
        and row.before[column] != row.after[column]
        for row in changes.rows
        if row.table == "article"
    )


class ArticleColumn(QWidget):
    """Shows the article ``article_id`` of a session's project.

    ``annotation_selected``: kind ("span", "claim", "suggestion", "doubt" or "") and id.
    """

    activated = Signal()
    close_requested = Signal()
    annotation_selected = Signal(str, str)

    def __init__(
        self, session: Session, article_id: ArticleId, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self._selected = ("", "")
        self._suggested: Sequence[Item] = ()
        self._guesses: Guesses | None = None
        self.article_id = article_id
        self.header = ArticleHeader(theme, self)
        self.pane = ReaderPane(theme, self, tooltip_for=self._tooltip)
        self.pane.installEventFilter(self)
        self.pane.mark_selected.connect(self._on_mark_selected)
        self.header.pressed.connect(self.pane.setFocus)
        self.header.close_requested.connect(self.close_requested)
        self.header.doubt_requested.connect(self._go_to_doubt)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.pane, 1)
        self.setMinimumWidth(220)
        self.show_article(article_id)

    def show_article(self, article_id: ArticleId) -> None:
        """Show this article from its beginning."""
        project = self._session.project
        self.stop()
        if article_id != self.article_id:
            self._suggested = ()
        self.article_id = article_id
        self.marks = ArticleMarks(article_id, project.codebook, self._session.language)
        self.marks.suggest(self._suggested)
        self.marks.doubt(self._doubts())
        self.header.show_doubts(self.marks.doubt_count())
        self._show_header(project.article(article_id))
        self.pane.set_article(
            project.text(article_id),
            project.blocks(article_id),
            self.marks.build(project.spans(article_id), project.claims(article_id)),
        )

    def follow(self, changes: Changes) -> None:
        """Redraw what a change to the project touches; the article must still be there."""
        repaired = _differs(changes, self.article_id, "text_sha256")
        if (
            changes.touches("setting")
            or (changes.touches(*_REBUILD_FOR) and self.article_id in changes.articles)
            or repaired
        ):
            if repaired:
                # What was suggested counted into the text as it was.
                self._suggested = ()
            self._rebuild(keep_caret=changes.touches("block"))
            return
        if self.article_id in changes.ids("article"):
            self._show_header(self._session.project.article(self.article_id))
        self._following = True
        try:
            update = self.marks.follow(changes, self._session.snapshot())
            self.pane.remove_marks(update.removed)
            self.pane.add_marks(update.marks)
            if _differs(changes, self.article_id, "proposals_sha256"):
                decided = self.marks.doubt(self._doubts())
                self.header.show_doubts(self.marks.doubt_count())
                self.pane.remove_marks(decided.removed)
                self.pane.add_marks(decided.marks)
            if self.pane.selected_mark() is None:
                # The passages of the selected claim may have been replaced.
                self._select_first(*self._selected)
        finally:
            self._following = False
        self._announce_selected()

    def show_suggestions(self, suggestions: Sequence[Item]) -> None:
        """Show these, and no others, as suggested; offsets are of this article's text."""
        self._suggested = suggestions
        update = self.marks.suggest(suggestions)
        if not update.removed and not update.marks:
            return
        self._following = True
        try:
            self.pane.remove_marks(update.removed)
            self.pane.add_marks(update.marks)
        finally:
            self._following = False
        self._announce_selected()

    def go_to(self, suggestion_id: str) -> None:
        """Select a suggestion's mark and bring it into view if it is not."""
        self.pane.show_mark(suggestion_id)

    def _go_to_doubt(self) -> None:
        self.pane.setFocus()
        self.pane.select_next_doubt()

    def _doubts(self) -> "list[Site]":
        project = self._session.project
        if not project.proposals(self.article_id):
            return []
        from annotations.repairing import doubts  # late: few articles are damaged

        return doubts(project, self.article_id)

    def _rebuild(self, *, keep_caret: bool) -> None:
        selected, top = self._selected, self.pane.first_visible()
        caret = self.pane.caret()
        self._following = True
        try:
            self.show_article(self.article_id)
            if keep_caret:
                # Also inside what is folded from now on: one more key takes it back.
                self.pane.set_selected_range(caret, caret)
            self._select_first(*selected)
        finally:
            self._following = False
        self.pane.scroll_to(top)
        self._announce_selected()

    def _show_header(self, article: Article) -> None:
        self.header.set_article(article)
        self.pane.setAccessibleName(self.tr("Text of {title}").format(title=article.title))

    def selected(self) -> tuple[str, str]:
        """Kind and id of what is selected here, ("", "") for nothing."""
        return self._selected

    def select_annotation(self, kind: str, annotation_id: str) -> bool:
        """Select an annotation's first mark here without scrolling; False if it has none."""
        current = self.pane.selected_mark()
        if current is not None and self.marks.annotation_of(current) == (kind, annotation_id):
            return True
        return self._select_first(kind, annotation_id)

    def _select_first(self, kind: str, annotation_id: str) -> bool:
        known = {mark.id for mark in self.pane.marks()} if annotation_id else set()
        for mark_id in self.marks.marks_of(kind, annotation_id):
            if mark_id in known:
                self.pane.select_mark(mark_id)
                return True
        return False

    def deselect(self) -> None:
        """Select no annotation any more, without a word: another column has one now."""
        self._following = True
        try:
            self.pane.select_mark(None)
        finally:
            self._following = False
        self._selected = ("", "")

    def _on_mark_selected(self, mark_id: str) -> None:
        if not self._following:
            self._announce_selected()

    def _announce_selected(self) -> None:
        selected = self.marks.annotation_of(self.pane.selected_mark() or "")
        if selected != self._selected:
            self._selected = selected
            self.annotation_selected.emit(*selected)

    def _tooltip(self, mark_id: str) -> str:
        site = self.marks.doubt_of(mark_id)
        if site is None:
            return self.marks.tooltip(mark_id, self._session.snapshot())
        from desktop.repairs.wording import doubt_text

        return doubt_text(site, self._guesses_of_doubts().of(site))

    def doubt_said(self) -> str:
        """What is known about the selected doubtful place; "" if none is selected."""
        site = self.marks.doubt_of(self.pane.selected_mark() or "")
        if site is None:
            return ""
        from desktop.repairs.wording import doubt_text

        return doubt_text(site, ())

    def _guesses_of_doubts(self) -> "Guesses":
        if self._guesses is None:
            from desktop.repairs.guesses import Guesses  # late: few articles are damaged

            self._guesses = Guesses(self._session, self.article_id, self)
            self._guesses.found.connect(lambda _site_id: self.pane.refresh_tooltip())
        return self._guesses

    def stop(self) -> None:
        """Compute nothing any more: the column or its project is being closed."""
        guesses, self._guesses = self._guesses, None
        if guesses is not None:
            guesses.stop()
            guesses.deleteLater()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def set_theme(self, theme: Theme) -> None:
        self.header.set_theme(theme)
        self.pane.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.pane and event.type() == QEvent.Type.FocusIn:
            self.activated.emit()
        return super().eventFilter(watched, event)
