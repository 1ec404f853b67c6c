"""The side of a worker: takes one job after another from its pipe and sends what they yield."""

import contextlib
import importlib
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import Any, Final

from annotations.errors import BijianError

READY: Final = "ready"
VALUE: Final = "value"
END: Final = "end"
FAILED: Final = "failed"  # with a BijianError
BUG: Final = "bug"  # with a traceback
MEMORY: Final = "memory"  # the worker ends then

KEPT_STATES: Final = 2
"""States a worker keeps at hand, so that two kinds of work may alternate."""

_GENTLE: Final = 5


@dataclass(frozen=True, slots=True)
class Job:
    """``function(state, item)`` yields the values; ``state`` is pickled, None where it is known."""

    function: Callable[[Any, Any], Iterator[Any]]
    item: Any
    state_key: str
    state: bytes | None
    memory: int | None


def serve(connection: Connection, gentle: bool, modules: tuple[str, ...]) -> None:
    """Work until the other end of the pipe is closed."""
    _settle_in(gentle=gentle)
    for name in modules:
        importlib.import_module(name)
    states: dict[str, Any] = {}

    def say(kind: str, value: Any = None) -> None:
        try:
            connection.send((kind, value))
        except OSError:
            raise _Gone from None

    with contextlib.suppress(_Gone, EOFError, OSError):
        say(READY)
        while _work(connection.recv_bytes(), states, say):
            pass


class _Gone(BaseException):
    """Whoever asked has gone; not to be mistaken for an error of the work."""


def _work(message: bytes, states: dict[str, Any], say: Callable[..., None]) -> bool:
    """One job; whether the process is fit for another one."""
    try:
        job: Job = pickle.loads(message)
        _limit_memory(job.memory)
        if job.state_key not in states:
            assert job.state is not None
            states[job.state_key] = pickle.loads(job.state)
            for key in list(states)[:-KEPT_STATES]:
                del states[key]
        for value in job.function(states[job.state_key], job.item):
            say(VALUE, value)
    except MemoryError:
        _limit_memory(None)
        say(MEMORY)
        return False
    except BijianError as error:
        say(FAILED, error)
    except Exception:
        say(BUG, traceback.format_exc())
    else:
        say(END)
    return True


def _settle_in(*, gentle: bool) -> None:
    # Ctrl+C goes to all processes of a terminal; the first of them decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    if sys.platform == "win32":
        import ctypes

        # A crash must not wait behind a dialog (SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX).
        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002)
        if gentle:
            this = ctypes.windll.kernel32.GetCurrentProcess()
            ctypes.windll.kernel32.SetPriorityClass(this, 0x4000)  # BELOW_NORMAL_PRIORITY_CLASS
    else:
        import resource

        # Nobody would look at the memory image of a crash, and writing it takes time.
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        if gentle:
            os.nice(_GENTLE)


def _end_with(sentinel: int) -> None:
    """End at once when the parent does, even in the middle of an endless loop."""
    wait([sentinel])
    os._exit(1)


def _limit_memory(size: int | None) -> None:
    """What the process may have of its own, in bytes; only Linux holds it to that.

    Not the address space, of which libraries reserve much that they never use.
    """
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        if size is None:
            size = hard
        elif hard != resource.RLIM_INFINITY:
            size = min(size, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (size, hard))
