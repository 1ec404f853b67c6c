"""What is suggested for which article: computed in a job, kept current, stale results dropped."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.model import ArticleId, Changes
from desktop.jobs import Job, Progress
from desktop.session import Session
from desktop.suggestions.item import Item, item
from desktop.suggestions.source import Reading, Source

if TYPE_CHECKING:
    from annotations.suggest.base import Suggestion

_QUIET_MS = 250  # after a change, before the articles are looked through again
_UNDO_MS = 20  # what an undo brings back is looked for at once
# As much as one job looks through: short enough that what is open never waits long.
_MOST_ARTICLES = 12
_MOST_CHARACTERS = 40_000

_ABOUT = ("span", "claim", "evidence", "rejection", "entity", "article", "block", "setting")


class Pending(QObject):
    """The suggestions of the watched articles, without those decided on.

    Lists stay as they are until newer ones have come, so nothing flickers; a
    result that was overtaken by a change is dropped. ``draft`` keeps a
    suggestion that is being corrected as it is now, under its old id.
    """

    changed = Signal(object)  # set of the ids of articles whose suggestions are others now
    progressed = Signal()  # some articles more were looked through, or fewer are fresh

    def __init__(self, session: Session, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source = source
        self._lists: dict[ArticleId, dict[str, Item]] = {}
        self._drafts: dict[str, Suggestion] = {}
        self._watched: tuple[ArticleId, ...] = ()
        self._fresh: set[ArticleId] = set()
        self._job: Job | None = None
        self._stopped = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        session.changed.connect(self._on_changed)

    # -- what there is

    def of(self, article_id: ArticleId) -> list[Item]:
        """The pending suggestions of an article."""
        return list(self._lists.get(article_id, {}).values())

    def get(self, suggestion_id: str) -> Item | None:
        """A pending suggestion."""
        for found in self._lists.values():
            if suggestion_id in found:
                return found[suggestion_id]
        return None

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
        return self._job is not None or self._timer.isActive()

    # -- what is asked for

    def watch(self, article_ids: Iterable[ArticleId]) -> None:
        """Keep these articles current, the first ones first; others are forgotten."""
        watched = tuple(dict.fromkeys(article_ids))
        if watched == self._watched:
            return
        gone = set(self._lists) - set(watched)
        self._watched = watched
        self._fresh &= set(watched)
        for article_id in gone:
            for suggestion_id in self._lists.pop(article_id):
                self._drafts.pop(suggestion_id, None)
        if gone:
            self.changed.emit(gone)
        self.progressed.emit()
        if not self._timer.isActive():
            self._timer.start(0)

    def look_again(self, after_ms: int = 0) -> None:
        """Everything is to be looked through again; what runs is overtaken."""
        self._fresh.clear()
        if self._job is not None:
            self._job.cancel()
        self._timer.start(after_ms)
        self.progressed.emit()

    def drop(self, suggestion_ids: Iterable[str]) -> None:
        """These were decided on."""
        touched = set()
        for suggestion_id in suggestion_ids:
            self._drafts.pop(suggestion_id, None)
            for article_id, found in self._lists.items():
                if found.pop(suggestion_id, None) is not None:
                    touched.add(article_id)
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
        self._lists[found.article_id][suggestion_id] = replace(found, now=now)
        self.changed.emit({found.article_id})

    def stop(self) -> None:
        """Compute nothing any more and wait for the thread (the project is being closed)."""
        self._stopped = True
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

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
        if self._stopped or self._job is not None:
            return  # a running job starts what is left when it ends
        readings = self._next_readings()
        if not readings:
            return
        source = self._source
        prepared = source.prepare(self._session.project, self._session.snapshot())

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Any:
            found = source.suggest(prepared, readings, cancelled)
            return {key: {i.id: i for i in map(item, each)} for key, each in found.items()}

        job = Job("", work, self)
        job.succeeded.connect(self._take)
        # What can't be looked through is not tried again before something changes.
        job.failed.connect(
            lambda _error: self._fresh.update(reading.article.id for reading in readings)
        )
        for end in (job.succeeded, job.failed, job.cancelled):
            end.connect(self._go_on)
        self._job = job
        job.start()

    def _next_readings(self) -> list[Reading]:
        project = self._session.project
        articles = self._session.snapshot().articles
        readings: list[Reading] = []
        characters = 0
        for article_id in self._watched:
            article = articles.get(article_id)
            if article is None or article_id in self._fresh:
                continue
            characters += article.characters
            if readings and (len(readings) == _MOST_ARTICLES or characters > _MOST_CHARACTERS):
                break
            readings.append(Reading(article, project.text(article_id), project.blocks(article_id)))
        return readings

    def _take(self, result: Mapping[ArticleId, dict[str, Item]]) -> None:
        touched = set()
        for article_id, found in result.items():
            if article_id not in self._watched:
                continue
            self._fresh.add(article_id)
            for suggestion_id in set(found) & set(self._drafts):
                draft = self._drafts[suggestion_id]
                found[suggestion_id] = replace(found[suggestion_id], now=draft)
            before = self._lists.get(article_id)
            if before == found:
                continue
            for suggestion_id in set(before or ()) - set(found):
                self._drafts.pop(suggestion_id, None)
            self._lists[article_id] = found
            touched.add(article_id)
        if touched:
            self.changed.emit(touched)
        self.progressed.emit()

    def _go_on(self) -> None:
        self._job = None
        if not self._timer.isActive() and not self._stopped:
            self._timer.start(0)
