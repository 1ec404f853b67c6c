"""Short ways to make the records that tests of views, briefing and gold start from."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from annotations.codebook import Codebook, load_codebook
from annotations.model import (
    Article,
    ArticleId,
    Claim,
    ClaimFields,
    ClaimId,
    Evidence,
    EvidenceId,
)
from annotations.views.base import Snapshot

TEXT = "甲地有企业二百家。\n乙地产值五百亿元，比上年多一成。\n丙地没有实验室。"


def article(key: str, *regions: str, **changes: Any) -> Article:
    """An article of ``regions``; its position is the number at the end of its key."""
    values: dict[str, Any] = {
        "id": ArticleId(key),
        "file_name": f"{key}.txt",
        "title": f"标题{key}",
        "source": "某报",
        "author": "",
        "url": "",
        "published": "2024-06-30",
        "published_basis": "stated",
        "published_evidence": "",
        "regions": regions,
        "encoding": "utf-8",
        "characters": len(TEXT),
        "state": "new",
        "position": int(key.strip("abcdefgh") or 0),
        "raw_sha256": "",
        "text_sha256": "",
        "edits_sha256": "",
        "imported_at": "",
        "imported_by": "",
    }
    return Article(**{**values, **changes})


def claim(
    key: str,
    dimension: str,
    *regions: str,
    low: str | int | None = None,
    high: str | int | None = None,
    passages: Sequence[tuple[str, int, int]] = (),
    text: str = TEXT,
    **fields: Any,
) -> Claim:
    """A claim; ``passages`` are (article, start, end) in ``text``."""
    numbers = {"low": low, "high": high}
    decimals = {name: None if n is None else Decimal(n) for name, n in numbers.items()}
    evidence = tuple(
        Evidence(
            EvidenceId(f"{key}-{place}"), ClaimId(key), ArticleId(of), start, end, text[start:end]
        )
        for place, (of, start, end) in enumerate(passages)
    )
    return Claim(
        ClaimId(key),
        dimension,
        ClaimFields(regions=regions, **decimals, **fields),
        evidence,
        annotator="tester",
    )


def snapshot(
    articles: Sequence[Article] = (),
    claims: Sequence[Claim] = (),
    codebook: Codebook | None = None,
) -> Snapshot:
    return Snapshot(
        codebook=codebook or load_codebook(),
        articles={item.id: item for item in articles},
        claims={item.id: item for item in claims},
    )
