"""The articles of a project as a list model, kept current from each change."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotations.model import Article, ArticleId, Changes
from desktop.session import Session

ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the library: an article and how much is annotated in it.

    ``reprints``: how many articles print its text again; ``indented``: it is one of
    those and stands under the article it reprints.
    """

    article: Article
    spans: int
    claims: int
    reprints: int = 0
    indented: bool = False


class LibraryModel(QAbstractListModel):
    """Articles in the order of their import, those that match a filter.

    Reprints stand under the article they reprint, wherever that one is shown.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter = ""
        self._entries: list[Entry] = []
        self._reload()
        session.changed.connect(self._on_changed)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        article = entry.article
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return article.title or article.file_name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{article.title or article.file_name}\n{article.file_name}"
        return None

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def row_of(self, article_id: ArticleId) -> int | None:
        for row, entry in enumerate(self._entries):
            if entry.article.id == article_id:
                return row
        return None

    def rows_of(self, article_ids: set[ArticleId]) -> dict[ArticleId, int]:
        """The rows of those articles that are shown."""
        return {
            entry.article.id: row
            for row, entry in enumerate(self._entries)
            if entry.article.id in article_ids
        }

    def total(self) -> int:
        """How many articles there are, filtered out or not."""
        return len(self._session.snapshot().articles)

    def set_filter(self, text: str) -> None:
        """Show articles whose title, file, source or region contains ``text``, in either script."""
        self._filter = _key(text)
        self._reload()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("article", "span", "evidence"):
            self._reload()

    def _reload(self) -> None:
        snapshot = self._session.snapshot()
        spans: dict[str, int] = {}
        claims: dict[str, int] = {}
        for span in snapshot.spans.values():
            spans[span.article_id] = spans.get(span.article_id, 0) + 1
        for claim in snapshot.claims.values():
            for article_id in {evidence.article_id for evidence in claim.evidence}:
                claims[article_id] = claims.get(article_id, 0) + 1
        reprints = Counter(
            article.reprint_of
            for article in snapshot.articles.values()
            if article.reprint_of is not None
        )
        entries = [
            Entry(
                article,
                spans.get(article.id, 0),
                claims.get(article.id, 0),
                reprints.get(article.id, 0),
                indented,
            )
            for article, indented in self._ordered(snapshot.articles.values())
        ]
        same = [e.article.id for e in entries] == [e.article.id for e in self._entries]
        if same and entries:
            # The selection and the scroll position survive a change of counts.
            self._entries = entries
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def _ordered(self, articles: Iterable[Article]) -> Iterator[tuple[Article, bool]]:
        """Those that match, with whether they stand under the one they reprint."""
        shown = {article.id: article for article in articles if self._matches(article)}
        under: dict[ArticleId, list[Article]] = {}
        for article in shown.values():
            if article.reprint_of in shown:
                under.setdefault(article.reprint_of, []).append(article)
        for article in shown.values():
            if article.reprint_of not in shown:
                yield article, False
                for reprint in under.get(article.id, ()):
                    yield reprint, True

    def _matches(self, article: Article) -> bool:
        fields = (article.title, article.file_name, article.source, *article.regions)
        return not self._filter or any(self._filter in _key(field) for field in fields)


@lru_cache(maxsize=1 << 14)
def _key(text: str) -> str:
    """What is compared: 园区 finds 園區 as well."""
    from annotations.text.script import match_key  # late: OpenCC takes a moment

    return match_key(text) if text.strip() else ""
