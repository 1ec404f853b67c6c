"""Small projects and articles for tests of the core: real files, no importers in between."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotations import Project, create_project
from annotations.model import ArticleId, Block, ClaimFields, Edit, ParsedArticle
from annotations.operations import ImportArticles, NewClaim, Passage

ROOT = Path(__file__).resolve().parents[2]

# 𠮷 and 🏙 lie beyond the BMP: code points and UTF-16 units differ after them.
FIRST = (
    "𠮷田公司落户重庆高新区，2023年产值达500亿元。\n🏙 园区现有企业15家，目标是2025年达到30家。\n"
)
SECOND = "京津冀三地共建产业集群。\n龙华区器械企业超过200家，同比增长12%。\n"


def parsed(
    text: str, *, file_name: str = "a.txt", raw: bytes | None = None, **given: Any
) -> ParsedArticle:
    """An article of body lines whose raw text is its reading text, unless told otherwise."""
    given.setdefault("blocks", lines(text))
    given.setdefault("edits", ())
    return ParsedArticle(
        file_name=file_name,
        raw=text.encode("utf-8") if raw is None else raw,
        encoding="utf-8",
        text=text,
        **given,
    )


def lines(text: str) -> tuple[Block, ...]:
    """One body block a line."""
    blocks = []
    start = 0
    for line in text.splitlines(keepends=True):
        blocks.append(Block(start, start + len(line), "body"))
        start += len(line)
    return tuple(blocks)


def glossed() -> ParsedArticle:
    """An article whose raw text has a gloss and CR LF that the reading text has not."""
    raw = "重庆(chong)高新区\r\n产值500亿元\r\n"
    text = "重庆高新区\n产值500亿元\n"
    edits = (
        Edit(2, 9, "", "gloss"),
        Edit(12, 14, "\n", "newline"),
        Edit(21, 23, "\n", "newline"),
    )
    return parsed(text, file_name="glossed.txt", raw=raw.encode(), edits=edits)


def project_with(path: Path, *texts: str, annotator: str = "tester") -> Project:
    """A new project holding one article a text: 0.txt, 1.txt, …"""
    project = create_project(path, annotator=annotator)
    articles = tuple(parsed(text, file_name=f"{n}.txt") for n, text in enumerate(texts))
    project.apply(ImportArticles(articles))
    return project


def ids(project: Project) -> list[ArticleId]:
    return [article.id for article in project.articles()]


def at(project: Project, article_id: ArticleId, words: str) -> Passage:
    """The passage where ``words`` first stand in an article."""
    start = project.text(article_id).index(words)
    return Passage(article_id, start, start + len(words))


def claim_on(*passages: Passage, dimension: str = "产业规模", **fields: Any) -> NewClaim:
    return NewClaim(dimension, ClaimFields(**fields), passages)


def contents(project: Project) -> dict[str, Any]:
    """All that a project holds, for comparison before and after."""
    articles = project.articles()
    return {
        "articles": articles,
        "texts": [project.text(article.id) for article in articles],
        "raw": [project.raw_bytes(article.id) for article in articles],
        "edits": [project.edits(article.id) for article in articles],
        "blocks": [project.blocks(article.id) for article in articles],
        "spans": project.spans(),
        "claims": project.claims(),
        "entities": project.entities(),
        "relations": project.relations(),
        "rejections": project.rejections(),
        "regions": project.own_regions(),
        "codebook": project.codebook.source,
    }


def python(program: str, *arguments: object) -> subprocess.Popen[str]:
    """``program`` in a process of its own, with the packages at hand and pipes to talk."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def output_of(program: str, *arguments: object, timeout: float = 60) -> str:
    """What ``program`` prints; it must end well."""
    process = python(program, *arguments)
    out, err = process.communicate(timeout=timeout)
    assert process.returncode == 0, err
    return out


def beside(path: Path) -> Sequence[str]:
    """Names of the files in the folder of ``path``."""
    return sorted(entry.name for entry in path.parent.iterdir())
