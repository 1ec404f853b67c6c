"""Exports by name: the workbook and the gold formats behind one function."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotations.briefing import write_workbook
from annotations.errors import ExportError
from annotations.gold import FORMATS as GOLD_FORMATS
from annotations.gold import export as export_gold
from annotations.project import Project

EXCEL = "excel"
FORMATS = (EXCEL, *GOLD_FORMATS)

SUFFIXES: Mapping[str, str] = {EXCEL: ".xlsx", "jsonl": ".jsonl", "bio": ".bio"}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was left out or written otherwise: a code, how often, where."""

    code: str
    count: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """``counts`` of what was written, ``notices`` on what was not or was written otherwise."""

    counts: Mapping[str, int]
    notices: tuple[Notice, ...] = ()


def export_project(
    project: Project,
    form: str,
    out: Path,
    *,
    language: str = "zh_CN",
    progress: Callable[[int, int, str], None] = lambda done, total, what: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ExportResult:
    """Write ``out`` in the format ``form``, one of ``FORMATS``.

    ``language`` ("zh_CN" or "en") is that of a workbook's headings. Raises
    ``ExportError`` or ``Cancelled``; either leaves what was at ``out`` as it was.
    """
    if form not in FORMATS:
        raise ExportError("unknown-format", name=form, known=list(FORMATS))
    if form == EXCEL:
        return _excel(project, out, language, progress, cancelled)
    report = export_gold(form, project, out)
    dropped = Counter(dropped.reason for dropped in report.dropped)
    return ExportResult(
        {
            "articles": report.articles,
            "spans": report.spans,
            "claims": report.claims,
            "relations": report.relations,
        },
        (
            *(Notice(f"dropped-{reason}", count) for reason, count in sorted(dropped.items())),
            *(Notice(f"not-carried-{what}", count) for what, count in report.not_carried if count),
        ),
    )


def _excel(
    project: Project,
    out: Path,
    language: str,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> ExportResult:
    report = write_workbook(
        project.snapshot(),
        out,
        texts=project.text,
        language=language,
        progress=lambda done, total: progress(done, total, out.name),
        cancelled=cancelled,
    )
    return ExportResult(
        {
            "regions": report.regions,
            "dimensions": report.dimensions,
            "claims": report.claims,
            "evidence_rows": report.evidence_rows,
            "sources": report.sources,
            "links": report.links,
        },
        tuple(Notice(note.code, note.count, note.sheet) for note in report.notes),
    )
