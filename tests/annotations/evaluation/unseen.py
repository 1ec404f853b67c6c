"""Reads tests/data/*-entities.txt: texts with their names marked as [name|type]."""

import re
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data"
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


def texts(name: str) -> dict[str, str]:
    """The bare texts of a set ("unseen", "blind") by file name."""
    return {file: _MARK.sub(r"\1", marked) for file, marked in _marked(name).items()}


def gold(name: str) -> dict[str, Any]:
    """An inventory of names in the form of gold files."""
    rows: list[dict[str, str]] = []
    for file, marked in _marked(name).items():
        seen = dict.fromkeys((m[1], m[2]) for m in _MARK.finditer(marked))
        rows += [{"file": file, "text": text, "type": label} for text, label in seen]
        rows += [
            {"file": file, "text": text, "type": label}
            for text, _, label in (inner.partition("|") for inner in _inner(name)[file])
        ]
    return {"files": {file: file for file in _marked(name)}, "entities": rows, "claims": []}


def _marked(set_name: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in _lines(set_name):
        if line.startswith("== "):
            name = line[3:].strip()
            found[name] = []
        elif name and line.strip() and not line.startswith("+ "):
            found[name].append(line)
    return {name: "\n\n".join(lines) + "\n" for name, lines in found.items()}


def _inner(set_name: str) -> dict[str, list[str]]:
    """Names that stand inside marked ones."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in _lines(set_name):
        if line.startswith("== "):
            name = line[3:].strip()
            found[name] = []
        elif line.startswith("+ "):
            found[name].append(line[2:].strip())
    return found


def _lines(set_name: str) -> list[str]:
    return (DATA / f"{set_name}-entities.txt").read_text(encoding="utf-8").splitlines()
