"""The blocks of an article with their kinds, each to be changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotations.model import BLOCK_KINDS, Article
from annotations.operations import SetBlockKind
from desktop.session import Session
from desktop.wording import block_title

_SHOWN = 60  # code points of a block


class BlockList(QTableWidget):
    """What was chosen is only applied with the dialog around it; see ``operations``."""

    passage_requested = Signal(int, int)  # code points

    def __init__(self, session: Session, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._article = article
        self._blocks = session.project.blocks(article.id)
        self._choices: list[QComboBox] = []
        text = session.project.text(article.id)
        self.setAccessibleName(self.tr("Parts of the text"))
        self.setHorizontalHeaderLabels([self.tr("Text"), self.tr("Is")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setRowCount(len(self._blocks))
        for row, block in enumerate(self._blocks):
            words = " ".join(text[block.start : min(block.end, block.start + 2 * _SHOWN)].split())
            item = QTableWidgetItem(words[:_SHOWN] + ("…" if len(words) > _SHOWN else ""))
            item.setToolTip(self.tr("%n character(s)", "", block.end - block.start))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.setItem(row, 0, item)
            choice = QComboBox()
            choice.setAccessibleName(self.tr("Kind of part {number}").format(number=row + 1))
            for kind in BLOCK_KINDS:
                choice.addItem(block_title(kind), kind)
            choice.setCurrentIndex(BLOCK_KINDS.index(block.kind))
            self.setCellWidget(row, 1, choice)
            self._choices.append(choice)
        self.cellDoubleClicked.connect(self._request)

    def operations(self) -> tuple[SetBlockKind, ...]:
        """The changes that were chosen."""
        return tuple(
            SetBlockKind(self._article.id, block.start, choice.currentData(), block.end)
            for block, choice in zip(self._blocks, self._choices, strict=True)
            if choice.currentData() != block.kind
        )

    def set_kind(self, row: int, kind: str) -> None:
        """Choose the kind of one block, as with its list."""
        self._choices[row].setCurrentIndex(self._choices[row].findData(kind))

    def _request(self, row: int) -> None:
        block = self._blocks[row]
        self.passage_requested.emit(block.start, block.end)
