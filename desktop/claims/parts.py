"""What the claim's form and the span's card are both made of."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QLabel, QWidget


def beside_first_line(label: QLabel, editor: QWidget) -> None:
    """Set a form's label at the height of ``editor``'s text, however high the row is.

    To be called when both have their font and style, not while they are made.
    """
    editor.ensurePolished()
    label.ensurePolished()
    above = (editor.sizeHint().height() - label.fontMetrics().height()) // 2
    label.setContentsMargins(0, max(0, above), 0, 0)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


def swatch(hue: QColor) -> QIcon:
    """A square of a label's hue, for lists of labels."""
    image = QPixmap(10, 10)
    image.fill(hue)
    return QIcon(image)
