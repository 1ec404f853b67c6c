"""Overlapping proposals: what is shown stands beside or within each other, never across."""

from hypothesis import assume, given
from hypothesis import strategies as st

from annotations.model import ClaimFields
from annotations.suggest.base import Suggestion
from annotations.suggest.merging import merged
from tests.annotations.suggest.texts import ID

LABELS = (
    "企业",
    "机构/实验室",
    "高校院所",
    "地区",
    "产业赛道",
    "产品/技术",
    "政策/规划",
    "园区/基地",
)


def at(start: int, end: int, label: str, score: float = 0.7, **given: object) -> Suggestion:
    return Suggestion(
        ID, start, end, "名" * (end - start), "entity", label, score, "pattern", **given
    )  # type: ignore[arg-type]


proposals = st.lists(
    st.builds(
        lambda start, size, label, score: at(start, start + size, label, score),
        st.integers(0, 30),
        st.integers(1, 12),
        st.sampled_from(LABELS),
        st.floats(0.1, 1),
    ),
    max_size=25,
)


@given(proposals)
def test_nothing_crosses_and_all_is_ordered(found: list[Suggestion]) -> None:
    shown = merged(found)
    assert [(s.start, -s.end) for s in shown] == sorted((s.start, -s.end) for s in shown)
    for number, one in enumerate(shown):
        for other in shown[number + 1 :]:
            apart = one.end <= other.start or other.end <= one.start
            within = one.start <= other.start and other.end <= one.end
            assert apart or within, (one, other)
            if within:
                assert one.label != other.label
    assert {(s.start, s.end, s.label) for s in shown} <= {(s.start, s.end, s.label) for s in found}


@given(proposals)
def test_the_order_of_the_suggesters_does_not_matter(found: list[Suggestion]) -> None:
    ranks = {(s.start, s.end, s.label): s.score + 0.015 * (s.end - s.start) for s in found}
    assume(len(set(ranks.values())) == len(found))  # between equals the first may win
    assert merged(found) == merged(reversed(found))


def test_of_two_that_agree_the_surer_stays_with_the_entity_that_is_known() -> None:
    (shown,) = merged([at(0, 4, "企业", 0.9), at(0, 4, "企业", 0.6, entity="全名")])
    assert (shown.score, shown.entity) == (0.9, "全名")


def test_claims_of_one_passage_with_other_values_stand_beside_each_other() -> None:
    def claim(value: str, score: float) -> Suggestion:
        fields = ClaimFields(value_text=value)
        return Suggestion(ID, 0, 9, "名" * 9, "claim", "产业规模", score, "quantity", fields)

    shown = merged([claim("5家", 0.5), claim("5亿元", 0.6), claim("5家", 0.8)])
    assert sorted((s.value_text, s.score) for s in shown) == [("5亿元", 0.6), ("5家", 0.8)]
