"""Repairs of hostile text cost time in proportion to its length."""

import pytest

from annotations.text.repair import mend
from tests.annotations.text.test_linear import LIMIT, processor_time

SIZE = 30_000

UNITS = {
    "half glosses": "聞?dòng)",
    "shifted runs": "聞?dòng)浾吒惺艿竭@塊",
    "endless run": "龘",
    "cuts": "業?!敝貞c",
    "question marks": "?",
    "questions": "学?!",
    "open tags": "<p <br",
    "torn tags": "学?/p>",
    "line ends": "学\n",
    "lines with commas": "形成了较为完整的产业链条和集群，\n",
    "open quotes": "形成了较为完整的产业“链条和集群\n",
    "glossed words": "苏州(sūzhōu)",
    "brackets of letters": "苏州(sūzhōusūzhōu",
}


@pytest.mark.parametrize("name", sorted(UNITS))
def test_time_grows_with_the_length(name: str) -> None:
    unit = UNITS[name]
    mend(unit * 3)  # dictionaries are loaded once
    short = processor_time(lambda text: mend(text), unit * (SIZE // len(unit)))
    long = processor_time(lambda text: mend(text), unit * (4 * SIZE // len(unit)))
    assert long < max(0.1, short * LIMIT)


def test_one_long_line_after_another() -> None:
    head = "業?!" + "龘" * 200
    assert processor_time(lambda text: mend(text), head * 500) < 5.0
