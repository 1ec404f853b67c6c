"""Words, clauses, sentences, paragraphs, and growing from one to the next."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text import segmentation as seg

TEXT = (
    "近日,金凤实验室传出喜讯。“今年,我们将引进2条生产线;产值达55.5亿元!”负责人说:增长1,200倍……\n"
    "第二段没有句号\n\n  CAR-T项目 (一期) 启动。"
)


def pieces(text: str, ranges: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in ranges]


def at(function: object, text: str, part: str) -> str:
    position = text.index(part)
    start, end = function(text, position)  # type: ignore[operator]
    return text[start:end]


def test_words_leave_out_marks_and_keep_numbers_whole() -> None:
    found = pieces(TEXT, seg.words(TEXT))
    assert "实验室" in "".join(found) and "55.5" in found and "1,200" in found and "CAR-T" in found
    assert not {"。", ",", " ", "\n", "“"} & set(found)


def test_words_of_a_traditional_page_are_those_of_its_shadow() -> None:
    assert seg.words("生物醫藥產業園區的營商環境") == seg.words("生物医药产业园区的营商环境")


@given(st.text(st.sampled_from("生物医药产业的55.5%GDP-T, 。(\n)重庆科学城上海"), max_size=60))
def test_both_segmenters_give_the_same_words(text: str) -> None:
    rjieba, jieba = seg.rjieba_cutter(), seg.jieba_cutter()
    assert seg.words(text, cut=rjieba) == seg.words(text, cut=jieba)


def test_both_segmenters_agree_on_the_real_articles(seeds: Path) -> None:
    for file in sorted(seeds.glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        assert seg.words(text, cut=seg.rjieba_cutter()) == seg.words(text, cut=seg.jieba_cutter())


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("喜讯", "近日,金凤实验室传出喜讯。"),
        ("引进", "“今年,我们将引进2条生产线;"),
        ("5.5", "产值达55.5亿元!”"),
        (",200", "负责人说:增长1,200倍……"),
        ("没有", "第二段没有句号"),
        ("项目", "CAR-T项目 (一期) 启动。"),
    ],
)
def test_sentences(part: str, sentence: str) -> None:
    assert at(seg.sentence_at, TEXT, part) == sentence


@pytest.mark.parametrize(
    ("part", "clause"),
    [
        ("喜讯", "金凤实验室传出喜讯。"),
        ("今年", "“今年,"),
        ("说:", "负责人说:"),
        (",200", "增长1,200倍……"),
    ],
)
def test_clauses(part: str, clause: str) -> None:
    assert at(seg.clause_at, TEXT, part) == clause


def test_straight_quotes_close_what_they_opened() -> None:
    text = '他说:"很好。"随后,"再来。"结束。'
    assert pieces(text, seg.sentences(text)) == ['他说:"很好。"', '随后,"再来。"', "结束。"]


def test_english_sentences_end_at_a_full_stop_and_numbers_do_not() -> None:
    text = "Output rose 5.5% in 2022. The U.S. firm grew."
    assert at(seg.sentence_at, text, "firm").endswith("firm grew.")
    assert "5.5%" in at(seg.sentence_at, text, "rose")


def test_a_question_mark_left_of_half_a_character_ends_nothing() -> None:
    text = "走进科学城,新聞?dòng)浾感受到。"
    assert seg.sentence_at(text, 0) == (0, len(text))


def test_the_paragraph_is_the_line_without_its_blanks() -> None:
    assert at(seg.paragraph_at, TEXT, "项目") == "CAR-T项目 (一期) 启动。"
    assert seg.paragraph_at("", 0) == (0, 0)


def test_growing_goes_from_word_to_paragraph_and_stops() -> None:
    start = TEXT.index("生产线")
    steps = [(start, start)]
    while (grown := seg.grow(TEXT, *steps[-1])) != steps[-1]:
        steps.append(grown)
    texts = pieces(TEXT, steps[1:])
    assert texts[0] == "生产线"
    assert texts[1].startswith("我们将引进") and texts[2].startswith("“今年")
    assert texts[-1] == TEXT.split("\n")[0]


@given(st.text(st.sampled_from('学科，。！\n a1."”('), max_size=40), st.data())
def test_every_step_is_strictly_larger(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    grown = seg.grow(text, start, end)
    assert grown[0] <= start and end <= grown[1] <= len(text)
    for unit in (seg.word_at, seg.clause_at, seg.sentence_at, seg.paragraph_at):
        low, high = unit(text, start)
        assert 0 <= low <= high <= len(text)


@given(st.text(st.sampled_from("重庆生物医药产业，。55.5 GDP\n"), max_size=80), st.data())
def test_the_word_at_a_position_is_one_of_the_words(text: str, data: st.DataObject) -> None:
    words = seg.words(text)
    for start, end in words:
        position = data.draw(st.integers(start, end - 1))
        assert seg.word_at(text, position) == (start, end)


@pytest.mark.parametrize("unit", ["生物医药产业", "a", "1", "(", "“", "…"])
def test_a_paragraph_of_ten_million_characters_costs_a_window(unit: str) -> None:
    text = unit * (10_000_000 // len(unit))
    middle = len(text) // 2
    for function in (seg.word_at, seg.clause_at, seg.sentence_at):
        start, end = function(text, middle)
        assert start <= middle < end
        assert end - start <= 2 * seg.WINDOW
    assert seg.grow(text, middle, middle + 1) != (middle, middle + 1)
