"""``bijian quantity``: exit codes, one JSON document, one clear line."""

import json

import pytest

from annotations.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["quantity", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "近3900亿元", "--json")
    document = json.loads(out)
    assert (code, err) == (0, "")
    assert document["low"] == 390_000_000_000
    assert (document["high"], document["unit"], document["comparator"]) == (None, "元", "≈")
    assert (document["class"], document["value_text"], document["cues"]) == (
        "number", "近3900亿元", ["近"],
    )  # fmt: skip
    assert document["not_a_claim"] is None and document["more"] == []


def test_a_sentence_has_a_period_a_kind_and_more(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = "到2025年产业规模达到500亿元,集聚200家企业"
    _, out, _ = run(capsys, sentence, "--json", "--date", "2023-01")
    document = json.loads(out)
    assert (document["value_text"], document["kind"]) == ("500亿元", "target")
    assert (document["period_start"], document["period_text"]) == ("2025", "到2025年")
    assert [(one["low"], one["unit"], one["kind"]) for one in document["more"]] == [
        (200, "家", "target")
    ]


def test_relative_periods_need_the_date(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "去年集聚200家企业", "--json")
    assert json.loads(out)["period_reason"] == "no-article-date"
    _, out, _ = run(capsys, "去年集聚200家企业", "--json", "--date", "2024-06-30")
    assert json.loads(out)["period_start"] == "2023"


def test_plain(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "5000万元-1亿元")
    lines = dict(line.split("\t") for line in out.splitlines())
    assert code == 0
    assert (lines["low"], lines["high"], lines["comparator"]) == ("50000000", "100000000", "range")


def test_what_is_no_claim_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "80后", "--json")
    assert (code, json.loads(out)["not_a_claim"]) == (0, "decade")


def test_no_figure(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "没有数", "--json")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1 and "没有数" in err


def test_a_bad_date(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "去年", "--date", "last year")
    assert code == 1 and "date" in err
