"""Markdown: its marks are taken out by edits, so that the map to the file stays true.

Headings, emphasis, links, images, code marks, quotes and the front matter go;
lists and tables keep their marks, which carry structure a reader needs.
"""

import re
from collections.abc import Iterator

from annotations.importers import plain
from annotations.importers.base import Importer, Reading
from annotations.importers.limits import Budget
from annotations.model import Edit
from annotations.text.offsets import TextMap, apply_edits, compose

REASON = "markdown"

_FRONT = re.compile(
    r"\A---[ \t]*\n(?P<body>(?:(?!---)[^\n]*\n){0,200})(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_KEY = re.compile(r"^([A-Za-z_][\w-]{0,40}|[\u3400-\u9fff]{1,8})[ \t]*[:：](.*)$", re.MULTILINE)
_KEYS = {
    "title": "title", "标题": "title",
    "source": "source", "来源": "source", "publisher": "source",
    "author": "author", "作者": "author", "authors": "author",
    "date": "date", "published": "date", "日期": "date", "发布时间": "date", "发布日期": "date",
    "url": "url", "link": "url", "链接": "url", "原文链接": "url",
}  # fmt: skip

_FENCE = re.compile(r"[ ]{0,3}(```+|~~~+)[^\n`]*$")
_ATX = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?=\S)")
_ATX_END = re.compile(r"[ \t]+#{1,6}[ \t]*$")
_SETEXT = re.compile(r"[ ]{0,3}(=+|-{2,})[ \t]*$")
_RULE = re.compile(r"[ ]{0,3}([-*_])[ \t]*(?:\1[ \t]*){2,100}$")
_QUOTE = re.compile(r"[ ]{0,3}(?:>[ \t]?){1,8}")
_DEFINITION = re.compile(r"[ ]{0,3}\[[^\]\n]{1,80}\]:[ \t]*\S+.*$")
_PLAIN_LINE = re.compile(r"[ ]{0,3}[^\s#>|`\-*+]")

# Bounded throughout: a line of brackets or stars must not cost more than its length.
_INLINE = re.compile(
    r"(?P<code>`{1,3})(?=[^`\n]{1,300}(?P=code))"
    r"|(?P<comment><!--.{0,2000}?-->)"
    r"|(?P<image>!\[)(?=[^\]\n]{0,300}\]\([^)\n]{0,600}\))"
    r"|(?P<link>(?<!!)\[)(?=[^\]\n]{1,300}"
    r"(?:\]\([^)\s]{0,600}(?:[ \t][^)\n]{0,200})?\)|\]\[[^\]\n]{0,80}\]))"
    r"|(?P<target>\](?:\([^)\n]{0,800}\)|\[[^\]\n]{0,80}\]))"
    r"|(?P<auto><)(?=https?://[^>\s]{1,600}>)"
    r"|(?P<tag></?(?:br|p|div|span|b|i|u|em|strong|font|center|sub|sup|a|img|hr)\b[^>\n]{0,300}>)"
    r"|(?P<escape>\\)(?=[\\`*_{}\[\]()#+.!|>~-])"
    r"|(?P<strong>\*\*|__|~~)(?=(?:(?!(?P=strong))[^\n]){1,400}(?P=strong))"
    r"|(?P<emphasis>(?<![A-Za-z0-9])[*_])(?=[^\s*_](?:[^*_\n]{0,300}[^\s*_])?(?P=emphasis)(?![A-Za-z0-9]))",
    re.IGNORECASE | re.DOTALL,
)


def read(raw: bytes, budget: Budget | None = None) -> Reading:
    reading = plain.read(raw)
    edits, headings, stated = markup(reading.text)
    positions = TextMap(edits, len(reading.text))
    return Reading(
        raw_text=reading.raw_text,
        encoding=reading.encoding,
        text=apply_edits(reading.text, edits),
        edits=tuple(compose(reading.edits, edits, reading.text)),
        headings=tuple(positions.reading_position(start) for start in headings),
        stated=stated,
        damaged=reading.damaged,
        proposals=reading.proposals,
    )


def markup(text: str) -> tuple[list[Edit], list[int], dict[str, str]]:
    """(edits that take the marks out, starts of heading lines, front matter) of ``text``."""
    edits: list[Edit] = []
    headings: list[int] = []
    stated: dict[str, str] = {}
    position = 0
    front = _FRONT.match(text)
    if front:
        stated = _front_matter(front.group("body"))
        # Only what is a head of keys: a text may begin with a rule.
        if stated:
            edits.append(_deleted(0, front.end()))
            position = front.end()
    fence = ""
    before: tuple[int, int] | None = None
    while position < len(text):
        newline = text.find("\n", position)
        end = len(text) if newline < 0 else newline
        line = text[position:end]
        fenced = _FENCE.match(line)
        if fenced and (not fence or fenced.group(1).startswith(fence)):
            fence = "" if fence else fenced.group(1)
            edits.append(_deleted(position, end))
            before = None
        elif not fence:
            edits.extend(_line(line, position, before, headings))
            before = (position, end) if _PLAIN_LINE.match(line) else None
        position = end + 1
    return [edit for edit in edits if edit.start < edit.end], headings, stated


def _line(
    line: str, start: int, before: tuple[int, int] | None, headings: list[int]
) -> Iterator[Edit]:
    if before and _SETEXT.match(line) and before[1] - before[0] <= 120:
        headings.append(before[0])
        yield _deleted(start, start + len(line))
        return
    if _RULE.match(line) or _DEFINITION.match(line):
        yield _deleted(start, start + len(line))
        return
    mark = _ATX.match(line)
    content_end = len(line)
    if mark:
        headings.append(start)
        closing = _ATX_END.search(line, max(mark.end(), len(line) - 40))
        if closing:
            content_end = closing.start()
    else:
        mark = _QUOTE.match(line)
    content = mark.end() if mark else 0
    if mark:
        yield _deleted(start, start + content)
    yield from _inline(line, start, content, content_end)
    if content_end < len(line):
        yield _deleted(start + content_end, start + len(line))


def _inline(line: str, start: int, position: int, end: int) -> Iterator[Edit]:
    """Marks within a line; a closing mark is looked for where an opening one was found."""
    open_links = 0
    closing: dict[str, int] = {}
    while True:
        # A closing mark that a piece of code, an address or a tag swallowed closes nothing.
        closing = {mark: at for mark, at in closing.items() if at >= position}
        match = _INLINE.search(line, position, end)
        upcoming = min(closing.values(), default=-1)
        if upcoming >= 0 and (match is None or upcoming <= match.start()):
            token = next(mark for mark, at in closing.items() if at == upcoming)
            yield _deleted(start + upcoming, start + upcoming + len(token))
            del closing[token]
            position = upcoming + len(token)
            continue
        if match is None:
            return
        kind, token = match.lastgroup or "", match.group(0)
        position = match.end()
        if kind == "target":
            if open_links:
                open_links -= 1
                yield _deleted(start + match.start(), start + position)
            continue
        if kind in ("image", "link"):
            open_links += 1
        elif kind == "code":
            # Nothing inside code is markup.
            finish = line.find(token, position, end)
            yield _deleted(start + match.start(), start + match.end())
            yield _deleted(start + finish, start + finish + len(token))
            position = finish + len(token)
            continue
        elif kind == "auto":
            closing[">"] = line.find(">", position, end)
        elif kind in ("strong", "emphasis"):
            if token in closing:
                continue
            closing[token] = line.find(token, position + (kind == "emphasis"), end)
        elif kind == "escape":
            position += 1  # what it protects is text
        yield _deleted(start + match.start(), start + match.end())


def _front_matter(body: str) -> dict[str, str]:
    stated: dict[str, str] = {}
    for match in _KEY.finditer(body):
        key = _KEYS.get(match.group(1).casefold())
        value = match.group(2).strip().strip("\"'").strip("[]").strip()
        if key and value:
            stated.setdefault(key, value[:400])
    return stated


def _deleted(start: int, end: int) -> Edit:
    return Edit(start, end, "", REASON)


IMPORTER = Importer("markdown", (".md", ".markdown", ".mdown"), read)
