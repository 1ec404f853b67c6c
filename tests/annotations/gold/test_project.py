"""The formats and the workbook from a real project file."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

import annotations
from annotations.briefing import write_workbook
from annotations.gold import export, read_jsonl
from annotations.model import Block, ClaimFields, ParsedArticle
from annotations.operations.articles import ImportArticles
from annotations.operations.base import Passage
from annotations.operations.claims import AddClaims, NewClaim
from annotations.operations.spans import AddSpans, NewSpan

TEXT = "金凤实验室\n😀科学城有二百家企业，产值五百亿元。\n相关阅读：无\n"
FOLDED = TEXT.index("相关")
FIGURE = TEXT.index("产值")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[annotations.Project]:
    made = annotations.create_project(tmp_path / "p.bijian", annotator="tester")
    blocks = (
        Block(0, 6, "title"),
        Block(6, FOLDED, "body"),
        Block(FOLDED, len(TEXT), "boilerplate"),
    )
    made.apply(
        ImportArticles(
            (
                ParsedArticle(
                    "一.txt",
                    TEXT.encode(),
                    "utf-8",
                    TEXT,
                    (),
                    blocks,
                    title="金凤实验室",
                    regions=("科学城",),
                ),
            )
        )
    )
    (article,) = made.articles()
    made.apply(
        AddSpans(
            (
                NewSpan(article.id, 0, 5, "机构/实验室"),
                NewSpan(article.id, 7, 10, "园区/基地"),
                NewSpan(article.id, FOLDED, FOLDED + 2, "媒体"),
            )
        )
    )
    fields = ClaimFields(regions=("科学城",), indicator="产值", low=Decimal("5E+10"), unit="元")
    passages = (Passage(article.id, FIGURE, FIGURE + 6),)
    made.apply(AddClaims((NewClaim("产业规模", fields, passages),)))
    yield made
    made.close()


def test_jsonl_of_a_project(project: annotations.Project, tmp_path: Path) -> None:
    export("jsonl", project, tmp_path / "out.jsonl")
    (article,) = read_jsonl(tmp_path / "out.jsonl")
    assert article.text == TEXT
    spans = [(item.span.quote, item.span.label) for item in article.spans]
    assert spans == [("金凤实验室", "机构/实验室"), ("科学城", "园区/基地"), ("相关", "媒体")]
    (claim,) = article.claims
    assert claim.fields == project.claims()[0].fields
    assert claim.evidence[0].quote == TEXT[FIGURE : FIGURE + 6]


def test_bio_of_a_project(project: annotations.Project, tmp_path: Path) -> None:
    report = export("bio", project, tmp_path / "out.bio")
    content = (tmp_path / "out.bio").read_text(encoding="utf-8")
    assert content.startswith("金\tB-机构/实验室\n凤\tI-机构/实验室\n")
    assert "😀\tO\n科\tB-园区/基地\n" in content and "相" not in content
    assert [item.label for item in report.dropped] == ["媒体"]
    assert dict(report.not_carried)["claims"] == 1


def test_workbook_of_a_project(project: annotations.Project, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    report = write_workbook(project.snapshot(), path, texts=project.text, language="zh_CN")
    assert report.evidence_rows == 1
    row = [cell.value for cell in openpyxl.load_workbook(path)["Evidence"][2]]
    assert row[4] == "500亿元" and row[8] == TEXT[FIGURE : FIGURE + 6]
    assert row[9] == "😀科学城有二百家企业，产值五百亿元。"
