"""What an article says about itself: title, source, author, link, date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotations.model import Block, PublishedBasis
from annotations.text import cues
from annotations.text.blocks import is_name
from annotations.text.dates import published
from annotations.text.script import simplified

_NOBODY = frozenset(
    {"佚名", "匿名", "未知", "不详", "无", "暂无", "admin", "管理员", "网络", "本站", "转载"}
)
# A label ends what stands before it where a colon or a gap shows that it is one:
# 示例编辑部 and 长江日报记者站 are whole names.
_LABELS = (
    r"(?:作者|(?:责任)?编辑|责编|记者|通讯员|发布(?:时间|日期|者)?|时间|日期|浏览(?:次数|量)?|点击(?:量|数)?|阅读(?:量|数)?|"
    r"字号|打印(?:本页)?|分享)"
)
_END = (
    rf"(?=\s+(?:\S{{1,6}}\s*[:：/／|｜]|\d|{_LABELS}(?:\s|$))|\s*{_LABELS}\s*[:：]|\s*(?:【|\[|\(|（|\||｜|/|20\d\d)"
    r"|\s{2,}|\s*$|\s*[\"”]\s*[。的,，])"
)
_SOURCE = re.compile(
    rf"(?:(?:文章|信息|新闻|稿件|稿)?来源|稿源|转自|转载自)\s*(?:[:：]|(?<![^\n]{{4}})[|｜丨])\s*[【\[“《]?([^\n:：|｜]{{2,40}}?)[】\]”》]?{_END}"
)
_AUTHOR = re.compile(
    rf"(?:作\s?者|撰文|撰稿|文\s*[/／、]\s*(?:图|摄影?|视频)(?=\s)|文(?!\s*[/／、]\s*[图摄视])|供稿|(?:本报|本网|本刊)?(?:首席|实习|见习|特约)?(?:记者|通讯员))\s*(?:[:：/／]|(?<!.{{4}})[|｜丨]|(?<=[图摄影频])\s)\s*"
    rf"([^\n:：|｜]{{2,30}}?){_END}"
)
_OUTLET = re.compile(r"^(\S{2,14}?)(?:首席|实习|见习|特约)?(?:记者|通讯员)(?:\s+(.{2,20})|$)")
# 。上游新闻记者 孙磊 behind the last sentence, without brackets: only family names can tell.
_FUSED = re.compile(
    r"(?:[。！？!?…][”’」』\"]?|\n)\s*([^\s。！？!?,，、；;：:()（）]{0,12}?)(?:首席|实习|见习|特约)?(?:记者|通讯员)"
    r"\s*[:：/]?\s*([\u3400-\u9fff·]{2,4}(?:(?:\s+|、|,|，|\s*(?:通讯员|记者|实习生)\s*)[\u3400-\u9fff·]{2,4}){0,4})\s*$"
)
_REPORTER = re.compile(
    r"^[\s(（【\[]*\S{0,12}?(?:记者|通讯员|评论员)\s*[:：]?\s*([\u3400-\u9fff·]{2,5}(?:[\s、,，]+[\u3400-\u9fff·]{2,5}){0,4})\s*"
    r"[)）】\]]?(?:\s+(?:19|20)\d\d[-年./].{0,30})?$"
)
_ISSUER = re.compile(r"发布(?:机构|单位)\s*[:：]\s*([^\s:：|｜]{2,20})(?=\s|$)")
# 江州晚报讯(记者 …), 江州日报6月30日讯: whose text it is. 本报讯 says nothing.
_WIRE = re.compile(r"\s*([\u3400-\u9fff]{3,10}?)\s*(?:\d{1,2}月\d{1,2}日\s*)?[讯电]\s*[(（]?")
# 某网6月30日电 (陈晓东 王大明)
_WIRE_NAMES = re.compile(
    r"\s*[^\n。，,()（）]{2,24}?\d{1,2}月\d{1,2}日\s*(?:电|讯|消息)\s*[(（]\s*([\u3400-\u9fff·、\s]{2,24})[)）]"
)
# 记者陈晓东／江州报导, 【本报记者陈晓东江州报道】: where from stands behind the name.
_REPORTED = re.compile(
    r"^[【\[(（]?(?:本报|本网|本台|本刊)?(?:首席|实习|见习|特约)?记者\s*([\u3400-\u9fff]{2,4}?)\s*"
    r"(?:[／/]\s*[\u3400-\u9fff]{2,8}|[\u3400-\u9fff]{2})?(?:综合)?(?:报道|报导|电|讯)[】\])）]?$"
)
_BRACKETED = re.compile(r"[【\[(（][^【】()（）\[\]\n]{4,40}[】\])）]")
_LINE_MAX = 160
_HAN = re.compile(r"[\u3400-\u9fff]")
_AND = re.compile(r"\s*(?:通讯员|通訊員|记者|記者|实习生|實習生|[、,，])\s*|\s+")
_OTHERS = re.compile(r"\s*(通讯员|通訊員|记者|記者|摄影|攝影|实习生|實習生)\s*[:：]?\s*")
_LINK_LABEL = re.compile(
    r"(原文|文章|本文|来源|转载|新闻)(链接|网?址|地址|出处)|网址|链接|原文|出处|阅读全文"
)
_ADDRESS = re.compile(r"(?:https?://|(?<![\w./@])www\.)[^\s，。；）)\]】>\"'“”<]+", re.IGNORECASE)
_LABEL_ALONE = re.compile(
    r"^[\[【(（*\s]*((原文|文章|本文|来源)?(链接|网址|地址)|阅读原文)[\]】)）*\s]*[:：]?\s*$"
)


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
    """The title line without a Markdown mark or a page's label (原题：), "" if the text has none.

    Where the line with the title had to be folded, its part of that line: behind spam that
    was put before it, or before a table of contents that was run together with it.
    """
    for block in blocks:
        if block.kind == "title":
            line = text[block.start : block.end].strip().split("\n")[0].strip()
            line = cues.ATX_HEADING.sub("", line).strip(" #").strip()
            label = cues.TITLE_LABEL.match(simplified(line))
            return line[label.end() :] if label else line
    shadow = simplified(text)
    reference = cues.ENDNOTE.match(shadow)
    if reference:
        return text[reference.start(1) : reference.end(1)]
    first = next((block.start for block in blocks if block.kind == "body"), len(text))
    for start, end in _lines(shadow, blocks, "boilerplate"):
        line = shadow[start:end]
        if start > first or len(line) > 1500:
            break
        found = cues.TITLE_OF_CONTENTS.match(line)
        if found is None and cues.SPAM.search(line):
            found = cues.SPAM_TITLE.search(line.rstrip())
        if found:
            return text[start + found.start(1) : start + found.end(1)].strip()
        label = cues.TITLE_LABEL.match(line)
        if label:  # 原标题：… folded, and no other
            return text[start + label.end() : end].strip()
    return ""


def _source(text: str, shadow: str, blocks: Sequence[Block]) -> str:
    ranges = [
        *_lines(shadow, blocks, "meta"),
        # 责任编辑：… 来源：… on one line is folded away, and says it all the same.
        *((s, e) for s, e in _lines(shadow, blocks, "boilerplate") if e - s <= _LINE_MAX),
    ]
    for start, end in ranges:
        found = _SOURCE.search(shadow, start, end)
        if found:
            stop = found.end(1)
            reporter = _OUTLET.match(found.group(1))
            if reporter and reporter.group(2):
                stop = found.start(1) + reporter.end(1)
            name = text[found.start(1) : stop].strip(" \u3000·-").replace("”", "").replace("“", "")
            if simplified(name) not in _NOBODY:
                return name
    for start, end in _head_lines(shadow, blocks):
        name = _medium(shadow[start:end])
        at = shadow.find(name, start, end) if name else -1
        if at >= 0:
            return cues.OUTLET_FORM.sub("", text[at : at + len(name)])
    office = _office(text, shadow, blocks)
    if office:
        return office
    for block in blocks:
        if block.kind == "body":
            wire = _WIRE.match(shadow, block.start, min(block.end, block.start + 60))
            if wire and cues.SURE_OUTLET.match(wire.group(1)):
                return text[wire.start(1) : wire.end(1)]
            break
    return ""


def _office(text: str, shadow: str, blocks: Sequence[Block]) -> str:
    """Who issued a document, as the table above it says: 发布机构:区统计局."""
    for start, end in _lines(shadow, blocks, "meta"):
        found = _ISSUER.search(shadow, start, end)
        if found:
            return text[found.start(1) : found.end(1)]
    return ""


def _head_lines(shadow: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Header lines before the first running text."""
    first = next((b.start for b in blocks if b.kind == "body"), len(shadow))
    for start, end in _lines(shadow, blocks, "meta"):
        if start < first:
            yield start, end


def _medium(line: str) -> str:
    """The name of a medium without a label: 江州日报 2024-06-30, 原创 某人 江畔财经."""
    original = cues.ORIGINAL.match(line.strip())
    if original:
        return original.group(2) or original.group(1)
    rest = cues.CLOCK.sub(" ", cues.DATE.sub(" ", line))
    words = re.split(r"[\s|｜丨·/／]+", rest)
    return next((word for word in words if cues.OUTLET.match(word)), "")


def _author(text: str, shadow: str, blocks: Sequence[Block]) -> str:
    """The header's author, else the byline after the text, else a reporter in brackets.

    Where the header names only a medium (上游新闻) and the byline a reporter of it, both.
    """
    header = _header_author(text, shadow, blocks)
    outlet, names = _byline(text, shadow, blocks)
    # 作者: 陈晓东 above, (记者 陈晓东 王大明) in the text: both wrote it.
    mine, theirs = (set(_AND.split(simplified(found).strip())) for found in (header, names))
    if header and mine < theirs:
        return names
    if header and (is_name(simplified(header)) or not _HAN.search(header)):
        return header
    if not header or not names:
        return header or names or _office_as_author(text, shadow, blocks)
    return f"{header} {names}" if outlet and outlet in simplified(header) else header


def _office_as_author(text: str, shadow: str, blocks: Sequence[Block]) -> str:
    """The issuing office, where the source is another: the site that shows the document."""
    office = _office(text, shadow, blocks)
    return office if office and office != _source(text, shadow, blocks) else ""


def _header_author(text: str, shadow: str, blocks: Sequence[Block]) -> str:
    reference = cues.ENDNOTE.match(shadow)
    if reference:
        names = re.findall(r" %A (.+?)(?= %[A-Z0-9@+] |$)", text.split("\n", 1)[0])
        return "、".join(names[:6])
    ranges = list(_lines(shadow, blocks, "meta"))
    for start, end in ranges:
        original = cues.ORIGINAL.match(shadow[start:end].strip())
        if original and original.group(2) not in (None, original.group(1)):
            at = shadow.index(original.group(1), start)
            return text[at : at + len(original.group(1))]
        for bracket in (None, *_BRACKETED.finditer(shadow, start, end)):
            first, last = bracket.span() if bracket else (start, end)
            reported = _REPORTED.match(shadow[first:last].strip())
            if reported and reported.group(1)[0] in cues.SURNAMES:
                at = shadow.index(reported.group(1), first)
                return text[at : at + len(reported.group(1))]
        for first, last in _parts(shadow, start, end):
            for pattern in (_AUTHOR, _REPORTER, cues.ENGLISH_BYLINE):
                found = pattern.search(shadow[first:last].strip())
                if found:
                    offset = first + len(shadow[first:last]) - len(shadow[first:last].lstrip())
                    at = offset + found.start(1)
                    reporter = _OUTLET.match(found.group(1))
                    if reporter and reporter.group(2):
                        at += reporter.start(2)
                    name = text[at : offset + found.end(1)].strip(" \u3000)）]】")
                    if simplified(name).casefold() not in _NOBODY:
                        return _OTHERS.sub(" ", name).strip()
        found = _SOURCE.search(shadow, start, end)
        reporter = _OUTLET.match(found.group(1)) if found else None
        if found and reporter and reporter.group(2):
            at = found.start(1) + reporter.start(2)
            return _OTHERS.sub(" ", text[at : found.end(1)].strip(" \u3000"))
    for start, end in ranges:
        line = text[start:end].strip().lstrip("○●◎◇◆□■△▲")
        if is_name(simplified(line)) and not cues.OUTLET.match(simplified(line)):
            return line.strip("()（）[]【】 ")
    return ""


def _parts(shadow: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A header line, then what stands between its bars: 来源：江州日报 | 记者 陈晓东."""
    yield start, end
    inside = (start + bar.start() for bar in re.finditer("[|｜]", shadow[start:end]))
    bars = [start - 1, *inside, end]
    if len(bars) > 2:
        yield from ((left + 1, right) for left, right in pairwise(bars))


def _byline(text: str, shadow: str, blocks: Sequence[Block]) -> tuple[str, str]:
    """(the medium in simplified characters, names) of the byline behind the text, "" for none."""
    tail = None
    for block in blocks:
        if block.kind == "body":
            for found in cues.TAIL_BYLINE.finditer(shadow, block.start, block.end):
                tail = found
    if tail is not None:
        return tail.group(1).strip(), _OTHERS.sub(" ", text[tail.start(3) : tail.end(3)].strip())
    bodies = [block for block in blocks if block.kind == "body"]
    for block in bodies[:1]:
        wire = _WIRE_NAMES.match(shadow, block.start, min(block.end, block.start + 80))
        if wire and is_name(wire.group(1).strip()):
            return "", " ".join(_AND.split(text[wire.start(1) : wire.end(1)].strip()))
    for block in bodies[-1:]:
        start = max(block.start, block.end - 80)
        fused = _FUSED.search(shadow[start : block.end].rstrip())
        if fused:
            names = _AND.split(fused.group(2).strip())
            if all(is_name(name) for name in names):
                shown = text[start + fused.start(2) : start + fused.end(2)]
                return fused.group(1), " ".join(_AND.split(shown.strip()))
    return "", ""


def _url(text: str, shadow: str, blocks: Sequence[Block]) -> str:
    """The article's own address, where a line says that it is."""
    label_above = False
    for start, end in _lines(shadow, blocks, "meta", "boilerplate"):
        line = shadow[start:end].strip()
        if end - start <= 400:
            found = _ADDRESS.search(text, start, end)
            if found and (
                _LINK_LABEL.search(shadow, start, found.start())
                or (
                    label_above
                    and found.start()
                    == start + len(text[start:end]) - len(text[start:end].lstrip(" \u3000<(（"))
                )
            ):
                return found.group(0).rstrip(".,;:!?")
        label_above = bool(_LABEL_ALONE.match(line))
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
