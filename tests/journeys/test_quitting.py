"""Leaving the app: no crash, whatever was done before."""

import os
import subprocess
import sys
from pathlib import Path

from annotations.sample import create_sample

ROOT = Path(__file__).resolve().parents[2]

COPY_AND_QUIT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.app import Settings, Shell, make_application, settings_path
application = make_application()
shell = Shell(application, Settings(settings_path()))
def copy_and_quit():
    pane = shell.window.desk().columns.active().pane
    pane.set_selected_range(0, 5)
    pane.copy()
    shell.window.close()
    QTimer.singleShot(0, application.quit)
def opened():
    shell.open_comparison()
    QTimer.singleShot(0, copy_and_quit)
shell.open(Path(sys.argv[1]), then=opened)
sys.exit(application.exec())
"""


def test_quitting_after_copying_ends_cleanly(tmp_path: Path) -> None:
    create_sample(tmp_path / "sample.bijian").close()
    environment = {**os.environ, "BIJIAN_SETTINGS": str(tmp_path / "settings.ini")}
    done = subprocess.run(
        [sys.executable, "-c", COPY_AND_QUIT, str(tmp_path / "sample.bijian")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "sample.bijian.lock").exists()
