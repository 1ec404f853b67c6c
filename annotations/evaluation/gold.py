"""What is right, as read from a gold file and placed in a project's reading texts."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Protocol

from annotations.codebook import Codebook
from annotations.errors import ImportFailure
from annotations.gold.jsonl import GoldArticle, read_jsonl
from annotations.model import COMPARATORS, Article, ArticleId, Claim, ClaimFields, Edit
from annotations.quantities.units import to_base
from annotations.text.offsets import TextMap
from annotations.text.script import simplified

Range = tuple[int, int]

_FOLDED = str.maketrans("（）［］，：；！？　“”‘’", "()[],:;!? \"\"''")
_EDGES = "《》“”\"'「」『』<>〈〉"


class Texts(Protocol):
    """Where gold is placed; ``annotations.Project`` is one."""

    @property
    def codebook(self) -> Codebook: ...

    def articles(self) -> list[Article]: ...

    def text(self, article_id: str, /) -> str: ...

    def edits(self, article_id: str, /) -> tuple[Edit, ...]: ...


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A name to be found. ``ranges``: where it stands in the reading text (code points)."""

    article_id: ArticleId
    label: str
    quote: str
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim to be found. ``given``: the fields the gold says anything about.

    ``numeric``: it states a number, so that it counts among the number claims.
    """

    article_id: ArticleId
    quote: str
    ranges: tuple[Range, ...]
    dimension: str
    fields: ClaimFields
    given: frozenset[str]
    numeric: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """``inventory``: names are listed once an article, not at every place they stand.

    ``traps``: passages no claim may rest on. ``lost``: (file, quote) of what no article of
    the project has.
    """

    articles: tuple[ArticleId, ...]
    mentions: tuple[GoldMention, ...]
    claims: tuple[GoldClaim, ...]
    traps: tuple[tuple[ArticleId, Range], ...]
    inventory: bool
    lost: tuple[tuple[str, str], ...] = ()


def read_gold(path: Path, source: Texts) -> Gold:
    """Read a list of names and claims by quotes (one JSON object), or our own JSON Lines.

    Raises ``ImportFailure``: ``gold-not-readable``, ``gold-bad-document``, ``gold-bad-line``.
    """
    try:
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ImportFailure("gold-not-readable", path=str(path), detail=str(error)) from error
    try:
        document = json.loads(content)
    except json.JSONDecodeError:
        document = None
    if isinstance(document, dict) and "entities" in document and "files" in document:
        try:
            return _inventory(document, source)
        except (KeyError, TypeError, AttributeError, InvalidOperation) as error:
            raise ImportFailure(
                "gold-bad-document", path=str(path), detail=f"{type(error).__name__}: {error}"
            ) from error
    return _lines(read_jsonl(path), source)


def folded(quote: str) -> str:
    """A name as it is compared: script, width, case, blanks and marks around it aside."""
    bare = "".join(simplified(quote).translate(_FOLDED).split()).strip(_EDGES)
    return bare.casefold()


def shadow_of(text: str) -> str:
    """For looking quotes up: as long as ``text``."""
    return simplified(text).translate(_FOLDED)


def _inventory(document: Mapping[str, Any], source: Texts) -> Gold:
    by_file = {article.file_name: article.id for article in source.articles()}
    files = document["files"]
    articles = {key: by_file[name] for key, name in files.items() if name in by_file}
    places = {key: _Places(source, article_id) for key, article_id in articles.items()}
    lost: list[tuple[str, str]] = []
    mentions: list[GoldMention] = []
    for row in document["entities"]:
        key, quote = row["file"], row["text"]
        label = source.codebook.entity(row["type"])
        ranges = places[key].all(quote, row) if key in places else ()
        if ranges and label is not None:
            mentions.append(GoldMention(articles[key], label.id, quote, ranges))
        else:
            lost.append((files.get(key, key), quote))
    claims: list[GoldClaim] = []
    for row in document.get("claims", []):
        key, quote = row["file"], row["quote"]
        ranges = places[key].all(quote, row) if key in places else ()
        if ranges:
            claims.append(_claim(row, articles[key], ranges, source.codebook))
        else:
            lost.append((files.get(key, key), quote))
    traps = [
        (articles[row["file"]], place)
        for row in document.get("non_claim_traps", [])
        if row["file"] in places
        for place in places[row["file"]].all(row["quote"], row)
    ]
    return Gold(
        articles=tuple(articles.values()),
        mentions=tuple(mentions),
        claims=tuple(claims),
        traps=tuple(traps),
        inventory=True,
        lost=tuple(lost),
    )


class _Places:
    """Finds quotes in one article: by the words, else by offsets into the raw text."""

    def __init__(self, source: Texts, article_id: ArticleId) -> None:
        text = source.text(article_id)
        edits = source.edits(article_id)
        grown = sum(len(edit.replacement) - (edit.end - edit.start) for edit in edits)
        self._shadow = shadow_of(text)
        self._map = TextMap(edits, len(text) - grown)
        self._raw_length = len(text) - grown

    def all(self, quote: str, row: Mapping[str, Any]) -> tuple[Range, ...]:
        wanted = simplified(quote).translate(_FOLDED)
        found: list[Range] = []
        start = self._shadow.find(wanted)
        while start >= 0:
            found.append((start, start + len(wanted)))
            start = self._shadow.find(wanted, start + 1)
        if not found:
            found += self._by_offsets(row.get("raw_start"), row.get("raw_end"))
        return tuple(found)

    def _by_offsets(self, low: Any, high: Any) -> list[Range]:
        if not isinstance(low, int) or not isinstance(high, int):
            return []
        if not 0 <= low < high <= self._raw_length:
            return []
        first, last = self._map.reading_range(low, high)
        return [(first, last)] if first < last else []


def _claim(
    row: Mapping[str, Any], article_id: ArticleId, ranges: tuple[Range, ...], codebook: Codebook
) -> GoldClaim:
    given = {"regions", "subject", "indicator", "value_text", "kind", "value_class"}
    fields = ClaimFields(
        regions=tuple(row.get("regions") or ()),
        subject=row.get("subject") or "",
        indicator=row.get("indicator") or "",
        value_text=row.get("value_text") or "",
        low=_number(row.get("number")),
        high=_number(row.get("number2")),
        unit=row.get("unit") or "",
        kind=row.get("kind") or "actual",
        value_class=row.get("cls") or "number",
    )
    if fields.low is not None:
        given |= {"low", "high", "unit"}
        fields = _in_base_units(fields)
    if row.get("comparator") in COMPARATORS:
        given.add("comparator")
        fields = replace(fields, comparator=row["comparator"])
    if row.get("time"):
        given.add("period")
        start, _, end = str(row["time"]).partition("/")
        fields = replace(fields, period_start=start, period_end=end or start)
    label = codebook.dimension(row.get("dimension") or "")
    return GoldClaim(
        article_id=article_id,
        quote=row["quote"],
        ranges=ranges,
        dimension=label.id if label is not None else str(row.get("dimension")),
        fields=fields,
        given=frozenset(given),
        numeric=bool(row.get("quantitative", fields.low is not None)),
    )


def _in_base_units(fields: ClaimFields) -> ClaimFields:
    """12 平方公里 as 12,000,000 平方米: gold may keep the unit that was written."""
    assert fields.low is not None
    low, unit = to_base(fields.low, fields.unit)
    high = None if fields.high is None else to_base(fields.high, fields.unit)[0]
    return replace(fields, low=low, high=high, unit=unit)


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _lines(lines: Iterator[GoldArticle], source: Texts) -> Gold:
    """Our own format: every mention is listed, with offsets into the text of its line."""
    articles = source.articles()
    by_text = {source.text(article.id): article.id for article in articles}
    found: list[ArticleId] = []
    mentions: list[GoldMention] = []
    claims: list[GoldClaim] = []
    lost: list[tuple[str, str]] = []
    for line in lines:
        article_id = by_text.get(line.text)
        if article_id is None:
            lost.append((line.file, line.title))
            continue
        found.append(article_id)
        mentions += [
            GoldMention(
                article_id, row.span.label, row.span.quote, ((row.span.start, row.span.end),)
            )
            for row in line.spans
        ]
        claims += [_own_claim(claim, article_id) for claim in line.claims]
    return Gold(tuple(found), tuple(mentions), tuple(claims), (), False, tuple(lost))


def _own_claim(claim: Claim, article_id: ArticleId) -> GoldClaim:
    passages = claim.evidence
    given: set[str] = {"regions", "subject", "indicator", "value_text", "kind", "value_class"}
    given |= {"comparator", "scope"}
    if claim.fields.low is not None:
        given |= {"low", "high", "unit"}
    if claim.fields.period_start or claim.fields.period_end:
        given.add("period")
    return GoldClaim(
        article_id=article_id,
        quote=passages[0].quote if passages else "",
        ranges=tuple((passage.start, passage.end) for passage in passages),
        dimension=claim.dimension,
        fields=claim.fields,
        given=frozenset(given),
        numeric=claim.fields.low is not None,
    )


def overlaps(first: Sequence[Range], second: Sequence[Range]) -> bool:
    """Whether any range of one touches a character of any range of the other."""
    return any(a < d and c < b for a, b in first for c, d in second)
