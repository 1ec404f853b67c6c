"""Quantities and periods against bare segmentation of the same text.

    python -m pytest tests/benchmarks/bench_quantities.py -p no:randomly -s

Segmentation is ``rjieba`` alone, from text to a list of words. The marks: patterns at no
less than a fifth of its speed, 3,000 characters well under 15 ms.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotations.quantities.find import find_quantities
from annotations.quantities.periods import find_periods
from annotations.quantities.shadow import folded

ARTICLES = Path(__file__).resolve().parents[2] / "resources" / "sample" / "articles"
CHARACTERS = 300_000


@pytest.fixture(scope="module")
def dense() -> str:
    """The sample articles, written to hold a figure in every other clause."""
    names = ("02-digital-medicine.md", "03-longhua-parks.txt", "06-advisers-in-qinhuangdao.txt")
    return _long("".join((ARTICLES / name).read_text(encoding="utf-8") for name in names))


@pytest.fixture(scope="module")
def corpus(seeds: Path) -> str:
    """Real articles, without those that need repair before anything is read in them."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt")))
    return _long("".join(text for text in texts if "(xu" not in text and "xué" not in text))


def _long(text: str) -> str:
    text = folded(text)
    return (text * (CHARACTERS // len(text) + 1))[:CHARACTERS]


def _best(function: Callable[[], Any], rounds: int = 5) -> float:
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        function()
        best = min(best, time.process_time() - begun)
    return best


def _beside_segmentation(text: str) -> float:
    """Prints a table; returns the speed of the quantities as a share of segmentation's."""
    rjieba = pytest.importorskip("rjieba")
    rjieba.cut(text[:100])
    find_quantities(text[:100])
    seconds = {
        "rjieba": _best(lambda: list(rjieba.cut(text))),
        "folded": _best(lambda: folded(text)),
        "quantities": _best(lambda: find_quantities(text, shadow=text)),
        "periods": _best(lambda: find_periods(text, anchor="2024", shadow=text)),
    }
    figures = len(find_quantities(text, shadow=text, claims_only=True))
    print(f"\n{figures} claims in {len(text)} characters")
    for name, spent in seconds.items():
        rate = len(text) / spent / 1e6
        share = seconds["rjieba"] / spent
        print(f"{name:12}{spent * 1000:8.1f} ms {rate:6.2f}M characters/s {share:6.2f}")
    return seconds["rjieba"] / seconds["quantities"]


def test_real_articles_beside_segmentation(corpus: str) -> None:
    assert _beside_segmentation(corpus) > 0.2


def test_articles_full_of_figures_beside_segmentation(dense: str) -> None:
    assert _beside_segmentation(dense) > 0.04


def test_an_article_of_three_thousand_characters(dense: str) -> None:
    article = dense[:3000]

    def read() -> None:
        find_quantities(article)
        find_periods(article, anchor="2024-06-30")

    seconds = _best(read, 20)
    print(f"\n3,000 characters: {seconds * 1000:.2f} ms")
    assert seconds < 0.015
