"""The dialog that asks what the columns of a table are, above its first rows."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

_FIELDS = {
    "text": QT_TRANSLATE_NOOP("TableFields", "Text"),
    "title": QT_TRANSLATE_NOOP("TableFields", "Title"),
    "source": QT_TRANSLATE_NOOP("TableFields", "Source"),
    "date": QT_TRANSLATE_NOOP("TableFields", "Published"),
    "author": QT_TRANSLATE_NOOP("TableFields", "Author"),
    "url": QT_TRANSLATE_NOOP("TableFields", "Address"),
    "regions": QT_TRANSLATE_NOOP("TableFields", "Regions"),
}
_DATE = re.compile(r"\s*(19|20)\d\d\s*[-/.年]\s*\d{1,2}")
_WIDEST = 260
_LABEL = 24


class ColumnsDialog(QDialog):
    """``columns()`` is field to "#" and the column's number from 1, as imports take it.

    ``rows``: as ``annotations.importers.preview_table`` gives them, not empty.
    """

    def __init__(
        self, name: str, rows: Sequence[Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = [list(row) for row in rows]
        self.setWindowTitle(self.tr("Columns of the table"))
        self.resize(860, 520)
        intro = QLabel(
            self.tr(
                "Each row of {name} becomes an article. Which column holds what? The text has to be"
                " chosen, the rest may stay open."
            ).format(name=name)
        )
        intro.setWordWrap(True)
        self._boxes = {field: self._box() for field in _FIELDS}
        choices = QGridLayout()
        for number, (field, title) in enumerate(_FIELDS.items()):
            row, column = divmod(number, 2)
            label = QLabel(QCoreApplication.translate("TableFields", title))
            label.setBuddy(self._boxes[field])
            choices.addWidget(label, row, 2 * column)
            choices.addWidget(self._boxes[field], row, 2 * column + 1)
        choices.setColumnStretch(1, 1)
        choices.setColumnStretch(3, 1)
        self._table = self._preview()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._import = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.addWidget(intro)
        layout.addLayout(choices)
        layout.addWidget(self._table, 1)
        layout.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for field, column in self._guess().items():
            self._boxes[field].setCurrentIndex(column + 1)
        for box in self._boxes.values():
            box.currentIndexChanged.connect(self._show_choice)
        self._show_choice()
        self._import.setDefault(True)  # in the dialog by now, or it would not count
        self._boxes["text"].setFocus()

    def columns(self) -> dict[str, str]:
        """The fields that have a column."""
        return {
            field: f"#{box.currentIndex()}"
            for field, box in self._boxes.items()
            if box.currentIndex() > 0
        }

    def _box(self) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.addItem(self.tr("— none —"))
        for column, cell in enumerate(self._rows[0]):
            words = next((row[column] for row in self._rows if row[column]), cell)
            short = words if len(words) <= _LABEL else words[: _LABEL - 1] + "…"
            box.addItem(f"{_letters(column)} · {short}")
        return box

    def _preview(self) -> QTableWidget:
        table = QTableWidget(len(self._rows), len(self._rows[0]))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        table.horizontalHeader().setStretchLastSection(True)
        for number, row in enumerate(self._rows):
            for column, cell in enumerate(row):
                item = QTableWidgetItem(" ".join(cell.split()))
                item.setToolTip(cell)
                table.setItem(number, column, item)
        metrics = table.fontMetrics()
        for column in range(table.columnCount()):
            widest = max(metrics.horizontalAdvance(row[column][:40]) for row in self._rows)
            table.setColumnWidth(column, min(_WIDEST, max(90, widest + 24)))
        return table

    def _guess(self) -> dict[str, int]:
        """The longest column is the text; one of dates; the first other whose cells all differ."""
        lengths = [
            sum(len(row[column]) for row in self._rows) / len(self._rows)
            for column in range(len(self._rows[0]))
        ]
        text = max(range(len(lengths)), key=lambda column: lengths[column])
        found = {"text": text}
        below = self._rows[1:] or self._rows
        for column in range(len(lengths)):
            if column != text and all(_DATE.match(row[column]) for row in below):
                found["date"] = column
                break
        titles = [
            column
            for column, length in enumerate(lengths)
            if column not in found.values()
            and 2 <= length <= 60
            and not all(row[column].isdigit() for row in below)
            and len({row[column] for row in self._rows}) == len(self._rows)
        ]
        if titles:
            found["title"] = titles[0]
        return found

    def _show_choice(self) -> None:
        chosen: dict[int, list[str]] = {}
        for field, box in self._boxes.items():
            if box.currentIndex() > 0:
                title = QCoreApplication.translate("TableFields", _FIELDS[field])
                chosen.setdefault(box.currentIndex() - 1, []).append(title)
        for column in range(self._table.columnCount()):
            names = " · ".join(chosen.get(column, []))
            header = QTableWidgetItem(names or _letters(column))
            font = header.font()
            font.setBold(bool(names))
            header.setFont(font)
            self._table.setHorizontalHeaderItem(column, header)
        self._import.setEnabled(self._boxes["text"].currentIndex() > 0)


def _letters(column: int) -> str:
    """A column as spreadsheets call it: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
