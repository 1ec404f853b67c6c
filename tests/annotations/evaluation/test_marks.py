"""The marks that suggestions of names must reach before anything is learned."""

import json
from pathlib import Path

import pytest

from annotations import create_project
from annotations.evaluation import MentionScores, evaluate
from annotations.importing import import_paths
from annotations.suggest import context_of, suggest
from tests.annotations.evaluation import unseen

STRICT, PARTIAL = 0.75, 0.85


def scores(folder: Path, articles: Path, gold: Path) -> MentionScores:
    with create_project(folder / "p.bijian") as project:
        import_paths(project, [articles], progress=lambda done, total, what: None)
        context = context_of(project)
        found = suggest(context, only="entity")
        evaluation = evaluate(project, gold, found, context.registry)
    assert evaluation.gold.lost == ()
    return evaluation.mentions


@pytest.mark.parametrize("name", ["unseen", "held-out", "blind"])
def test_invented_articles_of_other_regions(name: str, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for file, text in unseen.texts(name).items():
        (articles / file).write_text(text, encoding="utf-8")
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps(unseen.gold(name), ensure_ascii=False), encoding="utf-8")
    found = scores(tmp_path, articles, gold)
    assert found.strict_all.f1 >= STRICT, found.missed
    assert found.partial_all.f1 >= PARTIAL, found.missed


def test_real_articles(seeds: Path, gold: Path, tmp_path: Path) -> None:
    found = scores(tmp_path, seeds, gold)
    assert found.strict_all.f1 >= STRICT, found.missed
    assert found.partial_all.f1 >= PARTIAL, found.missed
