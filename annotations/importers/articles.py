"""From the bytes of a file to an article ready to enter a project."""

from collections.abc import Mapping
from pathlib import PurePath

from annotations.errors import ImportFailure
from annotations.importers.registry import importer_for
from annotations.model import ParsedArticle, PublishedBasis
from annotations.regions import Registry, propose
from annotations.text import cues
from annotations.text.blocks import classify
from annotations.text.dates import valid_date
from annotations.text.metadata import Metadata, read_metadata

SIZE_LIMIT = 64 * 1024 * 1024
"""Files larger than this many bytes are refused."""


def parse_file(file_name: str, raw: bytes, regions: Registry) -> ParsedArticle:
    """Decode, repair, classify and describe one file.

    Raises ``ImportFailure``: "empty-file", "file-too-large" or "not-text".
    """
    if len(raw) > SIZE_LIMIT:
        raise ImportFailure("file-too-large", file=file_name, size=len(raw), limit=SIZE_LIMIT)
    if not raw.strip():
        raise ImportFailure("empty-file", file=file_name)
    try:
        reading = importer_for(file_name).read(raw)
    except ImportFailure as failure:
        raise ImportFailure(failure.code, **{**failure.data, "file": file_name}) from failure
    if not reading.text.strip():
        raise ImportFailure("empty-file", file=file_name)
    blocks = classify(reading.text, headings=frozenset(reading.headings))
    found = read_metadata(reading.text, blocks)
    stated = reading.stated
    title = stated.get("title") or found.title
    source = stated.get("source") or found.source
    date, basis, evidence = _published(stated, found)
    author = stated.get("author") or found.author
    proposals = propose(
        regions, reading.text, blocks, title=title, source=source, author=author
    )
    return ParsedArticle(
        file_name=file_name,
        raw=raw,
        encoding=reading.encoding,
        text=reading.text,
        edits=reading.edits,
        blocks=blocks,
        title=title or PurePath(file_name).stem,
        source=source,
        author=author,
        url=stated.get("url") or found.url,
        published=date,
        published_basis=basis,
        published_evidence=evidence,
        regions=tuple(proposal.region for proposal in proposals if proposal.main),
        notices=(f"undecodable-characters:{reading.damaged}",) if reading.damaged else (),
    )


def _published(stated: Mapping[str, str], found: Metadata) -> tuple[str, PublishedBasis, str]:
    value = stated.get("date", "")
    match = cues.DATE.match(value)
    if match:
        iso = valid_date(int(match.group(1)), int(match.group(3)), int(match.group(5)))
        if iso:
            return iso, "stated", value
    return found.published, found.published_basis, found.published_evidence
