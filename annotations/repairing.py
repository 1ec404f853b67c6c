"""An article's repairs as a reviewer sees them, and what a doubtful place may say.

``sites`` reads a project; the search for candidates takes plain data, so that
it can run in the background.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotations.importers.articles import raw_text
from annotations.model import Edit, Proposal
from annotations.project import Project
from annotations.text.offsets import TextMap, apply_edits
from annotations.text.repairs import glosses, shifted_runs, shifts
from annotations.text.repairs.decoding import shadow_of
from annotations.text.repairs.language import Language

# What a repair is called; all other reasons are a format's own marks (markdown, html, …).
_REPAIRS = frozenset(
    {"gloss", "word-gloss", "shifted", "lost-byte", "tag", "line-break", "by-hand", "control"}
)
_AROUND = 80  # characters in which a run is found again
_PAGE = 200_000  # characters a page's language is learned from


@dataclass(frozen=True, slots=True)
class Site:
    """A place that was repaired or may be damaged.

    ``id`` is where it begins in the raw text. Raw and reading ranges are half-open, in
    code points; for a proposal both hold the same text.
    """

    id: int
    raw_start: int
    raw_end: int
    start: int
    end: int
    raw: str
    text: str
    reason: str
    confidence: float
    state: Literal["applied", "proposed"]
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An article's raw text and what was made of it: all that a search needs."""

    raw: str
    edits: tuple[Edit, ...]
    proposals: tuple[Proposal, ...]

    @property
    def reading(self) -> str:
        return apply_edits(self.raw, self.edits)


def source_of(project: Project, article_id: str) -> Source:
    """Raw text, edits and proposals; raises ``ImportFailure`` where the raw text can't be had."""
    with project.frozen():
        article = project.article(article_id)
        raw = raw_text(article.file_name, project.raw_bytes(article_id))
        return Source(raw, project.edits(article_id), project.proposals(article_id))


def sites(source: Source) -> list[Site]:
    """Every repair and every doubtful place, in the order of the text."""
    positions = TextMap(source.edits, len(source.raw))
    found: list[Site] = []
    for edit in source.edits:
        if _REPAIRS.isdisjoint(edit.reason.split("+")):
            continue
        # Not reading_range(): what stands right behind a deletion is none of it.
        end = positions.reading_position(edit.end)
        start = end - len(edit.replacement)
        found.append(
            Site(
                edit.start, edit.start, edit.end, start, end,
                source.raw[edit.start : edit.end], edit.replacement,
                edit.reason, edit.confidence, "applied",
            )
        )  # fmt: skip
    for proposal in source.proposals:
        start, end = positions.reading_range(proposal.start, proposal.end)
        raw = source.raw[proposal.start : proposal.end]
        found.append(_proposed(proposal, start, end, raw))
    return sorted(found, key=lambda site: (site.raw_start, site.raw_end))


def doubts(project: Project, article_id: str) -> list[Site]:
    """The doubtful places alone, in the order of the text, without the raw text.

    Costs next to nothing, where ``source_of`` may have to read a document again.
    """
    with project.frozen():
        proposals = project.proposals(article_id)
        if not proposals:
            return []
        edits = project.edits(article_id)
        reading = project.text(article_id)
    grown = sum(len(edit.replacement) - (edit.end - edit.start) for edit in edits)
    positions = TextMap(edits, len(reading) - grown)
    found: list[Site] = []
    for proposal in proposals:
        start, end = positions.reading_range(proposal.start, proposal.end)
        found.append(_proposed(proposal, start, end, reading[start:end]))
    return sorted(found, key=lambda site: (site.raw_start, site.raw_end))


def site_at(found: Sequence[Site], site_id: int) -> Site | None:
    """The site of ``sites()`` with this id."""
    at = bisect_left(found, site_id, key=lambda site: site.raw_start)
    return found[at] if at < len(found) and found[at].raw_start == site_id else None


def candidates_for(
    source: Source,
    site_id: int,
    *,
    progress: Callable[[int, int, str], None] = lambda done, total, what: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[str, ...]:
    """What may stand at a doubtful place, likeliest first: guesses, to be looked at.

    Takes up to a second for a place where bytes are missing. Raises ``Cancelled``.
    """
    proposal = next((p for p in source.proposals if p.start == site_id), None)
    if proposal is None:
        return ()
    if shifts.SHIFTED not in proposal.reason.split("+"):
        return proposal.candidates
    # The run as it was found: bytes before the gloss repair, in the raw text.
    first = max(0, proposal.start - _AROUND)
    around = source.raw[first : proposal.end + _AROUND]
    runs = [run for run in shifted_runs.find(around) if run.start == proposal.start - first]
    if not runs:
        return proposal.candidates
    page = Language(*_page(source, proposal))
    found = shifts.ranked(around, runs[0], page, progress=progress, cancelled=cancelled)
    return tuple(dict.fromkeys((*found, *proposal.candidates)))


def _proposed(proposal: Proposal, start: int, end: int, raw: str) -> Site:
    return Site(
        proposal.start, proposal.start, proposal.end, start, end, raw, raw,
        proposal.reason, proposal.confidence, "proposed", proposal.candidates,
    )  # fmt: skip


def _page(source: Source, proposal: Proposal) -> tuple[str, str]:
    """The text around a place without anything doubtful, simplified and as it is."""
    positions = TextMap(source.edits, len(source.raw))
    reading = source.reading
    middle = positions.reading_position(proposal.start)
    low, high = max(0, middle - _PAGE // 2), min(len(reading), middle + _PAGE // 2)
    pieces: list[str] = []
    position = low
    for other in source.proposals:
        start, end = positions.reading_range(other.start, other.end)
        if position <= start and end <= high:
            pieces.append(reading[position:start])
            position = end
    pieces.append(reading[position:high])
    page = "\n".join(pieces)
    page = apply_edits(page, glosses.propose(page))
    return shadow_of(page), page
