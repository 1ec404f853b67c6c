"""The inspector of an entity span: its words, its label, a note."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotations.model import Changes, Span, SpanId
from annotations.operations import UpdateSpan
from desktop.claims.editors import ChoiceEditor, NoteEditor
from desktop.claims.parts import beside_first_line, swatch
from desktop.claims.quotes import Quote, QuoteCards
from desktop.session import Session
from desktop.theme import Theme
from desktop.widgets.shades import field_style, paint_surface, shades_for
from desktop.widgets.wording import stamp


class SpanCard(QWidget):
    """Shows one span and commits each changed field as one undo step.

    Signals: ``passage_requested(article_id, start, end, span_id)`` in code
    points, ``done()``, ``delete_requested(span_id)``.
    """

    passage_requested = Signal(str, int, int, str)
    done = Signal()
    delete_requested = Signal(str)

    def __init__(
        self, session: Session, theme: Theme | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shades = shades_for(self, theme)
        self._span: Span | None = None
        self.quotes = QuoteCards(self)
        self.label = ChoiceEditor(self)
        self.note = NoteEditor(self)
        self._label_title = QLabel(self)
        self._note_title = QLabel(self)
        self._mentions = QLabel(self)
        self._stamp = QLabel(self)
        self._delete = QToolButton(self)
        self._build()
        self.retranslate()
        self.set_theme(theme)
        self.show_span(None)
        session.changed.connect(self._session_changed)

    @property
    def span_id(self) -> SpanId | None:
        """The span shown, None for none."""
        return self._span.id if self._span else None

    def show_span(self, span_id: str | None) -> None:
        """Show a span of the project; a note typed for the last one is committed first."""
        self.flush()
        span = self._session.snapshot().spans.get(SpanId(span_id)) if span_id else None
        if span is None or self._span is None or span.id != self._span.id:
            self.note.start_over(span.note if span else "")
        self._span = span
        self.setEnabled(span is not None)
        if span is None:
            self.quotes.show_quotes([], self._shades.accent, self._shades)
        else:
            self._fill(span)
        fixed = self._session.project.read_only
        self.label.setEnabled(not fixed)
        self.note.setReadOnly(fixed)
        self._delete.setVisible(not fixed)

    def flush(self) -> None:
        """Commit a note that is typed but not committed."""
        if self.note.dirty:
            self._commit_note()

    def set_theme(self, theme: Theme | None) -> None:
        """Paint with the colours of ``theme``."""
        self._theme = theme
        self._shades = shades_for(self, theme)
        paint_surface(self, self._shades)
        for label in (self._label_title, self._note_title, self._mentions, self._stamp):
            label.setStyleSheet(f"color: {self._shades.muted.name()}")
        self.note.setStyleSheet(field_style(self._shades))
        self._delete.setStyleSheet(f"QToolButton {{ color: {self._shades.danger.name()}; }}")
        self._offer_labels()
        if self._span is not None:
            self._fill(self._span)

    def retranslate(self) -> None:
        """Word everything again, in the session's language."""
        self._label_title.setText(self.tr("Label"))
        self._note_title.setText(self.tr("Note"))
        self.label.setAccessibleName(self.tr("Label"))
        self.note.setAccessibleName(self.tr("Note"))
        self._delete.setText(self.tr("Delete this entity"))
        self._offer_labels()
        if self._span is not None:
            self._fill(self._span)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for title in (self._label_title, self._note_title):
            beside_first_line(title, self.label)

    def hideEvent(self, event: QHideEvent) -> None:
        # Focus is lost later than this, when the project may be closed already.
        self.flush()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._theme is None:
            self.set_theme(None)

    def _build(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        rows: tuple[tuple[QLabel, QWidget], ...] = (
            (self._label_title, self.label),
            (self._note_title, self.note),
        )
        for title, editor in rows:
            title.setBuddy(editor)
            form.addRow(title, editor)
        self._mentions.setWordWrap(True)
        self._mentions.setTextFormat(Qt.TextFormat.PlainText)
        self._stamp.setTextFormat(Qt.TextFormat.PlainText)
        self._stamp.setWordWrap(True)
        self._delete.setAutoRaise(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 0, 0)
        foot.addWidget(self._stamp, 1)
        foot.addWidget(self._delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(10)
        column.addWidget(self.quotes)
        column.addWidget(self._mentions)
        column.addLayout(form)
        column.addLayout(foot)
        column.addStretch(1)
        self.label.commit_requested.connect(self._commit_label)
        self.note.commit_requested.connect(self._commit_note)
        self.label.next_requested.connect(self.note.setFocus)
        self.label.done_requested.connect(self._leave)
        self.note.done_requested.connect(self._leave)
        self.quotes.opened.connect(self._open_quote)
        self._delete.clicked.connect(self._ask_to_delete)

    def _offer_labels(self) -> None:
        labels = self._session.snapshot().codebook.entities
        language = self._session.language
        titles = [
            f"{label.title(language)}  [{label.key.upper()}]"
            if label.key
            else label.title(language)
            for label in labels
        ]
        self.label.offer([(label.id, t) for label, t in zip(labels, titles, strict=True)])
        for place, label in enumerate(labels):
            self.label.setItemIcon(place, swatch(self._shades.theme.hue(label.colours)))

    def _fill(self, span: Span) -> None:
        snapshot = self._session.snapshot()
        article = snapshot.articles.get(span.article_id)
        title = (article.title or article.file_name) if article else ""
        label = snapshot.codebook.entity(span.label)
        hue = self._shades.theme.hue(label.colours) if label else self._shades.accent
        quote = Quote(span.article_id, span.start, span.end, span.quote, title)
        self.quotes.show_quotes([quote], hue, self._shades)
        self.label.show_value(span.label)
        self.note.show_value(span.note)
        self._stamp.setText(stamp(span.annotator, span.updated_at))
        same = [other for other in snapshot.spans.values() if other.entity_id == span.entity_id]
        articles = len({other.article_id for other in same})
        shared = span.entity_id is not None and len(same) > 1
        self._mentions.setVisible(shared)
        if shared:
            words = self.tr("Mentioned {mentions} times, in articles: {articles}.")
            self._mentions.setText(words.format(mentions=len(same), articles=articles))

    def _commit_label(self) -> None:
        span = self._span
        if span is None or self._session.project.read_only or self.label.value == span.label:
            return
        operation = UpdateSpan(span_id=span.id, label=self.label.value)
        if self._session.apply(operation) is None:
            self.label.show_value(span.label)

    def _commit_note(self) -> None:
        span = self._span
        if span is None or self._session.project.read_only or not self.note.dirty:
            return
        given = self.note.settle()
        if self._session.apply(UpdateSpan(span_id=span.id, note=self.note.text())) is None:
            self.note.unsettle(given)

    def _session_changed(self, changes: Changes) -> None:
        if changes.touches("setting"):
            self._offer_labels()
        if self._span is None or not changes.touches("span", "article", "setting"):
            return
        span = self._session.snapshot().spans.get(self._span.id)
        if span is None:
            self._span = None
            self.show_span(None)
        else:
            self._span = span
            self._fill(span)

    def _open_quote(self, _number: int) -> None:
        if self._span is not None:
            self.passage_requested.emit(
                self._span.article_id, self._span.start, self._span.end, self._span.id
            )

    def _ask_to_delete(self) -> None:
        if self._span is not None:
            self.delete_requested.emit(self._span.id)

    def _leave(self) -> None:
        self.flush()
        self.done.emit()
