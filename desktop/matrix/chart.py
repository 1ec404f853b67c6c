"""One indicator over the regions, as bars that lead back to their passages."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.model import CLAIM_KINDS, Changes, ClaimId, ClaimKind
from annotations.views.base import Snapshot
from annotations.views.indicators import Bar, IndicatorChoice, indicators, series
from desktop.session import Session
from desktop.theme import Theme
from desktop.widgets.claim_words import line_of, value_of
from desktop.widgets.shades import Shades, paint_surface, shades_for
from desktop.widgets.tips import tip
from desktop.widgets.wording import marked_kind

if TYPE_CHECKING:
    from desktop.matrix.bars import BarLook, BarPlot

_TABLES = ("claim", "evidence", "article", "setting")
# What the axis may be counted in: exponent and word, largest first.
_SCALES = ((12, "万亿"), (8, "亿"), (4, "万"))
_SMALLEST_SCALED = 100_000


class IndicatorChart(QWidget):
    """Bars of the chosen indicator, one group per region.

    pyqtgraph is loaded when the chart is first seen. Signal:
    ``passage_requested(article_id, start, end, claim_id)``, code points.
    """

    passage_requested = Signal(str, int, int, str)

    def __init__(
        self, session: Session, theme: Theme | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shades = shades_for(self, theme)
        self._plot: BarPlot | None = None
        self.setAutoFillBackground(True)
        self._choices: list[IndicatorChoice] = []
        self._wanted: tuple[str, str] | None = None
        self._stale = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._recompute_if_seen)
        self._label = QLabel(self)
        self.combo = QComboBox(self)
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(18)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.setMaximumWidth(460)
        self._label.setBuddy(self.combo)
        self.combo.activated.connect(self._choice_made)
        self._legend = KindLegend(self._shades, self)
        self.hint = QLabel(self)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setMargin(32)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self.hint)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        bar.setSpacing(8)
        bar.addWidget(self._label)
        bar.addWidget(self.combo, 1)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._legend)
        layout.addWidget(self._pages, 1)
        self.retranslate()
        self.set_theme(theme)
        session.changed.connect(self._session_changed)

    @property
    def plot(self) -> "BarPlot | None":
        """The plot, once it was first seen."""
        return self._plot

    def set_theme(self, theme: Theme | None) -> None:
        """Paint with the colours of ``theme``."""
        self._theme = theme
        self._shades = shades_for(self, theme)
        for ground in (self, self._scroll, self._scroll.viewport()):
            paint_surface(ground, self._shades)
        self.hint.setStyleSheet(f"color: {self._shades.muted.name()}")
        self._legend.set_shades(self._shades)
        if self._plot is not None:
            self._plot.set_tones(self._shades)

    def choose(self, indicator: str, unit: str) -> None:
        """Draw this indicator, now or as soon as it is comparable."""
        self._wanted = (indicator, unit)
        self._invalidate()

    def grab_png(self, path: Path) -> None:
        """Write a picture of the chart, also where it was never on a screen."""
        self.ensurePolished()
        self._recompute()
        if not self.grab().save(str(path), "PNG"):
            raise OSError(f"cannot write {path}")

    def retranslate(self) -> None:
        """Word everything again."""
        self._label.setText(self.tr("Indicator:"))
        self.combo.setAccessibleName(self.tr("Indicator"))
        self.hint.setText(
            self.tr(
                "Nothing to compare yet.\n\n"
                "An indicator is drawn as soon as two regions have a number for it: give their "
                "claims the same indicator and the same unit."
            )
        )
        self._invalidate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._recompute()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._theme is None:
            self.set_theme(None)
        elif event.type() == QEvent.Type.FontChange:
            self._invalidate()

    def _session_changed(self, changes: Changes) -> None:
        if changes.touches(*_TABLES):
            self._invalidate()

    def _invalidate(self) -> None:
        self._stale = True
        self._timer.start()

    def _recompute_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self._recompute()

    def _recompute(self) -> None:
        self._stale = False
        snapshot = self._session.snapshot()
        self._choices = [choice for choice in indicators(snapshot) if choice.regions > 1]
        wanted = self._wanted
        place = next(
            (
                number
                for number, choice in enumerate(self._choices)
                if (choice.indicator, choice.unit) == wanted
            ),
            0,
        )
        self.combo.clear()
        for choice in self._choices:
            self.combo.addItem(self._title(choice))
        self.combo.setEnabled(bool(self._choices))
        if not self._choices:
            self._legend.set_kinds(())
            self._pages.setCurrentWidget(self.hint)
            return
        self.combo.setCurrentIndex(place)
        self._draw(snapshot, self._choices[place])
        self._pages.setCurrentWidget(self._scroll)

    def _choice_made(self, place: int) -> None:
        choice = self._choices[place]
        self._wanted = (choice.indicator, choice.unit)
        self._draw(self._session.snapshot(), choice)

    def _draw(self, snapshot: Snapshot, choice: IndicatorChoice) -> None:
        plot = self._plot or self._make_plot()
        bars = series(snapshot, choice.indicator, choice.unit)
        exponent, word = scale_for(bars, choice.unit)
        looks = [_look(bar, snapshot, exponent) for bar in bars]
        plot.show_bars(looks, f"{word}{choice.unit}")
        self._legend.set_kinds([kind for kind in CLAIM_KINDS if any(b.kind == kind for b in bars)])

    def _make_plot(self) -> "BarPlot":
        from desktop.matrix.bars import BarPlot

        plot = BarPlot(self._shades)
        plot.bar_opened.connect(self._open)
        plot.setAccessibleName(self.tr("Bars of the chosen indicator"))
        # In a column of its own, so that two bars do not fill the whole height.
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.addWidget(plot)
        layout.addStretch(1)
        self._scroll.setWidget(column)
        self._plot = plot
        return plot

    def _open(self, claim_id: str) -> None:
        claim = self._session.snapshot().claims.get(ClaimId(claim_id))
        if claim is not None and claim.evidence:
            first = claim.evidence[0]
            self.passage_requested.emit(first.article_id, first.start, first.end, claim.id)

    def _title(self, choice: IndicatorChoice) -> str:
        regions = self.tr("%n regions", "", choice.regions)
        unit = f" ({choice.unit})" if choice.unit else ""
        return f"{choice.indicator}{unit} · {regions}"


class KindLegend(QWidget):
    """Swatches of the kinds that are drawn, with their words."""

    def __init__(self, tones: Shades, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shades = tones
        self._kinds: tuple[ClaimKind, ...] = ()

    @property
    def kinds(self) -> tuple[ClaimKind, ...]:
        return self._kinds

    def set_shades(self, tones: Shades) -> None:
        self._shades = tones
        self.update()

    def set_kinds(self, kinds: "list[ClaimKind] | tuple[ClaimKind, ...]") -> None:
        self._kinds = tuple(kinds)
        self.setVisible(bool(kinds))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, QFontMetrics(self.font()).height() + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        from desktop.matrix.bars import paint_bar

        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        left, middle = 12, self.height() // 2
        for kind in self._kinds:
            paint_bar(painter, QRectF(left, middle - 6, 22, 11), kind, self._shades)
            word = marked_kind(kind)
            painter.setPen(self._shades.text)
            painter.drawText(left + 30, middle + (metrics.ascent() - metrics.descent()) // 2, word)
            left += 30 + metrics.horizontalAdvance(word) + 20
        painter.end()


def scale_for(bars: list[Bar], unit: str) -> tuple[int, str]:
    """Exponent and word that the axis counts in: (8, "亿") for bars of some billion 元."""
    most = max((max(abs(bar.low), abs(bar.high)) for bar in bars), default=Decimal(0))
    if unit[:1] in ("%", "％", "") or unit[:1] in "万亿千百" or most < _SMALLEST_SCALED:
        return 0, ""
    for exponent, word in _SCALES:
        # 0.3万亿元 reads worse than 3,000亿元: a scale must fit several times.
        if most >= Decimal(10) ** exponent * (10 if exponent == 12 else 1) and (
            exponent < 12 or unit.endswith("元")
        ):
            return exponent, word
    return 0, ""


def _look(bar: Bar, snapshot: Snapshot, exponent: int) -> "BarLook":
    from desktop.matrix.bars import BarLook

    fields = snapshot.claims[bar.claim_id].fields
    factor = Decimal(10) ** -exponent
    remark = f"{marked_kind(bar.kind)} {bar.period.replace('/', '–')}".rstrip()
    return BarLook(
        region=bar.region or "—",
        low=float(bar.low * factor),
        high=float(bar.high * factor),
        kind=bar.kind,
        value=str(value_of(fields)),
        remark=remark,
        tip=tip(f"{bar.region or '—'}\n{line_of(fields)}"),
        claim_id=bar.claim_id,
    )
