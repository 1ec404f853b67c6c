"""The compiled views there are, by name, and their JSON and CSV forms."""

import csv
import io
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from annotations.fields import fields_to_json
from annotations.quantities.format import format_value
from annotations.views.base import Cell, Snapshot, Table, View
from annotations.views.evidence import evidence
from annotations.views.indicators import period_label
from annotations.views.matrix import matrix

VIEWS: Mapping[str, View] = MappingProxyType({"matrix": matrix, "evidence": evidence})


def to_json(table: Table, snapshot: Snapshot) -> dict[str, Any]:
    """A view as plain lists and objects for ``json.dumps``.

    Only cells that are not ``empty`` are listed, row by row. ``text`` is the
    short form shown on screen, ``value`` the headline claim's own wording; ``low``,
    ``high``, ``unit``, ``comparator``, ``period`` and ``kind`` are the headline
    claim's, null or "" where there is none.
    """
    return {
        "view": table.name,
        "rows": [{"key": header.key, "title": header.title} for header in table.rows],
        "columns": [{"key": header.key, "title": header.title} for header in table.columns],
        "cells": [
            {"row": row.key, "column": column.key, **_cell_json(cell, snapshot)}
            for row in table.rows
            for column in table.columns
            if (cell := table.cells.get((row.key, column.key))) is not None
            and cell.state != "empty"
        ],
    }


def to_csv(table: Table, snapshot: Snapshot) -> str:
    """A view as CSV with CRLF line ends: one line per row, its title first.

    A cell with claims has the short form of each, "; " between them, with
    period and kind in parentheses; a cell in which nothing was found has "—".
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([table.name, *(header.title for header in table.columns)])
    for row in table.rows:
        cells = (table.cell(row.key, column.key) for column in table.columns)
        writer.writerow([row.title, *(_cell_text(cell, snapshot) for cell in cells)])
    return out.getvalue()


def _cell_json(cell: Cell, snapshot: Snapshot) -> dict[str, Any]:
    document: dict[str, Any] = {
        "state": cell.state,
        "text": cell.text,
        "value": "",
        "low": None,
        "high": None,
        "unit": "",
        "comparator": "",
        "period": "",
        "kind": "",
        "passages": cell.passages,
        "claims": list(cell.claims),
        "conflict": cell.conflict,
    }
    headline = snapshot.claims.get(cell.claims[0]) if cell.claims else None
    if headline is not None:
        fields = headline.fields
        known = fields_to_json(fields)
        short = format_value(fields)
        document |= {name: known[name] for name in ("low", "high", "unit", "comparator", "kind")}
        document["text"] = cell.text or short
        document["value"] = fields.value_text or short
        document["period"] = (
            period_label(fields.period_start, fields.period_end) or fields.period_text
        )
    return document


def _cell_text(cell: Cell, snapshot: Snapshot) -> str:
    if cell.text:
        return cell.text
    if cell.state == "nothing":
        return "—"
    texts: list[str] = []
    for claim_id in cell.claims:
        fields = snapshot.claims[claim_id].fields
        period = period_label(fields.period_start, fields.period_end) or fields.period_text
        remarks = ", ".join(part for part in (period, fields.kind) if part)
        texts.append(f"{format_value(fields)} ({remarks})".strip())
    return "; ".join(texts)
