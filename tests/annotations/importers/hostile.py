"""An importer that does to its process what its files say, in place of that for Markdown."""

import os
import time

from annotations.errors import ImportFailure
from annotations.importers import plain, registry
from annotations.importers.base import Importer, Reading
from annotations.importers.limits import Budget


def read(raw: bytes, _budget: Budget) -> Reading:
    deed = raw.decode("utf-8").strip()
    if deed == "abort":
        os.abort()
    if deed == "exit":
        os._exit(7)
    if deed == "endless":
        while True:
            pass
    if deed == "sleep":
        time.sleep(3600)
    if deed == "greedy":
        held = [bytearray(64 << 20) for _ in range(1000)]
        raise ImportFailure("file-too-large", size=len(held), limit=0)
    return plain.read(raw)


IMPORTER = Importer("hostile", (".md",), read)


def register() -> None:
    """For a process that does nothing else."""
    registry.IMPORTERS = (IMPORTER, *registry.IMPORTERS)
