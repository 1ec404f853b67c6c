"""Leaving the clipboard safely when the application ends."""

from PySide6.QtGui import QClipboard, QGuiApplication


def hand_over_clipboard() -> None:
    """Keep what was copied, in an object of Qt's own.

    Data made in Python (``createMimeDataFromSelection``) would be destroyed by Qt's
    exit handlers, after Python is gone, and that crashes.
    """
    clipboard = QGuiApplication.clipboard()
    mode = QClipboard.Mode
    # Without a window system nobody else can own it, and Qt says that nobody does.
    alone = QGuiApplication.platformName() in ("offscreen", "minimal")
    if alone or clipboard.ownsClipboard():
        clipboard.setText(clipboard.text(mode.Clipboard), mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.setText(clipboard.text(mode.Selection), mode.Selection)
