"""Counties, districts and towns in short (威宁, 高要), rivers, lakes and islands.

Many short forms are words of the language too: one counts where the tagger knows it for a
place, or where it stands among places or before 等县, or where the text speaks of what it lies in.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.regions import Registry
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.places import PLACE
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import known_word
from annotations.suggest.vocabulary import CLOSES, Vocabulary

_LEVELS: Final = frozenset({"district", "city", "new-area"})
_TAGS = frozenset({"ns", "nr", "nrt", "nrfg", "nz", "j"})
_GROUP = ("县", "市", "区", "地", "州", "旗")
_WATERS = ("岛", "河", "江", "湾", "海峡", "高原", "盆地", "平原", "群岛", "半岛", "山脉")
_NOT_BEFORE = frozenset(
    "河 江 湖 山 岛 湾 溪 寺 茶 镇 大学 学院 医院 路 街 号 站 机场 公司 集团 银行".split()
)
_KINDS: Final = frozenset("区县市州旗盟")
_LEAST: Final = 3  # characters of a river's name


class Counties:
    name = "counties"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        forms = _forms(context.registry, context.vocabulary)
        tokens, bounds = spine.reading.tokens, spine.reading.bounds
        spoken = {region.name for _, _, region in spine.mentions}
        for _, _, region in spine.mentions:
            spoken.update(parent.name for parent in context.registry.parents(region))
        found: list[Suggestion] = []

        def add(first: int, last: int, name: str, score: float, reason: str) -> None:
            start, end = bounds[first], bounds[last]
            found.append(
                named(
                    article.id,
                    text,
                    start,
                    end,
                    PLACE,
                    score=score,
                    reason=f"{reason}:{name}",
                    source="region",
                    entity=name,
                )
            )

        for number, (word, tag) in enumerate(tokens):
            known = forms.get(word)
            if known is None and (tag != "ns" or not word.endswith(_WATERS)):
                continue
            if number in spine.place_starts or number + 1 in spine.places:
                continue
            if number in spine.entry_starts or number + 1 in spine.entries:
                continue
            behind = tokens[number + 1][0] if number + 1 < len(tokens) else ""
            if known is not None:
                if behind in _NOT_BEFORE or not _free(spine, number):
                    continue
                listed = _listed(spine, number)
                near = bool(known[1] & spoken)
                if (
                    (tag == "ns" and (near or known_word(word)))
                    or listed
                    or (near and tag in _TAGS)
                ):
                    add(number, number + 1, known[0], 0.6 if near or listed else 0.55, "region")
            elif len(word) >= _LEAST:
                add(number, number + 1, word, 0.55, "part")
        return found


_ROW = 20  # tokens of a list


def _free(spine: Spine, number: int) -> bool:
    """Whether a name may begin here: not right behind a piece of a longer word."""
    if not number:
        return True
    word, tag = spine.reading.tokens[number - 1]
    return bool(spine.kinds[number - 1] & CLOSES) or len(word) > 1 or tag[0] in "pvcudrfm"


def _listed(spine: Spine, number: int) -> bool:
    """Whether it stands in a list with a known place, or before 等县."""
    tokens = spine.reading.tokens
    if number > 1 and tokens[number - 1][0] == "、" and number - 1 in spine.places:
        return True
    behind = tokens[number + 1][0] if number + 1 < len(tokens) else ""
    if behind == "、" and number + 2 in spine.place_starts:
        return True
    last = number + 1
    while last + 1 < len(tokens) and tokens[last][0] == "、" and last - number < _ROW:
        last += 2  # 甲、乙、丙等地
    behind = tokens[last][0] if last < len(tokens) else ""
    then = tokens[last + 1][0] if last + 1 < len(tokens) else ""
    return behind == "等" and then.startswith(_GROUP) and len(then) <= 2


@lru_cache(maxsize=1)
def _forms(registry: Registry, vocabulary: Vocabulary) -> dict[str, tuple[str, frozenset[str]]]:
    """By short form: the region, and the names of what it lies in."""
    words = vocabulary.words
    own_rule = re.compile(f"(?:(?:(?:{'|'.join(words.peoples)})族)*|各族)自治$")
    regions = {region.name: region for region in registry}
    taken = {name for r in regions.values() for name in (r.name, *r.aliases) if r.level != "city"}
    forms: dict[str, tuple[str, frozenset[str]]] = {}
    twice: set[str] = set()
    for region in regions.values():
        if region.level not in _LEVELS:
            continue
        around = {region.name}
        parent = region.parent
        while parent in regions and parent not in around:
            around.add(parent)
            parent = regions[parent].parent
        for name in (region.name, *region.aliases):
            if name[-1] not in _KINDS:
                continue
            own = name.removeprefix(region.parent) if len(name) > len(region.parent) + 2 else name
            stem = own[: -2 if own.endswith(("新区", "地区")) else -1]
            if stem.endswith("自治"):
                stem = own_rule.sub("", stem)
            if not 2 <= len(stem) <= 4 or stem == name or stem in words.not_short:
                continue
            if stem in taken and region.level != "city":
                continue
            if stem in forms and forms[stem][0] != region.name:
                if "city" not in (region.level, regions[forms[stem][0]].level):
                    twice.add(stem)
                if region.level != "city":
                    continue  # 通化 is the city rather than its county
            forms[stem] = (region.name, frozenset(around))
    for stem in twice:
        del forms[stem]
    return forms
