"""Text read half a character late: what is claimed to be certain is what stood there."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotations.model import Edit
from annotations.text.common_characters import SIMPLIFIED
from annotations.text.decode import decode
from annotations.text.offsets import TextMap, apply_edits
from annotations.text.repair import mend
from annotations.text.repairs import gbk, shifted_runs, shifts
from annotations.text.script import each_converted
from tests.annotations.text.repairs.damage import Damaged, cut_by_gloss, cut_by_mark, glossed

SAMPLES = Path(__file__).resolve().parents[4] / "resources" / "sample" / "articles"
NARROW = str.maketrans("，（）！？；：", ",()!?;:")


def sample(number: int, *, traditional: bool = False) -> str:
    text = decode(sorted(SAMPLES.glob("0*"))[number].read_bytes()).text
    return each_converted(text, "traditional") if traditional else text


def holds(damaged: Damaged, sound: str) -> bool:
    """Whether all that was repaired in ``damaged`` is as in ``sound``; what is proposed may wait.

    The width of punctuation is not told from a run, so it does not count here.
    """
    mended = mend(damaged.text)
    here = [e for e in mended.edits if damaged.start <= e.start < damaged.end]
    waiting = [p for p in mended.proposals if damaged.start <= p.start < damaged.end]
    if not here:
        return True
    expected = sound
    if any(p.reason == "lost-byte" for p in waiting):
        expected = sound[: damaged.start] + "?" + sound[damaged.start + 1 :]
    assert all(p.end - p.start == 1 for p in waiting)
    return mended.text.translate(NARROW) == expected.translate(NARROW)


def noticed(damaged: Damaged) -> bool:
    mended = mend(damaged.text)
    found = [*mended.edits, *mended.proposals]
    return any(damaged.start <= item.start < damaged.end for item in found)


@pytest.mark.parametrize("traditional", [False, True], ids=["simplified", "traditional"])
@pytest.mark.parametrize("number", range(6))
def test_whatever_is_claimed_is_what_stood_there(number: int, traditional: bool) -> None:
    """Every ninth place of every sample, cut in both ways, bytes dropped where they would be."""
    sound = mend(sample(number, traditional=traditional)).text
    wrong = []
    for at in range(number, len(sound) - 1, 9):
        for cut in (cut_by_gloss, cut_by_mark):
            damaged = cut(sound, at)
            if damaged is None:
                continue
            if not holds(damaged, sound) or not (cut is cut_by_mark or noticed(damaged)):
                wrong.append(damaged)
    assert wrong == []


def test_enough_is_claimed_for_it_to_be_of_use() -> None:
    sound = mend(sample(0, traditional=True)).text
    cuts = [d for at in range(len(sound) - 1) if (d := cut_by_gloss(sound, at)) and not d.lost]
    repaired = [
        d for d in cuts[::3] if mend(d.text).text.translate(NARROW) == sound.translate(NARROW)
    ]
    assert len(repaired) >= 0.3 * len(cuts[::3])


# Traditional forms: only their second bytes are ASCII, where a run can end.
COMMON = SIMPLIFIED[:400] + each_converted(SIMPLIFIED[:1400], "traditional")
PUNCTUATED = "，。“”（）、：；"


@settings(max_examples=150)
@given(
    st.text(st.sampled_from(COMMON + PUNCTUATED * 8), min_size=20, max_size=60),
    st.integers(0, 1000),
    st.booleans(),
)
def test_it_holds_for_text_without_sense(text: str, which: int, glosses: bool) -> None:
    sound = mend(text).text
    cuts = [
        damaged
        for at in range(len(sound) - 1)
        for cut in (cut_by_gloss, cut_by_mark)
        if (damaged := cut(sound, at)) is not None and len(damaged.truth) < shifted_runs.LONGEST
    ]
    assume(cuts)
    damaged = cuts[which % len(cuts)]
    assert holds(damaged, sound)
    if glosses:
        # Glosses elsewhere change nothing about it.
        head = glossed(damaged.text[: max(0, damaged.start - 2)], [0, 2, 3])
        tail = damaged.text[max(0, damaged.start - 2) :]
        shift = len(head) + len(tail) - len(damaged.text)
        moved = Damaged(
            head + tail, damaged.start + shift, damaged.end + shift, damaged.truth, damaged.lost
        )
        assert holds(moved, sound)


@given(st.text(st.sampled_from("学科城产业?!（）()xuékē）“”。，@t\n敝貞c浾吒惺艿竭A/p>")))
def test_the_map_is_monotone_and_total_and_places_are_disjoint(raw: str) -> None:
    mended = mend(raw)
    assert apply_edits(raw, mended.edits) == mended.text
    positions = TextMap(mended.edits, len(raw))
    there = [positions.reading_position(at) for at in range(len(raw) + 1)]
    assert there == sorted(there) and there[0] == 0 and there[-1] == len(mended.text)
    back = [positions.raw_position(at) for at in range(len(mended.text) + 1)]
    assert back == sorted(back)
    ranges = sorted(
        [(e.start, e.end) for e in mended.edits] + [(p.start, p.end) for p in mended.proposals]
    )
    assert all(one[1] <= other[0] for one, other in pairwise(ranges))
    for proposal in mended.proposals:
        start, end = positions.reading_range(proposal.start, proposal.end)
        assert mended.text[start:end] == raw[proposal.start : proposal.end]


@pytest.mark.parametrize(
    "text",
    [
        "真的?!我们都没有想到。这是怎么回事??他问。",
        "他问：“你去吗?”(是的?yes)好",
        "为什么?!龘靐齉爩驫麤都是生僻字。",
        "涨了18%?!他说A股市场还会上涨。",
        "怎么办??我们用APP下单。",
        "即时检测(POCT)、19个产品(Ⅱ类)、行动计划(2021-2030年)",
        "干扰素(interferon)，基础代谢率(BMR)，西部(重庆)科学城",
        "Li Ming (李明) met Wang (wang) in Chongqing (chongqing).",
    ],
)
def test_sound_text_stays(text: str) -> None:
    assert mend(text).edits == ()
    assert mend(text).text == text


PAGE = "產業發展情況如下。企業與醫院共建實驗室,推動成果轉化。記者走進園區,感受到熱情。" * 3


def test_bytes_that_are_all_there_are_read_again() -> None:
    raw = PAGE + "上游新聞?dòng)浾吒惺艿竭@塊土地迸發的熱情。"
    mended = mend(raw)
    assert mended.text == PAGE + "上游新聞記者感受到這塊土地迸發的熱情。"
    (edit,) = mended.edits
    assert raw[edit.start : edit.end] == "?dòng)浾吒惺艿竭@"
    assert edit == Edit(edit.start, edit.end, "記者感受到這", shifts.SHIFTED, shifts.CERTAIN)


def test_a_character_of_which_half_is_lost_stays_open() -> None:
    page = PAGE + "西部(重慶)科學城建設了實驗室。西部(重慶)科學城負責人說,科研人員增加了。" * 2
    mended = mend(page + "形成人才隊伍?!蔽鞑浚ㄖ貞c)科學城負責人稱。")
    assert "隊伍?”西部(重慶)科學城" in mended.text
    (proposal,) = mended.proposals
    assert proposal.reason == shifts.LOST
    assert proposal.candidates[0] == "。"
    assert proposal.end - proposal.start == 1


def test_dropped_bytes_are_searched_for_and_never_filled_in() -> None:
    raw = PAGE + "科學城的“大腦”?!拔覀儗⑴Π呀瘌P實驗室打造成為樣板。"
    mended = mend(raw)
    assert "?!拔覀儗⑴Π呀瘌P" in mended.text
    (proposal,) = mended.proposals
    (run,) = [run for run in shifted_runs.find(raw) if run.start == proposal.start]
    language = shifts.language_of(raw, [run])
    assert shifts.ranked(raw, run, language)[0] == "。“我們將努力把金鳳"


def test_gbk_pairs_are_those_of_the_codec() -> None:
    for key, character in gbk.pairs().items():
        assert gbk.encoded(character) == bytes((key >> 8, key & 0xFF))
    assert not gbk.empty() & gbk.pairs().keys()
    assert gbk.decoded("記者".encode("gbk")) == "記者"
    assert gbk.decoded(b"\xaa\xa1") == ""  # a user-defined row
    assert gbk.decoded(b"\xb0") == ""


REAL = {
    "000": ({"gloss": 1072, "shifted": 8, "tag": 1}, 12),
    "001": ({}, 0),
    "002": ({"line-break": 1}, 0),
    "003": ({"gloss": 290, "shifted": 1}, 3),
    "004": ({}, 0),
}


@pytest.mark.parametrize("number", sorted(REAL))
def test_the_real_articles(seeds: Path, number: str) -> None:
    raw = decode(next(seeds.glob(f"{number}_*.txt")).read_bytes()).text
    mended = mend(raw)
    counts: dict[str, int] = {}
    for edit in mended.edits:
        counts[edit.reason] = counts.get(edit.reason, 0) + 1
    assert (counts, len(mended.proposals)) == REAL[number]
    # Outside of what waits for a decision nothing damaged is left.
    positions = TextMap(mended.edits, len(raw))
    left = mended.text
    for proposal in reversed(mended.proposals):
        start, end = positions.reading_range(proposal.start, proposal.end)
        left = left[:start] + "。" + left[end:]
    assert not re.search(r"[?][!?]|[㐀-鿿][(（][a-zà-ǜ]{1,7}[)）]|\?[a-zà-ǜ]+\)|</?p>|/p>", left)
    again = mend(left)
    assert [e for e in again.edits if e.reason != "line-break"] == []


@pytest.mark.parametrize(
    ("damaged", "place", "right"),
    [
        # A3 BB across 模 and 化 was taken for ；, what lies behind 化 has vanished.
        ("產業規?;l(fā)展，", "?;l(fā)", "模化發"),
        ("產業規?；l(fā)展，", "?；l(fā)", "模化發"),
        ("實現規?;N(zhǒng)植。", "?;N(zhǒng)", "模化種"),
        # 。” at the end of a line; a mark within what was read late.
        ("他說，“讓企業做企業的事?!?\n下一段。", "?!?", "。”"),
        ("讓企業做企業的事?!北?蒲械恼嬲饬x。", "?!北?蒲械恼嬲饬x", "。”保科研的真正意義"),
    ],
)
def test_marks_that_stood_across_two_characters(damaged: str, place: str, right: str) -> None:
    raw = PAGE + damaged
    mended = mend(raw)
    assert place in mended.text  # never certain: a pair or a byte is gone
    (proposal,) = mended.proposals
    assert raw[proposal.start : proposal.end] == place
    (run,) = [run for run in shifted_runs.find(raw) if run.start == proposal.start]
    assert right in shifts.ranked(raw, run, shifts.language_of(raw, [run]))[:2]


@pytest.mark.parametrize(
    "sound",
    ["真的嗎?!?\n", "“真的嗎”,他問?!?\n", "什么?;好", "參數?;a=1", "園區?；企業", "了?;ok(fine)"],
)
def test_marks_that_stand_in_sound_text(sound: str) -> None:
    mended = mend(PAGE + sound)
    assert mended.text == PAGE + sound and not mended.proposals
