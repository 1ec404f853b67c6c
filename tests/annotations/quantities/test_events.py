"""Editions of recurring events: what the calendar knows, and what it leaves open."""

import re

import pytest

from annotations.quantities.events import FILE, parse_calendar, shipped_calendar
from annotations.quantities.find import find_quantities
from annotations.quantities.governing import period_for
from annotations.quantities.periods import find_periods

KNOWN = """
第五届进博会                2022-11
第六届中国国际进口博览会    2023-11
首届进博会                  2018-11
第127届广交会               2020-06
第128届广交会               2020-10
第一百三十五届广交会        2024-04
第23届高交会                2021-12
第十届高交会                2008
首届链博会                  2023-11
第四届消博会                2024-04
第五届数字中国建设峰会      2022-07
第六届世界互联网大会        2019-10
第七届世界智能大会          2023-05
第20届东博会                2023-09
第十二届中国航展            2018-11
第十三届中国航展            2021-09
第19届亚运会                2023-09
第五屆進博會                2022-11
"""
OPEN = """
第七届世界互联网大会        unknown-edition
第四届服贸会                unknown-edition
第三十届进博会              unknown-edition
第十八届西博会              ambiguous-event
"""


def rows(table: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b in (line.split() for line in table.strip().splitlines())]


@pytest.mark.parametrize(("event", "held"), rows(KNOWN))
@pytest.mark.parametrize("form", ["在{}期间,签约项目20个", "{}上,签约20个项目"])
def test_a_known_edition_dates_what_happened_there(event: str, held: str, form: str) -> None:
    text = form.format(event)
    (figure,) = [q for q in find_quantities(text, claims_only=True) if q.unit == "个"]
    period = period_for(text, figure, find_periods(text, anchor="2025-06-30"), "2025-06-30")
    assert period is not None
    assert (period.text, period.period_start, period.reason) == (event, held, "event")
    assert period.period_end == held


@pytest.mark.parametrize(("event", "reason"), rows(OPEN))
def test_what_the_calendar_does_not_know_stays_open(event: str, reason: str) -> None:
    (period,) = find_periods(f"在{event}期间", anchor="2024")
    assert not period.resolved
    assert (period.period_start, period.reason) == ("", reason)


@pytest.mark.parametrize(
    "text",
    ["第九届石墨烯论坛期间", "参展第五届进博会", "学习党的二十大精神", "第三届消博会上市公司"],
)
def test_no_time_is_told(text: str) -> None:
    assert find_periods(text, anchor="2024") == []


def test_since_a_congress() -> None:
    (period,) = find_periods("党的十八大以来,产值增长3倍", anchor="2024-06")
    assert (period.text, period.period_start, period.period_end) == (
        "党的十八大以来",
        "2012",
        "2024",
    )
    (period,) = find_periods("二十届三中全会召开", anchor="2024-09")
    assert period.period_start == "2024-07"


def test_the_shipped_calendar_is_sound() -> None:
    calendar = shipped_calendar()
    assert calendar is shipped_calendar()
    for events in calendar.events.values():
        for event in events:
            dates = [event.editions[number] for number in sorted(event.editions)]
            assert all(re.fullmatch(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?", date) for date in dates)
            years = [date[:4] for date in dates]
            assert years == sorted(years), event.name
    assert all(re.fullmatch(r"[0-9]{4}-[0-9]{2}", date) for date in calendar.occasions.values())


def test_a_row_is_all_a_new_event_needs() -> None:
    source = """
[[event]]
name = "示例国际论坛"
aliases = ["示例论坛"]
first = "2010-05"
every = 2
last = 4
editions = { 3 = "2014-09" }
"""
    calendar = parse_calendar(source)
    held = [calendar.edition("中国(合肥)示例论坛", number)[0] for number in range(1, 6)]
    assert held == ["2010-05", "2012-05", "2014-09", "2016-05", ""]
    assert calendar.edition("示例大会", 1) == ("", "unknown-event")
    assert FILE.is_file()
