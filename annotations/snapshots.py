"""Keeping a snapshot current from the changes of each operation, without reading the file.

The order of its articles and claims is kept too: views show claims in the snapshot's order,
and a project must look after an edit as it will look when it is opened again. Spans are
looked up, never listed in order; placing one among 50,000 would cost ten times as much as
adding it.
"""

import sys
from bisect import bisect
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
    Entity,
    EntityId,
    Evidence,
    EvidenceId,
    Rejection,
    Span,
    SpanId,
)
from annotations.store.records import (
    article_of,
    claim_of,
    entity_of,
    evidence_of,
    rejection_of,
    span_of,
)
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
    after = replace(
        snapshot,
        codebook=_codebook(snapshot, changes),
        articles=articles if articles is not None else snapshot.articles,
        spans=spans if spans is not None else snapshot.spans,
    )
    if changes.touches("claim", "evidence"):
        after = replace(after, claims=_claims(snapshot, after.articles, changes))
    return after


def follow_entities(entities: dict[EntityId, Entity], changes: Changes) -> None:
    """Bring a project's entities up to date in place, row by row."""
    _apply(entities, changes, "entity", entity_of)


def follow_rejections(rejections: dict[str, Rejection], changes: Changes) -> None:
    """Bring a project's rejected suggestions up to date in place, row by row."""
    _apply(rejections, changes, "rejection", rejection_of)


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
    records: dict[Any, Any],
    before: Mapping[Any, Any],
    touched: Collection[str],
    place: Callable[[Any], tuple[Any, ...]],
) -> dict[Any, Any]:
    """``records`` by ``place``, where all but ``touched`` are as they were in ``before``."""
    moved = [
        record_id
        for record_id in touched
        if record_id in records
        and (record_id not in before or place(before[record_id]) != place(records[record_id]))
    ]
    if not moved:
        return records
    if len(moved) > _MANY:
        return dict(sorted(records.items(), key=lambda pair: place(pair[1])))
    taken = [(record_id, records.pop(record_id)) for record_id in moved]
    ids, values = list(records), list(records.values())
    for record_id, record in taken:
        index = bisect(values, place(record), key=place)
        ids.insert(index, record_id)
        values.insert(index, record)
    return dict(zip(ids, values, strict=True))


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
        article = articles.get(first.article_id)
        return (-1 if article is None else article.position, first.start, first.id)

    return _in_order(claims, snapshot.claims, evidence.keys(), place)
