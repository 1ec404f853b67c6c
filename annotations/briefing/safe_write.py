"""Write a file whole or not at all, and say in codes why not."""

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotations.errors import ExportError


@contextmanager
def replacing(path: Path | str) -> Iterator[Path]:
    """Yield a temporary file's path beside ``path``; on success it replaces ``path``.

    Whatever is raised inside leaves ``path`` as it was and no temporary file.
    Raises ``ExportError``: ``export-no-such-folder``, ``export-is-a-folder``,
    ``export-no-permission`` (also a target open in Excel), ``export-disk-full``,
    ``export-failed``.
    """
    path = Path(path)
    if path.is_dir():
        raise ExportError("export-is-a-folder", path=str(path))
    if not path.parent.is_dir():
        raise ExportError("export-no-such-folder", path=str(path.parent))
    # Short and plain: the target's own name may be as long as the system allows.
    temporary = path.parent / f".{uuid.uuid4().hex}.tmp"
    try:
        try:
            yield temporary
            _synced(temporary)
            os.replace(temporary, path)
        except OSError as error:
            raise translated(error, path) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def translated(error: OSError, path: Path) -> ExportError:
    """The ``ExportError`` for what the system said about writing ``path``."""
    detail = error.strerror or str(error)
    if isinstance(error, PermissionError) or error.errno in (errno.EROFS, errno.EACCES):
        return ExportError("export-no-permission", path=str(path), detail=detail)
    if error.errno in _FULL:
        return ExportError("export-disk-full", path=str(path), detail=detail)
    return ExportError("export-failed", path=str(path), detail=detail)


def _synced(path: Path) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())
