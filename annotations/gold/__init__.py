"""Gold labels for extractors: ``export`` and the formats behind it."""

from annotations.gold.base import Dropped, ExportReport, GoldSource
from annotations.gold.jsonl import GoldArticle, read_jsonl
from annotations.gold.registry import FORMATS, export

__all__ = [
    "FORMATS",
    "Dropped",
    "ExportReport",
    "GoldArticle",
    "GoldSource",
    "export",
    "read_jsonl",
]
