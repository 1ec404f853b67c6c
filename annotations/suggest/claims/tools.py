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

_KEPT = 1000  # headings


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
    _headings: dict[str, Sequence[Mention]] = field(default_factory=dict)

    def regions_of_heading(self, clause: Clause) -> Sequence[Mention]:
        """The regions named in the heading above a clause, looked up once a heading."""
        heading = clause.heading
        if not heading:
            return ()
        known = self._headings.get(heading)
        if known is None:
            if len(self._headings) > _KEPT:
                self._headings.clear()
            known = self._headings[heading] = self.registry.mentions(heading)
        return known
