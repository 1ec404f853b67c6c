"""A snapshot kept current equals one read afresh, also in its order, and costs little."""

from pathlib import Path

import pytest

from annotations import Project
from annotations.model import Changes
from annotations.operations import (
    AddClaims,
    AddSpans,
    Batch,
    DeleteAnnotations,
    DeleteArticles,
    NewSpan,
    Operation,
    Passage,
    SetCodebook,
    UpdateArticle,
    UpdateClaim,
    UpdateSpan,
)
from annotations.snapshots import advance
from annotations.views.base import Snapshot
from tests.annotations.builders import FIRST, SECOND, at, claim_on, ids, project_with


class Kept:
    """A project and the snapshot that is only ever advanced."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.snapshot = project.snapshot()

    def do(self, operation: Operation) -> Changes:
        return self.follow(self.project.apply(operation))

    def follow(self, changes: Changes | None) -> Changes:
        assert changes is not None
        before = self.snapshot
        same = (dict(before.articles), dict(before.claims), dict(before.spans), before.codebook)
        self.snapshot = advance(before, changes)
        assert (before.articles, before.claims, before.spans, before.codebook) == same
        fresh = self.project.snapshot()
        assert self.snapshot == fresh
        assert orders(self.snapshot) == orders(fresh)
        return changes


def orders(snapshot: Snapshot) -> tuple[list[str], ...]:
    return list(snapshot.articles), list(snapshot.claims)


@pytest.fixture
def kept(tmp_path: Path):
    with project_with(tmp_path / "p.bijian", FIRST, SECOND) as project:
        yield Kept(project)


def test_later_additions_come_to_their_places(kept: Kept) -> None:
    first, second = ids(kept.project)
    late, early = at(kept.project, second, "200家"), at(kept.project, first, "500亿元")
    kept.do(AddClaims((claim_on(late),)))
    kept.do(AddClaims((claim_on(early),)))
    kept.do(AddClaims((claim_on(late, early),)))
    for place in (late, early):
        kept.do(AddSpans((NewSpan(place.article_id, place.start, place.end, "企业"),)))
        kept.do(AddSpans((NewSpan(place.article_id, place.start, place.end + 1, "企业"),)))
    assert len(kept.snapshot.claims) == 3
    for _ in range(7):
        kept.follow(kept.project.undo())
    for _ in range(7):
        kept.follow(kept.project.redo())


def test_passages_move_between_articles(kept: Kept) -> None:
    first, second = ids(kept.project)
    one, two = at(kept.project, first, "15家"), at(kept.project, second, "200家")
    kept.do(AddClaims((claim_on(one), claim_on(two), claim_on(one, two))))
    claim = kept.project.claims()[0]
    kept.do(UpdateClaim(claim_id=claim.id, passages=(two, one)))
    kept.do(UpdateClaim(claim_id=claim.id, passages=(two,)))
    kept.do(DeleteArticles((first,)))
    assert {c.evidence[0].article_id for c in kept.snapshot.claims.values()} == {second}
    kept.follow(kept.project.undo())
    kept.do(DeleteAnnotations(claim_ids=(claim.id,)))


def test_edges_articles_codebook(kept: Kept) -> None:
    first, _ = ids(kept.project)
    kept.do(AddSpans(tuple(NewSpan(first, n, n + 1, "企业") for n in range(3))))
    span = kept.project.spans()[0]
    kept.do(UpdateSpan(span_id=span.id, start=5, end=7))
    kept.do(UpdateArticle(article_id=first, title="新", regions=("重庆",)))
    source = kept.project.codebook.source
    kept.do(Batch((SetCodebook(source + "\n# 1"), SetCodebook(source + "\n# 2"))))
    assert kept.snapshot.codebook.source.endswith("# 2")
    kept.follow(kept.project.undo())


def test_many_at_once(kept: Kept) -> None:
    first, second = ids(kept.project)
    places = [
        Passage(article, start, start + length)
        for article in (second, first)
        for start in range(12)  # the first lines
        for length in range(1, 11)
    ]
    kept.do(AddSpans(tuple(NewSpan(p.article_id, p.start, p.end, "企业") for p in places)))
    kept.do(AddClaims(tuple(claim_on(place) for place in places)))
    assert len(kept.snapshot.spans) == len(kept.snapshot.claims) == 240
    kept.do(AddClaims((claim_on(Passage(first, 3, 4)),)))


def test_what_did_not_change_is_shared(kept: Kept) -> None:
    first, _ = ids(kept.project)
    before = kept.snapshot
    kept.do(AddSpans((NewSpan(first, 0, 2, "企业"),)))
    assert kept.snapshot.claims is before.claims
    assert kept.snapshot.articles is before.articles
    assert kept.snapshot.codebook is before.codebook
