"""Views to an Excel workbook in which every figure leads back to its sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.briefing.codebook_sheet import write_codebook
from annotations.briefing.evidence_sheet import write_evidence
from annotations.briefing.matrix_sheet import write_matrix
from annotations.briefing.plan import Plan, plan
from annotations.briefing.safe_write import replacing
from annotations.briefing.sentences import TextProvider
from annotations.briefing.sheet import Sheet, Tally
from annotations.briefing.sources_sheet import source_rows, write_sources
from annotations.briefing.styles import FONT, list_styles, matrix_styles
from annotations.briefing.wording import Words
from annotations.errors import Cancelled, ExportError
from annotations.views.base import Snapshot

SHEETS = ("Matrix", "Evidence", "Sources", "Codebook")
"""Names of the sheets in every language, so that links and readers can rely on them."""

Progress = Callable[[int, int], None]
"""Called with the rows done and the rows in all."""

_STEP = 200


@dataclass(frozen=True, slots=True)
class Note:
    """Something that had to be written differently: a code, the sheet, how often.

    Codes: ``links-as-text`` (more links than a sheet may have), ``urls-as-text``
    (addresses Excel does not take), ``texts-split`` (over several rows),
    ``texts-shortened`` (a heading; the whole text is on Evidence),
    ``characters-replaced`` (texts with characters no workbook can hold),
    ``numbers-as-text`` (more digits than a spreadsheet keeps).
    """

    code: str
    sheet: str
    count: int


@dataclass(frozen=True, slots=True)
class WorkbookReport:
    """What was written where."""

    path: Path
    regions: int
    dimensions: int
    claims: int
    evidence_rows: int
    sources: int
    links: int
    notes: tuple[Note, ...] = ()


def write_workbook(
    snapshot: Snapshot,
    path: Path | str,
    *,
    texts: TextProvider,
    language: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> WorkbookReport:
    """Write the briefing: sheets Matrix, Evidence, Sources and Codebook.

    ``texts`` gives an article's reading text by its id, for the sentence around
    each passage. ``language`` ("zh_CN" or "en") is that of headings and legend.
    The file at ``path`` is replaced only once the new one is whole.

    Raises ``Cancelled`` when ``cancelled`` says so, and ``ExportError``:
    ``unknown-language``, ``export-no-permission`` (also where the file is open
    in Excel), ``export-disk-full``, ``export-no-such-folder``,
    ``workbook-too-many-rows``, ``workbook-refused`` … Either leaves no file behind.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError, XlsxWriterException

    words = Words(language)
    layout = plan(snapshot)
    with replacing(path) as temporary:
        # In memory: no temporary files elsewhere that could fail for reasons of their own.
        workbook = xlsxwriter.Workbook(
            str(temporary),
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": dict(FONT),
            },
        )
        workbook.use_zip64()
        try:
            report = _fill(workbook, layout, words, Path(path), texts, progress, cancelled)
            workbook.close()
        except FileCreateError as error:
            # The system's own error is what the caller's message needs.
            cause = error.args[0] if error.args else None
            raise (cause if isinstance(cause, OSError) else OSError(str(error))) from error
        except XlsxWriterException as error:
            raise ExportError("workbook-refused", detail=str(error)) from error
        if cancelled is not None and cancelled():
            raise Cancelled
    return report


def _fill(
    workbook: Any,
    layout: Plan,
    words: Words,
    path: Path,
    texts: TextProvider,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> WorkbookReport:
    add = workbook.add_format
    run = add(dict(FONT))
    sheets = {name: Sheet(name, workbook.add_worksheet(name), run) for name in SHEETS}
    styles = list_styles(add)
    sources = source_rows(layout)
    step = _stepper(layout.evidence_total(), progress, cancelled)
    places = write_evidence(
        sheets["Evidence"], styles, words, layout, texts=texts, source_rows=sources, step=step
    )
    write_matrix(sheets["Matrix"], matrix_styles(add), words, layout, places, sources)
    write_sources(sheets["Sources"], styles, words, layout, sources, places)
    write_codebook(sheets["Codebook"], styles, words, layout, _swatches(layout, add))
    workbook.set_properties({"title": words("sheet.Matrix"), "comments": ""})
    sheets["Matrix"].worksheet.activate()
    if cancelled is not None and cancelled():
        raise Cancelled
    return WorkbookReport(
        path=path,
        regions=len(layout.table.rows),
        dimensions=len(layout.table.columns),
        claims=len(layout.snapshot.claims),
        evidence_rows=places.rows,
        sources=len(layout.articles),
        links=sum(sheet.tally.links for sheet in sheets.values()),
        notes=tuple(note for name, sheet in sheets.items() for note in _notes(name, sheet.tally)),
    )


def _stepper(
    total: int, progress: Progress | None, cancelled: Callable[[], bool] | None
) -> Callable[[], None]:
    done = 0

    def step() -> None:
        nonlocal done
        if done % _STEP == 0:
            if cancelled is not None and cancelled():
                raise Cancelled
            if progress is not None:
                progress(done, total)
        done += 1
        if done == total and progress is not None:
            progress(done, total)

    return step


def _notes(name: str, tally: Tally) -> list[Note]:
    counts = {
        "links-as-text": tally.links_as_text,
        "urls-as-text": tally.urls_as_text,
        "texts-split": tally.texts_split,
        "texts-shortened": tally.texts_shortened,
        "characters-replaced": tally.texts_cleaned,
        "numbers-as-text": tally.numbers_as_text,
    }
    return [Note(code, name, count) for code, count in counts.items() if count]


def _swatches(layout: Plan, add: Callable[[dict[str, Any]], Any]) -> Mapping[str, Any]:
    codebook = layout.snapshot.codebook
    labels = (*codebook.dimensions, *codebook.entities, *codebook.relations)
    return {
        colour: add(
            {
                **FONT,
                "bg_color": colour,
                "font_color": "#FFFFFF",
                "valign": "top",
                "border": 1,
                "border_color": "#C9CFD6",
            }
        )
        for colour in {label.colours[0] for label in labels}
    }
