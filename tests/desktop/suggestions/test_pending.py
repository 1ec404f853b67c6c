"""Computing in the background: latest wins, stale results are dropped, nothing flickers."""

from collections.abc import Callable
from itertools import pairwise
from time import thread_time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from annotations.operations import AddSpans, DeleteArticles, NewSpan
from annotations.project import Project
from desktop.session import Session
from desktop.suggestions.pending import Pending
from desktop.suggestions.source import Reading
from tests.desktop.suggestions.fake import FakeSource

Settled = Callable[[Pending], None]


def quotes(pending: Pending, project: Project, number: int = 0) -> list[str]:
    return [each.quote for each in pending.of(project.articles()[number].id)]


def test_watched_articles_are_looked_through(
    pending: Pending, project: Project, settled: Settled
) -> None:
    first, second = project.articles()[:2]
    pending.watch([first.id])
    settled(pending)
    assert "园区" in quotes(pending, project) and pending.known(first.id)
    assert pending.of(second.id) == []
    pending.watch([second.id])
    settled(pending)
    assert pending.of(first.id) == [] and "150家" in quotes(pending, project, 1)


def test_what_is_tagged_by_hand_goes_at_once(
    pending: Pending, session: Session, project: Project, settled: Settled, source: FakeSource
) -> None:
    article = project.articles()[0]
    pending.watch([article.id])
    settled(pending)
    place = next(each for each in pending.of(article.id) if each.quote == "园区")
    source.hold.set()
    session.apply(AddSpans((NewSpan(article.id, place.start, place.end, "园区/基地"),)))
    assert pending.get(place.id) is None
    source.hold.clear()
    settled(pending)
    assert pending.get(place.id) is None
    session.undo()
    settled(pending)
    assert pending.get(place.id) is not None


def test_a_result_that_a_change_overtook_is_dropped(
    pending: Pending, session: Session, project: Project, source: FakeSource, settled: Settled,
    qtbot: QtBot,
) -> None:  # fmt: skip
    article = project.articles()[0]
    source.hold.set()
    pending.watch([article.id])
    qtbot.waitUntil(lambda: len(source.calls) == 1)
    start = project.text(article.id).index("园区")
    session.apply(AddSpans((NewSpan(article.id, start, start + 2, "园区/基地"),)))
    # The first computation did not know of the span: its result must not be seen.
    seen: list[bool] = []
    pending.changed.connect(
        lambda _: seen.append(any(each.start == start for each in pending.of(article.id)))
    )
    source.hold.clear()
    settled(pending)
    assert len(source.calls) == 2
    assert seen == [False]


def test_many_changes_are_looked_at_once(
    pending: Pending, session: Session, project: Project, source: FakeSource, settled: Settled
) -> None:
    article = project.articles()[0]
    pending.watch([article.id])
    settled(pending)
    calls = len(source.calls)
    for start in range(6):
        session.apply(AddSpans((NewSpan(article.id, start, start + 2, "企业"),)))
    settled(pending)
    assert len(source.calls) == calls + 1


def test_a_removed_article_is_forgotten(
    pending: Pending, session: Session, project: Project, settled: Settled
) -> None:
    first, second = project.articles()[:2]
    pending.watch([first.id, second.id])
    settled(pending)
    session.apply(DeleteArticles((first.id,)))
    settled(pending)
    assert pending.watched() == (second.id,) and pending.of(first.id) == []


def test_a_correction_outlives_a_recomputation(
    pending: Pending, session: Session, project: Project, source: FakeSource, settled: Settled
) -> None:
    article = project.articles()[0]
    pending.watch([article.id])
    settled(pending)
    item = next(each for each in pending.of(article.id) if each.quote == "临江高新区")
    moved = source.corrected(
        item.given, label=item.label, start=item.start, end=item.end - 1, quote="临江高新"
    )
    pending.draft(item.id, moved)
    pending.look_again()
    settled(pending)
    kept = pending.get(item.id)
    assert kept is not None and kept.corrected and kept.quote == "临江高新"
    pending.draft(item.id, None)
    again = pending.get(item.id)
    assert again is not None and not again.corrected


def test_the_event_loop_goes_on_while_a_source_computes(
    pending: Pending, project: Project, source: FakeSource, settled: Settled, qtbot: QtBot
) -> None:
    source.hold.set()
    pending.watch([article.id for article in project.articles()])
    ticks: list[float] = []  # of this thread's own time: other programs' is not its fault
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(thread_time()))
    timer.start()
    qtbot.waitUntil(lambda: len(ticks) > 20, timeout=10_000)
    source.hold.clear()
    settled(pending)
    timer.stop()
    stalls = [after - before for before, after in pairwise(ticks)]
    assert max(stalls) < 0.2  # also what the end of the job costs; 0.05 is the mark


def test_stopping_waits_for_the_thread(
    pending: Pending, project: Project, source: FakeSource, qtbot: QtBot
) -> None:
    source.hold.set()
    pending.watch([project.articles()[0].id])
    qtbot.waitUntil(lambda: bool(source.calls))
    pending.stop()
    qtbot.wait(50)
    assert pending.of(project.articles()[0].id) == []


def readings(project: Project) -> list[Reading]:
    return [
        Reading(article, project.text(article.id), project.blocks(article.id))
        for article in project.articles()
    ]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch, source: FakeSource, project: Project) -> None:
    """Any article that is not near counts as one of many."""
    monkeypatch.setattr("desktop.suggestions.pending._MOST_CHARACTERS", 0)
    source.look_apart = True
    source.readings = readings(project)


@pytest.mark.usefixtures("many")
def test_what_is_far_does_not_keep_what_is_near_waiting(
    pending: Pending, project: Project, source: FakeSource, settled: Settled, qtbot: QtBot
) -> None:
    first, second, *_ = ids = [article.id for article in project.articles()]
    source.hold_apart.set()
    pending.watch(ids, near=[first])
    qtbot.waitUntil(lambda: pending.known(first) and bool(source.apart_calls))
    assert source.calls == [[first]] and pending.busy()
    assert list(source.apart_calls[0]) == ids[1:]
    # Another one is opened meanwhile.
    pending.watch([second, first, *ids[2:]], near=[first, second])
    qtbot.waitUntil(lambda: pending.known(second))
    assert source.calls == [[first], [second]] and len(source.apart_calls) == 1
    source.hold_apart.clear()
    settled(pending)
    assert all(pending.known(article_id) for article_id in ids)
    assert quotes(pending, project, 1) and pending.waiting() == 0


@pytest.mark.usefixtures("many")
def test_what_is_far_is_the_same_as_near(
    pending: Pending, project: Project, settled: Settled
) -> None:
    ids = [article.id for article in project.articles()]
    pending.watch(ids)
    settled(pending)
    near = {article_id: pending.of(article_id) for article_id in ids}
    pending.watch([])
    pending.watch(ids, near=())
    settled(pending)
    assert {article_id: pending.of(article_id) for article_id in ids} == near


@pytest.mark.usefixtures("many")
def test_unchanged_results_need_not_cross_again_but_decided_ones_come_back(
    pending: Pending, session: Session, project: Project, source: FakeSource, settled: Settled
) -> None:
    ids = [article.id for article in project.articles()]
    pending.watch(ids, near=())
    settled(pending)
    before = {article_id: pending.of(article_id) for article_id in ids}
    announced: list[set[str]] = []
    pending.changed.connect(announced.append)
    pending.look_again()
    settled(pending)
    assert all(source.apart_calls[-1].values()) and announced == []
    assert {article_id: pending.of(article_id) for article_id in ids} == before

    place = next(each for each in before[ids[0]] if each.type == "entity")
    session.apply(AddSpans((NewSpan(place.article_id, place.start, place.end, place.label),)))
    settled(pending)
    assert pending.get(place.id) is None
    assert [bool(digest) for digest in source.apart_calls[-1].values()] == [
        article_id != ids[0] for article_id in ids
    ]
    session.undo()
    settled(pending)
    assert {article_id: pending.of(article_id) for article_id in ids} == before


@pytest.mark.usefixtures("many")
def test_a_change_overtakes_what_is_far(
    pending: Pending, session: Session, project: Project, source: FakeSource, settled: Settled,
    qtbot: QtBot,
) -> None:  # fmt: skip
    article = project.articles()[0]
    source.hold_apart.set()
    pending.watch([article.id], near=())
    qtbot.waitUntil(lambda: len(source.apart_calls) == 1)
    start = project.text(article.id).index("园区")
    session.apply(AddSpans((NewSpan(article.id, start, start + 2, "园区/基地"),)))
    qtbot.waitUntil(lambda: len(source.apart_calls) == 2)
    source.hold_apart.clear()
    settled(pending)
    assert pending.of(article.id)
    assert not any(each.start == start for each in pending.of(article.id))


@pytest.mark.usefixtures("many")
def test_what_is_not_wanted_any_more_is_cancelled(
    pending: Pending, project: Project, source: FakeSource, qtbot: QtBot
) -> None:
    source.hold_apart.set()
    pending.watch([article.id for article in project.articles()], near=())
    qtbot.waitUntil(lambda: len(source.apart_calls) == 1)
    pending.watch([])
    qtbot.waitUntil(lambda: not pending.busy())
    assert source.hold_apart.is_set(), "it did not end by itself"
