"""The matrix as Qt sees it: a thin table model over a ``Content``."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from annotations.views.marks import KIND_MARKS
from desktop.matrix.content import Content, Look
from desktop.widgets.tips import tip
from desktop.widgets.wording import kind_word, not_disclosed

LOOK_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """Shows one ``Content``; ``set_content`` says whether the headers changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content: Content | None = None

    def set_content(self, content: Content) -> bool:
        """Show ``content``. With the same headers only the cells are redrawn (False)."""
        before = self.content
        if before and (before.rows, before.columns) == (content.rows, content.columns):
            self.content = content
            if content.rows and content.columns:
                last = self.index(len(content.rows) - 1, len(content.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        self.content = content
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self.content.rows) if self.content and not parent.isValid() else 0

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self.content.columns) if self.content and not parent.isValid() else 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.content is None or not index.isValid():
            return None
        if role == LOOK_ROLE:
            return self.content.look(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return text_of(self.content.look(index.row(), index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(self.content.lines(index.row(), index.column()))) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            region, dimension = self.content.titles(index.row(), index.column())
            text = text_of(self.content.look(index.row(), index.column()))
            return f"{region}, {dimension}: {text}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self.content is None:
            return None
        across = orientation == Qt.Orientation.Horizontal
        headers = self.content.columns if across else self.content.rows
        if not 0 <= section < len(headers):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return headers[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(headers[section].title)
        return None


def text_of(look: Look) -> str:
    """A cell as one line of text, for the clipboard and for screen readers."""
    if look.state == "nothing":
        return not_disclosed()
    if look.state in ("empty", "filtered"):
        return look.marks
    value = f"{look.value} {look.unit}".strip()
    kind = ""
    if look.kind and look.kind != "actual":
        kind = KIND_MARKS[look.kind] + kind_word(look.kind)
    inside = ", ".join(part for part in (look.period, kind) if part)
    return f"{value} ({inside})" if inside else value


def tab_separated(lines: list[list[str]]) -> str:
    """Rows of cells as text that Excel and LibreOffice paste into cells one by one."""
    return "\n".join("\t".join(_pasted(cell) for cell in line) for line in lines)


def _pasted(text: str) -> str:
    """One cell without what would split it or be run as a formula when pasted."""
    flat = " ".join(text.split())
    signed_number = flat[:1] in ("+", "-") and flat[1:2].isdigit()
    if flat[:1] in ("=", "+", "-", "@") and not signed_number:
        return f" {flat}"
    return flat
