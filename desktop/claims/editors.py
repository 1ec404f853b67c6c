"""The inspector's fields: each knows what it was given and what was typed since.

Enter commits and goes on, Esc takes back what was typed, Ctrl+Enter commits and
leaves the inspector. A field never throws typed text away by itself: while it
is dirty, ``show_value`` only changes what Esc would go back to.
"""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

_SEPARATORS = re.compile(r"[、,，;；\n]+")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def split_names(text: str) -> tuple[str, ...]:
    """Names separated by 、 or a comma or semicolon, each once."""
    return tuple(dict.fromkeys(name.strip() for name in _SEPARATORS.split(text) if name.strip()))


class TextEditor(QLineEdit):
    """One line of text. Signals: ``commit_requested``, ``next_requested``, ``done_requested``."""

    commit_requested = Signal()
    next_requested = Signal()
    done_requested = Signal()
    entered = Signal()  # has the focus now: the moment to bring completions up to date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""
        self._names: QStringListModel | None = None
        self.setMinimumWidth(60)
        self.editingFinished.connect(self.commit_requested)

    @property
    def dirty(self) -> bool:
        return self.text() != self._given

    def show_value(self, text: str) -> None:
        """Show the project's value, unless something else is being typed here."""
        dirty, self._given = self.dirty, text
        if dirty or self.text() == text:
            return
        place = self.cursorPosition()
        self.setText(text)
        # setText leaves the cursor at the end; long values read better from their start.
        self.setCursorPosition(min(place, len(text)) if self.hasFocus() else 0)

    def settle(self) -> str:
        """Take the typed text as given; returns what was given before, for ``unsettle``."""
        before, self._given = self._given, self.text()
        return before

    def unsettle(self, given: str) -> None:
        self._given = given

    def start_over(self, text: str) -> None:
        """Show the value of another record, whatever was typed for the last one."""
        self._given = text
        self.setText(text)
        self.setCursorPosition(0)

    def revert(self) -> None:
        self.setText(self._given)

    def complete_from(self, names: Sequence[str], *, several: bool = False) -> None:
        """Offer ``names`` while typing; ``several``: for the last of several names."""
        if self._names is None:
            self._names = QStringListModel(self)
            completer = _NamesCompleter(self) if several else QCompleter(self)
            completer.setModel(self._names)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.setCompleter(completer)
        if self._names.stringList() != list(names):
            self._names.setStringList(list(names))

    def event(self, event: QEvent) -> bool:
        if claims_key(event, self.dirty):
            return True
        return bool(super().event(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        choosing = popup is not None and popup.isVisible()
        if choosing and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        if event.key() in _ENTER:
            event.accept()
            self.commit_requested.emit()
            ask_to_leave(self, event)
        elif event.key() == Qt.Key.Key_Escape and self.dirty:
            event.accept()
            self.revert()
            self.commit_requested.emit()
        else:
            super().keyPressEvent(event)


class _NamesCompleter(QCompleter):
    """Completes the last of several names and keeps those before it."""

    def splitPath(self, path: str) -> list[str]:
        return [_SEPARATORS.split(path)[-1].strip()]

    def pathFromIndex(self, index: object) -> str:
        name = super().pathFromIndex(index)  # type: ignore[arg-type]
        editor = self.widget()
        before = split_names(editor.text())[:-1] if isinstance(editor, QLineEdit) else ()
        return "、".join((*before, name))


class ChoiceEditor(QComboBox):
    """A closed list; a choice is committed at once. The wheel scrolls the form, not the choice."""

    commit_requested = Signal()
    next_requested = Signal()
    done_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda _place: self.commit_requested.emit())

    @property
    def value(self) -> str:
        return str(self.currentData() or "")

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """The choices as (value, wording), in order; keeps the present value."""
        value = self.currentData()
        self.clear()
        for choice, wording in choices:
            self.addItem(wording, choice)
        if value is not None:
            self.show_value(str(value))

    def show_value(self, value: str) -> None:
        place = self.findData(value)
        if place < 0:
            # A value the codebook no longer has: shown as it is, not silently changed.
            self.addItem(value, value)
            place = self.count() - 1
        if place != self.currentIndex():
            self.setCurrentIndex(place)

    def event(self, event: QEvent) -> bool:
        if claims_key(event, False):
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            event.accept()
            ask_to_leave(self, event)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NoteEditor(QPlainTextEdit):
    """Several lines; Enter breaks the line, Ctrl+Enter commits and leaves."""

    commit_requested = Signal()
    next_requested = Signal()
    done_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""
        self.setTabChangesFocus(True)
        self.setMinimumWidth(60)
        self.fit_lines()

    def fit_lines(self) -> None:
        """Three lines high in the present font."""
        frame = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * 3 + frame)

    @property
    def dirty(self) -> bool:
        return self.toPlainText() != self._given

    def text(self) -> str:
        return self.toPlainText()

    def show_value(self, text: str) -> None:
        dirty, self._given = self.dirty, text
        if dirty or self.toPlainText() == text:
            return
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def settle(self) -> str:
        before, self._given = self._given, self.toPlainText()
        return before

    def unsettle(self, given: str) -> None:
        self._given = given

    def start_over(self, text: str) -> None:
        self._given = text
        self.setPlainText(text)

    def revert(self) -> None:
        self.setPlainText(self._given)

    def event(self, event: QEvent) -> bool:
        if claims_key(event, self.dirty):
            return True
        return bool(super().event(event))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit_lines()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            event.accept()
            self.commit_requested.emit()
            self.done_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.dirty:
            event.accept()
            self.revert()
            self.commit_requested.emit()
        else:
            super().keyPressEvent(event)


Editor = TextEditor | ChoiceEditor | NoteEditor


def claims_key(event: QEvent, dirty: bool) -> bool:
    """Keep Enter, and Esc while something is typed, from the window's shortcuts.

    Undo and redo are left to the window while nothing is typed: a line editor would take them
    and have nothing to undo.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not dirty and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    ):
        event.ignore()
        return True
    if event.key() in _ENTER or (event.key() == Qt.Key.Key_Escape and dirty):
        event.accept()
        return True
    return False


def ask_to_leave(editor: "TextEditor | ChoiceEditor", event: QKeyEvent) -> None:
    """Enter: the next field. Ctrl+Enter: back to where the inspector was entered from."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        editor.done_requested.emit()
    else:
        editor.next_requested.emit()


def ordered_names(preferred: Sequence[str], others: Sequence[str]) -> list[str]:
    """Names for completion: those used in the same place first, each once, none empty."""
    return [name for name in dict.fromkeys((*preferred, *others)) if name]


def focus_next(parent: QObject, editors: Sequence[QWidget], after: QWidget) -> QWidget | None:
    """Move the focus to the next usable field of ``editors``; None where there is none."""
    place = list(editors).index(after)
    for editor in editors[place + 1 :]:
        if editor.isEnabled() and editor.isVisibleTo(parent):  # type: ignore[arg-type]
            editor.setFocus(Qt.FocusReason.TabFocusReason)
            return editor
    return None
