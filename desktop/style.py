"""The widgets' style: Qt's Fusion, with frames that are seen on dark ground."""

from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from desktop.theme import theme_for


class Style(QProxyStyle):
    """Fusion draws the frame of a box to be ticked darker than its ground: unseen on a dark one."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawPrimitive(element, option, painter, widget)
        if element != QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            return
        # A menu's boxes come without its palette.
        palette = widget.palette() if widget is not None else option.palette  # type: ignore[attr-defined]
        if theme_for(palette).dark:
            painter.save()
            painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))  # type: ignore[attr-defined]
            painter.restore()
