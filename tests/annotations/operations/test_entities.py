"""Mentions of one thing belong to one entity, however its name is written."""

from pathlib import Path

import pytest

from annotations.operations import AddSpans, NewSpan
from annotations.text.script import match_key
from tests.annotations.builders import ids, project_with


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("中藥飲片", "中药饮片"),  # the script of the page
        ("中药饮片", "中藥飲片"),
        ("西部（重庆）科学城", "西部(重庆)科学城"),  # an earlier tool folded the brackets
        ("ＣＤＭＯ", "CDMO"),
        ("Cytiva", "CYTIVA"),
    ],
)
def test_spellings_of_one_name_are_one_entity(tmp_path: Path, first: str, second: str) -> None:
    with project_with(tmp_path / "p.bijian", first, second) as project:
        spans = [NewSpan(a, 0, len(project.text(a)), "产品/技术") for a in ids(project)]
        project.apply(AddSpans(tuple(spans)))
        assert [entity.name for entity in project.entities()] == [first]
        assert [span.quote for span in project.spans()] == [first, second]
        assert len({span.entity_id for span in project.spans()}) == 1
        project.undo()
        assert project.entities() == []
        assert project.check() == []


def test_other_names_and_other_labels_stay_apart(tmp_path: Path) -> None:
    with project_with(tmp_path / "p.bijian", "中药", "中医") as project:
        one, other = ids(project)
        project.apply(
            AddSpans(
                (
                    NewSpan(one, 0, 2, "产品/技术"),
                    NewSpan(one, 0, 2, "产业赛道"),
                    NewSpan(other, 0, 2, "产品/技术"),
                )
            )
        )
        assert len(project.entities()) == 3


def test_a_key_is_its_own_key() -> None:
    assert match_key(match_key("（ＰＯＣＴ）產業")) == match_key("（ＰＯＣＴ）產業") == "(poct)产业"
