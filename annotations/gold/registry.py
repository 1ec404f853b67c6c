"""The gold formats there are, by name."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from annotations.errors import ExportError
from annotations.gold.base import Export, ExportReport, GoldSource
from annotations.gold.bio import export_bio
from annotations.gold.jsonl import export_jsonl

FORMATS: Mapping[str, Export] = MappingProxyType({"jsonl": export_jsonl, "bio": export_bio})


def export(format_name: str, source: GoldSource, path: Path | str) -> ExportReport:
    """Write the annotations of a project as ``format_name``, replacing ``path`` when whole.

    Raises ``ExportError``: ``unknown-format`` or why ``path`` can't be written.
    """
    if format_name not in FORMATS:
        raise ExportError("unknown-format", name=format_name, known=list(FORMATS))
    return FORMATS[format_name](source, Path(path))
