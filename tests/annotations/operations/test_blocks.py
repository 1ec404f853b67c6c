"""A paragraph's kind set by hand; blocks go on tiling the text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations import create_project
from annotations.errors import InvalidAnnotation
from annotations.model import BLOCK_KINDS, Block
from annotations.operations import ImportArticles, SetBlockKind
from annotations.operations.blocks import paragraph_at
from tests.annotations.builders import ids, parsed

TEXT = "标题\n\n第一段。\n第二段。\n\n第三段。\n"
BLOCKS = (Block(0, 4, "title"), Block(4, len(TEXT), "body"))


def test_splitting_joining_and_undoing(tmp_path: Path) -> None:
    with create_project(tmp_path / "p.bijian") as project:
        project.apply(ImportArticles((parsed(TEXT, blocks=BLOCKS),)))
        (article,) = ids(project)
        second = TEXT.index("第二")
        project.apply(SetBlockKind(article, second + 2, "boilerplate"))
        third = TEXT.index("第三")
        assert project.blocks(article) == (
            Block(0, 4, "title"),
            Block(4, second, "body"),
            Block(second, third, "boilerplate"),
            Block(third, len(TEXT), "body"),
        )
        # Back to body: the neighbours are one block again.
        project.apply(SetBlockKind(article, second, "body"))
        assert project.blocks(article) == BLOCKS
        project.undo()
        project.undo()
        assert project.blocks(article) == BLOCKS
        assert project.check() == []
        undoable = project.undoable()
        assert not project.apply(SetBlockKind(article, second, "body")).rows
        assert project.undoable() == undoable


def test_a_whole_range_and_what_is_refused(tmp_path: Path) -> None:
    with create_project(tmp_path / "p.bijian") as project:
        project.apply(ImportArticles((parsed(TEXT, blocks=BLOCKS),)))
        (article,) = ids(project)
        project.apply(SetBlockKind(article, 4, "caption", len(TEXT)))
        assert project.blocks(article) == (BLOCKS[0], Block(4, len(TEXT), "caption"))
        for start, kind, end in (
            (0, "prose", None),
            (-1, "body", None),
            (len(TEXT), "body", None),
            (4, "body", 4),
            (4, "body", len(TEXT) + 1),
        ):
            with pytest.raises(InvalidAnnotation):
                project.apply(SetBlockKind(article, start, kind, end))


def test_blank_lines_belong_to_the_paragraph_before() -> None:
    assert paragraph_at("\n\n甲\n\n乙", 0) == (0, 4 + 1)
    assert paragraph_at("\n\n甲\n\n乙", 4) == (0, 5)
    assert paragraph_at("甲\n乙\n", 2) == (2, 4)
    assert paragraph_at("\n \n", 1) == (0, 3)


@given(st.text(alphabet="甲𠮷。\n ", min_size=1, max_size=40), st.data())
def test_paragraphs_tile_every_text(text: str, data: st.DataObject) -> None:
    position = 0
    seen = []
    while position < len(text):
        start, end = paragraph_at(text, position)
        assert start == position < end
        seen.append((start, end))
        position = end
    inside = data.draw(st.integers(0, len(text) - 1))
    assert paragraph_at(text, inside) in seen


@given(
    st.text(alphabet="甲𠮷。\n ", min_size=1, max_size=60).filter(lambda text: text.strip()),
    st.lists(st.tuples(st.integers(0, 59), st.sampled_from(BLOCK_KINDS)), max_size=6),
)
def test_blocks_tile_after_any_changes(
    tmp_path_factory: pytest.TempPathFactory, text: str, changes: list[tuple[int, str]]
) -> None:
    with create_project(tmp_path_factory.mktemp("blocks") / "p.bijian") as project:
        project.apply(ImportArticles((parsed(text),)))
        (article,) = ids(project)
        for start, kind in changes:
            if start < len(text):
                project.apply(SetBlockKind(article, start, kind))
                low, high = paragraph_at(text, start)
                blocks = project.blocks(article)
                assert all(b.kind == kind for b in blocks if b.start < high and low < b.end)
        assert project.check() == []  # which looks for gaps
