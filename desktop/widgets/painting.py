"""Text in a box: wrapped, with an ellipsis where the last line has no room."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def wrap(text: str, font: QFont, width: float, most: int) -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` pixels; the last may end in an ellipsis.

    Breaks where the script allows it: between words, between Chinese characters.
    """
    flat = " ".join(text.split())
    if not flat or width < 4 or most < 1:
        return []
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # QTextLayout counts UTF-16 units: slice the same units, not code points.
    units = flat.encode("utf-16-le", "surrogatepass")
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        rest = units[start * 2 :]
        if len(lines) == most - 1 and len(rest) > length * 2:
            words = rest.decode("utf-16-le", "replace")
            metrics = QFontMetricsF(font)
            lines.append(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(rest[: length * 2].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return lines


def draw_lines(
    painter: QPainter,
    box: QRectF,
    lines: list[str],
    *,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw ``lines`` from the top of ``box`` with the painter's font and pen."""
    height = painter.fontMetrics().lineSpacing()
    for number, line in enumerate(lines):
        row = QRectF(box.left(), box.top() + number * height, box.width(), height)
        painter.drawText(row, alignment | Qt.AlignmentFlag.AlignVCenter, line)


def draw_pill(
    painter: QPainter, right: float, middle: float, text: str, *, outlined: bool = False
) -> float:
    """A small rounded label that ends at ``right``; returns its left edge.

    The caller sets font, pen (the text's colour) and brush (the fill).
    """
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance(text) + 12
    height = metrics.height() + 1
    box = QRectF(right - width, round(middle - height / 2), width, height)
    pen = painter.pen()
    if not outlined:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(painter.RenderHint.Antialiasing, True)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
    painter.setRenderHint(painter.RenderHint.Antialiasing, False)
    painter.setPen(pen)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return box.left()


def draw_text(painter: QPainter, left: float, baseline: float, text: str) -> float:
    """Draw ``text`` on its baseline; returns where it ends."""
    painter.drawText(QPointF(left, baseline), text)
    return left + QFontMetricsF(painter.font()).horizontalAdvance(text)
