"""The sentence around a passage."""

from hypothesis import given
from hypothesis import strategies as st

from annotations.briefing.sentences import Sentences

TEXT = "第一句。“第二句！”第三句；第四句\n第五句"


def around(text: str, start: int, end: int) -> str:
    return Sentences(lambda _: text).around("a", start, end)


def test_the_sentence_with_its_end_mark() -> None:
    assert around(TEXT, 0, 1) == "第一句。"
    assert around(TEXT, 6, 7) == "“第二句！”"
    start = TEXT.index("第五")
    assert around(TEXT, start, start + 2) == "第五句"


def test_a_passage_over_several_sentences_gets_them_all() -> None:
    assert around(TEXT, 1, 7) == "第一句。“第二句！”"


def test_each_text_is_read_once() -> None:
    read: list[str] = []

    def text(key: str) -> str:
        read.append(key)
        return TEXT

    sentences = Sentences(text)
    for start in range(5):
        sentences.around("a1", start, start + 1)
    assert read == ["a1"]


@given(st.text("甲。！\n 乙", min_size=1), st.data())
def test_the_passage_is_in_its_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert text[start:end].strip() in around(text, start, end)


def test_a_page_without_full_stops_is_marked_where_it_is_left_out() -> None:
    context = around("字" * 5000, 2500, 2510)
    assert context.startswith("…") and context.endswith("…") and len(context) < 1500
