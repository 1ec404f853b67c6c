"""Runs read half a character late are read again; what can't be told for certain is proposed.

No bytes can prove such a reading: a pair may have vanished anywhere in it. It
counts as certain where its characters make words, where it is far likelier
than what stands there now, and where no reading with a pair missing comes
near it. How often that is wrong was measured: docs/repair.md.
"""

from collections.abc import Callable, Sequence

from annotations.model import Edit, Proposal
from annotations.text.offsets import apply_edits
from annotations.text.repairs import glosses, semicolons
from annotations.text.repairs.decoding import (
    Candidate,
    Context,
    candidates,
    lossless,
    makes_sense,
    score,
    shadow_of,
    with_loss,
)
from annotations.text.repairs.language import Language
from annotations.text.repairs.lost_bytes import candidates_of_lost
from annotations.text.repairs.shifted_runs import Run, find

SHIFTED = "shifted"
LOST = "lost-byte"
CERTAIN = 0.95
DOUBTFUL = 0.5
MOST = 9  # candidates: as many as there are number keys
UNKNOWN = 0.0

_MOST_RUNS = 400  # that are looked into: a page with more is no damaged article

# In natural logarithms, found by damaging sound text everywhere: see docs/repair.md.
_OVER_RAW = 10.0
_WORTH_LISTING = 3.0
_OVER_LOSSLESS = 9.0  # over another first or last byte: nothing but likelihood tells them apart
_OVER_ANY = 3.0  # over readings with a pair missing that are not made of words
_OVER_SENSIBLE = 5.5  # over those that are
# Right behind the lost byte a particle may have gone that nothing else points to: 將實現.
_OVER_SENSIBLE_FIRST = 7.5
_PER_CHARACTER = -5.8
_FOLDED = str.maketrans("，（）！？；：", ",()!?;:")


def propose(text: str) -> Sequence[Edit | Proposal]:
    """Edits where a run reads in one way only, else proposals without candidates.

    The character that lost its first byte is a proposal of its own: "?" stays
    until somebody decides. The dictionary is loaded at the first run.
    """
    runs = list(find(text))
    if not runs:
        return []
    language = language_of(text, runs)
    found: list[Edit | Proposal] = []
    for number, run in enumerate(runs):
        if number >= _MOST_RUNS:
            found.append(Proposal(run.start, run.end, SHIFTED, UNKNOWN))
            continue
        context = context_of(text, run, language)
        raw = text[run.text_start : run.end]
        read = lossless(run, context) if run.complete else []
        if read and is_certain(run, read, raw, context):
            if run.cut:
                before = _without_glosses(text[max(0, run.start - 24) : run.start])[-2:]
                found.append(lost_first_byte(run, before, read[0].text, language))
            text_there = in_style(read[0].text, language)
            found.append(Edit(run.text_start, run.end, text_there, SHIFTED, CERTAIN))
        elif not run.cut or _is_damage(run, read, raw, context):
            cheap = tuple(in_style(one.text, language) for one in read[:3]) if not run.cut else ()
            found.append(
                Proposal(run.start, run.end, SHIFTED, DOUBTFUL if cheap else UNKNOWN, cheap)
            )
    return found


def language_of(text: str, runs: Sequence[Run]) -> Language:
    """The language of a page, learned from what stands between its damaged runs."""
    pieces: list[str] = []
    position = 0
    for run in runs:
        pieces.append(text[position : run.start])
        position = run.end
    pieces.append(text[position:])
    page = _without_glosses("\n".join(pieces))
    return Language(shadow_of(page), page)


def context_of(text: str, run: Run, language: Language) -> Context:
    left = "" if run.cut else _without_glosses(text[max(0, run.start - 24) : run.start])[-2:]
    right = _without_glosses(text[run.end : run.end + 24])[:2]
    return Context(left, right, language)


def is_certain(run: Run, read: Sequence[Candidate], raw: str, context: Context) -> bool:
    """Whether the first of the readings (best first) can be taken without asking."""
    best = read[0]
    if best.score / (len(best.text) + 1) < _PER_CHARACTER:
        return False
    if len(best.text) == 1 and not context.right.strip():
        return False  # one character with nothing behind it: too little to go by
    if best.score - score(raw, context) < _OVER_RAW or not makes_sense(
        best.text, context, particles=len(best.text) > 1
    ):
        return False
    if len(read) > 1 and best.score - read[1].score < _OVER_LOSSLESS:
        return False
    wide = _OVER_SENSIBLE if run.cut else _OVER_SENSIBLE_FIRST
    for other, reading, at in with_loss(run, best.text, context, best.score - wide):
        behind = best.score - other
        if behind < _OVER_ANY:
            return False
        if (behind < _OVER_SENSIBLE or at == 0) and makes_sense(reading, context):
            return False
    return True


def ranked(
    text: str,
    run: Run,
    language: Language,
    *,
    progress: Callable[[int, int, str], None] = lambda done, total, what: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[str, ...]:
    """What may stand in the place of a doubtful run of ``text``, likeliest first.

    Guesses: see ``decoding.candidates``. Raises ``Cancelled``.
    """
    context = context_of(text, run, language)
    before = _without_glosses(text[max(0, run.start - 24) : run.start])[-2:]
    if semicolons.is_one(text, run):
        found = semicolons.across(text, run, before, context.right, language)[:MOST]
        return tuple(in_style(one, language) for one in found)
    read = candidates(run, context, progress=progress, cancelled=cancelled)[:MOST]
    texts = [in_style(one.text + run.after, language) for one in read]
    if not run.cut or not texts:
        return tuple(texts)
    heads = candidates_of_lost(b"\xa3", before, texts[0], language)
    # Before a quotation it is 。 nearly always: then the texts differ, else the heads.
    of_heads = 3 if texts[0][0] in "“”" else 6
    with_head = [heads[0] + one for one in texts[: MOST + 1 - of_heads]]
    with_text = [head + texts[0] for head in heads[1:of_heads]]
    both = [*with_head, *with_text] if of_heads == 3 else [with_head[0], *with_text, *with_head[1:]]
    return tuple(dict.fromkeys(both))


def in_style(text: str, language: Language) -> str:
    """``text`` with narrow punctuation on a page that has no other."""
    return text.translate(_FOLDED) if language.folded else text


def lost_first_byte(run: Run, before: str, after: str, language: Language) -> Proposal:
    """The "?" before a run that was read: any character whose second byte is A3."""
    may_be = candidates_of_lost(b"\xa3", before, after, language)
    return Proposal(run.start, run.start + 1, LOST, DOUBTFUL, may_be)


def _is_damage(run: Run, read: Sequence[Candidate], raw: str, context: Context) -> bool:
    """Whether ?! or ?? stands before mojibake and not just before rare characters."""
    # A gloss behind a letter: the letter is half of the character that is glossed.
    if run.reading or run.ends is not None:
        return True
    as_is = score(raw, context)
    if read and read[0].score - as_is >= _WORTH_LISTING:
        return True
    return as_is / (len(raw) + 1) < -8.5


def _without_glosses(text: str) -> str:
    return apply_edits(text, glosses.propose(text))
