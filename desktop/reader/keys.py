"""What a key press means in the reading pane."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Edge = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class LabelKey:
    """A bare letter or digit, lower case."""

    key: str


@dataclass(frozen=True, slots=True)
class MoveEdge:
    """Move one end of the selected mark by a character or a word; ``step`` is -1 or 1."""

    edge: Edge
    step: int
    by_word: bool


@dataclass(frozen=True, slots=True)
class Plain:
    """A key with one meaning."""

    meaning: Literal["activate", "delete", "clear", "grow", "shrink"]


KeyMeaning = LabelKey | MoveEdge | Plain

_PLAIN: dict[Qt.Key, Plain] = {
    Qt.Key.Key_Return: Plain("activate"),
    Qt.Key.Key_Enter: Plain("activate"),
    Qt.Key.Key_Delete: Plain("delete"),
    Qt.Key.Key_Backspace: Plain("delete"),
    Qt.Key.Key_Escape: Plain("clear"),
    Qt.Key.Key_Space: Plain("grow"),
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier


def meaning_of(event: QKeyEvent) -> KeyMeaning | None:
    """What the pane does with a key; None leaves it to Qt (moving, selecting, copying)."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if held & _ALT and not held & _META and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        return MoveEdge(
            edge="start" if held & _SHIFT else "end",
            step=-1 if key == Qt.Key.Key_Left else 1,
            by_word=bool(held & _CONTROL),
        )
    if held & (_CONTROL | _ALT | _META):
        return None
    if key == Qt.Key.Key_Space and held & _SHIFT:
        return Plain("shrink")
    if key in _PLAIN and not held:
        return _PLAIN[key]
    text = event.text().lower()
    if len(text) == 1 and text.isascii() and text.isalnum():
        return LabelKey(text)
    return None
