"""ZIP containers, read without trusting what they say of themselves.

Nothing is ever written to disk; names out of an archive are only shown.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator

from annotations.errors import ImportFailure
from annotations.importers.base import broken
from annotations.importers.limits import Budget
from annotations.text.decode import decode

_CHUNK = 1 << 20
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_UNICODE_PATH = 0x7075


def opened(raw: bytes, budget: Budget, *, kind: str) -> zipfile.ZipFile:
    """The container, its limits checked as far as it states its sizes itself.

    Raises ``ImportFailure``: "broken-file", "zip-bomb",
    "too-many-members".
    """
    with broken(kind):
        package = zipfile.ZipFile(io.BytesIO(raw))
        entries = package.infolist()
    limits = budget.limits
    if len(entries) > limits.members:
        raise ImportFailure("too-many-members", count=len(entries), limit=limits.members)
    total = sum(entry.file_size for entry in entries)
    if total > limits.unpacked or (
        total > limits.ratio_from and total > limits.ratio * max(1, len(raw))
    ):
        raise ImportFailure("zip-bomb", size=total, packed=len(raw))
    return package


def content(
    package: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget, *, limit: int, kind: str
) -> bytes:
    """The bytes of one entry, never more than ``limit``.

    Raises ``ImportFailure``: "encrypted", "file-too-large", "zip-bomb", "broken-file".
    """
    if entry.flag_bits & _ENCRYPTED:
        raise ImportFailure("encrypted")
    limits = budget.limits
    if entry.file_size > limit:
        raise ImportFailure("file-too-large", size=entry.file_size, limit=limit)
    if entry.file_size > limits.ratio_from and (
        entry.file_size > limits.ratio * max(1, entry.compress_size)
    ):
        raise ImportFailure("zip-bomb", size=entry.file_size, packed=entry.compress_size)
    pieces: list[bytes] = []
    size = 0
    with broken(kind), package.open(entry) as stream:
        while True:
            budget.check()
            piece = stream.read(_CHUNK)
            if not piece:
                return b"".join(pieces)
            size += len(piece)
            if size > limit:
                raise ImportFailure("file-too-large", size=size, limit=limit)
            pieces.append(piece)


def is_link(entry: zipfile.ZipInfo) -> bool:
    """A symbolic link: its bytes are the path it points to."""
    return stat.S_ISLNK(entry.external_attr >> 16)


def names(entries: list[zipfile.ZipInfo]) -> list[str]:
    """The entries' names as text.

    Those marked as UTF-8 are; others are in the code page of the system that
    packed them, which on Chinese Windows is GBK: told from all of them together.
    """
    unmarked: list[bytes] = []
    for entry in entries:
        if not entry.flag_bits & _UTF8_NAME:
            unmarked.append(_bytes_of(entry))
    joined = b"\n".join(unmarked)
    codec = "ascii" if joined.isascii() else _codec(joined)
    found: list[str] = []
    for entry in entries:
        name = entry.orig_filename.split("\0")[0]
        if not entry.flag_bits & _UTF8_NAME:
            raw = _bytes_of(entry)
            name = _unicode_path(entry, raw) or raw.decode(codec, errors="replace")
        found.append(name.replace("\\", "/"))
    return found


def _bytes_of(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode("cp437", errors="replace").split(b"\0")[0]


def _codec(joined: bytes) -> str:
    try:
        return decode(joined).encoding
    except ImportFailure:
        return "gb18030"


def _unicode_path(entry: zipfile.ZipInfo, raw: bytes) -> str:
    """The name in Info-ZIP's extra field, "" if there is none or it is of another name."""
    for kind, body in _extra(entry.extra):
        if kind == _UNICODE_PATH and len(body) > 5 and body[0] == 1:
            (checksum,) = struct.unpack_from("<I", body, 1)
            if checksum == zlib.crc32(raw):
                return body[5:].decode("utf-8", errors="replace")
    return ""


def _extra(extra: bytes) -> Iterator[tuple[int, bytes]]:
    position = 0
    while position + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, position)
        yield kind, extra[position + 4 : position + 4 + size]
        position += 4 + size
