"""Projects and files from the window: new, open, import, export; dialogs and jobs."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotations.errors import BijianError
from desktop.errors import describe, show_error
from desktop.import_run import ImportRun, Read
from desktop.jobs import Job
from desktop.settings import FOLDER, Settings

if TYPE_CHECKING:
    from annotations.processes import Workers
    from desktop.main_window import MainWindow


PORTION_FILES = 10  # files added at a time: between two portions the window answers


def _patterns() -> str:
    """The formats that can be imported, as a file dialog filters by them."""
    from annotations.importers import SUFFIXES

    return " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))


class Files(QObject):
    """Everything between the window and the file system."""

    imported = Signal(list)  # Report, one a file
    exported = Signal(str)  # path

    def __init__(
        self, window: "MainWindow", settings: Settings, workers: Callable[[], "Workers"]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workers = workers
        self._settings = settings
        self._tables_to_ask: list[tuple[Path, str]] = []  # the file, and where in it

    # Projects

    def ask_new(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New project"),
            self._start("project.bijian"),
            self.tr("Bijian projects (*.bijian)"),
        )
        if name:
            self.new_project(Path(name))

    def new_project(self, path: Path) -> None:
        from annotations.project import create_project

        path = path if path.suffix == ".bijian" else path.with_name(path.name + ".bijian")
        self._remember(path)
        try:
            project = create_project(path)
        except BijianError as error:
            show_error(self._window, error)
            return
        self._window.show_project(project)

    def ask_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open project"),
            self._start(""),
            self.tr("Bijian projects (*.bijian)"),
        )
        if name:
            self.open_project(Path(name))

    def open_project(self, path: Path) -> bool:
        """Open a project in the window; whether that worked."""
        from annotations.project import open_project

        self._remember(path)
        current = self._window.workspace
        if current is not None and current.session.project.path.resolve() == path.resolve():
            return True
        try:
            project = open_project(path)
        except BijianError as error:
            if self._window.workspace is None:
                self._window.show_welcome()
            show_error(self._window, error)
            return False
        self._window.show_project(project)
        return True

    def open_sample(self) -> None:
        """Open the sample project, made in the user's data folder the first time."""
        from desktop.demo import sample_path

        try:
            path = sample_path()
        except BijianError as error:
            show_error(self._window, error)
            return
        self.open_project(path)

    def close_project(self) -> None:
        self._window.show_welcome()

    # Import

    def ask_import_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            self._start(""),
            self.tr("Articles ({patterns});;All files (*)").format(patterns=_patterns()),
        )
        if names:
            self.import_paths([Path(name) for name in names])

    def ask_import_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Import a folder"), self._start("")
        )
        if name:
            self.import_paths([Path(name)])

    def import_paths(
        self, paths: Sequence[Path], *, columns: Mapping[str, str] | None = None
    ) -> None:
        """Read in the background, added in portions: one undo step, kept where cancelled.

        ``columns``: what the columns of tables are, where their headings don't say it.
        """
        self._remember(paths[0])

        def read(known: Any, progress: Any, cancelled: Any) -> Any:
            from annotations.importing import read_portions

            return read_portions(
                paths,
                known,
                progress=progress,
                cancelled=cancelled,
                columns=columns,
                workers=self._workers(),
                files=PORTION_FILES,
            )

        self._run_import(read)

    def ask_paste(self) -> None:
        """Ask for an article that is in the clipboard."""
        self.ask_about_pasted(QGuiApplication.clipboard().mimeData())

    def ask_about_pasted(self, data: QMimeData) -> None:
        """Show text or part of a page, as pasted or dropped, and import it if wanted."""
        self.ask_about_text(data.text(), data.html() if data.hasHtml() else "")

    def ask_about_text(self, text: str, html: str = "") -> None:
        from desktop.importing.paste_dialog import PasteDialog
        from desktop.importing.pasted import reading_of

        dialog = PasteDialog(text, html, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._run_import(reading_of(dialog.pasted())))
        dialog.open()

    def _run_import(self, read: Read) -> None:
        workspace = self._window.workspace
        if workspace is None or workspace.session.project.read_only or self._busy():
            return
        run = ImportRun(workspace.session, read, self.tr("Importing"), self)
        run.job.failed.connect(self._fail)
        run.done.connect(self._on_imported)
        self._window.job_bar.start(run.job)

    def _on_imported(self, reports: list[Any], complete: bool) -> None:
        self._report_import(reports, complete)
        self.imported.emit(reports)
        self._tables_to_ask += [
            (report.path, report.place) for report in reports if _is_to_be_asked(report)
        ]
        self._ask_next()

    def _ask_columns(self, path: Path, place: str) -> None:
        """Import a table whose headings don't tell its columns, once someone has told them."""
        from annotations.importers import PLACE, preview_table
        from desktop.importing.columns_dialog import ColumnsDialog

        try:
            rows = preview_table(path, place)
        except BijianError as error:
            show_error(self._window, error)
            self._ask_next()
            return
        dialog = ColumnsDialog(path.name + place, rows, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        where = {PLACE: place} if place else {}
        dialog.accepted.connect(
            lambda: self.import_paths([path], columns={**dialog.columns(), **where})
        )
        dialog.rejected.connect(self._ask_next)
        dialog.open()

    def _ask_next(self) -> None:
        if self._tables_to_ask:
            self._ask_columns(*self._tables_to_ask.pop(0))

    def _report_import(self, reports: list[Any], complete: bool) -> None:
        count = {
            status: sum(report.status == status for report in reports)
            for status in ("imported", "duplicate", "failed")
        }
        parts = [self.tr("%n article(s) imported", "", count["imported"])]
        reprints = sum(
            report.status == "imported" and bool(report.duplicate_of) for report in reports
        )
        if reprints:
            parts.append(self.tr("%n of them reprint(s)", "", reprints))
        if count["duplicate"]:
            parts.append(self.tr("%n already there", "", count["duplicate"]))
        if count["failed"]:
            parts.append(self.tr("%n failed", "", count["failed"]))
        if not complete:
            parts.append(self.tr("Cancelled; import the same again to go on."))
        self._window.say(" · ".join(parts))
        failures = [
            report for report in reports if report.error is not None and not _is_to_be_asked(report)
        ]
        if failures:
            lines = [
                f"{report.path.name}{report.place}: {describe(report.error)}" for report in failures
            ]
            self._window.show_report(self.tr("Some files could not be imported"), "\n".join(lines))

    # Export

    def ask_export(self, form: str) -> None:
        from annotations.exporting import SUFFIXES

        suffix = SUFFIXES[form]
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export"),
            self._start(self._window.session().project.name + suffix),
            f"*{suffix}",
        )
        if name:
            path = Path(name)
            self.export(form, path if path.suffix else path.with_name(path.name + suffix))

    def export(self, form: str, path: Path) -> None:
        """Write a workbook or gold labels in the background, from a reader of its own."""
        if self._busy():
            return
        self._remember(path)
        session = self._window.session()
        project_path, language = session.project.path, session.language

        def work(progress: Any, cancelled: Any) -> Any:
            from annotations.exporting import export_project
            from annotations.project import open_project

            with open_project(project_path, read_only=True) as project, project.frozen():
                return export_project(
                    project, form, path, language=language, progress=progress, cancelled=cancelled
                )

        job = Job(self.tr("Exporting"), work, self)
        job.succeeded.connect(lambda result: self._on_exported(path, result))
        job.failed.connect(self._fail)
        job.cancelled.connect(lambda: self._window.say(self.tr("Export cancelled.")))
        self._window.job_bar.start(job)

    def _on_exported(self, path: Path, result: Any) -> None:
        from desktop.wording import notice_text

        self._window.say(self.tr("Written: {path}").format(path=path))
        if result.notices:
            lines = (notice_text(item.code, item.count) for item in result.notices)
            self._window.show_report(self.tr("Notes on the export"), "\n".join(lines))
        self.exported.emit(str(path))

    def _fail(self, error: BijianError) -> None:
        show_error(self._window, error)

    def _busy(self) -> bool:
        if self._window.job_bar.busy():
            self._window.say(self.tr("Wait until the present work is done, or cancel it."))
            return True
        return False

    def _start(self, name: str) -> str:
        folder = self._settings.get(FOLDER)
        return str(Path(folder) / name) if folder and Path(folder).is_dir() else name

    def _remember(self, path: Path) -> None:
        self._settings.set(FOLDER, str(path if path.is_dir() else path.parent))


def _is_to_be_asked(report: Any) -> bool:
    """A table whose columns nobody can tell: asked about in a dialog of its own."""
    return report.error is not None and report.error.code == "columns-unknown"
