"""Hostile text costs time in proportion to its length, whatever it consists of.

Four times the text may take about four times the processor time; what was
quadratic would take sixteen times.
"""

import time
from collections.abc import Callable

import pytest

from annotations.text import segmentation
from annotations.text.blocks import classify
from annotations.text.decode import decode
from annotations.text.metadata import read_metadata
from annotations.text.offsets import TextMap, Utf16Index
from annotations.text.repair import propose_edits

SIZE = 30_000
LIMIT = 11.0

UNITS = {
    "one line": "生物医药产业园区",
    "brackets": "学((（（",
    "glosses": "学(xué)",
    "digits": "2021",
    "years": "2021年5月",
    "blanks": " ",
    "empty lines": "\n",
    "short lines": "短句\n\n",
    "carriage returns": "\r",
    "controls": "\x00\x07",
    "bars": "甲|",
    "crumbs": "首页>",
    "quotes": "“\"'",
    "dots": "……",
    "ranked": "- 1标题 123\n",
    "labels": "来源:",
    "surrogates": "\ud800",
    "emoji": "😀",
}


def _everything(text: str) -> None:
    edits = propose_edits(text)
    TextMap(edits, len(text)).segments()
    Utf16Index(text).to_utf16(len(text))
    read_metadata(text, classify(text))
    segmentation.sentences(text)
    segmentation.words(text)
    if "\x00" not in text:
        decode(text.encode("gb18030", errors="ignore") + b"a")


def processor_time(function: Callable[[str], None], text: str) -> float:
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        function(text)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("name", sorted(UNITS))
def test_time_grows_with_the_length(name: str) -> None:
    unit = UNITS[name]
    _everything(unit)  # dictionaries are loaded once
    short = processor_time(_everything, unit * (SIZE // len(unit)))
    long = processor_time(_everything, unit * (4 * SIZE // len(unit)))
    # Below some milliseconds the clock says nothing.
    assert long < max(0.1, short * LIMIT)
