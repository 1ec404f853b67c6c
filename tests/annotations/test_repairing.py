"""Sites and candidates as a reviewer and the command line see them."""

import json
from pathlib import Path

import pytest

from annotations import create_project
from annotations.cli import main
from annotations.errors import Cancelled
from annotations.importing import import_paths
from annotations.repairing import candidates_for, site_at, sites, source_of
from tests.annotations.operations.test_repairs import RAW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_bytes(RAW.encode())
    path = tmp_path / "a.bijian"
    with create_project(path) as project:
        import_paths(project, [tmp_path / "a.txt"], progress=lambda *_: None)
    return path


def test_sites_say_what_stands_in_both_texts(path: Path) -> None:
    from annotations import open_project

    with open_project(path) as project:
        article_id = project.articles()[0].id
        source = source_of(project, article_id)
        found = sites(source)
        text = project.text(article_id)
    assert source.reading == text and source.raw == RAW
    assert [site.id for site in found] == sorted({site.id for site in found})
    for site in found:
        assert RAW[site.raw_start : site.raw_end] == site.raw
        assert text[site.start : site.end] == site.text
        assert site_at(found, site.id) == site
    assert {site.reason for site in found} == {"gloss", "shifted"}
    assert [site.state for site in found].count("proposed") == 1


def test_a_search_can_be_cancelled(path: Path) -> None:
    from annotations import open_project

    with open_project(path) as project:
        source = source_of(project, project.articles()[0].id)
    (proposal,) = source.proposals
    seen: list[int] = []

    def progress(done: int, total: int, what: str) -> None:
        seen.append(done)

    with pytest.raises(Cancelled):
        candidates_for(source, proposal.start, progress=progress, cancelled=lambda: len(seen) > 2)
    assert candidates_for(source, proposal.start, progress=progress)
    assert candidates_for(source, 1) == ()


def run(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main([str(a) for a in arguments]) == code
    captured = capsys.readouterr()
    return captured.out if code == 0 else captured.err


def test_the_command_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(run(capsys, "repairs", str(path), "a.txt", "--json"))
    assert set(rows[0]) == {
        "id", "raw", "reading", "raw_text", "reading_text", "reason", "confidence", "state",
        "candidates",
    }  # fmt: skip
    doubtful = [row for row in rows if row["state"] == "proposed"]
    assert doubtful == json.loads(
        run(capsys, "repairs", str(path), "a.txt", "--doubtful", "--json")
    )
    (row,) = doubtful
    assert RAW[slice(*row["raw"])] == row["raw_text"]
    taken = json.loads(
        run(capsys, "repair", str(path), "a.txt", str(row["id"]), "--take", "1", "--json")
    )
    assert (taken["state"], taken["reading_text"]) == ("applied", row["candidates"][0])
    assert row["candidates"][0] in run(capsys, "text", str(path), "a.txt")
    undone = json.loads(
        run(capsys, "repair", str(path), "a.txt", str(row["id"]), "--undo", "--json")
    )
    assert (undone["state"], undone["reading_text"]) == ("proposed", row["raw_text"])
    run(capsys, "repair", str(path), "a.txt", str(row["id"]), "--text", "。“我們")
    assert "。“我們實驗室" in run(capsys, "text", str(path), "a.txt")
    assert "no damaged place" in run(capsys, "repair", str(path), "a.txt", "1", "--undo", code=1)
    assert "candidate" in run(
        capsys, "repair", str(path), "a.txt", str(row["id"]), "--take", "99", code=1
    )
    run(capsys, "undo", str(path))
    run(capsys, "check", str(path))
