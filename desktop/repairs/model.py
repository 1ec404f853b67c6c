"""Sites grouped by what was wrong, doubtful ones first: a tree of two levels."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotations.repairing import Site
from desktop.repairs.wording import reason_text, visible

SITE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_MAX_SHOWN = 24
_CONTEXT = 3  # characters on either side: a "?" alone says nothing


class SiteModel(QAbstractItemModel):
    """Groups are rows at the top, sites their children; ``SITE`` gives a site or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[tuple[str, str], list[Site]]] = []
        self._places: dict[int, tuple[int, int]] = {}
        self._text = ""

    def show_sites(self, found: Sequence[Site], text: str, *, doubtful_only: bool) -> None:
        """Show these sites of the reading text, in its order within each group."""
        self.beginResetModel()
        self._text = text
        groups: dict[tuple[str, str], list[Site]] = {}
        for site in found:
            if site.state == "proposed" or not doubtful_only:
                groups.setdefault((site.state, site.reason), []).append(site)
        self._groups = sorted(
            groups.items(), key=lambda row: (row[0][0] != "proposed", len(row[1]), row[0][1])
        )
        self._places = {
            site.id: (row, number)
            for row, (_, members) in enumerate(self._groups)
            for number, site in enumerate(members)
        }
        self.endResetModel()

    def index_of(self, site_id: int) -> QModelIndex:
        """Where a site stands; invalid where it is not shown."""
        place = self._places.get(site_id)
        if place is None:
            return QModelIndex()
        return self.index(place[1], 0, self.index(place[0], 0))

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        # The internal id of a site is its group's row plus one.
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()][1])

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        group = index.internalId()
        if not group:
            (state, reason), members = self._groups[index.row()]
            if role == Qt.ItemDataRole.DisplayRole:
                title = self.tr("Doubtful: {what}") if state == "proposed" else "{what}"
                return f"{title.format(what=reason_text(reason))} · {len(members)}"
            return None
        site = self._groups[group - 1][1][index.row()]
        if role == SITE:
            return site
        if role == Qt.ItemDataRole.DisplayRole:
            if site.state == "proposed":
                before = self._text[max(0, site.start - _CONTEXT) : site.start]
                after = self._text[site.end : site.end + _CONTEXT]
                return f"{_shown(before)} [{_shown(site.raw)}] {_shown(after)}"
            return f"{_shown(site.raw)} → {_shown(site.text)}"
        return None


def _shown(text: str) -> str:
    return visible(text, _MAX_SHOWN) or "∅"
