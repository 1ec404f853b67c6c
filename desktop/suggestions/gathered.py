"""The suggestions of many articles as one queue, brought up to date article by article."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from annotations.model import ArticleId
from desktop.suggestions.item import Item
from desktop.suggestions.order import Filter, Sorting, counts
from desktop.suggestions.pending import Pending


@dataclass(slots=True)
class _Kept:
    """One article: all, those that the filter takes, and how many of each type and label."""

    items: Sequence[Item]
    wanted: Sequence[Item]
    counts: dict[tuple[str, str], int]


class Gathered:
    """What the queue shows of ``pending``: with all articles in it, tens of thousands.

    Whoever hears that an article has other suggestions calls ``forget``; the others
    are neither looked at nor sorted again.
    """

    def __init__(self, pending: Pending) -> None:
        self._pending = pending
        self._kept: dict[ArticleId, _Kept] = {}
        self._filter = Filter()
        # What counts() was last asked for, what it made that from, and what is other since.
        self._counted: tuple[ArticleId, ...] = ()
        self._counts: dict[ArticleId, dict[tuple[str, str], int]] = {}
        self._total: Counter[tuple[str, str]] = Counter()
        self._changed: set[ArticleId] = set()

    def forget(self, articles: Iterable[ArticleId]) -> None:
        for article_id in articles:
            self._kept.pop(article_id, None)
            if article_id in self._counts:
                self._changed.add(article_id)

    def set_filter(self, wanted: Filter) -> None:
        self._filter = wanted
        for kept in self._kept.values():
            kept.wanted = self._chosen(kept.items)

    def all(self, articles: Iterable[ArticleId]) -> list[Item]:
        """Before filtering, article by article, each in reading order."""
        return list(chain.from_iterable(self._of(each).items for each in articles))

    def queue(self, articles: Iterable[ArticleId], sorting: Sorting) -> list[Item]:
        found = list(chain.from_iterable(self._of(each).wanted for each in articles))
        if sorting == "score":
            found.sort(key=_by_score)
        return found

    def counts(self, articles: Iterable[ArticleId]) -> dict[tuple[str, str], int]:
        """How many there are of each type and label, before filtering."""
        scope = tuple(articles)
        if scope != self._counted:
            self._counted, self._counts, self._total = scope, {}, Counter()
            self._changed = set(scope)
        for article_id in self._changed:
            self._total.subtract(self._counts.pop(article_id, {}))
            self._counts[article_id] = self._of(article_id).counts
            self._total.update(self._counts[article_id])
        self._changed = set()
        return {key: count for key, count in self._total.items() if count}

    def _of(self, article_id: ArticleId) -> _Kept:
        kept = self._kept.get(article_id)
        if kept is None:
            items = self._pending.of(article_id)
            kept = self._kept[article_id] = _Kept(items, self._chosen(items), counts(items))
        return kept

    def _chosen(self, items: Sequence[Item]) -> Sequence[Item]:
        return items if self._filter == Filter() else list(filter(self._filter.takes, items))


def _by_score(item: Item) -> float:
    return -item.now.score
