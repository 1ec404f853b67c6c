"""Which articles stand for which, as views count passages."""

from collections.abc import Mapping

from annotations.model import Article, ArticleId, Evidence
from annotations.views.base import Snapshot


def standing(articles: Mapping[ArticleId, Article]) -> dict[ArticleId, ArticleId]:
    """For every article of a group of reprints, the representative included, who stands for it.

    Articles that nothing reprints and that reprint nothing are left out, so that
    for most projects this is empty.
    """
    found: dict[ArticleId, ArticleId] = {}
    for article in articles.values():
        if article.reprint_of is not None and article.reprint_of in articles:
            found[article.id] = article.reprint_of
            found[article.reprint_of] = article.reprint_of
    return found


def passage_key(passage: Evidence, stands_for: Mapping[ArticleId, ArticleId]) -> tuple[object, ...]:
    """Equal for passages that count once: one place, or the same words in reprints of one text."""
    group = stands_for.get(passage.article_id)
    if group is None:
        return passage.article_id, passage.start, passage.end
    # Late: few projects have reprints, and this loads a converter of characters.
    from annotations.reprints.shadow import same_words

    return group, same_words(passage.quote)


def chain(snapshot: Snapshot, article_id: ArticleId) -> tuple[Article, ...]:
    """All articles that print this one's text, itself included, who stands for them first.

    Only the article itself where nothing reprints it.
    """
    article = snapshot.articles[article_id]
    root = article.reprint_of or article_id
    return (
        snapshot.articles[root],
        *(other for other in snapshot.articles.values() if other.reprint_of == root),
    )
