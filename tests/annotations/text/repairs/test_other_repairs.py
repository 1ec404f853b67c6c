"""Glosses of words, leftover tags, line ends inside sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.repair import CERTAIN, mend
from annotations.text.repairs import lines, tags, word_glosses

LONG = "该区聚集了一批医疗器械企业，形成了较为完整的产业链"


@pytest.mark.parametrize(
    ("raw", "reading"),
    [
        ("蘇州(sūzhōu)工業園", "蘇州工業園"),
        ("重庆（chóng qìng）高新区", "重庆高新区"),
        ("西安(xī'ān)", "西安"),
        ("在苏州 (sūzhōu)", "在苏州"),
        ("女儿(nǚér)", "女儿"),
    ],
)
def test_words_with_their_readings(raw: str, reading: str) -> None:
    assert mend(raw).text == reading


@pytest.mark.parametrize(
    "text", ["苏州(sūhú)", "江苏(sūzhōu)省", "苏州(interferon)", "苏(sūzhōu)", "苏州(POCT)"]
)
def test_other_brackets_stay(text: str) -> None:
    assert word_glosses.propose(text) == []


def test_a_name_without_tones_is_only_proposed() -> None:
    mended = mend("华为(huawei)公司")
    assert mended.text == "华为(huawei)公司"
    assert [p.candidates for p in mended.proposals] == [("",)]


@pytest.mark.parametrize(
    ("raw", "reading"),
    [
        ("第一段。</p><p>第二段。", "第一段。\n第二段。"),
        ("<p>第一段。</p>\n<p>第二段。</p>", "第一段。\n第二段。"),
        ("甲<br/>乙<strong>丙</strong>丁", "甲\n乙丙丁"),
        ('甲<span style="color:red">乙</span>', "甲乙"),
    ],
)
def test_tags_go(raw: str, reading: str) -> None:
    assert mend(raw).text == reading


@pytest.mark.parametrize(
    ("raw", "reading"),
    [
        (
            "到2026年新增3家上市企业，引育5—10\n家领军企业。",
            "到2026年新增3家上市企业，引育5—10家领军企业。",
        ),
        (
            "全区生物医药产业的规模达到500\n亿元，增长一成。",
            "全区生物医药产业的规模达到500亿元，增长一成。",
        ),
        ("本地的企业数从来没有超过\n家庭作坊。", "本地的企业数从来没有超过\n家庭作坊。"),
    ],
)
def test_a_figure_is_joined_with_its_measure(raw: str, reading: str) -> None:
    assert mend(raw).text == reading


@pytest.mark.parametrize("text", ["若x<p且y>q", "<姓名>", "a<b", "路径/p>", "<person>"])
def test_what_is_no_tag_stays(text: str) -> None:
    assert tags.propose(text) == []


@pytest.mark.parametrize(
    ("raw", "reading"),
    [
        (
            f"{LONG},\n并在今年继续扩大规模，带动上下游企业。",
            f"{LONG},并在今年继续扩大规模，带动上下游企业。",
        ),
        (
            f"他说：“{LONG}，解决科学\n\n问题和技术瓶颈。”王某说。",
            f"他说：“{LONG}，解决科学问题和技术瓶颈。”王某说。",
        ),
    ],
)
def test_lines_that_cannot_end_there_are_joined(raw: str, reading: str) -> None:
    assert mend(raw).text == reading


@pytest.mark.parametrize(
    "raw",
    [
        "抢占先机,打造高地\n新年伊始,西部科学城谋划一系列动作，逐渐浮出水面。",
        f"{LONG}。\n今年继续扩大规模，带动上下游企业。",
        f"“{LONG}。\n“今年继续扩大规模，带动上下游企业。”",
        "首页,\n新闻,\n财经,\n",
        "地区,产值,\n重庆,500,\n深圳,800,\n",
    ],
)
def test_other_lines_stay(raw: str) -> None:
    assert mend(raw).text == raw


def test_wrapped_text_is_joined() -> None:
    sentence = "近年来随着生命健康产业规划空间规划和产业政策的持续推进一批大装置大院所落地生根"
    text = (sentence * 6)[:204] + "。"
    wrapped = "\n".join(text[at : at + 25] for at in range(0, len(text), 25))
    assert mend(wrapped).text == text
    assert all(e.confidence >= CERTAIN for e in lines.propose(wrapped))


@given(st.text(st.sampled_from("<>/p br?\n甲乙，“”()sūzhō苏州ū,"), max_size=80))
def test_words_are_never_added_or_changed(raw: str) -> None:
    """Whatever is repaired: what is left of the characters stands in its order."""
    text = mend(raw).text
    rest = iter(raw)
    assert all(character in rest for character in text if character not in "\n ")
