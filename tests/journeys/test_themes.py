"""A switch of theme leaves nothing behind in the other one's colours."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Shell
from desktop.theme import luminance
from tests.desktop.claims.sample import build


def _prepare(shell: Shell, path: Path, qtbot: QtBot) -> None:
    window = shell.window
    window.show_project(build(path))
    desk = window.desk()
    desk.suggestions.set_on(False)
    project = window.session().project
    claim = project.claims()[0]
    evidence = claim.evidence[0]
    if not desk.middle.chart_shown():
        desk.middle.toggle_chart()
    desk.reveal(evidence.article_id, evidence.start, evidence.end, claim.id)
    qtbot.wait(200)


def _otherwise_coloured(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """Points, on a grid, that are dark in one picture and light in the other."""
    return [
        (x, y)
        for y in range(0, one.height(), 7)
        for x in range(0, one.width(), 7)
        if abs(luminance(one.pixelColor(x, y)) - luminance(other.pixelColor(x, y))) > 0.4
    ]


def _panels(shell: Shell) -> list[QWidget]:
    desk = shell.window.desk()
    return [desk.library, desk.labels, desk.columns, desk.middle, desk.inspector, desk.side]


def test_a_switch_looks_like_a_start_in_that_theme(
    open_shell: Callable[..., Shell], tmp_path: Path, qtbot: QtBot
) -> None:
    for first, second in (("light", "dark"), ("dark", "light")):
        switched = open_shell(theme=first)
        _prepare(switched, tmp_path / f"{first}.bijian", qtbot)
        switched.set_theme(second)
        qtbot.wait(200)
        found = [panel.grab().toImage() for panel in _panels(switched)]
        switched.window.close()
        started = open_shell(theme=second)
        _prepare(started, tmp_path / f"started-{second}.bijian", qtbot)
        expected = [panel.grab().toImage() for panel in _panels(started)]
        started.window.close()
        for panel, one, other in zip(_NAMES, found, expected, strict=True):
            points = (one.height() // 7) * (one.width() // 7)
            assert len(_otherwise_coloured(one, other)) < points / 50, (panel, second)


_NAMES = ("library", "labels", "columns", "middle", "inspector", "side")
