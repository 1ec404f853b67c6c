"""A passage of a text around a damaged place, with everything damaged in it picked out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from annotations.text.offsets import Utf16Index
from desktop.theme import Theme, readable_on, with_alpha

_SYMBOLS = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)}
_SYMBOLS |= {0x7F: 0x2421, 0x2028: 0x23CE, 0x2029: 0x23CE, 0x85: 0x23CE}
_SYMBOLS |= {code: 0xFFFD for code in (*range(0x80, 0x85), *range(0x86, 0xA0))}
_SYMBOLS |= {code: 0xFFFD for code in (*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF, 0xFEFF, 0xFFFC)}


_HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Place:
    """A range of the text shown (code points, from the beginning of the article)."""

    start: int
    end: int
    doubtful: bool
    current: bool = False


class Excerpt(QPlainTextEdit):
    """Shows a part of a text and scrolls to the current place; nothing can be typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setTabChangesFocus(True)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.setFont(font)

    def show_passage(self, text: str, base: int, places: Sequence[Place]) -> None:
        """``text`` begins at code point ``base`` of the article; places may lie outside it."""
        shown = _displayable(text)
        self.setPlainText(shown)
        index = Utf16Index(shown)
        selections: list[QTextEdit.ExtraSelection] = []
        current: QTextCursor | None = None
        for place in places:
            start, end = place.start - base, place.end - base
            if end < 0 or start > len(shown):
                continue
            if start == end:
                # Something was deleted here: pick out its neighbours, or nothing would show.
                if not place.current:
                    continue
                start, end = max(0, start - 1), min(len(shown), end + 1)
            cursor = QTextCursor(self.document())
            cursor.setPosition(index.to_utf16(start))
            cursor.setPosition(index.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = self._format(place)
            selections.append(selection)
            if place.current:
                current = QTextCursor(cursor)
        self.setExtraSelections(selections)
        if current is not None:
            current.setPosition(current.selectionStart())
            self.setTextCursor(current)
            self.centerCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Before it is laid out it does not know what its middle is.
        self.centerCursor()

    def _format(self, place: Place) -> QTextCharFormat:
        look = QTextCharFormat()
        if place.current:
            look.setBackground(self._theme.accent)
            look.setForeground(readable_on(self._theme.base, self._theme.accent))
        elif place.doubtful:
            look.setBackground(self._theme.flash)
        else:
            look.setBackground(with_alpha(self._theme.accent, 0.16))
        if place.doubtful:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        return look


def _displayable(text: str) -> str:
    """The text with a sign for what can't be shown, exactly as long."""
    return _HALVES.sub("\ufffd", text.translate(_SYMBOLS))
