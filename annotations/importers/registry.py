"""The source formats: one line each."""

from pathlib import PurePath

from annotations.errors import ImportFailure
from annotations.importers import (
    archive,
    delimited,
    docx,
    html,
    markdown,
    mhtml,
    pdf,
    plain,
    spreadsheet,
)
from annotations.importers.base import Importer

IMPORTERS: tuple[Importer, ...] = (
    plain.IMPORTER,
    markdown.IMPORTER,
    html.IMPORTER,
    mhtml.IMPORTER,
    docx.IMPORTER,
    pdf.IMPORTER,
    spreadsheet.IMPORTER,
    delimited.IMPORTER,
    archive.IMPORTER,
)

SUFFIXES: frozenset[str] = frozenset(
    suffix for importer in IMPORTERS for suffix in importer.suffixes
)

# Common where articles are collected, and told apart from files that are merely damaged.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = (b"PK\x03\x04", b"PK\x05\x06")


def importer_for(file_name: str, raw: bytes = b"") -> Importer:
    """By the beginning of ``raw`` where that is telling, else by the suffix.

    A file of any other kind is tried as plain text. Raises ``ImportFailure``:
    "old-office-format", "unsupported-format" for what is known to be no text (RTF, slides,
    OpenDocument), or "encrypted" for an office file with a password.
    """
    suffix = PurePath(file_name).suffix.casefold()
    named = next((importer for importer in IMPORTERS if suffix in importer.suffixes), None)
    if raw.startswith(_OLE):
        # With a password a .docx or .xlsx is a container of the old kind.
        if named in (docx.IMPORTER, spreadsheet.IMPORTER):
            raise ImportFailure("encrypted")
        raise ImportFailure("old-office-format")
    if raw.startswith(b"{\\rtf"):
        raise ImportFailure("unsupported-format", suffix=suffix)
    if raw.startswith(b"%PDF-"):
        return pdf.IMPORTER
    if raw.startswith(_PACKED):
        office = archive.office_kind(raw)
        if office in ("ppt", "odf"):
            raise ImportFailure("unsupported-format", suffix=suffix)
        if office:
            return {"word": docx.IMPORTER, "xl": spreadsheet.IMPORTER}[office]
        return named if named in (docx.IMPORTER, spreadsheet.IMPORTER) else archive.IMPORTER
    # Pages are often saved under the name of a Word or Excel file: .doc, .xls.
    return named or (html.IMPORTER if html.looks_like(raw) else plain.IMPORTER)
