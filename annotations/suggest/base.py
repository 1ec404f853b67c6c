"""What every suggester gives: proposals that nothing stores until someone accepts them.

Adding a suggester is one new file with a class that has ``name`` and ``suggest``, and one
line in ``annotations.suggest.registry``.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from annotations.model import Article, ArticleId, Block, ClaimFields, SuggestionType

if TYPE_CHECKING:
    from annotations.suggest.context import Context

NO_REASONS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mention or a claim someone may want to accept; computed, never stored.

    ``start``/``end``: half-open code points into the reading text, ``quote`` what stands
    there. ``label``: an entity type or a dimension. ``score``: 0 to 1. ``source``: which kind
    of knowledge it comes from ("lexicon", "project", "pattern", "region", "learned", …).
    ``reasons``: per field of a claim, or for "label", a short code with the cue quoted
    (``head:实验室``); clients word it. ``doubtful``: fields an analyst should look at.
    ``entity``: the canonical name of what is mentioned, "" where that is the quote itself.
    """

    article_id: ArticleId
    start: int
    end: int
    quote: str
    type: SuggestionType
    label: str
    score: float
    source: str
    fields: ClaimFields | None = None
    reasons: Mapping[str, str] = field(default_factory=lambda: NO_REASONS)
    doubtful: tuple[str, ...] = ()
    entity: str = ""

    @property
    def value_text(self) -> str:
        """What tells claims of one passage and dimension apart; "" for mentions."""
        return self.fields.value_text if self.fields is not None else ""

    @property
    def id(self) -> str:
        """The same for the same proposal, whenever and wherever it is computed."""
        what = (self.article_id, self.start, self.end, self.type, self.label, self.value_text)
        return hashlib.blake2b(repr(what).encode(), digest_size=10).hexdigest()


def named(
    article_id: ArticleId,
    text: str,
    start: int,
    end: int,
    label: str,
    *,
    score: float,
    reason: str,
    source: str = "pattern",
    entity: str = "",
) -> Suggestion:
    """A proposed mention: code points ``start`` to ``end`` of the reading text.

    ``entity`` may repeat what stands there.
    """
    quote = text[start:end]
    return Suggestion(
        article_id=article_id,
        start=start,
        end=end,
        quote=quote,
        type="entity",
        label=label,
        score=score,
        source=source,
        reasons={"label": reason},
        entity=entity if entity != quote else "",
    )


class Suggester(Protocol):
    """Looks at one article; proposals may overlap, the registry settles that.

    What does not depend on the annotations is asked for once an article and kept.
    """

    name: str
    type: SuggestionType
    by_annotations: bool
    """Whether what it proposes depends on the project's annotations, or on the text alone."""

    def suggest(
        self, context: "Context", article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]: ...
