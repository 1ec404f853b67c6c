"""From the bytes of a file to the articles in it, ready to enter a project."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import PurePath
from typing import Final

from annotations.errors import ImportFailure
from annotations.importers import html, plain
from annotations.importers.base import PLACE, Columns, Importer, Member, Reading
from annotations.importers.limits import LIMITS, Budget, check_size
from annotations.importers.registry import SUFFIXES, importer_for
from annotations.importers.structure import classified
from annotations.model import ParsedArticle, PublishedBasis
from annotations.regions import Registry, propose
from annotations.text import cues
from annotations.text.dates import valid_date
from annotations.text.metadata import Metadata, read_metadata
from annotations.text.repair import disjoint
from annotations.text.written_dates import address_date

SIZE_LIMIT: Final = LIMITS.bytes
"""Files larger than this many bytes are refused."""

_LONGEST_NAME: Final = 240
_PASTED_NAME: Final = 40
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|#!\x00-\x1f]+')
_NOT_SHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ROW = re.compile(r"#(?:[^#]*!)?\d+$")
_SPLIT = re.compile(r"[、,，;；|/\s]+")
# 2000 to 2064, and 2001 to 2033: other numbers are no dates.
_SERIAL = re.compile(r"(3652[6-9]|365[3-9]\d|36[6-9]\d\d|3[7-9]\d{3}|[45]\d{4})(\.\d+)?")
_FIRST_DAY = date(1899, 12, 30)
_SECONDS = re.compile(r"1\d{9}(\d{3})?")
_CHINA = timezone(timedelta(hours=8))
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_MONTH = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*月?(?!\s*[-/.\d])")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in a file: ``place`` is where ("" for the file itself, "!news/a.txt", "#12").

    Either ``raw`` with what ``parse`` needs, or the ``error`` why it can't be had.
    """

    place: str
    raw: bytes = b""
    reading: Reading | None = None
    error: ImportFailure | None = None


def parse_file(
    file_name: str, raw: bytes, regions: Registry, *, budget: Budget | None = None
) -> ParsedArticle:
    """Decode, repair, classify and describe a file that holds one article.

    Raises ``ImportFailure``: "empty-file", "file-too-large", "not-text",
    "several-articles" (a table or an archive: use ``parts``), and what the
    importer of its format raises.
    """
    found = list(parts(file_name, raw, budget=budget or Budget()))
    if len(found) != 1 or found[0].place:
        raise ImportFailure("several-articles", file=file_name, count=len(found))
    return parse_part(file_name, found[0], regions, budget=budget)


def parts(
    file_name: str, raw: bytes, *, budget: Budget, columns: Columns | None = None
) -> Iterator[Part]:
    """What is in a file, one by one; a broken part is reported and the next is read.

    ``columns``: of tables whose headings don't tell them; where they have a ``PLACE``,
    only the table there is read.
    Raises ``ImportFailure`` where the file as a whole can't be read, or not to its end.
    """
    try:
        check_size(len(raw), budget.limits.bytes)
        if not raw.strip():
            raise ImportFailure("empty-file")
        importer = importer_for(file_name, raw)
        if importer.unpack is None:
            yield Part("", raw)
            return
        count = 0
        fields = {name: column for name, column in (columns or {}).items() if name != PLACE}
        place = (columns or {}).get(PLACE, "")
        for member in importer.unpack(raw, budget, fields):
            if place and member.name != place:
                continue
            for part in _member_parts(member, importer, budget, fields):
                count += 1
                yield part
                budget.restart()
        if not count:
            raise ImportFailure("empty-file")
    except ImportFailure as failure:
        raise _named(failure, file_name) from failure


def parse_part(
    file_name: str, part: Part, regions: Registry, *, budget: Budget | None = None
) -> ParsedArticle:
    """The article in a part; ``file_name`` is that of the file which holds it."""
    name = shortened(file_name + part.place)
    try:
        if part.error is not None:
            raise part.error
        if not part.raw.strip():
            raise ImportFailure("empty-file")
        reading = part.reading
        if reading is None:
            reading = _reader(name, part.raw)(part.raw, budget or Budget())
        if not reading.text.strip():
            raise ImportFailure("empty-file")
        return _article(name, part.raw, reading, regions)
    except ImportFailure as failure:
        raise _named(failure, name) from failure


def raw_text(file_name: str, raw: bytes) -> str:
    """The text that the edits of an article refer to, extracted anew from its bytes.

    The same as at the import as long as the libraries that read its format are;
    raises ``ImportFailure``.
    """
    reader = _reader(file_name, raw)
    if reader is plain.read:
        return plain.raw_text(raw)
    return reader(raw, Budget()).raw_text


def parse_pasted(content: str, regions: Registry, *, markup: bool = False) -> ParsedArticle:
    """An article from the clipboard, as text or as HTML source; raises ``ImportFailure``.

    Its file is called by its first words.
    """
    raw = content.encode("utf-8", errors="replace")
    if not raw.strip():
        raise ImportFailure("empty-file", file="")
    reading = html.read(raw, Budget()) if markup else plain.read(raw)
    words = " ".join(reading.text[:400].split())[:_PASTED_NAME]
    name = _NOT_IN_NAMES.sub("_", words) + (".html" if markup else ".txt")
    return parse_part(name, Part("", raw, reading), regions)


def shortened(name: str) -> str:
    """A name that can be shown and stored: on one line, its middle left out where it is long.

    What would turn the direction of writing, or mean something to a terminal, is U+FFFD.
    """
    name = _NOT_SHOWN.sub("\ufffd", " ".join(name.split()))
    if len(name) <= _LONGEST_NAME:
        return name
    kept = (_LONGEST_NAME - 1) // 2
    return f"{name[:kept]}…{name[-kept:]}"


def _reader(name: str, raw: bytes) -> Callable[[bytes, Budget], Reading]:
    """What reads one article; a row of a table has become a text of its own."""
    importer = plain.IMPORTER if _ROW.search(name) else importer_for(name, raw)
    if importer.read is None:
        raise ImportFailure("several-articles", count=0)
    return importer.read


def _member_parts(
    member: Member, holder: Importer, budget: Budget, columns: Columns
) -> Iterator[Part]:
    """A member of an archive may be a table; archives in archives are refused."""
    if member.error is not None or member.reading is not None:
        yield Part(member.name, member.raw, member.reading, member.error)
        return
    try:
        suffix = PurePath(member.name).suffix.casefold()
        if suffix and suffix not in SUFFIXES:
            raise ImportFailure("unsupported-format", suffix=suffix)
        if not member.raw.strip():
            raise ImportFailure("empty-file")
        importer = importer_for(member.name, member.raw)
        if importer is holder:
            raise ImportFailure("nested-archive")
        if importer.unpack is None:
            yield Part(member.name, member.raw)
            return
        for row in importer.unpack(member.raw, budget, columns):
            yield Part(member.name + row.name, row.raw, row.reading, row.error)
            budget.restart()
    except ImportFailure as failure:
        yield Part(member.name, error=failure)


def _article(name: str, raw: bytes, reading: Reading, regions: Registry) -> ParsedArticle:
    blocks = classified(reading.text, headings=frozenset(reading.headings), kinds=reading.kinds)
    found = read_metadata(reading.text, blocks)
    stated = reading.stated
    title = stated.get("title") or found.title or stated.get("fallback_title", "")
    source = stated.get("source") or found.source
    author = stated.get("author") or found.author or stated.get("fallback_author", "")
    when, basis, evidence = _published(stated, found)
    notices = list(reading.notices)
    if reading.damaged:
        notices.append(f"undecodable-characters:{reading.damaged}")
    return ParsedArticle(
        file_name=name,
        raw=raw,
        encoding=reading.encoding,
        text=reading.text,
        edits=reading.edits,
        blocks=blocks,
        title=title or PurePath(name).stem,
        source=source,
        author=author,
        url=stated.get("url") or found.url,
        published=when,
        published_basis=basis,
        published_evidence=evidence,
        regions=_given_regions(stated.get("regions", ""), regions)
        or tuple(
            proposal.region
            for proposal in propose(
                regions, reading.text, blocks, title=title, source=source, author=author
            )
            if proposal.main
        ),
        notices=tuple(notices),
        # A format's own edits may reach into a place that is doubtful: then it stays as it is.
        proposals=tuple(disjoint(reading.proposals, reading.edits)),
    )


def _given_regions(names: str, regions: Registry) -> tuple[str, ...]:
    """Regions as a table gives them, under the registry's name where it knows them."""
    found = [name for name in _SPLIT.split(names.strip()) if name][:20]
    known = (regions.find(name) for name in found)
    named = (
        region.name if region is not None else name
        for region, name in zip(known, found, strict=True)
    )
    return tuple(dict.fromkeys(named))


def _published(stated: Mapping[str, str], found: Metadata) -> tuple[str, PublishedBasis, str]:
    value = stated.get("date", "")
    iso = _iso(value)
    if iso:
        return iso, "stated", value
    if found.published_basis != "stated":
        # Most sites file their articles by day: /202403/t20240312_5.html.
        address = stated.get("url") or found.url
        iso = address_date(address)
        if iso:
            return iso, "stated", address
    return found.published, found.published_basis, found.published_evidence


def _iso(value: str) -> str:
    """A date as a head states it: 2023-11-02T08:00, 20231102, 2023年11月 … ("" if it is none).

    Also as tables keep it: a spreadsheet's days since 1900, seconds or milliseconds since 1970.
    """
    number = value.strip()
    if _SERIAL.fullmatch(number):
        return (_FIRST_DAY + timedelta(days=int(float(number)))).isoformat()
    if _SECONDS.fullmatch(number):
        return datetime.fromtimestamp(int(number[:10]), _CHINA).date().isoformat()
    match = cues.DATE.search(value)
    if match:
        return valid_date(int(match.group(1)), int(match.group(3)), int(match.group(5)))
    match = _COMPACT.match(value)
    if match:
        return valid_date(*(int(part) for part in match.groups()))
    match = _MONTH.match(value)
    if match and valid_date(int(match.group(1)), int(match.group(2)), 1):
        return f"{match.group(1)}-{int(match.group(2)):02d}"
    return ""


def _named(failure: ImportFailure, name: str) -> ImportFailure:
    return ImportFailure(failure.code, **{**failure.data, "file": name})
