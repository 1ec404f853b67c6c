"""The marks that suggestions of names must reach before anything is learned."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from annotations import create_project
from annotations.evaluation import MentionScores, Score, evaluate
from annotations.importing import import_paths
from annotations.suggest import context_of, suggest
from tests.annotations.evaluation import accepting, unseen

STRICT, PARTIAL = 0.75, 0.85
SETS = ("unseen", "held-out", "blind", "fresh", "later", "third", "last", "final", "reports")
OTHERS = ("life-health", "industries")
"""Articles by other writers than that of the rules and of the sets above."""
FIRST = 100
"""Sentences that are accepted before the rest of a corpus is looked at."""


def scores(folder: Path, articles: Path, gold: Path) -> MentionScores:
    with create_project(folder / "p.bijian") as project:
        import_paths(project, [articles], progress=lambda done, total, what: None)
        context = context_of(project)
        found = suggest(context, only="entity")
        evaluation = evaluate(project, gold, found, context.registry)
    assert evaluation.gold.lost == ()
    return evaluation.mentions


def written(folder: Path, names: Iterable[str]) -> tuple[Path, Path]:
    """The articles of some sets, and their gold."""
    articles, rows, files = folder / "articles", [], {}
    articles.mkdir()
    for name in names:
        for file, text in unseen.texts(name).items():
            (articles / file).write_text(text, encoding="utf-8")
        marked = unseen.gold(name)
        rows += marked["entities"]
        files |= marked["files"]
    gold = folder / "gold.json"
    document = {"files": files, "entities": rows, "claims": []}
    gold.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return articles, gold


@pytest.mark.parametrize("name", (*SETS, *OTHERS))
def test_invented_articles_of_other_regions(name: str, tmp_path: Path) -> None:
    found = scores(tmp_path, *written(tmp_path, [name]))
    assert found.strict_all.f1 >= STRICT, found.missed
    assert found.partial_all.f1 >= PARTIAL, found.missed


def test_real_articles(seeds: Path, gold: Path, tmp_path: Path) -> None:
    found = scores(tmp_path, seeds, gold)
    assert found.strict_all.f1 >= STRICT, found.missed
    assert found.partial_all.f1 >= PARTIAL, found.missed


def test_accepting_the_first_sentences_helps_with_the_rest(tmp_path: Path) -> None:
    before, after = Score(), Score()
    for seed in range(3):
        folder = tmp_path / str(seed)
        folder.mkdir()
        articles, gold = written(folder, SETS)
        with accepting.corpus(folder / "p.bijian", articles) as project:
            taught = accepting.taught(project, gold, count=FIRST, seed=seed)
            without, with_names = taught.score(taught.before), taught.score(taught.after)
        assert taught.accepted == FIRST and without.wanted > 400
        # These articles have few names in common: little can come of it, and no harm.
        assert with_names.f1 >= without.f1
        assert with_names.precision >= without.precision
        before, after = before + without, after + with_names
    assert after.f1 > before.f1
