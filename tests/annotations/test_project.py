"""Projects as a notebook uses them: what operations do, and what they refuse."""

from decimal import Decimal
from pathlib import Path

import pytest

import annotations
from annotations import Project, create_project, open_project
from annotations.errors import BijianError, CodebookError, ProjectError
from annotations.ids import IdMaker, new_id
from annotations.model import ArticleId, ClaimFields, ClaimId, SpanId
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
    SetCodebook,
    UpdateArticle,
    UpdateClaim,
    UpdateSpan,
)
from tests.annotations.builders import (
    FIRST,
    SECOND,
    at,
    claim_on,
    contents,
    glossed,
    ids,
    parsed,
    project_with,
)


@pytest.fixture
def project(tmp_path: Path):
    with project_with(tmp_path / "p.bijian", FIRST, SECOND) as project:
        yield project


def add(project: Project, words: str, label: str, *, article: int = 0, **given: str) -> SpanId:
    place = at(project, ids(project)[article], words)
    span = NewSpan(place.article_id, place.start, place.end, label, **given)
    (span_id,) = project.apply(AddSpans((span,))).ids("span")
    return SpanId(span_id)


def refused(project: Project, operation: Operation) -> BijianError:
    """The error; nothing of the operation may be there, and undo knows nothing of it."""
    before, entry = contents(project), project.undoable()
    with pytest.raises(BijianError) as caught:
        project.apply(operation)
    assert contents(project) == before
    assert project.undoable() == entry
    assert project.check() == []
    return caught.value


# The package


def test_package_offers_what_its_docstring_shows(tmp_path: Path) -> None:
    annotations.create_project(tmp_path / "health.bijian").close()
    with annotations.open_project(str(tmp_path / "health.bijian")) as project:
        assert project.name == "health"
        assert project.claims() == []


def test_ids_increase_and_never_meet() -> None:
    maker = IdMaker()
    made = [maker.new() for _ in range(20_000)]
    assert made == sorted(set(made))
    assert {len(one) for one in made} == {16}
    assert made[0] < new_id()


def test_ids_increase_while_the_clock_stands_or_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([1000.0] * 500 + [999.0] * 500)
    monkeypatch.setattr("annotations.ids.time.time", lambda: next(times))
    maker = IdMaker()
    made = [maker.new() for _ in range(1000)]
    assert made == sorted(set(made))


# Articles


def test_import_keeps_bytes_text_map_and_blocks(tmp_path: Path) -> None:
    with create_project(tmp_path / "p.bijian", annotator="甲") as project:
        given = glossed()
        project.apply(ImportArticles((given,)))
        (article,) = project.articles()
        assert project.text(article.id) == given.text
        assert project.raw_bytes(article.id) == given.raw
        assert project.edits(article.id) == given.edits
        assert project.blocks(article.id) == given.blocks
        assert (article.characters, article.imported_by) == (len(given.text), "甲")
        assert project.article(article.id) == article


def test_same_bytes_are_imported_once(project: Project) -> None:
    changes = project.apply(ImportArticles((parsed(FIRST, file_name="other.txt"),)))
    assert changes.rows == ()
    twins = (parsed("新"), parsed("新", file_name="b.txt"))
    assert len(project.apply(ImportArticles(twins)).ids("article")) == 1
    assert len(project.articles()) == 3


def test_same_bytes_after_undo_and_deletion(project: Project) -> None:
    first, _ = ids(project)
    project.apply(DeleteArticles((first,)))
    project.apply(ImportArticles((parsed(FIRST),)))
    assert [a.position for a in project.articles()] == [1, 2]
    project.undo()
    project.undo()
    assert ids(project)[0] == first
    assert project.check() == []


def test_unknown_article(project: Project) -> None:
    for read in (project.article, project.text, project.raw_bytes, project.edits):
        with pytest.raises(ProjectError, match="no-such-article"):
            read("none")
    assert project.spans(ArticleId("none")) == project.claims(ArticleId("none")) == []


def test_update_article(project: Project) -> None:
    first, _ = ids(project)
    project.apply(
        UpdateArticle(
            article_id=first, title=" 题 ", published="2022-05", regions=("重庆 ", "", "重庆"),
            state="reading",
        )
    )  # fmt: skip
    article = project.article(first)
    assert (article.title, article.regions, article.state) == ("题", ("重庆",), "reading")
    assert (article.published, article.published_basis) == ("2022-05", "stated")
    project.apply(UpdateArticle(article_id=first, published=""))
    assert project.article(first).published_basis == "unknown"
    assert project.apply(UpdateArticle(article_id=first, published="")).rows == ()


@pytest.mark.parametrize(
    ("given", "code"),
    [({"published": "2022-13"}, "bad-period"), ({"state": "lost"}, "unknown-state")],
)
def test_update_article_refuses(project: Project, given: dict[str, str], code: str) -> None:
    first, _ = ids(project)
    error = refused(project, UpdateArticle(article_id=first, title="x", **given))
    assert error.code == code
    assert refused(project, UpdateArticle(article_id=ArticleId("x"))).code == "no-such-row"


def test_deleting_an_article_takes_what_stands_on_it(project: Project) -> None:
    first, second = ids(project)
    one, two = at(project, first, "15家"), at(project, second, "200家")
    project.apply(AddClaims((claim_on(one), claim_on(two), claim_on(one, two))))
    gone, kept, both = (claim.id for claim in sorted(project.claims(), key=lambda c: c.id))
    span, other = add(project, "园区", "园区/基地"), add(project, "龙华区", "地区", article=1)
    project.apply(
        AddRelations(
            (
                NewRelation("位于", span, other),
                NewRelation("位于", other, gone),
                NewRelation("位于", both, other),
            )
        )
    )
    before = contents(project)
    project.apply(DeleteArticles((first, first)))
    assert {claim.id for claim in project.claims()} == {kept, both}
    assert [s.id for s in project.spans()] == [other]
    assert [(r.source_id, r.target_id) for r in project.relations()] == [(both, other)]
    assert [e.name for e in project.entities()] == ["龙华区"]
    assert project.check() == []
    project.undo()
    assert contents(project) == before


# Spans and their entities


def test_span_keeps_its_exact_quote(project: Project) -> None:
    add(project, "𠮷田公司", "Company", note="注")
    (span,) = project.spans()
    assert (span.start, span.end, span.quote) == (0, 4, "𠮷田公司")
    assert (span.label, span.note, span.annotator) == ("企业", "注", "tester")
    assert span.created_at == span.updated_at != ""


def test_mentions_of_one_name_share_an_entity(project: Project) -> None:
    add(project, "园区", "园区/基地")
    add(project, "集群", "园区/基地", article=1, entity="园区")
    add(project, "龙华区", "地区", article=1, entity=" ")
    assert {(e.label, e.name) for e in project.entities()} == {
        ("园区/基地", "园区"),
        ("地区", "龙华区"),
    }
    assert len({span.entity_id for span in project.spans()}) == 2


def test_entity_goes_with_its_last_mention_unless_it_has_a_note(project: Project) -> None:
    span = add(project, "园区", "园区/基地")
    project.apply(Annotate(entities=(NewEntity("企业", "甲公司", "查过"),)))
    noted = add(project, "𠮷田公司", "企业", entity="甲公司")
    project.apply(DeleteAnnotations((span, noted)))
    assert [(e.name, e.note) for e in project.entities()] == [("甲公司", "查过")]


def test_update_span_moves_label_edges_and_entity(project: Project) -> None:
    span_id = add(project, "重庆", "地区")
    place = at(project, ids(project)[0], "重庆高新区")
    project.apply(UpdateSpan(span_id=span_id, end=place.end))
    (span,) = project.spans()
    assert (span.id, span.quote) == (span_id, "重庆高新区")
    assert [e.name for e in project.entities()] == ["重庆高新区"]
    project.apply(UpdateSpan(span_id=span_id, label="园区/基地"))
    assert [(e.label, e.name) for e in project.entities()] == [("园区/基地", "重庆高新区")]
    assert project.apply(UpdateSpan(span_id=span_id, start=place.start)).rows == ()


def place_code(project: Project, start: int, end: int, **given: str) -> str:
    span = NewSpan(ids(project)[0], start, end, given.pop("label", "企业"), **given)
    good = NewSpan(ids(project)[0], 0, 2, "企业")
    return refused(project, AddSpans((good, span))).code


def test_what_does_not_fit_is_refused_whole(project: Project) -> None:
    length = len(FIRST)
    for start, end in [(0, 0), (3, 2), (-1, 2), (0, length + 1), (length, length + 1), (9**30, 0)]:
        assert place_code(project, start, end) == "range-outside-text"
    assert place_code(project, length - 1, length) == "range-is-blank"
    assert place_code(project, 0, 4, quote="田公司落") == "quote-differs"
    assert place_code(project, 0, 4, label="没有") == "unknown-label"
    assert place_code(project, 0, 2, label="Company") == "span-exists"
    stranger = AddSpans((NewSpan(ArticleId("x"), 0, 1, "企业"),))
    assert refused(project, stranger).code == "no-such-article"


def test_span_may_not_move_onto_its_twin(project: Project) -> None:
    add(project, "重庆", "地区")
    other = add(project, "重庆", "企业")
    assert refused(project, UpdateSpan(span_id=other, label="地区")).code == "span-exists"
    assert refused(project, UpdateSpan(span_id=SpanId("x"), note="")).code == "no-such-row"
    project.apply(UpdateSpan(span_id=other, note="又"))


# Claims


def test_claim_over_two_articles(project: Project) -> None:
    first, second = ids(project)
    one, two = at(project, first, "500亿元"), at(project, second, "200家")
    fields = ClaimFields(regions=("重庆",), low=Decimal("0.50"), comparator="≥")
    project.apply(AddClaims((NewClaim("产业规模", fields, (two, one)),)))
    (claim,) = project.claims()
    assert [e.quote for e in claim.evidence] == ["500亿元", "200家"]
    assert claim.fields.low == Decimal("0.5")
    assert project.claims(first) == project.claims(second) == [claim]
    kept = {e.id for e in claim.evidence}
    project.apply(UpdateClaim(claim_id=claim.id, passages=(one,)))
    (after,) = project.claims()
    assert {e.id for e in after.evidence} < kept
    assert project.claims(second) == []


def test_claims_of_an_article_come_in_its_order(project: Project) -> None:
    first, second = ids(project)
    later, earlier = at(project, first, "15家"), at(project, first, "500亿元")
    elsewhere = at(project, second, "200家")
    project.apply(AddClaims((claim_on(later), claim_on(elsewhere), claim_on(earlier, elsewhere))))
    assert [c.evidence[0].quote for c in project.claims(first)] == ["500亿元", "15家"]
    assert len(project.claims(second)) == 2
    assert [c.evidence[0].quote for c in project.claims()] == ["500亿元", "15家", "200家"]


def test_claims_refused(project: Project) -> None:
    place = at(project, ids(project)[0], "15家")
    good = claim_on(place)
    nowhere = Passage(place.article_id, 0, 9999)
    for bad, code in [
        (claim_on(), "claim-without-passage"),
        (claim_on(place, dimension="没有"), "unknown-dimension"),
        (claim_on(place, nowhere), "range-outside-text"),
        (claim_on(place, comparator=">="), "bad-choice"),
        (claim_on(place, low=Decimal("NaN")), "bad-number"),
    ]:
        assert refused(project, AddClaims((good, bad))).code == code
    project.apply(AddClaims((good,)))
    claim_id = project.claims()[0].id
    for change, code in [
        (UpdateClaim(claim_id=claim_id, passages=()), "claim-without-passage"),
        (UpdateClaim(claim_id=claim_id, passages=(place, nowhere)), "range-outside-text"),
        (UpdateClaim(claim_id=claim_id, dimension="没有"), "unknown-dimension"),
        (UpdateClaim(claim_id=ClaimId("x")), "no-such-row"),
    ]:
        assert refused(project, change).code == code


# Relations, codebook, batches


def test_relations_go_with_either_end(project: Project) -> None:
    span, other = add(project, "园区", "园区/基地"), add(project, "重庆", "地区")
    project.apply(AddClaims((claim_on(at(project, ids(project)[0], "15家")),)))
    claim = project.claims()[0].id
    for ends in [(span, other), (other, claim), (span, span)]:
        project.apply(AddRelations((NewRelation("Located in", *ends),)))
    assert {relation.label for relation in project.relations()} == {"位于"}
    project.apply(DeleteAnnotations((span, span)))
    assert [(r.source_id, r.target_id) for r in project.relations()] == [(other, claim)]
    project.apply(DeleteAnnotations(claim_ids=(claim,)))
    assert project.relations() == []
    assert refused(project, AddRelations((NewRelation("位于", span, other),))).code == (
        "no-such-annotation"
    )
    assert refused(project, AddRelations((NewRelation("没有", other, other),))).code == (
        "unknown-relation"
    )


def test_codebook_is_a_step_like_any_other(project: Project, tmp_path: Path) -> None:
    own = '[codebook]\nid = "own"\n[[entity]]\nid = "药"\n'
    add(project, "重庆", "地区")
    project.apply(SetCodebook(own))
    assert (project.codebook.id, project.codebook.entities[0].id) == ("own", "药")
    assert place_code(project, 4, 6, label="企业") == "unknown-label"
    add(project, "园区", "药")
    with pytest.raises(CodebookError):
        project.apply(SetCodebook("no codebook"))
    project.undo()
    project.undo()
    assert project.codebook.id == "regional-industry"
    project.close()
    with open_project(tmp_path / "p.bijian") as again:
        again.redo()
        assert again.codebook.id == "own"


def test_project_with_a_codebook_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[codebook]\nid = "own"\n[[entity]]\nid = "药"\n', encoding="utf-8")
    with create_project(tmp_path / "p.bijian", codebook=str(path)) as project:
        assert project.codebook.id == "own"
        assert project.undoable() is None


def test_batch_is_one_step_or_nothing(project: Project) -> None:
    first, _ = ids(project)
    span = AddSpans((NewSpan(first, 0, 2, "企业"),))
    before = contents(project)
    assert refused(project, Batch((span, span))).code == "span-exists"
    changes = project.apply(Batch((span, UpdateArticle(article_id=first, state="done")), "sample"))
    assert (changes.operation, changes.detail["count"]) == ("sample", 2)
    project.undo()
    assert contents(project) == before


# History


def test_history_survives_reopening(tmp_path: Path) -> None:
    path = tmp_path / "p.bijian"
    with project_with(path, FIRST, annotator="甲") as project:
        add(project, "重庆", "地区")
        add(project, "园区", "园区/基地")
        project.undo()
    with open_project(path, annotator="乙") as project:
        assert [state for _, state in project.history()] == ["undone", "done", "done"]
        redoable = project.redoable()
        assert redoable is not None and redoable.author == "甲"
        changes = project.redo()
        assert changes is not None and changes.direction == "redo"
        project.undo()
        add(project, "𠮷田公司", "企业")
        assert project.redo() is None
        assert [state for _, state in project.history()] == ["done", "dropped", "done", "done"]
        assert project.spans()[0].annotator == "乙"
        assert len(project.history(limit=2)) == 2


def test_nothing_to_undo_or_redo(tmp_path: Path) -> None:
    with create_project(tmp_path / "p.bijian") as project:
        assert project.undo() is None
        assert project.redo() is None
        assert project.undoable() is project.redoable() is None
        assert project.history() == []


def test_changes_name_what_views_redraw(project: Project) -> None:
    first, second = ids(project)
    place = at(project, second, "200家")
    changes = project.apply(AddClaims((claim_on(place),)))
    assert changes.direction == "do" and changes.articles == {second}
    assert changes.touches("claim") and not changes.touches("span")
    undone = project.undo()
    assert undone is not None and undone.ids("claim") == changes.ids("claim")
    assert [row.after for row in undone.rows] == [None, None]
    assert project.apply(UpdateArticle(article_id=first, title="")).entry_id == ""


def test_signature_that_no_file_could_hold(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", FIRST, annotator="a\udce9") as project:
        add(project, "重庆", "地区")
        assert project.spans()[0].annotator == "a?"
