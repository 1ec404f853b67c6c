"""Reading files one by one, in this process or in worker processes."""

import hashlib
from collections.abc import Callable, Container, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from annotations.errors import BijianError, Cancelled, ImportFailure
from annotations.importers import delimited, markdown, plain
from annotations.importers.articles import Part, parse_part, parts, shortened
from annotations.importers.base import Columns
from annotations.importers.files import Outcome, collect, display_name, read_bytes
from annotations.importers.limits import LIMITS, Budget, Limits
from annotations.importers.registry import importer_for
from annotations.processes import Answer, End, State, Workers
from annotations.regions import Registry
from annotations.reprints import sketch_of

SMALL: Final = 128 << 10
"""Plain texts of no more bytes in all are read before a process would have started."""

# What reads these is ours, and neither crashes nor takes memory out of proportion.
_PLAIN = (plain.IMPORTER, markdown.IMPORTER, delimited.IMPORTER)
_HEAD = 4096  # bytes that tell the format
_GRACE = 10.0  # seconds beyond the file's own limit, within which its reader says so itself
_RESUMED = 10  # how often a file is read on behind a part on which a process ended

Progress = Callable[[int, int, str], None]
_Answers = Generator["Answer[_Begun | Outcome] | End", None, None]


@dataclass(frozen=True, slots=True)
class _Common:
    """What reading any file of a run needs. ``known``: SHA-256 (hex) of raw files."""

    regions: Registry
    known: Container[str]
    columns: Columns | None
    limits: Limits


@dataclass(frozen=True, slots=True)
class _Begun:
    """The part of a file that is being read now; its outcome follows."""

    place: str


def read_sources(
    paths: Sequence[Path],
    *,
    regions: Registry,
    known: Container[str] = (),
    progress: Progress = lambda done, total, file: None,
    cancelled: Callable[[], bool] = lambda: False,
    columns: Columns | None = None,
    limits: Limits = LIMITS,
    workers: Workers | None = None,
) -> Iterator[Outcome]:
    """Parse files and folders, the outcomes in the order of ``collect``.

    A table or an archive gives an outcome for each thing in it, and one more for
    itself where it could not be read to its end. ``columns`` say what the columns
    of tables are, where their headings don't.

    ``known`` holds the SHA-256 (hex) of raw files that the project has; those,
    and the same bytes twice in one run, are duplicates. ``progress`` is called
    with (done, total, file name) before each file and at the end. A file that
    fails is reported and the next is read; raises ``Cancelled`` when asked to stop.

    With ``workers`` all but a few plain texts are read in processes of their own: a file
    that crashes its reader ("process-crashed"), never ends ("took-too-long") or wants too
    much memory ("too-much-memory") fails like any other. In an archive it is only the
    part that did it.
    """
    files, refused = collect(paths)
    yield from refused
    common = _Common(regions, known, columns, limits)
    if workers is not None and not _few_plain_texts(files):
        outcomes = _read_apart(files, common, workers, progress, cancelled)
    else:
        outcomes = _read_here(files, common, progress, cancelled)
    with closing(outcomes):
        yield from outcomes
    progress(len(files), len(files), "")


def _few_plain_texts(files: Sequence[Path]) -> bool:
    total = 0
    for path in files:
        try:
            total += path.stat().st_size
            if total > SMALL:
                return False
            if not path.is_file():
                continue  # refused in a moment
            with path.open("rb") as stream:
                if importer_for(path.name, stream.read(_HEAD)) not in _PLAIN:
                    return False
        except (OSError, ImportFailure):
            continue  # likewise
    return True


def _read_here(
    files: Sequence[Path], common: _Common, progress: Progress, cancelled: Callable[[], bool]
) -> Generator[Outcome, None, None]:
    seen: set[str] = set()
    for number, path in enumerate(files):
        if cancelled():
            raise Cancelled
        progress(number, len(files), display_name(path))
        for said in _read_file(path, common, seen, Budget(common.limits, cancelled=cancelled)):
            if isinstance(said, Outcome):
                if said.place:
                    progress(number, len(files), said.file)
                yield said


def _read_apart(
    files: Sequence[Path],
    common: _Common,
    workers: Workers,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Generator[Outcome, None, None]:
    state = State(common)
    seen: set[str] = set()

    def run(*items: tuple[Path, int]) -> _Answers:
        return workers.run(
            _read_item,
            items,
            state=state,
            seconds=common.limits.seconds + _GRACE,
            memory=common.limits.memory,
            cancelled=cancelled,
        )

    with closing(run(*((path, 0) for path in files))) as answers:
        for number, path in enumerate(files):
            progress(number, len(files), display_name(path))
            for outcome in _outcomes(path, answers, run):
                if outcome.place:
                    progress(number, len(files), outcome.file)
                yield _told_once(outcome, seen)


def _outcomes(
    path: Path, answers: _Answers, run: Callable[[tuple[Path, int]], _Answers]
) -> Iterator[Outcome]:
    """Those of one file, which is read on behind a part on which a process ended."""
    name = display_name(path)
    done = 0
    for resumed in range(_RESUMED + 1):
        begun: _Begun | None = None
        error: BijianError | None = None
        for answer in answers:
            if isinstance(answer, End):
                error = answer.error
                break
            if isinstance(answer.value, _Begun):
                begun = answer.value
            else:
                begun = None
                done += 1
                yield answer.value
        if error is None:
            return
        if begun is not None and begun.place:
            file = shortened(name + begun.place)
            yield Outcome(path, file, "failed", error=_failure(error, file), place=begun.place)
        if begun is None or not begun.place or resumed == _RESUMED:
            file = shortened(name)
            yield Outcome(path, file, "failed", error=_failure(error, file))
            return
        done += 1
        answers = run((path, done))


def _told_once(outcome: Outcome, seen: set[str]) -> Outcome:
    """Two processes may have read the same bytes at a time."""
    if outcome.status != "parsed":
        return outcome
    if outcome.sha256 in seen:
        return replace(outcome, status="duplicate", article=None)
    seen.add(outcome.sha256)
    return outcome


def _failure(error: BijianError, file: str) -> ImportFailure:
    return ImportFailure(error.code, **{**error.data, "file": file})


def _read_item(common: _Common, item: tuple[Path, int]) -> Iterator[_Begun | Outcome]:
    """In a worker: one file, behind so many of its parts."""
    path, skip = item
    return _read_file(path, common, set(), Budget(common.limits), skip=skip)


def _read_file(
    path: Path, common: _Common, seen: set[str], budget: Budget, *, skip: int = 0
) -> Iterator[_Begun | Outcome]:
    name = display_name(path)
    try:
        raw = read_bytes(path, limit=budget.limits.bytes)
        for number, part in enumerate(parts(name, raw, budget=budget, columns=common.columns)):
            if number >= skip:
                yield _Begun(part.place)
                yield _outcome(path, name, part, common, seen, budget)
    except ImportFailure as error:
        yield Outcome(path, shortened(name), "failed", error=error)


def _outcome(
    path: Path,
    name: str,
    part: Part,
    common: _Common,
    seen: set[str],
    budget: Budget,
) -> Outcome:
    file = shortened(name + part.place)
    digest = hashlib.sha256(part.raw).hexdigest()
    if part.error is None and (digest in common.known or digest in seen):
        return Outcome(path, file, "duplicate", place=part.place, sha256=digest)
    try:
        article = parse_part(name, part, common.regions, budget=budget)
    except ImportFailure as error:
        return Outcome(path, file, "failed", error=error, place=part.place)
    seen.add(digest)
    article = replace(article, sketch=sketch_of(article.text, article.blocks))
    return Outcome(path, file, "parsed", article=article, place=part.place, sha256=digest)
