"""What lies under a point of a page: characters, marks, folds, drag handles.

Points are in document coordinates: pixels, without scrolling.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLine

from desktop.reader.geometry import Fragment
from desktop.reader.layout import ReaderLayout
from desktop.reader.marks import Mark, smallest_first
from desktop.reader.paragraphs import Fold


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point: marks (smallest first), whether on a chip, a fold's row."""

    marks: tuple[Mark, ...] = ()
    on_chip: bool = False
    fold: Fold | None = None


def character_at(page: ReaderLayout, x: float, y: float) -> int | None:
    """The code point drawn at a point, None beside the text."""
    number = page.sheet.paragraph_at(y)
    if page.sheet.is_hidden(number):
        return None
    layout = page.ensure(number)
    line = layout.lineAt(page.line_at(number, y, layout))
    x -= page.sheet.left
    if not 0 <= x < line.naturalTextWidth():
        return None
    unit = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
    first, length = page.paragraphs.units(number)
    return page.paragraphs.to_text(first + unit) if unit < length else None


def hit_at(page: ReaderLayout, x: float, y: float) -> Hit:
    """Marks at a point: those of the chip there, else those whose text it is."""
    number = page.sheet.paragraph_at(y)
    fold = page.paragraphs.fold_of(number)
    if fold is not None and page.sheet.fold_row(fold).contains(QPointF(x, y)):
        return Hit(fold=fold)
    if page.sheet.is_hidden(number):
        return Hit()
    layout = page.ensure(number)
    line = int((y - page.sheet.text_top(number)) // page.sheet.metrics_of(number).pitch)
    here = page.marks_of(number, layout).get(line)
    if here is None:
        return Hit()
    x -= page.sheet.left
    if y - page.sheet.line_top(number, line) < page.sheet.metrics_of(number).glyph_top:
        for chip in here.chips:
            if chip.x <= x <= chip.right:
                return Hit(tuple(chip.marks), on_chip=True)
        return Hit()
    found = [fragment.mark for fragment in here.fragments if fragment.covers(x)]
    return Hit(tuple(sorted(found, key=smallest_first)))


def on_break(page: ReaderLayout, y: float) -> bool:
    """Whether a point lies in the gap between paragraphs that are one in the text."""
    sign = page.sheet.break_sign(page.sheet.paragraph_at(y))
    return sign is not None and sign.top() <= y < sign.bottom()


def handle_points(page: ReaderLayout, mark: Mark) -> tuple[QPointF | None, QPointF | None]:
    """Where the drag handles of a mark stand, None where that end is not laid out."""
    return _handle(page, mark, mark.start, first=True), _handle(page, mark, mark.end, first=False)


def _handle(page: ReaderLayout, mark: Mark, position: int, *, first: bool) -> QPointF | None:
    number = page.paragraphs.number_at(position if first else position - 1)
    if page.sheet.is_hidden(number) or not page.is_laid(number):
        return None
    for line, here in page.marks_of(number, page.ensure(number)).items():
        for fragment in here.fragments:
            if fragment.mark.id == mark.id and (fragment.opens if first else fragment.closes):
                return _handle_of(page, number, line, fragment, first=first)
    return None


def _handle_of(
    page: ReaderLayout, number: int, line: int, fragment: Fragment, *, first: bool
) -> QPointF:
    x = fragment.left if first else fragment.right
    bottom = page.sheet.line_top(number, line) + page.sheet.metrics_of(number).glyph_bottom
    return QPointF(page.sheet.left + x, bottom)
