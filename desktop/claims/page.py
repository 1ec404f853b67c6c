"""The page of a claim's form: its rows, and what stands under them. Knows no project."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
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

from annotations.codebook import Label
from annotations.model import CLAIM_KINDS, COMPARATORS, SCOPES, VALUE_CLASSES
from desktop.claims.editors import ChoiceEditor, Editor, NoteEditor, TextEditor
from desktop.claims.numbers import grouped, parse_number
from desktop.claims.parts import beside_first_line, swatch
from desktop.claims.quotes import QuoteCards
from desktop.theme import Theme
from desktop.widgets.shades import field_style, paint_surface, shades_for
from desktop.widgets.wording import class_word, comparator_word, marked_kind, scope_word

LINES = (
    "regions", "subject", "indicator", "value_text", "low", "high", "unit", "period_text",
    "period_start", "period_end",
)  # fmt: skip
CHOICES = ("dimension", "comparator", "kind", "value_class", "scope")
# Rows of the form from top to bottom; a row of two holds the ends of a range.
_ROWS: tuple[tuple[str, ...], ...] = (
    ("regions",), ("dimension",), ("subject",), ("indicator",), ("value_text",), ("low", "high"),
    ("unit",), ("comparator",), ("kind",), ("period_text",), ("period_start", "period_end"),
    ("value_class",), ("scope",), ("note",),
)  # fmt: skip
FIELDS = tuple(name for row in _ROWS for name in row)
"""The names of all fields from top to bottom: those of ``ClaimFields``, and "dimension"."""


class ClaimPage(QWidget):
    """Quotes, a row a field with its sentence and its reason, stamp and delete button.

    A sentence says what is wrong with a field; a reason why it is as it is; a
    doubtful field should be looked at. ``retranslate`` and ``set_theme`` before it is shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shades = shades_for(self, None)
        self._doubtful: set[str] = set()
        self.lines = {name: TextEditor(self) for name in LINES}
        self.choices = {name: ChoiceEditor(self) for name in CHOICES}
        self.note = NoteEditor(self)
        self.quotes = QuoteCards(self)
        self.number_hint = QLabel(self)
        self.stamp = QLabel(self)
        self.delete = QToolButton(self)
        self._labels: dict[str, QLabel] = {}
        self._errors: dict[str, QLabel] = {}
        self._reasons: dict[str, QLabel] = {}
        self._build()
        for before, after in pairwise(self.editors()):
            QWidget.setTabOrder(before, after)
        for name in ("low", "high", "unit"):
            self.lines[name].textChanged.connect(self.show_number_hint)

    # -- fields --------------------------------------------------------------------------

    def editor(self, name: str) -> Editor:
        """The editor of a field of ``FIELDS``."""
        if name == "note":
            return self.note
        return self.lines[name] if name in self.lines else self.choices[name]

    def editors(self) -> list[Editor]:
        """All editors from top to bottom."""
        return [self.editor(name) for name in FIELDS]

    def set_fixed(self, fixed: bool) -> None:
        """Show everything and let nothing be changed."""
        for line in self.lines.values():
            line.setReadOnly(fixed)
        self.note.setReadOnly(fixed)
        for combo in self.choices.values():
            combo.setEnabled(not fixed)
        self.delete.setVisible(not fixed)

    def offer_dimensions(self, dimensions: Sequence[Label], language: str) -> None:
        """The codebook's dimensions with their keys and colours."""
        combo = self.choices["dimension"]
        combo.offer(
            [
                (label.id, f"{label.title(language)}  [{label.key.upper()}]" if label.key
                 else label.title(language))
                for label in dimensions
            ]
        )  # fmt: skip
        for place, label in enumerate(dimensions):
            combo.setItemIcon(place, swatch(self._shades.theme.hue(label.colours)))

    def show_number_hint(self) -> None:
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

    def focus_first(self) -> None:
        """Put the keyboard where an analyst starts: the first empty field of weight."""
        for name in ("regions", "indicator", "low"):
            line = self.lines[name]
            if not line.text() and line.isEnabled():
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.lines["indicator"].setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    # -- what is said about fields ---------------------------------------------------------

    def error(self, name: str) -> str:
        """The sentence shown at a field, "" where its content is fine."""
        return self._errors[name].text()

    def say(self, name: str, sentence: str) -> None:
        """Say what is wrong with a field; "" that nothing is."""
        label = self._errors[name]
        if label.text() == sentence:
            return
        label.setText(sentence)
        label.setVisible(bool(sentence))
        self._mark(name)

    def reason(self, name: str) -> QLabel:
        """Where the reason of a field stands."""
        return self._reasons[name]

    def explain(self, reasons: Mapping[str, str], doubtful: Collection[str]) -> None:
        """Show these reasons and no others under their fields; mark the doubtful ones."""
        self._doubtful = set(doubtful) & set(FIELDS)
        for name, label in self._reasons.items():
            label.setText(reasons.get(name, ""))
            label.setVisible(bool(label.text()))
        for name in FIELDS:
            self._mark(name)

    def doubtful(self) -> set[str]:
        """The fields that still need a look."""
        return set(self._doubtful)

    def looked_at(self, name: str) -> None:
        """A field is not doubtful any more."""
        if name in self._doubtful:
            self._doubtful.discard(name)
            self._mark(name)

    def focus_doubtful(self) -> None:
        """Put the keyboard into the first field that needs a look, else where one starts."""
        for name in FIELDS:
            if name in self._doubtful:
                self.editor(name).setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.focus_first()

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

    # -- looks ---------------------------------------------------------------------------

    def set_theme(self, theme: Theme | None) -> None:
        """Paint with the colours of ``theme``."""
        self._shades = shades_for(self, theme)
        for ground in (self, self._scroll, self._scroll.viewport(), self._scroll.widget()):
            paint_surface(ground, self._shades)
        muted = self._shades.muted.name()
        for label in (self.number_hint, self.stamp, *self._reasons.values()):
            label.setStyleSheet(f"color: {muted}")
        danger = self._shades.danger.name()
        for label in self._errors.values():
            label.setStyleSheet(f"color: {danger}")
        self.delete.setStyleSheet(f"QToolButton {{ color: {danger}; }}")
        for name in FIELDS:
            self._mark(name)

    def retranslate(self) -> None:
        """Word everything again, in the interface's language."""
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
        self.delete.setText(self.tr("Delete this claim"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._align_labels()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._align_labels()

    def _align_labels(self) -> None:
        for name, label in self._labels.items():
            beside_first_line(label, self.lines["unit"] if name == "note" else self.editor(name))

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
        self.stamp.setWordWrap(True)
        self.stamp.setTextFormat(Qt.TextFormat.PlainText)
        self.delete.setAutoRaise(True)
        foot.addWidget(self.stamp, 1)
        foot.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignTop)
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
        """The editors of a row side by side, and under them what is said about them."""
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
            self._errors[name] = _sentence(QLabel(row))
            self._reasons[name] = _sentence(QLabel(row))
            for label in (self._errors[name], self._reasons[name]):
                label.hide()
                down.addWidget(label)
        if names == ("low", "high"):
            down.addWidget(_sentence(self.number_hint))
        return row


def _sentence(label: QLabel) -> QLabel:
    """A label that wraps and never widens its row."""
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
