"""When an article was published: stated in its header, inferred from its text, or unknown.

A stated date is a full calendar date in the header (or alone on a line at the
end). A glued number such as ``78212/19`` is never one. Otherwise the year is
reasoned from how the text speaks of years (刚刚过去的2022年, 今年3月14日 beside
what was in 2021 and will be in 2023), the month from how it opens.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from annotations.model import Block, PublishedBasis
from annotations.text import cues
from annotations.text.script import simplified
from annotations.text.segmentation import sentence_at

_EVIDENCE_MAX = 80
_OPENING = 240
_YEARS = range(1949, 2100)

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
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")

_DATELINE = re.compile(
    r"\s*[^\n。，,]{0,24}?((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日\s*(?:电|讯|消息)"
)

_YEAR = re.compile(
    r"(?<![\d.])((?:19|20)\d{2})(?!\d)(?=\s*年|[^\d\s.,，。、:：/\-—%％~～至到]{2})(\s*年)?"
)
_YEAR_SPAN = re.compile(r"(?<!\d)(?:19|20)\d{2}\s*年?\s*[-—–~～至到]+\s*(?:19|20)?\d{2,4}\s*年?")
_JUST_PAST = re.compile(r"(刚刚?|已经?)?(过去|结束|收官|落幕)的?\s*((?:19|20)\d{2})\s*年")
_THIS_IS = re.compile(
    r"今年\s*[(（]?\s*((?:19|20)\d{2})\s*年?[)）]|((?:19|20)\d{2})\s*年\s*[(（]今年[)）]"
    r"|今年是\s*((?:19|20)\d{2})\s*年|((?:19|20)\d{2})\s*年\s*以来"
)
_LAST_IS = re.compile(
    r"去年\s*[(（]\s*((?:19|20)\d{2})\s*年?[)）]|((?:19|20)\d{2})\s*年\s*[(（]去年[)）]"
)
_PLAN_YEAR = re.compile(
    r"(?:今年|当下|当前)[^。]{0,12}[“\"]?(十三五|十四五|十五五)[”\"]?[^。]{0,8}(开局|收官|中期|关键)"
)
_PLAN_START = {"十三五": 2016, "十四五": 2021, "十五五": 2026}
_PAST_YEAR_WORDS = re.compile(r"过去的?一年|去年|上一?年度|上年")
_THIS_YEAR = re.compile(r"今年|年初以来|新年伊始|新春|开年")
_FUTURE_BEFORE = re.compile(
    r"(到|至|预计|预期|力争|计划|规划|目标|将于?|有望|争取|确保|截止到?|将在|拟于?|展望|远景|建成|面向|迈向)"
    r"[^。，,;；]{0,8}$"
)
_FUTURE_AFTER = re.compile(
    r"^[^。;；，,]{0,14}(前|底前|之前|投产|建成|完工|竣工|投用|达到|力争|将|预计|目标|远景)"
)
_PAST_AFTER = re.compile(r"^[^。;；]{0,30}(已|了|实现|完成|发布|印发|出台|成立|获批|同比|增长)")
_MONTH = re.compile(
    r"(?:(今年)\s{0,2})?(?<![\d年.])(1[0-2]|[1-9])\s*月(?=\s*(\d{1,2})\s*日|的|份|初|底|末|中|以来|上旬|中旬|"
    r"下旬|[,，])"
)
# A day named alone tells the year of what it reports, not one when something once began.
_FIRST_DAY_BEFORE = re.compile(
    r"(成立|创立|创办|创建|始建|组建|设立|注册|上市|建成|投产|颁布|出生|生)于\s*$|(自|从|截至|截止|截至到|至|到|以)\s*$"
)
_FIRST_DAY_AFTER = re.compile(r"\s*(起|前|止|施行|实施|成立|注册|出生|生)")
_LATER = re.compile(
    r"([一二两三四五六七八九十]{1,3}|(?<!\d)\d{1,2})\s*年(来|后|间|过去|以后|之后|之间|前)(?![三四上半几])"
)
_OTHER_YEAR_BEFORE = re.compile(r"(去年|前年|明年|上年|当年|次年|同年|每年|历年|\d\s*年)\s*$")


@dataclass(frozen=True, slots=True)
class Published:
    """``date`` is ISO, as precise as known; ``evidence`` quotes the reading text."""

    date: str = ""
    basis: PublishedBasis = "unknown"
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class _Year:
    value: int
    start: int
    future: bool


def published(text: str, blocks: Sequence[Block]) -> Published:
    """The date of the article in the reading ``text``."""
    shadow = simplified(text)
    return _stated(text, shadow, blocks) or _inferred(text, shadow, blocks) or Published()


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
    for match in _COMPACT.finditer(line):
        iso = valid_date(*(int(part) for part in match.groups()))
        # Eight digits in a row are a date only where the page says so.
        if iso and _LABELLED_DATE.search(line[max(0, match.start() - 12) : match.start()]):
            rows.append((0, match.start(), iso, 8))
    return rows


def _inferred(text: str, shadow: str, blocks: Sequence[Block]) -> Published | None:
    ranges = [(b.start, b.end) for b in blocks if b.kind in ("title", "heading", "body")]
    body = _only(shadow, ranges)
    if not body.strip():
        return None
    year, at = _year(body)
    if not year:
        return None
    evidence = _quote(text, body, at)
    month, month_at = _month(body, blocks)
    if month:
        opening = _quote(text, body, month_at)
        evidence = opening if opening == evidence else f"{opening} … {evidence}"
        return Published(f"{year}-{month:02d}", "inferred", evidence)
    return Published(str(year), "inferred", evidence)


def _only(shadow: str, ranges: Sequence[tuple[int, int]]) -> str:
    """The shadow with everything else blanked out, so that offsets stay."""
    pieces: list[str] = []
    position = 0
    for start, end in ranges:
        pieces.append(re.sub(r"[^\n]", " ", shadow[position:start]))
        pieces.append(shadow[start:end])
        position = end
    return "".join(pieces)


def _year(body: str) -> tuple[int, int]:
    """(year of publication, where that rests), or (0, 0). The strongest wording wins."""
    for pattern, shift in ((_THIS_IS, 0), (_JUST_PAST, 1), (_LAST_IS, 1)):
        for match in pattern.finditer(body):
            digits = next(g for g in match.groups() if g and g.isdigit())
            if not _is_span(body, match.start(), match.end()):
                return int(digits) + shift, match.start()
    plan = _PLAN_YEAR.search(body)
    if plan and plan.group(2) in ("开局", "收官"):
        return _PLAN_START[plan.group(1)] + (4 if plan.group(2) == "收官" else 0), plan.start()
    years = _years(body)
    past = [year for year in years if not year.future]
    future = [year for year in years if year.future]
    if not past:
        return 0, 0
    latest = max(year.value for year in past)
    where = next(year.start for year in past if year.value == latest)
    for match in _PAST_YEAR_WORDS.finditer(body):
        start, end = sentence_at(body, match.start())
        named = [year for year in past if start <= year.start < end]
        if named and max(year.value for year in named) == latest:
            return latest + 1, match.start()
    this = _THIS_YEAR.search(body)
    soonest = min((year.value for year in future if year.value > latest), default=0)
    if this and latest == _latest_beside(body, this.start(), past):
        return latest, this.start()
    if soonest == latest + 2:
        # Not yet that year, no longer this one.
        return latest + 1, this.start() if this else where
    if this:
        return latest + 1, this.start()
    full = None if _LATER.search(body) else _event(body, latest)
    if full is not None:
        return latest, full.start()
    return 0, 0


def _event(body: str, year: int) -> re.Match[str] | None:
    """A day of ``year`` with which the article opens, other than a firm's or a rule's first."""
    first = len(body) - len(body.lstrip())
    for match in cues.DATE.finditer(body, first, first + _OPENING):
        if match.group(2) != "年" or int(match.group(1)) != year:
            continue
        before, after = body[max(0, match.start() - 8) : match.start()], body[match.end() :]
        if not (_FIRST_DAY_BEFORE.search(before) or _FIRST_DAY_AFTER.match(after[:12])):
            return match
    return None


def _latest_beside(body: str, at: int, past: Sequence[_Year]) -> int:
    """The year named right beside 今年: 2024年…今年, as in 截至2024年5月,今年."""
    starts = [year.start for year in past]
    number = bisect_right(starts, at) - 1
    if number >= 0 and at - starts[number] <= 14 and "月" in body[starts[number] : at]:
        return past[number].value
    return 0


def _years(body: str) -> list[_Year]:
    spans = [match.span() for match in _YEAR_SPAN.finditer(body)]
    span_starts = [start for start, _ in spans]
    found: list[_Year] = []
    for match in _YEAR.finditer(body):
        value = int(match.group(1))
        if value not in _YEARS:
            continue
        at = bisect_right(span_starts, match.start()) - 1
        if at >= 0 and match.start() < spans[at][1]:
            continue
        before = body[max(0, match.start() - 14) : match.start()]
        after = body[match.end() : match.end() + 40]
        future = bool(_FUTURE_BEFORE.search(before)) or (
            bool(_FUTURE_AFTER.search(after)) and not _PAST_AFTER.search(after)
        )
        found.append(_Year(value, match.start(), future))
    return found


def _is_span(body: str, start: int, end: int) -> bool:
    return bool(_YEAR_SPAN.search(body, max(0, start - 2), min(len(body), end + 8)))


def _month(body: str, blocks: Sequence[Block]) -> tuple[int, int]:
    """The month in which the article opens, unless it later speaks of a later one as past."""
    first = next((b.start for b in blocks if b.kind == "body"), 0)
    opening = [m for m in _MONTH.finditer(body, first, first + _OPENING) if _bare(body, m)]
    if not opening:
        return 0, 0
    month = int(opening[0].group(2))
    later = [
        int(m.group(2))
        for m in _MONTH.finditer(body, first)
        if m.group(1) and _bare(body, m) and int(m.group(2)) > month
    ]
    return (0, 0) if later else (month, opening[0].start(2))


def _bare(body: str, match: re.Match[str]) -> bool:
    """A month of the current year that has come: no other year before it, nothing to come."""
    before = body[max(0, match.start(2) - 14) : match.start(2)]
    return not (_OTHER_YEAR_BEFORE.search(before) or _FUTURE_BEFORE.search(before))


def _line_ranges(text: str, block: Block) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    start = block.start
    while start < block.end:
        newline = text.find("\n", start, block.end)
        end = block.end if newline < 0 else newline
        rows.append((start, end))
        start = end + 1
    return rows


def _quote(text: str, body: str, at: int) -> str:
    """The sentence at ``at``, from there on and cut where it is long."""
    start, end = sentence_at(body, at)
    if end - start > _EVIDENCE_MAX:
        start = max(start, at - 10)
        end = min(end, start + _EVIDENCE_MAX)
    return text[start:end].strip()
