"""The queue as a list model: a row for each suggestion."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, compress, count
from operator import is_not
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.session import Session
from desktop.suggestions.item import Item
from desktop.suggestions.order import excerpt, place_of
from desktop.suggestions.wording import reason_text, score_word, source_word
from desktop.widgets.claim_words import line_of

ROW = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex


_MOST_ROWS = 1000  # kept of those that were shown


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows; ``context``: the words before, at and behind the passage."""

    suggestion: Item
    title: str
    colours: tuple[str, str]
    context: tuple[str, str, str]
    line: str
    article: str


class QueueModel(QAbstractListModel):
    """Rows are made when they are painted; ``with_articles`` adds the articles' titles."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._queue: Sequence[Item] = ()
        self._rows: dict[str, Row] = {}
        self.with_articles = False

    def show(self, queue: Sequence[Item]) -> None:
        """Show a queue. One that lost or gained a run of rows keeps its view in place."""
        old, new = self._queue, list(queue)
        if len(self._rows) > _MOST_ROWS:
            self._rows.clear()
        head = _alike(old, new)
        tail = min(_alike(reversed(old), reversed(new)), min(len(old), len(new)) - head)
        gone, come = len(old) - head - tail, len(new) - head - tail
        if gone and come:
            self.beginResetModel()
            self._take(new)
            self.endResetModel()
        elif gone:
            self.beginRemoveRows(QModelIndex(), head, head + gone - 1)
            self._take(new)
            self.endRemoveRows()
        elif come:
            self.beginInsertRows(QModelIndex(), head, head + come - 1)
            self._take(new)
            self.endInsertRows()

    def forget_rows(self) -> None:
        """What rows show is to be worked out again."""
        self._rows.clear()
        if self._queue:
            self.dataChanged.emit(self.index(0), self.index(len(self._queue) - 1))

    def row_of(self, suggestion_id: str) -> int | None:
        return place_of(self._queue, suggestion_id) if suggestion_id else None

    def suggestion(self, row: int) -> Item:
        return self._queue[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._queue)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        if role == ROW:
            return self._row(self._queue[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._row(self._queue[index.row()])
            words = (row.title, row.suggestion.quote, row.line, score_word(row.suggestion.score))
            return " · ".join(part for part in words if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return source_word(self._queue[index.row()].source)
        return None

    def _take(self, queue: Sequence[Item]) -> None:
        self._queue = queue

    def _row(self, suggestion: Item) -> Row:
        row = self._rows.get(suggestion.id)
        if row is None or row.suggestion is not suggestion:
            row = self._rows[suggestion.id] = row_for(
                self._session, suggestion, with_article=self.with_articles
            )
        return row


def _alike(some: Iterable[Item], others: Iterable[Item]) -> int:
    """How many are the same from the beginning on. Those that did not change are identical."""
    # No loop of ours: the queue of a whole corpus is compared after each decision.
    return next(compress(count(), chain(map(is_not, some, others), (True,))))


def row_for(session: Session, suggestion: Item, *, with_article: bool) -> Row:
    """What is shown of one suggestion."""
    snapshot = session.snapshot()
    codebook = snapshot.codebook
    find = codebook.entity if suggestion.type == "entity" else codebook.dimension
    label = find(suggestion.label)
    article = snapshot.articles.get(suggestion.article_id)
    fields = suggestion.fields
    line = ""
    if fields is not None:
        parts = ["、".join(fields.regions), line_of(fields)]
        line = " · ".join(part for part in parts if part)
    else:
        line = next((reason_text(reason) for reason in suggestion.reasons.values()), "")
    text = ""
    if article is not None and not session.is_closed():  # a last paint may come after the close
        text = session.project.text(suggestion.article_id)
    return Row(
        suggestion=suggestion,
        title=label.title(session.language) if label else suggestion.label,
        colours=label.colours if label else ("#5b6470", "#aab4c0"),
        context=(
            excerpt(text, suggestion.start, suggestion.end) if text else ("", suggestion.quote, "")
        ),
        line=line,
        article=(article.title or article.file_name) if with_article and article else "",
    )
