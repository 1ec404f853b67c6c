"""What every claim of a project is made with, and what is remembered between figures."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.regions import Mention, Registry
from annotations.suggest.claims import places, subjects
from annotations.suggest.claims.beside import Before
from annotations.suggest.claims.dimensions import Dimensions
from annotations.suggest.claims.filing import Filing
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.page import Clause


@dataclass(slots=True)
class State:
    """What the figures before said, in the order of the text."""

    measure: Before = field(default_factory=Before)
    subject: subjects.Carried = field(default_factory=subjects.Carried)
    place: places.Last = field(default_factory=places.Last)
    dimension: str = ""
    sentence: int = -1
    unit: str = ""
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    """What every claim of a project is made with."""

    lexicon: Lexicon
    dimensions: Dimensions
    registry: Registry
    filing: Filing


def headings_of(clause: Clause, registry: Registry) -> Sequence[Mention]:
    return registry.mentions(clause.heading) if clause.heading else ()
