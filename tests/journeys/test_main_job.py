"""The main job, end to end, through the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from annotations import open_project
from annotations.sample import SAMPLE
from desktop.app import Shell

from .driving import double_click_cell, press, select, trigger, type_text

OpenShell = Callable[..., Shell]


@pytest.fixture(params=["sample articles", "real articles"])
def sources(request: pytest.FixtureRequest) -> tuple[Path, int]:
    """A folder of articles and how many there are."""
    if request.param == "sample articles":
        folder = SAMPLE / "articles"
    else:
        folder = request.getfixturevalue("seeds")
    return folder, len(list(folder.iterdir()))


def test_from_articles_to_workbook(
    open_shell: OpenShell, sources: tuple[Path, int], tmp_path: Path, qtbot: QtBot
) -> None:
    folder, number = sources
    path = tmp_path / "work.bijian"
    window = open_shell().window
    window.files.new_project(path)
    desk = window.desk()

    # Import; the same folder again adds nothing.
    with qtbot.waitSignal(window.files.imported, timeout=30_000) as imported:
        window.files.import_paths([folder])
    assert [report.status for report in imported.args[0]] == ["imported"] * number
    with qtbot.waitSignal(window.files.imported, timeout=30_000) as again:
        window.files.import_paths([folder])
    assert {report.status for report in again.args[0]} == {"duplicate"}

    # Two articles side by side, by keys from the list.
    desk.library.focus_list()
    view = desk.library.findChild(type(desk.library._list))
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.columns.articles()) == 2

    # An entity by its key.
    column = desk.columns.active()
    assert column is not None
    article = desk.session.project.article(column.article_id)
    text = desk.session.project.text(article.id)
    body = next(b for b in desk.session.project.blocks(article.id) if b.kind == "body")
    quote = text[body.start : body.end].strip()[:4]
    start, end = select(column.pane, quote, text)
    press(column.pane, "1")
    (span,) = desk.session.project.spans()
    assert (span.label, span.start, span.end, span.quote) == ("企业", start, end, quote)

    # A claim by its key: Space grows the selection, the form opens, the value is typed.
    select(column.pane, text[body.start : body.end].strip()[:2], text)
    press(column.pane, "Space")
    grown = column.pane.selected_range()
    assert grown is not None and grown[1] - grown[0] > 2
    press(column.pane, "e")
    (claim,) = desk.session.project.claims()
    assert claim.dimension == "产业规模"
    said = text[grown[0] : grown[1]].rstrip("，,。")  # without the mark that ends the clause
    assert (claim.evidence[0].start, claim.evidence[0].quote) == (grown[0], said)
    editor = window.focusWidget()
    assert editor is not None and desk.inspector.isAncestorOf(editor)
    for typed in ("产业规模", "500亿元", "500亿"):  # indicator, as written, number
        type_text(window, typed)
    (claim,) = desk.session.project.claims()
    assert claim.fields.indicator == "产业规模"
    assert claim.fields.value_text == "500亿元"
    assert claim.fields.low == 50_000_000_000

    # The matrix has it at once; its cell leads back to the sentence.
    region = article.regions[0]
    desk.columns.close_active()
    double_click_cell(window, region, "产业规模", qtbot)
    column = desk.columns.active()
    assert column is not None and column.article_id == article.id
    assert desk.selected() == ("claim", claim.id)
    assert column.pane.viewport().isVisible()

    # Export, in the background.
    workbook = tmp_path / "briefing.xlsx"
    with qtbot.waitSignal(window.files.exported, timeout=30_000):
        window.files.export("excel", workbook)
    book = CalamineWorkbook.from_path(str(workbook))
    assert book.sheet_names == ["Matrix", "Evidence", "Sources", "Codebook"]
    evidence = book.get_sheet_by_name("Evidence").to_python()
    assert any(claim.evidence[0].quote in str(cell) for row in evidence for cell in row)

    # Close, reopen, undo: across the restart, down to the empty project.
    trigger(window, "file.close")
    assert window.workspace is None
    assert window.files.open_project(path)
    desk = window.desk()
    assert len(desk.session.project.claims()) == 1
    steps = 0
    while window.actions_of_commands.action("edit.undo").isEnabled():
        trigger(window, "edit.undo")
        steps += 1
    assert steps == 5  # import, entity, claim, indicator, value (with its number)
    assert desk.session.project.articles() == []
    trigger(window, "edit.redo")
    assert len(desk.session.project.articles()) == number
    trigger(window, "file.close")
    with open_project(path) as project:
        assert project.check() == []


def test_relabel_move_and_delete_by_keys(
    open_shell: OpenShell, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_shell().window
    window.files.new_project(tmp_path / "work.bijian")
    with qtbot.waitSignal(window.files.imported, timeout=30_000):
        window.files.import_paths([SAMPLE / "articles" / "02-digital-medicine.md"])
    desk = window.desk()
    (article,) = desk.session.project.articles()
    pane = desk.columns.open_article(article.id).pane
    text = desk.session.project.text(article.id)
    body = next(b for b in desk.session.project.blocks(article.id) if b.kind == "body")
    quote = text[body.start : body.end].strip()[:4]
    start, end = select(pane, quote, text)
    press(pane, "1")
    (span,) = desk.session.project.spans()

    QTest.keyClick(pane, Qt.Key.Key_Escape)
    pane.select_mark(span.id)
    press(pane, "3")
    assert desk.session.project.spans()[0].label == "园区/基地"
    QTest.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk.session.project.spans()[0].end == end + 1
    QTest.keyClick(
        pane,
        Qt.Key.Key_Right,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert desk.session.project.spans()[0].start == start + 1
    press(pane, "Delete")
    assert desk.session.project.spans() == []
    trigger(window, "edit.undo")
    (restored,) = desk.session.project.spans()
    assert (restored.id, restored.start, restored.end) == (span.id, start + 1, end + 1)


def test_second_window_is_read_only_and_says_so(
    open_shell: OpenShell, tmp_path: Path, qtbot: QtBot
) -> None:
    from annotations.sample import create_sample

    with create_sample(tmp_path / "sample.bijian") as held:
        window = open_shell().window
        assert window.files.open_project(held.path)
        desk = window.desk()
        assert desk.session.project.read_only
        assert "只读" in window.windowTitle()
        assert desk._banner.isVisible()
        assert not window.actions_of_commands.action("file.import").isEnabled()
        article = desk.session.project.articles()[0]
        pane = desk.columns.open_article(article.id).pane
        before = desk.session.project.spans()
        pane.set_selected_range(0, 3)
        press(pane, "1")
        assert desk.session.project.spans() == before
        window.close()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_dialog_opens(
    open_shell: OpenShell, tmp_path: Path, qtbot: QtBot, language: str, theme: str
) -> None:
    from PySide6.QtWidgets import QApplication, QDialog

    from annotations.sample import create_sample

    create_sample(tmp_path / "sample.bijian").close()
    shell = open_shell(language=language, theme=theme)
    window = shell.window
    assert window.files.open_project(tmp_path / "sample.bijian")
    shell.open_comparison()
    for command in ("article.details", "view.palette", "help.keys", "help.about"):
        trigger(window, command)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog), command
        assert dialog.windowTitle()
        dialog.reject()
    for layout in ("view.reading", "view.matrix", "view.chart", "view.both"):
        trigger(window, layout)
        qtbot.wait(1)
    trigger(window, "edit.find")
    assert window.desk().find_bar.isVisible()


def test_language_is_switched_on_the_open_project(
    open_shell: OpenShell, tmp_path: Path, qtbot: QtBot
) -> None:
    from annotations.sample import create_sample

    create_sample(tmp_path / "sample.bijian").close()
    shell = open_shell(language="zh_CN")
    assert shell.window.files.open_project(tmp_path / "sample.bijian")
    shell.open_comparison()
    opened = shell.window.desk().columns.articles()
    assert shell.window.actions_of_commands.action("file.import").text() == "导入文件…"
    trigger(shell.window, "view.english")
    qtbot.waitUntil(
        lambda: shell.window.actions_of_commands.action("file.import").text() == "Import files…"
    )
    assert shell.window.desk().columns.articles() == opened
    assert not shell.window.session().project.read_only
    trigger(shell.window, "view.chinese")
    qtbot.waitUntil(
        lambda: shell.window.actions_of_commands.action("file.import").text() == "导入文件…"
    )
