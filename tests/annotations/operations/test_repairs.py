"""Repairs taken, typed and undone: one step each, the raw bytes untouched."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations import create_project
from annotations.errors import InvalidAnnotation
from annotations.importers.articles import parse_file
from annotations.model import ArticleId, Block, Edit
from annotations.operations import (
    AddClaims,
    AddSpans,
    ImportArticles,
    NewClaim,
    NewSpan,
    Operation,
    Passage,
    SetBlockKind,
    TakeRepair,
    UndoRepair,
    UpdateArticle,
)
from annotations.operations.repairs import moved
from annotations.project import Project
from annotations.regions import load_registry
from annotations.repairing import Site, candidates_for, doubts, site_at, sites, source_of
from annotations.text.offsets import apply_edits

RAW = (
    "科學(xué)城生物醫(yī)藥商機\r\n來源:某報\r\n\r\n"
    "企業與醫院共建實驗室,推動成果轉化,建成創新的“大腦”?!拔覀儗⑴Π呀瘌P實(shí)驗室打造成樣板。\r\n"
    "上游新聞?dòng)浾吒惺艿竭@塊土地的熱情,產業(yè)發展良好。\r\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = create_project(tmp_path / "a.bijian", annotator="tester")
    project.apply(ImportArticles((parse_file("a.txt", RAW.encode(), load_registry()),)))
    yield project  # type: ignore[misc]
    assert project.check() == []
    project.close()


def article_of(project: Project) -> ArticleId:
    return project.articles()[0].id


def state(project: Project) -> object:
    article = project.articles()[0]
    return (
        article.title, article.characters, project.text(article.id), project.edits(article.id),
        project.proposals(article.id), project.blocks(article.id),
    )  # fmt: skip


def doubtful(project: Project) -> int:
    return project.proposals(article_of(project))[0].start


def test_a_candidate_is_taken_in_one_step(project: Project) -> None:
    article_id, before = article_of(project), state(project)
    source = source_of(project, article_id)
    place = doubtful(project)
    candidates = candidates_for(source, place)
    assert candidates[0] == "。“我們將努力把金鳳"
    project.apply(TakeRepair(article_id, place, candidates[0]))
    after = state(project)
    assert "“大腦”。“我們將努力把金鳳實驗室打造成樣板。" in project.text(article_id)
    assert project.raw_bytes(article_id) == RAW.encode()
    assert all(p.start != place for p in project.proposals(article_id))
    edit = next(e for e in project.edits(article_id) if e.start == place)
    assert (edit.reason, edit.confidence) == ("shifted+by-hand", 1.0)
    assert apply_edits(RAW, project.edits(article_id)) == project.text(article_id)
    project.undo()
    assert state(project) == before
    project.redo()
    assert state(project) == after


def test_a_repair_is_undone_and_taken_again(project: Project) -> None:
    article_id = article_of(project)
    text = project.text(article_id)
    gloss = next(e for e in project.edits(article_id) if e.reason == "gloss")
    project.apply(UndoRepair(article_id, gloss.start))
    assert project.text(article_id).startswith("科學(xué)城生物醫藥")
    site = site_at(sites(source_of(project, article_id)), gloss.start)
    assert site is not None
    assert (site.state, site.raw, site.text, site.candidates) == (
        "proposed",
        "(xué)",
        "(xué)",
        ("",),
    )
    project.apply(TakeRepair(article_id, gloss.start, ""))
    assert project.text(article_id) == text


def test_the_title_follows_unless_it_was_set_by_hand(project: Project) -> None:
    article_id = article_of(project)
    gloss = next(e for e in project.edits(article_id) if e.reason == "gloss")
    assert project.article(article_id).title == "科學城生物醫藥商機"
    project.apply(UndoRepair(article_id, gloss.start))
    assert project.article(article_id).title == "科學(xué)城生物醫藥商機"
    project.undo()
    project.apply(UpdateArticle(article_id=article_id, title="另一個題目"))
    project.apply(UndoRepair(article_id, gloss.start))
    assert project.article(article_id).title == "另一個題目"


def test_kinds_set_by_hand_stay(project: Project) -> None:
    article_id = article_of(project)
    at = project.text(article_id).index("上游")
    project.apply(SetBlockKind(article_id, at, "boilerplate"))
    project.apply(TakeRepair(article_id, doubtful(project), "。“我們要把"))
    text = project.text(article_id)
    at = text.index("上游")
    kinds = {b.kind for b in project.blocks(article_id) if b.start <= at < b.end}
    assert kinds == {"boilerplate"}
    blocks = project.blocks(article_id)
    assert blocks[0].start == 0 and blocks[-1].end == len(text)
    assert all(text[b.start - 1] == "\n" for b in blocks[1:])


@pytest.mark.parametrize("by", ["span", "claim"])
def test_nothing_moves_under_annotations(project: Project, by: str) -> None:
    article_id = article_of(project)
    label = project.codebook.entities[0].id
    if by == "span":
        project.apply(AddSpans((NewSpan(article_id, 0, 3, label),)))
    else:
        from annotations.model import ClaimFields

        dimension = project.codebook.dimensions[0].id
        passage = Passage(article_id, 0, 3)
        project.apply(AddClaims((NewClaim(dimension, ClaimFields(), (passage,)),)))
    for operation in (
        TakeRepair(article_id, doubtful(project), "x"),
        UndoRepair(article_id, project.edits(article_id)[0].start),
    ):
        before = state(project)
        with pytest.raises(InvalidAnnotation) as refused:
            project.apply(operation)
        assert refused.value.code == "article-is-annotated"
        assert state(project) == before


def test_what_cannot_be_is_refused(project: Project) -> None:
    article_id = article_of(project)
    newline = next(e for e in project.edits(article_id) if e.reason == "newline")
    refusals: list[tuple[Operation, str]] = [
        (TakeRepair(article_id, 3, "x"), "no-such-repair"),
        (UndoRepair(article_id, 3), "no-such-repair"),
        (UndoRepair(article_id, newline.start), "repair-is-needed"),
        (TakeRepair(article_id, doubtful(project), "x" * 2001), "repair-too-long"),
        (TakeRepair(ArticleId("none"), 0, "x"), "no-such-row"),
    ]
    for operation, code in refusals:
        with pytest.raises(InvalidAnnotation) as refused:
            project.apply(operation)
        assert refused.value.code == code


def test_typed_text_can_hold_nothing_that_a_reading_text_cannot(project: Project) -> None:
    article_id = article_of(project)
    project.apply(TakeRepair(article_id, doubtful(project), "a\r\nb\x00c\ud800\u2028d"))
    assert "”a\nbc?\nd實" in project.text(article_id)


EDITS = st.lists(st.tuples(st.integers(0, 12), st.text("ab\n", max_size=3)), max_size=3)


@given(st.text("ab\n", min_size=1, max_size=12), EDITS, EDITS, st.data())
def test_blocks_go_on_tiling_whole_lines(
    raw: str, first: list[tuple[int, str]], second: list[tuple[int, str]], data: st.DataObject
) -> None:
    def edits(rows: list[tuple[int, str]]) -> list[Edit]:
        found: dict[int, Edit] = {}
        for at, text in rows:
            if at < len(raw):
                found[at] = Edit(at, at + 1, text, "x")
        return [found[at] for at in sorted(found)]

    before, after = edits(first), edits(second)
    text, new_text = apply_edits(raw, before), apply_edits(raw, after)
    if not text or not new_text:
        return
    starts = [0] + [n + 1 for n, c in enumerate(text[:-1]) if c == "\n"]
    kept = [s for s in starts if s == 0 or data.draw(st.booleans())]
    blocks = [
        Block(start, end, data.draw(st.sampled_from(["body", "meta", "boilerplate"])))
        for start, end in zip(kept, [*kept[1:], len(text)], strict=True)
    ]
    found = moved(blocks, text, new_text, before, after, len(raw))
    assert found[0].start == 0 and found[-1].end == len(new_text)
    assert all(one.end == other.start for one, other in pairwise(found))
    assert all(b.start == 0 or new_text[b.start - 1] == "\n" for b in found)
    assert all(one.kind != other.kind for one, other in pairwise(found))


def test_doubts_alone_are_those_of_all_sites(project: Project) -> None:
    article_id = article_of(project)

    def proposed() -> list[Site]:
        return [s for s in sites(source_of(project, article_id)) if s.state == "proposed"]

    assert proposed() and doubts(project, article_id) == proposed()
    gloss = next(e for e in project.edits(article_id) if e.reason == "gloss")
    project.apply(UndoRepair(article_id, gloss.start))
    assert len(proposed()) == 2 and doubts(project, article_id) == proposed()
    for site in proposed():
        project.apply(TakeRepair(article_id, site.id, site.raw))
    assert doubts(project, article_id) == []
