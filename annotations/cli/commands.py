"""One function a command: takes the parsed arguments, returns the exit code."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import annotations
from annotations.cli.messages import fault, message, notice
from annotations.cli.output import print_columns, print_exact, print_json, progress
from annotations.codebook import DEFAULT
from annotations.errors import BijianError, ExportError, ProjectError
from annotations.exchange import annotate_from_json, annotations_to_json
from annotations.filtering import filtered
from annotations.importing import Report, import_paths
from annotations.model import Changes
from annotations.processes import Workers
from annotations.project import Project

_READERS = ("annotations.importers",)
_TABLES = {"entities": "entity", "spans": "span", "claims": "claim", "relations": "relation"}


def demo(arguments: argparse.Namespace) -> int:
    """Not of the core: ``desktop.__main__`` takes it before it comes here."""
    raise BijianError("needs-app")


def new(arguments: argparse.Namespace) -> int:
    with annotations.create_project(
        arguments.project, codebook=arguments.codebook or DEFAULT
    ) as project:
        document = {"project": str(project.path), "codebook": project.codebook.id}
    if arguments.json:
        print_json(document)
    else:
        print(document["project"])
    return 0


def import_files(arguments: argparse.Namespace) -> int:
    columns = _columns(arguments.columns)
    with writable(arguments.project) as project, Workers(modules=_READERS) as workers:
        reports = import_paths(
            project, arguments.paths, progress=progress, columns=columns, workers=workers
        )
    rows = [_report(report) for report in reports]
    if arguments.json:
        print_json(rows)
    else:
        print_columns([[row["status"], row["path"], row["reason"]] for row in rows])
    if not rows:
        print("bijian: there are no files to import", file=sys.stderr)
    failed = sum(report.status == "failed" for report in reports)
    if failed:
        first = next(row for row in rows if row["status"] == "failed")
        print(
            f"bijian: {failed} of {len(rows)} files failed; first: {first['path']}:"
            f" {first['reason']}",
            file=sys.stderr,
        )
    return 1 if failed else 0


def articles(arguments: argparse.Namespace) -> int:
    with readable(arguments.project) as project:
        found = filtered(
            project,
            region=arguments.region,
            since=arguments.since,
            until=arguments.until,
            state=arguments.state,
        )
    if not arguments.json:
        print_columns(
            [
                [a.id, a.published, "、".join(a.regions), str(a.characters), a.title or a.file_name]
                for a in found
            ]
        )
        return 0
    print_json(
        [
            {
                "id": article.id,
                "title": article.title,
                "source": article.source,
                "author": article.author,
                "url": article.url,
                "published": article.published,
                "published_basis": article.published_basis,
                "published_evidence": article.published_evidence,
                "regions": list(article.regions),
                "characters": article.characters,
                "file": article.file_name,
                "encoding": article.encoding,
                "state": article.state,
                "reprint_of": article.reprint_of,
                "raw_sha256": article.raw_sha256,
            }
            for article in found
        ]
    )
    return 0


def text(arguments: argparse.Namespace) -> int:
    from annotations.text.offsets import TextMap

    with readable(arguments.project) as project:
        article_id = article_id_of(project, arguments.article)
        reading = project.text(article_id)
        if not arguments.map:
            print_exact(reading)
            return 0
        edits = project.edits(article_id)
    grown = sum(len(edit.replacement) - (edit.end - edit.start) for edit in edits)
    print_json([list(row) for row in TextMap(edits, len(reading) - grown).segments()])
    return 0


def annotate(arguments: argparse.Namespace) -> int:
    document = _read_json(arguments.file)
    with writable(arguments.project) as project:
        operation = annotate_from_json(document, project.articles())
        changes = project.apply(operation)
    # New rows only: ids in the document's order, entities as far as they were not known.
    added = {
        section: [row.id for row in changes.rows if row.table == table and row.before is None]
        for section, table in _TABLES.items()
    }
    if arguments.json:
        print_json({**added, "entry": changes.entry_id})
    else:
        print(", ".join(f"{len(ids)} {section}" for section, ids in added.items()), "added")
    return 0


def print_annotations(arguments: argparse.Namespace) -> int:
    with readable(arguments.project) as project:
        document = annotations_to_json(project)
        names = {article.id: article.file_name for article in project.articles()}
    if arguments.json:
        print_json(document)
        return 0
    for row in document["spans"]:
        print_columns([["span", names[row["article"]], row["label"], row["quote"]]])
    for row in document["claims"]:
        name = names.get(row.get("article", ""), "")
        value = row["fields"]["value_text"]
        print_columns([["claim", name, row["dimension"], value, row.get("quote", "")]])
    return 0


def view(arguments: argparse.Namespace) -> int:
    from annotations.views.registry import VIEWS, to_csv, to_json

    if arguments.name not in VIEWS:
        raise ExportError("unknown-view", name=arguments.name, known=sorted(VIEWS))
    with readable(arguments.project) as project:
        snapshot = project.snapshot()
    table = VIEWS[arguments.name](snapshot)
    if arguments.json:
        print_json(to_json(table, snapshot))
    elif arguments.csv:
        print_exact(to_csv(table, snapshot))
    else:
        print_columns([line.split("\t") for line in _plain(to_json(table, snapshot))])
    return 0


def export(arguments: argparse.Namespace) -> int:
    from annotations.exporting import FORMATS, export_project

    if arguments.form not in FORMATS:
        raise ExportError("unknown-format", name=arguments.form, known=list(FORMATS))
    with readable(arguments.project) as project:
        report = export_project(project, arguments.form, arguments.out, language=arguments.language)
    for item in report.notices:
        print(f"bijian: {notice(item.code, item.count, item.place)}", file=sys.stderr)
    if arguments.json:
        print_json({"format": arguments.form, "out": str(arguments.out), **report.counts})
    else:
        print(arguments.out)
    return 0


def undo(arguments: argparse.Namespace) -> int:
    with writable(arguments.project) as project:
        return _say_step(project.undo(), "nothing-to-undo", arguments.json)


def redo(arguments: argparse.Namespace) -> int:
    with writable(arguments.project) as project:
        return _say_step(project.redo(), "nothing-to-redo", arguments.json)


def check(arguments: argparse.Namespace) -> int:
    with readable(arguments.project) as project:
        found = project.check()
    if arguments.json:
        print_json(
            {
                "sound": not found,
                "faults": [
                    {"code": f.code, "table": f.table, "id": f.id, "detail": f.detail}
                    for f in found
                ],
            }
        )
    elif not found:
        print("sound")
    else:
        print_columns([[fault(f.code), f.table, f.id, f.detail] for f in found])
    if found:
        print(
            f"bijian: {len(found)} faults in {arguments.project}; restore it from a backup",
            file=sys.stderr,
        )
    return 1 if found else 0


@contextmanager
def readable(path: Path) -> Iterator[Project]:
    """The project as it stands at one moment; works while the app has it open."""
    try:
        project = annotations.open_project(path, read_only=True)
    except ProjectError as error:
        if error.code != "older-schema-read-only":
            raise
        project = annotations.open_project(path)  # which upgrades it
    with project, project.frozen():
        yield project


def writable(path: Path) -> Project:
    """The project opened for writing; raises why it can't be."""
    project = annotations.open_project(path)
    if project.read_only:
        project.close()
        detail = "the file or its folder can't be written"
        raise ProjectError(project.read_only_reason, path=str(path), detail=detail)
    return project


def article_id_of(project: Project, key: str) -> str:
    """An article's id, from its id or the name of its file."""
    named = [a.id for a in project.articles() if key in (a.id, a.file_name)]
    if len(named) > 1:
        raise ProjectError("ambiguous-article", article=key)
    return named[0] if named else project.article(key).id


def _columns(given: str | None) -> dict[str, str]:
    """ "text=正文,title=标题" as fields and columns."""
    pairs = [pair.partition("=") for pair in (given or "").split(",") if pair.strip()]
    if any(not separator or not name.strip() for _, separator, name in pairs):
        raise BijianError("bad-columns", value=given)
    return {field.strip(): name.strip() for field, _, name in pairs}


def _report(report: Report) -> dict[str, Any]:
    row: dict[str, Any] = {
        "file": report.path.name + report.place,
        "path": str(report.path) + report.place,
        "status": report.status,
        "reason": _reason(report),
        "code": report.error.code if report.error is not None else "",
        "article": report.article_id,
        "duplicate_of": report.duplicate_of or None,
    }
    if report.status == "imported":
        row |= {
            "encoding": report.encoding,
            "repairs": {"certain": report.certain, "doubtful": report.doubtful},
            "blocks": dict(report.blocks),
            "published": report.published,
            "published_basis": report.published_basis,
            "published_evidence": report.published_evidence,
            "regions": list(report.regions),
        }
    return row


def _reason(report: Report) -> str:
    if report.error is not None:
        return message(report.error)
    if report.status == "duplicate":
        return "a file with the same content is in the project already"
    worded = []
    for code in report.notices:
        name, _, count = code.partition(":")
        worded.append(notice(name, int(count or 1)))
    return "; ".join(worded)


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise BijianError("unreadable", path=str(path), detail=error.strerror) from error
    except (ValueError, RecursionError) as error:
        raise BijianError("not-json", path=str(path), detail=str(error)) from error


def _say_step(changes: Changes | None, nothing: str, as_json: bool) -> int:
    if changes is None:
        raise BijianError(nothing)
    if as_json:
        print_json(
            {
                "direction": changes.direction,
                "operation": changes.operation,
                "detail": changes.detail,
                "rows": len(changes.rows),
                "entry": changes.entry_id,
            }
        )
    else:
        done = {"undo": "undone", "redo": "redone"}[changes.direction]
        print(f"{done}: {changes.operation}, {len(changes.rows)} rows")
    return 0


def _plain(document: dict[str, Any]) -> list[str]:
    """A view as lines: row, column, state or text, number of passages."""
    titles = {row["key"]: row["title"] for row in (*document["rows"], *document["columns"])}
    return [
        "\t".join(
            (
                titles[cell["row"]],
                titles[cell["column"]],
                cell["text"] or cell["state"],
                str(cell["passages"]),
            )
        )
        for cell in document["cells"]
    ]
