"""Articles that come from the clipboard, from a drop, and from a table without clear headings."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.importing.columns_dialog import ColumnsDialog
from desktop.importing.paste_dialog import PasteDialog
from desktop.main_window import MainWindow
from tests.journeys.driving import trigger

PAGE = (
    "<h1>成都生物医药产业观察</h1><p>来源：新港日报 2023-11-02</p>"
    "<p>近日，成都高新区发布产业数据，园区企业达<b>300家</b>，同比增长12%。</p>"
)


def opened(kind: type[QDialog], qtbot: QtBot) -> Any:
    found: list[QDialog] = []

    def look() -> bool:
        found[:] = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, kind) and widget.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(look)
    return found[0]


def with_project(open_shell: Callable[..., Any], folder: Path) -> MainWindow:
    window: MainWindow = open_shell().window
    window.files.new_project(folder / "p.bijian")
    return window


def test_a_pasted_page_is_one_undo_step(
    open_shell: Callable[..., Any], tmp_path: Path, qtbot: QtBot
) -> None:
    window = with_project(open_shell, tmp_path)
    data = QMimeData()
    data.setHtml(PAGE)
    data.setText("成都生物医药产业观察")
    QGuiApplication.clipboard().setMimeData(data)
    trigger(window, "file.paste")
    dialog = opened(PasteDialog, qtbot)
    with qtbot.waitSignal(window.files.imported):
        dialog.accept()
    (article,) = window.session().project.articles()
    assert (article.title, article.source, article.published) == (
        "成都生物医药产业观察", "新港日报", "2023-11-02",
    )  # fmt: skip
    assert window.session().project.raw_bytes(article.id) == PAGE.encode()
    trigger(window, "edit.undo")
    assert window.session().project.articles() == []


def test_dropped_text_is_asked_about(
    open_shell: Callable[..., Any], tmp_path: Path, qtbot: QtBot
) -> None:
    window = with_project(open_shell, tmp_path)
    data = QMimeData()
    data.setText("近日，武汉市发布产业数据，企业达500家，大家都有信心。")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPointF(9, 9).toPoint(), action, data, buttons, keys)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPointF(9, 9), action, data, buttons, keys)
    QApplication.sendEvent(window, dropped)
    dialog = opened(PasteDialog, qtbot)
    with qtbot.waitSignal(window.files.imported):
        dialog.accept()
    (article,) = window.session().project.articles()
    assert article.regions == ("武汉",)


def test_a_table_whose_columns_are_chosen(
    open_shell: Callable[..., Any], tmp_path: Path, qtbot: QtBot
) -> None:
    window = with_project(open_shell, tmp_path)
    table = tmp_path / "表.csv"
    body = "近日，成都高新区发布产业数据，园区企业达300家，同比增长12%。"
    table.write_text(f"名,东西\n成都观察,{body}\n成都又讯,又，{body}\n", encoding="utf-8")
    with qtbot.waitSignal(window.files.imported):
        window.files.import_paths([table])
    dialog = opened(ColumnsDialog, qtbot)
    assert len(dialog.findChildren(QComboBox)) == 7
    assert dialog.columns() == {"text": "#2", "title": "#1"}
    with qtbot.waitSignal(window.files.imported):
        dialog.accept()
    articles = window.session().project.articles()
    assert [(a.file_name, a.title) for a in articles] == [
        ("表.csv#2", "成都观察"), ("表.csv#3", "成都又讯"),
    ]  # fmt: skip


def test_tables_in_an_archive_are_asked_about_one_by_one(
    open_shell: Callable[..., Any], tmp_path: Path, qtbot: QtBot
) -> None:
    window = with_project(open_shell, tmp_path)
    body = "近日，成都高新区发布产业数据，园区企业达300家，同比增长12%。"
    packed = tmp_path / "包.zip"
    with ZipFile(packed, "w") as package:
        package.writestr("一.csv", f"名,东西\n成都观察,{body}\n")
        package.writestr("二.csv", f"东西,名\n又，{body},成都又讯\n")
        package.writestr("三.txt", f"另有消息：{body}")
    with qtbot.waitSignal(window.files.imported):
        window.files.import_paths([packed])
    for columns in ({"text": "#2", "title": "#1"}, {"text": "#1", "title": "#2"}):
        dialog = opened(ColumnsDialog, qtbot)
        assert dialog.columns() == columns
        with qtbot.waitSignal(window.files.imported):
            dialog.accept()
        qtbot.waitUntil(lambda dialog=dialog: not isValid(dialog))
    articles = window.session().project.articles()
    assert [a.file_name for a in articles] == [
        "包.zip!三.txt", "包.zip!一.csv#2", "包.zip!二.csv#2",
    ]  # fmt: skip
    assert [a.title for a in articles[1:]] == ["成都观察", "成都又讯"]
