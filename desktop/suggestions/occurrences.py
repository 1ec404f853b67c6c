"""Where the same words stand elsewhere: plain functions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotations.model import FOLDED_BLOCKS, ArticleId, Block, Span
from annotations.text.script import simplified
from desktop.suggestions.order import excerpt


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place (code points) with the words around it.

    ``taken``: a mention that stands there already, or that the place is part of.
    """

    article_id: ArticleId
    start: int
    end: int
    context: tuple[str, str, str]
    taken: Span | None = None


def occurrences(
    article_id: ArticleId,
    text: str,
    blocks: Sequence[Block],
    spans: Iterable[Span],
    quote: str,
    label: str,
) -> list[Occurrence]:
    """All places of ``quote`` in an article's own words that are not tagged as ``label`` yet.

    Traditional and simplified characters are the same; Latin words count only as
    whole words; folded blocks are left out.
    """
    found: list[Occurrence] = []
    if not quote:
        return found
    spans = list(spans)
    # The shadow has the text's own offsets.
    shadow, quote = simplified(text), simplified(quote)
    start = shadow.find(quote)
    while start >= 0:
        end = start + len(quote)
        if _stands_alone(text, start, end) and not _is_folded(blocks, start):
            here = [span for span in spans if span.start < end and start < span.end]
            if not any((s.start, s.end, s.label) == (start, end, label) for s in here):
                context = excerpt(text, start, end)
                taken = max(here, key=lambda span: span.end - span.start, default=None)
                found.append(Occurrence(article_id, start, end, context, taken))
        start = shadow.find(quote, end)
    return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (
        (start > 0 and _latin(text[start - 1]) and _latin(text[start]))
        or (end < len(text) and _latin(text[end - 1]) and _latin(text[end]))
    )


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _is_folded(blocks: Sequence[Block], position: int) -> bool:
    return any(
        block.start <= position < block.end and block.kind in FOLDED_BLOCKS for block in blocks
    )
