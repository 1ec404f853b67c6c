"""The head of an article's column: title, where and when it is from, regions, state."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotations.model import Article
from desktop.theme import Theme, mixed, readable_on
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.shades import DOUBT
from desktop.wording import state_title

_REGIONS_SHOWN = 2


class Pill(QLabel):
    """A short text on a rounded ground."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(6, 1, 6, 1)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.setFont(font)
        self._ground = mixed(theme.accent, theme.raised, 0.16)
        palette = self.palette()
        colour = readable_on(theme.accent, self._ground)
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.end()
        super().paintEvent(event)


class ArticleHeader(QWidget):
    """Two lines about an article and a button that closes its column."""

    close_requested = Signal()
    doubt_requested = Signal()  # the next doubtful place is wanted
    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._active = False
        self.title = ElidedLabel(parent=self)
        font = QFont(self.title.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.05)
        self.title.setFont(font)
        self.source = ElidedLabel(parent=self)
        self.date = QLabel(self)
        self.date.setTextFormat(Qt.TextFormat.PlainText)
        self.state = QLabel(self)
        self.doubts = QToolButton(self)
        self.doubts.setAutoRaise(True)
        self.doubts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.doubts.setCursor(Qt.CursorShape.PointingHandCursor)
        self.doubts.clicked.connect(self.doubt_requested)
        self.doubts.hide()
        self.close_button = QToolButton(self)
        self.close_button.setText("×")
        self.close_button.setAutoRaise(True)
        self.close_button.setFixedSize(QSize(24, 24))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.setToolTip(self.tr("Close this column"))
        self.close_button.setAccessibleName(self.tr("Close this column"))
        self.close_button.clicked.connect(self.close_requested)
        self._pills = QHBoxLayout()
        self._pills.setSpacing(4)
        self._arrange()
        self.set_theme(theme)

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.title, 1)
        first.addWidget(self.doubts)
        first.addWidget(self.close_button)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.source, 1)
        second.addWidget(self.date)
        second.addLayout(self._pills)
        second.addWidget(self.state)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(14, 7, 6, 6)
        lines.setSpacing(2)
        lines.addLayout(first)
        lines.addLayout(second)

    def set_article(self, article: Article) -> None:
        self._article = article
        self.title.setText(article.title or article.file_name)
        self.source.setText(article.source or article.file_name)
        self.date.setText(self._date_text(article))
        self.date.setToolTip(self._date_tooltip(article))
        self.state.setText(state_title(article.state))
        self._show_regions(article.regions)

    def show_doubts(self, count: int) -> None:
        """Say how many places may be damaged; nothing where there are none."""
        self.doubts.setText(self.tr("%n doubtful", "", count))
        self.doubts.setToolTip(
            self.tr("Places where the text may be damaged. A click goes to the next one (F7).")
        )
        self.doubts.setVisible(count > 0)

    def set_active(self, active: bool) -> None:
        """Mark this column as the one keys go to."""
        if active != self._active:
            self._active = active
            self.set_theme(self._theme)
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for label, colour in (
            (self.title, theme.text if self._active else theme.muted),
            (self.source, theme.muted),
            (self.date, theme.muted),
            (self.state, theme.muted),
            (self.close_button, theme.muted),
        ):
            _colour(label, colour)
        hue = theme.hue(DOUBT).name()
        self.doubts.setStyleSheet(f"QToolButton {{ color: {hue}; border: none; padding: 0 2px; }}")
        if self._article is not None:
            self._show_regions(self._article.regions)
        self.update()

    def _date_text(self, article: Article) -> str:
        if not article.published or article.published_basis == "unknown":
            return self.tr("no date")
        return ("≈ " if article.published_basis == "inferred" else "") + article.published

    def _date_tooltip(self, article: Article) -> str:
        if not article.published or article.published_basis == "unknown":
            return self.tr("The article does not say when it was published.")
        if not article.published_evidence:
            return ""
        if article.published_basis == "inferred":
            text = self.tr("Inferred, not stated: {evidence}")
        else:
            text = self.tr("As stated: {evidence}")
        return text.format(evidence=article.published_evidence)

    def _show_regions(self, regions: tuple[str, ...]) -> None:
        while (item := self._pills.takeAt(0)) is not None:
            item.widget().hide()  # or it stays to be seen until it is deleted
            item.widget().deleteLater()
        texts = list(regions[:_REGIONS_SHOWN])
        if len(regions) > _REGIONS_SHOWN:
            texts.append(f"+{len(regions) - _REGIONS_SHOWN}")
        for text in texts:
            pill = Pill(text, self._theme, self)
            pill.setToolTip("、".join(regions))
            self._pills.addWidget(pill)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.raised if self._active else theme.base)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.border)
        if self._active:
            painter.fillRect(0, 0, self.width(), 3, theme.accent)
        painter.end()


def _colour(widget: QWidget, colour: QColor) -> None:
    palette = widget.palette()
    for role in (
        QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text,
    ):  # fmt: skip
        palette.setColor(role, colour)
    widget.setPalette(palette)
