"""Learning from what was accepted: only from enough, only if better, and it can be stopped."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotations import Project
from annotations.errors import BijianError, Cancelled
from annotations.operations import AddSpans, NewSpan
from annotations.suggest import Context, context_of, suggest
from annotations.suggest.fitting import fit, fit_here
from annotations.suggest.learned import LONGEST, features, rows, spans_of
from annotations.suggest.model_cache import forget_model, keep_model, kept_model
from annotations.suggest.spine import spine_of
from annotations.suggest.training import ENOUGH, annotated_sentences, train
from tests.annotations.builders import ids, project_with
from tests.annotations.suggest.texts import ID, context

# Names in a manner of their own, which no pattern or list knows.
STEMS = "赤橙黄绿青蓝紫墨银金玄苍"
FRAMES = ("昨天{}号机组开动。", "我们在{}号机组旁。", "工人检查了{}号机组。", "{}号机组状态良好。")


def sentences(count: int) -> Iterator[tuple[str, int, int]]:
    """Sentences with the place of the name in each."""
    dice = random.Random(7)
    for _ in range(count):
        name = "".join(dice.sample(STEMS, 2)) + "号机组"
        frame = dice.choice(FRAMES)
        text = frame.replace("{}号机组", name)
        yield text, text.index(name), text.index(name) + len(name)


def taught(path: Path, count: int) -> Project:
    """A project whose names are all accepted in the first article; the second is not read yet."""
    text, spans = "", []
    for sentence, start, end in sentences(count):
        spans.append((len(text) + start, len(text) + end))
        text += sentence
    project = project_with(path, text, "新到的茶墨号机组也来了。")
    first = ids(project)[0]
    project.apply(AddSpans(tuple(NewSpan(first, a, b, "产品/技术") for a, b in spans)))
    return project


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Context]]:
    with taught(tmp_path_factory.mktemp("learn") / "p.bijian", 130) as project:
        yield project, context_of(project)


def here(examples, *, progress, cancelled):  # type: ignore[no-untyped-def]
    return fit_here(examples, progress)


def test_too_little_is_not_learned_from(tmp_path: Path) -> None:
    with taught(tmp_path / "p.bijian", ENOUGH - 1) as project:
        training = train(context_of(project))
        assert (training.model, training.sentences) == (None, ENOUGH - 1)


def test_learns_what_patterns_do_not_know(learned: tuple[Project, Context]) -> None:
    project, one = learned
    assert annotated_sentences(one) == 130
    steps: list[tuple[int, int]] = []
    training = train(one, progress=lambda done, of, _: steps.append((done, of)), fitter=here)
    assert training.held_out == 130  # each sentence once
    assert training.learned_f1 > 0.9 > training.patterns_f1
    model = training.model
    assert model is not None and model.labels == {"产品/技术"}
    assert steps == sorted(steps) and steps[-1] == (480, 480)
    unread = ids(project)[1]
    found = suggest(replace(one, model=model, _memo={}), (unread,), "entity")
    assert [(s.quote, s.label, s.source) for s in found] == [("茶墨号机组", "产品/技术", "learned")]
    assert 0.5 < found[0].score < 1


def test_a_model_that_is_no_better_is_not_kept(learned: tuple[Project, Context]) -> None:
    _, one = learned

    def blank(examples, *, progress, cancelled):  # type: ignore[no-untyped-def]
        return fit_here([(row, ("O",) * len(tags)) for row, tags in examples])

    training = train(one, fitter=blank)
    assert training.model is None
    assert training.learned_f1 <= training.patterns_f1


def test_a_process_of_its_own_gives_the_same_weights(learned: tuple[Project, Context]) -> None:
    _, one = learned
    article = one.articles[next(iter(one.articles))]
    reading = spine_of(one, article, one.texts[article.id], ()).reading
    examples = [
        (row, ("B-企业", *["O"] * (len(row.text) - 1))) for row in list(rows(reading, ()))[:10]
    ]
    assert fit(examples) == fit_here(examples)


def test_cancelling_stops_at_once(learned: tuple[Project, Context]) -> None:
    _, one = learned
    with pytest.raises(Cancelled):
        train(one, cancelled=lambda: True)
    with pytest.raises(Cancelled):
        fit([], cancelled=lambda: True)


def test_a_process_that_fails_says_so() -> None:
    with pytest.raises(BijianError, match="training-failed"):
        fit([("no row", ("O",))])  # type: ignore[list-item]


def test_sentences_are_bounded_and_tile_their_text() -> None:
    text = "云" * (3 * LONGEST + 5) + "。"
    one = context(text)
    reading = spine_of(one, one.articles[ID], text, ()).reading
    found = list(rows(reading, ()))
    assert "".join(row.text for row in found) == text
    assert max(len(row.text) for row in found) <= LONGEST
    assert all(len(features(row)) == len(row.text) == len(row.words) for row in found)


@pytest.mark.parametrize(
    ("tags", "wanted"),
    [
        ("B-a I-a O", [(0, 2, "a")]),
        ("B-a B-a I-a", [(0, 1, "a"), (1, 3, "a")]),
        ("O I-a I-b", [(1, 2, "a"), (2, 3, "b")]),
        ("O O", []),
    ],
)
def test_tags_are_read_as_spans(tags: str, wanted: list[tuple[int, int, str]]) -> None:
    assert list(spans_of(tags.split())) == wanted


def test_models_are_kept_beside(learned: tuple[Project, Context], tmp_path: Path) -> None:
    project, one = learned
    model = train(one, fitter=here).model
    assert model is not None
    place = tmp_path / "models"
    assert kept_model(project.path, place) is None
    path = keep_model(project.path, model, place)
    assert kept_model(project.path, place) == model
    assert kept_model(tmp_path / "other.bijian", place) is None
    path.write_bytes(b"broken")
    assert kept_model(project.path, place) is None
    forget_model(project.path, place)
    assert not path.exists()
    assert sorted(tmp_path.iterdir()) == [place] and list(place.iterdir()) == []
