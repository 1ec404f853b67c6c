"""Suggestions of names: over a corpus against bare segmentation, and for one article.

The mark for the corpus is a fifth of bare ``rjieba``; for 3,000 characters 30 ms.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotations.suggest import Context, suggest
from annotations.suggest.vocabulary import shipped_vocabulary
from annotations.text.blocks import classify
from annotations.text.decode import decode
from annotations.text.script import simplified
from tests.annotations.evaluation import unseen
from tests.annotations.suggest.texts import article, registry

ROOT = Path(__file__).resolve().parents[2]


def corpus() -> dict[str, str]:
    """The sample articles and the invented ones: about 18,000 characters of dense news."""
    files = sorted((ROOT / "resources" / "sample" / "articles").glob("*"))
    texts = {file.name: decode(file.read_bytes()).text for file in files}
    for name in ("unseen", "held-out", "blind", "fresh", "later", "third", "last", "final"):
        texts |= unseen.texts(name)
    return texts


def context_of_texts(texts: dict[str, str]) -> Context:
    from annotations.codebook import load_codebook

    articles = {name: article(text, id=name, text_sha256=name) for name, text in texts.items()}
    return Context(
        codebook=load_codebook(),
        registry=registry(),
        vocabulary=shipped_vocabulary(),
        articles=articles,  # type: ignore[arg-type]
        texts=texts,  # type: ignore[arg-type]
        blocks={name: () for name in texts},  # type: ignore[misc]
    )


@pytest.mark.benchmark(group="names over a corpus")
def test_bare_segmentation(benchmark: BenchmarkFixture) -> None:
    rjieba = pytest.importorskip("rjieba")
    texts = [simplified(text) for text in corpus().values()]
    benchmark.extra_info["characters"] = sum(map(len, texts))
    benchmark(lambda: [list(rjieba.cut(text)) for text in texts])


@pytest.mark.benchmark(group="names over a corpus")
def test_bare_tagging(benchmark: BenchmarkFixture) -> None:
    rjieba = pytest.importorskip("rjieba")
    texts = [simplified(text) for text in corpus().values()]
    benchmark(lambda: [rjieba.tag(text) for text in texts])


@pytest.mark.benchmark(group="names over a corpus")
def test_patterns_and_lexicons(benchmark: BenchmarkFixture) -> None:
    context = context_of_texts(corpus())
    found = benchmark(lambda: suggest(context, only="entity"))
    assert len(found) > 300


@pytest.mark.benchmark(group="one article of 3,000 characters")
@pytest.mark.parametrize("known", [False, True], ids=["new", "after a decision"])
def test_one_article(benchmark: BenchmarkFixture, *, known: bool) -> None:
    text = "\n".join(corpus().values())[:3000]
    context = context_of_texts({"a": text})

    def forget() -> None:
        if not known:
            context.forget(context.articles["a"])  # type: ignore[index]

    def look() -> object:
        return suggest(context, only="entity")

    look()
    benchmark.pedantic(look, setup=forget, rounds=40, warmup_rounds=2)
    assert benchmark.stats.stats.median < 0.03


@pytest.mark.benchmark(group="one article of 3,000 characters")
def test_names_and_claims(benchmark: BenchmarkFixture) -> None:
    """With its blocks: without them nothing is body, and no claim is looked for."""
    text = "\n".join(corpus().values())[:3000]
    context = context_of_texts({"a": text})
    context.blocks["a"] = tuple(classify(text))  # type: ignore[index]

    def forget() -> None:
        context.forget(context.articles["a"])  # type: ignore[index]

    found = suggest(context)
    assert sum(one.type == "claim" for one in found) > 30
    benchmark.pedantic(lambda: suggest(context), setup=forget, rounds=40, warmup_rounds=2)


@pytest.mark.benchmark(group="loading")
def test_vocabulary(benchmark: BenchmarkFixture) -> None:
    from annotations.suggest.vocabulary import Vocabulary, load_words

    def load() -> Vocabulary:
        load_words.cache_clear()
        return Vocabulary(load_words())

    make: Callable[[], Vocabulary] = load
    benchmark.pedantic(make, rounds=5)
