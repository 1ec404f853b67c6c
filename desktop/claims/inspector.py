"""What is selected, at the side of the articles: an entity, a claim, or nothing yet."""

from collections.abc import Collection, Mapping
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from annotations.model import Changes, ClaimId, SpanId
from desktop.claims.form import ClaimForm
from desktop.claims.span_card import SpanCard
from desktop.session import Session
from desktop.theme import Theme
from desktop.widgets.shades import paint_surface, shades_for


class Inspector(QStackedWidget):
    """A claim's form, a span's card or a few words about the keys.

    When what is shown is deleted, the words appear; when the deletion is undone
    while nothing else was selected, it is shown again. Signals as of the form
    and the card; ``passage_requested`` carries the id of the claim or span, and
    ``delete_requested(kind, id)`` says "claim" or "span".
    """

    passage_requested = Signal(str, int, int, str)
    done = Signal()
    delete_requested = Signal(str, str)

    def __init__(
        self, session: Session, theme: Theme | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._wanted: tuple[str, str] | None = None
        self.setAutoFillBackground(True)
        self.form = ClaimForm(session, theme, self)
        self.card = SpanCard(session, theme, self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setMargin(16)
        for page in (self.words, self.card, self.form):
            self.addWidget(page)
        for part, kind in ((self.form, "claim"), (self.card, "span")):
            part.passage_requested.connect(self.passage_requested)
            part.done.connect(self.done)
            part.delete_requested.connect(
                lambda row_id, kind=kind: self.delete_requested.emit(kind, row_id)
            )
        # Connected after the parts: they have let go of a deleted row by then.
        session.changed.connect(self._session_changed)
        self.set_theme(theme)
        self.retranslate()

    def show_claim(self, claim_id: str) -> None:
        """Show a claim of the project."""
        self._wanted = ("claim", claim_id)
        self._show()

    def show_span(self, span_id: str) -> None:
        """Show an entity span of the project."""
        self._wanted = ("span", span_id)
        self._show()

    def show_doubt(self, text: str) -> None:
        """Say what is known about a doubtful place: plain text, a line a fact."""
        self._wanted = None
        self._show()
        lines = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines())
        self.words.setText(lines)

    def show_nothing(self) -> None:
        """Show how to begin."""
        self._wanted = None
        self.retranslate()
        self._show()

    def focus_editor(self) -> None:
        """Put the keyboard into the page shown."""
        if self.currentWidget() is self.form:
            self.form.focus_first()
        elif self.currentWidget() is self.card:
            self.card.label.setFocus(Qt.FocusReason.OtherFocusReason)

    def check_claim(
        self, claim_id: str, reasons: Mapping[str, str], doubtful: Collection[str]
    ) -> None:
        """Show a claim with the reasons for its fields, the keyboard in the first doubtful one."""
        self.show_claim(claim_id)
        self.form.explain(claim_id, reasons, doubtful)
        self.form.focus_doubtful()

    def flush(self) -> None:
        """Commit what is typed but not committed, before a project is closed."""
        self.form.flush()
        self.card.flush()

    def set_theme(self, theme: Theme | None) -> None:
        """Paint with the colours of ``theme``."""
        self._theme = theme
        tones = shades_for(self, theme)
        paint_surface(self, tones)
        self.words.setStyleSheet(f"color: {tones.muted.name()}")
        self.form.set_theme(theme)
        self.card.set_theme(theme)

    def retranslate(self) -> None:
        """Word the page without a selection again; the parts do so themselves."""
        lines = [
            self.tr("Nothing is selected."),
            self.tr("Select words in an article and press a label's key to tag them."),
            self.tr("Click a tagged passage to see and correct it here."),
            self.tr(
                "In a form, <b>Enter</b> keeps a field and goes to the next, <b>Esc</b> takes "
                "back what was typed, <b>Ctrl+Enter</b> returns to the article."
            ),
        ]
        self.words.setText("".join(f"<p>{line}</p>" for line in lines))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._theme is None:
            self.set_theme(None)

    def _show(self) -> None:
        kind, row_id = self._wanted or ("", "")
        snapshot = self._session.snapshot()
        claim = row_id if kind == "claim" and ClaimId(row_id) in snapshot.claims else None
        span = row_id if kind == "span" and SpanId(row_id) in snapshot.spans else None
        self.form.show_claim(claim)
        self.card.show_span(span)
        page = self.form if claim else self.card if span else self.words
        self.setCurrentWidget(page)

    def _session_changed(self, changes: Changes) -> None:
        if self._wanted is None or not changes.touches("claim", "span"):
            return
        kind, row_id = self._wanted
        rows = self._session.snapshot()
        there = ClaimId(row_id) in rows.claims if kind == "claim" else SpanId(row_id) in rows.spans
        if there != (self.currentWidget() is not self.words):
            self._show()
