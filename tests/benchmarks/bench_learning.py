"""What a training on the first hundred sentences takes, and what it does for the rest.

The scores stand in the benchmark's extra information: strict F1 by mentions of the sentences
after, before anything is accepted, with the accepted names, and with the model, whether or
not the training kept one.
"""

import json
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotations.suggest.training import Training, train
from tests.annotations.evaluation import accepting, unseen

SETS = ("unseen", "held-out", "blind", "fresh", "later", "third", "last", "final")


@pytest.mark.benchmark(group="learning from 100 sentences")
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_learning(benchmark: BenchmarkFixture, tmp_path: Path, seed: int) -> None:
    articles, rows, files = tmp_path / "articles", [], {}
    articles.mkdir()
    for name in SETS:
        for file, text in unseen.texts(name).items():
            (articles / file).write_text(text, encoding="utf-8")
        rows += unseen.gold(name)["entities"]
        files |= unseen.gold(name)["files"]
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"files": files, "entities": rows, "claims": []}), "utf-8")
    with accepting.corpus(tmp_path / "p.bijian", articles) as project:
        taught = accepting.taught(project, gold, count=100, seed=seed)
        training: Training = benchmark.pedantic(train, (taught.after,), rounds=1)
        scores = {
            "before": taught.score(taught.before).f1,
            "accepted": taught.score(taught.after).f1,
        }
        if training.model is not None:
            scores["learned"] = taught.score(taught.with_model(training.model)).f1
    benchmark.extra_info |= {name: round(score, 3) for name, score in scores.items()}
    benchmark.extra_info |= {
        "cross-validated patterns": round(training.patterns_f1, 3),
        "cross-validated model": round(training.learned_f1, 3),
    }
    assert scores["accepted"] > scores["before"]
    assert scores.get("learned", 1) > scores["before"]
