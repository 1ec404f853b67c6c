"""The journal: what was done, undone and redone, with the rows before and after.

An entry of direction ``do`` carries row images. ``state`` says where it stands on
the undo stack: ``done``, ``undone`` (can be redone) or ``dropped`` (undone, then
something else was done). An undo or redo appends an entry that names its subject,
so the journal itself is only ever added to.

Entries with the same ``group_id`` that stand next to each other on the stack are one
step: what was too large for one transaction is still undone and redone whole.
"""

import json
import sqlite3
from dataclasses import replace
from typing import Any

from annotations.ids import new_id
from annotations.model import Changes, EntryId, JournalEntry, RowChange
from annotations.store.transaction import dump, now, write_row


def record(
    connection: sqlite3.Connection,
    *,
    operation: str,
    detail: dict[str, Any],
    rows: list[RowChange],
    author: str,
    group: str | None = None,
) -> Changes:
    """Append what an operation did; what had been undone can no longer be redone."""
    connection.execute(
        "UPDATE entry SET state = 'dropped' WHERE direction = 'do' AND state = 'undone'"
    )
    seq, entry_id = _append(connection, operation, detail, "do", None, author, group)
    connection.executemany(
        "INSERT INTO entry_row (entry_seq, ordinal, table_name, row_id, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (seq, ordinal, row.table, row.id, _image(row.before), _image(row.after))
            for ordinal, row in enumerate(rows)
        ],
    )
    return Changes(entry_id, operation, detail, "do", tuple(rows))


def undoable(connection: sqlite3.Connection) -> JournalEntry | None:
    return _joined(_step(connection, "done", "DESC"))


def redoable(connection: sqlite3.Connection) -> JournalEntry | None:
    return _joined(_step(connection, "undone", "ASC"))


def undo(connection: sqlite3.Connection, *, author: str) -> Changes | None:
    """Put back the rows of the last step that is done."""
    step = _step(connection, "done", "DESC")
    parts = [
        [
            RowChange(row.table, row.id, row.after, row.before)
            for row in reversed(_rows(connection, entry.id))
        ]
        for entry in step
    ]
    return _replay(connection, step, parts, "undo", "undone", author)


def redo(connection: sqlite3.Connection, *, author: str) -> Changes | None:
    """Do the last undone step again, row for row."""
    step = _step(connection, "undone", "ASC")
    parts = [_rows(connection, entry.id) for entry in step]
    return _replay(connection, step, parts, "redo", "done", author)


def history(connection: sqlite3.Connection, limit: int) -> list[tuple[JournalEntry, str]]:
    """The newest operations first, each with its state."""
    rows = connection.execute(
        "SELECT * FROM entry WHERE direction = 'do' ORDER BY seq DESC LIMIT ?", (limit,)
    )
    return [(_journal_entry(row), row["state"]) for row in rows]


def last_images(connection: sqlite3.Connection) -> dict[tuple[str, str], dict[str, Any] | None]:
    """The image every row should have now, from the journal alone (for ``check``)."""
    images: dict[tuple[str, str], dict[str, Any] | None] = {}
    for row in connection.execute(
        "SELECT r.table_name, r.row_id, r.after FROM entry_row r"
        " JOIN entry e ON e.seq = r.entry_seq WHERE e.state = 'done' AND e.direction = 'do'"
        " ORDER BY e.seq, r.ordinal"
    ):
        images[row[0], row[1]] = None if row[2] is None else json.loads(row[2])
    return images


def _replay(
    connection: sqlite3.Connection,
    step: list[JournalEntry],
    parts: list[list[RowChange]],
    direction: Any,
    state: str,
    author: str,
) -> Changes | None:
    whole = _joined(step)
    if whole is None:
        return None
    for entry, rows in zip(step, parts, strict=True):
        for row in rows:
            write_row(connection, row.table, row.id, row.before, row.after)
        connection.execute("UPDATE entry SET state = ? WHERE id = ?", (state, entry.id))
        _, entry_id = _append(
            connection, entry.operation, entry.detail, direction, entry.id, author, None
        )
    every = tuple(row for rows in parts for row in rows)
    return Changes(entry_id, whole.operation, whole.detail, direction, every)


def _step(connection: sqlite3.Connection, state: str, order: str) -> list[JournalEntry]:
    """The entries that go together at one end of the stack, the outermost first."""
    entries: list[JournalEntry] = []
    group = None
    for row in connection.execute(
        f"SELECT * FROM entry WHERE direction = 'do' AND state = ? ORDER BY seq {order}", (state,)
    ):
        if entries and (group is None or row["group_id"] != group):
            break
        group = row["group_id"]
        entries.append(_journal_entry(row))
    return entries


def _joined(step: list[JournalEntry]) -> JournalEntry | None:
    """A step as its menu shows it: its outermost entry, with the counts of all."""
    if len(step) < 2:
        return step[0] if step else None
    count = sum(entry.detail.get("count", 1) for entry in step)
    return replace(step[0], detail={**step[0].detail, "count": count})


def _append(
    connection: sqlite3.Connection,
    operation: str,
    detail: dict[str, Any],
    direction: str,
    subject: EntryId | None,
    author: str,
    group: str | None,
) -> tuple[int, EntryId]:
    entry_id = EntryId(new_id())
    cursor = connection.execute(
        "INSERT INTO entry"
        " (id, clock, operation, detail, direction, subject_id, group_id, state, author, at)"
        " VALUES (?, (SELECT coalesce(max(clock), 0) + 1 FROM entry), ?, ?, ?, ?, ?, 'done', ?, ?)",
        (entry_id, operation, dump(detail), direction, subject, group, author, now()),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid, entry_id


def _journal_entry(row: sqlite3.Row) -> JournalEntry:
    return JournalEntry(
        EntryId(row["id"]), row["operation"], json.loads(row["detail"]), row["author"], row["at"]
    )


def _rows(connection: sqlite3.Connection, entry_id: EntryId) -> list[RowChange]:
    return [
        RowChange(row["table_name"], row["row_id"], _parsed(row["before"]), _parsed(row["after"]))
        for row in connection.execute(
            "SELECT r.* FROM entry_row r JOIN entry e ON e.seq = r.entry_seq"
            " WHERE e.id = ? ORDER BY r.ordinal",
            (entry_id,),
        )
    ]


def _image(row: dict[str, Any] | None) -> str | None:
    return None if row is None else dump(row)


def _parsed(image: str | None) -> dict[str, Any] | None:
    return None if image is None else json.loads(image)
