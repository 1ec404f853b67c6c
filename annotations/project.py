"""A project: one file, opened by one writer and any number of readers."""

import getpass
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotations.codebook import DEFAULT, Codebook, load_codebook
from annotations.errors import ProjectError
from annotations.model import (
    Article,
    ArticleId,
    Block,
    Changes,
    Claim,
    Edit,
    Entity,
    EntryId,
    JournalEntry,
    Proposal,
    Rejection,
    Relation,
    Span,
)
from annotations.operations.articles import SetCodebook
from annotations.operations.base import Operation, clean
from annotations.store import content, journal, migrations, queries
from annotations.store.cache import Cache
from annotations.store.checking import Fault, faults
from annotations.store.connection import (
    APPLICATION_ID,
    connect,
    primary_code,
    start_writing,
    stop_writing,
    translated,
)
from annotations.store.lock import WriterLock
from annotations.store.transaction import Transaction
from annotations.store.upgrade import upgrade
from annotations.views.base import Snapshot


def create_project(
    path: Path | str, *, codebook: str = DEFAULT, annotator: str | None = None
) -> "Project":
    """Make a new project file and open it.

    ``codebook`` is the name of a shipped codebook or the path of a TOML file.
    Raises ``ProjectError`` where the file exists or can't be written and
    ``CodebookError`` where the codebook is malformed; nothing is left behind.
    """
    path = Path(path)
    source = load_codebook(codebook).source
    with translated(path):
        if path.exists():
            raise ProjectError("already-exists", path=str(path))
        if not path.parent.is_dir():
            raise ProjectError("no-such-folder", path=str(path.parent))
        path.touch(exist_ok=False)
    try:
        with translated(path):
            connection = connect(path, read_only=False)
            try:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                migrations.migrate(connection, 0)
                # The codebook is there before the first undoable step.
                SetCodebook(source).run(Transaction(connection, annotator="", cache=Cache()))
                connection.execute("COMMIT")
            finally:
                connection.close()
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return open_project(path, annotator=annotator)


def open_project(
    path: Path | str, *, annotator: str | None = None, read_only: bool = False
) -> "Project":
    """Open a project file.

    ``annotator`` signs what is added; the system's user name by default. Where
    the file can't be written, the project opens read-only and
    ``Project.read_only_reason`` says why: ``open-elsewhere`` (another process
    writes it), ``no-permission``, ``disk-full``, ``system-error``, or ``asked``.
    A project of an older schema is migrated after a backup beside it.

    Raises ``ProjectError``: ``not-found``, ``not-a-project``,
    ``project-damaged``, ``newer-schema``, ``disk-full``, ``no-permission`` …
    """
    path = Path(path)
    with translated(path):
        if not path.exists():
            raise ProjectError("not-found", path=str(path))
        if not path.is_file():
            raise ProjectError("not-a-project", path=str(path))
    reason = "asked" if read_only else ""
    lock: WriterLock | None = None
    if not read_only:
        lock = WriterLock(path)
        try:
            lock.acquire()
        except ProjectError as error:
            lock, reason = None, error.code
    try:
        connection, reason = _open(path, lock is None, reason)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    if reason and lock is not None:
        lock.release()
        lock = None
    return Project(path, connection, lock, annotator=annotator or _user(), read_only_reason=reason)


def _open(path: Path, read_only: bool, reason: str) -> tuple[sqlite3.Connection, str]:
    with translated(path):
        connection = connect(path, read_only=read_only)
        try:
            version = _check_identity(connection, path)
            if read_only:
                if version < migrations.latest():
                    raise ProjectError("older-schema-read-only", path=str(path), found=version)
                return connection, reason
            try:
                if version < migrations.latest():
                    upgrade(connection, path, version)
                start_writing(connection)
            except sqlite3.OperationalError as error:
                if primary_code(error) != sqlite3.SQLITE_READONLY:
                    raise
                if version < migrations.latest():
                    raise ProjectError(
                        "older-schema-read-only", path=str(path), found=version
                    ) from error
                return connection, "no-permission"
            return connection, reason
        except BaseException:
            connection.close()
            raise


def _check_identity(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version of a file that is a project of ours, checked for damage."""
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    if found != APPLICATION_ID:
        raise ProjectError("not-a-project", path=str(path))
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > migrations.latest():
        raise ProjectError("newer-schema", path=str(path), found=version, known=migrations.latest())
    if version < 1:
        raise ProjectError("not-a-project", path=str(path))
    damage = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
    if damage != ["ok"]:
        raise ProjectError("project-damaged", path=str(path), detail="; ".join(damage))
    return version


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "analyst"


class Project:
    """An open project. Read with its methods; write with ``apply``, ``undo``, ``redo``.

    A context manager that closes itself. Methods may be called from any one
    thread at a time.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        lock: WriterLock | None,
        *,
        annotator: str,
        read_only_reason: str,
    ) -> None:
        self.path = path
        self.annotator = clean(annotator)
        self.read_only_reason = read_only_reason
        self._connection = connection
        self._lock = lock
        self._cache = Cache()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def name(self) -> str:
        """The file's name without its suffix."""
        return self.path.stem

    @property
    def read_only(self) -> bool:
        """Whether changes are refused; ``read_only_reason`` says why ("" if not)."""
        return bool(self.read_only_reason)

    def close(self) -> None:
        """Close the file and let others write it. Closing twice does no harm."""
        if self._closed:
            return
        self._closed = True
        try:
            if not self.read_only:
                stop_writing(self._connection)
            self._connection.close()
        finally:
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    # Reading

    @property
    def codebook(self) -> Codebook:
        """What may be tagged in this project."""
        with self._reading():
            source = queries.setting(self._connection, "codebook")
        assert source is not None, "a project always has a codebook"
        return self._cache.codebook(source)

    def articles(self) -> list[Article]:
        """All articles in the order of their import."""
        with self._reading():
            return queries.articles(self._connection)

    def article(self, article_id: str) -> Article:
        """One article; raises ``ProjectError("no-such-article")``."""
        with self._reading():
            return queries.article(self._connection, article_id)

    def raw_hashes(self) -> set[str]:
        """SHA-256, in hex, of every file imported so far."""
        with self._reading():
            return queries.raw_hashes(self._connection)

    def own_regions(self) -> str:
        """The project's own list of regions as TOML, "" where it has none."""
        with self._reading():
            return queries.setting(self._connection, "regions") or ""

    def sketches(self) -> dict[str, bytes]:
        """What near-duplicates are found by, as far as it was made: by an article's id."""
        with self._reading():
            return queries.sketches(self._connection)

    def text(self, article_id: str) -> str:
        """The reading text into which all offsets of the article count code points."""
        with self._reading():
            sha256 = queries.article(self._connection, article_id).text_sha256
            return self._cache.text(sha256, lambda: content.get(self._connection, sha256))

    def raw_bytes(self, article_id: str) -> bytes:
        """The imported file as it was."""
        with self._reading():
            article = queries.article(self._connection, article_id)
            return content.get(self._connection, article.raw_sha256)

    def edits(self, article_id: str) -> tuple[Edit, ...]:
        """What was changed between the decoded raw text and the reading text."""
        with self._reading():
            return queries.edits(self._connection, article_id)

    def proposals(self, article_id: str) -> tuple[Proposal, ...]:
        """Places in the raw text that may be damaged and wait for a decision."""
        with self._reading():
            return queries.proposals(self._connection, article_id)

    def blocks(self, article_id: str) -> tuple[Block, ...]:
        """The blocks that tile the reading text."""
        with self._reading():
            return queries.blocks(self._connection, article_id)

    def spans(self, article_id: ArticleId | None = None) -> list[Span]:
        """Mentions of one article or of all, in reading order."""
        with self._reading():
            return queries.spans(self._connection, article_id)

    def claims(self, article_id: ArticleId | None = None) -> list[Claim]:
        """Claims that rest on one article or all claims, in order of first passage."""
        with self.frozen():
            return queries.claims(self._connection, article_id)

    def entities(self) -> list[Entity]:
        """Entities by label and name."""
        with self._reading():
            return queries.entities(self._connection)

    def relations(self) -> list[Relation]:
        """Relations between annotations."""
        with self._reading():
            return queries.relations(self._connection)

    def rejections(self) -> list[Rejection]:
        """Suggestions that were turned down."""
        with self._reading():
            return queries.rejections(self._connection)

    def snapshot(self) -> Snapshot:
        """Everything that views look at, read in one go."""
        with self.frozen():
            return Snapshot(
                codebook=self.codebook,
                articles={article.id: article for article in self.articles()},
                claims={claim.id: claim for claim in self.claims()},
                spans={span.id: span for span in self.spans()},
            )

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Read everything inside as it stands now, whatever another process writes.

        Nothing can be applied inside; may be nested.
        """
        with self._reading():
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                # Damage found on the way may have ended it already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    # Writing

    def apply(self, operation: Operation, *, group: str | None = None) -> Changes:
        """Do ``operation``: all of it, journaled as one undo step, or nothing.

        Operations applied one after another with the same ``group`` (any unique text,
        such as an id of ``annotations.ids``) are one undo step together.

        Raises ``InvalidAnnotation`` where it does not fit and ``ProjectError``
        where it can't be written. An operation that changes nothing leaves no
        trace in the journal.
        """
        with self._writing():
            transaction = Transaction(self._connection, annotator=self.annotator, cache=self._cache)
            operation.run(transaction)
            detail: dict[str, Any] = dict(operation.detail)
            if not transaction.rows:
                return Changes(EntryId(""), operation.kind, detail, "do")
            return journal.record(
                self._connection,
                operation=operation.kind,
                detail=detail,
                rows=transaction.rows,
                author=self.annotator,
                group=group,
            )

    def undo(self) -> Changes | None:
        """Undo the last operation, of this session or an earlier one; None if there is none."""
        with self._writing():
            return journal.undo(self._connection, author=self.annotator)

    def redo(self) -> Changes | None:
        """Redo the last undone operation; None if there is none."""
        with self._writing():
            return journal.redo(self._connection, author=self.annotator)

    def undoable(self) -> JournalEntry | None:
        """What ``undo`` would undo."""
        with self._reading():
            return journal.undoable(self._connection)

    def redoable(self) -> JournalEntry | None:
        """What ``redo`` would redo."""
        with self._reading():
            return journal.redoable(self._connection)

    def history(self, limit: int = 100) -> list[tuple[JournalEntry, str]]:
        """The newest operations first, each with ``done``, ``undone`` or ``dropped``."""
        with self._reading():
            return journal.history(self._connection, limit)

    def check(self) -> list[Fault]:
        """Look for damage: the file, references, texts, quotes, blocks, journal against rows."""
        with self.frozen():
            return faults(self._connection)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with translated(self.path):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self.read_only:
            raise ProjectError("read-only", path=str(self.path), reason=self.read_only_reason)
        with translated(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk may have ended the transaction already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
