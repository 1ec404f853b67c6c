"""Start to the first painted window, the app against an empty PySide6 window.

    python -m pytest tests/benchmarks/bench_start.py -p no:randomly -s

Both are started as processes of their own, in turn, on the platform that is set
(offscreen by default), warm; the times are from the start of the process to the
end of the first paint. The ratio of the medians is what counts.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9

EMPTY = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            QTimer.singleShot(0, QApplication.exit)
        return False
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1500, 940)
watch = Watch()
window.installEventFilter(watch)
window.show()
application.exec()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from desktop.app import Settings, Shell, make_application, settings_path
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
        return False
def quit():
    print("open", flush=True)
    shell.window.close()
    application.exit()
application = make_application()
shell = Shell(application, Settings(settings_path()))
watch = Watch()
shell.window.installEventFilter(watch)
project = sys.argv[1] if len(sys.argv) > 1 else None
shell.open(Path(project) if project else None, then=shell.open_comparison)
shell.window.painted.connect(lambda: QTimer.singleShot(0, quit))
application.exec()
"""


def seconds(script: str, environment: dict[str, str], *arguments: str) -> tuple[float, float]:
    """From the start of a process to its first paint, and to its end of work."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "painted"
    painted = time.perf_counter() - started
    for line in process.stdout:
        if line.strip() == "open":
            break
    opened = time.perf_counter() - started
    process.communicate(timeout=60)
    return painted, opened


@pytest.mark.parametrize("with_project", [False, True], ids=["welcome", "sample"])
def test_first_window(tmp_path: Path, with_project: bool) -> None:
    from annotations.sample import create_sample

    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "BIJIAN_SETTINGS": str(tmp_path / "settings.ini"),
    }
    arguments: tuple[str, ...] = ()
    if with_project:
        create_sample(tmp_path / "sample.bijian").close()
        arguments = (str(tmp_path / "sample.bijian"),)
    empty, ours = [], []
    for _ in range(ROUNDS + 1):  # the first round warms the file cache
        empty.append(seconds(EMPTY, environment)[0])
        ours.append(seconds(OURS, environment, *arguments))
    floor = statistics.median(empty[1:])
    painted = statistics.median(first for first, _ in ours[1:])
    opened = statistics.median(last for _, last in ours[1:])
    print(
        f"\nempty window {floor * 1000:.0f} ms; ours painted {painted * 1000:.0f} ms"
        f" ({painted / floor:.2f}); open and compared {opened * 1000:.0f} ms"
        f" ({opened / floor:.2f})"
    )
