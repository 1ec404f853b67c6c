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
_TOGETHER = 16

Progress = Callable[[int, int, str], None]


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


@dataclass(frozen=True, slots=True)
class _Done:
    """Nothing more comes of a file."""


_Said = _Begun | Outcome | _Done
_Item = tuple[Sequence[Path], int]
"""Files to read one after the other, the first of them behind so many of its parts."""

_Answers = Generator[Answer[_Said] | End, None, None]


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
    if files and workers is not None and not few_plain_texts(files):
        outcomes = _read_apart(files, common, workers, progress, cancelled)
    else:
        outcomes = _read_here(files, common, progress, cancelled)
    with closing(outcomes):
        yield from outcomes
    progress(len(files), len(files), "")


def few_plain_texts(files: Sequence[Path]) -> bool:
    """Whether these are read without worker processes, even where there are some."""
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

    def run(*items: _Item) -> _Answers:
        return workers.run(
            _read_files,
            items,
            state=state,
            seconds=common.limits.seconds + _GRACE,
            memory=common.limits.memory,
            cancelled=cancelled,
        )

    batches = _batches(files, workers.count)
    before = shown = 0
    with closing(run(*((batch, 0) for batch in batches))) as answers:
        progress(0, len(files), display_name(files[0]))
        for batch in batches:
            for number, outcome in _outcomes(batch, answers, run):
                if outcome.place:
                    progress(before + number, len(files), outcome.file)
                elif before + number != shown:
                    progress(before + number, len(files), display_name(batch[number]))
                shown = before + number
                yield _told_once(outcome, seen)
            before += len(batch)


def _batches(files: Sequence[Path], workers: int) -> list[Sequence[Path]]:
    """Several small files in a row go to one process together, so that it need not ask for each."""
    most = min(_TOGETHER, max(1, len(files) // (4 * workers)))
    batches: list[list[Path]] = []
    size = 0
    for path in files:
        try:
            own = path.stat().st_size
        except OSError:
            own = 0
        if not batches or len(batches[-1]) == most or size + own > SMALL:
            batches.append([])
            size = 0
        batches[-1].append(path)
        size += own
    return [*batches]


def _outcomes(
    paths: Sequence[Path], answers: _Answers, run: Callable[[_Item], _Answers]
) -> Iterator[tuple[int, Outcome]]:
    """Those of a batch, each with its file's number in it.

    Where a process ends in the middle, another one reads on behind what it was reading.
    """
    first = done = resumed = 0
    while True:
        begun: _Begun | None = None
        error: BijianError | None = None
        for answer in answers:
            if isinstance(answer, End):
                error = answer.error
                break
            said = answer.value
            if isinstance(said, Outcome):
                yield first, said
                done += 1
            elif isinstance(said, _Done):
                first, done, resumed = first + 1, 0, 0
            begun = said if isinstance(said, _Begun) else None
        if error is None:
            return
        path, place = paths[first], begun.place if begun is not None else ""
        if place:
            yield first, _failed(path, place, error)
            done, resumed = done + 1, resumed + 1
        if not place or resumed > _RESUMED:
            yield first, _failed(path, "", error)
            first, done, resumed = first + 1, 0, 0
        if first == len(paths):
            return
        answers = run((paths[first:], done))


def _failed(path: Path, place: str, error: BijianError) -> Outcome:
    file = shortened(display_name(path) + place)
    failure = ImportFailure(error.code, **{**error.data, "file": file})
    return Outcome(path, file, "failed", error=failure, place=place)


def _told_once(outcome: Outcome, seen: set[str]) -> Outcome:
    """Two processes may have read the same bytes at a time."""
    if outcome.status != "parsed":
        return outcome
    if outcome.sha256 in seen:
        return replace(outcome, status="duplicate", article=None)
    seen.add(outcome.sha256)
    return outcome


def _read_files(common: _Common, item: _Item) -> Iterator[_Said]:
    """In a worker."""
    paths, skip = item
    for number, path in enumerate(paths):
        yield from _read_file(
            path, common, set(), Budget(common.limits), skip=skip if number == 0 else 0
        )
        yield _Done()


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
