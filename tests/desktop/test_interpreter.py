"""While jobs run: garbage is collected in the GUI thread only, which gets its turn soon."""

import gc
import sys
import threading
import weakref

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.jobs import Job


class Node:
    """Says which thread took it down."""

    def __init__(self, died_in: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: died_in.append(threading.get_ident()))


def busy(_progress: object, _cancelled: object) -> int:
    """Allocate far more than it takes for the collector to run."""
    kept = []
    for number in range(200_000):
        kept.append([number])
    return len(kept)


def test_garbage_of_the_gui_thread_dies_there(qapp: QObject, qtbot: QtBot) -> None:
    parent = QObject()
    died_in: list[int] = []
    gc.collect()
    job = Job("", busy, parent)
    with qtbot.waitSignal(job.succeeded):
        for _ in range(50):
            Node(died_in)
        job.start()
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.collect()
    assert set(died_in) == {threading.get_ident()} and len(died_in) == 50


def test_as_long_as_any_job_runs(qapp: QObject, qtbot: QtBot) -> None:
    parent = QObject()
    go_on = threading.Event()
    slow = Job("", lambda _progress, _cancelled: go_on.wait(5), parent)
    quick = Job("", lambda _progress, _cancelled: None, parent)
    slow.start()
    with qtbot.waitSignal(quick.succeeded):
        quick.start()
    assert not gc.isenabled() and sys.getswitchinterval() < 0.001
    with qtbot.waitSignal(slow.succeeded):
        go_on.set()
    assert gc.isenabled() and sys.getswitchinterval() == 0.005


def test_waiting_for_a_job_releases_it(qapp: QObject, qtbot: QtBot) -> None:
    parent = QObject()
    job = Job("", lambda _progress, _cancelled: None, parent)
    job.start()
    job.wait()
    assert gc.isenabled()
    qtbot.wait(20)
    assert gc.isenabled()


def test_a_job_deleted_with_its_panel_holds_nothing(qapp: QObject, qtbot: QtBot) -> None:
    panel = QObject()
    ended = threading.Event()
    job = Job("", lambda _progress, _cancelled: ended.set(), panel)
    job.start()
    assert ended.wait(5) and job._worker.wait(5000)
    assert not gc.isenabled()  # that it has ended is not told yet
    shiboken6.delete(panel)
    assert gc.isenabled() and sys.getswitchinterval() == 0.005
