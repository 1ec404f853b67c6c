"""The sample project: our own articles and annotations, made afresh in today's schema."""

import json
from pathlib import Path
from typing import Any

from annotations.exchange import annotate_from_json
from annotations.importing import import_paths
from annotations.operations import Batch, UpdateArticle
from annotations.project import Project, create_project

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample"


def create_sample(path: Path, *, annotator: str | None = None) -> Project:
    """Make the sample project at ``path`` and open it; raises as ``create_project`` does."""
    project = create_project(path, annotator=annotator)
    try:
        import_paths(project, [SAMPLE / "articles"], progress=lambda done, total, what: None)
        document = json.loads((SAMPLE / "annotations.json").read_text(encoding="utf-8"))
        ids = {article.file_name: article.id for article in project.articles()}
        states = tuple(
            UpdateArticle(article_id=ids[name], state=state)
            for name, state in document.pop("states").items()
        )
        located = _with_offsets(project, document)
        annotate = annotate_from_json(located, project.articles())
        project.apply(Batch((annotate, *states), kind="sample"))
    except BaseException:
        project.close()
        path.unlink(missing_ok=True)
        raise
    return project


def _with_offsets(project: Project, document: dict[str, Any]) -> dict[str, Any]:
    """Quotes with an occurrence number become offsets, as ``annotate`` wants them."""
    texts = {article.file_name: project.text(article.id) for article in project.articles()}
    for section in ("spans", "claims"):
        for row in document[section]:
            row["start"] = _find(texts[row["article"]], row["quote"], row.pop("occurrence", 1))
            row["end"] = row["start"] + len(row["quote"])
    return document


def _find(text: str, quote: str, occurrence: int) -> int:
    position = -1
    for _ in range(occurrence):
        position = text.index(quote, position + 1)
    return position
