"""Bringing a project of an older schema to today's, with a copy kept beside it."""

import sqlite3
from pathlib import Path

from annotations.errors import ProjectError
from annotations.store import migrations
from annotations.store.connection import try_writing


def upgrade(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Migrate from schema ``version``; returns the backup made before.

    All steps are one transaction: where one fails, the project is as it was
    and the backup is taken away again.
    """
    try_writing(connection)  # a project that can't be written needs no backup
    backup = _back_up(connection, path, version)
    # Off, so that a step may rebuild a table others refer to; not possible inside a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        migrations.migrate(connection, version)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise ProjectError("upgrade-failed", path=str(path), detail=f"table {broken[0]}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        backup.unlink(missing_ok=True)
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
    return backup


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    backup = _free_name(path, version)
    unfinished = backup.with_name(backup.name + ".part")
    try:
        # Through SQLite: after a crash part of the project is in the log beside its file.
        copy = sqlite3.connect(unfinished, isolation_level=None)
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        unfinished.rename(backup)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return backup


def _free_name(path: Path, version: int) -> Path:
    for number in range(1, 1000):
        suffix = f".v{version}.backup" + (f"-{number}" if number > 1 else "")
        backup = path.with_name(path.stem + suffix + path.suffix)
        if not backup.exists():
            return backup
    raise ProjectError("too-many-backups", path=str(path))
