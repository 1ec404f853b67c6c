"""The current suggestion in full: its words, each field with the reason for it, and the keys."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import ClaimFields
from annotations.text.segmentation import grow
from desktop.session import Session
from desktop.suggestions.item import Item
from desktop.suggestions.model import row_for
from desktop.suggestions.wording import field_word, form_fields, reason_text
from desktop.theme import Theme
from desktop.widgets.claim_words import period_of, value_of
from desktop.widgets.shades import paint_surface, shades
from desktop.widgets.wording import class_word, comparator_word, marked_kind, scope_word

_LONGEST = 220


class SuggestionCard(QWidget):
    """Says what would be accepted, and why. The buttons ask; they decide nothing."""

    accept_requested = Signal()
    reject_requested = Signal()
    correct_requested = Signal()
    occurrences_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._suggestion: Item | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setContentsMargins(12, 10, 12, 10)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.words)
        # The card's own ground shows through.
        self.words.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self.setAutoFillBackground(True)
        self.accept = QPushButton(self.tr("Accept"))
        self.reject = QPushButton(self.tr("Reject"))
        self.correct = QPushButton(self.tr("Correct…"))
        self.more = QToolButton(text=self.tr("All occurrences…"))
        self.more.setAutoRaise(True)
        self.more.setCursor(Qt.CursorShape.PointingHandCursor)
        self.accept.setToolTip(self.tr("Enter"))
        self.reject.setToolTip(self.tr("Delete or Backspace"))
        self.correct.setToolTip("F2")
        buttons = QHBoxLayout()
        buttons.setContentsMargins(10, 6, 10, 2)
        buttons.setSpacing(6)
        for button, asked in (
            (self.accept, self.accept_requested),
            (self.reject, self.reject_requested),
            (self.correct, self.correct_requested),
        ):
            # The keyboard stays with the queue or the text.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoDefault(False)
            button.clicked.connect(asked)
            buttons.addWidget(button, 1)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.clicked.connect(self.occurrences_requested)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 10, 8)
        foot.addWidget(self.more)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(buttons)
        layout.addLayout(foot)
        self.set_theme(theme)

    def show_suggestion(self, suggestion: Item | None) -> None:
        """Show this one, or that nothing is selected."""
        self._suggestion = suggestion
        fixed = self._session.project.read_only
        for button in (self.accept, self.reject, self.correct, self.more):
            button.setEnabled(suggestion is not None and not fixed)
        self.more.setVisible(suggestion is not None and suggestion.type == "entity")
        if suggestion is None:
            hint = self.tr("Nothing is selected. Press “.” for the next suggestion.")
            self.words.setText(f"<span style='color:{self._muted()}'>{escape(hint)}</span>")
            return
        self.words.setText(self._page(suggestion))
        self._scroll.verticalScrollBar().setValue(0)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        paint_surface(self, shades(theme))
        self.show_suggestion(self._suggestion)

    def _page(self, suggestion: Item) -> str:
        row = row_for(self._session, suggestion, with_article=True)
        ink = self._theme.ink(row.colours)
        text = self._session.project.text(suggestion.article_id)
        start, end = _sentence(text, suggestion.start, suggestion.end)
        quote = (
            f"{escape(_clipped(text[start : suggestion.start], head=False))}"
            f"<span style='background-color:{ink.chip.name()}; font-weight:600'>"
            f"{escape(_clipped(suggestion.quote))}</span>"
            f"{escape(_clipped(text[suggestion.end : end]))}"
        )
        parts = [
            f"<p style='margin:0 0 4px 0; color:{ink.chip_text.name()}'><b>{escape(row.title)}</b>"
            f"<span style='color:{self._muted()}'> · {escape(row.article)}</span></p>",
            f"<p style='margin:0 0 8px 0'>{quote}</p>",
        ]
        if suggestion.corrected:
            moved = escape(self.tr("Edges moved. Enter accepts them, Esc takes them back."))
            accent = self._theme.accent.name()
            parts.append(f"<p style='margin:0 0 8px 0; color:{accent}'>{moved}</p>")
        rows = self._rows(suggestion)
        if rows:
            parts.append(f"<table cellspacing='0' cellpadding='0' width='100%'>{rows}</table>")
        return "".join(parts)

    def _rows(self, suggestion: Item) -> str:
        reasons = form_fields(suggestion.reasons)
        doubtful = set(form_fields(dict.fromkeys(suggestion.doubtful, "")))
        if suggestion.fields is None:
            reason = suggestion.reasons.get("label") or next(iter(suggestion.reasons.values()), "")
            return self._row("label", "", reason, False) if reason else ""
        return "".join(
            self._row(name, value, reasons.get(place, ""), bool(doubtful & {place, *others}))
            for name, place, others, value in _values(suggestion.fields)
            if value or reason_text(reasons.get(place, "")) or place in doubtful
        )

    def _row(self, name: str, value: str, reason: str, doubtful: bool) -> str:
        tones = shades(self._theme)
        muted = self._muted()
        shown = escape(value)
        colour = tones.doubt.name() if doubtful else self._theme.text.name()
        if doubtful:
            shown = f"{shown or '—'} <b>?</b>"
        why = escape(reason_text(reason)) if reason else ""
        if why:
            shown += ("<br>" if shown else "") + f"<span style='color:{muted}'>{why}</span>"
        return (
            f"<tr><td valign='top' style='color:{muted}; padding:0 10px 5px 0; white-space:nowrap'>"
            f"{escape(field_word(name))}</td>"
            f"<td valign='top' width='100%' style='padding:0 0 5px 0; color:{colour}'>"
            f"{shown}</td></tr>"
        )

    def _muted(self) -> str:
        return self._theme.muted.name()


def _values(fields: ClaimFields) -> list[tuple[str, str, tuple[str, ...], str]]:
    """Name, place in the form, further places, and the value in words, row by row."""
    value = fields.value_text
    understood = str(value_of(fields))
    if understood and understood != value:
        value = f"{value} = {understood}" if value else understood
    period = fields.period_text
    known = period_of(fields)
    if known and known != period:
        period = f"{period} = {known}" if period else known
    return [
        ("regions", "regions", (), "、".join(fields.regions)),
        ("subject", "subject", (), fields.subject),
        ("indicator", "indicator", (), fields.indicator),
        ("value_text", "value_text", ("low", "high", "unit"), value),
        ("comparator", "comparator", (),
         comparator_word(fields.comparator) if fields.comparator != "=" else ""),
        ("period", "period_text", ("period_start", "period_end"), period),
        ("kind", "kind", (), marked_kind(fields.kind)),
        ("value_class", "value_class", (),
         class_word(fields.value_class) if fields.value_class != "number" else ""),
        ("scope", "scope", (), scope_word(fields.scope) if fields.scope else ""),
    ]  # fmt: skip


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a passage, at most about two lines to each side."""
    first, last = start, end
    for _ in range(3):
        wider = grow(text, first, last)
        if wider == (first, last) or wider[1] - wider[0] > _LONGEST:
            break
        first, last = wider
    return first, last


def _clipped(text: str, *, head: bool = True) -> str:
    flat = " ".join(text.split())
    if len(flat) <= _LONGEST:
        return flat
    return f"{flat[:_LONGEST]}…" if head else f"…{flat[-_LONGEST:]}"


def words_of_keys() -> str:
    """The keys of reviewing in one line."""
    return QCoreApplication.translate(
        "Suggestions", "Enter accept · Del reject · F2 correct · . next · , previous"
    )
