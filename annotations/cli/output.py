"""What commands print."""

import json
import re
import sys
from collections.abc import Sequence
from typing import Any

_NOT_SHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


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
        sys.stdout.write("\t".join(map(_one_line, row)) + "\n")


def progress(done: int, total: int, what: str) -> None:
    """One line of progress on stderr, rewritten in place on a terminal."""
    end = "\r" if sys.stderr.isatty() and done < total else "\n"
    print(f"[{done}/{total}] {_one_line(what)}".rstrip(), file=sys.stderr, end=end, flush=True)


def _one_line(text: str) -> str:
    """What a terminal would take for a command, or for a turn of direction, shows as U+FFFD."""
    return _NOT_SHOWN.sub("\ufffd", " ".join(text.split()))
