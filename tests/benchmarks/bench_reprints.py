"""Near-duplicates of 10,000 articles, against only making their sketches.

    python -m pytest tests/benchmarks/bench_reprints.py -p no:randomly

A tenth of the articles are copies or excerpts of others with a few words changed. The
memory figure is what grouping holds on to besides the texts.
"""

import random
import tracemalloc
from typing import Any

import pytest

from annotations.reprints import Candidate, Grouper, sketch_of

ARTICLES = 10_000
LENGTH = 2_000


def texts(number: int) -> list[tuple[str, bool]]:
    """(text, whether it prints an earlier one again)."""
    chance = random.Random(7)
    words = ["".join(chr(chance.randrange(0x4E00, 0x9000)) for _ in range(chance.randint(1, 4)))
             for _ in range(8_000)]  # fmt: skip
    found: list[tuple[str, bool]] = []
    for _ in range(number):
        if found and chance.random() < 0.1:
            text = chance.choice(found)[0]
            start = chance.randrange(len(text) // 2)
            copy = text[start : start + int(len(text) * chance.uniform(0.3, 1.0))]
            found.append((copy.replace(copy[100:104], "改动", 1), True))
        else:
            made = "".join(chance.choices(words, k=LENGTH * 2 // 5))
            found.append((made, False))
    return found


@pytest.fixture(scope="module")
def articles() -> list[tuple[str, bool]]:
    return texts(ARTICLES)


@pytest.fixture(scope="module")
def sketches(articles: list[tuple[str, bool]]) -> list[bytes]:
    return [sketch_of(text) for text, _ in articles]


def _grouped(sketches: list[bytes]) -> tuple[Grouper, list[bool]]:
    grouper = Grouper()
    return grouper, [
        grouper.place(Candidate(str(number), sketch)) is not None
        for number, sketch in enumerate(sketches)
    ]


def test_sketches(benchmark: Any, articles: list[tuple[str, bool]]) -> None:
    benchmark.extra_info["characters"] = sum(len(text) for text, _ in articles)
    benchmark.pedantic(lambda: [sketch_of(text) for text, _ in articles], rounds=1)


def test_groups(benchmark: Any, articles: list[tuple[str, bool]], sketches: list[bytes]) -> None:
    _, joined = benchmark.pedantic(lambda: _grouped(sketches), rounds=1)
    expected = [copied for _, copied in articles]
    wrong = sum(a and not b for a, b in zip(joined, expected, strict=True))
    missed = sum(b and not a for a, b in zip(joined, expected, strict=True))
    benchmark.extra_info.update(copies=sum(expected), missed=missed, wrong=wrong)
    assert wrong == 0
    assert missed <= 0.02 * sum(expected)


def test_memory(benchmark: Any, sketches: list[bytes]) -> None:
    tracemalloc.start()
    kept, _ = benchmark.pedantic(lambda: _grouped(sketches), rounds=1)
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept is not None
    benchmark.extra_info.update(held_mb=round(held / 1e6), peak_mb=round(peak / 1e6))
    assert peak < 300e6
