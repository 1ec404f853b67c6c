"""Accepts the gold of a corpus's first sentences, and scores what is suggested for the rest."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotations import Project, create_project
from annotations.evaluation import Score, read_gold
from annotations.importing import import_paths
from annotations.model import ArticleId
from annotations.operations import AddSpans, NewSpan
from annotations.suggest import Context, context_of, suggest
from annotations.suggest.learned import Model
from annotations.text.segmentation import sentences

Mention = tuple[ArticleId, int, int, str]


@dataclass(frozen=True, slots=True)
class Taught:
    """A project with its first sentences annotated; ``before`` is its context without them.

    ``rest``: the sentences after (article, start, end). ``wanted``: their mentions.
    """

    before: Context
    after: Context
    accepted: int
    rest: Sequence[tuple[ArticleId, int, int]]
    wanted: frozenset[Mention]

    def score(self, context: Context) -> Score:
        """Strict, by mentions, of the sentences after; what stands inside a wanted name and is
        not wanted itself is not judged."""
        by_article: defaultdict[ArticleId, list[tuple[int, int]]] = defaultdict(list)
        for article, start, end in self.rest:
            by_article[article].append((start, end))
        given = {
            (s.article_id, s.start, s.end, s.label)
            for s in suggest(context, by_article.keys(), "entity")
            if any(a <= s.start and s.end <= b for a, b in by_article[s.article_id])
        }
        right = given & self.wanted
        given = {m for m in given if m in right or not any(_within(m, one) for one in right)}
        return Score(len(right), len(given), len(right), len(self.wanted))

    def with_model(self, model: Model) -> Context:
        return replace(self.after, model=model, _memo={})


def taught(project: Project, gold: Path, *, count: int, seed: int) -> Taught:
    """Annotate the first ``count`` sentences with names, the articles in an order of chance."""
    mentions = sorted(
        {
            (m.article_id, a, b, m.label)
            for m in read_gold(gold, project).mentions
            for a, b in m.ranges
        }
    )
    by_article: defaultdict[ArticleId, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention[0]].append(mention)
    # Inventories give every place of a name, also those inside longer ones.
    outer = {
        article: [m for m in own if not any(_within(m, other) for other in own)]
        for article, own in by_article.items()
    }
    ids = sorted(outer, key=lambda each: project.article(each).file_name)
    random.Random(seed).shuffle(ids)
    before = context_of(project)
    known: list[Mention] = []
    wanted: list[Mention] = []
    rest: list[tuple[ArticleId, int, int]] = []
    done = 0
    for article in ids:
        for start, end in sentences(project.text(article)):
            inside = [m for m in outer[article] if start <= m[1] and m[2] <= end]
            if done < count:
                known += inside
                done += bool(inside)
            else:
                rest.append((article, start, end))
                wanted += inside
    project.apply(AddSpans(tuple(NewSpan(*mention) for mention in known)))
    return Taught(before, context_of(project), done, rest, frozenset(wanted))


def corpus(path: Path, articles: Path) -> Project:
    project = create_project(path)
    import_paths(project, [articles], progress=lambda done, total, what: None)
    return project


def _within(inner: Mention, outer: Mention) -> bool:
    return (
        inner[0] == outer[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[2] - inner[1] < outer[2] - outer[1]
    )
