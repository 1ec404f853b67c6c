"""One writer a project file, held by the operating system and so freed by a crash."""

import os
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from annotations.errors import ProjectError
from annotations.store.connection import system_code


class WriterLock:
    """The right to write a project; a second process that asks for it is refused."""

    def __init__(self, project: Path) -> None:
        # Resolved: the same project reached through a link is the same project.
        self._path = Path(f"{project.resolve()}.lock")
        self._lock = FileLock(self._path, timeout=0, is_singleton=False, thread_local=False)

    def acquire(self) -> None:
        """Raises ``ProjectError``: ``open-elsewhere``, ``no-permission``, ``disk-full`` …"""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise ProjectError("open-elsewhere", path=str(self._path)) from error
        except OSError as error:
            detail = error.strerror or str(error)
            raise ProjectError(system_code(error), path=str(self._path), detail=detail) from error

    def release(self) -> None:
        """Free the project and take the lock file away: a project is one file."""
        # A file that stays does no harm: it is the system's lock on it that counts.
        if os.name != "nt":
            # Before the release, so that whoever comes next makes and locks a new one.
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            self._lock.release()
            return
        self._lock.release()
        with suppress(OSError):  # another process may have it open already
            self._path.unlink(missing_ok=True)
