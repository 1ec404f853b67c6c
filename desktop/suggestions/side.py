"""The right side of the window: the form of what is selected, and the queue, as tabs."""

from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.theme import Theme
from desktop.widgets.shades import paint_surface, shades


class Side(QTabWidget):
    """Two tabs; whoever shows something in one of them brings it to the front."""

    def __init__(self, form: QWidget, queue: QWidget, theme: Theme) -> None:
        super().__init__()
        self._form = form
        self._queue = queue
        self.setDocumentMode(True)
        self.tabBar().setExpanding(True)
        self.tabBar().setDrawBase(False)
        self.addTab(form, self.tr("Form"))
        self.addTab(queue, "")
        self.show_count(0)
        self.set_theme(theme)

    def show_form(self) -> None:
        self.setCurrentWidget(self._form)

    def show_queue(self) -> None:
        self.setCurrentWidget(self._queue)

    def show_count(self, count: int) -> None:
        """How many suggestions are in the queue, in its tab."""
        title = self.tr("Suggestions")
        self.setTabText(1, f"{title}  {count}" if count else title)

    def set_theme(self, theme: Theme) -> None:
        tones = shades(theme)
        paint_surface(self, tones)
        self.setStyleSheet(
            f"QTabWidget::pane {{ border: 0; border-top: 1px solid {theme.border.name()}; }}"
            f"QTabBar::tab {{ padding: 7px 12px; border: 0; background: {theme.raised.name()};"
            f" color: {theme.muted.name()}; }}"
            f"QTabBar::tab:selected {{ background: {theme.base.name()};"
            f" color: {theme.text.name()}; border-bottom: 2px solid {theme.accent.name()}; }}"
            f"QTabBar::tab:hover {{ color: {theme.text.name()}; }}"
        )
