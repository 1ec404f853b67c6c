"""What menus offer fits what can be done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from annotations.sample import create_sample
from desktop.app import Shell
from desktop.commands.registry import COMMANDS
from tests.journeys.driving import trigger


def test_articles_are_opened_only_where_some_are_selected(
    open_shell: Callable[..., Shell], tmp_path: Path
) -> None:
    window = open_shell().window
    window.show_project(create_sample(tmp_path / "s.bijian"))
    desk = window.desk()
    articles = window.session().project.articles()
    assert desk.library.selected() == [articles[0].id]  # to be seen, and Enter opens it
    (search,) = desk.library.findChildren(QLineEdit)
    search.setText("no article has this")
    window.actions_of_commands.refresh()
    for name in ("article.open", "article.open_beside"):
        assert not window.actions_of_commands.action(name).isEnabled()
    search.clear()
    desk.library.select(articles[1].id)
    trigger(window, "article.open")
    assert desk.columns.articles() == [articles[1].id]


def test_the_keyboard_is_never_lost(open_shell: Callable[..., Shell], tmp_path: Path) -> None:
    window = open_shell().window
    window.show_project(create_sample(tmp_path / "s.bijian"))
    desk = window.desk()
    articles = window.session().project.articles()
    (search,) = desk.library.findChildren(QLineEdit)
    (entries,) = desk.library.findChildren(QListView)
    search.setFocus()
    QTest.keyClicks(search, "02-")  # the name of a file
    search.setText(articles[2].title[:4])
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert window.focusWidget() is entries and desk.library.selected() == [articles[2].id]
    QTest.keyClick(entries, Qt.Key.Key_Return)
    active = desk.columns.active()
    assert active is not None and window.focusWidget() is active.pane
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == "" and window.focusWidget() is entries
    active.pane.setFocus()
    trigger(window, "article.close")
    assert window.focusWidget() is entries


def test_find_goes_on_and_gives_the_keyboard_back(
    open_shell: Callable[..., Shell], tmp_path: Path
) -> None:
    window = open_shell().window
    window.show_project(create_sample(tmp_path / "s.bijian"))
    desk = window.desk()
    column = desk.columns.open_article(window.session().project.articles()[0].id)
    text = column.pane.text()
    trigger(window, "edit.find_next")  # nothing was looked for yet: asks for what
    assert desk.find_bar.isVisible()
    (query,) = desk.find_bar.findChildren(QLineEdit)
    query.setText("科學城")
    first = column.pane.selected_range()
    trigger(window, "edit.find_next")
    second = column.pane.selected_range()
    assert first is not None and second is not None and first[0] < second[0]
    assert text[slice(*first)] == text[slice(*second)] == "科學城"
    trigger(window, "edit.find_previous")
    assert column.pane.selected_range() == first
    visited = []
    QApplication.instance().focusChanged.connect(lambda _old, new: visited.append(new))
    desk.find_bar.close_bar()
    assert window.focusWidget() is column.pane and desk.matrix.table not in visited
    trigger(window, "edit.find_next")  # also without the bar
    assert column.pane.selected_range() == second and not desk.find_bar.isVisible()


def test_one_of_several_is_always_chosen(open_shell: Callable[..., Shell], tmp_path: Path) -> None:
    window = open_shell().window
    window.show_project(create_sample(tmp_path / "s.bijian"))
    actions = window.actions_of_commands
    layouts = [entry.id for entry in COMMANDS if entry.choice == "layout"]
    assert len(layouts) == 3
    for name in layouts:
        actions.action(name).trigger()
        actions.action(name).trigger()  # once more does not switch it off
        assert [each for each in layouts if actions.action(each).isChecked()] == [name]
        group = actions.action(name).actionGroup()
        assert group is not None and group.isExclusive()


def test_no_key_is_given_twice() -> None:
    taken: dict[str, str] = {}
    for entry in COMMANDS:
        for keys in entry.keys:
            portable = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
            assert portable and portable not in taken, (keys, entry.id, taken.get(portable))
            taken[portable] = entry.id
