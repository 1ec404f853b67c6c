"""The real window, on settings of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Settings, Shell, make_application
from desktop.settings import LANGUAGE, THEME


@pytest.fixture
def open_shell(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Shell]]:
    """``open_shell(language=…)``: the app as it starts; closed again after the test."""
    shells: list[Shell] = []

    def make(*, language: str = "zh_CN", theme: str = "light") -> Shell:
        settings = Settings(tmp_path / "settings.ini")
        settings.set(LANGUAGE, language)
        settings.set(THEME, theme)
        shell = Shell(make_application(), settings)
        shells.append(shell)
        shell.window.resize(1500, 940)
        shell.window.show()
        qtbot.waitExposed(shell.window)
        return shell

    yield make
    for shell in shells:
        shell.close()
    qtbot.wait(0)
