"""Reading a project: every SELECT that the facade offers, as plain functions."""

import sqlite3
from collections import defaultdict

from annotations.errors import ProjectError
from annotations.model import (
    Article,
    ArticleId,
    Block,
    Claim,
    ClaimId,
    Edit,
    Entity,
    Evidence,
    Proposal,
    Rejection,
    Relation,
    Span,
)
from annotations.store import content
from annotations.store.records import (
    article_of,
    block_of,
    claim_of,
    edits_of,
    entity_of,
    evidence_of,
    proposals_of,
    rejection_of,
    relation_of,
    span_of,
)


def articles(connection: sqlite3.Connection) -> list[Article]:
    rows = connection.execute("SELECT * FROM article ORDER BY position, id")
    return [article_of(row) for row in rows]


def article(connection: sqlite3.Connection, article_id: str) -> Article:
    row = connection.execute("SELECT * FROM article WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        raise ProjectError("no-such-article", article=article_id)
    return article_of(row)


def raw_hashes(connection: sqlite3.Connection) -> set[str]:
    """SHA-256 of every imported file."""
    return {row[0] for row in connection.execute("SELECT raw_sha256 FROM article")}


def sketches(connection: sqlite3.Connection) -> dict[str, bytes]:
    """Sketches by article id; articles whose text has none are left out."""
    rows = connection.execute(
        "SELECT a.id, s.bytes FROM article a JOIN sketch s ON s.text_sha256 = a.text_sha256"
    )
    return {row[0]: bytes(row[1]) for row in rows}


def edits(connection: sqlite3.Connection, article_id: str) -> tuple[Edit, ...]:
    return edits_of(content.get(connection, article(connection, article_id).edits_sha256))


def proposals(connection: sqlite3.Connection, article_id: str) -> tuple[Proposal, ...]:
    return proposals_of(content.get(connection, article(connection, article_id).proposals_sha256))


def blocks(connection: sqlite3.Connection, article_id: str) -> tuple[Block, ...]:
    rows = connection.execute(
        'SELECT * FROM block WHERE article_id = ? ORDER BY "start"', (article_id,)
    )
    return tuple(block_of(row) for row in rows)


def spans(connection: sqlite3.Connection, article_id: ArticleId | None) -> list[Span]:
    if article_id is None:
        rows = connection.execute(
            "SELECT s.* FROM span s JOIN article a ON a.id = s.article_id"
            ' ORDER BY a.position, s."start", s."end" DESC, s.id'
        )
    else:
        rows = connection.execute(
            'SELECT * FROM span WHERE article_id = ? ORDER BY "start", "end" DESC, id',
            (article_id,),
        )
    return [span_of(row) for row in rows]


def claims(connection: sqlite3.Connection, article_id: ArticleId | None) -> list[Claim]:
    """Claims in the order of their first passages; those of one article if given.

    Two statements: the caller reads in one transaction where others may write.
    """
    of_claims = of_evidence = ""
    values: tuple[str, ...] = ()
    if article_id is not None:
        chosen = "IN (SELECT claim_id FROM evidence WHERE article_id = ?)"
        of_claims, of_evidence = f"WHERE id {chosen}", f"WHERE e.claim_id {chosen}"
        values = (article_id,)
    passages: dict[ClaimId, list[Evidence]] = defaultdict(list)
    order: dict[ClaimId, None] = {}
    for row in connection.execute(
        "SELECT e.* FROM evidence e JOIN article a ON a.id = e.article_id"
        f" {of_evidence}"
        ' ORDER BY a.position, e."start", e.id',
        values,
    ):
        evidence = evidence_of(row)
        passages[evidence.claim_id].append(evidence)
        if article_id is None or evidence.article_id == article_id:
            order.setdefault(evidence.claim_id)
    found_rows = connection.execute(f"SELECT * FROM claim {of_claims}", values)
    rows = {row["id"]: row for row in found_rows}
    found = [claim_of(rows[claim_id], passages[claim_id]) for claim_id in order]
    if article_id is None:
        found += [claim_of(row, ()) for claim_id, row in rows.items() if claim_id not in passages]
    return found


def entities(connection: sqlite3.Connection) -> list[Entity]:
    rows = connection.execute("SELECT * FROM entity ORDER BY label, name, id")
    return [entity_of(row) for row in rows]


def relations(connection: sqlite3.Connection) -> list[Relation]:
    return [relation_of(row) for row in connection.execute("SELECT * FROM relation ORDER BY id")]


def rejections(connection: sqlite3.Connection) -> list[Rejection]:
    rows = connection.execute('SELECT * FROM rejection ORDER BY article_id, "start", id')
    return [rejection_of(row) for row in rows]


def setting(connection: sqlite3.Connection, name: str) -> str | None:
    row = connection.execute("SELECT value FROM setting WHERE id = ?", (name,)).fetchone()
    return None if row is None else str(row[0])
