"""What stood where A3 BB across two characters was taken for ；: 規?;l(fā)展 was 規模化發展.

Behind 化, the commonest of these, stands the byte AF, which begins no pair: it and the first
byte of what follows always vanish. So no reading is without loss, none can count as certain,
and all there is to do is to rank what may have stood there.
"""

from collections.abc import Iterator
from itertools import pairwise

from annotations.text.repairs import gbk
from annotations.text.repairs.decoding import shadow
from annotations.text.repairs.language import Language
from annotations.text.repairs.readings import reads
from annotations.text.repairs.shifted_runs import Run

MARKS = (";", "；")
_FIRST, _SECOND = 0xA3, 0xBB
_MOST_PAIRS = 60  # of the two characters that the mark was made of
_MOST_LAST = 8
_BETWEEN = "、，。；“”的之和与與及而在中新大"  # one more that may have vanished between
_LOSS = 1.0  # what each such costs, beyond its own likelihood


def is_one(text: str, run: Run) -> bool:
    """Whether the run is a mark and half of one glossed character, nothing else."""
    mark = text[run.start + 1 : run.start + 2]
    return run.cut and mark in MARKS and bool(run.reading or run.ends is not None)


def across(text: str, run: Run, before: str, after: str, language: Language) -> list[str]:
    """Readings of the run with the character before the mark, likeliest first; guesses."""
    gloss = run.reading or text[: run.end].rpartition("?")[2].rstrip(")）")
    left, right = shadow(before[-1:]) if before else "", shadow(after[:1]) if after else ""
    scored: dict[str, float] = {}
    firsts = sorted(_pairs(left, language), key=lambda row: -row[0])[:_MOST_PAIRS]
    lasts = _lasts(run, gloss, language)
    for likely, first, second in firsts:
        for last in lasts:
            for between in ("", *_BETWEEN):
                if len(run.body) > 1 or not _vanish(second + between + last):
                    continue
                line = "".join(map(shadow, second + between + last)) + right
                score = likely + language.total(line) - _LOSS * len(between)
                scored[first + second + between + last] = score
    return sorted(scored, key=lambda reading: -scored[reading])


def _pairs(left: str, language: Language) -> Iterator[tuple[float, str, str]]:
    """(ln P, the character that ends in A3, the one that begins with BB)."""
    table = gbk.pairs()
    firsts = [c for lead in range(0x81, 0xFF) if (c := table.get(lead << 8 | _FIRST))]
    seconds = [c for trail in range(0x40, 0xFF) if (c := table.get(_SECOND << 8 | trail))]
    for first in firsts:
        if language.is_foreign(first):
            continue
        start = language.step(left, shadow(first)) if left else 0.0
        for second in seconds:
            if not language.is_foreign(second):
                yield start + language.step(shadow(first), shadow(second)), first, second


def _lasts(run: Run, gloss: str, language: Language) -> list[str]:
    """What is read like the gloss; its second byte is known where it was a letter."""
    found = [
        character
        for code, character in gbk.pairs().items()
        if (not run.body or code & 0xFF == run.body[-1])
        and not language.is_foreign(character)
        and reads(character, gloss)
    ]
    found.sort(key=lambda character: -language.of_its_own(shadow(character)))
    return found[:_MOST_LAST]


def _vanish(characters: str) -> bool:
    """Whether the bytes across these characters are no pairs, so that nothing is left of them."""
    pieces = [gbk.encoded(character) for character in characters]
    return all(pieces) and all(
        (one[1] << 8 | other[0]) not in gbk.pairs() for one, other in pairwise(pieces)
    )
