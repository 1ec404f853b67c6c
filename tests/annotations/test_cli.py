"""The published command line: exit codes, one JSON document on stdout, one line on stderr."""

import ast
import csv
import io
import json
import os
import re
import string
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotations import open_project
from annotations.cli import main
from annotations.cli.messages import _MESSAGES, fault, message, notice
from annotations.errors import BijianError
from tests.annotations.builders import FIRST, ROOT, SECOND, glossed, project_with

COMMAND = "import sys; from annotations.cli import main; sys.exit(main())"
KEYS_OF_ARTICLE = {
    "id", "title", "source", "published", "published_basis", "regions", "characters", "file",
}  # fmt: skip


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def bijian(capfd: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Runs a command in this process; stdout is read from the file descriptor, as written."""

    def run(*arguments: object) -> Done:
        capfd.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capfd.readouterr()
        return Done(code, out, err)

    return run


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "p.bijian"
    project_with(path, FIRST, SECOND).close()
    yield path


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Files as they are found: CR LF, a gloss, characters beyond the BMP, one that is no text."""
    folder = tmp_path / "articles"
    folder.mkdir()
    first = "重(chong)庆高新区发展\r\n\r\n🏙 园区产值达𠮷500亿元。\r\n"
    (folder / "a.txt").write_bytes(first.encode("utf-8"))
    (folder / "b.md").write_bytes("# 龙华区\n\n企业**200家**。\n".encode("gb18030"))
    (folder / "empty.txt").write_bytes(b"")
    return folder


def process(*arguments: object, **given: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", COMMAND, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        **given,
    )


def document_file(path: Path, document: Any) -> Path:
    file = path.with_name("annotations.json")
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return file


def fails(done: Done, *words: str) -> None:
    """Exit code 1, nothing on stdout, one line on stderr that holds ``words``."""
    assert (done.code, done.out) == (1, "")
    assert re.fullmatch(r"bijian: [^\n]+\n", done.err), done.err
    for word in words:
        assert word in done.err
    assert "Error" not in done.err and "{" not in done.err


SPANS = [
    {"article": "0.txt", "start": 0, "end": 4, "quote": "𠮷田公司", "label": "企业"},
    {"article": "1.txt", "start": 13, "end": 16, "quote": "龙华区", "label": "地区"},
]
CLAIMS = [
    {
        "article": "1.txt", "start": 13, "end": 25, "quote": "龙华区器械企业超过200",
        "dimension": "企业集聚",
        "fields": {
            "regions": ["龙华区"], "indicator": "企业数", "value_text": "超过200家", "low": 200,
            "unit": "家", "comparator": ">", "period_start": "2023", "period_end": "2023",
        },
    }
]  # fmt: skip


# Every command


def test_new(bijian: Callable[..., Done], tmp_path: Path) -> None:
    done = bijian("new", tmp_path / "a.bijian")
    assert (done.code, done.out, done.err) == (0, f"{tmp_path / 'a.bijian'}\n", "")
    own = tmp_path / "own.toml"
    own.write_text('[codebook]\nid = "own"\n[[entity]]\nid = "药"\n', encoding="utf-8")
    done = bijian("new", tmp_path / "b.bijian", "--codebook", own, "--json")
    assert done.json == {"project": str(tmp_path / "b.bijian"), "codebook": "own"}
    assert bijian("new", tmp_path / "c.bijian", "--codebook", "regional-industry").code == 0
    fails(bijian("new", tmp_path / "a.bijian"), "a.bijian", "exists")
    fails(bijian("new", tmp_path / "no" / "a.bijian"), "folder", str(tmp_path / "no"))
    fails(bijian("new", tmp_path / "d.bijian", "--codebook", "x"), "'x'", "regional-industry")
    assert sorted(tmp_path.glob("*.bijian*")) == [tmp_path / f"{n}.bijian" for n in "abc"]


def test_import(bijian: Callable[..., Done], articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.bijian"
    bijian("new", path)
    done = bijian("import", path, articles / "a.txt", articles / "b.md", "--json")
    assert done.code == 0
    assert [(row["file"], row["status"]) for row in done.json] == [
        ("a.txt", "imported"),
        ("b.md", "imported"),
    ]
    known = {row["id"]: row["file"] for row in bijian("articles", path, "--json").json}
    assert {row["article"]: row["file"] for row in done.json} == known
    assert "[2/2]" in done.err

    again = bijian("import", path, articles, "--json")
    assert again.code == 1
    by_file = {row["file"]: row for row in again.json}
    assert by_file["a.txt"]["status"] == "duplicate" and "already" in by_file["a.txt"]["reason"]
    assert by_file["empty.txt"]["status"] == "failed"
    assert by_file["empty.txt"]["code"] == "empty-file"
    assert "1 of 3 files failed" in again.err.splitlines()[-1]

    missing = bijian("import", path, tmp_path / "none.txt")
    assert missing.code == 1
    assert "failed" in missing.out and "does not exist" in missing.out
    assert "does not exist" in missing.err.splitlines()[-1]
    (tmp_path / "nothing").mkdir()
    nothing = bijian("import", path, tmp_path / "nothing", "--json")
    assert (nothing.code, nothing.json) == (0, [])
    assert "no files" in nothing.err
    fails(bijian("import", tmp_path / "none.bijian", articles), "none.bijian", "bijian new")


def test_import_says_what_could_not_be_decoded(bijian: Callable[..., Done], tmp_path: Path) -> None:
    file = tmp_path / "torn.txt"
    file.write_bytes(("重庆高新区产值达500亿元。" * 40).encode("utf-8") + b"\xff\xfe\xff")
    path = tmp_path / "p.bijian"
    bijian("new", path)
    (row,) = bijian("import", path, file, "--json").json
    assert row["status"] in ("imported", "failed")
    if row["status"] == "imported":
        assert re.fullmatch(r"\d+ characters could not be decoded", row["reason"])


def test_articles(bijian: Callable[..., Done], path: Path) -> None:
    rows = bijian("articles", path, "--json").json
    assert [row["file"] for row in rows] == ["0.txt", "1.txt"]
    for row in rows:
        assert set(row) >= KEYS_OF_ARTICLE
    assert rows[0]["characters"] == len(FIRST)
    lines = bijian("articles", path).out.splitlines()
    assert [line.split("\t")[0] for line in lines] == [row["id"] for row in rows]


def test_text_is_exact(bijian: Callable[..., Done], path: Path) -> None:
    (row, _) = bijian("articles", path, "--json").json
    for key in (row["id"], "0.txt"):
        assert bijian("text", path, key).out == FIRST
    fails(bijian("text", path, "9.txt"), "9.txt", "bijian articles")


def test_offsets_hold_in_bytes_of_a_real_process(articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.bijian"
    assert process("new", path).returncode == 0
    assert process("import", path, articles / "a.txt").returncode == 0
    text = process("text", path, "a.txt").stdout.decode("utf-8")
    assert text == "重庆高新区发展\n\n🏙 园区产值达𠮷500亿元。\n"
    start = text.index("𠮷500亿元")
    row = {"article": "a.txt", "start": start, "end": start + 6, "quote": "𠮷500亿元"}
    document = {"claims": [{**row, "dimension": "产业规模", "fields": {}}]}
    done = process("annotate", path, document_file(path, document), "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    (claim,) = json.loads(process("annotations", path, "--json").stdout)["claims"]
    assert claim["quote"] == "𠮷500亿元"


def test_text_keeps_line_ends_of_any_kind(bijian: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / "p.bijian"
    text = "一\r\n二\r三\u2028四\t🏙\x0b五\n\n"
    project_with(path, text).close()
    assert process("text", path, "0.txt").stdout == text.encode("utf-8")


def test_map_tiles_both_texts(bijian: Callable[..., Done], articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.bijian"
    bijian("new", path)
    bijian("import", path, articles / "a.txt", articles / "b.md")
    for name, encoding in (("a.txt", "utf-8"), ("b.md", "gb18030")):
        raw = (articles / name).read_bytes().decode(encoding)
        text = bijian("text", path, name).out
        rows = bijian("text", path, name, "--map").json
        place = (0, 0)
        for start, end, raw_start, raw_end, reason in rows:
            assert (start, raw_start) == place
            assert start <= end and raw_start <= raw_end
            if not reason:
                assert text[start:end] == raw[raw_start:raw_end]
            place = (end, raw_end)
        assert place == (len(text), len(raw))
        assert any(reason for *_, reason in rows)


def test_map_of_a_known_article(bijian: Callable[..., Done], tmp_path: Path) -> None:
    from annotations import create_project
    from annotations.operations import ImportArticles

    with create_project(tmp_path / "p.bijian") as project:
        project.apply(ImportArticles((glossed(),)))
    assert bijian("text", tmp_path / "p.bijian", "glossed.txt", "--map").json == [
        [0, 2, 0, 2, ""],
        [2, 2, 2, 9, "gloss"],
        [2, 5, 9, 12, ""],
        [5, 6, 12, 14, "newline"],
        [6, 13, 14, 21, ""],
        [13, 14, 21, 23, "newline"],
    ]


def test_annotate_and_annotations(bijian: Callable[..., Done], path: Path) -> None:
    file = document_file(path, {"spans": SPANS, "claims": CLAIMS, "relations": []})
    done = bijian("annotate", path, file, "--json")
    assert done.code == 0
    assert {section: len(ids) for section, ids in done.json.items() if section != "entry"} == {
        "entities": 2, "spans": 2, "claims": 1, "relations": 0,
    }  # fmt: skip
    document = bijian("annotations", path, "--json").json
    assert [row["id"] for row in document["spans"]] == done.json["spans"]
    for given, row in zip(SPANS, document["spans"], strict=True):
        assert {k: row[k] for k in given if k != "article"} == {
            k: v for k, v in given.items() if k != "article"
        }
    (claim,) = document["claims"]
    assert claim["fields"].items() >= CLAIMS[0]["fields"].items()
    plain = bijian("annotations", path)
    assert [line.split("\t")[0] for line in plain.out.splitlines()] == ["span", "span", "claim"]

    fails(bijian("annotate", path, file), "spans[0]", "already")
    other = document_file(path, {"spans": [{**SPANS[0], "start": 1}]})
    fails(bijian("annotate", path, other, "--json"), "spans[0]", "田公司", "𠮷田公司")
    assert bijian("annotations", path, "--json").json == document

    # What `annotations` prints, `annotate` takes: here refused only because it is there already.
    fails(bijian("annotate", path, document_file(path, document)), "spans[0]", "already")
    bijian("undo", path)
    assert bijian("annotate", path, document_file(path, document)).out == (
        "2 entities, 2 spans, 1 claims, 0 relations added\n"
    )


def test_annotate_refuses_files_that_are_no_document(
    bijian: Callable[..., Done], path: Path
) -> None:
    file = path.with_name("x.json")
    fails(bijian("annotate", path, file), "x.json", "can't be read")
    for content in (b"{", b"\xff\xfe", b"", b"[" * 100_000):
        file.write_bytes(content)
        fails(bijian("annotate", path, file), "x.json", "not JSON")
    file.write_text("[]")
    fails(bijian("annotate", path, file), "JSON object")
    file.write_text("{}", encoding="utf-8-sig")
    assert bijian("annotate", path, file, "--json").json["entry"] == ""


def test_view(bijian: Callable[..., Done], path: Path) -> None:
    bijian("annotate", path, document_file(path, {"claims": CLAIMS}))
    document = bijian("view", path, "matrix", "--json").json
    (cell,) = (cell for cell in document["cells"] if cell["state"] == "value")
    assert cell.items() >= {
        "row": "龙华区", "column": "企业集聚", "low": 200, "unit": "家", "comparator": ">",
        "kind": "actual", "passages": 1, "period": "2023",
    }.items()  # fmt: skip
    rows = list(csv.reader(io.StringIO(bijian("view", path, "matrix", "--csv").out)))
    assert {len(row) for row in rows} == {len(document["columns"]) + 1}
    assert any(">200家" in field for row in rows for field in row)
    assert "龙华区\t企业集聚\t>200家\t1\n" in bijian("view", path, "matrix").out
    fails(bijian("view", path, "none"), "none", "matrix")
    assert bijian("view", path, "matrix", "--json", "--csv").code == 2


def test_export(bijian: Callable[..., Done], path: Path, tmp_path: Path) -> None:
    from annotations.gold import read_jsonl

    bijian("annotate", path, document_file(path, {"spans": SPANS, "claims": CLAIMS}))
    done = bijian("export", path, "--as", "jsonl", tmp_path / "g.jsonl", "--json")
    assert done.code == 0
    assert done.json.items() >= {"format": "jsonl", "spans": 2, "claims": 1}.items()
    assert len(list(read_jsonl(tmp_path / "g.jsonl"))) == 2
    bio = bijian("export", path, "--as", "bio", tmp_path / "g.bio")
    assert (bio.code, bio.out) == (0, f"{tmp_path / 'g.bio'}\n")
    assert "1 claims were left out" in bio.err
    excel = bijian("export", path, "--as", "excel", tmp_path / "b.xlsx", "--json")
    assert excel.json["claims"] == 1
    assert (tmp_path / "b.xlsx").read_bytes()[:2] == b"PK"
    fails(bijian("export", path, "--as", "pdf", tmp_path / "x"), "pdf", "excel", "jsonl", "bio")
    fails(bijian("export", path, "--as", "bio", tmp_path / "no" / "x"), "no", "folder")
    fails(bijian("export", path, "--as", "bio", tmp_path), "folder")


def test_undo_redo(bijian: Callable[..., Done], path: Path) -> None:
    bijian("annotate", path, document_file(path, {"spans": SPANS}))
    undone = bijian("undo", path, "--json").json
    assert undone.items() >= {"direction": "undo", "operation": "annotate", "rows": 4}.items()
    assert bijian("annotations", path, "--json").json["spans"] == []
    assert bijian("redo", path).out == "redone: annotate, 4 rows\n"
    fails(bijian("redo", path), "nothing to redo")
    for _ in range(2):
        assert bijian("undo", path).code == 0
    fails(bijian("undo", path, "--json"), "nothing to undo")


def test_check(bijian: Callable[..., Done], path: Path) -> None:
    import sqlite3

    assert bijian("check", path).out == "sound\n"
    assert bijian("check", path, "--json").json == {"sound": True, "faults": []}
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE article SET title = 'x'")
    connection.close()
    done = bijian("check", path, "--json")
    assert done.code == 1 and done.json["sound"] is False
    assert {f["code"] for f in done.json["faults"]} == {"differs-from-journal"}
    assert re.fullmatch(r"bijian: 2 faults [^\n]+\n", done.err)
    assert "not what the journal says" in bijian("check", path).out


# What all have in common

READING = [
    ("articles", "PROJECT", "--json"),
    ("text", "PROJECT", "0.txt"),
    ("annotations", "PROJECT", "--json"),
    ("view", "PROJECT", "matrix", "--json"),
    ("check", "PROJECT", "--json"),
]
WRITING = [("import", "PROJECT", "FILE"), ("annotate", "PROJECT", "FILE"), ("undo", "PROJECT")]


@pytest.mark.parametrize("command", [*READING, *WRITING], ids=lambda command: command[0])
def test_project_that_cannot_be_opened(
    bijian: Callable[..., Done], path: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    file = document_file(path, {})
    text = tmp_path / "text.bijian"
    text.write_text("just text")

    def run(project: Path) -> Done:
        places = {"PROJECT": project, "FILE": file}
        return bijian(*(places.get(part, part) for part in command))

    fails(run(text), "text.bijian", "not a Bijian project")
    fails(run(tmp_path / "none.bijian"), "none.bijian", "does not exist")
    fails(run(tmp_path), "not a Bijian project")
    assert text.read_text() == "just text"


def test_while_the_app_has_it_open(bijian: Callable[..., Done], path: Path) -> None:
    file = document_file(path, {"spans": SPANS})
    with open_project(path):
        for command in READING:
            done = bijian(*(path if part == "PROJECT" else part for part in command))
            assert done.code == 0 and done.out
        for command in WRITING:
            places = {"PROJECT": path, "FILE": file}
            fails(bijian(*(places.get(part, part) for part in command)), "open in another")
    assert bijian("annotate", path, file).code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("fly",),
        ("new",),
        ("import", "p.bijian"),
        ("text", "p.bijian"),
        ("annotate", "p.bijian"),
        ("view", "p.bijian"),
        ("export", "p.bijian", "out"),
        ("export", "p.bijian", "--as", "excel"),
        ("articles", "p.bijian", "--yaml"),
        ("undo",),
        ("check", "p.bijian", "q.bijian"),
    ],
)
def test_wrong_usage(bijian: Callable[..., Done], arguments: tuple[str, ...]) -> None:
    done = bijian(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("usage: bijian")


def test_help(bijian: Callable[..., Done]) -> None:
    done = bijian("--help")
    assert done.code == 0
    for name in ("demo", "new", "import", "articles", "text", "annotate", "annotations", "view",
                 "export", "undo", "redo", "check"):  # fmt: skip
        assert re.search(rf"^    {name}\s", done.out, re.MULTILINE)


def test_demo_is_the_apps(bijian: Callable[..., Done]) -> None:
    fails(bijian("demo"), "app")


def test_reader_that_stops_early(path: Path) -> None:
    """`bijian text … | head -1` ends quietly."""
    writer = subprocess.Popen(
        [sys.executable, "-c", COMMAND, "articles", str(path), "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdout is not None
    writer.stdout.close()
    assert writer.stderr is not None
    assert writer.stderr.read() == b""
    writer.stderr.close()
    assert writer.wait(30) == 0


def test_output_is_utf8_whatever_the_locale(path: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = process("text", path, "0.txt", env=environment)
    assert done.stdout == FIRST.encode("utf-8")
    done = process("view", path, "无此视图", env={**environment, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.count(b"\n") == 1


# Wording


def codes() -> dict[str, set[str] | None]:
    """Every error code raised in the core, with the names of the data it always carries.

    None where those can't be told from the source (``**data``).
    """
    makers = {
        "BijianError", "ProjectError", "ImportFailure", "InvalidAnnotation", "ExportError",
        "CodebookError",
    }  # fmt: skip
    found: dict[str, set[str] | None] = {}
    for file in sorted((ROOT / "annotations").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            code = node.args[0]
            if name in makers and isinstance(code, ast.Constant):
                spread = any(keyword.arg is None for keyword in node.keywords)
                names = {keyword.arg for keyword in node.keywords if keyword.arg}
                known = found.get(code.value, names)
                found[code.value] = None if spread or known is None else known & names
    return found


CODES = codes()
# Made from numbers of SQLite and of the system, or chosen at run time.
CHOSEN = {
    "disk-full", "not-a-project", "project-damaged", "no-permission", "cannot-open",
    "project-busy", "disk-error", "database-error", "system-error", "nothing-to-undo",
    "nothing-to-redo", "ambiguous-article", "no-such-article", "unsupported-format",
    "permission-denied", "file-unreadable", "not-text", "open-elsewhere",
}  # fmt: skip


def test_codes_are_found() -> None:
    assert len(CODES) > 60
    assert CODES["newer-schema"] == {"path", "found", "known"}


@pytest.mark.parametrize("code", sorted(CODES.keys() | CHOSEN))
def test_every_code_has_its_wording(code: str) -> None:
    assert code in _MESSAGES
    carried = CODES.get(code)
    if carried is not None:
        fields = {name for _, name, _, _ in string.Formatter().parse(_MESSAGES[code]) if name}
        assert fields <= carried, "the wording names what the error does not carry"


def test_no_wording_without_a_code() -> None:
    assert set(_MESSAGES) <= CODES.keys() | CHOSEN


def test_chosen_codes_are_in_the_sources() -> None:
    sources = "".join(
        file.read_text(encoding="utf-8")
        for file in (ROOT / "annotations").rglob("*.py")
        if file.name != "messages.py"
    )
    for code in CHOSEN:
        assert f'"{code}"' in sources, code


def test_message_is_one_line_and_short() -> None:
    error = BijianError(
        "quote-differs",
        article="a",
        start=0,
        end=9,
        quote="一\n二" * 90,
        found="x",
        item="spans[3]",
    )
    assert message(error).startswith("spans[3]: range 0-9 of a reads 'x', not '一")
    assert "\n" not in message(error) and len(message(error)) < 160
    assert message(BijianError("never-heard-of", path="p")) == "never-heard-of (path='p')"
    assert message(BijianError("not-found")) == "not-found"
    long = "/".join(["folder"] * 40) + "/p.bijian"
    assert long in message(BijianError("not-found", path=long))


def test_notices_and_faults_are_worded() -> None:
    assert notice("texts-split", 2, "Evidence").startswith("sheet Evidence: 2 texts were split")
    assert notice("new-one", 3, "x") == "new-one: 3 x"
    sources = (ROOT / "annotations" / "store" / "checking.py").read_text(encoding="utf-8")
    raised = set(re.findall(r'Fault\(\s*"([a-z-]+)"', sources))
    assert len(raised) == 9
    for code in raised:
        assert fault(code) != code


def test_a_name_can_neither_break_a_line_nor_command_the_terminal(
    bijian: Callable[..., Done], path: Path, tmp_path: Path
) -> None:
    odd = tmp_path / "a\nb\x1b[31m\u202e.txt"
    try:
        odd.write_text("成都的产业发展很快，大家都有信心。", encoding="utf-8")
    except OSError:
        pytest.skip("such names can't be given here")
    done = bijian("import", path, odd)
    assert done.code == 0
    assert done.out.splitlines() == [f"imported\t{tmp_path}/a b\ufffd[31m\ufffd.txt\t"]
    assert all(line.isprintable() for line in done.err.splitlines())
