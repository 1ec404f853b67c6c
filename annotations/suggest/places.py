"""Regions: divisions, clusters and zones of the registry, parts of the country, 全市 and 我省."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from annotations.model import Article, Block, SuggestionType
from annotations.regions import Region, home_place
from annotations.regions.home import own_mentions
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import known_word

PLACE, PARK = "地区", "园区/基地"
_TWO = 4  # characters of two regions' names, at least
_LABELS = {"zone": PARK, "science-city": PARK}

# Parts of the country, and short forms of several provinces side by side.
_PARTS = re.compile(
    "(?:东中西部|江浙沪皖|江浙沪|沪苏浙皖|沪苏浙|苏浙沪|浙江沪|[东中西]{2}部|东部|中部|西部|东北|西北|西南|东南|华东|华南|华北|华中|环渤海|环京津"
    "|环首都|环沪|环京|泛珠三角|长江上游|长江中下游|黄河流域|北上广深|京津|津冀|京冀|沪苏|苏浙皖|苏浙"
    "|沪浙|粤港澳|粤港|粤澳|川渝|鄂豫|湘鄂|闽台|两湖|两广|陕甘|云贵)(?:地区|两地|三地)?"
)
# Short forms of provinces that are no words themselves, two or three side by side (皖豫), or
# one with a direction (鄂西北, 苏南, 粤东西北).
_SHORT = "[京津冀沪渝晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼滇黔陕]"
SHORT_FORMS = re.compile(
    f"(?:{_SHORT}{{2,4}}|深港|川陕甘|陕甘宁|陕甘川|深莞惠|深汕|广深港|港澳|闽粤|川陕|川黔|云贵川|甘青)(?:地区|两地|三地|四地)?"
    f"|(?:{_SHORT}|(?<![四银百])川)(?:东西北|[东西][南北]|中南|[东西南北中])(?:地区)?"
)
# The whole of the article's region, whichever that is.
_WHOLE = re.compile("[全我](?:市|省|区|县|州)(?![域别分块场县民长委府])")
_WHOLE_NOT_BEHIND = ("完", "安", "健", "保", "成")
# Towns have no list: behind a region, up to what towns end in.
_TOWN = re.compile("[\u3400-\u9fff]{2,4}?(?:镇|乡|街道)(?![企业])")
# … or behind what says where something is.
_TOWN_THERE = re.compile(
    "(?:位于|地处|坐落于|坐落在|落户|选址|选址在|选址于|来到|走进)([\u3400-\u9fff]{2,3}(?:镇|乡))(?![村企业镇])"
)
# … or in a list, or at the head of a clause: 平坝镇、江洲镇和马塘村.
_TOWN_LISTED = re.compile(
    "(?:(?<=[、,。;:\n(“])|(?<=[、镇乡村道]和)|^)"
    "(?P<town>(?![本该各全某此这那我])[\u3400-\u9fff]{1,2}(?:(?<![乡城集小古重强名建心庄])(?:镇|街道)|(?<![下家水城返回还山])乡|"
    "(?<![乡农政然范型困民山渔态丽明慧新古本该])村))"
    "(?=[、,。;)”等和与]|位于|地处|坐落|种植|发展|依托|引进|建成|的)(?!和美|民生活)"
)
# What makes them part of another name, or of no place: 西南大学, 西部战区, 东北角.
_NOT_BEFORE = (
    "方向", "大学", "石油", "财经", "政法", "民族", "交通", "师范", "航空", "科技", "证券",
    "医院", "院区", "战区", "角", "侧", "门", "路", "风", "陆海", "大开发", "农林", "(", "冀",
    "高铁", "城际", "台", "们",
)  # fmt: skip


_WORDS_TOO = frozenset({"万象", "河内", "金边", "仰光"})


class Places:
    name = "places"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        shadow = spine.reading.shadow
        found: list[Suggestion] = []

        def add(start: int, end: int, label: str, entity: str, reason: str, score: float) -> None:
            found.append(
                named(
                    article.id,
                    text,
                    start,
                    end,
                    label,
                    score=score,
                    reason=f"{reason}:{entity}",
                    source="region",
                    entity=entity,
                )
            )

        for start, end, region in spine.mentions:
            if shadow.startswith(("政府", "人民政府"), end):
                continue  # the government's, not the region itself
            if start not in spine.reading.at and _in_word(spine, start):
                continue  # 长|白山, 入|海口
            if shadow.startswith("委", end) and shadow[end - 1] in "省市区县":
                if not _known_at(context, shadow[start : end - 1], region):
                    continue
                end -= 1  # 辽宁|省委
            if region.level == "cluster" and shadow.startswith("地区", end - 2):
                end -= 2 if _known_at(context, shadow[start : end - 2], region) else 0
            cut = _parted(context, shadow[start:end], region)
            if cut:
                outer = context.registry.find(shadow[start : start + cut])
                if outer is not None:
                    add(start, start + cut, PLACE, outer.name, "region", 0.8)
                start += cut
            label = _LABELS.get(region.level, PLACE)
            if shadow[start:end] in context.vocabulary.words.as_places:
                label = PLACE
            add(start, end, label, region.name, "region", 0.8)
            town = _TOWN.match(shadow, end) if region.level in ("district", "city") else None
            if town is not None and town.end() in spine.reading.at:
                add(town.start(), town.end(), PLACE, town[0], "town", 0.6)
        at = spine.reading.at
        for match in _TOWN_THERE.finditer(shadow):
            if match.end() in at:
                add(match.start(1), match.end(1), PLACE, match[1], "town", 0.6)
        for match in _TOWN_LISTED.finditer(shadow):
            start, end = match.span("town")
            if end in at and (
                not known_word(match["town"]) or _tag_at(spine, start)[:2] in ("ns", "nr")
            ):
                add(start, end, PLACE, match["town"], "town", 0.75)
        for match in _PARTS.finditer(shadow):
            start, end = match.span()
            # A word of its own: not the middle of 京津冀 or of 中西部.
            if start in at and end in at and not shadow.startswith(_NOT_BEFORE, end):
                add(start, end, PLACE, match[0], "part", 0.6)
        for match in SHORT_FORMS.finditer(shadow):
            start, end = match.span()
            if start in at and end in at and not shadow.startswith(_NOT_BEFORE, end):
                sure = 0.85 if match[0].startswith("川东北") else 0.6  # not 东北地区
                add(start, end, PLACE, match[0], "part", sure)
        words = context.vocabulary.words
        for match in _any_of(words.abroad).finditer(shadow):
            start, end = match.span()
            word_too = match[0] in _WORDS_TOO and shadow[start - 1 : start].isalpha()
            if word_too:
                continue  # 广微万象, 黄河内
            if start in at and end in at and not shadow.startswith(words.not_abroad, end):
                add(start, end, PLACE, match[0], "part", 0.6)
        for match in _WHOLE.finditer(shadow):
            if not match.start() or shadow[match.start() - 1] not in _WHOLE_NOT_BEHIND:
                add(match.start(), match.end(), PLACE, match[0], "own", 0.5)
        home = home_place(article, context.registry) or _main_region(context, article)
        if home is not None:
            for start, end, region in own_mentions(shadow, home, context.registry):
                add(start, end, PLACE, region.name, "own", 0.6)
        return found


def _main_region(context: Context, article: Article) -> Region | None:
    return context.registry.find(article.regions[0]) if article.regions else None


def _known_at(context: Context, name: str, region: Region) -> bool:
    """Whether ``name`` is another name of the region: 京津冀地区 is 京津冀."""
    found = context.registry.find(name)
    return found is not None and found.name == region.name


def _parted(context: Context, name: str, region: Region) -> int:
    """Where a name of two regions falls apart: 北京|大兴区. 0 where it is of one."""
    if region.level in _LABELS or len(name) < _TWO:
        return 0
    known = context.memo().setdefault("parted", {})
    assert isinstance(known, dict)
    key = (name, region.name)
    if key not in known:
        known[key] = _cut(context, name, region)
    cut: int = known[key]
    return cut


def _cut(context: Context, name: str, region: Region) -> int:
    parents = {parent.name for parent in context.registry.parents(region)}
    for cut in range(2, len(name) - 1):
        outer = context.registry.find(name[:cut])
        if outer is not None and outer.name in parents:
            rest = name[cut:]
            if any(_known_at(context, rest + kind, region) for kind in ("", "区", "县", "市")):
                return cut
    return 0


@lru_cache(maxsize=2)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))


def _tag_at(spine: Spine, offset: int) -> str:
    """The tag of the word that begins at ``offset``, "" where none does."""
    token = spine.reading.at.get(offset)
    return "" if token is None else spine.reading.tokens[token][1]


def _in_word(spine: Spine, offset: int) -> bool:
    """Whether ``offset`` lies within a word of the dictionary."""
    return known_word(spine.reading.tokens[bisect_right(spine.reading.bounds, offset) - 1][0])
