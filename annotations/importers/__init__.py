"""Source formats, and reading files, folders and archives of them."""

from annotations.importers.articles import SIZE_LIMIT, parse_file, parse_pasted, raw_text
from annotations.importers.base import PLACE
from annotations.importers.files import Collected, Outcome, collect, read_bytes
from annotations.importers.previews import preview_table
from annotations.importers.registry import IMPORTERS, SUFFIXES, importer_for
from annotations.importers.sources import few_plain_texts, read_sources

__all__ = [
    "IMPORTERS",
    "PLACE",
    "SIZE_LIMIT",
    "SUFFIXES",
    "Collected",
    "Outcome",
    "collect",
    "few_plain_texts",
    "importer_for",
    "parse_file",
    "parse_pasted",
    "preview_table",
    "raw_text",
    "read_bytes",
    "read_sources",
]
