"""The queue of many articles, kept up to date in pieces: the same as made anew."""

import random
from collections.abc import Callable

import pytest

from annotations.model import ArticleId
from annotations.project import Project
from desktop.suggestions.gathered import Gathered
from desktop.suggestions.order import Filter, Sorting, arranged, counts
from desktop.suggestions.pending import Pending

Settled = Callable[[Pending], None]


@pytest.mark.parametrize("sorting", ["position", "score"])
@pytest.mark.parametrize("seed", range(3))
def test_the_same_as_arranged_anew(
    pending: Pending, project: Project, settled: Settled, sorting: Sorting, seed: int
) -> None:
    ids = [article.id for article in project.articles()]
    pending.watch(ids)
    settled(pending)
    gathered = Gathered(pending)
    pending.changed.connect(gathered.forget)
    chance = random.Random(seed)
    wanted = Filter()

    def check(scope: list[ArticleId]) -> None:
        found = [each for article_id in scope for each in pending.of(article_id)]
        places = {article_id: place for place, article_id in enumerate(scope)}
        assert gathered.all(scope) == arranged(found, places)
        assert gathered.queue(scope, sorting) == arranged(
            found, places, wanted=wanted, sorting=sorting
        )
        assert gathered.counts(scope) == counts(found)

    check(ids)
    for _ in range(30):
        pool = [each for article_id in ids for each in pending.of(article_id)]
        what = chance.randrange(4)
        if what == 0 and len(pool) > 3:
            pending.drop([each.id for each in chance.sample(pool, 2)])
        elif what == 1:
            wanted = chance.choice([Filter(), Filter("claim"), Filter("entity", "地区")])
            gathered.set_filter(wanted)
        elif what == 2:
            pending.look_again()
            settled(pending)
        elif pool:
            moved = chance.choice(pool)
            other = pending._source.corrected(
                moved.given, label=moved.label, start=moved.start, end=moved.end + 1, quote="?"
            )
            pending.draft(moved.id, other)
        check(chance.choice([ids, ids[:1], ids[1:]]))
