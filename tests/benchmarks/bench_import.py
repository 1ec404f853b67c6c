"""Characters a second of importing, beside reading and decoding the same files alone.

    python -m pytest tests/benchmarks/bench_import.py -p no:randomly

Each format holds the same articles. "read and decode" is what no importer can do without:
the bytes of the file, and its text or whatever the format's library gives at the least
(pdfium's text, python-docx's paragraphs, openpyxl's cells). "parse" adds what we make of it:
repairs with a map, blocks, metadata, regions. The last ones write a project, too.
"""

import io
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotations.importers import read_sources
from annotations.importing import import_paths
from annotations.project import create_project
from annotations.regions import Registry, load_registry
from annotations.text.decode import decode
from tests.annotations.importers import documents

ARTICLES = 40
PARAGRAPHS = 25
_WORDS = "园区企业平台产业规模投资医疗器械生物数字创新实验室建设合作区域发展研究中心"
_PLACES = ("成都", "重庆", "武汉", "深圳", "苏州")


@pytest.fixture(scope="module")
def texts() -> list[list[str]]:
    chance = random.Random(3)
    return [
        [
            f"{chance.choice(_PLACES)}{number}号："
            + "，".join(
                "".join(chance.choices(_WORDS, k=chance.randrange(8, 20))) for _ in range(9)
            )
            + "，同比增长12%。"
            for number in range(PARAGRAPHS)
        ]
        for _ in range(ARTICLES)
    ]


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def _word(paragraphs: list[str]) -> bytes:
    def build(document: Any) -> None:
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)

    return documents.docx(build)


def _pdf(paragraphs: list[str]) -> bytes:
    pages = [documents.set_lines(paragraphs[at : at + 5]) for at in range(0, len(paragraphs), 5)]
    return documents.pdf(pages)


def _made(form: str, texts: list[list[str]], folder: Path) -> Path:
    """A folder with the articles in one format."""
    folder = folder / form
    folder.mkdir(exist_ok=True)
    one: dict[str, Callable[[list[str]], bytes]] = {
        "txt": lambda paragraphs: "\n".join(paragraphs).encode("gb18030"),
        "html": lambda paragraphs: documents.page(
            "<ul><li><a href='/'>首页</a></li><li><a href='/a'>新闻</a></li></ul><div>"
            + documents.paragraphs(paragraphs)
            + "</div>"
        ),
        "docx": _word,
        "pdf": _pdf,
    }
    if form == "xlsx":
        rows = [["标题", "正文"], *([f"第{n}篇", "\n".join(t)] for n, t in enumerate(texts))]
        (folder / "a.xlsx").write_bytes(documents.xlsx({"一": rows}))
    elif form == "zip":
        packed = {f"{n}.txt": "\n".join(t).encode("gb18030") for n, t in enumerate(texts)}
        (folder / "a.zip").write_bytes(documents.archive(packed))
    else:
        for number, paragraphs in enumerate(texts):
            (folder / f"{number}.{form}").write_bytes(one[form](paragraphs))
    return folder


def _least(path: Path) -> int:
    """Characters of what the format's own library gives; for text, what decoding does."""
    raw = path.read_bytes()
    if path.suffix == ".docx":
        import docx

        return sum(len(p.text) for p in docx.Document(io.BytesIO(raw)).paragraphs)
    if path.suffix == ".pdf":
        import pypdfium2

        with pypdfium2.PdfDocument(raw) as document:
            return sum(len(page.get_textpage().get_text_range()) for page in document)
    if path.suffix == ".xlsx":
        import openpyxl

        workbook = openpyxl.load_workbook(io.BytesIO(raw), read_only=True)
        rows = workbook.active.iter_rows(values_only=True)
        return sum(len(str(cell or "")) for row in rows for cell in row)
    if path.suffix == ".zip":
        import zipfile

        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            return sum(len(decode(package.read(name)).text) for name in package.namelist())
    return len(decode(raw).text)


def _note(benchmark: Any, texts: list[list[str]]) -> None:
    characters = sum(len(paragraph) for paragraphs in texts for paragraph in paragraphs)
    benchmark.extra_info["characters"] = characters
    if benchmark.stats is not None:  # None with --benchmark-disable
        seconds = benchmark.stats.stats.mean
        benchmark.extra_info["characters_per_second"] = round(characters / seconds)


FORMS = ("txt", "html", "docx", "pdf", "xlsx", "zip")


@pytest.mark.parametrize("form", FORMS)
def test_read_and_decode(benchmark: Any, form: str, texts: list[list[str]], tmp_path: Path) -> None:
    benchmark.group = f"import of {form}"
    paths = sorted(_made(form, texts, tmp_path).iterdir())
    assert benchmark(lambda: sum(_least(path) for path in paths)) > 0
    _note(benchmark, texts)


@pytest.mark.parametrize("form", FORMS)
def test_parse(
    benchmark: Any, form: str, texts: list[list[str]], registry: Registry, tmp_path: Path
) -> None:
    benchmark.group = f"import of {form}"
    folder = _made(form, texts, tmp_path)
    outcomes = benchmark(lambda: list(read_sources([folder], regions=registry)))
    assert [outcome.status for outcome in outcomes] == ["parsed"] * ARTICLES
    _note(benchmark, texts)


@pytest.mark.parametrize("form", FORMS)
def test_import_into_a_project(
    benchmark: Any, form: str, texts: list[list[str]], tmp_path: Path
) -> None:
    benchmark.group = f"import of {form}"
    folder = _made(form, texts, tmp_path)
    numbers = iter(range(1000))

    def run() -> int:
        with create_project(tmp_path / f"{next(numbers)}.bijian") as project:
            return len(import_paths(project, [folder], progress=lambda *_: None))

    assert benchmark.pedantic(run, rounds=3) == ARTICLES
    _note(benchmark, texts)
