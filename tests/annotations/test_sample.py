"""The sample project's content: quotes that stand in the texts, sound fields, promised variety."""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations.codebook import Codebook, load_codebook
from annotations.exchange import annotate_from_json
from annotations.importers import parse_file
from annotations.model import (
    CLAIM_KINDS,
    COMPARATORS,
    FOLDED_BLOCKS,
    SCOPES,
    VALUE_CLASSES,
    ParsedArticle,
)
from annotations.operations import ImportArticles
from annotations.project import create_project
from annotations.regions import load_registry

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
REGIONS = ("西部(重庆)科学城", "龙华区", "京津冀")
FIELD_NAMES = [
    "regions",
    "subject",
    "indicator",
    "value_text",
    "low",
    "high",
    "unit",
    "comparator",
    "period_text",
    "period_start",
    "period_end",
    "kind",
    "class",
    "scope",
    "note",
]
ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")

LONGEST_SHARED_RUN = 11
# Names cannot be worded otherwise; each counts as one character in a shared run.
PROPER_NAMES = (
    "京津冀生命健康先进制造业集群",
    "国家高性能医疗器械创新中心",
    "康希诺国际创新疫苗产业园",
    "重庆市基础研究行动计划",
    "重庆高新区国家生物产业园",
    "中科院深圳先进技术研究院",
    "京津冀协同发展参事座谈会",
    "北京市经济和信息化局",
    "北京大学重庆大数据研究院",
    "思拓凡生物药高端制造基地",
    "亦度疫苗生产基地",
)


@pytest.fixture(scope="module")
def content() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SAMPLE / "annotations.json").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def parsed() -> dict[str, ParsedArticle]:
    registry = load_registry()
    return {
        path.name: parse_file(path.name, path.read_bytes(), registry)
        for path in sorted((SAMPLE / "articles").iterdir())
    }


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook("regional-industry")


def find_occurrence(text: str, quote: str, occurrence: int) -> int:
    """Code-point offset of the ``occurrence``-th (from 1) ``quote`` in ``text``, or -1."""
    at = -1
    for _ in range(occurrence):
        at = text.find(quote, at + 1)
        if at < 0:
            break
    return at


def test_six_articles_two_a_region_each_with_a_reading_state(content, parsed):
    assert len(parsed) == 6
    assert set(content["states"]) == set(parsed)
    assert set(content["states"].values()) == {"done", "reading"}
    found = defaultdict(set)
    for claim in content["claims"]:
        for region in claim["fields"]["regions"]:
            if region in REGIONS:
                found[region].add(claim["article"])
    assert {region: len(found[region]) for region in REGIONS} == dict.fromkeys(REGIONS, 2)
    for region in REGIONS:
        assert all(parsed[name].regions[0] == region for name in found[region])
    read_whole = [
        region
        for region in REGIONS
        if all(content["states"][name] == "done" for name in found[region])
    ]
    assert 1 <= len(read_whole) < len(REGIONS)


def test_every_article_is_short_and_marked_as_a_sample(parsed):
    for name, article in parsed.items():
        assert 300 <= len(re.findall(r"[\u4e00-\u9fff]", article.text)) <= 700, name
        assert "比鉴示例" in article.text or article.source == "比鉴示例", name
        assert "示例稿：" in article.text, name


def test_every_quote_stands_where_it_says(content, parsed):
    for item in (*content["spans"], *content["claims"]):
        article = parsed[item["article"]]
        start = find_occurrence(article.text, item["quote"], item["occurrence"])
        assert item["occurrence"] >= 1
        assert start >= 0, item
        end = start + len(item["quote"])
        folded = [b for b in article.blocks if b.kind in FOLDED_BLOCKS]
        if item.get("label") != "媒体":
            assert not any(b.start < end and start < b.end for b in folded), item


def test_a_project_takes_all_of_it_in_one_go(content, parsed, tmp_path):
    def placed(item: dict[str, Any]) -> dict[str, Any]:
        text = parsed[item["article"]].text
        start = find_occurrence(text, item["quote"], item["occurrence"])
        rest = {key: value for key, value in item.items() if key != "occurrence"}
        return {**rest, "start": start, "end": start + len(item["quote"])}

    document = {kind: [placed(item) for item in content[kind]] for kind in ("spans", "claims")}
    with create_project(tmp_path / "sample.bijian") as project:
        project.apply(ImportArticles(tuple(parsed.values())))
        project.apply(annotate_from_json(document, project.articles()))
        assert len(project.spans()) == len(content["spans"])
        assert len(project.claims()) == len(content["claims"])
        assert project.check() == []


def test_nothing_is_annotated_twice(content):
    spans = [(s["article"], s["quote"], s["occurrence"], s["label"]) for s in content["spans"]]
    assert len(set(spans)) == len(spans)
    claims = [
        (c["article"], c["quote"], c["dimension"], c["fields"]["indicator"])
        for c in content["claims"]
    ]
    assert len(set(claims)) == len(claims)


def test_labels_and_dimensions_are_the_codebooks(content, codebook):
    assert {s["label"] for s in content["spans"]} == {label.id for label in codebook.entities}
    assert {c["dimension"] for c in content["claims"]} == {
        label.id for label in codebook.dimensions
    }
    assert content["relations"] == []


def test_fields_are_sound(content, parsed):
    for claim in content["claims"]:
        fields = claim["fields"]
        assert list(fields) == FIELD_NAMES, claim
        for name in set(FIELD_NAMES) - {"regions", "low", "high"}:
            assert isinstance(fields[name], str), claim
        assert fields["regions"] and set(fields["regions"]) <= {*REGIONS, "全国"}, claim
        assert fields["subject"] and fields["indicator"], claim
        assert fields["value_text"] and fields["value_text"] in claim["quote"], claim
        assert fields["period_text"] in parsed[claim["article"]].text, claim
        assert fields["comparator"] in COMPARATORS
        assert fields["kind"] in CLAIM_KINDS
        assert fields["class"] in VALUE_CLASSES
        assert fields["scope"] in SCOPES
        assert (fields["scope"] == "national") == (fields["regions"] == ["全国"]), claim


def test_numbers_fit_class_and_comparator(content):
    for claim in content["claims"]:
        fields = claim["fields"]
        low, high = fields["low"], fields["high"]
        for number in (low, high):
            assert number is None or (
                isinstance(number, int | float) and not isinstance(number, bool)
            ), claim
        if fields["class"] in ("qualitative", "date"):
            assert low is None and high is None and fields["unit"] == "", claim
            continue
        assert fields["unit"], claim
        assert (low is None) == (fields["comparator"] == "vague"), claim
        assert (high is not None) == (fields["comparator"] == "range"), claim
        if high is not None:
            assert low < high, claim


def test_periods_are_iso_and_in_order(content):
    for claim in content["claims"]:
        start, end = claim["fields"]["period_start"], claim["fields"]["period_end"]
        assert bool(start) == bool(end), claim
        if start:
            assert ISO.fullmatch(start) and ISO.fullmatch(end) and start <= end, claim
        if claim["fields"]["class"] == "date":
            assert len(start) == len("2023-01-10"), claim


def test_the_variety_the_demo_lives_on(content):
    claims = content["claims"]
    fields = [claim["fields"] for claim in claims]
    assert len(content["spans"]) >= 90 and len(claims) >= 45
    assert {f["kind"] for f in fields} == set(CLAIM_KINDS)
    assert {f["comparator"] for f in fields} == set(COMPARATORS)
    assert {f["class"] for f in fields} == set(VALUE_CLASSES)
    assert {"元", "家", "平方米", "个", "%"} <= {f["unit"] for f in fields}
    assert any(f["low"] == 0 for f in fields)

    by_region = {
        region: {c["dimension"] for c in claims if region in c["fields"]["regions"]}
        for region in REGIONS
    }
    for region, dimensions in by_region.items():
        assert 10 <= len(dimensions) <= 13, region  # most cells full, some cells empty


def test_there_is_a_series_over_years_and_a_conflict(content):
    teams: dict[str, set[int]] = defaultdict(set)
    platforms: dict[str, set[int]] = defaultdict(set)
    for claim in content["claims"]:
        fields = claim["fields"]
        if fields["indicator"] == "科研团队数":
            teams[fields["period_start"]].add(fields["low"])
        if fields["indicator"] == "公共技术平台数" and fields["kind"] == "actual":
            platforms[fields["period_start"]].add(fields["low"])
    assert teams == {"2022-05": {8}, "2022": {15}, "2023-01": {20}}
    assert platforms == {"2022": {6, 8}}  # one year, two articles, two figures


def test_raw_files_are_damaged_as_promised(parsed):
    gloss = re.compile(r"[\u4e00-\u9fff]\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)")
    first, second, third, fourth, fifth, sixth = parsed.values()
    assert len(gloss.findall(first.raw.decode("utf-8"))) > 50
    assert not gloss.search(first.text)
    assert second.raw.startswith(b"---\n")
    assert (second.source, second.author, second.published) == (
        "比鉴示例",
        "示例小组",
        "2023-01-16",
    )
    assert any(block.kind == "boilerplate" for block in third.blocks)
    assert fourth.published_basis != "stated"
    assert b"\r\n" in fifth.raw and "\r" not in fifth.text
    with pytest.raises(UnicodeDecodeError):
        fifth.raw.decode("utf-8")
    assert sixth.published == "2024-06-17"


def comparable(text: str) -> str:
    """Simplified, without glosses, marks and spaces; one character a figure or a proper name."""
    from opencc import OpenCC

    text = re.sub(r"(?<=[\u3400-\u9fff])\([a-z\u00e0-\u01dc\u0300-\u036f]{1,8}\)", "", text)
    text = OpenCC("t2s").convert(unicodedata.normalize("NFKC", text))
    for number, name in enumerate(PROPER_NAMES):
        text = text.replace(name, chr(0xE000 + number))
    text = re.sub(r"\d+(\.\d+)?", "#", text)
    return "".join(c for c in text if c.isalnum() or c == "#" or "\ue000" <= c < "\uf000")


def shared_runs(ours: str, theirs: str) -> Iterator[str]:
    for start in range(len(ours)):
        length = 0
        while start + length < len(ours) and ours[start : start + length + 1] in theirs:
            length += 1
        yield ours[start : start + length]


def test_no_sentence_is_taken_from_the_real_articles(parsed, seeds):
    others = [comparable(path.read_text("utf-8")) for path in sorted(Path(seeds).glob("*.txt"))]
    assert others
    for name, article in parsed.items():
        ours = comparable(article.text)
        longest = max((run for other in others for run in shared_runs(ours, other)), key=len)
        assert len(longest) <= LONGEST_SHARED_RUN, (name, longest)
