"""What an article says about itself: title, source, author, link, date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.model import Block, PublishedBasis
from annotations.text import cues
from annotations.text.blocks import is_name
from annotations.text.dates import published
from annotations.text.script import simplified

_NOBODY = frozenset(
    {"佚名", "匿名", "未知", "不详", "无", "暂无", "admin", "管理员", "网络", "本站", "转载"}
)
_END = (
    r"(?=\s+(?:\S{1,6}\s*[:：]|\d)|\s*(?:作者|编辑|记者|发布|时间|日期|责编|浏览|点击|阅读|字号|【|\[|\(|（|\||｜|/"
    r"|20\d\d)|\s{2,}|\s*$)"
)
_SOURCE = re.compile(
    rf"(?:(?:文章|信息|新闻|稿件|稿)?来源|稿源|转自|转载自)\s*[:：]\s*[【\[“《]?([^\n:：|｜]{{2,40}}?)[】\]”》]?{_END}"
)
_AUTHOR = re.compile(
    rf"(?:作者|撰文|撰稿|文|供稿|(?:本报|本网|本刊)?(?:首席|实习|见习|特约)?(?:记者|通讯员))\s*[:：/／]\s*"
    rf"([^\n:：|｜]{{2,30}}?){_END}"
)
_REPORTER = re.compile(
    r"^[\s(（【\[]*\S{0,12}?(?:记者|通讯员|评论员)\s*[:：]?\s*([\u3400-\u9fff·]{2,5}(?:[\s、,，]+[\u3400-\u9fff·]{2,5}){0,4})\s*"
    r"[)）】\]]?$"
)
_OTHERS = re.compile(r"\s*(通讯员|通訊員|记者|記者|摄影|攝影)\s*[:：]?\s*")
_LINK_LABEL = re.compile(r"(原文|文章|本文|来源|网)(链接|网?址|地址)|网址|链接|原文")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Empty strings for what is not stated; the date as ``dates.published`` has it."""

    title: str = ""
    source: str = ""
    author: str = ""
    url: str = ""
    published: str = ""
    published_basis: PublishedBasis = "unknown"
    published_evidence: str = ""


def read_metadata(text: str, blocks: Sequence[Block]) -> Metadata:
    """Read the header, the byline and the footer lines of the reading ``text``."""
    shadow = simplified(text)
    when = published(text, blocks)
    return Metadata(
        title=title_of(text, blocks),
        source=_source(text, shadow, blocks),
        author=_author(text, shadow, blocks),
        url=_url(text, shadow, blocks),
        published=when.date,
        published_basis=when.basis,
        published_evidence=when.evidence,
    )


def title_of(text: str, blocks: Sequence[Block]) -> str:
    """The title line without a Markdown mark, "" if the text has none."""
    for block in blocks:
        if block.kind == "title":
            line = text[block.start : block.end].strip().split("\n")[0].strip()
            return cues.ATX_HEADING.sub("", line).strip(" #").strip()
    return ""


def _source(text: str, shadow: str, blocks: Sequence[Block]) -> str:
    for start, end in _lines(shadow, blocks, "meta"):
        found = _SOURCE.search(shadow, start, end)
        if found:
            name = text[found.start(1) : found.end(1)].strip(" \u3000·-")
            if simplified(name) not in _NOBODY:
                return name
    return ""


def _author(text: str, shadow: str, blocks: Sequence[Block]) -> str:
    """The header's author, else the byline after the text, else a reporter in brackets."""
    ranges = list(_lines(shadow, blocks, "meta"))
    for start, end in ranges:
        for pattern in (_AUTHOR, _REPORTER, cues.ENGLISH_BYLINE):
            found = pattern.search(shadow[start:end].strip())
            if found:
                offset = start + len(shadow[start:end]) - len(shadow[start:end].lstrip())
                name = text[offset + found.start(1) : offset + found.end(1)].strip(" \u3000")
                if simplified(name).casefold() not in _NOBODY:
                    return _OTHERS.sub(" ", name)
    for start, end in ranges:
        line = text[start:end].strip()
        if is_name(simplified(line)):
            return line.strip("()（）[]【】 ")
    tail = None
    for block in blocks:
        if block.kind == "body":
            for found in cues.TAIL_BYLINE.finditer(shadow, block.start, block.end):
                tail = found
    if tail is not None:
        return _OTHERS.sub(" ", text[tail.start(3) : tail.end(3)].strip())
    return ""


def _url(text: str, shadow: str, blocks: Sequence[Block]) -> str:
    """The article's own address, where a line says that it is."""
    for start, end in _lines(shadow, blocks, "meta", "boilerplate"):
        if end - start > 400:
            continue
        found = cues.URL.search(text, start, end)
        if found and _LINK_LABEL.search(shadow, start, found.start()):
            return found.group(0)
    return ""


def _lines(shadow: str, blocks: Sequence[Block], *kinds: str) -> Iterator[tuple[int, int]]:
    for block in blocks:
        if block.kind not in kinds:
            continue
        start = block.start
        while start < block.end:
            newline = shadow.find("\n", start, block.end)
            end = block.end if newline < 0 else newline
            if shadow[start:end].strip():
                yield start, end
            start = end + 1
