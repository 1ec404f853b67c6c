"""The guards of conftest.py and pyproject.toml catch what they are there for."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

BAD = """
import logging
import threading
import time
import warnings

import pytest
from PySide6.QtCore import QThread, qWarning
from PySide6.QtGui import QFont

keep = []


def test_fails_leaked_thread():
    threading.Thread(target=time.sleep, args=(30,), daemon=True).start()


def test_fails_leaked_qthread(qapp):
    keep.append(QThread())
    keep[-1].start()


def test_stops_it(qapp):
    for thread in keep:
        thread.quit()
        thread.wait()


def test_fails_log():
    logging.getLogger("bijian").warning("the tide is out")


def test_passes_expected_log(expected_log):
    expected_log("tide is (in|out)")
    logging.getLogger("bijian").warning("the tide is out")


def test_fails_other_log(expected_log):
    expected_log("the moon")
    logging.getLogger("bijian").error("the tide is out")


def test_passes_ended_thread():
    threading.Thread(target=time.sleep, args=(0.2,)).start()


def test_fails_qt_warning(qapp):
    qWarning("QSomething::do: not done")


def test_fails_python_warning():
    warnings.warn("old", DeprecationWarning)
"""


def test_guards_catch_what_they_are_for(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    tests = tmp_path / "tests"
    tests.mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", tests)
    (tests / "test_bad.py").write_text(BAD)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-rA", "-p", "no:randomly", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    faulted = set(re.findall(r"^(?:FAILED|ERROR) \S+::(\w+)", done.stdout, re.MULTILINE))
    run = set(re.findall(r"^def (test_\w+)", BAD, re.MULTILINE))
    assert faulted == {name for name in run if name.startswith("test_fails")}, done.stdout
    for name in run - faulted:
        assert re.search(rf"^PASSED \S+::{name}$", done.stdout, re.MULTILINE), done.stdout


def test_a_real_article_is_not_needed_to_pass(tmp_path: Path) -> None:
    """Tests of the real articles are skipped where those are absent, as on every other machine."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    tests = tmp_path / "tests"
    tests.mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", tests)
    (tests / "test_real.py").write_text("def test_it(seeds, gold):\n    assert False\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "1 skipped" in done.stdout, done.stdout
