"""One writer a project file, held by the operating system and so freed by a crash."""

import os
from pathlib import Path

from filelock import FileLock, Timeout

from annotations.errors import ProjectError


class WriterLock:
    """The right to write a project; a second process that asks for it is refused."""

    def __init__(self, project: Path) -> None:
        # Resolved: the same project reached through a link is the same project.
        self._path = Path(f"{project.resolve()}.lock")
        self._lock = FileLock(self._path, timeout=0, is_singleton=False, thread_local=False)

    def acquire(self) -> None:
        """Raises ``ProjectError("open-elsewhere")`` or ``("no-permission")``."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise ProjectError("open-elsewhere", path=str(self._path)) from error
        except OSError as error:
            raise ProjectError("no-permission", path=str(self._path), detail=str(error)) from error

    def release(self) -> None:
        """Free the project and take the lock file away: a project is one file."""
        if os.name != "nt":
            # Before the release, so that whoever comes next makes and locks a new one.
            self._path.unlink(missing_ok=True)
            self._lock.release()
            return
        self._lock.release()
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            pass  # another process took it in the meantime
