"""Which lines of a page are its article: found by where running text stands in the tree.

Everything else is named boilerplate and kept, so that nothing is lost where
this is wrong; lines near the article that may be its header are left open.
"""

import re
from dataclasses import dataclass
from typing import Final

from annotations.importers.html_page import Line, Page
from annotations.model import Block
from annotations.text.blocks import is_meta
from annotations.text.script import simplified

_NOT_CONTENT = frozenset({"nav", "footer", "aside", "form", "menu", "select", "dialog"})
_NOT_CONTENT_LABEL = re.compile(
    r"(?<![a-z])(nav(bar|igation)?|menu|foot(er)?|copyright|side(bar)?|aside|crumbs?|breadcrumbs?|share|"
    r"social|related|recommend(ed)?|hot(list)?|rank(ing)?|comments?|pager|pagination|toolbar|"
    r"tools?|ads?|advert|banner|login|search|qrcode|statement|disclaimer|friend-?links?|"
    r"xgyd|xgxw|tuijian|pinglun|fenxiang|daohang|dibu|mianze|contentinfo|complementary)(?![a-z])"
)
_CONTENT_LABEL = re.compile(
    r"(?<![a-z])(articlebody|article-?(content|text|main|con)|js_content|trs_editor|ucap-content|"
    r"artibody|endtext|post-?(content|body)|entry-?content|news-?(content|text|con)|"
    r"content-?(text|main|detail)?|detail-?content|zoom|vsb_content|mw-content-text)(?![a-z])"
)
_META_LABEL = re.compile(
    r"(?<![a-z])(rich_media_meta_list|meta_content|article-?(info|meta|source)|art-?info|post-?meta|"
    r"entry-?meta|news-?(info|source)|info-?bar|byline|pub(lish)?[-_]?(time|date|info))(?![a-z])"
)
_MARKS = re.compile("[，,。.；;：:！!？?、]")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}

_TEXT_LEVEL = frozenset({"p", "ol", "ul", "dl", "blockquote", "section"})
_SENTENCE: Final = 15.0
_SMALLEST_PROSE: Final = 12
_SHARE: Final = 0.6
_SMALLEST_SHARE: Final = 0.1
_HEADER_LINES: Final = 12
_HEADER_LINE: Final = 200
_TAIL_LINES: Final = 6


@dataclass(frozen=True, slots=True)
class Found:
    """``kinds`` and ``headings`` as in ``Reading``; ``title`` as a line of the page has it."""

    kinds: tuple[Block, ...]
    headings: tuple[int, ...]
    title: str = ""


def find(page: Page) -> Found:
    """The kinds of the lines of ``page`` as far as its structure tells them."""
    headings = tuple(line.start for line in page.lines if _level(page, line))
    prose = [_prose(page, line) for line in page.lines]
    root = _root(page, prose)
    if root < 0:
        return Found((), headings, _title(page, range(len(page.lines)), len(page.lines)))
    inside = _within(page, root)
    numbers = [number for number, line in enumerate(page.lines) if inside[line.node]]
    first, last = numbers[0], numbers[-1]
    noise = _noise(page, prose, root, inside)
    begin = next((n for n in numbers if prose[n] and not noise[n]), first)
    title_at = _title_line(page, first, last, max(first + 3, begin))
    keep = [inside[line.node] and not noise[number] for number, line in enumerate(page.lines)]
    if 0 <= title_at < first:
        for number in range(title_at, first):
            keep[number] = number == title_at or _may_be_header(page, number)
    elif title_at < 0:
        for number in range(max(0, first - 3), first):
            keep[number] = is_meta(simplified(_text(page, page.lines[number])))
    for number in range(last + 1, min(last + 1 + _TAIL_LINES, len(page.lines))):
        keep[number] = keep[number] or is_meta(simplified(_text(page, page.lines[number])))
    # Where a source or an author is a link, it is still said of the article.
    end = next((n for n in reversed(numbers) if prose[n] and not noise[n]), last)
    for number in (*range(first, begin), *range(end + 1, last + 1)):
        if number - end <= _TAIL_LINES and begin - number <= _HEADER_LINES:
            keep[number] = keep[number] or is_meta(simplified(_text(page, page.lines[number])))
    title = _text(page, page.lines[title_at]) if title_at >= 0 else ""
    kinds = [
        Block(line.start, line.end, "boilerplate")
        for line, kept in zip(page.lines, keep, strict=True)
        if not kept
    ]
    kinds += [
        Block(line.start, line.end, "caption")
        for line, kept in zip(page.lines, keep, strict=True)
        if kept and page.names[line.node] == "figcaption"
    ]
    about = _labelled(page, _META_LABEL)
    kinds += [
        Block(line.start, line.end, "meta")
        for number, (line, kept) in enumerate(zip(page.lines, keep, strict=True))
        if kept
        and about[line.node]
        and number != title_at
        and line.end - line.start <= _HEADER_LINE
        and "。" not in _text(page, line)
    ]
    starts = {line.start for line, kept in zip(page.lines, keep, strict=True) if kept}
    if title_at >= 0:
        headings = (page.lines[title_at].start, *headings)
    return Found(_whole(page, kinds), tuple(sorted({h for h in headings if h in starts})), title)


def _prose(page: Page, line: Line) -> float:
    """How much running text a line is: its characters outside links, if it has any marks."""
    own = line.end - line.start - line.links
    if own < _SMALLEST_PROSE or line.links > 2 * own:
        return 0.0
    if _level(page, line):
        return 0.0
    marks = len(_MARKS.findall(page.text, line.start, line.end))
    if not marks:
        return 0.0
    return own * min(1.0, 0.3 + 20 * marks / own)


def _root(page: Page, prose: list[float]) -> int:
    """The smallest block that holds most of the running text, -1 if there is none."""
    weights = [0.0] * len(page.names)
    own = [0.0] * len(page.names)
    banned = _banned(page, by_label=True)
    by_tag = _banned(page, by_label=False)
    left = sum(w for line, w in zip(page.lines, prose, strict=True) if not banned[line.node])
    whole = sum(w for line, w in zip(page.lines, prose, strict=True) if not by_tag[line.node])
    # Readers' comments may outweigh the article; but everything may stand in "content share".
    if left < _SMALLEST_SHARE * whole:
        banned = by_tag
    for line, weight in zip(page.lines, prose, strict=True):
        if weight and not banned[line.node]:
            own[line.node] += weight
            weights[line.node] += weight
    for node in range(len(weights) - 1, 0, -1):
        weights[page.parents[node]] += weights[node]
    total = weights[0]
    if not total:
        return -1
    for node, label in enumerate(page.labels):
        named = page.names[node] in ("article", "main") or _CONTENT_LABEL.search(label)
        if node and named and weights[node] >= _SHARE * total:
            break
    else:
        node = 0
    children: dict[int, list[int]] = {}
    others: dict[int, list[int]] = {}
    for child in range(1, len(weights)):
        if weights[child]:
            others.setdefault(page.parents[child], []).append(child)
        if weights[child] >= 0.2 * total:
            children.setdefault(page.parents[child], []).append(child)
    while True:
        best = max(children.get(node, ()), key=lambda child: weights[child], default=-1)
        # Into a block of blocks, not into a single paragraph.
        if best < 0 or weights[best] < _SHARE * max(weights[node], 1e-9):
            return node
        # Its other parts: sections like it, and paragraphs before a list of measures or after.
        left_behind = own[node] + sum(
            weights[other]
            for other in others.get(node, ())
            if other != best
            and (page.names[other] in _TEXT_LEVEL or _kind(page, other) == _kind(page, best))
        )
        if left_behind >= _SENTENCE:
            return node
        if page.names[best] in ("p", "li", "td", "th", "blockquote") and not children.get(best):
            return node
        lone = own[best] == weights[best] and weights[best] < 0.9 * weights[node]
        if lone:
            return node
        node = best


def _kind(page: Page, node: int) -> tuple[str, str]:
    """Element and class, without the numbers by which the parts of an article may differ."""
    return page.names[node], re.sub(r"\d+", "", page.labels[node])


def _banned(page: Page, *, by_label: bool) -> list[bool]:
    """Blocks that are not the article by their element, and by their id or class."""
    banned = [False] * len(page.names)
    for node in range(1, len(banned)):
        label = page.labels[node]
        banned[node] = (
            banned[page.parents[node]]
            or page.names[node] in _NOT_CONTENT
            or (
                by_label
                and bool(_NOT_CONTENT_LABEL.search(label))
                and not _CONTENT_LABEL.search(label)
            )
        )
    return banned


def _labelled(page: Page, label: re.Pattern[str]) -> list[bool]:
    """Blocks whose id or class says so, with all that is in them."""
    found = [False] * len(page.names)
    for node in range(1, len(found)):
        found[node] = found[page.parents[node]] or bool(label.search(page.labels[node]))
    return found


def _within(page: Page, root: int) -> list[bool]:
    inside = [False] * len(page.names)
    inside[root] = True
    for node in range(root + 1, len(inside)):
        inside[node] = inside[page.parents[node]]
    return inside


def _noise(page: Page, prose: list[float], root: int, inside: list[bool]) -> list[bool]:
    """Lines inside the article's block that are lists of links, sharing tools and the like."""
    size = len(page.names)
    weights, links, characters = [0.0] * size, [0] * size, [0] * size
    for line, weight in zip(page.lines, prose, strict=True):
        weights[line.node] += weight
        links[line.node] += line.links
        characters[line.node] += line.end - line.start
    for node in range(size - 1, 0, -1):
        parent = page.parents[node]
        weights[parent] += weights[node]
        links[parent] += links[node]
        characters[parent] += characters[node]
    noisy = [False] * size
    for node in range(root + 1, size):
        if not inside[node]:
            continue
        named = page.names[node] in _NOT_CONTENT or bool(
            _NOT_CONTENT_LABEL.search(page.labels[node])
        )
        linked = characters[node] and links[node] > 0.6 * characters[node]
        noisy[node] = (
            noisy[page.parents[node]]
            # A name alone proves little: the whole article may stand in "content share".
            or (named and weights[node] < 0.2 * weights[root])
            or bool(linked and weights[node] == 0 and page.names[node] not in ("p", "td", "th"))
        )
    return [
        noisy[line.node] or (line.links >= 0.9 * (line.end - line.start) and _in_list(page, line))
        for line in page.lines
    ]


def _in_list(page: Page, line: Line) -> bool:
    return page.names[line.node] in ("li", "dd", "dt", "nav", "ul", "ol")


def _title_line(page: Page, first: int, last: int, begin: int) -> int:
    """The number of the line with the article's title, -1 if none can be told.

    ``first`` and ``last``: lines of the article's block; ``begin``: where its text begins.
    """
    by_level = sorted(
        (
            (_level(page, page.lines[number]), abs(number - first), number)
            for number in range(max(0, first - 200), last + 1)
            if 1 <= _level(page, page.lines[number]) <= 2 and (number <= begin)
        ),
    )
    whole = _folded(page.title)
    for _, _, number in by_level:
        text = _folded(_text(page, page.lines[number]))
        if len(text) >= 4 and (text in whole or whole.startswith(text[:20])):
            return number
    if len(whole) >= 4:
        for number in range(min(begin, last), max(-1, first - 200), -1):
            text = _folded(_text(page, page.lines[number]))
            if len(text) >= 6 and whole.startswith(text) and len(text) >= 0.4 * len(whole):
                return number
    for level, _, number in by_level:
        if level == 1 and not page.lines[number].links:
            return number
    return -1


def _title(page: Page, numbers: range, last: int) -> str:
    if not page.lines:
        return ""
    number = _title_line(page, 0, min(last, len(page.lines)) - 1, 3)
    return _text(page, page.lines[number]) if number >= 0 else ""


def _may_be_header(page: Page, number: int) -> bool:
    line = page.lines[number]
    length = line.end - line.start
    return length <= _HEADER_LINE and line.links <= 0.5 * length


def _level(page: Page, line: Line) -> int:
    """1 to 6 for a heading that holds this whole line, else 0."""
    return _HEADINGS.get(page.names[line.node], 0)


def _text(page: Page, line: Line) -> str:
    return page.text[line.start : line.end].strip()


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _whole(page: Page, kinds: list[Block]) -> tuple[Block, ...]:
    """Whole lines with their ends, runs of one kind joined."""
    joined: list[Block] = []
    for block in sorted(kinds, key=lambda block: block.start):
        end = min(block.end + 1, len(page.text))
        if joined and joined[-1].end == block.start and joined[-1].kind == block.kind:
            joined[-1] = Block(joined[-1].start, end, block.kind)
        else:
            joined.append(Block(block.start, end, block.kind))
    return tuple(joined)
