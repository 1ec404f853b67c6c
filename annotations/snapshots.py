"""Keeping a snapshot current from the changes of each operation, without reading the file.

The order of its articles, spans and claims is kept too: views show claims in the snapshot's
order, and a project must look after an edit as it will look when it is opened again.
"""

import sys
from bisect import insort
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any

from annotations.codebook import Codebook, parse_codebook
from annotations.model import (
    Article,
    ArticleId,
    Changes,
    Claim,
    ClaimId,
    Evidence,
    EvidenceId,
    Span,
    SpanId,
)
from annotations.store.records import article_of, claim_of, evidence_of, span_of
from annotations.views.base import Snapshot

_MANY = 200  # moved records from which sorting all costs less than placing each


def advance(snapshot: Snapshot, changes: Changes) -> Snapshot:
    """The snapshot after ``changes``; ``snapshot`` itself stays as it is."""
    articles: dict[ArticleId, Article] | None = None
    spans: dict[SpanId, Span] | None = None
    if changes.touches("article"):
        articles = dict(snapshot.articles)
        _apply(articles, changes, "article", article_of)
        articles = dict(sorted(articles.items(), key=lambda pair: (pair[1].position, pair[0])))
    if changes.touches("span"):
        spans = dict(snapshot.spans)
        _apply(spans, changes, "span", span_of)
        places = articles if articles is not None else snapshot.articles
        spans = _in_order(
            spans,
            changes.ids("span"),
            lambda span: (places[span.article_id].position, span.start, -span.end, span.id),
        )
    after = replace(
        snapshot,
        codebook=_codebook(snapshot, changes),
        articles=articles if articles is not None else snapshot.articles,
        spans=spans if spans is not None else snapshot.spans,
    )
    if changes.touches("claim", "evidence"):
        after = replace(after, claims=_claims(snapshot, after.articles, changes))
    return after


def _apply(
    records: dict[Any, Any],
    changes: Changes,
    table: str,
    record_of: Callable[[Mapping[str, Any]], Any],
) -> None:
    for row in changes.rows:
        if row.table == table:
            if row.after is None:
                records.pop(row.id, None)
            else:
                records[row.id] = record_of(row.after)


def _in_order(
    records: dict[Any, Any], moved: Collection[str], key: Callable[[Any], tuple[Any, ...]]
) -> dict[Any, Any]:
    """``records`` by ``key``, where all but ``moved`` are in that order already."""

    def place(record_id: str) -> tuple[Any, ...]:
        return key(records[record_id])

    if len(moved) > _MANY:
        return {record_id: records[record_id] for record_id in sorted(records, key=place)}
    order = [record_id for record_id in records if record_id not in moved]
    for record_id in moved:
        if record_id in records:
            insort(order, record_id, key=place)
    return {record_id: records[record_id] for record_id in order}


def _codebook(snapshot: Snapshot, changes: Changes) -> Codebook:
    for row in reversed(changes.rows):  # the last one holds: a batch may set it twice
        if row.table == "setting" and row.id == "codebook" and row.after is not None:
            return parse_codebook(row.after["value"])
    return snapshot.codebook


def _claims(
    snapshot: Snapshot, articles: Mapping[ArticleId, Article], changes: Changes
) -> dict[ClaimId, Claim]:
    claims = dict(snapshot.claims)
    evidence: dict[ClaimId, dict[EvidenceId, Evidence]] = {}

    def passages(claim_id: ClaimId) -> dict[EvidenceId, Evidence]:
        if claim_id not in evidence:
            claim = claims.get(claim_id)
            evidence[claim_id] = {e.id: e for e in claim.evidence} if claim else {}
        return evidence[claim_id]

    for row in changes.rows:
        if row.table == "claim":
            claim_id = ClaimId(row.id)
            kept = passages(claim_id)
            if row.after is None:
                claims.pop(claim_id, None)
            else:
                claims[claim_id] = claim_of(row.after, tuple(kept.values()))
        elif row.table == "evidence":
            if row.before is not None:
                passages(ClaimId(row.before["claim_id"])).pop(EvidenceId(row.id), None)
            if row.after is not None:
                item = evidence_of(row.after)
                passages(item.claim_id)[item.id] = item
    for claim_id, items in evidence.items():
        claim = claims.get(claim_id)
        if claim is not None:
            ordered = sorted(
                items.values(),
                key=lambda e: (articles[e.article_id].position, e.start, e.id),
            )
            claims[claim_id] = replace(claim, evidence=tuple(ordered))

    def place(claim: Claim) -> tuple[Any, ...]:
        if not claim.evidence:
            return (sys.maxsize, 0, claim.id)
        first = claim.evidence[0]
        return (articles[first.article_id].position, first.start, first.id)

    return _in_order(claims, evidence.keys(), place)
