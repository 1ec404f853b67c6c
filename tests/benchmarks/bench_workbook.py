"""A workbook of 10,000 evidence rows against a bare XlsxWriter loop writing the same cells.

    python -m pytest tests/benchmarks/bench_workbook.py -p no:randomly

The bare loop gets the finished contents of our Evidence sheet, read back from
a workbook of ours: values, links, one wrapped format, row heights. What ours
takes beyond it is the other sheets, the views, sentences, checks and layout.
"""

import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from annotations.briefing import write_workbook
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

ROWS = 10_000
ARTICLES = 50
SENTENCES = 400
_WORDS = "园区企业平台产业规模投资医疗器械生物数字创新实验室建设合作区域发展研究中心"


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    chance = random.Random(1)
    return {
        f"a{number}": "".join(
            "".join(chance.choices(_WORDS, k=chance.randrange(20, 60))) + "。"
            for _ in range(SENTENCES)
        )
        for number in range(ARTICLES)
    }


@pytest.fixture(scope="module")
def snapshot(texts: dict[str, str]) -> Snapshot:
    chance = random.Random(2)
    codebook = load_codebook()
    articles = {ArticleId(key): _article(key, n) for n, key in enumerate(texts)}
    claims = {}
    for number in range(ROWS):
        key = f"a{chance.randrange(ARTICLES)}"
        start = chance.randrange(len(texts[key]) - 40)
        end = start + chance.randrange(10, 40)
        claim_id = ClaimId(f"c{number}")
        evidence = Evidence(
            EvidenceId(f"e{number}"), claim_id, ArticleId(key), start, end, texts[key][start:end]
        )
        amount = chance.randrange(1, 10**6)
        fields = ClaimFields(
            regions=(articles[ArticleId(key)].regions[0],),
            subject=f"主体{number % 500}",
            indicator=f"指标{number % 40}",
            value_text=f"{amount}万元",
            low=Decimal(amount) * 10_000,
            unit="元",
            period_text="今年",
            period_start=str(2018 + number % 12),
            kind=CLAIM_KINDS[number % 5],
        )
        dimension = codebook.dimensions[number % len(codebook.dimensions)].id
        claims[claim_id] = Claim(claim_id, dimension, fields, (evidence,), annotator="analyst")
    return Snapshot(codebook=codebook, articles=articles, claims=claims)


def _article(key: str, number: int) -> Article:
    return Article(
        id=ArticleId(key),
        file_name=f"{key}.txt",
        title=f"第{number}篇关于产业的报道",
        source="某报",
        author="",
        url="",
        published="2024-06-30",
        published_basis="stated",
        published_evidence="",
        regions=(f"地区{number % 20}",),
        encoding="utf-8",
        characters=1,
        state="done",
        position=number,
        raw_sha256="",
        text_sha256="",
        edits_sha256="",
        imported_at="",
        imported_by="",
    )


@pytest.mark.benchmark(group="workbook of 10,000 evidence rows", min_rounds=3)
def test_workbook(
    benchmark: Any, tmp_path: Path, snapshot: Snapshot, texts: dict[str, str]
) -> None:
    path = tmp_path / "ours.xlsx"
    report = benchmark(write_workbook, snapshot, path, texts=texts.__getitem__, language="zh_CN")
    assert report.evidence_rows == ROWS


@pytest.mark.benchmark(group="workbook of 10,000 evidence rows", min_rounds=3)
def test_bare_loop(
    benchmark: Any, tmp_path: Path, snapshot: Snapshot, texts: dict[str, str]
) -> None:
    import openpyxl

    ours = tmp_path / "ours.xlsx"
    write_workbook(snapshot, ours, texts=texts.__getitem__, language="zh_CN")
    sheet = openpyxl.load_workbook(ours)["Evidence"]
    rows = [
        [(cell.value, cell.hyperlink.location if cell.hyperlink else None) for cell in row]
        for row in sheet.iter_rows()
    ]
    heights = [sheet.row_dimensions[number].height for number in range(1, len(rows) + 1)]
    assert len(rows) == ROWS + 1
    benchmark(_bare, tmp_path / "bare.xlsx", rows, heights)


def _bare(
    path: Path, rows: list[list[tuple[Any, str | None]]], heights: list[float | None]
) -> None:
    import xlsxwriter

    workbook = xlsxwriter.Workbook(str(path))
    sheet = workbook.add_worksheet("Evidence")
    workbook.add_worksheet("Matrix")
    workbook.add_worksheet("Sources")
    style = workbook.add_format({"text_wrap": True, "valign": "top", "border": 1})
    for row, cells in enumerate(rows):
        for column, (value, link) in enumerate(cells):
            if link is not None:
                sheet.write_url(row, column, f"internal:{link}", style, value)
            elif value is None:
                sheet.write_blank(row, column, None, style)
            elif isinstance(value, str):
                sheet.write_string(row, column, value, style)
            else:
                sheet.write_number(row, column, value, style)
        sheet.set_row(row, heights[row])
    workbook.close()
