"""A kill at any moment loses nothing that was shown as done."""

import random
import time
from pathlib import Path

from annotations import open_project
from tests.annotations.builders import FIRST, beside, ids, project_with, python

# Says each step only after it is committed, as a user sees it only then.
EDITS = """
import itertools, sys
from annotations import open_project
from annotations.operations import AddSpans, DeleteAnnotations, NewSpan, UpdateArticle
project = open_project(sys.argv[1], annotator="writer")
assert not project.read_only, project.read_only_reason
article = project.articles()[0]
project.apply(DeleteAnnotations(tuple(s.id for s in project.spans())))
for number in itertools.count():
    title = f"{sys.argv[2]}.{number}"
    step = number % 4
    if step == 0:
        changes = project.apply(UpdateArticle(article_id=article.id, title=title))
    elif step == 1:
        places = [(s, s + 2) for s in range(0, 8, 2)]
        changes = project.apply(AddSpans(tuple(
            NewSpan(article.id, start, end, "企业", note=title) for start, end in places)))
    elif step == 2:
        changes = project.undo()
    else:
        changes = project.redo()
        project.apply(DeleteAnnotations(tuple(s.id for s in project.spans())))
    print(step, changes.entry_id, project.article(article.id).title, flush=True)
"""


def test_killed_in_a_stream_of_edits(tmp_path: Path) -> None:
    path = tmp_path / "p.bijian"
    project_with(path, FIRST).close()
    rounds = random.Random(7)
    done = 0
    for number in range(8):
        writer = python(EDITS, path, number)
        assert writer.stdout is not None and writer.stderr is not None
        said = [writer.stdout.readline()]
        time.sleep(rounds.uniform(0, 0.25))
        writer.kill()
        said += writer.stdout.read().splitlines(keepends=True)
        errors = writer.stderr.read()
        writer.communicate(timeout=30)
        assert said[0] and not errors, errors
        # A kill may cut the last line in two.
        shown = [line.split() for line in said if line.endswith("\n")]
        done += len(shown)
        with open_project(path) as project:
            assert not project.read_only
            assert project.check() == []
            known = entries(project)
            assert {entry for _, entry, _ in shown} <= known
            # Where nothing was said any more, at most one step further was committed.
            title = project.article(ids(project)[0]).title
            last = shown[-1][2]
            number_of = {t: int(t.partition(".")[2]) for t in (title, last)}
            assert number_of[last] <= number_of[title] <= number_of[last] + 4
        assert beside(path) == ["p.bijian"]
    assert done > 50


def entries(project: object) -> set[str]:
    """Ids of all entries, those of undo and redo among them: read past the API, from the file."""
    rows = project._connection.execute("SELECT id FROM entry")  # type: ignore[attr-defined]
    return {row[0] for row in rows}
