"""What a shifted run says: the one reading of its bytes, or the likeliest of several.

A pair that stands for no character vanishes when a page is decoded, so that
bytes may be missing anywhere in a run and leave no trace. The reading without
loss is taken for certain only where the dictionary and the page speak for it
against every reading with a pair missing, by a wide margin.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass

from annotations.errors import Cancelled
from annotations.text.repairs import gbk
from annotations.text.repairs.language import Language, foreign_to
from annotations.text.repairs.readings import reads
from annotations.text.repairs.shifted_runs import Run
from annotations.text.script import simplified

_BEAM = 48
_BEAM_OF_LAST = 4
_OPTIONS = 200  # of one character in sight
_CHOICES = 20
_LOSS = 1.0  # what a missing pair costs, beyond the characters it adds
_FOREIGN = 4.0  # a character of the other script


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a run, as it reads, and how likely text is on its page."""

    left: str
    right: str
    language: Language


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of a run. ``score`` is the natural logarithm of its likelihood in its place."""

    text: str
    score: float
    missing: int = 0


_NARROW = str.maketrans("，！？：；（）％", ",!?:;()%")


@functools.lru_cache(maxsize=1 << 15)
def shadow(character: str) -> str:
    """The simplified form of one character, punctuation in its narrow form."""
    return simplified(character).translate(_NARROW)


def shadow_of(text: str) -> str:
    """A whole page as ``shadow`` has its characters."""
    return simplified(text).translate(_NARROW)


def lossless(run: Run, context: Context) -> list[Candidate]:
    """Readings that need no missing pair, best first."""
    found = []
    for head in run.heads:
        for end in run.ends if run.ends is not None else (-1,):
            raw = bytes((head,)) + run.body + (bytes((end,)) if end >= 0 else b"")
            text = gbk.decoded(raw)
            if text and (not run.reading or reads(text[-1], run.reading)):
                found.append(Candidate(text, score(text, context)))
    return sorted(found, key=lambda candidate: -candidate.score)


def score(text: str, context: Context) -> float:
    return context.language.total(
        "".join(map(shadow, context.left[-1:] + text + context.right[:1]))
    )


def makes_sense(text: str, context: Context, *, particles: bool = True) -> bool:
    """Whether ``text`` consists of words where it stands."""
    left, right = ("".join(map(shadow, side)) for side in (context.left[-2:], context.right[:2]))
    inner = "".join(map(shadow, text))
    return context.language.makes_sense(
        left + inner + right, len(left), len(left + inner), particles=particles
    )


def with_loss(run: Run, text: str, context: Context, floor: float) -> list[tuple[float, str, int]]:
    """Readings of ``run`` like ``text``, one pair missing somewhere, that score above ``floor``.

    (Score, the reading in simplified characters, which character became two), unsorted.
    """
    step = context.language.step
    line = "".join(map(shadow, context.left[-1:] + text + context.right[:1]))
    first = len(context.left[-1:])
    total = context.language.total(line)
    found = []
    for at in range(first, first + len(text)):
        before, after = line[:at][-1:], line[at + 1 : at + 2]
        old = step(before, line[at]) if before else 0.0
        old += step(line[at], after) if after else 0.0
        needed = floor - total + old
        ahead: dict[str, float] = {}
        for pair in _pairs_of(run, text, at - first):
            for one, others in splits(*pair, context.language.script):
                start = step(before, one) if before else 0.0
                if start < needed:
                    continue
                for other in others:
                    last = ahead.get(other)
                    if last is None:
                        last = ahead[other] = step(other, after) if after else 0.0
                    gained = start + step(one, other) + last
                    if gained > needed:
                        reading = line[first:at] + one + other + line[at + 1 : first + len(text)]
                        found.append((total - old + gained, reading, at - first))
    return found


def _pairs_of(run: Run, text: str, at: int) -> list[tuple[int, int]]:
    """The bytes of ``text[at]``; all there may be where the first or the last byte is a guess."""
    pair = gbk.encoded(text[at])
    leads = run.heads if at == 0 else (pair[0],)
    trails = run.ends if at == len(text) - 1 and run.ends is not None else (pair[1],)
    return [(lead, trail) for lead in leads for trail in trails]


def candidates(
    run: Run,
    context: Context,
    *,
    progress: Callable[[int, int, str], None] = lambda done, total, what: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Candidate]:
    """The likeliest readings with any number of pairs missing, best first.

    A beam search: what it returns is a guess, and the score does not tell a
    right one from a wrong one. Raises ``Cancelled``.
    """
    slots = _slots(run)
    # Per state: score, characters missing, text; of each last character the best few.
    left = "".join(map(shadow, context.left[-1:]))
    states: list[tuple[float, int, str, str]] = [(0.0, 0, "", left)]
    for number, options in enumerate(slots):
        progress(number, len(slots), "")
        following: list[tuple[float, int, str, str]] = []
        ranked = _ranked(options, context.language)
        for score_so_far, missing, text, last in states:
            if cancelled():
                raise Cancelled
            for option, loss in ranked:
                gained, before = score_so_far, last
                for character in option:
                    short = shadow(character)
                    gained += context.language.step(before, short) if before else 0.0
                    before = short
                if context.language.is_foreign(option):
                    gained -= _FOREIGN
                following.append((gained - loss * _LOSS, missing + loss, text + option, before))
        states = _pruned(following)
        if not states:
            return []
    progress(len(slots), len(slots), "")
    right = "".join(map(shadow, context.right[:1]))
    found: dict[str, Candidate] = {}
    for total, missing, text, last in states:
        if run.reading and not reads(text[-1], run.reading):
            continue
        total += context.language.step(last, right) if right else 0.0
        if text not in found or found[text].score < total:
            found[text] = Candidate(text, total, missing)
    return sorted(found.values(), key=lambda candidate: -candidate.score)


def _slots(run: Run) -> list[list[tuple[str, int]]]:
    """For each character in sight what it may be: one character, or two with a pair missing."""
    table = gbk.pairs()
    ends = run.ends if run.ends is not None else ()
    body = run.body
    pairs: list[list[tuple[int, int]]] = []
    if not body:
        pairs.append([(head, end) for head in run.heads for end in ends])
    else:
        pairs.append([(head, body[0]) for head in run.heads])
        pairs += [[(body[at], body[at + 1])] for at in range(1, len(body) - 1, 2)]
        if run.ends is not None:
            pairs.append([(body[-1], end) for end in ends])
    slots: list[list[tuple[str, int]]] = []
    for number, choices in enumerate(pairs):
        options: dict[str, int] = {}
        for lead, trail in choices:
            single = table.get(lead << 8 | trail)
            if single is not None:
                options.setdefault(single, 0)
            # An unknown last byte and a missing pair before it: too little is left to tell.
            if number < len(pairs) - 1 or len(choices) < _CHOICES:
                for one, others in _split_pairs(lead, trail):
                    for other in others:
                        options.setdefault(one + other, 1)
        slots.append(list(options.items()))
    return slots


def _ranked(options: list[tuple[str, int]], language: Language) -> list[tuple[str, int]]:
    """The options worth trying: every single character, and the likeliest pairs."""
    scored = [
        (language.of_its_own("".join(map(shadow, option))), option, loss)
        for option, loss in options
    ]
    scored.sort(key=lambda row: (row[2], -row[0]))
    return [(option, loss) for _, option, loss in scored[:_OPTIONS]]


def _pruned(states: list[tuple[float, int, str, str]]) -> list[tuple[float, int, str, str]]:
    states.sort(key=lambda state: -state[0])
    kept: list[tuple[float, int, str, str]] = []
    of_last: dict[str, int] = {}
    for state in states:
        if of_last.get(state[3], 0) < _BEAM_OF_LAST:
            of_last[state[3]] = of_last.get(state[3], 0) + 1
            kept.append(state)
            if len(kept) == _BEAM:
                break
    return kept


@functools.lru_cache(maxsize=1024)
def splits(lead: int, trail: int, script: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Pairs of characters of which these bytes are left when what lies across them vanishes.

    In simplified form, grouped by the first of the two. Characters that a page in
    ``script`` ("traditional", "simplified" or "") does not use are left out.
    """
    foreign = foreign_to(script)
    rows = []
    for one, others in _split_pairs(lead, trail):
        if one not in foreign:
            kept = dict.fromkeys(shadow(other) for other in others if other not in foreign)
            rows.append((shadow(one), tuple(kept)))
    return tuple(rows)


@functools.lru_cache(maxsize=1 << 12)
def _split_pairs(lead: int, trail: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    table = gbk.pairs()
    rows = []
    for middle, seconds in gbk.empty_by_lead():
        one = table.get(lead << 8 | middle)
        if one is None:
            continue
        others = tuple(other for second in seconds if (other := table.get(second << 8 | trail)))
        if others:
            rows.append((one, others))
    return tuple(rows)
