"""Worker processes: order, warmth, and what a crash, a loop or too much memory costs."""

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations.errors import BijianError, Cancelled, ImportFailure
from annotations.processes import Answer, End, State, Workers
from tests.annotations.processes import work

ROOT = Path(__file__).resolve().parents[3]
NOTHING: State[None] = State(None)
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals have names there only")


@pytest.fixture
def workers() -> Iterator[Workers]:
    before = set(multiprocessing.active_children())
    with Workers(2) as workers:
        yield workers
    assert workers.running() == 0
    assert set(multiprocessing.active_children()) <= before, "no process is left"


def run(
    workers: Workers,
    function: Callable[[Any, Any], Iterator[Any]],
    items: Iterable[Any],
    state: State[Any] = NOTHING,
    **options: Any,
) -> list[Answer[Any] | End]:
    options.setdefault("seconds", 60)
    return list(workers.run(function, items, state=state, **options))


def values(answers: Iterable[Answer[Any] | End]) -> list[Any]:
    return [answer.value for answer in answers if isinstance(answer, Answer)]


def errors(answers: Iterable[Answer[Any] | End]) -> dict[int, BijianError]:
    return {
        each.number: each.error
        for each in answers
        if isinstance(each, End) and each.error is not None
    }


def test_values_come_in_the_order_of_the_items(workers: Workers) -> None:
    answers = run(workers, work.squared, range(20), State(3))
    assert answers == [
        each for number in range(20) for each in (Answer(number, 3 * number**2), End(number))
    ]
    # A long one in front holds back what is ready behind it, but loses nothing.
    answers = run(workers, work.counted, [3000, 0, 200, 1])
    assert values(answers) == [*range(3000), *range(200), 0]
    assert [each.number for each in answers if isinstance(each, End)] == [0, 1, 2, 3]
    assert run(workers, work.squared, [], State(3)) == []


def test_large_values_cross(workers: Workers) -> None:
    assert [len(each) for each in values(run(workers, work.large, [40, 3]))] == [1 << 20] * 43


def test_processes_are_kept_warm_and_both_are_used(workers: Workers) -> None:
    assert workers.running() == 0, "none is started before it is needed"
    first = set(values(run(workers, work.process, [0.3] * 6)))
    assert len(first) == 2 and os.getpid() not in first
    assert set(values(run(workers, work.process, [0.0] * 6))) <= first


def test_state_crosses_once_a_worker(workers: Workers) -> None:
    state = State({"a": 1})
    assert len(set(values(run(workers, work.state_given, "a" * 40, state)))) <= 2
    one, other = State({"a": 1, "b": 2}), State({"a": 1})
    for _ in range(3):  # two states in turn
        assert 0 not in values(run(workers, work.state_given, "ab", one))
        assert 0 not in values(run(workers, work.state_given, "a", other))


@pytest.mark.parametrize("deed", ["abort", "segfault", "exit"])
def test_a_crash_costs_its_item_only(workers: Workers, deed: str) -> None:
    items = ["x", deed, "y", deed, "z"]
    answers = run(workers, work.told, items)
    assert values(answers) == ["x", "x done", deed, "y", "y done", deed, "z", "z done"]
    failed = errors(answers)
    assert {number: error.code for number, error in failed.items()} == dict.fromkeys(
        (1, 3), "process-crashed"
    )
    if sys.platform != "win32":
        ended = {"abort": "SIGABRT", "segfault": "SIGSEGV", "exit": "exit code 3"}[deed]
        assert failed[1].data == {"detail": ended}


def test_many_crashes_in_a_row(workers: Workers) -> None:
    answers = run(workers, work.told, ["abort", "x"] * 8)
    assert len(errors(answers)) == 8
    assert values(answers).count("x done") == 8


@posix
def test_an_idle_worker_that_is_killed_is_replaced(workers: Workers) -> None:
    (pid,) = values(run(workers, work.process, [0.0]))
    os.kill(pid, 9)
    while workers.running():
        time.sleep(0.01)
    (other,) = values(run(workers, work.process, [0.0]))
    assert other != pid


@pytest.mark.parametrize("deed", ["endless", "sleep"])
def test_what_says_nothing_for_too_long_is_killed(workers: Workers, deed: str) -> None:
    run(workers, work.process, [0.0] * 2)
    started = time.monotonic()
    answers = run(workers, work.told, ["x", deed, "y"], seconds=1)
    assert time.monotonic() - started < 20
    assert values(answers) == ["x", "x done", deed, "y", "y done"]
    (error,) = errors(answers).values()
    assert (error.code, error.data) == ("took-too-long", {"seconds": 1})


def test_the_time_is_given_anew_with_each_value(workers: Workers) -> None:
    answers = workers.run(work.counted, [5], state=NOTHING, seconds=0.5)
    seen = []
    for answer in answers:
        seen.append(answer)
        time.sleep(0.2)  # the one who asks may be slow, too
    assert len(seen) == 6 and errors(seen) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="no other system holds a process to it")
def test_too_much_memory_ends_its_item_only(workers: Workers) -> None:
    items = ["x", "greedy", "y"]
    answers = run(workers, work.told, items, memory=512 << 20)
    assert values(answers) == ["x", "x done", "greedy", "y", "y done"]
    (error,) = errors(answers).values()
    assert (error.code, error.data) == ("too-much-memory", {"megabytes": 512})


def test_errors_of_ours_come_whole(workers: Workers) -> None:
    answers = run(workers, work.told, ["fails", "x"])
    assert values(answers) == ["fails", "x", "x done"]
    error = errors(answers)[0]
    assert type(error) is ImportFailure
    assert (error.code, error.data) == ("not-text", {"file": "a.txt", "size": 3})


@pytest.mark.parametrize("deed", ["bug", "unpicklable"])
def test_a_bug_is_raised_with_its_traceback(workers: Workers, deed: str) -> None:
    with pytest.raises(RuntimeError, match=r"(?s)Traceback.*work\.py|pickle"):
        run(workers, work.told, [deed])
    assert values(run(workers, work.told, ["x"])) == ["x", "x done"]


def test_cancelled_at_once_in_an_endless_loop(workers: Workers) -> None:
    told = threading.Event()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        for answer in workers.run(
            work.told, ["endless"], state=NOTHING, seconds=60, cancelled=told.is_set
        ):
            assert isinstance(answer, Answer)
            told.set()
    assert time.monotonic() - started < 20
    assert values(run(workers, work.told, ["x"])) == ["x", "x done"]


def test_left_early_nothing_runs_on(workers: Workers) -> None:
    answers = workers.run(work.told, ["x", "endless", "sleep"], state=NOTHING, seconds=60)
    assert Answer(1, "endless") in iter(lambda: next(answers), None)  # it is in its loop now
    started = set(multiprocessing.active_children())
    answers.close()
    assert len(started & set(multiprocessing.active_children())) < len(started)
    assert workers.running() <= 1


def test_patience_keeps_the_process(workers: Workers, tmp_path: Path) -> None:
    (pid,) = values(run(workers, work.process, [0.0]))
    with pytest.raises(Cancelled):
        run(
            workers,
            work.touches,
            ["a"],
            State(str(tmp_path)),
            cancelled=lambda: (tmp_path / "a").exists(),
            patience=10,
        )
    assert (tmp_path / "a.done").exists()
    assert values(run(workers, work.process, [0.0])) == [pid]


def test_cancelled_while_a_process_starts_it_is_kept(workers: Workers) -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) == 2

    with pytest.raises(Cancelled):
        run(workers, work.squared, [1], State(3), cancelled=cancelled, patience=10)
    assert workers.running() == 1
    assert values(run(workers, work.squared, [2], State(4))) == [16]


def test_several_threads_at_a_time(workers: Workers) -> None:
    results: dict[int, list[Any]] = {}

    def one(factor: int) -> None:
        results[factor] = values(run(workers, work.squared, range(10), State(factor)))

    threads = [threading.Thread(target=one, args=(factor,)) for factor in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {factor: [factor * n * n for n in range(10)] for factor in range(4)}
    assert workers.running() <= 2


def test_a_run_within_another(workers: Workers) -> None:
    """As an archive goes on behind a part that crashed."""
    found = []
    for answer in workers.run(work.counted, [2, 1, 1, 1], state=NOTHING, seconds=60):
        if isinstance(answer, Answer):
            found += values(run(workers, work.squared, [answer.value], State(10)))
    assert found == [0, 10, 0, 0, 0]


def test_closed_in_the_middle(workers: Workers) -> None:
    threading.Timer(0.5, workers.close).start()
    with pytest.raises(Cancelled):
        run(workers, work.told, ["endless"] * 3)
    with pytest.raises(Cancelled):
        run(workers, work.told, ["x"])


def test_errors_of_the_core_can_cross() -> None:
    import pickle

    error = ImportFailure("broken-file", file="a.pdf", kind="PDF", detail="x")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is ImportFailure
    assert (again.code, again.data, str(again)) == (error.code, error.data, str(error))


PROGRAM = """
import os, sys, time
from annotations.processes import State, Workers
from tests.annotations.processes import work
if __name__ == "__main__":
    workers = Workers(1)
    for answer in workers.run(work.process, [0.0], state=State(None), seconds=60):
        print(getattr(answer, "value", ""), flush=True)
    for answer in workers.run(work.told, ["endless"], state=State(None), seconds=600):
        print("looping", flush=True)
        if sys.argv[1] == "killed":
            os.kill(os.getpid(), 9)
        sys.exit(0)  # without closing anything
"""


@posix
@pytest.mark.parametrize("end", ["killed", "exit"])
def test_no_worker_outlives_its_program(end: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program), end],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    pid = int(done.stdout.split()[0])
    assert "looping" in done.stdout, done.stderr
    deadline = time.monotonic() + 10
    while _lives(pid):
        assert time.monotonic() < deadline, "the worker runs on"
        time.sleep(0.05)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:  # a zombie waits for its new parent, which is not ours to test
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True
