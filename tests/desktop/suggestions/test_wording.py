"""Reasons and scores in words."""

import pytest

from annotations.codebook import load_codebook
from annotations.model import ArticleId, Block
from annotations.sample import SAMPLE
from annotations.suggest.base import Suggestion
from desktop.suggestions.wording import (
    doubtful_fields,
    form_fields,
    reason_text,
    score_word,
    source_word,
)


@pytest.mark.parametrize(
    "reason, words",
    [
        ("head:实验室", "ends in “实验室”"),
        ("cue: 力争", "by “力争”"),
        ("cue: 余, carried: 家", "by “余”; goes on from “家”"),
        ("cue: 应, 应当", "by “应, 应当”"),
        ("article:", "from the article"),
        ("article: 重庆", "from the article: “重庆”"),
        ("default: article-date", "the article's date"),
        ("unresolved, vague: 未来", "not resolved: “未来”"),
        ("unresolved, former: 原来", "an earlier time that nobody names: “原来”"),
        (
            "unresolved, unknown-edition: 第九届智博会",
            "when this edition was held is not known: “第九届智博会”",
        ),
        ("unresolved, ambiguous-event: 进博会", "could be one of several events: “进博会”"),
        ("unresolved, no-year-before: 同年", "no year is named before it: “同年”"),
        ("unresolved, impossible-date: 2月30日", "there is no such day: “2月30日”"),
        ("unresolved, no-article-date: 去年", "“去年”, but the article's date is not known"),
        ("default:no-article-date", "the article's date is not known"),
        ("plan:十四五", "the years of a plan: “十四五”"),
        ("owner:重大项目", "by whose it is: “重大项目”"),
        ("source", "named as the source"),
        ("default", ""),
        ("none", ""),
        ("value: number", ""),
        ("something-new: 新词", "新词"),
        ("something-new", "something-new"),
        ("", ""),
    ],
)
def test_reasons(qapp: object, reason: str, words: str) -> None:
    assert reason_text(reason) == words


def test_fields_by_the_forms_names() -> None:
    found = form_fields({"region": "a", "value": "b", "period": "c", "class": "d", "unit": "e"})
    assert found == {
        "regions": "a", "value_text": "b", "period_text": "c", "value_class": "d", "unit": "e",
    }  # fmt: skip


def test_doubtful_fields_are_in_the_forms_order() -> None:
    suggestion = Suggestion(
        ArticleId("a"), 0, 1, "x", "claim", "产业规模", 0.5, "quantity",
        doubtful=("period", "kind", "region"),
    )  # fmt: skip
    assert doubtful_fields(suggestion) == ("regions", "kind", "period_text")


@pytest.mark.parametrize("score, words", [(1.0, "100%"), (0.999, "99%"), (0.5, "50%"), (0.0, "0%")])
def test_scores(score: float, words: str) -> None:
    assert score_word(score) == words


def test_what_the_suggesters_say_is_worded(qapp: object) -> None:
    """No code of a shipped suggester reaches the screen as it is."""
    from annotations.model import Article
    from annotations.regions import load_registry
    from annotations.suggest import Context, suggest
    from annotations.suggest.vocabulary import shipped_vocabulary

    codes = set()
    for number, path in enumerate(sorted((SAMPLE / "articles").iterdir())):
        text = _text(path.read_bytes())
        article = Article(
            ArticleId(str(number)), path.name, "", "", "", "", "2024-05-01", "stated", "",
            ("重庆",), "utf-8", len(text), "new", number, "", str(number), "", "", "",
        )  # fmt: skip
        context = Context(
            codebook=load_codebook(), registry=load_registry(), vocabulary=shipped_vocabulary(),
            articles={article.id: article}, texts={article.id: text},
            blocks={article.id: (Block(0, len(text), "body"),)},
        )  # fmt: skip
        for each in suggest(context):
            assert source_word(each.source) != each.source or each.source in (
                "pattern", "learned", "quantity",
            )  # fmt: skip
            for reason in each.reasons.values():
                code = reason.partition(":")[0].partition(",")[0].strip()
                words = reason_text(reason)
                if words == reason or (code not in ("none", "value", "default") and not words):
                    codes.add(reason)
    assert codes == set()


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("gb18030")
