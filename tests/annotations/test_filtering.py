"""Articles by region, date and state, in the core and on the command line."""

import json
from pathlib import Path

import pytest

from annotations import create_project, open_project
from annotations.cli import main
from annotations.errors import InvalidAnnotation
from annotations.filtering import filtered
from annotations.operations import ImportArticles, SetReprint, UpdateArticle
from tests.annotations.builders import ids, parsed

ARTICLES = (
    ("day", "2024-06-30", ("京津冀",)),
    ("month", "2024-06", ("天津",)),
    ("year", "2024", ("深圳", "龙华区")),
    ("older", "2023-12-31", ("石家庄",)),
    ("undated", "", ("本地新区",)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.bijian"
    with create_project(path) as project:
        project.apply(
            ImportArticles(
                tuple(
                    parsed(
                        f"{name}文\n",
                        file_name=name,
                        published=date,
                        regions=regions,
                        published_basis="stated" if date else "unknown",
                    )
                    for name, date, regions in ARTICLES
                )
            )
        )
        first, second, *_ = ids(project)
        project.apply(UpdateArticle(article_id=first, state="done"))
        project.apply(SetReprint(second, first))
    return path


@pytest.mark.parametrize(
    ("conditions", "names"),
    [
        ({}, "day month year older undated"),
        ({"region": "天津"}, "month"),
        ({"region": "天津市"}, "month"),
        ({"region": "京津冀"}, "day month older"),
        ({"region": "河北"}, "older"),
        ({"region": "广东"}, "year"),
        ({"region": "本地新区"}, "undated"),
        ({"region": "海口"}, ""),
        ({"since": "2024"}, "day month year"),
        ({"since": "2024-07"}, "year"),
        ({"since": "2024-06-30", "until": "2024-06-30"}, "day month year"),
        ({"until": "2024-06-29"}, "month year older"),
        ({"until": "2023"}, "older"),
        ({"state": "done"}, "day"),
        ({"state": "new", "region": "京津冀", "since": "2024"}, "month"),
    ],
)
def test_conditions(path: Path, conditions: dict[str, str], names: str) -> None:
    with open_project(path) as project:
        found = filtered(project, **conditions)
    assert [article.file_name for article in found] == names.split()


def test_a_condition_that_is_no_date(path: Path) -> None:
    with open_project(path) as project, pytest.raises(InvalidAnnotation):
        filtered(project, since="June")


def test_articles_on_the_command_line(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["articles", str(path), "--region", "京津冀", "--until", "2024-06", "--json"]) == 0
    rows = json.loads(capfd.readouterr().out)
    assert [row["file"] for row in rows] == ["day", "month", "older"]
    assert [row["reprint_of"] for row in rows] == [None, rows[0]["id"], None]
    assert main(["articles", str(path), "--since", "2024-13"]) == 1
    out, err = capfd.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    with pytest.raises(SystemExit) as stop:
        main(["articles", str(path), "--state", "lost"])
    assert stop.value.code == 2


def test_regions_on_the_command_line(
    path: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def run(*arguments: object) -> list[dict[str, object]]:
        capfd.readouterr()
        assert main(["regions", str(path), *map(str, arguments), "--json"]) == 0
        rows: list[dict[str, object]] = json.loads(capfd.readouterr().out)
        return rows

    sources = {row["name"]: row["source"] for row in run()}
    assert sources == {
        "京津冀": "shipped",
        "天津": "shipped",
        "深圳": "shipped",
        "龙华区": "shipped",
        "石家庄": "shipped",
        "本地新区": "project",
    }
    own = tmp_path / "own.toml"
    own.write_text(
        '[[region]]\nname = "观澜高新园"\nlevel = "zone"\nparent = "龙华区"\naliases = ["观澜园"]\n'
        '[[region]]\nname = "本地新区"\nlevel = "new-area"\n',
        encoding="utf-8",
    )
    rows = {row["name"]: row for row in run("--add", own)}
    assert rows["观澜高新园"] == {
        "name": "观澜高新园",
        "level": "zone",
        "parent": "龙华区",
        "aliases": ["观澜园"],
        "members": [],
        "source": "project",
    }
    assert rows["本地新区"]["level"] == "new-area"
    # Adding again with another alias replaces the one of that name and keeps the others.
    own.write_text('[[region]]\nname = "观澜高新园"\nlevel = "zone"\n', encoding="utf-8")
    rows = {row["name"]: row for row in run("--add", own)}
    assert rows["观澜高新园"]["aliases"] == [] and "本地新区" in rows
    assert len(run("--all")) > 3_000
    assert main(["undo", str(path)]) == 0
    assert {row["name"]: row for row in run()}["观澜高新园"]["aliases"] == ["观澜园"]


@pytest.mark.parametrize(
    "content", [b"[[region]", b"\xff\xfe", b'[[region]]\nname = "x"\n', b"region = 5"]
)
def test_a_faulty_list_changes_nothing(
    path: Path, tmp_path: Path, content: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    faulty = tmp_path / "faulty.toml"
    faulty.write_bytes(content)
    assert main(["regions", str(path), "--add", str(faulty)]) == 1
    out, err = capfd.readouterr()
    assert out == "" and "faulty.toml" in err and len(err.splitlines()) == 1
    with open_project(path) as project:
        assert project.own_regions() == ""
