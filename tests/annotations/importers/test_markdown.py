"""Markdown: the marks go, the text stays, the map holds."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotations.importers.markdown import markup, read
from annotations.text.offsets import TextMap, apply_edits


def reading(text: str) -> str:
    return apply_edits(text, markup(text)[0])


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# 标题 #\n", "标题\n"),
        ("### 三级\n正文\n", "三级\n正文\n"),
        ("标题\n====\n\n正文", "标题\n\n\n正文"),
        ("**粗**和*斜*和__强__和~~删~~", "粗和斜和强和删"),
        ("**粗*里斜*外**", "粗里斜外"),
        ('[文字](http://x.cn/a_b_c "名")之后', "文字之后"),
        ("**[粗链](http://x.cn)**", "粗链"),
        ("![图注](a_b.png)", "图注"),
        ("`a*b*c` 与 ``x`` ", "a*b*c 与 x "),
        ("> 引文\n>> 再引", "引文\n再引"),
        ("```py\n# 注 **不** 变\n```\n", "\n# 注 **不** 变\n\n"),
        ("<https://x.cn/a>", "https://x.cn/a"),
        ("甲<br/>乙<b>丙</b><!-- 丁 -->", "甲乙丙"),
        (r"\*不是斜体\*", "*不是斜体*"),
        ("[甲][1]\n\n[1]: http://x.cn", "甲\n\n"),
        ("甲\n\n***\n乙", "甲\n\n\n乙"),
    ],
)
def test_marks_go(markdown: str, text: str) -> None:
    assert reading(markdown) == text


@pytest.mark.parametrize(
    "text",
    [
        "3*4*5=60, foo_bar_baz, a * b * c",
        "- 项一\n- 项二\n1. 项三",
        "| 指标 | 值 |\n| --- | --- |\n| 产值 | 5 |",
        "#话题# 西部(重庆)科学城 [注] (见下)",
        "2 < 3 > 1",
        "**没有收尾",
        "[甲](没有收尾",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert reading(text) == text


def test_headings_and_front_matter() -> None:
    raw = (
        '---\ntitle: "双城医药"\nsource: 新港日报\nauthor: 张某\ndate: 2023-11-02\n---\n'
        "# 双城医药\n\n第一句话，说完了。\n\n## 平台\n\n第二句话，也说完了。\n"
    ).encode()
    result = read(raw)
    assert result.stated == {
        "title": "双城医药", "source": "新港日报", "author": "张某", "date": "2023-11-02",
    }  # fmt: skip
    assert [result.text[start : start + 2] for start in result.headings] == ["双城", "平台"]
    assert not result.text.startswith("---")
    assert apply_edits(result.raw_text, result.edits) == result.text


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    assert markup("---\n一段话\n---\n二段话\n")[2] == {}
    assert "一段话" in reading("---\n一段话\n---\n二段话\n")


def test_repairs_and_markup_share_one_map() -> None:
    result = read("# 科學(xué)城\r\n**醫(yī)藥**\r\n".encode())
    assert result.text == "科學城\n醫藥\n"
    positions = TextMap(result.edits, len(result.raw_text))
    start, end = positions.raw_range(4, 6)
    assert result.raw_text[start:end] == "醫(yī)藥"
    assert {edit.reason for edit in result.edits} == {"markdown", "gloss", "newline"}


@example("_`_`")
@given(st.text(st.sampled_from("#*_`[]()<>!\\~>-=| \n甲ab1:/'\"."), max_size=120))
def test_any_text_keeps_its_words(text: str) -> None:
    edits, headings, _ = markup(text)
    result = apply_edits(text, edits)  # sorted and disjoint, or this raises
    assert result.count("甲") <= text.count("甲")
    assert all(0 <= start <= len(text) for start in headings)
