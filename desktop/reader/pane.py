"""The reading pane: one article's text with its marks."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QTextEdit, QToolTip, QWidget

from annotations.model import Block
from annotations.text import segmentation
from desktop.reader import ranges
from desktop.reader.keys import KeyMeaning, LabelKey, MoveEdge, Plain, meaning_of
from desktop.reader.layout import Hit, ReaderLayout
from desktop.reader.mark_index import MarkIndex
from desktop.reader.marks import Mark, reading_order
from desktop.reader.metrics import DEFAULT_SIZE, page_metrics, reading_family
from desktop.reader.painter import Highlights, PagePainter
from desktop.reader.paragraphs import Fold, Paragraphs
from desktop.reader.pointer import ClickCycle, EdgeDrag, grabbed_edge
from desktop.reader.viewpoint import Viewpoint
from desktop.theme import Theme

UPPER_THIRD = 0.25
_ZOOM = 1.12
_FLASH_MS = 1400
_IDLE_MS = 12
_IDLE_PARAGRAPHS = 12
_KEPT_PARAGRAPHS = 150


class ReaderPane(QTextEdit):
    """Shows an article read-only, its marks, and turns keys and mouse into signals.

    Offsets in signals and methods are code points into the article's text,
    half-open. ``range_selected(-1, -1)`` says that no text is selected any
    more. Text may be selected beside a mark (to give a claim one more passage);
    selecting a mark drops the selected text.

    ``tooltip_for``: the tooltip of a mark by its id ("" for none).
    """

    mark_hovered = Signal(str)
    mark_selected = Signal(str)
    mark_activated = Signal(str)
    range_selected = Signal(int, int)
    edge_dragged = Signal(str, int, int)
    label_key_pressed = Signal(str)
    delete_requested = Signal()
    context_menu_requested = Signal(QPoint, str)
    zoom_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        tooltip_for: Callable[[str], str] = lambda mark_id: "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tooltip_for = tooltip_for
        self._family = reading_family()
        self._size = DEFAULT_SIZE
        self._highlights = Highlights()
        self._painter = PagePainter(theme, self._highlights, self._fold_title)
        self._viewpoint = Viewpoint(self.verticalScrollBar(), self.viewport())
        self._clicks = ClickCycle()
        self._growing = ranges.GrowingSelection()
        self._drag: EdgeDrag | None = None
        self._pressed_at: QPoint | None = None
        self._last_double_click = 0
        self._announced: ranges.Range | None = None
        self._shown: QTextDocument | None = None
        self._idle_at = 0
        self._idle = QTimer(self)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._measure_more)
        self._flash = QVariantAnimation(self)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.setDuration(_FLASH_MS)
        self._flash.valueChanged.connect(self._on_flash)
        self._set_up_widget()
        self._install("", (), ())
        self._apply_palette()
        self.selectionChanged.connect(self._announce_range)
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
        self._refuse_input_methods()
        self.setAccessibleName(self.tr("Article text"))

    def _refuse_input_methods(self) -> None:
        # A Chinese input method would swallow the keys that apply labels.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    # -- article and marks ---------------------------------------------------

    def set_article(self, text: str, blocks: Sequence[Block], marks: Iterable[Mark]) -> None:
        """Show another text from its beginning, with nothing selected."""
        self.select_mark(None)
        self._install(text, blocks, marks)
        self._announce_range()

    def _install(self, text: str, blocks: Sequence[Block], marks: Iterable[Mark]) -> None:
        self._stop_flash()
        self._drag = None
        self._highlights.hovered = self._highlights.selected = None
        self._highlights.selection = (0, 0)
        paragraphs = Paragraphs(text, blocks)
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
        self.verticalScrollBar().setSingleStep(metrics.body.pitch)
        self._measure_again()

    def text(self) -> str:
        """The article's text as it was given, exactly."""
        return self._page.paragraphs.text

    def add_marks(self, marks: Iterable[Mark]) -> None:
        """Add marks; one with the id of another replaces it and stays selected."""
        touched: set[int] = set()
        for mark in marks:
            old = self._page.index.get(mark.id)
            if old is not None:
                touched.update(self._page.index.paragraphs(old.start, old.end))
            touched.update(self._page.index.add(mark))
        self._page.refresh(sorted(touched))

    def remove_marks(self, mark_ids: Iterable[str]) -> None:
        """Remove marks; ids that are not there are ignored."""
        touched: set[int] = set()
        for mark_id in mark_ids:
            if mark_id not in self._page.index:
                continue
            if mark_id == self._highlights.selected:
                self.select_mark(None)
            if mark_id == self._highlights.hovered:
                self._hover(None)
            if self._drag is not None and mark_id == self._drag.original.id:
                self._drag = None
            touched.update(self._page.index.remove(mark_id))
        self._page.refresh(sorted(touched))

    def marks(self) -> list[Mark]:
        return list(self._page.index)

    def range_of(self, mark_id: str) -> tuple[int, int] | None:
        """Where a mark lies; None for an unknown id."""
        mark = self._page.index.get(mark_id)
        return None if mark is None else (mark.start, mark.end)

    # -- selected mark ---------------------------------------------------------

    def select_mark(self, mark_id: str | None) -> None:
        """Select a mark without scrolling; None or an unknown id selects none."""
        mark = self._page.index.get(mark_id)
        mark_id = None if mark is None else mark.id
        if mark_id == self._highlights.selected:
            return
        self._page.redraw_mark(self._highlights.selected)
        self._highlights.selected = mark_id
        self._page.redraw_mark(mark_id)
        if mark is not None and self.textCursor().hasSelection():
            self._place_caret(mark.start)
        self.mark_selected.emit(mark_id or "")

    def selected_mark(self) -> str | None:
        return self._highlights.selected

    def select_next_mark(self) -> None:
        """Select the next mark in reading order (from the caret if none is), going round."""
        self._select_neighbour(forwards=True)

    def select_previous_mark(self) -> None:
        """Select the previous mark in reading order, going round."""
        self._select_neighbour(forwards=False)

    def _select_neighbour(self, *, forwards: bool) -> None:
        index = self._page.index
        current = index.get(self._highlights.selected)
        if current is not None:
            key = reading_order(current)
        else:
            key = (self.caret(), -len(self.text()) - 1, "")
        length = len(self.text()) + 1
        if forwards:
            found = index.next_after(key) or index.next_after((-1, 0, ""))
        else:
            found = index.last_before(key) or index.last_before((length, 0, ""))
        if found is None:
            return
        self._place_caret(found.start)
        self.select_mark(found.id)
        self._show_range(found.start, found.end)

    # -- selected text -----------------------------------------------------------

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
        cursor.setPosition(paragraphs.to_document(end), QTextCursor.MoveMode.KeepAnchor)
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

    def _announce_range(self) -> None:
        if self._pressed_at is not None:
            return  # one signal at the end of a drag, not one for each step
        selected = self.selected_range()
        if selected == self._announced:
            return
        self._announced = selected
        self.range_selected.emit(*(selected or (-1, -1)))

    def find_text(self, query: str, *, backwards: bool = False) -> bool:
        """Select and reveal the next hit (case does not matter), going round at the end."""
        hit = ranges.find(self.text(), query, self._raw_range(), backwards=backwards)
        if hit is None:
            return False
        self.set_selected_range(*hit)
        self._show_range(*hit)
        return True

    # -- looking at a place --------------------------------------------------------

    def reveal(self, start: int, end: int, *, flash: bool = True) -> None:
        """Bring a passage into the upper third of the view, unfolded, and flash it."""
        length = len(self.text())
        start = max(0, min(start, length))
        end = max(start, min(end, length))
        self._unfold(start, end)
        self._viewpoint.pin(start, UPPER_THIRD)
        self._stop_flash()
        if flash and start < end:
            self._highlights.flash = (start, end, 1.0)
            self._flash.start()

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
            if fold is not None and not self._page.is_open(fold):
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
        self._set_fold(fold, is_open=not self._page.is_open(fold))
        return True

    def folded_ranges(self) -> list[tuple[int, int]]:
        """Ranges of the text that are collapsed at the moment."""
        paragraphs = self._page.paragraphs
        return [
            (paragraphs.starts[fold.first], paragraphs.ends[fold.last])
            for fold in paragraphs.folds
            if not self._page.is_open(fold)
        ]

    def _fold_title(self, fold: Fold, is_open: bool) -> str:
        kind = self.tr("repeated text") if fold.kind == "duplicate" else self.tr("boilerplate")
        row = self.tr("{arrow} {kind} · {count} characters")
        return row.format(arrow="▾" if is_open else "▸", kind=kind, count=f"{fold.characters:,}")

    def _on_flash(self, strength: float) -> None:
        flash = self._highlights.flash
        if flash is None:
            return
        self._highlights.flash = (flash[0], flash[1], strength) if strength > 0 else None
        self._page.redraw_range(flash[0], flash[1])

    def _stop_flash(self) -> None:
        self._flash.stop()
        flash, self._highlights.flash = self._highlights.flash, None
        if flash is not None:
            self._page.redraw_range(flash[0], flash[1])

    # -- appearance ------------------------------------------------------------

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

    # -- measuring --------------------------------------------------------------

    def _measure_again(self) -> None:
        self._idle_at = 0
        self._idle.start()

    def _measure_more(self) -> None:
        """One slice of measuring while nothing else happens; then the scroll bar is exact."""
        self._idle_at = self._page.measure_from(self._idle_at, _IDLE_PARAGRAPHS)
        self._viewpoint.restore()
        y, height = self.verticalScrollBar().value(), self.viewport().height()
        first = self._page.paragraph_at(y) - _KEPT_PARAGRAPHS
        last = self._page.paragraph_at(y + height) + _KEPT_PARAGRAPHS
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

    # -- Qt's side: painting and scrolling -----------------------------------------

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

    def showEvent(self, event: QShowEvent) -> None:
        # Qt scrolls to the caret when it first shows a text.
        with self._viewpoint.kept():
            super().showEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
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

    # -- Qt's side: mouse ----------------------------------------------------------

    def _in_document(self, at: QPointF) -> QPointF:
        return QPointF(at.x(), at.y() + self.verticalScrollBar().value())

    def _hit(self, at: QPointF) -> Hit:
        point = self._in_document(at)
        return self._page.hit(point.x(), point.y())

    def _position_at(self, at: QPointF) -> int:
        cursor = self.cursorForPosition(at.toPoint())
        return self._page.paragraphs.to_text(cursor.position())

    def _hover(self, mark_id: str | None) -> None:
        if mark_id == self._highlights.hovered:
            return
        self._page.redraw_mark(self._highlights.hovered)
        self._highlights.hovered = mark_id
        self._page.redraw_mark(mark_id)
        self.mark_hovered.emit(mark_id or "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.accept()
            return
        self._pressed_at = event.position().toPoint()
        grabbed = grabbed_edge(
            self._page, self._highlights.selected, self._in_document(event.position())
        )
        if grabbed is not None:
            self._drag = grabbed
            event.accept()
            return
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        if event.timestamp() - self._last_double_click < interval and not shift:
            self._last_double_click = 0
            self._pressed_at = None
            self._select_paragraph(self._position_at(event.position()))
            event.accept()
            return
        if self.textCursor().hasSelection() and not shift:
            # Else Qt would start to drag the selected text instead of selecting anew.
            cursor = self.textCursor()
            cursor.clearSelection()
            self._set_cursor(cursor)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            position = self._position_at(event.position())
            self._show_drag(self._drag.moved_to(position, len(self.text())))
            event.accept()
            return
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        hit = self._hit(event.position())
        self._hover(hit.marks[0].id if hit.marks else None)
        point = self._in_document(event.position())
        if grabbed_edge(self._page, self._highlights.selected, point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif hit.marks or hit.fold is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed_at, self._pressed_at = self._pressed_at, None
        if self._drag is not None:
            self._finish_drag()
            event.accept()
            return
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or pressed_at is None:
            return
        self._announce_range()
        away = (event.position().toPoint() - pressed_at).manhattanLength()
        if away <= QGuiApplication.styleHints().startDragDistance() and (
            not self.textCursor().hasSelection()
        ):
            self._click(event.position())

    def _click(self, at: QPointF) -> None:
        hit = self._hit(at)
        if hit.fold is not None:
            self._set_fold(hit.fold, is_open=not self._page.is_open(hit.fold))
            return
        point = self._in_document(at)
        self.select_mark(self._clicks.pick(hit.marks, point, self._highlights.selected))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        hit = self._hit(event.position())
        if hit.on_chip:
            self.select_mark(hit.marks[0].id)
            self.mark_activated.emit(hit.marks[0].id)
        elif hit.fold is not None:
            self._click(event.position())
        else:
            point = self._in_document(event.position())
            position = self._page.character_at(point.x(), point.y())
            if position is not None:
                self.set_selected_range(*segmentation.word_at(self.text(), position))
                self._last_double_click = event.timestamp()
        event.accept()

    def _select_paragraph(self, position: int) -> None:
        text = self.text()
        end = text.find("\n", position)
        start = text.rfind("\n", 0, position) + 1
        self.set_selected_range(start, end if end >= 0 else len(text))

    def _show_drag(self, drag: EdgeDrag) -> None:
        if self._drag is not None and drag.shown != self._drag.shown:
            self._drag = drag
            self.add_marks([drag.shown])

    def _finish_drag(self) -> None:
        drag, self._drag = self._drag, None
        if drag is None or drag.shown == drag.original:
            return
        # Whoever listens changes the annotation; until then the mark is where it was.
        self.add_marks([drag.original])
        moved = ranges.trimmed(self.text(), drag.shown.start, drag.shown.end)
        if moved is not None and moved != (drag.original.start, drag.original.end):
            self.edge_dragged.emit(drag.original.id, *moved)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            hit = self._hit(QPointF(event.pos()))
            mark_id = hit.marks[0].id if hit.marks else ""
            selected = self._highlights.selected
            if selected is not None and any(mark.id == selected for mark in hit.marks):
                mark_id = selected
            elif mark_id and not self.textCursor().hasSelection():
                self.select_mark(mark_id)
            where = event.globalPos()
        else:
            mark_id = self._highlights.selected or ""
            where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        event.accept()
        self.context_menu_requested.emit(where, mark_id)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tooltip(event)
            return True
        return super().viewportEvent(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        hit = self._hit(QPointF(event.pos()))
        texts = [self._tooltip_for(mark.id) for mark in hit.marks]
        text = "\n\n".join(text for text in texts if text)
        if not text:
            QToolTip.hideText()
            return
        around = QRect(event.pos() - QPoint(6, 6), event.pos() + QPoint(6, 6))
        QToolTip.showText(event.globalPos(), text, self.viewport(), around)

    # -- Qt's side: keys -------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Labels and edges come before shortcuts of the window with the same keys.
            meaning = meaning_of(event)
            if isinstance(meaning, LabelKey) or (
                isinstance(meaning, MoveEdge) and self._highlights.selected is not None
            ):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = meaning_of(event)
        if meaning is not None:
            event.setAccepted(self._act(meaning))
            return
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_out()
        else:
            self._viewpoint.settle()
            before = self.textCursor().position()
            super().keyPressEvent(event)
            self._step_over_fold(before)

    def _act(self, meaning: KeyMeaning) -> bool:
        """Do what a key means; False hands it on to the window."""
        match meaning:
            case LabelKey(key):
                self.label_key_pressed.emit(key)
            case MoveEdge():
                return self._move_edge(meaning)
            case Plain("activate"):
                return self._activate()
            case Plain("delete"):
                self.delete_requested.emit()
            case Plain("clear"):
                return self._clear()
            case Plain("grow"):
                self._grow()
            case Plain("shrink"):
                self._shrink()
        return True

    def _activate(self) -> bool:
        if self._highlights.selected is not None:
            self.mark_activated.emit(self._highlights.selected)
            return True
        return self.toggle_fold_at(self.caret())

    def _clear(self) -> bool:
        """Drop a drag, else the selected text, else the selected mark; False if none is there."""
        if self._drag is not None:
            original, self._drag = self._drag.original, None
            self.add_marks([original])
            return True
        if self.textCursor().hasSelection():
            self._place_caret(self.caret())
            return True
        had = self._highlights.selected is not None
        self.select_mark(None)
        return had

    def _move_edge(self, move: MoveEdge) -> bool:
        mark = self._page.index.get(self._highlights.selected)
        if mark is None:
            return False
        moved = ranges.moved_edge(
            self.text(), (mark.start, mark.end), edge=move.edge, step=move.step,
            by_word=move.by_word,
        )  # fmt: skip
        if moved is not None:
            self.edge_dragged.emit(mark.id, *moved)
        return True

    def _grow(self) -> None:
        selected = self.selected_range()
        if selected is None:
            self._scroll_page(1)
        else:
            self.set_selected_range(*self._growing.grown(self.text(), selected))

    def _shrink(self) -> None:
        selected = self.selected_range()
        if selected is None:
            self._scroll_page(-1)
            return
        smaller = self._growing.shrunk(selected)
        if smaller is not None:
            self.set_selected_range(*smaller)

    def _scroll_page(self, direction: int) -> None:
        self._viewpoint.settle()
        bar = self.verticalScrollBar()
        step = self.viewport().height() - self._page.metrics.body.pitch
        bar.setValue(bar.value() + direction * max(step, bar.singleStep()))

    def _step_over_fold(self, before: int) -> None:
        """Keep the caret out of collapsed text: it stops on the row, then goes past it."""
        cursor = self.textCursor()
        paragraphs = self._page.paragraphs
        fold = paragraphs.fold_of(self.document().findBlock(cursor.position()).blockNumber())
        if fold is None or self._page.is_open(fold):
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

    # -- Qt's side: clipboard --------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        start, end = self._raw_range()
        data = QMimeData()
        data.setText(self.text()[start:end])
        return data
