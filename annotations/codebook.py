"""The codebook of a project: what may be tagged, with keys, colours and guidelines.

A codebook is a TOML text. Its labels' ids are what annotations store and
exports carry; ``name`` gives each label its wording per user language.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from annotations.errors import CodebookError

SHIPPED = Path(__file__).resolve().parent.parent / "resources" / "codebooks"
DEFAULT = "regional-industry"

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_KEY = re.compile(r"[0-9a-z]\Z")


@dataclass(frozen=True, slots=True)
class Label:
    """An entity type, a dimension or a relation type.

    ``key``: the one character that applies it ("" for none). ``colours`` are
    the hues for the light and the dark theme. ``aliases`` are other spellings
    accepted on input. ``cues`` are words that point to this label.
    """

    id: str
    name: Mapping[str, str]
    key: str = ""
    colours: tuple[str, str] = ("#5b6470", "#aab4c0")
    aliases: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    guideline: Mapping[str, str] = field(default_factory=dict)

    def title(self, language: str) -> str:
        """The wording in ``language`` ("zh_CN", "en", …), else the id."""
        return self.name.get(language.split("_")[0], self.id)


@dataclass(frozen=True)
class Codebook:
    """Entity types, dimensions and relation types, in their order."""

    id: str
    version: int
    name: Mapping[str, str]
    entities: tuple[Label, ...]
    dimensions: tuple[Label, ...]
    relations: tuple[Label, ...]
    source: str

    @cached_property
    def _entities(self) -> dict[str, Label]:
        return _by_spelling(self.entities)

    @cached_property
    def _dimensions(self) -> dict[str, Label]:
        return _by_spelling(self.dimensions)

    @cached_property
    def _relations(self) -> dict[str, Label]:
        return _by_spelling(self.relations)

    def entity(self, spelling: str) -> Label | None:
        """The entity type with this id, alias or name in any language."""
        return self._entities.get(spelling.casefold())

    def dimension(self, spelling: str) -> Label | None:
        """The dimension with this id, alias or name in any language."""
        return self._dimensions.get(spelling.casefold())

    def relation(self, spelling: str) -> Label | None:
        """The relation type with this id, alias or name in any language."""
        return self._relations.get(spelling.casefold())

    def by_key(self, key: str) -> Label | None:
        """The entity type or dimension that ``key`` applies."""
        for label in (*self.entities, *self.dimensions):
            if label.key and label.key == key:
                return label
        return None


def parse_codebook(source: str) -> Codebook:
    """Read a codebook from its TOML text; raises ``CodebookError`` naming the fault."""
    try:
        document = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise CodebookError("codebook-not-toml", detail=str(error)) from error
    head = document.get("codebook")
    if not isinstance(head, dict) or not isinstance(head.get("id"), str):
        raise CodebookError("codebook-no-head")
    version = head.get("version", 1)
    if isinstance(version, bool) or not isinstance(version, int):
        raise CodebookError("codebook-bad-version", version=str(version))
    entities = _labels(document, "entity")
    dimensions = _labels(document, "dimension")
    if not entities and not dimensions:
        raise CodebookError("codebook-empty")
    _check_keys((*entities, *dimensions))
    return Codebook(
        id=head["id"],
        version=version,
        name=_wording(head.get("name"), head["id"]),
        entities=entities,
        dimensions=dimensions,
        relations=_labels(document, "relation"),
        source=source,
    )


def load_codebook(name_or_file: str = DEFAULT) -> Codebook:
    """A shipped codebook by its name, or any codebook by the path of its TOML file."""
    path = Path(name_or_file)
    if path.suffix.casefold() != ".toml":
        path = SHIPPED / f"{name_or_file}.toml"
    try:
        source = path.read_text(encoding="utf-8-sig")  # editors on Windows add the mark
    except FileNotFoundError as error:
        raise CodebookError("codebook-not-found", name=name_or_file, shipped=shipped()) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CodebookError("codebook-unreadable", name=name_or_file, detail=str(error)) from error
    return parse_codebook(source)


def shipped() -> list[str]:
    """Names of the codebooks that come with Bijian."""
    return sorted(path.stem for path in SHIPPED.glob("*.toml"))


def _labels(document: Mapping[str, Any], section: str) -> tuple[Label, ...]:
    rows = document.get(section, [])
    if not isinstance(rows, list):
        raise CodebookError("codebook-bad-section", section=section)
    labels = tuple(_label(row, section, number) for number, row in enumerate(rows, 1))
    seen: dict[str, str] = {}
    for label in labels:
        for spelling in _spellings(label):
            if seen.setdefault(spelling, label.id) != label.id:
                raise CodebookError("codebook-spelling-twice", section=section, spelling=spelling)
    if len({label.id for label in labels}) != len(labels):
        raise CodebookError("codebook-id-twice", section=section)
    return labels


def _label(row: Any, section: str, number: int) -> Label:
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not row["id"].strip():
        raise CodebookError("codebook-label-without-id", section=section, number=number)
    colours = row.get("colours", ["#5b6470", "#aab4c0"])
    if (
        not isinstance(colours, list)
        or len(colours) != 2
        or not all(isinstance(colour, str) and _COLOUR.match(colour) for colour in colours)
    ):
        raise CodebookError("codebook-bad-colour", section=section, label=row["id"])
    key = str(row.get("key", ""))
    if key and not _KEY.match(key):
        raise CodebookError("codebook-bad-key", section=section, label=row["id"], key=key)
    return Label(
        id=row["id"],
        name=_wording(row.get("name"), row["id"]),
        key=key,
        colours=(colours[0], colours[1]),
        aliases=_words(row, "aliases", section),
        cues=_words(row, "cues", section),
        guideline=_wording(row.get("guideline"), ""),
    )


def _words(row: Mapping[str, Any], name: str, section: str) -> tuple[str, ...]:
    words = row.get(name, [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise CodebookError("codebook-bad-words", section=section, label=row["id"], name=name)
    return tuple(words)


def _wording(value: Any, default: str) -> dict[str, str]:
    if isinstance(value, str):
        return {"zh": value, "en": value}
    if isinstance(value, dict):
        return {str(language): str(text) for language, text in value.items()}
    return {"zh": default, "en": default} if default else {}


def _spellings(label: Label) -> set[str]:
    return {text.casefold() for text in (label.id, *label.aliases, *label.name.values())}


def _by_spelling(labels: tuple[Label, ...]) -> dict[str, Label]:
    return {spelling: label for label in labels for spelling in _spellings(label)}


def _check_keys(labels: tuple[Label, ...]) -> None:
    seen: dict[str, str] = {}
    for label in labels:
        if label.key and seen.setdefault(label.key, label.id) != label.id:
            raise CodebookError(
                "codebook-key-twice", key=label.key, labels=[seen[label.key], label.id]
            )
