"""What is done to whole articles and their paragraphs: states, kinds, reprints, repairs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from annotations.errors import BijianError
from annotations.model import COUNTED_BLOCKS, ArticleId
from annotations.operations import Batch, DeleteArticles, SetBlockKind, SetReprint, UpdateArticle
from desktop.library.details import ArticleDetails
from desktop.library.panel import LibraryPanel
from desktop.reader.columns import ReaderColumns
from desktop.session import Session
from desktop.theme import Theme
from desktop.wording import block_title

if TYPE_CHECKING:
    from desktop.repairs.dialog import RepairsDialog


class ArticleDesk(QObject):
    """Answers the commands on articles: those selected in the library, else the active one.

    ``passage_requested``: article, start, end (code points). ``state_changed``:
    what commands can do now is something else.
    """

    hint = Signal(str)  # a sentence for the status bar
    passage_requested = Signal(str, int, int)
    state_changed = Signal()

    def __init__(
        self,
        session: Session,
        library: LibraryPanel,
        columns: ReaderColumns,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._columns = columns
        self._theme = theme
        self._widget = parent

    def chosen(self) -> list[ArticleId]:
        """The articles that are meant: selected in the library, else the active one."""
        chosen = self._library.selected()
        active = self._columns.active()
        if chosen and (self._library.isAncestorOf(QApplication.focusWidget()) or active is None):
            return chosen
        return [active.article_id] if active is not None else chosen

    def set_theme(self, theme: Theme) -> None:
        """Dialogs opened from now on are in this theme."""
        self._theme = theme

    # -- the whole article -------------------------------------------------------

    def set_state(self, state: str) -> None:
        """Mark the chosen articles as new, reading or done, as one step."""
        operations = tuple(
            UpdateArticle(article_id=article_id, state=state) for article_id in self.chosen()
        )
        self._session.apply(Batch(operations, kind="update-article"))

    def show_details(self) -> None:
        for article_id in self.chosen()[:1]:
            article = self._session.project.article(article_id)
            dialog = ArticleDetails(self._session, article, self._widget)
            dialog.passage_requested.connect(self.passage_requested)
            dialog.open()

    def remove(self) -> None:
        """Remove the chosen articles with their annotations; undo brings all back."""
        chosen = tuple(self.chosen())
        if chosen and self._session.apply(DeleteArticles(chosen)) is not None:
            self.hint.emit(self.tr("Removed. Undo brings back %n article(s).", "", len(chosen)))

    # -- paragraphs --------------------------------------------------------------

    def paragraph_kind(self) -> str:
        """What the paragraph at the caret of the active article is; "" where there is none."""
        active = self._columns.active()
        if active is None:
            return ""
        caret = active.pane.caret()
        blocks = self._session.project.blocks(active.article_id)
        return next((b.kind for b in reversed(blocks) if b.start <= caret), "")

    def set_paragraph_kind(self, kind: str) -> None:
        """Say what the paragraph at the caret is; one undo step."""
        active = self._columns.active()
        if active is None:
            return
        length = len(active.pane.text())
        caret = min(active.pane.caret(), length - 1)
        if not length:
            return
        if self._session.apply(SetBlockKind(active.article_id, caret, kind)) is not None:
            self.hint.emit(self.tr("This paragraph: {kind}").format(kind=block_title(kind)))
            self.state_changed.emit()

    def toggle_boilerplate(self) -> None:
        """Between body, which counts, and boilerplate, which is folded away."""
        kind = self.paragraph_kind()
        if kind:
            self.set_paragraph_kind("boilerplate" if kind in COUNTED_BLOCKS else "body")

    # -- reprints ----------------------------------------------------------------

    def can_join_reprints(self) -> bool:
        return len(self._library.selected()) > 1

    def join_reprints(self) -> None:
        """Let the first of the selected articles stand for the others; one undo step."""
        first, *others = self._library.selected()
        operations = tuple(SetReprint(article_id, first) for article_id in others)
        self._session.apply(Batch(operations, kind="set-reprint"))

    def can_leave_reprints(self) -> bool:
        articles = self._session.snapshot().articles
        chosen = (articles.get(key) for key in self.chosen())
        return any(article is not None and article.reprint_of is not None for article in chosen)

    def leave_reprints(self) -> None:
        """Let the chosen articles stand for themselves; one undo step."""
        operations = tuple(SetReprint(article_id, None) for article_id in self.chosen())
        self._session.apply(Batch(operations, kind="set-reprint"))

    # -- repairs -----------------------------------------------------------------

    def has_doubts(self) -> bool:
        """Whether the active article has places that may be damaged."""
        active = self._columns.active()
        return active is not None and active.marks.doubt_count() > 0

    def step_doubt(self, step: int) -> None:
        """Select the next (1) or the previous (-1) doubtful place of the active article."""
        active = self._columns.active()
        if active is None:
            return
        pane = active.pane
        found = pane.select_next_doubt() if step > 0 else pane.select_previous_doubt()
        if not found:
            self.hint.emit(self.tr("This article has no doubtful places."))

    def doubt(self) -> int | None:
        """Where the selected doubtful place begins in the raw text; None if none is selected."""
        active = self._columns.active()
        kind, place = active.selected() if active is not None else ("", "")
        return int(place) if kind == "doubt" else None

    def show_repairs(self) -> None:
        """Review the repairs of the chosen article, beginning at the selected doubtful place."""
        # Late: few articles are damaged.
        from annotations.repairing import source_of
        from desktop.repairs.dialog import RepairsDialog

        for article_id in self.chosen()[:1]:
            try:
                source = source_of(self._session.project, article_id)
            except BijianError as error:
                self._session.failed.emit(error)
                return
            dialog = RepairsDialog(
                self._session, article_id, source, self._theme, self._widget, at=self.doubt()
            )
            dialog.finished.connect(lambda _result, d=dialog: self._after_repairs(d))
            dialog.open()

    def _after_repairs(self, dialog: "RepairsDialog") -> None:
        """Back to the text, at the place that was looked at last."""
        active = self._columns.active()
        if active is None or active.article_id != dialog.article_id:
            return
        site = dialog.current()
        if site is not None:
            active.pane.reveal(site.start, site.end, flash=False)
            active.select_annotation("doubt", str(site.id))
        active.pane.setFocus()
        self.state_changed.emit()
