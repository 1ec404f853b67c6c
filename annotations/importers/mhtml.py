"""MHTML, a page saved as one file: its first HTML part is the page."""

from collections.abc import Iterator
from email.message import Message

from annotations.errors import ImportFailure
from annotations.importers import html
from annotations.importers.base import Importer, Reading, broken
from annotations.importers.finishing import repaired
from annotations.importers.limits import Budget, check_size
from annotations.text.decode import decode

_KIND = "MHTML"


def read(raw: bytes, budget: Budget) -> Reading:
    """``raw_text`` is the decoded source of the page, without the mail's wrapping."""
    from email.header import decode_header, make_header
    from email.parser import BytesParser
    from email.policy import compat32

    check_size(len(raw), budget.limits.bytes)
    with broken(_KIND):
        message = BytesParser(policy=compat32).parsebytes(raw)
        page = next(_pages(message, budget), None)
        if page is None:
            raise ImportFailure("mhtml-without-page")
        payload = page.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload.strip():
            raise ImportFailure("mhtml-without-page")
        charset = str(page.get_content_charset() or "")
        location = str(
            page.get("Content-Location") or message.get("Snapshot-Content-Location") or ""
        )
        subject = str(make_header(decode_header(str(message.get("Subject") or ""))))
    reading = html.read_source(decode(payload, declared=charset), budget)
    stated = dict(reading.stated)
    if location.startswith(("http://", "https://")):
        stated.setdefault("url", location.strip()[:2000])
    if subject.strip():
        stated.setdefault("title", " ".join(subject.split())[:400])
    return repaired(
        Reading(
            raw_text=reading.raw_text,
            encoding=reading.encoding,
            text=reading.text,
            edits=reading.edits,
            headings=reading.headings,
            stated=stated,
            damaged=reading.damaged,
            kinds=reading.kinds,
            notices=reading.notices,
        )
    )


def _pages(message: Message, budget: Budget) -> Iterator[Message]:
    pending = [message]
    while pending:
        budget.check()
        part = pending.pop(0)
        if part.is_multipart():
            pending.extend(part.get_payload())  # type: ignore[arg-type]
        elif part.get_content_type() in ("text/html", "application/xhtml+xml"):
            yield part


IMPORTER = Importer("mhtml", (".mhtml", ".mht"), read)
