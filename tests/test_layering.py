"""Imports run one way, the core does without Qt, and only the store speaks SQL."""

import ast
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import annotations

ROOT = Path(__file__).resolve().parent.parent
CORE = ROOT / "annotations"

# Each part of the core may import the parts before it, and its own modules. A new part gets
# its place here. The package itself (annotations/__init__.py) offers what a notebook needs.
LAYERS = (
    "errors",
    "processes",
    "model",
    "ids",
    "fields",
    "codebook",
    "text",
    "quantities",
    "regions",
    "reprints",
    "importers",
    "store",
    "views",
    "snapshots",
    "suggest",
    "operations",
    "project",
    "importing",
    "repairing",
    "filtering",
    "exchange",
    "briefing",
    "gold",
    "exporting",
    "evaluation",
    "sample",
    "cli",
)

# project.py opens connections and brackets transactions; queries and changes are the store's.
SQLITE = ("store", "project")
STATEMENT = re.compile(
    r"\s*(SELECT\s|INSERT\s|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|REPLACE\s+INTO\b"
    r"|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|TRIGGER|VIEW)\b)"
)


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def part(path: Path) -> str:
    """The part of the core that a file of it belongs to: "store" for store/journal.py."""
    first = path.relative_to(CORE).parts[0]
    return "" if first == "__init__.py" else first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Dotted names a module imports, at its top and inside functions alike."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports here are absolute"
            # "from annotations import store" imports annotations.store.
            for alias in node.names:
                yield f"{node.module}.{alias.name}"


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", modules(CORE), ids=place)
def test_core_module_imports_only_what_stands_before_it(path: Path) -> None:
    own = part(path)
    assert own in LAYERS or own == "", f"give {own!r} its place in LAYERS"
    for name in imported(path):
        top, _, rest = name.partition(".")
        assert top != "desktop", f"{name}: the app is a client of the core, not the reverse"
        assert top not in {"PySide6", "shiboken6", "pyqtgraph"}, f"{name}: the core knows no Qt"
        other = rest.partition(".")[0]
        if top != "annotations" or other == own or own == "":
            continue
        if own == LAYERS[-1] and (not other or hasattr(annotations, other)):
            continue  # the command line uses the package as a notebook does
        assert other in LAYERS, f"{name}: import it from where it is defined"
        assert LAYERS.index(other) < LAYERS.index(own), f"{own} must not know {other}"


@pytest.mark.parametrize("path", modules(ROOT / "desktop"), ids=place)
def test_app_reaches_projects_only_through_the_core(path: Path) -> None:
    for name in imported(path):
        assert not name.startswith("annotations.store"), f"{name}: operations are the one door"
        # `bijian` starts __main__.py, which hands commands on; demo.py is a command of its own.
        if path.name not in {"__main__.py", "demo.py"}:
            assert not name.startswith("annotations.cli"), name


@pytest.mark.parametrize("path", [*modules(CORE), *modules(ROOT / "desktop")], ids=place)
def test_only_the_store_speaks_sql(path: Path) -> None:
    if path.is_relative_to(CORE / "store"):
        return
    if not (path.is_relative_to(CORE) and part(path) in SQLITE):
        assert "sqlite3" not in {name.partition(".")[0] for name in imported(path)}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert not STATEMENT.match(node.value), f"line {node.lineno}: {node.value[:60]!r}"


@pytest.mark.parametrize(
    "sql", ["SELECT 1", "\n    INSERT INTO t VALUES (1)", "UPDATE span SET a = 1", "DROP TABLE t"]
)
def test_sql_is_recognised(sql: str) -> None:
    assert STATEMENT.match(sql)


def test_every_part_named_here_exists() -> None:
    parts = {part(path) for path in modules(CORE)} - {""}
    assert set(LAYERS) - parts == set()


def test_core_imports_with_qt_blocked() -> None:
    names = [
        module.name
        for module in pkgutil.walk_packages(annotations.__path__, "annotations.")
        if not module.name.endswith("__main__")
    ]
    assert len(names) > len(LAYERS)
    program = (
        "import importlib, sys, tests.without_qt as without_qt; without_qt.block()\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "assert not without_qt.BLOCKED & {name.partition('.')[0] for name in sys.modules}\n"
        # The contrary, so that a blocker that blocks nothing is noticed.
        "try: import PySide6\n"
        "except ModuleNotFoundError: print('blocked')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "blocked"


def test_importing_the_core_stays_light() -> None:
    """Heavy libraries are imported where they are used, so that `bijian` answers at once."""
    program = (
        "import sys, annotations, annotations.cli\n"
        "heavy = {'numpy', 'pandas', 'openpyxl', 'xlsxwriter', 'opencc', 'pypinyin', 'rjieba',"
        " 'jieba'}\n"
        "print(*sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
