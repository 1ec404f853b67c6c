"""Annotations as the JSON document of the command line, both ways."""

from collections.abc import Mapping, Sequence
from typing import Any

from annotations.errors import InvalidAnnotation
from annotations.fields import clean, fields_from_json, fields_to_json
from annotations.model import Article, ArticleId, Claim, Entity, EntityId, Evidence, Span
from annotations.operations import (
    Annotate,
    NewClaim,
    NewEntity,
    NewRelation,
    NewSpan,
    Passage,
)
from annotations.operations.annotate import item
from annotations.project import Project

# What ``annotations`` prints beyond what ``annotate`` needs; read back without effect.
_SIGNATURE = frozenset({"annotator", "created", "updated"})


def annotations_to_json(project: Project) -> dict[str, Any]:
    """Everything annotated in a project."""
    entities = {entity.id: entity for entity in project.entities()}
    return {
        "entities": [_entity(entity) for entity in entities.values()],
        "spans": [_span(span, entities) for span in project.spans()],
        "claims": [_claim(claim) for claim in project.claims()],
        "relations": [
            {
                "id": relation.id,
                "label": relation.label,
                "source": relation.source_id,
                "target": relation.target_id,
                "annotator": relation.annotator,
                "created": relation.created_at,
                "updated": relation.updated_at,
            }
            for relation in project.relations()
        ],
    }


def annotate_from_json(document: Any, articles: Sequence[Article]) -> Annotate:
    """The operation that a document asks for; raises ``InvalidAnnotation`` with ``item``.

    ``article`` is an article's id, or its file's name where only one has it.
    """
    if not isinstance(document, Mapping):
        raise InvalidAnnotation("document-not-object")
    known = ("entities", "spans", "claims", "relations")
    unknown = sorted(set(document) - set(known))
    if unknown:
        raise InvalidAnnotation("unknown-section", sections=unknown, known=list(known))
    find = _finder(articles)
    entities: list[NewEntity] = []
    spans: list[NewSpan] = []
    claims: list[NewClaim] = []
    relations: list[NewRelation] = []
    span_keys: list[str] = []
    claim_keys: list[str] = []
    for number, row in enumerate(_rows(document, "entities")):
        with item("entities", number):
            _only(row, {"id", "label", "name", "note"})
            entities.append(
                NewEntity(_text(row, "label"), _text(row, "name"), _text(row, "note", ""))
            )
    for number, row in enumerate(_rows(document, "spans")):
        with item("spans", number):
            spans.append(_new_span(row, find))
            span_keys.append(_text(row, "id", ""))
    for number, row in enumerate(_rows(document, "claims")):
        with item("claims", number):
            claims.append(_new_claim(row, find))
            claim_keys.append(_text(row, "id", ""))
    for number, row in enumerate(_rows(document, "relations")):
        with item("relations", number):
            _only(row, {"id", "label", "source", "target"})
            relations.append(
                NewRelation(_text(row, "label"), _text(row, "source"), _text(row, "target"))
            )
    return Annotate(
        tuple(entities),
        tuple(spans),
        tuple(claims),
        tuple(relations),
        tuple(span_keys),
        tuple(claim_keys),
    )


def _new_span(row: Mapping[str, Any], find: "_Finder") -> NewSpan:
    _only(row, {"id", "article", "start", "end", "quote", "label", "entity", "note"})
    return NewSpan(
        find(row),
        _offset(row, "start"),
        _offset(row, "end"),
        _text(row, "label"),
        note=_text(row, "note", ""),
        quote=_quote(row),
        entity=_text(row, "entity", "") or None,
    )


def _new_claim(row: Mapping[str, Any], find: "_Finder") -> NewClaim:
    _only(row, {"id", "article", "start", "end", "quote", "dimension", "fields", "evidence"})
    rows = [row]
    if row.get("evidence") is not None:
        rows = row["evidence"]
        if not isinstance(rows, list) or not all(isinstance(r, Mapping) for r in rows):
            raise InvalidAnnotation("bad-field-type", field="evidence", expected="list of objects")
        for passage in rows:
            _only(passage, {"id", "article", "start", "end", "quote"})
    passages = tuple(
        Passage(find(r), _offset(r, "start"), _offset(r, "end"), _quote(r)) for r in rows
    )
    fields = row.get("fields")
    return NewClaim(
        _text(row, "dimension"), fields_from_json({} if fields is None else fields), passages
    )


class _Finder:
    def __init__(self, by_key: Mapping[str, ArticleId | None]) -> None:
        self._by_key = by_key

    def __call__(self, row: Mapping[str, Any]) -> ArticleId:
        key = _text(row, "article")
        found = self._by_key.get(key)
        if found is None:
            code = "ambiguous-article" if key in self._by_key else "no-such-article"
            raise InvalidAnnotation(code, article=key)
        return found


def _finder(articles: Sequence[Article]) -> _Finder:
    by_key: dict[str, ArticleId | None] = {}
    for article in articles:
        by_key[article.file_name] = None if article.file_name in by_key else article.id
    by_key |= {article.id: article.id for article in articles}
    return _Finder(by_key)


def _rows(document: Mapping[str, Any], section: str) -> list[Mapping[str, Any]]:
    rows = document.get(section, [])
    if not isinstance(rows, list):
        raise InvalidAnnotation("section-not-list", section=section)
    for number, row in enumerate(rows):
        if not isinstance(row, Mapping):
            raise InvalidAnnotation("item-not-object", item=f"{section}[{number}]")
    return rows


def _only(row: Mapping[str, Any], known: set[str]) -> None:
    unknown = sorted(set(row) - known - _SIGNATURE)
    if unknown:
        raise InvalidAnnotation("unknown-key", keys=unknown, known=sorted(known))


def _text(row: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = row.get(key)
    if value is None:
        if default is None:
            raise InvalidAnnotation("missing-key", key=key)
        return default
    if not isinstance(value, str):
        raise InvalidAnnotation("bad-field-type", field=key, expected="string")
    return clean(value)


def _quote(row: Mapping[str, Any]) -> str | None:
    return _text(row, "quote") if row.get("quote") is not None else None


def _offset(row: Mapping[str, Any], key: str) -> int:
    value = row.get(key)
    if value is None:
        raise InvalidAnnotation("missing-key", key=key)
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidAnnotation("bad-field-type", field=key, expected="integer")
    return value


def _entity(entity: Entity) -> dict[str, Any]:
    return {"id": entity.id, "label": entity.label, "name": entity.name, "note": entity.note}


def _span(span: Span, entities: Mapping[EntityId, Entity]) -> dict[str, Any]:
    entity = entities.get(span.entity_id) if span.entity_id is not None else None
    return {
        "id": span.id,
        "article": span.article_id,
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
        "label": span.label,
        "entity": entity.name if entity is not None else span.quote,
        "note": span.note,
        "annotator": span.annotator,
        "created": span.created_at,
        "updated": span.updated_at,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    passages = [_passage(evidence) for evidence in claim.evidence]
    return {
        "id": claim.id,
        **(passages[0] if passages else {}),
        "dimension": claim.dimension,
        "fields": fields_to_json(claim.fields),
        "evidence": passages,
        "annotator": claim.annotator,
        "created": claim.created_at,
        "updated": claim.updated_at,
    }


def _passage(evidence: Evidence) -> dict[str, Any]:
    return {
        "article": evidence.article_id,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
    }
