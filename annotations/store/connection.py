"""Opening the SQLite file of a project, and wording of what can go wrong there."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.errors import ProjectError

APPLICATION_ID = 0x424A4941  # "BJIA"


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A connection with foreign keys on and no implicit transactions."""
    uri = path.resolve().as_uri() + ("?mode=ro" if read_only else "?mode=rw")
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA busy_timeout = 5000")
    return connection


def start_writing(connection: sqlite3.Connection) -> None:
    """WAL while the project is open: readers in other processes are never blocked."""
    connection.execute("PRAGMA journal_mode = WAL")
    # FULL: what was shown as done survives a power cut, not only the death of the process.
    connection.execute("PRAGMA synchronous = FULL")


def stop_writing(connection: sqlite3.Connection) -> None:
    """Leave one file behind; when another process still reads, its WAL simply stays."""
    try:
        connection.execute("PRAGMA busy_timeout = 100")
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError:
        pass


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors into ``ProjectError`` with a code."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise ProjectError(_code(error), path=str(path), detail=str(error)) from error
    except PermissionError as error:
        raise ProjectError("no-permission", path=str(path), detail=str(error)) from error
    except OSError as error:
        raise ProjectError("system-error", path=str(path), detail=str(error)) from error


def _code(error: sqlite3.DatabaseError) -> str:
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return {
        sqlite3.SQLITE_FULL: "disk-full",
        sqlite3.SQLITE_NOTADB: "not-a-project",
        sqlite3.SQLITE_CORRUPT: "project-damaged",
        sqlite3.SQLITE_READONLY: "read-only",
        sqlite3.SQLITE_CANTOPEN: "cannot-open",
        sqlite3.SQLITE_BUSY: "project-busy",
        sqlite3.SQLITE_LOCKED: "project-busy",
        sqlite3.SQLITE_IOERR: "disk-error",
    }.get(primary, "database-error")
