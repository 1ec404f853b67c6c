"""What a source format has to provide."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from annotations.errors import Cancelled, ImportFailure
from annotations.importers.limits import Budget
from annotations.model import Block, Edit, Proposal

Columns = Mapping[str, str]
"""Which column of a table holds what: field to the column's heading or "#" and its number.

``PLACE`` besides the fields: the table in an archive that they are of ("!news/a.xlsx");
nothing else of the archive is read then.
"""

PLACE: Final = "place"


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as text: ``raw_text`` is what the bytes say, ``edits`` make it readable.

    ``text`` is the result of the edits. ``headings`` are starts of lines of
    ``text`` that the format marks as headings. ``kinds``: runs of whole lines of
    ``text``, in order and disjoint, whose kind the format knows. ``stated``:
    title, source, author, url, date and regions as the file's own head gives
    them; fallback_title and fallback_author count where the text has none.
    ``damaged``: how many characters stand for bytes that could not be decoded.
    ``notices``: codes with a number, "hidden-characters:3".
    ``proposals``: doubtful places, in code points of ``raw_text``.
    """

    raw_text: str
    encoding: str
    text: str
    edits: tuple[Edit, ...]
    headings: tuple[int, ...] = ()
    stated: Mapping[str, str] = field(default_factory=dict)
    damaged: int = 0
    kinds: tuple[Block, ...] = ()
    notices: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One of several things in a file; ``name`` is its place there: "!news/a.txt", "#12".

    ``reading`` is None where ``raw`` has to be read by the importer of its own
    format; ``error`` says why it can't be had at all.
    """

    name: str
    raw: bytes = b""
    reading: Reading | None = None
    error: ImportFailure | None = None


@dataclass(frozen=True, slots=True)
class Importer:
    """A source format: ``read`` for one article a file, ``unpack`` where a file holds several.

    Both raise ``ImportFailure`` where the bytes are not of the format; ``unpack``
    also in the middle, where what follows can't be read.
    """

    id: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, Budget], Reading] | None = None
    unpack: Callable[[bytes, Budget, Columns], Iterator[Member]] | None = None


@contextmanager
def broken(kind: str) -> Iterator[None]:
    """What a library raises on a broken file becomes ``ImportFailure("broken-file")``.

    They raise nearly anything on bytes that are not what they say, KeyError and
    AttributeError included; none of them names a class that covers it.
    """
    try:
        yield
    except (ImportFailure, Cancelled, MemoryError):
        raise
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"[:200]
        raise ImportFailure("broken-file", kind=kind, detail=detail) from error
