"""Going through the queue and deciding, without widgets."""

from collections.abc import Callable

import pytest

from annotations import open_project
from annotations.project import Project
from desktop.session import Session
from desktop.suggestions.item import Item
from desktop.suggestions.order import Filter
from desktop.suggestions.pending import Pending
from desktop.suggestions.review import Review
from tests.desktop.suggestions.fake import FakeSource


@pytest.fixture
def queue(
    review: Review, project: Project, settled: Callable[[Pending], None]
) -> Callable[[], list[Item]]:
    """The queue of the first article, after everything was looked through."""
    article = project.articles()[0].id
    review.set_open([article], article)

    def current() -> list[Item]:
        settled(review.pending)
        return list(review.queue())

    return current


def test_accepting_goes_on_to_the_next(
    review: Review, project: Project, queue: Callable[[], list[Item]]
) -> None:
    first, second = queue()[:2]
    review.select(first.id)
    before = len(project.spans())
    review.accept()
    assert review.current_id() == second.id
    spans = project.spans()
    assert len(spans) == before + 1
    assert any((s.start, s.end, s.label) == (first.start, first.end, first.label) for s in spans)
    assert first.id not in [each.id for each in queue()]
    assert review.current_id() == second.id  # still, after looking again


def test_rejecting_is_remembered_and_undo_brings_it_back(
    review: Review, session: Session, project: Project, queue: Callable[[], list[Item]]
) -> None:
    first, second = queue()[:2]
    review.select(first.id)
    review.reject()
    assert review.current_id() == second.id
    assert first.id not in [each.id for each in queue()]
    session.undo()
    assert first.id in [each.id for each in queue()]
    assert review.current_id() == first.id
    session.redo()
    assert first.id not in [each.id for each in queue()]


def test_a_rejected_one_stays_away_in_another_session(
    review: Review, session: Session, source: FakeSource, project: Project,
    queue: Callable[[], list[Item]],
) -> None:  # fmt: skip
    first = queue()[0]
    review.select(first.id)
    review.reject()
    path = project.path
    review.pending.stop()
    project.close()
    with open_project(path) as again:
        prepared = source.prepare(again, again.snapshot())
        assert (first.article_id, first.start) in {each[:2] for each in prepared.rejected}


def test_the_last_one_leads_to_the_first(review: Review, queue: Callable[[], list[Item]]) -> None:
    items = queue()
    review.select(items[-1].id)
    review.reject()
    assert review.current_id() == items[0].id


def test_another_label_is_one_step_and_the_wrong_one_does_not_return(
    review: Review, session: Session, project: Project, queue: Callable[[], list[Item]]
) -> None:
    first = queue()[0]
    label = project.codebook.entity("企业")
    assert label is not None
    review.select(first.id)
    steps = len(project.history())
    assert review.correct_label(label)
    assert len(project.history()) == steps + 1
    assert any((s.start, s.label) == (first.start, "企业") for s in project.spans())
    assert first.id not in [each.id for each in queue()]
    session.undo()
    assert not any(s.start == first.start and s.label == "企业" for s in project.spans())
    assert first.id in [each.id for each in queue()]


def test_a_label_of_the_other_kind_is_refused(
    review: Review, project: Project, queue: Callable[[], list[Item]]
) -> None:
    entity = next(each for each in queue() if each.type == "entity")
    review.select(entity.id)
    dimension = project.codebook.dimension("产业规模")
    assert dimension is not None and not review.correct_label(dimension)
    assert review.current_id() == entity.id


def test_moved_edges_wait_for_enter(
    review: Review, project: Project, queue: Callable[[], list[Item]]
) -> None:
    item = next(each for each in queue() if each.quote == "临江高新区")
    before = len(project.spans())
    review.select(item.id)
    review.move_edges(item.id, item.start, item.end - 1)
    assert review.is_corrected() and len(project.spans()) == before
    review.accept()
    assert any(s.quote == "临江高新" for s in project.spans())
    assert item.id not in [each.id for each in queue()]


def test_moving_edges_back_is_no_correction(
    review: Review, queue: Callable[[], list[Item]]
) -> None:
    item = queue()[0]
    review.select(item.id)
    review.move_edges(item.id, item.start, item.end + 1)
    review.move_edges(item.id, item.start, item.end)
    assert not review.is_corrected()


def claims_of(items: list[Item]) -> tuple[Item, Item]:
    """A claim without and one with a doubtful field."""
    claims = [each for each in items if each.type == "claim"]
    return (
        next(each for each in claims if not each.doubtful),
        next(each for each in claims if each.doubtful),
    )


def test_a_claim_without_doubt_opens_nothing(
    review: Review, project: Project, queue: Callable[[], list[Item]]
) -> None:
    plain, _ = claims_of(queue())
    asked: list[str] = []
    review.claim_to_check.connect(lambda claim_id, _: asked.append(claim_id))
    review.select(plain.id)
    before = len(project.claims())
    review.accept()
    assert len(project.claims()) == before + 1 and asked == []
    assert review.current_id() not in ("", plain.id)


def test_a_doubtful_claim_is_shown_and_then_the_next_comes(
    review: Review, project: Project, queue: Callable[[], list[Item]]
) -> None:
    items = queue()
    _, doubtful = claims_of(items)
    following = items[items.index(doubtful) + 1]
    asked: list[tuple[str, object]] = []
    review.claim_to_check.connect(lambda claim_id, what: asked.append((claim_id, what)))
    review.select(doubtful.id)
    review.accept()
    ((claim_id, what),) = asked
    claim = next(c for c in project.claims() if c.id == claim_id)
    assert claim.fields == doubtful.fields and what is doubtful.now
    assert review.current_id() == ""
    assert review.go_on() and review.current_id() == following.id
    assert not review.go_on()


def test_the_filter_narrows_queue_and_text(
    review: Review, project: Project, queue: Callable[[], list[Item]]
) -> None:
    queue()
    article = project.articles()[0].id
    review.set_filter(Filter("entity", "地区"))
    assert {each.label for each in queue()} == {"地区"}
    assert {each.label for each in review.shown(article)} == {"地区"}
    review.set_filter(Filter())
    assert len(queue()) == len(review.in_scope()) > 3


def test_all_articles(review: Review, queue: Callable[[], list[Item]]) -> None:
    here = len(queue())
    review.set_everywhere(True)
    assert len(queue()) > here
    review.set_everywhere(False)
    assert len(queue()) == here


def test_many_at_once_are_one_step(
    review: Review, session: Session, project: Project, queue: Callable[[], list[Item]]
) -> None:
    items = [each for each in queue() if each.type == "entity"]
    before = len(project.spans())
    assert review.accept_many(items)
    assert len(project.spans()) == before + len(items)
    assert not {each.id for each in items} & {each.id for each in queue()}
    session.undo()
    assert len(project.spans()) == before
    assert {each.id for each in items} <= {each.id for each in queue()}


def test_switched_off_nothing_is_there(
    review: Review, project: Project, queue: Callable[[], list[Item]]
) -> None:
    queue()
    review.set_on(False)
    assert list(review.queue()) == [] and review.pending.watched() == ()
    review.set_on(True)
    assert queue()
