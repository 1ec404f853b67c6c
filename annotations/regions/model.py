"""A region: an administrative division, a city cluster, a zone."""

from dataclasses import dataclass
from typing import Literal, get_args

Level = Literal["cluster", "province", "city", "district", "new-area", "science-city", "zone"]
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class Region:
    """``name`` is unique in a registry and what articles and claims store.

    ``parent`` is the name of the region it lies in ("" for none), ``members``
    are the names of what a cluster consists of, ``aliases`` other spellings.
    """

    name: str
    level: Level
    parent: str = ""
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegionProposal:
    """A region an article is about: ``passages`` are ranges of its reading text.

    ``main``: it is what the article is chiefly about; normally true of one.
    """

    region: str
    score: float
    passages: tuple[tuple[int, int], ...]
    main: bool = False
