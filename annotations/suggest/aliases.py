"""Other names of the same thing, as the text gives them: (以下简称“植恩生物”), 简称科学城.

They are not suggestions by themselves: the registry looks for them everywhere in the article
and links them to the entity they stand for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.suggest.base import Suggestion
from annotations.suggest.firms import short_forms
from annotations.suggest.tagging import known_word
from annotations.suggest.vocabulary import Words

FIRM = "企业"
_SECTOR = "产业赛道"
_SAID = re.compile(
    "\\s?\\(\\s?(?:以下|下文|下|文中)?(?:统|并|合|均)?(?:简)?称(?:为|作|:)?\\s{0,4}[“\"']?([^()“”\"'\n,;。]{2,20})[”\"']?\\s?\\)"
)
_BRACKET = re.compile("\\(([A-Z][A-Za-z0-9&.-]{1,11}|[\u4e00-\u9fff]{2,8})\\)")
_NAMED = frozenset(
    {"企业", "机构/实验室", "园区/基地", "政府部门", "高校院所", "活动/会议", "政策/规划", "媒体"}
)


@dataclass(frozen=True, slots=True)
class Alias:
    """``form`` (simplified) is said of the entity ``name`` of type ``label``."""

    form: str
    label: str
    name: str
    score: float
    reason: str


def aliases(
    shadow: str, found: Sequence[Suggestion], places: Sequence[str], words: Words
) -> Iterator[Alias]:
    """Short forms that the text declares, and those that the names of firms have by custom."""
    ends: dict[int, Suggestion] = {}
    for suggestion in found:
        if suggestion.label in _NAMED:
            known = ends.get(suggestion.end)
            if known is None or known.start > suggestion.start:
                ends[suggestion.end] = suggestion
    for match in _SAID.finditer(shadow):
        owner = ends.get(match.start())
        if owner is not None:
            yield Alias(match[1].strip(), owner.label, _name(owner), 0.9, f"called:{owner.quote}")
    for match in _BRACKET.finditer(shadow):
        owner = ends.get(match.start())
        if owner is not None and _abbreviates(match[1], shadow[owner.start : owner.end]):
            yield Alias(match[1], owner.label, _name(owner), 0.8, f"called:{owner.quote}")
    sectors = {shadow[s.start : s.end] for s in found if s.label == _SECTOR}
    for suggestion in found:
        if suggestion.label != FIRM:
            continue
        full = shadow[suggestion.start : suggestion.end]
        for form in short_forms(full, places, words):
            # A brand that is a word of the language (精准, 未来) would be found all over.
            if form in sectors:
                continue  # 太仓生物医药产业园开发有限公司 is not 生物医药
            if form != full and (len(form) > 3 or not known_word(form)) and form not in places:
                yield Alias(form, FIRM, suggestion.quote, 0.7, f"short:{suggestion.quote}")


def _name(suggestion: Suggestion) -> str:
    return suggestion.entity or suggestion.quote


def _abbreviates(short: str, full: str) -> bool:
    """An acronym of letters, or Chinese characters taken from the full name in order."""
    if short.isascii():
        return len(full) >= 4
    rest = iter(full)
    return len(short) < len(full) and all(character in rest for character in short)
