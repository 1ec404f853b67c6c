"""The one door for writes: row changes inside one transaction, each recorded."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from annotations.codebook import Codebook
from annotations.ids import IdMaker
from annotations.model import ArticleId, RowChange
from annotations.store import content
from annotations.store.cache import Cache

JOURNALED = (
    "setting",
    "article",
    "block",
    "entity",
    "span",
    "claim",
    "evidence",
    "relation",
    "rejection",
)


def now() -> str:
    """The time in UTC, ISO, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Transaction:
    """What an operation works on; lives as long as the SQLite transaction around it."""

    def __init__(self, connection: sqlite3.Connection, *, annotator: str, cache: Cache) -> None:
        self._connection = connection
        self._cache = cache
        self._texts: dict[ArticleId, str] = {}
        self._ids = IdMaker()
        self.annotator = annotator
        self.now = now()
        self.rows: list[RowChange] = []

    def new_id(self) -> str:
        """An id that sorts after those made before."""
        return self._ids.new()

    @property
    def codebook(self) -> Codebook:
        """The project's codebook as it stands inside this transaction."""
        row = self.row("setting", "codebook")
        assert row is not None, "a project always has a codebook"
        return self._cache.codebook(row["value"])

    def text(self, article_id: ArticleId) -> str | None:
        """The reading text of an article, None where there is no such article."""
        if article_id not in self._texts:
            article = self.row("article", article_id)
            if article is None:
                return None
            sha256 = article["text_sha256"]
            self._texts[article_id] = self._cache.text(
                sha256, lambda: content.get(self._connection, sha256)
            )
        return self._texts[article_id]

    def row(self, table: str, row_id: str) -> dict[str, Any] | None:
        found = self._connection.execute(
            f'SELECT * FROM "{table}" WHERE id = ?', (row_id,)
        ).fetchone()
        return dict(found) if found is not None else None

    def find(self, table: str, **where: Any) -> list[dict[str, Any]]:
        """Rows of ``table`` whose columns equal the given values."""
        conditions = " AND ".join(f'"{column}" IS ?' for column in where) or "1"
        rows = self._connection.execute(
            f'SELECT * FROM "{table}" WHERE {conditions} ORDER BY rowid', tuple(where.values())
        )
        return [dict(row) for row in rows]

    def highest(self, table: str, column: str) -> int:
        """The largest value of an integer column, -1 for an empty table."""
        row = self._connection.execute(f'SELECT max("{column}") FROM "{table}"').fetchone()
        return -1 if row[0] is None else int(row[0])

    def store(self, data: bytes) -> str:
        """Keep ``data`` in the file; returns its SHA-256 in hex."""
        return content.put(self._connection, data)

    def stored(self, sha256: str) -> bytes:
        """What ``store`` kept under this SHA-256."""
        return content.get(self._connection, sha256)

    def keep_sketch(self, text_sha256: str, sketch: bytes) -> None:
        """Remember what near-duplicates of a text are found by; derived, so not journaled."""
        self._connection.execute(
            "INSERT INTO sketch (text_sha256, bytes) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET bytes = excluded.bytes",
            (text_sha256, sketch),
        )

    def insert(self, table: str, row: Mapping[str, Any]) -> None:
        self.insert_many(table, [row])

    def insert_many(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Insert rows that all have the same columns, ``id`` among them."""
        images = [dict(row) for row in rows]
        if not images:
            return
        insert_rows(self._connection, table, images)
        self.rows.extend(RowChange(table, image["id"], None, image) for image in images)

    def update(self, table: str, row_id: str, changes: Mapping[str, Any]) -> None:
        """Change columns of one row; columns that keep their value do not count."""
        before = self.row(table, row_id)
        assert before is not None, f"no {table} {row_id}"
        changed = {column: value for column, value in changes.items() if before[column] != value}
        if not changed:
            return
        after = {**before, **changed}
        write_row(self._connection, table, row_id, before, after)
        self.rows.append(RowChange(table, row_id, before, after))

    def delete(self, table: str, row_id: str) -> None:
        before = self.row(table, row_id)
        assert before is not None, f"no {table} {row_id}"
        write_row(self._connection, table, row_id, before, None)
        self.rows.append(RowChange(table, row_id, before, None))


def write_row(
    connection: sqlite3.Connection,
    table: str,
    row_id: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    """Bring one row from its image ``before`` to its image ``after``."""
    if after is None:
        connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))
    elif before is None:
        insert_rows(connection, table, [after])
    else:
        changed = [column for column in after if before.get(column) != after[column]]
        assignments = ", ".join(f'"{column}" = ?' for column in changed)
        connection.execute(
            f'UPDATE "{table}" SET {assignments} WHERE id = ?',
            (*(after[column] for column in changed), row_id),
        )


def insert_rows(connection: sqlite3.Connection, table: str, images: list[dict[str, Any]]) -> None:
    columns = list(images[0])
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    connection.executemany(
        f'INSERT INTO "{table}" ({names}) VALUES ({marks})',
        [tuple(image[column] for column in columns) for image in images],
    )


def dump(value: Any) -> str:
    """JSON as it is stored: compact, characters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
