"""JSON Lines: what goes out comes back, through our reader and through datasets."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ExportError, ImportFailure
from annotations.gold import FORMATS, export, read_jsonl
from annotations.model import (
    CLAIM_KINDS,
    COMPARATORS,
    ArticleId,
    Claim,
    ClaimFields,
    ClaimId,
    Entity,
    EntityId,
    Evidence,
    EvidenceId,
    Relation,
    RelationId,
)
from tests.annotations.gold.sources import Memory, span
from tests.annotations.views.records import TEXT, claim

ODD = '甲乙a \n\r\t\u3000\u2028\u2029\u0085\ufeff\x00𠮷😀"\\_é́'
TEXTS = st.text(st.sampled_from(ODD) | st.characters(codec="utf-8"), min_size=1, max_size=60)
REGIONS = st.text("甲乙a", min_size=1)
NUMBERS = st.none() | st.integers(-(10**15), 10**15).map(lambda n: Decimal(n) / 1000)


@st.composite
def sources(draw: st.DrawFn) -> Memory:
    texts = {f"a{n}": draw(TEXTS) for n in range(draw(st.integers(0, 3)))}
    source = Memory(texts)
    for key, text in texts.items():
        for number in range(draw(st.integers(0, 3))):
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start + 1, len(text)))
            source.span_list.append(span(text, start, end, "机构/实验室", f"{key}s{number}", key))
            low = draw(NUMBERS)
            fields = ClaimFields(
                regions=tuple(draw(st.lists(REGIONS, max_size=2, unique=True))),
                value_text=draw(st.text(st.characters(codec="utf-8"), max_size=9)),
                low=low,
                high=None if low is None or draw(st.booleans()) else low + 1,
                comparator=draw(st.sampled_from(COMPARATORS)),
                kind=draw(st.sampled_from(CLAIM_KINDS)),
                period_start=draw(st.sampled_from(["", "2024", "2022-05"])),
            )
            claim_id = ClaimId(f"{key}c{number}")
            evidence = Evidence(
                EvidenceId(f"{key}e{number}"), claim_id, ArticleId(key), start, end, text[start:end]
            )
            source.claim_list.append(Claim(claim_id, "人才", fields, (evidence,)))
    if source.span_list:
        first, last = source.span_list[0].id, source.claim_list[-1].id
        source.relation_list.append(Relation(RelationId("r"), "位于", first, last))
    return source


@given(source=sources())
def test_what_goes_out_comes_back(source: Memory, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("gold") / "out.jsonl"
    report = export("jsonl", source, path)
    back = list(read_jsonl(path))
    assert [(item.id, item.text) for item in back] == list(source.texts.items())
    assert sorted(s.span.id for item in back for s in item.spans) == sorted(
        item.id for item in source.span_list
    )
    assert {s.span.id: s.span for item in back for s in item.spans} == {
        item.id: item for item in source.span_list
    }
    claims = {found.id: found for item in back for found in item.claims}
    assert claims == {item.id: item for item in source.claim_list}
    assert [found for item in back for found in item.relations] == source.relation_list
    assert (report.articles, report.spans, report.claims, report.relations) == (
        len(source.texts),
        len(source.span_list),
        len(source.claim_list),
        len(source.relation_list),
    )
    # However a reader breaks lines, there are as many as articles.
    content = path.read_bytes().decode("utf-8")
    assert len(content.splitlines()) == content.count("\n") == len(source.texts)


def rich_source() -> Memory:
    text = "😀企业二百家。\u2028投资55.5亿元"
    source = Memory({"a1": text, "a2": TEXT, "a3": "无标注。"})
    source.entity_list = [Entity(EntityId("n1"), "企业", "某某公司")]
    source.span_list = [span(text, 1, 3, entity="n1"), span(TEXT, 0, 2, "地区", of="a2")]
    both = claim(
        "c2", "人才", "甲", "乙", low="80.9", unit="%", passages=[("a2", 0, 2), ("a2", 3, 5)]
    )
    in_two = Evidence(EvidenceId("c2-9"), ClaimId("c2"), ArticleId("a1"), 1, 3, text[1:3])
    source.claim_list = [
        claim(
            "c1", "产业规模", "甲", low="5550000000", unit="元", passages=[("a1", 9, 17)], text=text
        ),
        Claim(both.id, both.dimension, both.fields, (*both.evidence, in_two)),
        claim("c3", "人才", low=10**30, passages=[("a2", 0, 1)]),
        claim("c4", "人才", "甲"),
    ]
    source.relation_list = [
        Relation(RelationId("r1"), "位于", source.span_list[0].id, source.span_list[1].id),
        Relation(RelationId("r2"), "位于", "gone", source.span_list[1].id),
    ]
    return source


def test_lines_have_the_published_shape(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    report = export("jsonl", rich_source(), path)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert list(lines[0]) == [
        "id",
        "file",
        "title",
        "text",
        "regions",
        "published",
        "spans",
        "claims",
        "relations",
    ]
    assert lines[0]["spans"] == [
        {
            "id": "a1-1-3-企业",
            "start": 1,
            "end": 3,
            "label": "企业",
            "text": "企业",
            "entity": "某某公司",
        }
    ]
    first, second = lines[0]["claims"]
    assert first["fields"]["low"] == 5_550_000_000
    assert first["fields"]["class"] == "number" and first["fields"]["regions"] == ["甲"]
    assert first["evidence"][0]["text"] == lines[0]["text"][9:17]
    # A claim with passages in two articles stands in both lines, each with its own.
    assert [item["text"] for item in second["evidence"]] == ["企业"]
    assert [len(item["evidence"]) for item in lines[1]["claims"]] == [2, 1]
    assert [item["id"] for item in lines[0]["relations"]] == ["r1"]
    assert report.claims == 3 and report.not_carried == (("claims", 1), ("relations", 1))


def test_read_by_datasets(tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    path = tmp_path / "out.jsonl"
    source = rich_source()
    export("jsonl", source, path)
    loaded = datasets.load_dataset(
        "json", data_files=str(path), split="train", cache_dir=str(tmp_path / "cache")
    )
    rows: list[dict[str, Any]] = [dict(row) for row in loaded]
    assert [row["text"] for row in rows] == list(source.texts.values())
    for row in rows:
        for item in row["spans"]:
            assert row["text"][item["start"] : item["end"]] == item["text"]
        for found in row["claims"]:
            for item in found["evidence"]:
                assert row["text"][item["start"] : item["end"]] == item["text"]
    assert [found["fields"]["low"] for found in rows[0]["claims"]] == [5_550_000_000, 80.9]


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line.update(text="another text"),
        lambda line: line["spans"][0].update(end=10_000),
        lambda line: line["spans"][0].update(start=2),
        lambda line: line["claims"][0]["fields"].update(kind="hope"),
        lambda line: line.pop("regions"),
    ],
)
def test_a_line_that_does_not_fit_is_refused(tmp_path: Path, change: Any) -> None:
    path = tmp_path / "out.jsonl"
    export("jsonl", rich_source(), path)
    first, *others = path.read_text(encoding="utf-8").split("\n")
    line = json.loads(first)
    change(line)
    path.write_text("\n".join([json.dumps(line), *others]), encoding="utf-8")
    with pytest.raises(ImportFailure) as caught:
        list(read_jsonl(path))
    assert caught.value.code == "gold-bad-line" and caught.value.data["line"] == 1


def test_an_unknown_format_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export("xml", Memory({}), tmp_path / "out")
    assert caught.value.code == "unknown-format"
    assert caught.value.data["known"] == list(FORMATS)


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_format_that_fails_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    class Broken(Memory):
        def text(self, id: str, /) -> str:
            raise RuntimeError("text can't be read")

    path = tmp_path / "out"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        export(name, Broken({"a1": "x"}), path)
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]
