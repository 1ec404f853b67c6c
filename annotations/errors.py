"""Errors of the core: a code that says what happened, with data, and no user language.

``desktop.errors`` and ``annotations.cli.messages`` put the codes into words.
"""

from typing import Any


class BijianError(Exception):
    """Something in the user's environment or input, not a bug of ours.

    ``code`` is a stable, hyphenated name; ``data`` holds what a message needs
    (paths, positions, the underlying system text).
    """

    def __init__(self, code: str, **data: Any) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.code, self.data)

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.data.items())
        return f"{self.code} ({details})" if details else self.code


def _again(kind: type[BijianError], code: str, data: dict[str, Any]) -> BijianError:
    """An error that comes from another process."""
    return kind(code, **data)


class ProjectError(BijianError):
    """The project file can't be opened, read or written."""


class ImportFailure(BijianError):
    """One source file can't be imported; the others go on."""


class InvalidAnnotation(BijianError):
    """A span, claim or relation does not fit the article or the codebook."""


class ExportError(BijianError):
    """A workbook or a gold file can't be written."""


class CodebookError(BijianError):
    """A codebook file is malformed."""


class Cancelled(Exception):
    """A job was cancelled by its user; nothing of it was applied."""
