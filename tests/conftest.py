"""What all tests share: a private home, real input where it is at hand, and a clean end.

A test that leaves a thread running, or logs a warning it did not announce, fails.
Nothing here imports Qt: the core's tests pass without it.
"""

import logging
import os
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

# Before anything imports Qt, which reads it once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Before anything imports datasets: tests have no network.
os.environ.update(HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1")

# No deadline: a shared or busy machine makes single examples slow, which is no failure.
hypothesis.settings.register_profile("default", deadline=None, max_examples=50)
hypothesis.settings.register_profile(
    "ci", deadline=None, max_examples=100, derandomize=True, print_blob=True
)
hypothesis.settings.load_profile("default")

SHARED = Path(__file__).resolve().parents[2] / "shared"

# Threads of libraries that live until the process ends, by name or class.
LASTING_THREADS = frozenset(
    {
        "TMonitor",  # tqdm's, which datasets shows its progress with
        "fsspecIO",  # the event loop fsspec keeps for datasets
        "_DummyThread",  # a Qt thread that once ran Python code; listed even after its end
    }
)
GRACE = 2.0  # seconds in which a thread may come to its end after a test


@pytest.fixture(scope="session", autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, recent files and caches of the user who runs the tests stay untouched."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        for name in ("APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Folder of the five real articles; they are nobody's to commit, so they may be absent."""
    return _at_hand(SHARED / "seeds")


@pytest.fixture(scope="session")
def gold() -> Path:
    """Hand-made gold annotations of the real articles, as JSON; may be absent as they are."""
    return _at_hand(SHARED / "gold" / "sample-gold.json")


def _at_hand(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"needs {path.relative_to(SHARED.parent)}, which is not part of the repository")
    return path


class _Keeper(logging.Handler):
    """Keeps what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def expected_log() -> Callable[[str], None]:
    """``expected_log(pattern)``: this test may log warnings that ``pattern`` is found in."""
    patterns: list[str] = []

    def expect(pattern: str) -> None:
        patterns.append(pattern)

    expect.patterns = patterns  # type: ignore[attr-defined]
    return expect


@pytest.fixture(autouse=True)
def no_unexpected_log(expected_log: Any) -> Iterator[None]:
    keeper = _Keeper()
    root = logging.getLogger()
    root.addHandler(keeper)
    yield
    root.removeHandler(keeper)
    unexpected = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for record in keeper.records
        if not any(re.search(pattern, record.getMessage()) for pattern in expected_log.patterns)
    ]
    if unexpected:
        pytest.fail("unexpected log lines:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    qt_before = set(_running_qt_threads())
    yield
    deadline = time.monotonic() + GRACE
    while leaked := _leaked(before, qt_before):
        if time.monotonic() > deadline:
            pytest.fail(f"threads left running: {', '.join(leaked)}", pytrace=False)
        time.sleep(0.02)


def _leaked(before: set[threading.Thread], qt_before: set[str]) -> list[str]:
    own = [
        repr(thread)
        for thread in threading.enumerate()
        if thread not in before and not {thread.name, type(thread).__name__} & LASTING_THREADS
    ]
    return own + sorted(set(_running_qt_threads()) - qt_before)


def _running_qt_threads() -> list[str]:
    """QThreads, also those that never ran Python code, and busy workers of the global pool."""
    if "PySide6.QtCore" not in sys.modules:
        return []
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QThread, QThreadPool

    application = QCoreApplication.instance()
    main = application.thread() if application else QThread.currentThread()
    found = [
        f"{type(thread).__name__} {thread.objectName()!r} at {id(thread):#x}"
        for thread in shiboken6.getAllValidWrappers()
        if isinstance(thread, QThread) and thread is not main and thread.isRunning()
    ]
    busy = QThreadPool.globalInstance().activeThreadCount()
    return [*found, f"{busy} workers of the thread pool"] if busy else found


def pytest_unconfigure() -> None:
    """As the app does when it quits; the tests' application never quits."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            from desktop.clipboard import hand_over_clipboard

            hand_over_clipboard()
