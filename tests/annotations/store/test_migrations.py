"""Projects of older schemas open with all they hold; a step that fails changes nothing.

``tests/data`` keeps one real project of every schema that was ever released.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from annotations import open_project
from annotations.errors import ProjectError
from annotations.store import migrations
from tests.annotations.builders import FIRST, beside, contents, glossed

DATA = Path(__file__).parents[2] / "data"
KEPT = sorted(DATA.glob("schema-*.bijian"))


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    return Path(shutil.copy(DATA / "schema-1.bijian", tmp_path / "p.bijian"))


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[int, migrations.Step]]:
    """The declared steps; what a test declares besides is forgotten after it."""
    steps = dict(migrations._STEPS)
    monkeypatch.setattr(migrations, "_STEPS", steps)
    yield steps


def test_a_project_of_every_schema_is_kept() -> None:
    assert [path.name for path in KEPT] == [
        f"schema-{version}.bijian" for version in range(1, migrations.latest() + 1)
    ]
    for version, path in enumerate(KEPT, 1):
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        connection.close()


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_opens_with_what_it_holds(kept: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(kept, tmp_path / "p.bijian"))
    with open_project(path) as project:
        assert not project.read_only
        assert project.check() == []
        first, second = project.articles()
        assert (first.file_name, first.title, first.state) == ("一.txt", "园区", "done")
        assert (first.published, first.regions) == ("2024-06-30", ("重庆高新区",))
        assert project.text(first.id) == FIRST
        assert project.raw_bytes(second.id) == glossed().raw
        assert project.edits(second.id) == glossed().edits
        assert [span.quote for span in project.spans()] == ["𠮷田公司", "重庆高新区"]
        assert {entity.name for entity in project.entities()} == {"𠮷田公司", "重庆"}
        (claim,) = project.claims()
        assert [passage.quote for passage in claim.evidence] == ["产值达500亿元", "产值500亿元"]
        assert (claim.fields.low, claim.fields.unit) == (Decimal(50000000000), "元")
        (relation,) = project.relations()
        assert relation.source_id == project.spans()[0].id
        # Its history goes on where it stopped.
        changes = project.redo()
        assert changes is not None and changes.operation == "update-article"
        assert project.articles()[1].title == "后来撤销的题目"
        while project.undo():
            pass
        assert project.articles() == []
        assert project.check() == []
    assert (tmp_path / "p.bijian").exists()


def with_a_mood(steps: dict[int, migrations.Step]) -> None:
    """A second schema: spans have a mood, in the table and in the journal's images."""

    @migrations.migration(to=2)
    def add_mood(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE span ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
        for image in ("before", "after"):
            connection.execute(
                f"UPDATE entry_row SET {image} = json_set({image}, '$.mood', '')"
                f" WHERE table_name = 'span' AND {image} IS NOT NULL"
            )


def test_upgrade_leaves_a_backup_and_keeps_everything(
    project_file: Path, steps: dict[int, migrations.Step]
) -> None:
    original = project_file.read_bytes()
    with open_project(project_file) as project:
        before = contents(project)
    with_a_mood(steps)
    with open_project(project_file) as project:
        assert not project.read_only
        assert contents(project) == before
        assert project.check() == []
        assert project.undo() and project.redo()  # what was done before the upgrade
        while project.undo():
            pass
        while project.redo():
            pass
        assert contents(project)["spans"] == before["spans"]
        assert project.check() == []
    assert beside(project_file) == ["p.bijian", "p.v1.backup.bijian"]
    # Migrated once; the copy is what it was, and opens where only the old schema is known.
    with open_project(project_file):
        pass
    assert beside(project_file) == ["p.bijian", "p.v1.backup.bijian"]
    del steps[2]
    backup = project_file.with_name("p.v1.backup.bijian")
    with open_project(backup) as project:
        assert contents(project) == before
        assert project.check() == []
    with pytest.raises(ProjectError, match="newer-schema"):
        open_project(project_file)
    assert original != project_file.read_bytes()


def test_second_upgrade_takes_another_name_for_its_backup(
    project_file: Path, steps: dict[int, migrations.Step]
) -> None:
    project_file.with_name("p.v1.backup.bijian").write_text("someone's")
    with_a_mood(steps)
    open_project(project_file).close()
    assert beside(project_file) == ["p.bijian", "p.v1.backup-2.bijian", "p.v1.backup.bijian"]
    assert project_file.with_name("p.v1.backup.bijian").read_text() == "someone's"


def test_backup_holds_what_a_killed_writer_left_in_the_log(
    project_file: Path, tmp_path: Path, steps: dict[int, migrations.Step]
) -> None:
    writer = open_project(project_file)
    writer.undo()
    before = contents(writer)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in ("p.bijian", "p.bijian-wal"):
        shutil.copy(tmp_path / name, crashed / name)
    writer.close()
    with_a_mood(steps)
    with open_project(crashed / "p.bijian") as project:
        assert contents(project) == before
    del steps[2]
    with open_project(crashed / "p.v1.backup.bijian") as project:
        assert contents(project) == before


def fails(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM relation")
    raise RuntimeError("a step with a fault")


def breaks_references(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM entity")


@pytest.mark.parametrize(
    ("step", "error"), [(fails, RuntimeError), (breaks_references, ProjectError)]
)
def test_step_that_fails_leaves_the_project_as_it_was(
    project_file: Path,
    steps: dict[int, migrations.Step],
    step: migrations.Step,
    error: type[Exception],
) -> None:
    before = project_file.read_bytes()
    with_a_mood(steps)
    migrations.migration(to=3)(step)
    with pytest.raises(error):
        open_project(project_file)
    assert project_file.read_bytes() == before
    assert beside(project_file) == ["p.bijian"]


def test_older_project_is_not_upgraded_by_reading(
    project_file: Path, steps: dict[int, migrations.Step]
) -> None:
    before = project_file.read_bytes()
    with_a_mood(steps)
    with pytest.raises(ProjectError, match="older-schema-read-only"):
        open_project(project_file, read_only=True)
    assert project_file.read_bytes() == before
    assert beside(project_file) == ["p.bijian"]


def test_two_steps_to_one_version_are_refused(steps: dict[int, migrations.Step]) -> None:
    with pytest.raises(ValueError, match="version 1"):
        migrations.migration(to=1)(fails)
