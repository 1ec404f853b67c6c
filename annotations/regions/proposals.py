"""Which regions an article is about, with the passages that say so."""

from collections import defaultdict
from collections.abc import Sequence

from annotations.model import Block
from annotations.regions.home import home_of, own_mentions
from annotations.regions.model import Region, RegionProposal
from annotations.regions.registry import Registry

_WEIGHTS = {"title": 6.0, "heading": 2.0, "body": 1.0}
_OPENING = 300
_BALANCED = 0.8
_PASSAGES = 12


def propose(
    registry: Registry,
    text: str,
    blocks: Sequence[Block],
    *,
    title: str = "",
    source: str = "",
    author: str = "",
) -> list[RegionProposal]:
    """Regions by falling score; those marked ``main`` come first.

    Counted are title, headings and body, never captions or boilerplate.
    ``title`` counts where it does not stand in the text itself. ``source`` says
    what 我市 and 我省 mean, and counts itself only if nothing else names a
    region: 深圳商报 writes of 深圳. ``author`` is asked where the source has no home.
    """
    scores: defaultdict[str, float] = defaultdict(float)
    passages: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    in_title: set[str] = set()
    kinds = [(b.start, b.end, b.kind) for b in blocks if b.kind in _WEIGHTS]
    opening = next((start for start, _, kind in kinds if kind == "body"), 0) + _OPENING
    counted = "".join(
        text[start:end] if kind else " " * (end - start)
        for start, end, kind in _filled(kinds, len(text))
    )
    at = 0
    home = home_of(source, registry) or home_of(author, registry)
    mentions = registry.mentions(counted, home=home)
    if home is not None:
        own = own_mentions(counted, home, registry)
        mentions = sorted((*mentions, *own), key=lambda row: row[:2])
    for start, end, region in mentions:
        while at + 1 < len(kinds) and kinds[at][1] <= start:
            at += 1
        kind = kinds[at][2]
        if kind == "title":
            in_title.add(region.name)
        bonus = 1.0 if kind == "body" and start < opening else 0.0
        scores[region.name] += _WEIGHTS[kind] + bonus
        passages[region.name].append((start, end))
    if title and not any(kind == "title" for _, _, kind in kinds):
        for _, _, region in registry.mentions(title, home=home):
            in_title.add(region.name)
            scores[region.name] += _WEIGHTS["title"]
    if not scores and home is not None:
        scores[home.name] += 1.0
    ordered = sorted(scores, key=lambda name: (-scores[name], (passages[name] or [(0, 0)])[0]))
    main = _main(registry, ordered, scores, in_title)
    ordered.sort(key=lambda name: name not in main)
    return [
        RegionProposal(name, scores[name], tuple(passages[name][:_PASSAGES]), name in main)
        for name in ordered
    ]


def _main(
    registry: Registry, ordered: Sequence[str], scores: dict[str, float], in_title: set[str]
) -> list[str]:
    """Normally one; another only if it weighs about as much and is no part of the first."""
    if not ordered:
        return []
    main = [ordered[0]]
    for name in ordered[1:4]:
        if scores[name] < max(_BALANCED * scores[ordered[0]], 4.0):
            break
        if (name in in_title) != (ordered[0] in in_title):
            continue
        region = registry.find(name)
        if region is not None and not any(_related(registry, region, other) for other in main):
            main.append(name)
    return main


def _related(registry: Registry, region: Region, other_name: str) -> bool:
    other = registry.find(other_name)
    return other is not None and (
        registry.contains(region, other) or registry.contains(other, region)
    )


def _filled(kinds: Sequence[tuple[int, int, str]], length: int) -> list[tuple[int, int, str]]:
    rows: list[tuple[int, int, str]] = []
    position = 0
    for start, end, kind in kinds:
        if position < start:
            rows.append((position, start, ""))
        rows.append((start, end, kind))
        position = end
    if position < length:
        rows.append((position, length, ""))
    return rows
