"""A pane with an article in which marks overlap, and helpers for real events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from annotations.model import Block, BlockKind
from desktop.reader.marks import Mark, Shape
from desktop.reader.pane import ReaderPane
from desktop.theme import LIGHT

COLOURS = ("#2f6fb7", "#6cb0ff")

PARTS: tuple[tuple[BlockKind, str], ...] = (
    ("title", "示例市的产业观察\n"),
    ("meta", "来源：示例日报\n"),
    ("body", "示例市𠮷林园区集聚企业300家，产值突破500亿元😀，增长迅速。园区还将扩建。\n"),
    ("boilerplate", "相关链接\n首页 新闻 𠮷\n免责声明\n"),
    ("heading", "展望\n"),
    ("body", "到2030年，示例市力争建成研究中心，服务全国。"),
)
TEXT = "".join(text for _, text in PARTS)


def blocks_of(parts: tuple[tuple[BlockKind, str], ...] = PARTS) -> tuple[Block, ...]:
    blocks, start = [], 0
    for kind, text in parts:
        blocks.append(Block(start, start + len(text), kind))
        start += len(text)
    return tuple(blocks)


def mark_on(
    text: str, quote: str, mark_id: str, shape: Shape = "entity", title: str = "地区"
) -> Mark:
    start = text.index(quote)
    return Mark(mark_id, start, start + len(quote), title, COLOURS, shape)


MARKS = (
    mark_on(TEXT, "𠮷林园区", "park", title="园区"),
    mark_on(TEXT, "𠮷林", "place"),
    mark_on(TEXT, "示例市𠮷林园区集聚企业300家", "firms", "claim", "企业集聚"),
    mark_on(TEXT, "500亿元", "amount", "suggestion", "产值"),
    mark_on(TEXT, "研究中心", "centre", title="机构"),
)

DOUBTS = (
    mark_on(TEXT, "日报", "doubt:1", "doubt", ""),
    mark_on(TEXT, "增长", "doubt:2", "doubt", ""),
)


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    pane = ReaderPane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(640, 480)
    pane.set_article(TEXT, blocks_of(), MARKS)
    pane.show()
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    return pane


PointOf = Callable[[int], QPoint]


@pytest.fixture
def point_of(pane: ReaderPane) -> PointOf:
    """The middle of the character at a code point, in the viewport."""

    def point(position: int) -> QPoint:
        cursor = pane.textCursor()
        document_position = pane._page.paragraphs.to_document(position)
        cursor.setPosition(document_position)
        here = pane.cursorRect(cursor)
        cursor.setPosition(document_position + 1)
        return QPoint(here.center().x() + 6, here.center().y())

    return point
