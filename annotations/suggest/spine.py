"""The tokens of an article with all that is known to stand on them.

Suggesters that look for the edges of a name walk along these: which tokens may be inside
one, where a listed name, a place or the head of another name ends.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotations.model import Article, Block
from annotations.regions import Mention
from annotations.suggest.context import Context, Looked
from annotations.suggest.reading import Reading, parted
from annotations.suggest.vocabulary import (
    CLASS,
    ENTRY,
    HEAD,
    LISTS,
    SAYS,
    SECTOR_HEAD,
    SIGNS,
    TITLE,
    TRADE,
    Entry,
    Hit,
)

_SAID = re.compile("(?:介绍|表示|认为|告诉|坦言|透露|指出|直言|说[,:，“道])")
_STARTS = SAYS | SIGNS | TRADE | SECTOR_HEAD | LISTS
# 某某生物|体外诊断: the dictionary has 生物体, and no name of a listed firm ends within it.
_CERTAIN, _TRADE, _IN_VITRO = 4, "生物", ("体外", "体内")
_SURE = 3  # characters from which a listed name may part a guessed word


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed name on tokens ``first`` up to ``last``."""

    first: int
    last: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Spine:
    """Token numbers throughout: ``first`` included, ``last`` not.

    ``places`` and ``entries`` are keyed by the token they end before, ``place_starts`` and
    ``entry_starts`` by the one they start with. ``heads`` are the longest heads, one an end.
    ``title_ends`` and ``title_starts`` are offsets.
    ``marked``: the tokens that some suggester starts from, each with its bits.
    """

    reading: Reading
    kinds: list[int]
    marked: list[tuple[int, int]]
    mentions: list[Mention]
    heads: list[Hit]
    head_ends: dict[int, Hit]
    titles: list[Hit]
    title_ends: frozenset[int]
    title_starts: frozenset[int]
    classes: dict[int, Hit]
    places: dict[int, int]
    place_starts: dict[int, int]
    entries: dict[int, Listed]
    entry_starts: dict[int, Listed]


def spine_of(context: Context, article: Article, text: str, blocks: Sequence[Block]) -> Spine:
    """The spine of an article, built when first asked for."""
    looked = context.looked(article, text, blocks)
    if looked.spine is None:
        looked.spine = _build(context, looked)
    return looked.spine


def _speaks(shadow: str, mention: Mention, titles: set[int]) -> bool:
    """研发总监邵阳介绍: a person who is called like a place."""
    start, end, _ = mention
    return start in titles and end - start <= 3 and _SAID.match(shadow, end) is not None


def _build(context: Context, looked: Looked) -> Spine:
    at = looked.reading.at
    hits = list(context.vocabulary.hits(looked.reading.shadow))
    names = context.vocabulary.words.entries
    # 以大|模型: a listed name says better where a word ends than a guess does.
    looked.reading = reading = parted(
        looked.reading,
        [
            edge
            for last, (length, word, kind) in hits
            if (kind & ENTRY and length >= _SURE and not word.isascii())  # no FDA in KFDA
            or (kind & TITLE and length > _SURE)
            for edge in (last + 1 - length, last + 1)
            if edge not in at
        ],
        {
            last + 1
            for last, (length, word, kind) in hits
            if kind & ENTRY
            and length >= _CERTAIN
            and last + 1 not in at
            and word.endswith(_TRADE)
            and looked.reading.shadow.startswith(_IN_VITRO, last + 1)
        },
    )
    at = reading.at
    titles_at = {last + 1 for last, (_, _, kind) in hits if kind & TITLE}
    bits = context.vocabulary.token_kinds
    kinds = [bits[token] for token in reading.tokens]
    mentions = [
        mention
        for mention in context.registry.mentions(reading.shadow)
        if not _speaks(reading.shadow, mention, titles_at)
    ]
    places: dict[int, int] = {}
    place_starts: dict[int, int] = {}
    for start, end, _ in mentions:
        first, behind = at.get(start), at.get(end)
        if first is not None and behind is not None:
            places[behind] = first
            place_starts[first] = behind
    heads: dict[int, Hit] = {}
    classes: dict[int, Hit] = {}
    titles: dict[int, Hit] = {}
    entries: dict[int, Listed] = {}
    entry_starts: dict[int, Listed] = {}
    # Hits of one end come longest first.
    find = at.get
    for final, (length, word, kind) in hits:
        end = final + 1
        behind = find(end)
        if behind is None:
            continue
        if kind & HEAD and end not in heads:
            heads[end] = Hit(end - length, end, word)
        if kind & CLASS and end not in classes:
            classes[end] = Hit(end - length, end, word)
        if kind & TITLE and end not in titles and (length > 1 or end - length in at):
            # 新闻|记者: the title may be the end of a longer word.
            titles[end] = Hit(end - length, end, word)
        if kind & ENTRY:
            first = find(end - length)
            if first is None:
                continue
            listed = Listed(first, behind, names[word])
            if behind not in entries:
                entries[behind] = listed
            known = entry_starts.get(first)
            if known is None or known.last < behind:
                entry_starts[first] = listed
    return Spine(
        reading=reading,
        kinds=kinds,
        marked=[(number, bits) for number, bits in enumerate(kinds) if bits & _STARTS],
        mentions=mentions,
        heads=list(heads.values()),
        head_ends={at[end]: hit for end, hit in heads.items()},
        titles=list(titles.values()),
        title_ends=frozenset(titles),
        title_starts=frozenset(hit.start for hit in titles.values()),
        classes=classes,
        places=places,
        place_starts=place_starts,
        entries=entries,
        entry_starts=entry_starts,
    )
