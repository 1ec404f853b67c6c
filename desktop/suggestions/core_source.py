"""The source that the application uses: the suggesters of ``annotations.suggest``."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.codebook import Codebook
from annotations.errors import Cancelled
from annotations.model import ArticleId, Changes, Claim, Entity, EntityId, Rejection, Span
from annotations.snapshots import follow_entities, follow_rejections
from annotations.views.base import Snapshot
from desktop.suggestions.source import Learned, Reading

if TYPE_CHECKING:
    from annotations.operations import Operation
    from annotations.processes import Workers
    from annotations.project import Project
    from annotations.suggest import Context, Suggestion
    from annotations.suggest.corpus import Looked
    from desktop.jobs import Progress

ENOUGH_SPANS = 100
"""Mentions from which a training is tried without being asked for."""

_NOT_LOOKED = object()  # no model was made in this session, nor looked for from an earlier one
_GROWN = 1.25  # times as many as at the last training
_PATIENCE = 1.0  # seconds that processes have to finish what they are at, and stay warm
_KEPT = 6  # articles whose words stay at hand: those open side by side, and a few before


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is known of the project at one moment; nothing in it changes any more."""

    path: Path
    codebook: Codebook
    own_regions: str
    spans: Mapping[Any, Span]
    claims: Mapping[Any, Claim]
    entities: Mapping[EntityId, Entity]
    rejections: tuple[Rejection, ...]
    model: Any
    advice: bool


class CoreSource:
    """Suggests with all registered suggesters; over many articles in ``workers``.

    What the jobs derive from texts and annotations is kept from one to the next;
    jobs of one source run one after another, never two at once.
    """

    def __init__(
        self, workers: "Callable[[], Workers] | None" = None, *, models: Path | None = None
    ) -> None:
        """``models``: where what was learned is kept from one session to the next, the
        user's caches if nothing is said."""
        self.advice = False
        self._workers = workers
        self._models = models
        self._entities: dict[EntityId, Entity] | None = None
        self._rejections: dict[str, Rejection] | None = None
        self._model: Any = _NOT_LOOKED
        self._earlier: Any = _NOT_LOOKED  # the jobs' own: what an earlier session learned
        self._learned_from = 0
        self._context: Context | None = None  # the jobs' own
        self._prepared: Prepared | None = None  # what that context was made from

    def prepare(self, project: "Project", snapshot: Snapshot) -> Prepared:
        if self._entities is None or self._rejections is None:
            self._entities = {row.id: row for row in project.entities()}
            self._rejections = {row.id: row for row in project.rejections()}
        return Prepared(
            path=project.path,
            codebook=snapshot.codebook,
            own_regions=project.own_regions(),
            spans=snapshot.spans,
            claims=snapshot.claims,
            entities=dict(self._entities),
            rejections=tuple(self._rejections.values()),
            model=self._model,
            advice=self.advice,
        )

    def follow(self, changes: Changes) -> None:
        # Row by row: reading thousands anew after each decision would be felt.
        if self._entities is not None:
            follow_entities(self._entities, changes)
        if self._rejections is not None:
            follow_rejections(self._rejections, changes)

    def suggest(
        self, prepared: Prepared, readings: Sequence[Reading], cancelled: Callable[[], bool]
    ) -> "Mapping[ArticleId, tuple[Suggestion, ...]]":
        from annotations.suggest import suggest

        context = self._context_for(prepared, readings)
        found = {}
        for reading in readings:
            if cancelled():
                raise Cancelled
            # One by one: so their words are kept for when only annotations change.
            article_id = reading.article.id
            found[article_id] = tuple(suggest(context, (article_id,), cancelled=cancelled))
            self._forget_old(context, article_id)
        return found

    @property
    def apart(self) -> bool:
        return self._workers is not None

    def look_through(
        self,
        prepared: Prepared,
        digests: Mapping[ArticleId, bytes],
        cancelled: Callable[[], bool],
    ) -> "Generator[Looked, None, None]":
        from annotations.project import open_project
        from annotations.suggest.corpus import Known, Text, look_through

        assert self._workers is not None
        known = Known(
            codebook=prepared.codebook,
            own_regions=prepared.own_regions,
            spans=tuple(prepared.spans.values()),
            claims=tuple(prepared.claims.values()),
            entities=dict(prepared.entities),
            rejections=prepared.rejections,
            model=self._kept(prepared),
            advice=prepared.advice,
        )
        # By a connection of the job's own: reading every text would stop the window.
        with open_project(prepared.path, read_only=True) as project:
            articles = (each for each in project.articles() if each.id in digests)
            texts = (
                Text(each, project.text(each.id), project.blocks(each.id), digests[each.id])
                for each in articles
            )
            looked = look_through(
                known, texts, self._workers(), cancelled=cancelled, patience=_PATIENCE
            )
            with closing(looked):
                yield from looked

    def accept(self, suggestions: "Sequence[Suggestion]") -> "Operation":
        from annotations.operations import AcceptSuggestions

        return AcceptSuggestions(tuple(suggestions))

    def reject(self, suggestions: "Sequence[Suggestion]") -> "Operation":
        from annotations.operations import RejectSuggestions

        return RejectSuggestions(tuple(suggestions))

    def corrected(
        self, suggestion: "Suggestion", *, label: str, start: int, end: int, quote: str
    ) -> "Suggestion":
        # Another passage, or a thing of another type, is not the entity that was meant.
        same = (quote, label) == (suggestion.quote, suggestion.label)
        return replace(
            suggestion,
            label=label,
            start=start,
            end=end,
            quote=quote,
            entity=suggestion.entity if same else "",
        )

    def due(self, project: "Project", snapshot: Snapshot) -> bool:
        # A span is at most one annotated sentence; the training itself counts exactly.
        return len(snapshot.spans) >= max(ENOUGH_SPANS, self._learned_from * _GROWN)

    def gather(self, project: "Project", snapshot: Snapshot) -> Path:
        self._learned_from = len(snapshot.spans)
        return project.path

    def learn(
        self, gathered: Path, progress: "Progress", cancelled: Callable[[], bool]
    ) -> Learned | None:
        from annotations.project import open_project
        from annotations.suggest.context import context_of
        from annotations.suggest.model_cache import forget_model, keep_model
        from annotations.suggest.training import train

        # By a connection of the job's own: reading every text would stop the window.
        with open_project(gathered, read_only=True) as project:
            context = context_of(project)
        result = train(context, progress=progress, cancelled=cancelled)
        if not result.held_out:
            return None
        with suppress(OSError):  # a full disk costs the next session a training, no more
            if result.model is not None:
                keep_model(gathered, result.model, self._models)
            else:
                forget_model(gathered, self._models)
        return Learned(result.learned_f1, result.patterns_f1, result.sentences, result.model)

    def use(self, learned: Learned) -> None:
        self._model = learned.model

    def _context_for(self, prepared: Prepared, readings: Sequence[Reading]) -> "Context":
        """The context of the last job, with what is other now."""
        from annotations.regions import load_registry
        from annotations.suggest import Context
        from annotations.suggest.vocabulary import shipped_vocabulary

        context, before = self._context, self._prepared
        if (
            context is None
            or before is None
            or before.codebook is not prepared.codebook
            or before.own_regions != prepared.own_regions
        ):
            context = Context(
                codebook=prepared.codebook,
                registry=load_registry(own=prepared.own_regions),
                vocabulary=shipped_vocabulary(),
                articles={},
                texts={},
                blocks={},
            )
            before = None
        if (
            before is None
            or before.spans is not prepared.spans
            or before.claims is not prepared.claims
            or before.rejections != prepared.rejections
        ):
            context = context.with_annotations(
                spans=tuple(prepared.spans.values()),
                claims=tuple(prepared.claims.values()),
                entities=prepared.entities,
                rejections=prepared.rejections,
            )
        context = replace(
            context,
            articles={reading.article.id: reading.article for reading in readings},
            texts={reading.article.id: reading.text for reading in readings},
            blocks={reading.article.id: reading.blocks for reading in readings},
            model=self._kept(prepared),
            advice=prepared.advice,
        )
        self._context, self._prepared = context, prepared
        return context

    def _kept(self, prepared: Prepared) -> Any:
        """The model to suggest with; that of an earlier session until one is trained in this."""
        if prepared.model is not _NOT_LOOKED:
            return prepared.model
        if self._earlier is _NOT_LOOKED:
            from annotations.suggest.model_cache import kept_model

            self._earlier = kept_model(prepared.path, self._models)
            if self._earlier is not None and not self._learned_from:
                self._learned_from = self._earlier.spans
        return self._earlier

    @staticmethod
    def _forget_old(context: "Context", article_id: ArticleId) -> None:
        looked = context._looked
        for key in [key for key in looked if key[0] == article_id]:
            looked[key] = looked.pop(key)  # the newest stands last
        for key in list(looked)[:-_KEPT]:
            del looked[key]
