"""Opening the SQLite file of a project, and naming what can go wrong there."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from annotations.errors import ProjectError

APPLICATION_ID = 0x424A4941  # "BJIA"


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A connection with foreign keys on and no implicit transactions."""
    path = path.resolve()
    if not read_only:
        return _connect(f"{file_uri(path)}?mode=rw")
    connection = _connect(f"{file_uri(path)}?mode=ro")
    try:
        connection.execute("PRAGMA schema_version")
    except sqlite3.OperationalError as error:
        connection.close()
        # A project that was copied while it was open wants its log beside it, which a
        # folder that can't be written can't hold. Where there is no log, nobody writes.
        blocked = primary_code(error) in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
        if not blocked or Path(f"{path}-wal").exists() or Path(f"{path}-journal").exists():
            raise
        return _connect(f"{file_uri(path)}?mode=ro&immutable=1")
    except BaseException:
        connection.close()
        raise
    return connection


def start_writing(connection: sqlite3.Connection) -> None:
    """WAL while the project is open: readers in other processes are never blocked.

    Raises ``sqlite3.OperationalError`` (``SQLITE_READONLY``) where the file can't be written.
    """
    connection.execute("PRAGMA journal_mode = WAL")
    # FULL: what was shown as done survives a power cut, not only the death of the process.
    connection.execute("PRAGMA synchronous = FULL")
    # After a crash the file is in WAL mode already, and setting it again tries nothing.
    try_writing(connection)


def try_writing(connection: sqlite3.Connection) -> None:
    """Raises ``sqlite3.OperationalError`` where the file can't be written; changes nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # BEGIN alone says yes to a read-only file; a statement that could write says no.
        connection.execute("UPDATE setting SET value = value WHERE 0")
    finally:
        connection.execute("ROLLBACK")


def stop_writing(connection: sqlite3.Connection) -> None:
    """Leave one file behind; when another process still reads, its WAL simply stays."""
    try:
        connection.execute("PRAGMA busy_timeout = 100")
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError:
        pass


def file_uri(path: PurePath) -> str:
    """The absolute ``path`` as SQLite's URI; network shares of Windows included."""
    uri = path.as_uri()
    # SQLite takes no host: file://server/share has to be file:////server/share.
    return uri if uri.startswith("file:///") else "file:////" + uri.removeprefix("file://")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors into ``ProjectError`` with a code."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise  # our bug, not the user's disk
    except sqlite3.DatabaseError as error:
        raise ProjectError(_code(error), path=str(path), detail=str(error)) from error
    except OSError as error:
        detail = error.strerror or str(error)
        raise ProjectError(system_code(error), path=str(path), detail=detail) from error


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its extension; 0 where Python raised the error itself."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def system_code(error: OSError) -> str:
    """The error code for an ``OSError``."""
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return "no-permission"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "disk-full"
    return "system-error"


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA busy_timeout = 5000")
    return connection


def _code(error: sqlite3.DatabaseError) -> str:
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_SHMSIZE:
        return "disk-full"  # no room for the index of the log
    if str(error).startswith("Could not decode to UTF-8"):
        return "project-damaged"
    return {
        sqlite3.SQLITE_FULL: "disk-full",
        sqlite3.SQLITE_NOTADB: "not-a-project",
        sqlite3.SQLITE_CORRUPT: "project-damaged",
        sqlite3.SQLITE_READONLY: "no-permission",
        sqlite3.SQLITE_PERM: "no-permission",
        sqlite3.SQLITE_CANTOPEN: "cannot-open",
        sqlite3.SQLITE_BUSY: "project-busy",
        sqlite3.SQLITE_LOCKED: "project-busy",
        sqlite3.SQLITE_IOERR: "disk-error",
    }.get(primary_code(error), "database-error")
