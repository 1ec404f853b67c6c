"""ZIP archives of files of all the other formats."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from annotations.errors import ImportFailure
from annotations.importers import packages
from annotations.importers.base import Columns, Importer, Member
from annotations.importers.limits import Budget

_KIND = "ZIP"
_PACKED = (".zip", ".rar", ".7z", ".gz", ".tgz", ".tar", ".bz2", ".xz")


def unpack(raw: bytes, budget: Budget, columns: Columns) -> Iterator[Member]:
    """The files in the archive in order of name; hidden ones are left out as in folders."""
    with packages.opened(raw, budget, kind=_KIND) as package:
        entries = package.infolist()
        named = sorted(zip(packages.names(entries), entries, strict=True), key=lambda row: row[0])
        unpacked = 0
        for name, entry in named:
            if entry.is_dir() or name.endswith("/") or _is_hidden(name):
                continue
            budget.check()
            try:
                _check_name(name, entry)
                data = packages.content(
                    package, entry, budget, limit=budget.limits.bytes, kind=_KIND
                )
            except ImportFailure as error:
                if error.code == "took-too-long":
                    raise
                yield Member("!" + name, error=error)
                continue
            unpacked += len(data)
            if unpacked > budget.limits.unpacked:
                raise ImportFailure("zip-bomb", size=unpacked, packed=len(raw))
            yield Member("!" + name, data)


def office_kind(raw: bytes) -> str:
    """Office files are ZIP files too: "word", "xl", "ppt" and "odf" for those, "" for others."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            parts = package.namelist()
            kind = b""
            if parts[:1] == ["mimetype"]:
                with package.open("mimetype") as stream:
                    kind = stream.read(80)  # no more of it: it may be a bomb
    except Exception:  # a broken one raises nearly anything; reading it says so in our words
        return ""
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        return "odf"
    if "[Content_Types].xml" not in parts:
        return ""
    kinds = ("word", "xl", "ppt")
    return next((kind for kind in kinds if any(p.startswith(kind + "/") for p in parts)), "")


def _check_name(name: str, entry: zipfile.ZipInfo) -> None:
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or (parts and parts[0][1:2] == ":"):
        raise ImportFailure("unsafe-path")
    if packages.is_link(entry):
        raise ImportFailure("archive-link")
    if name.lower().endswith(_PACKED):
        raise ImportFailure("nested-archive")


def _is_hidden(name: str) -> bool:
    # macOS packs a shadow of each file; an EPUB says first of all what it is.
    if name == "mimetype" or name.startswith("META-INF/"):
        return True
    return any(
        (part.startswith(".") and part != "..") or part == "__MACOSX"
        for part in PurePosixPath(name).parts
    )


IMPORTER = Importer("zip", (".zip",), unpack=unpack)
