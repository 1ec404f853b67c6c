"""Bringing files into a project: read and parsed one by one, added as one step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from annotations.errors import BijianError
from annotations.importers import Outcome, read_sources
from annotations.operations import ImportArticles
from annotations.project import Project


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one file."""

    path: Path
    status: Literal["imported", "duplicate", "failed"]
    reason: str = ""
    error: BijianError | None = None
    article_id: str = ""


def import_paths(
    project: Project,
    paths: Sequence[Path],
    *,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Report]:
    """Import files and folders as one undo step; a file that fails stops no other.

    Raises ``Cancelled`` where ``cancelled`` says so; then nothing was added.
    """
    outcomes = parse_paths(
        paths, known=project.raw_hashes(), progress=progress, cancelled=cancelled
    )
    parsed = tuple(o.article for o in outcomes if o.article is not None)
    if parsed:
        project.apply(ImportArticles(parsed))
    return reports_of(outcomes, project)


def parse_paths(
    paths: Sequence[Path],
    *,
    known: set[str],
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> list[Outcome]:
    """Read and parse, without touching a project: what a background job does."""
    # Late: the registry of regions takes a moment that opening a project need not wait for.
    from annotations.regions import load_registry

    return list(
        read_sources(
            paths,
            regions=load_registry(),
            known=known,
            progress=progress,
            cancelled=cancelled,
        )
    )


def reports_of(outcomes: Sequence[Outcome], project: Project) -> list[Report]:
    """Reports after the parsed articles were added to ``project``."""
    import hashlib

    ids = {article.raw_sha256: article.id for article in project.articles()}
    reports = []
    for outcome in outcomes:
        if outcome.article is not None:
            article_id = ids.get(hashlib.sha256(outcome.article.raw).hexdigest(), "")
            notices = ", ".join(outcome.article.notices)
            reports.append(Report(outcome.path, "imported", notices, article_id=article_id))
        elif outcome.status == "duplicate":
            reports.append(Report(outcome.path, "duplicate", "its bytes are in the project already"))
        else:
            reports.append(Report(outcome.path, "failed", error=outcome.error))
    return reports
