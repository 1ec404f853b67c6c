"""Source formats, and reading files, folders and archives of them."""

from annotations.importers.articles import SIZE_LIMIT, parse_file
from annotations.importers.files import Collected, Outcome, collect, read_bytes, read_sources
from annotations.importers.registry import IMPORTERS, SUFFIXES, importer_for

__all__ = [
    "IMPORTERS",
    "SIZE_LIMIT",
    "SUFFIXES",
    "Collected",
    "Outcome",
    "collect",
    "importer_for",
    "parse_file",
    "read_bytes",
    "read_sources",
]
