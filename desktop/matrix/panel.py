"""The comparison matrix: regions × dimensions, live, every cell back to its passage."""

from pathlib import Path

from PySide6.QtCore import Property, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import CLAIM_KINDS, Changes, ClaimKind
from annotations.views.marks import KIND_MARKS
from desktop.matrix.content import Content
from desktop.matrix.details import ClaimDetails
from desktop.matrix.table import MatrixTable
from desktop.session import Session
from desktop.theme import Theme
from desktop.widgets.shades import paint_surface, shades_for
from desktop.widgets.wording import kind_word, marked_kind

# Pixels: a panel lower than this and at least so wide lists the claims beside the matrix.
_LOW, _WIDE = 420, 640
_TABLES = ("claim", "evidence", "article", "setting")


class MatrixPanel(QWidget):
    """The matrix of the session's project.

    Signal: ``passage_requested(article_id, start, end, claim_id)``, offsets in
    code points. Property: ``transposed``, dimensions as rows.
    """

    passage_requested = Signal(str, int, int, str)
    transposed_changed = Signal(bool)

    def __init__(
        self, session: Session, theme: Theme | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shades = shades_for(self, theme)
        self._stale = True
        self._transposed = False
        self._divided_by_hand = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._recompute_if_seen)
        self.table = MatrixTable(self._shades, self)
        self.details = ClaimDetails(self._shades, self)
        self._hint = QLabel(self)
        self._kind_buttons: dict[ClaimKind | None, QToolButton] = {}
        self._swap = QToolButton(self)
        self.setAutoFillBackground(True)
        self._build()
        self.retranslate()
        self.set_theme(theme)
        session.changed.connect(self._session_changed)

    # -- what the rest of the application uses -------------------------------------------

    def set_theme(self, theme: Theme | None) -> None:
        """Paint with the colours of ``theme``."""
        self._theme = theme
        self._shades = shades_for(self, theme)
        paint_surface(self, self._shades)
        line = self._shades.line.name()
        # Before what is in it is painted: a style sheet gives its former palette back.
        self._splitter.setStyleSheet(f"QSplitter::handle {{ background: {line}; }}")
        self.table.set_shades(self._shades)
        self.details.set_shades(self._shades)
        self._hint.setStyleSheet(f"color: {self._shades.muted.name()}")
        self._show_details()

    def kinds(self) -> frozenset[ClaimKind]:
        """The kinds the matrix is narrowed to; empty means all."""
        return frozenset(
            kind for kind, button in self._kind_buttons.items() if kind and button.isChecked()
        )

    def set_kinds(self, kinds: frozenset[ClaimKind]) -> None:
        """Narrow the matrix to claims of these kinds; none of them or all of them: all."""
        narrowed = bool(kinds) and kinds != frozenset(CLAIM_KINDS)
        for kind, button in self._kind_buttons.items():
            button.setChecked(not narrowed if kind is None else narrowed and kind in kinds)
        self._invalidate()

    def is_transposed(self) -> bool:
        return self._transposed

    def set_transposed(self, transposed: bool) -> None:
        """Dimensions as rows and regions as columns, or the other way round."""
        self._swap.setChecked(transposed)
        if transposed == self._transposed:
            return
        self._transposed = transposed
        self.transposed_changed.emit(transposed)
        self._invalidate()

    transposed = Property(bool, is_transposed, set_transposed, notify=transposed_changed)

    def grab_png(self, path: Path) -> None:
        """Write a picture of the panel, also where it was never on a screen."""
        self.ensurePolished()
        self._recompute()
        if not self.grab().save(str(path), "PNG"):
            raise OSError(f"cannot write {path}")

    def retranslate(self) -> None:
        """Word everything in the session's language."""
        self._kind_buttons[None].setText(self.tr("All"))
        self._kind_buttons[None].setToolTip(self.tr("Claims of every kind"))
        self._swap.setText(self.tr("⇄ Swap rows and columns"))
        self._hint.setText(self._how_to_fill())
        self.table.retranslate()
        self._name_kinds(short=False)
        self._fit_buttons()
        self._invalidate()

    # -- Qt ------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._recompute()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.set_theme(self._theme)
        elif event.type() == QEvent.Type.FontChange:
            self.table.refit()

    # -- within --------------------------------------------------------------------------

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        bar.setSpacing(4)
        for kind in (None, *CLAIM_KINDS):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setChecked(kind is None)
            button.clicked.connect(lambda _checked=False, kind=kind: self._kind_clicked(kind))
            self._kind_buttons[kind] = button
            bar.addWidget(button)
        bar.addStretch(1)
        self._swap.setCheckable(True)
        self._swap.setAutoRaise(True)
        self._swap.clicked.connect(self.set_transposed)
        bar.addWidget(self._swap)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)  # Qt widens so thin a handle for the mouse
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.details)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self.table.setMinimumSize(200, 120)
        self.details.setMinimumSize(180, 72)
        self.details.hide()
        self._splitter.splitterMoved.connect(self._splitter_moved)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setMargin(32)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._splitter)
        self._pages.addWidget(self._hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._pages, 1)
        self.table.current_changed.connect(self._show_details)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_details())
        self.table.open_requested.connect(self._open_headline)
        self.details.passage_requested.connect(self.passage_requested)

    def _arrange(self) -> None:
        """The claims below the matrix, or beside it where the panel is low and wide."""
        beside = self.height() < _LOW and self.width() >= _WIDE
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if way == self._splitter.orientation() and self._divided_by_hand:
            return
        self._splitter.setOrientation(way)
        whole = self.width() if beside else self.height()
        share = min(380, whole // 3) if beside else min(200, whole // 3)
        self._splitter.setSizes([whole - share, share])
        self._divided_by_hand = False

    def _splitter_moved(self, _position: int, _number: int) -> None:
        self._divided_by_hand = True

    def _session_changed(self, changes: Changes) -> None:
        if changes.touches(*_TABLES):
            self._invalidate()

    def _invalidate(self) -> None:
        """Compute again, once, when the event loop comes round: bulk changes cost one turn."""
        self._stale = True
        self._timer.start()

    def _recompute_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self._recompute()

    def _recompute(self) -> None:
        self._stale = False
        content = Content(
            self._session.snapshot(),
            language=self._session.language,
            kinds=self.kinds(),
            transposed=self._transposed,
        )
        self.table.show_content(content)
        self._pages.setCurrentWidget(self._splitter if content.has_claims else self._hint)
        if not content.has_claims:
            self._hint.setText(self._how_to_fill())
        self._show_details()

    def _show_details(self, *_place: int) -> None:
        index = self.table.currentIndex()
        self.details.show_cell(self.table.content, index.row(), index.column())
        # The focus alone makes a cell current, but selects none.
        chosen = index.isValid() and self.table.selectionModel().hasSelection()
        if chosen == self.details.isHidden():
            # Without a cell there is nothing to list, and the matrix has the room.
            self.details.setVisible(chosen)
            if chosen:
                self._arrange()
                self.table.scrollTo(index)

    def _open_headline(self, row: int, column: int) -> None:
        content = self.table.content
        passages = content.passages(row, column) if content else []
        if passages:
            first = passages[0]
            self.passage_requested.emit(
                first.evidence.article_id,
                first.evidence.start,
                first.evidence.end,
                first.claim.id,
            )

    def _kind_clicked(self, kind: ClaimKind | None) -> None:
        self.set_kinds(frozenset() if kind is None else self.kinds())

    def _name_kinds(self, *, short: bool) -> None:
        for kind, button in self._kind_buttons.items():
            if kind is not None:
                button.setText(KIND_MARKS[kind] if short else marked_kind(kind))
                button.setToolTip(
                    self.tr("Claims of this kind: {kind}").format(kind=kind_word(kind))
                )

    def _fit_buttons(self) -> None:
        """Marks alone where the words have no room."""
        self._name_kinds(short=False)
        buttons = [*self._kind_buttons.values(), self._swap]
        wanted = sum(button.sizeHint().width() + 4 for button in buttons) + 24
        if wanted > self.width():
            self._name_kinds(short=True)

    def _how_to_fill(self) -> str:
        keys = [
            f"{label.key.upper()}  {label.title(self._session.language)}"
            for label in self._session.snapshot().codebook.dimensions
            if label.key
        ]
        words = self.tr(
            "The matrix fills itself as you tag claims.\n\n"
            "Open an article, select the words that say something about a region and press the "
            "key of a dimension. Region and value are proposed; the form at the side corrects "
            "them."
        )
        return f"{words}\n\n{'    '.join(keys[:6])}" if keys else words
