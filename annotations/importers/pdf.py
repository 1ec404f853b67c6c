"""PDF with a text layer: the raw text is what pdfium extracts, page by page.

Lines broken by the layout are joined and running heads go, by edits, so that
every passage still leads to its place in the extracted text.
"""

import ctypes
import threading
from typing import Any, Final

from annotations.errors import ImportFailure
from annotations.importers import pdf_flow
from annotations.importers.base import Importer, Reading, broken
from annotations.importers.finishing import repaired
from annotations.importers.limits import Budget, check_size
from annotations.importers.pdf_flow import PdfLine
from annotations.text.offsets import apply_edits

_KIND = "PDF"
_PASSWORD: Final = 4  # FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY
_SECURITY: Final = 5
_SCANNED: Final = 20  # fewer characters a page are a stamp or a page number, not a text
_PAGES_LOOKED_AT: Final = 3

# pdfium is not made for several threads at a time.
_PDFIUM = threading.Lock()


def read(raw: bytes, budget: Budget) -> Reading:
    """Raises ``ImportFailure``: "encrypted", "broken-file", "pdf-scanned", "too-many-pages"."""
    with _PDFIUM:
        text, lines, title, damaged = _extracted(raw, budget)
    flow = pdf_flow.flow(text, lines)
    reading = Reading(
        raw_text=text,
        encoding="pdf",
        text=apply_edits(text, flow.edits),
        edits=flow.edits,
        headings=flow.headings,
        stated={"fallback_title": title},
        damaged=damaged,
    )
    if not reading.text.strip():
        raise ImportFailure("pdf-scanned", pages=len({line.page for line in lines}))
    return repaired(reading)


def _extracted(raw: bytes, budget: Budget) -> tuple[str, list[PdfLine], str, int]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (_PASSWORD, _SECURITY):
            raise ImportFailure("encrypted") from error
        raise ImportFailure("broken-file", kind=_KIND, detail=str(error)[:200]) from error
    try:
        with broken(_KIND):
            return _pages(document, budget)
    finally:
        document.close()


def _pages(document: Any, budget: Budget) -> tuple[str, list[PdfLine], str, int]:
    count = len(document)
    if count > budget.limits.pages:
        raise ImportFailure("too-many-pages", count=count, limit=budget.limits.pages)
    if not count:
        raise ImportFailure("broken-file", kind=_KIND, detail="no pages")
    pieces: list[str] = []
    lines: list[PdfLine] = []
    length = shown = 0
    for number in range(count):
        budget.check()
        page = document[number]
        try:
            text, found = _page(page, number, length)
        finally:
            page.close()
        pieces.append(text)
        lines.extend(found)
        length += len(text)
        shown += sum(not character.isspace() for character in text)
        check_size(length, budget.limits.characters)
    if shown < _SCANNED * min(count, _PAGES_LOOKED_AT) and _has_pictures(document, count):
        raise ImportFailure("pdf-scanned", pages=count)
    title = " ".join(str(document.get_metadata_dict().get("Title") or "").split())
    whole = "".join(pieces)
    return whole, lines, pdf_flow.plausible_title(title), whole.count("\ufffd")


def _page(page: Any, number: int, base: int) -> tuple[str, list[PdfLine]]:
    """The text of a page, each of its lines ended, and where they stand on it."""
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        units, index = _units(textpage)
        lines: list[PdfLine] = []
        start = 0
        for end in [*(at for at, one in enumerate(units) if one in "\n\ufffe"), len(units)]:
            first, last = start, end
            while first < last and units[first].isspace():
                first += 1
            while last > first and units[last - 1].isspace():
                last -= 1
            if first < last:
                left = textpage.get_charbox(index[first], loose=True)
                right = textpage.get_charbox(index[last - 1], loose=True)
                lines.append(
                    PdfLine(
                        page=number,
                        start=base + first,
                        end=base + last,
                        left=left[0],
                        right=max(right[2], left[2]),
                        bottom=min(left[1], right[1]),
                        size=max(left[3] - left[1], right[3] - right[1]),
                        width=width,
                        height=height,
                    )
                )
            start = end + 1
        text = "".join(units)
        return (text if text.endswith("\n") else text + "\n"), lines
    finally:
        textpage.close()


def _units(textpage: Any) -> tuple[list[str], list[int]]:
    """The characters of a page and pdfium's number of each; halves of pairs are put together."""
    import pypdfium2.raw as pdfium

    count = textpage.count_chars()
    if count <= 0:
        return [], []
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(textpage, 0, count, buffer)
    if written - 1 == count:
        codes = buffer[:count]
    else:
        codes = [pdfium.FPDFText_GetUnicode(textpage, at) for at in range(count)]
    units: list[str] = []
    index: list[int] = []
    for at, code in enumerate(codes):
        if 0xDC00 <= code < 0xE000 and units and "\ud800" <= units[-1] < "\udc00":
            pair = 0x10000 + ((ord(units[-1]) - 0xD800) << 10) + (code - 0xDC00)
            units[-1] = chr(pair)
        else:
            # 0: a glyph of a font that does not say which character it is.
            units.append(chr(code) if 0 < code <= 0x10FFFF else "\ufffd")
            index.append(at)
    return units, index


def _has_pictures(document: Any, count: int) -> bool:
    import pypdfium2.raw as pdfium

    for number in range(min(count, _PAGES_LOOKED_AT)):
        page = document[number]
        try:
            if next(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3), None):
                return True
        finally:
            page.close()
    return False


IMPORTER = Importer("pdf", (".pdf",), read)
