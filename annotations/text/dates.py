"""When an article was published: stated in its header, inferred from its text, or unknown.

A stated date is a full calendar date in the header (or alone on a line at the
end). A glued number such as ``78212/19`` is never one. Otherwise it is reasoned from how
the text speaks of time (``date_inference``).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from annotations.model import Block, PublishedBasis
from annotations.text import cues
from annotations.text.date_inference import infer
from annotations.text.script import simplified
from annotations.text.segmentation import sentence_at
from annotations.text.written_dates import day_first, han_date

_EVIDENCE_MAX = 80

_LABELLED_DATE = re.compile(
    r"(发布|发表|发稿|出版|刊发|见报)?(时间|日期)\s*[:：]?\s*$|发[布表]于\s*[:：]?\s*$"
)
# When a document was signed, which may be weeks before an office shows it.
_SIGNED = re.compile(r"(成文|生成|发文|印发|签发)(时间|日期)\s*[:：]?\s*$")
_UPDATED = re.compile(r"(更新|修改)(时间|日期)?(是|为)?\s*[:：]?\s*$|最后由.{1,20}?于\s*$")
# When somebody looked at the page: says nothing about when it was published.
_VISITED = re.compile(
    r"(打印|今天|今日|当前|现在|访问|下载|保存|截图|抓取|采集|导出)(时间|日期)?(是|为)?\s*[:：]?\s*$"
)
_SEEN_TO = re.compile(r"编辑|责编|审核|校对|[初复终]审|监制|统筹")
_SEEN_TO_MAX = 80
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")

# 2017-03-02 06:00 · admin目前,全国…: the stamp of a page run together with the text.
_STAMP = re.compile(
    r"\s*((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)"
)
_LABELLED_STAMP = re.compile(
    r"\s*(?:date|Date|DATE)\s*[:：]?\s*((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"
)
# …同比增长12% ©原创 2021-09-14 10:54 0: at the end of the title's line
_BEHIND_TITLE = re.compile(
    r"\s((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s+\d{1,7})?\s*$"
)
_STAMP_LINES = 6
# 新华社江州6月30日电: the day, where the text tells the year.
_WIRE_DAY = re.compile(r"\s*[^\n。，,]{0,24}?(?<![\d年])(\d{1,2})月(\d{1,2})日\s*(?:电|讯|消息)")
_OPENING = 120
_MIRRORED = 45  # days between a wire and a stamp that is not its own
_HEAD = 400
_DATE_IN_LINES = re.compile(
    r"(?m)^[ \t]*((?:19|20)\d{2})[ \t]*\n[ \t]*(0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])[ \t]*\n"
    r"[ \t]*\d{1,2}[:：]\d{2}"
)
_DATELINE = re.compile(
    r"\s*[^\n。，,]{0,24}?((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日\s*(?:电|讯|消息)"
)


@dataclass(frozen=True, slots=True)
class Published:
    """``date`` is ISO, as precise as known; ``evidence`` quotes the reading text."""

    date: str = ""
    basis: PublishedBasis = "unknown"
    evidence: str = ""


def published(text: str, blocks: Sequence[Block]) -> Published:
    """The date of the article in the reading ``text``."""
    shadow = simplified(text)
    stated = _stated(text, shadow, blocks)
    if stated is not None:
        return _wired(text, shadow, blocks, stated) or stated
    return _in_lines(text, shadow) or _inferred(text, shadow, blocks) or Published()


def _wired(text: str, shadow: str, blocks: Sequence[Block], stamp: Published) -> Published | None:
    """4月7日电 below a stamp of November: a mirror took it over long after; None elsewhere."""
    first = next((block.start for block in blocks if block.kind == "body"), None)
    if first is None or len(stamp.date) < len("2024-01-01"):
        return None
    wire = _WIRE_DAY.match(shadow, first, first + _OPENING)
    if wire is None:
        return None
    posted = date.fromisoformat(stamp.date)
    for year in (posted.year, posted.year - 1):
        iso = valid_date(year, int(wire.group(1)), int(wire.group(2)))
        if iso and date.fromisoformat(iso) <= posted:
            if (posted - date.fromisoformat(iso)).days <= _MIRRORED:
                return None
            evidence = text[wire.start() : wire.end()]
            return Published(iso, "inferred", evidence)
    return None


def _in_lines(text: str, shadow: str) -> Published | None:
    """2013, 07/19 and 15:14 in lines of their own, as some pages set a date."""
    match = _DATE_IN_LINES.search(shadow, 0, _HEAD)
    iso = valid_date(*(int(part) for part in match.groups())) if match is not None else ""
    if match is None or not iso:
        return None
    return Published(iso, "stated", text[match.start() : match.end()].strip())


def valid_date(year: int, month: int, day: int) -> str:
    """ISO, or "" where the calendar has no such day or it can't be an article's."""
    if not 1949 <= year < 2100:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _stated(text: str, shadow: str, blocks: Sequence[Block]) -> Published | None:
    """The best full date of the header lines: labelled as published, then the first one."""
    found: list[tuple[int, int, Published]] = []
    reference = cues.ENDNOTE.match(shadow)
    year = re.search(r" %D ((?:19|20)\d\d)(?= |$)", shadow.split("\n", 1)[0])
    if reference and year:
        return Published(year.group(1), "stated", year.group(0).strip())
    seen_body = False
    for block in blocks:
        if block.kind == "meta":
            for start, end in _line_ranges(shadow, block):
                line = shadow[start:end]
                for rank, at, iso, length in _dates_in(line):
                    rank += 3 * seen_body
                    quote = text[start:end].strip()
                    if len(quote) > _EVIDENCE_MAX:
                        quote = text[start + at : start + at + length]
                    found.append((rank, start + at, Published(iso, "stated", quote)))
        if block.kind == "boilerplate":
            # 编辑:… 审核:… 2024年3月12日: who saw to it, and when.
            for start, end in _line_ranges(shadow, block):
                line = shadow[start:end]
                if len(line) <= _SEEN_TO_MAX and cues.LABELLED_NOISE.match(line):
                    dated = _dates_in(line) if _SEEN_TO.search(line) else []
                    for rank, at, iso, _ in dated:
                        evidence = text[start:end].strip()
                        row = (rank + 6, start + at, Published(iso, "stated", evidence))
                        found.append(row)
        if block.kind == "title":
            behind = _BEHIND_TITLE.search(shadow, block.start, block.end)
            iso = valid_date(*(int(part) for part in behind.groups())) if behind else ""
            if behind and iso:
                quote = text[behind.start() : behind.end()].strip()
                found.append((2, behind.start(), Published(iso, "stated", quote)))
        if block.kind == "body":
            stamp = _STAMP.match(shadow, block.start, block.end) or _LABELLED_STAMP.match(
                shadow, block.start, block.end
            )
            iso = valid_date(*(int(part) for part in stamp.groups())) if stamp else ""
            if stamp and iso and shadow.count("\n", 0, block.start) < _STAMP_LINES:
                evidence = stamp.group(0).strip()
                found.append((2, block.start, Published(iso, "stated", evidence)))
        if block.kind == "body" and not seen_body:
            seen_body = True
            opening = _DATELINE.match(shadow, block.start, block.start + 120)
            iso = valid_date(*(int(part) for part in opening.groups())) if opening else ""
            if opening and iso:
                quote = text[opening.start() : opening.end()].strip()
                found.append((2, opening.start(), Published(iso, "stated", quote)))
    return min(found, key=lambda row: row[:2])[2] if found else None


def _dates_in(line: str) -> list[tuple[int, int, str, int]]:
    """(rank, offset, ISO, length) of each full date in a header line; lower ranks are better."""
    rows: list[tuple[int, int, str, int]] = []
    for match in cues.DATE.finditer(line):
        if (match.group(2) == "年") != (match.group(4) == "月"):
            continue
        iso = valid_date(int(match.group(1)), int(match.group(3)), int(match.group(5)))
        if not iso:
            continue
        before = line[max(0, match.start() - 24) : match.start()]
        if _VISITED.search(before):
            continue
        rank = 0 if _LABELLED_DATE.search(before) and not _SIGNED.search(before) else 1
        if _UPDATED.search(before):
            rank = 2
        rows.append((rank, match.start(), iso, match.end() - match.start()))
    issue = cues.ISSUE.match(line.strip())
    if issue and not rows and valid_date(int(issue.group(1)), int(issue.group(2)), 1):
        month = f"{issue.group(1)}-{int(issue.group(2)):02d}"
        rows.append((2, 0, month, len(line)))
    written = han_date(line) or day_first(line)
    if written:
        rows.append((1, 0, written, len(line)))
    for match in _COMPACT.finditer(line):
        iso = valid_date(*(int(part) for part in match.groups()))
        # Eight digits in a row are a date only where the page says so.
        if iso and _LABELLED_DATE.search(line[max(0, match.start() - 12) : match.start()]):
            rows.append((0, match.start(), iso, 8))
    return rows


def _inferred(text: str, shadow: str, blocks: Sequence[Block]) -> Published | None:
    found = infer(shadow, blocks)
    if found is None:
        return None
    evidence = _quote(text, shadow, found.year_at)
    if not found.month:
        return Published(str(found.year), "inferred", evidence)
    opening = _quote(text, shadow, found.month_at)
    day = _wire_day(shadow, blocks, found.year, found.month)
    evidence = opening if opening == evidence else f"{opening} … {evidence}"
    return Published(day or f"{found.year}-{found.month:02d}", "inferred", evidence)


def _wire_day(shadow: str, blocks: Sequence[Block], year: int, month: int) -> str:
    first = next((block for block in blocks if block.kind == "body"), None)
    wire = _WIRE_DAY.match(shadow, first.start, first.end) if first else None
    if wire is None or int(wire.group(1)) != month:
        return ""
    return valid_date(year, month, int(wire.group(2)))


def _line_ranges(text: str, block: Block) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    start = block.start
    while start < block.end:
        newline = text.find("\n", start, block.end)
        end = block.end if newline < 0 else newline
        rows.append((start, end))
        start = end + 1
    return rows


def _quote(text: str, shadow: str, at: int) -> str:
    """The sentence at ``at``, from there on and cut where it is long."""
    start, end = sentence_at(shadow, at)
    if end - start > _EVIDENCE_MAX:
        start = max(start, at - 10)
        end = min(end, start + _EVIDENCE_MAX)
    return text[start:end].strip()
