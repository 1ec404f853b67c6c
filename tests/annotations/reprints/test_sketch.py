"""Containment estimated from sketches, against the exact one."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import Block
from annotations.reprints import comparable, containment, sketch_of
from annotations.reprints.sketch import GRAM, unpacked

COMMON = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分"
    "对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
)


def article(seed: int, length: int = 2_000) -> str:
    chance = random.Random(seed)
    return "".join(chance.choice(COMMON) for _ in range(length))


def share(one: str, other: str) -> float:
    first, second = unpacked(sketch_of(one)), unpacked(sketch_of(other))
    assert first is not None and second is not None
    return containment(first, second)


def exact(one: str, other: str) -> float:
    grams = [
        {text[n : n + GRAM] for n in range(len(text) - GRAM + 1)}
        for text in (comparable(one), comparable(other))
    ]
    return len(grams[0] & grams[1]) / min(map(len, grams))


def test_a_copy_with_other_punctuation_script_and_glosses_is_the_same() -> None:
    one = "重庆高新区的生物医药产业规模达到五百亿元，企业二百家。" * 3 + article(1, 500)
    other = one.replace("，", ", ").replace("医药", "醫(yī)藥").replace("产业", "產業")
    assert comparable(one) == comparable(other)
    assert share(one, other) == 1.0


def test_brackets_that_say_something_are_compared() -> None:
    assert comparable("即时检验(POCT)设备（Ⅱ类）") == "即时检验poct设备ⅱ类"


def test_only_the_articles_own_words_are_compared() -> None:
    text = "标题\n正文一段。\n免责声明\n"
    blocks = (Block(0, 3, "title"), Block(3, 9, "body"), Block(9, 14, "boilerplate"))
    assert comparable(text, blocks) == "标题正文一段"
    only_noise = (Block(0, len(text), "boilerplate"),)
    assert comparable(text, only_noise) == "标题正文一段免责声明"


@pytest.mark.parametrize("length", [150, 400, 2_000, 30_000])
@pytest.mark.parametrize("kept", [0.1, 0.3, 0.7, 1.0])
def test_an_excerpt_is_contained_in_the_whole(length: int, kept: float) -> None:
    whole = article(length, length)
    excerpt = whole[length // 20 :][: int(length * kept)]
    if len(excerpt) * length > 0 and len(excerpt) / length * 2048 > 60 and len(excerpt) > 40:
        assert share(whole, excerpt) == pytest.approx(1.0)


@given(st.integers(0, 10**6), st.floats(0, 1), st.integers(600, 5_000))
def test_the_estimate_is_near_the_exact_containment(seed: int, cut: float, length: int) -> None:
    first, second = article(seed, length), article(seed + 1, length)
    mixed = first[: int(length * cut)] + second[int(length * cut) :]
    assert share(first, mixed) == pytest.approx(exact(first, mixed), abs=0.12)


def test_different_articles_share_next_to_nothing() -> None:
    assert max(share(article(n), article(n + 100)) for n in range(20)) < 0.05


@pytest.mark.parametrize("text", ["", "短文", "。，！", "\ud800", "𠮷" * 8])
def test_texts_too_short_to_judge_are_no_copies(text: str) -> None:
    assert share(text, text) == 0.0


def test_a_sketch_is_small_and_another_version_is_not_read() -> None:
    assert len(sketch_of(article(1, 200_000))) <= 8 * 1024 + 1
    assert unpacked(b"\x02" + sketch_of(article(1))[1:]) is None
    assert unpacked(b"") is None


def test_the_real_articles_are_all_different(seeds) -> None:  # type: ignore[no-untyped-def]
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in seeds.iterdir()]
    for place, one in enumerate(texts):
        assert share(one, one[: len(one) // 2]) > 0.95
        for other in texts[:place]:
            assert share(one, other) <= 0.15
