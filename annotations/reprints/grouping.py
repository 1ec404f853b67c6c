"""Groups of near-duplicates around one article that stands for them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotations.reprints.index import SketchIndex
from annotations.reprints.precedence import Print, first_of
from annotations.reprints.sketch import containment, extent, unpacked

THRESHOLD = 0.5
"""Copies have a containment of 0.79 and more, different articles of 0.15 at most."""

_EXAMINED = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article as it is compared. ``key`` names it; ``stated`` is a stated ISO date or "".

    ``representative``: the key of the article that stands for it already, "" if none does.
    ``sourced``: it names its source.
    """

    key: str
    sketch: bytes
    stated: str = ""
    representative: str = ""
    sourced: bool = False


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
        is to stand for both, as ``precedence`` says.
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
        if first_of([_print(other, 0), _print(candidate, 1)]) == 1:
            self._replaced.add(best)
            self._register(replace(candidate, representative=""))
            return other.key, candidate.key
        return candidate.key, other.key

    def _register(self, candidate: Candidate) -> None:
        hashes = unpacked(candidate.sketch)
        if hashes is not None and len(hashes):
            self._numbers[self._index.add(hashes)] = candidate


def _print(candidate: Candidate, order: int) -> Print:
    hashes = unpacked(candidate.sketch)
    length = 0.0 if hashes is None else extent(hashes)
    return Print(length, candidate.sourced, candidate.stated, order)
