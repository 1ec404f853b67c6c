"""What is no sound, writable project of this version is named, and left as it is."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PureWindowsPath

import pytest

from annotations import create_project, open_project
from annotations.errors import BijianError, CodebookError, ProjectError
from annotations.operations import AddSpans, ImportArticles, NewSpan, UpdateArticle
from annotations.store import migrations
from annotations.store.connection import file_uri
from tests.annotations.builders import (
    FIRST,
    beside,
    contents,
    ids,
    output_of,
    parsed,
    project_with,
)

ROOT_ONLY = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root, to become another user"
)
LINUX_ROOT = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="needs root on Linux, to mount a disk"
)

# Prints how opening went for a user who owns nothing; root may write what nobody may.
AS_NOBODY = """
import os, sys
from annotations.project import open_project
from annotations.errors import ProjectError
from annotations.operations import UpdateArticle
os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    with open_project(sys.argv[1]) as project:
        article = project.articles()[0]
        print(project.read_only_reason, project.text(article.id)[:2])
        try:
            project.apply(UpdateArticle(article_id=article.id, title="x"))
        except ProjectError as error:
            print(error.code, error.data["reason"])
except ProjectError as error:
    print(error.code)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.bijian"
    project_with(path, FIRST * 400).close()
    return path


def refusal(action: Callable[[], object]) -> BijianError:
    with pytest.raises(BijianError) as caught:
        action()
    return caught.value


def sqlite(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(statement)
    connection.close()


def newer(path: Path) -> None:
    sqlite(path, f"PRAGMA user_version = {migrations.latest() + 1}")


def other_database(path: Path) -> None:
    path.unlink()
    sqlite(path, "CREATE TABLE article (id)")


def scribbled(path: Path) -> None:
    with path.open("r+b") as file:
        for page in range(2, 12):
            file.seek(page * 4096)
            file.write(b"\xa5" * 64)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (newer, "newer-schema"),
        (lambda path: path.write_text("区域对比", "utf-8"), "not-a-project"),
        (lambda path: path.write_text("text " * 5000), "not-a-project"),
        (lambda path: path.write_bytes(b""), "not-a-project"),
        (other_database, "not-a-project"),
        (lambda path: sqlite(path, "PRAGMA user_version = 0"), "not-a-project"),
        (scribbled, "project-damaged"),
        (lambda path: os.truncate(path, path.stat().st_size // 2), "project-damaged"),
        (lambda path: os.truncate(path, 4096 + 100), "project-damaged"),
    ],
    ids=[
        "newer", "short text", "long text", "empty", "other database", "no version", "scribbled",
        "half", "first page",
    ],
)  # fmt: skip
@pytest.mark.parametrize("read_only", [False, True])
def test_named_and_left_as_it_is(
    path: Path, spoil: Callable[[Path], object], code: str, read_only: bool
) -> None:
    spoil(path)
    before = path.read_bytes()
    error = refusal(lambda: open_project(path, read_only=read_only))
    assert (type(error), error.code) == (ProjectError, code)
    assert error.data["path"] == str(path)
    assert path.read_bytes() == before
    assert beside(path) == ["p.bijian"]


def test_newer_schema_says_which(path: Path) -> None:
    newer(path)
    error = refusal(lambda: open_project(path))
    assert (error.data["found"], error.data["known"]) == (
        migrations.latest() + 1,
        migrations.latest(),
    )


def test_nothing_there_or_a_folder(tmp_path: Path) -> None:
    assert refusal(lambda: open_project(tmp_path / "none.bijian")).code == "not-found"
    assert refusal(lambda: open_project(tmp_path / "no" / "none.bijian")).code == "not-found"
    assert refusal(lambda: open_project(tmp_path)).code == "not-a-project"
    assert list(tmp_path.iterdir()) == []


def test_creating_where_it_cannot_be(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    assert refusal(lambda: create_project(path)).code == "already-exists"
    assert refusal(lambda: create_project(tmp_path)).code == "already-exists"
    assert refusal(lambda: create_project(tmp_path / "no" / "p.bijian")).code == "no-such-folder"
    assert refusal(lambda: create_project(path / "p.bijian")).code == "no-such-folder"
    assert refusal(lambda: create_project(tmp_path / "a.bijian", codebook="x")).code == (
        "codebook-not-found"
    )
    bad = tmp_path / "bad.toml"
    bad.write_text("[codebook]\n")
    with pytest.raises(CodebookError):
        create_project(tmp_path / "a.bijian", codebook=str(bad))
    assert path.read_bytes() == before
    assert beside(path) == ["bad.toml", "p.bijian"]


def test_left_over_log_of_a_deleted_project_is_not_taken_for_the_new_ones(path: Path) -> None:
    """The app was killed, the project deleted by hand, a new one made under its name."""
    log = path.with_name(path.name + "-wal")
    project = open_project(path)
    project.apply(UpdateArticle(article_id=ids(project)[0], title="old"))
    left = log.read_bytes()
    project.close()
    path.unlink()
    log.write_bytes(left)
    with create_project(path) as project:
        assert project.articles() == []
        assert project.check() == []
    assert beside(path) == ["p.bijian"]


# Damage that SQLite does not notice


def content_damage(path: Path) -> None:
    data = path.read_bytes()
    place = data.index("产值达500亿元".encode(), len(data) // 4)
    with path.open("r+b") as file:
        file.seek(place)
        file.write("产值达900亿元".encode())


def test_changed_text_is_refused_and_found(path: Path) -> None:
    content_damage(path)
    before = path.read_bytes()
    with open_project(path, read_only=True) as project:
        assert "content-damaged" in {fault.code for fault in project.check()}
        article = ids(project)[0]
        damaged = []
        for read in (project.text, project.raw_bytes):
            try:
                read(article)
            except ProjectError as error:
                damaged.append(error.code)
        assert damaged and set(damaged) == {"project-damaged"}
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "code", "table"),
    [
        ("UPDATE span SET quote = 'x'", "quote-differs", "span"),
        ("UPDATE article SET characters = 1", "wrong-length", "article"),
        ("UPDATE article SET title = 'x'", "differs-from-journal", "article"),
        ("DELETE FROM block WHERE start = 0", "blocks-have-gaps", "article"),
        ("DELETE FROM entity", "dangling-reference", "span"),
        ("DELETE FROM evidence", "claim-without-passage", "claim"),
        ("UPDATE relation SET target_id = 'x'", "dangling-reference", "relation"),
        ("DELETE FROM entry_row WHERE table_name = 'span'", "not-in-journal", "span"),
    ],
)
def test_check_finds(tmp_path: Path, statement: str, code: str, table: str) -> None:
    path = tmp_path / "p.bijian"
    annotated(path)
    with open_project(path) as project:
        assert project.check() == []
    sqlite(path, statement)
    with open_project(path, read_only=True) as project:
        assert (code, table) in {(fault.code, fault.table) for fault in project.check()}


def annotated(path: Path) -> None:
    from annotations.operations import AddClaims, AddRelations, NewRelation
    from tests.annotations.builders import at, claim_on

    with project_with(path, FIRST) as project:
        place = at(project, ids(project)[0], "重庆")
        project.apply(AddSpans((NewSpan(place.article_id, place.start, place.end, "地区"),)))
        project.apply(AddClaims((claim_on(place),)))
        ends = project.claims()[0].id, project.spans()[0].id
        project.apply(AddRelations((NewRelation("位于", *ends),)))


# Places that can't be written


@pytest.fixture
def open_to_all(path: Path) -> Iterator[Path]:
    """The project in folders that any user may look into, as pytest's are not."""
    changed = []
    for folder in path.parents:
        mode = stat.S_IMODE(folder.stat().st_mode)
        if mode & 0o005 != 0o005:
            changed.append((folder, mode))
            folder.chmod(mode | 0o055)
    path.chmod(0o644)
    yield path
    for folder, mode in changed:
        folder.chmod(mode)


@ROOT_ONLY
def test_folder_that_cannot_be_written(open_to_all: Path) -> None:
    before = open_to_all.read_bytes()
    said = output_of(AS_NOBODY, open_to_all).split()
    assert said == ["no-permission", FIRST[:2], "read-only", "no-permission"]
    assert open_to_all.read_bytes() == before
    assert beside(open_to_all) == ["p.bijian"]


@ROOT_ONLY
@pytest.mark.parametrize("crashed", [False, True])
def test_file_that_cannot_be_written_in_a_folder_that_can(open_to_all: Path, crashed: bool) -> None:
    if crashed:
        copied_while_open(open_to_all)
    open_to_all.parent.chmod(0o777)
    before = open_to_all.read_bytes()
    said = output_of(AS_NOBODY, open_to_all).split()
    assert said == ["no-permission", FIRST[:2], "read-only", "no-permission"]
    assert open_to_all.read_bytes() == before


@ROOT_ONLY
def test_copy_of_an_open_project_where_nothing_can_be_written(open_to_all: Path) -> None:
    copied_while_open(open_to_all)
    before = open_to_all.read_bytes()
    said = output_of(AS_NOBODY, open_to_all).split()
    assert said == ["no-permission", FIRST[:2], "read-only", "no-permission"]
    assert open_to_all.read_bytes() == before


def copied_while_open(path: Path) -> None:
    with open_project(path):
        copy = path.read_bytes()
    path.write_bytes(copy)


# Full disks


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"can't mount: {mounted.stderr!r}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path) -> Path:
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            return filler


@LINUX_ROOT
def test_full_disk_loses_nothing(small_disk: Path) -> None:
    path = small_disk / "p.bijian"
    with project_with(path, FIRST) as project:
        article = ids(project)[0]
        project.apply(UpdateArticle(article_id=article, title="before"))
        before = contents(project)
        filler = fill(small_disk)
        big = ImportArticles((parsed(FIRST * 3000, file_name="big.txt"),))
        assert refusal(lambda: project.apply(big)).code == "disk-full"
        assert contents(project) == before
        filler.unlink()
        project.apply(UpdateArticle(article_id=article, title="after"))
        assert project.check() == []
        fill(small_disk)
    (small_disk / "filler").unlink()
    with open_project(path) as project:
        assert project.articles()[0].title == "after"
        assert project.check() == []


@LINUX_ROOT
def test_opening_and_creating_on_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "p.bijian"
    project_with(path, FIRST).close()
    before = path.read_bytes()
    fill(small_disk)
    assert refusal(lambda: create_project(small_disk / "new.bijian")).code == "disk-full"
    assert refusal(lambda: open_project(path)).code == "disk-full"
    with open_project(path, read_only=True) as project:
        assert project.text(ids(project)[0]) == FIRST
    assert path.read_bytes() == before
    assert beside(path) == ["filler", "p.bijian"]


@LINUX_ROOT
def test_disk_that_is_read_only(small_disk: Path) -> None:
    path = small_disk / "p.bijian"
    project_with(path, FIRST).close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with open_project(path) as project:
        assert project.read_only_reason == "no-permission"
        assert project.text(ids(project)[0]) == FIRST
    assert refusal(lambda: create_project(small_disk / "new.bijian")).code == "no-permission"


def test_more_than_the_file_may_hold(path: Path) -> None:
    """The same as a full disk, for machines where no small one can be mounted."""
    with open_project(path) as project:
        before = contents(project)
        pages = project._connection.execute("PRAGMA page_count").fetchone()[0]
        project._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        big = ImportArticles((parsed(FIRST * 3000, file_name="big.txt"),))
        assert refusal(lambda: project.apply(big)).code == "disk-full"
        assert contents(project) == before
        project.apply(UpdateArticle(article_id=ids(project)[0], title="goes on"))
        assert project.check() == []


def test_network_share_of_windows_has_no_host_in_its_address() -> None:
    assert file_uri(PureWindowsPath(r"\\server\share\a b.bijian")) == (
        "file:////server/share/a%20b.bijian"
    )
    assert file_uri(PureWindowsPath(r"C:\a.bijian")) == "file:///C:/a.bijian"


def test_copy_is_a_project(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / "copy.bijian")
    with open_project(path) as first, open_project(tmp_path / "copy.bijian") as second:
        assert contents(first) == contents(second)
        assert not second.read_only
