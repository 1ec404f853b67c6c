"""Exports by name: the workbook and the gold formats behind one function."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FORMATS = ("excel", "jsonl", "bio")


@dataclass(frozen=True, slots=True)
class ExportResult:
    """``counts`` of what was written, ``notices`` on what was not or was written otherwise."""

    counts: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
