"""Worker processes, kept warm and reused, and running a function on many items in them."""

import contextlib
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any, Final, Generic, TypeVar
from uuid import uuid4

from annotations.errors import BijianError, Cancelled
from annotations.processes import worker as side
from annotations.processes.worker import Job, serve

S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")

START_SECONDS: Final = 120.0
"""What a process may take to start: a virus scanner may look at every file of ours first."""

_POLL: Final = 0.05  # seconds between looks at whether to stop
_TO_END: Final = 2.0  # seconds a process may take to end after its pipe has
_AHEAD: Final = 2  # items begun beyond those that are being worked on
_ROOM: Final = 64  # values kept of an item whose turn has not come


@dataclass(frozen=True, slots=True)
class Answer(Generic[R]):
    """A value that the function yielded for item ``number`` (from 0)."""

    number: int
    value: R


@dataclass(frozen=True, slots=True)
class End:
    """Item ``number`` is done with, or failed: what it yielded before stays as it is.

    ``error``: what the function raised, or "process-crashed" (``detail``),
    "took-too-long" (``seconds``), "too-much-memory" (``megabytes`` allowed).
    """

    number: int
    error: BijianError | None = None


class State(Generic[S]):
    """What all items of a run have in common. It crosses to each worker once, not with each item.

    It is pickled when first needed: what it holds must not change after.
    """

    def __init__(self, value: S) -> None:
        self.key = uuid4().hex
        self._value = value
        self._pickled = b""

    def pickled(self) -> bytes:
        if not self._pickled:
            self._pickled = pickle.dumps(self._value, pickle.HIGHEST_PROTOCOL)
        return self._pickled


def cores() -> int:
    """How many processes can really run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


class Workers:
    """Up to ``count`` processes; the first starts when it is first needed.

    Several threads may run things at a time. Each run gets at least one process, so that
    none waits for another, and what else is free. ``gentle``: they give way to other
    programs, above all to a window. ``modules``: names of what each imports first. Use as a
    context, or ``close`` at the end.

    The processes are spawned: a program that uses this guards its start with
    ``if __name__ == "__main__"``.
    """

    def __init__(
        self,
        count: int | None = None,
        *,
        gentle: bool = False,
        modules: Sequence[str] = (),
    ) -> None:
        self.count = max(1, count if count is not None else cores())
        self._gentle = gentle
        self._modules = tuple(modules)
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._busy: list[_Worker] = []
        self._closed = False

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all processes now, and what is running in them; a run raises ``Cancelled`` then."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            for worker in self._busy:
                worker.kill()
        for worker in idle:
            worker.discard()

    def start(self) -> None:
        """Start a process, if there is none: it gets ready while its work is prepared."""
        with self._lock:
            if not self._closed and not self._idle and not self._busy:
                self._idle.append(_Worker(self._gentle, self._modules))

    def running(self) -> int:
        """How many processes there are."""
        with self._lock:
            return sum(worker.is_alive() for worker in (*self._idle, *self._busy))

    def run(
        self,
        function: Callable[[S, T], Iterator[R]],
        items: Iterable[T],
        *,
        state: State[S],
        seconds: float,
        memory: int | None = None,
        cancelled: Callable[[], bool] = lambda: False,
        patience: float = 0.0,
    ) -> Generator[Answer[R] | End, None, None]:
        """``function(state, item)`` for each item: its values as they come, in the items' order.

        ``function`` is of the top level of a module; it yields values, and they, state and
        items can be pickled. ``seconds``: how long an item may be silent. ``memory``: bytes
        its process may have (Linux). What goes wrong ends its item only; an exception that is
        no ``BijianError`` is a bug, and raised as ``RuntimeError`` with its traceback.

        Raises ``Cancelled``, and ``BijianError("system-error")`` where no process can be
        started. What is under way when the run ends early is killed, if
        ``patience`` seconds do not suffice to finish it.
        """
        run = _Run(self, function, iter(items), state, seconds, memory)
        try:
            while run.hand_out():
                if cancelled() or self._closed:
                    raise Cancelled
                yield from run.next_ones()
                run.listen()
        finally:
            run.stop(patience)

    def _lease(self, key: str, *, first: bool) -> "_Worker | None":
        """A free worker, best one that has the state; None where all are taken."""
        with self._lock:
            if self._closed:
                raise Cancelled
            for worker in [worker for worker in self._idle if not worker.is_alive()]:
                self._idle.remove(worker)
                worker.discard()
            chosen = next((each for each in self._idle if key in each.states), None)
            if chosen is not None:
                self._idle.remove(chosen)
            elif self._idle:
                chosen = self._idle.pop()
            elif first or len(self._busy) < self.count:
                chosen = _Worker(self._gentle, self._modules)
            else:
                return None
            self._busy.append(chosen)
            return chosen

    def _release(self, worker: "_Worker", *, fit: bool) -> None:
        with self._lock:
            self._busy.remove(worker)
            fit = fit and not self._closed and len(self._idle) < self.count
            if fit:
                self._idle.append(worker)
        if not fit:
            worker.discard()


class _Worker:
    """One process and its pipe; used by one run at a time."""

    def __init__(self, gentle: bool, modules: tuple[str, ...]) -> None:
        spawn = multiprocessing.get_context("spawn")
        here, there = spawn.Pipe()
        self.connection: Connection = here
        self.states: list[str] = []
        self.since = time.monotonic()
        self._ready = False
        self._job: bytes = b""
        self._ending = threading.Lock()
        self._process = spawn.Process(
            target=serve, args=(there, gentle, modules), name="bijian-worker", daemon=True
        )
        try:
            self._process.start()
        except OSError as error:
            here.close()
            raise BijianError(
                "system-error", path=sys.executable, detail=error.strerror or str(error)
            ) from error
        finally:
            there.close()

    def is_alive(self) -> bool:
        with self._ending:
            return self._process.is_alive()

    def begin(self, job: bytes, state_key: str) -> None:
        if state_key not in self.states:
            self.states = [*self.states, state_key][-side.KEPT_STATES :]
        self.since = time.monotonic()
        self._job = job
        if self._ready:
            self._send()

    def received(self) -> tuple[str, Any]:
        """The next message; raises ``EOFError`` or ``OSError`` where the process is no more."""
        kind, value = self.connection.recv()
        self.since = time.monotonic()
        if kind == side.READY:
            # Not before: a process that never gets to reading would keep us sending.
            self._ready = True
            self._send()
        return kind, value

    def is_late(self, seconds: float) -> bool:
        allowed = seconds if self._ready else START_SECONDS
        return time.monotonic() - self.since > allowed and not self.connection.poll()

    def withdraw(self) -> bool:
        """Take back a job that a starting process has not seen yet; False where it has."""
        if self._ready:
            return False
        self._job = b""
        self.states = []
        return True

    def end(self) -> str:
        """How it ended, its pipe having ended: "SIGSEGV", "exit code 3"."""
        with self._ending:
            self._process.join(_TO_END)
            code = self._process.exitcode
        if code is None:
            return "no answer"
        with contextlib.suppress(ValueError):
            return signal.Signals(-code).name
        return f"exit code {code}"

    def kill(self) -> None:
        with self._ending:
            if self._process.is_alive():
                self._process.kill()
                self._process.join()

    def discard(self) -> None:
        """Kill it and close its pipe; only for whoever reads from the pipe."""
        self.kill()
        self.connection.close()

    def _send(self) -> None:
        job, self._job = self._job, b""
        if job:
            with contextlib.suppress(OSError):  # reading from it will tell
                self.connection.send_bytes(job)


class _Run(Generic[S, T, R]):
    """The bookkeeping of one run: who has which item, what came and is still to be told."""

    def __init__(
        self,
        workers: Workers,
        function: Callable[[S, T], Iterator[R]],
        items: Iterator[T],
        state: State[S],
        seconds: float,
        memory: int | None,
    ) -> None:
        self._workers = workers
        self._function = function
        self._items = enumerate(items)
        self._state = state
        self._seconds = seconds
        self._memory = memory
        self._next = next(self._items, None)
        self._busy: dict[int, _Worker] = {}
        self._heard: dict[int, deque[Answer[R] | End]] = {}
        self._turn = 0

    def hand_out(self) -> bool:
        """Begin as many items as there are workers for; False when everything was told."""
        while self._next is not None and len(self._heard) < self._workers.count + _AHEAD:
            key = self._state.key
            worker = self._workers._lease(key, first=not self._busy)
            if worker is None:
                break
            number, item = self._next
            self._busy[number] = worker
            self._heard[number] = deque()
            state = None if key in worker.states else self._state.pickled()
            job = Job(self._function, item, key, state, self._memory)
            worker.begin(pickle.dumps(job, pickle.HIGHEST_PROTOCOL), key)
            self._next = next(self._items, None)
        return bool(self._heard)

    def next_ones(self) -> Iterator[Answer[R] | End]:
        """What has come of the items whose turn it is."""
        while self._heard.get(self._turn):
            answer = self._heard[self._turn].popleft()
            if isinstance(answer, End):
                del self._heard[self._turn]
                self._turn += 1
            yield answer

    def listen(self) -> None:
        """Wait a moment for messages, and for workers that end or say nothing for too long."""
        # A worker that has far more to tell than can be told now is left to wait.
        heard = {
            number: worker
            for number, worker in self._busy.items()
            if number == self._turn or len(self._heard[number]) < _ROOM
        }
        if not heard:
            return
        came = wait([worker.connection for worker in heard.values()], _POLL)
        for number, worker in heard.items():
            if worker.connection in came:
                self._receive(number, worker)
            elif worker.is_late(self._seconds):
                self._end(number, BijianError("took-too-long", seconds=round(self._seconds)))

    def stop(self, patience: float) -> None:
        """Let go of all workers, of those that finish in time unharmed."""
        deadline = time.monotonic() + patience
        for worker in self._busy.values():
            fit = worker.withdraw()
            with contextlib.suppress(EOFError, OSError):
                while not fit and worker.connection.poll(max(0.0, deadline - time.monotonic())):
                    fit = worker.received()[0] in (side.END, side.FAILED, side.BUG)
            self._workers._release(worker, fit=fit)
        self._busy.clear()

    def _receive(self, number: int, worker: _Worker) -> None:
        try:
            kind, value = worker.received()
        except (EOFError, OSError):
            self._end(number, BijianError("process-crashed", detail=worker.end()))
            return
        if kind == side.VALUE:
            self._heard[number].append(Answer(number, value))
        elif kind == side.END:
            self._end(number, None, fit=True)
        elif kind == side.FAILED:
            self._end(number, value, fit=True)
        elif kind == side.MEMORY:
            self._end(number, BijianError("too-much-memory", megabytes=(self._memory or 0) >> 20))
        elif kind == side.BUG:
            raise RuntimeError(f"in a worker process: {value}")

    def _end(self, number: int, error: BijianError | None, *, fit: bool = False) -> None:
        self._workers._release(self._busy.pop(number), fit=fit)
        self._heard[number].append(End(number, error))
