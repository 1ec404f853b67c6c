"""The middle of the workspace: articles above, matrix and chart below, in three layouts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.find_bar import FindBar
from desktop.matrix.panel import MatrixPanel
from desktop.reader.columns import ReaderColumns
from desktop.session import Session
from desktop.theme import Theme

LAYOUTS = ("reading", "matrix", "both")


class Middle(QSplitter):
    """Shows ``reading``, ``matrix`` or ``both``; the chart is made when it is first wanted.

    ``passage_requested(article_id, start, end, claim_id)`` comes from matrix and
    chart, in code points.
    """

    passage_requested = Signal(str, int, int, str)
    layout_changed = Signal()

    def __init__(
        self, session: Session, columns: ReaderColumns, find_bar: FindBar, theme: Theme
    ) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._session = session
        self._theme = theme
        self._name = "both"
        self.matrix = MatrixPanel(session, theme)
        self.matrix.passage_requested.connect(self.passage_requested)
        self.chart: QWidget | None = None
        self._reading = QWidget()
        reading = QVBoxLayout(self._reading)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(0)
        reading.addWidget(columns, 1)
        reading.addWidget(find_bar)
        self._lower = QSplitter(Qt.Orientation.Horizontal)
        self._lower.addWidget(self.matrix)
        self.addWidget(self._reading)
        self.addWidget(self._lower)
        self.setSizes([560, 330])
        for splitter in (self, self._lower):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(5)

    def layout_name(self) -> str:
        return self._name

    def set_layout(self, name: str) -> None:
        """Show ``reading``, ``matrix`` or ``both``; any other name is ``both``."""
        self._name = name if name in LAYOUTS else "both"
        alone = self._name == "matrix"
        self._reading.setVisible(not alone)
        self._lower.setVisible(self._name != "reading")
        # Alone, the matrix has the whole width, and the chart goes below it.
        self._lower.setOrientation(Qt.Orientation.Vertical if alone else Qt.Orientation.Horizontal)
        self._share_lower()
        self.layout_changed.emit()

    def show_articles(self) -> None:
        """Make sure that articles are seen."""
        if self._name == "matrix":
            self.set_layout("both")

    def chart_shown(self) -> bool:
        return self.chart is not None and not self.chart.isHidden()

    def toggle_chart(self) -> None:
        """Show the chart beside the matrix, or hide it; pyqtgraph is loaded the first time."""
        if self.chart is None:
            from desktop.matrix.chart import IndicatorChart

            chart = IndicatorChart(self._session, self._theme)
            chart.passage_requested.connect(self.passage_requested)
            self._lower.addWidget(chart)
            self.chart = chart
            chart.show()
            self._share_lower()
        else:
            self.chart.setVisible(not self.chart_shown())
        if self.chart_shown() and self._name == "reading":
            self.set_layout("both")
        self.layout_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.matrix.set_theme(theme)
        if self.chart is not None:
            self.chart.set_theme(theme)

    def _share_lower(self) -> None:
        """Matrix and chart at three to two."""
        if self.chart is not None:
            self._lower.setSizes([600, 400])
