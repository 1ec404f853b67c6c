"""Whole pages in the manner of many sites: what counts as text, and what they say of themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotations.importers import parse_file
from annotations.model import COUNTED_BLOCKS
from annotations.regions import Registry, load_registry

DATA = Path(__file__).resolve().parents[2] / "data" / "page-kinds.txt"
KINDS = {"T": "title", "H": "heading", "B": "body"}


@dataclass(slots=True)
class Page:
    name: str
    said: dict[str, str] = field(default_factory=dict)
    lines: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(line + "\n" for _, line in self.lines)


def pages() -> Iterator[Page]:
    page: Page | None = None
    for row in DATA.read_text(encoding="utf-8").splitlines():
        if row.startswith("=== "):
            if page is not None:
                yield page
            page = Page(row[4:])
        elif page is None or not row.strip():
            continue
        elif row[:2] in ("T ", "H ", "B ", "- "):
            page.lines.append((row[0], row[2:]))
        else:
            key, _, value = row.partition(": ")
            page.said[key] = value
    if page is not None:
        yield page


PAGES = list(pages())


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def test_the_pages_are_read() -> None:
    assert len(PAGES) >= 10 and all(len(page.lines) >= 6 for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_kind_of_every_line(page: Page, registry: Registry) -> None:
    article = parse_file("page.txt", page.text.encode(), registry)
    assert article.text == page.text
    wrong: list[str] = []
    position = 0
    for mark, line in page.lines:
        kind = next(b.kind for b in article.blocks if b.start <= position < b.end)
        right = kind not in COUNTED_BLOCKS if mark == "-" else kind == KINDS[mark]
        if not right:
            wrong.append(f"{mark} → {kind}: {line}")
        position += len(line) + 1
    assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_says_of_itself(page: Page, registry: Registry) -> None:
    article = parse_file("page.txt", page.text.encode(), registry)
    date, _, basis = page.said["published"].rpartition(" ")
    found = {
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "published": (article.published, article.published_basis),
    }
    assert found == {
        "title": page.said["title"],
        "source": page.said.get("source", ""),
        "author": page.said.get("author", ""),
        "published": (date, basis),
    }
    if date:
        assert article.published_evidence in article.text
