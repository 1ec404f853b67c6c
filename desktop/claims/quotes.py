"""Quotes that an annotation rests on, each with its way back to the article."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.widgets.elided import ElidedLabel
from desktop.widgets.shades import Shades
from desktop.widgets.tips import tip

_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage (code points) with the title of its article."""

    article_id: str
    start: int
    end: int
    text: str
    article: str


class QuoteCard(QWidget):
    """The exact words, a bar in the label's hue, the article and a "go to" button."""

    opened = Signal()

    def __init__(
        self, quote: Quote, hue: QColor, tones: Shades, go_to: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hue = hue
        self._tones = tones
        text = " ".join(quote.text.split())
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        self.words = QLabel(f"“{shown}”", self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        if shown != text:
            self.words.setToolTip(tip(quote.text))
        source = ElidedLabel(quote.article, self)
        source.setStyleSheet(f"color: {tones.muted.name()}")
        self.button = QToolButton(self)
        self.button.setText(go_to)
        self.button.setAutoRaise(True)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setStyleSheet(f"QToolButton {{ color: {tones.accent.name()}; }}")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.opened)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(source, 1)
        below.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 7, 6, 3)
        layout.setSpacing(2)
        layout.addWidget(self.words)
        layout.addLayout(below)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._tones.header)
        painter.fillRect(0, 0, 4, self.height(), self._hue)
        painter.end()


class QuoteCards(QWidget):
    """One card per passage. ``opened(number)``."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self.cards: list[QuoteCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def show_quotes(self, quotes: list[Quote], hue: QColor, tones: Shades) -> None:
        """Show ``quotes``; cards that would look the same stay as they are."""
        wanted = (tuple(quotes), hue.name(), tones.theme.name, self.tr("Go to"))
        if wanted == self._shown:
            return
        self._shown = wanted
        for card in self.cards:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for number, quote in enumerate(quotes):
            card = QuoteCard(quote, hue, tones, self.tr("Go to") + " ↗", self)
            card.opened.connect(lambda number=number: self.opened.emit(number))
            self._layout.addWidget(card)
            self.cards.append(card)
