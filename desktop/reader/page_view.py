"""A read-only view of one article's text: showing, selecting, folding, finding a place."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QTextEdit, QWidget

from annotations.model import Block
from desktop.reader import ranges
from desktop.reader.flash import Flash
from desktop.reader.layout import ReaderLayout
from desktop.reader.mark_index import MarkIndex
from desktop.reader.marks import Mark
from desktop.reader.metrics import DEFAULT_SIZE, page_metrics, reading_family
from desktop.reader.painter import CARET_WIDTH, Highlights, PagePainter
from desktop.reader.paragraphs import Fold, Paragraphs
from desktop.reader.viewpoint import Viewpoint
from desktop.theme import Theme

UPPER_THIRD = 0.25
_ZOOM = 1.12
# A slice of measuring is short enough not to be felt by who types meanwhile.
_IDLE_MS = 12
_IDLE_SLICE = 0.003
_KEPT_PARAGRAPHS = 150


class PageView(QTextEdit):
    """Shows a text with marks; offsets are code points into that text, half-open.

    What the mouse and the keys do to marks is ``ReaderPane``'s.
    """

    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._family = reading_family()
        self._size = DEFAULT_SIZE
        self._broken = True
        self._blocks: Sequence[Block] = ()
        self._highlights = Highlights()
        self._painter = PagePainter(theme, self._highlights, self._fold_title)
        self._viewpoint = Viewpoint(self.verticalScrollBar(), self.viewport())
        self._shown: QTextDocument | None = None
        self._idle_at = 0
        self._idle = QTimer(self)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._measure_more)
        self._flash = Flash(
            self._highlights, lambda start, end: self._page.redraw_range(start, end), self
        )
        self._set_up_widget()
        self._install("", (), ())
        self._apply_palette()
        self.verticalScrollBar().actionTriggered.connect(self._before_scroll_action)

    def _set_up_widget(self) -> None:
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Files dropped here belong to the window.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.setCursorWidth(CARET_WIDTH)
        # Qt redraws where it would draw the caret itself: not on the row of a fold.
        self.cursorPositionChanged.connect(self.viewport().update)
        self._refuse_input_methods()
        self.setAccessibleName(self.tr("Article text"))

    def _refuse_input_methods(self) -> None:
        # A Chinese input method would swallow the keys that apply labels.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    # -- text and selection ------------------------------------------------

    def _install(self, text: str, blocks: Sequence[Block], marks: Iterable[Mark]) -> None:
        self._flash.stop()
        self._highlights.hovered = self._highlights.selected = None
        self._highlights.selection = (0, 0)
        self._blocks = blocks
        self._simplified: str | None = None  # the text, once something was looked for
        paragraphs = Paragraphs(text, blocks, broken=self._broken)
        metrics = page_metrics(self._family, self._size)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(metrics.body.font)
        document.setPlainText(paragraphs.display)
        index = MarkIndex(paragraphs.starts, len(text), marks)
        self._page = ReaderLayout(document, paragraphs, index, metrics, self._painter)
        self._page.stale.connect(self._redraw)
        document.setDocumentLayout(self._page)
        self._viewpoint.use(self._page)
        with self._viewpoint.kept():
            self.setDocument(document)
        if self._shown is not None:  # Qt deletes its own first document, but not ours
            self._shown.deleteLater()
        self._shown = document
        # Qt repaints for its own layout only; of ours the other article's lines would remain.
        self.viewport().update()
        self.verticalScrollBar().setSingleStep(metrics.body.pitch)
        self._measure_again()

    def text(self) -> str:
        """The article's text as it was given, exactly."""
        return self._page.paragraphs.text

    def caret(self) -> int:
        """The code point before which the caret stands."""
        return self._page.paragraphs.to_text(self.textCursor().position())

    def selected_range(self) -> tuple[int, int] | None:
        """The selected text without blank space at its ends; None if there is none."""
        start, end = self._raw_range()
        return ranges.trimmed(self.text(), start, end) if start < end else None

    def set_selected_range(self, start: int, end: int) -> None:
        """Select text (clamped), unfolding what hides it; does not scroll."""
        length = len(self.text())
        start = max(0, min(start, length))
        end = max(start, min(end, length))
        self._unfold(start, end)
        paragraphs = self._page.paragraphs
        cursor = QTextCursor(self.document())
        cursor.setPosition(paragraphs.to_document(start))
        behind = paragraphs.to_document_end(end) if start < end else cursor.position()
        cursor.setPosition(behind, QTextCursor.MoveMode.KeepAnchor)
        self._set_cursor(cursor)

    def _raw_range(self) -> tuple[int, int]:
        cursor, to_text = self.textCursor(), self._page.paragraphs.to_text
        return to_text(cursor.selectionStart()), to_text(cursor.selectionEnd())

    def _place_caret(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._page.paragraphs.to_document(position))
        self._set_cursor(cursor)

    def _set_cursor(self, cursor: QTextCursor) -> None:
        # QTextEdit scrolls to a cursor it is given; where to look is decided elsewhere.
        with self._viewpoint.kept():
            self.setTextCursor(cursor)

    def find_text(self, query: str, *, backwards: bool = False) -> bool:
        """Select and reveal the next hit, going round at the end; case and script do not matter."""
        from annotations.text.script import simplified  # late: OpenCC takes a moment

        if self._simplified is None and query:
            self._simplified = simplified(self.text())
        origin = self._raw_range()
        hit = ranges.find(
            self._simplified or "", simplified(query), origin, backwards=backwards
        ) or ranges.find(self.text(), query, origin, backwards=backwards)
        if hit is None:
            return False
        self.set_selected_range(*hit)
        self._show_range(*hit)
        return True

    # -- looking at a place ------------------------------------------------

    def reveal(self, start: int, end: int, *, flash: bool = True) -> None:
        """Bring a passage into the upper third of the view, unfolded, and flash it."""
        length = len(self.text())
        start = max(0, min(start, length))
        end = max(start, min(end, length))
        self._unfold(start, end)
        self._viewpoint.pin(start, UPPER_THIRD)
        # Scrolling moves the pixels that are there, which may still be another article's.
        self.viewport().update()
        self._flash.stop()
        if flash and start < end:
            self._flash.start(start, end)

    def first_visible(self) -> int:
        """The first code point of the line at the top of the view."""
        return self._page.position_of_line_at(self.verticalScrollBar().value())

    def scroll_to(self, position: int) -> None:
        """Bring the line of a code point to the top of the view."""
        self._viewpoint.pin(max(0, min(position, len(self.text()))), 0.0)

    def _show_range(self, start: int, end: int) -> None:
        """Reveal a passage only if it is not in view."""
        self._unfold(start, end)
        top, bottom = self._page.caret_rect(start).top(), self._page.caret_rect(end).bottom()
        y = self.verticalScrollBar().value()
        if top < y or min(bottom, top + 100) > y + self.viewport().height():
            self.reveal(start, end, flash=False)

    def _unfold(self, start: int, end: int) -> None:
        numbers = self._page.index.paragraphs(start, end)
        for number in (numbers[0], numbers[-1]):
            fold = self._page.paragraphs.fold_of(number)
            if fold is not None and not self._page.sheet.is_open(fold):
                self._set_fold(fold, is_open=True)

    def _set_fold(self, fold: Fold, *, is_open: bool) -> None:
        self._page.set_open(fold, is_open)
        if not is_open:
            first, last = self._page.block(fold.first), self._page.block(fold.last)
            if first.position() < self.textCursor().position() < last.position() + last.length():
                self._place_caret(self._page.paragraphs.starts[fold.first])
        self._viewpoint.restore()
        self._measure_again()
        self.viewport().update()

    def toggle_fold_at(self, position: int) -> bool:
        """Unfold or collapse the folded block around a code point; False if there is none."""
        paragraphs = self._page.paragraphs
        fold = paragraphs.fold_of(paragraphs.number_at(position))
        if fold is None:
            return False
        self._set_fold(fold, is_open=not self._page.sheet.is_open(fold))
        return True

    def folded_ranges(self) -> list[tuple[int, int]]:
        """Ranges of the text that are collapsed at the moment."""
        paragraphs = self._page.paragraphs
        return [
            (paragraphs.starts[fold.first], paragraphs.ends[fold.last])
            for fold in paragraphs.folds
            if not self._page.sheet.is_open(fold)
        ]

    def set_broken(self, broken: bool) -> None:
        """Break endless lines for reading, or show them as they are; keeps the place."""
        if broken == self._broken:
            return
        self._broken = broken
        top, selected = self.first_visible(), self._highlights.selected
        start, end = self._raw_range()
        paragraphs = self._page.paragraphs
        opened = [
            paragraphs.starts[fold.first]
            for fold in paragraphs.folds
            if self._page.sheet.is_open(fold)
        ]
        self._install(self.text(), self._blocks, list(self._page.index))
        for first in opened:
            self._unfold(first, first)
        if start < end:
            self.set_selected_range(start, end)
        else:
            self._place_caret(start)
        self._highlights.selected = selected
        self.scroll_to(top)
        self.viewport().update()

    def _fold_title(self, fold: Fold, is_open: bool) -> str:
        kind = self.tr("repeated text") if fold.kind == "duplicate" else self.tr("boilerplate")
        row = self.tr("{arrow} {kind} · {count} characters")
        return row.format(arrow="▾" if is_open else "▸", kind=kind, count=f"{fold.characters:,}")

    # -- appearance --------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._painter.set_theme(theme)
        self._page.forget_marks()
        self._apply_palette()
        self.viewport().update()

    def _apply_palette(self) -> None:
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, self._theme.base),
            (QPalette.ColorRole.Text, self._theme.text),
            (QPalette.ColorRole.Highlight, self._theme.accent),
            # The scroll bar's, where the theme is not the system's own.
            (QPalette.ColorRole.Window, self._theme.raised),
            (QPalette.ColorRole.Button, self._theme.raised),
            (QPalette.ColorRole.ButtonText, self._theme.text),
            (QPalette.ColorRole.Light, self._theme.raised),
            (QPalette.ColorRole.Mid, self._theme.border),
            (QPalette.ColorRole.Dark, self._theme.border),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)

    def zoom_in(self) -> None:
        self.set_text_size(max(self._size + 1, round(self._size * _ZOOM)))

    def zoom_out(self) -> None:
        self.set_text_size(min(self._size - 1, round(self._size / _ZOOM)))

    def reset_zoom(self) -> None:
        self.set_text_size(DEFAULT_SIZE)

    def text_size(self) -> int:
        """Size of the body text in pixels."""
        return self._size

    def set_text_size(self, pixels: int) -> None:
        """Set the size of the body text; what is being read stays in view."""
        metrics = page_metrics(self._family, pixels)
        if metrics.size == self._size:
            return
        self._size = metrics.size
        self.document().setDefaultFont(metrics.body.font)
        self._page.set_metrics(metrics)
        self.verticalScrollBar().setSingleStep(metrics.body.pitch)
        self._viewpoint.restore()
        self._measure_again()
        self.viewport().update()
        self.zoom_changed.emit(self._size)

    # -- measuring and scrolling -------------------------------------------

    def _measure_again(self) -> None:
        self._idle_at = 0
        self._idle.start()

    def _measure_more(self) -> None:
        """One slice of measuring while nothing else happens; then the scroll bar is exact."""
        self._idle_at = self._page.measure_from(self._idle_at, _IDLE_SLICE)
        self._viewpoint.restore()
        y, height = self.verticalScrollBar().value(), self.viewport().height()
        first = self._page.sheet.paragraph_at(y) - _KEPT_PARAGRAPHS
        last = self._page.sheet.paragraph_at(y + height) + _KEPT_PARAGRAPHS
        self._page.forget_outside(first, last)
        if self._idle_at >= len(self._page.paragraphs):
            self._idle.stop()

    def _before_scroll_action(self, action: int) -> None:
        bar = self.verticalScrollBar()
        if action == QAbstractSlider.SliderAction.SliderMove.value:
            return
        value = bar.value()
        wanted = bar.sliderPosition() - value
        self._viewpoint.settle()
        if bar.value() != value:
            bar.setSliderPosition(bar.value() + wanted)

    # -- Qt's side ---------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        cursor = self.textCursor()
        self._highlights.selection = (cursor.selectionStart(), cursor.selectionEnd())
        super().paintEvent(event)

    def _redraw(self, area: QRectF) -> None:
        moved = area.translated(0, -self.verticalScrollBar().value())
        self.viewport().update(moved.toAlignedRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self._viewpoint.kept():
            super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure_again()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        # Qt scrolls to the caret when it first shows a text.
        with self._viewpoint.kept():
            super().showEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # Qt moves the pixels that are there; where heights became exact meanwhile, lines
        # have moved by another amount than the view.
        self.viewport().update()
        self._viewpoint.capture()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.zoom_in()
            elif event.angleDelta().y() < 0:
                self.zoom_out()
            event.accept()
            return
        self._viewpoint.settle()
        super().wheelEvent(event)

    def _in_document(self, at: QPointF) -> QPointF:
        return QPointF(at.x(), at.y() + self.verticalScrollBar().value())

    def _position_at(self, at: QPointF) -> int:
        cursor = self.cursorForPosition(at.toPoint())
        return self._page.paragraphs.to_text(cursor.position())

    def _scroll_page(self, direction: int) -> None:
        self._viewpoint.settle()
        bar = self.verticalScrollBar()
        step = self.viewport().height() - self._page.sheet.metrics.body.pitch
        bar.setValue(bar.value() + direction * max(step, bar.singleStep()))

    def _is_across_break(self, before: int) -> bool:
        """Whether the caret moved, but only over a break that is for reading."""
        now, to_text = self.textCursor().position(), self._page.paragraphs.to_text
        return now != before and to_text(now) == to_text(before)

    def _step_over_fold(self, before: int) -> None:
        """Keep the caret out of collapsed text: it stops on the row, then goes past it."""
        cursor = self.textCursor()
        paragraphs = self._page.paragraphs
        fold = paragraphs.fold_of(self.document().findBlock(cursor.position()).blockNumber())
        if fold is None or self._page.sheet.is_open(fold):
            return
        first, last = self._page.block(fold.first), self._page.block(fold.last)
        position = cursor.position()
        if position == first.position():
            return
        behind = last.position() + last.length()
        was_on_row = before == first.position()
        at_end = behind >= self.document().characterCount()
        target = behind if was_on_row and position > before and not at_end else first.position()
        mode = (
            QTextCursor.MoveMode.KeepAnchor
            if cursor.hasSelection()
            else QTextCursor.MoveMode.MoveAnchor
        )
        cursor.setPosition(target, mode)
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        start, end = self._raw_range()
        data = QMimeData()
        data.setText(self.text()[start:end])
        return data
