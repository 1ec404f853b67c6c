"""What Fusion is changed in."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.app import palette_of
from desktop.style import Style
from desktop.theme import DARK, LIGHT, Theme, contrast


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_menus_unticked_box_is_seen(theme: Theme, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    style = Style()
    menu.setStyle(style)
    menu.setPalette(palette_of(theme))
    action = menu.addAction("")
    action.setCheckable(True)
    image = menu.grab().toImage()
    box = menu.actionGeometry(action)
    ground = image.pixelColor(box.right() - 8, box.center().y())
    row = [image.pixelColor(x, box.center().y()) for x in range(box.left() + 2, box.left() + 24)]
    assert max(contrast(colour, ground) for colour in row) >= (3 if theme.dark else 1.2)
    style.deleteLater()
