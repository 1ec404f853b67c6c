"""The regions proposed for an article, with the passages each rests on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Article
from annotations.regions import RegionProposal
from desktop.session import Session

_PLACE = Qt.ItemDataRole.UserRole + 1
_NAME = Qt.ItemDataRole.UserRole + 2
_AROUND = 14  # code points shown before and after a passage
_MOST = 12


class RegionList(QWidget):
    """Looked up when first shown; a tick says that the article counts for a region."""

    passage_requested = Signal(int, int)  # code points
    toggled = Signal(str, bool)  # region, whether the article is about it

    def __init__(self, session: Session, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article = article
        self._filled = False
        self._home = QLabel()
        self._home.setWordWrap(True)
        self._tree = QTreeWidget()
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(self.tr("Proposed regions"))
        self._go = QPushButton(self.tr("Go to the passage"))
        self._go.setEnabled(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.addWidget(self._home)
        layout.addWidget(self._tree, 1)
        layout.addLayout(row)
        self._tree.currentItemChanged.connect(lambda *_: self._enable())
        self._tree.itemActivated.connect(lambda *_: self._request())
        self._tree.itemChanged.connect(self._on_changed)
        self._go.clicked.connect(self._request)

    def fill(self, chosen: Sequence[str]) -> None:
        """Look the regions up the first time; tick those that are ``chosen``."""
        if not self._filled:
            self._filled = True
            self._look_up()
        self._tree.blockSignals(True)
        for number in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(number)
            ticked = item.data(0, _NAME) in chosen
            item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._tree.blockSignals(False)

    def _look_up(self) -> None:
        # Late: the registry of regions takes a moment, and few dialogs come to show it.
        from annotations.regions import home_place, load_registry, propose

        project, article = self._session.project, self._article
        registry = load_registry(own=project.own_regions())
        text = project.text(article.id)
        proposals = propose(
            registry,
            text,
            project.blocks(article.id),
            title=article.title,
            source=article.source,
            author=article.author,
        )
        home = home_place(article, registry)
        if home is None:
            said = self.tr(
                "Where the source is at home is not known, so 我市 and 我省 say nothing."
            )
        else:
            meaning = self.tr("The source is at home in {place}: that is what 我市 and 我省 mean.")
            said = meaning.format(place=registry.title(home.name))
        self._home.setText(said)
        self._tree.blockSignals(True)
        for proposal in proposals[:_MOST]:
            self._tree.addTopLevelItem(self._item(proposal, registry.title(proposal.region), text))
        self._tree.blockSignals(False)
        if proposals:
            self._tree.expandItem(self._tree.topLevelItem(0))
        else:
            self._home.setText(self.tr("The text names no region."))

    def _item(self, proposal: RegionProposal, title: str, text: str) -> QTreeWidgetItem:
        shown = self.tr("{region} · %n passage(s)", "", len(proposal.passages)).format(region=title)
        item = QTreeWidgetItem([shown])
        item.setData(0, _NAME, proposal.region)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        if proposal.main:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        for start, end in proposal.passages:
            before = text[max(0, start - _AROUND) : start].replace("\n", " ")
            after = text[end : end + _AROUND].replace("\n", " ")
            child = QTreeWidgetItem([f"…{before}【{text[start:end]}】{after}…"])
            child.setData(0, _PLACE, (start, end))
            item.addChild(child)
        return item

    def _place(self) -> tuple[int, int] | None:
        item = self._tree.currentItem()
        if item is None:
            return None
        if item.parent() is None and item.childCount():
            item = item.child(0)
        place = item.data(0, _PLACE)
        return None if place is None else (int(place[0]), int(place[1]))

    def _enable(self) -> None:
        self._go.setEnabled(self._place() is not None)

    def _request(self) -> None:
        place = self._place()
        if place is not None:
            self.passage_requested.emit(*place)

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        name = item.data(0, _NAME)
        if name:
            self.toggled.emit(name, item.checkState(0) == Qt.CheckState.Checked)
