"""The inspector of a claim: its passages, and every field editable in place."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import (
    CLAIM_KINDS,
    COMPARATORS,
    SCOPES,
    VALUE_CLASSES,
    Changes,
    Claim,
    ClaimFields,
    ClaimId,
)
from annotations.operations import UpdateClaim
from annotations.views.base import Snapshot
from desktop.claims.editors import (
    ChoiceEditor,
    Editor,
    NoteEditor,
    TextEditor,
    focus_next,
)
from desktop.claims.names import known_names
from desktop.claims.numbers import grouped, parse_number
from desktop.claims.parts import beside_first_line, swatch
from desktop.claims.quotes import Quote, QuoteCards
from desktop.claims.readings import Unreadable, read, shown
from desktop.session import Session
from desktop.theme import Theme
from desktop.widgets.shades import field_style, paint_surface, shades_for
from desktop.widgets.wording import (
    class_word,
    comparator_word,
    marked_kind,
    scope_word,
    stamp,
)

_LINES = (
    "regions", "subject", "indicator", "value_text", "low", "high", "unit", "period_text",
    "period_start", "period_end",
)  # fmt: skip
_CHOICES = ("dimension", "comparator", "kind", "value_class", "scope")
# Rows of the form from top to bottom; a row of two holds the ends of a range.
_ROWS: tuple[tuple[str, ...], ...] = (
    ("regions",), ("dimension",), ("subject",), ("indicator",), ("value_text",), ("low", "high"),
    ("unit",), ("comparator",), ("kind",), ("period_text",), ("period_start", "period_end"),
    ("value_class",), ("scope",), ("note",),
)  # fmt: skip


class ClaimForm(QWidget):
    """Shows one claim and commits each changed field as one undo step.

    What can't be read is not committed and not lost: it stays in its field, in
    red, with a sentence, also when another claim is looked at meanwhile.

    Signals: ``passage_requested(article_id, start, end, claim_id)`` in code
    points, ``done()`` when the analyst goes back to the article,
    ``delete_requested(claim_id)``.
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
        self._claim: Claim | None = None
        self._drafts: dict[tuple[str, str], str] = {}
        self._explained = ""  # the claim that reasons and doubts are of
        self._doubtful: set[str] = set()
        self._names_of: Snapshot | None = None
        self.lines = {name: TextEditor(self) for name in _LINES}
        self.choices = {name: ChoiceEditor(self) for name in _CHOICES}
        self.note = NoteEditor(self)
        self.quotes = QuoteCards(self)
        self.number_hint = QLabel(self)
        self._labels: dict[str, QLabel] = {}
        self._errors: dict[str, QLabel] = {}
        self._reasons: dict[str, QLabel] = {}
        self._stamp = QLabel(self)
        self._delete = QToolButton(self)
        self._build()
        self._connect()
        self.retranslate()
        self.set_theme(theme)
        self.show_claim(None)

    @property
    def claim_id(self) -> ClaimId | None:
        """The claim shown, None for none."""
        return self._claim.id if self._claim else None

    def editor(self, name: str) -> Editor:
        """The editor of a field by its name in ``ClaimFields``, or of "dimension"."""
        if name == "note":
            return self.note
        return self.lines[name] if name in self.lines else self.choices[name]

    def error(self, name: str) -> str:
        """The sentence shown at a field, "" where its content is fine."""
        return self._errors[name].text()

    def show_claim(self, claim_id: str | None) -> None:
        """Show a claim of the project; what was typed for the last one is committed first."""
        self.flush()
        self._keep_drafts()
        snapshot = self._session.snapshot()
        claim = snapshot.claims.get(ClaimId(claim_id)) if claim_id else None
        same = claim is not None and self._claim is not None and claim.id == self._claim.id
        self._claim = claim
        if claim is None or claim.id != self._explained:
            self._forget_reasons()
        self.setEnabled(claim is not None)
        if claim is None:
            self._start_over(ClaimFields())
            self.quotes.show_quotes([], self._shades.accent, self._shades)
            self._stamp.clear()
        elif same:
            self._fill(claim)
        else:
            self._start_over(claim.fields)
            self._fill(claim)
            self._scroll.verticalScrollBar().setValue(0)
            self._restore_drafts(claim)
        self._lock()

    def explain(
        self, claim_id: str, reasons: Mapping[str, str], doubtful: Collection[str] = ()
    ) -> None:
        """Show under its fields why a claim is as it is; mark those that need a look.

        Until another claim is shown. A doubtful field is at rest once it is
        edited or left with Enter.
        """
        if self._claim is None or self._claim.id != claim_id:
            return
        self._explained = claim_id
        self._doubtful = set(doubtful) & set(self._errors)
        for name, label in self._reasons.items():
            label.setText(reasons.get(name, ""))
            label.setVisible(bool(label.text()))
        for name in self._errors:
            self._mark(name)

    def focus_doubtful(self) -> None:
        """Put the keyboard into the first field that needs a look, else where one starts."""
        for row in _ROWS:
            for name in row:
                if name in self._doubtful:
                    self.editor(name).setFocus(Qt.FocusReason.OtherFocusReason)
                    return
        self.focus_first()

    def doubtful(self) -> set[str]:
        """The fields that still need a look."""
        return set(self._doubtful)

    def _forget_reasons(self) -> None:
        if not self._explained:
            return
        self._explained = ""
        self._doubtful.clear()
        for label in self._reasons.values():
            label.clear()
            label.hide()
        for name in self._errors:
            self._mark(name)

    def _looked_at(self, name: str) -> None:
        if name in self._doubtful:
            self._doubtful.discard(name)
            self._mark(name)

    def flush(self) -> None:
        """Commit what is typed but not committed, as far as it can be read."""
        for name in (*_LINES, "note"):
            editor = self.editor(name)
            if not isinstance(editor, ChoiceEditor) and editor.dirty:
                self._commit(name)

    def focus_first(self) -> None:
        """Put the keyboard where an analyst starts: the first empty field of weight."""
        for name in ("regions", "indicator", "low"):
            line = self.lines[name]
            if not line.text() and line.isEnabled():
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.lines["indicator"].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme | None) -> None:
        """Paint with the colours of ``theme``."""
        self._theme = theme
        self._shades = shades_for(self, theme)
        paint_surface(self, self._shades)
        muted = self._shades.muted.name()
        for label in (self.number_hint, self._stamp, *self._reasons.values()):
            label.setStyleSheet(f"color: {muted}")
        danger = self._shades.danger.name()
        for label in self._errors.values():
            label.setStyleSheet(f"color: {danger}")
        self._delete.setStyleSheet(f"QToolButton {{ color: {danger}; }}")
        for name in self._errors:
            self._mark(name)
        self._offer_dimensions()
        if self._claim is not None:
            self._show_quotes(self._claim)

    def retranslate(self) -> None:
        """Word everything again, in the session's language."""
        for name, words in self._names().items():
            self._labels[name].setText(words)
            self.editor(name).setAccessibleName(words)
        self.lines["high"].setAccessibleName(self.tr("Upper end"))
        self.lines["period_end"].setAccessibleName(self.tr("End of the period"))
        self.lines["regions"].setPlaceholderText(self.tr("several: A、B"))
        self.lines["low"].setPlaceholderText(self.tr("e.g. 500亿"))
        self.lines["high"].setPlaceholderText(self.tr("upper end"))
        self.lines["period_start"].setPlaceholderText("2025-06")
        self.lines["period_end"].setPlaceholderText("2025-12")
        self.choices["comparator"].offer([(c, comparator_word(c)) for c in COMPARATORS])
        self.choices["kind"].offer([(kind, marked_kind(kind)) for kind in CLAIM_KINDS])
        self.choices["value_class"].offer([(c, class_word(c)) for c in VALUE_CLASSES])
        self.choices["scope"].offer([(scope, scope_word(scope)) for scope in SCOPES])
        self._delete.setText(self.tr("Delete this claim"))
        self._offer_dimensions()
        if self._claim is not None:
            self._fill(self._claim)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._align_labels()

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
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._align_labels()

    # -- building ------------------------------------------------------------------------

    def _names(self) -> dict[str, str]:
        return {
            "regions": self.tr("Regions"),
            "dimension": self.tr("Dimension"),
            "subject": self.tr("Subject"),
            "indicator": self.tr("Indicator"),
            "value_text": self.tr("As written"),
            "low": self.tr("Number"),
            "unit": self.tr("Unit"),
            "comparator": self.tr("Comparison"),
            "kind": self.tr("Kind"),
            "period_text": self.tr("Period"),
            "period_start": self.tr("From, to"),
            "value_class": self.tr("Class"),
            "scope": self.tr("Scope"),
            "note": self.tr("Note"),
        }

    def _build(self) -> None:
        content = QWidget(self)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(6)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for names in _ROWS:
            label = QLabel(content)
            label.setBuddy(self.editor(names[0]))
            # Beside the first line of its row, also where a hint or a sentence stands below.
            self._labels[names[0]] = label
            form.addRow(label, self._row(names, content))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 0, 0)
        self._stamp.setWordWrap(True)
        self._stamp.setTextFormat(Qt.TextFormat.PlainText)
        self._delete.setAutoRaise(True)
        foot.addWidget(self._stamp, 1)
        foot.addWidget(self._delete, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(content)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(10)
        column.addWidget(self.quotes)
        column.addLayout(form)
        column.addLayout(foot)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _row(self, names: tuple[str, ...], parent: QWidget) -> QWidget:
        """The editors of a row side by side, and under them what is wrong with them."""
        row = QWidget(parent)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        down = QVBoxLayout(row)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(2)
        down.addLayout(across)
        for name in names:
            if name != names[0]:
                across.addWidget(QLabel("–", row))
            across.addWidget(self.editor(name), 1)
            sentence = QLabel(row)
            sentence.setWordWrap(True)
            sentence.setTextFormat(Qt.TextFormat.PlainText)
            sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            sentence.hide()
            self._errors[name] = sentence
            down.addWidget(sentence)
            reason = QLabel(row)
            reason.setWordWrap(True)
            reason.setTextFormat(Qt.TextFormat.PlainText)
            reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            reason.hide()
            self._reasons[name] = reason
            down.addWidget(reason)
        if names == ("low", "high"):
            self.number_hint.setTextFormat(Qt.TextFormat.PlainText)
            self.number_hint.setWordWrap(True)
            self.number_hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            down.addWidget(self.number_hint)
        return row

    def _align_labels(self) -> None:
        for name, label in self._labels.items():
            beside_first_line(label, self.lines["unit"] if name == "note" else self.editor(name))

    def _connect(self) -> None:
        names = [name for row in _ROWS for name in row]
        order = [self.editor(name) for name in names]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        for name in names:
            editor = self.editor(name)
            editor.commit_requested.connect(lambda name=name: self._commit(name))
            editor.done_requested.connect(self._leave)
            editor.next_requested.connect(lambda name=name: self._looked_at(name))
            editor.next_requested.connect(
                lambda name=name: None if self.error(name) else self._go_on(name, order)
            )
        for name in ("regions", "subject", "indicator", "unit"):
            self.lines[name].complete_from([], several=name == "regions")
            self.lines[name].entered.connect(self._bring_names)
        for name in ("low", "high", "unit"):
            self.lines[name].textChanged.connect(self._show_number_hint)
        self.quotes.opened.connect(self._open_quote)
        self._delete.clicked.connect(self._ask_to_delete)
        self._session.changed.connect(self._session_changed)

    # -- showing -------------------------------------------------------------------------

    def _fill(self, claim: Claim) -> None:
        """Show what the project says; fields being typed in keep what is typed."""
        for name in _LINES:
            self.lines[name].show_value(shown(claim.fields, name))
        self.note.show_value(claim.fields.note)
        for name in _CHOICES:
            value = claim.dimension if name == "dimension" else shown(claim.fields, name)
            self.choices[name].show_value(value)
        self._stamp.setText(stamp(claim.annotator, claim.updated_at))
        self._show_quotes(claim)
        self._show_number_hint()
        for name in _LINES:
            if not self.lines[name].dirty:
                self._say(name, "")

    def _start_over(self, fields: ClaimFields) -> None:
        for name in _LINES:
            self.lines[name].start_over(shown(fields, name))
            self._say(name, "")
        self.note.start_over(fields.note)

    def _show_quotes(self, claim: Claim) -> None:
        snapshot = self._session.snapshot()
        quotes = []
        for passage in claim.evidence:
            article = snapshot.articles.get(passage.article_id)
            title = (article.title or article.file_name) if article else ""
            quotes.append(
                Quote(passage.article_id, passage.start, passage.end, passage.quote, title)
            )
        label = snapshot.codebook.dimension(claim.dimension)
        hue = self._shades.theme.hue(label.colours) if label else self._shades.accent
        self.quotes.show_quotes(quotes, hue, self._shades)

    def _offer_dimensions(self) -> None:
        combo = self.choices["dimension"]
        dimensions = self._session.snapshot().codebook.dimensions
        language = self._session.language
        combo.offer(
            [
                (label.id, f"{label.title(language)}  [{label.key}]" if label.key
                 else label.title(language))
                for label in dimensions
            ]
        )  # fmt: skip
        for place, label in enumerate(dimensions):
            combo.setItemIcon(place, swatch(self._shades.theme.hue(label.colours)))

    def _show_number_hint(self) -> None:
        """The number in the base unit as it was understood: = 50,000,000,000 元."""
        unit = self.lines["unit"].text().strip()
        numbers: list[Decimal] = []
        for name in ("low", "high"):
            text = self.lines[name].text()
            found = parse_number(text)
            if text.strip() and found is None:
                numbers = []
                break
            if found:
                numbers.append(found[0])
                unit = unit or found[1]
        words = " – ".join(grouped(number) for number in numbers)
        self.number_hint.setText(f"= {words} {unit}".rstrip() if words else "")
        self.number_hint.setVisible(bool(words))

    def _lock(self) -> None:
        """A project opened read-only shows everything and changes nothing."""
        fixed = self._session.project.read_only
        for line in self.lines.values():
            line.setReadOnly(fixed)
        self.note.setReadOnly(fixed)
        for combo in self.choices.values():
            combo.setEnabled(not fixed)
        self._delete.setVisible(not fixed)

    def _bring_names(self) -> None:
        """Bring the completions up to date, when a field is entered after a change."""
        snapshot = self._session.snapshot()
        if snapshot is self._names_of or self._claim is None:
            return
        self._names_of = snapshot
        for name, names in known_names(snapshot, self._claim.dimension).items():
            self.lines[name].complete_from(names, several=name == "regions")

    # -- committing ----------------------------------------------------------------------

    def _commit(self, name: str) -> None:
        editor = self.editor(name)
        if isinstance(editor, ChoiceEditor) or editor.dirty:
            self._looked_at(name)
        claim = self._claim
        if claim is None or self._session.project.read_only:
            return
        if name == "dimension":
            self._commit_dimension(claim)
            return
        editor = self.editor(name)
        if isinstance(editor, ChoiceEditor):
            fields = replace(claim.fields, **{name: editor.value})
            if fields != claim.fields and not self._apply(claim, fields):
                editor.show_value(shown(claim.fields, name))
            return
        if not editor.dirty:
            self._say(name, "")
            return
        try:
            fields = read(claim.fields, name, editor.text())
        except Unreadable as reason:
            self._say(name, self._sentence(reason))
            return
        given = editor.settle()
        if fields == claim.fields or self._apply(claim, fields):
            self._say(name, "")
            if self._claim is not None:
                editor.show_value(shown(self._claim.fields, name))
            self._retry_partner(name)
        else:
            editor.unsettle(given)
            self._say(name, self.tr("This could not be saved."))

    def _commit_dimension(self, claim: Claim) -> None:
        value = self.choices["dimension"].value
        if value == claim.dimension:
            return
        if self._session.apply(UpdateClaim(claim_id=claim.id, dimension=value)) is None:
            self.choices["dimension"].show_value(claim.dimension)

    def _apply(self, claim: Claim, fields: ClaimFields) -> bool:
        return self._session.apply(UpdateClaim(claim_id=claim.id, fields=fields)) is not None

    def _retry_partner(self, name: str) -> None:
        """The other end of a range may fit now that this one was corrected."""
        for pair in (("low", "high"), ("period_start", "period_end")):
            if name in pair:
                other = pair[1 - pair.index(name)]
                if self.error(other):
                    self._commit(other)

    def _sentence(self, reason: Unreadable) -> str:
        match reason.code:
            case "not-a-number":
                words = self.tr("“{text}” is not a number. Write 1,234.5 or 500亿.")
            case "other-unit":
                words = self.tr("The unit “{text}” differs from the field Unit.")
            case "range-reversed":
                words = self.tr("The upper end is smaller than the lower one.")
            case "not-a-date":
                words = self.tr("“{text}” is not a date. Write 2025, 2025-06 or 2025-06-30.")
            case _:
                words = self.tr("The period ends before it starts.")
        text = reason.text if len(reason.text) <= 24 else f"{reason.text[:24]}…"
        return words.format(text=text)

    def _say(self, name: str, sentence: str) -> None:
        label = self._errors[name]
        if label.text() == sentence:
            return
        label.setText(sentence)
        label.setVisible(bool(sentence))
        self._mark(name)

    def _mark(self, name: str) -> None:
        """Red frame and ground where there is a sentence; another colour where there is doubt."""
        editor = self.editor(name)
        sentence = self._errors[name].text()
        self._mark_title(name)
        if isinstance(editor, ChoiceEditor):
            return
        editor.setStyleSheet(
            field_style(self._shades, wrong=bool(sentence), doubtful=name in self._doubtful)
        )
        editor.setAccessibleDescription(sentence)

    def _mark_title(self, name: str) -> None:
        """A doubtful field's name stands out, also where the field itself is a closed list."""
        row = next(names for names in _ROWS if name in names)
        doubtful = any(each in self._doubtful for each in row)
        title = self._labels[row[0]]
        colour = self._shades.doubt if doubtful else self._shades.muted
        weight = "; font-weight: 600" if doubtful else ""
        title.setStyleSheet(f"color: {colour.name()}{weight}")

    def _keep_drafts(self) -> None:
        if self._claim is None:
            return
        for name in _LINES:
            key = (self._claim.id, name)
            if self.error(name) and self.lines[name].dirty:
                self._drafts[key] = self.lines[name].text()
            else:
                self._drafts.pop(key, None)

    def _restore_drafts(self, claim: Claim) -> None:
        for name in _LINES:
            text = self._drafts.pop((claim.id, name), None)
            if text is not None:
                self.lines[name].setText(text)
                self._commit(name)

    # -- reacting ------------------------------------------------------------------------

    def _session_changed(self, changes: Changes) -> None:
        if changes.touches("setting"):
            self._offer_dimensions()
        if self._claim is None or not changes.touches("claim", "evidence", "article", "setting"):
            return
        claim = self._session.snapshot().claims.get(self._claim.id)
        if claim is None:
            self._claim = None
            self.show_claim(None)
            return
        if claim != self._claim or changes.touches("article", "setting"):
            self._claim = claim
            self._fill(claim)

    def _open_quote(self, number: int) -> None:
        if self._claim is not None and number < len(self._claim.evidence):
            passage = self._claim.evidence[number]
            self.passage_requested.emit(
                passage.article_id, passage.start, passage.end, self._claim.id
            )

    def _go_on(self, name: str, order: list[Editor]) -> None:
        if focus_next(self, order, self.editor(name)) is None:
            self._leave()

    def _ask_to_delete(self) -> None:
        if self._claim is not None:
            self.delete_requested.emit(self._claim.id)

    def _leave(self) -> None:
        self.flush()
        self.done.emit()
