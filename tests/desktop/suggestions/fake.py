"""A source that suggests given words and figures, at once and the same every time."""

import re
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from threading import Event
from typing import Any

from annotations.errors import Cancelled
from annotations.model import ArticleId, Changes, ClaimFields
from annotations.operations import AcceptSuggestions, RejectSuggestions
from annotations.project import Project
from annotations.suggest.base import Suggestion
from annotations.suggest.corpus import Looked
from annotations.views.base import Snapshot
from desktop.suggestions.source import Learned, Reading

FIGURES = re.compile(r"(\d+)(家|亿元)")


@dataclass(frozen=True)
class Prepared:
    words: Mapping[str, str]
    taken: frozenset[tuple[str, int, int]]
    rejected: frozenset[tuple[str, int, int, str, str, str]]


class FakeSource:
    """Suggests ``words`` (word to entity type), and claims: of 家, and, doubtful, of 亿元.

    ``hold``: while set, ``suggest`` waits in its thread, as a long computation does.
    """

    def __init__(self, words: Mapping[str, str] | None = None) -> None:
        self.words = dict(words or {})
        self.advice = False
        self.hold = Event()
        self.hold_apart = Event()
        self.look_apart = False
        self.readings: list[Reading] = []  # what look_through finds in the project
        self.apart_calls: list[dict[ArticleId, bytes]] = []
        self.calls: list[list[ArticleId]] = []
        self.learned: Learned | None = Learned(0.83, 0.76, 120, "model")
        self.is_due = False
        self.used: list[Learned] = []

    def prepare(self, project: Project, snapshot: Snapshot) -> Prepared:
        taken = {(s.article_id, s.start, s.end) for s in snapshot.spans.values()}
        taken |= {
            (e.article_id, e.start, e.end) for c in snapshot.claims.values() for e in c.evidence
        }
        rejected = frozenset(
            (r.article_id, r.start, r.end, r.type, r.label, r.value_text)
            for r in project.rejections()
        )
        return Prepared(dict(self.words), frozenset(taken), rejected)

    def follow(self, changes: Changes) -> None:
        pass

    def suggest(
        self, prepared: Prepared, readings: Sequence[Reading], cancelled: Callable[[], bool]
    ) -> dict[ArticleId, tuple[Suggestion, ...]]:
        self.calls.append([reading.article.id for reading in readings])
        while self.hold.is_set() and not cancelled():
            Event().wait(0.005)
        return {reading.article.id: self._found(prepared, reading) for reading in readings}

    @property
    def apart(self) -> bool:
        return self.look_apart

    def look_through(
        self,
        prepared: Prepared,
        digests: Mapping[ArticleId, bytes],
        cancelled: Callable[[], bool],
    ) -> Generator[Looked, None, None]:
        self.apart_calls.append(dict(digests))
        for reading in self.readings:
            if reading.article.id not in digests:
                continue
            while self.hold_apart.is_set():
                if cancelled():
                    raise Cancelled
                Event().wait(0.005)
            found = self._found(prepared, reading)
            digest = repr(found).encode()
            known = digest == digests[reading.article.id]
            yield Looked(reading.article.id, None if known else found, digest)

    def _found(self, prepared: Prepared, reading: Reading) -> tuple[Suggestion, ...]:
        article, text = reading.article, reading.text
        found = []
        for word, label in prepared.words.items():
            for hit in re.finditer(re.escape(word), text):
                found.append(
                    Suggestion(article.id, *hit.span(), word, "entity", label, len(word) / 10,
                               "lexicon", reasons={"label": "accepted:3"})
                )  # fmt: skip
        for hit in FIGURES.finditer(text):
            money = hit[2] == "亿元"
            fields = ClaimFields(
                regions=article.regions[:1],
                indicator="产值" if money else "企业",
                value_text=hit[0],
                low=Decimal(hit[1]) * (10**8 if money else 1),
                unit="元" if money else "家",
            )
            found.append(
                Suggestion(
                    article.id, *hit.span(), hit[0], "claim",
                    "产业规模" if money else "企业集聚", 0.7, "quantity", fields,
                    {"regions": "article", "kind": "default"},
                    ("kind",) if money else (),
                )
            )  # fmt: skip
        return tuple(
            each
            for each in found
            if (each.article_id, each.start, each.end) not in prepared.taken
            and _what(each) not in prepared.rejected
        )

    def accept(self, suggestions: Sequence[Suggestion]) -> AcceptSuggestions:
        return AcceptSuggestions(tuple(suggestions))

    def reject(self, suggestions: Sequence[Suggestion]) -> RejectSuggestions:
        return RejectSuggestions(tuple(suggestions))

    def corrected(
        self, suggestion: Suggestion, *, label: str, start: int, end: int, quote: str
    ) -> Suggestion:
        return replace(suggestion, label=label, start=start, end=end, quote=quote)

    def due(self, project: Project, snapshot: Snapshot) -> bool:
        return self.is_due

    def gather(self, project: Project, snapshot: Snapshot) -> Any:
        return None

    def learn(self, gathered: Any, progress: Any, cancelled: Callable[[], bool]) -> Learned | None:
        progress(1, 4, "")
        while self.hold.is_set() and not cancelled():
            Event().wait(0.005)
        return self.learned

    def use(self, learned: Learned) -> None:
        self.used.append(learned)


def _what(suggestion: Suggestion) -> tuple[str, int, int, str, str, str]:
    each = suggestion
    return (each.article_id, each.start, each.end, each.type, each.label, each.value_text)
