"""The words that say what a figure measures: resources/lexicons/indicators.toml, read once."""

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_GRAMMAR = (
    "stop", "modifying", "doing", "transitive", "plain", "links", "worthless", "generic", "things",
    "people",
)  # fmt: skip
_FILE = Path(__file__).resolve().parents[3] / "resources" / "lexicons" / "indicators.toml"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in simplified characters; see the file for what each list is for.

    ``measures``: name as written → the one name it goes by. ``growth`` and ``events``:
    (word, what it is called), the more specific words first.
    """

    measures: Mapping[str, str]
    longest_measure: int
    endings: tuple[str, ...]
    counted: frozenset[str]
    having: frozenset[str]
    acting: frozenset[str]
    gathering: frozenset[str]
    gathered: frozenset[str]
    gathered_name: str
    growth: tuple[tuple[str, str], ...]
    events: tuple[tuple[str, str], ...]
    objects: tuple[str, ...]
    meetings: tuple[str, ...]
    bottleneck: tuple[str, ...]
    solving: tuple[str, ...]
    advice: tuple[str, ...]
    opinion: tuple[str, ...]
    should: tuple[str, ...]
    stages: tuple[str, ...]
    stop: frozenset[str]
    modifying: frozenset[str]
    doing: frozenset[str]
    transitive: frozenset[str]
    plain: frozenset[str]
    links: frozenset[str]
    worthless: frozenset[str]
    generic: frozenset[str]
    things: frozenset[str]
    people: frozenset[str]
    verb_measures: Mapping[str, str]

    def measure(self, phrase: str) -> tuple[str, int] | None:
        """The longest known measure that ends ``phrase``: its name and where it starts."""
        for length in range(min(self.longest_measure, len(phrase)), 1, -1):
            name = self.measures.get(phrase[-length:])
            if name is not None:
                return name, len(phrase) - length
        return None


@functools.cache
def shipped_lexicon() -> Lexicon:
    """The lexicon that comes with Bijian."""
    return parse_lexicon(_FILE.read_text(encoding="utf-8"))


def parse_lexicon(source: str) -> Lexicon:
    """A lexicon from its TOML text; raises ``KeyError`` or ``tomllib.TOMLDecodeError``."""
    document = tomllib.loads(source)
    measures = _named(document["measures"])
    grammar = document["grammar"]
    said = document["qualitative"]
    return Lexicon(
        measures=measures,
        longest_measure=max(map(len, measures)),
        endings=_words(document["endings"]),
        counted=frozenset(document["counted"].split()),
        having=frozenset(document["having"].split()),
        acting=frozenset(document["acting"].split()),
        gathering=frozenset(document["gathered"]["verbs"].split()),
        gathered=frozenset(document["gathered"]["nouns"].split()),
        gathered_name=document["gathered"]["name"],
        growth=_pairs(document["growth"]["words"]),
        events=_pairs(document["events"]["words"]),
        objects=_words(document["events"]["objects"]),
        meetings=_words(document["events"]["meetings"]),
        bottleneck=_words(said["bottleneck"]),
        solving=_words(said["solving"]),
        advice=_words(said["advice"]),
        opinion=_words(said["opinion"]),
        should=_words(said["should"]),
        stages=_words(said["stages"]),
        verb_measures=_named(grammar["verb_measures"]),
        **{name: frozenset(grammar[name].split()) for name in _GRAMMAR},
    )


def _named(text: str) -> dict[str, str]:
    """Words, each with the name it goes by: after "=" where that differs."""
    parts = (entry.partition("=") for entry in text.split())
    return {written: name or written for written, _, name in parts}


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.split()))


def _pairs(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((word, name) for word, name in rows)
