"""Annotations as a JSON document: what is refused and where, and the way there and back."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from annotations import Project
from annotations.errors import InvalidAnnotation
from annotations.exchange import annotate_from_json, annotations_to_json
from annotations.operations import ImportArticles, SetCodebook
from tests.annotations.builders import FIRST, SECOND, contents, ids, parsed, project_with

SPAN = {"article": "0.txt", "start": 0, "end": 4, "quote": "𠮷田公司", "label": "企业"}
CLAIM = {
    "article": "1.txt", "start": 13, "end": 16, "quote": "龙华区", "dimension": "企业集聚",
    "fields": {"low": 200, "comparator": ">"},
}  # fmt: skip


@pytest.fixture
def project(tmp_path: Path):
    with project_with(tmp_path / "p.bijian", FIRST, SECOND) as project:
        yield project


def annotate(project: Project, document: Any) -> None:
    project.apply(annotate_from_json(document, project.articles()))


def test_published_example(project: Project) -> None:
    annotate(project, {"spans": [SPAN], "claims": [CLAIM], "relations": []})
    document = annotations_to_json(project)
    (span,) = document["spans"]
    assert span.items() >= {**SPAN, "article": ids(project)[0], "annotator": "tester"}.items()
    (claim,) = document["claims"]
    assert {**CLAIM, "article": ids(project)[1], "fields": None}.items() <= {
        **claim,
        "fields": None,
    }.items()
    assert claim["fields"]["low"] == 200 and claim["fields"]["class"] == "number"
    assert set(span) >= {"id", "created", "updated"} <= set(claim)


def test_offsets_are_code_points(project: Project) -> None:
    start = FIRST.index("园区")
    row = {"article": "0.txt", "start": start, "end": start + 2, "quote": "园区"}
    annotate(project, {"spans": [{**row, "label": "Park or base"}]})
    (span,) = project.spans()
    assert (span.quote, span.label) == ("园区", "园区/基地")


def test_everything_in_any_spelling_of_the_codebook(project: Project) -> None:
    source = (
        '[codebook]\nid = "c"\n'
        '[[entity]]\nid = "企业"\nname = { zh = "公司", en = "Company" }\naliases = ["firm"]\n'
        '[[dimension]]\nid = "企业集聚"\nname = { en = "Firms" }\n'
        '[[relation]]\nid = "位于"\naliases = ["in"]\n'
    )
    project.apply(SetCodebook(source))
    spans = [
        {**SPAN, "start": n, "end": n + 1, "quote": None, "label": label, "id": f"s{n}"}
        for n, label in enumerate(["企业", "公司", "company", "FIRM"])
    ]
    relation = {"label": "In", "source": "s0", "target": "c"}
    claim = {**CLAIM, "dimension": "firms", "id": "c"}
    annotate(project, {"spans": spans, "claims": [claim], "relations": [relation]})
    assert {span.label for span in project.spans()} == {"企业"}
    assert [claim.dimension for claim in project.claims()] == ["企业集聚"]
    (made,) = project.relations()
    assert made.label == "位于"
    assert made.source_id == project.spans()[0].id
    assert made.target_id == project.claims()[0].id


def test_relations_to_what_the_project_has(project: Project) -> None:
    annotate(project, {"spans": [SPAN]})
    (span,) = project.spans()
    relation = {"label": "位于", "source": span.id, "target": "new"}
    annotate(project, {"claims": [{**CLAIM, "id": "new"}], "relations": [relation]})
    assert project.relations()[0].source_id == span.id


def changed(row: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {key: value for key, value in {**row, **changes}.items() if value is not ...}


@pytest.mark.parametrize(
    ("section", "row", "code"),
    [
        ("spans", changed(SPAN, article=...), "missing-key"),
        ("spans", changed(SPAN, article="2.txt"), "no-such-article"),
        ("spans", changed(SPAN, article="\ud800"), "no-such-article"),
        ("spans", changed(SPAN, article="twin.txt"), "ambiguous-article"),
        ("spans", changed(SPAN, start=...), "missing-key"),
        ("spans", changed(SPAN, start="0"), "bad-field-type"),
        ("spans", changed(SPAN, end=4.0), "bad-field-type"),
        ("spans", changed(SPAN, start=True), "bad-field-type"),
        ("spans", changed(SPAN, start=-4), "range-outside-text"),
        ("spans", changed(SPAN, end=10**30), "range-outside-text"),
        ("spans", changed(SPAN, quote="𠮷田"), "quote-differs"),
        ("spans", changed(SPAN, quote="\ud842\udfb7田公司"), "quote-differs"),
        ("spans", changed(SPAN, start=26, end=27, quote="\n"), "range-is-blank"),
        ("spans", changed(SPAN, label="没有"), "unknown-label"),
        ("spans", changed(SPAN, label=...), "missing-key"),
        ("spans", changed(SPAN, lable="企业"), "unknown-key"),
        ("spans", changed(SPAN, note=1), "bad-field-type"),
        ("spans", SPAN, "span-exists"),
        ("spans", "x", "item-not-object"),
        ("claims", changed(CLAIM, dimension="没有"), "unknown-dimension"),
        ("claims", changed(CLAIM, dimension=...), "missing-key"),
        ("claims", changed(CLAIM, fields=[]), "fields-not-object"),
        ("claims", changed(CLAIM, fields={"value": 1}), "unknown-field"),
        ("claims", changed(CLAIM, fields={"comparator": ">="}), "bad-choice"),
        ("claims", changed(CLAIM, quote="龙"), "quote-differs"),
        ("claims", changed(CLAIM, evidence=[]), "claim-without-passage"),
        ("claims", changed(CLAIM, evidence="x"), "bad-field-type"),
        ("claims", changed(CLAIM, evidence=[{"article": "0.txt", "start": 0}]), "missing-key"),
        ("claims", changed(CLAIM, evidence=[{**SPAN}]), "unknown-key"),
        ("relations", {"label": "没有", "source": "a", "target": "a"}, "unknown-relation"),
        ("relations", {"label": "位于", "source": "a", "target": "b"}, "no-such-annotation"),
        ("relations", {"label": "位于", "source": "a", "target": "\ud800"}, "no-such-annotation"),
        ("relations", {"label": "位于", "source": "a"}, "missing-key"),
        ("entities", {"label": "企业", "name": " "}, "entity-without-name"),
        ("entities", {"label": "没有", "name": "甲"}, "unknown-label"),
        ("entities", {"name": "甲"}, "missing-key"),
    ],
)
def test_refused_whole_and_with_its_place(
    project: Project, section: str, row: Any, code: str
) -> None:
    twins = (parsed("甲", file_name="twin.txt"), parsed("乙", file_name="twin.txt"))
    project.apply(ImportArticles(twins))
    good: dict[str, Any] = {
        "entities": [{"label": "企业", "name": "甲"}],
        "spans": [{**SPAN, "id": "a"}],
        "claims": [CLAIM],
        "relations": [{"label": "位于", "source": "a", "target": "a"}],
    }
    good[section] = [*good[section], row]
    before = contents(project)
    with pytest.raises(InvalidAnnotation) as caught:
        annotate(project, good)
    assert (caught.value.code, caught.value.data["item"]) == (code, f"{section}[1]")
    assert contents(project) == before
    good[section].pop()
    annotate(project, good)


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ([], "document-not-object"),
        (None, "document-not-object"),
        ({"span": []}, "unknown-section"),
        ({"spans": {}}, "section-not-list"),
        ({"spans": [{**SPAN, "id": "a"}], "claims": [{**CLAIM, "id": "a"}]}, "id-twice"),
    ],
)
def test_document_of_another_shape(project: Project, document: Any, code: str) -> None:
    with pytest.raises(InvalidAnnotation) as caught:
        annotate(project, document)
    assert caught.value.code == code


def without_ids(document: dict[str, Any], project: Project) -> dict[str, Any]:
    """A document in which ids are replaced by what they name, and times are left out."""
    files = {article.id: article.file_name for article in project.articles()}
    names = {
        row["id"]: (section, number)
        for section in ("spans", "claims")
        for number, row in enumerate(document[section])
    }

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(item) for item in value]
        if isinstance(value, dict):
            kept = {k: plain(v) for k, v in value.items() if k not in ("id", "created", "updated")}
            for key in ("source", "target"):
                if kept.get(key) in names:
                    kept[key] = names[kept[key]]
            if "article" in kept:
                kept["article"] = files.get(kept["article"], kept["article"])
            return kept
        return value

    return {
        section: sorted(plain(rows), key=lambda row: json.dumps(row, ensure_ascii=False))
        for section, rows in document.items()
    }


def test_there_and_back(project: Project, tmp_path: Path) -> None:
    annotate(
        project,
        {
            "entities": [{"label": "企业", "name": "无人提及", "note": "只有注"}],
            "spans": [
                {**SPAN, "id": "a", "entity": "田株式会社", "note": "注"},
                {**SPAN, "label": "机构/实验室"},
                {"article": "1.txt", "start": 0, "end": 3, "label": "地区", "id": "b"},
            ],
            "claims": [
                {
                    "id": "c",
                    "dimension": "产业规模",
                    "fields": {
                        "regions": ["重庆", "深圳"], "low": 0.25, "high": 50_000_000_000,
                        "comparator": "range", "period_start": "2023", "kind": "plan",
                        "class": "number", "scope": "zone", "note": "注",
                    },
                    "evidence": [
                        {"article": "0.txt", "start": 0, "end": 4, "quote": "𠮷田公司"},
                        {"article": "1.txt", "start": 0, "end": 3, "quote": "京津冀"},
                    ],
                },
                CLAIM,
            ],
            "relations": [
                {"label": "位于", "source": "a", "target": "b"},
                {"label": "合作", "source": "c", "target": "a"},
            ],
        },
    )  # fmt: skip
    document = json.loads(json.dumps(annotations_to_json(project), ensure_ascii=False))
    with project_with(tmp_path / "copy.bijian", FIRST, SECOND) as copy:
        # The copy's articles have other ids; their files' names are the same.
        files = {article.id: article.file_name for article in project.articles()}
        moved = json.loads(
            json.dumps(document),
            object_hook=lambda row: (
                {**row, "article": files[row["article"]]} if "article" in row else row
            ),
        )
        annotate(copy, moved)
        assert without_ids(annotations_to_json(copy), copy) == without_ids(document, project)
        assert copy.claims()[0].fields.low == Decimal("0.25")
        assert copy.check() == []
