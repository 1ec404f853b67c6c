"""What is shown of all proposals: nothing folded, annotated, rejected or without a type."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotations import Project
from annotations.codebook import load_codebook, parse_codebook
from annotations.errors import Cancelled
from annotations.model import Block, Rejection, RejectionId, Span, SpanId
from annotations.operations import AddSpans, NewSpan, RejectSuggestions
from annotations.suggest import SUGGESTERS, Suggestion, context_of, suggest
from tests.annotations.builders import ids, project_with
from tests.annotations.suggest.texts import ID, context, entities, names

TEXT = "北京大学与华为签约。\n北京大学校长出席。\n"


def rejection(number: int, start: int, end: int, quote: str, label: str) -> Rejection:
    return Rejection(RejectionId(str(number)), ID, start, end, quote, "entity", label)


def test_names_of_suggesters_are_their_own() -> None:
    assert len({suggester.name for suggester in SUGGESTERS}) == len(SUGGESTERS)


def test_nothing_from_folded_blocks() -> None:
    first = len("北京大学与华为签约。\n")
    for kind in ("boilerplate", "duplicate"):
        blocks = (Block(0, first, "body"), Block(first, len(TEXT), kind))  # type: ignore[arg-type]
        assert {s.end <= first for s in entities(TEXT, blocks=blocks)} == {True}
    blocks = (Block(0, first, "title"), Block(first, len(TEXT), "caption"))
    assert any(s.start >= first for s in entities(TEXT, blocks=blocks))


def test_quotes_scores_and_ids() -> None:
    found = entities(TEXT)
    assert len(found) == 3
    assert all(TEXT[s.start : s.end] == s.quote and 0 < s.score <= 1 for s in found)
    assert len({s.id for s in found}) == 3
    assert [s.id for s in found] == [s.id for s in entities(TEXT)]
    assert all(s.reasons["label"] for s in found)


def test_what_is_marked_is_left_out() -> None:
    one = context(TEXT)
    marked = Span(SpanId("s"), ID, 0, 4, "北京大学", "高校院所")
    inside = Span(SpanId("t"), ID, 5, 6, "华", "企业")
    found = suggest(replace(one, spans=(marked, inside)), only="entity")
    assert [(s.start, s.label) for s in found] == [(11, "高校院所")]
    other = Span(SpanId("s"), ID, 0, 4, "北京大学", "媒体")  # marked as something else: decided
    assert suggest(replace(one, spans=(other,)), only="entity")[0].start == 5


def test_a_rejected_place_stays_rejected_and_the_runner_up_shows() -> None:
    text = "北京大学重庆大数据研究院揭牌。"
    assert names(text, "机构/实验室") == ["北京大学重庆大数据研究院"]
    one = replace(
        context(text),
        rejections=(rejection(1, 0, 12, "北京大学重庆大数据研究院", "机构/实验室"),),
    )
    found = [(s.label, s.quote) for s in suggest(one, only="entity")]
    assert ("机构/实验室", "北京大学重庆大数据研究院") not in found
    assert ("高校院所", "北京大学") in found
    assert ("地区", "重庆") in found  # what had given way to the longer name


def test_words_rejected_twice_are_demoted_everywhere() -> None:
    scores = [s.score for s in entities(TEXT) if s.quote == "北京大学"]
    once = replace(context(TEXT), rejections=(rejection(1, 40, 44, "北京大学", "高校院所"),))
    assert [s.score for s in suggest(once, only="entity") if s.quote == "北京大学"] == scores
    twice = replace(
        context(TEXT),
        rejections=tuple(rejection(n, 40 + n, 44 + n, "北京大学", "高校院所") for n in range(2)),
    )
    after = [s.score for s in suggest(twice, only="entity") if s.quote == "北京大学"]
    assert len(after) == 2 and max(after) <= min(scores) / 2 + 0.01


def test_a_codebook_without_the_type_has_no_such_suggestions() -> None:
    source = load_codebook().source
    start = source.index('[[entity]]\nid = "高校院所"')
    end = source.index("[[entity]]", start + 5)
    one = replace(context(TEXT), codebook=parse_codebook(source[:start] + source[end:]))
    assert {s.label for s in suggest(one, only="entity")} == {"企业"}


def test_a_codebook_that_calls_the_type_otherwise() -> None:
    source = load_codebook().source.replace(
        'id = "高校院所"', 'id = "school"\naliases = ["高校院所"]'
    )
    one = replace(context(TEXT), codebook=parse_codebook(source))
    assert "school" in {s.label for s in suggest(one, only="entity")}


def test_only_the_articles_and_the_type_asked_for() -> None:
    assert suggest(context(TEXT), article_ids=()) == []
    assert {s.type for s in suggest(context("产值达500亿元，北京大学出席。"), only="claim")} <= {
        "claim"
    }


def test_cancelled_between_articles() -> None:
    with pytest.raises(Cancelled):
        suggest(context(TEXT), cancelled=lambda: True)


def accepted_of(project: Project) -> list[Suggestion]:
    return [s for s in suggest(context_of(project), only="entity") if s.source == "project"]


def test_names_accepted_in_one_article_are_proposed_in_another(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", "他们叫它云端一号。", "雲端一號又來了。") as project:
        first, second = ids(project)
        assert accepted_of(project) == []
        project.apply(AddSpans((NewSpan(first, 4, 8, "产品/技术", entity="云端一号系列"),)))
        (found,) = accepted_of(project)
        assert (found.article_id, found.start, found.end) == (second, 0, 4)
        assert (found.quote, found.label, found.entity) == ("雲端一號", "产品/技术", "云端一号系列")


def test_the_label_most_mentions_have_wins(tmp_path: Path) -> None:
    with project_with(
        tmp_path / "p.bijian", "云端一号，云端一号，云端一号。", "云端一号。"
    ) as project:
        first, _ = ids(project)
        spans = [NewSpan(first, n * 5, n * 5 + 4, "产品/技术") for n in range(2)]
        project.apply(AddSpans((*spans, NewSpan(first, 10, 14, "企业"))))
        (found,) = accepted_of(project)
        assert found.label == "产品/技术"
        assert found.score < 0.75  # not all agree


def test_a_short_accepted_name_is_no_part_of_a_word(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", "安国很好。", "平安国际在安国。") as project:
        first, second = ids(project)
        project.apply(AddSpans((NewSpan(first, 0, 2, "地区"),)))
        places = [s.start for s in accepted_of(project) if s.article_id == second]
        assert places == [5]


def test_rejected_in_a_project(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", TEXT) as project:
        before = suggest(context_of(project), only="entity")
        project.apply(RejectSuggestions((before[0],)))
        after = suggest(context_of(project), only="entity")
        assert [s.id for s in after] == [s.id for s in before[1:]]
        project.undo()
        assert [s.id for s in suggest(context_of(project), only="entity")] == [s.id for s in before]


def test_context_keeps_what_it_knows_of_texts_and_forgets_when_told() -> None:
    one = context(TEXT)
    article = one.articles[ID]
    looked = one.looked(article, TEXT, ())
    after = one.with_annotations(spans=(), claims=(), entities={}, rejections=())
    assert after.looked(article, TEXT, ()) is looked
    after.forget(article)
    assert one.looked(article, TEXT, ()) is not looked
    assert one.looked(article, TEXT, (Block(0, len(TEXT), "boilerplate"),)) is not looked
