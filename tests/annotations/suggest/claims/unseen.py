"""The second test set: invented passages with the claims they make, and how they are counted."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from annotations.codebook import Codebook, load_codebook
from annotations.model import Article, ArticleId, Block
from annotations.regions import Registry, load_registry
from annotations.suggest.base import Suggestion
from annotations.suggest.claims import Claims
from annotations.suggest.context import Context
from annotations.suggest.vocabulary import shipped_vocabulary
from annotations.text.blocks import classify

MEASURES = ("value", "comparator", "period", "kind", "dimension", "region", "indicator")


DATE = "2024-06-30"


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim of a passage; "|" in a text separates what is equally right."""

    value_text: str
    low: str
    unit: str
    comparator: str
    period_start: str
    period_end: str
    kind: str
    dimension: str
    indicator: str
    region: str

    @property
    def is_number(self) -> bool:
        return bool(self.low) or self.value_text[0].isdigit()


@dataclass(frozen=True, slots=True)
class Passage:
    place: str
    date: str
    text: str
    claims: tuple[Expected, ...]
    title: str = ""


@dataclass(slots=True)
class Score:
    """``right`` per measure out of ``found``; ``misses`` say what went wrong where."""

    expected: int = 0
    found: int = 0
    proposed: int = 0
    right: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    def share(self, measure: str) -> float:
        return self.right.get(measure, 0) / max(1, self.asked.get(measure, 0))


def passages(name: str = "unseen") -> tuple[Passage, ...]:
    source = (Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8")
    return tuple(
        Passage(
            row["place"],
            row["date"],
            row["text"],
            tuple(
                Expected(*claim, *([row["place"]] if len(claim) == 9 else []))
                for claim in row["claims"]
            ),
            row.get("title", ""),
        )
        for row in tomllib.loads(source)["passage"]
    )


class Workbench:
    """Suggests claims for a text without a project."""

    def __init__(
        self,
        codebook: Codebook | None = None,
        registry: Registry | None = None,
        *,
        advice: bool = False,
    ) -> None:
        self.context = Context(
            codebook=codebook or load_codebook(),
            registry=registry or load_registry(),
            vocabulary=shipped_vocabulary(),
            articles={},
            texts={},
            blocks={},
            advice=advice,
        )

    def suggest(
        self,
        text: str,
        *,
        place: str = "",
        date: str = "",
        blocks: Sequence[Block] = (),
        source: str = "",
        title: str = "",
    ) -> list[Suggestion]:
        article = Article(
            id=ArticleId("a"),
            file_name="a.txt",
            title=title,
            source=source,
            author="",
            url="",
            published=date,
            published_basis="stated" if date else "unknown",
            published_evidence="",
            regions=(place,) if place else (),
            encoding="utf-8",
            characters=len(text),
            state="new",
            position=0,
            raw_sha256="",
            text_sha256=str(hash(text)),
            edits_sha256="",
            imported_at="",
            imported_by="",
        )
        return Claims().suggest(
            self.context, article, text, blocks or (Block(0, len(text), "body"),)
        )


def score(workbench: Workbench, rows: Sequence[Passage]) -> Score:
    """Counts over number claims; statements without a figure are only looked for."""
    result = Score()
    for row in rows:
        blocks = classify(row.text) if row.title else ()
        suggestions = workbench.suggest(
            row.text, place=row.place, date=row.date, title=row.title, blocks=blocks
        )
        rest = list(suggestions)
        for expected in row.claims:
            match = next((s for s in rest if _is(s, expected)), None)
            if expected.is_number:
                result.expected += 1
            if match is None:
                result.misses.append(f"{row.place}: {expected.value_text} not found")
                continue
            rest.remove(match)
            if expected.is_number:
                result.found += 1
            _compare(result, row, expected, match)
        numbers = [s for s in suggestions if s.fields and s.fields.value_class != "qualitative"]
        result.proposed += len(numbers)
        result.extra += [
            f"{row.place}: {s.fields.value_text}"
            for s in rest
            if s.fields and s.fields.value_class != "qualitative"
        ]
    return result


def _is(suggestion: Suggestion, expected: Expected) -> bool:
    fields = suggestion.fields
    if fields is None:
        return False
    if not expected.is_number and expected.low == "":
        if expected.value_text == "*":
            return fields.kind == "advice"
        return (
            fields.value_class == "qualitative"
            and any(word in fields.value_text for word in expected.value_text.split("|"))
        ) or fields.value_text in expected.value_text.split("|")
    return any(
        fields.value_text in (text,)
        or (text.endswith(fields.value_text) and len(fields.value_text) > 1)
        for text in expected.value_text.split("|")
    )


def _compare(result: Score, row: Passage, expected: Expected, match: Suggestion) -> None:
    fields = match.fields
    assert fields is not None
    checks: dict[str, tuple[bool, str]] = {}
    if expected.low:
        close = (
            fields.low is not None
            and abs(fields.low - Decimal(expected.low)) <= Decimal(expected.low) / 10_000
        )
        unit = fields.unit in expected.unit.split("|")
        checks["value"] = close and unit, f"{fields.low}{fields.unit}"
    checks["comparator"] = fields.comparator in expected.comparator.split("|"), fields.comparator
    period = (fields.period_start, fields.period_end)
    checks["period"] = _same_period(period, expected), "/".join(period)
    if expected.kind:
        checks["kind"] = fields.kind in expected.kind.split("|"), fields.kind
    if expected.dimension:
        checks["dimension"] = match.label in expected.dimension.split("|"), match.label
    checks["region"] = (
        fields.regions[:1] in [(name,) for name in expected.region.split("|")],
        ",".join(fields.regions),
    )
    if expected.indicator:
        checks["indicator"] = fields.indicator in expected.indicator.split("|"), fields.indicator
    for measure, (right, got) in checks.items():
        result.asked[measure] = result.asked.get(measure, 0) + 1
        result.right[measure] = result.right.get(measure, 0) + right
        if not right:
            result.misses.append(f"{row.place}: {expected.value_text} {measure} is {got}")


def _same_period(period: tuple[str, str], expected: Expected) -> bool:
    start, end = period
    if not expected.period_start:
        # Figures of no stated time may carry the article's own year, which clients show as such.
        return not start or (start == end and len(start) == 4)
    return start[: len(expected.period_start)] == expected.period_start and (
        end[: len(expected.period_end)] == expected.period_end
    )


def told(bench: Workbench, text: str, value: str, **given: str) -> Suggestion:
    """The one claim proposed with these words as its value."""
    [one] = [
        s
        for s in bench.suggest(text, place=given.get("place", "无锡"), date=given.get("date", DATE))
        if s.value_text == value
    ]
    return one
