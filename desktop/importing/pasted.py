"""What someone pasted or dropped, and reading it as an article."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from desktop.jobs import Progress

if TYPE_CHECKING:
    from annotations.importing import Known, Portion
    from annotations.model import ParsedArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """``content`` is HTML source where ``markup``; empty fields are read from the text.

    ``published`` is ISO, as precise as known.
    """

    content: str
    markup: bool = False
    title: str = ""
    source: str = ""
    author: str = ""
    published: str = ""
    url: str = ""


def can_be_pasted(data: QMimeData) -> bool:
    """Text or a part of a page; not files, nor a bare link dragged out of a browser."""
    return not data.hasUrls() and (data.hasHtml() or bool(data.text().strip()))


def reading_of(
    pasted: Pasted,
) -> Callable[["Known", Progress, Callable[[], bool]], Generator["Portion", None, None]]:
    """What an ``ImportRun`` needs: parse and compare, in its thread."""

    def read(
        known: "Known", progress: Progress, cancelled: Callable[[], bool]
    ) -> Generator["Portion", None, None]:
        from annotations.importers import parse_pasted
        from annotations.importing import portion_of
        from annotations.regions import load_registry

        regions = load_registry(own=known.regions)
        article = parse_pasted(pasted.content, regions, markup=pasted.markup)
        yield portion_of(_with_given(article, pasted), known)

    return read


def _with_given(article: "ParsedArticle", pasted: Pasted) -> "ParsedArticle":
    """What was typed counts more than what was read."""
    given = {
        name: getattr(pasted, name)
        for name in ("title", "source", "author", "url")
        if getattr(pasted, name)
    }
    article = replace(article, **given)
    if pasted.published:
        article = replace(
            article,
            published=pasted.published,
            published_basis="stated",
            published_evidence="",
        )
    return article
