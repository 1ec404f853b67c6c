"""The codebook at hand: every label with its key; a click applies it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotations.codebook import Codebook, Label
from desktop.theme import Theme, mixed

_HEIGHT = 26
_CAP = 20


class LabelPalette(QScrollArea):
    """Entity types and dimensions of the codebook, as two lists of rows."""

    label_chosen = Signal(object)  # codebook Label

    def __init__(
        self, codebook: Codebook, language: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[_Row] = []
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(10, 6, 10, 10)
        layout.setSpacing(1)
        for title, labels, outlined in (
            (self.tr("Entities"), codebook.entities, False),
            (self.tr("Claims, by dimension"), codebook.dimensions, True),
        ):
            layout.addWidget(_heading(title))
            for label in labels:
                row = _Row(label, language, theme, outlined)
                row.clicked.connect(lambda chosen=label: self.label_chosen.emit(chosen))
                layout.addWidget(row)
                self._rows.append(row)
        layout.addStretch(1)
        self.setWidget(content)

    def set_theme(self, theme: Theme) -> None:
        for row in self._rows:
            row.set_theme(theme)


class _Row(QWidget):
    """A label's key cap, swatch and name."""

    clicked = Signal()

    def __init__(self, label: Label, language: str, theme: Theme, outlined: bool) -> None:
        super().__init__()
        self._label = label
        self._title = label.title(language)
        self._outlined = outlined
        self._theme = theme
        self._hovered = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(label.guideline.get(language.split("_")[0], self._title))
        self.setAccessibleName(f"{self._title} ({label.key})")

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._title) + _CAP + 40, _HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def enterEvent(self, event: object) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hovered = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        ink = theme.ink(self._label.colours)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(theme.accent, theme.base, 0.09))
            painter.drawRoundedRect(self.rect(), 4, 4)
        cap = self.rect().adjusted(4, 4, 0, -4)
        cap.setWidth(_CAP)
        if self._label.key:
            painter.setPen(QPen(theme.border, 1))
            painter.setBrush(theme.raised)
            painter.drawRoundedRect(cap, 3, 3)
            painter.setPen(theme.text)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._label.key.upper())
        swatch = self.rect().adjusted(_CAP + 12, 7, 0, -7)
        swatch.setWidth(12)
        painter.setPen(QPen(ink.line, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._outlined else ink.chip)
        painter.drawRoundedRect(swatch, 3, 3)
        painter.setPen(theme.text)
        room = self.rect().adjusted(_CAP + 32, 0, -4, 0)
        text = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    font = QFont(label.font())
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    label.setContentsMargins(4, 8, 0, 4)
    return label
