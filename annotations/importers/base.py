"""What a source format has to provide."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from annotations.model import Edit


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as text: ``raw_text`` is what the bytes say, ``edits`` make it readable.

    ``text`` is the result of the edits. ``headings`` are starts of lines of
    ``text`` that the format marks as headings. ``stated``: title, source,
    author, url and date as the file's own head gives them. ``damaged``: how
    many characters stand for bytes that could not be decoded.
    """

    raw_text: str
    encoding: str
    text: str
    edits: tuple[Edit, ...]
    headings: tuple[int, ...] = ()
    stated: Mapping[str, str] = field(default_factory=dict)
    damaged: int = 0


@dataclass(frozen=True, slots=True)
class Importer:
    """A source format. ``read`` raises ``ImportFailure`` where the bytes are not of it."""

    id: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Reading]
