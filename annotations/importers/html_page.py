"""HTML source as a page: its text by edits of the source, its lines, and its tree of blocks.

Everything is kept in flat lists and done in loops: a page may nest 100,000 deep.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from annotations.importers.html_tokens import Token, attributes, tokens
from annotations.importers.limits import Budget
from annotations.importers.raising import raised
from annotations.model import Edit

REASON: Final = "html"


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_VOID = _names("area base br col embed hr img input link meta param source track wbr keygen")
_BLOCK = _names(
    """address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html li main
    menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul"""
)
_DROPPED = _names(
    "script style template svg math noscript object select datalist canvas audio video rt rp rtc"
)
_RUBY = _names("rt rp rtc")  # how a character is read; their end tags may be left out
_AROUND_RUBY = _RUBY | {"ruby", "rb"}
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
_TABLE = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"})
# A new one of these ends one that is still open, up to the element that holds them.
_SIBLINGS = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "option": ("option",),
    "tr": ("tr",), "td": _CELLS, "th": _CELLS,
    "tbody": ("tbody", "thead", "tfoot"), "tfoot": ("tbody", "thead", "tfoot"),
}  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPECIAL = re.compile(
    r"([ \t\n\f\r\xa0]+)|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?"
)
_LONGEST_POWER = 6
_INDENT = " \u3000\u2002\u2003\u2009"
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\U00020000-\U0003134f]")
# A cell with more than the first, or with several lines of more than the second, is an article.
_DATA_CELL_CHARACTERS = 400
_DATA_CELL_LINES, _DATA_CELL_SHORT = 2, 100


@dataclass(slots=True)
class Line:
    """A line of the reading text without its end; ``links``: characters that are in links."""

    start: int
    end: int
    node: int
    links: int = 0


@dataclass(slots=True)
class Page:
    """``parents``, ``names``, ``labels`` (id, class and role, lower case): one a block element.

    A parent's number is smaller than its children's. ``metas``: attributes of
    <meta>, <link> and <time>, with the name of the element under "". ``data``:
    ranges of JSON-LD in the source. ``hidden``: characters left out as hidden.
    """

    text: str = ""
    edits: list[Edit] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    title: str = ""
    metas: list[dict[str, str]] = field(default_factory=list)
    data: list[tuple[int, int]] = field(default_factory=list)
    hidden: int = 0


def parse(source: str, budget: Budget) -> Page:
    """The page in ``source``; what is hidden is left out unless little else is there."""
    page = _parse(source, budget, hidden=False)
    if page.hidden > 2 * len(page.text):
        # A page saved before its scripts had shown it, or elements that never end.
        page = _parse(source, budget, hidden=True)
    return page


def _parse(source: str, budget: Budget, *, hidden: bool) -> Page:
    builder = _Builder(source, hidden=hidden)
    for number, token in enumerate(tokens(source)):
        if number % 4096 == 0:
            budget.check()
        builder.take(token)
    return builder.finish(budget)


@dataclass(slots=True)
class _Run:
    """Text kept from the source (or put in its place), and what separates it from the one before.

    ``space``: "" none, " " blanks, "\\n" blanks with a line end of the source among them.
    """

    start: int
    end: int
    replacement: str | None
    new_line: bool
    space: str
    node: int
    link: bool
    cell: int


@dataclass(slots=True)
class _Cell:
    table: int
    row: int
    column: int
    lines: int = 0
    characters: int = 0


@dataclass(slots=True)
class _Table:
    rows: int = 0
    columns: int = 0
    column: int = 0
    nested: bool = False


class _Builder:
    """Takes tokens one by one; only blocks are on its stack, the rest are flags."""

    def __init__(self, source: str, *, hidden: bool) -> None:
        self.page = Page(parents=[-1], names=["html"], labels=[""])
        self._source = source
        self._show_hidden = hidden
        self._stack = [0]
        self._depths: dict[str, list[int]] = defaultdict(list)
        self._scopes = [0]  # depths of tables and cells, out of which an end tag does not reach
        self._runs: list[_Run] = []
        self._new_line = False
        self._space = ""
        self._link = False
        self._raised = False
        self._pre = 0
        self._skipped = ""  # name of the element that is left out, and how often it is open
        self._skipped_depth = 0
        self._skipping_hidden = False
        self._data_next = False
        self._tables: list[_Table] = []
        self._open_tables: list[int] = []
        self._cells: list[_Cell] = []
        self._open_cells: list[tuple[int, int]] = []  # (depth, cell)

    def take(self, token: Token) -> None:
        if token.kind == "text":
            if self._skipped:
                if self._skipping_hidden:
                    words = self._source[token.start : token.end].split()
                    self.page.hidden += sum(map(len, words))
            else:
                self._text(token.start, token.end)
        elif token.kind == "dropped":
            self._dropped(token)
        elif self._skipped:
            self._skip(token)
        elif token.kind == "start":
            self._start(token)
        else:
            self._end(token.name)

    # Tags

    def _skip(self, token: Token) -> None:
        if token.name == "meta" or token.name == "script":
            self._notice(token)
        if token.name == self._skipped:
            self._skipped_depth += 1 if token.kind == "start" else -1
        elif (self._skipped == "p" and token.kind == "start" and token.name in _BLOCK) or (
            self._skipped in _RUBY and (token.name in _BLOCK or token.name in _AROUND_RUBY)
        ):
            self._skipped_depth = 0
        if self._skipped_depth <= 0:
            self._skipped = ""
            if token.kind == "end":
                if token.name in _BLOCK:
                    self._end(token.name)
            elif token.name in _BLOCK or token.name in _RUBY:
                self._start(token)

    def _start(self, token: Token) -> None:
        name = token.name
        if name in ("meta", "link", "time", "script"):
            self._notice(token)
        if name in ("br", "hr"):
            self._new_line = True
            return
        if name in _VOID:
            return
        plain = token.end - token.start == len(name) + 2
        found = {} if plain else attributes(self._source, token)
        is_hidden = "hidden" in found or bool(_HIDDEN.search(found.get("style", "")))
        if name in _DROPPED or (is_hidden and not self._show_hidden and name not in ("body",)):
            if not self._source.startswith("/>", token.end - 2) or name in _BLOCK:
                self._skipped, self._skipped_depth = name, 1
                self._skipping_hidden = is_hidden
            self._new_line = self._new_line or name in _BLOCK
            return
        if name == "a":
            # Two links side by side are two words, whatever the style sheet puts between them.
            if self._runs and self._runs[-1].link and not self._link:
                self._space = self._space or " "
            self._link = "href" in found
        elif name == "sup":
            self._raised = True
        elif name in _BLOCK:
            self._open(name, found)

    def _open(self, name: str, found: dict[str, str]) -> None:
        self._new_line = True
        if name in ("html", "body"):
            self.page.labels[0] += " " + _label(found)
            return
        for sibling in _SIBLINGS.get(name, ()):
            self._close_within(sibling, "table" if name in _TABLE else "list")
        if self._depths["p"] and self._depths["p"][-1] > self._scopes[-1] and name not in _TABLE:
            self._pop_to(self._depths["p"][-1])
        depth = len(self._stack)
        self.page.parents.append(self._stack[-1])
        self.page.names.append(name)
        self.page.labels.append(_label(found))
        self._stack.append(len(self.page.names) - 1)
        self._depths[name].append(depth)
        if name == "pre":
            self._pre += 1
        elif name == "table":
            for table in self._open_tables[-1:]:
                self._tables[table].nested = True
            self._tables.append(_Table())
            self._open_tables.append(len(self._tables) - 1)
            self._scopes.append(depth)
        elif name == "tr" and self._open_tables:
            table = self._open_tables[-1]
            self._tables[table].rows += 1
            self._tables[table].column = 0
        elif name in _CELLS and self._open_tables:
            table = self._open_tables[-1]
            columns = self._tables[table]
            self._cells.append(_Cell(table, columns.rows, columns.column))
            columns.column += 1
            columns.columns = max(columns.columns, columns.column)
            self._open_cells.append((depth, len(self._cells) - 1))
            self._scopes.append(depth)

    def _close_within(self, name: str, holder: str) -> None:
        """End an open ``name`` unless a table or list has been opened inside it."""
        depths = self._depths[name]
        if not depths:
            return
        names = ("table",) if holder == "table" else (*_LISTS, *_CELLS)
        limit = max((self._depths[other][-1] for other in names if self._depths[other]), default=0)
        if depths[-1] > limit:
            self._pop_to(depths[-1])

    def _end(self, name: str) -> None:
        if name == "a":
            self._link = False
        elif name == "sup" or name in _BLOCK:
            self._raised = False
        if name == "p" and not self._depths["p"]:
            self._new_line = True
        if name not in _BLOCK or name in ("html", "body"):
            return
        self._new_line = True
        if name in _TABLE:
            tables = self._depths["table"]
            if self._depths[name] and self._depths[name][-1] >= (tables[-1] if tables else 0):
                self._pop_to(self._depths[name][-1])
        elif self._depths[name] and self._depths[name][-1] > self._scopes[-1]:
            self._pop_to(self._depths[name][-1])

    def _pop_to(self, depth: int) -> None:
        while len(self._stack) > depth:
            node = self._stack.pop()
            name = self.page.names[node]
            at = len(self._stack)
            self._depths[name].pop()
            if name == "pre":
                self._pre -= 1
            elif name == "table":
                self._open_tables.pop()
            if self._open_cells and self._open_cells[-1][0] == at:
                self._open_cells.pop()
            if self._scopes[-1] == at and at:
                self._scopes.pop()

    def _notice(self, token: Token) -> None:
        if token.kind != "start":
            return
        if token.name == "script":
            head = self._source[token.start : min(token.end, token.start + 300)]
            self._data_next = "ld+json" in head
        elif len(self.page.metas) < 500:
            self.page.metas.append({"": token.name, **attributes(self._source, token)})

    def _dropped(self, token: Token) -> None:
        if token.name == "title" and not self.page.title:
            title = unescape(self._source[token.start : min(token.end, token.start + 2000)])
            self.page.title = " ".join(title.split())
        elif token.name == "script" and self._data_next:
            self.page.data.append((token.start, token.end))
        self._data_next = False

    # Text

    def _text(self, start: int, end: int) -> None:
        if self._raised and end - start <= _LONGEST_POWER:
            power = raised(self._source[start:end])
            if power:
                self._keep(start, end, power)
                return
        position = start
        for match in _SPECIAL.finditer(self._source, start, end):
            blank = match.group(1)
            if blank == " " and position < match.start() and match.end() < end:
                following = self._source[match.end()]
                if following not in " \t\n\f\r\xa0&":
                    continue  # one blank between words stays as it is
            replacement = ""
            if not blank:
                replacement = unescape(match.group(0))
                if replacement == match.group(0):
                    continue
                blank = replacement if replacement.isspace() else ""
            self._keep(position, match.start(), None)
            if blank:
                self._blank(blank)
            else:
                self._keep(match.start(), match.end(), replacement)
            position = match.end()
        self._keep(position, end, None)

    def _blank(self, blank: str) -> None:
        if self._pre and "\n" in blank:
            self._new_line = True
        if "\n" in blank or "\r" in blank:
            self._space = self._space or "\n"
        else:
            self._space = " "

    def _keep(self, start: int, end: int, replacement: str | None) -> None:
        if start >= end:
            return
        if replacement is None and (self._new_line or not self._runs):
            while start < end and self._source[start] in _INDENT:
                start += 1
            if start == end:
                return
        cell = self._open_cells[-1][1] if self._open_cells else -1
        self._runs.append(
            _Run(
                start, end, replacement, self._new_line, self._space, self._stack[-1],
                self._link, cell,
            )
        )  # fmt: skip
        if cell >= 0:
            self._cells[cell].lines += self._new_line
            self._cells[cell].characters += end - start
        self._new_line = False
        self._space = ""

    # The result

    def finish(self, budget: Budget) -> Page:
        page, source = self.page, self._source
        is_data = self._data_tables()
        pieces: list[str] = []
        length = 0
        before: _Run | None = None
        for number, run in enumerate(self._runs):
            if number % 4096 == 0:
                budget.check()
            gap_start = before.end if before else 0
            separator = self._separator(before, run, is_data)
            if source[gap_start : run.start] != separator:
                page.edits.append(Edit(gap_start, run.start, separator, REASON))
            kept = source[run.start : run.end] if run.replacement is None else run.replacement
            if run.replacement is not None:
                _add(page.edits, Edit(run.start, run.end, run.replacement, REASON))
            if before is None or separator.startswith("\n"):
                if page.lines:
                    page.lines[-1].end = length
                page.lines.append(Line(length + len(separator.rstrip("\t")), 0, run.node))
            pieces += (separator, kept)
            length += len(separator) + len(kept)
            if run.link:
                page.lines[-1].links += len(kept)
            before = run
        if page.lines:
            page.lines[-1].end = length
        rest = before.end if before else 0
        ending = "\n" if before else ""
        if source[rest:] != ending:
            _add(page.edits, Edit(rest, len(source), ending, REASON))
        pieces.append(ending)
        page.text = "".join(pieces)
        return page

    def _data_tables(self) -> list[bool]:
        """Which tables hold data, to be read row by row, rather than a layout."""
        found = [
            not table.nested and table.rows >= 2 and table.columns >= 2 for table in self._tables
        ]
        for cell in self._cells:
            several = cell.lines > _DATA_CELL_LINES and cell.characters > _DATA_CELL_SHORT
            if several or cell.characters > _DATA_CELL_CHARACTERS:
                found[cell.table] = False
        return found

    def _separator(self, before: _Run | None, run: _Run, is_data: list[bool]) -> str:
        if before is None:
            return ""
        if before.cell != run.cell:
            here = self._cells[run.cell] if run.cell >= 0 else None
            there = self._cells[before.cell] if before.cell >= 0 else None
            if here is None or not is_data[here.table]:
                return "\n"
            if there and (there.table, there.row) == (here.table, here.row):
                return "\t" * max(1, here.column - there.column)
            return "\n" + "\t" * here.column
        if run.new_line:
            return " " if run.cell >= 0 and is_data[self._cells[run.cell].table] else "\n"
        if run.space == "\n" and before.replacement is None and run.replacement is None:
            # Between Chinese characters a line end of the source separates nothing.
            last, first = self._source[before.end - 1], self._source[run.start]
            return "" if _WIDE.match(last) and _WIDE.match(first) else " "
        return " " if run.space else ""


def _label(found: dict[str, str]) -> str:
    if not found:
        return ""
    parts = (found.get(name, "")[:200] for name in ("id", "class", "role", "itemprop"))
    return " ".join(part for part in parts if part).lower()


def _add(edits: list[Edit], edit: Edit) -> None:
    """One edit for what touches: tags and the entity that follows them."""
    if edits and edits[-1].end == edit.start:
        before = edits.pop()
        edit = Edit(before.start, edit.end, before.replacement + edit.replacement, REASON)
    edits.append(edit)
