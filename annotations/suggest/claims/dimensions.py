"""Under which dimension a claim goes: cue words of the codebook, weighed by where they stand.

A cue in the indicator counts most, then one in the words beside the figure, in the clause,
in the subject, in the heading and in the paragraph; ``owner`` says that a figure is one firm's,
project's or laboratory's, ``given`` that money is given away, ``title`` that the article is of
a policy. Long cues count more than short ones; of several cues of one dimension at one place
the heaviest counts, further ones a little. A codebook without cues is served by its labels'
names.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from annotations.codebook import Codebook, Label

WEIGHTS: Final[Mapping[str, float]] = {
    "indicator": 6.0,
    "owner": 14.0,
    "gap": 24.0,
    "given": 12.0,
    "noun": 4.0,
    "verb": 3.0,
    "unit": 2.5,
    "clause": 2.0,
    "title": 1.5,
    "subject": 1.2,
    "heading": 0.5,
    "paragraph": 0.3,
}
_FURTHER = 0.15
_DECIDING = frozenset(("indicator", "owner", "gap", "given", "noun"))
_BEFORE = 3.0  # no more than a cue in the figure's own clause
_SHORT = 16
_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Choice:
    """``sure``: 0 to 1, by how far the first dimension is ahead of the second."""

    dimension: str
    cue: str
    where: str
    sure: float


class Dimensions:
    """The cue words of one codebook, ready to be looked up."""

    def __init__(self, codebook: Codebook) -> None:
        self._order = [label.id for label in codebook.dimensions]
        self._labels: dict[str, list[str]] = {}
        for label in codebook.dimensions:
            for cue in cues_of(label):
                self._labels.setdefault(cue, []).append(label.id)
        self._known: dict[tuple[str, float, bool], dict[str, tuple[float, str]]] = {}
        self._cues = _automaton(self._labels)

    def __bool__(self) -> bool:
        return bool(self._order)

    def choose(
        self, places: Sequence[tuple[str, str]], *, default: str = "", before: str = ""
    ) -> Choice | None:
        """The dimension for texts at places (keys of ``WEIGHTS``); None without dimensions.

        ``default``: what to take where no cue occurs, else the first of the codebook.
        ``before``: the dimension of the figure before in the sentence, which holds on where
        neither the indicator nor what decides by itself has a cue.
        """
        if not self._order:
            return None
        scores: dict[str, float] = {}
        best: dict[str, tuple[float, str, str]] = {}
        for where, text in places:
            for label, (score, cue) in self._at(
                text, WEIGHTS[where], last=where == "indicator"
            ).items():
                scores[label] = scores.get(label, 0.0) + score
                if score > best.get(label, (0.0, "", ""))[0]:
                    best[label] = score, cue, where
            if where in _DECIDING and scores:
                before = ""
        if before in self._order:
            scores[before] = scores.get(before, 0.0) + _BEFORE
            best[before] = max(best.get(before, (0.0, "", "")), (_BEFORE, before, "carried"))
        if not scores:
            return Choice(default or self._order[0], "", "default", 0.2 if default else 0.1)
        ranked = sorted(scores, key=lambda label: (-scores[label], self._order.index(label)))
        first = ranked[0]
        second = scores[ranked[1]] if len(ranked) > 1 else 0.0
        _, cue, where = best[first]
        ahead = (scores[first] - second) / scores[first]
        sure = min(1.0, 0.35 + 0.5 * ahead + 0.05 * scores[first])
        return Choice(first, cue, where, sure)

    def _at(self, text: str, weight: float, *, last: bool) -> Mapping[str, tuple[float, str]]:
        if not text:
            return {}
        if len(text) > _SHORT:
            return self._scored(text, weight, last=last)
        # Units, owners and measures come again and again.
        key = (text, weight, last)
        known = self._known.get(key)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[key] = self._scored(text, weight, last=last)
        return known

    def _scored(self, text: str, weight: float, *, last: bool) -> dict[str, tuple[float, str]]:
        found: dict[str, tuple[float, str]] = {}
        folded = text.casefold()
        if self._cues is None:
            return found
        longest: dict[int, str] = {}
        for final, cue in self._cues.iter(folded):
            longest[final + 1 - len(cue)] = cue  # of those that begin at one place it comes last
        for at in sorted(longest):
            cue = longest[at]
            score = weight * (0.7 + 0.15 * min(len(cue), 6))
            if last:  # 企业研发投入: the head of a name stands at its end
                score *= 0.7 + 0.3 * (at + len(cue)) / len(text)
            for label in self._labels[cue]:
                known = found.get(label)
                if known is None:
                    found[label] = score, cue
                else:
                    more, less = max(known[0], score), min(known[0], score)
                    found[label] = more + _FURTHER * less, cue if score > known[0] else known[1]
        return found


def _automaton(cues: Iterable[str]) -> Any:
    """All cues in one Aho-Corasick automaton, None without any."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for cue in cues:
        automaton.add_word(cue, cue)
    if not len(automaton):
        return None
    automaton.make_automaton()
    return automaton


def cues_of(label: Label) -> tuple[str, ...]:
    """The cues of a dimension; without any, the parts of its names."""
    if label.cues:
        return tuple(dict.fromkeys(cue.casefold() for cue in label.cues if cue))
    names = (label.id, *label.aliases, *label.name.values())
    parts = [part for name in names for part in re.split(r"[/、,和与及\s]+", name)]
    return tuple(dict.fromkeys(part.casefold() for part in parts if len(part) > 1))
