"""From bytes to text: a ladder of encodings that one bad byte does not shake.

A byte order mark decides; then strict UTF-8; then UTF-8, UTF-16, GB 18030 and
Big5-HKSCS are decoded with replacement and scored by how much of what is not
ASCII consists of common Chinese characters. Detector libraries refuse GB text
with a single bad byte, which is why none is used.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from annotations.errors import ImportFailure
from annotations.text.common_characters import COMMON

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with theirs
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"%PDF-", "pdf"),
    (b"\x7fELF", "executable"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"RIFF", "riff"),
    (b"ID3\x03", "audio"),
    (b"OggS\x00", "audio"),
    (b"\xca\xfe\xba\xbe", "executable"),
    (b"\xcf\xfa\xed\xfe", "executable"),
    (b"{\\rtf", "rtf"),
)

# What pages and mails say of themselves, and the codec that reads it with what it omits.
_DECLARED = {
    "utf-8": "utf-8", "utf8": "utf-8",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "x-gbk": "gb18030",
    "gb_2312-80": "gb18030", "euc-cn": "gb18030", "hz-gb-2312": "hz", "cp936": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs", "cp950": "big5hkscs",
    "shift_jis": "cp932", "euc-jp": "euc_jp", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "iso-8859-1": "cp1252", "windows-1252": "cp1252", "windows-1251": "cp1251",
}  # fmt: skip
_ONE_BYTE = ("cp1252", "cp1251")

_SAMPLE = 1 << 17
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉【】「」『』—…·～％＋－／　–•①②③④⑤ⅠⅡⅢ")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_REPLACEMENT = "�"


@dataclass(frozen=True, slots=True)
class Decoded:
    """``damaged``: how many U+FFFD stand for bytes that could not be decoded."""

    text: str
    encoding: str
    damaged: int


def decode(raw: bytes, *, declared: str = "") -> Decoded:
    """Decode ``raw``, dropping only a byte order mark.

    ``declared``: the encoding that the file names, believed where its bytes don't
    belie it. ``encoding`` is a Python codec's name. Raises ``ImportFailure("not-text")``
    for images, archives, executables and other binary content.
    """
    _refuse_magic(raw)
    for mark, encoding in _MARKS:
        body = raw[len(mark) :]
        if raw.startswith(mark) and _fits_mark(body, encoding):
            return _decoded(body, encoding)
    encoding = _guess(raw)
    decoded = _decoded(raw, encoding)
    named = _DECLARED.get(declared.strip().lower(), "")
    if named and named != encoding and _may_overrule(raw, named, encoding):
        as_named = _decoded(raw, named)
        if as_named.damaged <= decoded.damaged:
            decoded = as_named
    _refuse_binary(decoded.text)
    return decoded


def _decoded(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, errors="replace")
    damaged = text.count(_REPLACEMENT)
    if damaged:
        # U+FFFD may stand in the file itself: somebody else's loss, not ours.
        damaged -= raw.decode(encoding, errors="ignore").count(_REPLACEMENT)
    return Decoded(text, encoding, damaged)


def _fits_mark(body: bytes, encoding: str) -> bool:
    """Some editors put a UTF-8 mark before GB text; the mark must not overrule the bytes."""
    if encoding != "utf-8":
        return True
    return _is_strict_utf8(body) or _utf8_share(_sample(body)) >= 0.5


def _may_overrule(raw: bytes, named: str, guessed: str) -> bool:
    """Well-formed UTF-8 beyond ASCII is never chance; any bytes at all are Latin."""
    if guessed == "utf-8" and not raw.isascii() and _is_strict_utf8(raw):
        return False
    return named not in _ONE_BYTE or _score(_sample(raw), guessed) < 0.5


def _guess(raw: bytes) -> str:
    sixteen = _sixteen_by_nulls(raw)
    if sixteen:
        return sixteen
    if _is_strict_utf8(raw):
        return "utf-8"
    sample = _sample(raw)
    if _utf8_share(sample) >= 0.8:
        return "utf-8"
    scores = {encoding: _score(sample, encoding) for encoding in _CANDIDATES}
    # Any bytes at all decode as UTF-16, mostly to rare characters: it must read as Chinese.
    for encoding in _CANDIDATES[3:]:
        if scores[encoding] < 0.3:
            del scores[encoding]
    return max(scores, key=lambda encoding: scores[encoding])


def _is_strict_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _sixteen_by_nulls(raw: bytes) -> str:
    """UTF-16 without a mark shows in NUL bytes at every other place (spaces, digits, newlines)."""
    even = raw[: 2 * _SAMPLE : 2]
    odd = raw[1 : 2 * _SAMPLE : 2]
    if len(raw) < 4:
        return ""
    zeros = even.count(0), odd.count(0)
    if zeros[1] > 4 * zeros[0] and zeros[1] >= max(2, len(odd) * 0.02):
        candidate = "utf-16-le"
    elif zeros[0] > 4 * zeros[1] and zeros[0] >= max(2, len(even) * 0.02):
        candidate = "utf-16-be"
    else:
        return ""
    sample = raw[: _SAMPLE & ~1]
    share = max(zeros) / max(1, len(odd))
    # All but nothing of Latin text is NUL at one parity; Chinese text is told by its characters.
    if share > 0.7 or _score(sample, candidate) > max(_score(sample, c) for c in _CANDIDATES[:3]):
        return candidate
    return ""


def _sample(raw: bytes) -> bytes:
    """A part that is rich in what is not ASCII, cut at line ends so that no pair is split."""
    if len(raw) <= _SAMPLE:
        return raw
    first = _HIGH_RUN.search(raw)
    if first is None or first.start() < _SAMPLE // 2:
        start = 0
    else:
        start = raw.rfind(b"\n", 0, first.start()) + 1
        if first.start() - start > _SAMPLE // 2:
            start = first.start()
    return raw[start : start + _SAMPLE]


def _utf8_share(sample: bytes) -> float:
    """How many of the bytes beyond ASCII stand in well-formed UTF-8 sequences, 0 to 1."""
    high = sum(len(run) for run in _HIGH_RUN.findall(sample))
    if not high:
        return 1.0
    return sum(len(sequence) for sequence in _UTF8_SEQUENCE.findall(sample)) / high


def _score(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, errors="replace")
    controls = len(_CONTROL.findall(text))
    beyond = good = bad = 0
    for character, times in Counter(text).items():
        if character <= "\x7f":
            continue
        beyond += times
        if character in COMMON or character in _PUNCTUATION:
            good += times
        elif (
            character == _REPLACEMENT
            or "\x80" <= character <= "\x9f"
            or "\ue000" <= character <= "\uf8ff"
            or "\ud800" <= character <= "\udfff"
        ):
            bad += times
    return (good - bad - controls) / beyond if beyond else -float(controls)


def _refuse_magic(raw: bytes) -> None:
    for magic, kind in _MAGIC:
        if raw.startswith(magic):
            raise ImportFailure("not-text", kind=kind)
    if raw.startswith((b"MZ", b"BM")) and raw[:64].count(0) > 4:
        raise ImportFailure("not-text", kind="executable" if raw[:1] == b"M" else "bitmap")
    if raw[4:8] == b"ftyp":
        raise ImportFailure("not-text", kind="video")


def _refuse_binary(text: str) -> None:
    # A file cut off by a crash may end in NULs without being anything else than text.
    head = text[: 2 * _SAMPLE].rstrip("\x00")
    if not head:
        if text:
            raise ImportFailure("not-text", kind="zeros")
        return
    controls = _CONTROL.findall(head)
    odd = len(controls) + head.count(_REPLACEMENT)
    many_kinds = len(set(controls)) >= 6 and len(controls) > 0.03 * len(head)
    if (many_kinds and odd >= 10) or (odd >= 16 and odd > 0.3 * len(head)):
        raise ImportFailure("not-text", kind="binary")
