"""What the tests let worker processes do."""

import ctypes
import os
import time
from collections.abc import Iterator
from pathlib import Path

from annotations.errors import BijianError, ImportFailure

loaded: list[object] = []


def squared(factor: int, item: int) -> Iterator[int]:
    yield factor * item * item


def counted(_state: None, item: int) -> Iterator[int]:
    yield from range(item)


def process(_state: object, item: float) -> Iterator[int]:
    time.sleep(item)
    yield os.getpid()


def state_given(state: dict[str, int], item: str) -> Iterator[int]:
    """The identity of the state: the same as long as it was not sent anew."""
    loaded.append(state)
    yield id(state) if state[item] else 0


def told(_state: None, item: str) -> Iterator[str]:
    """Say ``item``, and then do what it says."""
    yield item
    if item == "abort":
        os.abort()
    if item == "segfault":
        ctypes.string_at(0)
    if item == "exit":
        os._exit(3)
    if item == "endless":
        while True:
            pass
    if item == "sleep":
        time.sleep(3600)
    if item == "greedy":
        held = [bytearray(64 << 20) for _ in range(1000)]
        yield str(len(held))
    if item == "fails":
        raise ImportFailure("not-text", file="a.txt", size=3)
    if item == "bug":
        raise ZeroDivisionError("of ours")
    if item == "unpicklable":
        yield lambda: None  # type: ignore[misc]
    yield f"{item} done"


def large(_state: None, item: int) -> Iterator[bytes]:
    for _ in range(item):
        yield b"x" * (1 << 20)


def touches(folder: str, item: str) -> Iterator[str]:
    Path(folder, item).touch()
    time.sleep(0.3)
    Path(folder, item + ".done").touch()
    yield item


def error_with_data(_state: None, _item: int) -> Iterator[int]:
    raise BijianError("some-code", detail="x", number=3)
    yield 0
