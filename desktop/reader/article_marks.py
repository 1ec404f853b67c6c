"""From a project's annotations, and what is suggested, to the marks of one article.

A span's mark has the span's id, a claim's passage that of its evidence row, a
suggestion's that of the suggestion, a doubtful place's where it begins in the raw text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from annotations.codebook import Codebook, Label
from annotations.model import ArticleId, Changes, Claim, ClaimId, Span, SpanId
from annotations.views.base import Snapshot
from desktop.reader.marks import Mark, Shape
from desktop.suggestions.item import Item
from desktop.suggestions.wording import score_word, source_word
from desktop.widgets.claim_words import line_of
from desktop.widgets.shades import DOUBT

if TYPE_CHECKING:
    from annotations.repairing import Site

_DOUBT = "doubt:"
_NO_COLOURS = ("#5b6470", "#aab4c0")


@dataclass(frozen=True, slots=True)
class MarkChanges:
    """What to do to the marks of an article: drop these ids, add or replace these marks."""

    removed: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


class ArticleMarks:
    """The marks of one article, and which claim each claim's mark belongs to."""

    def __init__(self, article_id: ArticleId, codebook: Codebook, language: str) -> None:
        self.article_id = article_id
        self._codebook = codebook
        self._language = language
        self._claims: dict[str, ClaimId] = {}
        self._of_claim: dict[ClaimId, dict[str, None]] = {}
        self._suggestions: dict[str, Item] = {}
        self._doubts: dict[str, Site] = {}

    def build(self, spans: Iterable[Span], claims: Iterable[Claim]) -> list[Mark]:
        """All marks, from the annotations of the article (others' passages are left out)."""
        self._claims.clear()
        self._of_claim.clear()
        marks = [
            self._span_mark(span.id, span.start, span.end, span.label)
            for span in spans
            if span.article_id == self.article_id
        ]
        for claim in claims:
            marks.extend(self._claim_marks(claim))
        marks.extend(self._suggestion_mark(each) for each in self._suggestions.values())
        marks.extend(_doubt_mark(mark_id, site) for mark_id, site in self._doubts.items())
        return marks

    def suggest(self, suggestions: Iterable[Item]) -> MarkChanges:
        """What it means for the marks that these, and no others, are suggested now."""
        before = self._suggestions
        self._suggestions = {each.id: each for each in suggestions}
        return MarkChanges(
            tuple(set(before) - set(self._suggestions)),
            tuple(
                self._suggestion_mark(each)
                for each in self._suggestions.values()
                if not _same_place(before.get(each.id), each)
            ),
        )

    def doubt(self, sites: Iterable["Site"]) -> MarkChanges:
        """What it means for the marks that these places, and no others, are doubtful now."""
        before = self._doubts
        self._doubts = {f"{_DOUBT}{site.id}": site for site in sites}
        return MarkChanges(
            tuple(set(before) - set(self._doubts)),
            tuple(
                _doubt_mark(mark_id, site)
                for mark_id, site in self._doubts.items()
                if before.get(mark_id) != site
            ),
        )

    def doubt_of(self, mark_id: str) -> "Site | None":
        """The doubtful place that a mark shows; None for any other mark."""
        return self._doubts.get(mark_id)

    def doubt_count(self) -> int:
        """How many places are doubtful."""
        return len(self._doubts)

    def follow(self, changes: Changes, snapshot: Snapshot) -> MarkChanges:
        """What a change means for the marks; ``snapshot`` is of after the change."""
        removed: list[str] = []
        marks: dict[str, Mark] = {}
        claims: dict[ClaimId, None] = {}
        for row in changes.rows:
            if row.table == "span" and self._is_here(row.before, row.after):
                if row.after is None or row.after["article_id"] != self.article_id:
                    removed.append(row.id)
                else:
                    image = row.after
                    marks[row.id] = self._span_mark(
                        row.id, image["start"], image["end"], image["label"]
                    )
            elif row.table == "evidence" and self._is_here(row.before, row.after):
                if row.after is None or row.after["article_id"] != self.article_id:
                    self._forget(row.id)
                    removed.append(row.id)
                else:
                    claims[ClaimId(row.after["claim_id"])] = None
            elif row.table == "claim" and row.id in self._of_claim:
                claims[ClaimId(row.id)] = None
        for claim_id in claims:
            claim = snapshot.claims.get(claim_id)
            if claim is not None:
                marks.update((mark.id, mark) for mark in self._claim_marks(claim))
        return MarkChanges(tuple(removed), tuple(marks.values()))

    def claim_of(self, mark_id: str) -> ClaimId | None:
        """The claim a mark is a passage of; None for the mark of a span."""
        return self._claims.get(mark_id)

    def annotation_of(self, mark_id: str) -> tuple[str, str]:
        """Kind and id of what a mark shows.

        Kinds are "span", "claim", "suggestion", "doubt" (its id is where it begins in the
        raw text) and "" for no mark.
        """
        if not mark_id:
            return "", ""
        if mark_id in self._doubts:
            return "doubt", mark_id.removeprefix(_DOUBT)
        if mark_id in self._suggestions:
            return "suggestion", mark_id
        claim_id = self._claims.get(mark_id)
        return ("span", mark_id) if claim_id is None else ("claim", claim_id)

    def marks_of(self, kind: str, annotation_id: str) -> list[str]:
        """Ids of the marks of an annotation in this article, in the order of its passages."""
        if kind == "claim":
            return list(self._of_claim.get(ClaimId(annotation_id), ()))
        if kind == "doubt":
            return [f"{_DOUBT}{annotation_id}"]
        return [annotation_id] if annotation_id and annotation_id not in self._claims else []

    def tooltip(self, mark_id: str, snapshot: Snapshot) -> str:
        """What a mark says when pointed at: its label and what is known beyond that."""
        suggestion = self._suggestions.get(mark_id)
        if suggestion is not None:
            lines = (self._suggestion_mark(suggestion).title,
                     line_of(suggestion.fields) if suggestion.fields else "",
                     _suggested(suggestion))  # fmt: skip
            return "\n".join(line for line in lines if line)
        claim_id = self._claims.get(mark_id)
        if claim_id is not None:
            claim = snapshot.claims.get(claim_id)
            if claim is None:
                return ""
            title, _ = self._style(self._codebook.dimension(claim.dimension), claim.dimension)
            lines = (title, line_of(claim.fields), "、".join(claim.fields.regions),
                     claim.fields.note)  # fmt: skip
            return "\n".join(dict.fromkeys(line for line in lines if line))
        span = snapshot.spans.get(SpanId(mark_id))
        if span is None:
            return ""
        title, _ = self._style(self._codebook.entity(span.label), span.label)
        return "\n".join(line for line in (title, span.note) if line)

    def _is_here(self, *images: Mapping[str, Any] | None) -> bool:
        return any(image is not None and image["article_id"] == self.article_id for image in images)

    def _forget(self, mark_id: str) -> None:
        claim_id = self._claims.pop(mark_id, None)
        if claim_id is not None:
            left = self._of_claim[claim_id]
            left.pop(mark_id, None)
            if not left:
                del self._of_claim[claim_id]

    def _span_mark(self, mark_id: str, start: int, end: int, label: str) -> Mark:
        return self._mark(mark_id, start, end, self._codebook.entity(label), label, "entity")

    def _claim_marks(self, claim: Claim) -> list[Mark]:
        label = self._codebook.dimension(claim.dimension)
        marks = []
        for evidence in claim.evidence:
            if evidence.article_id != self.article_id:
                continue
            self._claims[evidence.id] = claim.id
            self._of_claim.setdefault(claim.id, {})[evidence.id] = None
            marks.append(
                self._mark(
                    evidence.id, evidence.start, evidence.end, label, claim.dimension, "claim"
                )
            )
        return marks

    def _suggestion_mark(self, suggestion: Item) -> Mark:
        find = self._codebook.entity if suggestion.type == "entity" else self._codebook.dimension
        label = find(suggestion.label)
        return self._mark(
            suggestion.id, suggestion.start, suggestion.end, label, suggestion.label, "suggestion"
        )

    def _mark(
        self, mark_id: str, start: int, end: int, label: Label | None, name: str, shape: Shape
    ) -> Mark:
        return Mark(mark_id, start, end, *self._style(label, name), shape)

    def _style(self, label: Label | None, name: str) -> tuple[str, tuple[str, str]]:
        """Title and hues; a label the codebook no longer has keeps its name."""
        if label is None:
            return name, _NO_COLOURS
        return label.title(self._language), label.colours


def _doubt_mark(mark_id: str, site: "Site") -> Mark:
    start, end = site.start, site.end
    if not site.raw.strip():
        # A line end has no place on the page: what stands before it has.
        start, end = max(0, start - 1), max(end, start + 1)
    return Mark(mark_id, start, end, "", DOUBT, "doubt")


def _same_place(one: Item | None, other: Item) -> bool:
    return one is not None and (one.start, one.end, one.label) == (
        other.start, other.end, other.label,
    )  # fmt: skip


def _suggested(suggestion: Item) -> str:
    words = QCoreApplication.translate("Suggestions", "suggested: {source} · {score}")
    return words.format(source=source_word(suggestion.source), score=score_word(suggestion.score))
