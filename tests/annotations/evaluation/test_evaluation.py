"""Scoring against gold: how names, mentions and claims are matched, and what comes of it."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations import Project
from annotations.errors import ImportFailure
from annotations.evaluation import (
    Score,
    as_suggestions,
    evaluate,
    evaluation_to_json,
    read_gold,
)
from annotations.gold.jsonl import export_jsonl
from annotations.model import ClaimFields
from annotations.operations import AddClaims, AddSpans, NewClaim, NewSpan, Passage
from annotations.suggest import Suggestion
from tests.annotations.builders import ids, project_with
from tests.annotations.suggest.texts import registry

TEXT = "北京大学与《华为云》签约，北京大學说：产值达500亿元，企业200家。"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_with(tmp_path / "p.bijian", TEXT) as project:
        yield project


def written(tmp_path: Path, **parts: Any) -> Path:
    document = {"files": {"1": "0.txt"}, "entities": [], "claims": [], **parts}
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def mention(project: Project, start: int, end: int, label: str) -> Suggestion:
    quote = TEXT[start:end]
    return Suggestion(ids(project)[0], start, end, quote, "entity", label, 0.9, "pattern")


def claim(project: Project, start: int, end: int, label: str, **fields: Any) -> Suggestion:
    return Suggestion(
        ids(project)[0], start, end, TEXT[start:end], "claim", label, 0.9, "quantity",
        ClaimFields(**fields),
    )  # fmt: skip


def test_names_count_once_whatever_the_script_or_the_marks(
    project: Project, tmp_path: Path
) -> None:
    gold = written(
        tmp_path,
        entities=[
            {"file": "1", "text": "北京大学", "type": "高校院所"},
            {"file": "1", "text": "华为云", "type": "产品/技术"},
            {"file": "1", "text": "签约", "type": "活动/会议"},
        ],
    )
    proposed = [
        mention(project, 0, 4, "高校院所"),
        mention(project, 13, 17, "高校院所"),  # the same name in the other script
        mention(project, 5, 10, "产品/技术"),  # with its title marks
        mention(project, 10, 13, "活动/会议"),  # too long
        mention(project, 19, 21, "产业赛道"),  # nothing
    ]
    scores = evaluate(project, gold, proposed, registry()).mentions
    assert scores.strict["高校院所"] == Score(right=1, proposed=1, found=1, wanted=1)
    assert scores.strict["产品/技术"].f1 == 1
    assert (scores.strict["活动/会议"].f1, scores.partial["活动/会议"].f1) == (0, 1)
    assert scores.strict["产业赛道"].precision == 0
    assert scores.strict_all == Score(right=2, proposed=4, found=2, wanted=3)
    (missed,) = scores.missed
    assert (missed.quote, missed.instead) == ("签约", (("活动/会议", "签约，"),))
    assert {miss.quote for miss in scores.wrong} == {"签约，", "产值"}


def test_another_type_is_wrong_even_at_the_same_place(project: Project, tmp_path: Path) -> None:
    gold = written(tmp_path, entities=[{"file": "1", "text": "北京大学", "type": "高校院所"}])
    scores = evaluate(project, gold, [mention(project, 0, 4, "企业")], registry()).mentions
    assert scores.strict_all.f1 == scores.partial_all.f1 == 0


def test_nothing_proposed_and_nothing_wanted(project: Project, tmp_path: Path) -> None:
    evaluation = evaluate(project, written(tmp_path), [], registry())
    assert evaluation.mentions.strict_all.f1 == 1
    document = evaluation_to_json(evaluation)
    assert document["claims"]["found"] == {"right": 0, "of": 0, "rate": None}
    json.dumps(document)


def test_our_own_gold_counts_every_mention(project: Project, tmp_path: Path) -> None:
    article_id = ids(project)[0]
    project.apply(
        AddSpans((NewSpan(article_id, 0, 4, "高校院所"), NewSpan(article_id, 13, 17, "高校院所")))
    )
    project.apply(
        AddClaims(
            (
                NewClaim(
                    "产业规模",
                    ClaimFields(value_text="500亿元", low=Decimal(50_000_000_000), unit="元"),
                    (Passage(article_id, 19, 27),),
                ),
            )
        )
    )
    gold = tmp_path / "gold.jsonl"
    export_jsonl(project, gold)
    one = evaluate(project, gold, [mention(project, 0, 4, "高校院所")], registry())
    assert not one.gold.inventory
    assert one.mentions.strict_all == Score(right=1, proposed=1, found=1, wanted=2)
    annotated = as_suggestions(project.spans(), project.claims())
    whole = evaluate(project, gold, annotated, registry())
    assert whole.mentions.strict_all.f1 == 1
    assert whole.claims.found.rate == 1 and whole.claims.false.rate == 0
    assert all(share.rate in (1, None) for share in whole.claims.fields.values())


SCALE = {
    "file": "1",
    "quote": "产值达500亿元",
    "value_text": "500亿元",
    "number": 50000000000,
    "unit": "元",
    "comparator": "=",
    "time": "2024/2025",
    "kind": "actual",
    "cls": "number",
    "dimension": "产业规模目标",
    "regions": ["北京"],
    "quantitative": True,
}
FIRMS = {**SCALE, "quote": "企业200家", "value_text": "200家", "number": 200, "unit": "家"}


def test_claims_are_found_by_place_and_value_and_judged_field_by_field(
    project: Project, tmp_path: Path
) -> None:
    trap = {"file": "1", "quote": "签约", "why": "no figure"}
    gold = written(tmp_path, claims=[SCALE, FIRMS], non_claim_traps=[trap])
    proposed = [
        claim(
            project, 19, 27, "产业规模", value_text="达500亿元", low=Decimal(50_000_000_000),
            unit="元", comparator="≥", period_start="2024", period_end="2025", regions=("北京市",),
        ),
        claim(project, 0, 30, "企业集聚", value_text="3家", low=Decimal(3)),
        claim(project, 10, 12, "协同机制", value_text="签约"),
    ]  # fmt: skip
    scores = evaluate(project, gold, proposed, registry()).claims
    assert (scores.found.right, scores.found.of) == (1, 2)
    rates = {field: share.rate for field, share in scores.fields.items()}
    assert rates == {
        "value": 1, "unit": 1, "comparator": 0, "period": 1, "kind": 1, "class": 1,
        "dimension": 1, "region": 1,
    }  # fmt: skip
    assert (scores.false.right, scores.false.of, scores.trapped) == (2, 3, 2)
    assert [c.quote for c in scores.missed] == ["企业200家"]
    (wrong,) = scores.wrong
    assert (wrong.field, wrong.wanted, wrong.proposed) == ("comparator", "=", "≥")


def test_what_was_found_is_counted_by_class_of_value(project: Project, tmp_path: Path) -> None:
    rank = {**FIRMS, "quote": "签约", "cls": "rank", "value_text": "首签"}
    gold = written(tmp_path, claims=[rank, SCALE, FIRMS])
    found = {"value_text": "达500亿元", "low": Decimal(50_000_000_000), "unit": "元"}
    scored = evaluate(project, gold, [claim(project, 19, 27, "产业规模", **found)], registry())
    classes = evaluation_to_json(scored)["claims"]["classes_found"]
    assert list(classes) == ["number", "rank"]
    assert classes["number"] == {"right": 1, "of": 2, "rate": 0.5}
    assert classes["rank"] == {"right": 0, "of": 1, "rate": 0.0}


@pytest.mark.parametrize(
    ("wanted", "proposed", "right"),
    [
        ("文山", "文山壮族苗族自治州", True),
        ("延边州", "延边朝鲜族自治州", True),
        ("景宁", "景宁畲族自治县", True),
        ("莱阳", "莱阳市", True),
        ("江门", "江门市", True),
        ("山", "山南市", False),
        ("苏州", "苏州工业园区", False),
        ("文山壮族苗族自治州", "文山市", False),
    ],
)
def test_a_region_by_a_shorter_name_of_it(
    project: Project, tmp_path: Path, wanted: str, proposed: str, right: bool
) -> None:
    gold = written(tmp_path, claims=[{**SCALE, "regions": [wanted]}])
    found = {"value_text": "达500亿元", "low": Decimal(50_000_000_000), "unit": "元"}
    one = claim(project, 19, 27, "产业规模", **found, regions=(proposed,))
    share = evaluate(project, gold, [one], registry()).claims.fields["region"]
    assert (share.right == 1) is right


@pytest.mark.parametrize(
    ("number", "unit", "low", "proposed_unit", "right"),
    [
        (12, "平方公里", "12000000", "平方米", True),
        (1200, "亩", "800000", "平方米", True),
        (12.6, "GWh", "12600000", "千瓦时", True),
        (12, "公顷", "12000000", "平方米", False),
        (33.3, "%", "33.33", "%", True),
        (33.4, "%", "33.33", "%", False),
        (33, "%", "33.33", "%", False),
    ],
)
def test_gold_may_keep_the_unit_that_was_written_and_round(
    project: Project,
    tmp_path: Path,
    number: float,
    unit: str,
    low: str,
    proposed_unit: str,
    right: bool,
) -> None:
    row = {
        "file": "1",
        "quote": "产值达500亿元",
        "value_text": "500亿元",
        "number": number,
        "unit": unit,
        "dimension": "产业规模",
    }
    gold = written(tmp_path, claims=[row])
    at = TEXT.index("产值达")
    fields = {"value_text": "500亿元", "low": Decimal(low), "unit": proposed_unit}
    proposed = [claim(project, at, at + 8, "产业规模", **fields)]
    shares = evaluate(project, gold, proposed, registry()).claims.fields
    assert (shares["value"].right == 1) is right
    assert shares["unit"].right == 1


def test_of_two_proposals_for_one_claim_the_better_answers_and_the_other_is_false(
    project: Project, tmp_path: Path
) -> None:
    number = Decimal(50_000_000_000)
    same = {"value_text": "500亿元", "low": number, "unit": "元"}
    worse = claim(project, 19, 27, "人才", **same)
    better = claim(project, 19, 27, "产业规模", **same, regions=("北京",))
    for order in ([worse, better], [better, worse]):
        scores = evaluate(project, written(tmp_path, claims=[SCALE]), order, registry()).claims
        assert scores.fields["dimension"].rate == 1
        assert scores.invented == (worse,)


def test_gold_is_placed_by_raw_offsets_where_words_do_not_stand(tmp_path: Path) -> None:
    from annotations import create_project
    from annotations.operations import ImportArticles
    from tests.annotations.builders import glossed

    with create_project(tmp_path / "p.bijian") as project:
        project.apply(ImportArticles((glossed(),)))
        row = {
            "file": "1", "text": "重庆(chong)高新区", "type": "园区/基地",
            "raw_start": 0, "raw_end": 12,
        }  # fmt: skip
        gold = read_gold(written(tmp_path, files={"1": "glossed.txt"}, entities=[row]), project)
        assert gold.mentions[0].ranges == ((0, 5),)


def test_what_no_article_has_is_named(project: Project, tmp_path: Path) -> None:
    rows = [
        {"file": "1", "text": "清华大学", "type": "高校院所"},
        {"file": "9", "text": "北京大学", "type": "高校院所"},
    ]
    gold = read_gold(written(tmp_path, entities=rows), project)
    assert gold.mentions == () and gold.lost == (("0.txt", "清华大学"), ("9", "北京大学"))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "gold-not-readable"),
        (b"\xff\xfe\xff", "gold-not-readable"),
        (b'{"files": {"1": "0.txt"}, "entities": [{"file": "1"}]}', "gold-bad-document"),
        (b"[1, 2]", "gold-bad-line"),
        (b"no json", "gold-bad-line"),
    ],
)
def test_what_is_no_gold_says_so(
    project: Project, tmp_path: Path, content: bytes | None, code: str
) -> None:
    path = tmp_path / "gold.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ImportFailure, match=code):
        read_gold(path, project)


@given(st.tuples(*[st.integers(0, 20)] * 4))
def test_scores_stay_between_none_and_all(counts: tuple[int, int, int, int]) -> None:
    right, wrong, found, missed = counts
    score = Score(right, right + wrong, found, found + missed)
    assert 0 <= score.f1 <= 1
    assert min(score.precision, score.recall) <= score.f1 + 1e-9
    assert score.f1 <= max(score.precision, score.recall) + 1e-9
