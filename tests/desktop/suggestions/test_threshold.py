"""Accepting everything above a score."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.project import Project
from desktop.session import Session
from desktop.suggestions.order import Filter
from desktop.suggestions.pending import Pending
from desktop.suggestions.review import Review
from desktop.suggestions.threshold_dialog import ThresholdDialog
from desktop.theme import LIGHT


@pytest.fixture
def dialog(
    qtbot: QtBot, session: Session, review: Review, project: Project,
    settled: Callable[[Pending], None],
) -> ThresholdDialog:  # fmt: skip
    article = project.articles()[0].id
    review.set_open([article], article)
    settled(review.pending)
    dialog = ThresholdDialog(session, review, LIGHT)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def choose(dialog: ThresholdDialog, wanted: Filter) -> None:
    place = next(
        place for place in range(dialog.labels.count()) if dialog.labels.itemData(place) == wanted
    )
    dialog.labels.setCurrentIndex(place)


def test_the_count_follows_label_and_score(dialog: ThresholdDialog, qtbot: QtBot) -> None:
    choose(dialog, Filter("entity", "园区/基地"))
    dialog.slider.setValue(50)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)
    assert not dialog.apply.isEnabled()
    dialog.slider.setValue(10)
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    assert dialog.apply.isEnabled() and str(dialog.model.rowCount()) in dialog.apply.text()


def test_it_begins_where_something_is_found(dialog: ThresholdDialog) -> None:
    for place in range(dialog.labels.count()):
        dialog.labels.setCurrentIndex(place)
        assert dialog.model.rowCount() > 0
    dialog.slider.setValue(100)  # by hand: from now on it stays
    dialog.labels.setCurrentIndex(0)
    assert dialog.slider.value() == 100 and dialog.model.rowCount() == 0


def test_enter_accepts_them_as_one_step(
    dialog: ThresholdDialog, session: Session, project: Project, qtbot: QtBot
) -> None:
    choose(dialog, Filter("entity", "园区/基地"))
    dialog.slider.setValue(10)
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    number, before = dialog.model.rowCount(), len(project.spans())
    with qtbot.waitSignal(dialog.applied) as applied:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert applied.args == [number] and len(project.spans()) == before + number
    session.undo()
    assert len(project.spans()) == before


def test_all_articles_bring_more(
    dialog: ThresholdDialog, review: Review, settled: Callable[[Pending], None], qtbot: QtBot
) -> None:
    choose(dialog, Filter("claim", "企业集聚"))
    dialog.slider.setValue(0)
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    here = dialog.model.rowCount()
    dialog.everywhere.click()
    settled(review.pending)
    assert dialog.labels.currentData() == Filter("claim", "企业集聚")
    assert dialog.model.rowCount() > here
