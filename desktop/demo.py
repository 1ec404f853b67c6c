"""``bijian demo``: the sample project in the app, or the same job without a screen."""

import os
import sys
from pathlib import Path

from annotations.errors import BijianError, ProjectError


def sample_path() -> Path:
    """The user's own copy of the sample project, made the first time.

    A copy that can't be opened any more is left alone and another one is made.
    """
    from annotations.project import open_project
    from annotations.sample import create_sample

    folder = _data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, 100):
        path = folder / ("sample.bijian" if number == 1 else f"sample-{number}.bijian")
        if not path.exists():
            create_sample(path).close()
            return path
        try:
            open_project(path, read_only=True).close()
        except ProjectError:
            continue
        return path
    raise ProjectError("too-many-samples", path=str(folder))


def run_demo(*, headless: bool, out: str | None) -> int:
    """Open the sample in the app, or write briefing.xlsx, compare.png and matrix.png."""
    if headless:
        return _headless(Path(out) if out else Path("bijian-demo"))
    from desktop.app import Settings, Shell, make_application, settings_path

    application = make_application()
    shell = Shell(application, Settings(settings_path()))
    shell.open(sample_path(), then=shell.open_comparison)
    return application.exec()


def _headless(out: Path) -> int:
    from annotations.cli.messages import message

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        written = write_demo(out)
    except BijianError as error:
        print(f"bijian: {message(error)}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"bijian: can't write to {out}: {error.strerror}", file=sys.stderr)
        return 1
    for path in written:
        print(path)
    return 0


def write_demo(out: Path) -> list[Path]:
    """Do the main job on the sample with the real window; returns the files written."""
    from tempfile import TemporaryDirectory

    from annotations.exporting import export_project
    from annotations.sample import create_sample
    from desktop.app import Settings, Shell, load_fonts, make_application

    out.mkdir(parents=True, exist_ok=True)
    application = make_application()
    _silence_offscreen_plugin()
    load_fonts(application)
    with TemporaryDirectory(prefix="bijian-demo-") as scratch:
        folder = Path(scratch)
        create_sample(folder / "sample.bijian").close()
        shell = Shell(application, Settings(folder / "settings.ini"))
        window = shell.window
        window.resize(1600, 1000)
        window.show()
        window.files.open_project(folder / "sample.bijian")
        shell.open_comparison()
        desk = window.desk()
        desk.set_layout("reading")
        shell.show_a_claim()
        _settle(application)
        window.grab().save(str(out / "compare.png"))
        desk.set_layout("matrix")
        desk.middle.toggle_chart()
        _settle(application)
        window.grab().save(str(out / "matrix.png"))
        export_project(
            window.session().project,
            "excel",
            out / "briefing.xlsx",
            language=window.session().language,
        )
        shell.close()
        _settle(application)
    return [out / name for name in ("briefing.xlsx", "compare.png", "matrix.png")]


def _settle(application: object) -> None:
    """Let layouts, zero timers and idle measuring come to rest."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    assert isinstance(application, QApplication)
    deadline = QDeadlineTimer(400)
    while not deadline.hasExpired():
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _silence_offscreen_plugin() -> None:
    """Its one remark, on size hints of windows that nobody sees, is no news to the user."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def show(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if "propagateSizeHints" not in text:
            print(text, file=sys.stderr)

    qInstallMessageHandler(show)


def _data_folder() -> Path:
    override = os.environ.get("BIJIAN_DATA")
    if override:
        return Path(override)
    from platformdirs import user_data_path

    return user_data_path("bijian")
