"""An article as the claim suggester reads it: clauses in sentences in paragraphs, with words.

Offsets are code points of the reading text throughout; ``shadow`` is as long as it.
Only body blocks are read: headings give context, titles and captions only repeat.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from annotations.model import Article, Block
from annotations.quantities.model import Period, Quantity
from annotations.regions import Mention, Region
from annotations.suggest.claims.frames import Frame
from annotations.suggest.tagging import Token

_NO_THINGS = frozenset({"人物", "地区", "媒体", "政策/规划", "活动/会议"})

LONGEST = 240
"""A clause without a mark is cut after so many code points: all work on it is bounded."""

_CLAUSE_END = re.compile(
    r"(?P<stop>[。!?]+|…+|\n+)|(?P<half>;)|(?:(?<![0-9])[,:]|[,:](?![0-9]))|——+"
)
_AIMED = re.compile("(?:力争|争取|目标|计划|确保|努力)[^。,;]{0,3}$")
_EDGE = " \t\u3000\r“”\"'‘’「」『』,;:。!?()、"


_PORTRAYED = 3  # times
_BEGINNING = 240  # code points


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of an entity, accepted or likely: ``name`` in simplified characters."""

    start: int
    end: int
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class Clause:
    """From one comma or stop to the next, marks and quotes at its edges left out.

    ``sentence`` and ``paragraph`` are numbers within the article, ``part`` counts what
    semicolons separate.
    """

    start: int
    end: int
    part: int
    sentence: int
    paragraph: int
    heading: str


@dataclass(frozen=True)
class Page:
    """One article, read.

    ``tokens[i]`` stands at ``bounds[i]`` to ``bounds[i + 1]``. ``quantities``, ``periods``,
    ``mentions`` (of regions), ``names`` and ``frames`` are in the order of the text.
    ``main``: the region the article is about.
    """

    article: Article
    text: str
    shadow: str
    tokens: Sequence[Token]
    bounds: Sequence[int]
    clauses: tuple[Clause, ...]
    quantities: Sequence[Quantity]
    periods: Sequence[Period]
    mentions: Sequence[Mention]
    names: Sequence[Name]
    topics: Sequence[str] = field(default=())
    national: bool = False
    frames: Sequence[Frame] = field(default=())
    main: Region | None = None

    def frame(self, position: int) -> Period | None:
        """The time that the title or heading above sets for ``position``."""
        frame = self.framed(position)
        return frame.period if frame is not None else None

    def framed(self, position: int) -> Frame | None:
        """What the title or heading above sets for ``position``, None where none sets anything."""
        last = None
        for frame in self.frames:
            if frame.start > position:
                break
            last = frame
        return last

    @cached_property
    def portrait(self) -> str:
        """The firm that the article portrays: named at its beginning and more often than any
        other; "" where it portrays none."""
        counts = Counter(name.name for name in self.names if name.type == "企业")
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < _PORTRAYED:
            return ""
        firm, times = ranked[0]
        if len(ranked) > 1 and ranked[1][1] * 2 > times:
            return ""
        body = self.clauses[0].start if self.clauses else 0
        opens = any(n.name == firm and n.start <= body + _BEGINNING for n in self.names)
        return firm if opens else ""

    @cached_property
    def aims(self) -> frozenset[str]:
        """The years that an undated text names as aims (力争到2030年)."""
        if self.article.published:
            return frozenset()
        return frozenset(
            period.period_end[:4]
            for period in self.periods
            if period.resolved
            and period.role == "by"
            and _AIMED.search(self.shadow, max(0, period.start - 8), period.start)
        )

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [clause.start for clause in self.clauses]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.names]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention[0] for mention in self.mentions]

    @cached_property
    def _period_starts(self) -> list[int]:
        return [period.start for period in self.periods]

    @cached_property
    def jumps(self) -> dict[int, int]:
        """Where a figure or time ends → where it starts."""
        found = {period.end: period.start for period in self.periods}
        found.update((quantity.end, quantity.start) for quantity in self.quantities)
        return found

    @cached_property
    def _jump_ends(self) -> list[int]:
        return sorted(self.jumps)

    def figure_end(self, low: int, high: int) -> int:
        """Where the last figure or time ends between ``low`` and ``high``, else ``low``."""
        at = bisect_right(self._jump_ends, high) - 1
        return max(low, self._jump_ends[at]) if at >= 0 else low

    @cached_property
    def _figures_by_start(self) -> dict[int, Quantity]:
        return {quantity.start: quantity for quantity in self.quantities}

    @cached_property
    def _figures_by_end(self) -> dict[int, Quantity]:
        return {quantity.end: quantity for quantity in self.quantities}

    def figure_at(self, start: int) -> Quantity | None:
        return self._figures_by_start.get(start)

    def figure_ending(self, end: int) -> Quantity | None:
        return self._figures_by_end.get(end)

    @cached_property
    def figure_starts(self) -> frozenset[int]:
        return frozenset(
            start
            for quantity in self.quantities
            if quantity.not_a_claim is None
            for start in (quantity.start, quantity.number_start)
        )

    def clause_number(self, position: int) -> int | None:
        """The clause that holds ``position``, or None outside the body."""
        number = bisect_right(self._clause_starts, position) - 1
        if number >= 0 and position < self.clauses[number].end:
            return number
        return None

    def name_from(self, start: int, end: int) -> Name | None:
        """The longest name that starts at ``start`` and ends by ``end``; no person or region."""
        at = bisect_right(self._name_starts, start) - 1
        best: Name | None = None
        while at >= 0 and self.names[at].start == start:
            name = self.names[at]
            if name.end <= end and name.type not in _NO_THINGS:
                best = name if best is None or name.end > best.end else best
            at -= 1
        return best

    def names_in(self, start: int, end: int) -> list[Name]:
        """Names that lie in ``start``:``end``."""
        low = bisect_right(self._name_starts, start - 1)
        high = bisect_right(self._name_starts, end - 1)
        return [name for name in self.names[low:high] if name.end <= end]

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Regions named in ``start``:``end``."""
        low = bisect_right(self._mention_starts, start - 1)
        high = bisect_right(self._mention_starts, end - 1)
        return [mention for mention in self.mentions[low:high] if mention[1] <= end]

    def openers(self, start: int) -> list[tuple[int, int]]:
        """Times that cover ``start``."""
        at = bisect_right(self._period_starts, start)
        return [(p.start, p.end) for p in self.periods[max(0, at - 1) : at] if p.end > start]

    def period_at(self, start: int) -> Period | None:
        """The time that starts at ``start``."""
        at = bisect_right(self._period_starts, start) - 1
        return self.periods[at] if at >= 0 and self.periods[at].start == start else None

    def periods_told(self, start: int, end: int) -> list[Period]:
        """Times that lie in ``start``:``end``."""
        low = bisect_right(self._period_starts, start - 1)
        high = bisect_right(self._period_starts, end - 1)
        return [p for p in self.periods[low:high] if p.end <= end]

    def periods_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where times lie in ``start``:``end``."""
        return [(p.start, p.end) for p in self.periods_told(start, end)]

    def inside_name(self, start: int, end: int) -> Name | None:
        """The name that ``start``:``end`` is a part of: 北京 of 北京大学."""
        at = bisect_right(self._name_starts, start)
        for name in self.names[max(0, at - 4) : at]:
            if name.end >= end and name.end - name.start > end - start:
                return name
        return None

    def token_before(self, end: int) -> int:
        """The number of the token that ends at or holds the character before ``end``."""
        return bisect_right(self.bounds, end - 1) - 1

    def token_at(self, start: int) -> int:
        """The number of the token that starts at or holds ``start``."""
        return bisect_right(self.bounds, start) - 1

    def word(self, number: int) -> tuple[str, str, int, int]:
        """Word, tag, start and end of a token."""
        word, tag = self.tokens[number]
        return word, tag, self.bounds[number], self.bounds[number + 1]

    def sentence(self, number: int) -> tuple[int, int]:
        """The numbers of the first clause of the sentence of a clause, and after its last."""
        sentence = self.clauses[number].sentence
        first = last = number
        while first and self.clauses[first - 1].sentence == sentence and number - first < 40:
            first -= 1
        while (
            last + 1 < len(self.clauses)
            and self.clauses[last + 1].sentence == sentence
            and last - number < 40
        ):
            last += 1
        return first, last + 1

    def sentence_start(self, number: int) -> int:
        """Where the sentence of a clause begins, in code points."""
        return self.clauses[self.sentence(number)[0]].start

    def paragraph_start(self, number: int) -> int:
        """Where the paragraph of a clause begins, at most 400 code points before it."""
        clause = self.clauses[number]
        low = self.shadow.rfind("\n", max(0, clause.start - 400), clause.start)
        return low + 1 if low >= 0 else max(0, clause.start - 400)


def clauses_of(shadow: str, blocks: Sequence[Block]) -> tuple[Clause, ...]:
    """The clauses of the body, each with the heading it stands under."""
    found: list[Clause] = []
    heading = ""
    part = sentence = paragraph = 0
    for block in blocks:
        if block.kind == "heading":
            heading = shadow[block.start : block.end].strip("#* \n\t")[-80:]
        if block.kind != "body":
            sentence += 1
            paragraph += 1
            continue
        start = block.start
        for match in _CLAUSE_END.finditer(shadow, block.start, block.end):
            _add(found, shadow, start, match.start(), part, sentence, paragraph, heading)
            start = match.end()
            if match["half"]:
                part += 1
            elif match["stop"]:
                part += 1
                sentence += 1
                paragraph += "\n" in match["stop"]
        _add(found, shadow, start, block.end, part, sentence, paragraph, heading)
        part += 1
        sentence += 1
    return tuple(found)


def _add(
    found: list[Clause],
    shadow: str,
    start: int,
    end: int,
    part: int,
    sentence: int,
    paragraph: int,
    heading: str,
) -> None:
    while start < end and shadow[start] in _EDGE:
        start += 1
    while start < end and shadow[end - 1] in _EDGE:
        end -= 1
    if (
        shadow.count("(", start, end) > shadow.count(")", start, end)
        and shadow[end : end + 1] == ")"
    ):
        end += 1
    while start < end:
        stop = min(end, start + LONGEST)
        if stop < end:
            cut = shadow.rfind("、", start + LONGEST // 2, stop)
            stop = cut + 1 if cut > 0 else stop
        found.append(Clause(start, stop, part, sentence, paragraph, heading))
        start = stop
