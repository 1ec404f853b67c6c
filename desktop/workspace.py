"""The panels of one open project, side by side, and what passes between them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from annotations.codebook import Label
from annotations.model import ArticleId, ClaimId, SpanId
from desktop.article_desk import ArticleDesk
from desktop.claims.inspector import Inspector
from desktop.find_bar import FindBar
from desktop.library.panel import LibraryPanel
from desktop.middle import Middle
from desktop.reader.columns import ReaderColumns
from desktop.session import Session
from desktop.suggestions.desk import SuggestionDesk
from desktop.suggestions.side import Side
from desktop.suggestions.source import Source
from desktop.suggestions.wording import doubtful_fields, form_fields, reason_text
from desktop.tagging.palette import LabelPalette
from desktop.tagging.tagger import Tagger
from desktop.theme import Theme

if TYPE_CHECKING:
    from annotations.suggest.base import Suggestion


class Workspace(QWidget):
    """Library and labels left, articles over the matrix in the middle, forms right."""

    menu_requested = Signal(str, QPoint)  # name of the menu, global position
    layout_changed = Signal()
    hint = Signal(str)  # a sentence for the status bar

    def __init__(
        self, session: Session, theme: Theme, source: Source, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._theme = theme
        self._selected: tuple[str, str] | None = None
        self.library = LibraryPanel(session, theme)
        self.labels = LabelPalette(session.project.codebook, session.language, theme)
        self.columns = ReaderColumns(session, theme)
        self.find_bar = FindBar()
        self.middle = Middle(session, self.columns, self.find_bar, theme)
        self.matrix = self.middle.matrix
        self.inspector = Inspector(session, theme)
        self.suggestions = SuggestionDesk(session, self.columns, source, theme, self)
        self.side = Side(self.inspector, self.suggestions.panel, theme)
        self.articles = ArticleDesk(session, self.library, self.columns, theme, self)
        self.tagger = Tagger(session, self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.left.addWidget(self.library)
        self.left.addWidget(self.labels)
        self.left.setSizes([420, 480])
        self.whole = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.left, self.middle, self.side):
            self.whole.addWidget(widget)
        self.whole.setStretchFactor(1, 1)
        self.whole.setSizes([270, 930, 330])
        for splitter in (self.left, self.whole):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(5)
        self._banner = QLabel()
        self._banner.setWordWrap(True)
        self._banner.setMargin(6)
        self._banner.setAutoFillBackground(True)
        self._banner.setVisible(self.session.project.read_only)
        self._banner.setText(self._read_only_text())
        self._banner.setStyleSheet("background: #7a5b00; color: white")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banner)
        layout.addWidget(self.whole, 1)

    def _connect(self) -> None:
        self.library.open_requested.connect(self._open)
        self.library.menu_requested.connect(lambda at: self.menu_requested.emit("article", at))
        self.library.selection_changed.connect(self.layout_changed)
        self.labels.label_chosen.connect(self._apply_label)
        self.columns.label_key_pressed.connect(self._apply_key)
        self.columns.mark_selected.connect(self._on_selected)
        self.columns.mark_activated.connect(self._on_activated)
        self.columns.delete_requested.connect(self.delete_selected)
        self.columns.edge_dragged.connect(self._on_edges)
        self.columns.context_menu_requested.connect(
            lambda at, kind, _id: self.menu_requested.emit(
                "doubt" if kind == "doubt" else "edit", at
            )
        )
        self.columns.active_changed.connect(self._on_active_changed)
        self.find_bar.find_requested.connect(self._find)
        self.find_bar.closed.connect(self.focus_reader)
        self.middle.passage_requested.connect(self.reveal)
        self.middle.layout_changed.connect(self._on_layout)
        self.articles.passage_requested.connect(self.reveal)
        self.articles.hint.connect(self.hint)
        self.articles.state_changed.connect(self.layout_changed)
        self.inspector.passage_requested.connect(self.reveal)
        self.inspector.done.connect(self._on_form_done)
        self.inspector.delete_requested.connect(self.tagger.delete)
        self.suggestions.panel.count_changed.connect(self.side.show_count)
        self.suggestions.front_requested.connect(self.side.show_queue)
        self.suggestions.hint.connect(self.hint)
        self.suggestions.claim_to_check.connect(self._check_claim)
        self.tagger.tagged.connect(self._on_tagged)
        self.tagger.refused.connect(
            lambda: self.hint.emit(
                self.tr("Select a passage first: double click a word, Space grows it.")
            )
        )

    # What commands call

    def layout_name(self) -> str:
        return self.middle.layout_name()

    def set_layout(self, name: str) -> None:
        """Show ``reading``, ``matrix`` or ``both`` in the middle."""
        self.middle.set_layout(name)

    def selected(self) -> tuple[str, str] | None:
        """Kind ("span", "claim" or "suggestion") and id of what is selected in the text."""
        return self._selected

    def open_chosen(self, *, beside: bool) -> None:
        for number, article_id in enumerate(self.library.selected()[:4]):
            self._open(article_id, beside or number > 0)

    def reveal(self, article_id: str, start: int, end: int, claim_id: str = "") -> None:
        """Open the article at a passage (code points) and select the claim it belongs to."""
        self.middle.show_articles()
        self.columns.reveal(ArticleId(article_id), start, end)
        if claim_id:
            self._selected = ("claim", claim_id)
            self.inspector.show_claim(ClaimId(claim_id))
            self.side.show_form()
            self.columns.select_annotation("claim", claim_id, ArticleId(article_id))
        self.layout_changed.emit()

    def delete_selected(self) -> None:
        if self._selected is not None:
            kind, annotation_id = self._selected
            if kind == "suggestion":
                self.suggestions.reject()
                return
            self._on_selected("", "")
            self.tagger.delete(kind, annotation_id)

    def step_annotation(self, step: int) -> None:
        """Select the next or the previous annotation of the active article."""
        active = self.columns.active()
        if active is not None:
            if step > 0:
                active.pane.select_next_mark()
            else:
                active.pane.select_previous_mark()

    def can_add_passage(self) -> bool:
        return (
            self._selected is not None
            and self._selected[0] == "claim"
            and self._passage() is not None
        )

    def add_passage(self) -> None:
        """Let the claim shown in the form also rest on the selected passage."""
        passage = self._passage()
        if passage is not None and self._selected is not None:
            self.tagger.add_passage(ClaimId(self._selected[1]), passage)

    def zoom(self, step: int) -> None:
        """Larger (1), smaller (-1) or normal (0) text in all columns."""
        self.columns.zoom(step)

    def show_find(self) -> None:
        self.find_bar.open_bar(self._selected_text())

    def focus_reader(self) -> None:
        active = self.columns.active()
        if active is not None:
            active.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_inspector(self) -> None:
        """Put the keyboard into the form; a suggestion is corrected instead."""
        if self.suggestions.has_current():
            self.suggestions.correct()
        else:
            self.side.show_form()
            self.inspector.focus_editor()

    def can_tag_occurrences(self) -> bool:
        return bool(self._words_to_find())

    def tag_occurrences(self) -> None:
        """Offer all places where the selected words, or those of the selected entity, stand."""
        found = self._words_to_find()
        if found is not None:
            self.suggestions.tag_occurrences(*found)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        # The side before what is in it: its style sheet gives them their former palettes back.
        for panel in (
            self.library, self.labels, self.columns, self.middle, self.side, self.inspector,
            self.suggestions, self.articles,
        ):  # fmt: skip
            panel.set_theme(theme)

    # What panels tell

    def _on_layout(self) -> None:
        alone = self.layout_name() == "matrix"
        self.left.setVisible(not alone)
        self.side.setVisible(not alone)
        self.layout_changed.emit()

    def _open(self, article_id: str, beside: bool) -> None:
        self.middle.show_articles()
        self.columns.open_article(ArticleId(article_id), beside=beside)
        self.focus_reader()

    def _apply_key(self, key: str) -> None:
        if self.session.project.read_only:
            self.hint.emit(self.tr("The project is open read-only."))
            return
        label = self.session.project.codebook.by_key(key.lower())
        if label is not None:
            self._apply_label(label)
        else:
            self.hint.emit(self.tr("The codebook has no label with the key {key}.").format(key=key))

    def _apply_label(self, label: Label) -> None:
        if self.session.project.read_only:
            self.hint.emit(self.tr("The project is open read-only."))
            return
        passage, suggestion = self._passage(), self.suggestions.review.current()
        if passage is None and suggestion is not None:
            if self.suggestions.apply_label(label):
                return
            # A label of the other kind: its words are tagged, the suggestion stays.
            passage = (suggestion.article_id, suggestion.start, suggestion.end)
        self.tagger.apply_label(label, passage, self._selected)

    def _passage(self) -> tuple[ArticleId, int, int] | None:
        active = self.columns.active()
        selected = active.pane.selected_range() if active is not None else None
        return None if active is None or selected is None else (active.article_id, *selected)

    def _words_to_find(self) -> tuple[str, str] | None:
        """The words whose other places are meant, and the label they have so far."""
        passage = self._passage()
        if passage is not None:
            text = self.session.project.text(passage[0])[passage[1] : passage[2]]
            return None if "\n" in text else (text, "")
        suggestion = self.suggestions.review.current()
        if suggestion is not None:
            return (suggestion.quote, suggestion.label) if suggestion.type == "entity" else None
        if self._selected is not None and self._selected[0] == "span":
            span = self.session.snapshot().spans.get(SpanId(self._selected[1]))
            return None if span is None else (span.quote, span.label)
        return None

    def _selected_text(self) -> str:
        passage = self._passage()
        if passage is None:
            return ""
        text = self.session.project.text(passage[0])[passage[1] : passage[2]]
        return text if "\n" not in text and len(text) < 60 else ""

    def _on_selected(self, kind: str, annotation_id: str) -> None:
        is_annotation = kind not in ("", "doubt")
        self._selected = (kind, annotation_id) if is_annotation else None
        if kind == "span":
            self.inspector.show_span(annotation_id)
        elif kind == "claim":
            self.inspector.show_claim(annotation_id)
        else:
            self.inspector.show_nothing()
        if kind in ("span", "claim"):
            self.side.show_form()
        elif kind == "doubt":
            self._say_doubt()
            self.hint.emit(self.tr("A doubtful place: Enter or a double click opens the review."))
        self.suggestions.on_selected(kind, annotation_id)
        if kind != "suggestion":  # of those the desk tells by itself
            self.layout_changed.emit()

    def _say_doubt(self) -> None:
        active = self.columns.active()
        text = active.doubt_said() if active is not None else ""
        if text:
            self.inspector.show_doubt(text)
            self.side.show_form()

    def _on_activated(self, kind: str, annotation_id: str) -> None:
        self._on_selected(kind, annotation_id)
        if kind == "suggestion":
            self.suggestions.accept()
        elif kind == "doubt":
            self.articles.show_repairs()
        else:
            self.inspector.focus_editor()

    def _check_claim(self, claim_id: str, suggestion: "Suggestion") -> None:
        """A claim was accepted as suggested: its form says why, and what to look at."""
        self._selected = ("claim", claim_id)
        self.columns.select_annotation("claim", claim_id, suggestion.article_id)
        reasons = {
            name: reason_text(reason) for name, reason in form_fields(suggestion.reasons).items()
        }
        self.side.show_form()
        self.inspector.check_claim(claim_id, reasons, doubtful_fields(suggestion))
        self.layout_changed.emit()

    def _on_form_done(self) -> None:
        self.focus_reader()
        self.suggestions.go_on()

    def _on_tagged(self, kind: str, annotation_id: str) -> None:
        if kind == "claim":
            # A claim opens its form; an entity leaves the hands at the text.
            self._selected = (kind, annotation_id)
            active = self.columns.active()
            if active is not None:
                self.columns.select_annotation(kind, annotation_id, active.article_id)
            self.inspector.show_claim(annotation_id)
            self.side.show_form()
            self.inspector.focus_editor()
            self.layout_changed.emit()

    def _on_edges(
        self, kind: str, annotation_id: str, article_id: str, before: object, start: int, end: int
    ) -> None:
        if kind == "suggestion":
            self.suggestions.review.move_edges(annotation_id, start, end)
            return
        assert isinstance(before, tuple)
        self.tagger.move_edges(
            kind, annotation_id, (ArticleId(article_id), before[0], before[1]), start, end
        )

    def _on_active_changed(self) -> None:
        active = self.columns.active()
        if active is not None:
            self.library.select(active.article_id)
        else:
            # Else Qt hands the keyboard to whatever comes next.
            self.library.focus_list()
        self.layout_changed.emit()

    def _find(self, query: str, backwards: bool) -> None:
        active = self.columns.active()
        found = active is not None and active.pane.find_text(query, backwards=backwards)
        self.find_bar.show_result(found)

    def _read_only_text(self) -> str:
        if self.session.project.read_only_reason == "open-elsewhere":
            return self.tr(
                "Read-only: this project is open in another Bijian. Close it there and open it"
                " again to make changes."
            )
        return self.tr(
            "Read-only: this file or its folder can't be written. Copy the project elsewhere to"
            " make changes."
        )
