"""Reads tests/data/unseen-entities.txt: texts with their names marked as [name|type]."""

import re
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data" / "unseen-entities.txt"
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


def texts() -> dict[str, str]:
    """The bare texts by file name."""
    return {name: _MARK.sub(r"\1", marked) for name, marked in _marked().items()}


def gold() -> dict[str, Any]:
    """An inventory of names in the form of gold files."""
    rows: list[dict[str, str]] = []
    for name, marked in _marked().items():
        seen = dict.fromkeys((m[1], m[2]) for m in _MARK.finditer(marked))
        rows += [{"file": name, "text": text, "type": label} for text, label in seen]
        rows += [
            {"file": name, "text": text, "type": label}
            for text, _, label in (inner.partition("|") for inner in _inner()[name])
        ]
    return {"files": {name: name for name in _marked()}, "entities": rows, "claims": []}


def _marked() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            name = line[3:].strip()
            found[name] = []
        elif name and line.strip() and not line.startswith("+ "):
            found[name].append(line)
    return {name: "\n\n".join(lines) + "\n" for name, lines in found.items()}


def _inner() -> dict[str, list[str]]:
    """Names that stand inside marked ones."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            name = line[3:].strip()
            found[name] = []
        elif line.startswith("+ "):
            found[name].append(line[2:].strip())
    return found
