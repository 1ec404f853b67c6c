"""Files and folders on disk: what to read, and its bytes."""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from annotations.errors import ImportFailure
from annotations.importers.articles import SIZE_LIMIT
from annotations.importers.registry import SUFFIXES
from annotations.model import ParsedArticle

Status = Literal["parsed", "duplicate", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, or of one thing in a file.

    ``file`` is its name as an article stores it ("a.zip!b.txt"), ``place`` what of
    that is not in ``path`` ("!b.txt"). ``sha256``: of the raw bytes, in hex, as far
    as they were read.
    """

    path: Path
    file: str
    status: Status
    article: ParsedArticle | None = None
    error: ImportFailure | None = None
    place: str = ""
    sha256: str = ""


class Collected(NamedTuple):
    """``files`` to read, and what was left out of folders with the reason."""

    files: list[Path]
    refused: list[Outcome]


def collect(paths: Sequence[Path]) -> Collected:
    """Files given by name, and what folders hold, recursively and in order of name.

    In folders, hidden entries are skipped, each folder is visited once even if
    links lead round in a circle, and files of other formats are refused with
    "unsupported-format". A file given by name is always tried.
    """
    files: list[Path] = []
    refused: list[Outcome] = []
    visited: set[tuple[int, int]] = set()
    for path in paths:
        if path.is_dir():
            _walk(path, files, refused, visited)
        else:
            files.append(path)
    return Collected(list(dict.fromkeys(files)), refused)


def display_name(path: Path) -> str:
    """The file's name as text; bytes in it that are no UTF-8 show as U+FFFD."""
    return os.fsencode(path.name).decode("utf-8", errors="replace")


def read_bytes(path: Path, *, limit: int = SIZE_LIMIT) -> bytes:
    """The whole file; raises ``ImportFailure`` where it can't be had as one piece.

    Codes: "file-missing", "permission-denied", "not-a-file", "file-too-large",
    "file-changed" (while it was read), "file-unreadable".
    """
    name = display_name(path)
    try:
        before = path.stat()
        # Opening a pipe or a device could wait for ever.
        if not stat.S_ISREG(before.st_mode):
            raise ImportFailure("not-a-file", file=name)
        if before.st_size > limit:
            raise ImportFailure("file-too-large", file=name, size=before.st_size, limit=limit)
        with path.open("rb") as stream:
            raw = stream.read(limit + 1)
            after = os.fstat(stream.fileno())
    except FileNotFoundError as error:
        raise ImportFailure("file-missing", file=name) from error
    except PermissionError as error:
        raise ImportFailure("permission-denied", file=name) from error
    except OSError as error:
        raise ImportFailure("file-unreadable", file=name, detail=error.strerror or "") from error
    if len(raw) > limit:
        raise ImportFailure("file-too-large", file=name, size=len(raw), limit=limit)
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise ImportFailure("file-changed", file=name)
    return raw


def _walk(
    folder: Path, files: list[Path], refused: list[Outcome], visited: set[tuple[int, int]]
) -> None:
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            state = current.stat()
            if (state.st_dev, state.st_ino) in visited:
                continue
            visited.add((state.st_dev, state.st_ino))
            entries = sorted(current.iterdir(), key=lambda entry: entry.name)
        except OSError as error:
            code = "permission-denied" if isinstance(error, PermissionError) else "file-unreadable"
            refused.append(_refused(current, code, detail=error.strerror or ""))
            continue
        folders: list[Path] = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                is_folder = entry.is_dir()
            except OSError:
                is_folder = False
            if is_folder:
                folders.append(entry)
            elif not entry.suffix or entry.suffix.casefold() in SUFFIXES:
                files.append(entry)
            else:
                refused.append(_refused(entry, "unsupported-format", suffix=entry.suffix))
        pending.extend(reversed(folders))


def _refused(path: Path, code: str, **data: str) -> Outcome:
    name = display_name(path)
    return Outcome(path, name, "failed", error=ImportFailure(code, file=name, **data))
