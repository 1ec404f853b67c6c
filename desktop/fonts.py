"""Chinese where the system has no Chinese font: a minimal Linux would show boxes."""

import logging
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication

SHIPPED = Path(__file__).resolve().parent.parent / "resources" / "fonts" / "NotoSansSC-Regular.otf"


def ensure_chinese_font(app: QGuiApplication) -> str:
    """Load the shipped font where no other writes simplified Chinese; returns its family or "".

    ``app`` must exist already: the font database belongs to it. The font is only added, not made
    the application's own: Qt then finds the glyphs that other fonts lack, and keeps those fonts.
    """
    assert app is QGuiApplication.instance()
    if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        return ""
    number = QFontDatabase.addApplicationFont(str(SHIPPED))
    if number < 0:
        # Boxes are bad, an app that does not open for the want of a font is worse.
        logging.getLogger(__name__).error("cannot load %s", SHIPPED)
        return ""
    return QFontDatabase.applicationFontFamilies(number)[0]
