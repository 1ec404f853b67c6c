"""JSON Lines: one article a line, with text, spans, claims and relations.

Offsets are half-open code points into ``text``, as everywhere. The file is
UTF-8 with LF line ends; characters at which careless readers break lines
(U+0085, U+2028, U+2029) are escaped.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.briefing.safe_write import replacing
from annotations.errors import ImportFailure, InvalidAnnotation
from annotations.fields import fields_from_json, fields_to_json
from annotations.gold.base import ExportReport, GoldSource, by_article
from annotations.model import (
    Article,
    ArticleId,
    Claim,
    ClaimFields,
    ClaimId,
    Evidence,
    EvidenceId,
    Relation,
    RelationId,
    Span,
    SpanId,
)

_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
_LARGEST_INTEGER = 2**63 - 1


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A span with the canonical name of its entity ("" where it has none)."""

    span: Span
    entity: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One line of the file. Claims carry only their evidence in this article."""

    id: ArticleId
    file: str
    title: str
    text: str
    regions: tuple[str, ...]
    published: str
    spans: tuple[GoldSpan, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]


def export_jsonl(source: GoldSource, path: Path) -> ExportReport:
    """Write all articles.

    A claim stands in the line of every article it has evidence in, with that
    article's passages; a relation in the line of the article its source is in.
    Claims without evidence and relations without a source are counted as not
    carried. Raises ``ExportError`` where ``path`` can't be written.
    """
    articles = source.articles()
    spans = by_article(source.spans())
    names = {entity.id: entity.name for entity in source.entities()}
    claims, homeless = _claims_by_article(source.claims())
    relations, loose = _relations_by_article(source.relations(), spans, claims)
    with replacing(path) as temporary, open(temporary, "w", encoding="utf-8", newline="\n") as file:
        for article in articles:
            line = _line(
                article,
                source.text(article.id),
                spans.get(article.id, []),
                names,
                claims.get(article.id, []),
                relations.get(article.id, []),
            )
            file.write(_dumped(line) + "\n")
    lost = (("claims", homeless), ("relations", loose))
    return ExportReport(
        format="jsonl",
        path=path,
        articles=len(articles),
        spans=sum(len(spans.get(article.id, ())) for article in articles),
        claims=len({claim.id for group in claims.values() for claim, _ in group}),
        relations=sum(map(len, relations.values())),
        not_carried=tuple((what, count) for what, count in lost if count),
    )


def read_jsonl(path: Path | str) -> Iterator[GoldArticle]:
    """Read such a file back, line by line.

    Raises ``ImportFailure("gold-bad-line")`` with ``line`` and ``detail`` where
    a line is not ours or a text does not stand at its offsets.
    """
    with open(path, encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            try:
                yield _article(json.loads(line))
            except (ValueError, KeyError, TypeError, InvalidAnnotation) as error:
                raise ImportFailure(
                    "gold-bad-line", path=str(path), line=number, detail=str(error)
                ) from error


def _line(
    article: Article,
    text: str,
    spans: list[Span],
    names: Mapping[Any, str],
    claims: list[tuple[Claim, list[Evidence]]],
    relations: list[Relation],
) -> dict[str, Any]:
    return {
        "id": article.id,
        "file": article.file_name,
        "title": article.title,
        "text": text,
        "regions": list(article.regions),
        "published": article.published,
        "spans": [
            {
                "id": span.id,
                "start": span.start,
                "end": span.end,
                "label": span.label,
                "text": span.quote,
                "entity": names.get(span.entity_id, ""),
            }
            for span in spans
        ],
        "claims": [
            {
                "id": claim.id,
                "dimension": claim.dimension,
                "fields": _fields(claim.fields),
                "evidence": [
                    {"id": item.id, "start": item.start, "end": item.end, "text": item.quote}
                    for item in evidence
                ],
            }
            for claim, evidence in claims
        ],
        "relations": [
            {
                "id": relation.id,
                "label": relation.label,
                "source": relation.source_id,
                "target": relation.target_id,
            }
            for relation in relations
        ],
    }


def _fields(fields: ClaimFields) -> dict[str, Any]:
    document = fields_to_json(fields)
    for name in ("low", "high"):
        value = document[name]
        # Arrow, on which datasets is built, has no larger integers.
        if isinstance(value, int) and abs(value) > _LARGEST_INTEGER:
            document[name] = float(value)
    return document


def _dumped(line: dict[str, Any]) -> str:
    text = json.dumps(line, ensure_ascii=False, allow_nan=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _claims_by_article(
    claims: list[Claim],
) -> tuple[dict[ArticleId, list[tuple[Claim, list[Evidence]]]], int]:
    groups: dict[ArticleId, list[tuple[Claim, list[Evidence]]]] = {}
    homeless = 0
    for claim in claims:
        passages: dict[ArticleId, list[Evidence]] = {}
        for evidence in claim.evidence:
            passages.setdefault(evidence.article_id, []).append(evidence)
        homeless += not passages
        for article_id, group in passages.items():
            groups.setdefault(article_id, []).append((claim, group))
    return groups, homeless


def _relations_by_article(
    relations: list[Relation],
    spans: Mapping[ArticleId, list[Span]],
    claims: Mapping[ArticleId, list[tuple[Claim, list[Evidence]]]],
) -> tuple[dict[ArticleId, list[Relation]], int]:
    homes: dict[str, ArticleId] = {}
    for article_id, claim_group in claims.items():
        for claim, _ in claim_group:
            homes.setdefault(claim.id, article_id)
    for article_id, span_group in spans.items():
        for span in span_group:
            homes.setdefault(span.id, article_id)
    groups: dict[ArticleId, list[Relation]] = {}
    loose = 0
    for relation in relations:
        home = homes.get(relation.source_id)
        if home is None:
            loose += 1
        else:
            groups.setdefault(home, []).append(relation)
    return groups, loose


def _article(line: Any) -> GoldArticle:
    article_id = ArticleId(line["id"])
    text = line["text"]
    return GoldArticle(
        id=article_id,
        file=line["file"],
        title=line["title"],
        text=text,
        regions=tuple(line["regions"]),
        published=line["published"],
        spans=tuple(_span(row, article_id, text) for row in line["spans"]),
        claims=tuple(_claim(row, article_id, text) for row in line["claims"]),
        relations=tuple(
            Relation(RelationId(row["id"]), row["label"], row["source"], row["target"])
            for row in line["relations"]
        ),
    )


def _span(row: Mapping[str, Any], article_id: ArticleId, text: str) -> GoldSpan:
    start, end = _range(row, text)
    span = Span(SpanId(row["id"]), article_id, start, end, row["text"], row["label"])
    return GoldSpan(span, row["entity"])


def _claim(row: Mapping[str, Any], article_id: ArticleId, text: str) -> Claim:
    claim_id = ClaimId(row["id"])
    evidence = []
    for item in row["evidence"]:
        start, end = _range(item, text)
        evidence.append(
            Evidence(EvidenceId(item["id"]), claim_id, article_id, start, end, item["text"])
        )
    fields = fields_from_json(row["fields"])
    return Claim(claim_id, row["dimension"], fields, tuple(evidence))


def _range(row: Mapping[str, Any], text: str) -> tuple[int, int]:
    start, end = row["start"], row["end"]
    if not 0 <= start < end <= len(text) or text[start:end] != row["text"]:
        raise ValueError(f"{row['text']!r} does not stand at {start} to {end}")
    return start, end
