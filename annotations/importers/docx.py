"""Word documents: paragraphs and tables as lines, in their order.

The raw text is what was extracted, one line a paragraph or table row; cells are
separated by tabs. python-docx opens the package and knows the styles; its own
walk leaves out content controls and insertions that are still being tracked.
"""

import io
import re
from collections.abc import Iterator
from typing import Any, Final

from annotations.errors import ImportFailure
from annotations.importers import office
from annotations.importers.base import Importer, Reading, broken
from annotations.importers.finishing import repaired
from annotations.importers.limits import Budget, check_size

_KIND = "DOCX"
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH_TEXT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"

# What stands in these is not, or no longer, text of the document.
_LEFT_OUT = frozenset(
    {_WORD + name for name in ("del", "moveFrom", "delText", "instrText", "rPr", "pPr")}
    | {_FALLBACK}
)
_TEXT = {_WORD + "t", _MATH_TEXT}
_CHARACTERS = {
    _WORD + "tab": "\t", _WORD + "ptab": "\t", _WORD + "br": "\n", _WORD + "cr": "\n",
    _WORD + "noBreakHyphen": "-",
}  # fmt: skip
_PARAGRAPH, _TABLE, _ROW, _CELL = (_WORD + name for name in ("p", "tbl", "tr", "tc"))
_HEADING_STYLE = re.compile(r"^(heading|title|标题|標題)\s*\d*$", re.IGNORECASE)
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
        styles = _heading_styles(document)
        lines: list[str] = []
        headings: list[int] = []
        length = 0
        for text, style in _lines(document, budget):
            if style in styles and text:
                headings.append(length)
            lines.append(text)
            length += len(text) + 1
            check_size(length, budget.limits.characters)
        title, author = _properties(document)
    whole = "".join(line + "\n" for line in lines)
    # Often a template's or the typist's: only where the text itself says nothing.
    stated = {"fallback_title": title, "fallback_author": author}
    if not whole.strip():
        raise ImportFailure("empty-file")
    return repaired(Reading(whole, "docx", whole, (), headings=tuple(headings), stated=stated))


def _lines(document: Any, budget: Budget) -> Iterator[tuple[str, str]]:
    """(text, id of its style) of each paragraph and table row, notes last."""
    yield from _blocks(document.element.body, budget)
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            from docx.oxml import parse_xml

            for note in parse_xml(relation.target_part.blob):
                if note.get(_WORD + "type") is None:  # others are the lines that separate them
                    yield from _blocks(note, budget)


def _blocks(container: Any, budget: Budget) -> Iterator[tuple[str, str]]:
    """Whatever wraps paragraphs and tables (content controls, insertions) is looked through."""
    pending = list(reversed(container))
    number = 0
    while pending:
        element = pending.pop()
        number += 1
        if number % 500 == 0:
            budget.check()
        if element.tag == _PARAGRAPH:
            yield from _paragraph(element)
        elif element.tag == _TABLE:
            rows = list(_rows(element, budget))
            # One cell is a frame around text, not a table.
            if len(rows) == 1 and len(rows[0]) == 1:
                pending.extend(reversed(rows[0][0]))
            else:
                for row in rows:
                    line = "\t".join(_cell(cell) for cell in row).rstrip()
                    if line:
                        yield line, ""
        elif element.tag not in _LEFT_OUT:
            pending.extend(reversed(element))


def _paragraph(element: Any) -> Iterator[tuple[str, str]]:
    properties = element.find(_WORD + "pPr")
    style = ""
    if properties is not None:
        named = properties.find(_WORD + "pStyle")
        style = named.get(_WORD + "val", "") if named is not None else ""
    text = _text(element)
    # A page break or a break by hand ends a line here; nothing else could show it.
    for line in text.split("\n"):
        yield line.strip(" \t\u3000"), style


def _text(element: Any) -> str:
    """The text in ``element``, deleted text and field codes left out, in document order."""
    pieces: list[str] = []
    pending = [element]
    while pending:
        part = pending.pop()
        if part.tag in _TEXT:
            pieces.append(part.text or "")
        elif part.tag in _CHARACTERS:
            pieces.append(_CHARACTERS[part.tag])
        elif part.tag == _PARAGRAPH and part is not element and pieces:
            pieces.append("\n")  # a text box has paragraphs of its own
            pending.extend(reversed(part))
        elif part.tag not in _LEFT_OUT:
            pending.extend(reversed(part))
    return "".join(pieces)


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


def _cell(cell: Any) -> str:
    """A cell on one line; a table inside it too."""
    return " ".join(_text(cell).split())


def _heading_styles(document: Any) -> frozenset[str]:
    """Ids of the styles that are headings by name or by outline level."""
    found: set[str] = set()
    for style in document.styles.element.iter(_WORD + "style"):
        name = style.find(_WORD + "name")
        level = next(style.iter(_WORD + "outlineLvl"), None)
        if (name is not None and _HEADING_STYLE.match(name.get(_WORD + "val", ""))) or (
            level is not None and level.get(_WORD + "val", "9") != "9"
        ):
            found.add(style.get(_WORD + "styleId", ""))
    found.discard("")
    return frozenset(found)


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
