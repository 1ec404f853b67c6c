"""Names by what was learned from the project's own annotations (see training.py)."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion
from annotations.suggest.context import Context


@dataclass(frozen=True, slots=True)
class Model:
    weights: bytes


class Learned:
    name = "learned"
    type: SuggestionType = "entity"

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        return []
