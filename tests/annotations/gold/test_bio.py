"""Character BIO: shape, what flattening keeps, and seqeval's opinion."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.gold import ExportReport, export
from annotations.gold.bio import NEWLINE, SPACE, export_bio, tag_name
from annotations.model import Block
from tests.annotations.gold.sources import Memory, one, span

LABELS = ("企业", "机构/实验室", "产业 赛道", "B-x")


def sentences(path: Path) -> list[list[tuple[str, str]]]:
    """Read as naively as can be: lines, white space, blank lines."""
    found: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if parts:
            token, tag = parts
            found[-1].append((token, tag))
        else:
            found.append([])
    assert found.pop() == []
    return found


def written(source: Memory, tmp_path: Path) -> tuple[list[list[tuple[str, str]]], ExportReport]:
    path = tmp_path / "out.bio"
    report = export("bio", source, path)
    return sentences(path), report


def test_one_character_a_line_and_a_blank_line_after_each_sentence(tmp_path: Path) -> None:
    found, report = written(one("亦度在京。他来。\n好", (0, 2, "企业"), (3, 4, "地区")), tmp_path)
    assert found == [
        [("亦", "B-企业"), ("度", "I-企业"), ("在", "O"), ("京", "B-地区"), ("。", "O")],
        [("他", "O"), ("来", "O"), ("。", "O")],
        [("好", "O")],
    ]
    assert (report.articles, report.spans, report.dropped) == (1, 2, ())


def test_white_space_never_breaks_a_line(tmp_path: Path) -> None:
    found, _ = written(one("甲\u3000乙\u2028丙\t丁\x85戊 \n\n \n己", (0, 3, "企业")), tmp_path)
    assert [[token for token, _ in sentence] for sentence in found] == [
        list(f"甲{SPACE}乙{SPACE}丙{SPACE}丁{SPACE}戊{SPACE}"),
        ["己"],
    ]
    assert [tag for _, tag in found[0][:3]] == ["B-企业", "I-企业", "I-企业"]


def test_a_sentence_does_not_end_inside_a_span(tmp_path: Path) -> None:
    found, _ = written(one("看《甲。乙\n丙》。完", (1, 8, "政策")), tmp_path)
    assert ["".join(token for token, _ in sentence) for sentence in found] == [
        f"看《甲。乙{NEWLINE}丙》。",
        "完",
    ]
    assert [tag[0] for _, tag in found[0]] == ["O", "B", *"IIIIII", "O"]


def test_closing_quotes_stay_with_their_sentence(tmp_path: Path) -> None:
    found, _ = written(one("他说：“好！”走了……完"), tmp_path)
    assert ["".join(token for token, _ in sentence) for sentence in found] == [
        "他说：“好！”",
        "走了……",
        "完",
    ]


def test_the_longest_span_wins_then_the_earliest(tmp_path: Path) -> None:
    text = "重庆国际生物城核心区"
    source = one(text, (0, 2, "地区"), (0, 7, "园区/基地"), (5, 10, "园区/基地"), (8, 10, "地区"))
    found, report = written(source, tmp_path)
    assert [tag for _, tag in found[0]] == (
        ["B-园区/基地"] + ["I-园区/基地"] * 6 + ["O"] + ["B-地区", "I-地区"]
    )
    assert report.spans == 2
    assert [(item.start, item.end, item.reason) for item in report.dropped] == [
        (0, 2, "overlap"),
        (5, 10, "overlap"),
    ]
    same = one(text, (2, 4, "企业"), (1, 3, "企业"))
    assert [(item.start, item.end) for item in written(same, tmp_path)[1].dropped] == [(2, 4)]


def test_folded_blocks_stay_out_unless_asked_for(tmp_path: Path) -> None:
    text = "标题甲\n正文乙。\n导航丙\n正文丁。"
    blocks = [
        Block(0, 4, "title"),
        Block(4, 9, "body"),
        Block(9, 13, "boilerplate"),
        Block(13, 17, "body"),
    ]
    source = one(
        text, (2, 3, "企业"), (11, 12, "企业"), (7, 10, "企业"), (15, 16, "企业"), blocks=blocks
    )
    found, report = written(source, tmp_path)
    assert ["".join(token for token, _ in sentence) for sentence in found] == [
        "标题甲",
        "正文乙。",
        "正文丁。",
    ]
    assert report.spans == 2
    assert [(item.start, item.reason) for item in report.dropped] == [
        (7, "skipped-block"),
        (11, "skipped-block"),
    ]
    assert ("characters", 4) in report.not_carried
    path = tmp_path / "all.bio"
    whole = export_bio(source, path, kinds=frozenset({"title", "body", "boilerplate"}))
    assert whole.spans == 4 and whole.dropped == ()


def test_a_span_over_two_blocks_that_are_written_stays_whole(tmp_path: Path) -> None:
    blocks = [Block(0, 2, "heading"), Block(2, 4, "body")]
    found, report = written(one("甲乙丙丁", (1, 3, "企业"), blocks=blocks), tmp_path)
    assert [tag for _, tag in found[0]] == ["O", "B-企业", "I-企业", "O"]
    assert report.spans == 1


TEXTS = st.text(
    st.sampled_from("甲乙丙。！？；…”）\n\r \u3000\u2028\x85\t𠮷😀a")
    | st.characters(codec="utf-8"),
    min_size=1,
    max_size=50,
)


@st.composite
def tagged(draw: st.DrawFn) -> Memory:
    source = Memory({f"a{n}": draw(TEXTS) for n in range(draw(st.integers(1, 3)))})
    for key, text in source.texts.items():
        for number in range(draw(st.integers(0, 4))):
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start + 1, min(len(text), start + 9)))
            label = draw(st.sampled_from(LABELS))
            source.span_list.append(span(text, start, end, label, f"{key}-{number}", key))
    return source


@given(source=tagged())
def test_seqeval_finds_the_spans_that_were_kept(
    source: Memory, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pytest.importorskip("seqeval")
    from seqeval.metrics import f1_score
    from seqeval.scheme import IOB2, Entities

    path = tmp_path_factory.mktemp("gold") / "out.bio"
    report = export("bio", source, path)
    found = sentences(path)
    tags = [[tag for _, tag in sentence] for sentence in found]
    entities = Entities(tags, IOB2)
    lost = {item.span_id for item in report.dropped}
    kept = [item for item in source.span_list if item.id not in lost]
    expected = sorted((tag_name(item.label), item.end - item.start) for item in kept)
    assert sorted((e.tag, e.end - e.start) for s in entities.entities for e in s) == expected
    assert len(kept) == report.spans
    if expected:
        assert f1_score(tags, tags, mode="strict", scheme=IOB2) == 1.0
    # Every character that is not white space is there, once and in order.
    tokens = "".join(token for sentence in found for token, _ in sentence)
    visible = "".join(c for text in source.texts.values() for c in text if not c.isspace())
    assert tokens.replace(SPACE, "").replace(NEWLINE, "") == (
        visible.replace(SPACE, "").replace(NEWLINE, "")
    )


def test_predictions_are_scored_by_span(tmp_path: Path) -> None:
    pytest.importorskip("seqeval")
    from seqeval.metrics import f1_score
    from seqeval.scheme import IOB2

    text = "亦度与思拓凡"
    gold, _ = written(one(text, (0, 2, "企业"), (3, 6, "企业")), tmp_path)
    half, _ = written(one(text, (0, 2, "企业"), (3, 5, "企业")), tmp_path)
    tags = [[[tag for _, tag in sentence] for sentence in found] for found in (gold, half)]
    assert f1_score(*tags, mode="strict", scheme=IOB2) == 0.5
