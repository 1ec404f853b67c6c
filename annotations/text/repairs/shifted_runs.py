"""Where a page was read half a character late, and which bytes can still be told.

A converter that worked on GBK bytes took the second byte of one character and
the first of the next for a character of its own and glossed it, or took A3 A1,
A3 BF or A3 BB across two characters for ！, ？ or ；. One byte was lost, and what follows
was read half a character late: 新聞記者感受到這塊 became 新聞?dòng)浾吒惺艿竭@塊.
The run ends where an ASCII byte serves as second half, or where the next
gloss was put in.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.text.common_characters import COMMON
from annotations.text.repairs import gbk
from annotations.text.repairs.readings import LETTERS, reads

LONGEST = 60
"""Characters of a run; a longer one would not be a run but a damaged page."""

_CUT = {"!": b"\xa3\xa1", "?": b"\xa3\xbf", ";": b"\xa3\xbb", "；": b"\xa3\xbb"}
# The marks may stand within a run as well: 保科 read late is 北?蒲.
_INSIDE = {"!": b"\xa3\xa1", "?": b"\xa3\xbf", ";": b"\xa3\xbb"}
_READING = rf"([{LETTERS}]{{1,7}})\)"
# Before half a gloss stands a character of two bytes: its second is the first of what was
# glossed. Before ?! may stand anything, the gloss of a character or 18% as well.
_START = re.compile(
    rf"(?<=[^\x00-\x7f])\?{_READING}|(?<=[^\s!?！？])\?(?=[!?])|(?<=[)\u4e00-\u9fff])\?(?=[;；])"
)
_LOST_END = re.compile(rf"\?{_READING}")
_GLOSS = re.compile(rf"[(（]([{LETTERS}]{{1,7}})[)）]")
# 規?;l(fā)展: 化 and the first byte of 發 are no pair of any character and have vanished.
_GLOSSED_LETTER = re.compile(rf"[@-~]\([{LETTERS}]{{1,7}}\)|\?[{LETTERS}]{{1,7}}\)")
_TAG = re.compile(r"\?/p>")
_LINE_END = re.compile(r"\?[ \u3000]*(?:\n|$)")
# What closes a quotation begins with A1: ” ’ 」 』 》.
_CLOSERS = (0xB1, 0xAF, 0xB9, 0xBB, 0xB7)


_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


@dataclass(frozen=True, slots=True)
class Run:
    """A damaged run, ``start`` to ``end`` in code points of the text it was found in.

    ``heads`` are what the first byte may be, and ``body`` the bytes after it,
    all of them known. ``ends`` are what the last byte may be where it was lost;
    ``ends`` is None where ``body`` holds it. ``reading`` is a gloss of the last character that
    stands behind it and belongs to the range. ``cut``: the character before the run lost
    its first byte; it stands as "?" at ``start`` and its second byte is A3.
    ``complete``: the run has an end of a known kind. ``after``: what followed
    the last character and went with it, as far as that can be guessed.
    """

    start: int
    end: int
    heads: tuple[int, ...]
    body: bytes
    ends: tuple[int, ...] | None = None
    reading: str = ""
    cut: bool = False
    complete: bool = True
    after: str = ""

    @property
    def text_start(self) -> int:
        """Where the part begins of which at least one byte of each character is known."""
        return self.start + (1 if self.cut else 0)


def find(text: str) -> Iterator[Run]:
    """Runs that may be shifted, from left to right and disjoint.

    Loads ``pypinyin`` only behind a half gloss.
    """
    position = 0
    for match in _START.finditer(text):
        if match.start() < position:
            continue
        run = _glossed(text, match) if match.group(1) else _cut(text, match)
        if run is not None:
            yield run
            position = run.end


@functools.lru_cache(maxsize=1 << 12)
def _read(lead: int, syllable: str) -> tuple[int, ...]:
    """Second bytes that make of ``lead`` a character which is read so."""
    table = gbk.pairs()
    return tuple(
        trail
        for trail in _TRAILS
        if (found := table.get(lead << 8 | trail)) and reads(found, syllable)
    )


def _glossed(text: str, match: re.Match[str]) -> Run | None:
    before = gbk.encoded(text[match.start() - 1])
    if not before:
        return None
    heads = tuple(trail for trail in _read(before[1], match.group(1)) if trail > 0x80)
    return _followed(text, match.start(), match.end(), heads, cut=False)


def _cut(text: str, match: re.Match[str]) -> Run | None:
    mark = text[match.end()]
    known = _CUT[mark]
    start = match.end() + 1
    if mark == "!" and _LINE_END.match(text, start) and _is_open(text, match.start()):
        # 。” ended the line: the second byte of ” went with what followed.
        return Run(match.start(), start + 1, (known[1],), b"", _CLOSERS, cut=True, complete=False)
    if known == _CUT[";"] and _GLOSSED_LETTER.match(text, start):
        return _followed(text, match.start(), start, (known[1],), cut=True)
    if not _looks_shifted(text, start):
        return None
    return _followed(text, match.start(), start, (known[1],), cut=True)


def _is_open(text: str, at: int) -> bool:
    """Whether a quotation was begun on the line before ``at`` and not ended."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count("“") > line.count("”")


def _looks_shifted(text: str, start: int, marks: int = 3) -> bool:
    """Cheap, so that ?! in sound text costs nothing: rare characters, a letter, or a torn tag."""
    end = start
    while end < len(text) and end - start < LONGEST and gbk.encoded(text[end]):
        end += 1
    if _TAG.match(text, end):
        return True
    if end == start:
        return False
    if "A" <= text[end : end + 1] <= "z":
        return True
    inside = text[end : end + 1] in _INSIDE
    if marks and inside and _looks_shifted(text, end + 1, marks - 1):
        return True  # 北?蒲械恼嬲饬x: half a character late behind a mark as well
    rare = sum(character not in COMMON for character in text[start:end])
    return rare * 5 >= end - start


def _followed(text: str, start: int, position: int, heads: tuple[int, ...], *, cut: bool) -> Run:
    bytes_of = bytearray()
    while position < len(text) and position - start < LONGEST:
        pair = gbk.encoded(text[position])
        if not pair and cut and bytes_of:
            inside = _INSIDE.get(text[position], b"")
            pair = inside if inside and _looks_shifted(text, position + 1) else b""
        if not pair:
            break
        bytes_of += pair
        position += 1
    following = text[position : position + 1]
    lost = _LOST_END.match(text, position)
    if lost:
        leads = bytes_of[-1:] or bytes(heads)
        ends = tuple({trail: None for lead in leads for trail in _read(lead, lost.group(1))})
        return Run(start, lost.end(), heads, bytes(bytes_of), ends, cut=cut)
    tag = _TAG.match(text, position)
    if tag:
        # </p> came after a closing quote whose second byte went with the <.
        end = tag.start() + 1
        return Run(start, end, heads, bytes(bytes_of), (0xB1, 0xB0), cut=cut, complete=False)
    if following and "@" <= following <= "~":
        bytes_of += following.encode("ascii")
        position += 1
        gloss = _GLOSS.match(text, position)
        if gloss:
            return Run(start, gloss.end(), heads, bytes(bytes_of), reading=gloss.group(1), cut=cut)
        return Run(start, position, heads, bytes(bytes_of), cut=cut)
    if following == "?" and len(bytes_of) > 1:
        # The last byte made an invalid pair with an ASCII one, mostly a space: both are gone.
        return Run(
            start, position + 1, heads, bytes(bytes_of), _TRAILS, cut=cut, complete=False,
            after=" ",
        )  # fmt: skip
    return Run(start, position, heads, bytes(bytes_of), cut=cut, complete=False)
