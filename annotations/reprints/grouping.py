"""Groups of near-duplicates around one article that stands for them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotations.reprints.index import SketchIndex
from annotations.reprints.sketch import containment, unpacked

THRESHOLD = 0.5
"""Copies have a containment of 0.79 and more, different articles of 0.15 at most."""

_EXAMINED = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article as it is compared. ``key`` names it; ``stated`` is a stated ISO date or "".

    ``representative``: the key of the article that stands for it already, "" if none does.
    """

    key: str
    sketch: bytes
    stated: str = ""
    characters: int = 0
    representative: str = ""


class Grouper:
    """Finds, one article after the other, which earlier one prints the same text.

    Only representatives are compared with, so that a text with a thousand reprints
    costs no more than one with two, and two articles are never joined only because
    a third quotes both.
    """

    def __init__(self, known: Iterable[Candidate] = ()) -> None:
        self._index = SketchIndex()
        self._numbers: dict[int, Candidate] = {}
        self._replaced: set[int] = set()
        for candidate in known:
            if not candidate.representative:
                self._register(candidate)

    def place(self, candidate: Candidate) -> tuple[str, str] | None:
        """Take in an article; (member, representative) by key where it prints a known text.

        The member is the article itself, or the representative so far if the new one
        comes before it: the earlier stated date, then the longer text.
        """
        hashes = unpacked(candidate.sketch)
        if hashes is None or not len(hashes):
            return None
        best, most = -1, 0.0
        examined = 0
        for number in self._index.candidates(hashes):
            if number in self._replaced:
                continue
            share = containment(hashes, self._index.sketch(number))
            if share >= THRESHOLD and share > most:
                best, most = number, share
            examined += 1
            if examined == _EXAMINED:
                break
        if best < 0:
            self._register(candidate)
            return None
        other = self._numbers[best]
        if _rank(candidate) < _rank(other):
            self._replaced.add(best)
            self._register(replace(candidate, representative=""))
            return other.key, candidate.key
        return candidate.key, other.key

    def _register(self, candidate: Candidate) -> None:
        hashes = unpacked(candidate.sketch)
        if hashes is not None and len(hashes):
            self._numbers[self._index.add(hashes)] = candidate


def _rank(candidate: Candidate) -> tuple[str, int]:
    # As ``operations.reprints.precedence`` has it; who came first wins what is left.
    return (candidate.stated or "9999", -candidate.characters)
