"""The queue of suggestions at the side: filter, list, and the current one in full."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QStackedLayout,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.session import Session
from desktop.suggestions.card import SuggestionCard
from desktop.suggestions.delegate import SuggestionDelegate
from desktop.suggestions.model import QueueModel
from desktop.suggestions.order import Filter
from desktop.suggestions.review import Review
from desktop.theme import Theme
from desktop.widgets.shades import paint_surface, shades, show_boxes


class QueuePanel(QWidget):
    """Lists what is pending and says which keys decide.

    ``accept_requested`` and so on come from keys in the list and from the card;
    ``label_key_pressed(key)``: a bare letter or digit.
    """

    accept_requested = Signal()
    reject_requested = Signal()
    correct_requested = Signal()
    occurrences_requested = Signal()
    label_key_pressed = Signal(str)
    chosen = Signal(str)  # id of a suggestion that was clicked or gone to in the list
    left = Signal()  # Esc: back to the text
    count_changed = Signal(int)

    def __init__(
        self, session: Session, review: Review, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._review = review
        self._following = False
        self.setAutoFillBackground(True)
        self.model = QueueModel(session, self)
        self._delegate = SuggestionDelegate(theme)
        self.list = _List()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Which suggestions"))
        self.kinds.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sorting = QComboBox()
        self.sorting.setAccessibleName(self.tr("Order"))
        self.sorting.addItem(self.tr("In reading order"), "position")
        self.sorting.addItem(self.tr("Surest first"), "score")
        self.everywhere = QCheckBox(self.tr("All articles"))
        self.advice = QCheckBox(self.tr("Expert advice"))
        self.advice.setToolTip(
            self.tr("Suggest as claims also what experts advise without giving a figure")
        )
        self._state = QLabel()
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setMargin(24)
        self.card = SuggestionCard(session, theme)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._show_queue()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 2)
        top.setSpacing(6)
        top.addWidget(self.kinds, 3)
        top.addWidget(self.sorting, 2)
        below = QHBoxLayout()
        below.setContentsMargins(10, 2, 10, 6)
        below.addWidget(self.everywhere)
        below.addSpacing(10)
        below.addWidget(self.advice)
        below.addWidget(self._state, 1)
        self._top = QWidget()
        bar = QVBoxLayout(self._top)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(0)
        bar.addLayout(top)
        bar.addLayout(below)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(5)
        self._split.addWidget(self.list)
        self._split.addWidget(self.card)
        self._split.setSizes([520, 330])
        self._split.setStretchFactor(0, 1)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self._split)
        self._pages.addWidget(self.hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(pages, 1)

    def _connect(self) -> None:
        review = self._review
        review.queue_changed.connect(self._show_queue)
        review.current_changed.connect(self._show_current)
        review.pending.progressed.connect(self._show_state)
        self.kinds.activated.connect(
            lambda _place: review.set_filter(self.kinds.currentData() or Filter())
        )
        self.sorting.activated.connect(
            lambda _place: review.set_sorting(self.sorting.currentData())
        )
        self.everywhere.toggled.connect(self._set_everywhere)
        self.advice.toggled.connect(review.set_advice)
        self.list.selectionModel().currentChanged.connect(self._on_gone_to)
        self.list.accept_requested.connect(self.accept_requested)
        self.list.reject_requested.connect(self.reject_requested)
        self.list.label_key_pressed.connect(self.label_key_pressed)
        self.list.left.connect(self.left)
        self.card.accept_requested.connect(self.accept_requested)
        self.card.reject_requested.connect(self.reject_requested)
        self.card.correct_requested.connect(self.correct_requested)
        self.card.occurrences_requested.connect(self.occurrences_requested)

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self._set_row_height()
        tones = shades(theme)
        paint_surface(self, tones)
        muted = tones.muted.name()
        self.hint.setStyleSheet(f"color: {muted}")
        self._state.setStyleSheet(f"color: {muted}")
        for box in (self.everywhere, self.advice):
            box.setPalette(show_boxes(self.palette(), theme))
        self.card.set_theme(theme)
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_row_height()

    # -- showing

    def _set_everywhere(self, everywhere: bool) -> None:
        self.model.with_articles = self._delegate.with_articles = everywhere
        self.model.forget_rows()
        self._review.set_everywhere(everywhere)
        self._set_row_height()

    def _set_row_height(self) -> None:
        option = QStyleOptionViewItem()
        option.font = self.list.font()
        height = self._delegate.sizeHint(option, QModelIndex()).height()
        self.list.verticalHeader().setDefaultSectionSize(height)

    def _show_queue(self) -> None:
        self._following = True
        try:
            self.model.show(self._review.queue())
            self._select(self._review.current_id())
        finally:
            self._following = False
        self.advice.setChecked(self._review.advice)
        self._offer_kinds()
        self._show_state()
        self._show_card()
        self.count_changed.emit(self.model.rowCount())

    def _show_current(self, suggestion_id: str) -> None:
        self._following = True
        try:
            self._select(suggestion_id)
        finally:
            self._following = False
        self._show_card()

    def _show_card(self) -> None:
        self.card.show_suggestion(self._review.current())

    def _select(self, suggestion_id: str) -> None:
        row = self.model.row_of(suggestion_id)
        selection = self.list.selectionModel()
        if row is None:
            selection.clear()
            return
        index = self.model.index(row)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)

    def _offer_kinds(self) -> None:
        """All kinds, entities, claims, and every label that has suggestions, with counts."""
        codebook = self._session.snapshot().codebook
        language = self._session.language
        found = self._review.counts()
        chosen = self._review.filter
        choices = [(self.tr("All kinds"), Filter(), sum(found.values()))]
        for kind, words, labels in (
            ("claim", self.tr("Claims"), codebook.dimensions),
            ("entity", self.tr("Entities"), codebook.entities),
        ):
            number = sum(count for (each, _), count in found.items() if each == kind)
            choices.append((words, Filter(kind), number))
            for label in labels:
                count = found.get((kind, label.id), 0)
                wanted = Filter(kind, label.id)
                if count or wanted == chosen:
                    choices.append((f"    {label.title(language)}", wanted, count))
        wordings = [f"{words}  {count}" for words, _, count in choices]
        if wordings == [self.kinds.itemText(place) for place in range(self.kinds.count())]:
            return
        self.kinds.clear()
        for wording, (_, wanted, _) in zip(wordings, choices, strict=True):
            self.kinds.addItem(wording, wanted)
            if wanted == chosen:
                self.kinds.setCurrentIndex(self.kinds.count() - 1)

    def _show_state(self) -> None:
        review = self._review
        waiting = review.pending.waiting() if review.on else 0
        number = len(review.pending.watched())
        if waiting and review.everywhere and number > 1:
            words = self.tr("looked through: {done} of {total}")
            self._state.setText(words.format(done=number - waiting, total=number))
        else:
            self._state.clear()
        self._top.setVisible(review.on and (review.active is not None or review.everywhere))
        hint = self._hint()
        self.hint.setText(hint)
        self._pages.setCurrentWidget(self.hint if hint else self._split)

    def _hint(self) -> str:
        """What to say where there is no list; "" where there is one."""
        review = self._review
        if not review.on:
            return self.tr(
                "Suggestions are switched off.\n\nCtrl+Shift+S shows what could be tagged in the"
                " open articles."
            )
        if review.queue():
            return ""
        if review.active is None and not review.everywhere:
            return self.tr("Open an article: what could be tagged in it is listed here.")
        if review.pending.waiting():
            return self.tr("Looking through the text …")
        if review.counts():
            return self.tr("Nothing of this kind is left. Choose “All kinds” to see the others.")
        if review.everywhere:
            return self.tr("Nothing is left to review in any article.")
        return self.tr(
            "Nothing is left to review in this article.\n\nTick “All articles” to go on with the"
            " others."
        )

    def _on_gone_to(self) -> None:
        index = self.list.currentIndex()
        if not self._following and index.isValid():
            self.chosen.emit(self.model.suggestion(index.row()).id)


class _List(QTableView):
    """A list whose keys decide: Enter, Delete, Backspace, letters and digits.

    A table of one column, as rows of one height need no layout there: a list of 36,000
    lays out all of them, 0.3 s, after each row that goes.
    """

    accept_requested = Signal()
    reject_requested = Signal()
    label_key_pressed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # A Chinese input method would swallow the keys of labels.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End mean the first and the last row, as in any list."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.model().rowCount() - 1,
        }
        if action in ends:
            return self.model().index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        text = event.text().lower()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.accept_requested.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not held:
            self.reject_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and not held:
            self.left.emit()
        elif len(text) == 1 and text.isascii() and text.isalnum() and not held:
            self.label_key_pressed.emit(text)
        elif text and not held and not text.isspace():
            event.ignore()  # no jumping to rows by typing: keys mean something else here
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.left.emit()
