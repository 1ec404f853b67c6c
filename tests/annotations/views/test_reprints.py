"""Evidence counts a reprint once, and shows where else the words stand."""

from annotations.model import ArticleId
from annotations.views.evidence import evidence, evidence_rows
from annotations.views.matrix import matrix
from annotations.views.reprints import chain, standing
from tests.annotations.views.records import article, claim, snapshot

TEXT = "甲地有企业二百家。\n甲地有企業二百家\n别的话。"


def views(reprint_of: str | None):  # type: ignore[no-untyped-def]
    articles = [
        article("a1", "甲"),
        article("b2", "甲", reprint_of=reprint_of),
        article("c3", "甲"),
    ]
    claims = [
        claim("k1", "产业规模", "甲", low=200, text=TEXT, passages=[("a1", 0, 9), ("b2", 10, 18)]),
        claim("k2", "产业规模", "甲", low=200, text=TEXT, passages=[("b2", 19, 23), ("c3", 0, 9)]),
    ]
    return snapshot(articles, claims)


def test_the_same_words_in_a_reprint_count_once() -> None:
    apart, together = views(None), views("a1")
    assert matrix(apart).cell("甲", "产业规模").passages == 4
    # Another script and another punctuation are the same words; other words count.
    assert matrix(together).cell("甲", "产业规模").passages == 3
    assert matrix(together).cell("甲", "产业规模").claims == ("k1", "k2")


def test_the_chain_is_shown() -> None:
    together = views("a1")
    assert standing(together.articles) == {"a1": "a1", "b2": "a1"}
    for key in ("a1", "b2"):
        assert [other.id for other in chain(together, ArticleId(key))] == ["a1", "b2"]
    assert [other.id for other in chain(together, ArticleId("c3"))] == ["c3"]
    rows = [
        (row.article.id, row.reprint_of and row.reprint_of.id)
        for row in evidence_rows(together)
        if row.article
    ]
    assert rows == [("a1", None), ("b2", "a1"), ("b2", "a1"), ("c3", None)]
    table = evidence(together)
    texts = [table.cell(row.key, "reprint_of").text for row in table.rows]
    assert texts == ["", "a1", "a1", ""]


def test_a_representative_that_is_gone_counts_for_nothing() -> None:
    assert standing(views("gone").articles) == {}
