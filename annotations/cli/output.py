"""What commands print."""

import json
import sys
from collections.abc import Sequence
from typing import Any


def print_json(document: Any) -> None:
    """The one JSON document on stdout."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def print_exact(text: str) -> None:
    """Text to stdout without any translation of line ends, so that offsets hold."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        buffer.write(text.encode("utf-8"))
        buffer.flush()


def print_columns(rows: Sequence[Sequence[str]]) -> None:
    """Rows as tab separated lines; tabs and line ends inside are shown as spaces."""
    for row in rows:
        sys.stdout.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")


def progress(done: int, total: int, what: str) -> None:
    """One line of progress on stderr, rewritten in place on a terminal."""
    end = "\r" if sys.stderr.isatty() and done < total else "\n"
    print(f"[{done}/{total}] {what}".rstrip(), file=sys.stderr, end=end, flush=True)
