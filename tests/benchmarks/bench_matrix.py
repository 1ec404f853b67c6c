"""The matrix over 100,000 claims against a bare pandas group-by of the same rows.

    python -m pytest tests/benchmarks/bench_matrix.py -p no:randomly

The group-by starts from a finished data frame and only picks each cell's
headline and counts; the matrix starts from records and also orders all claims,
counts distinct passages and finds conflicts. A third figure makes the data
frame from the same records first, as a view built on pandas would have to.
"""

import random
from decimal import Decimal
from typing import Any

import pytest

from annotations.codebook import load_codebook
from annotations.model import (
    CLAIM_KINDS,
    Article,
    ArticleId,
    Claim,
    ClaimFields,
    ClaimId,
    Evidence,
    EvidenceId,
)
from annotations.views.base import Snapshot
from annotations.views.matrix import matrix

CLAIMS = 100_000
REGIONS = 100


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    chance = random.Random(20240630)
    codebook = load_codebook()
    regions = [f"地区{number}" for number in range(REGIONS)]
    articles = {
        ArticleId(f"a{number}"): _article(number, regions[number]) for number in range(REGIONS)
    }
    claims = {}
    for number in range(CLAIMS):
        claim_id = ClaimId(f"c{number}")
        place = chance.randrange(REGIONS)
        fields = ClaimFields(
            regions=(regions[place],),
            subject=f"主体{chance.randrange(50)}",
            indicator=f"指标{chance.randrange(20)}",
            low=Decimal(chance.randrange(10_000)) if chance.random() < 0.8 else None,
            unit="家",
            period_start=str(chance.randrange(2015, 2031)),
            kind=chance.choice(CLAIM_KINDS),
        )
        passages = tuple(
            Evidence(
                EvidenceId(f"e{number}-{n}"), claim_id, ArticleId(f"a{place}"), start, start + 9, ""
            )
            for n in range(chance.choice((1, 1, 1, 2)))
            for start in (chance.randrange(5_000),)
        )
        dimension = chance.choice(codebook.dimensions).id
        claims[claim_id] = Claim(claim_id, dimension, fields, passages)
    return Snapshot(codebook=codebook, articles=articles, claims=claims)


def _article(number: int, region: str) -> Article:
    return Article(
        id=ArticleId(f"a{number}"),
        file_name=f"{number}.txt",
        title="",
        source="",
        author="",
        url="",
        published="",
        published_basis="unknown",
        published_evidence="",
        regions=(region,),
        encoding="utf-8",
        characters=5_010,
        state="done",
        position=number,
        raw_sha256="",
        text_sha256="",
        edits_sha256="",
        imported_at="",
        imported_by="",
    )


def _records(snapshot: Snapshot) -> list[tuple[Any, ...]]:
    kinds = {kind: rank for rank, kind in enumerate(CLAIM_KINDS)}
    return [
        (
            claim.fields.regions[0],
            claim.dimension,
            claim.id,
            claim.fields.low is None,
            kinds[claim.fields.kind],
            claim.fields.period_start,
            len(claim.evidence),
        )
        for claim in snapshot.claims.values()
    ]


_NAMES = ["region", "dimension", "claim", "wordy", "kind", "period", "passages"]


def _group(frame: Any) -> Any:
    ordered = frame.sort_values(
        ["wordy", "kind", "period", "passages"], ascending=[True, True, False, False]
    )
    groups = ordered.groupby(["region", "dimension"], sort=False)
    return groups.agg(headline=("claim", "first"), passages=("passages", "sum"))


@pytest.mark.benchmark(group="matrix over 100,000 claims")
def test_matrix(benchmark: Any, snapshot: Snapshot) -> None:
    table = benchmark(matrix, snapshot)
    assert sum(len(cell.claims) for cell in table.cells.values()) == CLAIMS


@pytest.mark.benchmark(group="matrix over 100,000 claims")
def test_pandas_group_by_of_a_finished_frame(benchmark: Any, snapshot: Snapshot) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame.from_records(_records(snapshot), columns=_NAMES)
    result = benchmark(_group, frame)
    assert len(result) == len(matrix(snapshot).cells)


@pytest.mark.benchmark(group="matrix over 100,000 claims")
def test_pandas_from_the_same_records(benchmark: Any, snapshot: Snapshot) -> None:
    pandas = pytest.importorskip("pandas")

    def from_records() -> Any:
        return _group(pandas.DataFrame.from_records(_records(snapshot), columns=_NAMES))

    assert len(benchmark(from_records)) == len(matrix(snapshot).cells)
