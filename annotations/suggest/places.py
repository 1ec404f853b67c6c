"""Regions: divisions, clusters and zones of the registry, parts of the country, 全市 and 我省."""

import re
from collections.abc import Sequence

from annotations.model import Article, Block, SuggestionType
from annotations.regions import Region, home_place
from annotations.regions.home import own_mentions
from annotations.suggest.base import Suggestion
from annotations.suggest.context import Context
from annotations.suggest.spine import spine_of

PLACE, PARK = "地区", "园区/基地"
_LABELS = {"zone": PARK, "science-city": PARK}

# Parts of the country, and short forms of several provinces side by side.
_PARTS = re.compile(
    "(?:东中西部|[东中西]{2}部|东部|中部|西部|东北|西北|西南|东南|华东|华南|华北|华中|环渤海|环京津"
    "|环首都|环沪|环京|泛珠三角|长江上游|长江中下游|黄河流域|北上广深|京津|津冀|京冀|沪苏|苏浙皖|苏浙"
    "|沪浙|粤港澳|粤港|粤澳|川渝|鄂豫|湘鄂|闽台|两湖|两广|陕甘|云贵)(?:地区|两地|三地)?"
)
# What makes them part of another name, or of no place: 西南大学, 西部战区, 东北角.
_NOT_BEFORE = (
    "方向", "大学", "石油", "财经", "政法", "民族", "交通", "师范", "航空", "科技", "证券",
    "医院", "院区", "战区", "角", "侧", "门", "路", "风", "陆海", "大开发", "农林", "(", "冀",
    "高铁", "城际",
)  # fmt: skip


class Places:
    name = "places"
    type: SuggestionType = "entity"

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        shadow = spine.reading.shadow
        found: list[Suggestion] = []

        def add(start: int, end: int, label: str, entity: str, reason: str, score: float) -> None:
            quote = text[start:end]
            found.append(
                Suggestion(
                    article_id=article.id,
                    start=start,
                    end=end,
                    quote=quote,
                    type="entity",
                    label=label,
                    score=score,
                    source="region",
                    reasons={"label": f"{reason}:{entity}"},
                    entity=entity if entity != quote else "",
                )
            )

        for start, end, region in spine.mentions:
            if shadow.startswith(("政府", "人民政府"), end):
                continue  # the government's, not the region itself
            add(start, end, _LABELS.get(region.level, PLACE), region.name, "region", 0.8)
        at = spine.reading.at
        for match in _PARTS.finditer(shadow):
            start, end = match.span()
            # A word of its own: not the middle of 京津冀 or of 中西部.
            if start in at and end in at and not shadow.startswith(_NOT_BEFORE, end):
                add(start, end, PLACE, match[0], "part", 0.6)
        home = home_place(article, context.registry) or _main_region(context, article)
        if home is not None:
            for start, end, region in own_mentions(shadow, home, context.registry):
                add(start, end, PLACE, region.name, "own", 0.6)
        return found


def _main_region(context: Context, article: Article) -> Region | None:
    return context.registry.find(article.regions[0]) if article.regions else None
