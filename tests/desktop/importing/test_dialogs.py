"""The dialogs of importing, as a person fills them in."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.importing.columns_dialog import ColumnsDialog
from desktop.importing.paste_dialog import PasteDialog
from desktop.importing.pasted import can_be_pasted

TEXT = "成都产业观察\n近日，成都高新区发布数据。\u00a0完"


def import_button(dialog: PasteDialog | ColumnsDialog) -> QPushButton:
    box = dialog.findChild(QDialogButtonBox)
    (button,) = (
        button
        for button in box.buttons()
        if box.buttonRole(button) == QDialogButtonBox.ButtonRole.AcceptRole
    )
    assert isinstance(button, QPushButton)
    return button


def test_text_is_imported_as_it_was_given(qtbot: QtBot) -> None:
    dialog = PasteDialog(TEXT)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.findChild(QComboBox).isVisible()
    assert (dialog.pasted().content, dialog.pasted().markup) == (TEXT, False)
    dialog.findChild(QPlainTextEdit).setPlainText("改过的正文")
    dialog.findChild(QPlainTextEdit).document().setModified(True)
    assert dialog.pasted().content == "改过的正文"


def test_nothing_can_not_be_imported(qtbot: QtBot) -> None:
    dialog = PasteDialog(" \n")
    qtbot.addWidget(dialog)
    assert not import_button(dialog).isEnabled()
    dialog.findChild(QPlainTextEdit).setPlainText("字")
    assert import_button(dialog).isEnabled()


def test_part_of_a_page_is_kept_as_one_unless_plain_text_is_chosen(qtbot: QtBot) -> None:
    dialog = PasteDialog(TEXT, "<p>成都</p>")
    qtbot.addWidget(dialog)
    dialog.show()
    text = dialog.findChild(QPlainTextEdit)
    assert (dialog.pasted().content, dialog.pasted().markup) == ("<p>成都</p>", True)
    assert text.isReadOnly()
    dialog.findChild(QComboBox).setCurrentIndex(1)
    assert (dialog.pasted().content, dialog.pasted().markup) == (TEXT, False)
    assert not text.isReadOnly()


def test_a_faulty_date_keeps_the_dialog_open(qtbot: QtBot) -> None:
    dialog = PasteDialog(TEXT)
    qtbot.addWidget(dialog)
    dialog.show()
    published = next(
        edit for edit in dialog.findChildren(QLineEdit) if edit.placeholderText() == "2024-06-30"
    )
    published.setText("78212/19")
    import_button(dialog).click()
    assert dialog.isVisible()
    published.setText("2024-05")
    with qtbot.waitSignal(dialog.accepted):
        import_button(dialog).click()
    assert dialog.pasted().published == "2024-05"


def test_columns_are_guessed_and_chosen(qtbot: QtBot) -> None:
    rows = [["1", "甲的标题", "甲" * 60, ""], ["2", "乙的标题", "乙" * 80, "备注"]]
    dialog = ColumnsDialog("表.csv", rows)
    qtbot.addWidget(dialog)
    assert dialog.columns() == {"text": "#3", "title": "#2"}
    text, title, source = dialog.findChildren(QComboBox)[:3]
    source.setCurrentIndex(4)
    title.setCurrentIndex(0)
    assert dialog.columns() == {"text": "#3", "source": "#4"}
    text.setCurrentIndex(0)
    assert not import_button(dialog).isEnabled()


@pytest.mark.parametrize(
    ("text", "html", "url", "can"),
    [
        ("文字", "", "", True),
        ("", "<p>文字</p>", "", True),
        (" ", "", "", False),
        ("https://example.org", "<a>链</a>", "https://example.org", False),
    ],
)
def test_what_can_be_dropped(text: str, html: str, url: str, can: bool) -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if url:
        data.setUrls([QUrl(url)])
    assert can_be_pasted(data) is can
