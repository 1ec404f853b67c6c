"""The library with reprints, and the dialog about an article, with real widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMainWindow, QTreeWidget
from pytestqt.qtbot import QtBot

from annotations import create_project
from annotations.importing import import_paths
from annotations.model import Block
from annotations.operations import ImportArticles, SetReprint, UpdateArticle
from desktop.library.block_list import BlockList
from desktop.library.details import ArticleDetails
from desktop.library.model import LibraryModel
from desktop.library.panel import LibraryPanel
from desktop.session import Session
from desktop.theme import LIGHT
from tests.annotations.builders import ids, parsed

TEXT = "标题\n我市出台措施，深圳企业增多。\n责任编辑：某某\n"
BLOCKS = (Block(0, 3, "title"), Block(3, 19, "body"), Block(19, len(TEXT), "boilerplate"))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    project = create_project(tmp_path / "p.bijian")
    project.apply(
        ImportArticles(
            (
                parsed(TEXT, file_name="a", blocks=BLOCKS, source="深圳商报", title="甲"),
                parsed("乙文\n", file_name="b", title="乙"),
                parsed("丙文\n", file_name="c", title="丙", source="某网"),
            )
        )
    )
    session = Session(project)
    yield session
    session.close()


def shown(model: LibraryModel) -> list[tuple[str, bool, int]]:
    entries = [model.entry(row) for row in range(model.rowCount())]
    return [(e.article.file_name, e.indented, e.reprints) for e in entries]


def test_reprints_stand_under_what_they_reprint(session: Session, qtbot: QtBot) -> None:
    model = LibraryModel(session)
    a, _, c = ids(session.project)
    assert shown(model) == [("a", False, 0), ("b", False, 0), ("c", False, 0)]
    session.apply(SetReprint(c, a))
    assert shown(model) == [("a", False, 1), ("c", True, 0), ("b", False, 0)]
    model.set_filter("丙")
    assert shown(model) == [("c", False, 0)]
    model.set_filter("")
    session.undo()
    assert shown(model) == [("a", False, 0), ("b", False, 0), ("c", False, 0)]


def test_the_filter_takes_both_scripts_for_the_same(session: Session, qtbot: QtBot) -> None:
    model = LibraryModel(session)
    for query in ("深圳商報", "深圳商报", " 深圳商报 "):
        model.set_filter(query)
        assert shown(model) == [("a", False, 0)]
    model.set_filter(" ")
    assert len(shown(model)) == 3


def test_the_selection_stays_while_articles_come_in(session: Session, qtbot: QtBot) -> None:
    panel = LibraryPanel(session, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(300, 500)
    panel.show()
    _, b, _ = ids(session.project)
    panel.select(b)
    session.apply(ImportArticles((parsed("丁文\n", file_name="d"),)))
    assert panel.selected() == [b]
    session.apply(SetReprint(ids(session.project)[3], ids(session.project)[0]))
    assert panel.selected() == [b]
    assert not panel.grab().isNull()


def test_undo_in_the_filter_is_the_projects(session: Session, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    panel = LibraryPanel(session, LIGHT)
    window.setCentralWidget(panel)
    undone: list[bool] = []
    for keys in ("Ctrl+Z", "Ctrl+Shift+Z"):
        QShortcut(QKeySequence(keys), window, lambda: undone.append(True))
    window.show()
    window.activateWindow()
    (field,) = panel.findChildren(QLineEdit)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(field, Qt.Key.Key_Z, both)
    assert (len(undone), field.text()) == (2, "abc")


def dialog_of(session: Session, qtbot: QtBot, place: int = 0) -> ArticleDetails:
    article = session.project.article(ids(session.project)[place])
    dialog = ArticleDetails(session, article)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_address_and_kinds_of_parts_are_one_step(session: Session, qtbot: QtBot) -> None:
    dialog = dialog_of(session, qtbot)
    (article, *_) = ids(session.project)
    dialog._url.setText("https://example.com/1")
    dialog.findChild(BlockList).set_kind(2, "meta")
    dialog._commit()
    assert session.project.article(article).url == "https://example.com/1"
    assert [b.kind for b in session.project.blocks(article)] == ["title", "body", "meta"]
    session.undo()
    assert session.project.article(article).url == ""
    assert session.project.blocks(article) == BLOCKS


def test_proposed_regions_lead_to_their_passages(session: Session, qtbot: QtBot) -> None:
    dialog = dialog_of(session, qtbot)
    dialog._tabs.setCurrentIndex(1)
    tree = dialog.findChild(QTreeWidget)
    top = tree.topLevelItem(0)
    assert "深圳" in top.text(0) and top.childCount() == 2  # 我市 and 深圳
    top.setCheckState(0, Qt.CheckState.Checked)
    assert dialog._regions.text() == "深圳"
    tree.setCurrentItem(top.child(0))
    with qtbot.waitSignal(dialog.passage_requested) as asked:
        dialog._proposed._go.click()
    article_id, start, end = asked.args
    assert session.project.text(article_id)[start:end] == "我市"
    assert session.project.article(article_id).regions == ("深圳",)
    assert not dialog.isVisible()


def test_a_faulty_date_keeps_the_dialog_open(session: Session, qtbot: QtBot) -> None:
    dialog = dialog_of(session, qtbot)
    dialog._published.setText("2024-13")
    assert not dialog._commit()
    assert dialog.isVisible() and dialog._fault.isVisible()
    dialog.reject()


def test_the_chain_of_reprints_is_named(session: Session, qtbot: QtBot) -> None:
    a, _, c = ids(session.project)
    session.apply(SetReprint(c, a))
    assert "丙（某网）" in dialog_of(session, qtbot, 0)._reprints()
    assert "甲（深圳商报）" in dialog_of(session, qtbot, 2)._reprints()
    assert dialog_of(session, qtbot, 1)._reprints() == ""


def test_where_the_source_is_at_home_is_not_known(session: Session, qtbot: QtBot) -> None:
    session.apply(UpdateArticle(article_id=ids(session.project)[1], source="新华社"))
    dialog = dialog_of(session, qtbot, 1)
    dialog._tabs.setCurrentIndex(1)
    assert dialog.findChild(QTreeWidget).topLevelItemCount() == 0
    assert dialog._proposed._home.text()


def test_reports_name_the_article_that_has_the_bytes(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("某地观察\n\n第一段话。\n", encoding="utf-8")
    for _ in range(2):
        (report,) = import_paths(session.project, [path], progress=lambda *_: None)
    assert report.status == "duplicate" and report.duplicate_of == report.article_id != ""
