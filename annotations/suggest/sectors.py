"""Sectors: listed ones, and whatever stands before 产业, 行业, 制造业, 领域, 赛道.

An article tends to speak of a sector in one form (生物医药产业, or 生物医药): the form it
uses most is proposed, so that the same thing does not come twice.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import Token
from annotations.suggest.vocabulary import FRONT, INSIDE, SECTOR_HEAD, Words

SECTOR = "产业赛道"
_LONG = frozenset({"产业", "行业"})
_FIELDS = frozenset({"领域", "赛道", "行业", "产业", "市场", "板块", "业务", "业态", "经济"})
_MAX_TOKENS = 5
# Of one character before 产业 only these are sectors; others are parts of words: 五金|话|产业.
_SHORT = frozenset("茶竹酒糖药奶油氢鞋盐花果菌马羊牛猪鱼藕莲姜蒜桑蚕丝铝铜锂磷硅钢玉瓷")
# 人工智能技术, 大数据平台: a means here, not a field.
_HOW = frozenset(
    {"重点", "重大", "发展", "主要", "相关", "各类", "龙头", "集聚", "融合", "全部", "上述"}
)
_MEANS = frozenset({"技术", "平台", "模型", "算法", "系统", "手段", "工具"})


# Verbs that sectors are called by.
_WORKS = frozenset(
    (
        "制造 加工 种植 养殖 服务 康养 旅游 储能 养老 检测 检验 设计 教育 培训 物流 仓储 "
        "印刷 包装 纺织 制药 造纸 冶炼 铸造 锻造 再生 回收 合成 发酵 康复 护理 测绘 勘探 维修 "
        "租赁 会展 直播 育种 酿造 屠宰 通信 通讯 显示 计算 存储 感知 传感 导航 遥感 打印 免疫 "
        "诊断 治疗 医疗 基因 智能 数字 采矿"
    ).split()
)
_ACTS = frozenset("赋能 引领 驱动 支撑 带动 融合 共谱 构筑 首场 促".split())
_WIDE = frozenset({"中国", "我国", "全球", "全国", "国内", "我省", "我市", "我区", "我县"})
_NO_STEM = ("实体", "民营", "合作", "县域", "集体", "国有", "非公有制", "市场", "区域", "高层次")
_TOOLS = frozenset(
    {"人工智能", "大数据", "云计算", "物联网", "区块链", "5G", "虚拟现实", "数字孪生", "信息技术"}
)


# With these behind them listed sectors are the field of another: 储能|材料.
_MATERIALS = frozenset({"材料", "装备", "元器件"})
_STUFFS = frozenset(
    "骨科 医用 化工 电子 硅基 碳基 光电 锂电 生物 建筑 高分子 稀土 钢铁 电池".split()
)
_OF_WHAT = frozenset({"大数据", "金融", "旅游", "物流"})
_WHOSE = frozenset(
    "生物 医药 健康 医疗 医疗健康 健康医疗 工业 农业 气象 科技 绿色 乡村 生态 冷链".split()
)
_OF_A_BODY = frozenset(
    (
        "研究院 研究所 学院 实验室 中心 创新中心 公司 股份 产业园 园区 基地 集团 展 大会 协会 企业 "
        "有限公司"
    ).split()
)


@dataclass(frozen=True, slots=True)
class _Found:
    first: int
    last: int
    stem: str
    long: bool
    weak: bool
    listed: bool
    weak_stem: bool = False


class Sectors:
    name = "sectors"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        found = _listed(spine, words)
        found += _headed(spine, words, {item.last for item in found if item.long})
        forms: dict[str, Counter[bool]] = {}
        for item in found:
            forms.setdefault(item.stem, Counter())[item.long] += 1
        suggestions: list[Suggestion] = []
        for item in found:
            counts = forms[item.stem]
            mostly_long = counts[True] > (0 if item.weak_stem else counts[False])
            if item.weak and not item.long:
                continue
            last = item.last
            if item.listed and item.long and not item.weak and not mostly_long:
                last -= 1  # the article says it without 产业 more often
            if item.listed and not item.long and mostly_long:
                continue
            start, end = spine.reading.bounds[item.first], spine.reading.bounds[last]
            suggestions.append(
                named(
                    article.id,
                    text,
                    start,
                    end,
                    SECTOR,
                    score=0.75 if item.listed else 0.55,
                    reason=f"sector:{item.stem}",
                    source="lexicon" if item.listed else "pattern",
                )
            )
        return suggestions


def _listed(spine: Spine, words: Words) -> list[_Found]:
    tokens = spine.reading.tokens
    found: list[_Found] = []
    covered = 0
    for first in sorted(spine.entry_starts):
        if first < covered:
            continue
        listed = spine.entry_starts[first]
        covered = listed.last
        if listed.entry.type != SECTOR:
            continue
        last = listed.last
        stem = listed.entry.name
        following = tokens[last][0] if last < len(tokens) else ""
        after = tokens[last + 1][0] if last + 1 < len(tokens) else ""
        wider = _wider(spine, first, last)
        if wider is not None:
            first, last = wider
            covered = last
            found.append(_Found(first, last, spine.reading.slice(first, last), False, False, True))
            continue
        weak = listed.entry.weak and following not in _FIELDS
        if following in _MEANS and listed.entry.name in _TOOLS:
            continue
        long = following in _LONG and after not in words.not_of_sector
        if listed.entry.weak and following in _LONG and not long:
            weak = True
        whole = stem.endswith(("产业", "行业", "制造业", "服务业"))
        if whole:
            found.append(_Found(first, last, stem, True, False, False))
        else:
            found.append(_Found(first, last + long, stem, long, weak, True, listed.entry.weak))
    return found


def _wider(spine: Spine, first: int, last: int) -> tuple[int, int] | None:
    """先进|储能|材料, 医药|大数据: a listed sector that is part of a narrower one's name."""
    tokens = spine.reading.tokens
    name = spine.reading.slice(first, last)
    if name == "新材料" and first:
        whose = tokens[first - 1]
        if whose[1][0] == "n" and whose[0] in _STUFFS:
            return first - 1, last  # 骨科|新材料
    if name in _OF_WHAT:
        before = tokens[first - 1][0] if first else ""
        return (first - 1, last) if before in _WHOSE else None
    if last >= len(tokens) or tokens[last][0] not in _MATERIALS or name.endswith(("业", "材料")):
        return None
    following = tokens[last + 1][0] if last + 1 < len(tokens) else ""
    if following in _OF_A_BODY or following in _MEANS:
        return None
    if first and tokens[first - 1][0] in ("先进", "新型", "前沿", "特种"):
        first -= 1
    end = last + 1
    if end < len(tokens) and tokens[end][0] in _LONG:
        end += 1
    return first, end


def _said(words: Sequence[Token]) -> bool:
    """Whether something is done, not named: 构筑|产业, 健康|赋能|产业."""
    word, tag = words[0]
    opens = tag[0] == "v" and word not in _WORKS
    return opens or (not word.isascii() and any(word in _ACTS for word, _ in words))


def _headed(spine: Spine, words: Words, known: set[int]) -> list[_Found]:
    """X产业 with an X no list has: one to four tokens that are a name's."""
    tokens, kinds = spine.reading.tokens, spine.kinds
    found: list[_Found] = []
    for number in [n for n, bits in spine.marked if bits & SECTOR_HEAD]:
        if number + 1 in known:
            continue
        after = tokens[number + 1][0] if number + 1 < len(tokens) else ""
        if after in words.not_of_sector:
            continue
        first = number
        own = False
        while first > 0 and number - first < _MAX_TOKENS:
            if first in spine.places:
                break
            listed = spine.entries.get(first)
            if listed is not None and listed.entry.type in (SECTOR, "产品/技术"):
                first, own = listed.first, True
                continue
            if not kinds[first - 1] & INSIDE:
                break
            first -= 1
        while first < number and kinds[first] & FRONT and first not in spine.entry_starts:
            first += 1
        own = own or any(
            not kinds[i] & FRONT
            and tokens[i][1][0] != "v"
            and tokens[i][0] not in words.plain_sectors
            for i in range(first, number)
        )
        start, end = spine.reading.bounds[first], spine.reading.bounds[number + 1]
        if first == number or not own or end - start > 12 or end - start < 3:
            continue
        while tokens[first][0] in _WIDE and first + 1 < number:
            first += 1  # 中国|AI产业
        start = spine.reading.bounds[first]
        stem = spine.reading.slice(first, number)
        if stem.endswith(_NO_STEM) or stem in ("第一", "第二", "第三", "药"):
            continue  # 实体经济, 农民合作经济: whose economy, not a field
        last = tokens[number - 1][0]
        if last in _HOW or stem.endswith("型") or _said(tokens[first:number]):
            continue  # 园区重点发展产业, 经开区重大产业: which ones is not said
        if len(last) == 1 and last not in _SHORT and number not in spine.entries:
            continue
        found.append(_Found(first, number + 1, stem, True, False, False))
    return found
