"""HTML as tokens with their places in the source; linear in its length for any input.

The standard library's parser counts lines instead of characters, and before Python
3.11.14 takes quadratic time on comments and tags that do not end.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal, NamedTuple

Kind = Literal["start", "end", "text", "dropped"]

# A ">" inside quotes does not end a tag, but quotes count only after "=".
_TAG = re.compile(
    r"<(/?)([A-Za-z][^\s/><]*+)"
    r"((?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+)>"
)
_NAME = re.compile(r"</?([A-Za-z][^\s/><]*+)")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)(?:\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s>]++))?")
RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"})
"""Elements whose content is text up to their end tag, whatever it looks like."""


class Token(NamedTuple):
    """``start``/``end``: code points of the source. ``name``: lower case, "" for text.

    "dropped": comments, doctypes and the like, and the content of ``RAW``
    elements (``name`` says of which).
    """

    kind: Kind
    start: int
    end: int
    name: str


def tokens(source: str) -> Iterator[Token]:
    """All of ``source`` in order and without gaps; what is no markup is text."""
    position = text_start = 0
    # What was looked for up to the end in vain is not looked for again: linear time rests on it.
    absent: set[str] = set()
    while True:
        at = source.find("<", position)
        if at < 0 or at + 1 >= len(source):
            break
        token = _markup(source, at, absent)
        if token is None:
            position = at + 1
            continue
        if text_start < at:
            yield Token("text", text_start, at, "")
        yield token
        position = text_start = token.end
        if token.kind == "start" and token.name in RAW:
            position = text_start = _closing(source, token.name, token.end, absent)
            if token.end < position:
                yield Token("dropped", token.end, position, token.name)
    if text_start < len(source):
        yield Token("text", text_start, len(source), "")


def attributes(source: str, token: Token) -> dict[str, str]:
    """Names in lower case; the first of a name counts, as in browsers."""
    found: dict[str, str] = {}
    tag = _NAME.match(source, token.start)
    if tag is None:
        return found
    for match in _ATTRIBUTE.finditer(source, tag.end(), token.end - 1):
        value = match.group(2) or ""
        if value[:1] in ("'", '"') and len(value) > 1:
            value = value[1:-1]
        found.setdefault(match.group(1).lower(), unescape(value) if "&" in value else value)
    return found


def _markup(source: str, at: int, absent: set[str]) -> Token | None:
    """The markup at the "<", None if it is none."""
    following = source[at + 1]
    if following in "!?":
        return Token("dropped", at, _declaration_end(source, at, absent), "")
    if following == "/" and source[at + 2 : at + 3] == ">":
        return Token("dropped", at, at + 3, "")
    name = _NAME.match(source, at)
    if name is None:
        return None
    kind: Kind = "end" if following == "/" else "start"
    match = None if "quotes" in absent else _TAG.match(source, at)
    if match is not None:
        return Token(kind, at, match.end(), name.group(1).lower())
    # A lone quote: the tag would reach to the end of the source.
    absent.add("quotes")
    end = source.find(">", name.end())
    # Cut off inside its last tag: nothing to read in there.
    return Token(kind, at, len(source) if end < 0 else end + 1, name.group(1).lower())


def _declaration_end(source: str, at: int, absent: set[str]) -> int:
    if source.startswith("<!--", at) and "-->" not in absent:
        end = source.find("-->", at + 2)
        if end >= 0:
            return end + 3
        absent.add("-->")
    if source.startswith("<!--", at):
        return at + 4  # browsers hide all that follows; a badly edited page would lose its text
    if source.startswith("<![CDATA[", at):
        return at + 9
    end = source.find(">", at)
    return len(source) if end < 0 else end + 1


def _closing(source: str, name: str, position: int, absent: set[str]) -> int:
    """Where the end tag of a ``RAW`` element begins."""
    if name not in absent:
        match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, position)
        if match:
            return match.start()
        absent.add(name)
    # The rest of a script is no text; a title never is the rest of a page.
    return len(source) if name in ("script", "style") else position
