"""What reviewing means for the panels: wires queue, text and forms, and answers commands."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotations.codebook import Label
from annotations.model import ArticleId
from desktop.reader.columns import ReaderColumns
from desktop.session import Session
from desktop.suggestions.label_menu import LabelMenu
from desktop.suggestions.learning import Learning
from desktop.suggestions.panel import QueuePanel
from desktop.suggestions.pending import Pending
from desktop.suggestions.review import Review
from desktop.suggestions.source import Source
from desktop.theme import Theme


class SuggestionDesk(QObject):
    """Keeps text, queue and current suggestion together.

    ``front_requested``: the queue should be seen. ``claim_to_check(claim_id,
    suggestion)``: a claim was accepted and should be looked at in its form.
    """

    hint = Signal(str)
    front_requested = Signal()
    state_changed = Signal()  # what commands can do now
    claim_to_check = Signal(str, object)

    def __init__(
        self,
        session: Session,
        columns: ReaderColumns,
        source: Source,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._columns = columns
        self._source = source
        self._theme = theme
        self._widget = parent
        self._awaits_first = False  # the review was begun before anything was suggested
        self.pending = Pending(session, source, self)
        self.review = Review(session, self.pending, source, self)
        self.panel = QueuePanel(session, self.review, theme)
        self.learning = Learning(session, source, self)
        self._connect()

    def _connect(self) -> None:
        review, panel = self.review, self.panel
        self._columns.active_changed.connect(self._on_columns)
        review.shown_changed.connect(self._show_in_text)
        review.current_changed.connect(self._on_current)
        review.claim_to_check.connect(self.claim_to_check)
        review.refused.connect(self._refuse)
        review.queue_changed.connect(self.state_changed)
        panel.accept_requested.connect(self.accept)
        panel.reject_requested.connect(self.reject)
        panel.correct_requested.connect(self.correct)
        panel.occurrences_requested.connect(self.show_occurrences)
        panel.label_key_pressed.connect(self._on_label_key)
        panel.chosen.connect(review.select)
        panel.left.connect(self._focus_text)
        self.learning.learned.connect(self.pending.look_again)
        self.learning.said.connect(self.hint)

    # -- what commands call

    def is_on(self) -> bool:
        return self.review.on

    def set_on(self, on: bool) -> None:
        """Suggest and show suggestions, or be quiet."""
        self.review.set_on(on)
        self.learning.set_on(on)
        self.state_changed.emit()

    def toggle(self) -> None:
        self.set_on(not self.is_on())
        if self.is_on():
            self.front_requested.emit()
            self.hint.emit(self.tr("Suggestions are shown dashed. Enter accepts, Del rejects."))
        else:
            self.hint.emit(self.tr("Suggestions are switched off."))

    def toggle_advice(self) -> None:
        """Suggest what experts advise without a figure as well, or no more."""
        self.review.set_advice(not self.review.advice)
        self.state_changed.emit()

    def start(self) -> None:
        """Show the queue and begin, or go on, with the next suggestion."""
        if not self.is_on():
            self.set_on(True)
        self.front_requested.emit()
        self._focus_text()
        if self.review.current() is None and not self.review.step(1):
            self._awaits_first = self.pending.busy()
            if not self._awaits_first:
                self.hint.emit(self.tr("There is nothing to review here."))

    def has_current(self) -> bool:
        return self.review.current() is not None

    def can_decide(self) -> bool:
        return self.has_current() and not self._session.project.read_only

    def has_queue(self) -> bool:
        return bool(self.review.queue())

    def step(self, step: int) -> None:
        """The next (1) or previous (-1) suggestion."""
        if not self.review.step(step):
            self.hint.emit(self.tr("There is nothing to review here."))

    def accept(self) -> None:
        self.review.accept()

    def reject(self) -> None:
        self.review.reject()

    def correct(self) -> None:
        """Let a claim be corrected in its form; offer the other labels for an entity."""
        suggestion = self.review.current()
        if suggestion is None:
            return
        if self._session.project.read_only:
            self._refuse()
        elif suggestion.type == "claim":
            self.review.check()
        else:
            self._columns.go_to_suggestion(suggestion.article_id, suggestion.id)
            self.hint.emit(
                self.tr("Choose the right label by its key. Alt+←/→ in the text moves the edges.")
            )
            menu = LabelMenu(
                self._session.snapshot().codebook.entities,
                self._session.language,
                self._theme,
                current=suggestion.label,
                parent=self._widget,
            )
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.label_chosen.connect(self.review.correct_label)
            menu.popup(self._menu_place())

    def apply_label(self, label: Label) -> bool:
        """Accept the current suggestion under this label; False if it is of the other type."""
        return self.review.correct_label(label)

    def show_occurrences(self) -> None:
        """All places where the words of the current suggestion stand, to be tagged at once."""
        suggestion = self.review.current()
        if suggestion is not None and suggestion.type == "entity":
            self.tag_occurrences(suggestion.quote, suggestion.label)

    def tag_occurrences(self, quote: str, label: str) -> None:
        """Offer all places where ``quote`` stands; ``label`` "" lets the analyst choose."""
        from desktop.suggestions.occurrences_dialog import OccurrencesDialog

        dialog = OccurrencesDialog(self._session, self._theme, quote, label, self._widget)
        dialog.applied.connect(self._say_tagged)
        dialog.open()

    def accept_above(self) -> None:
        """Accept everything of a label above a score, after a preview."""
        from desktop.suggestions.threshold_dialog import ThresholdDialog

        dialog = ThresholdDialog(self._session, self.review, self._theme, self._widget)
        dialog.applied.connect(
            lambda count: self.hint.emit(
                self.tr("Accepted: %n. One undo takes all of them back.", "", count)
            )
        )
        dialog.open()

    def stop(self) -> None:
        """Compute nothing any more (the project is being closed)."""
        self.pending.stop()
        self.learning.stop()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.panel.set_theme(theme)

    # -- what panels tell

    def on_selected(self, kind: str, annotation_id: str) -> None:
        """What is selected in the text now; Esc takes back edges that were moved."""
        if not kind and self.review.is_corrected():
            self.review.forget_correction()
        self.review.select(annotation_id if kind == "suggestion" else "")
        if kind:
            self._awaits_first = False
        if kind == "suggestion":
            self.front_requested.emit()

    def go_on(self) -> None:
        """Back from the form of a claim that was accepted: to the next suggestion."""
        if self.review.go_on():
            self.front_requested.emit()

    def _on_columns(self) -> None:
        active = self._columns.active()
        opened = self._columns.articles()
        self.review.set_open(opened, active.article_id if active is not None else None)
        self._show_in_text(set(opened))
        self.state_changed.emit()

    def _show_in_text(self, articles: set[ArticleId]) -> None:
        for article_id in articles:
            self._columns.show_suggestions(article_id, self.review.shown(article_id))
        if self._awaits_first and self.review.queue():
            self._awaits_first = False
            self.review.step(1)

    def _on_current(self, suggestion_id: str) -> None:
        suggestion = self.review.current()
        if suggestion is not None:
            self._columns.go_to_suggestion(suggestion.article_id, suggestion_id)
        self.state_changed.emit()

    def _on_label_key(self, key: str) -> None:
        label = self._session.project.codebook.by_key(key)
        if label is not None and not self.apply_label(label):
            self.hint.emit(self.tr("This key's label does not fit a suggestion of this kind."))

    def _focus_text(self) -> None:
        active = self._columns.active()
        if active is not None:
            active.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _menu_place(self) -> QPoint:
        active = self._columns.active()
        suggestion = self.review.current()
        if active is None or suggestion is None:
            return self._widget.mapToGlobal(self._widget.rect().center())
        return active.pane.viewport().mapToGlobal(active.pane.cursorRect().bottomLeft())

    def _say_tagged(self, count: int) -> None:
        self.hint.emit(self.tr("Tagged: %n. One undo takes all of them back.", "", count))

    def _refuse(self) -> None:
        self.hint.emit(self.tr("The project is open read-only."))
