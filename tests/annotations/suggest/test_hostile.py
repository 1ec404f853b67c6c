"""Text without any structure costs time in proportion to its length, and raises nothing."""

import time

import pytest

from tests.annotations.suggest.texts import entities

SMALL, LARGE = 10_000, 80_000

HOSTILE = {
    "digits": "1",
    "brackets": "(",
    "closed brackets": "()",
    "quotes": "“",
    "title marks": "《",
    "list marks": "、",
    "one character": "中",
    "heads": "实验室",
    "and": "和",
    "heads and joins": "中心和",
    "surnames": "王",
    "titles": "教授",
    "places": "北京",
    "modifiers": "生物医药",
    "lists of names": "华为、腾讯、",
    "firms": "有限公司",
    "aliases": "(以下简称“",
    "plus": "“中医药+",
    "blanks": " ",
    "lines": "\n",
    "sentences": "北京大学教授王伟说，生物医药产业园有华为、腾讯等企业。",
    "not letters": "\u0000\ufeff\u200b",
    "beyond the plane": "𠮷🏙",
}


def seconds(text: str) -> float:
    start = time.process_time()
    found = entities(text)
    spent = time.process_time() - start
    assert all(text[s.start : s.end] == s.quote for s in found[:100])
    return spent


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    unit = HOSTILE[name]
    small = unit * (SMALL // len(unit))
    large = unit * (LARGE // len(unit))
    seconds(small)  # what is built once
    before = min(seconds(small) for _ in range(2))
    # Eight times the text: far less than eight times eight.
    assert seconds(large) < 30 * max(before, 0.01)
