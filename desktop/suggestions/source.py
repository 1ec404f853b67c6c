"""Where suggestions come from: what the panels need of the core, in one place.

``Prepared`` is plain data gathered on the GUI thread in a few milliseconds;
everything that takes longer happens in ``suggest`` and ``learn``, in a job.
"""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from annotations.model import Article, ArticleId, Block, Changes
from annotations.views.base import Snapshot

if TYPE_CHECKING:
    from annotations.operations import Operation
    from annotations.project import Project
    from annotations.suggest.base import Suggestion
    from annotations.suggest.corpus import Looked
    from desktop.jobs import Progress


@dataclass(frozen=True, slots=True)
class Reading:
    """One article to look through; offsets of its blocks are code points into ``text``."""

    article: Article
    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Learned:
    """What a training came to.

    ``score`` and ``before``: F1 on sentences held out, 0 to 1, of what was learned
    and of what is there without it. ``sentences``: how many were annotated.
    ``model`` is the source's own, None where the new one is not better.
    """

    score: float
    before: float
    sentences: int
    model: Any


class Source(Protocol):
    """Suggests, and makes the operations that decide on suggestions.

    ``advice``: from the next ``prepare`` on, what experts advise without a figure is
    suggested as well.
    """

    advice: bool

    def prepare(self, project: "Project", snapshot: Snapshot) -> Any:
        """What ``suggest`` has to know of the project now; on the GUI thread, at once."""
        ...

    def follow(self, changes: Changes) -> None:
        """What changed in the project since ``prepare``; on the GUI thread, at once."""
        ...

    def suggest(
        self, prepared: Any, readings: Sequence[Reading], cancelled: Callable[[], bool]
    ) -> "Mapping[ArticleId, tuple[Suggestion, ...]]":
        """The suggestions of each article; in a job."""
        ...

    @property
    def apart(self) -> bool:
        """Whether there is ``look_through``."""
        ...

    def look_through(
        self,
        prepared: Any,
        digests: Mapping[ArticleId, bytes],
        cancelled: Callable[[], bool],
    ) -> Generator["Looked", None, None]:
        """The suggestions of many articles, in processes of their own; in a job.

        ``digests``: of what is known of each article, b"" where nothing is. Articles that
        are gone are left out.
        """
        ...

    def accept(self, suggestions: "Sequence[Suggestion]") -> "Operation": ...

    def reject(self, suggestions: "Sequence[Suggestion]") -> "Operation": ...

    def corrected(
        self, suggestion: "Suggestion", *, label: str, start: int, end: int, quote: str
    ) -> "Suggestion":
        """The same suggestion with another label or other edges."""
        ...

    def due(self, project: "Project", snapshot: Snapshot) -> bool:
        """Whether enough was annotated since the last training to train again."""
        ...

    def gather(self, project: "Project", snapshot: Snapshot) -> Any:
        """What a training needs to begin; on the GUI thread, at once."""
        ...

    def learn(
        self, gathered: Any, progress: "Progress", cancelled: Callable[[], bool]
    ) -> Learned | None:
        """Train and measure; None where there is too little. In a job."""
        ...

    def use(self, learned: Learned) -> None:
        """Suggest with what was learned from now on; on the GUI thread."""
        ...
