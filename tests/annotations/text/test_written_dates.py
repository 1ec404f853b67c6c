"""Dates in Chinese numerals, in addresses and beside those who saw to an article."""

import pytest

from annotations.text.blocks import classify
from annotations.text.metadata import read_metadata
from annotations.text.written_dates import address_date, day_first, han_date

BODY = "新港区有生物医药企业120家，产业规模300亿元。各类人才有1.2万人。"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("二〇二四年三月十二日", "2024-03-12"),
        ("（二○一九年十一月三十日）", "2019-11-30"),
        ("二零二三年十月二十日", "2023-10-20"),
        ("一九九八年十二月十日", "1998-12-10"),
        ("二〇二三年二月三十日", ""),
        ("二〇二四年三月", ""),
        ("二〇二四年三月十二日在新港召开会议", ""),
    ],
)
def test_a_line_in_chinese_numerals(line: str, day: str) -> None:
    assert han_date(line) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://www.example.gov.cn/zwgk/202403/t20240312_1234.html", "2024-03-12"),
        ("http://paper.example.cn/html/2024-03/12/content_1.htm", "2024-03-12"),
        ("http://example.cn/n1/2024/0312/c1004-40194.html", "2024-03-12"),
        ("https://example.cn/art/2024/3/12/art_77_9.html", "2024-03-12"),
        ("https://example.cn/news/20240312/88.shtml", "2024-03-12"),
        ("https://example.cn/a/202403/12/WS65.html", "2024-03-12"),
        ("https://example.cn/a/20240355/1.html", ""),
        ("https://example.cn/a/720240312_1", ""),
        ("https://example.cn/s?id=/2024/03/12/", ""),
        ("https://example.cn/col/2024/index.html", ""),
    ],
)
def test_the_day_an_address_names(address: str, day: str) -> None:
    assert address_date(address) == day


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("新港区人民政府\n二〇二四年三月十二日", "2024-03-12"),
        ("编辑：周小禾 审核：李明远 2024年03月12日", "2024-03-12"),
        ("责任编辑：周小禾", ""),
    ],
)
def test_the_date_at_the_foot(foot: str, day: str) -> None:
    text = f"新港产业观察\n\n{BODY}\n\n{foot}\n"
    assert read_metadata(text, classify(text)).published == day


def test_the_author_ends_before_the_next_label_with_a_bar() -> None:
    text = f"新港产业观察\n2024/03/12\n作者|周小禾 编辑|李明远\n\n{BODY}\n"
    assert read_metadata(text, classify(text)).author == "周小禾"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12.04.2015 01:09", "2015-04-12"),
        ("1.2.2020", "2020-02-01"),
        ("32.04.2015", ""),
        ("12.04.2015 在新港", ""),
    ],
)
def test_a_line_with_the_day_first(line: str, day: str) -> None:
    assert day_first(line) == day


def test_a_day_first_line_dates_the_article() -> None:
    text = f"新港药企落户\n12.04.2015 01:09\n本文来源: 新港日报\n{BODY}\n"
    found = read_metadata(text, classify(text))
    assert (found.published, found.published_basis) == ("2015-04-12", "stated")
