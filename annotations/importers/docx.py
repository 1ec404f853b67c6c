"""Word documents: paragraphs and tables as lines, in their order.

The raw text is what was extracted, one line a paragraph or table row; cells are
separated by tabs. Numbers of lists are written out as Word shows them; hidden and
deleted text, phonetic guides, comments, headers and footers are left out; text boxes
follow the paragraph they hang on. python-docx opens the package; its own walk leaves
out content controls and insertions that are still being tracked.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from annotations.errors import ImportFailure
from annotations.importers import office
from annotations.importers.base import Importer, Reading, broken
from annotations.importers.docx_numbers import Numbering
from annotations.importers.finishing import repaired
from annotations.importers.limits import Budget, check_size
from annotations.importers.raising import raised
from annotations.model import Block

_KIND = "DOCX"
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH_TEXT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"

# What stands in these is not, or no longer, text of the document.
_LEFT_OUT = frozenset(
    {_WORD + name for name in ("del", "moveFrom", "delText", "instrText", "rPr", "pPr", "rt")}
    | {_FALLBACK}
)
_TEXT = {_WORD + "t", _MATH_TEXT}
_CHARACTERS = {
    _WORD + "tab": "\t", _WORD + "ptab": "\t", _WORD + "br": "\n", _WORD + "cr": "\n",
    _WORD + "noBreakHyphen": "-",
}  # fmt: skip
_PARAGRAPH, _TABLE, _ROW, _CELL, _RUN, _BOX = (
    _WORD + name for name in ("p", "tbl", "tr", "tc", "r", "txbxContent")
)
_BLANKS = " \t\u3000"
_OFF = ("0", "false", "off")
_HEADING_STYLE = re.compile(r"^(heading|title|标题|標題)\s*\d*$", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"^(toc\s*(\d|heading)|(目录|目錄)\s*\d*$)", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"^(microsoft\s+word|word\s*文档|文档|document|新建|未命名|untitled|无标题|normal|\W*$)"
    r"|\.(docx?|dotx?|wps|rtf|txt)$",
    re.IGNORECASE,
)
_NOBODY = frozenset({"python-docx", "administrator", "admin", "user", "微软用户", "微软中国"})


def read(raw: bytes, budget: Budget) -> Reading:
    office.check(raw, budget, kind=_KIND)
    import docx

    with broken(_KIND):
        document = docx.Document(io.BytesIO(raw))
        walk = _Walk(document, budget)
        lines: list[str] = []
        headings: list[int] = []
        kinds: list[Block] = []
        length = 0
        for line in walk.lines():
            end = length + len(line.text) + 1
            if line.is_heading and line.text:
                headings.append(length)
            if line.is_contents:
                kinds.append(Block(length, end, "boilerplate"))
            lines.append(line.text)
            length = end
            check_size(length, budget.limits.characters)
        title, author = _properties(document)
    whole = "".join(line + "\n" for line in lines)
    # Often a template's or the typist's: only where the text itself says nothing.
    stated = {"fallback_title": title, "fallback_author": author}
    if not whole.strip():
        raise ImportFailure("empty-file")
    return repaired(
        Reading(
            whole, "docx", whole, (), headings=tuple(headings), stated=stated, kinds=tuple(kinds)
        )
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """``is_contents``: a line of the table of contents."""

    text: str
    is_heading: bool = False
    is_contents: bool = False


class _Walk:
    """Goes once through a document, as the numbers of its lists have to be counted."""

    def __init__(self, document: Any, budget: Budget) -> None:
        styles = document.styles.element
        self._document = document
        self._budget = budget
        self._numbering = Numbering(_part(document, "/numbering"), styles)
        self._heading_styles = _styles_named(styles, _HEADING_STYLE, outlined=True)
        self._contents_styles = _styles_named(styles, _CONTENTS_STYLE)

    def lines(self) -> Iterator[_Line]:
        """Each paragraph and table row, notes last."""
        yield from self._blocks(self._document.element.body)
        for kind in ("/footnotes", "/endnotes"):
            for note in _part(self._document, kind) or ():
                if note.get(_WORD + "type") is None:  # others are the lines that separate them
                    yield from self._blocks(note)

    def _blocks(self, container: Any) -> Iterator[_Line]:
        """Whatever wraps paragraphs and tables (content controls, insertions) is looked through."""
        pending = list(reversed(container))
        number = 0
        joined = ""  # of paragraphs whose end was deleted
        while pending:
            element = pending.pop()
            number += 1
            if number % 500 == 0:
                self._budget.check()
            if element.tag == _PARAGRAPH:
                text = joined + self._numbered(element)
                joined = text if _is_end_deleted(element) else ""
                if joined:
                    continue
                yield from self._paragraph(element, text)
                pending.extend(reversed([box for box in _boxes(element) if len(box)]))
            elif element.tag == _TABLE:
                rows = list(_rows(element, self._budget))
                # One cell is a frame around text, not a table.
                if len(rows) == 1 and len(rows[0]) == 1:
                    pending.extend(reversed(rows[0][0]))
                else:
                    for row in rows:
                        line = "\t".join(self._cell(cell) for cell in row).rstrip()
                        if line:
                            yield _Line(line)
            elif element.tag not in _LEFT_OUT:
                pending.extend(reversed(element))
        if joined:
            yield _Line(joined.strip(_BLANKS))

    def _paragraph(self, element: Any, text: str) -> Iterator[_Line]:
        properties = element.find(_WORD + "pPr")
        style = outline = ""
        if properties is not None:
            named = properties.find(_WORD + "pStyle")
            style = named.get(_WORD + "val", "") if named is not None else ""
            level = properties.find(_WORD + "outlineLvl")
            outline = level.get(_WORD + "val", "9") if level is not None else ""
        heading = outline != "9" if outline else style in self._heading_styles
        contents = style in self._contents_styles
        # A page break or a break by hand ends a line here; nothing else could show it.
        for line in text.split("\n"):
            yield _Line(line.strip(_BLANKS), heading and not contents, contents)

    def _numbered(self, paragraph: Any) -> str:
        """Its text behind the number it has in a list; nothing is counted for a deleted one."""
        text = _text(paragraph)
        if not text.strip():
            # An empty item shows its number and counts, but says nothing.
            if not _is_end_deleted(paragraph):
                self._numbering.label(paragraph)
            return text
        label = self._numbering.label(paragraph)
        return label + text.lstrip(_BLANKS) if label else text

    def _cell(self, cell: Any) -> str:
        """A cell on one line; a table inside it and text boxes too."""
        pieces: list[str] = []
        pending = list(reversed(cell))
        while pending:
            part = pending.pop()
            if part.tag == _PARAGRAPH:
                pieces.append(self._numbered(part))
                pending.extend(reversed([box for box in _boxes(part) if len(box)]))
            elif part.tag not in _LEFT_OUT:
                pending.extend(reversed(part))
        return " ".join(" ".join(pieces).split())


def _part(document: Any, kind: str) -> Any:
    """The root element of a part that the document is related to, None where it has none."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith(kind) and not relation.is_external:
            from docx.oxml import parse_xml

            return parse_xml(relation.target_part.blob)
    return None


def _is_end_deleted(paragraph: Any) -> bool:
    """Its mark was deleted with changes tracked: what follows belongs to it."""
    mark = paragraph.find(f"{_WORD}pPr/{_WORD}rPr")
    return mark is not None and (
        mark.find(_WORD + "del") is not None or mark.find(_WORD + "moveFrom") is not None
    )


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph, from the outside."""
    pending = list(reversed(paragraph))
    while pending:
        part = pending.pop()
        if part.tag == _BOX:
            yield part
        elif part.tag not in _LEFT_OUT:
            pending.extend(reversed(part))


def _text(element: Any) -> str:
    """The text in ``element`` as it is shown, text boxes left out, in document order."""
    pieces: list[str] = []
    pending = [element]
    while pending:
        part = pending.pop()
        if part.tag in _TEXT:
            pieces.append(part.text or "")
        elif part.tag in _CHARACTERS:
            pieces.append(_CHARACTERS[part.tag])
        elif part.tag == _BOX or (part.tag == _RUN and _is_hidden(part)):
            continue
        elif part.tag == _RUN and _is_raised(part):
            words = "".join(text.text or "" for text in part.iter(*_TEXT))
            pieces.append(raised(words) or words)
        elif part.tag not in _LEFT_OUT:
            pending.extend(reversed(part))
    return "".join(pieces)


def _is_hidden(run: Any) -> bool:
    mark = run.find(f"{_WORD}rPr/{_WORD}vanish")
    return mark is not None and mark.get(_WORD + "val", "1") not in _OFF


def _is_raised(run: Any) -> bool:
    mark = run.find(f"{_WORD}rPr/{_WORD}vertAlign")
    return mark is not None and mark.get(_WORD + "val") == "superscript"


def _rows(table: Any, budget: Budget) -> Iterator[list[Any]]:
    for row in _within(table, _ROW):
        budget.check()
        yield list(_within(row, _CELL))


def _within(element: Any, tag: str) -> Iterator[Any]:
    """Parts with ``tag``, also where a content control or an insertion wraps them."""
    pending = list(reversed(element))
    while pending:
        part = pending.pop()
        if part.tag == tag:
            yield part
        elif part.tag not in (_PARAGRAPH, _TABLE) and part.tag not in _LEFT_OUT:
            pending.extend(reversed(part))


def _styles_named(styles: Any, names: re.Pattern[str], *, outlined: bool = False) -> frozenset[str]:
    """Ids of styles called so, or based on one; ``outlined``: by their outline level too."""
    found: dict[str, bool] = {}
    based: dict[str, str] = {}
    for style in styles.iter(_WORD + "style"):
        key = style.get(_WORD + "styleId", "")
        name = style.find(_WORD + "name")
        level = next(style.iter(_WORD + "outlineLvl"), None) if outlined else None
        parent = style.find(_WORD + "basedOn")
        based[key] = parent.get(_WORD + "val", "") if parent is not None else ""
        if level is not None:
            found[key] = level.get(_WORD + "val", "9") != "9"
        elif name is not None and names.match(name.get(_WORD + "val", "")):
            found[key] = True
    for key in based:
        line: list[str] = []
        at = key
        while at in based and at not in found and at not in line:
            line.append(at)
            at = based[at]
        found.update(dict.fromkeys(line, found.get(at, False)))
    return frozenset(key for key, is_one in found.items() if is_one and key)


def _properties(document: Any) -> tuple[str, str]:
    """(title, author) of the file. Its dates say when it was typed, not when it was published."""
    with broken(_KIND):
        properties = document.core_properties
        title = " ".join((properties.title or "").split())
        author = " ".join((properties.author or "").split())
    generic = author.casefold() in _NOBODY
    return (
        "" if _NO_TITLE.search(title) or len(title) > 200 else title,
        "" if generic or len(author) > 60 else author,
    )


IMPORTER = Importer("docx", (".docx", ".docm"), read)
