"""Looking for damage in a project file."""

import hashlib
import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from annotations.store import journal
from annotations.store.transaction import JOURNALED


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in the file: a code, the table and row where it shows, details."""

    code: str
    table: str = ""
    id: str = ""
    detail: str = ""


def faults(connection: sqlite3.Connection) -> list[Fault]:
    """Every fault found; an empty list is a sound project.

    Many statements: the caller reads in one transaction where others may write.
    """
    found = [
        Fault("file-damaged", detail=row[0])
        for row in connection.execute("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    if found:
        return found
    found += [
        Fault("dangling-reference", table=row[0], id=str(row[1]), detail=str(row[2]))
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    found += _wrong_contents(connection)
    found += _wrong_texts(connection)
    found += _wrong_annotations(connection)
    found += _wrong_journal(connection)
    return found


def _wrong_contents(connection: sqlite3.Connection) -> list[Fault]:
    """Content that is not what its hash says: SQLite itself would not notice."""
    return [
        Fault("content-damaged", "content", row["sha256"])
        for row in connection.execute("SELECT sha256, bytes FROM content")
        if hashlib.sha256(row["bytes"]).hexdigest() != row["sha256"]
    ]


def _wrong_texts(connection: sqlite3.Connection) -> list[Fault]:
    found: list[Fault] = []
    for article in connection.execute(
        "SELECT a.id, a.characters, c.bytes FROM article a"
        " JOIN content c ON c.sha256 = a.text_sha256"
    ):
        # A text that is damaged has been named; what stands on it can't be judged.
        text = bytes(article["bytes"]).decode("utf-8", "replace")
        if len(text) != article["characters"]:
            found.append(Fault("wrong-length", "article", article["id"]))
        for table in ("span", "evidence", "rejection"):
            rows = connection.execute(
                f'SELECT * FROM "{table}" WHERE article_id = ?', (article["id"],)
            )
            found += [
                Fault("quote-differs", table, row["id"], row["quote"])
                for row in rows
                if text[row["start"] : row["end"]] != row["quote"]
            ]
        found += _wrong_blocks(connection, article["id"], len(text))
    return found


def _wrong_annotations(connection: sqlite3.Connection) -> list[Fault]:
    """What the schema can't hold: claims without passages, relations to nothing."""
    found = [
        Fault("claim-without-passage", "claim", row["id"])
        for row in connection.execute(
            "SELECT id FROM claim WHERE id NOT IN (SELECT claim_id FROM evidence)"
        )
    ]
    for end in ("source_id", "target_id"):
        found += [
            Fault("dangling-reference", "relation", row["id"], row[end])
            for row in connection.execute(
                f"SELECT * FROM relation WHERE {end} NOT IN"
                " (SELECT id FROM span UNION ALL SELECT id FROM claim)"
            )
        ]
    return found


def _wrong_blocks(connection: sqlite3.Connection, article_id: str, length: int) -> list[Fault]:
    position = 0
    for row in connection.execute(
        'SELECT "start", "end" FROM block WHERE article_id = ? ORDER BY "start"', (article_id,)
    ):
        if row["start"] != position:
            return [Fault("blocks-have-gaps", "article", article_id)]
        position = row["end"]
    return [] if position == length else [Fault("blocks-have-gaps", "article", article_id)]


def _wrong_journal(connection: sqlite3.Connection) -> list[Fault]:
    """Rows that are not what the journal says they should be."""
    expected = journal.last_images(connection)
    found: list[Fault] = []
    for table in JOURNALED:
        rows: dict[str, Any] = {
            row["id"]: dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')
        }
        journaled = {key[1]: image for key, image in expected.items() if key[0] == table}
        # The codebook a project was made with precedes its journal.
        unknown = rows.keys() - journaled.keys() if table != "setting" else set()
        found += [Fault("not-in-journal", table, row_id) for row_id in sorted(unknown)]
        found += [
            Fault("differs-from-journal", table, row_id, json.dumps(image, ensure_ascii=False))
            for row_id, image in journaled.items()
            if rows.get(row_id) != image
        ]
    return found
