"""What becomes of a selected passage."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotations import create_project
from annotations.model import Block
from annotations.operations import ImportArticles
from desktop.session import Session
from desktop.tagging.tagger import Tagger
from tests.annotations.builders import parsed

TEXT = "园区有企业187家，产值过百亿。他说：“好！”\n，，\n"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    project = create_project(tmp_path / "p.bijian")
    block = Block(0, len(TEXT), "body")
    project.apply(ImportArticles((parsed(TEXT, file_name="a", blocks=(block,)),)))
    session = Session(project)
    yield session
    session.close()


@pytest.mark.parametrize(
    ("selected", "kept"),
    [
        ("园区有企业187家，", "园区有企业187家"),
        ("产值过百亿。", "产值过百亿"),
        ("他说：“好！”", "他说：“好！”"),  # a quote stays closed
        ("，，", "，，"),  # nothing else would be left
    ],
)
def test_a_claim_ends_before_the_mark_that_ends_its_clause(
    session: Session, selected: str, kept: str
) -> None:
    project = session.project
    start = TEXT.index(selected)
    passage = (project.articles()[0].id, start, start + len(selected))
    Tagger(session).apply_label(project.codebook.dimensions[0], passage, None)
    (claim,) = project.claims()
    assert [evidence.quote for evidence in claim.evidence] == [kept]
