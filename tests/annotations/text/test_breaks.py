"""Breaks proposed for lines without any: where they are, and where they never are."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotations.text.breaks import LONG_LINE, breaks_in

SENTENCES = (
    "示例市高新区集聚生物医药企业312家,产业规模突破500亿元。",
    "近年来,当地建成了三个中试平台!",
    "负责人说:“我们将继续努力。明年再建两个。”",
    "项目(一期。试运行)已经投产?",
    "園區引進了上下游企業;配套日益完善。",
    "此外,还有十二个项目在建……",
)
LINE = "".join(SENTENCES) * 12


def pieces(line: str) -> list[str]:
    edges = [0, *breaks_in(line, 0, len(line)), len(line)]
    return [line[a:b] for a, b in pairwise(edges)]


def test_an_ordinary_line_is_left_alone() -> None:
    line = LINE[: LONG_LINE - 1]
    assert breaks_in(line, 0, len(line)) == []


def test_breaks_stand_behind_sentences_and_in_even_distances() -> None:
    found = pieces(LINE)
    assert len(found) >= 4
    assert all(piece.rstrip()[-1] in "。!?”…" for piece in found)
    assert all(90 <= len(piece) <= 500 for piece in found)


def test_no_break_inside_quotes_or_brackets() -> None:
    for piece in pieces(LINE):
        assert piece.count("“") == piece.count("”")
        assert piece.count("(") == piece.count(")")


def test_a_new_thought_is_where_a_paragraph_begins() -> None:
    filler = "园区企业运行平稳产销两旺。" * 10
    line = (filler + "此外,研发投入继续增长。") * 8
    starts = [piece[:2] for piece in pieces(line)[1:]]
    assert starts and set(starts) == {"此外"}


def test_a_question_mark_that_may_be_a_lost_character_ends_nothing() -> None:
    line = "他们力争把成果入股确?科研人员受益,园区企业运行平稳产销两旺。" * 40
    assert all(piece.endswith("。") for piece in pieces(line))


def test_a_quote_that_is_never_closed_holds_nothing_up_for_ever() -> None:
    line = "他说:“" + "园区企业运行平稳产销两旺。" * 200
    found = pieces(line)
    assert len(found) >= 3 and max(map(len, found)) < 900


def test_blanks_behind_a_sentence_stay_with_it() -> None:
    line = "园区企业运行平稳产销两旺。  " * 100
    assert all(piece.startswith("园区") for piece in pieces(line))


def test_offsets_count_from_the_beginning_of_the_text() -> None:
    text = f"题目\n{LINE}\n结尾"
    shifted = [position + 3 for position in breaks_in(LINE, 0, len(LINE))]
    assert breaks_in(text, 3, 3 + len(LINE)) == shifted


def test_nothing_to_break_at_gives_no_breaks() -> None:
    assert breaks_in("字" * 5000, 0, 5000) == []


@given(st.text(st.sampled_from("字园。!?;”“()… \t近𠮷😀a.1"), min_size=LONG_LINE, max_size=2000))
def test_any_text_is_kept_whole(text: str) -> None:
    found = breaks_in(text, 0, len(text))
    assert found == sorted(set(found))
    assert all(0 < position < len(text) for position in found)
    assert "".join(pieces(text)) == text


def test_time_grows_with_the_length_only() -> None:
    def seconds(line: str) -> float:
        best = 9.0
        for _ in range(7):
            # The thread's own time: what else the machine does is not measured.
            begin = time.thread_time()
            breaks_in(line, 0, len(line))
            best = min(best, time.thread_time() - begin)
        return best

    short, long = seconds(LINE * 20), seconds(LINE * 160)
    assert long < 8 * short * 3
