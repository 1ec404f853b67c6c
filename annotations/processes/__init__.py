"""Core functions in worker processes: a crash, an endless loop or a lack of memory costs one item.

Why this is our own, and what was tried instead: docs/processes.md.
"""

from annotations.processes.pool import Answer, End, State, Workers, cores

__all__ = ["Answer", "End", "State", "Workers", "cores"]
