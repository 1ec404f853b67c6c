"""The source formats: one line each."""

from pathlib import PurePath

from annotations.importers import markdown, plain
from annotations.importers.base import Importer

IMPORTERS: tuple[Importer, ...] = (
    plain.IMPORTER,
    markdown.IMPORTER,
)

SUFFIXES: frozenset[str] = frozenset(
    suffix for importer in IMPORTERS for suffix in importer.suffixes
)


def importer_for(file_name: str) -> Importer:
    """By the suffix; a file of any other kind is tried as plain text."""
    suffix = PurePath(file_name).suffix.casefold()
    for importer in IMPORTERS:
        if suffix in importer.suffixes:
            return importer
    return plain.IMPORTER
