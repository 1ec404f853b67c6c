import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from annotations.model import Block
from desktop.reader.paragraphs import LONGEST, Paragraphs

texts = st.text(st.sampled_from("a字𠮷😀\n。，\u2028\u2029\r\x00\ufdd0\ufffc\t "), max_size=60)


@given(texts)
def test_positions_go_to_the_document_and_back(text):
    paragraphs = Paragraphs(text)
    document = QTextDocument()
    document.setPlainText(paragraphs.display)
    assert document.blockCount() == len(paragraphs)
    assert document.characterCount() - 1 == len(text.encode("utf-16-le")) // 2
    for position in range(len(text) + 1):
        assert paragraphs.to_text(paragraphs.to_document(position)) == position
    for number in range(len(paragraphs)):
        block = document.findBlockByNumber(number)
        assert paragraphs.units(number) == (block.position(), block.length() - 1)


@pytest.mark.parametrize("sentence", ["园区😀建成投产。", "没有标点的一段文字𠮷"])
def test_endless_paragraph_is_cut_without_losing_positions(qapp, sentence):
    text = "开头\n" + sentence * (3 * LONGEST // len(sentence)) + "\n结尾"
    paragraphs = Paragraphs(text)
    assert len(paragraphs) > 5
    lengths = [e - s for s, e in zip(paragraphs.starts, paragraphs.ends, strict=True)]
    assert max(lengths) <= LONGEST
    document = QTextDocument()
    document.setPlainText(paragraphs.display)
    assert document.blockCount() == len(paragraphs)
    for number in range(len(paragraphs)):
        block = document.findBlockByNumber(number)
        assert paragraphs.units(number) == (block.position(), block.length() - 1)
    for position in range(0, len(text), 97):
        assert paragraphs.to_text(paragraphs.to_document(position)) == position
    if sentence.endswith("。"):
        assert all(text[end - 1] == "。" for end in paragraphs.ends[1:-2])


LINE = "开发区😀建成投产,企业共有三百家。近年来又有“新的项目。陆续”落地。" * 60


def test_an_endless_line_is_broken_for_reading_only(qapp):
    text = f"题目\n{LINE}\n短的一段。\n{LINE}"
    blocks = (
        Block(0, 3, "title"), Block(3, 4 + len(LINE), "body"),
        Block(4 + len(LINE), 10 + len(LINE), "body"),
        Block(10 + len(LINE), len(text), "boilerplate"),
    )  # fmt: skip
    plain, paragraphs = Paragraphs(text, blocks), Paragraphs(text, blocks, broken=True)
    assert len(plain) == 4 and not any(plain.is_break(number) for number in range(4))
    breaks = [n for n in range(len(paragraphs)) if paragraphs.is_break(n)]
    assert len(breaks) >= 5 and breaks == list(range(1, 1 + len(breaks)))
    assert all(text[paragraphs.ends[n] - 1] == "。" for n in breaks)
    # What is folded away is not broken.
    assert paragraphs.kind(len(paragraphs) - 1) == "boilerplate"
    assert "".join(
        text[start:end] for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True)
    ) == text.replace("\n", "")
    document = QTextDocument()
    document.setPlainText(paragraphs.display)
    for number in range(len(paragraphs)):
        block = document.findBlockByNumber(number)
        assert paragraphs.units(number) == (block.position(), block.length() - 1)
    for position in range(len(text) + 1):
        assert paragraphs.to_text(paragraphs.to_document(position)) == position
        assert paragraphs.to_text(paragraphs.to_document_end(position)) == position
    cut = paragraphs.ends[breaks[0]]
    assert paragraphs.to_document(cut) == paragraphs.to_document_end(cut) + 1
    assert paragraphs.shown_around(cut) == (cut, paragraphs.ends[breaks[1]])
    assert plain.shown_around(cut) == (3, 3 + len(LINE))


def test_an_overlong_line_is_both_broken_and_cut(qapp):
    # No stop for longer than can be laid out at once, then sentences.
    text = "没有标点的一段文字𠮷" * (2 * LONGEST // 10) + LINE
    paragraphs = Paragraphs(text, broken=True)
    lengths = [e - s for s, e in zip(paragraphs.starts, paragraphs.ends, strict=True)]
    assert max(lengths) <= LONGEST
    assert {paragraphs.is_break(n) for n in range(len(paragraphs) - 1)} == {True, False}
    first = paragraphs.shown_around(0)
    assert first[1] - first[0] > LONGEST and paragraphs.is_break(paragraphs.number_at(first[1]) - 1)
    for position in range(0, len(text), 89):
        assert paragraphs.to_text(paragraphs.to_document(position)) == position


def test_only_boilerplate_and_duplicates_fold():
    text = "题\n正文\n链接\n更多\n正文\n"
    blocks = (
        Block(0, 2, "title"), Block(2, 5, "body"), Block(5, 11, "boilerplate"),
        Block(11, 14, "duplicate"),
    )  # fmt: skip
    paragraphs = Paragraphs(text, blocks)
    assert [(f.first, f.last, f.kind, f.characters) for f in paragraphs.folds] == [
        (2, 3, "boilerplate", 6),
        (4, 4, "duplicate", 3),
    ]
    assert paragraphs.fold_of(1) is None
    assert paragraphs.fold_of(3) is paragraphs.folds[0]
    assert [paragraphs.kind(n) for n in range(6)] == [
        "title", "body", "boilerplate", "boilerplate", "duplicate", "body",
    ]  # fmt: skip
