"""Fits the weights of the learned suggester, in a process of its own.

The fitting library holds Python's lock while it works: in a thread it would stop the window.
"""

import multiprocessing
import tempfile
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from annotations.errors import BijianError, Cancelled
from annotations.suggest.learned import Row, features

ITERATIONS: Final = 80
_POLL: Final = 0.1  # seconds between looks at whether to stop

Example = tuple[Row, tuple[str, ...]]


def fit(
    examples: Sequence[Example],
    *,
    progress: Callable[[int], None] = lambda iteration: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """The weights for these sentences with their tags. ``progress`` gets iterations done.

    Raises ``Cancelled`` where ``cancelled`` says so, at once; ``BijianError("training-failed")``
    where the process ends without an answer.
    """
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(target=_work, args=(there,), daemon=True)
    process.start()
    there.close()
    try:
        # Not as an argument: where the new process fails to start, its start would never return.
        here.send(list(examples))
        while True:
            if cancelled():
                raise Cancelled
            if not here.poll(_POLL):
                continue
            said = here.recv()
            if isinstance(said, bytes):
                return said
            if isinstance(said, str):
                raise BijianError("training-failed", detail=said)
            progress(said)
    except (EOFError, ConnectionError):
        raise BijianError("training-failed", detail="the process ended") from None
    finally:
        if process.is_alive():
            process.terminate()
        process.join()
        here.close()


def fit_here(
    examples: Sequence[Example], progress: Callable[[int], None] = lambda iteration: None
) -> bytes:
    """The same in this process."""
    import pycrfsuite

    class Trainer(pycrfsuite.Trainer):  # type: ignore[misc]
        done = 0

        def message(self, message: str) -> None:
            if message.startswith("***** Iteration"):
                self.done += 1
                progress(self.done)

    trainer = Trainer(algorithm="lbfgs", verbose=True)
    trainer.set_params(
        {
            "c1": 0.1,
            "c2": 0.01,
            "max_iterations": ITERATIONS,
            "feature.possible_transitions": True,
        }
    )
    for row, tags in examples:
        trainer.append(features(row), list(tags))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights"
        trainer.train(str(path))
        return path.read_bytes()


def _work(there: Connection) -> None:
    try:
        there.send(fit_here(there.recv(), there.send))
    except Exception as error:
        there.send(f"{type(error).__name__}: {error}")
    finally:
        there.close()
