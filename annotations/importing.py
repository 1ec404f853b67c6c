"""Bringing files into a project: read and parsed in portions, added as one undo step.

A portion is small enough that applying it is hardly felt and that memory stays flat,
however many files there are. What was added before an import was cancelled stays; the
same import started again skips it by its hashes and goes on.
"""

import hashlib
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from annotations.errors import BijianError, Cancelled
from annotations.ids import new_id
from annotations.importers import Outcome, collect, few_plain_texts, read_sources
from annotations.model import Article, Block, ParsedArticle, PublishedBasis
from annotations.operations import ImportArticles
from annotations.processes import Workers
from annotations.project import Project
from annotations.reprints import Candidate, Grouper, sketch_of

PORTION_FILES = 25
PORTION_BYTES = 1 << 20

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one file, or of one thing in it: ``place`` says which ("!b.txt", "#12").

    ``notices`` are codes with a number ("undecodable-characters:3"); ``error``
    says why a file failed. A ``duplicate``'s bytes are in the project already,
    as ``article_id``. ``duplicate_of``: the article that stands for this one, for the
    same bytes or for nearly the same text. ``certain`` and ``doubtful`` count repairs
    that were applied and places left as they are; ``blocks`` counts blocks by kind.
    """

    path: Path
    status: Literal["imported", "duplicate", "failed"]
    error: BijianError | None = None
    article_id: str = ""
    notices: tuple[str, ...] = ()
    file: str = ""
    sha256: str = ""
    encoding: str = ""
    certain: int = 0
    doubtful: int = 0
    blocks: Mapping[str, int] = field(default_factory=dict)
    published: str = ""
    published_basis: PublishedBasis = "unknown"
    published_evidence: str = ""
    regions: tuple[str, ...] = ()
    duplicate_of: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What reading files needs to know of the project they go into: plain data.

    ``hashes``: SHA-256 (hex) of its raw files; ``regions``: its own list, as TOML;
    ``articles``: what new texts are compared with, keyed by raw SHA-256.
    """

    hashes: frozenset[str] = frozenset()
    regions: str = ""
    articles: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Portion:
    """Some files that were read: what to apply, if anything, and their reports so far."""

    operation: ImportArticles | None
    reports: tuple[Report, ...]


def import_paths(
    project: Project,
    paths: Sequence[Path],
    *,
    progress: Progress,
    cancelled: Callable[[], bool] = lambda: False,
    columns: Mapping[str, str] | None = None,
    workers: Workers | None = None,
) -> list[Report]:
    """Import files and folders as one undo step; a file that fails stops no other.

    With ``workers``, files are read in processes of their own, as ``read_sources`` says.
    Raises ``Cancelled`` where ``cancelled`` says so; what was added by then stays, and
    importing the same again goes on from there.
    """
    group = new_id()
    reports: list[Report] = []
    known = known_of(project, cancelled=cancelled)
    portions = read_portions(
        paths, known, progress=progress, cancelled=cancelled, columns=columns, workers=workers
    )
    with closing(portions):
        for portion in portions:
            if portion.operation is not None:
                project.apply(portion.operation, group=group)
            reports += portion.reports
    return finished(reports, project.articles())


def known_of(project: Project, *, cancelled: Callable[[], bool] = lambda: False) -> Known:
    """What ``read_portions`` needs of a project; sketches it lacks are made now.

    Raises ``Cancelled``. Takes some milliseconds an article that has no sketch.
    """
    sketches = project.sketches()
    articles = project.articles()
    hashes = {article.id: article.raw_sha256 for article in articles}
    candidates: list[Candidate] = []
    for article in articles:
        if cancelled():
            raise Cancelled
        sketch = sketches.get(article.id)
        if sketch is None and article.reprint_of is None:
            sketch = sketch_of(project.text(article.id), project.blocks(article.id))
        stated = article.published if article.published_basis == "stated" else ""
        representative = hashes.get(article.reprint_of, "") if article.reprint_of else ""
        candidates.append(
            Candidate(
                article.raw_sha256,
                sketch or b"",
                stated,
                representative,
                sourced=bool(article.source),
            )
        )
    return Known(frozenset(hashes.values()), project.own_regions(), tuple(candidates))


def read_portions(
    paths: Sequence[Path],
    known: Known,
    *,
    progress: Progress,
    cancelled: Callable[[], bool],
    columns: Mapping[str, str] | None = None,
    workers: Workers | None = None,
    files: int = PORTION_FILES,
) -> Generator[Portion, None, None]:
    """Read, parse and compare, without touching a project: what a background job does.

    Portions, of so many ``files`` at most, have to be applied in their order. Raises
    ``Cancelled``. Close it where it is not read to its end: processes may be at work.
    """
    # Late: the registry of regions takes a moment that opening a project need not wait for.
    from annotations.regions import load_registry

    if workers is not None and not few_plain_texts(collect(paths).files):
        workers.start()
    grouper = Grouper(known.articles)
    outcomes: list[Outcome] = []
    size = 0
    for outcome in read_sources(
        paths,
        regions=load_registry(own=known.regions),
        known=known.hashes,
        progress=progress,
        cancelled=cancelled,
        columns=columns,
        workers=workers,
    ):
        outcomes.append(outcome)
        size += len(outcome.article.raw) if outcome.article is not None else 0
        if len(outcomes) >= files or size >= PORTION_BYTES:
            yield _portion(outcomes, grouper)
            outcomes, size = [], 0
    if outcomes:
        yield _portion(outcomes, grouper)


def portion_of(article: ParsedArticle, known: Known) -> Portion:
    """An article that comes from no file, such as a pasted one, compared with what is there."""
    sha256 = hashlib.sha256(article.raw).hexdigest()
    path = Path(article.file_name)
    if sha256 in known.hashes:
        outcome = Outcome(path, article.file_name, "duplicate", sha256=sha256)
    else:
        outcome = Outcome(path, article.file_name, "parsed", article=article, sha256=sha256)
    return _portion([outcome], Grouper(known.articles))


def finished(reports: Sequence[Report], known: Iterable[Article]) -> list[Report]:
    """Reports after everything was applied: with the articles' ids and what stands for them."""
    articles = {article.raw_sha256: article for article in known}
    found: list[Report] = []
    for report in reports:
        article = articles.get(report.sha256) if report.sha256 else None
        if article is None:
            found.append(report)
            continue
        same = article.id if report.status == "duplicate" else ""
        found.append(
            replace(report, article_id=article.id, duplicate_of=article.reprint_of or same)
        )
    return found


def _portion(outcomes: Sequence[Outcome], grouper: Grouper) -> Portion:
    articles = []
    reprints: list[tuple[str, str]] = []
    reports: list[Report] = []
    for outcome in outcomes:
        parsed = outcome.article
        if parsed is None:
            status: Literal["duplicate", "failed"] = (
                "duplicate" if outcome.status == "duplicate" else "failed"
            )
            reports.append(
                Report(
                    outcome.path,
                    status,
                    error=outcome.error,
                    file=outcome.file,
                    sha256=outcome.sha256,
                    place=outcome.place,
                )
            )
            continue
        sha256 = outcome.sha256 or hashlib.sha256(parsed.raw).hexdigest()
        if not parsed.sketch:  # it comes from no file
            parsed = replace(parsed, sketch=sketch_of(parsed.text, parsed.blocks))
        stated = parsed.published if parsed.published_basis == "stated" else ""
        joined = grouper.place(
            Candidate(sha256, parsed.sketch, stated, sourced=bool(parsed.source))
        )
        if joined is not None:
            reprints.append(joined)
        articles.append(parsed)
        reports.append(
            Report(
                outcome.path,
                "imported",
                notices=parsed.notices,
                file=outcome.file,
                sha256=sha256,
                encoding=parsed.encoding,
                certain=len(parsed.edits),
                doubtful=len(parsed.proposals),
                blocks=_counted(parsed.blocks),
                published=parsed.published,
                published_basis=parsed.published_basis,
                published_evidence=parsed.published_evidence,
                regions=parsed.regions,
                place=outcome.place,
            )
        )
    operation = ImportArticles(tuple(articles), tuple(reprints)) if articles else None
    return Portion(operation, tuple(reports))


def _counted(blocks: Sequence[Block]) -> dict[str, int]:
    found: dict[str, int] = {}
    for block in blocks:
        found[block.kind] = found.get(block.kind, 0) + 1
    return found
