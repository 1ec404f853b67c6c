"""A pytest plugin that makes Qt unimportable: `python3 run.py test --core` passes with it.

It also knows pytest-qt's settings of pyproject.toml, as pytest-qt itself is not loaded then.
"""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

BLOCKED = frozenset({"PySide6", "shiboken6", "pyqtgraph", "PyQt5", "PyQt6", "desktop"})


class _Blocker(MetaPathFinder):
    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"{name} is blocked: the core must do without", name=name)
        return None


def block() -> None:
    """From now on, importing Qt or the app fails in this process."""
    loaded = BLOCKED & {name.partition(".")[0] for name in sys.modules}
    if loaded:
        raise RuntimeError(f"too late to block, imported already: {sorted(loaded)}")
    sys.meta_path.insert(0, _Blocker())


def pytest_addoption(parser: pytest.Parser) -> None:
    block()
    parser.addini("qt_api", "unused without Qt")
    parser.addini("qt_log_level_fail", "unused without Qt")
    parser.addini("qt_log_ignore", "unused without Qt", type="linelist")
