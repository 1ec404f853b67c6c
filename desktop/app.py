"""The one place that builds and wires the application's objects."""

import os
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.i18n import Translation, resolve_language
from desktop.main_window import MainWindow
from desktop.settings import LANGUAGE, THEME, Settings
from desktop.style import Style
from desktop.theme import DARK, LIGHT, Theme

if TYPE_CHECKING:
    from annotations.processes import Workers


def settings_path() -> Path:
    """Where settings live; ``BIJIAN_SETTINGS`` overrides it (tests, portable use)."""
    override = os.environ.get("BIJIAN_SETTINGS")
    if override:
        return Path(override)
    from platformdirs import user_config_path

    return user_config_path("bijian") / "settings.ini"


def make_application() -> QApplication:
    """The QApplication with the app's name and style."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setApplicationName("bijian")
    application.setApplicationDisplayName("")
    application.setStyle(Style())
    application.aboutToQuit.connect(_before_quitting)
    return application


def _before_quitting() -> None:
    from desktop.clipboard import hand_over_clipboard

    hand_over_clipboard()


def load_fonts(application: QApplication) -> None:
    """Make sure that Chinese can be drawn; after the first paint, as looking takes a moment."""
    from desktop.fonts import ensure_chinese_font

    ensure_chinese_font(application)


def run_app(*, project: str | None = None) -> int:
    """Open the app, on ``project`` if given, and run it until it is closed."""
    application = make_application()
    shell = Shell(application, Settings(settings_path()))
    shell.open(Path(project) if project else None)
    return application.exec()


class Shell(QObject):
    """Owns the window and remakes it when the language changes."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._translation = Translation(application)
        self._translation.switch(resolve_language(settings.get(LANGUAGE)))
        self._apply_theme()
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme)
        application.aboutToQuit.connect(self._end_workers)
        self.window = self._make_window()

    def open(self, project: Path | None = None, *, then: Callable[[], None] | None = None) -> None:
        """Show the window and, once it is painted, open ``project`` in it; then call ``then``."""
        if project is not None:
            self.window.show_opening(project)

        def opened() -> None:
            load_fonts(self._application)
            if project is not None and self.window.files.open_project(project) and then:
                then()
            _warm_up()

        self.window.painted.connect(opened, Qt.ConnectionType.SingleShotConnection)
        self.window.show()

    def open_comparison(self) -> None:
        """Open the first article of each of the first two regions side by side."""
        from annotations.model import ArticleId

        desk = self.window.desk()
        firsts: dict[str, str] = {}
        for article in desk.session.snapshot().articles.values():
            firsts.setdefault(article.regions[0] if article.regions else "", article.id)
        for number, article_id in enumerate(list(firsts.values())[:2]):
            desk.columns.open_article(ArticleId(article_id), beside=number > 0)

    def show_a_claim(self) -> None:
        """Select the first claim with a number in the active article, with its form."""
        desk = self.window.desk()
        active = desk.columns.active()
        for claim in desk.session.snapshot().claims.values():
            first = claim.evidence[0] if claim.evidence else None
            if active and first and first.article_id == active.article_id and claim.fields.low:
                desk.reveal(first.article_id, first.start, first.end, claim.id)
                return

    def close(self) -> None:
        """Close the window and leave the application as it was found."""
        self.window.close()
        self.window.deleteLater()
        self._translation.remove()
        self._end_workers()
        self.deleteLater()

    @cached_property
    def workers(self) -> "Workers":
        """Processes for what takes long; none runs before one is needed."""
        from annotations.processes import Workers, cores

        # More would hold memory without being felt.
        return Workers(min(cores(), 4), gentle=True)

    def _end_workers(self) -> None:
        if "workers" in vars(self):
            self.workers.close()

    def theme(self) -> Theme:
        name = self._settings.get(THEME)
        if name == "system":
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if name == "dark" else LIGHT

    def set_language(self, setting: str) -> None:
        """Switch the language: the window is made anew on the same project."""
        self._settings.set(LANGUAGE, setting)
        language = resolve_language(setting)
        if language == self._translation.language:
            self.window.actions_of_commands.refresh()
            return
        old = self.window
        workspace = old.workspace
        path = workspace.session.project.path if workspace is not None else None
        opened = workspace.columns.articles() if workspace is not None else []
        visible, geometry = old.isVisible(), old.saveGeometry()
        old.close()
        self._translation.switch(language)
        self.window = self._make_window()
        self.window.restoreGeometry(geometry)
        if visible:
            self.window.show()
        if path is not None and self.window.files.open_project(path):
            for number, article_id in enumerate(opened):
                self.window.desk().columns.open_article(article_id, beside=number > 0)
        old.deleteLater()

    def set_theme(self, name: str) -> None:
        self._settings.set(THEME, name)
        self._apply_theme()
        self.window.set_theme(self.theme())
        self.window.actions_of_commands.refresh()

    def _make_window(self) -> MainWindow:
        window = MainWindow(
            self._settings, self.theme(), self._translation.language, lambda: self.workers
        )
        # Queued: the menu whose action was triggered must not die under it.
        queued = Qt.ConnectionType.QueuedConnection
        window.language_chosen.connect(self.set_language, queued)
        window.theme_chosen.connect(self.set_theme)
        return window

    def _apply_theme(self) -> None:
        self._application.setPalette(palette_of(self.theme()))

    def _on_system_scheme(self) -> None:
        if self._settings.get(THEME) == "system":
            self._apply_theme()
            self.window.set_theme(self.theme())


def palette_of(theme: Theme) -> QPalette:
    """The widgets' palette in a theme's colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.raised,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: QColor("#0d1117" if theme.dark else "#ffffff"),
        role.Link: theme.accent,
        role.Light: theme.raised.lighter(120),
        role.Mid: theme.border,
        role.Dark: theme.border.darker(120),
        role.Shadow: QColor("#000000"),
    }
    for name, colour in colours.items():
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, theme.muted)
    return palette


def _warm_up() -> None:
    """Import what the first real action needs, in a thread, while the user looks."""
    from threading import Thread

    def load() -> None:
        import annotations.importing
        import annotations.text.segmentation

        annotations.text.segmentation.words("预热")

    Thread(target=load, name="warm-up", daemon=True).start()
