"""From a key or a click to an annotation: what is selected decides what happens."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.codebook import Label
from annotations.model import ArticleId, ClaimFields, ClaimId, SpanId
from annotations.operations import (
    AddClaims,
    AddSpans,
    DeleteAnnotations,
    NewClaim,
    NewSpan,
    Passage,
    UpdateClaim,
    UpdateSpan,
)
from desktop.session import Session

if TYPE_CHECKING:
    from annotations.model import Changes

# A clause is selected with the mark that ends it; what is said ends before.
_CLOSING = "，,、；;：:。！？!?"


class Tagger(QObject):
    """Applies labels. With a selected passage it adds; with a selected annotation it relabels."""

    tagged = Signal(str, str)  # "span" or "claim", id of what was just made
    refused = Signal()  # a label was asked for, but nothing is selected

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def apply_label(
        self,
        label: Label,
        passage: tuple[ArticleId, int, int] | None,
        selected: tuple[str, str] | None,
    ) -> None:
        """``passage``: article and range (code points); ``selected``: kind and id."""
        is_entity = label in self._session.project.codebook.entities
        if passage is not None:
            passage = self._without_mark(passage)
            if is_entity:
                self._add_span(label, passage)
            else:
                self._add_claim(label, passage)
        elif selected is not None and is_entity and selected[0] == "span":
            self._session.apply(UpdateSpan(span_id=SpanId(selected[1]), label=label.id))
        elif selected is not None and not is_entity and selected[0] == "claim":
            self._session.apply(UpdateClaim(claim_id=ClaimId(selected[1]), dimension=label.id))
        elif selected is not None:
            # A claim on the passage of an entity, or an entity label on a claim's passage.
            around = self._passage_of(*selected)
            if around is not None:
                self.apply_label(label, around, None)
        else:
            self.refused.emit()

    def delete(self, kind: str, annotation_id: str) -> None:
        """Delete a span or a claim."""
        if kind == "span":
            self._session.apply(DeleteAnnotations(span_ids=(SpanId(annotation_id),)))
        else:
            self._session.apply(DeleteAnnotations(claim_ids=(ClaimId(annotation_id),)))

    def move_edges(
        self,
        kind: str,
        annotation_id: str,
        before: tuple[ArticleId, int, int],
        start: int,
        end: int,
    ) -> None:
        """Give a span, or the passage ``before`` of a claim, new edges (code points)."""
        if kind == "span":
            self._session.apply(UpdateSpan(span_id=SpanId(annotation_id), start=start, end=end))
            return
        claim = self._session.snapshot().claims.get(ClaimId(annotation_id))
        if claim is None:
            return
        passages = tuple(
            Passage(e.article_id, start, end)
            if (e.article_id, e.start, e.end) == before
            else Passage(e.article_id, e.start, e.end)
            for e in claim.evidence
        )
        self._session.apply(UpdateClaim(claim_id=claim.id, passages=passages))

    def add_passage(self, claim_id: ClaimId, passage: tuple[ArticleId, int, int]) -> None:
        """Let a claim rest on one more passage."""
        claim = self._session.snapshot().claims.get(claim_id)
        if claim is not None:
            passage = self._without_mark(passage)
            kept = tuple(Passage(e.article_id, e.start, e.end) for e in claim.evidence)
            self._session.apply(UpdateClaim(claim_id=claim_id, passages=(*kept, Passage(*passage))))

    def _without_mark(self, passage: tuple[ArticleId, int, int]) -> tuple[ArticleId, int, int]:
        article_id, start, end = passage
        words = self._session.project.text(article_id)[start:end].rstrip(_CLOSING + " \u3000")
        return (article_id, start, start + len(words)) if words else passage

    def _add_span(self, label: Label, passage: tuple[ArticleId, int, int]) -> None:
        self._tell(self._session.apply(AddSpans((NewSpan(*passage, label.id),))), "span")

    def _add_claim(self, label: Label, passage: tuple[ArticleId, int, int]) -> None:
        article = self._session.snapshot().articles[passage[0]]
        fields = ClaimFields(regions=article.regions[:1])
        claim = NewClaim(label.id, fields, (Passage(*passage),))
        self._tell(self._session.apply(AddClaims((claim,))), "claim")

    def _tell(self, changes: "Changes | None", kind: str) -> None:
        if changes is not None:
            for annotation_id in changes.ids(kind):
                self.tagged.emit(kind, annotation_id)

    def _passage_of(self, kind: str, annotation_id: str) -> tuple[ArticleId, int, int] | None:
        snapshot = self._session.snapshot()
        if kind == "span":
            span = snapshot.spans.get(SpanId(annotation_id))
            return None if span is None else (span.article_id, span.start, span.end)
        claim = snapshot.claims.get(ClaimId(annotation_id))
        if claim is None or not claim.evidence:
            return None
        first = claim.evidence[0]
        return (first.article_id, first.start, first.end)
