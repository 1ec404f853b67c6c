"""Quality measured: suggestions, or annotations, against gold."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.evaluation.claims import ClaimScores, score_claims
from annotations.evaluation.gold import Gold, Texts, read_gold
from annotations.evaluation.mentions import MentionScores, Miss, score_mentions
from annotations.evaluation.scores import Score, Share
from annotations.model import Claim, Span
from annotations.regions import Registry
from annotations.suggest.base import Suggestion

__all__ = [
    "ClaimScores",
    "Evaluation",
    "Gold",
    "MentionScores",
    "Miss",
    "Score",
    "Share",
    "as_suggestions",
    "evaluate",
    "evaluation_to_json",
    "read_gold",
]


@dataclass(frozen=True, slots=True)
class Evaluation:
    gold: Gold
    mentions: MentionScores
    claims: ClaimScores


def evaluate(
    source: Texts, path: Path, proposed: Iterable[Suggestion], registry: Registry
) -> Evaluation:
    """Score proposals against the gold file at ``path``; raises as ``read_gold`` does."""
    gold = read_gold(path, source)
    listed = list(proposed)
    return Evaluation(gold, score_mentions(gold, listed), score_claims(gold, listed, registry))


def as_suggestions(spans: Iterable[Span], claims: Iterable[Claim]) -> list[Suggestion]:
    """Annotations in the form that is scored, as if someone had proposed them."""
    found = [
        Suggestion(s.article_id, s.start, s.end, s.quote, "entity", s.label, 1.0, "annotation")
        for s in spans
    ]
    found += [
        Suggestion(
            p.article_id,
            p.start,
            p.end,
            p.quote,
            "claim",
            claim.dimension,
            1.0,
            "annotation",
            fields=claim.fields,
        )
        for claim in claims
        for p in claim.evidence[:1]
    ]
    return found


def evaluation_to_json(evaluation: Evaluation) -> dict[str, Any]:
    """The published form: scores rounded to three places, everything missed and wrong listed."""
    mentions, claims = evaluation.mentions, evaluation.claims
    return {
        "unit": "names" if evaluation.gold.inventory else "mentions",
        "articles": list(evaluation.gold.articles),
        "entities": {
            "all": _both(mentions.strict_all, mentions.partial_all),
            "types": {
                label: _both(mentions.strict[label], mentions.partial[label])
                for label in sorted(mentions.strict)
            },
            "missed": [_miss(miss) for miss in mentions.missed],
            "wrong": [_miss(miss) for miss in mentions.wrong],
        },
        "claims": {
            "found": _share(claims.found),
            "numbers_found": _share(claims.numbers),
            "classes_found": {name: _share(share) for name, share in claims.classes.items()},
            "fields": {field: _share(share) for field, share in claims.fields.items()},
            "false": _share(claims.false),
            "trapped": claims.trapped,
            "missed": [
                {"article": c.article_id, "quote": c.quote, "value_text": c.fields.value_text}
                for c in claims.missed
            ],
            "wrong_fields": [
                {
                    "article": w.article_id,
                    "quote": w.quote,
                    "field": w.field,
                    "wanted": w.wanted,
                    "proposed": w.proposed,
                }
                for w in claims.wrong
            ],
            "invented": [
                {
                    "article": s.article_id,
                    "start": s.start,
                    "end": s.end,
                    "quote": s.quote,
                    "dimension": s.label,
                    "value_text": s.value_text,
                }
                for s in claims.invented
            ],
        },
        "lost": [{"file": file, "quote": quote} for file, quote in evaluation.gold.lost],
    }


def _both(strict: Score, partial: Score) -> dict[str, Any]:
    return {
        "wanted": strict.wanted,
        "proposed": strict.proposed,
        "right": strict.right,
        "precision": round(strict.precision, 3),
        "recall": round(strict.recall, 3),
        "f1": round(strict.f1, 3),
        "partial_precision": round(partial.precision, 3),
        "partial_recall": round(partial.recall, 3),
        "partial_f1": round(partial.f1, 3),
    }


def _share(share: Share) -> dict[str, Any]:
    rate = share.rate
    return {
        "right": share.right,
        "of": share.of,
        "rate": None if rate is None else round(rate, 3),
    }


def _miss(miss: Miss) -> dict[str, Any]:
    return {
        "article": miss.article_id,
        "label": miss.label,
        "quote": miss.quote,
        "start": miss.start,
        "instead": [{"label": label, "quote": quote} for label, quote in miss.instead],
    }
