"""Reviewing an article's repairs: what the file says beside how it reads, place by place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from annotations.model import ArticleId
from annotations.operations import TakeRepair, UndoRepair
from annotations.repairing import Site, Source, sites
from annotations.text.offsets import TextMap
from desktop.repairs.decision import MOST, UNDO_KEY, DecisionBox
from desktop.repairs.excerpt import Excerpt, Place
from desktop.repairs.model import SITE, SiteModel
from desktop.repairs.search import CandidateSearch
from desktop.repairs.wording import reason_text
from desktop.session import Session
from desktop.theme import Theme

if TYPE_CHECKING:
    from annotations.model import Changes

NEXT_KEY, PREVIOUS_KEY = "F4", "Shift+F4"
_AROUND = 900  # characters shown before and behind a place


class RepairsDialog(QDialog):
    """Steps through the places of one article; each decision is one undo step.

    ``source`` is the article's text as ``annotations.repairing.source_of`` has it.
    Where the article is annotated everything can be looked at and nothing decided.
    ``at``: the place to begin with, by where it begins in the raw text.
    """

    def __init__(
        self,
        session: Session,
        article_id: ArticleId,
        source: Source,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        at: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.article_id = article_id
        self._source = source
        self._sites: list[Site] = []
        self._current: Site | None = None
        article = session.project.article(article_id)
        self.setWindowTitle(self.tr("Repairs: {title}").format(title=article.title))
        self.resize(1180, 720)
        self.search = CandidateSearch(self)
        self.model = SiteModel(self)
        self.raw = Excerpt(theme)
        self.reading = Excerpt(theme)
        self.decision = DecisionBox()
        self._arrange()
        self._connect()
        self._add_keys()
        self._load()
        doubtful = self._doubtful()
        self.filter.setCurrentIndex(0 if doubtful else 1)
        self._fill()
        asked = [site for site in self._sites if site.id == at]
        self._show(next(iter((*asked, *doubtful, *self._sites)), None))
        self.list.setFocus()

    # Building

    def _arrange(self) -> None:
        self.banner = QLabel()
        self.banner.setWordWrap(True)
        self.banner.setMargin(6)
        self.banner.setStyleSheet("background: #7a5b00; color: white")
        self.filter = QComboBox()
        self.filter.addItem(self.tr("Doubtful places"), True)
        self.filter.addItem(self.tr("All places"), False)
        self.count = QLabel()
        self.previous = QPushButton(self._with_key(self.tr("Previous"), PREVIOUS_KEY))
        self.next = QPushButton(self._with_key(self.tr("Next doubtful"), NEXT_KEY))
        head = QHBoxLayout()
        head.addWidget(self.filter)
        head.addWidget(self.count, 1)
        for button in (self.previous, self.next):
            button.setAutoDefault(False)
            head.addWidget(button)
        self.list = QTreeView()
        self.list.setModel(self.model)
        self.list.setHeaderHidden(True)
        self.list.setUniformRowHeights(True)
        self.list.setRootIsDecorated(True)
        self.list.setMinimumWidth(220)
        texts = QSplitter(Qt.Orientation.Horizontal)
        for title, excerpt in (
            (self.tr("In the file"), self.raw),
            (self.tr("As it reads"), self.reading),
        ):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(QLabel(title))
            column.addWidget(excerpt, 1)
            excerpt.setAccessibleName(title)
            texts.addWidget(side)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(texts)
        right.addWidget(self.decision)
        right.setStretchFactor(0, 1)
        right.setSizes([420, 230])
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.addWidget(self.list)
        whole.addWidget(right)
        whole.setStretchFactor(1, 1)
        whole.setSizes([320, 860])
        for splitter in (texts, right, whole):
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.banner)
        layout.addLayout(head)
        layout.addWidget(whole, 1)

    def _connect(self) -> None:
        self.filter.currentIndexChanged.connect(self._refill)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.decision.taken.connect(self.take)
        self.decision.undone.connect(self.undo_repair)
        self.decision.cancel_requested.connect(self.search.cancel)
        self.search.found.connect(self._on_found)
        self.search.progressed.connect(self.decision.show_progress)
        self.search.busy_changed.connect(self.decision.set_busy)
        self._session.changed.connect(self._follow)

    def _add_keys(self) -> None:
        def add(keys: str | QKeySequence.StandardKey, run: object) -> None:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(run)

        add(NEXT_KEY, lambda: self.step(1))
        add(PREVIOUS_KEY, lambda: self.step(-1))
        add(UNDO_KEY, self.undo_repair)
        add(QKeySequence.StandardKey.Undo, self._session.undo)
        add(QKeySequence.StandardKey.Redo, self._session.redo)
        add("0", self.decision.keep_raw)
        for number in range(1, MOST + 1):
            add(str(number), lambda number=number: self.decision.take(number))

    @staticmethod
    def _with_key(title: str, key: str) -> str:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        return f"{title} ({native})"

    # What can be done

    def current(self) -> Site | None:
        """The place that is shown."""
        return self._current

    def step(self, by: int) -> None:
        """Show the next (1) or the previous (-1) doubtful place, round and round."""
        doubtful = self._doubtful()
        if not doubtful:
            return
        here = self._current.raw_start if self._current is not None else -1
        if by > 0:
            following = [site for site in doubtful if site.raw_start > here]
            self._show(following[0] if following else doubtful[0])
        else:
            before = [site for site in doubtful if site.raw_start < here]
            self._show(before[-1] if before else doubtful[-1])

    def take(self, text: str) -> None:
        """Let ``text`` stand at the place shown and go on to the next doubtful one."""
        site = self._current
        if site is None or not self._may_change():
            return
        if self._session.apply(TakeRepair(self.article_id, site.id, text)) is not None:
            if site.state == "proposed":
                self.step(1)
            if self.decision.field.hasFocus():
                self.list.setFocus()

    def undo_repair(self) -> None:
        """Turn the place shown back into what the file says; it is doubtful from now on."""
        site = self._current
        if site is not None and site.state == "applied" and self._may_change():
            self._session.apply(UndoRepair(self.article_id, site.id))

    # Reactions

    def _load(self) -> None:
        self._sites = sites(self._source)
        self._positions = TextMap(self._source.edits, len(self._source.raw))
        self._text = self._source.reading
        annotated, read_only = self._annotated(), self._session.project.read_only
        self.banner.setVisible(annotated or read_only)
        if read_only:
            self.banner.setText(self.tr("The project is open read-only."))
        elif annotated:
            self.banner.setText(
                self.tr(
                    "This article is annotated. A repair would move the text under its annotations,"
                    " so nothing can be decided here any more; delete them first."
                )
            )
        self.decision.set_allowed(self._may_change())
        applied = len(self._sites) - len(self._doubtful())
        self.count.setText(
            self.tr("{doubtful} doubtful, {applied} repaired").format(
                doubtful=len(self._doubtful()), applied=applied
            )
        )
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._doubtful()))

    def _fill(self) -> None:
        doubtful_only = bool(self.filter.currentData())
        self.model.show_sites(self._sites, self._text, doubtful_only=doubtful_only)
        # A thousand glosses stay closed until somebody wants them.
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            self.list.setExpanded(index, self.model.rowCount(index) <= 60)

    def _refill(self) -> None:
        self._fill()
        self._show(self._current)

    def _follow(self, changes: "Changes") -> None:
        if self.article_id not in changes.articles:
            return
        if self.article_id not in self._session.snapshot().articles:
            self.reject()
            return
        project = self._session.project
        # The raw text never changes: it need not be taken from the file again.
        edits, proposals = project.edits(self.article_id), project.proposals(self.article_id)
        self._source = Source(self._source.raw, edits, proposals)
        here = self._current.raw_start if self._current is not None else 0
        self._load()
        self._fill()
        self._show(next((site for site in self._sites if site.raw_start == here), None))

    def _on_current(self, index: QModelIndex) -> None:
        site = index.data(SITE)
        if isinstance(site, Site) and (self._current is None or site != self._current):
            self._show(site)

    def _on_found(self, site_id: int, candidates: tuple[str, ...]) -> None:
        if self._current is not None and self._current.id == site_id:
            self.decision.show_candidates(candidates)

    # Showing

    def _show(self, site: Site | None) -> None:
        self._current = site
        if site is None:
            self.decision.show_site(
                None, self.tr("Nothing to decide.") if not self._doubtful() else ""
            )
            self.raw.show_passage(self._source.raw[: 2 * _AROUND], 0, ())
            self.reading.show_passage(self._text[: 2 * _AROUND], 0, ())
            return
        start = max(0, site.raw_start - _AROUND)
        end = min(len(self._source.raw), site.raw_end + _AROUND)
        low, high = self._positions.reading_range(start, end)
        near = [other for other in self._sites if other.raw_end >= start and other.raw_start <= end]
        self.raw.show_passage(
            self._source.raw[start:end],
            start,
            [
                Place(each.raw_start, each.raw_end, each.state == "proposed", each == site)
                for each in near
            ],
        )
        self.reading.show_passage(
            self._text[low:high],
            low,
            [Place(each.start, each.end, each.state == "proposed", each == site) for each in near],
        )
        self.decision.show_site(site, self._title(site))
        self._select(site)
        if site.state == "proposed":
            known = self.search.ask(self._source, site.id)
            if known is not None:
                self.decision.show_candidates(known)
        else:
            self.search.cancel()

    def _select(self, site: Site) -> None:
        index = self.model.index_of(site.id)
        if index.isValid():
            selection = self.list.selectionModel()
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    def _title(self, site: Site) -> str:
        if site.state == "proposed":
            title = self.tr("{reason}. What stood here? Number keys take a candidate.")
        else:
            title = self.tr("{reason}: repaired.")
        return title.format(reason=reason_text(site.reason))

    def _doubtful(self) -> list[Site]:
        return [site for site in self._sites if site.state == "proposed"]

    def _annotated(self) -> bool:
        snapshot = self._session.snapshot()
        return any(span.article_id == self.article_id for span in snapshot.spans.values()) or any(
            passage.article_id == self.article_id
            for claim in snapshot.claims.values()
            for passage in claim.evidence
        )

    def _may_change(self) -> bool:
        return not self._session.project.read_only and not self._annotated()

    def done(self, result: int) -> None:
        # The window lives on for a moment after it was closed; its thread must not.
        self.search.stop()
        super().done(result)
        self.deleteLater()
