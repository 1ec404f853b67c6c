"""Character BIO: one character and its tag a line, a tab between, blank lines between sentences.

For sequence labellers. Tags are ``O``, ``B-label`` and ``I-label``; no line
holds whitespace other than that tab, so that splitting it anyhow gives two parts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotations.briefing.safe_write import replacing
from annotations.gold.base import Dropped, DropReason, ExportReport, GoldSource, by_article
from annotations.model import Block, Span

TAGGED_BLOCKS: frozenset[str] = frozenset({"title", "heading", "body", "caption"})
"""Kinds of blocks that are written unless others are asked for."""

SPACE = "␣"
"""Stands for any white space, U+3000 and U+2028 included."""

NEWLINE = "␤"
"""Stands for a line end inside a span; other line ends are blank lines."""

_SENTENCE_END = frozenset("。！？!?；;…")
_CLOSING = frozenset("”’」』）)\"'")
_SPACES = re.compile(r"\s+")


def export_bio(
    source: GoldSource, path: Path, *, kinds: frozenset[str] = TAGGED_BLOCKS
) -> ExportReport:
    """Write the spans of all articles.

    Blocks of other ``kinds`` are left out, with every span that touches them.
    Where spans overlap, the longest wins, of equally long ones the earliest,
    then the one made first; what lost is in the report. Claims and relations
    are counted as not carried. Raises ``ExportError`` where ``path`` can't be
    written.
    """
    articles = source.articles()
    spans = by_article(source.spans())
    dropped: list[Dropped] = []
    kept_total = written = skipped = 0
    with replacing(path) as temporary, open(temporary, "w", encoding="utf-8", newline="\n") as file:
        for article in articles:
            text = source.text(article.id)
            runs = _runs(source.blocks(article.id), kinds, len(text))
            kept, lost = flatten(spans.get(article.id, []), runs)
            dropped += lost
            kept_total += len(kept)
            skipped += len(text) - sum(end - start for start, end in runs)
            for sentence in sentences(text, runs, kept):
                file.writelines(f"{token}\t{tag}\n" for token, tag in sentence)
                file.write("\n")
            written += 1
    not_carried = (
        ("claims", len(source.claims())),
        ("relations", len(source.relations())),
        ("characters", skipped),
    )
    return ExportReport(
        format="bio",
        path=path,
        articles=written,
        spans=kept_total,
        claims=0,
        relations=0,
        dropped=tuple(dropped),
        not_carried=tuple((what, count) for what, count in not_carried if count),
    )


def flatten(
    spans: Iterable[Span], runs: Sequence[tuple[int, int]]
) -> tuple[list[Span], list[Dropped]]:
    """Spans that neither overlap nor leave ``runs``, in reading order, and those dropped.

    ``runs``: disjoint ranges (code points) that are written, in order.
    """
    kept: list[Span] = []
    dropped: list[Dropped] = []
    taken: set[int] = set()
    order = sorted(
        spans, key=lambda span: (span.start - span.end, span.start, span.created_at, span.id)
    )
    for span in order:
        if not any(start <= span.start < span.end <= end for start, end in runs):
            dropped.append(_dropped(span, "skipped-block"))
        elif taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            kept.append(span)
        else:
            dropped.append(_dropped(span, "overlap"))
    kept.sort(key=lambda span: span.start)
    dropped.sort(key=lambda item: (item.start, item.end))
    return kept, dropped


def sentences(
    text: str, runs: Sequence[tuple[int, int]], spans: Sequence[Span]
) -> Iterator[list[tuple[str, str]]]:
    """(character, tag) pairs, sentence by sentence; a sentence never ends inside a span."""
    for start, end in runs:
        tags = _tags(spans, start, end)
        sentence: list[tuple[str, str]] = []
        for place in range(start, end):
            character, tag = text[place], tags[place - start]
            # A span goes on where the next character is inside one.
            following = tags[place + 1 - start] if place + 1 < end else "O"
            inside = following.startswith("I-")
            if character == "\n" and tag == "O":
                if _has_content(sentence):
                    yield sentence
                sentence = []
                continue
            sentence.append((_token(character), tag))
            if not inside and _ends_sentence(text, place, end):
                yield sentence
                sentence = []
        if _has_content(sentence):
            yield sentence


def tag_name(label: str) -> str:
    """A label as part of a tag: white space would break the line, so it becomes _."""
    return _SPACES.sub("_", label.strip()) or "_"


def _runs(blocks: Sequence[Block], kinds: frozenset[str], length: int) -> list[tuple[int, int]]:
    """Ranges of neighbouring blocks of the wanted kinds."""
    runs: list[tuple[int, int]] = []
    for block in blocks or (Block(0, length, "body"),):
        if block.kind not in kinds or block.start >= block.end:
            continue
        if runs and runs[-1][1] == block.start:
            runs[-1] = (runs[-1][0], block.end)
        else:
            runs.append((block.start, block.end))
    return runs


def _dropped(span: Span, reason: DropReason) -> Dropped:
    return Dropped(span.id, span.article_id, span.start, span.end, span.label, reason)


def _tags(spans: Sequence[Span], start: int, end: int) -> list[str]:
    tags = ["O"] * (end - start)
    for span in spans:
        if start <= span.start and span.end <= end:
            name = tag_name(span.label)
            tags[span.start - start] = f"B-{name}"
            for place in range(span.start + 1 - start, span.end - start):
                tags[place] = f"I-{name}"
    return tags


def _token(character: str) -> str:
    if character == "\n":
        return NEWLINE
    return SPACE if character.isspace() else character


def _ends_sentence(text: str, place: int, end: int) -> bool:
    """Whether a sentence ends after ``place``: end marks, then closing quotes, belong to it."""
    following = text[place + 1] if place + 1 < end else ""
    if following in _SENTENCE_END or (following and following in _CLOSING):
        return False
    while place >= 0 and text[place] in _CLOSING:
        place -= 1
    return place >= 0 and text[place] in _SENTENCE_END


def _has_content(sentence: Sequence[tuple[str, str]]) -> bool:
    return any(token != SPACE or tag != "O" for token, tag in sentence)
