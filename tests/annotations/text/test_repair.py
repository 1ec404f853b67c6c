"""Glosses, newlines and control characters: what goes, what stays, and the map."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import Edit
from annotations.text.decode import decode
from annotations.text.offsets import TextMap, apply_edits
from annotations.text.repair import certain, mend, propose_edits

READINGS = {
    "学": "xué",
    "科": "kē",
    "城": "chéng",
    "药": "yào",
    "重": "zhòng",
    "绿": "lǜ",
    "醫": "yī",
}
PLAIN = {"学": "xue", "科": "ke", "城": "cheng", "药": "yao", "重": "chong", "绿": "lv", "醫": "yi"}


def repaired(raw: str) -> str:
    return apply_edits(raw, certain(propose_edits(raw)))


@pytest.mark.parametrize(
    ("raw", "reading"),
    [
        ("科學(xué)城", "科學城"),
        ("红(hong)网", "红网"),
        ("醫（yī）藥（yào）", "醫藥"),
        ("重(chóng)慶(qìng)重(zhòng)要", "重慶重要"),
        ("学(xué)(xue)习", "学习"),
        ("女(nǚ)绿(lv)", "女绿"),
        ("學( xué )城", "學城"),
        ("学(xue\u0301)", "学"),
    ],
)
def test_readings_go(raw: str, reading: str) -> None:
    assert repaired(raw) == reading


@pytest.mark.parametrize(
    "text",
    [
        "即时检测(POCT)、19个产品(Ⅱ类)、行动计划(2021-2030年)",
        "干扰素(interferon)，基础代谢率(BMR)，西部(重庆)科学城",
        "Li Ming (李明) met Wang (wang) in Chongqing (chongqing).",
        "药(drug)、科(unit)、城(city)、学(ology)",
        "毫米(mm)、公斤(kg)、中心(center)",
        "工(经)信部门",
        "人工智能(ai)、操作系统(os)、生物医药(bio)、阿里(ali)巴巴、比亚迪(byd)",
        "如下指标：总额(sum)、产值(gdp)；α(a)，公司（ceshi），欧盟(eu)",
        "千克(kg)、米(m)、克(g)、升(l)、小时(h)",
    ],
)
def test_legitimate_brackets_stay(text: str) -> None:
    assert propose_edits(text) == []


@pytest.mark.parametrize(
    "text",
    ["限额(e)与总额(e)之差", "“亩(mu)”是计量单位", "此处读作长(zhang)江后浪", "公司‘比(bi)’字商标"],
)
def test_what_an_author_may_have_written_is_only_proposed(text: str) -> None:
    mended = mend(text)
    assert mended.text == text
    assert {p.reason for p in mended.proposals} == {"gloss"}
    assert {text[p.start : p.end][0] for p in mended.proposals} == {"("}
    # On a page that a converter has glossed it is one of its glosses.
    assert "(" not in mend("科學(xué)城的醫(yī)院。" + text).text


def test_confidence_tells_a_toned_gloss_from_a_bare_one() -> None:
    toned, bare = propose_edits("学(xué)城(cheng)")
    assert toned.confidence > bare.confidence >= 0.9
    assert toned.reason == bare.reason == "gloss"


def test_line_ends_become_lf() -> None:
    raw = "a\r\nb\rc\u2028d\u2029e\x85f\x0bg\x0ch\n"
    assert repaired(raw) == "a\nb\nc\nd\ne\nf\ng\nh\n"


def test_what_carries_nothing_goes_and_what_is_lost_shows() -> None:
    assert repaired("生\x00物\x07医\ufeff药\u200b城\x7f\tx") == "生物医药城\tx"
    assert (
        repaired("a\ud800b\ufdd0c\uffffd\U0001fffee\x93f") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"
    )


def test_a_gloss_split_by_a_control_character_is_one_edit() -> None:
    raw = "科学(xu\x00é)城"
    edits = propose_edits(raw)
    assert apply_edits(raw, edits) == "科学城"
    assert edits == [Edit(2, 8, "", "control+gloss", edits[0].confidence)]


@given(st.text(st.characters() | st.sampled_from("(（)）学xué\r\n\x00"), max_size=60))
def test_the_reading_text_holds_nothing_qt_would_change(raw: str) -> None:
    reading = repaired(raw)
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]", reading
    )
    assert not re.search("[\ud800-\udfff]", reading)
    reading.encode("utf-8")


@given(
    st.lists(
        st.sampled_from(
            ["学", "科", "城", "药", "重", "绿", "醫", "，", "GDP", "(POCT)", "\n", "2021"]
        )
    ),
    st.data(),
)
def test_glossed_text_comes_back(parts: list[str], data: st.DataObject) -> None:
    damaged: list[str] = []
    for part in parts:
        damaged.append(part)
        if part in READINGS and data.draw(st.booleans()):
            spelling = data.draw(st.sampled_from([READINGS, PLAIN]))[part]
            damaged.append(data.draw(st.sampled_from(["({})", "（{}）"])).format(spelling))
    raw = "".join(damaged)
    edits = propose_edits(raw)
    assert apply_edits(raw, edits) == "".join(parts)
    positions = TextMap(edits, len(raw))
    for at, character in enumerate("".join(parts)):
        start, end = positions.raw_range(at, at + 1)
        assert raw[start:end] == character


def test_pypinyin_is_not_loaded_without_a_candidate() -> None:
    code = (
        "import sys; from annotations.text.repair import propose_edits;"
        "propose_edits('西部(重庆)科学城(POCT)怎么办?!我们没有想到。' * 50);"
        "from annotations.text.repairs.language import words;"
        "assert words.cache_info().currsize == 0;"
        "assert not any(m.split('.')[0] in ('pypinyin', 'opencc', 'jieba') for m in sys.modules)"
    )
    root = Path(__file__).resolve().parents[3]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)


@pytest.mark.parametrize(
    ("number", "glosses"), [("000", 1072), ("001", 0), ("002", 0), ("003", 290), ("004", 0)]
)
def test_no_gloss_is_left_in_the_real_articles(seeds: Path, number: str, glosses: int) -> None:
    raw = decode(next(seeds.glob(f"{number}_*.txt")).read_bytes()).text
    edits = propose_edits(raw)
    assert sum(edit.reason == "gloss" for edit in edits) == glosses
    reading = apply_edits(raw, edits)
    left = re.findall("[\u4e00-\u9fff][(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7})[)）]", reading)
    assert left == []
