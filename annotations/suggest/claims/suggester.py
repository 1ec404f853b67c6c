"""The claim suggester: reads an article once and proposes what its sentences state."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from annotations.model import Article, Block, SuggestionType
from annotations.quantities.find import find_quantities
from annotations.quantities.periods import find_periods
from annotations.quantities.shadow import folded
from annotations.regions.epithets import is_epithet
from annotations.regions.home import home_place, own_mentions
from annotations.suggest.accepted import Accepted
from annotations.suggest.base import Suggester, Suggestion
from annotations.suggest.claims.dimensions import Dimensions
from annotations.suggest.claims.figures import figure_claim
from annotations.suggest.claims.filing import Filing
from annotations.suggest.claims.frames import frames_of
from annotations.suggest.claims.lexicon import shipped_lexicon
from annotations.suggest.claims.page import Name, Page, clauses_of
from annotations.suggest.claims.spoken import statement_claim
from annotations.suggest.claims.statements import statements_of
from annotations.suggest.claims.tables import table_claims, tables_of
from annotations.suggest.claims.tools import State, Tools
from annotations.suggest.claims.zones import main_region, with_zones
from annotations.suggest.context import Context
from annotations.suggest.firms import Firms
from annotations.suggest.headed import Headed
from annotations.suggest.lists import Lists
from annotations.suggest.merging import merged
from annotations.suggest.people import People
from annotations.suggest.sectors import Sectors
from annotations.suggest.shipped import Shipped
from annotations.suggest.spine import Spine, spine_of
from annotations.text.script import simplified

SECTOR = "产业赛道"
NAMERS: tuple[Suggester, ...] = (
    Accepted(),
    Shipped(),
    Headed(),
    Firms(),
    People(),
    Sectors(),
    Lists(),
)


class Claims:
    """One suggestion for each figure that is a claim, and low-scored ones without a figure."""

    name = "claims"
    type: SuggestionType = "claim"
    by_annotations = True

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        tools = _tools(context)
        if not tools.dimensions:
            return []
        page = read_page(context, article, text, blocks)
        state = State()
        tables = tables_of(page.shadow, blocks)
        found = table_claims(page, tables, tools)
        known = {_key(one) for one in found}
        inside = _Ranges([(table.start, table.end) for table in tables])
        for quantity in page.quantities:
            if quantity.not_a_claim is None and not inside.holds(quantity.number_start):
                suggestion = figure_claim(page, quantity, state, tools)
                if suggestion is not None:
                    if _key(suggestion) in known:
                        suggestion = _narrowed(page, suggestion, quantity.start)
                    known.add(_key(suggestion))
                    found.append(suggestion)
        taken = [(one.start, one.end) for one in found]
        for statement in statements_of(page, tools.lexicon, advice=context.advice):
            if statement.what != "advice" and any(
                start < statement.end and statement.start < end for start, end in taken
            ):
                continue
            suggestion = statement_claim(page, statement, tools)
            if suggestion is not None:
                found.append(suggestion)
        return found


def _key(suggestion: Suggestion) -> tuple[int, int, str, str]:
    """What tells proposed claims apart."""
    return suggestion.start, suggestion.end, suggestion.label, suggestion.value_text


def _narrowed(page: Page, suggestion: Suggestion, at: int) -> Suggestion:
    """From the mark before the figure on: 30亿元 comes twice in 旅游收入30亿元、税收30亿元."""
    mark = max(page.shadow.rfind(mark, suggestion.start, at) for mark in "、,和")
    start = mark + 1 if mark >= suggestion.start else at
    return replace(suggestion, start=start, quote=page.text[start : suggestion.end])


class _Ranges:
    """Disjoint ranges in order, asked whether one of them holds a position."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    def holds(self, position: int) -> bool:
        at = bisect_left(self._starts, position + 1) - 1
        return at >= 0 and position < self._ends[at]


def read_page(context: Context, article: Article, text: str, blocks: Sequence[Block]) -> Page:
    """The article with all that is known to stand in it."""
    looked = context.looked(article, text, blocks)
    spine = spine_of(context, article, text, blocks)
    shadow = folded(text)
    home = home_place(article, context.registry)
    if home is None and article.regions:
        home = context.registry.find(article.regions[0])
    mentions = [row for row in spine.mentions if not is_epithet(shadow, row[0], row[1])]
    if home is not None:
        own = own_mentions(shadow, home, context.registry)
        mentions = sorted((*mentions, *own), key=lambda mention: mention[:2])
    mentions = with_zones(shadow, mentions, context.registry)
    names = _names(context, article, text, blocks, looked.reading.shadow)
    periods = find_periods(
        text, anchor=article.published, basis=article.published_basis, shadow=shadow
    )
    return Page(
        article=article,
        text=text,
        shadow=shadow,
        tokens=looked.reading.tokens,
        bounds=looked.reading.bounds,
        clauses=clauses_of(shadow, blocks),
        quantities=find_quantities(text, shadow=shadow),
        periods=periods,
        mentions=mentions,
        names=names,
        topics=_topics(article, names),
        frames=frames_of(article, shadow, blocks, periods),
        main=main_region(article, context.registry),
        national=not article.regions and not mentions and _of_ministries(spine),
    )


def _of_ministries(spine: Spine) -> bool:
    """Whether several offices of the country are named: a document of theirs is the country's."""
    offices = {one.entry.name for one in spine.entries.values() if one.entry.type == "政府部门"}
    return len(offices) > 1


def _names(
    context: Context, article: Article, text: str, blocks: Sequence[Block], shadow: str
) -> list[Name]:
    """What is marked in the article, and what the entity suggesters take for a name."""
    marked = [
        Name(span.start, span.end, span.label, _called(context, span.entity_id, span.quote))
        for span in context.spans
        if span.article_id == article.id
    ]
    proposed = merged(
        suggestion
        for namer in NAMERS
        for suggestion in context.proposed(namer, article, text, blocks)
    )
    taken = sorted((name.start, name.end) for name in marked)
    names = list(marked)
    for one in proposed:
        if not _overlaps(taken, one.start, one.end):
            names.append(
                Name(one.start, one.end, one.label, one.entity or shadow[one.start : one.end])
            )
    return sorted(names, key=lambda name: (name.start, -name.end))


def _called(context: Context, entity_id: object, quote: str) -> str:
    entity = context.entities.get(entity_id) if entity_id is not None else None  # type: ignore[call-overload]
    return simplified(entity.name if entity is not None else quote)


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(taken, (end, 0))
    return any(low < end and start < high for low, high in taken[max(0, at - 4) : at])


def _topics(article: Article, names: Sequence[Name]) -> tuple[str, ...]:
    """The sectors an article speaks of, those of its title first, then by frequency."""
    counts = Counter(name.name for name in names if name.type == SECTOR)
    title = simplified(article.title)
    ranked = sorted(counts, key=lambda name: (-counts[name] - 3 * (name in title), -len(name)))
    return tuple(ranked[:3])


def _tools(context: Context) -> Tools:
    memo = context.memo()
    tools = memo.get("claims")
    if not isinstance(tools, Tools):
        tools = Tools(
            shipped_lexicon(),
            Dimensions(context.codebook),
            context.registry,
            Filing(c for c in context.claims if context.codebook.dimension(c.dimension)),
        )
        memo["claims"] = tools
    return tools
