"""The schema of a project file, as the sequence of steps that made it.

A step is a function decorated with the version it leads to. A landed step is
never edited: a project of any version opens by running the steps it lacks.

A step that changes the columns of a journaled table changes the row images in
``entry_row`` alike (``json_set`` and its kin), or what was done before the
upgrade could not be undone after it. Foreign keys are off while steps run and
are checked at the end.
"""

import sqlite3
from collections.abc import Callable

Step = Callable[[sqlite3.Connection], None]

_STEPS: dict[int, Step] = {}


def migration(*, to: int) -> Callable[[Step], Step]:
    """Declare the step that leads from version ``to - 1`` to ``to``."""

    def declare(step: Step) -> Step:
        if to in _STEPS:
            raise ValueError(f"two migrations lead to version {to}")
        _STEPS[to] = step
        return step

    return declare


def latest() -> int:
    return max(_STEPS)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Run the steps after ``version``; the caller holds the transaction."""
    for to in range(version + 1, latest() + 1):
        _STEPS[to](connection)
        connection.execute(f"PRAGMA user_version = {to}")


@migration(to=1)
def first_schema(connection: sqlite3.Connection) -> None:
    """Articles with content by hash, spans, entities, claims with evidence, relations, journal."""
    for statement in _FIRST:
        connection.execute(statement)


# Content (raw bytes, reading texts, edit lists) is addressed by its hash, only ever added to
# and therefore not journaled: undoing an import and redoing it finds the bytes still there.
_FIRST = (
    """CREATE TABLE content (
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
    ) WITHOUT ROWID""",
    # Derived from a text and only ever added to, as content is: what near-duplicates are found by.
    """CREATE TABLE sketch (
        text_sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE setting (
        id TEXT PRIMARY KEY,
        value TEXT NOT NULL
    )""",
    """CREATE TABLE article (
        id TEXT PRIMARY KEY,
        file_name TEXT NOT NULL,
        title TEXT NOT NULL,
        source TEXT NOT NULL,
        author TEXT NOT NULL,
        url TEXT NOT NULL,
        published TEXT NOT NULL,
        published_basis TEXT NOT NULL CHECK (published_basis IN ('stated', 'inferred', 'unknown')),
        published_evidence TEXT NOT NULL,
        regions TEXT NOT NULL,
        encoding TEXT NOT NULL,
        characters INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('new', 'reading', 'done')),
        position INTEGER NOT NULL,
        raw_sha256 TEXT NOT NULL UNIQUE REFERENCES content,
        text_sha256 TEXT NOT NULL REFERENCES content,
        edits_sha256 TEXT NOT NULL REFERENCES content,
        proposals_sha256 TEXT NOT NULL REFERENCES content,
        reprint_of TEXT REFERENCES article DEFERRABLE INITIALLY DEFERRED,
        imported_at TEXT NOT NULL,
        imported_by TEXT NOT NULL
    )""",
    """CREATE TABLE block (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        kind TEXT NOT NULL,
        CHECK ("start" < "end")
    )""",
    'CREATE INDEX block_of_article ON block (article_id, "start")',
    # `match_key`: what names of one thing in either script have in common (text.script).
    """CREATE TABLE entity (
        id TEXT PRIMARY KEY,
        label TEXT NOT NULL,
        name TEXT NOT NULL,
        match_key TEXT NOT NULL,
        note TEXT NOT NULL
    )""",
    "CREATE INDEX entity_by_key ON entity (label, match_key)",
    """CREATE TABLE span (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        label TEXT NOT NULL,
        entity_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
        note TEXT NOT NULL,
        annotator TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CHECK ("start" < "end")
    )""",
    'CREATE INDEX span_of_article ON span (article_id, "start")',
    "CREATE INDEX span_of_entity ON span (entity_id)",
    """CREATE TABLE claim (
        id TEXT PRIMARY KEY,
        dimension TEXT NOT NULL,
        regions TEXT NOT NULL,
        subject TEXT NOT NULL,
        indicator TEXT NOT NULL,
        value_text TEXT NOT NULL,
        low TEXT,
        high TEXT,
        unit TEXT NOT NULL,
        comparator TEXT NOT NULL,
        period_text TEXT NOT NULL,
        period_start TEXT NOT NULL,
        period_end TEXT NOT NULL,
        kind TEXT NOT NULL,
        class TEXT NOT NULL,
        scope TEXT NOT NULL,
        note TEXT NOT NULL,
        annotator TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
    )""",
    """CREATE TABLE evidence (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
        article_id TEXT NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        CHECK ("start" < "end")
    )""",
    'CREATE INDEX evidence_of_article ON evidence (article_id, "start")',
    "CREATE INDEX evidence_of_claim ON evidence (claim_id)",
    """CREATE TABLE relation (
        id TEXT PRIMARY KEY,
        label TEXT NOT NULL,
        source_id TEXT NOT NULL,
        target_id TEXT NOT NULL,
        annotator TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
    )""",
    "CREATE INDEX relation_by_source ON relation (source_id)",
    "CREATE INDEX relation_by_target ON relation (target_id)",
    # A suggestion that was turned down: it does not come back. Suggestions themselves are
    # computed and never stored, so their place and content say which one it was.
    """CREATE TABLE rejection (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('entity', 'claim')),
        label TEXT NOT NULL,
        value_text TEXT NOT NULL,
        annotator TEXT NOT NULL,
        created_at TEXT NOT NULL,
        CHECK ("start" < "end")
    )""",
    'CREATE INDEX rejection_of_article ON rejection (article_id, "start")',
    # `clock` is a Lamport clock: with the entry's id it orders entries of several copies.
    # An undo or redo is an entry of its own that names the entry it reverts or repeats.
    # Neighbouring entries of one `group_id` are one undo step.
    """CREATE TABLE entry (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        clock INTEGER NOT NULL,
        operation TEXT NOT NULL,
        detail TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('do', 'undo', 'redo')),
        subject_id TEXT,
        group_id TEXT,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
        author TEXT NOT NULL,
        at TEXT NOT NULL
    )""",
    "CREATE INDEX entry_by_state ON entry (direction, state, seq)",
    "CREATE INDEX entry_by_clock ON entry (clock)",
    """CREATE TABLE entry_row (
        entry_seq INTEGER NOT NULL REFERENCES entry (seq),
        ordinal INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (entry_seq, ordinal)
    ) WITHOUT ROWID""",
)
