"""Whole or not at all."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.briefing.safe_write import replacing
from annotations.errors import ExportError


def test_the_file_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    with replacing(target) as temporary:
        temporary.write_text("new", encoding="utf-8")
        assert not target.exists()
    assert target.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(ValueError), replacing(target) as temporary:
        temporary.write_text("half", encoding="utf-8")
        raise ValueError
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(errno.EACCES, "open in Excel"), "export-no-permission"),
        (OSError(errno.EROFS, "read-only"), "export-no-permission"),
        (OSError(errno.ENOSPC, "full"), "export-disk-full"),
        (OSError(errno.EIO, "broken"), "export-failed"),
    ],
)
def test_what_the_system_refuses_has_a_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    def refuse(*_: object) -> None:
        raise error

    target = tmp_path / "out.txt"
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(ExportError) as caught, replacing(target) as temporary:
        temporary.write_text("new", encoding="utf-8")
    assert caught.value.code == code
    assert caught.value.data["path"] == str(target)
    assert list(tmp_path.iterdir()) == []


def test_folders(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught, replacing(tmp_path / "none" / "out.txt"):
        pass
    assert caught.value.code == "export-no-such-folder"
    with pytest.raises(ExportError) as caught, replacing(tmp_path):
        pass
    assert caught.value.code == "export-is-a-folder"


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files the POSIX way")
def test_a_workbook_that_outgrows_the_disk(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    script = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        "from annotations.briefing import write_workbook\n"
        "from annotations.errors import ExportError\n"
        "from tests.annotations.views.records import snapshot\n"
        "try:\n"
        "    write_workbook(snapshot(), sys.argv[1], texts=str, language='en')\n"
        "except ExportError as error:\n"
        "    print(error.code)\n"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-B", "-c", script, str(target)],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == ["export-disk-full"], done.stderr
    assert list(tmp_path.iterdir()) == []
