"""Bytes addressed by their SHA-256: raw files, reading texts, lists of edits."""

import hashlib
import sqlite3

from annotations.errors import ProjectError


def put(connection: sqlite3.Connection, content: bytes) -> str:
    """Keep ``content`` in the file; returns its SHA-256 in hex."""
    digest = hashlib.sha256(content).hexdigest()
    connection.execute(
        "INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (digest, content),
    )
    return digest


def get(connection: sqlite3.Connection, sha256: str) -> bytes:
    """What was kept; raises ``ProjectError("project-damaged")`` where it isn't there unharmed."""
    row = connection.execute("SELECT bytes FROM content WHERE sha256 = ?", (sha256,)).fetchone()
    content = b"" if row is None else bytes(row[0])
    # Offsets into a text that changed on the disk would point to other words, silently.
    if hashlib.sha256(content).hexdigest() != sha256:
        path = connection.execute("PRAGMA database_list").fetchone()["file"]
        raise ProjectError("project-damaged", path=path, detail=f"content {sha256[:12]}")
    return content
