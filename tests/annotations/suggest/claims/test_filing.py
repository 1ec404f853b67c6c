"""The dimension of a claim follows the project's own claims of the same thing."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotations import Project
from annotations.operations import AcceptSuggestions, RejectSuggestions
from annotations.suggest import Suggestion, context_of, suggest
from tests.annotations.builders import ids, project_with

FIRST = "2023年,宁陵县出口额达到12亿元,培训护理员300人。\n"
SECOND = "2024年,宁陵县出口额达到15亿元。\n"
OTHER = "2024年,宁陵县研发人员达到90人。\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_with(tmp_path / "p.bijian", FIRST, SECOND, OTHER)


def proposed(project: Project, number: int) -> list[Suggestion]:
    return suggest(context_of(project), [ids(project)[number]], "claim")


def about(found: list[Suggestion], value: str) -> Suggestion:
    [one] = [s for s in found if s.value_text == value]
    return one


def file(project: Project, number: int, value: str, dimension: str) -> None:
    one = about(proposed(project, number), value)
    project.apply(AcceptSuggestions((replace(one, label=dimension),)))


def test_a_corrected_dimension_holds_for_the_same_indicator(project: Project) -> None:
    before = about(proposed(project, 1), "15亿元")
    assert before.label != "协同机制"
    file(project, 0, "12亿元", "协同机制")
    after = about(proposed(project, 1), "15亿元")
    assert (after.label, after.reasons["dimension"]) == ("协同机制", "filed:1")
    assert replace(after, label=before.label, reasons={}, score=0, doubtful=()) == replace(
        before, reasons={}, score=0, doubtful=()
    )


def test_other_indicators_keep_their_dimension(project: Project) -> None:
    before = about(proposed(project, 2), "90人").label
    file(project, 0, "12亿元", "协同机制")
    assert about(proposed(project, 2), "90人").label == before


def test_claims_that_differ_make_no_convention(project: Project) -> None:
    before = about(proposed(project, 0), "12亿元")
    file(project, 1, "15亿元", "协同机制")
    project.apply(AcceptSuggestions((replace(before, label="政策支持"),)))
    undecided = project_with(project.path.with_name("q.bijian"), FIRST)
    context = replace(context_of(undecided), claims=project.claims())
    [third] = [s for s in suggest(context, only="claim") if s.value_text == "12亿元"]
    assert third.label == before.label
    undecided.close()


def test_undo_takes_the_convention_back(project: Project) -> None:
    before = about(proposed(project, 1), "15亿元").label
    file(project, 0, "12亿元", "协同机制")
    project.undo()
    assert about(proposed(project, 1), "15亿元").label == before


def test_a_rejected_claim_does_not_come_back_under_another_dimension(project: Project) -> None:
    project.apply(RejectSuggestions((about(proposed(project, 1), "15亿元"),)))
    file(project, 0, "12亿元", "协同机制")
    assert not [s for s in proposed(project, 1) if s.value_text == "15亿元"]
