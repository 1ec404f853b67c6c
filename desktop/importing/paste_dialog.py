"""The dialog for an article from the clipboard: its text, and what is known about it."""

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import InvalidAnnotation
from annotations.fields import check_period
from desktop.errors import describe
from desktop.importing.pasted import Pasted

_PAGE, _TEXT = range(2)


class PasteDialog(QDialog):
    """``pasted()`` is what to import, after it was accepted. A faulty date keeps it open.

    A part of a web page is imported as such, with its headings, tables and places in
    the source, unless someone chooses plain text, which can be changed here.
    """

    def __init__(self, text: str, html: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given_text = text
        self._html = html if html.strip() else ""
        self.setWindowTitle(self.tr("Paste an article"))
        self.resize(680, 560)
        recognised = self.tr("Empty: as the text says")
        self._title = QLineEdit(placeholderText=recognised)
        self._source = QLineEdit(placeholderText=recognised)
        self._author = QLineEdit(placeholderText=recognised)
        self._published = QLineEdit(placeholderText="2024-06-30")
        self._url = QLineEdit(placeholderText="https://")
        self._form = QComboBox()
        self._form.addItem(self.tr("Part of a web page: headings and tables are kept"))
        self._form.addItem(self.tr("Plain text: can be changed below"))
        self._text = QPlainTextEdit()
        self._text.setPlaceholderText(self.tr("Put the text of the article here."))
        self._text.setTabChangesFocus(True)
        self._text.setPlainText(text)
        self._fault = QLabel()
        self._fault.setWordWrap(True)
        self._fault.hide()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("Source"), self._source)
        form.addRow(self.tr("Published"), self._published)
        form.addRow(self.tr("Author"), self._author)
        form.addRow(self.tr("Address"), self._url)
        form.addRow(self.tr("Read as"), self._form)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._import = self._buttons.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._fault)
        layout.addWidget(self._buttons)
        self._buttons.accepted.connect(self._commit)
        self._buttons.rejected.connect(self.reject)
        self._form.currentIndexChanged.connect(self._show_form)
        self._text.textChanged.connect(self._show_form)
        self._form.setCurrentIndex(_PAGE if self._html else _TEXT)
        form.setRowVisible(self._form, bool(self._html))
        self._show_form()
        self._import.setDefault(True)  # in the dialog by now, or it would not count
        (self._title if text.strip() else self._text).setFocus()

    def pasted(self) -> Pasted:
        """What stands in the dialog now."""
        as_page = self._as_page()
        return Pasted(
            content=self._html if as_page else self._content(),
            markup=as_page,
            title=self._title.text().strip(),
            source=self._source.text().strip(),
            author=self._author.text().strip(),
            published=self._published.text().strip(),
            url=self._url.text().strip(),
        )

    def _as_page(self) -> bool:
        return bool(self._html) and self._form.currentIndex() == _PAGE

    def _content(self) -> str:
        """As it was given if nobody changed it: the widget turns odd blanks into plain ones."""
        if self._text.document().isModified():
            return self._text.toPlainText()
        return self._given_text

    def _show_form(self) -> None:
        as_page = self._as_page()
        self._text.setReadOnly(as_page)
        self._import.setEnabled(as_page or bool(self._text.toPlainText().strip()))

    def _commit(self) -> None:
        try:
            check_period("published", self._published.text().strip())
        except InvalidAnnotation as error:
            self._fault.setText(describe(error))
            self._fault.show()
            self._published.setFocus()
            return
        self.accept()
