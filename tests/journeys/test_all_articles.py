"""Suggestions for all articles come from worker processes, and are decided on as any others."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotations.sample import create_sample
from annotations.suggest import context_of, suggest
from desktop.app import Shell

OpenShell = Callable[..., Shell]


def test_all_articles_are_looked_through_and_decided_on(
    open_shell: OpenShell, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.suggestions.pending._MOST_CHARACTERS", 0)
    create_sample(tmp_path / "sample.bijian").close()
    shell = open_shell()
    window = shell.window
    assert window.files.open_project(tmp_path / "sample.bijian")
    desk = window.desk()
    project, suggestions = desk.session.project, desk.suggestions
    pending, review = suggestions.pending, suggestions.review

    def settle() -> None:
        qtbot.waitUntil(lambda: pending.waiting() == 0 and not pending.busy(), timeout=60_000)

    def expected() -> list[str]:
        order = {article.id: place for place, article in enumerate(project.articles())}
        found = suggest(context_of(project))
        found.sort(key=lambda s: (order[s.article_id], s.start, -s.end, s.id))
        return [each.id for each in found]

    suggestions.set_on(True)
    desk.columns.open_article(project.articles()[0].id)
    settle()
    assert shell.workers.running() == 0, "an open article is looked through here"
    suggestions.panel.everywhere.setChecked(True)
    settle()
    assert shell.workers.running() > 0
    assert [each.id for each in review.queue()] == expected()

    # In an article that is not open, to the end of it.
    far = next(each for each in review.queue() if each.article_id == project.articles()[2].id)
    review.select(far.id)
    review.reject()
    settle()
    assert [each.id for each in review.queue()] == expected()
    assert far.id not in expected()
    desk.session.undo()
    settle()
    assert [each.id for each in review.queue()] == expected()
    assert review.current_id() == far.id
