"""Accepting and rejecting: one undo step each, all or nothing."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from annotations.errors import InvalidAnnotation
from annotations.model import ClaimFields
from annotations.operations import (
    AcceptSuggestions,
    AddSpans,
    DeleteArticles,
    NewSpan,
    RejectSuggestions,
)
from annotations.suggest import Suggestion
from tests.annotations.builders import contents, ids, project_with

TEXT = "重庆植朗药业有限公司产值达5亿元。植朗扩产。"


def proposed(article_id: str) -> tuple[Suggestion, ...]:
    fields = ClaimFields(value_text="5亿元", low=Decimal(500_000_000), unit="元")
    mention = Suggestion(article_id, 0, 10, TEXT[:10], "entity", "企业", 0.9, "pattern")  # type: ignore[arg-type]
    again = replace(mention, start=17, end=19, quote="植朗", entity=TEXT[:10])
    claim = replace(
        mention, start=0, end=16, quote=TEXT[:16], type="claim", label="产业规模", fields=fields
    )
    return mention, again, claim


def test_accepting_is_one_step_and_links_short_forms(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", TEXT) as project:
        before = contents(project)
        changes = project.apply(AcceptSuggestions(proposed(ids(project)[0])))
        assert changes.detail == {"count": 3, "label": ""}
        first, second = project.spans()
        assert first.entity_id == second.entity_id
        assert [entity.name for entity in project.entities()] == [TEXT[:10]]
        (claim,) = project.claims()
        assert (claim.dimension, claim.fields.low) == ("产业规模", Decimal(500_000_000))
        assert claim.evidence[0].quote == TEXT[:16]
        assert project.check() == []
        project.undo()
        assert contents(project) == before
        project.redo()
        assert len(project.spans()) == 2


def test_what_stands_there_already_is_passed_over(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", TEXT) as project:
        article_id = ids(project)[0]
        project.apply(AddSpans((NewSpan(article_id, 0, 10, "企业"),)))
        project.apply(AcceptSuggestions(proposed(article_id)[:2]))
        assert len(project.spans()) == 2
        assert project.apply(AcceptSuggestions(proposed(article_id)[:2])).rows == ()


def test_a_quote_that_does_not_stand_there_refuses_all(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", TEXT) as project:
        mention, again, _ = proposed(ids(project)[0])
        for operation in (AcceptSuggestions, RejectSuggestions):
            with pytest.raises(InvalidAnnotation, match="quote-differs"):
                project.apply(operation((mention, replace(again, start=16, end=18))))
        assert project.spans() == [] and project.rejections() == []


def test_rejecting_is_one_step_and_once_is_enough(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", TEXT) as project:
        mention, again, claim = proposed(ids(project)[0])
        project.apply(RejectSuggestions((mention, again, claim)))
        assert project.apply(RejectSuggestions((mention,))).rows == ()
        found = project.rejections()
        assert {(r.start, r.end, r.type, r.label, r.value_text) for r in found} == {
            (0, 10, "entity", "企业", ""),
            (17, 19, "entity", "企业", ""),
            (0, 16, "claim", "产业规模", "5亿元"),
        }
        assert {r.annotator for r in found} == {"tester"}
        assert project.check() == []
        project.undo()
        assert project.rejections() == []


def test_rejections_go_and_come_back_with_their_article(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", TEXT) as project:
        article_id = ids(project)[0]
        project.apply(RejectSuggestions(proposed(article_id)))
        project.apply(DeleteArticles((article_id,)))
        assert project.rejections() == [] and project.check() == []
        project.undo()
        assert len(project.rejections()) == 3 and project.check() == []
