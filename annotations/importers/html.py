"""HTML: the decoded source is the raw text; tags and what is hidden go by edits."""

import re

from annotations.importers import html_main, html_meta, html_page
from annotations.importers.base import Importer, Reading
from annotations.importers.finishing import repaired
from annotations.importers.limits import Budget, check_size
from annotations.text.decode import Decoded, decode

_HEAD = 4096
_CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})",
    re.IGNORECASE,
)


def read(raw: bytes, budget: Budget) -> Reading:
    check_size(len(raw), 2 * budget.limits.markup)
    declared = _CHARSET.search(raw, 0, _HEAD)
    decoded = decode(raw, declared=declared.group(1).decode("ascii") if declared else "")
    return repaired(read_source(decoded, budget))


def read_source(decoded: Decoded, budget: Budget) -> Reading:
    """A page without repairs of its text."""
    source = decoded.text
    check_size(len(source), budget.limits.markup)
    page = html_page.parse(source, budget)
    found = html_main.find(page)
    return Reading(
        raw_text=source,
        encoding=decoded.encoding,
        text=page.text,
        edits=tuple(page.edits),
        headings=found.headings,
        stated=html_meta.stated(page, source, found.title),
        damaged=decoded.damaged,
        kinds=found.kinds,
        notices=(f"hidden-characters:{page.hidden}",) if page.hidden else (),
    )


def looks_like(raw: bytes) -> bool:
    """Whether bytes of no telling name begin as a page does."""
    head = raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or (
        head.startswith((b"<!--", b"<?xml")) and b"<html" in head
    )


IMPORTER = Importer("html", (".html", ".htm", ".xhtml", ".shtml"), read)
