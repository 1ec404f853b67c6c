"""The list of keys, generated from the commands and the codebook."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout

from desktop.commands.registry import COMMANDS, MENUS

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class KeysDialog(QDialog):
    """Keys in the text, keys of the codebook, keys of the commands."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(620, 640)
        view = QTextBrowser()
        layout = QVBoxLayout(self)
        layout.addWidget(view)
        parts = [self._section(self.tr("In the text"), self._reading_rows())]
        if window.workspace is not None:
            parts.append(self._section(self.tr("Labels"), _label_rows(window)))
        for menu, title in MENUS.items():
            rows = [
                (_keys((*entry.shown_keys, *entry.keys)), entry.shown_title().rstrip("…"))
                for entry in COMMANDS
                if entry.menu == menu and (entry.keys or entry.shown_keys)
            ]
            if rows:
                name = QCoreApplication.translate("Commands", title).replace("&", "")
                parts.append(self._section(name.split("(")[0], rows))
        view.setHtml("".join(parts))

    def _reading_rows(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Double click"), self.tr("select the word")),
            (_keys(("Space",)), self.tr("grow the selection: word, clause, sentence, paragraph")),
            (_keys(("Shift+Space",)), self.tr("shrink the selection again")),
            (_keys(("Shift+Left",)), self.tr("select by characters")),
            (_keys(("Alt+Left", "Alt+Right")), self.tr("move the end of the annotation")),
            (
                _keys(("Alt+Shift+Left", "Alt+Shift+Right")),
                self.tr("move the start of the annotation"),
            ),
            (_keys(("Del",)), self.tr("delete the selected annotation")),
            (_keys(("Return",)), self.tr("open the form of the selected annotation")),
            (_keys(("Escape",)), self.tr("select nothing")),
        ]

    def _section(self, title: str, rows: list[tuple[str, str]]) -> str:
        lines = "".join(
            f"<tr><td style='padding:2px 24px 2px 0'><b>{escape(keys)}</b></td>"
            f"<td style='padding:2px 0'>{escape(text)}</td></tr>"
            for keys, text in rows
        )
        return f"<h3>{escape(title)}</h3><table>{lines}</table>"


def _label_rows(window: "MainWindow") -> list[tuple[str, str]]:
    session = window.session()
    codebook = session.project.codebook
    return [
        (label.key.upper(), label.title(session.language))
        for label in (*codebook.entities, *codebook.dimensions)
        if label.key
    ]


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " / ".join(QKeySequence(key).toString(native) for key in keys)
