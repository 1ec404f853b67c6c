"""The line between title and text in many shapes: source, author, and a date only where one is."""

import pytest

from annotations.text.blocks import classify
from annotations.text.metadata import read_metadata

BODY = (
    "镜湖新区今年引进独角兽企业2家、潜在独角兽5家，总投资12亿元。\n"
    "企业落户，看重的是15分钟通关、30分钟到机场的便利。\n"
)
STATED = "2024-06-30"


@pytest.mark.parametrize(
    ("line", "source", "author", "published"),
    [
        ("2024-06-30来源：江州日报作者：陈晓东", "江州日报", "陈晓东", STATED),
        ("2024年6月30日 星期日 来源:江州日报", "江州日报", "", STATED),
        ("来源：江州日报 | 2024-06-30 | 浏览：1024", "江州日报", "", STATED),
        ("来源：江州日报 | 2024-06-30 | 记者 陈晓东", "江州日报", "陈晓东", STATED),
        ("江州日报 2024.06.30", "江州日报", "", STATED),
        ("江州日报2024-06-30 10:20", "江州日报", "", STATED),
        ("江州日报 · 2024-06-30 · 阅读 1.2万", "江州日报", "", STATED),
        ("发布时间：2024/06/30 10:20:33　稿源：江州日报　编辑：周敏", "江州日报", "", STATED),
        ("时间：2024-06-30  来源：《江州日报》", "江州日报", "", STATED),
        ("时间：2024-06-30 15:20:00　来源： 江州市统计局　打印本页", "江州市统计局", "", STATED),
        ("发表时间：2024-06-30来源：江州日报", "江州日报", "", STATED),
        ("原标题：园区开园 来源：江州日报 2024-06-30", "江州日报", "", STATED),
        ("来源：江州市政府办公室（2024-06-30）", "江州市政府办公室", "", STATED),
        ("发布：2024-06-30 更新：2024-07-02", "", "", STATED),
        ("成文日期：2024-06-03 发布日期：2024-06-30", "", "", STATED),
        ("文章来源： 本站  发布时间：2024-06-30", "", "", STATED),
        ("(2024年06月30日)", "", "", STATED),
        ("記者 陳曉東 2024-06-30", "", "陳曉東", STATED),
        ("2024-06-30 08:00:00.0", "", "", STATED),
        ("江州评论 2024年6月 第12期", "", "", "2024-06"),
        ("来源：新华社 作者：记者 陈晓东、王大明", "新华社", "陈晓东、王大明", ""),
        ("来源：江州日报社  作 者：陈晓东", "江州日报社", "陈晓东", ""),
        ("撰文/陈晓东 编辑/周敏", "", "陈晓东", ""),
        ("来源：“江州发布”微信公众号", "江州发布微信公众号", "", ""),
        ("作者：佚名  来源：转载", "", "", ""),
        # When somebody looked at the page.
        ("今天是 2024年9月1日 星期日", "", "", ""), ("打印时间：2024-09-01 10:20", "", "", ""),
        ("今天是2024年9月1日 发布时间：2024-06-30", "", "", STATED),
        # No date that could be told, whatever day it is.
        ("3天前", "", "", ""), ("昨天 18:02", "", "", ""), ("刚刚", "", "", ""),
        ("06-30 10:20", "", "", ""), ("6月30日", "", "", ""), ("2024-06", "", "", ""),
        ("78212/19", "", "", ""), ("20240630", "", "", ""), ("2024-13-45", "", "", ""),
        ("本帖最后由 矿山来客 于 2024-06-30 08:01 编辑 来源：江州论坛", "江州论坛", "", STATED),
    ],
)  # fmt: skip
def test_header_line(line: str, source: str, author: str, published: str) -> None:
    text = f"镜湖新区产业观察\n{line}\n{BODY}"
    blocks = classify(text)
    (kind,) = (b.kind for b in blocks if b.start <= 9 < b.end)
    found = read_metadata(text, blocks)
    assert kind == "meta" and found.title == "镜湖新区产业观察"
    assert (found.source, found.author, found.published) == (source, author, published)
    assert found.published_basis == ("stated" if published else "unknown")
    assert found.published_evidence in line and bool(found.published_evidence) == bool(published)
