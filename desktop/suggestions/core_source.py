"""The source that the application uses: the suggesters of ``annotations.suggest``."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from annotations.model import ArticleId
from annotations.views.base import Snapshot
from desktop.suggestions.source import Learned, Reading

if TYPE_CHECKING:
    from annotations.operations import Operation
    from annotations.project import Project
    from annotations.suggest.base import Suggestion
    from desktop.jobs import Progress


class CoreSource:
    """Suggests with all registered suggesters."""

    def prepare(self, project: "Project", snapshot: Snapshot) -> Any:
        return None

    def suggest(
        self, prepared: Any, readings: Sequence[Reading], cancelled: Callable[[], bool]
    ) -> "Mapping[ArticleId, tuple[Suggestion, ...]]":
        return {reading.article.id: () for reading in readings}

    def accept(self, suggestions: "Sequence[Suggestion]") -> "Operation":
        raise NotImplementedError

    def reject(self, suggestions: "Sequence[Suggestion]") -> "Operation":
        raise NotImplementedError

    def corrected(
        self, suggestion: "Suggestion", *, label: str, start: int, end: int, quote: str
    ) -> "Suggestion":
        raise NotImplementedError

    def due(self, project: "Project", snapshot: Snapshot) -> bool:
        return False

    def gather(self, project: "Project", snapshot: Snapshot) -> Any:
        return None

    def learn(
        self, gathered: Any, progress: "Progress", cancelled: Callable[[], bool]
    ) -> Learned | None:
        return None

    def use(self, learned: Learned) -> None:
        raise NotImplementedError
