"""`bijian suggest`, `accept`, `learn` and `evaluate`: what they print and do."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations import open_project
from annotations.cli import main
from tests.annotations.builders import project_with

TEXT = "北京大学教授王伟说，重庆植朗药业有限公司产值达500亿元。\n"


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "p.bijian"
    project_with(path, TEXT, "华为落户。").close()
    yield path


@pytest.fixture
def bijian(capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        return (code, *capfd.readouterr())

    return run


def suggested(bijian: Callable[..., tuple[int, str, str]], *arguments: object) -> list[Any]:
    code, out, _ = bijian("suggest", *arguments, "--json")
    assert code == 0
    rows: list[Any] = json.loads(out)
    return rows


def test_suggest_prints_every_field(bijian: Callable[..., Any], path: Path) -> None:
    rows = suggested(bijian, path)
    keys = {"id", "article", "start", "end", "quote", "type", "label", "score", "source", "reasons"}
    assert all(keys <= row.keys() for row in rows)
    entity = next(row for row in rows if row["label"] == "企业")
    assert entity["quote"] == entity["entity"] == "重庆植朗药业有限公司"
    claim = next(row for row in rows if row["type"] == "claim")
    assert claim["fields"]["low"] == 50_000_000_000
    assert set(claim["reasons"]) and isinstance(claim["doubtful"], list)


def test_suggest_one_article_or_one_type(bijian: Callable[..., Any], path: Path) -> None:
    assert [row["quote"] for row in suggested(bijian, path, "--article", "1.txt")] == ["华为"]
    assert {row["type"] for row in suggested(bijian, path, "--only", "entity")} == {"entity"}
    code, out, _ = bijian("suggest", path, "--only", "entity")
    assert code == 0 and len(out.splitlines()) == 4
    assert bijian("suggest", path, "--article", "9.txt")[0] == 1


def test_advice_without_a_figure_only_on_request(
    bijian: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "q.bijian"
    project_with(path, "专家李明远建议，加快建设中试基地，引进更多科研人才。").close()
    assert suggested(bijian, path, "--only", "claim") == []
    rows = suggested(bijian, path, "--only", "claim", "--advice")
    assert [row["fields"]["kind"] for row in rows] == ["advice"]
    gold = tmp_path / "gold.json"
    document = {"files": {"1": "0.txt"}, "entities": [], "claims": []}
    gold.write_text(json.dumps(document), encoding="utf-8")
    for flag, proposed in (((), 0), (("--advice",), 1)):
        code, out, _ = bijian("evaluate", path, gold, "--json", *flag)
        assert code == 0 and json.loads(out)["claims"]["false"]["of"] == proposed
    assert json.loads(bijian("accept", path, "--json", "--advice")[1])["claims"] == 1


def test_accept_is_one_step(bijian: Callable[..., Any], path: Path) -> None:
    before = suggested(bijian, path)
    code, out, _ = bijian("accept", path, "--min-score", "0.8", "--only", "entity", "--json")
    done = json.loads(out)
    taken = [row for row in before if row["type"] == "entity" and row["score"] >= 0.8]
    assert code == 0 and done["entities"] == len(taken) > 0 and done["claims"] == 0
    left = {row["id"] for row in suggested(bijian, path)}
    assert not left & {row["id"] for row in taken}
    with open_project(path) as project:
        assert len(project.spans()) == len(taken)
        assert project.undoable().id == done["entry"]  # type: ignore[union-attr]
    assert bijian("undo", path)[0] == 0
    assert suggested(bijian, path) == before


def test_accept_refuses_scores_that_are_none(bijian: Callable[..., Any], path: Path) -> None:
    for score in ("2", "-1", "nan", "high"):
        assert bijian("accept", path, "--min-score", score)[0] == 2


def test_accept_nothing(bijian: Callable[..., Any], path: Path) -> None:
    code, out, _ = bijian("accept", path, "--min-score", "1", "--json")
    assert (code, json.loads(out)) == (0, {"entities": 0, "claims": 0, "entry": ""})


def test_learn_says_what_it_needs(bijian: Callable[..., Any], path: Path) -> None:
    code, out, _ = bijian("learn", path, "--json")
    assert code == 0
    assert json.loads(out) == {
        "sentences": 0,
        "needed": 100,
        "held_out": 0,
        "patterns_f1": 0.0,
        "learned_f1": 0.0,
        "kept": False,
    }


def test_evaluate(bijian: Callable[..., Any], path: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    rows = [
        {"file": "1", "text": "北京大学", "type": "高校院所"},
        {"file": "1", "text": "产值", "type": "产业赛道"},
    ]
    document = {"files": {"1": "0.txt"}, "entities": rows, "claims": []}
    gold.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    code, out, _ = bijian("evaluate", path, gold, "--json")
    scores = json.loads(out)["entities"]
    assert code == 0
    assert scores["types"]["高校院所"]["f1"] == 1
    assert [row["quote"] for row in scores["missed"]] == ["产值"]
    code, out, _ = bijian("evaluate", path, gold)
    assert code == 0 and "missed\t0.txt\t产业赛道\t产值" in out
    # What is annotated in the gold's articles neither helps nor is left out.
    bijian("accept", path)
    assert json.loads(bijian("evaluate", path, gold, "--json")[1])["entities"] == scores
    annotated = json.loads(bijian("evaluate", path, gold, "--annotations", "--json")[1])
    assert annotated["entities"]["types"]["高校院所"]["f1"] == 1


def test_evaluate_what_is_no_gold(bijian: Callable[..., Any], path: Path, tmp_path: Path) -> None:
    code, out, err = bijian("evaluate", path, tmp_path / "none.json")
    assert (code, out) == (1, "") and len(err.splitlines()) == 1
