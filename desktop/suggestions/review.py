"""Going through the queue: which suggestion is current, and what is decided on it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.codebook import Label
from annotations.model import ArticleId, Changes, ClaimId
from annotations.operations import Batch
from desktop.session import Session
from desktop.suggestions.gathered import Gathered
from desktop.suggestions.item import Item
from desktop.suggestions.order import Filter, Sorting, neighbour, place_of
from desktop.suggestions.pending import Pending
from desktop.suggestions.source import Source

if TYPE_CHECKING:
    from annotations.operations import Operation
    from annotations.suggest.base import Suggestion

CORRECT = "correct-suggestion"
_NOTHING_LEFT = "-"


class Review(QObject):
    """The queue of pending suggestions, one of them current.

    After each decision the next one in the queue is current at once. A claim
    that was accepted with doubtful fields, or to be corrected, is announced with
    ``claim_to_check(claim_id, suggestion)``; then nothing is current until
    ``go_on``.
    """

    queue_changed = Signal()
    current_changed = Signal(str)  # id of the suggestion, "" for none
    shown_changed = Signal(object)  # ids of articles whose shown suggestions are others now
    claim_to_check = Signal(str, object)
    refused = Signal()  # a decision was asked for, but the project is read-only

    def __init__(
        self, session: Session, pending: Pending, source: Source, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._source = source
        self.pending = pending
        self._on = False
        self._everywhere = False
        self._active: ArticleId | None = None
        self._open: tuple[ArticleId, ...] = ()
        self._gathered = Gathered(pending)
        self._filter = Filter()
        self._sorting: Sorting = "position"
        self._queue: Sequence[Item] = ()
        self._current = ""
        self._resume = ""
        self._awaited: tuple[ArticleId, int, int] | None = None
        pending.changed.connect(self._on_pending)
        session.changed.connect(self._on_session)

    # -- what there is

    @property
    def on(self) -> bool:
        """Whether suggestions are wanted at all."""
        return self._on

    @property
    def everywhere(self) -> bool:
        """Whether the queue is of all articles, not of the active one alone."""
        return self._everywhere

    @property
    def advice(self) -> bool:
        """Whether what experts advise without a figure is suggested as well."""
        return self._source.advice

    @property
    def active(self) -> ArticleId | None:
        return self._active

    @property
    def filter(self) -> Filter:
        return self._filter

    @property
    def sorting(self) -> Sorting:
        return self._sorting

    def queue(self) -> Sequence[Item]:
        return self._queue

    def in_scope(self) -> list[Item]:
        """The pending suggestions before filtering, in reading order."""
        return self._gathered.all(self._scope())

    def counts(self) -> dict[tuple[str, str], int]:
        """How many are pending of each type and label, before filtering."""
        return self._gathered.counts(self._scope())

    def shown(self, article_id: ArticleId) -> list[Item]:
        """What is to be seen in an article's text."""
        if not self._on:
            return []
        return [each for each in self.pending.of(article_id) if self._filter.takes(each)]

    def current_id(self) -> str:
        return self._current

    def current(self) -> Item | None:
        return self.pending.get(self._current) if self._current else None

    # -- what is looked at

    def set_on(self, on: bool) -> None:
        """Suggest, or be quiet: then nothing is computed either."""
        if on != self._on:
            self._on = on
            self._watch()
            self._rebuild()
            self.shown_changed.emit(set(self._open))

    def set_open(self, articles: Iterable[ArticleId], active: ArticleId | None) -> None:
        """The articles open side by side, and the active one of them."""
        opened = tuple(articles)
        if (opened, active) == (self._open, self._active):
            return
        self._open, self._active = opened, active
        self._watch()
        self._rebuild()

    def set_everywhere(self, everywhere: bool) -> None:
        """Queue the suggestions of all articles."""
        if everywhere != self._everywhere:
            self._everywhere = everywhere
            self._watch()
            self._rebuild()

    def set_advice(self, advice: bool) -> None:
        """Suggest what experts advise as well, or figures and stated facts alone."""
        if advice != self._source.advice:
            self._source.advice = advice
            self.pending.look_again()
            self.queue_changed.emit()

    def set_filter(self, wanted: Filter) -> None:
        """Queue, and show in the text, only some."""
        if wanted != self._filter:
            self._filter = wanted
            self._gathered.set_filter(wanted)
            self._rebuild()
            self.shown_changed.emit(set(self._open))

    def set_sorting(self, sorting: Sorting) -> None:
        if sorting != self._sorting:
            self._sorting = sorting
            self._rebuild()

    # -- going through

    def select(self, suggestion_id: str) -> None:
        """Make a suggestion current; "" or an unknown id none."""
        if self.pending.get(suggestion_id) is None:
            suggestion_id = ""
        if suggestion_id != self._current:
            self._current = suggestion_id
            self.current_changed.emit(suggestion_id)

    def step(self, step: int) -> bool:
        """The next (1) or previous (-1) one; False if the queue is empty."""
        found = neighbour(self._queue, self._current or self._resume, step)
        if found is None:
            return False
        if found.id == self._current:
            self.current_changed.emit(found.id)  # the only one: show it again
        self.select(found.id)
        return True

    def go_on(self) -> bool:
        """Back from a form: the one that came next when it opened, else the first of the queue.

        False where nothing was left to come back to.
        """
        resume, self._resume = self._resume, ""
        if not resume:
            return False
        if self._is_queued(resume):
            self.select(resume)
        elif self._queue:
            self.select(self._queue[0].id)
        return True

    # -- deciding

    def accept(self) -> None:
        """Accept the current one as it stands, or as it was corrected."""
        item = self.current()
        if item is not None:
            self._accept(item, check=False)

    def reject(self) -> None:
        """Reject the current one: it does not come back."""
        item = self.current()
        if item is not None:
            self._decide(self._source.reject((item.given,)), item.id)

    def check(self) -> None:
        """Accept the current claim and let it be corrected in its form."""
        item = self.current()
        if item is not None and item.type == "claim":
            self._accept(item, check=True)

    def correct_label(self, label: Label) -> bool:
        """Accept the current one under another label; False if that is of the other type."""
        item = self.current()
        codebook = self._session.snapshot().codebook
        if item is None:
            return False
        labels = codebook.entities if item.type == "entity" else codebook.dimensions
        if label not in labels:
            return False
        if label.id != item.label:
            item = replace(item, now=self._corrected(item.now, label=label.id))
        self._accept(item, check=False)
        return True

    def move_edges(self, suggestion_id: str, start: int, end: int) -> None:
        """Give a suggestion other edges (code points); accepting keeps them, Esc drops them."""
        item = self.pending.get(suggestion_id)
        if item is None:
            return
        if self._session.project.read_only:
            self.refused.emit()
        elif (start, end) == (item.given.start, item.given.end):
            self.pending.draft(suggestion_id, None)
        else:
            self.pending.draft(suggestion_id, self._corrected(item.given, start=start, end=end))

    def is_corrected(self) -> bool:
        """Whether the current one has edges it was not suggested with."""
        item = self.current()
        return item is not None and item.corrected

    def forget_correction(self) -> None:
        self.pending.draft(self._current, None)

    def accept_many(self, items: Sequence[Item]) -> bool:
        """Accept several as one undo step."""
        if self._session.project.read_only:
            self.refused.emit()
            return False
        if not items:
            return False
        operation = self._source.accept([item.now for item in items])
        if self._session.apply(operation) is None:
            return False
        self.pending.drop([item.id for item in items])
        return True

    # -- inside

    def _accept(self, item: Item, *, check: bool) -> None:
        operation: Operation = self._source.accept((item.now,))
        if item.corrected:
            # As it was suggested it was wrong, and must not be suggested again.
            operation = Batch((self._source.reject((item.given,)), operation), kind=CORRECT)
        stop = item.type == "claim" and (check or bool(item.doubtful))
        changes = self._decide(operation, item.id, stop=stop)
        if changes is not None and stop:
            for claim_id in changes.ids("claim"):
                self.claim_to_check.emit(ClaimId(claim_id), item.now)

    def _decide(
        self, operation: "Operation", suggestion_id: str, *, stop: bool = False
    ) -> Changes | None:
        """Carry out a decision and go to the next; with ``stop`` only remember the next."""
        if self._session.project.read_only:
            self.refused.emit()
            return None
        behind = self._behind(suggestion_id)
        self._current = ""  # so that nothing follows its disappearing but what is chosen here
        changes = self._session.apply(operation)
        if changes is None:
            self._current = suggestion_id
            return None
        self.pending.drop((suggestion_id,))
        resume = self._first_left(behind)
        if stop:
            self._resume = resume or _NOTHING_LEFT
            self.current_changed.emit("")
        elif resume:
            self.select(resume)
        else:
            self.current_changed.emit("")
        return changes

    def _behind(self, suggestion_id: str) -> Iterator[str]:
        """The ids of the queue, as it is now, from a suggestion round to before it."""
        queue = self._queue  # a later one is another list
        place = place_of(queue, suggestion_id) or 0
        return (queue[at].id for at in chain(range(place, len(queue)), range(place)))

    def _first_left(self, ids: Iterable[str]) -> str:
        return next(filter(self._is_queued, ids), "")

    def _is_queued(self, suggestion_id: str) -> bool:
        item = self.pending.get(suggestion_id)
        return (
            item is not None
            and self._filter.takes(item)
            and (self._everywhere or item.article_id == self._active)
            and self._on
        )

    def _corrected(
        self,
        suggestion: "Suggestion",
        *,
        label: str | None = None,
        start: int | None = None,
        end: int | None = None,
    ) -> "Suggestion":
        start = suggestion.start if start is None else start
        end = suggestion.end if end is None else end
        text = self._session.project.text(suggestion.article_id)
        return self._source.corrected(
            suggestion,
            label=suggestion.label if label is None else label,
            start=start,
            end=end,
            quote=text[start:end],
        )

    def _scope(self) -> tuple[ArticleId, ...]:
        if not self._on:
            return ()
        if self._everywhere:
            return tuple(self._session.snapshot().articles)
        return (self._active,) if self._active is not None else ()

    def _watch(self) -> None:
        first = (self._active,) if self._active is not None else ()
        wanted = (*first, *self._open, *self._scope()) if self._on else ()
        self.pending.watch(wanted, near={*first, *self._open})

    def _rebuild(self) -> None:
        behind: Iterator[str] = self._behind(self._current) if self._current else iter(())
        self._queue = self._gathered.queue(self._scope(), self._sorting)
        if not self._current or self.pending.get(self._current) is not None:
            self.queue_changed.emit()
            return
        # It is not suggested any more, in the light of what was decided since.
        self._current = self._first_left(behind)
        self.queue_changed.emit()
        self.current_changed.emit(self._current)

    def _on_pending(self, articles: set[ArticleId]) -> None:
        self._gathered.forget(articles)
        if articles & set(self._scope()):
            self._rebuild()
        self.shown_changed.emit(articles & set(self._open))
        if self._awaited is not None and self._awaited[0] in articles:
            for each in self.pending.of(self._awaited[0]):
                if (each.start, each.end) == self._awaited[1:]:
                    self._awaited = None
                    self.select(each.id)
                    return

    def _on_session(self, changes: Changes) -> None:
        if changes.touches("article", "setting"):
            self._watch()
            self._rebuild()
        if changes.direction == "undo" and self._on:
            # What was decided on comes back and is current again.
            for row in changes.rows:
                if row.table in ("rejection", "span", "evidence") and row.after is None:
                    image = row.before
                    if image is not None and {"article_id", "start", "end"} <= set(image):
                        self._awaited = (
                            ArticleId(image["article_id"]), image["start"], image["end"]
                        )  # fmt: skip
                        return
        self._awaited = None
