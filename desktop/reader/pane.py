"""The reading pane: an article's text and marks, and what keys and the mouse do to them."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from annotations.model import Block
from annotations.text import segmentation
from desktop.reader import ranges
from desktop.reader.hits import Hit, character_at, hit_at, on_break
from desktop.reader.keys import KeyMeaning, LabelKey, MoveEdge, Plain, meaning_of
from desktop.reader.marks import Mark, reading_order
from desktop.reader.page_view import PageView
from desktop.reader.pointer import ClickCycle, EdgeDrag, grabbed_edge
from desktop.theme import Theme
from desktop.widgets.tips import tip


class ReaderPane(PageView):
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

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        tooltip_for: Callable[[str], str] = lambda mark_id: "",
    ) -> None:
        super().__init__(theme, parent)
        self._tooltip_for = tooltip_for
        self._clicks = ClickCycle()
        self._growing = ranges.GrowingSelection()
        self._drag: EdgeDrag | None = None
        self._pressed_at: QPoint | None = None
        self._last_double_click: int | None = None
        self._announced: ranges.Range | None = None
        self._tip_at = (QPoint(), QPoint())
        self.selectionChanged.connect(self._announce_range)

    # -- article and marks ---------------------------------------------------

    def set_article(self, text: str, blocks: Sequence[Block], marks: Iterable[Mark]) -> None:
        """Show another text from its beginning, with nothing selected."""
        self.select_mark(None)
        self._drag = None
        self._install(text, blocks, marks)
        self._announce_range()

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
        """Select the next annotation in reading order (from the caret if none is), going round."""
        self._select_neighbour(_is_annotation, forwards=True)

    def select_previous_mark(self) -> None:
        """Select the previous annotation in reading order, going round."""
        self._select_neighbour(_is_annotation, forwards=False)

    def select_next_doubt(self) -> bool:
        """Select the next doubtful place, going round; False where the text has none."""
        return self._select_neighbour(_is_doubt, forwards=True)

    def select_previous_doubt(self) -> bool:
        """Select the previous doubtful place, going round; False where the text has none."""
        return self._select_neighbour(_is_doubt, forwards=False)

    def _select_neighbour(self, wanted: Callable[[Mark], bool], *, forwards: bool) -> bool:
        index = self._page.index
        current = index.get(self._highlights.selected)
        if current is not None:
            key = reading_order(current)
        else:
            key = (self.caret(), -len(self.text()) - 1, "")
        origin = (-1, 0, "") if forwards else (len(self.text()) + 1, 0, "")
        step = index.next_after if forwards else index.last_before
        found = step(key, wanted=wanted) or step(origin, wanted=wanted)
        if found is not None:
            self.show_mark(found.id)
        return found is not None

    def show_mark(self, mark_id: str) -> None:
        """Select a mark with the caret before it, in view; an unknown id does nothing."""
        mark = self._page.index.get(mark_id)
        if mark is not None:
            self._place_caret(mark.start)
            self.select_mark(mark.id)
            self._show_range(mark.start, mark.end)

    # -- selected text -----------------------------------------------------------

    def _announce_range(self) -> None:
        if self._pressed_at is not None:
            return  # one signal at the end of a drag, not one for each step
        selected = self.selected_range()
        if selected == self._announced:
            return
        self._announced = selected
        self.range_selected.emit(*(selected or (-1, -1)))

    # -- Qt's side: mouse ----------------------------------------------------------

    def _hit(self, at: QPointF) -> Hit:
        point = self._in_document(at)
        return hit_at(self._page, point.x(), point.y())

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
        last, self._last_double_click = self._last_double_click, None
        if last is not None and event.timestamp() - last < interval and not shift:
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
            if not self._finish_drag():
                self._click(event.position())
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
            self._set_fold(hit.fold, is_open=not self._page.sheet.is_open(hit.fold))
            return
        point = self._in_document(at)
        self.select_mark(self._clicks.pick(hit.marks, point, self._highlights.selected))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        hit = self._hit(event.position())
        doubts = [mark for mark in hit.marks if mark.shape == "doubt"]
        if hit.on_chip or doubts:
            mark = hit.marks[0] if hit.on_chip else doubts[0]
            self.select_mark(mark.id)
            self.mark_activated.emit(mark.id)
        elif hit.fold is not None:
            self._click(event.position())
        else:
            point = self._in_document(event.position())
            position = character_at(self._page, point.x(), point.y())
            if position is not None:
                self.set_selected_range(*segmentation.word_at(self.text(), position))
                self._last_double_click = event.timestamp()
        event.accept()

    def _select_paragraph(self, position: int) -> None:
        self.set_selected_range(*self._page.paragraphs.shown_around(position))

    def _show_drag(self, drag: EdgeDrag) -> None:
        if self._drag is not None and drag.shown != self._drag.shown:
            self._drag = drag
            self.add_marks([drag.shown])

    def _finish_drag(self) -> bool:
        """Say where a dragged edge came to lie; False if it was only pressed, not moved."""
        drag, self._drag = self._drag, None
        if drag is None or drag.shown == drag.original:
            return False
        # Whoever listens changes the annotation; until then the mark is where it was.
        self.add_marks([drag.original])
        moved = ranges.trimmed(self.text(), drag.shown.start, drag.shown.end)
        if moved is not None and moved != (drag.original.start, drag.original.end):
            self.edge_dragged.emit(drag.original.id, *moved)
        return True

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
            self._tip_at = (event.pos(), event.globalPos())
            self.refresh_tooltip(appear=True)
            return True
        return super().viewportEvent(event)

    def refresh_tooltip(self, *, appear: bool = False) -> None:
        """Word the tooltip that is shown again; ``appear``: also where none is shown yet."""
        if not appear and not QToolTip.isVisible():
            return
        pos, global_pos = self._tip_at
        hit = self._hit(QPointF(pos))
        texts = [self._tooltip_for(mark.id) for mark in hit.marks]
        text = "\n\n".join(text for text in texts if text)
        if not text and on_break(self._page, self._in_document(QPointF(pos)).y()):
            text = self.tr("Broken here for reading only: in the text the line goes on.")
        if not text:
            QToolTip.hideText()
            return
        around = QRect(pos - QPoint(6, 6), pos + QPoint(6, 6))
        QToolTip.showText(global_pos, tip(text), self.viewport(), around)

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
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._is_across_break(before):
                super().keyPressEvent(event)
            self._step_over_fold(before)
            if event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
                # Not only the caret's line: also what stands above it.
                self.verticalScrollBar().setValue(0)

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
        if mark is None or mark.shape == "doubt":
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


def _is_annotation(mark: Mark) -> bool:
    return mark.shape not in ("suggestion", "doubt")


def _is_doubt(mark: Mark) -> bool:
    return mark.shape == "doubt"
