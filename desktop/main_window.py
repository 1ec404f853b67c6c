"""The window: menus, status bar, and either the welcome page or a project's workspace."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QCursor,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget

from desktop.settings import (
    ADVICE,
    BREAKS,
    GEOMETRY,
    LANGUAGE,
    LAYOUT,
    RECENT,
    SPLITTERS,
    SUGGESTIONS,
    THEME,
    TRANSPOSED,
    Settings,
)
from desktop.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter, QWidget

    from annotations.errors import BijianError
    from annotations.model import Changes
    from annotations.processes import Workers
    from annotations.project import Project
    from desktop.commands.menus import Actions
    from desktop.files import Files
    from desktop.job_bar import JobBar
    from desktop.jobs import Job
    from desktop.session import Session
    from desktop.workspace import Workspace

_FRAME = 36  # pixels that the frame of a window may take at most, on one side
_QUIET = frozenset({"span-exists", "range-is-blank"})


class MainWindow(QMainWindow):
    """Arranges panels and carries commands out; knows nothing of what is in a panel."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    project_shown = Signal()
    painted = Signal()  # once, after the window was first seen

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        language: str,
        workers: Callable[[], "Workers"],
    ) -> None:
        super().__init__()
        self._workers = workers
        self._settings = settings
        self._theme = theme
        self._language = language
        self.workspace: Workspace | None = None
        self._was_painted = False
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self._counts = QLabel()
        self._counts.setContentsMargins(0, 0, 8, 0)
        self.statusBar().addPermanentWidget(self._counts)
        self.setAcceptDrops(True)
        # Whole on the screen, its frame and the panel of the desktop included.
        room = self.screen().availableSize() - QSize(_FRAME, 2 * _FRAME)
        self.resize(QSize(1500, 940).boundedTo(room))
        geometry = settings.get(GEOMETRY)
        if geometry:
            self.restoreGeometry(geometry)

    # Parts that the first paint does not wait for; each is made when it is first needed

    @cached_property
    def files(self) -> "Files":
        """Projects and files: new, open, import, export."""
        from desktop.files import Files

        return Files(self, self._settings, self._workers)

    @cached_property
    def job_bar(self) -> "JobBar":
        """The background work that is going on."""
        from desktop.job_bar import JobBar

        bar = JobBar()
        self.statusBar().insertPermanentWidget(0, bar)
        return bar

    @cached_property
    def learning_bar(self) -> "JobBar":
        """The training that is going on: beside other work, which need not wait for it."""
        from desktop.job_bar import JobBar

        bar = JobBar()
        self.statusBar().insertPermanentWidget(0, bar)
        return bar

    @cached_property
    def actions_of_commands(self) -> "Actions":
        """Menus, tool bar and shortcuts."""
        from desktop.commands.menus import Actions

        return Actions(self)

    def complete(self) -> None:
        """Make what the first paint did not wait for; the welcome page if nothing else shows."""
        self.actions_of_commands.refresh()
        if not self._pages.count():
            self.show_welcome()

    # Pages

    def session(self) -> "Session":
        """The open project's session; only for commands that need a project."""
        return self.desk().session

    def desk(self) -> "Workspace":
        """The workspace; only for commands that need a project."""
        assert self.workspace is not None
        return self.workspace

    def layout_name(self) -> str:
        return self.workspace.layout_name() if self.workspace is not None else ""

    def show_project(self, project: "Project") -> None:
        """Show a project in place of what is open; the window closes it when done."""
        # Late: the first window is painted before the panels are imported.
        from desktop.session import Session
        from desktop.suggestions.core_source import CoreSource
        from desktop.workspace import Workspace

        self._leave()
        session = Session(project, language=self._language)
        workspace = Workspace(session, self._theme, CoreSource(self._workers))
        session.setParent(workspace)
        self.workspace = workspace
        session.changed.connect(self._on_changed)
        session.failed.connect(self._on_failed)
        workspace.menu_requested.connect(self._popup)
        workspace.layout_changed.connect(self.actions_of_commands.refresh)
        workspace.suggestions.state_changed.connect(self.actions_of_commands.refresh_soon)
        # Commands on selected words can run from then on.
        workspace.columns.range_selected.connect(self.actions_of_commands.refresh_soon)
        workspace.hint.connect(self.say)
        workspace.suggestions.learning.job_started.connect(self._follow_learning)
        self._replace_page(workspace)
        self._restore_layout(workspace)
        self._settings.add_recent(project.path)
        self._show_title()
        self._show_counts()
        self._show_undo()
        self._show_places(workspace)
        workspace.library.focus_list()
        self.project_shown.emit()

    def show_opening(self, path: Path) -> None:
        """What stands in the window while a project is being opened."""
        label = QLabel(self.tr("Opening {name} …").format(name=path.stem))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._replace_page(label)

    def show_welcome(self) -> None:
        from desktop.welcome import Welcome

        self._leave()
        welcome = Welcome(self._settings.get(RECENT))
        welcome.new_requested.connect(self.files.ask_new)
        welcome.open_requested.connect(self.files.ask_open)
        welcome.sample_requested.connect(self.files.open_sample)
        welcome.recent_chosen.connect(lambda path: self.files.open_project(Path(path)))
        self._replace_page(welcome)
        self._show_title()
        self._show_counts()
        self._show_undo()

    def _replace_page(self, page: "QWidget") -> None:
        while self._pages.count():
            old = self._pages.widget(0)
            self._pages.removeWidget(old)
            old.deleteLater()
        self._pages.addWidget(page)

    def _leave(self) -> None:
        if self.workspace is None:
            return
        self.job_bar.stop()
        self.statusBar().clearMessage()
        self.workspace.suggestions.stop()
        self.workspace.columns.stop()
        self.workspace.inspector.flush()
        self._save_layout(self.workspace)
        self._keep_places(self.workspace)
        self.workspace.session.close()
        self.workspace = None

    # What commands call

    def say(self, text: str) -> None:
        """A passing sentence in the status bar."""
        self.statusBar().showMessage(text, 8000)

    def show_report(self, title: str, text: str) -> None:
        """Several lines that the user may want to read or copy."""
        from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

        dialog = QDialog(self)
        dialog.setWindowTitle(title)
        dialog.resize(560, 300)
        lines = QPlainTextEdit(text)
        lines.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.reject)
        layout = QVBoxLayout(dialog)
        layout.addWidget(QLabel(title))
        layout.addWidget(lines)
        layout.addWidget(buttons)
        dialog.open()

    def show_command_palette(self) -> None:
        from desktop.commands.palette import CommandPalette

        CommandPalette(self).open()

    def show_keys(self) -> None:
        from desktop.commands.keys import KeysDialog

        KeysDialog(self).open()

    def show_about(self) -> None:
        from importlib.metadata import PackageNotFoundError, version

        from PySide6.QtWidgets import QMessageBox

        try:
            number = version("bijian-workbench")
        except PackageNotFoundError:
            number = ""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("About Bijian"))
        box.setText(
            self.tr(
                "Bijian 比鉴 {version}\n\nCompare regions from annotated articles.\nEverything"
                " stays on this computer.\n\nApache License 2.0"
            ).format(version=number)
        )
        box.open()

    def theme_setting(self) -> str:
        return str(self._settings.get(THEME))

    def language_setting(self) -> str:
        return str(self._settings.get(LANGUAGE))

    def set_theme_setting(self, name: str) -> None:
        self.theme_chosen.emit(name)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.workspace is not None:
            self.workspace.set_theme(theme)

    # Reactions

    def _on_changed(self, changes: "Changes") -> None:
        from desktop.wording import operation_title

        self._show_counts()
        self._show_undo()
        if changes.direction != "do":
            entry = (
                self.session().redoable()
                if changes.direction == "undo"
                else (self.session().undoable())
            )
            if entry is not None:
                said = (
                    self.tr("Undone: {what}")
                    if changes.direction == "undo"
                    else self.tr("Redone: {what}")
                )
                self.say(said.format(what=operation_title(entry)))

    def _follow_learning(self, job: "Job") -> None:
        self.learning_bar.follow(job)

    def _on_failed(self, error: "BijianError") -> None:
        from desktop.errors import describe, show_error

        if error.code in _QUIET:
            self.say(describe(error))
        else:
            show_error(self, error)

    def _show_title(self) -> None:
        if self.workspace is None:
            self.setWindowTitle(self.tr("Bijian"))
            return
        project = self.workspace.session.project
        suffix = self.tr(" (read-only)") if project.read_only else ""
        self.setWindowTitle(f"{project.name}{suffix} — {self.tr('Bijian')}")

    def _show_counts(self) -> None:
        if self.workspace is None:
            self._counts.clear()
            return
        snapshot = self.workspace.session.snapshot()
        self._counts.setText(
            " · ".join(
                (
                    self.tr("%n article(s)", "", len(snapshot.articles)),
                    self.tr("%n entities", "", len(snapshot.spans)),
                    self.tr("%n claim(s)", "", len(snapshot.claims)),
                )
            )
        )

    def _show_undo(self) -> None:
        """The undo menu names what it would undo."""
        from desktop.wording import operation_title

        for name, word, entry in (
            ("edit.undo", self.tr("Undo"), self.workspace and self.session().undoable()),
            ("edit.redo", self.tr("Redo"), self.workspace and self.session().redoable()),
        ):
            text = f"{word}: {operation_title(entry)}" if entry else word
            self.actions_of_commands.action(name).setText(text)
        self.actions_of_commands.refresh()

    def _popup(self, menu: str, at: QPoint) -> None:
        self.actions_of_commands.refresh()
        self.actions_of_commands.menu(menu).popup(at if not at.isNull() else QCursor.pos())

    # Layout between sessions

    def _splitters(self, workspace: "Workspace") -> "tuple[QSplitter, ...]":
        return (workspace.whole, workspace.left, workspace.middle)

    def _restore_layout(self, workspace: "Workspace") -> None:
        saved = self._settings.get(SPLITTERS)
        for splitter, sizes in zip(self._splitters(workspace), saved, strict=False):
            numbers = [int(part) for part in str(sizes).split() if part.isdigit()]
            if len(numbers) == splitter.count() and all(numbers):
                splitter.setSizes(numbers)
        workspace.matrix.setProperty("transposed", self._settings.get(TRANSPOSED))
        workspace.set_layout(self._settings.get(LAYOUT))
        workspace.suggestions.review.set_advice(self._settings.get(ADVICE))
        workspace.suggestions.set_on(self._settings.get(SUGGESTIONS))
        workspace.columns.set_broken(self._settings.get(BREAKS))

    def _show_places(self, workspace: "Workspace") -> None:
        """Open the articles that were open when the project was last left."""
        from desktop.reading_places import remembered, show_places

        session = workspace.session
        places = remembered(self._settings, session.project.path)
        if places:
            show_places(workspace.columns, places, set(session.snapshot().articles))

    def _keep_places(self, workspace: "Workspace") -> None:
        from desktop.reading_places import places_of, remember

        remember(self._settings, workspace.session.project.path, places_of(workspace.columns))

    def _save_layout(self, workspace: "Workspace") -> None:
        sizes = [
            " ".join(str(size) for size in splitter.sizes())
            for splitter in self._splitters(workspace)
        ]
        if workspace.layout_name() == "both":
            self._settings.set(SPLITTERS, sizes)
        self._settings.set(LAYOUT, workspace.layout_name())
        self._settings.set(ADVICE, workspace.suggestions.review.advice)
        self._settings.set(SUGGESTIONS, workspace.suggestions.is_on())
        self._settings.set(BREAKS, workspace.columns.is_broken())
        self._settings.set(TRANSPOSED, bool(workspace.matrix.property("transposed")))

    # Qt

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._after_first_paint)
        return done

    def _after_first_paint(self) -> None:
        self.complete()
        self.painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from desktop.importing.pasted import can_be_pasted

        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
        # Text out of this window is only being moved about.
        elif event.source() is None and can_be_pasted(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        if not event.mimeData().hasUrls():
            text, html = event.mimeData().text(), event.mimeData().html()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            QTimer.singleShot(0, lambda: self._take_text(text, html))
            return
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        # After the drop has ended: the source program waits until it has.
        QTimer.singleShot(0, lambda: self._take(paths))

    def _take(self, paths: list[Path]) -> None:
        projects = [path for path in paths if path.suffix == ".bijian"]
        if projects:
            self.files.open_project(projects[0])
        elif self.workspace is not None:
            self.files.import_paths(paths)
        else:
            self.say(self.tr("Open or make a project first; then drop articles into it."))

    def _take_text(self, text: str, html: str) -> None:
        if self.workspace is None:
            self.say(self.tr("Open or make a project first; then drop articles into it."))
        elif not self.workspace.session.project.read_only:
            self.files.ask_about_text(text, html)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.set(GEOMETRY, bytes(self.saveGeometry().data()))
        self._leave()
        self._settings.sync()
        event.accept()
