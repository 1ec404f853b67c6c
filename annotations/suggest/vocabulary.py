"""What suggesters know of the language and of the field: resources/lexicons, ready to look up."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from annotations.errors import BijianError
from annotations.suggest.reading import Joints
from annotations.suggest.tagging import Token, known_word
from annotations.text.script import simplified

SHIPPED = Path(__file__).resolve().parent.parent.parent / "resources" / "lexicons"

# What a token is good for, as bits of one number: a table over all tokens is looked at once.
INSIDE: Final = 1  # may stand within a name
FRONT: Final = 2  # is trimmed from the front of a name
PROPER: Final = 4  # tells which one: a place, a person, a brand, a word no dictionary has
SAYS: Final = 8  # follows the name of somebody quoted
SURNAME: Final = 16  # begins with a surname and may be a name or the start of one
CLOSES: Final = 32  # punctuation: a clause ends here
TRADE: Final = 64  # stands behind the brand in a firm's name
SECTOR_HEAD: Final = 128  # 产业, 行业 …
LISTS: Final = 256  # 、
SIGNS: Final = 512  # 摄, 供图 …: a name stands beside it

# What a piece of text is, found by one automaton over the whole shadow.
HEAD: Final = 1
ENTRY: Final = 2
TITLE: Final = 4
CLASS: Final = 8

_NAMED = ("names.toml", "firms.toml", "things.toml")  # lists of [[list]], in this order

_NAME_TAGS = frozenset({"nr", "nrt", "nrfg", "ns", "nz", "nt", "eng"})
_INSIDE_TAGS = frozenset(
    {"n", "nr", "nrt", "nrfg", "ns", "nz", "nt", "ng", "j", "vn", "b", "eng", "an", "l", "g"}
)
_SIGNS = frozenset({"摄", "文", "图", "摄影", "供图", "绘"})
_MARKS = frozenset("。!?;:,、◎●○■□◆◇▲△★☆※→\n\r\t \u3000()[]《》“”\"'…—<>|")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the shipped lists: its type, its full form, whether it stands alone."""

    type: str
    name: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The shipped lists, by what they are for."""

    entries: Mapping[str, Entry]
    heads: Mapping[str, str]
    weak_heads: frozenset[str]
    proper_heads: frozenset[str]
    sector_heads: frozenset[str]
    plain_sectors: frozenset[str]
    titles: frozenset[str]
    bylines: tuple[str, ...]
    says: frozenset[str]
    classes: Mapping[str, str]
    surnames: frozenset[str]
    compound_surnames: tuple[str, ...]
    no_persons: frozenset[str]
    trades: frozenset[str]
    no_brands: frozenset[str]
    within: frozenset[str]
    modifiers: frozenset[str]
    never: frozenset[str]
    front: frozenset[str]
    keep: frozenset[str]
    verbs: frozenset[str]
    thing_heads: frozenset[str]
    follow: frozenset[str]
    not_before: Mapping[str, frozenset[str]]
    not_of_sector: frozenset[str]
    kinds: frozenset[str]
    dosages: frozenset[str]
    vague: frozenset[str]
    tools: frozenset[str]
    builds: frozenset[str]
    measures: frozenset[str]
    makes: frozenset[str]
    particles: frozenset[str]
    facilities: frozenset[str]
    seldom_last: frozenset[str]
    abroad: tuple[str, ...]
    not_abroad: tuple[str, ...]
    extends: frozenset[str]
    peoples: tuple[str, ...]
    not_short: frozenset[str]
    as_places: frozenset[str]


@lru_cache(maxsize=2)
def load_words(directory: Path = SHIPPED) -> Words:
    """Read the lists; raises ``BijianError("lexicon-unreadable")`` naming file and fault."""
    cues = _joined(_read(directory / "cues.toml"), _read(directory / "parts.toml"))
    sectors = _read(directory / "sectors.toml")
    products = _read(directory / "products.toml")
    entries: dict[str, Entry] = {}
    named_lists = [named for file in _NAMED for named in _read(directory / file)["list"]]
    for named in named_lists:
        if named["type"] in (products["type"], sectors["type"]):
            continue
        for row in named["words"].split():
            full, *short = row.split("=")
            for form in (full, *short):
                entries[form] = Entry(named["type"], full)
    more = [named for named in named_lists if named["type"] == products["type"]]
    more += [named for named in named_lists if named["type"] == sectors["type"]]
    for listed in (*more, products, sectors):
        weak = _set(listed.get("weak", ""))
        for word in listed["words"].split():
            entries[word] = Entry(listed["type"], word, word in weak)
    classes = {word: label for label, words in cues["classes"].items() for word in words.split()}
    surnames = cues["surnames"]
    return Words(
        entries=entries,
        heads={w: label for label, words in cues["heads"].items() for w in words.split()},
        weak_heads=_set(cues["weak"]["heads"]),
        proper_heads=_set(cues["weak"]["proper"]),
        sector_heads=_set(sectors["heads"]),
        plain_sectors=_set(sectors["plain"]),
        titles=_set(cues["titles"]["words"]),
        bylines=tuple(cues["titles"]["bylines"].split()),
        says=_set(cues["titles"]["says"]),
        classes=classes,
        surnames=frozenset(surnames["single"]) - {" "},
        compound_surnames=tuple(surnames["compound"].split()),
        no_persons=_set(surnames["never"]),
        trades=_set(cues["brands"]["trades"]),
        no_brands=_set(cues["brands"]["not_brands"]),
        within=_set(cues["within"]["verbs"]) | _set(cues["within"]["adjectives"]),
        modifiers=_set(cues["within"]["adjectives"]),
        never=_set(cues["within"]["never"]) - _set(cues["within"]["not_never"]),
        front=_set(cues["front"]["words"]) | _set(cues["within"]["verbs"]),
        keep=_set(cues["front"]["keep"]),
        verbs=_set(cues["within"]["verbs"]),
        thing_heads=_set(cues["weak"]["things"]),
        follow=_set(surnames["follow"]),
        not_before={head: _set(words) for head, words in cues["not_before"].items()},
        not_of_sector=_set(sectors["not_before"]),
        kinds=_set(cues["products"]["kinds"]),
        dosages=_set(cues["products"]["dosages"]),
        vague=_set(cues["products"]["vague"]),
        tools=_set(cues["products"]["tools"]),
        builds=_set(cues["products"]["builds"]),
        makes=_set(cues["products"]["makes"]),
        measures=_set(cues["products"]["measures"]),
        facilities=_set(cues["brands"]["facilities"]),
        particles=frozenset(cues["brands"]["particles"]),
        seldom_last=frozenset(surnames["seldom_last"]),
        abroad=tuple(cues["abroad"]["words"].split()),
        not_abroad=tuple(cues["abroad"]["not_before"].split()),
        extends=_set(cues["brands"]["extends"]),
        peoples=tuple(cues["places"]["peoples"].split()),
        not_short=_set(cues["places"]["not_short"]),
        as_places=_set(cues["places"]["as_places"]),
    )


class TokenKinds(dict[Token, int]):
    """The bits of every token seen so far; a corpus repeats its words."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, token: Token) -> int:
        self[token] = bits = self._bits(token)
        return bits

    def _bits(self, token: Token) -> int:
        word, tag = token
        words = self._words
        if word in _MARKS:
            return CLOSES | LISTS if word == "、" else CLOSES
        bits = SAYS if word in words.says else 0
        bits |= TRADE if word in words.trades else 0
        bits |= SECTOR_HEAD if word in words.sector_heads else 0
        bits |= SIGNS if word in _SIGNS else 0
        if word[0] in words.surnames and len(word) <= 4 and word not in words.no_persons:
            bits |= SURNAME
        if word in words.never or word.isspace():
            return bits
        tagged = tag in _INSIDE_TAGS and not (tag == "l" and len(word) > 3)
        listed = word in words.within or word in words.front or word in words.entries
        if (
            tagged
            or listed
            or (len(word) > 1 and tag != "m" and not word[0].isdigit() and not known_word(word))
        ):
            bits |= INSIDE
        if word in words.front:
            bits |= FRONT
        elif (
            bits & INSIDE
            and word not in words.within
            and (tag in _NAME_TAGS or not known_word(word))
        ):
            bits |= PROPER
        return bits


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed word at ``start`` to ``end`` (code points)."""

    start: int
    end: int
    word: str


class Vocabulary:
    """The lists, the table of tokens and the automaton over all listed words."""

    def __init__(self, words: Words) -> None:
        import ahocorasick

        self.words = words
        self.token_kinds = TokenKinds(words)
        self.joints = Joints()
        kinds: dict[str, int] = {}
        for kind, listed in (
            (HEAD, words.heads),
            (ENTRY, words.entries),
            (TITLE, words.titles),
            (CLASS, words.classes),
        ):
            for word in listed:
                kinds[word] = kinds.get(word, 0) | kind
        self._automaton = ahocorasick.Automaton()
        for word, bits in kinds.items():
            self._automaton.add_word(word, (len(word), word, bits))
        self._automaton.make_automaton()

    def hits(self, shadow: str) -> Iterator[tuple[int, tuple[int, str, int]]]:
        """(last character, (length, word, kinds)) of every listed word.

        Rising by the last character, of one end the longest first.
        """
        found: Iterator[tuple[int, tuple[int, str, int]]] = self._automaton.iter(shadow)
        return found


@lru_cache(maxsize=1)
def shipped_vocabulary() -> Vocabulary:
    """Of the shipped lists, built once: it holds nothing of any project."""
    return Vocabulary(load_words())


def _joined(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """Two files of lists as one: what both list under the same name is put together."""
    both = dict(first)
    for name, more in second.items():
        known = both.get(name)
        if isinstance(known, dict):
            both[name] = _joined(known, more)
        else:
            both[name] = more if known is None else f"{known} {more}"
    return both


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _read(path: Path) -> dict[str, Any]:
    try:
        source = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(simplified(source))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BijianError("lexicon-unreadable", path=str(path), detail=str(error)) from error
