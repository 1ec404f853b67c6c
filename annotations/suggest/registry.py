"""All suggesters, and what comes of them for the articles of a project.

A new suggester is one new file and one line here.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from annotations.codebook import Codebook
from annotations.errors import Cancelled
from annotations.model import Article, ArticleId, Block, Rejection, Span, SuggestionType
from annotations.suggest.accepted import Accepted, reconciled
from annotations.suggest.aliases import aliases
from annotations.suggest.base import Suggester, Suggestion
from annotations.suggest.brands import Brands
from annotations.suggest.ceremonies import Ceremonies
from annotations.suggest.claims import Claims
from annotations.suggest.codes import Codes
from annotations.suggest.context import Context
from annotations.suggest.counties import Counties
from annotations.suggest.documents import Documents
from annotations.suggest.echoes import echoes
from annotations.suggest.firms import Firms
from annotations.suggest.headed import Headed
from annotations.suggest.learned import revised
from annotations.suggest.levels import Levels
from annotations.suggest.lists import Lists
from annotations.suggest.makers import Makers
from annotations.suggest.media import Media
from annotations.suggest.medicines import Medicines
from annotations.suggest.merging import merged
from annotations.suggest.offices import Offices
from annotations.suggest.people import People
from annotations.suggest.places import Places
from annotations.suggest.sectors import Sectors
from annotations.suggest.shipped import Shipped
from annotations.suggest.spine import spine_of
from annotations.suggest.widened import Widened

SUGGESTERS: tuple[Suggester, ...] = (
    Accepted(),
    Shipped(),
    Headed(),
    Widened(),
    Makers(),
    Medicines(),
    Firms(),
    Brands(),
    People(),
    Places(),
    Counties(),
    Sectors(),
    Lists(),
    Documents(),
    Media(),
    Offices(),
    Levels(),
    Ceremonies(),
    Codes(),
    Claims(),
)

WHOLE = 100_000
"""A text of more characters is looked at in pieces: what is far apart is not linked."""

REJECTED_TWICE = 0.5
"""What a score is multiplied with where the same words were rejected twice under the label."""


def suggest(
    context: Context,
    article_ids: Collection[str] | None = None,
    only: SuggestionType | None = None,
    *,
    suggesters: Iterable[Suggester] = SUGGESTERS,
    progress: Callable[[int, int, str], None] = lambda done, total, what: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Suggestion]:
    """Proposals for the context's articles (those of ``article_ids``), in reading order.

    What is annotated or was rejected already is left out, and so is what the codebook has no
    type for. Raises ``Cancelled`` where ``cancelled`` says so.
    """
    chosen = [s for s in suggesters if only is None or s.type == only]
    made: defaultdict[tuple[ArticleId, str], list[tuple[int, int]]] = defaultdict(list)
    if only != "entity":
        for claim in context.claims:
            for passage in claim.evidence:
                place = (passage.start, passage.end)
                made[passage.article_id, claim.fields.value_text].append(place)
    spans: defaultdict[ArticleId, list[Span]] = defaultdict(list)
    for span in context.spans:
        spans[span.article_id].append(span)
    rejected = {_place(r) for r in context.rejections}
    counts = Counter((r.quote, r.label) for r in context.rejections if r.type == "entity")
    demoted = {what for what, count in counts.items() if count >= 2}
    result: list[Suggestion] = []
    articles = [a for a in context.articles.values() if article_ids is None or a.id in article_ids]
    for number, article in enumerate(articles):
        if cancelled():
            raise Cancelled
        progress(number, len(articles), article.title or article.file_name)
        found = _found(context, article, chosen, cancelled)
        if rejected:
            found = [_demoted(s, demoted) for s in found if _place(s) not in rejected]
        settled = merged(found)
        result += _unannotated(settled, spans[article.id], made)
        if len(articles) > 1:
            context.forget(article)
    progress(len(articles), len(articles), "")
    return result


def _found(
    context: Context, article: Article, chosen: list[Suggester], cancelled: Callable[[], bool]
) -> list[Suggestion]:
    text, blocks = context.texts[article.id], context.blocks[article.id]
    if len(text) <= WHOLE:
        return _of_text(context, article, text, blocks, chosen)
    # Memory follows the number of words looked at together.
    found: list[Suggestion] = []
    for start, end in _pieces(text):
        if cancelled():
            raise Cancelled
        piece = replace(article, text_sha256=f"{article.text_sha256}:{start}")
        inside = [
            Block(max(b.start, start) - start, min(b.end, end) - start, b.kind)
            for b in blocks
            if b.start < end and start < b.end
        ]
        found += [
            replace(s, start=s.start + start, end=s.end + start)
            for s in _of_text(context, piece, text[start:end], inside, chosen)
        ]
        context.forget(piece)
    return found


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of at most ``WHOLE`` characters, cut behind a line or else a sentence if it can be."""
    start = 0
    while start < len(text):
        end = min(start + WHOLE, len(text))
        if end < len(text):
            cut = text.rfind("\n", start, end) + 1
            if cut - start < WHOLE // 2:
                cut = text.rfind("。", start, end) + 1
            end = cut if cut > start else end
        yield start, end
        start = end


def _of_text(
    context: Context,
    article: Article,
    text: str,
    blocks: Sequence[Block],
    chosen: list[Suggester],
) -> list[Suggestion]:
    found: list[Suggestion] = []
    for suggester in chosen:
        found += context.proposed(suggester, article, text, blocks)
    entities = [s for s in found if s.type == "entity"]
    if entities:
        spine = spine_of(context, article, text, blocks)
        places = sorted({spine.reading.shadow[start:end] for start, end, _ in spine.mentions})
        said = list(aliases(spine.reading.shadow, entities, places, context.vocabulary.words))
        found += echoes(spine.reading, entities, said)
        found = reconciled(context, article, text, found)
    if context.model is not None:
        found = revised(context, article, text, blocks, found)
    return _labelled(context.codebook, found)


def _labelled(codebook: Codebook, found: list[Suggestion]) -> list[Suggestion]:
    """With the codebook's ids for the types; without what it has no type for."""
    ids: dict[tuple[str, str], str | None] = {}
    labelled: list[Suggestion] = []
    for suggestion in found:
        key = (suggestion.type, suggestion.label)
        if key not in ids:
            find = codebook.entity if suggestion.type == "entity" else codebook.dimension
            label = find(suggestion.label)
            ids[key] = label.id if label is not None else None
        known = ids[key]
        if known == suggestion.label:
            labelled.append(suggestion)
        elif known is not None:
            labelled.append(replace(suggestion, label=known))
    return labelled


def _place(what: Suggestion | Rejection) -> tuple[object, ...]:
    """What of a rejected suggestion must not come back.

    A claim does not come back under another dimension: which one is proposed changes with
    the claims that are made.
    """
    label = what.label if what.type == "entity" else ""
    return what.article_id, what.start, what.end, what.type, label, what.value_text


def _demoted(suggestion: Suggestion, demoted: set[tuple[str, str]]) -> Suggestion:
    if suggestion.type == "entity" and (suggestion.quote, suggestion.label) in demoted:
        return replace(suggestion, score=round(suggestion.score * REJECTED_TWICE, 2))
    return suggestion


def _unannotated(
    found: list[Suggestion],
    spans: list[Span],
    made: Mapping[tuple[ArticleId, str], list[tuple[int, int]]],
) -> list[Suggestion]:
    """Without mentions that are marked, or overlap a mark of their label, and claims made."""
    if not spans and not made:
        return found
    marked: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    ranges = set()
    for span in spans:
        marked[span.label].append((span.start, span.end))
        ranges.add((span.start, span.end))
    taken = {label: _Taken(places) for label, places in marked.items()}
    rest: list[Suggestion] = []
    for suggestion in found:
        if suggestion.type == "entity":
            known = taken.get(suggestion.label)
            if (suggestion.start, suggestion.end) in ranges:
                continue
        else:
            places = made.get((suggestion.article_id, suggestion.value_text))
            known = _Taken(places) if places else None
        if known is None or not known.touches(suggestion.start, suggestion.end):
            rest.append(suggestion)
    return rest


class _Taken:
    """Ranges that may overlap each other, asked whether they touch another one."""

    def __init__(self, places: list[tuple[int, int]]) -> None:
        ordered = sorted(places)
        self._starts = [start for start, _ in ordered]
        # The furthest end of all that start so far.
        self._ends = list(accumulate((end for _, end in ordered), max))

    def touches(self, start: int, end: int) -> bool:
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start
