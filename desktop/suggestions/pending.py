"""What is suggested for which article: computed in a job, kept current, stale results dropped."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from annotations.model import ArticleId, Changes
from desktop.jobs import Job, Progress, Work
from desktop.session import Session
from desktop.suggestions.item import Item, item
from desktop.suggestions.order import reading_order
from desktop.suggestions.source import Reading, Source

if TYPE_CHECKING:
    from annotations.suggest.base import Suggestion

_QUIET_MS = 250  # after a change, before the articles are looked through again
_UNDO_MS = 20  # what an undo brings back is looked for at once
# As much as one job looks through: short enough that what is open never waits long.
_MOST_ARTICLES = 12
_MOST_CHARACTERS = 40_000
_SHOWN = 0.25  # seconds between results of many articles, each of which rearranges the queue

_ABOUT = ("span", "claim", "evidence", "rejection", "entity", "article", "block", "setting")


class Pending(QObject):
    """The suggestions of the watched articles, without those decided on.

    What is near (open side by side) is looked at in this process, at once; all the
    others, where they are many, in processes of their own meanwhile.

    Lists stay as they are until newer ones have come, so nothing flickers; a
    result that was overtaken by a change is dropped. ``draft`` keeps a
    suggestion that is being corrected as it is now, under its old id.
    """

    changed = Signal(object)  # set of the ids of articles whose suggestions are others now
    progressed = Signal()  # some articles more were looked through, or fewer are fresh
    _came = Signal(int, object)  # number of a far job, results of some of its articles

    def __init__(self, session: Session, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source = source
        self._lists: dict[ArticleId, dict[str, Item]] = {}  # each in reading order
        self._homes: dict[str, ArticleId] = {}  # of each suggestion in the lists
        self._digests: dict[ArticleId, bytes] = {}  # of lists that are as they came
        self._drafts: dict[str, Suggestion] = {}
        self._watched: tuple[ArticleId, ...] = ()
        self._near: frozenset[ArticleId] = frozenset()
        self._fresh: set[ArticleId] = set()
        self._job: Job | None = None
        self._far_job: Job | None = None
        self._far_number = 0
        self._far_articles: frozenset[ArticleId] = frozenset()
        self._stopped = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        self._came.connect(self._take_some, Qt.ConnectionType.QueuedConnection)
        session.changed.connect(self._on_changed)

    # -- what there is

    def of(self, article_id: ArticleId) -> list[Item]:
        """The pending suggestions of an article, in reading order."""
        return list(self._lists.get(article_id, {}).values())

    def get(self, suggestion_id: str) -> Item | None:
        """A pending suggestion."""
        home = self._homes.get(suggestion_id)
        return None if home is None else self._lists[home].get(suggestion_id)

    def watched(self) -> tuple[ArticleId, ...]:
        return self._watched

    def known(self, article_id: ArticleId) -> bool:
        """Whether an article was looked through at least once."""
        return article_id in self._lists

    def waiting(self) -> int:
        """How many watched articles are still to be looked through, for the first time or again."""
        return sum(article_id not in self._fresh for article_id in self._watched)

    def busy(self) -> bool:
        """Whether something is being computed, or about to be."""
        return self._job is not None or self._far_job is not None or self._timer.isActive()

    # -- what is asked for

    def watch(
        self, article_ids: Iterable[ArticleId], near: Collection[ArticleId] | None = None
    ) -> None:
        """Keep these articles current, the first ones first; others are forgotten.

        ``near``: those among them that must never wait (None: all).
        """
        watched = tuple(dict.fromkeys(article_ids))
        close = frozenset(watched if near is None else near)
        if (watched, close) == (self._watched, self._near):
            return
        gone = set(self._lists) - set(watched)
        self._watched, self._near = watched, close
        self._fresh &= set(watched)
        if self._far_job is not None and not self._far_articles <= set(watched):
            self._far_job.cancel()
        for article_id in gone:
            self._set_list(article_id, None)
        if gone:
            self.changed.emit(gone)
        self.progressed.emit()
        if not self._timer.isActive():
            self._timer.start(0)

    def look_again(self, after_ms: int = 0) -> None:
        """Everything is to be looked through again; what runs is overtaken."""
        self._fresh.clear()
        for job in (self._job, self._far_job):
            if job is not None:
                job.cancel()
        self._timer.start(after_ms)
        self.progressed.emit()

    def drop(self, suggestion_ids: Iterable[str]) -> None:
        """These were decided on."""
        touched = set()
        for suggestion_id in suggestion_ids:
            self._drafts.pop(suggestion_id, None)
            home = self._homes.pop(suggestion_id, None)
            if home is not None:
                del self._lists[home][suggestion_id]
                self._digests.pop(home, None)
                touched.add(home)
        if touched:
            self.changed.emit(touched)

    def draft(self, suggestion_id: str, corrected: "Suggestion | None") -> None:
        """Keep a correction that is not accepted yet; None takes it back."""
        found = self.get(suggestion_id)
        if found is None:
            return
        if corrected is None:
            self._drafts.pop(suggestion_id, None)
        else:
            self._drafts[suggestion_id] = corrected
        now = found.given if corrected is None else corrected
        home = found.article_id
        self._lists[home] = _in_order({**self._lists[home], suggestion_id: replace(found, now=now)})
        self._digests.pop(home, None)
        self.changed.emit({home})

    def stop(self) -> None:
        """Compute nothing any more and wait for the thread (the project is being closed)."""
        self._stopped = True
        self._timer.stop()
        for job in (self._job, self._far_job):
            if job is not None:
                job.cancel()
                job.wait()

    # -- computing

    def _on_changed(self, changes: Changes) -> None:
        self._source.follow(changes)
        if not changes.touches(*_ABOUT):
            return
        gone = {ArticleId(row.id) for row in changes.rows
                if row.table == "article" and row.after is None}  # fmt: skip
        if gone:
            self.watch(article_id for article_id in self._watched if article_id not in gone)
        self._drop_tagged(changes)
        self.look_again(_QUIET_MS if changes.direction == "do" else _UNDO_MS)

    def _drop_tagged(self, changes: Changes) -> None:
        """What was tagged by hand just now is not suggested any more, not even for a moment."""
        places = {
            (row.after["article_id"], row.after["start"], row.after["end"])
            for row in changes.rows
            if row.table == "span" and row.after is not None
        }
        if not places:
            return
        self.drop(
            [
                suggestion.id
                for article_id in {ArticleId(place[0]) for place in places}
                for suggestion in self._lists.get(article_id, {}).values()
                if suggestion.type == "entity"
                and (article_id, suggestion.start, suggestion.end) in places
            ]
        )

    def _start(self) -> None:
        # A running job starts what is left when it ends.
        if self._stopped or self._job is not None:
            return
        far = self._far()
        readings = self._next_readings(far)
        if readings:
            self._start_near(readings)
        elif far and self._far_job is None:
            self._start_far(far)

    def _far(self) -> list[ArticleId]:
        """What is better looked at in other processes; [] where that would not pay."""
        if not self._source.apart:
            return []
        articles = self._session.snapshot().articles
        far = [
            article_id
            for article_id in self._watched
            if article_id not in self._near
            and article_id not in self._fresh
            and article_id in articles
        ]
        characters = sum(articles[article_id].characters for article_id in far)
        return far if self._far_job is not None or characters > _MOST_CHARACTERS else []

    def _start_near(self, readings: list[Reading]) -> None:
        source = self._source
        prepared = source.prepare(self._session.project, self._session.snapshot())

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Any:
            found = source.suggest(prepared, readings, cancelled)
            return {key: (_items(each), b"") for key, each in found.items()}

        self._job = self._started(work, [reading.article.id for reading in readings])

    def _start_far(self, far: list[ArticleId]) -> None:
        source = self._source
        prepared = source.prepare(self._session.project, self._session.snapshot())
        digests = {article_id: self._digests.get(article_id, b"") for article_id in far}
        self._far_number += 1
        number = self._far_number

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Any:
            came: dict[ArticleId, _Found] = {}
            last = monotonic()
            with closing(source.look_through(prepared, digests, cancelled)) as every:
                for looked in every:
                    found = looked.suggestions
                    items = None if found is None else _items(found)
                    came[looked.article_id] = (items, looked.digest)
                    if monotonic() - last > _SHOWN:
                        self._came.emit(number, came)
                        came, last = {}, monotonic()
            return came

        self._far_articles = frozenset(far)
        self._far_job = self._started(work, far)

    def _started(self, work: Work, article_ids: Iterable[ArticleId]) -> Job:
        job = Job("", work, self)
        job.succeeded.connect(self._take)
        # What can't be looked through is not tried again before something changes.
        job.failed.connect(lambda _error: self._fresh.update(article_ids))
        for end in (job.succeeded, job.failed, job.cancelled):
            end.connect(lambda: self._go_on(job))
        job.start()
        return job

    def _next_readings(self, far: Iterable[ArticleId]) -> list[Reading]:
        project = self._session.project
        articles = self._session.snapshot().articles
        elsewhere = set(far)
        readings: list[Reading] = []
        characters = 0
        for article_id in self._watched:
            article = articles.get(article_id)
            if article is None or article_id in self._fresh or article_id in elsewhere:
                continue
            characters += article.characters
            if readings and (len(readings) == _MOST_ARTICLES or characters > _MOST_CHARACTERS):
                break
            readings.append(Reading(article, project.text(article_id), project.blocks(article_id)))
        return readings

    def _take_some(self, number: int, result: "Mapping[ArticleId, _Found]") -> None:
        job = self._far_job
        if job is not None and number == self._far_number and not job.is_cancelled():
            self._take(result)

    def _take(self, result: "Mapping[ArticleId, _Found]") -> None:
        touched = set()
        watched = set(self._watched)
        for article_id, (found, digest) in result.items():
            if article_id not in watched:
                continue
            self._fresh.add(article_id)
            if found is None:  # as they are
                continue
            for suggestion_id in self._drafts.keys() & found.keys():
                draft = self._drafts[suggestion_id]
                found[suggestion_id] = replace(found[suggestion_id], now=draft)
            before = self._lists.get(article_id)
            found = _in_order({key: _same(each, before or {}) for key, each in found.items()})
            if before != found:
                self._set_list(article_id, found)
                touched.add(article_id)
            if digest:
                self._digests[article_id] = digest
        if touched:
            self.changed.emit(touched)
        self.progressed.emit()

    def _set_list(self, article_id: ArticleId, found: dict[str, Item] | None) -> None:
        before = self._lists.pop(article_id, {})
        for suggestion_id in before:
            self._homes.pop(suggestion_id, None)
        for suggestion_id in self._drafts.keys() & before.keys() - (found or {}).keys():
            del self._drafts[suggestion_id]
        self._digests.pop(article_id, None)
        if found is not None:
            self._lists[article_id] = found
            self._homes.update(dict.fromkeys(found, article_id))

    def _go_on(self, job: Job) -> None:
        if job is self._job:
            self._job = None
        elif job is self._far_job:
            self._far_job = None
        if not self._timer.isActive() and not self._stopped:
            self._timer.start(0)


_Found = tuple[dict[str, Item] | None, bytes]
"""Suggestions by id with their digest (b"" if it is not known); None where they are as before."""


def _items(found: "Iterable[Suggestion]") -> dict[str, Item]:
    return _in_order({each.id: each for each in map(item, found)})


def _same(now: Item, before: Mapping[str, Item]) -> Item:
    """The very object that is shown already, where nothing about it is other."""
    known = before.get(now.id)
    return known if known == now else now


def _in_order(found: dict[str, Item]) -> dict[str, Item]:
    return {each.id: each for each in sorted(found.values(), key=reading_order)}
