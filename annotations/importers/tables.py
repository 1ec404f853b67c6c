"""Tables of articles, one a row: which column is what, and a row as an article.

A row's bytes are a small text of their own: the title, a line for each other
cell under its column's heading, an empty line, and the article. The same row in
another file is the same bytes, so that it is found to be there already.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from annotations.errors import ImportFailure
from annotations.importers import html_page
from annotations.importers.base import Columns, Member, Reading
from annotations.importers.finishing import repaired
from annotations.importers.limits import Budget
from annotations.model import Block, Edit
from annotations.text.offsets import apply_edits

Row = tuple[int, list[str]]
"""A row's number as a spreadsheet counts, from 1, and its cells as text."""

FIELDS: Final = ("title", "text", "source", "author", "date", "url", "regions")
"""What a column can be; "text" is the article and has to be there."""


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "title": _words(
        """title headline 标题 題目 题目 标题名称 文章标题 新闻标题 主题 篇名 標題 文章名
        文章名称"""
    ),
    "text": _words(
        """text content body article fulltext full_text maintext 正文 内容 全文 文章内容
        新闻内容 正文内容 文本 文章正文 新闻正文 內容 原文 稿件内容 详细内容 内容正文"""
    ),
    "source": _words(
        """source publisher media site website outlet 来源 媒体 媒体名称 出处 网站 网站名称
        文章来源 新闻来源 信息来源 來源 发布媒体 站点 刊物 报纸 公众号 平台 媒体来源 发布机构"""
    ),
    "author": _words("author authors byline writer 作者 记者 撰稿人 撰稿 署名"),
    "date": _words(
        """date time published publish_date pubdate publish_time published_at datetime
        publishdate pub_time publication_date 日期 时间 发布时间 发布日期 发表时间 发表日期
        出版日期 刊发日期 發布時間 年月日 文章时间 新闻时间 报道时间 报道日期"""
    ),
    "url": _words(
        """url link href address 链接 网址 地址 原文链接 文章链接 链接地址 url地址 连结 鏈接
        新闻链接 原文网址 网页链接"""
    ),
    "regions": _words(
        """region regions city province area location 地区 区域 城市 省份 省市 所属地区 地域
        所在地 所在城市 地區 省 市 所属区域"""
    ),
}
_NUMBER = _words("no id index number # 序号 编号 序 号 行号")
_HEADER_ROWS: Final = 20
_PREVIEW_ROWS: Final = 20
_WIDEST: Final = 200
_MARKUP = re.compile(r"<(?:p|br|div|span|table|section)\b[^<>]{0,2000}>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """``columns``: field to column, from 0. ``first``: rows before it are headings.

    ``names``: the headings, empty where a table has none.
    """

    columns: Mapping[str, int]
    first: int
    names: tuple[str, ...] = ()


def articles(
    rows: Iterable[Row], columns: Columns, budget: Budget, *, place: str = "#"
) -> Iterator[Member]:
    """One member a row that has text; ``place`` is put before its number.

    Raises ``ImportFailure``: "columns-unknown" with the first row's cells and
    which fields were found, "too-many-rows", "took-too-long".
    """
    stream = (row for row in rows if any(cell.strip() for cell in row[1]))
    head = list(islice(stream, _HEADER_ROWS))
    if not head:
        return
    layout = _layout(head, columns)
    count = 0
    for number, cells in chain(head, stream):
        if number < layout.first:
            continue
        count += 1
        if count > budget.limits.rows:
            raise ImportFailure("too-many-rows", limit=budget.limits.rows)
        name = f"{place}{number}"
        text = _cell(cells, layout.columns["text"])
        if not text.strip():
            yield Member(name, error=ImportFailure("empty-row"))
            continue
        yield _article(name, cells, layout, budget)


def recognised(names: Sequence[str]) -> dict[str, int]:
    """Field to column, from 0, as far as headings tell; the first of several counts."""
    found: dict[str, int] = {}
    for column, name in enumerate(names):
        word = _folded(name)
        for field, words in _WORDS.items():
            if word in words:
                found.setdefault(field, column)
    return found


def preview(rows: Iterable[Row]) -> list[list[str]]:
    """The first rows that hold anything, to choose columns by; long cells are cut."""
    filled = (cells for _, cells in rows if any(cell.strip() for cell in cells))
    return [[cell.strip()[:_WIDEST] for cell in cells] for cells in islice(filled, _PREVIEW_ROWS)]


def _layout(head: Sequence[Row], columns: Columns) -> Layout:
    if columns:
        return _given(head, columns)
    for number, cells in head:
        found = recognised(cells)
        if "text" in found and len(found) >= 2:
            return Layout(found, number + 1, tuple(cells))
    # One column of text under its heading is a table too.
    number, cells = head[0]
    found = recognised(cells)
    if "text" in found:
        return Layout(found, number + 1, tuple(cells))
    raise ImportFailure(
        "columns-unknown", columns=[cell.strip()[:40] for cell in cells][:30], found=sorted(found)
    )


def _given(head: Sequence[Row], columns: Columns) -> Layout:
    """By name where a row of the first ones has all the names, by number ("#3") anywhere."""
    unknown = sorted(set(columns) - set(FIELDS))
    if unknown or "text" not in columns:
        raise ImportFailure("columns-wrong", columns=unknown or ["text"], known=list(FIELDS))
    by_number = {
        field: int(name[1:]) - 1
        for field, name in columns.items()
        if re.fullmatch(r"#[1-9]\d{0,4}", name)
    }
    by_name = {field: _folded(name) for field, name in columns.items() if field not in by_number}
    for number, cells in head:
        words = [_folded(cell) for cell in cells]
        if by_name and all(word in words for word in by_name.values()):
            named = {field: words.index(word) for field, word in by_name.items()}
            return Layout({**named, **by_number}, number + 1, tuple(cells))
    if by_name:
        raise ImportFailure(
            "columns-missing",
            missing=sorted(columns[field] for field in by_name),
            columns=[cell.strip()[:40] for cell in head[0][1]][:30],
        )
    # Chosen by number: the first row is a heading if none of its cells could be an article.
    number, cells = head[0]
    is_heading = (
        len(head) > 1
        and all(len(cell.strip()) <= 20 for cell in cells)
        and (len(_cell(cells, by_number["text"])) < len(_cell(head[1][1], by_number["text"])))
    )
    if is_heading:
        return Layout(by_number, number + 1, tuple(cells))
    return Layout(by_number, number)


def _article(name: str, cells: Sequence[str], layout: Layout, budget: Budget) -> Member:
    fields = {
        field: " ".join(_cell(cells, column).split())
        for field, column in layout.columns.items()
        if field != "text"
    }
    stated = {field: value for field, value in fields.items() if value}
    head = "".join(_head(cells, layout, stated.get("title", "")))
    body = _cell(cells, layout.columns["text"]).replace("\r\n", "\n").strip()
    has_markup = len(_MARKUP.findall(body[:20_000])) >= 2
    whole = head + body + ("" if has_markup else "\n")
    raw = whole.encode("utf-8", errors="replace")
    whole = raw.decode("utf-8")
    edits: tuple[Edit, ...] = ()
    headings: tuple[int, ...] = ()
    if has_markup:
        page = html_page.parse(whole[len(head) :], budget)
        shift = len(head)
        edits = tuple(
            Edit(edit.start + shift, edit.end + shift, edit.replacement, edit.reason)
            for edit in page.edits
        )
    if stated.get("title"):
        headings = (0,)
    first_line = len(stated["title"]) + 1 if stated.get("title") else 0
    reading = Reading(
        raw_text=whole,
        encoding="utf-8",
        text=apply_edits(whole, edits),
        edits=edits,
        headings=headings,
        stated=stated,
        kinds=(
            Block(0, first_line, "title"),
            Block(first_line, len(head), "meta"),
        ),
    )
    return Member(name, raw, repaired(reading, wrapped=not has_markup))


def _head(cells: Sequence[str], layout: Layout, title: str) -> Iterator[str]:
    if title:
        yield title + "\n"
    fields = {column: field for field, column in layout.columns.items()}
    lines = 0
    for column, cell in enumerate(cells):
        field = fields.get(column, "")
        name = layout.names[column].strip() if column < len(layout.names) else field
        name = " ".join(name.split())
        value = " ".join(cell.split())
        # A row's number in its table would make the same article another one in the next.
        if field in ("title", "text") or not value or _folded(name) in _NUMBER:
            continue
        lines += 1
        yield f"{name}: {value}\n" if name else f"{value}\n"
    if title or lines:
        yield "\n"


def _cell(cells: Sequence[str], column: int) -> str:
    return cells[column] if column < len(cells) else ""


def _folded(name: str) -> str:
    return re.sub(r"[\s:：*\ufeff()（）\[\]【】]+", "", name).casefold()
