"""PDF with a text layer: the raw text is what stands on its pages, in the order of reading.

Characters and their places come from pdfium. Lines broken by the layout are joined and
running heads go, by edits, so that every passage still leads to its place in the raw text.
"""

import threading
from typing import Any, Final

from annotations.errors import ImportFailure
from annotations.importers import pdf_flow, pdf_layout, pdf_page
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
        text, lines, title, aslant = _extracted(raw, budget)
    flow = pdf_flow.flow(text, lines)
    reading = Reading(
        raw_text=text,
        encoding="pdf",
        text=apply_edits(text, flow.edits),
        edits=flow.edits,
        headings=flow.headings,
        stated={"fallback_title": title},
        damaged=text.count("\ufffd"),
        notices=(f"turned-characters:{aslant}",) if aslant else (),
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
    length = shown = aslant = 0
    for number in range(count):
        budget.check()
        page = document[number]
        try:
            text, found, turned = _page(page, number, length)
        finally:
            page.close()
        pieces.append(text)
        lines.extend(found)
        aslant += turned
        length += len(text)
        shown += sum(not character.isspace() for character in text)
        check_size(length, budget.limits.characters)
    if shown < _SCANNED * min(count, _PAGES_LOOKED_AT) and _has_pictures(document, count):
        raise ImportFailure("pdf-scanned", pages=count)
    title = " ".join(str(document.get_metadata_dict().get("Title") or "").split())
    whole = "".join(pieces)
    return whole, lines, pdf_flow.plausible_title(title), aslant


def _page(page: Any, number: int, base: int) -> tuple[str, list[PdfLine], int]:
    """The text of a page, each of its runs on a line; where they stand; how much was aslant."""
    width, height = page.get_size()
    found = pdf_page.read_text(page)

    def text_of(run: pdf_layout.Run) -> str:
        return "".join(found.units[run.start : run.end]).strip()

    def join(before: pdf_layout.Run, run: pdf_layout.Run) -> str:
        return pdf_flow.joined(text_of(before), text_of(run))

    def ended(run: pdf_layout.Run) -> bool:
        return pdf_flow.ends(text_of(run))

    rules = pdf_page.rules_of(page) if len(found.runs) > 1 else []
    pieces: list[str] = []
    lines: list[PdfLine] = []
    length = base
    for placed in pdf_layout.ordered(found.runs, rules, join, ended):
        run = placed.run
        text = text_of(run).replace("\n", " ").replace("\r", " ")
        if not text:
            continue
        lines.append(
            PdfLine(
                page=number,
                start=length,
                end=length + len(text),
                left=run.left,
                right=run.right,
                bottom=run.bottom,
                size=run.size,
                width=width,
                height=height,
                column=placed.column,
                before=placed.before,
            )
        )
        pieces.append(text + "\n")
        length += len(text) + 1
    return "".join(pieces), lines, found.aslant


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
