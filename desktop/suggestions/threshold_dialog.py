"""Accept everything of a kind above a score, seen beforehand, as one undo step."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desktop.claims.parts import swatch
from desktop.session import Session
from desktop.suggestions.delegate import SuggestionDelegate
from desktop.suggestions.item import Item
from desktop.suggestions.model import QueueModel
from desktop.suggestions.order import Filter, counts
from desktop.suggestions.review import Review
from desktop.suggestions.wording import score_word
from desktop.theme import Theme
from desktop.widgets.shades import paint_surface, shades, show_boxes

_START = 90
_PAUSE_MS = 40  # while the slider moves


class ThresholdDialog(QDialog):
    """A label, a score, and the list of what would be accepted. ``applied(count)``."""

    applied = Signal(int)

    def __init__(
        self, session: Session, review: Review, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._review = review
        self._theme = theme
        self._found: list[Item] = []
        self._moved = False
        self.setWindowTitle(self.tr("Accept all above a score"))
        self.resize(560, 620)
        self.labels = QComboBox()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(5)
        self._score = QLabel()
        self._score.setMinimumWidth(self._score.fontMetrics().horizontalAdvance("100 % "))
        self.everywhere = QCheckBox(self.tr("In all articles"))
        self.everywhere.setChecked(review.everywhere)
        self._state = QLabel()
        self._state.setStyleSheet(f"color: {theme.muted.name()}")
        self.model = QueueModel(session, self)
        self.model.with_articles = True
        self._delegate = SuggestionDelegate(theme)
        self._delegate.with_articles = True
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("What would be accepted"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._arrange()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._show)
        self.labels.currentIndexChanged.connect(self._show)
        self.slider.valueChanged.connect(self._on_moved)
        self.everywhere.toggled.connect(review.set_everywhere)
        review.queue_changed.connect(self._on_queue)
        review.pending.progressed.connect(self._show_state)
        self.buttons.accepted.connect(self._apply)
        self.buttons.rejected.connect(self.reject)
        paint_surface(self.list, shades(theme))
        self.everywhere.setPalette(show_boxes(self.palette(), theme))
        self._on_queue()
        self._say_score()

    def _arrange(self) -> None:
        across = QHBoxLayout()
        across.addWidget(self.slider, 1)
        across.addWidget(self._score)
        form = QFormLayout()
        form.addRow(self.tr("Label"), self.labels)
        form.addRow(self.tr("Score from"), across)
        form.addRow("", self.everywhere)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._state)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        # Only now: a button that is in no dialog yet is not taken as its default.
        self.apply.setDefault(True)

    def _on_queue(self) -> None:
        """Offer the labels that have suggestions, keeping the choice."""
        codebook, language = self._session.snapshot().codebook, self._session.language
        number = counts(self._review.in_scope())
        chosen = self.labels.currentData() or self._likely(number)
        self.labels.blockSignals(True)
        self.labels.clear()
        for kind, labels in (("entity", codebook.entities), ("claim", codebook.dimensions)):
            for label in labels:
                count = number.get((kind, label.id), 0)
                if count or chosen == Filter(kind, label.id):
                    self.labels.addItem(
                        swatch(self._theme.hue(label.colours)),
                        f"{label.title(language)}  {count}",
                        Filter(kind, label.id),
                    )
        for place in range(self.labels.count()):
            if self.labels.itemData(place) == chosen:
                self.labels.setCurrentIndex(place)
        self.labels.blockSignals(False)
        self._show()

    def _likely(self, number: dict[tuple[str, str], int]) -> Filter:
        """What is probably meant: the kind that is filtered for or current, else the largest."""
        current = self._review.current()
        if self._review.filter.label:
            return self._review.filter
        if current is not None:
            return Filter(current.type, current.label)
        return Filter(*max(number, key=lambda key: number[key])) if number else Filter()

    def _on_moved(self) -> None:
        self._moved = True
        self._say_score()
        self._timer.start()

    def _say_score(self) -> None:
        self._score.setText(score_word(self.slider.value() / 100))

    def _show(self) -> None:
        wanted = self.labels.currentData()
        found = [
            each for each in self._review.in_scope() if wanted is not None and wanted.takes(each)
        ]
        if found and not self._moved:
            # Where something is found: the surest of a label may be less sure than another's.
            surest = round(max(each.score for each in found) * 100)
            self.slider.blockSignals(True)
            self.slider.setValue(min(_START, surest // 5 * 5))
            self.slider.blockSignals(False)
            self._say_score()
        least = self.slider.value() / 100
        self._found = [each for each in found if each.score >= least]
        self.model.show(self._found)
        self.apply.setText(self.tr("Accept %n suggestion(s)", "", len(self._found)))
        self.apply.setEnabled(bool(self._found))
        self._show_state()

    def _show_state(self) -> None:
        waiting = self._review.pending.waiting()
        number = len(self._review.pending.watched())
        if waiting:
            words = self.tr("Looked through {done} of {total} articles so far.")
            self._state.setText(words.format(done=number - waiting, total=number))
        elif not self.labels.count():
            self._state.setText(self.tr("There is nothing to accept here."))
        else:
            self._state.setText(
                self.tr("%n suggestion(s) would be accepted:", "", len(self._found))
            )

    def _apply(self) -> None:
        found = list(self._found)
        if self._review.accept_many(found):
            self.applied.emit(len(found))
            self.accept()
