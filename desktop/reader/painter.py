"""Draws paragraphs, marks, folds, the selection and the caret."""

from collections.abc import Callable
from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextBlock, QTextLayout

from desktop.reader.geometry import Chip, Fragment, LineMarks, ParagraphMarks
from desktop.reader.metrics import Metrics
from desktop.reader.paragraphs import Fold
from desktop.theme import Ink, Theme, with_alpha

if TYPE_CHECKING:  # the layout draws through this painter
    from desktop.reader.layout import ReaderLayout

_MUTED_KINDS = frozenset({"meta", "caption", "boilerplate", "duplicate"})
HANDLE_RADIUS = 4.5
CARET_WIDTH = 2


@dataclass(slots=True)
class Highlights:
    """What is picked out at the moment. ``selection``: document positions;
    ``flash``: code points and how strongly (1 to 0)."""

    hovered: str | None = None
    selected: str | None = None
    selection: tuple[int, int] = (0, 0)
    flash: tuple[int, int, float] | None = None


class PagePainter:
    """Draws what a ``ReaderLayout`` has placed, in a theme.

    ``fold_title`` words the row of a fold (fold, whether open).
    """

    def __init__(
        self, theme: Theme, highlights: Highlights, fold_title: Callable[[Fold, bool], str]
    ) -> None:
        self.highlights = highlights
        self._fold_title = fold_title
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._inks: dict[tuple[str, str], Ink] = {}

    def ink(self, colours: tuple[str, str]) -> Ink:
        found = self._inks.get(colours)
        if found is None:
            found = self._inks[colours] = self.theme.ink(colours)
        return found

    def paint(self, page: "ReaderLayout", painter: QPainter, clip: QRectF, caret: int) -> None:
        """Draw what lies in ``clip``; ``caret``: its document position, negative for none."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        number = page.sheet.paragraph_at(max(0.0, clip.top()))
        block = page.block(number)
        y = page.sheet.top_of(number)
        while block.isValid() and y < clip.bottom():
            fold = page.paragraphs.fold_of(number)
            if fold is not None and number == fold.first:
                self._paint_fold_row(page, painter, fold)
            if fold is None or page.sheet.is_open(fold):
                self._paint_paragraph(page, painter, clip, caret, number, block)
                sign = page.sheet.break_sign(number)
                if sign is not None:
                    self._paint_break(painter, sign)
            elif number == fold.first and block.position() <= caret:
                last = page.block(fold.last)
                if caret < last.position() + last.length():
                    row = page.sheet.fold_row(fold)
                    self._fill(painter, QRectF(row.left() - 3, row.top(), 2, row.height()),
                               self.theme.accent)  # fmt: skip
            y += page.sheet.height_of(number)
            number += 1
            if fold is not None and not page.sheet.is_open(fold):
                number = fold.last + 1
                block = page.block(number)
            else:
                block = block.next()

    # -- one paragraph -----------------------------------------------------------

    def _paint_paragraph(
        self, page: "ReaderLayout", painter: QPainter, clip: QRectF, caret: int, number: int,
        block: QTextBlock,
    ) -> None:  # fmt: skip
        layout = page.ensure(number, block)
        metrics = page.sheet.metrics_of(number)
        left, top = page.sheet.left, page.sheet.text_top(number)
        # Chips and handles reach a few pixels beyond their line.
        first = max(0, int((clip.top() - 8 - top) // metrics.pitch))
        last = min(layout.lineCount() - 1, int((clip.bottom() + 8 - top) // metrics.pitch))
        if first > last:
            return
        placed = page.marks_of(number, layout)
        shown = [(line, placed[line]) for line in range(first, last + 1) if line in placed]
        for line, here in shown:
            self._paint_tints(painter, here, metrics, left, top + line * metrics.pitch)
        self._paint_flash(page, painter, number, layout, metrics)
        self._paint_selection(page, painter, block, layout, metrics, top, first, last)
        muted = page.paragraphs.kind(number) in _MUTED_KINDS
        painter.setPen(self.theme.muted if muted else self.theme.text)
        layout.draw(painter, QPointF(left, top), [], clip)
        painter.setFont(page.sheet.metrics.chip_font)
        for line, here in shown:
            self._paint_lines(painter, here, metrics, left, top + line * metrics.pitch)
            self._paint_chips(painter, here, metrics, left, top + line * metrics.pitch)
        if self.highlights.selected is not None:
            self._paint_handles(painter, placed, metrics, left, top)
        if 0 <= caret - block.position() < block.length():
            line = layout.lineForTextPosition(caret - block.position())
            if line.isValid():
                x = left + line.cursorToX(caret - block.position())[0]
                ascent = metrics.baseline - metrics.glyph_top + 1
                y = top + line.y() + line.ascent() - ascent
                height = metrics.glyph_bottom - metrics.glyph_top + 3
                # On whole pixels: Qt redraws no others when the caret blinks.
                self._fill(painter, QRectF(floor(x), y, CARET_WIDTH, height), self.theme.accent)

    def _paint_tints(
        self, painter: QPainter, here: LineMarks, metrics: Metrics, left: float, top: float
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for fragment in here.fragments:
            ink = self.ink(fragment.mark.colours)
            strong = self._is_strong(fragment)
            if strong:
                colour, edges = ink.tint_strong, fragment.extents
            elif fragment.mark.shape == "suggestion":
                colour, edges = with_alpha(ink.tint, ink.tint.alphaF() * 0.5), fragment.tints
            else:
                colour, edges = ink.tint, fragment.tints
            painter.setBrush(colour)
            # Longer marks lie in deeper lanes and reach a little higher: their edge shows.
            rise = min(fragment.lane, 2)
            for x0, x1 in edges:
                box = QRectF(
                    left + x0,
                    top + metrics.glyph_top - rise,
                    x1 - x0,
                    metrics.glyph_bottom - metrics.glyph_top + rise + 1,
                )
                painter.drawRoundedRect(box, 3, 3)

    def _paint_lines(
        self, painter: QPainter, here: LineMarks, metrics: Metrics, left: float, top: float
    ) -> None:
        for fragment in here.fragments:
            ink, strong = self.ink(fragment.mark.colours), self._is_strong(fragment)
            y = top + metrics.lane_y(fragment.lane, here.lanes)
            if fragment.mark.shape == "doubt":
                self._paint_wave(painter, fragment, metrics, left, y)
                continue
            pen = QPen(ink.line, metrics.stroke * (1.45 if strong else 1.0))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if fragment.mark.shape == "suggestion":
                pen.setDashPattern([3.0, 2.0])
            painter.setPen(pen)
            # A pixel is left free at both ends: marks of one colour side by side stay two.
            x0 = left + fragment.left + (1.0 if fragment.opens else 0.0)
            x1 = left + fragment.right - (1.5 if fragment.closes else 0.0)
            if len(fragment.extents) == 1:
                painter.drawLine(QPointF(x0, y), QPointF(x1, y))
            else:
                for a, b in fragment.extents:
                    painter.drawLine(QPointF(left + a, y), QPointF(left + b, y))
            if fragment.mark.shape == "claim":
                half = metrics.stroke / 2
                for x, ends in ((x0 + half, fragment.opens), (x1 - half, fragment.closes)):
                    if ends:
                        painter.drawLine(QPointF(x, y - 3.2), QPointF(x, y + half))

    def _paint_wave(
        self, painter: QPainter, fragment: Fragment, metrics: Metrics, left: float, y: float
    ) -> None:
        """A wavy line under a doubtful place; ``y`` is its middle."""
        ink, strong = self.ink(fragment.mark.colours), self._is_strong(fragment)
        painter.setPen(QPen(ink.line, metrics.stroke * (1.1 if strong else 0.8)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half, swing = metrics.stroke * 1.9, metrics.stroke * 1.5
        for x0, x1 in fragment.extents:
            wave = QPainterPath(QPointF(left + x0, y))
            for step in range(max(2, round((x1 - x0) / half))):
                x = left + x0 + step * half
                # The middle of a half wave swings by half of what its control point does.
                side = swing if step % 2 else -swing
                wave.quadTo(QPointF(x + half / 2, y + 1.4 * side), QPointF(x + half, y))
            painter.drawPath(wave)

    def _paint_chips(
        self, painter: QPainter, here: LineMarks, metrics: Metrics, left: float, top: float
    ) -> None:
        for chip in here.chips:
            box = QRectF(left + chip.x, top + metrics.chip_top(), chip.width, metrics.chip_height)
            self._paint_chip(painter, chip, box)
            if chip.badge:
                painter.setPen(self.theme.muted)
                painter.drawText(
                    QRectF(box.right() + 2, box.top(), chip.badge, box.height()),
                    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                    f"+{len(chip.marks) - 1}",
                )

    def _paint_chip(self, painter: QPainter, chip: Chip, box: QRectF) -> None:
        mark, ink = chip.marks[0], self.ink(chip.marks[0].colours)
        ids = [each.id for each in chip.marks]
        selected, hovered = self.highlights.selected in ids, self.highlights.hovered in ids
        outlined = mark.shape != "entity" or hovered
        if outlined or selected:
            pen = QPen(ink.line, 1.0)
            if mark.shape == "suggestion":
                pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setBrush(ink.line)
        else:
            painter.setBrush(ink.chip if mark.shape == "entity" else self.theme.base)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(ink.on_line if selected else ink.chip_text)
        painter.drawText(box.adjusted(0, -0.5, 0, -0.5), Qt.AlignmentFlag.AlignCenter, chip.text)

    def _paint_handles(
        self, painter: QPainter, placed: ParagraphMarks, metrics: Metrics, left: float, top: float
    ) -> None:
        for line, here in placed.items():
            for fragment in here.fragments:
                if fragment.mark.id != self.highlights.selected or fragment.mark.shape == "doubt":
                    continue
                ink = self.ink(fragment.mark.colours)
                y = top + line * metrics.pitch
                for x, ends in ((fragment.left, fragment.opens), (fragment.right, fragment.closes)):
                    if not ends:
                        continue
                    bottom = y + metrics.glyph_bottom
                    painter.setPen(QPen(ink.line, 2.0))
                    painter.drawLine(
                        QPointF(left + x, y + metrics.glyph_top), QPointF(left + x, bottom)
                    )
                    painter.setPen(QPen(self.theme.base, 1.5))
                    painter.setBrush(ink.line)
                    painter.drawEllipse(QPointF(left + x, bottom + 2), HANDLE_RADIUS, HANDLE_RADIUS)

    # -- selection and flash -------------------------------------------------------

    def _paint_selection(
        self, page: "ReaderLayout", painter: QPainter, block: QTextBlock, layout: QTextLayout,
        metrics: Metrics, top: float, first: int, last: int,
    ) -> None:  # fmt: skip
        start = max(0, self.highlights.selection[0] - block.position())
        end = min(block.length(), self.highlights.selection[1] - block.position())
        if start >= end:
            return
        text_end = block.length() - 1
        boxes = page.lines_of(block.blockNumber(), layout)
        goes_on = page.paragraphs.is_cut(block.blockNumber())
        for line in range(first, last + 1):
            box = boxes[line]
            if box.end <= start and not (line == len(boxes) - 1 and end > text_end):
                continue
            if box.start >= end:
                break
            y = top + line * metrics.pitch
            extents = []
            if max(start, box.start) < min(end, box.end):
                extents = box.extents(max(start, box.start), min(end, box.end))
            if end > text_end and line == len(boxes) - 1 and not goes_on:
                # The newline itself is selected: a stub behind the text shows it.
                right = page.sheet.left + layout.lineAt(line).naturalTextWidth()
                stub = metrics.font.pixelSize() * 0.35
                extents = [*extents, (right - page.sheet.left, right - page.sheet.left + stub)]
            for x0, x1 in extents:
                glyphs = _glyph_box(page.sheet.left, x0, x1, y, metrics)
                self._fill(painter, glyphs, self.theme.selection)

    def _paint_flash(
        self, page: "ReaderLayout", painter: QPainter, number: int, layout: QTextLayout,
        metrics: Metrics,
    ) -> None:  # fmt: skip
        if self.highlights.flash is None:
            return
        start, end, strength = self.highlights.flash
        paragraphs = page.paragraphs
        start = max(start, paragraphs.starts[number])
        end = min(end, paragraphs.ends[number])
        if start >= end:
            return
        first, behind = paragraphs.local(number, start), paragraphs.local(number, end)
        colour = with_alpha(self.theme.flash, self.theme.flash.alphaF() * strength)
        for line, box in enumerate(page.lines_of(number, layout)):
            if max(first, box.start) < min(behind, box.end):
                for x0, x1 in box.extents(max(first, box.start), min(behind, box.end)):
                    y = page.sheet.line_top(number, line)
                    glyphs = _glyph_box(page.sheet.left, x0, x1, y, metrics)
                    self._fill(painter, glyphs.adjusted(-2, -2, 2, 2), colour)

    # -- folds -----------------------------------------------------------------

    def _paint_fold_row(self, page: "ReaderLayout", painter: QPainter, fold: Fold) -> None:
        row = page.sheet.fold_row(fold).adjusted(0, 2, 0, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.folded)
        painter.drawRoundedRect(row, 4, 4)
        painter.setFont(page.sheet.metrics.fold_font)
        painter.setPen(self.theme.muted)
        painter.drawText(
            row.adjusted(10, 0, -10, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self._fold_title(fold, page.sheet.is_open(fold)),
        )

    def _paint_break(self, painter: QPainter, sign: QRectF) -> None:
        """A few dots in the gap: the text itself goes on without a break."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(with_alpha(self.theme.muted, 0.55))
        radius = sign.height() * 0.11
        for number in range(3):
            x = sign.left() + radius + number * radius * 5
            painter.drawEllipse(QPointF(x, sign.center().y()), radius, radius)

    def _is_strong(self, fragment: Fragment) -> bool:
        return fragment.mark.id in (self.highlights.hovered, self.highlights.selected)

    @staticmethod
    def _fill(painter: QPainter, box: QRectF, colour: QColor) -> None:
        painter.fillRect(box, colour)


def _glyph_box(left: float, x0: float, x1: float, top: float, metrics: Metrics) -> QRectF:
    height = metrics.glyph_bottom - metrics.glyph_top
    return QRectF(left + x0, top + metrics.glyph_top - 1, x1 - x0, height + 3)
