"""Bringing files into a project: read and parsed one by one, added as one step."""

import hashlib
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
    """What became of one file.

    ``notices`` are codes with a number ("undecodable-characters:3"); ``error``
    says why a file failed. A ``duplicate``'s bytes are in the project already.
    """

    path: Path
    status: Literal["imported", "duplicate", "failed"]
    error: BijianError | None = None
    article_id: str = ""
    notices: tuple[str, ...] = ()


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
    ids = {article.raw_sha256: article.id for article in project.articles()}
    reports = []
    for outcome in outcomes:
        if outcome.article is not None:
            article_id = ids.get(hashlib.sha256(outcome.article.raw).hexdigest(), "")
            notices = outcome.article.notices
            reports.append(
                Report(outcome.path, "imported", article_id=article_id, notices=notices)
            )
        elif outcome.status == "duplicate":
            reports.append(Report(outcome.path, "duplicate"))
        else:
            reports.append(Report(outcome.path, "failed", error=outcome.error))
    return reports
