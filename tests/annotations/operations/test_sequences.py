"""Random sequences of every operation, undone and redone, across reopening."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from annotations import create_project, open_project
from annotations.codebook import load_codebook
from annotations.errors import InvalidAnnotation
from annotations.model import BLOCK_KINDS, COMPARATORS, READING_STATES, ClaimFields
from annotations.operations import (
    AddClaims,
    AddRelations,
    AddSpans,
    Annotate,
    Batch,
    DeleteAnnotations,
    DeleteArticles,
    ImportArticles,
    NewClaim,
    NewEntity,
    NewRelation,
    NewSpan,
    Operation,
    Passage,
    SetBlockKind,
    SetCodebook,
    SetRegions,
    SetReprint,
    UpdateArticle,
    UpdateClaim,
    UpdateSpan,
)
from annotations.snapshots import advance
from annotations.views.registry import VIEWS
from tests.annotations.builders import contents, parsed

CODEBOOK = load_codebook()
# The last one is unknown to the codebook; what is refused must leave no trace.
LABELS = st.sampled_from([*(label.id for label in CODEBOOK.entities[:6]), "Company", "没有的"])
DIMENSIONS = st.sampled_from([label.id for label in CODEBOOK.dimensions[:3]])
RELATIONS = st.sampled_from([label.id for label in CODEBOOK.relations])
# Few different characters and short texts, so that mentions meet and share their entities.
TEXTS = st.text(alphabet="重庆🏙 \n", min_size=1, max_size=12).filter(str.strip)
WORDS = st.text(alphabet="甲乙\ud800 ", max_size=3)
NUMBERS = st.none() | st.decimals(-100, 100, allow_nan=False, places=2)
FIELDS = st.builds(
    ClaimFields,
    regions=st.lists(WORDS, max_size=2).map(tuple),
    subject=WORDS,
    low=NUMBERS,
    comparator=st.sampled_from(COMPARATORS),
    period_start=st.sampled_from(["", "2023", "2023-02-28", "2023-02-30"]),
)
KINDS = st.integers(0, 12)


class Sequences(RuleBasedStateMachine):
    """``self.states`` is what the project held after each step that can be undone."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.bijian"
        self.project = create_project(self.path, annotator="甲")
        self.snapshot = self.project.snapshot()
        self.states: list[dict[str, Any]] = [contents(self.project)]
        self.steps = 0
        self.files = 0
        self.groups = 0

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        self.apply(self._import(data, "开头\n重庆"))

    def teardown(self) -> None:
        try:
            while self.steps:
                self.undo()
            assert self.project.undo() is None
            while self.steps < len(self.states) - 1:
                self.redo()
            assert self.project.redo() is None
            assert self.project.check() == []
        finally:
            self.project.close()
            self.folder.cleanup()

    # Steps

    def apply_group(self, operations: list[Operation], group: str) -> None:
        """Operations of one group are undone and redone as one; what is refused is left out."""
        done = 0
        for operation in operations:
            try:
                changes = self.project.apply(operation, group=group)
            except InvalidAnnotation:
                continue
            if changes.rows:
                self.snapshot = advance(self.snapshot, changes)
                done += 1
        if done:
            del self.states[self.steps + 1 :]
            self.states.append(contents(self.project))
            self.steps += 1
            assert self.project.redoable() is None

    def apply(self, operation: Operation) -> None:
        before = contents(self.project)
        undoable, redoable = self.project.undoable(), self.project.redoable()
        try:
            changes = self.project.apply(operation)
        except InvalidAnnotation:
            changes = None
        if changes is None or not changes.rows:
            assert contents(self.project) == before
            assert (self.project.undoable(), self.project.redoable()) == (undoable, redoable)
            return
        self.snapshot = advance(self.snapshot, changes)
        del self.states[self.steps + 1 :]
        self.states.append(contents(self.project))
        self.steps += 1
        entry = self.project.undoable()
        assert entry is not None and entry.id == changes.entry_id
        assert (entry.operation, entry.author) == (operation.kind, "甲")
        assert self.project.redoable() is None

    @precondition(lambda self: self.steps)
    @rule()
    def undo(self) -> None:
        changes = self.project.undo()
        assert (changes is None) == (self.steps == 0)
        if changes is not None:
            self.steps -= 1
            self.snapshot = advance(self.snapshot, changes)
        assert contents(self.project) == self.states[self.steps]

    @precondition(lambda self: self.steps < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        changes = self.project.redo()
        assert (changes is None) == (self.steps == len(self.states) - 1)
        if changes is not None:
            self.steps += 1
            self.snapshot = advance(self.snapshot, changes)
        assert contents(self.project) == self.states[self.steps]

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = open_project(self.path, annotator="甲")

    @rule(data=st.data(), text=TEXTS)
    def import_articles(self, data: st.DataObject, text: str) -> None:
        self.apply(self._import(data, text))

    @precondition(lambda self: self.snapshot.articles)
    @rule(data=st.data(), kind=st.sampled_from([2, 5, 8]))
    def add(self, data: st.DataObject, kind: int) -> None:
        self.apply(self._operation(data, kind))

    @precondition(lambda self: self.snapshot.articles)
    @rule(data=st.data(), kind=KINDS)
    def change(self, data: st.DataObject, kind: int) -> None:
        self.apply(self._operation(data, kind))

    @precondition(lambda self: self.snapshot.spans)
    @rule(data=st.data(), kind=st.sampled_from([3, 4, 7]))
    def change_spans(self, data: st.DataObject, kind: int) -> None:
        self.apply(self._operation(data, kind))

    @precondition(lambda self: self.snapshot.claims)
    @rule(data=st.data(), kind=st.sampled_from([4, 6, 7]))
    def change_claims(self, data: st.DataObject, kind: int) -> None:
        self.apply(self._operation(data, kind))

    @precondition(lambda self: self.snapshot.articles)
    @rule(data=st.data(), kinds=st.lists(KINDS, min_size=2, max_size=3))
    def change_in_one_go(self, data: st.DataObject, kinds: list[int]) -> None:
        self.apply(Batch(tuple(self._operation(data, kind) for kind in kinds)))

    @precondition(lambda self: self.snapshot.articles)
    @rule(data=st.data(), kinds=st.lists(st.sampled_from([0, 2, 5, 10]), min_size=2, max_size=3))
    def change_as_a_group(self, data: st.DataObject, kinds: list[int]) -> None:
        self.groups += 1
        # Built beforehand: what they rest on, adding and updating never takes away.
        self.apply_group([self._operation(data, kind) for kind in kinds], f"g{self.groups}")

    # What holds at all times

    @invariant()
    def is_sound(self) -> None:
        assert self.project.check() == []

    @invariant()
    def snapshot_is_current(self) -> None:
        fresh = self.project.snapshot()
        assert self.snapshot == fresh
        for part in ("articles", "claims"):
            assert list(getattr(self.snapshot, part)) == list(getattr(fresh, part))
        for view in VIEWS.values():
            assert view(self.snapshot) == view(fresh)

    # Operations

    def _import(self, data: st.DataObject, text: str) -> ImportArticles:
        articles = []
        for _ in range(data.draw(st.integers(1, 2))):
            self.files += data.draw(st.integers(0, 1))  # 0: the same file once more
            body = f"{text}{self.files}"
            articles.append(parsed(body, file_name=f"{self.files}.txt", regions=("重庆",)))
        return ImportArticles(tuple(articles))

    def _operation(self, data: st.DataObject, kind: int) -> Operation:
        articles = sorted(self.snapshot.articles)
        spans = sorted(self.snapshot.spans) or ["none"]
        claims = sorted(self.snapshot.claims) or ["none"]
        relation = st.builds(
            NewRelation,
            RELATIONS,
            st.sampled_from([*spans, *claims]),
            st.sampled_from([*spans, *claims]),
        )

        def passage() -> Passage:
            article_id = data.draw(st.sampled_from(articles))
            length = self.snapshot.articles[article_id].characters
            start = data.draw(st.integers(0, length - 1))
            return Passage(article_id, start, data.draw(st.integers(start + 1, length)))

        def span() -> NewSpan:
            place = passage()
            return NewSpan(
                place.article_id,
                place.start,
                place.end,
                data.draw(LABELS),
                note=data.draw(WORDS),
                entity=data.draw(st.none() | WORDS),
            )

        def claim() -> NewClaim:
            places = tuple(passage() for _ in range(data.draw(st.integers(1, 3))))
            return NewClaim(data.draw(DIMENSIONS), data.draw(FIELDS), places)

        count = data.draw(st.integers(1, 3))
        if kind == 0:
            return UpdateArticle(
                article_id=data.draw(st.sampled_from(articles)),
                title=data.draw(st.none() | WORDS),
                regions=data.draw(st.none() | st.lists(WORDS, max_size=2).map(tuple)),
                published=data.draw(st.sampled_from([None, "", "2022-05", "2022-13"])),
                state=data.draw(st.none() | st.sampled_from(READING_STATES)),
            )
        if kind == 1:
            return DeleteArticles(tuple(data.draw(st.lists(st.sampled_from(articles), max_size=2))))
        if kind == 2:
            return AddSpans(tuple(span() for _ in range(count)))
        if kind == 3:
            place = passage()
            return UpdateSpan(
                span_id=data.draw(st.sampled_from(spans)),
                label=data.draw(st.none() | LABELS),
                start=data.draw(st.sampled_from([None, place.start])),
                end=data.draw(st.sampled_from([None, place.end])),
                note=data.draw(st.none() | WORDS),
            )
        if kind == 4:
            return DeleteAnnotations(
                tuple(data.draw(st.lists(st.sampled_from(spans), max_size=2))),
                tuple(data.draw(st.lists(st.sampled_from(claims), max_size=2))),
            )
        if kind == 5:
            return AddClaims(tuple(claim() for _ in range(count)))
        if kind == 6:
            places = tuple(passage() for _ in range(count))
            return UpdateClaim(
                claim_id=data.draw(st.sampled_from(claims)),
                dimension=data.draw(st.none() | DIMENSIONS),
                fields=data.draw(st.none() | FIELDS),
                passages=data.draw(st.sampled_from([None, places])),
            )
        if kind == 7:
            return AddRelations((data.draw(relation),))
        if kind == 8:
            return Annotate(
                entities=(NewEntity(data.draw(LABELS), "甲", data.draw(WORDS)),),
                spans=tuple(span() for _ in range(count)),
                claims=(claim(),),
                relations=(NewRelation(data.draw(RELATIONS), "one", "two"),),
                span_keys=("one",),
                claim_keys=("two",),
            )
        if kind == 10:
            place = passage()
            return SetBlockKind(
                place.article_id,
                place.start,
                data.draw(st.sampled_from([*BLOCK_KINDS[:3], "odd"])),
            )
        if kind == 11:
            return SetReprint(
                data.draw(st.sampled_from(articles)),
                data.draw(st.none() | st.sampled_from(articles)),
            )
        if kind == 12:
            return SetRegions(data.draw(st.sampled_from(["", "# none yet\n"])))
        return SetCodebook(f"{CODEBOOK.source}\n# {count}\n")


@pytest.mark.parametrize("length", [8, 40])
def test_random_sequences_undo_and_redo_exactly(length: int) -> None:
    run_state_machine_as_test(
        Sequences,
        settings=settings(
            max_examples=settings().max_examples // 4,
            stateful_step_count=length,
            # Shrinking a sequence on real files takes minutes; the short ones tell enough.
            phases=[Phase.reuse, Phase.generate],
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
